//! Commands about what the meeting plans.

use super::nature::Nature;
use crate::content::{QuestionId, RouteId};
use crate::text::{agenda as words, keys};

/// The way in which something that stands in a row is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// One place to the front.
    Earlier,
    /// One place to the back.
    Later,
}

/// What the user can do with the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agenda {
    /// Take the questions of a route.
    TakeRoute(RouteId),
    /// Take every question of the guide.
    TakeAll,
    /// Take the questions that the meeting before left over.
    TakeRest,
    /// Have no agenda: then every question comes in the order of the guide, without a clock.
    Clear,
    /// Ask what is to be done with a question on the agenda.
    Ask(QuestionId),
    /// Put a question on the agenda, or take it off.
    Toggle(QuestionId),
    /// Do the same with the question in focus, and bring the next one into focus.
    ToggleHere,
    /// Move a question to an earlier or a later place.
    Move(QuestionId, Shift),
    /// Give a question the minutes again that the rule gives it.
    Share(QuestionId),
    /// Begin, or go on: the clock of the agenda runs, and the next question comes on the screen.
    Start,
    /// Let the clock stand still.
    Pause,
    /// Ask until when a question is put off; bring it back when it is put off already.
    Park(QuestionId),
    /// Put a question off until later in this meeting.
    PutOff(QuestionId),
    /// Put a question off until the next meeting.
    NextTime(QuestionId),
    /// Take up a question again that was put off.
    BringBack(QuestionId),
}

impl Agenda {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::TakeRoute(_) | Self::TakeAll | Self::TakeRest | Self::Clear | Self::Move(..) | Self::Share(_) => {
                Nature::changes(keys::CHOOSE)
            }
            Self::Ask(_) => Nature::opens(keys::CHANGE),
            Self::Toggle(_) | Self::ToggleHere => Nature::changes(keys::TURN),
            Self::Start => Nature::looks(keys::START),
            Self::Pause => Nature::looks(words::KEY_PAUSE),
            Self::Park(_) => Nature::opens(keys::PARK),
            Self::PutOff(_) | Self::NextTime(_) => Nature::changes(keys::PARK),
            Self::BringBack(_) => Nature::changes(words::KEY_BRING_BACK),
        }
    }
}
