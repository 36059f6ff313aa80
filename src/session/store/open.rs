//! Opens a session, and where its file is damaged, the newest version that is not.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::save::{Handle, free_name};
use super::{MAX_BYTES, Store, StoreError, beside, try_lock};
use crate::session::file::{FileError, Reading, read};
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
    /// When nothing can be read: the file and the versions before it are missing or damaged.
    pub fn open(&self, path: &Path) -> Result<Opened, StoreError> {
        let lock = try_lock(path)?;
        let damage = match read_file(path) {
            Ok((reading, sum)) => return Ok(opened(path, lock, reading, Some(sum), Vec::new())),
            Err(ReadError::Io(error)) if error.kind() != io::ErrorKind::NotFound => {
                return Err(StoreError::Io { path: path.to_owned(), source: error });
            }
            Err(ReadError::Io(_)) => FileError::Empty,
            Err(ReadError::File(damage)) => damage,
        };
        for version in [1, 2] {
            let Ok((reading, _)) = read_file(&beside(path, &version.to_string())) else { continue };
            let mut kept_as = path.to_owned();
            if lock.is_some() && path.exists() {
                kept_as = free_name(path, "beschadigd");
                fs::rename(path, &kept_as).map_err(StoreError::io(path))?;
            }
            return Ok(opened(path, lock, reading, None, vec![Notice::Damaged { kept_as, version }]));
        }
        Err(StoreError::Damaged { path: path.to_owned(), source: damage })
    }
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

/// Reads one file, with the checksum of its bytes.
pub(super) fn read_file(path: &Path) -> Result<(Reading, u32), ReadError> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(ReadError::Io)?;
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(ReadError::Io)?;
    let no_session = ReadError::File(FileError::NoSession { line: None });
    if bytes.len() as u64 > MAX_BYTES {
        return Err(no_session);
    }
    let sum = crc32fast::hash(&bytes);
    let text = String::from_utf8(bytes).map_err(|_| no_session)?;
    Ok((read(&text).map_err(ReadError::File)?, sum))
}
