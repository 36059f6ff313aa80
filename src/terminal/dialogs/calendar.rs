//! A month, every day of which can be clicked.

use crate::app::command::{Action, Command};
use crate::app::dialogs::calendar::{Calendar, last_of_month};
use crate::app::frame_info::FrameInfo;
use crate::app::theme::{Theme, Tone};
use crate::session::long_date;
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
    let day = calendar.day;
    let long = long_date(day);
    let title = long.split_once(' ').map_or("", |(_, month)| month);
    let inner = dialog::draw(title, (36, 12), theme, area, buffer);
    for (x, name) in (inner.x + 1..).step_by(DAY.into()).zip(words::WEEKDAYS) {
        buffer.set_stringn(x, inner.y, name, usize::from(inner.right().saturating_sub(x)), theme.style(Tone::Quiet));
    }
    let (Some(first), Some(last)) = (day.with_day(1), last_of_month(day)) else { return };
    let before = first.weekday().num_days_from_monday();
    for date in first.iter_days().take_while(|date| *date <= last) {
        let cell = before + date.day0();
        let (row, column) = (cell / 7, u16::try_from(cell % 7).unwrap_or(0));
        let y = inner.y + 1 + u16::try_from(row).unwrap_or(0);
        let place = Rect { x: inner.x + column * DAY, y, width: DAY, height: 1 };
        if place.right() > inner.right() || y >= inner.bottom() {
            continue;
        }
        let style = if date == day { theme.selected() } else { theme.style(Tone::Body) };
        let text = if date == day { format!("[{:>2}]", date.day()) } else { format!("{:>3} ", date.day()) };
        buffer.set_string(place.x, y, text, style);
        info.click(place, Command::Action(Action::PickDay(date)));
    }
    let hint = inner.bottom().saturating_sub(1);
    buffer.set_stringn(inner.x + 1, hint, words::HINT, usize::from(inner.width), theme.style(Tone::Quiet));
}
