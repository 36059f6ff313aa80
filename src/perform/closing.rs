//! What the console of Windows says when the program must go: its window is closed, Ctrl+Break, logging off.

use std::future::poll_fn;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::task::Poll;
use std::thread;

use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};

use super::PATIENCE;

/// The exit code of a program that the console ends (`STATUS_CONTROL_C_EXIT`).
const ENDED: i32 = 0xC000_013A_u32.cast_signed();

/// Waits for that in a thread of its own, and tells the loop to leave with `leave`; when it does not leave in time (`left`
/// stays open), ends the program after `at_last`. Windows waits five seconds before it ends the program itself.
///
/// # Errors
/// When the console is not heard, or when the system gives no thread.
pub fn listen(
    leave: impl FnOnce() + Send + 'static,
    left: Receiver<()>,
    at_last: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    let mut said = (ctrl_c()?, ctrl_break()?, ctrl_close()?, ctrl_logoff()?, ctrl_shutdown()?);
    thread::Builder::new().name("signalen".into()).spawn(move || {
        pollster::block_on(poll_fn(|context| {
            let (c, r#break, close, logoff, shutdown) = &mut said;
            let heard = [
                c.poll_recv(context),
                r#break.poll_recv(context),
                close.poll_recv(context),
                logoff.poll_recv(context),
                shutdown.poll_recv(context),
            ];
            if heard.iter().any(Poll::is_ready) { Poll::Ready(()) } else { Poll::Pending }
        }));
        leave();
        if left.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            at_last();
            std::process::exit(ENDED);
        }
    })?;
    Ok(())
}
