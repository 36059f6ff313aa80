//! Typing that is not shown on the terminal, and so not in what can be scrolled back either.

/// Typing is hidden until this is dropped, where there is a terminal that shows it.
pub struct Hidden(());

impl Hidden {
    /// Hides what is typed from here on. Where input is no terminal nothing shows it, and nothing is done.
    pub fn hide() -> Self {
        system::hide();
        Self(())
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        system::show();
    }
}

#[cfg(unix)]
use of_unix as system;
#[cfg(windows)]
use of_windows as system;
pub use system::show;

#[cfg(unix)]
mod of_unix {
    use std::sync::{Mutex, PoisonError};

    use rustix::stdio::stdin;
    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

    /// How the terminal was before typing was hidden. A lock: a signal may come while it is.
    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

    pub(super) fn hide() {
        let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(shown) = tcgetattr(stdin()) else { return };
        let mut hidden = shown.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        // Enter still goes to the next line.
        hidden.local_modes.insert(LocalModes::ECHONL);
        if tcsetattr(stdin(), OptionalActions::Now, &hidden).is_ok() {
            before.get_or_insert(shown);
        }
    }

    /// Shows what is typed again, if it was hidden.
    pub fn show() {
        let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(before) = before {
            // Where it fails the terminal is gone.
            let _ = tcsetattr(stdin(), OptionalActions::Now, &before);
        }
    }
}

#[cfg(windows)]
mod of_windows {
    use std::io::Write as _;
    use std::sync::{Mutex, PoisonError};

    use crossterm_winapi::{ConsoleMode, Handle};

    /// That a console shows what is typed (`ENABLE_ECHO_INPUT`).
    const ECHO: u32 = 0x4;

    /// How the console was before typing was hidden. A lock: its window may be closed while it is.
    static BEFORE: Mutex<Option<u32>> = Mutex::new(None);

    pub(super) fn hide() {
        let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(console) = Handle::input_handle().map(ConsoleMode::from) else { return };
        let Ok(shown) = console.mode() else { return };
        if console.set_mode(shown & !ECHO).is_ok() {
            before.get_or_insert(shown);
        }
    }

    /// Shows what is typed again, if it was hidden. Enter was not shown either: what comes next begins on a new line.
    pub fn show() {
        let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(before) = before {
            // Where it fails the console is gone.
            let _ = Handle::input_handle().map(ConsoleMode::from).and_then(|console| console.set_mode(before));
            let _ = writeln!(std::io::stdout());
        }
    }
}
