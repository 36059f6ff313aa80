//! What a meeting plans: which questions, in which order, with how many minutes.
//!
//! An agenda belongs to its meeting and is kept with it. Invitation, form, walk, overview, report and the next meeting all
//! follow that one. How far along it a meeting is tells `course`.

mod timetable;

use std::collections::BTreeSet;

use chrono::{NaiveTime, TimeDelta};
use toml::Table;

use crate::content::{QuestionId, RouteId};

use timetable::Frame;
pub use timetable::{MOST, Slot, Timetable, Topic, Wish};

/// How long a meeting is that nobody gave another time, in minutes.
pub const USUAL: u16 = 90;

/// What a meeting plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// The route of the guide that it was made of, if it was.
    pub route: Option<RouteId>,
    /// How long the meeting takes, in minutes.
    pub minutes: u16,
    /// When it begins, where that is known.
    pub begin: Option<NaiveTime>,
    /// Where it is; empty where that is not known.
    pub venue: String,
    /// The questions that fit, in their order.
    pub items: Vec<AgendaItem>,
    /// The questions that were chosen and do not fit, in their order.
    pub left_out: Vec<QuestionId>,
    /// Unknown fields of the file.
    pub other: Table,
}

/// A question on the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// The question.
    pub question: QuestionId,
    /// How long, in minutes.
    pub minutes: u16,
    /// Whether somebody gave it those minutes, so that they stay when the others are shared out anew.
    pub fixed: bool,
    /// Whether it was put off until later in this meeting.
    pub later: bool,
}

/// What the minutes are shared out by, besides the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// How many action items of last time are looked at.
    pub actions: usize,
    /// What the table was divided about last time: it gets double time.
    pub divided: BTreeSet<QuestionId>,
}

impl Basis {
    /// A question as a topic: one that the table was divided about is one by itself.
    fn topic(&self, question: QuestionId) -> Topic {
        if self.divided.contains(&question) { Topic::Divided(question) } else { Topic::Question(question) }
    }
}

impl Agenda {
    /// An agenda of this many minutes with nothing on it yet.
    #[must_use]
    pub fn empty(minutes: u16) -> Self {
        Self {
            route: None,
            minutes,
            begin: None,
            venue: String::new(),
            items: Vec::new(),
            left_out: Vec::new(),
            other: Table::new(),
        }
    }

    /// Every question that was chosen, those that do not fit last.
    pub fn chosen(&self) -> impl Iterator<Item = QuestionId> {
        self.items.iter().map(|item| item.question).chain(self.left_out.iter().copied())
    }

    /// Whether a question was chosen.
    #[must_use]
    pub fn has(&self, question: QuestionId) -> bool {
        self.chosen().any(|other| other == question)
    }

    /// The question with its minutes, when it fits.
    #[must_use]
    pub fn item(&self, question: QuestionId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.question == question)
    }

    /// Gives the agenda with just these questions, each once and in this order, and shares the minutes out anew.
    #[must_use]
    pub fn with_questions(self, questions: impl IntoIterator<Item = QuestionId>, basis: &Basis) -> Self {
        let mut seen = BTreeSet::new();
        let wishes: Vec<Wish> = questions
            .into_iter()
            .filter(|question| seen.insert(*question))
            .map(|question| {
                let minutes = self.item(question).filter(|item| item.fixed).map(|item| item.minutes);
                Wish { topic: basis.topic(question), minutes }
            })
            .collect();
        let table = Timetable::share(self.minutes, basis.actions, &wishes);
        let planned = |slot: &Slot| {
            let question = slot.topic.question()?;
            let before = self.item(question);
            Some(AgendaItem {
                question,
                minutes: slot.minutes,
                fixed: before.is_some_and(|item| item.fixed),
                later: before.is_some_and(|item| item.later),
            })
        };
        Self { items: table.items.iter().filter_map(planned).collect(), left_out: table.left_out, ..self }
    }

    /// Gives the agenda with the same questions, and shares the minutes out anew.
    #[must_use]
    pub fn shared_out(self, basis: &Basis) -> Self {
        let chosen: Vec<QuestionId> = self.chosen().collect();
        self.with_questions(chosen, basis)
    }

    /// Gives the agenda with a question put at its end, or taken off when it was on it. It is no route of the guide now.
    #[must_use]
    pub fn toggled(self, question: QuestionId, basis: &Basis) -> Self {
        let had = self.has(question);
        let chosen: Vec<QuestionId> =
            self.chosen().filter(|other| *other != question).chain((!had).then_some(question)).collect();
        Self { route: None, ..self }.with_questions(chosen, basis)
    }

    /// Gives the agenda with a question moved so many places on, or back when the number is below zero.
    #[must_use]
    pub fn moved(self, question: QuestionId, by: isize, basis: &Basis) -> Self {
        let mut chosen: Vec<QuestionId> = self.chosen().collect();
        let Some(at) = chosen.iter().position(|other| *other == question) else { return self };
        let to = at.saturating_add_signed(by).min(chosen.len() - 1);
        let taken = chosen.remove(at);
        chosen.insert(to, taken);
        self.with_questions(chosen, basis)
    }

    /// Gives the agenda with just so many minutes for a question, or, for none, with what the rule gives it.
    #[must_use]
    pub fn giving(mut self, question: QuestionId, minutes: Option<u16>, basis: &Basis) -> Self {
        for item in self.items.iter_mut().filter(|item| item.question == question) {
            item.fixed = minutes.is_some();
            item.minutes = minutes.unwrap_or(item.minutes);
        }
        self.shared_out(basis)
    }

    /// Gives the agenda with a question put off until later in the meeting: behind the others, with the same minutes.
    #[must_use]
    pub fn with_later(mut self, question: QuestionId) -> Self {
        if let Some(at) = self.items.iter().position(|item| item.question == question) {
            let item = self.items.remove(at);
            self.items.push(AgendaItem { later: true, ..item });
        }
        self
    }

    /// Gives the agenda with a question no longer put off; it stays at its place.
    #[must_use]
    pub fn without_later(mut self, question: QuestionId) -> Self {
        self.items.iter_mut().filter(|item| item.question == question).for_each(|item| item.later = false);
        self
    }

    /// What is done when, from welcome to closing.
    #[must_use]
    pub fn timetable(&self, basis: &Basis) -> Timetable {
        let slot = |item: &AgendaItem| Slot { topic: basis.topic(item.question), minutes: item.minutes };
        let items = Frame::of(self.minutes, basis.actions).around(self.items.iter().map(slot));
        Timetable { items, left_out: self.left_out.clone() }
    }

    /// The time on the clock so many minutes after the beginning, where that is known; past midnight it is that of the
    /// next day.
    #[must_use]
    pub fn clock(&self, minutes: u16) -> Option<NaiveTime> {
        Some(self.begin? + TimeDelta::minutes(i64::from(minutes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> QuestionId {
        text.parse().unwrap()
    }

    fn ids(texts: &[&str]) -> Vec<QuestionId> {
        texts.iter().map(|text| id(text)).collect()
    }

    fn agenda(minutes: u16, questions: &[&str]) -> Agenda {
        Agenda::empty(minutes).with_questions(ids(questions), &Basis::default())
    }

    fn minutes(agenda: &Agenda) -> Vec<u16> {
        agenda.items.iter().map(|item| item.minutes).collect()
    }

    #[test]
    fn the_minutes_are_shared_out_and_what_does_not_fit_is_named() {
        let agenda = agenda(45, &["1.1", "1.2", "1.1", "2.1", "2.2", "3.1", "3.2", "4.1"]);
        assert_eq!(minutes(&agenda), [6; 5], "each question once");
        assert_eq!(agenda.left_out, ids(&["3.2", "4.1"]));
    }

    #[test]
    fn minutes_that_somebody_gave_stay_and_the_others_share_the_rest() {
        let agenda = agenda(90, &["1.1", "1.2", "2.1"]).giving(id("1.2"), Some(35), &Basis::default());
        assert_eq!(minutes(&agenda), [20, 35, 20]);
        let shorter = Agenda { minutes: 60, ..agenda }.shared_out(&Basis::default());
        assert_eq!((minutes(&shorter), shorter.left_out.len()), (vec![10, 35], 1), "45 - 35 for one, no room for two");
    }

    #[test]
    fn a_question_that_is_put_off_comes_last_and_brings_its_minutes() {
        let agenda = agenda(60, &["1.1", "1.2", "2.1"]).giving(id("1.1"), Some(7), &Basis::default());
        let later = agenda.with_later(id("1.1"));
        assert_eq!(later.chosen().collect::<Vec<_>>(), ids(&["1.2", "2.1", "1.1"]));
        assert!(later.items[2].later && later.items[2].minutes == 7);
        assert!(!later.without_later(id("1.1")).items[2].later);
    }

    #[test]
    fn a_question_is_moved_and_taken_off_and_put_on_again() {
        let basis = Basis::default();
        let agenda = agenda(60, &["1.1", "1.2", "2.1"]).moved(id("2.1"), -2, &basis);
        assert_eq!(agenda.chosen().collect::<Vec<_>>(), ids(&["2.1", "1.1", "1.2"]));
        let agenda = agenda.moved(id("2.1"), 99, &basis).toggled(id("1.1"), &basis);
        assert_eq!(agenda.chosen().collect::<Vec<_>>(), ids(&["1.2", "2.1"]));
        assert_eq!(agenda.toggled(id("1.1"), &basis).chosen().collect::<Vec<_>>(), ids(&["1.2", "2.1", "1.1"]));
    }

    #[test]
    fn a_timetable_takes_just_the_minutes_that_there_are() {
        for total in [15, 44, 60, 90, 120, 480] {
            for actions in [0, 3, 100] {
                let basis = Basis { actions, ..Basis::default() };
                let agenda = Agenda::empty(total).with_questions(ids(&["1.1", "1.2", "2.1", "2.2"]), &basis);
                let sum: u16 = agenda.timetable(&basis).items.iter().map(|slot| slot.minutes).sum();
                assert_eq!(sum, total, "{agenda:?}");
            }
        }
    }
}
