//! The page for a browser, with a meeting about 46 questions in which everything was done: the time from a key until what it
//! changed is painted, the memory of the program, and what it does when nothing happens.
//!
//! `cargo bench --bench page`; `benches/README.md` says how to read it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "what cannot be measured ends it")]

#[cfg(unix)]
#[path = "../../tests/browser/chromium.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod chromium;
#[cfg(unix)]
#[path = "../side_by_side/figures.rs"]
mod figures;
#[cfg(unix)]
mod meeting;
#[cfg(unix)]
#[path = "../../tests/browser/page.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod page;
#[cfg(unix)]
#[path = "../sample/mod.rs"]
#[allow(dead_code, reason = "other benches need more of it")]
mod sample;
#[cfg(unix)]
mod subject;
#[cfg(unix)]
mod walk;

#[cfg(not(unix))]
fn main() {
    println!("This bench drives a browser over a pipe, as Unix has them.");
}

#[cfg(unix)]
fn main() -> anyhow::Result<()> {
    // `cargo test --all-targets` starts benches too, and wants them to be quick.
    if std::env::args().any(|argument| argument == "--bench") { walk::measure() } else { Ok(()) }
}
