//! A month, to pick a day from.
//!
//! ```text
//! ┌ december 2026 ─────────┐
//! │  ma  di  wo  do  vr  za  zo │
//! │       1   2   3 [ 4]  5   6 │
//! └────────────────────────┘
//! ```

use chrono::{Datelike, Days, Months, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::session::long_date;
use crate::text::calendar as words;
use crate::tui::command::{Command, Move};
use crate::tui::frame_info::FrameInfo;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widgets::dialog;

/// Columns that a day takes.
const DAY: u16 = 4;

/// A month that is open, with a day in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The day in focus.
    pub day: NaiveDate,
}

impl Calendar {
    /// To another day; stays where it is at the ends of time.
    pub fn go(&mut self, to: Move) {
        let day = self.day;
        let there = match to {
            Move::Left | Move::Previous => day.checked_sub_days(Days::new(1)),
            Move::Right | Move::Next => day.checked_add_days(Days::new(1)),
            Move::Up => day.checked_sub_days(Days::new(7)),
            Move::Down => day.checked_add_days(Days::new(7)),
            Move::PageUp => day.checked_sub_months(Months::new(1)),
            Move::PageDown => day.checked_add_months(Months::new(1)),
            Move::Top => day.with_day(1),
            Move::Bottom => last_of_month(day),
        };
        self.day = there.unwrap_or(day);
    }
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

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
        info.click(place, Command::PickDay(date));
    }
    let hint = inner.bottom().saturating_sub(1);
    buffer.set_stringn(inner.x + 1, hint, words::HINT, usize::from(inner.width), theme.style(Tone::Quiet));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(day: (i32, u32, u32), moves: &[Move]) -> String {
        let mut calendar = Calendar { day: NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap() };
        for to in moves {
            calendar.go(*to);
        }
        calendar.day.to_string()
    }

    #[test]
    fn arrows_go_by_days_and_weeks_and_pages_by_months() {
        assert_eq!(after((2026, 11, 30), &[Move::Right]), "2026-12-01");
        assert_eq!(after((2026, 11, 30), &[Move::Down, Move::Up]), "2026-11-30");
        assert_eq!(after((2027, 1, 31), &[Move::PageDown]), "2027-02-28");
        assert_eq!(after((2026, 11, 22), &[Move::Top, Move::Left]), "2026-10-31");
        assert_eq!(after((2028, 2, 3), &[Move::Bottom]), "2028-02-29");
    }
}
