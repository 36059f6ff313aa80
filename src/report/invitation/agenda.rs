//! An agenda that fits the minutes there are.
//!
//! The durations are a proposal of our own, not the guide's; the invitation says so. They follow one rule:
//!
//! - Welcome 5 minutes, closing 10; half of that when there is less than three quarters of an hour. From two hours on there
//!   is a break of 10 minutes in the middle.
//! - Open action items of last time come first, 2 minutes each, a fifth of the time at most.
//! - Then the questions: first those that the table was divided about, with double time, then those without an answer.
//!   What has an answer that nobody saw differently is done.
//! - A question takes at least [`LEAST`] minutes and at most [`MOST`]; twice that when it is a divided one. As many as fit
//!   are on the agenda, in that order. What is left over goes to the closing.

use std::collections::BTreeSet;

use crate::content::{Guide, QuestionId};
use crate::report::picture::is_divided;
use crate::session::Session;

/// The fewest minutes that a meeting can have.
pub const SHORTEST: u16 = 15;
/// The most minutes that a meeting can have: a working day.
pub const LONGEST: u16 = 480;
/// The least time for a question, in minutes.
pub const LEAST: u16 = 6;
/// The most time for a question, in minutes.
pub const MOST: u16 = 20;

/// From how many minutes on there is a break.
const LONG: u16 = 120;
/// How long the break is, in minutes.
const BREAK: u16 = 10;

/// What is done when in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// What is done, in order. Together it takes just the minutes that there are.
    pub items: Vec<AgendaItem>,
    /// The questions for which there is no time, in order.
    pub left_out: Vec<QuestionId>,
}

/// One thing that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// What.
    pub topic: Topic,
    /// How long, in minutes.
    pub minutes: u16,
}

/// What can be done in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// To come in, and to say what the meeting is for.
    Welcome,
    /// To look at the open action items of last time.
    Actions,
    /// To talk about a question that the table was divided about.
    Divided(QuestionId),
    /// To talk about a question without an answer.
    Question(QuestionId),
    /// A break.
    Break,
    /// To agree who does what, and when.
    Closing,
}

impl Topic {
    /// The question that it is about.
    #[must_use]
    pub const fn question(self) -> Option<QuestionId> {
        match self {
            Self::Divided(question) | Self::Question(question) => Some(question),
            _ => None,
        }
    }

    const fn weight(self) -> u16 {
        if matches!(self, Self::Divided(_)) { 2 } else { 1 }
    }
}

impl Agenda {
    /// The agenda of a meeting of so many minutes, from [`SHORTEST`] to [`LONGEST`], about some parts of a guide or, when
    /// none is named, about all; with the meeting that it follows, if there is one.
    #[must_use]
    pub fn of(
        session: &Session,
        guide: &Guide,
        previous: Option<&Session>,
        minutes: u16,
        parts: &BTreeSet<u16>,
    ) -> Self {
        let minutes = minutes.clamp(SHORTEST, LONGEST);
        let (welcome, closing) = if minutes < 45 { (3, 5) } else { (5, 10) };
        let pause = if minutes >= LONG { BREAK } else { 0 };
        let open = u16::try_from(session.open_actions()).unwrap_or(u16::MAX);
        let actions = open.saturating_mul(2).min(minutes / 5);
        let room = minutes - welcome - closing - pause - actions;
        let mut queue = queue(session, guide, previous, parts);
        let weight = |topics: &[Topic]| topics.iter().map(|topic| topic.weight()).sum::<u16>();
        let fits = (0..=queue.len()).rev().find(|count| weight(&queue[..*count]).saturating_mul(LEAST) <= room);
        let left_out = queue.split_off(fits.unwrap_or(0)).into_iter().filter_map(Topic::question).collect();
        let each = room.checked_div(weight(&queue)).unwrap_or(0).min(MOST);
        let mut items = vec![AgendaItem { topic: Topic::Welcome, minutes: welcome }];
        items.extend((actions > 0).then_some(AgendaItem { topic: Topic::Actions, minutes: actions }));
        items.extend(queue.iter().map(|topic| AgendaItem { topic: *topic, minutes: each * topic.weight() }));
        if pause > 0 {
            items.insert(items.len().div_ceil(2), AgendaItem { topic: Topic::Break, minutes: pause });
        }
        let taken: u16 = items.iter().map(|item| item.minutes).sum();
        items.push(AgendaItem { topic: Topic::Closing, minutes: minutes - taken });
        Self { items, left_out }
    }

    /// The questions on it, in order.
    pub fn questions(&self) -> impl Iterator<Item = QuestionId> {
        self.items.iter().filter_map(|item| item.topic.question())
    }
}

/// The questions to talk about, the divided ones first, each time in the order of the guide.
fn queue(session: &Session, guide: &Guide, previous: Option<&Session>, parts: &BTreeSet<u16>) -> Vec<Topic> {
    let asked = |id: &QuestionId| parts.is_empty() || parts.contains(&id.part);
    let divided = |id: QuestionId| {
        // What was said now counts before what was said then.
        let latest = Some(session).filter(|session| session.outcome(id).is_some()).or(previous).unwrap_or(session);
        is_divided(latest, id)
    };
    let answered = |id: QuestionId| session.answer(id).or_else(|| previous?.answer(id)).is_some();
    let questions: Vec<QuestionId> = guide.questions().map(|question| question.id).filter(asked).collect();
    let (first, rest): (Vec<QuestionId>, Vec<QuestionId>) = questions.into_iter().partition(|id| divided(*id));
    let open = rest.into_iter().filter(|id| !answered(*id));
    first.into_iter().map(Topic::Divided).chain(open.map(Topic::Question)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::report::sample;
    use crate::session::{Discussion, OrganisationId, Position, Spoken};

    fn agenda(session: &Session, previous: Option<&Session>, minutes: u16) -> Agenda {
        Agenda::of(session, &sample::guide(), previous, minutes, &BTreeSet::new())
    }

    /// A meeting of which every question has an answer, and some were divided.
    fn answered(divided: &[&str]) -> Session {
        let mut session = sample::empty();
        session.organisations = sample::full().organisations;
        for question in sample::guide().questions() {
            let spoken = |choice| Spoken { position: Position::Choice(choice), reason: String::new() };
            let second = if divided.contains(&question.id.to_string().as_str()) { Choice::B } else { Choice::A };
            let positions = [(OrganisationId(1), spoken(Choice::A)), (OrganisationId(2), spoken(second))];
            let answer = Some(Choice::A.into());
            let discussion =
                Discussion { positions: positions.into(), revealed: true, answer, ..Discussion::default() };
            session.questions.insert(question.id, discussion);
        }
        session
    }

    #[test]
    fn it_takes_just_the_minutes_that_there_are() {
        for session in [sample::empty(), sample::full(), answered(&["1.2", "4.1"])] {
            for minutes in SHORTEST..=LONGEST {
                let agenda = agenda(&session, None, minutes);
                assert_eq!(agenda.items.iter().map(|item| item.minutes).sum::<u16>(), minutes, "{agenda:?}");
                let questions = agenda.items.iter().filter(|item| item.topic.question().is_some());
                assert!(questions.clone().all(|item| item.minutes >= LEAST), "{minutes}: {agenda:?}");
                assert!(agenda.items.iter().all(|item| item.minutes > 0), "{minutes}: {agenda:?}");
            }
        }
    }

    #[test]
    fn what_was_divided_last_time_comes_first_and_gets_double_time() {
        let agenda = agenda(&sample::empty(), Some(&answered(&["4.1", "1.2"])), 90);
        let ids: Vec<String> = agenda.questions().map(|id| id.to_string()).collect();
        assert_eq!(ids, ["1.2", "4.1"], "what had an answer that all shared is done");
        let minutes = |topic| agenda.items.iter().find(|item| item.topic == topic).unwrap().minutes;
        assert_eq!(minutes(Topic::Divided("1.2".parse().unwrap())), 36, "(90 - 15) / 4, twice");
        assert!(agenda.left_out.is_empty());
    }

    #[test]
    fn what_does_not_fit_is_named_and_not_squeezed_in() {
        let agenda = agenda(&sample::empty(), None, 45);
        assert_eq!(agenda.questions().count(), 5, "{agenda:?}");
        assert_eq!(agenda.left_out.len(), 7);
        assert_eq!(agenda.left_out[0].to_string(), "3.1");
    }

    #[test]
    fn open_actions_come_before_the_questions_and_take_a_fifth_at_most() {
        let mut session = sample::full();
        let topics = |session: &Session| agenda(session, None, 60).items;
        assert_eq!(topics(&session)[1], AgendaItem { topic: Topic::Actions, minutes: 8 }, "four are open");
        session.actions = (0..100).map(|number| sample::action(number, "Bellen", None)).collect();
        assert_eq!(topics(&session)[1].minutes, 12);
        session.actions.clear();
        assert_ne!(topics(&session)[1].topic, Topic::Actions);
    }

    #[test]
    fn only_the_parts_that_were_asked_for_are_on_it_and_a_long_meeting_has_a_break() {
        let agenda = Agenda::of(&sample::empty(), &sample::guide(), None, 180, &[1, 3].into());
        assert!(agenda.questions().all(|id| [1, 3].contains(&id.part)) && agenda.questions().count() == 5);
        let at = agenda.items.iter().position(|item| item.topic == Topic::Break).unwrap();
        assert!((2..=4).contains(&at), "{agenda:?}");
    }
}
