//! Takes the terminal over and gives it back, however the program ends.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crossterm::cursor::Show;
#[cfg(unix)]
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};

/// Whether the terminal is ours. A lock, because taking it and giving it back takes several steps and a signal or a
/// panic may come in between.
static TAKEN: Mutex<bool> = Mutex::new(false);

fn taken() -> MutexGuard<'static, bool> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Holds the terminal: raw mode, the alternate screen, the mouse, pastes. Dropping it gives the terminal back.
pub struct TerminalGuard(());

impl TerminalGuard {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When there is no terminal, or it refuses.
    pub fn take() -> io::Result<Self> {
        enable_raw_mode()?;
        *taken() = true;
        let guard = Self(());
        enter()?;
        Ok(guard)
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back, if it is ours.
pub fn restore() {
    let mut taken = taken();
    if std::mem::take(&mut *taken) {
        give_back();
    }
}

/// Gives the terminal back while `stopped` runs. Whoever draws waits.
#[cfg(unix)]
pub fn pause(stopped: impl FnOnce()) {
    let taken = taken();
    let _nobody_draws = io::stdout().lock();
    if *taken {
        give_back();
    }
    stopped();
    if *taken {
        take_again();
    }
}

/// Takes the terminal again after the program stood still: another program may have changed it meanwhile.
#[cfg(unix)]
pub fn resume() {
    if *taken() {
        take_again();
    }
}

#[cfg(unix)]
fn take_again() {
    // Crossterm believes that raw mode is still on, and would leave it so.
    let _ = disable_raw_mode();
    // Where the terminal refuses, it is gone; whoever watches it will say so.
    let _ = enable_raw_mode().and_then(|()| enter());
}

#[cfg(unix)]
fn enter() -> io::Result<()> {
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    mouse(true)
}

/// Pastes are not asked to be marked: no console of Windows does that, the old one refuses, and the new one would give the
/// ends of lines as another key.
#[cfg(windows)]
fn enter() -> io::Result<()> {
    execute!(io::stdout(), EnterAlternateScreen)?;
    mouse(true)
}

/// What fails is skipped: there is nobody left to tell. Raw mode first, for it does not wait for a terminal that has
/// stopped reading.
#[cfg(unix)]
fn give_back() {
    let _ = disable_raw_mode();
    let _ = mouse(false);
    let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
}

/// What fails is skipped: there is nobody left to tell. Raw mode last: turning off the mouse gives the console the mode
/// that it had when that was turned on.
#[cfg(windows)]
fn give_back() {
    let _ = mouse(false);
    let _ = disable_raw_mode();
    let _ = execute!(io::stdout(), LeaveAlternateScreen, Show);
}

/// Sounds the bell, if the terminal is ours. A bell that fails is not worth a word.
pub fn bell() {
    if *taken() {
        let mut out = io::stdout();
        let _ = out.write_all(b"\x07").and_then(|()| out.flush());
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

#[cfg(windows)]
fn mouse(on: bool) -> io::Result<()> {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    let mut out = io::stdout();
    if on {
        execute!(out, EnableMouseCapture)?;
    } else {
        execute!(out, DisableMouseCapture)?;
    }
    out.flush()
}
