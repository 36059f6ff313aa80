//! What is proposed to talk about where nobody made an agenda.

use std::collections::BTreeSet;

use crate::content::{Guide, QuestionId};
use crate::session::Session;
use crate::session::agenda::{Timetable, Topic, Wish};
use crate::session::progress::is_divided;

impl Timetable {
    /// What is proposed for a meeting about some parts of a guide or, when none is named, about all: first what the table
    /// was divided about, then what has no answer; with the meeting that it follows, if there is one. What has an answer
    /// that nobody saw differently is done.
    #[must_use]
    pub fn proposed(
        session: &Session,
        guide: &Guide,
        previous: Option<&Session>,
        minutes: u16,
        parts: &BTreeSet<u16>,
    ) -> Self {
        let wish = |topic| Wish { topic, minutes: None };
        let wishes: Vec<Wish> = queue(session, guide, previous, parts).into_iter().map(wish).collect();
        Self::share(minutes, session.open_actions(), &wishes)
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
    use crate::content::route::{LEAST, LONGEST, SHORTEST};
    use crate::report::sample;
    use crate::session::agenda::Slot;
    use crate::session::{Discussion, OrganisationId, Position, Reply};

    fn agenda(session: &Session, previous: Option<&Session>, minutes: u16) -> Timetable {
        Timetable::proposed(session, &sample::guide(), previous, minutes, &BTreeSet::new())
    }

    /// A meeting of which every question has an answer, and some were divided.
    fn answered(divided: &[&str]) -> Session {
        let mut session = sample::empty();
        session.organisations = sample::full().organisations;
        for question in sample::guide().questions() {
            let spoken = |choice| Reply { position: Position::Choice(choice), reason: String::new() };
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
                let table = agenda(&session, None, minutes);
                assert_eq!(table.items.iter().map(|item| item.minutes).sum::<u16>(), minutes, "{table:?}");
                let questions = table.items.iter().filter(|item| item.topic.question().is_some());
                assert!(questions.clone().all(|item| item.minutes >= LEAST), "{minutes}: {table:?}");
                assert!(table.items.iter().all(|item| item.minutes > 0), "{minutes}: {table:?}");
            }
        }
    }

    #[test]
    fn what_was_divided_last_time_comes_first_and_gets_double_time() {
        let table = agenda(&sample::empty(), Some(&answered(&["4.1", "1.2"])), 90);
        let ids: Vec<String> = table.questions().map(|id| id.to_string()).collect();
        assert_eq!(ids, ["1.2", "4.1"], "what had an answer that all shared is done");
        let minutes = |topic| table.items.iter().find(|item| item.topic == topic).unwrap().minutes;
        assert_eq!(minutes(Topic::Divided("1.2".parse().unwrap())), 36, "(90 - 15) / 4, twice");
        assert!(table.left_out.is_empty());
    }

    #[test]
    fn what_does_not_fit_is_named_and_not_squeezed_in() {
        let table = agenda(&sample::empty(), None, 45);
        assert_eq!(table.questions().count(), 5, "{table:?}");
        assert_eq!(table.left_out.len(), 7);
        assert_eq!(table.left_out[0].to_string(), "3.1");
    }

    #[test]
    fn open_actions_come_before_the_questions_and_take_a_fifth_at_most() {
        let mut session = sample::full();
        let topics = |session: &Session| agenda(session, None, 60).items;
        assert_eq!(topics(&session)[1], Slot { topic: Topic::Actions, minutes: 8 }, "four are open");
        session.actions = (0..100).map(|number| sample::action(number, "Bellen", None)).collect();
        assert_eq!(topics(&session)[1].minutes, 12);
        session.actions.clear();
        assert_ne!(topics(&session)[1].topic, Topic::Actions);
    }

    #[test]
    fn only_the_parts_that_were_asked_for_are_on_it_and_a_long_meeting_has_a_break() {
        let table = Timetable::proposed(&sample::empty(), &sample::guide(), None, 180, &[1, 3].into());
        assert!(table.questions().all(|id| [1, 3].contains(&id.part)) && table.questions().count() == 5);
        let at = table.items.iter().position(|item| item.topic == Topic::Break).unwrap();
        assert!((2..=4).contains(&at), "{table:?}");
    }
}
