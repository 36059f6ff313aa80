//! Writes a session so that a power cut leaves either the old version or the new one.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{StoreError, beside};
use crate::session::file::write;
use crate::session::model::Session;

/// A session's file, held: nobody else writes it.
#[derive(Debug)]
pub struct Handle {
    path: PathBuf,
    /// Held for as long as the handle lives.
    _lock: File,
    /// The checksum of what this handle wrote or read last; nothing before the first time.
    last: Option<u32>,
}

impl Handle {
    pub(super) const fn new(path: PathBuf, lock: File, last: Option<u32>) -> Self {
        Self { path, _lock: lock, last }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the session and returns when it is on the disk. The version before it becomes the first backup, and the
    /// first backup the second. What another program wrote in the meantime is set aside, not lost.
    ///
    /// # Errors
    /// When any step fails; the file is then as it was before.
    pub fn save(&mut self, session: &Session) -> Result<(), StoreError> {
        let text = write(session).map_err(|_| StoreError::Unwritable)?;
        let sum = crc32fast::hash(text.as_bytes());
        if self.last == Some(sum) && self.on_disk() == Some(sum) {
            return Ok(());
        }
        self.set_aside_if_changed().map_err(StoreError::io(&self.path))?;
        self.replace(text.as_bytes()).map_err(StoreError::io(&self.path))?;
        self.last = Some(sum);
        Ok(())
    }

    /// The checksum of the file as it is; nothing when it is not there.
    fn on_disk(&self) -> Option<u32> {
        fs::read(&self.path).ok().map(|bytes| crc32fast::hash(&bytes))
    }

    /// Keeps a copy of the file when another program changed it since this handle touched it.
    fn set_aside_if_changed(&self) -> io::Result<()> {
        let found = self.on_disk();
        if found.is_none() || found == self.last {
            return Ok(());
        }
        fs::rename(&self.path, free_name(&self.path, "elders-gewijzigd"))
    }

    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        // `tempfile` makes files that only their owner may read.
        let mut file = tempfile::Builder::new().prefix(".kartrekker-").suffix(".nieuw").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        self.shift_backups()?;
        file.persist(&self.path).map_err(|error| error.error)?;
        sync_folder(folder)
    }

    /// The file becomes backup 1 and stays where it is; backup 1 becomes backup 2.
    fn shift_backups(&self) -> io::Result<()> {
        if !self.path.exists() {
            return Ok(());
        }
        let (first, second) = (beside(&self.path, "1"), beside(&self.path, "2"));
        match fs::rename(&first, &second) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        // A link costs nothing; where a file system has none, a copy does.
        fs::hard_link(&self.path, &first).or_else(|_| fs::copy(&self.path, &first).map(drop))
    }
}

/// `name.toml.WHAT-N` with the first N, from 1, that is free.
pub(super) fn free_name(path: &Path, what: &str) -> PathBuf {
    let mut number = 1_u32;
    loop {
        let name = beside(path, &format!("{what}-{number}"));
        if !name.exists() {
            return name;
        }
        number += 1;
    }
}

/// Makes a rename last: on Unix the folder must reach the disk too.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
