//! Makes a meeting of which only a selection is told: the one place where it is said of everything in a meeting what
//! becomes of it in a report.

use std::collections::BTreeMap;

use toml::Table;

use super::labels::Labels;
use super::selection::{Piece, Selection};
use crate::content::{QuestionId, WorkFormatId};
use crate::session::search::MeetingSpot;
use crate::session::{
    ActionItem, ActionStatus, Closure, Discussion, Organisation, Session, Spoken, TableRole, WorkFormatRecord,
};
use crate::text::report as words;

/// Makes a meeting with only what is told in it. Everything of a meeting is taken apart by name: what somebody adds does
/// not compile until it says here what becomes of it.
pub struct Teller<'a> {
    /// What is told.
    pub selection: &'a Selection,
    /// What stands in the place of the organisations, where nobody is named.
    pub labels: Option<&'a Labels>,
    /// Tells a text that somebody typed.
    pub tell: &'a mut dyn FnMut(MeetingSpot, &str) -> String,
}

impl Teller<'_> {
    /// The meeting with only what is told in it.
    pub fn session(&mut self, session: &Session) -> Session {
        let Session {
            id,
            title,
            date,
            guide,
            guide_version,
            organisations,
            questions,
            actions,
            priorities,
            work_formats,
            citizen_spoke,
            follows,
            place,
            other,
        } = session;
        let has = |piece| self.selection.has(piece);
        let (positions, with_actions, formats) = (has(Piece::Positions), has(Piece::Actions), has(Piece::WorkFormats));
        Session {
            id: *id,
            title: (self.tell)(MeetingSpot::Title, title),
            date: *date,
            guide: guide.clone(),
            guide_version: guide_version.clone(),
            organisations: organisations.iter().map(|organisation| self.organisation(organisation)).collect(),
            questions: questions.iter().map(|(id, discussion)| (*id, self.discussion(*id, discussion))).collect(),
            actions: actions.iter().filter(|_| with_actions).map(|action| self.action(action)).collect(),
            priorities: (priorities.iter().filter(|_| positions))
                .map(|(key, text)| (*key, (self.tell)(MeetingSpot::Priority(key.0), text)))
                .collect(),
            work_formats: (work_formats.iter().filter(|_| formats))
                .map(|(id, record)| (id.clone(), self.work_format(id, record)))
                .collect(),
            citizen_spoke: *citizen_spoke,
            follows: *follows,
            place: place.clone(),
            other: self.unknown(other),
        }
    }

    fn organisation(&self, organisation: &Organisation) -> Organisation {
        let Organisation { id, name, role, left, other } = organisation;
        let role = match role {
            // In one's own words it says who one is.
            Some(TableRole::Own(_)) if self.labels.is_some() => Some(TableRole::Own(words::UNNAMED_ROLE.to_owned())),
            role => role.clone(),
        };
        let name = self.labels.map_or_else(|| name.clone(), |labels| labels.label(organisation));
        Organisation { id: *id, name, role, left: *left, other: self.unknown(other) }
    }

    fn discussion(&mut self, question: QuestionId, discussion: &Discussion) -> Discussion {
        let Discussion { positions, late: _, revealed, answer, dissent, needed, closure, note, other } = discussion;
        let with_positions = self.selection.has(Piece::Positions);
        let spoken = |spoken: &Spoken, teller: &mut Self| {
            let Spoken { position, reason } = spoken;
            Spoken { position: *position, reason: teller.note(MeetingSpot::Reason(question), reason) }
        };
        Discussion {
            positions: (positions.iter().filter(|_| with_positions))
                .map(|(organisation, said)| (*organisation, spoken(said, self)))
                .collect(),
            // What waits until the group shows it again is told nowhere.
            late: BTreeMap::new(),
            revealed: *revealed,
            answer: *answer,
            dissent: self.note(MeetingSpot::Dissent(question), if with_positions { dissent } else { "" }),
            needed: self.note(MeetingSpot::Needed(question), if with_positions { needed } else { "" }),
            closure: closure.as_ref().map(|closure| match closure {
                Closure::NoAction(reason) => Closure::NoAction(self.note(MeetingSpot::NoAction(question), reason)),
                Closure::Parked => Closure::Parked,
            }),
            note: self.note(MeetingSpot::Note(question), note),
            other: self.unknown(other),
        }
    }

    fn action(&mut self, action: &ActionItem) -> ActionItem {
        let ActionItem { id, text, owner, due, status, carried_from, from, other } = action;
        let spot = || MeetingSpot::Action(*id);
        ActionItem {
            id: *id,
            text: (self.tell)(spot(), text),
            // Somebody does it, only not by name: the report must not ask who does.
            owner: match self.labels {
                Some(_) if !owner.trim().is_empty() => words::UNNAMED_OWNER.to_owned(),
                _ => owner.clone(),
            },
            due: *due,
            status: match status {
                ActionStatus::Open => ActionStatus::Open,
                ActionStatus::Done => ActionStatus::Done,
                ActionStatus::Dropped(reason) => ActionStatus::Dropped(self.note(spot(), reason)),
            },
            carried_from: *carried_from,
            from: from.clone(),
            other: self.unknown(other),
        }
    }

    fn work_format(&mut self, id: &WorkFormatId, record: &WorkFormatRecord) -> WorkFormatRecord {
        let WorkFormatRecord { prepared, outcomes, other } = record;
        WorkFormatRecord {
            prepared: prepared.clone(),
            outcomes: (outcomes.iter())
                .map(|(step, text)| (*step, (self.tell)(MeetingSpot::Outcome(id.clone(), *step), text)))
                .collect(),
            other: self.unknown(other),
        }
    }

    /// What was typed about what was said; nothing when that is left out.
    fn note(&mut self, spot: MeetingSpot, text: &str) -> String {
        if self.selection.has(Piece::Notes) { (self.tell)(spot, text) } else { String::new() }
    }

    /// Fields that this version does not know: nobody can say whether they name somebody.
    fn unknown(&self, fields: &Table) -> Table {
        if self.labels.is_some() { Table::new() } else { fields.clone() }
    }
}
