//! What one organisation answers, and what the group answers together.

use serde::{Deserialize, Serialize};

use crate::content::Choice;

/// What one organisation answers to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "PositionName", into = "PositionName")]
pub enum Position {
    /// A or B.
    Choice(Choice),
    /// It does not know ("weet niet").
    Unsure,
    /// The question does not apply to it ("n.v.t.").
    NotApplicable,
}

impl Position {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Choice(Choice::A), Self::Choice(Choice::B), Self::Unsure, Self::NotApplicable];

    /// The letter that stands for it, on a key and on a paper form: `w` for "weet niet", `x` for "n.v.t.".
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Choice(Choice::A) => 'a',
            Self::Choice(Choice::B) => 'b',
            Self::Unsure => 'w',
            Self::NotApplicable => 'x',
        }
    }

    /// The position that a letter stands for, in capitals or not.
    #[must_use]
    pub fn of_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|position| position.letter() == letter.to_ascii_lowercase())
    }
}

/// A position as a file writes it.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PositionName {
    A,
    B,
    Unsure,
    NotApplicable,
}

impl From<PositionName> for Position {
    fn from(name: PositionName) -> Self {
        match name {
            PositionName::A => Self::Choice(Choice::A),
            PositionName::B => Self::Choice(Choice::B),
            PositionName::Unsure => Self::Unsure,
            PositionName::NotApplicable => Self::NotApplicable,
        }
    }
}

impl From<Position> for PositionName {
    fn from(position: Position) -> Self {
        match position {
            Position::Choice(Choice::A) => Self::A,
            Position::Choice(Choice::B) => Self::B,
            Position::Unsure => Self::Unsure,
            Position::NotApplicable => Self::NotApplicable,
        }
    }
}

/// What the group answers together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "OutcomeName", into = "OutcomeName")]
pub enum Outcome {
    /// A or B.
    Choice(Choice),
    /// The group talked about it and has no answer together yet. That is an outcome too.
    NotYet,
}

/// An outcome as a file writes it.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum OutcomeName {
    A,
    B,
    NotYet,
}

impl From<OutcomeName> for Outcome {
    fn from(name: OutcomeName) -> Self {
        match name {
            OutcomeName::A => Self::Choice(Choice::A),
            OutcomeName::B => Self::Choice(Choice::B),
            OutcomeName::NotYet => Self::NotYet,
        }
    }
}

impl From<Outcome> for OutcomeName {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Choice(Choice::A) => Self::A,
            Outcome::Choice(Choice::B) => Self::B,
            Outcome::NotYet => Self::NotYet,
        }
    }
}

impl From<Choice> for Outcome {
    fn from(choice: Choice) -> Self {
        Self::Choice(choice)
    }
}

impl Outcome {
    /// The letter, when the group has one.
    pub const fn choice(self) -> Option<Choice> {
        match self {
            Self::Choice(choice) => Some(choice),
            Self::NotYet => None,
        }
    }
}

/// A position with what was said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The position.
    pub position: Position,
    /// Why; may be empty, and have more than one line.
    pub reason: String,
}

/// How a question that was answered with A ends when it leads to no action item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closure {
    /// No action, because of this.
    NoAction(String),
    /// Put aside for another time.
    Parked,
}
