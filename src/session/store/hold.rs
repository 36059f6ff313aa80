//! Taking hold of a session's file, so that one window writes it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::{StoreError, beside};

/// Why a session may be looked at and not be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// Another window has it.
    OpenElsewhere,
    /// A newer Kartrekker made it.
    NewerFormat,
    /// Nothing can be written where it is: the disk is only to be read, is full, or is not ours.
    NoWriting(io::ErrorKind),
    /// The disk knows no locks: another window may have it.
    NoLocks,
}

/// Why a session's file could not be taken hold of.
#[derive(Debug)]
pub(super) enum NotHeld {
    /// Another process has it.
    Elsewhere,
    /// Nothing can be written beside it.
    NoWriting(io::Error),
    /// The disk knows no locks: nobody can tell whether another process has it.
    NoLocks(io::Error),
}

impl NotHeld {
    /// Why the session may only be looked at.
    pub(super) fn why_read_only(&self) -> WhyReadOnly {
        match self {
            Self::Elsewhere => WhyReadOnly::OpenElsewhere,
            Self::NoWriting(error) => WhyReadOnly::NoWriting(error.kind()),
            Self::NoLocks(_) => WhyReadOnly::NoLocks,
        }
    }

    /// As an error of the store about a session's file.
    pub(super) fn at(self, path: &Path) -> StoreError {
        match self {
            Self::Elsewhere => StoreError::InUse(path.to_owned()),
            Self::NoWriting(source) | Self::NoLocks(source) => StoreError::Io { path: lock_path(path), source },
        }
    }
}

/// The file that shows that a session is held.
pub(super) fn lock_path(path: &Path) -> PathBuf {
    beside(path, "slot")
}

/// Takes hold of a session. The system lets go when the process ends, however it ends.
pub(super) fn hold(path: &Path) -> Result<File, NotHeld> {
    let file = private_file(&lock_path(path)).map_err(NotHeld::NoWriting)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(NotHeld::Elsewhere),
        Err(TryLockError::Error(error)) => Err(NotHeld::NoLocks(error)),
    }
}

/// Opens a file for writing that only its owner may read, and makes it when it is not there. What is there and is no
/// file is refused: opening a pipe would wait for whoever reads from it.
pub(super) fn private_file(path: &Path) -> io::Result<File> {
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
