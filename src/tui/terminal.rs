//! Takes the terminal over and gives it back, however the program ends.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};

/// Whether the terminal is ours, so that giving it back twice does nothing the second time.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Holds the terminal: raw mode, the alternate screen, the mouse, pastes. Dropping it gives the terminal back.
pub struct TerminalGuard(());

impl TerminalGuard {
    /// Takes the terminal over, and sees to it that a panic gives it back before it is told of.
    ///
    /// # Errors
    /// When there is no terminal, or it refuses.
    pub fn take() -> io::Result<Self> {
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        let guard = Self(());
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        mouse(true)?;
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            restore();
            before(panic);
        }));
        Ok(guard)
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back. What fails is skipped: there is nobody left to tell.
pub fn restore() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = mouse(false);
        let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
    }
}

/// Turns clicks and the wheel on or off. Crossterm would also ask for every movement of the mouse, and each would
/// wake the program up; so on Unix the two modes that are needed are set by hand.
#[cfg(unix)]
fn mouse(on: bool) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(if on { b"\x1b[?1000h\x1b[?1006h" } else { b"\x1b[?1006l\x1b[?1000l" })?;
    out.flush()
}

#[cfg(not(unix))]
fn mouse(on: bool) -> io::Result<()> {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    let mut out = io::stdout();
    if on {
        execute!(out, EnableMouseCapture)?
    } else {
        execute!(out, DisableMouseCapture)?
    }
    out.flush()
}
