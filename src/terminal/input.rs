//! From what the terminal reports to what the user means.
//!
//! ```text
//! bytes ──▶ decoder ───▶ events ──▶ Listener ──▶ Command
//!          (on Unix)       ▲        texts that come at once, keys that are held
//! keys ──▶ alt_code ───────┘
//!         (on Windows)
//! ```

#[cfg(any(windows, test))]
mod alt_code;
#[cfg(unix)]
mod decoder;
mod held;
mod keyboard;
mod listener;
#[cfg(unix)]
mod sequence;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

pub use keyboard::{Heard, Keyboard};
pub use listener::Listener;

use crate::app::App;
use crate::app::command::{Command, Dialog, Point};
use crate::app::key::{Key, Keystroke};
use crate::app::pressing;

/// How many lines one turn of the mouse wheel scrolls.
const WHEEL: i16 = 3;

/// What an event means now by itself, if anything; a [`Listener`] also knows what came before. Only presses act: Windows
/// reports releases too, and a key that is held comes as one press after another.
pub fn translate(event: Event, app: &App) -> Option<Command> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Press => pressing::of_stroke(app, stroke(key)),
        Event::Paste(text) => Some(Command::Dialog(Dialog::Paste(text))),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => app.frame().at(mouse.column, mouse.row).cloned(),
            MouseEventKind::ScrollDown => Some(Command::Point(Point::Scroll(WHEEL))),
            MouseEventKind::ScrollUp => Some(Command::Point(Point::Scroll(-WHEEL))),
            _ => None,
        },
        _ => None,
    }
}

/// A key as the conversation knows it.
pub fn stroke(key: KeyEvent) -> Keystroke {
    let held = |modifier| key.modifiers.contains(modifier);
    Keystroke {
        key: match key.code {
            KeyCode::Char(c) => Key::Char(c),
            KeyCode::F(number) => Key::F(number),
            KeyCode::Enter => Key::Enter,
            KeyCode::Esc => Key::Esc,
            KeyCode::Tab => Key::Tab,
            KeyCode::BackTab => Key::BackTab,
            KeyCode::Up => Key::Up,
            KeyCode::Down => Key::Down,
            KeyCode::Left => Key::Left,
            KeyCode::Right => Key::Right,
            KeyCode::PageUp => Key::PageUp,
            KeyCode::PageDown => Key::PageDown,
            KeyCode::Home => Key::Home,
            KeyCode::End => Key::End,
            KeyCode::Delete => Key::Delete,
            KeyCode::Backspace => Key::Backspace,
            _ => Key::Other,
        },
        ctrl: held(KeyModifiers::CONTROL),
        alt: held(KeyModifiers::ALT),
        shift: held(KeyModifiers::SHIFT),
    }
}
