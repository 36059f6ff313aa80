//! The shape of a meeting: all that its file holds, and the words of the guide that it refers to.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::FORMAT;
use super::agenda::AgendaRecord;
use super::guide::SourceRecord;
use super::values::{agreed, fields, status};
use super::work_formats::UsedWorkFormatRecord;
use crate::content::{AdviceId, Guide, GuideId, ItemId, QuestionId, Reference, RoleId};
use crate::session::agenda::Basis;
use crate::session::{
    ActionId, ActionItem, Closure, Discussion, Organisation, OrganisationId, Origin, Outcome, Position, Reply, Session,
    SessionId, TableRole, progress,
};

/// A meeting.
#[derive(Serialize)]
pub struct MeetingRecord<'a> {
    format: u32,
    id: SessionId,
    title: &'a str,
    date: NaiveDate,
    guide: &'a GuideId,
    guide_version: &'a str,
    guide_title: &'a str,
    follows: Option<SessionId>,
    place: Option<&'a Reference>,
    organisations: Vec<OrganisationRecord<'a>>,
    missing_roles: Vec<&'a RoleId>,
    ticks: Vec<&'a ItemId>,
    agenda: Option<AgendaRecord<'a>>,
    citizen_spoke: Option<bool>,
    priorities: Vec<PriorityRecord<'a>>,
    questions: Vec<QuestionRecord<'a>>,
    actions: Vec<ActionRecord<'a>>,
    open_questions: Vec<OpenQuestionRecord<'a>>,
    work_formats: Vec<UsedWorkFormatRecord<'a>>,
    source: SourceRecord<'a>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    other: Map<String, Value>,
}

#[derive(Serialize)]
struct OrganisationRecord<'a> {
    id: String,
    name: &'a str,
    role: Option<&'a RoleId>,
    own_role: Option<&'a str>,
    role_title: Option<&'a str>,
    left: bool,
    #[serde(skip_serializing_if = "Map::is_empty")]
    other: Map<String, Value>,
}

/// What matters most to an organisation in a part; `part_title` is null for a part that the guide lacks.
#[derive(Serialize)]
struct PriorityRecord<'a> {
    part: String,
    part_title: Option<&'a str>,
    organisation: String,
    name: Option<&'a str>,
    text: &'a str,
}

/// What was said about a question; `text`, `statement` and `advice` are null for a question that the guide lacks.
#[derive(Serialize)]
struct QuestionRecord<'a> {
    id: QuestionId,
    text: Option<&'a str>,
    in_guide: bool,
    answer: Option<Outcome>,
    statement: Option<&'a str>,
    advice: Option<AdviceId>,
    revealed: bool,
    positions: Vec<PositionRecord<'a>>,
    agreement: Option<&'static str>,
    dissent: &'a str,
    needed: &'a str,
    closure: Option<ClosureRecord<'a>>,
    note: &'a str,
    #[serde(skip_serializing_if = "Map::is_empty")]
    other: Map<String, Value>,
}

/// What one organisation said. A program is told that also while it is covered, with `revealed` false.
#[derive(Serialize)]
struct PositionRecord<'a> {
    organisation: String,
    name: Option<&'a str>,
    position: Position,
    reason: &'a str,
}

/// How a question ends without an action item: `no_action` for a reason, or `parked`.
#[derive(Serialize)]
struct ClosureRecord<'a> {
    kind: &'static str,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct ActionRecord<'a> {
    id: ActionId,
    text: &'a str,
    owner: &'a str,
    due: Option<NaiveDate>,
    done: bool,
    status: &'static str,
    reason: Option<&'a str>,
    carried_from: Option<SessionId>,
    from: Option<OriginRecord<'a>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    other: Map<String, Value>,
}

/// Where an action item came from; `page` is null and the texts are too for what the guide lacks.
#[derive(Serialize)]
struct OriginRecord<'a> {
    #[serde(rename = "ref")]
    reference: Reference,
    page: Option<Reference>,
    item: Option<&'a ItemId>,
    item_text: Option<String>,
    question: QuestionId,
    question_text: Option<&'a str>,
}

#[derive(Serialize)]
struct OpenQuestionRecord<'a> {
    id: QuestionId,
    text: &'a str,
}

impl<'a> MeetingRecord<'a> {
    /// The record of a meeting about a guide.
    pub fn of(session: &'a Session, guide: &'a Guide) -> Self {
        let open = |id: QuestionId| guide.question(id).map(|q| OpenQuestionRecord { id, text: &q.text });
        // As in the report: where nobody was noted, nobody can be said to have been missing.
        let missing =
            if session.organisations.is_empty() { Vec::new() } else { progress::missing_roles(session, guide) };
        Self {
            format: FORMAT,
            id: session.id,
            title: &session.title,
            date: session.date,
            guide: &session.guide,
            guide_version: &session.guide_version,
            guide_title: &guide.title,
            follows: session.follows,
            place: session.place.as_ref(),
            organisations: session.organisations.iter().map(|o| OrganisationRecord::of(o, guide)).collect(),
            missing_roles: missing.iter().map(|role| &role.id).collect(),
            ticks: session.ticks.iter().collect(),
            agenda: (session.agenda.as_ref())
                .map(|agenda| AgendaRecord::of(agenda, session, guide, &Basis::of(session, None))),
            citizen_spoke: session.citizen_spoke,
            priorities: priorities(session, guide),
            questions: session.questions.iter().map(|(id, d)| QuestionRecord::of(*id, d, session, guide)).collect(),
            actions: session.actions.iter().map(|action| ActionRecord::of(action, guide)).collect(),
            open_questions: progress::open_questions(session, guide).into_iter().filter_map(open).collect(),
            work_formats: (session.work_formats.iter())
                .map(|(id, record)| UsedWorkFormatRecord::of(id, record, guide))
                .collect(),
            source: SourceRecord::of(&guide.source),
            other: fields(&session.other),
        }
    }
}

impl<'a> OrganisationRecord<'a> {
    fn of(organisation: &'a Organisation, guide: &'a Guide) -> Self {
        Self {
            id: organisation.id.0.to_string(),
            name: &organisation.name,
            role: match &organisation.role {
                Some(TableRole::Guide(role)) => Some(role),
                _ => None,
            },
            own_role: match &organisation.role {
                Some(TableRole::Own(role)) => Some(role),
                _ => None,
            },
            role_title: progress::role_title(organisation, guide),
            left: organisation.left,
            other: fields(&organisation.other),
        }
    }
}

fn priorities<'a>(session: &'a Session, guide: &'a Guide) -> Vec<PriorityRecord<'a>> {
    let priority = |(&(part, organisation), text): (&(u16, OrganisationId), &'a String)| PriorityRecord {
        part: part.to_string(),
        part_title: guide.part(part).map(|part| part.title.as_str()),
        organisation: organisation.0.to_string(),
        name: name(session, organisation),
        text,
    };
    session.priorities.iter().map(priority).collect()
}

fn name(session: &Session, organisation: OrganisationId) -> Option<&str> {
    session.organisation(organisation).map(|organisation| organisation.name.as_str())
}

impl<'a> QuestionRecord<'a> {
    fn of(id: QuestionId, discussion: &'a Discussion, session: &'a Session, guide: &'a Guide) -> Self {
        let position = |(organisation, spoken): (&OrganisationId, &'a Reply)| PositionRecord {
            organisation: organisation.0.to_string(),
            name: name(session, *organisation),
            position: spoken.position,
            reason: &spoken.reason,
        };
        let question = guide.question(id);
        let advice =
            question.zip(discussion.answer.and_then(Outcome::choice)).map(|(question, answer)| question.advice(answer));
        Self {
            id,
            text: question.map(|question| question.text.as_str()),
            in_guide: question.is_some(),
            answer: discussion.answer,
            statement: advice.map(|advice| advice.statement.as_str()),
            advice: advice.map(|advice| advice.id),
            revealed: discussion.revealed,
            positions: discussion.positions.iter().map(position).collect(),
            // What is covered divides nobody.
            agreement: session.tally(id).agreement().filter(|_| discussion.revealed).map(agreed),
            dissent: &discussion.dissent,
            needed: &discussion.needed,
            closure: discussion.closure.as_ref().map(ClosureRecord::of),
            note: &discussion.note,
            other: fields(&discussion.other),
        }
    }
}

impl<'a> ClosureRecord<'a> {
    fn of(closure: &'a Closure) -> Self {
        match closure {
            Closure::NoAction(reason) => Self { kind: "no_action", reason: Some(reason) },
            Closure::Parked => Self { kind: "parked", reason: None },
        }
    }
}

impl<'a> ActionRecord<'a> {
    fn of(action: &'a ActionItem, guide: &'a Guide) -> Self {
        let (status, reason) = status(action);
        Self {
            id: action.id,
            text: &action.text,
            owner: &action.owner,
            due: action.due,
            done: action.is_done(),
            status,
            reason,
            carried_from: action.carried_from,
            from: action.from.as_ref().map(|from| OriginRecord::of(from, guide)),
            other: fields(&action.other),
        }
    }
}

impl<'a> OriginRecord<'a> {
    fn of(origin: &'a Origin, guide: &'a Guide) -> Self {
        let item = match origin {
            Origin::Item(item) => Some(item),
            Origin::Question(_) => None,
        };
        let question = origin.question();
        Self {
            reference: item.map_or(Reference::Question(question), |item| Reference::Item(item.clone())),
            page: Some(origin.page()).filter(|page| guide.contains(page)),
            item,
            item_text: item.and_then(|item| guide.item(item)).map(|item| item.text.plain()),
            question,
            question_text: guide.question(question).map(|question| question.text.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::report::sample;
    use crate::session::WorkFormatRecord;
    use crate::session::{ActionStatus, Agenda};

    fn told(session: &Session) -> Value {
        crate::report::json::meeting(session, &sample::guide())
    }

    fn id(n: u128) -> SessionId {
        SessionId::new(Uuid::from_u128(n))
    }

    /// A table of unknown fields with a text in it.
    fn unknown(text: String) -> toml::Table {
        toml::Table::from_iter([("later".to_owned(), text.into())])
    }

    /// A meeting in which every field has something, and every text is another: as many texts as the number says.
    /// Every field is named, so that a new one cannot be forgotten here.
    fn filled() -> (Session, u32) {
        let mut number = 0;
        let mut text = || {
            number += 1;
            format!("tekst-{number}-")
        };
        let organisation = OrganisationId(4);
        let discussion = Discussion {
            positions: [(organisation, Reply { position: Position::Unsure, reason: text() })].into(),
            revealed: true,
            late: [(organisation, Reply { position: Position::Unsure, reason: "nog afgedekt".into() })].into(),
            answer: Some(Outcome::NotYet),
            dissent: text(),
            needed: text(),
            closure: Some(Closure::NoAction(text())),
            note: text(),
            other: unknown(text()),
        };
        let action = ActionItem {
            id: ActionId::new(Uuid::from_u128(5)),
            text: text(),
            owner: text(),
            due: chrono::NaiveDate::from_ymd_opt(2027, 1, 15),
            status: ActionStatus::Dropped(text()),
            carried_from: Some(id(6)),
            from: Some(Origin::Question("1.2".parse().unwrap())),
            other: unknown(text()),
        };
        let format =
            WorkFormatRecord { prepared: BTreeSet::from([1]), outcomes: [(2, text())].into(), other: unknown(text()) };
        let partner = Organisation {
            id: organisation,
            name: text(),
            role: Some(TableRole::Own(text())),
            left: true,
            other: unknown(text()),
        };
        let session = Session {
            id: id(7),
            title: text(),
            date: sample::empty().date,
            guide: sample::guide().id,
            guide_version: text(),
            organisations: vec![partner],
            questions: [("1.2".parse().unwrap(), discussion)].into(),
            actions: vec![action],
            priorities: [((2, organisation), text())].into(),
            work_formats: [("nudge".parse().unwrap(), format)].into(),
            ticks: ["1.2A.tips.1".parse().unwrap()].into(),
            agenda: Some(Agenda {
                venue: text(),
                route: Some("first-meeting".parse().unwrap()),
                begin: chrono::NaiveTime::from_hms_opt(14, 0, 0),
                other: unknown(text()),
                ..Agenda::empty(60).with_questions(["1.2".parse().unwrap()], &Basis::default())
            }),
            spent: 12,
            citizen_spoke: Some(false),
            follows: Some(id(8)),
            place: Some(Reference::Part(3)),
            other: unknown(text()),
        };
        (session, number)
    }

    #[test]
    fn every_text_of_a_meeting_is_told() {
        let (session, texts) = filled();
        let told = told(&session).to_string();
        for number in 1..=texts {
            assert!(told.contains(&format!("tekst-{number}-")), "text {number} is not in {told}");
        }
        assert!(!told.contains("nog afgedekt"), "what waits to be shown is not told: {told}");
    }

    #[test]
    fn what_is_no_text_is_told_too() {
        let value = told(&filled().0);
        assert_eq!(value["id"], json!(id(7)));
        assert_eq!((&value["follows"], &value["place"]), (&json!(id(8)), &"part:3".into()));
        assert_eq!((&value["citizen_spoke"], &value["organisations"][0]["left"]), (&false.into(), &true.into()));
        let question = &value["questions"][0];
        assert_eq!((&question["answer"], &question["revealed"]), (&"not_yet".into(), &true.into()));
        assert_eq!(question["positions"][0]["organisation"], "4");
        assert_eq!(question["positions"][0]["position"], "unsure");
        assert_eq!(question["closure"]["kind"], "no_action");
        let action = &value["actions"][0];
        assert_eq!((&action["status"], &action["done"]), (&"dropped".into(), &false.into()));
        assert_eq!((&action["due"], &action["carried_from"]), (&"2027-01-15".into(), &json!(id(6))));
        assert_eq!(action["from"]["ref"], "question:1.2");
        let priority = &value["priorities"][0];
        assert_eq!((&priority["part"], &priority["organisation"]), (&"2".into(), &"4".into()));
        assert!(priority["part_title"].is_string(), "{priority}");
        let format = &value["work_formats"][0];
        assert_eq!((&format["prepared"][0]["number"], &format["outcomes"][0]["step"]), (&1.into(), &2.into()));
    }

    #[test]
    fn what_is_covered_is_told_as_covered_and_without_what_it_adds_up_to() {
        let question: QuestionId = "1.2".parse().unwrap();
        let mut session = filled().0;
        session.organisations[0].left = false;
        assert_eq!(told(&session)["questions"][0]["agreement"], "uncertain");
        session.questions.entry(question).or_default().revealed = false;
        let value = told(&session);
        let covered = &value["questions"][0];
        assert_eq!((&covered["revealed"], &covered["agreement"]), (&false.into(), &Value::Null));
        assert_eq!(covered["positions"][0]["position"], "unsure");
    }
}
