//! The shape of a meeting: all that its file holds, and the words of the guide that it refers to.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Number, Value};

use super::FORMAT;
use super::guide::SourceRecord;
use super::work_formats::UsedWorkFormatRecord;
use crate::clean;
use crate::content::{AdviceId, Guide, GuideId, ItemId, QuestionId, Reference, RoleId};
use crate::session::{
    ActionId, ActionItem, Discussion, Organisation, Origin, Outcome, Session, SessionId, TableRole, progress,
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
    place: Option<&'a Reference>,
    organisations: Vec<OrganisationRecord<'a>>,
    missing_roles: Vec<&'a RoleId>,
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
    role_title: Option<&'a str>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    other: Map<String, Value>,
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
    note: &'a str,
    #[serde(skip_serializing_if = "Map::is_empty")]
    other: Map<String, Value>,
}

#[derive(Serialize)]
struct ActionRecord<'a> {
    id: ActionId,
    text: &'a str,
    owner: &'a str,
    due: Option<NaiveDate>,
    done: bool,
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
            place: session.place.as_ref(),
            organisations: session.organisations.iter().map(|o| OrganisationRecord::of(o, guide)).collect(),
            missing_roles: missing.iter().map(|role| &role.id).collect(),
            questions: session.questions.iter().map(|(id, d)| QuestionRecord::of(*id, d, guide)).collect(),
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
            role_title: progress::role_title(organisation, guide),
            other: fields(&organisation.other),
        }
    }
}

impl<'a> QuestionRecord<'a> {
    fn of(id: QuestionId, discussion: &'a Discussion, guide: &'a Guide) -> Self {
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
            note: &discussion.note,
            other: fields(&discussion.other),
        }
    }
}

impl<'a> ActionRecord<'a> {
    fn of(action: &'a ActionItem, guide: &'a Guide) -> Self {
        Self {
            id: action.id,
            text: &action.text,
            owner: &action.owner,
            due: action.due,
            done: action.is_done(),
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

/// Unknown fields of a session's file. They were kept as they stood, so they are cleaned here.
pub(super) fn fields(table: &toml::Table) -> Map<String, Value> {
    table.iter().map(|(key, value)| (clean::clean(key), field(value))).collect()
}

fn field(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => clean::clean(text).into(),
        toml::Value::Integer(number) => (*number).into(),
        // JSON has no infinity: such a number is told as its name.
        toml::Value::Float(number) => {
            Number::from_f64(*number).map_or_else(|| number.to_string().into(), Value::Number)
        }
        toml::Value::Boolean(truth) => (*truth).into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(values) => values.iter().map(field).collect(),
        toml::Value::Table(table) => Value::Object(fields(table)),
    }
}
