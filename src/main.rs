//! Kartrekker.

use std::ffi::OsString;
use std::process::ExitCode;

use kartrekker::cli;

fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    match cli::parse(&typed).and_then(cli::run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
