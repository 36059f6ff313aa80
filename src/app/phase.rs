//! The phases of a meeting that each have a way of working of their own: who comes to one for the first time is told it in
//! one line.

use super::App;
use crate::app::command::{Place, PlaceKind};
use crate::session::Session;
use crate::text::phases as words;

/// A phase of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// Planning the meeting.
    Agenda,
    /// Answering apart, covered from each other.
    Answering,
    /// Reading what to do with an answer.
    Advice,
    /// Going through what was agreed on.
    Actions,
    /// Looking at the meeting as a whole.
    Summary,
    /// Making the report.
    Report,
    /// Bringing answers together that were given elsewhere.
    Merging,
    /// Looking at what moved since the meeting before.
    Comparison,
}

impl Phase {
    /// The phase that a kind of place belongs to; none where the page itself says what to do.
    const fn of(place: PlaceKind) -> Option<Self> {
        match place {
            PlaceKind::Agenda => Some(Self::Agenda),
            PlaceKind::Question => Some(Self::Answering),
            PlaceKind::Advice => Some(Self::Advice),
            PlaceKind::Actions => Some(Self::Actions),
            PlaceKind::Summary => Some(Self::Summary),
            PlaceKind::Report => Some(Self::Report),
            PlaceKind::Merge => Some(Self::Merging),
            PlaceKind::Comparison => Some(Self::Comparison),
            PlaceKind::Home
            | PlaceKind::Meeting
            | PlaceKind::Overview
            | PlaceKind::Part
            | PlaceKind::WorkFormat
            | PlaceKind::Introduction
            | PlaceKind::Source
            | PlaceKind::Notes => None,
        }
    }

    /// What is told of it.
    const fn line(self) -> &'static str {
        match self {
            Self::Agenda => words::AGENDA,
            Self::Answering => words::ANSWERING,
            Self::Advice => words::ADVICE,
            Self::Actions => words::ACTIONS,
            Self::Summary => words::SUMMARY,
            Self::Report => words::REPORT,
            Self::Merging => words::MERGING,
            Self::Comparison => words::COMPARISON,
        }
    }

    /// Whether it has something to be told in a meeting: not where the meeting shows that it was done already, nor where
    /// nothing is there to do it with, which the page says.
    fn is_new_in(self, session: &Session) -> bool {
        match self {
            Self::Agenda => session.agenda.is_none(),
            Self::Answering => session.questions.values().all(|discussion| discussion.positions.is_empty()),
            Self::Advice => session.actions.is_empty(),
            Self::Actions => !session.actions.is_empty() && session.open_actions() == session.actions.len(),
            Self::Summary | Self::Report | Self::Merging | Self::Comparison => true,
        }
    }

    /// Whether its line is for all at the table, and not only for who leads: then it is on the wall too.
    const fn is_for_all(self) -> bool {
        match self {
            Self::Answering => true,
            Self::Agenda
            | Self::Advice
            | Self::Actions
            | Self::Summary
            | Self::Report
            | Self::Merging
            | Self::Comparison => false,
        }
    }
}

impl App {
    /// Tells how the phase works to which one comes: once as long as the program runs, until the next key, and never in the
    /// place of something else that is said.
    pub(super) fn introduce(&mut self) {
        let phase = match &self.place {
            Place::Question(question) if !self.is_covered(*question) => None,
            place => Phase::of(place.kind()),
        };
        let meeting = self.meeting.as_ref().filter(|meeting| meeting.read_only.is_none());
        let (Some(phase), Some(meeting)) = (phase, meeting) else { return };
        let is_wanted = phase.is_new_in(meeting.desk.session()) && (phase.is_for_all() || !self.on_wall);
        if is_wanted && self.message.is_none() && self.introduced.insert(phase) {
            self.message = Some(phase.line().to_owned());
        }
    }
}
