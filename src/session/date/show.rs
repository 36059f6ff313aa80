//! Days as the program writes them.

use chrono::{Datelike, NaiveDate};

use super::names::{MONTHS, WEEKDAYS};

/// A day in full: `22 november 2026`.
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// A day with its day of the week: `zondag 22 november 2026`.
#[must_use]
pub fn whole_date(date: NaiveDate) -> String {
    format!("{} {}", weekday_name(date), long_date(date))
}

/// A day for a narrow column: `22 nov 2026`.
#[must_use]
pub fn short_date(date: NaiveDate) -> String {
    let month = match date.month() {
        3 => "mrt",
        _ => month_name(date).get(..3).unwrap_or_default(),
    };
    format!("{} {month} {}", date.day(), date.year())
}

/// A day as it is typed: `22-11-2026`.
#[must_use]
pub fn typed_date(date: NaiveDate) -> String {
    date.format("%-d-%-m-%Y").to_string()
}

/// The day of the week that a day is.
#[must_use]
pub fn weekday_name(date: NaiveDate) -> &'static str {
    named(&WEEKDAYS, date.weekday().num_days_from_monday())
}

fn month_name(date: NaiveDate) -> &'static str {
    named(&MONTHS, date.month0())
}

fn named(names: &[&'static str], at: u32) -> &'static str {
    usize::try_from(at).ok().and_then(|at| names.get(at)).copied().unwrap_or_default()
}
