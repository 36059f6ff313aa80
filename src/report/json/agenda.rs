//! The shape of what a meeting plans.

use serde::Serialize;
use serde_json::{Map, Value};

use super::FORMAT;
use super::values::fields;
use crate::content::{Guide, QuestionId, RouteId};
use crate::session::agenda::{Basis, Slot, Topic};
use crate::session::{Agenda, ItemState, Session, shown_time};

/// The agenda of a meeting.
#[derive(Serialize)]
pub struct AgendaRecord<'a> {
    format: u32,
    minutes: u16,
    begin: Option<String>,
    venue: &'a str,
    route: Option<&'a RouteId>,
    /// The minutes that the meeting has run.
    spent: u16,
    items: Vec<SlotRecord>,
    left_out: &'a [QuestionId],
    #[serde(skip_serializing_if = "Map::is_empty")]
    other: Map<String, Value>,
}

#[derive(Serialize)]
struct SlotRecord {
    kind: &'static str,
    question: Option<QuestionId>,
    minutes: u16,
    at: Option<String>,
    state: &'static str,
}

impl<'a> AgendaRecord<'a> {
    /// The record of the agenda of a meeting.
    pub fn of(agenda: &'a Agenda, session: &Session, guide: &Guide, basis: &Basis) -> Self {
        let clock = |minutes| agenda.clock(minutes).map(shown_time);
        let mut passed = 0;
        let record = |slot: &Slot| {
            let at = clock(passed);
            passed += slot.minutes;
            let (kind, question) = match slot.topic {
                Topic::Welcome => ("welcome", None),
                Topic::Actions => ("actions", None),
                Topic::Divided(question) | Topic::Question(question) => ("question", Some(question)),
                Topic::Break => ("break", None),
                Topic::Closing => ("closing", None),
            };
            // Of what is no question nobody says that it was done: the clock does.
            let is_past = if session.spent >= passed { ItemState::Done } else { ItemState::Planned };
            let state = state(question.map_or(is_past, |question| session.item_state(guide, question)));
            SlotRecord { kind, question, minutes: slot.minutes, at, state }
        };
        Self {
            format: FORMAT,
            minutes: agenda.minutes,
            begin: clock(0),
            venue: &agenda.venue,
            route: agenda.route.as_ref(),
            spent: session.spent,
            items: agenda.timetable(basis).items.iter().map(record).collect(),
            left_out: &agenda.left_out,
            other: fields(&agenda.other),
        }
    }
}

const fn state(state: ItemState) -> &'static str {
    match state {
        ItemState::Planned => "planned",
        ItemState::Done => "done",
        ItemState::Parked => "parked",
        ItemState::NotReached => "not_reached",
    }
}
