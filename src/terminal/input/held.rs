//! Tells a key that is pressed again from one that is held.
//!
//! A terminal sends the same bytes for both. What tells them apart is time: a key that is held repeats for the first
//! time after 250 to 1,000 milliseconds, and from then on every 30 to 90 (what Windows, macOS, GNOME, KDE and X do
//! unless told otherwise); a person who taps the same key as quickly as possible takes 130 or more. So a press that may
//! be the first repeat waits until it is too late for a second one. What remains is a key that is let go between its
//! first repeat and its second: that cannot be told from two presses, and counts as two.
//!
//! Where releases are reported, as Windows does, nothing has to be guessed.

use std::time::{Duration, Instant};

use crossterm::event::KeyEvent;

use super::stroke;
use crate::app::binding::KeyPress;

/// Two presses of one key within this time are not made by hand.
const BY_ITSELF: Duration = Duration::from_millis(120);

/// How long a key must be silent after it repeated, to be let go. Repeats that come over a network come less evenly.
const LET_GO: Duration = Duration::from_millis(400);

/// After this time a press is no repeat: longer than any system waits for the first.
const A_MOMENT: Duration = Duration::from_millis(1_100);

/// What a press is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Somebody pressed the key.
    Pressed,
    /// It may be the first repeat: wait for what comes next.
    Perhaps,
    /// The key is held, as shows now.
    Held,
    /// The key is still held.
    StillHeld,
}

/// What comes behind a press that waits.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    /// Nothing yet.
    Nothing,
    /// A key.
    Press(KeyEvent),
    /// Anything else: nobody holds a key and does something else.
    Other,
}

/// How it is with the key that was pressed last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Down,
    Repeats,
    Released,
}

/// The key that was pressed last, and a press of it that may be a repeat.
#[derive(Debug, Default)]
pub struct Held {
    last: Option<(KeyPress, Instant, State)>,
    waiting: Option<(KeyEvent, Instant)>,
    /// Whether releases are reported here.
    releases: bool,
}

impl Held {
    /// Hears a press, and says what it is.
    pub fn press(&mut self, key: KeyEvent, at: Instant) -> Verdict {
        let press = KeyPress::of(stroke(key));
        let before = self.last.filter(|(last, _, _)| *last == press);
        let Some((_, then, state)) = before else {
            self.last = Some((press, at, State::Down));
            return Verdict::Pressed;
        };
        let gap = at.saturating_duration_since(then);
        let repeats = match state {
            State::Released => false,
            State::Down | State::Repeats if self.releases => gap < A_MOMENT,
            State::Down => gap < BY_ITSELF,
            State::Repeats => gap < LET_GO,
        };
        if repeats {
            self.last = Some((press, at, State::Repeats));
            return if state == State::Repeats { Verdict::StillHeld } else { Verdict::Held };
        }
        if state == State::Released || gap >= A_MOMENT || self.releases {
            self.last = Some((press, at, State::Down));
            return Verdict::Pressed;
        }
        Verdict::Perhaps
    }

    /// The press counts, whatever it is.
    pub fn count(&mut self, key: KeyEvent, at: Instant) {
        let press = KeyPress::of(stroke(key));
        let repeats = self.last.is_some_and(|(last, _, state)| last == press && state == State::Repeats);
        self.last = Some((press, at, if repeats { State::Repeats } else { State::Down }));
    }

    /// Hears that a key was let go.
    pub fn release(&mut self, key: KeyEvent) {
        self.releases = true;
        if let Some((last, _, state)) = &mut self.last
            && *last == KeyPress::of(stroke(key))
        {
            *state = State::Released;
        }
    }

    /// Keeps a press back until it is known what it is.
    pub fn wait(&mut self, key: KeyEvent, at: Instant) {
        self.waiting = Some((key, at));
    }

    /// How long after a moment a press that waits is known to be one, if nothing else comes.
    pub fn waits(&self, now: Instant) -> Option<Duration> {
        self.waiting.map(|(_, at)| (at + BY_ITSELF).saturating_duration_since(now))
    }

    /// The press that waited, once it is known at a moment to be one: something else comes, or nothing came for long
    /// enough. When the same key comes once more at once, both are repeats.
    pub fn settled(&mut self, next: Next, now: Instant) -> Option<KeyEvent> {
        let (key, at) = self.waiting?;
        let press = KeyPress::of(stroke(key));
        let soon = now < at + BY_ITSELF;
        if soon && matches!(next, Next::Nothing) {
            return None;
        }
        self.waiting = None;
        self.last = Some((press, at, State::Down));
        match next {
            Next::Press(other) if soon && KeyPress::of(stroke(other)) == press => None,
            _ => Some(key),
        }
    }
}
