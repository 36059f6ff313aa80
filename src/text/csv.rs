//! The words of the table for Excel.

use crate::content::Choice;
use crate::session::{ActionStatus, Outcome};

/// The titles of the columns.
pub const COLUMNS: [&str; 15] = [
    "soort",
    "onderdeel",
    "vraag",
    "vraagtekst",
    "organisatie",
    "antwoord",
    "toelichting",
    "wie ziet het anders",
    "wat is nodig",
    "zonder actiepunt",
    "actiepunt",
    "wie",
    "wanneer",
    "klaar",
    "uit",
];

/// A row with what matters most to an organisation in a part.
pub const PRIORITY: &str = "wat telt het meest";
/// A row with the answer of the group.
pub const ANSWER: &str = "gezamenlijk antwoord";
/// A row with what one organisation said.
pub const POSITION: &str = "standpunt";
/// A row with an action item.
pub const ACTION: &str = "actiepunt";

/// A part by its number and its short name. A number alone, Excel would take for a number.
pub fn part(number: u16, short: &str) -> String {
    format!("{number} {short}")
}

/// What the group answered.
pub const fn outcome(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Choice(Choice::A)) => "A",
        Some(Outcome::Choice(Choice::B)) => "B",
        Some(Outcome::NotYet) => "nog geen gezamenlijk antwoord",
        None => "nog open",
    }
}

/// How far an action item is.
pub fn status(status: &ActionStatus) -> String {
    match status {
        ActionStatus::Open => "nee".to_owned(),
        ActionStatus::Done => "ja".to_owned(),
        ActionStatus::Dropped(reason) if reason.trim().is_empty() => "vervallen".to_owned(),
        ActionStatus::Dropped(reason) => format!("vervallen: {reason}"),
    }
}
