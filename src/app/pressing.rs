//! From a key that is pressed to what it means, in whatever face it is pressed.

use super::binding::KeyPress;
use super::command::{Command, Dialog, Go, Program};
use super::key::{Key, Keystroke};
use super::{App, Overlay};

/// What a key that is pressed means now: what the frame says that it was pressed on, or else a letter of a text.
pub fn of_stroke(app: &App, stroke: Keystroke) -> Option<Command> {
    let press = KeyPress::of(stroke);
    match app.frame().bindings.iter().find(|binding| binding.keys.contains(&press)) {
        Some(binding) => Some(binding.command.clone()),
        None if app.is_typing() => Some(Command::Dialog(Dialog::Type(stroke))),
        None => match stroke {
            Keystroke { key: Key::Char(letter), ctrl: false, alt: false, .. } => of_letter(app, letter),
            _ => None,
        },
    }
}

/// What a letter does that no key stands for: in a choice it goes to what begins with it; elsewhere a digit begins the
/// number of a question.
fn of_letter(app: &App, letter: char) -> Option<Command> {
    match app.overlay() {
        Some(Overlay::Choose(_)) if letter.is_alphanumeric() => Some(Command::Dialog(Dialog::Jump(letter))),
        // In the second window it is told that it only looks, and how to stop.
        None if app.is_following() => Some(Command::Program(Program::Interrupt)),
        None if letter.is_ascii_digit() => Some(Command::Go(Go::Number(letter))),
        _ => None,
    }
}
