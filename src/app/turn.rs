//! What comes to the app.

use super::command::Command;
use super::happened::Happened;

/// What the app acts on: what the user means, or what happened outside.
#[derive(Debug)]
pub enum Turn {
    /// The user gave a command.
    Meant(Command),
    /// Something happened outside.
    Happened(Happened),
}

impl From<Command> for Turn {
    fn from(command: Command) -> Self {
        Self::Meant(command)
    }
}

impl From<Happened> for Turn {
    fn from(happened: Happened) -> Self {
        Self::Happened(happened)
    }
}
