//! One meeting: who was there, what was answered, noted and agreed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::Table;

use super::id::{ActionId, OrganisationId, SessionId};
use crate::content::{Choice, Guide, GuideId, ItemId, QuestionId, Reference, RoleId};

/// One meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Its title.
    pub title: String,
    /// The day of the meeting.
    pub date: NaiveDate,
    /// The guide that it walks through.
    pub guide: GuideId,
    /// The version of the guide's text when the meeting was made.
    pub guide_version: String,
    /// Who is at the table, in the order in which they were added.
    pub organisations: Vec<Organisation>,
    /// What was said about each question; a question without an entry was not touched. Questions that the guide no
    /// longer has keep theirs.
    pub questions: BTreeMap<QuestionId, Discussion>,
    /// What was agreed to do, in order.
    pub actions: Vec<ActionItem>,
    /// Where the kartrekker was.
    pub place: Option<Reference>,
    /// Fields of the file that this version does not know: kept as they are.
    pub other: Table,
}

/// A partner at the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// The role that it speaks in, if that was chosen.
    pub role: Option<RoleId>,
    /// Unknown fields of the file.
    pub other: Table,
}

/// What was said about one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discussion {
    /// The answer of the group.
    pub answer: Option<Choice>,
    /// What was said, as it was typed.
    pub note: String,
    /// Unknown fields of the file.
    pub other: Table,
}

impl Discussion {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answer.is_none() && self.note.is_empty() && self.other.is_empty()
    }
}

/// Something that was agreed to do.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionItem {
    /// Its id.
    pub id: ActionId,
    /// What is to be done.
    pub text: String,
    /// Who does it; empty while nobody does.
    pub owner: String,
    /// When it is to be done.
    pub due: Option<NaiveDate>,
    /// Whether it is done.
    pub done: bool,
    /// The place in the guide that it came from.
    pub from: Option<Origin>,
    /// Unknown fields of the file.
    pub other: Table,
}

/// Where an action item came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From an item of advice.
    Item(ItemId),
    /// From the conversation about a question.
    Question(QuestionId),
}

impl Origin {
    /// The question that it belongs to.
    #[must_use]
    pub const fn question(&self) -> QuestionId {
        match self {
            Self::Item(item) => item.advice.question,
            Self::Question(question) => *question,
        }
    }

    /// The page to open for it.
    #[must_use]
    pub fn page(&self) -> Reference {
        match self {
            Self::Item(item) => Reference::Advice(item.advice),
            Self::Question(question) => Reference::Question(*question),
        }
    }
}

impl Session {
    /// A new meeting about a guide, with nothing in it.
    #[must_use]
    pub fn new(id: SessionId, title: String, date: NaiveDate, guide: &Guide) -> Self {
        Self {
            id,
            title,
            date,
            guide: guide.id.clone(),
            guide_version: guide.version.clone(),
            organisations: Vec::new(),
            questions: BTreeMap::new(),
            actions: Vec::new(),
            place: None,
            other: Table::new(),
        }
    }

    /// The group's answer to a question.
    #[must_use]
    pub fn answer(&self, question: QuestionId) -> Option<Choice> {
        self.questions.get(&question)?.answer
    }

    /// The note on a question, empty when there is none.
    #[must_use]
    pub fn note(&self, question: QuestionId) -> &str {
        self.questions.get(&question).map_or("", |discussion| &discussion.note)
    }

    /// The action item with this id.
    #[must_use]
    pub fn action(&self, id: ActionId) -> Option<&ActionItem> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The organisation with this id.
    #[must_use]
    pub fn organisation(&self, id: OrganisationId) -> Option<&Organisation> {
        self.organisations.iter().find(|organisation| organisation.id == id)
    }

    /// An id that no organisation of this session has.
    #[must_use]
    pub fn free_organisation_id(&self) -> OrganisationId {
        OrganisationId(self.organisations.iter().map(|o| o.id.0).max().unwrap_or(0).saturating_add(1))
    }

    /// The action items that came from an advice item.
    pub fn actions_from(&self, item: &ItemId) -> impl Iterator<Item = &ActionItem> {
        self.actions.iter().filter(move |action| matches!(&action.from, Some(Origin::Item(from)) if from == item))
    }

    /// The action items that belong to a question.
    pub fn actions_of(&self, question: QuestionId) -> impl Iterator<Item = &ActionItem> {
        self.actions.iter().filter(move |a| a.from.as_ref().is_some_and(|from| from.question() == question))
    }

    /// How many action items are not done yet.
    #[must_use]
    pub fn open_actions(&self) -> usize {
        self.actions.iter().filter(|action| !action.done).count()
    }
}
