//! The real binary in a pseudo-terminal: what is on disk, what is left of the terminal, what signals do.
//!
//! Nothing here waits for a time to pass, but for a frame, the end of the program or a limit; the exceptions are the test
//! that nothing happens and the one that midnight comes.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod input;
mod kinds;
mod midnight;
mod output;
mod panic;
mod process;
mod quiet;
mod reloading;
mod saving;
mod seen;
mod signals;
mod user;
mod vanish;
mod wall;
mod window;
