//! What a terminal shows: the output of the program, drawn frame by frame.

use std::num::NonZeroU16;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long anything may take before a test gives up: far longer than it does, for the computer may be busy.
pub const LIMIT: Duration = Duration::from_secs(10);

/// What ends a frame: the program says once more that there is no cursor; or that there is one, when it gives the
/// terminal back.
const ENDS_OF_FRAME: [&[u8]; 2] = [b"\x1b[?25l", b"\x1b[?25h"];

/// What came out of the program.
pub struct Seen {
    state: Mutex<State>,
    changed: Condvar,
}

pub struct State {
    pub bytes: Vec<u8>,
    /// How many of them are drawn: whole frames only, so that no test sees half of one.
    drawn: usize,
    pub parser: vt100::Parser,
    pub frames: Vec<String>,
    /// What must be seen for the reader to stop.
    pub away_at: Vec<String>,
    ended: bool,
}

impl State {
    fn end_of_frame(&self) -> Option<usize> {
        let rest = &self.bytes[self.drawn..];
        ENDS_OF_FRAME.iter().filter_map(|end| Some(self.drawn + find(rest, end)? + end.len())).min()
    }

    fn draw_until(&mut self, end: usize) {
        self.parser.process(&self.bytes[self.drawn..end]);
        self.drawn = end;
        self.frames.push(self.parser.screen().contents());
    }
}

impl Seen {
    pub fn new(columns: u16, rows: u16) -> Self {
        let parser = vt100::Parser::new(of(rows), of(columns), 0);
        let state =
            State { bytes: Vec::new(), drawn: 0, parser, frames: Vec::new(), away_at: Vec::new(), ended: false };
        Self { state: Mutex::new(state), changed: Condvar::new() }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        // A test that failed may have held it; what is in it is whole all the same.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The window has another size.
    pub fn resize(&self, columns: u16, rows: u16) {
        self.state().parser.set_size(of(rows), of(columns));
    }

    /// Takes what was written, and says whether the reader has seen enough.
    pub fn feed(&self, bytes: &[u8]) -> bool {
        let mut state = self.state();
        let before = state.frames.len();
        state.bytes.extend(bytes);
        while let Some(end) = state.end_of_frame() {
            state.draw_until(end);
        }
        self.changed.notify_all();
        let is_it = |frame: &String| state.away_at.iter().all(|phrase| frame.contains(phrase));
        !state.away_at.is_empty() && state.frames[before..].iter().any(is_it)
    }

    pub fn end(&self) {
        let mut state = self.state();
        let end = state.bytes.len();
        state.draw_until(end);
        state.ended = true;
        self.changed.notify_all();
    }

    /// Waits until there is what is looked for; nothing when it does not come.
    pub fn wait<T>(&self, look: impl Fn(&State) -> Option<T>) -> Option<T> {
        let give_up = Instant::now() + LIMIT;
        let mut state = self.state();
        loop {
            if let Some(found) = look(&state) {
                return Some(found);
            }
            let left = give_up.saturating_duration_since(Instant::now());
            if state.ended || left.is_zero() {
                return None;
            }
            state = self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// Where a sequence of bytes first stands.
pub fn find(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes.windows(sought.len()).position(|window| window == sought)
}

fn of(length: u16) -> NonZeroU16 {
    NonZeroU16::new(length).unwrap()
}
