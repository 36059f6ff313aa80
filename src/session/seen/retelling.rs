//! Takes a meeting apart and puts together what of it is seen: the one place where it is said of everything in a meeting
//! what becomes of it.

use std::collections::BTreeMap;

use toml::Table;

use super::sight::{Showing, Sight};
use crate::content::{QuestionId, WorkFormatId};
use crate::session::agenda::{Agenda, AgendaItem};
use crate::session::search::MeetingSpot;
use crate::session::{
    ActionItem, ActionStatus, Closure, Discussion, Organisation, OrganisationId, Position, Reply, Session, TableRole,
    WorkFormatRecord,
};

/// Tells names and typed texts in other words; names as they are, unless it says otherwise.
pub trait Retelling {
    /// A text that somebody typed.
    fn text(&mut self, spot: MeetingSpot, text: &str) -> String;

    /// The name of an organisation.
    fn name(&self, organisation: &Organisation) -> String {
        organisation.name.clone()
    }

    /// A role in somebody's own words.
    fn own_role(&self, role: &str) -> String {
        role.to_owned()
    }

    /// Who does an action item; never asked when nobody does.
    fn owner(&self, owner: &str) -> String {
        owner.to_owned()
    }
}

/// Everything in its own words.
pub struct AsItIs;

impl Retelling for AsItIs {
    fn text(&mut self, _: MeetingSpot, text: &str) -> String {
        text.to_owned()
    }
}

/// Makes a meeting with only what is seen in it. Everything of a meeting is taken apart by name: what somebody adds does
/// not compile until it says here what becomes of it.
pub struct Teller<'a> {
    /// What is seen.
    pub sight: Sight,
    /// In which words.
    pub retelling: &'a mut dyn Retelling,
}

impl Teller<'_> {
    /// The meeting with only what is seen in it.
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
            ticks,
            agenda,
            spent,
            citizen_spoke,
            follows,
            place,
            other,
        } = session;
        let sight = self.sight;
        let is_covered = |question: QuestionId, discussion: &Discussion| {
            !discussion.revealed && (session.answers_apart(question) || !discussion.positions.is_empty())
        };
        Session {
            id: *id,
            title: self.retelling.text(MeetingSpot::Title, title),
            date: *date,
            guide: guide.clone(),
            guide_version: guide_version.clone(),
            organisations: organisations.iter().map(|organisation| self.organisation(organisation)).collect(),
            questions: (questions.iter())
                .map(|(id, discussion)| (*id, self.discussion(*id, discussion, is_covered(*id, discussion))))
                .collect(),
            actions: actions.iter().filter(|_| sight.actions).map(|action| self.action(action)).collect(),
            priorities: (priorities.iter().filter(|_| sight.priorities))
                .map(|(key, text)| (*key, self.retelling.text(MeetingSpot::Priority(key.0), text)))
                .collect(),
            work_formats: (work_formats.iter().filter(|_| sight.outcomes != Showing::Nothing))
                .map(|(id, record)| (id.clone(), self.work_format(id, record)))
                .collect(),
            agenda: agenda.as_ref().map(|agenda| self.agenda(agenda)),
            spent: *spent,
            ticks: ticks.clone(),
            citizen_spoke: *citizen_spoke,
            follows: *follows,
            place: place.clone(),
            other: self.unknown(other),
        }
    }

    fn agenda(&mut self, agenda: &Agenda) -> Agenda {
        let Agenda { route, minutes, begin, venue, items, left_out, other } = agenda;
        let planned = |item: &AgendaItem| {
            let AgendaItem { question, minutes, fixed, later } = *item;
            AgendaItem { question, minutes, fixed, later }
        };
        Agenda {
            route: route.clone(),
            minutes: *minutes,
            begin: *begin,
            venue: self.retelling.text(MeetingSpot::Title, venue),
            items: items.iter().map(planned).collect(),
            left_out: left_out.clone(),
            other: self.unknown(other),
        }
    }

    fn organisation(&self, organisation: &Organisation) -> Organisation {
        let Organisation { id, name: _, role, left, other } = organisation;
        let role = role.as_ref().map(|role| match role {
            TableRole::Own(role) => TableRole::Own(self.retelling.own_role(role)),
            TableRole::Guide(role) => TableRole::Guide(role.clone()),
        });
        let name = self.retelling.name(organisation);
        Organisation { id: *id, name, role, left: *left, other: self.unknown(other) }
    }

    fn discussion(&mut self, question: QuestionId, discussion: &Discussion, is_covered: bool) -> Discussion {
        let Discussion { positions, late, revealed, answer, dissent, needed, closure, note, other } = discussion;
        let covered = if is_covered { self.sight.covered } else { Showing::Whole };
        // The words of those who see it differently tell what was said.
        let told = self.sight.positions && covered == Showing::Whole;
        let (positions, late) = (self.said(question, positions, covered), self.said(question, late, self.sight.late));
        Discussion {
            positions,
            late,
            revealed: *revealed,
            answer: *answer,
            dissent: self.note(MeetingSpot::Dissent(question), if told { dissent } else { "" }),
            needed: self.note(MeetingSpot::Needed(question), if told { needed } else { "" }),
            closure: closure.as_ref().map(|closure| match closure {
                Closure::NoAction(reason) => Closure::NoAction(self.note(MeetingSpot::NoAction(question), reason)),
                Closure::Parked => Closure::Parked,
            }),
            note: self.note(MeetingSpot::Note(question), note),
            other: self.unknown(other),
        }
    }

    /// What the organisations said to a question, as far as it is shown.
    fn said(
        &mut self,
        question: QuestionId,
        said: &BTreeMap<OrganisationId, Reply>,
        showing: Showing,
    ) -> BTreeMap<OrganisationId, Reply> {
        if !self.sight.positions || showing == Showing::Nothing {
            return BTreeMap::new();
        }
        let shown = said.iter().map(|(organisation, spoken)| {
            let shown = if showing == Showing::Whole { self.spoken(question, spoken) } else { something() };
            (*organisation, shown)
        });
        shown.collect()
    }

    fn spoken(&mut self, question: QuestionId, spoken: &Reply) -> Reply {
        let Reply { position, reason } = spoken;
        Reply { position: *position, reason: self.note(MeetingSpot::Reason(question), reason) }
    }

    fn action(&mut self, action: &ActionItem) -> ActionItem {
        let ActionItem { id, text, owner, due, status, carried_from, from, other } = action;
        let spot = || MeetingSpot::Action(*id);
        ActionItem {
            id: *id,
            text: self.retelling.text(spot(), text),
            // Who does it may go unnamed; that somebody does must not.
            owner: if owner.trim().is_empty() { owner.clone() } else { self.retelling.owner(owner) },
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
        let shown = outcomes.iter().map(|(step, text)| {
            let spot = MeetingSpot::Outcome(id.clone(), *step);
            // An empty one stands for one that is there.
            (*step, if self.sight.outcomes == Showing::Whole { self.retelling.text(spot, text) } else { String::new() })
        });
        WorkFormatRecord { outcomes: shown.collect(), prepared: prepared.clone(), other: self.unknown(other) }
    }

    /// What was typed about what was said; nothing when that is not seen.
    fn note(&mut self, spot: MeetingSpot, text: &str) -> String {
        if self.sight.notes { self.retelling.text(spot, text) } else { String::new() }
    }

    fn unknown(&self, fields: &Table) -> Table {
        if self.sight.unknown { fields.clone() } else { Table::new() }
    }
}

/// Stands for a position that is covered: that there is one, and nothing of it.
const fn something() -> Reply {
    Reply { position: Position::Unsure, reason: String::new() }
}
