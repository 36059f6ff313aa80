//! A month, every day of which can be clicked.

use crate::app::command::{Action, Command};
use crate::app::dialogs::calendar::Calendar;
use crate::app::frame_info::FrameInfo;
use crate::app::theme::{Theme, Tone};
use crate::terminal::dialog;
use crate::text::calendar as words;
use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Columns that a day takes.
const DAY: u16 = 4;

/// Draws it over `area`; every day can be clicked.
pub fn draw(calendar: Calendar, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    info.cover();
    let inner = dialog::draw(&calendar.title(), (36, 12), theme, area, buffer);
    for (x, name) in (inner.x + 1..).step_by(DAY.into()).zip(words::WEEKDAYS) {
        buffer.set_stringn(x, inner.y, name, usize::from(inner.right().saturating_sub(x)), theme.style(Tone::Quiet));
    }
    for (y, week) in (inner.y + 1..inner.bottom()).zip(calendar.weeks()) {
        for (x, day) in (inner.x..).step_by(DAY.into()).zip(week) {
            let place = Rect { x, y, width: DAY, height: 1 };
            let Some(day) = day.filter(|_| place.right() <= inner.right()) else { continue };
            let is_here = day == calendar.day;
            let style = if is_here { theme.selected() } else { theme.style(Tone::Body) };
            let text = if is_here { format!("[{:>2}]", day.day()) } else { format!("{:>3} ", day.day()) };
            buffer.set_string(place.x, y, text, style);
            info.click(place, Command::Action(Action::PickDay(day)));
        }
    }
    let hint = inner.bottom().saturating_sub(1);
    buffer.set_stringn(inner.x + 1, hint, words::HINT, usize::from(inner.width), theme.style(Tone::Quiet));
}
