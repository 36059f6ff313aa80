//! Whether there is a terminal that the screens can work in.

use std::io::IsTerminal;

use super::Failure;
use crate::lines::Why;
use crate::text::cli as words;

/// Checks that somebody can see the screen and type.
///
/// # Errors
/// When input or output is no terminal, or when the terminal can only print lines.
pub(super) fn require() -> Result<(), Failure> {
    match trouble_here() {
        None => Ok(()),
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
    let term = std::env::var("TERM").unwrap_or_default();
    // On Windows the console does all that is needed and TERM means nothing.
    trouble(both, (!cfg!(windows)).then_some(term.as_str()))
}

/// What keeps the screens from working; `term` is the type of the terminal, where that matters.
fn trouble(is_terminal: bool, term: Option<&str>) -> Option<Why> {
    match term {
        _ if !is_terminal => Some(Why::NoTerminal),
        Some("" | "dumb") => Some(Why::DumbTerminal),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_terminal_or_with_a_dumb_one_there_are_plain_lines() {
        for (is_terminal, term) in [(false, Some("xterm")), (false, None), (false, Some("dumb"))] {
            assert_eq!(trouble(is_terminal, term), Some(Why::NoTerminal));
        }
        for term in ["dumb", ""] {
            assert_eq!(trouble(true, Some(term)), Some(Why::DumbTerminal));
        }
    }

    #[test]
    fn a_real_terminal_will_do_and_on_windows_any() {
        assert_eq!(trouble(true, Some("xterm-256color")), None);
        assert_eq!(trouble(true, None), None);
    }
}
