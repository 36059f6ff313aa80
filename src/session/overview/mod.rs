//! What several meetings about one guide say together. Meetings are added one by one, as a reader may see each; of what was
//! said only what was shown to all counts.

mod action;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agreement::{Agreement, Tally};
use super::id::{ActionId, OrganisationId, SessionId};
use super::model::{Discussion, Session, TableRole};
use super::position::{Outcome, Reply};
use crate::content::{Choice, QuestionId};
pub use action::{Age, FollowedAction};

/// What several meetings say together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// The meetings, in the order in which they were added.
    pub meetings: Vec<OverviewMeeting>,
    /// How often each question was answered how.
    pub questions: BTreeMap<QuestionId, OutcomeCount>,
    /// What organisations said, in order.
    pub statements: Vec<Statement>,
    /// The views of those who see it differently, in their own words, in order.
    pub dissents: Vec<Dissent>,
    /// Every action item, as it is in the last meeting that knows it.
    actions: BTreeMap<ActionId, FollowedAction>,
}

/// A meeting among others.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewMeeting {
    /// Its id.
    pub id: SessionId,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: NaiveDate,
    /// Who sat at the table, with the role of each.
    pub table: Vec<(String, Option<TableRole>)>,
}

/// How often a question was answered how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutcomeCount {
    /// In how many meetings the group answered A.
    pub a: usize,
    /// In how many it answered B.
    pub b: usize,
    /// In how many it has no answer yet, and said so.
    pub not_yet: usize,
    /// In how many the table was divided, whatever the group answered.
    pub divided: usize,
    /// In how many of those both sides were as large, so that neither is the smaller one.
    pub halved: usize,
}

/// What one organisation said about one question in one meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The number of the meeting in the overview.
    pub meeting: usize,
    /// The number of the organisation at its table.
    pub seat: usize,
    /// The question.
    pub question: QuestionId,
    /// What it said, and why.
    pub spoken: Reply,
    /// What the group answered.
    pub together: Option<Outcome>,
    /// Whether it was on the smaller side of a divided table.
    pub side: Side,
}

/// Where an organisation stands among those at its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// On the smaller side of a divided table.
    Smaller,
    /// Anywhere else.
    Other,
}

/// The view of those who see it differently from the group.
#[derive(Clone, Debug, PartialEq)]
pub struct Dissent {
    /// The number of the meeting in the overview.
    pub meeting: usize,
    /// The question.
    pub question: QuestionId,
    /// The view, in their own words.
    pub words: String,
}

impl Overview {
    /// Adds a meeting, as a reader may see it.
    pub fn add(&mut self, session: &Session) {
        let meeting = self.meetings.len();
        let seat = |organisation: &super::Organisation| (organisation.name.clone(), organisation.role.clone());
        self.meetings.push(OverviewMeeting {
            id: session.id,
            title: session.title.clone(),
            date: session.date,
            table: session.organisations.iter().map(seat).collect(),
        });
        for (question, discussion) in &session.questions {
            self.count_outcome(*question, discussion.answer);
            if discussion.revealed {
                self.add_positions(session, meeting, *question, discussion);
            }
        }
        for action in &session.actions {
            self.follow(action.id, FollowedAction::of(action, session.date, meeting));
        }
    }

    /// Adds what another overview has, behind this one.
    pub fn append(&mut self, mut other: Self) {
        let before = self.meetings.len();
        self.meetings.append(&mut other.meetings);
        let statements = other.statements.into_iter();
        self.statements.extend(statements.map(|said| Statement { meeting: said.meeting + before, ..said }));
        let dissents = other.dissents.into_iter();
        self.dissents.extend(dissents.map(|dissent| Dissent { meeting: dissent.meeting + before, ..dissent }));
        for (question, count) in other.questions {
            self.questions.entry(question).or_default().add(count);
        }
        for (id, action) in other.actions {
            self.follow(id, action.behind(before));
        }
    }

    /// How many meetings have no outcome about a question.
    #[must_use]
    pub fn open(&self, question: QuestionId) -> usize {
        let count = self.questions.get(&question).copied().unwrap_or_default();
        self.meetings.len().saturating_sub(count.a + count.b + count.not_yet)
    }

    /// The name and the role of the organisation that said something.
    #[must_use]
    pub fn speaker(&self, said: &Statement) -> Option<&(String, Option<TableRole>)> {
        self.meetings.get(said.meeting)?.table.get(said.seat)
    }

    /// How often each role was on the smaller side of a divided table, and about which questions.
    #[must_use]
    pub fn minorities(&self) -> BTreeMap<Option<&TableRole>, BTreeMap<QuestionId, usize>> {
        let mut minorities: BTreeMap<_, BTreeMap<QuestionId, usize>> = BTreeMap::new();
        for said in self.statements.iter().filter(|said| said.side == Side::Smaller) {
            let role = self.speaker(said).and_then(|(_, role)| role.as_ref());
            *minorities.entry(role).or_default().entry(said.question).or_default() += 1;
        }
        minorities
    }

    /// The action items that are still to be done, the oldest first.
    #[must_use]
    pub fn open_actions(&self) -> Vec<&FollowedAction> {
        let mut open: Vec<&FollowedAction> = self.actions.values().filter(|action| action.item.is_open()).collect();
        open.sort_by_key(|action| (action.since, action.item.due));
        open
    }

    fn count_outcome(&mut self, question: QuestionId, outcome: Option<Outcome>) {
        let Some(outcome) = outcome else { return };
        let count = self.questions.entry(question).or_default();
        match outcome {
            Outcome::Choice(Choice::A) => count.a += 1,
            Outcome::Choice(Choice::B) => count.b += 1,
            Outcome::NotYet => count.not_yet += 1,
        }
    }

    fn add_positions(&mut self, session: &Session, meeting: usize, question: QuestionId, discussion: &Discussion) {
        let tally: Tally = session.tally(question);
        let is_divided = tally.agreement() == Some(Agreement::Divided);
        let smaller: &[OrganisationId] = if is_divided { tally.minority() } else { &[] };
        if is_divided {
            let count = self.questions.entry(question).or_default();
            count.divided += 1;
            count.halved += usize::from(smaller.is_empty());
        }
        for (seat, organisation) in session.organisations.iter().enumerate() {
            let Some(spoken) = discussion.positions.get(&organisation.id) else { continue };
            let side = if smaller.contains(&organisation.id) { Side::Smaller } else { Side::Other };
            let (spoken, together) = (spoken.clone(), discussion.answer);
            self.statements.push(Statement { meeting, seat, question, spoken, together, side });
        }
        if !discussion.dissent.is_empty() {
            self.dissents.push(Dissent { meeting, question, words: discussion.dissent.clone() });
        }
    }

    fn follow(&mut self, id: ActionId, action: FollowedAction) {
        match self.actions.get_mut(&id) {
            Some(known) => known.meet(action),
            None => {
                self.actions.insert(id, action);
            }
        }
    }
}

impl OutcomeCount {
    fn add(&mut self, other: Self) {
        self.a += other.a;
        self.b += other.b;
        self.not_yet += other.not_yet;
        self.divided += other.divided;
        self.halved += other.halved;
    }
}

#[cfg(test)]
mod tests;
