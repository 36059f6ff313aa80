//! Kartrekker.

use std::process::ExitCode;

use kartrekker::cli;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os().collect()).and_then(cli::run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
