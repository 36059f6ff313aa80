//! Opens a session, and where its file is damaged, the newest version that is not.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::save::{Handle, free_name};
use super::{Store, StoreError, beside, try_lock};
use crate::session::file::{FileError, MAX_BYTES, Reading, read};
use crate::session::model::Session;

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// Its file, held for writing; or why it may only be looked at.
    pub access: Result<Handle, WhyReadOnly>,
    /// What the user must be told.
    pub notices: Vec<Notice>,
    /// Its file.
    pub path: PathBuf,
}

/// Why a session may be looked at and not be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// Another window has it.
    OpenElsewhere,
    /// A newer Kartrekker made it.
    NewerFormat,
}

/// Something that the user must be told about a session that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file was changed by hand.
    EditedByHand,
    /// The file was damaged: where it is now, and which version was opened instead.
    Damaged {
        /// The damaged file, under its new name.
        kept_as: PathBuf,
        /// How many versions back, 1 or 2.
        version: u8,
    },
}

impl Store {
    /// Opens the session in a file. A damaged file is renamed, and the newest version that can be read takes its place.
    ///
    /// # Errors
    /// When nothing can be read: the file and the versions before it are missing or damaged, the system refuses, or a
    /// newer version gave the file a shape that this one does not know. The files are then as they were.
    pub fn open(&self, path: &Path) -> Result<Opened, StoreError> {
        let lock = try_lock(path)?;
        let error = match read_file(path) {
            Ok((reading, sum)) => return Ok(opened(path, lock, reading, Some(sum), Vec::new())),
            Err(error) if error.older_versions_may_help() => error,
            Err(error) => return Err(error.at(path)),
        };
        let Some((version, reading, sum)) = newest_good_version(path) else { return Err(error.at(path)) };
        if lock.is_none() {
            let notice = Notice::Damaged { kept_as: path.to_owned(), version };
            return Ok(opened(path, lock, reading, None, vec![notice]));
        }
        let mut kept_as = path.to_owned();
        if path.exists() {
            kept_as = free_name(path, "beschadigd");
            fs::rename(path, &kept_as).map_err(StoreError::io(path))?;
        }
        // The good version stands in the file's place at once: a session must not vanish because nothing was changed.
        // A copy, not a link: an editor that writes in place would write the backup too.
        let sum = fs::copy(beside(path, &version.to_string()), path).ok().map(|_| sum);
        Ok(opened(path, lock, reading, sum, vec![Notice::Damaged { kept_as, version }]))
    }
}

/// The newest of the versions before a file that can be read: how many versions back, and what is in it.
pub(super) fn newest_good_version(path: &Path) -> Option<(u8, Reading, u32)> {
    [1, 2].into_iter().find_map(|version| {
        let (reading, sum) = read_file(&beside(path, &version.to_string())).ok()?;
        Some((version, reading, sum))
    })
}

fn opened(path: &Path, lock: Option<File>, reading: Reading, sum: Option<u32>, mut notices: Vec<Notice>) -> Opened {
    let access = match lock {
        _ if reading.newer_format => Err(WhyReadOnly::NewerFormat),
        None => Err(WhyReadOnly::OpenElsewhere),
        Some(lock) => Ok(Handle::new(path.to_owned(), lock, sum)),
    };
    if reading.edited_by_hand && !reading.newer_format {
        notices.push(Notice::EditedByHand);
    }
    Opened { session: reading.session, access, notices, path: path.to_owned() }
}

/// Why a file gave no session.
pub(super) enum ReadError {
    Io(io::Error),
    File(FileError),
}

impl ReadError {
    /// Whether the file itself is lost. Otherwise it may well be whole, and must be left as it is.
    pub(super) fn older_versions_may_help(&self) -> bool {
        match self {
            Self::Io(error) => error.kind() == io::ErrorKind::NotFound,
            Self::File(error) => !matches!(error, FileError::NewerFormat { .. } | FileError::TooLarge),
        }
    }

    /// As an error of the store about a file.
    pub(super) fn at(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Self::Io(source) => StoreError::Io { path, source },
            Self::File(source) => StoreError::Damaged { path, source },
        }
    }
}

/// Reads one file, with the checksum of its bytes.
pub(super) fn read_file(path: &Path) -> Result<(Reading, u32), ReadError> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(ReadError::Io)?;
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(ReadError::Io)?;
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::File(FileError::TooLarge));
    }
    let no_session = ReadError::File(FileError::NoSession { line: None });
    let sum = crc32fast::hash(&bytes);
    let text = String::from_utf8(bytes).map_err(|_| no_session)?;
    Ok((read(&text).map_err(ReadError::File)?, sum))
}
