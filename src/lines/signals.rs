//! Signals that ask the program to leave.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::{Message, hidden};
use crate::app::happened::Happened;
use crate::perform::PATIENCE;

/// Waits in a thread of its own for TERM, HUP, INT and QUIT, and has the loop leave; when it does not leave in time (`left`
/// stays open), ends the program.
///
/// # Errors
/// When the handlers cannot be set up, or the system gives no thread.
pub fn listen(tell: Sender<Message>, left: Receiver<()>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    thread::Builder::new().name("signalen".into()).spawn(move || {
        let Some(signal) = signals.forever().next() else { return };
        let _ = tell.send(Happened::MustLeave.into());
        if left.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            hidden::show();
            let _ = emulate_default_handler(signal);
        }
    })?;
    Ok(())
}
