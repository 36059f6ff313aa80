//! Why a command did not do what was asked, and the one place that prints it.

use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::clean::clean;
use crate::content::{LoadError, Problems, Severity};
use crate::panic;
use crate::report::FormatError;
use crate::session::store::StoreError;
use crate::text::failure::{self as words, ToldIn};

/// Why a command ended early.
#[derive(Debug)]
pub enum Failure {
    /// The command line is wrong: what is wrong, and what to do. Exit code 2.
    Usage((String, String)),
    /// It could not be done: what is wrong, and what to do. Exit code 1.
    Failed((String, String)),
    /// Not a failure: help or the version was asked for. Exit code 0.
    Asked(String),
    /// Whoever read the output has seen enough. Exit code 0.
    Closed,
}

impl Failure {
    /// Prints what is to be said of it, and gives the exit code.
    pub fn report(self) -> ExitCode {
        match self {
            Self::Usage(said) => tell(&said, 2),
            Self::Failed(said) => tell(&said, 1),
            Self::Asked(text) => match to_stdout(clean(&text).as_bytes()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(failure) => failure.report(),
            },
            Self::Closed => ExitCode::SUCCESS,
        }
    }

    /// Prints what is to be said of it, where the command goes on.
    pub(super) fn tell(self) {
        // What an end of the program would have said by its exit code is not said here.
        let _ = self.report();
    }

    /// A mistake of our own.
    pub fn panicked() -> Self {
        Self::Failed(words::panicked(panic::place().unwrap_or_default()))
    }

    /// Why a guide could not be used.
    pub(super) fn guide(folder: &Path, error: LoadError) -> Self {
        Self::Failed(load_error(folder, error))
    }
}

fn tell((wrong, remedy): &(String, String), code: u8) -> ExitCode {
    to_stderr(&format!("kartrekker: {wrong}\n  {} {remedy}\n", words::REMEDY));
    ExitCode::from(code)
}

/// Tells what the command is doing, where stdout is for its product.
pub(super) fn note(text: &str) {
    to_stderr(&format!("{text}\n"));
}

/// Tells something that the user must know, though the command goes on.
pub(super) fn warn(text: &str) {
    to_stderr(&format!("kartrekker: {} {text}\n", words::WARNING));
}

/// Asks something; the answer is read elsewhere.
pub(super) fn ask(text: &str) {
    to_stderr(text);
}

/// Writes bytes to stdout as they are.
///
/// # Errors
/// [`Failure::Closed`] when the reader has gone, which is no failure; otherwise when it cannot be written.
pub(super) fn to_stdout(bytes: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Failure::Closed),
        Err(error) => Err(Failure::Failed(words::output_failed(&error))),
    }
}

fn to_stderr(text: &str) {
    let mut stderr = io::stderr().lock();
    // Where even this fails, nobody is left to tell.
    let _ = stderr.write_all(clean(text).as_bytes()).and_then(|()| stderr.flush());
}

/// What is wrong with a guide, and what to do.
pub(super) fn load_error(folder: &Path, error: LoadError) -> (String, String) {
    let said = words::of_guide(&error);
    let LoadError::Problems(mut problems) = error else { return said.unwrap_or_default() };
    problems.list.retain(|problem| problem.severity == Severity::Error);
    let count = problems.list.len();
    problems.list.truncate(1);
    let first = Problems::render(&problems);
    words::guide_has_errors(&folder.to_string_lossy(), count, first.trim_end())
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Failed(words::of_store(&error, ToldIn::CommandLine))
    }
}

impl From<FormatError> for Failure {
    fn from(error: FormatError) -> Self {
        Self::Failed(words::not_made(&error))
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        let known = error.downcast_ref::<StoreError>().map(|error| words::of_store(error, ToldIn::CommandLine));
        let of_system = || error.downcast_ref::<io::Error>().map(words::io_reason);
        Self::Failed(known.unwrap_or_else(|| words::unforeseen(&of_system().unwrap_or_else(|| format!("{error:#}")))))
    }
}
