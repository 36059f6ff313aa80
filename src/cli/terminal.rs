//! Whether there is a terminal that the screens can work in.

use std::io::IsTerminal;

use super::Failure;
use crate::lines::Why;
#[cfg(windows)]
use crate::terminal::{Console, console};
use crate::text::cli as words;

/// Checks that somebody can see the screen and type.
///
/// # Errors
/// When input or output is no terminal, or when the terminal can only print lines.
pub(super) fn require() -> Result<(), Failure> {
    match trouble_here() {
        None => Ok(()),
        Some(Why::OldConsole) => Err(Failure::Failed(words::old_console())),
        Some(Why::DumbTerminal) => Err(Failure::Failed(words::dumb_terminal())),
        Some(Why::NoTerminal | Why::AskedFor) => Err(Failure::Failed(words::no_terminal())),
    }
}

/// Why the conversation is in plain lines; nothing where it is on screens.
pub(super) fn lines(asked_for: bool) -> Option<Why> {
    if asked_for { Some(Why::AskedFor) } else { trouble_here() }
}

fn trouble_here() -> Option<Why> {
    let both = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    if !both {
        return Some(Why::NoTerminal);
    }
    trouble()
}

/// What keeps the screens from working in this terminal.
#[cfg(unix)]
fn trouble() -> Option<Why> {
    trouble_with(&std::env::var("TERM").unwrap_or_default())
}

/// What keeps the screens from working in this console: TERM means nothing there, but it may be too old, or none at all.
#[cfg(windows)]
fn trouble() -> Option<Why> {
    match console() {
        Console::Draws => None,
        Console::OnlyPrints => Some(Why::OldConsole),
        Console::None => Some(Why::NoTerminal),
    }
}

/// What keeps the screens from working in a terminal of this type.
#[cfg(any(unix, test))]
fn trouble_with(term: &str) -> Option<Why> {
    matches!(term, "" | "dumb").then_some(Why::DumbTerminal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_a_dumb_terminal_there_are_plain_lines_and_a_real_one_will_do() {
        for term in ["dumb", ""] {
            assert_eq!(trouble_with(term), Some(Why::DumbTerminal));
        }
        assert_eq!(trouble_with("xterm-256color"), None);
    }
}
