//! Where the product of a command goes: to stdout, or whole to a new file.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::Failure;
use crate::clean::clean;
use crate::export;
use crate::text::failure as words;

/// Prints a text, cleaned.
///
/// # Errors
/// [`Failure::Closed`] when the reader has gone, which is no failure; otherwise when it cannot be written.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(clean(text).as_bytes()).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Failure::Closed),
        Err(error) => Err(Failure::Failed(words::output_failed(&error))),
    }
}

/// Prints a value as JSON that a person can read too.
///
/// # Errors
/// As [`print`].
pub(super) fn print_json(value: &serde_json::Value) -> Result<(), Failure> {
    print(&format!("{value:#}\n"))
}

/// Writes a text to a new file.
///
/// # Errors
/// When the file is there already, or when it cannot be written.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    export::write_new(path, text).map_err(|error| Failure::Failed(words::not_exported(path, &error)))
}
