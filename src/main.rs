//! Kartrekker.

use std::ffi::OsString;
use std::panic::catch_unwind;
use std::process::ExitCode;

use kartrekker::cli::{self, Failure};
use kartrekker::{limits, panic};

fn main() -> ExitCode {
    panic::quiet();
    limits::outlive_size_limit();
    let work = || {
        cli::answer_shell();
        let typed: Vec<OsString> = std::env::args_os().collect();
        cli::parse(&typed).and_then(cli::run)
    };
    match catch_unwind(work).unwrap_or_else(|_| Err(Failure::panicked())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let code = failure.report();
            cli::keep_window_until_enter();
            code
        }
    }
}
