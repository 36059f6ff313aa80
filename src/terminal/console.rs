//! What the console of Windows can do.

use crossterm::ansi_support::supports_ansi;
use crossterm_winapi::{ConsoleMode, Handle};

/// What a window of Windows is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Console {
    /// Screens.
    Draws,
    /// Only lines: it is of an old Windows, or set to behave so.
    OnlyPrints,
    /// There is none: what looks like one, such as the window of Git Bash, gives no keys.
    None,
}

/// What the console that the program runs in is good for.
#[must_use]
pub fn console() -> Console {
    if Handle::input_handle().map(ConsoleMode::from).and_then(|console| console.mode()).is_err() {
        Console::None
    } else if supports_ansi() {
        Console::Draws
    } else {
        Console::OnlyPrints
    }
}
