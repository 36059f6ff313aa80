//! From the bytes of a terminal to events, whatever pieces the bytes come in.
//!
//! The key Esc and the beginning of a sequence are the same byte, and a paste may lose its end. So time decides, and is
//! passed in.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use termina::Parser;

use super::sequence::{ESC, Piece, first_piece, meaning};

/// How long the rest of a sequence may take: longer than over most connections, too short to notice after Esc.
const REST: Duration = Duration::from_millis(50);

/// How long the rest of a sequence that came later still is no key of its own.
const TOO_LATE: Duration = Duration::from_secs(1);

/// How long nothing may come before a paste without an end is over.
const PASTE: Duration = Duration::from_secs(1);

/// The most bytes of a paste that are kept: more than any field takes.
const MOST_PASTED: usize = 1 << 20;

const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Ctrl+Q. Alone, it is a key also in a paste: whatever happened to the end of it, one can leave.
const LEAVE: &[u8] = b"\x11";

/// A paste that has not ended.
#[derive(Debug, Default)]
struct Paste {
    text: Vec<u8>,
    /// Whether nothing came for a moment.
    is_slow: bool,
}

/// Takes bytes, gives events.
#[derive(Debug, Default)]
pub struct Decoder {
    /// What is not understood yet.
    bytes: Vec<u8>,
    paste: Option<Paste>,
    /// When something came last.
    came: Option<Instant>,
    /// The beginning of a sequence of which the rest did not come in time, and when that was given up.
    given_up: Option<(Vec<u8>, Instant)>,
    parser: Parser,
}

impl Decoder {
    /// Takes what came in one read, and gives what is certain by now; takes nothing when only time has passed.
    pub fn hear(&mut self, came: &[u8], now: Instant) -> Vec<Event> {
        let mut events = Vec::new();
        if came == LEAVE {
            self.end_paste(&mut events);
        }
        if !came.is_empty() {
            self.take_up_again(came, now);
            self.came = Some(now);
            self.bytes.extend(came);
        }
        let bytes = std::mem::take(&mut self.bytes);
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            let before = rest.len();
            rest = if self.paste.is_some() {
                self.pasted(rest, &mut events)
            } else {
                self.understood(rest, now, &mut events)
            };
            if rest.len() == before {
                break;
            }
        }
        self.bytes = rest.to_vec();
        if self.silent_for(PASTE, now) {
            self.end_paste(&mut events);
        }
        let is_silent = self.silent_for(REST, now);
        if let Some(paste) = &mut self.paste {
            paste.is_slow |= is_silent;
        }
        events
    }

    /// How long after a moment something is certain if nothing comes: hear nothing then.
    pub fn waits(&self, now: Instant) -> Option<Duration> {
        let patience = match &self.paste {
            Some(paste) if paste.is_slow => PASTE,
            None if self.bytes.first() != Some(&ESC) => return None,
            _ => REST,
        };
        self.came.map(|came| (came + patience).saturating_duration_since(now))
    }

    /// Whether a text has begun to come, and its end does not.
    pub fn is_in_slow_paste(&self) -> bool {
        self.paste.as_ref().is_some_and(|paste| paste.is_slow)
    }

    fn silent_for(&self, time: Duration, now: Instant) -> bool {
        self.came.is_some_and(|came| now >= came + time)
    }

    /// Takes what stands before the end of the paste, and gives the rest.
    fn pasted<'a>(&mut self, bytes: &'a [u8], events: &mut Vec<Event>) -> &'a [u8] {
        let end = bytes.windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS);
        // The end may have begun to come.
        let certain = end.unwrap_or_else(|| {
            let begun = |at: &usize| PASTE_ENDS.starts_with(&bytes[*at..]);
            (bytes.len().saturating_sub(PASTE_ENDS.len() - 1)..bytes.len()).find(begun).unwrap_or(bytes.len())
        });
        if let Some(paste) = &mut self.paste {
            let room = MOST_PASTED.saturating_sub(paste.text.len());
            paste.text.extend(&bytes[..certain.min(room)]);
        }
        if end.is_none() {
            return &bytes[certain..];
        }
        self.end_paste(events);
        &bytes[certain + PASTE_ENDS.len()..]
    }

    fn end_paste(&mut self, events: &mut Vec<Event>) {
        if let Some(paste) = self.paste.take() {
            // Half an end is none.
            self.bytes.clear();
            events.push(Event::Paste(String::from_utf8_lossy(&paste.text).into_owned()));
        }
    }

    /// Takes the first piece, and gives the rest; all when it is not whole yet.
    fn understood<'a>(&mut self, bytes: &'a [u8], now: Instant, events: &mut Vec<Event>) -> &'a [u8] {
        match first_piece(bytes) {
            Piece::Whole(length) => {
                let (piece, rest) = bytes.split_at(length);
                if piece == PASTE_BEGINS {
                    self.paste = Some(Paste::default());
                } else {
                    events.extend(meaning(piece, &mut self.parser));
                }
                rest
            }
            Piece::HalfSequence if self.silent_for(REST, now) => {
                self.given_up = Some((bytes.to_vec(), now));
                match bytes {
                    [ESC, ESC, ..] => events.extend([(); 2].map(|()| Event::Key(KeyCode::Esc.into()))),
                    [ESC] => events.push(Event::Key(KeyCode::Esc.into())),
                    // Alt with a letter that sequences begin with.
                    [ESC, letter] if letter.is_ascii() => {
                        let key = KeyEvent::new(KeyCode::Char(char::from(*letter)), KeyModifiers::ALT);
                        events.push(Event::Key(key));
                    }
                    _ => {}
                }
                &[]
            }
            Piece::HalfSequence | Piece::HalfLetter => bytes,
        }
    }

    /// Takes what comes for the rest of a sequence that was given up: the Esc in front of it was taken for a key, but what
    /// follows it must not be taken for letters.
    fn take_up_again(&mut self, came: &[u8], now: Instant) {
        let Some((begun, when)) = self.given_up.take() else { return };
        let whole = [&begun, came].concat();
        // One byte behind Esc is a key that somebody pressed.
        let is_sequence = matches!(whole[1..], [b'[' | b'O', _, ..]);
        let goes_on = matches!(first_piece(&whole), Piece::Whole(length) if length > begun.len());
        if is_sequence && goes_on && now < when + TOO_LATE {
            self.bytes.extend(begun);
        }
    }
}

#[cfg(test)]
mod tests;
