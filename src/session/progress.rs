//! How far a meeting is, and what is still loose.

use super::model::{Organisation, Session};
use crate::content::{Guide, Part, QuestionId, Role};

/// How many of the guide's questions have an answer.
#[must_use]
pub fn answered(session: &Session, guide: &Guide) -> usize {
    guide.parts.iter().map(|part| answered_in(session, part)).sum()
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

/// The roles of the guide that nobody at the table has.
#[must_use]
pub fn missing_roles<'g>(session: &Session, guide: &'g Guide) -> Vec<&'g Role> {
    let has = |role: &Role| session.organisations.iter().any(|o| o.role.as_ref() == Some(&role.id));
    guide.roles.iter().filter(|role| !has(role)).collect()
}

/// What a role is called, or nothing when the organisation has none.
#[must_use]
pub fn role_title<'a>(organisation: &'a Organisation, guide: &'a Guide) -> Option<&'a str> {
    let role = organisation.role.as_ref()?;
    Some(guide.role(role).map_or_else(|| role.as_str(), |role| role.title.as_str()))
}
