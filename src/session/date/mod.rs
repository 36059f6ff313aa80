//! Days as people in a meeting type them, say them and read them.

mod calendar;
mod names;
mod show;
mod spoken;
mod words;

use chrono::{Datelike, NaiveDate};

pub use show::{long_date, short_date, typed_date, weekday_name, whole_date};

/// Which day is meant when the words fit one in every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one nearest to today: a meeting is written down before and after it was.
    Nearest,
    /// The first from today on: what is still to be done.
    Next,
    /// The last until today.
    Previous,
}

/// Why what was typed is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDate {
    /// Nothing can be made of it.
    Unread,
    /// The day of the week does not fit the date: this is the day that the rest means.
    OtherWeekday(NaiveDate),
}

/// Reads a day: `15-1-2027`, `15 januari`, `vrijdag 4 december om 14:00`, `over 2 weken`, `eind januari`, `week 49`.
///
/// # Errors
/// When it is none, such as 31 February or a day of the week that does not fit.
pub fn parse_date(typed: &str, today: NaiveDate, which: Which) -> Result<NaiveDate, NoDate> {
    let (words, which) = words::said(typed, which);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    spoken::day(&words, Now { today, which })
}

/// The day that is counted from, and which of several days is meant.
#[derive(Clone, Copy)]
struct Now {
    today: NaiveDate,
    which: Which,
}

impl Now {
    /// The day that is meant of those that fit.
    fn pick(self, days: impl IntoIterator<Item = NaiveDate>) -> Option<NaiveDate> {
        let days = days.into_iter();
        match self.which {
            Which::Next => days.filter(|day| *day >= self.today).min(),
            Which::Previous => days.filter(|day| *day <= self.today).max(),
            Which::Nearest => days.min_by_key(|day| ((*day - self.today).num_days().abs(), *day < self.today)),
        }
    }

    /// The day that is meant of those that the years have.
    fn of_years(self, on: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
        // 29 February may be eight years away (over 2100).
        self.pick((-8..=8).filter_map(|years| on(self.today.year() + years)))
    }

    /// The same words, of what is still to come.
    const fn ahead(self) -> Self {
        Self { which: Which::Next, ..self }
    }
}

#[cfg(test)]
mod tests;
