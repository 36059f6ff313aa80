//! One meeting: who was there, what was answered, noted and agreed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use toml::Table;

use super::agenda::Agenda;
use super::agreement::Tally;
use super::id::{ActionId, OrganisationId, SessionId};
use super::position::{Closure, Outcome, Position, Reply};
use super::work_format::WorkFormatRecord;
use crate::content::{Choice, Guide, GuideId, ItemId, QuestionId, Reference, RoleId, WorkFormatId};

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
    /// What matters most to an organisation in a part, in its own words.
    pub priorities: BTreeMap<(u16, OrganisationId), String>,
    /// What came of the work formats that were used.
    pub work_formats: BTreeMap<WorkFormatId, WorkFormatRecord>,
    /// The items of checklists that were ticked off.
    pub ticks: BTreeSet<ItemId>,
    /// What the meeting plans; without an agenda the questions come in the order of the guide.
    pub agenda: Option<Agenda>,
    /// How long it has run, in minutes; the time that it was put away or asleep does not count.
    pub spent: u16,
    /// Whether anybody spoke as a citizen; nothing while nobody was asked.
    pub citizen_spoke: Option<bool>,
    /// The meeting that this one follows.
    pub follows: Option<SessionId>,
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
    pub role: Option<TableRole>,
    /// Whether it has left the table; what it said is kept.
    pub left: bool,
    /// Unknown fields of the file.
    pub other: Table,
}

impl Organisation {
    /// An organisation at the table.
    pub fn new(id: OrganisationId, name: String, role: Option<TableRole>) -> Self {
        Self { id, name, role, left: false, other: Table::new() }
    }
}

/// The role that an organisation speaks in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableRole {
    /// One of the guide's roles.
    Guide(RoleId),
    /// Another one, in the users' own words.
    Own(String),
}

/// What was said about one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discussion {
    /// What the organisations said, each by itself.
    pub positions: BTreeMap<OrganisationId, Reply>,
    /// Whether the positions were shown to all.
    pub revealed: bool,
    /// What came in from elsewhere after the positions were shown: covered until the group shows it too. Nothing while
    /// the positions are covered themselves, because then it is one of them.
    pub late: BTreeMap<OrganisationId, Reply>,
    /// The answer of the group.
    pub answer: Option<Outcome>,
    /// The view of those who see it differently, in their own words.
    pub dissent: String,
    /// What would be needed to agree.
    pub needed: String,
    /// How the question ends when it leads to no action item.
    pub closure: Option<Closure>,
    /// What was said, as it was typed.
    pub note: String,
    /// Unknown fields of the file.
    pub other: Table,
}

impl Discussion {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { revealed: self.revealed, ..Self::default() }
    }

    /// What an organisation said last, also when that is still covered.
    #[must_use]
    pub fn said(&self, organisation: OrganisationId) -> Option<&Reply> {
        self.late.get(&organisation).or_else(|| self.positions.get(&organisation))
    }

    /// What each organisation said last, also when that is still covered.
    pub fn all_said(&self) -> BTreeMap<OrganisationId, &Reply> {
        self.positions.iter().chain(&self.late).map(|(organisation, spoken)| (*organisation, spoken)).collect()
    }

    /// Takes in what an organisation says, to be covered until the group shows it.
    pub fn receive(&mut self, organisation: OrganisationId, spoken: Reply) {
        let covered = if self.revealed { &mut self.late } else { &mut self.positions };
        covered.insert(organisation, spoken);
    }

    /// An organisation takes a position at the table, or takes its position back. What it sent in before that waits no
    /// longer.
    pub fn speak(&mut self, organisation: OrganisationId, position: Option<Position>) {
        match position {
            Some(position) => {
                self.late.remove(&organisation);
                let silent = || Reply { position, reason: String::new() };
                self.positions.entry(organisation).or_insert_with(silent).position = position;
            }
            None => {
                self.positions.remove(&organisation);
            }
        }
    }

    /// Shows all positions, also those that came in late.
    pub fn show(&mut self) {
        self.positions.append(&mut self.late);
        self.revealed = true;
    }

    /// Covers all positions again.
    pub fn cover(&mut self) {
        self.positions.append(&mut self.late);
        self.revealed = false;
    }

    /// Forgets what an organisation said.
    pub fn forget(&mut self, organisation: OrganisationId) {
        self.positions.remove(&organisation);
        self.late.remove(&organisation);
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
    /// How far it is.
    pub status: ActionStatus,
    /// The meeting in which it was agreed, when it was carried along from an earlier one.
    pub carried_from: Option<SessionId>,
    /// The place in the guide that it came from.
    pub from: Option<Origin>,
    /// Unknown fields of the file.
    pub other: Table,
}

impl ActionItem {
    /// A new action item, to be done by nobody yet.
    pub fn new(id: ActionId, text: String, from: Option<Origin>) -> Self {
        Self {
            id,
            text,
            owner: String::new(),
            due: None,
            status: ActionStatus::Open,
            carried_from: None,
            from,
            other: Table::new(),
        }
    }

    /// Whether it is done.
    pub fn is_done(&self) -> bool {
        self.status == ActionStatus::Done
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.status == ActionStatus::Open
    }
}

/// How far an action item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionStatus {
    /// Still to be done.
    Open,
    /// Done.
    Done,
    /// It will not be done, because of this.
    Dropped(String),
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
            priorities: BTreeMap::new(),
            work_formats: BTreeMap::new(),
            ticks: BTreeSet::new(),
            agenda: None,
            spent: 0,
            citizen_spoke: None,
            follows: None,
            place: None,
            other: Table::new(),
        }
    }

    /// The letter that the group answered to a question.
    pub fn answer(&self, question: QuestionId) -> Option<Choice> {
        self.outcome(question)?.choice()
    }

    /// What the group answered to a question, also when that was "nog geen gezamenlijk antwoord".
    pub fn outcome(&self, question: QuestionId) -> Option<Outcome> {
        self.questions.get(&question)?.answer
    }

    /// What was said about a question; empty when it was not touched.
    pub fn discussion(&self, question: QuestionId) -> Discussion {
        self.questions.get(&question).cloned().unwrap_or_default()
    }

    /// The organisations that are at the table now, in order.
    pub fn table(&self) -> impl Iterator<Item = &Organisation> {
        self.organisations.iter().filter(|organisation| !organisation.left)
    }

    /// What an organisation said to a question; of positions that were shown, what was shown.
    pub fn spoken(&self, question: QuestionId, organisation: OrganisationId) -> Option<&Reply> {
        self.questions.get(&question)?.positions.get(&organisation)
    }

    /// Those to whom a question is put, in order: who is at the table now, and who answered it, before leaving or at home.
    /// Who left without answering it was not asked.
    pub fn asked(&self, question: QuestionId) -> impl Iterator<Item = &Organisation> {
        self.organisations.iter().filter(move |o| !o.left || self.has_said(question, o.id))
    }

    /// What those to whom a question is put said to it, counted: leaving early changes nothing about what was said.
    pub fn tally(&self, question: QuestionId) -> Tally {
        let said = |id| self.spoken(question, id).map(|spoken| (id, spoken.position));
        Tally::of(self.asked(question).filter_map(|organisation| said(organisation.id)))
    }

    /// Those at the table who have not answered a question yet.
    pub fn silent(&self, question: QuestionId) -> Vec<&Organisation> {
        self.table().filter(|organisation| !self.has_said(question, organisation.id)).collect()
    }

    /// Whether an organisation answered a question, also when that is still covered.
    fn has_said(&self, question: QuestionId, organisation: OrganisationId) -> bool {
        self.questions.get(&question).is_some_and(|discussion| discussion.said(organisation).is_some())
    }

    /// Whether each organisation answers a question by itself first: when it is put to at least two.
    pub fn answers_apart(&self, question: QuestionId) -> bool {
        self.asked(question).nth(1).is_some()
    }

    /// What came of a work format; empty when it was not used.
    pub fn work_format(&self, id: &WorkFormatId) -> WorkFormatRecord {
        self.work_formats.get(id).cloned().unwrap_or_default()
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
        self.actions.iter().filter(|action| action.is_open()).count()
    }
}
