//! What is kept, without opening it for writing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::open::{newest_good_version, read_file};
use super::{Store, StoreError, id_in_name};
use crate::session::id::SessionId;
use crate::session::model::Session;

/// A session's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The id, read from the file's name.
    pub id: SessionId,
    /// The file.
    pub path: PathBuf,
    /// When it was last written.
    pub modified: SystemTime,
}

impl Store {
    /// The files of all sessions, the one that was written last first. A folder that is not there holds none.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(StoreError::io(&self.folder)(error)),
        };
        let mut list = Vec::new();
        for entry in entries {
            let entry = entry.map_err(StoreError::io(&self.folder))?;
            let Some(id) = entry.file_name().to_str().and_then(id_in_name) else { continue };
            let modified = entry.metadata().and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
            list.push(Listed { id, path: entry.path(), modified });
        }
        list.sort_by(|a, b| b.modified.cmp(&a.modified).then(b.id.cmp(&a.id)));
        Ok(list)
    }

    /// Reads a session to look at it, without taking hold of its file.
    ///
    /// # Errors
    /// When the file cannot be read or is damaged.
    pub fn peek(&self, path: &Path) -> Result<Session, StoreError> {
        read_file(path).map(|(reading, _)| reading.session).map_err(|error| error.at(path))
    }

    /// Reads a session as [`Store::peek`] does; where its file is damaged, the newest version before it that is not.
    /// Also gives how many versions back that is, 0 for the file itself. Nothing is renamed.
    ///
    /// # Errors
    /// When neither the file nor a version before it can be read.
    pub fn look(&self, path: &Path) -> Result<(Session, u8), StoreError> {
        match read_file(path) {
            Ok((reading, _)) => Ok((reading.session, 0)),
            Err(error) if error.older_versions_may_help() => match newest_good_version(path) {
                Some((version, reading, _)) => Ok((reading.session, version)),
                None => Err(error.at(path)),
            },
            Err(error) => Err(error.at(path)),
        }
    }
}
