//! From events to commands, by what came before them: a text that comes at once is a paste, and a key that is held counts
//! once.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::held::{Held, Next, Verdict};
use super::translate;
use crate::app::App;
use crate::app::command::{Command, Program};

/// So many letters and line ends in one read are a text that was pasted where the terminal does not say so.
///
/// Keys that were typed ahead while the program was busy may come in one read too, and are then lost when there is no
/// field: that is said, and they are soon typed again. A text that is taken for keys changes answers unseen. Two keys in
/// one read are often typed, on a slow connection.
const TEXT: usize = 3;

/// How long the rest of such a text may take.
const REST: Duration = Duration::from_millis(50);

/// The most bytes of such a text that are held back: more than a terminal sends in one go.
const MOST: usize = 1 << 16;

/// Hears events as they come, and says what they mean, one command at a time: what a key means follows from what the
/// one before it did. It is told what time it is.
#[derive(Debug, Default)]
pub struct Listener {
    /// What came and was not acted on yet.
    heard: VecDeque<(Event, Instant)>,
    /// A text of which more may come, and when the last of it came.
    text: Option<(String, Instant)>,
    held: Held,
    /// Whether what the last key did may be done again and again while it is held.
    repeats: bool,
    now: Option<Instant>,
}

impl Listener {
    /// Hears what came in one read; nothing when only time has passed.
    pub fn hear(&mut self, events: &[Event], now: Instant) {
        self.now = Some(now);
        if self.text.as_ref().is_some_and(|(_, last)| now >= *last + REST) {
            self.end_text(now);
        }
        let mut events = events;
        while !events.is_empty() {
            let run = events.iter().take_while(|event| is_release(event) || letter(event).is_some()).count();
            let (run, rest) = events.split_at(run.max(1));
            let letters: String = run.iter().filter_map(letter).collect();
            if self.is_text(&letters) {
                self.take_text(&letters, now);
            } else {
                if !run.iter().all(is_release) {
                    self.end_text(now);
                }
                self.heard.extend(run.iter().map(|event| (event.clone(), now)));
            }
            events = rest;
        }
    }

    /// Whether letters that came at once are a text: many of them, or behind one. Many of one kind are a key that is held
    /// while the program was busy.
    fn is_text(&self, letters: &str) -> bool {
        let mut each = letters.chars();
        let first = each.next();
        first.is_some() && (self.text.is_some() || letters.chars().count() >= TEXT && each.any(|c| Some(c) != first))
    }

    fn take_text(&mut self, letters: &str, now: Instant) {
        let (text, last) = self.text.get_or_insert_with(|| (String::new(), now));
        // An end of a line is one key, or two.
        text.push_str(&letters.replace("\r\n", "\n").replace('\r', "\n"));
        *last = now;
        if text.len() > MOST {
            self.end_text(now);
        }
    }

    fn end_text(&mut self, now: Instant) {
        if let Some((text, _)) = self.text.take() {
            self.heard.push_back((Event::Paste(text), now));
        }
    }

    /// How long after a moment something is to be done if nothing comes: hear nothing then.
    pub fn waits(&self, now: Instant) -> Option<Duration> {
        let text = self.text.as_ref().map(|(_, last)| (*last + REST).saturating_duration_since(now));
        [text, self.held.waits(now)].into_iter().flatten().min()
    }

    /// What is meant next, to be carried out before the next is asked for.
    pub fn next(&mut self, app: &App) -> Option<Command> {
        loop {
            let settled = match self.heard.front() {
                Some((event, at)) => self.held.settled(press(event).map_or(Next::Other, Next::Press), *at),
                None => self.now.and_then(|now| self.held.settled(Next::Nothing, now)),
            };
            let command = if let Some(key) = settled {
                let command = translate(Event::Key(key), app);
                self.repeats = command.as_ref().is_some_and(|command| command.nature().may_repeat);
                command
            } else {
                let (event, at) = self.heard.pop_front()?;
                self.meaning(event, at, app)
            };
            if command.is_some() {
                return command;
            }
        }
    }

    fn meaning(&mut self, event: Event, at: Instant, app: &App) -> Option<Command> {
        let key = match &event {
            Event::Key(key) if key.kind == KeyEventKind::Release => {
                self.held.release(*key);
                return None;
            }
            event => press(event),
        };
        let command = translate(event, app);
        let Some(key) = key else { return command };
        let repeats = command.as_ref().is_some_and(|command| command.nature().may_repeat);
        match self.held.press(key, at) {
            Verdict::Pressed => {}
            // The letter that opened a field is not typed in it until it is let go.
            _ if repeats && self.repeats => self.held.count(key, at),
            Verdict::Perhaps => {
                self.held.wait(key, at);
                return None;
            }
            Verdict::Held => return Some(Command::Program(Program::KeyIsHeld)),
            Verdict::StillHeld => return None,
        }
        self.repeats = repeats;
        command
    }
}

/// The key that an event is the press of.
const fn press(event: &Event) -> Option<KeyEvent> {
    match event {
        Event::Key(key) if matches!(key.kind, KeyEventKind::Press) => Some(*key),
        _ => None,
    }
}

const fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key(key) if matches!(key.kind, KeyEventKind::Release))
}

/// What a key writes in a text, if it writes.
fn letter(event: &Event) -> Option<char> {
    let key = press(event)?;
    let held = key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        KeyCode::Char('j') if held == KeyModifiers::CONTROL => Some('\n'),
        // Ctrl and Alt together are AltGr.
        KeyCode::Char(c) if held.is_empty() || held.bits().count_ones() == 2 => Some(c),
        KeyCode::Enter if held.is_empty() => Some('\r'),
        KeyCode::Tab if held.is_empty() => Some('\t'),
        _ => None,
    }
}
