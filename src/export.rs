//! Writes a finished document to a file of its own, for the command line and the screens alike.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;

use crate::patience::{may_pass, patiently};
use crate::typed_path::nameable;

/// How the names of temporary files begin, and how many letters and digits come behind that.
const TEMPORARY: (&str, usize) = (".kartrekker-", 6);

/// Writes a finished document to a new file with the permissions that files of this user have: whole, or not at all.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when the file is there already; one with a [`WrongName`](crate::typed_path::WrongName)
/// in it when it cannot be called so; another when it cannot be written.
pub fn write_new(path: &Path, document: &[u8]) -> io::Result<()> {
    may_be_called(path)?;
    patiently(|| write_once(path, document), may_pass, thread::sleep)
}

/// Refuses a name that the system would take for another one, or for a device, before it is asked.
fn may_be_called(path: &Path) -> io::Result<()> {
    nameable(path).map_err(|wrong| io::Error::new(io::ErrorKind::InvalidFilename, wrong))
}

fn write_once(path: &Path, document: &[u8]) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    clear_left(folder);
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY.0).rand_bytes(TEMPORARY.1);
    // A report is made to be shared; the user's own mask takes off what he does not want.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    // Shows that somebody is at work on it. Where a disk knows no locks, what is left there is not cleared.
    let _ = file.as_file().try_lock();
    file.write_all(document)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

/// Clears away what was left in a folder of documents whose writing was ended half-way. What another window writes now is
/// held by it and stays.
pub fn clear_left(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let random = name.to_str().and_then(|name| name.strip_prefix(TEMPORARY.0));
        let ours = random.is_some_and(|r| r.len() == TEMPORARY.1 && r.bytes().all(|b| b.is_ascii_alphanumeric()));
        let is_file = || entry.file_type().is_ok_and(|kind| kind.is_file());
        if ours && is_file() && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Writes a finished document as [`write_new`] does, and returns where: under the name given, or with a number behind it
/// when there is a file of that name already.
///
/// # Errors
/// When it cannot be written, or when a hundred files of that name are there.
pub fn write_beside(path: &Path, document: &[u8]) -> io::Result<PathBuf> {
    let numbered = (2..=100).map(|number| with_number(path, number));
    for path in std::iter::once(path.to_owned()).chain(numbered) {
        match write_new(&path, document) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            other => return other.map(|()| path),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Writes files into a folder that is new or empty; a name may have folders in it. Gives nothing back: they are all there,
/// or the error says why the first that is missing is.
///
/// # Errors
/// [`io::ErrorKind::DirectoryNotEmpty`] when there is something in the folder; another when it cannot be written.
pub fn write_folder<'f>(folder: &Path, files: impl IntoIterator<Item = (&'f str, &'f str)>) -> io::Result<()> {
    may_be_called(folder)?;
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        return Err(io::ErrorKind::DirectoryNotEmpty.into());
    }
    for (name, text) in files {
        let path = folder.join(name);
        if let Some(inner) = path.parent() {
            fs::create_dir_all(inner)?;
        }
        write_new(&path, text.as_bytes())?;
    }
    Ok(())
}

/// `verslag.docx` as `verslag (2).docx`.
fn with_number(path: &Path, number: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(" ({number})"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("verslag.md");
        write_new(&path, b"een").unwrap();
        assert_eq!(write_new(&path, b"twee").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "een");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays");
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("2026-11-22 Verslag 1.2.md");
        let names = [b"een", b"twe", b"dri"].map(|text| write_beside(&path, text).unwrap());
        let names = names.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
        assert_eq!(
            names,
            ["2026-11-22 Verslag 1.2.md", "2026-11-22 Verslag 1.2 (2).md", "2026-11-22 Verslag 1.2 (3).md"]
        );
        assert_eq!(fs::read_to_string(path).unwrap(), "een");
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write_new(&folder.path().join("weg/verslag.md"), b"een").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_is_written_only_where_there_is_none_or_an_empty_one() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("a/b");
        let files = [("een.toml", "1"), ("map/twee.json", "2")];
        write_folder(&folder, files).unwrap();
        assert_eq!(fs::read_to_string(folder.join("map/twee.json")).unwrap(), "2");
        assert_eq!(write_folder(&folder, files).unwrap_err().kind(), io::ErrorKind::DirectoryNotEmpty);
        let empty = place.path().join("leeg");
        fs::create_dir(&empty).unwrap();
        write_folder(&empty, files).unwrap();
        assert!(write_folder(&empty.join("een.toml"), files).is_err(), "a file is no folder");
    }
}
