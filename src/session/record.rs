//! A session as the tables of its file, value for value, and the way there and back.

mod agenda;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use toml::Table;

use agenda::AgendaRecord;

use super::id::{ActionId, OrganisationId, SessionId};
use super::model::{ActionItem, ActionStatus, Discussion, Organisation, Origin, Session, TableRole};
use super::position::{Closure, Outcome, Position, Reply};
use super::title::{is_long_title, short_title};
use super::work_format::WorkFormatRecord;
use crate::clean::{clean, clean_line};
use crate::content::{GuideId, ItemId, QuestionId, Reference, RoleId, WorkFormatId};

/// What comes twice in a file where there can only be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twice {
    /// An organisation.
    Organisation(OrganisationId),
    /// An action item.
    Action(ActionId),
    /// A question.
    Question(QuestionId),
    /// What an organisation says about a question.
    Position(QuestionId, OrganisationId),
    /// What matters most to an organisation in a part.
    Priority(u16, OrganisationId),
    /// A work format.
    WorkFormat(WorkFormatId),
    /// What came out of a step of a work format.
    Outcome(WorkFormatId, usize),
}

/// Whether a flag is not set, so that it is not written.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn unset(flag: &bool) -> bool {
    !flag
}

/// Whether a number is none, so that it is not written.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn is_nothing(number: &u16) -> bool {
    *number == 0
}

/// The whole file. Format number and checksum are written apart, above it.
#[derive(Serialize, Deserialize)]
pub struct SessionRecord {
    #[serde(default, skip_serializing)]
    pub format: u32,
    #[serde(default, skip_serializing)]
    pub checksum: String,
    id: SessionId,
    title: String,
    date: NaiveDate,
    guide: GuideId,
    #[serde(default)]
    guide_version: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Reference>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    follows: Option<SessionId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    citizen_spoke: Option<bool>,
    #[serde(default, skip_serializing_if = "is_nothing")]
    spent: u16,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    ticks: BTreeSet<ItemId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    organisations: Vec<OrganisationRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    priorities: Vec<PriorityRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    questions: Vec<QuestionRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    actions: Vec<ActionRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    work_formats: Vec<FormatRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agenda: Option<AgendaRecord>,
    #[serde(flatten)]
    other: Table,
}

#[derive(Serialize, Deserialize)]
struct OrganisationRecord {
    id: OrganisationId,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<RoleId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own_role: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    left: bool,
    #[serde(flatten)]
    other: Table,
}

#[derive(Serialize, Deserialize)]
struct PriorityRecord {
    part: u16,
    organisation: OrganisationId,
    text: String,
}

#[derive(Serialize, Deserialize)]
struct QuestionRecord {
    id: QuestionId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<Outcome>,
    #[serde(default, skip_serializing_if = "unset")]
    revealed: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    dissent: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    needed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    no_action: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    parked: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    positions: Vec<PositionRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    late: Vec<PositionRecord>,
    #[serde(flatten)]
    other: Table,
}

#[derive(Serialize, Deserialize)]
struct PositionRecord {
    organisation: OrganisationId,
    position: Position,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
}

#[derive(Serialize, Deserialize)]
struct ActionRecord {
    id: ActionId,
    text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    owner: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<NaiveDate>,
    #[serde(default)]
    done: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dropped: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    carried_from: Option<SessionId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from_item: Option<ItemId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from_question: Option<QuestionId>,
    #[serde(flatten)]
    other: Table,
}

#[derive(Serialize, Deserialize)]
struct FormatRecord {
    id: WorkFormatId,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    prepared: BTreeSet<usize>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    outcomes: Vec<OutcomeRecord>,
    #[serde(flatten)]
    other: Table,
}

#[derive(Serialize, Deserialize)]
struct OutcomeRecord {
    step: usize,
    text: String,
}

impl SessionRecord {
    /// The record of a session.
    pub fn of(session: &Session) -> Self {
        let priority = |(&(part, organisation), text): (&(u16, OrganisationId), &String)| PriorityRecord {
            part,
            organisation,
            text: text.clone(),
        };
        Self {
            format: 0,
            checksum: String::new(),
            id: session.id,
            title: session.title.clone(),
            date: session.date,
            guide: session.guide.clone(),
            guide_version: session.guide_version.clone(),
            place: session.place.clone(),
            follows: session.follows,
            citizen_spoke: session.citizen_spoke,
            spent: session.spent,
            ticks: session.ticks.clone(),
            organisations: session.organisations.iter().map(OrganisationRecord::of).collect(),
            priorities: session.priorities.iter().map(priority).collect(),
            questions: session.questions.iter().map(|(id, d)| QuestionRecord::of(*id, d)).collect(),
            actions: session.actions.iter().map(ActionRecord::of).collect(),
            work_formats: session.work_formats.iter().map(|(id, record)| FormatRecord::of(id, record)).collect(),
            agenda: session.agenda.as_ref().map(AgendaRecord::of),
            other: session.other.clone(),
        }
    }

    /// Whether the title is longer than a title is, so that the session has only the beginning of it.
    pub fn has_long_title(&self) -> bool {
        is_long_title(&clean_line(&self.title))
    }

    /// The session of a record, all text in it cleaned.
    ///
    /// # Errors
    /// When two of its entries are about the same thing: nobody can tell which of them counts, and what refers to them
    /// would be of the wrong one.
    pub fn into_session(self) -> Result<Session, Twice> {
        let organisations: Vec<Organisation> =
            self.organisations.into_iter().map(OrganisationRecord::into_organisation).collect();
        differ(organisations.iter().map(|organisation| organisation.id), Twice::Organisation)?;
        let actions: Vec<ActionItem> = self.actions.into_iter().map(ActionRecord::into_action).collect();
        differ(actions.iter().map(|action| action.id), Twice::Action)?;
        let discussion = |q: QuestionRecord| Ok((q.id, q.into_discussion()?));
        let priority = |p: PriorityRecord| Ok(((p.part, p.organisation), clean_line(&p.text)));
        let work_format = |f: FormatRecord| Ok((f.id.clone(), f.into_record()?));
        Ok(Session {
            id: self.id,
            title: short_title(clean_line(&self.title)),
            date: self.date,
            guide: self.guide,
            guide_version: clean_line(&self.guide_version),
            organisations,
            questions: unique(self.questions.into_iter().map(discussion), Twice::Question)?,
            actions,
            priorities: unique(self.priorities.into_iter().map(priority), |(part, id)| Twice::Priority(part, id))?,
            work_formats: unique(self.work_formats.into_iter().map(work_format), Twice::WorkFormat)?,
            agenda: self.agenda.map(AgendaRecord::into_agenda),
            spent: self.spent,
            ticks: self.ticks,
            citizen_spoke: self.citizen_spoke,
            follows: self.follows,
            place: self.place,
            other: self.other,
        })
    }
}

/// A map of pairs, in which no key comes twice.
fn unique<K: Ord + Clone, V>(
    pairs: impl Iterator<Item = Result<(K, V), Twice>>,
    twice: impl Fn(K) -> Twice,
) -> Result<BTreeMap<K, V>, Twice> {
    let mut map = BTreeMap::new();
    for pair in pairs {
        let (key, value) = pair?;
        if map.insert(key.clone(), value).is_some() {
            return Err(twice(key));
        }
    }
    Ok(map)
}

/// Fails when an id comes twice.
fn differ<K: Ord + Clone>(ids: impl Iterator<Item = K>, twice: impl Fn(K) -> Twice) -> Result<(), Twice> {
    unique(ids.map(|id| Ok((id, ()))), twice).map(drop)
}

impl OrganisationRecord {
    fn of(organisation: &Organisation) -> Self {
        let (role, own_role) = match &organisation.role {
            Some(TableRole::Guide(role)) => (Some(role.clone()), None),
            Some(TableRole::Own(role)) => (None, Some(role.clone())),
            None => (None, None),
        };
        Self {
            id: organisation.id,
            name: organisation.name.clone(),
            role,
            own_role,
            left: organisation.left,
            other: organisation.other.clone(),
        }
    }

    fn into_organisation(self) -> Organisation {
        let own = self.own_role.map(|role| TableRole::Own(clean_line(&role)));
        Organisation {
            id: self.id,
            name: clean_line(&self.name),
            role: self.role.map(TableRole::Guide).or(own),
            left: self.left,
            other: self.other,
        }
    }
}

impl PositionRecord {
    fn of((organisation, spoken): (&OrganisationId, &Reply)) -> Self {
        Self { organisation: *organisation, position: spoken.position, reason: spoken.reason.clone() }
    }

    fn into_pair(self) -> (OrganisationId, Reply) {
        (self.organisation, Reply { position: self.position, reason: clean(&self.reason).trim().to_owned() })
    }
}

impl QuestionRecord {
    fn of(id: QuestionId, discussion: &Discussion) -> Self {
        Self {
            id,
            answer: discussion.answer,
            revealed: discussion.revealed,
            note: discussion.note.clone(),
            dissent: discussion.dissent.clone(),
            needed: discussion.needed.clone(),
            no_action: match &discussion.closure {
                Some(Closure::NoAction(reason)) => Some(reason.clone()),
                _ => None,
            },
            parked: discussion.closure == Some(Closure::Parked),
            positions: discussion.positions.iter().map(PositionRecord::of).collect(),
            late: discussion.late.iter().map(PositionRecord::of).collect(),
            other: discussion.other.clone(),
        }
    }

    fn into_discussion(self) -> Result<Discussion, Twice> {
        let spoken = |positions: Vec<PositionRecord>| {
            let pairs = positions.into_iter().map(|position| Ok(position.into_pair()));
            unique(pairs, |organisation| Twice::Position(self.id, organisation))
        };
        let mut discussion = Discussion {
            positions: spoken(self.positions)?,
            revealed: self.revealed,
            late: spoken(self.late)?,
            answer: self.answer,
            dissent: clean_line(&self.dissent),
            needed: clean_line(&self.needed),
            closure: match self.no_action {
                Some(reason) => Some(Closure::NoAction(clean_line(&reason))),
                None => self.parked.then_some(Closure::Parked),
            },
            note: clean(&self.note),
            other: self.other,
        };
        // An earlier version keeps what it does not know, also when it covers the rest.
        if !discussion.revealed {
            discussion.cover();
        }
        Ok(discussion)
    }
}

impl ActionRecord {
    fn of(action: &ActionItem) -> Self {
        let (from_item, from_question) = match &action.from {
            Some(Origin::Item(item)) => (Some(item.clone()), None),
            Some(Origin::Question(question)) => (None, Some(*question)),
            None => (None, None),
        };
        Self {
            id: action.id,
            text: action.text.clone(),
            owner: action.owner.clone(),
            due: action.due,
            done: action.status == ActionStatus::Done,
            dropped: match &action.status {
                ActionStatus::Dropped(reason) => Some(reason.clone()),
                _ => None,
            },
            carried_from: action.carried_from,
            from_item,
            from_question,
            other: action.other.clone(),
        }
    }

    fn into_action(self) -> ActionItem {
        let status = match (self.dropped, self.done) {
            (Some(reason), _) => ActionStatus::Dropped(clean_line(&reason)),
            (None, true) => ActionStatus::Done,
            (None, false) => ActionStatus::Open,
        };
        ActionItem {
            id: self.id,
            text: clean_line(&self.text),
            owner: clean_line(&self.owner),
            due: self.due,
            status,
            carried_from: self.carried_from,
            from: self.from_item.map(Origin::Item).or_else(|| self.from_question.map(Origin::Question)),
            other: self.other,
        }
    }
}

impl FormatRecord {
    fn of(id: &WorkFormatId, record: &WorkFormatRecord) -> Self {
        let outcome = |(step, text): (&usize, &String)| OutcomeRecord { step: *step, text: text.clone() };
        Self {
            id: id.clone(),
            prepared: record.prepared.clone(),
            outcomes: record.outcomes.iter().map(outcome).collect(),
            other: record.other.clone(),
        }
    }

    fn into_record(self) -> Result<WorkFormatRecord, Twice> {
        let outcome = |outcome: OutcomeRecord| Ok((outcome.step, clean(&outcome.text)));
        Ok(WorkFormatRecord {
            prepared: self.prepared,
            outcomes: unique(self.outcomes.into_iter().map(outcome), |step| Twice::Outcome(self.id.clone(), step))?,
            other: self.other,
        })
    }
}
