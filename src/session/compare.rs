//! Then and now: what moved between two meetings.
//!
//! Only what moved is told, and nothing is weighed: from B to A is a move as from A to B is. Positions that are covered
//! tell nothing, in the earlier meeting as in the later one. An organisation is the same one when it has the same name;
//! of more with that name, the one with the same id. An id alone says too little: two meetings each number their own.

use std::collections::BTreeSet;

use super::agreement::Agreement;
use super::model::{ActionItem, ActionStatus, Discussion, Organisation, Session};
use super::name::is_same;
use super::position::{Outcome, Position};
use super::progress::orphans;
use crate::content::{Choice, Guide, QuestionId};

/// What moved between two meetings.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison<'a> {
    /// The meeting then.
    pub old: &'a Session,
    /// The meeting now.
    pub new: &'a Session,
    /// The questions about which something moved, in the order of the guide; behind them those that it does not have.
    pub questions: Vec<QuestionMoves<'a>>,
    /// Who is at the table now and was never at it then; nobody when one of the meetings noted no organisations.
    pub joined: Vec<&'a Organisation>,
    /// Who was at the table then and is not now; nobody when one of the meetings noted no organisations.
    pub left: Vec<&'a Organisation>,
    /// What became of the action items.
    pub actions: ActionMoves<'a>,
}

/// What moved about one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionMoves<'a> {
    /// The question.
    pub question: QuestionId,
    /// How the outcome of the group moved.
    pub outcome: Option<OutcomeMove>,
    /// How what the positions add up to moved.
    pub agreement: Option<AgreementMove>,
    /// The organisations that moved, in the order of the table now.
    pub organisations: Vec<PositionMove<'a>>,
}

/// How the outcome of the group moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeMove {
    /// From one letter to the other.
    Moved {
        /// The letter then.
        from: Choice,
        /// The letter now.
        to: Choice,
    },
    /// There was no answer together, and now there is.
    NewlyAgreed(Choice),
    /// The group has no answer together any more, or finds so for the first time; with the letter then, if any.
    NewlyNotYet(Option<Choice>),
    /// Answered for the first time.
    First(Choice),
    /// There was an outcome, and now it was spoken about without one.
    OpenAgain(Outcome),
    /// Reply about then and not now; with the outcome then, if any.
    NotDiscussed(Option<Outcome>),
}

/// How what the positions add up to moved, where it is known of both meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgreementMove {
    /// What they added up to then.
    pub before: Agreement,
    /// What they add up to now.
    pub now: Agreement,
}

/// An organisation that sees it differently now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PositionMove<'a> {
    /// Its name now.
    pub name: &'a str,
    /// What it said then.
    pub from: Position,
    /// What it says now.
    pub to: Position,
}

/// What became of the action items, each in the order of its meeting. All are as they stand now, but those that are
/// gone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionMoves<'a> {
    /// Done since.
    pub closed: Vec<&'a ActionItem>,
    /// Dropped since.
    pub dropped: Vec<&'a ActionItem>,
    /// There then, and still to be done.
    pub carried: Vec<&'a ActionItem>,
    /// Not there then.
    pub new: Vec<&'a ActionItem>,
    /// Open then, and not in the meeting now; as they stood then.
    pub gone: Vec<&'a ActionItem>,
}

/// Why two meetings cannot be compared, or only with care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// They are one meeting.
    SameMeeting,
    /// They are about different guides, so a number of a question does not mean the same.
    OtherGuide,
    /// What is taken for the earlier one is the later one.
    NotOlder,
}

impl Doubt {
    /// What stands in the way of comparing two meetings, if anything. A meeting that follows the other is the later
    /// one; otherwise the day decides, and on one day the order in which they were made.
    pub fn about(old: &Session, new: &Session) -> Option<Self> {
        if old.id == new.id {
            return Some(Self::SameMeeting);
        }
        if old.guide != new.guide {
            return Some(Self::OtherGuide);
        }
        let later = (old.date, old.id) > (new.date, new.id) && new.follows != Some(old.id);
        later.then_some(Self::NotOlder)
    }
}

/// Compares a meeting with an earlier one about the same guide.
pub fn compare<'a>(old: &'a Session, new: &'a Session, guide: &Guide) -> Comparison<'a> {
    let gone: BTreeSet<QuestionId> = [old, new].into_iter().flat_map(|session| orphans(session, guide)).collect();
    let questions = guide.questions().map(|question| question.id).chain(gone);
    let noted = old.table().next().is_some() && new.table().next().is_some();
    Comparison {
        old,
        new,
        questions: questions.filter_map(|question| QuestionMoves::of(old, new, question)).collect(),
        // Who left early last time was there.
        joined: new.table().filter(|o| noted && counterpart(o, &old.organisations).is_none()).collect(),
        left: old.table().filter(|o| noted && counterpart(o, new.table()).is_none()).collect(),
        actions: ActionMoves::of(old, new),
    }
}

impl Comparison<'_> {
    /// Whether nothing moved. What was not spoken about, or is still to be done, did not move.
    pub fn is_unchanged(&self) -> bool {
        let ActionMoves { closed, dropped, carried: _, new, gone } = &self.actions;
        self.questions.iter().all(QuestionMoves::is_only_not_discussed)
            && [&self.joined, &self.left].into_iter().all(Vec::is_empty)
            && [closed, dropped, new, gone].into_iter().all(Vec::is_empty)
    }
}

impl<'a> QuestionMoves<'a> {
    /// What moved about a question; nothing when nothing did.
    fn of(old: &Session, new: &'a Session, question: QuestionId) -> Option<Self> {
        let (before, now) = (old.questions.get(&question), new.questions.get(&question));
        let outcome = OutcomeMove::of(before, now);
        let shown = |discussion: Option<&Discussion>| discussion.is_some_and(|discussion| discussion.revealed);
        let (agreement, organisations) = if shown(before) && shown(now) {
            (AgreementMove::of(old, new, question), PositionMove::all(old, new, question))
        } else {
            (None, Vec::new())
        };
        let moved = outcome.is_some() || agreement.is_some() || !organisations.is_empty();
        moved.then_some(Self { question, outcome, agreement, organisations })
    }

    /// Whether there is only to tell that it was not spoken about now.
    pub const fn is_only_not_discussed(&self) -> bool {
        matches!(self.outcome, Some(OutcomeMove::NotDiscussed(_)))
    }
}

impl OutcomeMove {
    fn of(before: Option<&Discussion>, now: Option<&Discussion>) -> Option<Self> {
        let discussed = |discussion: Option<&Discussion>| discussion.is_some_and(|d| !d.is_empty());
        let outcome = |discussion: Option<&Discussion>| discussion.and_then(|discussion| discussion.answer);
        let (was, is) = (outcome(before), outcome(now));
        if discussed(before) && !discussed(now) {
            return Some(Self::NotDiscussed(was));
        }
        if was == is {
            return None;
        }
        Some(match (was, is) {
            (Some(Outcome::Choice(from)), Some(Outcome::Choice(to))) => Self::Moved { from, to },
            (Some(Outcome::NotYet), Some(Outcome::Choice(to))) => Self::NewlyAgreed(to),
            (None, Some(Outcome::Choice(to))) => Self::First(to),
            (was, Some(Outcome::NotYet)) => Self::NewlyNotYet(was.and_then(Outcome::choice)),
            (was, None) => Self::OpenAgain(was?),
        })
    }
}

impl AgreementMove {
    fn of(old: &Session, new: &Session, question: QuestionId) -> Option<Self> {
        let (before, now) = (old.tally(question).agreement()?, new.tally(question).agreement()?);
        (before != now).then_some(Self { before, now })
    }
}

impl<'a> PositionMove<'a> {
    fn all(old: &Session, new: &'a Session, question: QuestionId) -> Vec<Self> {
        let moved = |organisation: &'a Organisation| {
            let from = old.spoken(question, counterpart(organisation, old.asked(question))?.id)?.position;
            let to = new.spoken(question, organisation.id)?.position;
            (from != to).then_some(Self { name: &organisation.name, from, to })
        };
        new.asked(question).filter_map(moved).collect()
    }
}

impl<'a> ActionMoves<'a> {
    fn of(old: &'a Session, new: &'a Session) -> Self {
        let mut moves = Self::default();
        for action in &new.actions {
            match (old.action(action.id), &action.status) {
                (None, _) => moves.new.push(action),
                (Some(_), ActionStatus::Open) => moves.carried.push(action),
                // It ended then already.
                (Some(then), _) if !then.is_open() => {}
                (Some(_), ActionStatus::Done) => moves.closed.push(action),
                (Some(_), ActionStatus::Dropped(_)) => moves.dropped.push(action),
            }
        }
        moves.gone = old.actions.iter().filter(|a| a.is_open() && new.action(a.id).is_none()).collect();
        moves
    }
}

/// The same organisation among those of another meeting.
fn counterpart<'s>(
    organisation: &Organisation,
    among: impl IntoIterator<Item = &'s Organisation>,
) -> Option<&'s Organisation> {
    let same: Vec<&Organisation> = among.into_iter().filter(|other| is_same(&other.name, &organisation.name)).collect();
    same.iter().find(|other| other.id == organisation.id).or(same.first()).copied()
}

#[cfg(test)]
mod tests;
