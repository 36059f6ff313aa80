//! The shape of what moved between two meetings.

use chrono::NaiveDate;
use serde::Serialize;

use super::FORMAT;
use super::values::{agreed, status};
use crate::content::{Guide, GuideId, QuestionId};
use crate::session::{
    ActionId, ActionItem, Comparison, Organisation, Outcome, OutcomeMove, Position, QuestionMoves, Session, SessionId,
};

/// What moved between two meetings.
#[derive(Serialize)]
pub struct ComparisonRecord<'a> {
    format: u32,
    guide: &'a GuideId,
    old: MeetingRecord<'a>,
    new: MeetingRecord<'a>,
    changed: bool,
    questions: Vec<QuestionRecord<'a>>,
    table: TableRecord<'a>,
    actions: ActionsRecord<'a>,
}

#[derive(Serialize)]
struct MeetingRecord<'a> {
    id: SessionId,
    title: &'a str,
    date: NaiveDate,
}

/// What moved about a question; `text` is null for a question that the guide lacks.
#[derive(Serialize)]
struct QuestionRecord<'a> {
    id: QuestionId,
    text: Option<&'a str>,
    outcome: Option<OutcomeRecord>,
    agreement: Option<AgreementRecord>,
    organisations: Vec<PositionRecord<'a>>,
}

#[derive(Serialize)]
struct OutcomeRecord {
    kind: &'static str,
    before: Option<Outcome>,
    now: Option<Outcome>,
}

#[derive(Serialize)]
struct AgreementRecord {
    before: &'static str,
    now: &'static str,
}

#[derive(Serialize)]
struct PositionRecord<'a> {
    name: &'a str,
    before: Position,
    now: Position,
}

#[derive(Serialize)]
struct TableRecord<'a> {
    joined: Vec<&'a str>,
    left: Vec<&'a str>,
}

#[derive(Serialize)]
struct ActionsRecord<'a> {
    closed: Vec<ActionRecord<'a>>,
    dropped: Vec<ActionRecord<'a>>,
    carried: Vec<ActionRecord<'a>>,
    new: Vec<ActionRecord<'a>>,
    gone: Vec<ActionRecord<'a>>,
}

#[derive(Serialize)]
struct ActionRecord<'a> {
    id: ActionId,
    text: &'a str,
    owner: &'a str,
    due: Option<NaiveDate>,
    status: &'static str,
    reason: Option<&'a str>,
    carried_from: Option<SessionId>,
}

impl<'a> ComparisonRecord<'a> {
    /// The record of a comparison of two meetings about a guide.
    pub fn of(comparison: &'a Comparison<'a>, guide: &'a Guide) -> Self {
        let names = |list: &[&'a Organisation]| list.iter().map(|o| o.name.as_str()).collect();
        let items = |list: &[&'a ActionItem]| list.iter().copied().map(ActionRecord::of).collect();
        let actions = &comparison.actions;
        Self {
            format: FORMAT,
            guide: &comparison.new.guide,
            old: MeetingRecord::of(comparison.old),
            new: MeetingRecord::of(comparison.new),
            changed: !comparison.is_unchanged(),
            questions: comparison.questions.iter().map(|moves| QuestionRecord::of(moves, guide)).collect(),
            table: TableRecord { joined: names(&comparison.joined), left: names(&comparison.left) },
            actions: ActionsRecord {
                closed: items(&actions.closed),
                dropped: items(&actions.dropped),
                carried: items(&actions.carried),
                new: items(&actions.new),
                gone: items(&actions.gone),
            },
        }
    }
}

impl<'a> MeetingRecord<'a> {
    fn of(session: &'a Session) -> Self {
        Self { id: session.id, title: &session.title, date: session.date }
    }
}

impl<'a> QuestionRecord<'a> {
    fn of(moves: &'a QuestionMoves<'a>, guide: &'a Guide) -> Self {
        let agreement =
            moves.agreement.map(|moved| AgreementRecord { before: agreed(moved.before), now: agreed(moved.now) });
        let positions = moves.organisations.iter();
        Self {
            id: moves.question,
            text: guide.question(moves.question).map(|question| question.text.as_str()),
            outcome: moves.outcome.map(OutcomeRecord::of),
            agreement,
            organisations: positions.map(|o| PositionRecord { name: o.name, before: o.from, now: o.to }).collect(),
        }
    }
}

impl OutcomeRecord {
    fn of(moved: OutcomeMove) -> Self {
        let (kind, before, now) = match moved {
            OutcomeMove::Moved { from, to } => ("moved", Some(from.into()), Some(to.into())),
            OutcomeMove::NewlyAgreed(to) => ("newly_agreed", Some(Outcome::NotYet), Some(to.into())),
            OutcomeMove::NewlyNotYet(from) => ("newly_not_yet", from.map(Outcome::Choice), Some(Outcome::NotYet)),
            OutcomeMove::First(to) => ("first_answer", None, Some(to.into())),
            OutcomeMove::OpenAgain(then) => ("open_again", Some(then), None),
            OutcomeMove::NotDiscussed(then) => ("not_discussed", then, None),
        };
        Self { kind, before, now }
    }
}

impl<'a> ActionRecord<'a> {
    fn of(action: &'a ActionItem) -> Self {
        let (status, reason) = status(action);
        Self {
            id: action.id,
            text: &action.text,
            owner: &action.owner,
            due: action.due,
            status,
            reason,
            carried_from: action.carried_from,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;

    #[test]
    fn an_outcome_is_told_by_its_kind_with_what_it_was_and_what_it_is() {
        let a = Outcome::Choice(Choice::A);
        for (moved, expected) in [
            (OutcomeMove::Moved { from: Choice::B, to: Choice::A }, ["\"moved\"", "\"b\"", "\"a\""]),
            (OutcomeMove::NewlyAgreed(Choice::A), ["\"newly_agreed\"", "\"not_yet\"", "\"a\""]),
            (OutcomeMove::NewlyNotYet(Some(Choice::A)), ["\"newly_not_yet\"", "\"a\"", "\"not_yet\""]),
            (OutcomeMove::First(Choice::A), ["\"first_answer\"", "null", "\"a\""]),
            (OutcomeMove::OpenAgain(a), ["\"open_again\"", "\"a\"", "null"]),
            (OutcomeMove::NotDiscussed(Some(a)), ["\"not_discussed\"", "\"a\"", "null"]),
        ] {
            let told = serde_json::to_value(OutcomeRecord::of(moved)).unwrap();
            assert_eq!(["kind", "before", "now"].map(|key| told[key].to_string()), expected);
        }
    }
}
