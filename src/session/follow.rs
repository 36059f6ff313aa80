//! A meeting that follows an earlier one: who sat at the table comes along, and what is still to be done.

use chrono::NaiveDate;

use super::agenda::{Agenda, Basis};
use super::id::SessionId;
use super::model::{ActionItem, Organisation, Session};
use crate::content::Guide;

impl Session {
    /// A new meeting that follows `old`. The organisations at the table come along, and the open action items with
    /// the meeting in which each was agreed; answers, notes and all else stay where they were said.
    #[must_use]
    pub fn following(id: SessionId, title: String, date: NaiveDate, old: &Self, guide: &Guide) -> Self {
        let carried = |action: &ActionItem| ActionItem {
            carried_from: Some(action.carried_from.unwrap_or(old.id)),
            ..action.clone()
        };
        // The same ids, so that later it can be seen who moved and what was done.
        let same = |o: &Organisation| Organisation::new(o.id, o.name.clone(), o.role.clone());
        let new = Self {
            follows: Some(old.id),
            organisations: old.table().map(same).collect(),
            actions: old.actions.iter().filter(|action| action.is_open()).map(carried).collect(),
            ..Self::new(id, title, date, guide)
        };
        // What plans its time goes on doing so: the rest first.
        let agenda = old.agenda.as_ref().map(|agenda| {
            let before = Agenda { begin: agenda.begin, venue: agenda.venue.clone(), ..Agenda::empty(agenda.minutes) };
            before.with_questions(old.rest(guide), &Basis::of(&new, Some(old)))
        });
        Self { agenda, ..new }
    }

    /// The action items that came along from an earlier meeting, in order, done or not.
    pub fn carried_actions(&self) -> impl Iterator<Item = &ActionItem> {
        self.actions.iter().filter(|action| action.carried_from.is_some())
    }

    /// Whether an action item of an earlier meeting is still to be done, which the group looks at first.
    pub fn has_actions_to_review(&self) -> bool {
        self.carried_actions().any(ActionItem::is_open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Choice, QuestionId};
    use crate::session::{ActionId, ActionStatus, OrganisationId, TableRole};
    use uuid::Uuid;

    const QUESTION: QuestionId = QuestionId { part: 1, number: 2 };

    fn id(n: u128) -> SessionId {
        SessionId::new(Uuid::from_u128(n))
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn action(n: u128, status: ActionStatus) -> ActionItem {
        let id = ActionId::new(Uuid::from_u128(n));
        ActionItem {
            owner: "Gemeente".into(),
            due: Some(day(30)),
            status,
            ..ActionItem::new(id, "Bellen".into(), None)
        }
    }

    /// A meeting with something of everything.
    fn old(guide: &Guide) -> Session {
        let mut old = Session::new(id(1), "Overleg".into(), day(1), guide);
        old.organisations = vec![
            Organisation::new(OrganisationId(1), "Gemeente".into(), None),
            Organisation { left: true, ..Organisation::new(OrganisationId(2), "Welzijn".into(), None) },
            Organisation::new(OrganisationId(3), "Bewonersraad".into(), Some(TableRole::Own("buren".into()))),
        ];
        old.organisations[0].other.insert("chair".into(), true.into());
        old.questions.entry(QUESTION).or_default().answer = Some(Choice::A.into());
        old.priorities.insert((1, OrganisationId(1)), "rust".into());
        old.citizen_spoke = Some(true);
        old.place = Some(crate::content::Reference::Question(QUESTION));
        old.other.insert("weather".into(), "sun".into());
        old.actions = vec![
            action(1, ActionStatus::Open),
            action(2, ActionStatus::Done),
            action(3, ActionStatus::Dropped("te duur".into())),
        ];
        old
    }

    #[test]
    fn those_at_the_table_and_what_is_open_come_along_and_nothing_else() {
        let guide = crate::content::embedded().unwrap();
        let old = old(&guide);
        let new = Session::following(id(2), "Vervolg".into(), day(20), &old, &guide);
        let expected = Session {
            follows: Some(id(1)),
            organisations: vec![
                Organisation::new(OrganisationId(1), "Gemeente".into(), None),
                Organisation::new(OrganisationId(3), "Bewonersraad".into(), Some(TableRole::Own("buren".into()))),
            ],
            actions: vec![ActionItem { carried_from: Some(id(1)), ..action(1, ActionStatus::Open) }],
            ..Session::new(id(2), "Vervolg".into(), day(20), &guide)
        };
        assert_eq!(new, expected);
    }

    #[test]
    fn an_action_that_is_carried_twice_still_names_the_meeting_in_which_it_was_agreed() {
        let guide = crate::content::embedded().unwrap();
        let second = Session::following(id(2), "Tweede".into(), day(20), &old(&guide), &guide);
        let third = Session::following(id(3), "Derde".into(), day(25), &second, &guide);
        assert_eq!(third.follows, Some(id(2)));
        assert_eq!(third.actions[0].carried_from, Some(id(1)));
    }

    #[test]
    fn there_is_something_to_review_until_every_action_of_last_time_is_done_or_dropped() {
        let guide = crate::content::embedded().unwrap();
        let mut new = Session::following(id(2), "Vervolg".into(), day(20), &old(&guide), &guide);
        new.actions.push(action(9, ActionStatus::Open));
        assert!(new.has_actions_to_review());
        new.actions[0].status = ActionStatus::Done;
        assert!(!new.has_actions_to_review(), "an action of this meeting is not one of last time");
        assert_eq!(new.carried_actions().count(), 1, "what was done is still one of last time");
    }
}
