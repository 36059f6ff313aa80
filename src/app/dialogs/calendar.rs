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
}

/// Gives the last day of the month of a day; nothing at the end of time.
pub fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
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
}
