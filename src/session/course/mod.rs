//! How far along its agenda a meeting is, and what a meeting that follows has to do.

mod proposal;
mod standing;

use std::collections::BTreeSet;

use super::Session;
use super::agenda::{Agenda, AgendaItem, Basis};
use super::position::Closure;
use super::progress::is_divided;
use crate::content::{Answering, Guide, QuestionId};

pub use standing::{Pace, Standing};

/// How a question on the agenda stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// Still to come.
    Planned,
    /// It was talked about.
    Done,
    /// Put aside for the next meeting.
    Parked,
    /// The time was up before it.
    NotReached,
}

impl Basis {
    /// Of a meeting, with the one that it follows.
    #[must_use]
    pub fn of(session: &Session, previous: Option<&Session>) -> Self {
        let divided = previous
            .into_iter()
            .flat_map(|previous| previous.questions.keys().copied().filter(|question| is_divided(previous, *question)));
        Self { actions: session.carried_actions().count(), divided: divided.collect() }
    }
}

impl Session {
    /// The agenda, where something is on it.
    #[must_use]
    pub fn plan(&self) -> Option<&Agenda> {
        self.agenda.as_ref().filter(|agenda| !agenda.items.is_empty())
    }

    /// A question as it stands on the agenda, when it is on it and fits.
    #[must_use]
    pub fn planned(&self, question: QuestionId) -> Option<&AgendaItem> {
        self.agenda.as_ref()?.item(question)
    }

    /// Whether the meeting has begun: its clock has run, or a question was answered.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.spent > 0 || self.questions.values().any(|said| said.answer.is_some())
    }

    /// Whether the group has come to an end with a question: an answer together, no answer yet, or a reason to do nothing;
    /// where each answers for itself, once all was shown.
    #[must_use]
    pub fn is_talked_through(&self, guide: &Guide, question: QuestionId) -> bool {
        let Some(discussion) = self.questions.get(&question) else { return false };
        let is_each = guide.answering(question) == Answering::Each;
        discussion.answer.is_some()
            || matches!(discussion.closure, Some(Closure::NoAction(_)))
            || is_each && discussion.revealed && !discussion.positions.is_empty()
    }

    /// Whether a question was put aside for the next meeting.
    #[must_use]
    pub fn is_parked(&self, question: QuestionId) -> bool {
        self.questions.get(&question).is_some_and(|discussion| discussion.closure == Some(Closure::Parked))
    }

    /// How a question on the agenda stands; what is not done once the time is up, was not reached.
    #[must_use]
    pub fn item_state(&self, guide: &Guide, question: QuestionId) -> ItemState {
        let is_over = self.agenda.as_ref().is_some_and(|agenda| self.spent >= agenda.minutes);
        if self.is_parked(question) {
            ItemState::Parked
        } else if self.is_talked_through(guide, question) {
            ItemState::Done
        } else if is_over {
            ItemState::NotReached
        } else {
            ItemState::Planned
        }
    }

    /// What the agenda of a meeting that follows this one has on it first: what the table was divided about, then what
    /// was on the agenda and not done, then what has no answer.
    #[must_use]
    pub fn rest(&self, guide: &Guide) -> Vec<QuestionId> {
        let all = || guide.questions().map(|question| question.id);
        let divided = all().filter(|id| is_divided(self, *id));
        let is_done = |id: &QuestionId| self.is_talked_through(guide, *id) && !self.is_parked(*id);
        let planned = self.agenda.iter().flat_map(Agenda::chosen);
        let mut seen = BTreeSet::new();
        let rest = planned.chain(all()).filter(|id| guide.question(*id).is_some() && !is_done(id));
        divided.chain(rest).filter(|id| seen.insert(*id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::report::sample;
    use crate::session::{Discussion, OrganisationId, Position, Reply};

    fn id(text: &str) -> QuestionId {
        text.parse().unwrap()
    }

    fn ids(texts: &[&str]) -> Vec<QuestionId> {
        texts.iter().map(|text| id(text)).collect()
    }

    #[test]
    fn the_rest_is_what_was_divided_then_what_was_planned_and_then_what_nobody_answered() {
        let guide = sample::guide();
        let mut session = sample::full();
        let said = |choice| Reply { position: Position::Choice(choice), reason: String::new() };
        let positions = [(OrganisationId(1), said(Choice::A)), (OrganisationId(2), said(Choice::B))].into();
        let divided = Discussion { positions, revealed: true, ..Discussion::default() };
        session.questions.insert(id("5.1"), divided);
        session.agenda = Some(Agenda::empty(90).with_questions(ids(&["4.1", "1.1"]), &Basis::default()));
        let rest = session.rest(&guide);
        let all: BTreeSet<QuestionId> = rest.iter().copied().collect();
        assert_eq!(all.len(), rest.len(), "each once");
        assert_eq!(rest[..3], ids(&["5.1", "4.1", "1.1"]));
        assert!(rest[1..].iter().all(|id| !session.is_talked_through(&guide, *id) || session.is_parked(*id)));
    }
}
