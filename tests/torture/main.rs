//! What happens to a laptop in a meeting room, done to the real program on purpose: it is killed at every moment, its
//! disk fills up, fails or stalls, its files are damaged. A short version runs with the other tests; a long one with
//! `KARTREKKER_MARTEL=1 cargo test --release --test torture`.
//!
//! The faults are put in by `strace`, which makes the system calls of the real program fail: where it is not installed or
//! not allowed to look, these tests are passed by, unless `KARTREKKER_STRACE=verplicht` is set.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic)]

mod damage;
mod faults;
mod kill;
mod network;
mod order;
mod privacy;
mod room;
mod tracer;

#[path = "../journeys/dice.rs"]
mod dice;
#[allow(dead_code)]
#[path = "../terminal/process.rs"]
mod process;
#[allow(dead_code)]
#[path = "../terminal/seen.rs"]
mod seen;
#[allow(dead_code)]
#[path = "../terminal/user.rs"]
mod user;
#[allow(dead_code)]
#[path = "../terminal/window.rs"]
mod window;

/// How often something is done: `short` in every run, `long` when that is asked for.
fn times(short: usize, long: usize) -> usize {
    if std::env::var_os("KARTREKKER_MARTEL").is_some() { long } else { short }
}
