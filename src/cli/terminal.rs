//! Whether there is a terminal that the app can work in.

use std::io::IsTerminal;

use super::Failure;
use crate::text::cli as words;

/// Checks that somebody can see the screen and type.
///
/// # Errors
/// When input or output is no terminal, or when the terminal can only print lines.
pub(super) fn require() -> Result<(), Failure> {
    let both = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let term = std::env::var("TERM").unwrap_or_default();
    // On Windows the console does all that is needed and TERM means nothing.
    trouble(both, (!cfg!(windows)).then_some(term.as_str())).map_or(Ok(()), |said| Err(Failure::Failed(said)))
}

/// What is wrong with a terminal, and what to do; `term` is its type, where that matters.
fn trouble(is_terminal: bool, term: Option<&str>) -> Option<(String, String)> {
    match term {
        _ if !is_terminal => Some(words::no_terminal()),
        Some("" | "dumb") => Some(words::dumb_terminal()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_terminal_or_with_a_dumb_one_the_other_ways_are_named() {
        for (is_terminal, term) in [(false, Some("xterm")), (false, None), (true, Some("dumb")), (true, Some(""))] {
            let (wrong, remedy) = trouble(is_terminal, term).unwrap();
            assert!(wrong.contains("terminal"), "{wrong}");
            assert!(remedy.contains("kartrekker lees") && remedy.contains("kartrekker verslag"), "{remedy}");
        }
    }

    #[test]
    fn a_real_terminal_will_do_and_on_windows_any() {
        assert_eq!(trouble(true, Some("xterm-256color")), None);
        assert_eq!(trouble(true, None), None);
    }
}
