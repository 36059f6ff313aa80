//! Notices that the terminal is gone: its window closed, the connection lost.
//!
//! Mostly the system then sends SIGHUP; not to a program that is not the terminal's own session. The thread that reads
//! keys does not notice either: crossterm 0.29 reads the end of a vanished terminal over and over.

use std::io;
use std::thread;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use signal_hook::consts::SIGHUP;
use signal_hook::low_level::raise;

/// Watches the terminal in a thread of its own, and raises SIGHUP when it is gone. Sleeps until then: what is typed
/// does not wake it.
///
/// # Errors
/// When there is no thread to be had.
pub fn watch() -> io::Result<()> {
    thread::Builder::new().name("terminal".into()).spawn(|| {
        let keys = stdin();
        // Asked for nothing, the system reports only that the other end is gone.
        let mut terminal = [PollFd::new(&keys, PollFlags::empty())];
        while poll(&mut terminal, None) == Err(Errno::INTR) {}
        if terminal[0].revents().intersects(PollFlags::HUP | PollFlags::ERR) {
            let _ = raise(SIGHUP);
        }
    })?;
    Ok(())
}
