//! A day on the command line.

use chrono::{Datelike, NaiveDate};

use super::output::remark;
use crate::session::{Which, parse_date};
use crate::text::{cli as words, days};

/// The day that was typed. Where the year was left to the program, the whole day goes to stderr: it may be another than
/// was meant.
///
/// # Errors
/// What is wrong with it, and what to do.
pub(super) fn read(typed: &str, today: NaiveDate, which: Which) -> Result<NaiveDate, (String, String)> {
    let day = parse_date(typed, today, which).map_err(|why| words::bad_date(typed, why))?;
    if !typed.contains(&format!("{:04}", day.year())) {
        remark(&[days::taken(day)]);
    }
    Ok(day)
}
