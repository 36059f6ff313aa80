//! Where in the program one can be.

use crate::content::{AdviceId, Choice, Guide, QuestionId, Reference, WorkFormatId};

/// Declares the kinds of places together with the list of all of them, so that none is missing from the list.
macro_rules! kinds {
    ($($kind:ident),* $(,)?) => {
        /// A kind of place, whatever part or question it is about.
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum PlaceKind { $($kind),* }

        impl PlaceKind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind),*];
        }
    };
}

kinds!(
    Home,
    Meeting,
    Agenda,
    Overview,
    Part,
    Question,
    Advice,
    WorkFormat,
    Introduction,
    Source,
    Notes,
    Actions,
    Summary,
    Report,
    Comparison,
    Merge,
);

/// A place in the program: one screen about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The start screen.
    Home,
    /// Title, date and organisations of the meeting.
    Meeting,
    /// What the meeting plans, and choosing that.
    Agenda,
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
    /// Lists every place that there is with a guide, kind by kind, also those of a meeting.
    pub fn all(guide: &Guide) -> Vec<Self> {
        PlaceKind::ALL.iter().flat_map(|kind| kind.places(guide)).collect()
    }

    /// Tells the kind of the place.
    pub const fn kind(&self) -> PlaceKind {
        match self {
            Self::Home => PlaceKind::Home,
            Self::Meeting => PlaceKind::Meeting,
            Self::Agenda => PlaceKind::Agenda,
            Self::Overview => PlaceKind::Overview,
            Self::Part(_) => PlaceKind::Part,
            Self::Question(_) => PlaceKind::Question,
            Self::Advice(_) => PlaceKind::Advice,
            Self::WorkFormat(_) => PlaceKind::WorkFormat,
            Self::Introduction => PlaceKind::Introduction,
            Self::Source => PlaceKind::Source,
            Self::Notes => PlaceKind::Notes,
            Self::Actions => PlaceKind::Actions,
            Self::Summary => PlaceKind::Summary,
            Self::Report => PlaceKind::Report,
            Self::Comparison => PlaceKind::Comparison,
            Self::Merge => PlaceKind::Merge,
        }
    }

    /// Gives the place in the guide that it shows, if it shows one. The meeting remembers that for the next time.
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
            | Self::Agenda
            | Self::Overview
            | Self::Notes
            | Self::Actions
            | Self::Summary
            | Self::Report
            | Self::Comparison
            | Self::Merge => None,
        }
    }

    /// Gives the screen that shows a place of the guide.
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

    /// Gives the question that the place is about.
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
            | Self::Agenda
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

impl PlaceKind {
    /// Lists the places of the kind.
    fn places(self, guide: &Guide) -> Vec<Place> {
        match self {
            Self::Home => vec![Place::Home],
            Self::Meeting => vec![Place::Meeting],
            Self::Agenda => vec![Place::Agenda],
            Self::Overview => vec![Place::Overview],
            Self::Part => guide.parts.iter().map(|part| Place::Part(part.number)).collect(),
            Self::Question => guide.questions().map(|question| Place::Question(question.id)).collect(),
            Self::Advice => {
                let both = |question| Choice::BOTH.map(|choice| Place::Advice(AdviceId { question, choice }));
                guide.questions().flat_map(|question| both(question.id)).collect()
            }
            Self::WorkFormat => guide.work_formats.iter().map(|format| Place::WorkFormat(format.id.clone())).collect(),
            Self::Introduction => vec![Place::Introduction],
            Self::Source => vec![Place::Source],
            Self::Notes => vec![Place::Notes],
            Self::Actions => vec![Place::Actions],
            Self::Summary => vec![Place::Summary],
            Self::Report => vec![Place::Report],
            Self::Comparison => vec![Place::Comparison],
            Self::Merge => vec![Place::Merge],
        }
    }
}
