//! Typing that is not shown on the terminal, and so not in what can be scrolled back either.

/// Typing is hidden until this is dropped, where there is a terminal that shows it.
pub struct Hidden(());

impl Hidden {
    /// Hides what is typed from here on. Where input is no terminal nothing shows it, and nothing is done.
    pub fn hide() -> Self {
        hide();
        Self(())
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        show();
    }
}

#[cfg(unix)]
use of_unix::hide;
#[cfg(unix)]
pub use of_unix::show;

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

#[cfg(not(unix))]
const fn hide() {}

/// Shows what is typed again, if it was hidden.
#[cfg(not(unix))]
pub const fn show() {}
