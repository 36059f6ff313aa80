//! How far a meeting is, and what is still loose.

use super::model::{Organisation, Session, TableRole};
use crate::content::{Choice, Guide, Part, QuestionId, Role};

/// How many of the guide's questions have an answer.
#[must_use]
pub fn answered(session: &Session, guide: &Guide) -> usize {
    guide.parts.iter().map(|part| answered_in(session, part)).sum()
}

/// How many questions have an answer, also when the guide at hand is not that of the session: then all that were answered
/// count.
#[must_use]
pub fn answered_of_any(session: &Session, guide: &Guide) -> usize {
    if session.guide == guide.id {
        answered(session, guide)
    } else {
        session.questions.values().filter(|discussion| discussion.answer.is_some()).count()
    }
}

/// How many questions of a part have an answer.
#[must_use]
pub fn answered_in(session: &Session, part: &Part) -> usize {
    part.questions.iter().filter(|question| session.answer(question.id).is_some()).count()
}

/// The questions of the guide without an answer, in order.
#[must_use]
pub fn open_questions(session: &Session, guide: &Guide) -> Vec<QuestionId> {
    guide.questions().map(|question| question.id).filter(|id| session.answer(*id).is_none()).collect()
}

/// What the session holds about questions that the guide does not have (any more), in order.
#[must_use]
pub fn orphans(session: &Session, guide: &Guide) -> Vec<QuestionId> {
    session.questions.keys().copied().filter(|id| guide.question(*id).is_none()).collect()
}

/// Whether a question was answered with A and has come to no end: no action item, no reason for none, not parked.
pub fn is_loose(session: &Session, question: QuestionId) -> bool {
    session.answer(question) == Some(Choice::A)
        && session.actions_of(question).next().is_none()
        && session.questions.get(&question).is_none_or(|discussion| discussion.closure.is_none())
}

/// The roles of the guide that nobody had who was at the table; who left early was there.
#[must_use]
pub fn missing_roles<'g>(session: &Session, guide: &'g Guide) -> Vec<&'g Role> {
    let is = |organisation: &Organisation, role: &Role| matches!(&organisation.role, Some(TableRole::Guide(id)) if *id == role.id);
    let has = |role: &Role| session.organisations.iter().any(|organisation| is(organisation, role));
    guide.roles.iter().filter(|role| !has(role)).collect()
}

/// What a role is called, or nothing when the organisation has none.
#[must_use]
pub fn role_title<'a>(organisation: &'a Organisation, guide: &'a Guide) -> Option<&'a str> {
    Some(match organisation.role.as_ref()? {
        TableRole::Guide(id) => guide.role(id).map_or_else(|| id.as_str(), |role| role.title.as_str()),
        TableRole::Own(role) => role,
    })
}
