//! Signals: those that ask the program to leave, and those that make it stand still and go on.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::{emulate_default_handler, raise};

use super::Message;
use super::guard;
use crate::app::happened::Happened;
use crate::perform::PATIENCE;

/// How long giving the terminal back may take then: one that has stopped reading never takes what is written to it.
const LAST_PATIENCE: Duration = Duration::from_millis(150);

/// Asks the system to keep the signals for [`listen`] from now on.
///
/// # Errors
/// When the handlers cannot be set up.
pub fn hear() -> io::Result<Signals> {
    Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])
}

/// Waits for signals in a thread of its own. TERM, HUP, INT and QUIT tell the loop to leave; when it does not leave in
/// time (`left` stays open), gives the terminal back and ends the program. TSTP gives the terminal back and stands
/// still; CONT takes it again and has everything drawn anew, and so does WINCH, which tells of another size.
///
/// # Errors
/// When the system gives no thread.
pub fn listen(mut signals: Signals, tell: Sender<Message>, left: Receiver<()>) -> io::Result<()> {
    thread::Builder::new().name("signalen".into()).spawn(move || {
        for signal in signals.forever() {
            match signal {
                SIGTSTP => guard::pause(|| {
                    let _ = emulate_default_handler(SIGTSTP);
                }),
                SIGWINCH => {
                    let _ = tell.send(Message::Redraw);
                }
                SIGCONT => {
                    guard::resume();
                    let _ = tell.send(Message::Redraw);
                }
                _ => {
                    let _ = tell.send(Happened::MustLeave.into());
                    if left.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                        end(signal);
                    }
                    return;
                }
            }
        }
    })?;
    Ok(())
}

/// Raises HUP, as the system does when a window is closed: the program leaves in time then.
///
/// # Errors
/// When it cannot be raised.
pub fn hang_up() -> io::Result<()> {
    raise(SIGHUP)
}

/// Ends the program though the loop hangs. What was typed is on disk: that is not the work of the loop.
fn end(signal: i32) -> ! {
    let (tell, restored) = channel();
    let _ = thread::Builder::new().spawn(move || {
        guard::restore();
        let _ = tell.send(());
    });
    let _ = restored.recv_timeout(LAST_PATIENCE);
    std::process::exit(128 + signal)
}
