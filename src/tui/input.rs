//! From what the terminal reports to what the user means.
//!
//! ```text
//! bytes ──▶ decoder ──▶ events ──▶ Listener ──▶ Command
//!          (on Unix)               texts that come at once, keys that are held
//! ```

#[cfg(unix)]
mod decoder;
mod held;
mod keyboard;
mod listener;
#[cfg(unix)]
mod sequence;

use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseButton, MouseEventKind};

pub use keyboard::{Heard, Keyboard};
pub use listener::Listener;

use super::app::App;
use super::command::Command;
use super::keymap::{self, KeyPress};

/// How many lines one turn of the mouse wheel scrolls.
const WHEEL: i16 = 3;

/// What an event means now by itself, if anything; a [`Listener`] also knows what came before. Only presses act: Windows
/// reports releases too, and a key that is held comes as one press after another.
pub fn translate(event: Event, app: &App) -> Option<Command> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Press => from_key(key, app),
        Event::Paste(text) => Some(Command::Paste(text)),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => app.frame().at(mouse.column, mouse.row).cloned(),
            MouseEventKind::ScrollDown => Some(Command::Scroll(WHEEL)),
            MouseEventKind::ScrollUp => Some(Command::Scroll(-WHEEL)),
            _ => None,
        },
        _ => None,
    }
}

fn from_key(key: KeyEvent, app: &App) -> Option<Command> {
    let press = KeyPress::of(key);
    let bound = keymap::bindings(app).into_iter().find(|binding| binding.keys.contains(&press));
    match bound {
        Some(binding) => Some(binding.command),
        None if app.is_typing() => Some(Command::Type(key.into())),
        None => None,
    }
}
