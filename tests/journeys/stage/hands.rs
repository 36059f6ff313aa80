//! What a user does on the stage: keys, clicks, the wheel, another size of the window.

use std::time::Duration;

use crossterm::event::{Event, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use kartrekker::app::command::{Command, Go, Place};

use super::Stage;
use crate::keys;

/// Between one key and the next: people take their time. What comes sooner is tried by itself.
const AT_EASE: Duration = Duration::from_secs(2);

impl Stage {
    /// Something that the terminal reports, when all that came before is done with; gives what it meant.
    pub fn event(&mut self, event: Event) -> Option<Command> {
        match &event {
            Event::Key(key) => self.twin.presses(*key, &self.app),
            Event::Paste(text) => self.twin.pastes(text),
            Event::Mouse(_) => self.twin.parts("a click on a cell"),
            Event::Resize(..) | Event::FocusGained | Event::FocusLost => {}
        }
        let meant = self.takes(AT_EASE, &[event]);
        self.twin.shows(&self.app);
        meant
    }

    /// What comes in one read, so long after what came before; gives what was meant last.
    pub fn comes(&mut self, after: Duration, events: &[Event]) -> Option<Command> {
        self.twin.parts("keys of a terminal that come at once");
        self.takes(after, events)
    }

    fn takes(&mut self, after: Duration, events: &[Event]) -> Option<Command> {
        self.now += after;
        self.listener.hear(events, self.now);
        let mut last = None;
        while let Some(command) = self.listener.next(&self.app) {
            last = Some(command.clone());
            self.carries_out(command);
        }
        last
    }

    /// Keys that come in one read, so many milliseconds after what came before.
    pub fn at_once(&mut self, after: u64, keys: Vec<KeyEvent>) -> &mut Self {
        let events: Vec<Event> = keys.into_iter().map(Event::Key).collect();
        self.comes(Duration::from_millis(after), &events);
        self
    }

    /// How long the program would wait before it does something by itself.
    pub fn waits(&self) -> Option<Duration> {
        self.listener.waits(self.now)
    }

    /// Time passes, as long as the program would wait.
    pub fn passes(&mut self) -> &mut Self {
        while let Some(wait) = self.waits() {
            self.comes(wait, &[]);
        }
        self.draw();
        self
    }

    /// Carries a command out, as a key for it would.
    pub fn command(&mut self, command: Command) {
        self.twin.is_told(&command, &self.app);
        self.carries_out(command);
        self.twin.shows(&self.app);
    }

    fn carries_out(&mut self, command: Command) {
        self.turn(command);
        self.draw();
    }

    /// Presses keys; see [`keys::keys`].
    pub fn keys(&mut self, words: &str) -> &mut Self {
        self.press(keys::keys(words))
    }

    /// Types a text with its spaces.
    pub fn types(&mut self, text: &str) -> &mut Self {
        self.press(keys::letters(text))
    }

    fn press(&mut self, keys: Vec<KeyEvent>) -> &mut Self {
        for key in keys {
            self.event(Event::Key(key));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) {
        self.event(Event::Paste(text.to_owned()));
    }

    /// Clicks where a text begins on the screen.
    #[track_caller]
    pub fn click(&mut self, text: &str) {
        let (column, row) = self.find(text).unwrap_or_else(|| panic!("‘{text}’ is not on:\n{}", self.screen()));
        self.click_at(column, row);
    }

    /// Clicks on a cell; gives what that meant.
    pub fn click_at(&mut self, column: u16, row: u16) -> Option<Command> {
        let command = self.mouse(MouseEventKind::Down(MouseButton::Left), column, row);
        self.mouse(MouseEventKind::Up(MouseButton::Left), column, row);
        command
    }

    /// Turns the wheel down one notch.
    pub fn wheel_down(&mut self) {
        self.mouse(MouseEventKind::ScrollDown, 10, 10);
    }

    /// Turns the wheel up one notch.
    pub fn wheel_up(&mut self) {
        self.mouse(MouseEventKind::ScrollUp, 10, 10);
    }

    fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) -> Option<Command> {
        self.event(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
    }

    /// Gives the window another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        self.event(Event::Resize(width, height));
        self.draw();
    }

    /// Opens a place, as a link to it would.
    pub fn go(&mut self, place: Place) {
        self.command(Command::Go(Go::To(place)));
    }

    /// Makes a meeting without organisations.
    pub fn new_meeting(&mut self, title: &str) {
        self.keys("n").types(title).keys("<Enter> <Esc>");
    }

    /// Presses an arrow until the line in focus holds a text.
    #[track_caller]
    pub fn arrow_to(&mut self, arrow: &str, text: &str) -> &mut Self {
        for _ in 0..200 {
            if self.focused().contains(text) {
                return self;
            }
            self.keys(arrow);
        }
        panic!("{arrow} never comes to ‘{text}’:\n{}", self.screen());
    }
}
