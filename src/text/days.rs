//! The words about days and times that are typed.

use chrono::NaiveDate;

use crate::session::{NoDate, long_date, weekday_name, whole_date};
use crate::text::work_formats::in_minutes;

/// Beside a field: the day that is meant by what is typed.
pub fn means_day(day: NaiveDate) -> String {
    format!("= {}", whole_date(day))
}

/// Beside a field: the minutes that are meant by what is typed.
pub fn means_minutes(minutes: u16) -> String {
    format!("= {}", in_minutes(minutes))
}

/// On the command line: the day that was taken.
pub fn taken(day: NaiveDate) -> String {
    format!("De dag is {}.", whole_date(day))
}

/// Why what was typed is no day.
pub fn wrong(typed: &str, why: NoDate) -> String {
    match why {
        NoDate::Unread => format!("‘{typed}’ is geen datum."),
        NoDate::OtherWeekday(day) => {
            format!("‘{typed}’ klopt niet: {} is een {}.", long_date(day), weekday_name(day))
        }
    }
}

/// Why what was typed is no day, and how to write one.
pub fn no_date(typed: &str, why: NoDate) -> String {
    format!("{} Schrijf bijvoorbeeld 15-1, vrijdag of over 2 weken.", wrong(typed, why))
}

/// Below that question: what is known of it.
pub fn why(why: NoDate) -> String {
    match why {
        NoDate::Unread => String::new(),
        NoDate::OtherWeekday(day) => format!("{} is een {}.", long_date(day), weekday_name(day)),
    }
}

/// The question before a day is lost that cannot be read.
pub fn unread(typed: &str) -> String {
    format!("Deze dag begrijp ik niet: ‘{typed}’")
}

pub const MEND: &str = "Verbeter de dag";
pub const INTO_TEXT: &str = "Bewaar het in de tekst van het actiepunt";

/// Leaves the day out; the one that was there stays.
pub fn leave_out(before: Option<NaiveDate>) -> String {
    before.map_or_else(|| "Laat het weg".to_owned(), |day| format!("Laat het weg: {} blijft staan", long_date(day)))
}

/// What is to be done, with the day that could not be read behind it.
pub fn with_day(text: &str, typed: &str) -> String {
    if text.is_empty() { typed.to_owned() } else { format!("{text} ({typed})") }
}

/// The question before something typed is lost that nothing was done with.
pub const UNUSED: &str = "Wat je typte is nog niet bewaard";
pub const TYPE_ON: &str = "Typ verder";
pub const THROW_AWAY: &str = "Gooi het weg";
