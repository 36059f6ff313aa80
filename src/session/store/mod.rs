//! Where sessions are kept: one folder, one file each, two older versions beside it.
//!
//! The only place of the session layer that opens files. Every file is ours: its name is made of the session's id and
//! of letters of its title, never of input as it is.

mod find;
mod gather;
mod listing;
mod open;
mod save;

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::file::FileError;
use super::id::{SessionId, slug};
use super::model::Session;

pub use find::Wanted;
pub use gather::{Gathered, LeftOut, Origin as FileOrigin, WhyNot, gather};
pub use listing::Listed;
pub use open::{Notice, Opened, WhyReadOnly};
pub use save::Handle;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No folder for data is known: the user has no home folder.
    #[error("no data folder")]
    NoFolder,
    /// Reading or writing failed.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// No session is meant by what was asked.
    #[error("no such session")]
    NotFound(String),
    /// More than one session is meant; their ids and titles.
    #[error("more than one session")]
    Ambiguous(Vec<(SessionId, String)>),
    /// Neither the file nor the versions before it can be read.
    #[error("{}: {source}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: FileError,
    },
    /// Another window has the session open.
    #[error("{} is open in another window", .0.display())]
    InUse(PathBuf),
    /// The session cannot be written as text.
    #[error("the session cannot be written")]
    Unwritable,
    /// The session is too large to be written: its file could not be read again.
    #[error("the session is too large")]
    TooLarge,
}

impl StoreError {
    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, source }
    }
}

/// The folder in which sessions live.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store in a folder, which need not exist yet.
    #[must_use]
    pub const fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The store in the user's data folder; on Windows the one that does not travel with the user to other computers.
    ///
    /// # Errors
    /// When the user has no home folder.
    pub fn of_user() -> Result<Self, StoreError> {
        let folders = directories::ProjectDirs::from("", "", "kartrekker").ok_or(StoreError::NoFolder)?;
        Ok(Self::at(folders.data_local_dir().join("bijeenkomsten")))
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes the file of a new session, and keeps hold of it.
    ///
    /// # Errors
    /// When the folder or the file cannot be made, or when a session with this id and title is open elsewhere.
    pub fn create(&self, session: &Session) -> Result<Handle, StoreError> {
        self.make_folder()?;
        let name = match slug(&session.title) {
            slug if slug.is_empty() => format!("{}.toml", session.id),
            slug => format!("{}-{slug}.toml", session.id),
        };
        let path = self.folder.join(name);
        let lock = try_lock(&path)?.ok_or_else(|| StoreError::InUse(path.clone()))?;
        let mut handle = Handle::new(path, lock, None);
        handle.save(session)?;
        Ok(handle)
    }

    /// Removes a session: its file, its older versions, its lock.
    ///
    /// # Errors
    /// When another window has it open, or when a file cannot be removed.
    pub fn erase(&self, path: &Path) -> Result<(), StoreError> {
        let lock = try_lock(path)?.ok_or_else(|| StoreError::InUse(path.to_owned()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for entry in fs::read_dir(&self.folder).map_err(StoreError::io(&self.folder))? {
            let entry = entry.map_err(StoreError::io(&self.folder))?;
            let belongs = entry.file_name().to_str().is_some_and(|other| belongs_to(other, &name));
            if belongs && entry.path() != lock_path(path) {
                fs::remove_file(entry.path()).map_err(StoreError::io(&entry.path()))?;
            }
        }
        drop(lock);
        let lock = lock_path(path);
        fs::remove_file(&lock).map_err(StoreError::io(&lock))
    }

    fn make_folder(&self) -> Result<(), StoreError> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder).map_err(StoreError::io(&self.folder))
    }
}

/// Whether a file name is that of a session's file, or of something that stands beside it.
fn belongs_to(other: &str, name: &str) -> bool {
    other.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The id in the name of a session's own file; nothing for any other file.
fn id_in_name(name: &str) -> Option<SessionId> {
    let stem = name.strip_suffix(".toml")?;
    stem.get(..36)?.parse().ok()
}

/// `name.toml.EXTENSION`, beside `name.toml`.
fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn lock_path(path: &Path) -> PathBuf {
    beside(path, "slot")
}

/// Takes hold of a session; nothing when another process has it. The system lets go when the process ends, however it
/// ends.
fn try_lock(path: &Path) -> Result<Option<File>, StoreError> {
    let path = lock_path(path);
    let file = private_file(&path).map_err(StoreError::io(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(source)) => Err(StoreError::Io { path, source }),
    }
}

/// Opens a file for writing that only its owner may read, and makes it when it is not there.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
