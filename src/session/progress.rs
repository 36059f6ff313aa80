//! How far a meeting is, and what is still loose.

use super::agreement::Agreement;
use super::model::{Organisation, Session, TableRole};
use crate::content::{Choice, Guide, GuideEntry, Part, QuestionId, Role};

/// Whether the group answered a question, with A or B. "Nog geen gezamenlijk antwoord" is an outcome and no answer: the
/// question is still open. Every count of answers counts by this.
#[must_use]
pub fn is_answered(session: &Session, question: QuestionId) -> bool {
    session.answer(question).is_some()
}

/// How many of the guide's questions have an answer.
#[must_use]
pub fn answered(session: &Session, guide: &Guide) -> usize {
    guide.parts.iter().map(|part| answered_in(session, part)).sum()
}

/// How many questions of a part have an answer.
#[must_use]
pub fn answered_in(session: &Session, part: &Part) -> usize {
    part.questions.iter().filter(|question| is_answered(session, question.id)).count()
}

/// How far a meeting is with the questions of its guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HowFar {
    /// How many have an answer.
    pub answered: usize,
    /// How many there are; not known where the guide is not at hand, or is in a folder and not in use.
    pub questions: Option<usize>,
}

/// How far any meeting is, also when the guide at hand is not its own: what is listed of its own guide is used then.
/// Where that is not known either, everything that was answered counts.
#[must_use]
pub fn how_far(session: &Session, guide: &Guide, shelves: &[GuideEntry]) -> HowFar {
    if session.guide == guide.id {
        return HowFar { answered: answered(session, guide), questions: Some(guide.question_count()) };
    }
    let is_answered = |id: &&QuestionId| is_answered(session, **id);
    let listed = shelves.iter().find(|shelved| shelved.id == session.guide).and_then(|shelved| shelved.questions);
    match listed {
        Some(ids) => HowFar { answered: ids.iter().filter(is_answered).count(), questions: Some(ids.len()) },
        None => HowFar { answered: session.questions.keys().filter(is_answered).count(), questions: None },
    }
}

/// The questions of the guide without an answer, in order.
#[must_use]
pub fn open_questions(session: &Session, guide: &Guide) -> Vec<QuestionId> {
    guide.questions().map(|question| question.id).filter(|id| !is_answered(session, *id)).collect()
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

/// Whether those at the table were seen to say both A and B. What is still covered divides nobody on paper.
#[must_use]
pub fn is_divided(session: &Session, question: QuestionId) -> bool {
    session.questions.get(&question).is_some_and(|discussion| discussion.revealed)
        && session.tally(question).agreement() == Some(Agreement::Divided)
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
    organisation.role.as_ref().map(|role| title_of_role(role, guide))
}

/// What a role is called.
pub fn title_of_role<'a>(role: &'a TableRole, guide: &'a Guide) -> &'a str {
    match role {
        TableRole::Guide(id) => guide.role(id).map_or_else(|| id.as_str(), |role| role.title.as_str()),
        TableRole::Own(role) => role,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::content::{Library, embedded, embedded_guide};
    use crate::session::{Outcome, SessionId};

    /// A meeting about a guide: one question answered, one spoken about, one answered that the guide does not have.
    fn meeting(guide: &Guide) -> Session {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut session = Session::new(SessionId::new(Uuid::nil()), "Overleg".into(), day, guide);
        let ids = guide.questions().map(|question| question.id).take(2).chain(["99.9".parse().unwrap()]);
        for (id, answer) in ids.zip([Outcome::Choice(Choice::B), Outcome::NotYet, Outcome::Choice(Choice::A)]) {
            session.questions.entry(id).or_default().answer = Some(answer);
        }
        session
    }

    #[test]
    fn every_count_of_answers_is_the_same_whatever_guide_is_at_hand() {
        let at_hand = embedded().unwrap();
        let shelves = Library::default().list();
        for shelved in &shelves {
            let own = embedded_guide(shelved.id.as_str()).unwrap().unwrap();
            let session = meeting(&own);
            let all = own.question_count();
            let wanted = HowFar { answered: 1, questions: Some(all) };
            assert_eq!(how_far(&session, &own, &[]), wanted, "{}", own.id);
            assert_eq!(how_far(&session, &at_hand, &shelves), wanted, "{}", own.id);
            assert_eq!((answered(&session, &own), open_questions(&session, &own).len()), (1, all - 1), "{}", own.id);
        }
        let mut unknown = meeting(&at_hand);
        unknown.guide = "van-iemand-anders".parse().unwrap();
        assert_eq!(how_far(&unknown, &at_hand, &shelves), HowFar { answered: 2, questions: None });
    }
}
