//! The clock of the agenda: it is told the time, and counts the minutes that the meeting runs.

use std::time::{Duration, SystemTime};

use super::App;
use crate::app::effect::Effects;
use crate::app::memo::Stays;
use crate::app::saving::Occasion;
use crate::content::QuestionId;
use crate::text::agenda as words;

/// A longer time than this between two ticks means that the laptop slept: while it runs the clock hears the time once a
/// minute.
const ASLEEP: Duration = Duration::from_secs(150);

const MINUTE: Duration = Duration::from_mins(1);

/// The clock of the agenda.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    /// Up to when time was counted; none while it stands still.
    counted_to: Option<SystemTime>,
    /// What was counted beyond whole minutes.
    part: Duration,
    /// Whether minutes were counted that no save has.
    is_unsaved: bool,
    /// The question that the group is at, and the minutes that had passed when it came there.
    at: Option<(QuestionId, u16)>,
}

impl Clock {
    /// Counts the time that has passed, and gives the whole minutes of it. Of sleep, and of a clock that was set, nothing
    /// is counted.
    fn count(&mut self, now: SystemTime) -> u16 {
        let Some(before) = self.counted_to else { return 0 };
        self.counted_to = Some(now);
        let passed = now.duration_since(before).unwrap_or_default();
        if passed <= ASLEEP {
            self.part += passed;
        }
        let minutes = self.part.as_secs() / MINUTE.as_secs();
        self.part -= MINUTE * u32::try_from(minutes).unwrap_or(0);
        u16::try_from(minutes).unwrap_or(0)
    }

    /// How long until a whole minute is full; none while it stands still.
    fn until_next_minute(&self) -> Option<Duration> {
        self.counted_to.map(|_| MINUTE.saturating_sub(self.part))
    }
}

impl App {
    /// Whether the clock of the agenda runs.
    pub const fn is_clock_running(&self) -> bool {
        self.clock.counted_to.is_some()
    }

    /// How long until the clock of the agenda shows something else.
    pub(super) fn clock_wakes_in(&self) -> Option<Duration> {
        self.clock.until_next_minute()
    }

    /// Lets the clock run, where there is an agenda and the meeting may be changed.
    pub(super) fn start_clock(&mut self) {
        let may_run = self
            .meeting
            .as_ref()
            .is_some_and(|meeting| meeting.read_only.is_none() && meeting.desk.session().agenda.is_some());
        if may_run && self.clock.counted_to.is_none() {
            self.clock.counted_to = Some(self.now());
            self.note_question();
        }
    }

    /// Lets the clock stand still.
    pub(super) fn stop_clock(&mut self) {
        self.count_minutes(self.now());
        self.clock.counted_to = None;
    }

    /// Another meeting, with a clock that has not run yet.
    pub(super) fn reset_clock(&mut self) {
        self.clock = Clock::default();
    }

    /// Counts the minutes that passed; says once that the time is up.
    pub(super) fn count_minutes(&mut self, now: SystemTime) {
        let minutes = self.clock.count(now);
        if minutes == 0 {
            return;
        }
        let Some(meeting) = self.meeting.as_mut() else { return };
        let session = meeting.desk.session();
        let (before, whole) = (session.spent, session.agenda.as_ref().map_or(u16::MAX, |agenda| agenda.minutes));
        let after = before.saturating_add(minutes);
        meeting.desk.set_spent(after);
        self.clock.is_unsaved = true;
        if before < whole && after >= whole {
            self.message = Some(words::TIME_IS_UP.to_owned());
        }
        self.forget(Stays::AllButPage);
    }

    /// Remembers when the group came to the question where one is.
    pub(super) fn note_question(&mut self) {
        let Some(question) = self.place.question() else { return };
        let spent = self.session().map_or(0, |session| session.spent);
        if self.clock.at.is_none_or(|(at, _)| at != question) {
            self.clock.at = Some((question, spent));
        }
    }

    /// The minutes that the group has been at the question where it is; none while the clock stands still.
    pub fn minutes_at_question(&self) -> Option<u16> {
        let (at, since) = self.clock.at.filter(|_| self.is_clock_running())?;
        (self.place.question() == Some(at)).then(|| self.session().map_or(0, |session| session.spent) - since)
    }

    /// Has the minutes kept before the meeting is put away.
    pub(super) fn keep_minutes(&mut self) -> Effects {
        self.stop_clock();
        let may = self.meeting.as_ref().is_some_and(|meeting| meeting.read_only.is_none());
        let unsaved = std::mem::take(&mut self.clock.is_unsaved);
        if may && unsaved { self.save(Occasion::Moved) } else { Effects::none() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000 + seconds)
    }

    fn running() -> Clock {
        Clock { counted_to: Some(at(0)), ..Clock::default() }
    }

    #[test]
    fn whole_minutes_are_counted_and_the_rest_is_kept() {
        let mut clock = running();
        let minutes: Vec<u16> = [59, 60, 150, 239, 241].map(|seconds| clock.count(at(seconds))).to_vec();
        assert_eq!(minutes, [0, 1, 1, 1, 1]);
        assert_eq!(clock.until_next_minute(), Some(Duration::from_secs(59)));
    }

    #[test]
    fn sleep_and_a_clock_that_is_set_back_or_ahead_count_for_nothing() {
        let mut clock = running();
        assert_eq!(clock.count(at(30)), 0);
        assert_eq!(clock.count(at(40_000)), 0, "asleep, or summer time");
        assert_eq!(clock.count(at(40_030)), 1, "and it goes on where it was");
        assert_eq!(clock.count(at(100)), 0, "set back");
        assert_eq!(clock.count(at(160)), 1);
    }

    #[test]
    fn a_clock_that_stands_still_counts_nothing_and_wakes_nobody() {
        let mut clock = Clock::default();
        assert_eq!((clock.count(at(600)), clock.until_next_minute()), (0, None));
    }
}
