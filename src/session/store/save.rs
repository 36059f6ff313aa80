//! Writes a session so that a power cut leaves either the old version or the new one.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::hold::{NotHeld, hold};
use super::holder::{Claim, Holder};
use super::home::{Home, was_removed};
use super::private::{make_all_private, make_private};
use super::{StoreError, beside};
use crate::content::read_at_most;
use crate::patience::{may_pass, patiently};
use crate::session::file::write;
use crate::session::model::Session;

/// How the names of temporary files end.
const NEW: &str = ".nieuw";

/// What another program wrote is kept under this ending, with a number.
pub(super) const ASIDE: &str = "elders-gewijzigd";

/// What came of a save: the session is on the disk.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Where that is which another program wrote in the file, and which was set aside since the save before.
    pub set_aside: Vec<PathBuf>,
}

/// A session's file, held: nobody else writes it.
#[derive(Debug)]
pub struct Handle {
    path: PathBuf,
    /// What tells others that it is open; taken back before the lock is.
    claim: Option<Claim>,
    /// Held for as long as the handle lives.
    lock: File,
    /// The folder that the session was opened in.
    home: Home,
    /// The checksum of what this handle wrote or read last; nothing before the first time.
    last: Option<u32>,
    /// The checksum of what this handle knows to be in backup 1.
    first: Option<u32>,
    /// Whether what was written last is on the disk for certain.
    settled: bool,
    /// Whether what broken-off saves left was cleared away.
    swept: bool,
    /// The copy that was set aside and that the user was not told of yet.
    set_aside: Vec<PathBuf>,
}

impl Handle {
    /// Keeps hold of a session's file, and what is beside it from others.
    pub(super) fn new(path: PathBuf, lock: File, last: Option<u32>) -> Result<Self, StoreError> {
        make_all_private(&path);
        let home = Home::at(folder_of(&path)).map_err(StoreError::io(&path))?;
        Ok(Self {
            path,
            claim: None,
            lock,
            home,
            last,
            first: None,
            settled: true,
            swept: false,
            set_aside: Vec::new(),
        })
    }

    /// Tells whoever looks beside the file, on this computer or another, who has it open from now on. That is taken back
    /// when the handle goes.
    pub fn claim(&mut self, holder: &Holder) {
        self.claim = Claim::of(holder, &self.path);
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
    /// When any step fails, or when the folder is not the one that the session was opened in. The file is then as it was
    /// before; only when one of the last steps fails, setting aside what came between or syncing the folder, it holds the
    /// new version already, and may lose it in a power cut. What another program keeps from being done is tried for about
    /// a second first.
    pub fn save(&mut self, session: &Session) -> Result<Receipt, StoreError> {
        self.save_patiently(session, thread::sleep)
    }

    /// Saves; `pause` waits before another try.
    fn save_patiently(&mut self, session: &Session, pause: impl FnMut(Duration)) -> Result<Receipt, StoreError> {
        let may_pass = |error: &StoreError| matches!(error, StoreError::Io { source, .. } if may_pass(source));
        patiently(|| self.save_once(session), may_pass, pause)
    }

    fn save_once(&mut self, session: &Session) -> Result<Receipt, StoreError> {
        let text = write(session)?;
        let sum = crc32fast::hash(text.as_bytes());
        self.stay_at_home()?;
        self.sweep();
        let on_disk = self.on_disk().map_err(StoreError::io(&self.path))?;
        let found = on_disk.as_deref().map(crc32fast::hash);
        if self.settled && self.last == Some(sum) && found == self.last {
            return Ok(self.told());
        }
        if found.is_some() && found != self.last {
            self.set_aside(&self.path.clone())?;
            // Once is enough, also when what follows fails and is tried again.
            self.last = found;
        }
        self.replace(text.as_bytes(), on_disk.as_deref())?;
        // From here on the file is ours, also when the folder does not reach the disk.
        self.last = Some(sum);
        self.settled = false;
        self.look_at_first()?;
        sync_folder(folder_of(&self.path)).map_err(StoreError::io(&self.path))?;
        self.settled = true;
        Ok(self.told())
    }

    fn told(&mut self) -> Receipt {
        Receipt { set_aside: std::mem::take(&mut self.set_aside) }
    }

    /// Refuses a folder that is another one than the session was opened in. One that was made anew is the same, and so is
    /// one in which the session is as it was left: then the disk is back.
    fn stay_at_home(&mut self) -> Result<(), StoreError> {
        let folder = folder_of(&self.path);
        let here = Home::at(folder).map_err(StoreError::io(folder))?;
        if here == self.home {
            return Ok(());
        }
        let removed = was_removed(&self.lock);
        let as_it_was = || {
            let found = self.on_disk().ok().flatten().map(|bytes| crc32fast::hash(&bytes));
            found.is_some() && found == self.last
        };
        if !removed && !as_it_was() {
            return Err(StoreError::OtherFolder(folder.to_owned()));
        }
        match hold(&self.path) {
            Ok(lock) => self.lock = lock,
            Err(not_held @ NotHeld::Elsewhere) if removed => return Err(not_held.at(&self.path)),
            // What is held already cannot be held once more.
            Err(NotHeld::Elsewhere) => {}
            Err(not_held) => return Err(not_held.at(&self.path)),
        }
        self.home = here;
        Ok(())
    }

    /// Keeps what another program wrote in a file of the session.
    fn set_aside(&mut self, file: &Path) -> Result<(), StoreError> {
        let aside = free_name(&self.path, ASIDE);
        link(file, &aside).map_err(StoreError::io(&aside))?;
        make_private(&aside);
        self.set_aside.push(aside);
        Ok(())
    }

    /// Looks whether backup 1 is what it is known to be. Another program may have written in the file after we looked at
    /// it and before ours took its place, or still write in it: what it wrote has come into the backup then, and would
    /// leave it by and by.
    fn look_at_first(&mut self) -> Result<(), StoreError> {
        let first = beside(&self.path, "1");
        let Some(known) = self.first else { return Ok(()) };
        let Ok(found) = read_whole(&first).map(|bytes| crc32fast::hash(&bytes)) else { return Ok(()) };
        if found != known && Some(found) != self.last {
            self.set_aside(&first)?;
            self.first = Some(found);
        }
        Ok(())
    }

    /// Clears away, once, the temporary files of saves that a power cut broke off. Nobody else is writing one: the lock
    /// is ours. One that stays is in nobody's way.
    fn sweep(&mut self) {
        if std::mem::replace(&mut self.swept, true) {
            return;
        }
        let own = temporary_prefix(&self.path);
        for entry in fs::read_dir(folder_of(&self.path)).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let left = name.to_str().zip(own.to_str()).is_some_and(|(n, own)| n.starts_with(own) && n.ends_with(NEW));
            if left {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// What is in the file; nothing when it is not there.
    fn on_disk(&self) -> io::Result<Option<Vec<u8>>> {
        match read_whole(&self.path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts a new version in the file's place, which holds `old`.
    fn replace(&mut self, bytes: &[u8], old: Option<&[u8]>) -> Result<(), StoreError> {
        let failed = |error| StoreError::Io { path: self.path.clone(), source: error };
        let mut file = temporary_file(&self.path).map_err(failed)?;
        // Past the wrapper, which hides the number of an error.
        file.as_file_mut().write_all(bytes).map_err(failed)?;
        file.as_file().sync_all().map_err(failed)?;
        if let Some(old) = old {
            self.look_at_first()?;
            self.shift_backups(old).map_err(StoreError::io(&self.path))?;
            self.first = Some(crc32fast::hash(old));
        }
        file.persist(&self.path).map_err(|error| StoreError::Io { path: self.path.clone(), source: error.error })?;
        Ok(())
    }

    /// The file, which holds `old`, becomes backup 1 and stays where it is; backup 1 becomes backup 2.
    fn shift_backups(&self, old: &[u8]) -> io::Result<()> {
        let (first, second) = (beside(&self.path, "1"), beside(&self.path, "2"));
        match read_whole(&first) {
            // An earlier save got this far and no further: shifting again would push out the version before.
            Ok(bytes) if bytes == old => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            _ => fs::rename(&first, &second)?,
        }
        link(&self.path, &first)?;
        make_private(&first);
        Ok(())
    }
}

/// What is in a file of any size; a pipe is refused.
fn read_whole(path: &Path) -> io::Result<Vec<u8>> {
    read_at_most(path, u64::MAX - 1)
}

/// The folder that a session's file is in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file beside the session's file that only its owner may read, as `tempfile` makes them. Its name begins with that
/// of the session, so that erasing it also finds what a power cut left.
fn temporary_file(path: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(&temporary_prefix(path)).suffix(NEW).tempfile_in(folder_of(path))
}

/// How the names of a session's temporary files begin.
fn temporary_prefix(path: &Path) -> OsString {
    let mut prefix = path.file_name().unwrap_or_default().to_owned();
    prefix.push(".");
    prefix
}

/// Gives a file a second name. A link costs nothing; where a file system has none, as on a stick, a copy does.
pub(super) fn link(path: &Path, name: &Path) -> io::Result<()> {
    fs::hard_link(path, name).or_else(|_| copy(path, name))
}

/// Copies the file of a session, whole or not at all: each half copy would push out a whole one when it is tried again.
fn copy(path: &Path, name: &Path) -> io::Result<()> {
    let mut file = temporary_file(path)?;
    file.as_file_mut().write_all(&read_whole(path)?)?;
    file.as_file().sync_all()?;
    file.persist(name).map(drop).map_err(|error| error.error)
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
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
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

    /// A meeting that was saved twice and is open, in a folder of its own.
    fn open() -> (tempfile::TempDir, Handle, Session) {
        let folder = tempfile::tempdir().unwrap();
        let store = super::super::Store::at(folder.path().to_owned());
        let guide = crate::content::embedded().unwrap();
        let id = crate::session::SessionId::new(uuid::Uuid::from_u128(7));
        let mut session = Session::new(id, "Een".into(), guide.date, &guide);
        let mut handle = store.create(&session).unwrap();
        session.title = "Twee".into();
        handle.save(&session).unwrap();
        (folder, handle, session)
    }

    /// What a save does from the moment on that it has looked at the file.
    fn save_what_was_looked_at(handle: &mut Handle, session: &Session, old: &[u8]) -> Receipt {
        let text = write(session).unwrap();
        handle.replace(text.as_bytes(), Some(old)).unwrap();
        handle.last = Some(crc32fast::hash(text.as_bytes()));
        handle.look_at_first().unwrap();
        handle.told()
    }

    #[test]
    fn what_another_program_writes_after_the_look_and_before_the_rename_is_set_aside() {
        for in_place in [true, false] {
            let (folder, mut handle, mut session) = open();
            let old = handle.on_disk().unwrap().unwrap();
            if !in_place {
                // As most editors do: another file of the same name.
                fs::remove_file(handle.path()).unwrap();
            }
            fs::write(handle.path(), "van een ander").unwrap();
            session.title = "Drie".into();
            let saved = save_what_was_looked_at(&mut handle, &session, &old);
            let [aside] = &saved.set_aside[..] else { panic!("{saved:?}") };
            assert_eq!(fs::read_to_string(aside).unwrap(), "van een ander");
            for title in ["Vier", "Vijf", "Zes"] {
                session.title = title.into();
                assert_eq!(handle.save(&session).unwrap(), Receipt::default(), "once is enough");
            }
            assert_eq!(fs::read_to_string(aside).unwrap(), "van een ander");
            drop(folder);
        }
    }

    /// On Windows nobody replaces a file that is open.
    #[cfg(unix)]
    #[test]
    fn what_another_program_still_writes_in_a_version_before_is_set_aside_too() {
        let (_folder, mut handle, mut session) = open();
        // It opened the file, and writes when that has become the version before.
        let mut late = File::options().write(true).open(handle.path()).unwrap();
        session.title = "Drie".into();
        handle.save(&session).unwrap();
        late.write_all(b"van een ander").unwrap();
        session.title = "Vier".into();
        let saved = handle.save(&session).unwrap();
        let [aside] = &saved.set_aside[..] else { panic!("{saved:?}") };
        assert!(fs::read_to_string(aside).unwrap().starts_with("van een ander"));
    }

    /// A virus scanner, an indexer, a synchroniser: for a moment nobody else may replace the file, or even read it.
    #[cfg(windows)]
    #[test]
    fn a_file_that_another_program_has_open_for_a_moment_is_saved_all_the_same() {
        use std::os::windows::fs::OpenOptionsExt as _;
        let (_folder, mut handle, mut session) = open();
        session.title = "Drie".into();
        for shared in [0, 1] {
            let mut scanner = File::options().read(true).share_mode(shared).open(handle.path()).ok();
            assert!(scanner.is_some());
            let mut pauses = 0;
            let saved = handle.save_patiently(&session, |_| {
                pauses += 1;
                if pauses == 3 {
                    scanner = None;
                }
            });
            assert_eq!((saved.unwrap(), pauses), (Receipt::default(), 3));
            assert_eq!(handle.on_disk().unwrap().unwrap(), write(&session).unwrap().as_bytes());
            session.title = "Vier".into();
        }
        let _scanner = File::options().read(true).share_mode(0).open(handle.path()).unwrap();
        let mut pauses = 0;
        assert!(handle.save_patiently(&session, |_| pauses += 1).is_err(), "who keeps it is told of");
        assert_eq!(pauses, 20);
    }

    #[test]
    fn what_a_power_cut_leaves_of_a_save_is_known_as_of_its_session_and_is_in_no_list() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("00000000-0000-0000-0000-000000000007-een.toml");
        let file = temporary_file(&path).unwrap();
        let name = file.path().file_name().unwrap().to_str().unwrap();
        assert!(super::super::names::belongs_to(name, "00000000-0000-0000-0000-000000000007-een.toml"));
        assert_eq!(super::super::names::id_in_name(name), None);
    }
}
