//! The timer: what the app does with it, and what it says about it.

use std::time::{Duration, SystemTime};

use chrono::NaiveDate;

use super::{App, Overlay};
use crate::app::command::{Asked, Command, Dialog, Place};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::{Effect, Effects};
use crate::app::memo::Stays;
use crate::app::timer::{Timer, TimerCommand};
use crate::app::view::View;
use crate::text::work_formats as words;

/// The minutes that are added to a timer at a time.
const MORE: u16 = 2;

/// The time, and the timer if there is one.
pub(super) struct Timing {
    /// Gives the time as the app heard it last.
    now: SystemTime,
    timer: Option<Timer>,
    /// Whether the end is to be heard too.
    bell: bool,
}

impl Default for Timing {
    fn default() -> Self {
        Self { now: SystemTime::UNIX_EPOCH, timer: None, bell: false }
    }
}

impl App {
    /// Tells the app what time it is, and what day where the user is; the day before stays where the clock says none.
    pub(super) fn tick(&mut self, now: SystemTime, today: Option<NaiveDate>) -> Effects {
        self.timing.now = now;
        self.count_minutes(now);
        let today = today.unwrap_or(self.today);
        let is_up = self.timing.timer.as_mut().is_some_and(|timer| timer.tick(now));
        if is_up || today != self.today {
            self.today = today;
            self.forget(Stays::AllButPage);
        }
        if is_up {
            // What was said before would stand in the way of what is to be seen now.
            self.message = None;
        }
        if is_up && self.timing.bell { Effect::Bell.into() } else { Effects::none() }
    }

    /// Tells how long it takes until the app must hear the time again; nothing while nothing on the screen counts.
    pub fn wakes_in(&self) -> Option<Duration> {
        let timer = self.timing.timer.and_then(|timer| timer.until_next_second());
        [timer, self.clock_wakes_in()].into_iter().flatten().min()
    }

    /// The time as it was told last.
    pub(super) const fn now(&self) -> SystemTime {
        self.timing.now
    }

    /// Takes over the timer of the first window.
    pub(super) const fn set_timer(&mut self, timer: Option<Timer>) {
        self.timing.timer = timer;
    }

    /// Gives the timer that was started.
    pub const fn timer(&self) -> Option<&Timer> {
        self.timing.timer.as_ref()
    }

    /// Says that the time of the timer is up, when it is.
    pub fn time_is_up(&self) -> Option<String> {
        self.timer().filter(|timer| timer.is_over()).map(|timer| words::time_is_up(timer.minutes()))
    }

    /// Gives the command for a duration that the guide names: it starts a timer, unless another one is in use.
    pub fn timer_command(&self, minutes: u16) -> TimerCommand {
        if self.timing.timer.is_none_or(|timer| timer.is_over()) {
            TimerCommand::Start(minutes)
        } else {
            TimerCommand::Open
        }
    }

    pub(super) fn use_timer(&mut self, command: TimerCommand) -> Effects {
        let now = self.timing.now;
        match command {
            TimerCommand::Open => self.open_timer(0),
            TimerCommand::Start(minutes) => return self.start_timer(minutes),
            TimerCommand::Pause => self.timing.timer.iter_mut().for_each(|timer| timer.pause(now)),
            TimerCommand::Resume => self.timing.timer.iter_mut().for_each(|timer| timer.resume(now)),
            TimerCommand::More => {
                self.timing.timer.iter_mut().for_each(|timer| timer.extend(MORE, now));
                self.message = self.timing.timer.map(|timer| words::started(timer.minutes()));
            }
            TimerCommand::Stop => {
                let was_up = self.timing.timer.take().is_some_and(|timer| timer.is_over());
                self.message = (!was_up).then(|| words::STOPPED.to_owned());
            }
            TimerCommand::ToggleBell => {
                self.timing.bell = !self.timing.bell;
                let last = self.timer_options().len().saturating_sub(1);
                self.open_timer(last);
            }
        }
        Effects::none()
    }

    pub(super) fn start_timer(&mut self, minutes: u16) -> Effects {
        self.timing.timer = Some(Timer::start(minutes, self.timing.now));
        self.message = Some(words::started(minutes));
        Effects::none()
    }

    /// Asks what is to be done with the timer.
    fn open_timer(&mut self, focus: usize) {
        let in_use = self.timing.timer.filter(|timer| !timer.is_over());
        let state = in_use.map_or_else(String::new, |timer| words::state(timer.minutes(), timer.is_running()));
        let choose = Choose::new(words::TIMER.to_owned(), state, self.timer_options());
        self.overlays.push(Overlay::Choose(Choose { view: View::at(focus), ..choose }));
    }

    fn timer_options(&self) -> Vec<(String, Command)> {
        let option = |label: &str, command| (label.to_owned(), Command::Timer(command));
        let mut options = Vec::new();
        if let Some(timer) = self.timing.timer.filter(|timer| !timer.is_over()) {
            options.push(if timer.is_running() {
                option(words::PAUSE, TimerCommand::Pause)
            } else {
                option(words::RESUME, TimerCommand::Resume)
            });
            options.push(option(words::MORE, TimerCommand::More));
            options.push(option(words::STOP, TimerCommand::Stop));
        } else if self.timing.timer.is_some() {
            options.push(option(words::MORE, TimerCommand::More));
        }
        let format = match &self.place {
            Place::WorkFormat(id) => self.guide.work_format(id),
            _ => None,
        };
        for duration in format.iter().flat_map(|format| &format.durations) {
            let label = words::proposal(duration.minutes, duration.step);
            options.push(option(&label, TimerCommand::Start(duration.minutes)));
        }
        options.push((words::OTHER_MINUTES.to_owned(), Command::Dialog(Dialog::Ask(Asked::Minutes))));
        let bell = if self.timing.bell { words::BELL_ON } else { words::BELL_OFF };
        options.push(option(bell, TimerCommand::ToggleBell));
        options
    }
}
