//! Where the product of a command goes: to stdout, or whole to a new file.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::Failure;
use crate::clean::clean;
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

/// Writes a text, cleaned, to a new file with the permissions that files of this user have: whole, or not at all.
///
/// # Errors
/// When the file is there already, or when it cannot be written.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    let shown = path.to_string_lossy();
    if path.symlink_metadata().is_ok() {
        return Err(Failure::Failed(words::file_exists(&shown)));
    }
    write_whole(path, clean(text).as_bytes()).map_err(|error| {
        Failure::Failed(match error.kind() {
            ErrorKind::AlreadyExists => words::file_exists(&shown),
            _ => words::not_written(&shown, &error),
        })
    })
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kartrekker-");
    // A report is made to be shared; the user's own mask takes off what he does not want.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_that_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("verslag.md");
        write_new(&path, "een").unwrap();
        assert!(matches!(write_new(&path, "twee"), Err(Failure::Failed(_))));
        assert!(write_whole(&path, b"twee").is_err(), "not even when it came in between");
        assert_eq!(fs::read_to_string(&path).unwrap(), "een");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays");
    }
}
