//! A month, to pick a day from.
//!
//! ```text
//! ┌ december 2026 ─────────┐
//! │  ma  di  wo  do  vr  za  zo │
//! │       1   2   3 [ 4]  5   6 │
//! └────────────────────────┘
//! ```

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::app::command::Move;
use crate::session::long_date;

/// A month that is open, with a day in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The day in focus.
    pub day: NaiveDate,
}

impl Calendar {
    /// Goes to another day; stays where it is at the ends of time.
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

    /// The month, as it is written in full.
    pub fn title(self) -> String {
        let long = long_date(self.day);
        long.split_once(' ').map_or_else(String::new, |(_, month)| month.to_owned())
    }

    /// The days of the month, a week each from Monday; none where another month has the day. At the end of time there is
    /// no such month.
    pub fn weeks(self) -> Vec<[Option<NaiveDate>; 7]> {
        let (Some(first), Some(last)) = (self.day.with_day(1), last_of_month(self.day)) else { return Vec::new() };
        let monday = u64::from(first.weekday().num_days_from_monday());
        let mut days = first.iter_days().take_while(|day| *day <= last).peekable();
        let mut weeks = vec![std::array::from_fn(|at| if (at as u64) < monday { None } else { days.next() })];
        while days.peek().is_some() {
            weeks.push(std::array::from_fn(|_| days.next()));
        }
        weeks
    }
}

/// Gives the last day of the month of a day; nothing at the end of time.
fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
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

    #[test]
    fn every_day_of_a_month_stands_once_under_its_day_of_the_week() {
        for (year, month, weeks, days) in [(2027, 2, 4, 28), (2026, 11, 6, 30), (2028, 2, 5, 29), (2026, 8, 6, 31)] {
            let laid_out = Calendar { day: NaiveDate::from_ymd_opt(year, month, 10).unwrap() }.weeks();
            assert_eq!(laid_out.len(), weeks, "{year}-{month}");
            let mut numbers = Vec::new();
            for week in &laid_out {
                for (at, day) in (0..).zip(week).filter_map(|(at, day)| Some((at, (*day)?))) {
                    assert_eq!(day.weekday().num_days_from_monday(), at);
                    numbers.push(day.day());
                }
            }
            assert_eq!(numbers, (1..=days).collect::<Vec<_>>());
        }
        assert_eq!(Calendar { day: NaiveDate::from_ymd_opt(2026, 12, 4).unwrap() }.title(), "december 2026");
        assert!(Calendar { day: NaiveDate::MAX }.weeks().is_empty());
    }
}
