//! Signals that ask the program to leave.

use std::io;
use std::sync::mpsc::{Receiver, Sender};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

use super::Message;
use super::terminal;

/// How long the interface gets to save and leave before the terminal is given back without it.
const PATIENCE: Duration = Duration::from_millis(1800);

/// Waits for TERM, HUP, INT and QUIT in a thread of its own, and tells the loop. When the loop does not leave in time
/// (`left` stays silent), gives the terminal back and ends the program.
///
/// # Errors
/// When the handlers or the thread cannot be set up.
pub fn listen(tell: Sender<Message>, left: Receiver<()>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    thread::Builder::new().name("signalen".into()).spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let _ = tell.send(Message::Leave);
            if left.recv_timeout(PATIENCE).is_err() {
                terminal::restore();
                std::process::exit(128 + signal);
            }
        }
    })?;
    Ok(())
}
