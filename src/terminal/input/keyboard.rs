//! Reads what the terminal reports, as much as there is at once.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::Event;
#[cfg(windows)]
use crossterm::event::{poll, read};
#[cfg(windows)]
use crossterm_winapi::{Console, Handle};

#[cfg(windows)]
use super::alt_code::AltCodes;
#[cfg(unix)]
use super::decoder::Decoder;
use crate::app::Incoming;

/// The most events of a console that are one read: a text may come faster than it is taken.
#[cfg(windows)]
const MOST: usize = 1 << 14;

/// What came in one read.
pub struct Heard {
    /// Keys, clicks and pastes; none when only time has passed.
    pub events: Vec<Event>,
    /// Whether that was all, or part of a text.
    pub incoming: Incoming,
    /// When.
    pub at: Instant,
}

/// The keyboard and the mouse, as the terminal reports them.
#[cfg(unix)]
#[derive(Default)]
pub struct Keyboard {
    decoder: Decoder,
}

#[cfg(unix)]
impl Keyboard {
    /// Waits until something comes, or for so long.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn listen(&mut self, patience: Option<Duration>) -> io::Result<Heard> {
        let began = Instant::now();
        let patience = [patience, self.decoder.waits(began)].into_iter().flatten().min();
        let mut bytes = [0; 4_096];
        let count = if is_ready(patience)? { read(&mut bytes)? } else { 0 };
        let at = Instant::now();
        let events = self.decoder.hear(&bytes[..count], at);
        let incoming = if self.decoder.is_in_slow_paste() { Incoming::Underway } else { Incoming::Complete };
        Ok(Heard { events, incoming, at })
    }
}

/// Whether bytes are there within this time. Not by `rustix`: on macOS the system's own `poll` knows no terminals.
#[cfg(unix)]
fn is_ready(patience: Option<Duration>) -> io::Result<bool> {
    use filedescriptor::{Error, POLLIN, poll, pollfd};
    use std::os::fd::AsRawFd as _;
    let mut keys = [pollfd { fd: rustix::stdio::stdin().as_raw_fd(), events: POLLIN, revents: 0 }];
    // It counts in whole milliseconds, and leaves the rest out.
    let patience = patience.map(|patience| patience + Duration::from_millis(1));
    match poll(&mut keys, patience) {
        Ok(ready) => Ok(ready > 0),
        Err(Error::Poll(error) | Error::Io(error)) if error.kind() == io::ErrorKind::Interrupted => Ok(false),
        Err(error) => Err(io::Error::other(error)),
    }
}

/// Reads what there is. Of a terminal that is gone comes an end or an error.
#[cfg(unix)]
fn read(bytes: &mut [u8]) -> io::Result<usize> {
    match rustix::io::read(rustix::stdio::stdin(), bytes).map_err(io::Error::from) {
        Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
        Err(error) if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) => Ok(0),
        read => read,
    }
}

/// The keyboard and the mouse, as the console reports them.
#[cfg(windows)]
#[derive(Default)]
pub struct Keyboard {
    alt_codes: AltCodes,
}

#[cfg(windows)]
impl Keyboard {
    /// Waits until something comes, or for so long. A text that is pasted comes as keys, all at once.
    ///
    /// # Errors
    /// When the console is gone.
    pub fn listen(&mut self, patience: Option<Duration>) -> io::Result<Heard> {
        let mut events = Vec::new();
        if patience.map_or(Ok(true), poll)? {
            events.push(read()?);
            // Not until `poll` says that there is nothing: it says so also of a key that means nothing by itself, such as
            // the Shift of a capital in the middle of a text.
            let console = Console::from(Handle::current_in_handle()?);
            while console.number_of_console_input_events()? > 0 && events.len() < MOST {
                if poll(Duration::ZERO)? {
                    events.push(read()?);
                }
            }
        }
        let events = events.into_iter().map(|event| self.alt_codes.read(event)).collect();
        Ok(Heard { events, incoming: Incoming::Complete, at: Instant::now() })
    }
}
