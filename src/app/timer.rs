//! A timer that counts down. It is told what time it is, so that it is right after the laptop slept, and so that a
//! test need not wait.

use std::time::{Duration, SystemTime};

use crate::session::parse_minutes;
use crate::text::{keys, work_formats};

/// The longest time that can be set, in minutes.
pub const LONGEST: u16 = 240;

/// What can be done with the timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimerCommand {
    /// Ask what is to be done with it.
    Open,
    /// Let it count down from so many minutes.
    Start(u16),
    /// Let it stand still.
    Pause,
    /// Let it go on.
    Resume,
    /// Give it two minutes more; a timer whose time is up counts down again.
    More,
    /// Take it away.
    Stop,
    /// Turn the sound at the end on or off.
    ToggleBell,
}

impl TimerCommand {
    /// The word for Enter on the bottom line where it does this.
    pub(super) const fn on_enter(self) -> &'static str {
        match self {
            Self::Open => work_formats::KEY_TIMER,
            Self::Start(_) => keys::START,
            Self::Pause | Self::Resume | Self::More | Self::ToggleBell => keys::CHOOSE,
            Self::Stop => keys::QUIT,
        }
    }
}

/// A timer that was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    minutes: u16,
    left: Duration,
    /// Up to when time was counted; none while it stands still.
    counted_to: Option<SystemTime>,
}

impl Timer {
    /// A timer that counts down from so many minutes.
    pub const fn start(minutes: u16, now: SystemTime) -> Self {
        Self { minutes, left: Duration::from_secs(minutes as u64 * 60), counted_to: Some(now) }
    }

    /// A timer that has so much left, and counts from a moment on or stands still.
    pub const fn with_left(minutes: u16, left: Duration, counted_to: Option<SystemTime>) -> Self {
        Self { minutes, left, counted_to }
    }

    /// The minutes that were set.
    pub const fn minutes(&self) -> u16 {
        self.minutes
    }

    /// How much time was left when it was last told the time.
    pub const fn left(&self) -> Duration {
        self.left
    }

    /// Whether it counts now.
    pub const fn is_running(&self) -> bool {
        self.counted_to.is_some()
    }

    /// Whether the time is up.
    pub const fn is_over(&self) -> bool {
        self.left.is_zero()
    }

    /// Counts the time that has passed; true when this is the moment that the time is up. A clock that was set back
    /// takes nothing away and gives nothing back.
    pub fn tick(&mut self, now: SystemTime) -> bool {
        let Some(before) = self.counted_to else { return false };
        self.left = self.left.saturating_sub(now.duration_since(before).unwrap_or_default());
        self.counted_to = (!self.is_over()).then_some(now);
        self.is_over()
    }

    /// Lets it stand still.
    pub fn pause(&mut self, now: SystemTime) {
        self.tick(now);
        self.counted_to = None;
    }

    /// Gives it so many minutes more. One whose time is up begins again with just those.
    pub fn extend(&mut self, minutes: u16, now: SystemTime) {
        self.tick(now);
        if self.is_over() {
            self.counted_to = Some(now);
        }
        self.left += Duration::from_secs(u64::from(minutes) * 60);
        self.minutes = self.minutes.saturating_add(minutes);
    }

    /// Lets it go on; a timer whose time is up stays as it is.
    pub fn resume(&mut self, now: SystemTime) {
        if !self.is_over() && !self.is_running() {
            self.counted_to = Some(now);
        }
    }

    /// How long until what it shows changes; none while it stands still.
    pub fn until_next_second(&self) -> Option<Duration> {
        let part = Duration::from_nanos(self.left.subsec_nanos().into());
        self.is_running().then_some(if part.is_zero() { Duration::from_secs(1) } else { part })
    }
}

/// The minutes that somebody typed, from 1 to [`LONGEST`].
pub fn minutes(typed: &str) -> Option<u16> {
    parse_minutes(typed).filter(|minutes| (1..=LONGEST).contains(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + SECOND * 1_700_000_000 + SECOND * u32::try_from(seconds).unwrap()
    }

    #[test]
    fn it_counts_down_and_is_over_once() {
        let mut timer = Timer::start(5, at(0));
        assert!(!timer.tick(at(100)));
        assert_eq!(timer.left(), SECOND * 200);
        assert!(!timer.tick(at(299)));
        assert!(timer.tick(at(300)));
        assert!(timer.is_over() && !timer.is_running());
        assert!(!timer.tick(at(301)), "the end is told once");
        timer.resume(at(302));
        assert!(!timer.is_running(), "what is over does not go on");
    }

    #[test]
    fn while_it_stands_still_no_time_passes() {
        let mut timer = Timer::start(5, at(0));
        timer.pause(at(60));
        assert!(!timer.is_running() && !timer.tick(at(1_000)));
        assert_eq!(timer.left(), SECOND * 240);
        timer.resume(at(1_000));
        timer.resume(at(1_010));
        assert!(!timer.tick(at(1_020)));
        assert_eq!(timer.left(), SECOND * 220, "going on twice skips nothing");
    }

    #[test]
    fn time_passes_while_the_laptop_sleeps() {
        let mut timer = Timer::start(5, at(0));
        timer.tick(at(1));
        assert!(!timer.tick(at(200)));
        assert_eq!(timer.left(), SECOND * 100);
        assert!(timer.tick(at(40_000)));
        assert_eq!(timer.left(), Duration::ZERO);
    }

    #[test]
    fn a_pause_after_the_end_is_too_late() {
        let mut timer = Timer::start(1, at(0));
        timer.pause(at(61));
        assert!(timer.is_over());
    }

    #[test]
    fn a_clock_that_is_set_back_takes_nothing_away() {
        let mut timer = Timer::start(5, at(4_000));
        timer.tick(at(4_100));
        timer.tick(at(500));
        assert_eq!(timer.left(), SECOND * 200);
        timer.tick(at(510));
        assert_eq!(timer.left(), SECOND * 190, "and counting goes on from there");
    }

    #[test]
    fn it_asks_to_be_woken_at_the_next_full_second_and_only_while_it_counts() {
        let mut timer = Timer::start(1, at(0));
        assert_eq!(timer.until_next_second(), Some(SECOND));
        timer.tick(at(0) + Duration::from_millis(1_300));
        assert_eq!(timer.until_next_second(), Some(Duration::from_millis(700)));
        timer.pause(at(2));
        assert_eq!(timer.until_next_second(), None);
        timer.resume(at(2));
        timer.tick(at(70));
        assert_eq!(timer.until_next_second(), None);
    }

    #[test]
    fn it_gets_more_minutes_while_it_counts_and_when_its_time_is_up() {
        let mut timer = Timer::start(5, at(0));
        timer.extend(2, at(60));
        assert_eq!((timer.left(), timer.minutes(), timer.is_running()), (SECOND * 360, 7, true));
        timer.tick(at(1_000));
        timer.extend(2, at(1_010));
        assert_eq!((timer.left(), timer.is_running()), (SECOND * 120, true));
    }

    #[test]
    fn only_whole_minutes_within_four_hours_are_a_time() {
        for (typed, meant) in
            [("1", 1), (" 240 ", 240), ("05", 5), ("5 minuten", 5), ("20min", 20), ("1,5 uur", 90), ("4 uur", 240)]
        {
            assert_eq!(minutes(typed), Some(meant), "{typed}");
        }
        for typed in [
            "",
            "0",
            "241",
            "4u01",
            "9999",
            "99999999999999999999",
            "-5",
            "+5",
            "1,5",
            "1.5",
            "vijf",
            "5:00",
            "minuten",
            "٣",
        ] {
            assert_eq!(minutes(typed), None, "{typed}");
        }
    }
}
