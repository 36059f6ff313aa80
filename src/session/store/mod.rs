//! Where sessions are kept: one folder, one file each, two older versions beside it.
//!
//! The only place of the session layer that opens files. Every file is ours: its name is made of the session's id and
//! of letters of its title, never of input as it is.

mod erase;
mod find;
mod gather;
mod hold;
mod holder;
mod home;
mod listing;
mod names;
mod open;
mod private;
mod save;
#[cfg(test)]
mod tests;
mod wall;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::file::{FileError, WriteError};
use super::id::{LONGEST_NAME, slug};
use super::model::Session;
use hold::hold;

pub use erase::Family;
pub use find::{Meant, Wanted};
pub use gather::{Accept, FileOrigin, Intake, LeftOut, WhyNot, gather, gather_files};
pub use hold::WhyReadOnly;
pub use holder::Holder;
pub use listing::SessionFile;
pub use open::{Notice, OpenSession, says_the_same};
pub use save::{Handle, Receipt};
pub use wall::{
    ask_for_wall, is_waiting_wall, leave_wall, tell_wall, told_to_wall, wait_until_free, wall_file, wall_waits,
};

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
    /// More than one session may be meant.
    #[error("more than one session")]
    Ambiguous(Vec<Meant>),
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
    /// The folder is another one than the session was opened in, as when its disk was taken away.
    #[error("{} is another folder now", .0.display())]
    OtherFolder(PathBuf),
    /// A file of a session that is being erased cannot be removed.
    #[error("{} is not erased: {source}", path.display())]
    NotErased {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The session cannot be written as text.
    #[error("the session cannot be written")]
    Unwritable,
    /// The session is too large to be written: its file could not be read again.
    #[error("the session is too large")]
    TooLarge,
}

impl From<WriteError> for StoreError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::TooLarge => Self::TooLarge,
            WriteError::Unwritable(_) => Self::Unwritable,
        }
    }
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
        let path = self.folder.join(file_name(session));
        let lock = hold(&path).map_err(|not_held| not_held.at(&path))?;
        let mut handle = Handle::new(path, lock, None)?;
        handle.save(session)?;
        Ok(handle)
    }

    fn make_folder(&self) -> Result<(), StoreError> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let no_folder = |error: io::Error| match error.kind() {
            // What is there already is a file.
            io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
            _ => error,
        };
        builder.create(&self.folder).map_err(no_folder).map_err(StoreError::io(&self.folder))
    }
}

/// The name that the file of a new session gets: its id, and letters of its title.
#[must_use]
pub fn file_name(session: &Session) -> String {
    match slug(&session.title, LONGEST_NAME) {
        slug if slug.is_empty() => format!("{}.toml", session.id),
        slug => format!("{}-{slug}.toml", session.id),
    }
}

/// `name.toml.EXTENSION`, beside `name.toml`.
fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}
