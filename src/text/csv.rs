//! The words of the table for Excel.

use serde::Serialize;

use crate::content::Choice;
use crate::session::{ActionStatus, Outcome};

/// A row, with the title of each column; cells that say nothing of what the row tells stay empty.
#[derive(Default, Serialize)]
pub struct Row<Cell> {
    /// What the row tells.
    #[serde(rename = "soort")]
    pub kind: Cell,
    /// The part of the guide.
    #[serde(rename = "onderdeel")]
    pub part: Cell,
    /// The question, in short.
    #[serde(rename = "vraag")]
    pub question: Cell,
    /// The question, in full.
    #[serde(rename = "vraagtekst")]
    pub question_text: Cell,
    /// The organisation that said it.
    #[serde(rename = "organisatie")]
    pub organisation: Cell,
    /// The answer.
    #[serde(rename = "antwoord")]
    pub answer: Cell,
    /// Why.
    #[serde(rename = "toelichting")]
    pub reason: Cell,
    /// Who sees it otherwise.
    #[serde(rename = "wie ziet het anders")]
    pub dissent: Cell,
    /// What is needed for an answer of all.
    #[serde(rename = "wat is nodig")]
    pub needed: Cell,
    /// How the question was closed without an action item.
    #[serde(rename = "zonder actiepunt")]
    pub closure: Cell,
    /// What somebody will do.
    #[serde(rename = "actiepunt")]
    pub action: Cell,
    /// Who does it.
    #[serde(rename = "wie")]
    pub owner: Cell,
    /// The day that it is due.
    #[serde(rename = "wanneer")]
    pub due: Cell,
    /// How far it is.
    #[serde(rename = "klaar")]
    pub done: Cell,
    /// Where in the guide it came from.
    #[serde(rename = "uit")]
    pub from: Cell,
}

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
