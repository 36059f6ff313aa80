//! The ways in which a session changes; each knows its way back.

use chrono::NaiveDate;

use super::agenda::Agenda;
use super::id::{ActionId, OrganisationId};
use super::model::{ActionItem, Discussion, Organisation, Session};
use super::position::Outcome;
use super::work_format::WorkFormatRecord;
use crate::content::{ItemId, QuestionId, WorkFormatId};

/// One change of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Another title.
    SetTitle(String),
    /// Another day.
    SetDate(NaiveDate),
    /// The group's answer, or none.
    SetAnswer(QuestionId, Option<Outcome>),
    /// The note on a question; an empty one takes it away.
    SetNote(QuestionId, String),
    /// What was said about a question, as a whole.
    SetDiscussion(QuestionId, Box<Discussion>),
    /// What matters most to an organisation in a part; an empty text takes it away.
    SetPriority(u16, OrganisationId, String),
    /// An item of a checklist is ticked off, or not after all.
    ToggleTick(ItemId),
    /// Another agenda, or none.
    SetAgenda(Option<Box<Agenda>>),
    /// Whether anybody spoke as a citizen.
    SetCitizenSpoke(Option<bool>),
    /// What came of a work format.
    SetWorkFormat(WorkFormatId, Box<WorkFormatRecord>),
    /// Several changes that are made and taken back as one.
    All(Vec<Change>),
    /// An organisation comes to the table, at this place in the list.
    InsertOrganisation(usize, Organisation),
    /// An organisation gets another name or role.
    ReplaceOrganisation(Organisation),
    /// An organisation leaves the table.
    RemoveOrganisation(OrganisationId),
    /// An organisation takes this place at the table, counted from 0; those between move up.
    MoveOrganisation(OrganisationId, usize),
    /// An action item is agreed, at this place in the list.
    InsertAction(usize, ActionItem),
    /// An action item changes.
    ReplaceAction(ActionItem),
    /// An action item is taken away.
    RemoveAction(ActionId),
}

impl Change {
    /// The question that the change is about, so that undoing can lead there.
    #[must_use]
    pub const fn question(&self) -> Option<QuestionId> {
        match self {
            Self::SetAnswer(question, _) | Self::SetNote(question, _) | Self::SetDiscussion(question, _) => {
                Some(*question)
            }
            _ => None,
        }
    }
}

impl Session {
    /// Makes a change, and gives the change that takes it back; nothing when there was nothing to change.
    pub fn apply(&mut self, change: Change) -> Option<Change> {
        match change {
            Change::SetTitle(title) => {
                let old = swap(&mut self.title, title)?;
                Some(Change::SetTitle(old))
            }
            Change::SetDate(date) => swap(&mut self.date, date).map(Change::SetDate),
            Change::SetAnswer(question, answer) => {
                let discussion = self.questions.entry(question).or_default();
                let old = swap(&mut discussion.answer, answer);
                self.forget_if_empty(question);
                Some(Change::SetAnswer(question, old?))
            }
            Change::SetNote(question, note) => {
                let discussion = self.questions.entry(question).or_default();
                let old = swap(&mut discussion.note, note);
                self.forget_if_empty(question);
                Some(Change::SetNote(question, old?))
            }
            Change::SetDiscussion(question, discussion) => {
                let old = swap(self.questions.entry(question).or_default(), *discussion);
                self.forget_if_empty(question);
                Some(Change::SetDiscussion(question, Box::new(old?)))
            }
            Change::SetPriority(part, organisation, text) => {
                let key = (part, organisation);
                let old = swap(self.priorities.entry(key).or_default(), text);
                if self.priorities.get(&key).is_some_and(String::is_empty) {
                    self.priorities.remove(&key);
                }
                Some(Change::SetPriority(part, organisation, old?))
            }
            Change::ToggleTick(item) => {
                if !self.ticks.remove(&item) {
                    self.ticks.insert(item.clone());
                }
                Some(Change::ToggleTick(item))
            }
            Change::SetAgenda(agenda) => {
                let old = swap(&mut self.agenda, agenda.map(|agenda| *agenda))?;
                Some(Change::SetAgenda(old.map(Box::new)))
            }
            Change::SetCitizenSpoke(spoke) => swap(&mut self.citizen_spoke, spoke).map(Change::SetCitizenSpoke),
            Change::SetWorkFormat(format, record) => {
                let old = swap(self.work_formats.entry(format.clone()).or_default(), *record);
                if self.work_formats.get(&format).is_some_and(WorkFormatRecord::is_empty) {
                    self.work_formats.remove(&format);
                }
                Some(Change::SetWorkFormat(format, Box::new(old?)))
            }
            Change::All(changes) => {
                let mut back: Vec<Change> = changes.into_iter().filter_map(|change| self.apply(change)).collect();
                back.reverse();
                (!back.is_empty()).then_some(Change::All(back))
            }
            Change::InsertOrganisation(at, organisation) => {
                let (at, id) = (at.min(self.organisations.len()), organisation.id);
                // Taking it back takes the one of this id away, and a file with two of them is not read.
                if self.organisation(id).is_some() {
                    return None;
                }
                self.organisations.insert(at, organisation);
                Some(Change::RemoveOrganisation(id))
            }
            Change::ReplaceOrganisation(organisation) => {
                let old = self.organisations.iter_mut().find(|o| o.id == organisation.id)?;
                swap(old, organisation).map(Change::ReplaceOrganisation)
            }
            Change::RemoveOrganisation(id) => {
                let at = self.organisations.iter().position(|o| o.id == id)?;
                Some(Change::InsertOrganisation(at, self.organisations.remove(at)))
            }
            Change::MoveOrganisation(id, to) => {
                let from = self.organisations.iter().position(|o| o.id == id)?;
                if from == to || to >= self.organisations.len() {
                    return None;
                }
                let organisation = self.organisations.remove(from);
                self.organisations.insert(to, organisation);
                Some(Change::MoveOrganisation(id, from))
            }
            Change::InsertAction(at, action) => {
                let (at, id) = (at.min(self.actions.len()), action.id);
                // Taking it back takes the one of this id away, and a file with two of them is not read.
                if self.action(id).is_some() {
                    return None;
                }
                self.actions.insert(at, action);
                Some(Change::RemoveAction(id))
            }
            Change::ReplaceAction(action) => {
                let old = self.actions.iter_mut().find(|a| a.id == action.id)?;
                swap(old, action).map(Change::ReplaceAction)
            }
            Change::RemoveAction(id) => {
                let at = self.actions.iter().position(|a| a.id == id)?;
                Some(Change::InsertAction(at, self.actions.remove(at)))
            }
        }
    }

    fn forget_if_empty(&mut self, question: QuestionId) {
        if self.questions.get(&question).is_some_and(|discussion| *discussion == Discussion::default()) {
            self.questions.remove(&question);
        }
    }
}

/// Puts a value in the place of another and gives the other; nothing when they are equal.
fn swap<T: PartialEq>(place: &mut T, value: T) -> Option<T> {
    (*place != value).then(|| std::mem::replace(place, value))
}

/// Makes the last of these changes that still changes something, and gives it with the one that takes it back. A text
/// that was typed and taken out again leaves a change that changes nothing.
fn step(session: &mut Session, changes: &mut Vec<Change>) -> Option<(Change, Change)> {
    loop {
        let change = changes.pop()?;
        if let Some(opposite) = session.apply(change.clone()) {
            return Some((change, opposite));
        }
    }
}

/// Which letter of a text, while it is typed, makes a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// The first: a step of its own begins with it.
    First,
    /// A later one: it belongs to the same step.
    Next,
}

impl Stroke {
    /// The first one where nothing was typed yet; remembers that something was.
    pub const fn of(touched: &mut bool) -> Self {
        if std::mem::replace(touched, true) { Self::Next } else { Self::First }
    }
}

/// A session that remembers its changes.
#[derive(Clone, Debug)]
pub struct Editing {
    session: Session,
    undo: Vec<Change>,
    redo: Vec<Change>,
    /// Whether the next letter may join the last step of `undo`.
    open: bool,
}

impl Editing {
    /// A session with nothing to undo yet.
    #[must_use]
    pub const fn new(session: Session) -> Self {
        Self { session, undo: Vec::new(), redo: Vec::new(), open: false }
    }

    /// The session as it is now.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Makes a change that can be undone; false when it changes nothing.
    pub fn change(&mut self, change: Change) -> bool {
        self.change_on(change, Stroke::First)
    }

    /// Makes a change that goes on with the last one, as letters of one note do: all are undone in one step. False when it
    /// changes nothing.
    pub fn change_on(&mut self, change: Change, stroke: Stroke) -> bool {
        self.open &= stroke == Stroke::Next;
        let Some(back) = self.session.apply(change) else { return false };
        // The first letter may have changed nothing, as that of a date that is not one yet: the step begins here then.
        if !self.open {
            self.undo.push(back);
            self.open = true;
        }
        self.redo.clear();
        true
    }

    /// Takes the last change back, and gives what was done to do so.
    pub fn undo(&mut self) -> Option<Change> {
        let (back, forth) = step(&mut self.session, &mut self.undo)?;
        self.open = false;
        self.redo.push(forth);
        Some(back)
    }

    /// Makes the last change that was taken back once more, and gives it.
    pub fn redo(&mut self) -> Option<Change> {
        let (forth, back) = step(&mut self.session, &mut self.redo)?;
        self.open = false;
        self.undo.push(back);
        Some(forth)
    }

    /// The session before the last step, and the change that made that step; nothing when there was none.
    #[must_use]
    pub fn last_step(&self) -> Option<(Session, Change)> {
        let mut before = self.session.clone();
        let forth = before.apply(self.undo.last()?.clone())?;
        Some((before, forth))
    }

    /// Remembers where the kartrekker is. That is no change to undo.
    pub fn set_place(&mut self, place: crate::content::Reference) {
        self.session.place = Some(place);
    }

    /// Remembers how long the meeting has run, in minutes. That is no change to undo.
    pub const fn set_spent(&mut self, minutes: u16) {
        self.session.spent = minutes;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::session::{ActionStatus, SessionId};
    use uuid::Uuid;

    fn session() -> Session {
        let guide = crate::content::embedded().unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        Session::new(SessionId::new(Uuid::nil()), "Overleg".into(), date, &guide)
    }

    fn action(n: u128) -> ActionItem {
        ActionItem::new(ActionId::new(Uuid::from_u128(n)), format!("actie {n}"), None)
    }

    #[test]
    fn every_change_is_taken_back_by_the_change_that_it_gives() {
        let question = QuestionId { part: 1, number: 2 };
        let changes = [
            Change::SetTitle("Ander".into()),
            Change::SetDate(NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()),
            Change::SetAnswer(question, Some(Outcome::Choice(Choice::A))),
            Change::SetNote(question, "gezegd".into()),
            Change::ToggleTick("1.2A.tips.1".parse().unwrap()),
            Change::ToggleTick("1.2A.tips.2".parse().unwrap()),
            Change::ToggleTick("1.2A.tips.1".parse().unwrap()),
            Change::SetAgenda(Some(Box::new(Agenda::empty(60)))),
            Change::SetAgenda(None),
            Change::InsertAction(0, action(1)),
            Change::InsertAction(0, action(2)),
            Change::ReplaceAction(ActionItem { status: ActionStatus::Done, ..action(1) }),
            Change::RemoveAction(ActionId::new(Uuid::from_u128(2))),
        ];
        let mut editing = Editing::new(session());
        let mut before = Vec::new();
        for change in changes {
            before.push(editing.session().clone());
            assert!(editing.change(change));
        }
        let end = editing.session().clone();
        for state in before.iter().rev() {
            assert!(editing.undo().is_some());
            assert_eq!(editing.session(), state);
        }
        assert!(editing.undo().is_none());
        while editing.redo().is_some() {}
        assert_eq!(*editing.session(), end);
    }

    #[test]
    fn a_change_that_changes_nothing_leaves_nothing_to_undo() {
        let mut editing = Editing::new(session());
        assert!(!editing.change(Change::SetTitle("Overleg".into())));
        assert!(!editing.change(Change::SetAnswer(QuestionId { part: 1, number: 1 }, None)));
        assert!(!editing.change(Change::RemoveAction(ActionId::new(Uuid::nil()))));
        assert!(editing.undo().is_none());
        assert!(editing.session().questions.is_empty());
    }

    #[test]
    fn the_letters_of_one_note_are_undone_in_one_step() {
        let question = QuestionId { part: 1, number: 1 };
        let mut editing = Editing::new(session());
        for (i, text) in ["g", "ge", "gez"].iter().enumerate() {
            editing.change_on(
                Change::SetNote(question, (*text).into()),
                if i == 0 { Stroke::First } else { Stroke::Next },
            );
        }
        editing.undo();
        assert_eq!(editing.session().note(question), "");
        editing.redo();
        assert_eq!(editing.session().note(question), "gez");
    }

    #[test]
    fn a_first_letter_that_changes_nothing_does_not_hide_the_step() {
        let mut editing = Editing::new(session());
        assert!(editing.change(Change::SetTitle("Ander".into())));
        assert!(!editing.change_on(Change::SetCitizenSpoke(None), Stroke::First));
        assert!(editing.change_on(Change::SetCitizenSpoke(Some(true)), Stroke::Next));
        assert!(editing.undo().is_some());
        assert_eq!((editing.session().citizen_spoke, editing.session().title.as_str()), (None, "Ander"));
    }

    #[test]
    fn a_text_that_was_taken_out_again_costs_no_step() {
        let question = QuestionId { part: 1, number: 1 };
        let mut editing = Editing::new(session());
        editing.change(Change::SetTitle("Ander".into()));
        editing.change_on(Change::SetNote(question, "g".into()), Stroke::First);
        editing.change_on(Change::SetNote(question, String::new()), Stroke::Next);
        assert!(editing.undo().is_some());
        assert_eq!(editing.session().title, "Overleg");
    }

    #[test]
    fn answers_that_are_shown_stay_shown_when_nobody_has_said_anything() {
        let question = QuestionId { part: 1, number: 1 };
        let shown = Discussion { revealed: true, ..Discussion::default() };
        let mut editing = Editing::new(session());
        editing.change(Change::SetDiscussion(question, Box::new(shown)));
        editing.change(Change::SetAnswer(question, Some(Outcome::NotYet)));
        editing.change(Change::SetAnswer(question, None));
        assert!(editing.session().discussion(question).revealed);
    }

    #[test]
    fn nothing_comes_beside_another_of_its_id() {
        let mut editing = Editing::new(session());
        assert!(editing.change(Change::InsertAction(0, action(1))));
        assert!(!editing.change(Change::InsertAction(5, action(1))));
        assert!(!editing.change(Change::InsertAction(0, action(1))));
    }
}
