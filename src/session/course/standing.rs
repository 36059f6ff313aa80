//! Where a group is along its agenda, told from the minutes that the meeting has run.

use super::ItemState;
use crate::content::{Guide, QuestionId};
use crate::session::Session;
use crate::session::agenda::{Agenda, Basis, Slot, Topic};

/// Where a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The number of the question on the agenda, from 1; none away from it.
    pub number: Option<usize>,
    /// How many questions are on the agenda.
    pub of: usize,
    /// The minutes that are left; none when the time is up.
    pub left: u16,
    /// The minutes of the whole meeting.
    pub minutes: u16,
    /// Whether that is as was planned.
    pub pace: Pace,
    /// The minutes that are planned for the question; none away from the agenda.
    pub planned: Option<u16>,
}

/// How a group is doing for time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As planned.
    OnTime,
    /// So many minutes later than planned.
    Behind(u16),
    /// So many minutes earlier than planned.
    Ahead(u16),
}

impl Session {
    /// Where the group is at a question, or elsewhere. The group is on time as long as it is within the minutes of what
    /// it is at now, whatever was done first: what counts is how much was done.
    #[must_use]
    pub fn standing(&self, guide: &Guide, here: Option<QuestionId>) -> Option<Standing> {
        let agenda = self.plan()?;
        let at = here.and_then(|here| agenda.items.iter().position(|item| item.question == here));
        Some(Standing {
            number: at.map(|at| at + 1),
            of: agenda.items.len(),
            left: agenda.minutes.saturating_sub(self.spent),
            minutes: agenda.minutes,
            pace: self.pace(agenda, guide, here),
            planned: at.map(|at| agenda.items[at].minutes),
        })
    }

    fn pace(&self, agenda: &Agenda, guide: &Guide, here: Option<QuestionId>) -> Pace {
        let is_behind_us = |question| self.item_state(guide, question) != ItemState::Planned && Some(question) != here;
        // What the time was up for is still to be done.
        let is_done = |question| is_behind_us(question) && self.item_state(guide, question) != ItemState::NotReached;
        let (mut done, mut now, mut questions_done) = (0_u16, 0_u16, 0);
        let table = agenda.timetable(&Basis { actions: self.carried_actions().count(), ..Basis::default() });
        let all_done = agenda.items.iter().filter(|item| is_done(item.question)).count();
        for slot in &table.items {
            let minutes = slot.minutes;
            match slot.topic {
                Topic::Welcome | Topic::Actions => done += minutes,
                Topic::Question(question) | Topic::Divided(question) => {
                    if is_done(question) {
                        done += minutes;
                    } else if Some(question) == here {
                        now = minutes;
                    }
                    questions_done += 1;
                }
                // The break lies behind the group once as much was done as comes before it.
                Topic::Break if all_done >= questions_done => done += minutes,
                Topic::Break | Topic::Closing => {}
            }
        }
        if self.spent > done + now {
            Pace::Behind(self.spent - done - now)
        } else if self.spent < done.saturating_sub(first_minutes(&table.items)) {
            Pace::Ahead(done - self.spent)
        } else {
            Pace::OnTime
        }
    }

    /// What comes next on the agenda after a question: the next that is not done or parked, from there on and then from
    /// the beginning; none when all is done, or there is no agenda.
    #[must_use]
    pub fn next_on_agenda(&self, guide: &Guide, after: Option<QuestionId>) -> Option<QuestionId> {
        let items = &self.agenda.as_ref()?.items;
        let start = after.and_then(|after| items.iter().position(|item| item.question == after)).map_or(0, |at| at + 1);
        let is_open = |question: &QuestionId| {
            Some(*question) != after
                && guide.question(*question).is_some()
                && matches!(self.item_state(guide, *question), ItemState::Planned | ItemState::NotReached)
        };
        let questions = items.iter().map(|item| item.question);
        questions.cycle().skip(start).take(items.len()).find(is_open)
    }
}

/// The minutes before the first question: nobody is ahead by not having needed them all.
fn first_minutes(slots: &[Slot]) -> u16 {
    slots.iter().take_while(|slot| slot.topic.question().is_none()).map(|slot| slot.minutes).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::report::sample;
    use crate::session::{Closure, Outcome};

    fn id(text: &str) -> QuestionId {
        text.parse().unwrap()
    }

    /// A meeting of 60 minutes with three questions of 15 minutes each: 5 to begin with, 10 at the end.
    fn meeting() -> (Session, Guide) {
        let (mut session, guide) = (sample::empty(), sample::guide());
        let questions = ["1.1", "1.2", "2.1"].map(id);
        session.agenda = Some(Agenda::empty(60).with_questions(questions, &Basis::default()));
        (session, guide)
    }

    fn answer(session: &mut Session, question: &str) {
        session.questions.entry(id(question)).or_default().answer = Some(Outcome::Choice(Choice::A));
    }

    fn pace(session: &Session, guide: &Guide, here: &str) -> Pace {
        session.standing(guide, Some(id(here))).unwrap().pace
    }

    #[test]
    fn a_group_is_on_time_within_the_minutes_of_its_question_and_behind_after_them() {
        let (mut session, guide) = meeting();
        for (spent, wanted) in [(0, Pace::OnTime), (5, Pace::OnTime), (20, Pace::OnTime), (25, Pace::Behind(5))] {
            session.spent = spent;
            assert_eq!(pace(&session, &guide, "1.1"), wanted, "{spent}");
        }
        answer(&mut session, "1.1");
        assert_eq!(pace(&session, &guide, "1.1"), Pace::Behind(5), "still at it");
        assert_eq!(pace(&session, &guide, "1.2"), Pace::OnTime);
        session.spent = 8;
        assert_eq!(pace(&session, &guide, "1.2"), Pace::Ahead(12));
        assert_eq!(session.standing(&guide, Some(id("1.2"))).unwrap().left, 52);
    }

    #[test]
    fn the_order_in_which_questions_are_done_makes_no_difference() {
        let (mut session, guide) = meeting();
        answer(&mut session, "2.1");
        session.spent = 30;
        assert_eq!(pace(&session, &guide, "1.1"), Pace::OnTime);
        assert_eq!(session.standing(&guide, Some(id("1.1"))).unwrap().number, Some(1));
        assert_eq!(session.standing(&guide, Some(id("4.1"))).unwrap().number, None);
    }

    #[test]
    fn next_comes_what_is_not_done_or_parked_and_what_was_put_off_comes_last() {
        let (mut session, guide) = meeting();
        assert_eq!(session.next_on_agenda(&guide, None), Some(id("1.1")));
        session.agenda = session.agenda.map(|agenda| agenda.with_later(id("1.1")));
        assert_eq!(session.next_on_agenda(&guide, None), Some(id("1.2")));
        answer(&mut session, "1.2");
        session.questions.entry(id("2.1")).or_default().closure = Some(Closure::Parked);
        assert_eq!(session.next_on_agenda(&guide, Some(id("1.2"))), Some(id("1.1")));
        assert_eq!(session.next_on_agenda(&guide, Some(id("1.1"))), None);
    }

    #[test]
    fn a_question_that_the_guide_has_no_longer_is_passed_over() {
        let (mut session, guide) = meeting();
        session.agenda = Some(Agenda::empty(60).with_questions(["9.9", "2.1"].map(id), &Basis::default()));
        assert_eq!(session.next_on_agenda(&guide, None), Some(id("2.1")));
    }

    #[test]
    fn what_is_open_when_the_time_is_up_was_not_reached() {
        let (mut session, guide) = meeting();
        answer(&mut session, "1.1");
        session.spent = 60;
        assert_eq!(session.item_state(&guide, id("1.1")), ItemState::Done);
        assert_eq!(session.item_state(&guide, id("1.2")), ItemState::NotReached);
        assert_eq!(session.standing(&guide, Some(id("1.2"))).unwrap().left, 0);
    }
}
