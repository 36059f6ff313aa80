//! Writes a session so that a power cut leaves either the old version or the new one.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{StoreError, beside};
use crate::session::file::{WriteError, write};
use crate::session::model::Session;

/// How the names of temporary files end.
const NEW: &str = ".nieuw";

/// A session's file, held: nobody else writes it.
#[derive(Debug)]
pub struct Handle {
    path: PathBuf,
    /// Held for as long as the handle lives.
    _lock: File,
    /// The checksum of what this handle wrote or read last; nothing before the first time.
    last: Option<u32>,
    /// Whether what was written last is on the disk for certain.
    settled: bool,
    /// Whether what broken-off saves left was cleared away.
    swept: bool,
}

impl Handle {
    pub(super) const fn new(path: PathBuf, lock: File, last: Option<u32>) -> Self {
        Self { path, _lock: lock, last, settled: true, swept: false }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the session and returns when it is on the disk. The version before it becomes the first backup, and the
    /// first backup the second. Of what another program wrote in the meantime a copy is set aside.
    ///
    /// # Errors
    /// When any step fails. The file is then as it was before; only when the very last step fails, the syncing of the
    /// folder, it holds the new version already, and may lose it in a power cut.
    pub fn save(&mut self, session: &Session) -> Result<(), StoreError> {
        let text = write(session).map_err(|error| match error {
            WriteError::TooLarge => StoreError::TooLarge,
            WriteError::Unwritable(_) => StoreError::Unwritable,
        })?;
        let sum = crc32fast::hash(text.as_bytes());
        self.sweep();
        let on_disk = self.on_disk().map_err(StoreError::io(&self.path))?;
        let found = on_disk.as_deref().map(crc32fast::hash);
        if self.settled && self.last == Some(sum) && found == self.last {
            return Ok(());
        }
        if found.is_some() && found != self.last {
            let aside = free_name(&self.path, "elders-gewijzigd");
            link(&self.path, &aside).map_err(StoreError::io(&aside))?;
            // Once is enough, also when what follows fails and is tried again.
            self.last = found;
        }
        self.replace(text.as_bytes(), on_disk.as_deref()).map_err(StoreError::io(&self.path))?;
        // From here on the file is ours, also when the folder does not reach the disk.
        self.last = Some(sum);
        self.settled = false;
        sync_folder(self.folder()).map_err(StoreError::io(&self.path))?;
        self.settled = true;
        Ok(())
    }

    /// Clears away, once, the temporary files of saves that a power cut broke off. Nobody else is writing one: the lock
    /// is ours. One that stays is in nobody's way.
    fn sweep(&mut self) {
        if std::mem::replace(&mut self.swept, true) {
            return;
        }
        let own = temporary_prefix(&self.path);
        for entry in fs::read_dir(self.folder()).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let left = name.to_str().zip(own.to_str()).is_some_and(|(n, own)| n.starts_with(own) && n.ends_with(NEW));
            if left {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// What is in the file; nothing when it is not there.
    fn on_disk(&self) -> io::Result<Option<Vec<u8>>> {
        match fs::read(&self.path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn replace(&self, bytes: &[u8], old: Option<&[u8]>) -> io::Result<()> {
        let mut file = temporary_file(&self.path)?;
        // Past the wrapper, which hides the number of an error.
        file.as_file_mut().write_all(bytes)?;
        file.as_file().sync_all()?;
        if let Some(old) = old {
            self.shift_backups(old)?;
        }
        file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }

    /// The file, which holds `old`, becomes backup 1 and stays where it is; backup 1 becomes backup 2.
    fn shift_backups(&self, old: &[u8]) -> io::Result<()> {
        let (first, second) = (beside(&self.path, "1"), beside(&self.path, "2"));
        match fs::read(&first) {
            // An earlier save got this far and no further: shifting again would push out the version before.
            Ok(bytes) if bytes == old => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            _ => fs::rename(&first, &second)?,
        }
        link(&self.path, &first)
    }
}

/// A file beside the session's file that only its owner may read, as `tempfile` makes them. Its name begins with that
/// of the session, so that erasing it also finds what a power cut left.
fn temporary_file(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    tempfile::Builder::new().prefix(&temporary_prefix(path)).suffix(NEW).tempfile_in(folder)
}

/// How the names of a session's temporary files begin.
fn temporary_prefix(path: &Path) -> OsString {
    let mut prefix = path.file_name().unwrap_or_default().to_owned();
    prefix.push(".");
    prefix
}

/// Gives a file a second name. A link costs nothing; where a file system has none, a copy does.
pub(super) fn link(path: &Path, name: &Path) -> io::Result<()> {
    fs::hard_link(path, name).or_else(|_| fs::copy(path, name).map(drop))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_broken_off_saves_left_is_cleared_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let store = super::super::Store::at(folder.path().to_owned());
        let guide = crate::content::embedded().unwrap();
        let id = crate::session::SessionId::new(uuid::Uuid::from_u128(7));
        let mut session = Session::new(id, "Een".into(), guide.date, &guide);
        drop(store.create(&session).unwrap());
        let path = store.list().unwrap().remove(0).path;
        let left = temporary_file(&path).unwrap().keep().unwrap().1;
        let other = folder.path().join("een-ander.toml.abc.nieuw");
        fs::write(&other, "").unwrap();
        let mut handle = store.open(&path).unwrap().access.unwrap();
        session.title = "Twee".into();
        handle.save(&session).unwrap();
        assert!(!left.exists() && other.exists() && beside(&path, "1").exists());
    }

    #[test]
    fn what_a_power_cut_leaves_of_a_save_is_known_as_of_its_session_and_is_in_no_list() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("00000000-0000-0000-0000-000000000007-een.toml");
        let file = temporary_file(&path).unwrap();
        let name = file.path().file_name().unwrap().to_str().unwrap();
        assert!(super::super::belongs_to(name, "00000000-0000-0000-0000-000000000007-een.toml"));
        assert_eq!(super::super::id_in_name(name), None);
    }
}
