//! Where in the program one can be.

use crate::content::{AdviceId, QuestionId, Reference, WorkFormatId};

/// A place in the program: one screen about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The start screen.
    Home,
    /// Title, date and organisations of the meeting.
    Meeting,
    /// All parts and questions.
    Overview,
    /// One part and its questions.
    Part(u16),
    /// One question.
    Question(QuestionId),
    /// One advice page.
    Advice(AdviceId),
    /// One work format.
    WorkFormat(WorkFormatId),
    /// What the guide is and how it works.
    Introduction,
    /// Where the guide comes from.
    Source,
    /// All notes of the meeting.
    Notes,
    /// All action items of the meeting.
    Actions,
    /// The meeting as a whole.
    Summary,
    /// Making the report.
    Report,
    /// What moved since the meeting that this one follows.
    Comparison,
    /// What came in from elsewhere, and what differs.
    Merge,
}

impl Place {
    /// The place in the guide that this is, where it is one: what is remembered for next time.
    pub fn reference(&self) -> Option<Reference> {
        match self {
            Self::Part(number) => Some(Reference::Part(*number)),
            Self::Question(id) => Some(Reference::Question(*id)),
            Self::Advice(id) => Some(Reference::Advice(*id)),
            Self::WorkFormat(id) => Some(Reference::WorkFormat(id.clone())),
            Self::Introduction => Some(Reference::Introduction),
            Self::Source => Some(Reference::Source),
            Self::Home
            | Self::Meeting
            | Self::Overview
            | Self::Notes
            | Self::Actions
            | Self::Summary
            | Self::Report
            | Self::Comparison
            | Self::Merge => None,
        }
    }

    /// The screen that shows a place of the guide.
    pub fn of(reference: &Reference) -> Self {
        match reference {
            Reference::Introduction => Self::Introduction,
            Reference::Source => Self::Source,
            Reference::Part(number) => Self::Part(*number),
            Reference::Question(id) => Self::Question(*id),
            Reference::Advice(id) => Self::Advice(*id),
            Reference::Item(item) => Self::Advice(item.advice),
            Reference::WorkFormat(id) => Self::WorkFormat(id.clone()),
        }
    }

    /// The question that the place is about.
    pub const fn question(&self) -> Option<QuestionId> {
        match self {
            Self::Question(id) => Some(*id),
            Self::Advice(id) => Some(id.question),
            _ => None,
        }
    }

    /// Whether it shows what is not meant for all to see.
    pub const fn is_private(&self) -> bool {
        match self {
            Self::Notes | Self::Actions | Self::Report | Self::Merge => true,
            Self::Home
            | Self::Meeting
            | Self::Overview
            | Self::Part(_)
            | Self::Question(_)
            | Self::Advice(_)
            | Self::WorkFormat(_)
            | Self::Introduction
            | Self::Source
            | Self::Summary
            | Self::Comparison => false,
        }
    }
}
