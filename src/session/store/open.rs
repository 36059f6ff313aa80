//! Opens a session, and where its file is damaged, the newest version that is not.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::hold::{NotHeld, WhyReadOnly, hold, lock_path};
use super::holder::Holder;
use super::names::id_in_name;
use super::private::make_private;
use super::save::{ASIDE, Handle, free_name, link};
use super::{Store, StoreError, beside};
use crate::content::read_at_most;
use crate::session::file::{FileError, MAX_BYTES, Reading, read};
use crate::session::model::Session;

/// A session that was opened.
#[derive(Debug)]
pub struct OpenSession {
    /// The session.
    pub session: Session,
    /// Its file, held for writing; or why it may only be looked at.
    pub access: Result<Handle, WhyReadOnly>,
    /// What the user must be told.
    pub notices: Vec<Notice>,
    /// Its file.
    pub path: PathBuf,
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
    /// The title was longer than a title is and was cut off; where the whole of it is, when that is not the file itself.
    LongTitle(Option<PathBuf>),
    /// Another program wrote in the file, and that was set aside here.
    SetAside(PathBuf),
    /// Another program made a copy of the session here, which does not say the same.
    Copied(PathBuf),
    /// Somebody else has it open, or had it and did not close it.
    OpenWith(Holder),
}

impl Notice {
    /// The file with what another program made of the session.
    #[must_use]
    pub fn work_of_others(&self) -> Option<&Path> {
        match self {
            Self::SetAside(path) | Self::Copied(path) => Some(path),
            _ => None,
        }
    }
}

impl Store {
    /// Opens the session in a file. A damaged file is renamed, and the newest version that can be read takes its place.
    ///
    /// # Errors
    /// When nothing can be read: the file and the versions before it are missing or damaged, the system refuses, or a
    /// newer version gave the file a shape that this one does not know. The files are then as they were.
    pub fn open(&self, path: &Path) -> Result<OpenSession, StoreError> {
        let held = hold(path);
        let error = match read_file(path) {
            Ok((reading, sum)) => return self.opened(path, held, reading, Some(sum), Vec::new()),
            Err(error) if error.older_versions_may_help() => error,
            Err(error) => return Err(error.at(path)),
        };
        let Some((version, reading, sum)) = newest_good_version(path) else { return Err(error.at(path)) };
        if held.is_err() {
            let notice = Notice::Damaged { kept_as: path.to_owned(), version };
            return self.opened(path, held, reading, None, vec![notice]);
        }
        let mut kept_as = path.to_owned();
        if path.exists() {
            kept_as = free_name(path, "beschadigd");
            fs::rename(path, &kept_as).map_err(StoreError::io(path))?;
        }
        // The good version stands in the file's place at once: a session must not vanish because nothing was changed.
        // A copy, not a link: an editor that writes in place would write the backup too.
        let sum = fs::copy(beside(path, &version.to_string()), path).ok().map(|_| sum);
        self.opened(path, held, reading, sum, vec![Notice::Damaged { kept_as, version }])
    }

    fn opened(
        &self,
        path: &Path,
        held: Result<File, NotHeld>,
        reading: Reading,
        sum: Option<u32>,
        mut notices: Vec<Notice>,
    ) -> Result<OpenSession, StoreError> {
        let mut access = match held {
            _ if reading.newer_format => Err(WhyReadOnly::NewerFormat),
            Err(not_held) => Err(not_held.why_read_only()),
            Ok(lock) => Ok(Handle::new(path.to_owned(), lock, sum)?),
        };
        if reading.edited_by_hand && !reading.newer_format {
            notices.push(Notice::EditedByHand);
        }
        if reading.title_cut {
            let kept = access.is_ok().then(|| keep_whole(path)).transpose();
            // Where it cannot be kept, the file stays as it is.
            access = kept.as_ref().map_or_else(|error| Err(WhyReadOnly::NoWriting(error.kind())), |_| access);
            notices.push(Notice::LongTitle(kept.ok().flatten()));
        }
        notices.extend(self.work_of_others(path, &reading.session));
        Ok(OpenSession { session: reading.session, access, notices, path: path.to_owned() })
    }

    /// What other programs made of a session, set aside by us or in copies of their own, as far as it says something
    /// else. Of a copy only what was set aside.
    #[must_use]
    pub fn work_of_others(&self, path: &Path, session: &Session) -> Vec<Notice> {
        let aside = beside(path, ASIDE);
        let is_aside = |file: &PathBuf| file.to_string_lossy().starts_with(&*aside.to_string_lossy());
        let files = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut notices: Vec<Notice> = files.filter(is_aside).map(Notice::SetAside).collect();
        notices.sort_by(|a, b| a.work_of_others().cmp(&b.work_of_others()));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let listed = self.list_of(|id| Some(id) == id_in_name(&name)).unwrap_or_default();
        let copies = listed.into_iter().filter(|listed| listed.copy_of.as_deref() == Some(path));
        notices.extend(copies.map(|copy| Notice::Copied(copy.path)));
        notices.retain(|notice| notice.work_of_others().is_some_and(|other| !says_the_same(other, session)));
        notices
    }

    /// Puts what another program made of a session away, once it is merged: it is kept, and not told of any more.
    ///
    /// # Errors
    /// When another window has it open, or when it cannot be renamed.
    pub fn put_away(&self, path: &Path, merged: &Path) -> Result<(), StoreError> {
        let lock = hold(merged).map_err(|not_held| not_held.at(merged))?;
        fs::rename(merged, free_name(path, "samengevoegd")).map_err(StoreError::io(merged))?;
        drop(lock);
        // One that stays is in nobody's way, and goes when the session is erased.
        let _ = fs::remove_file(lock_path(merged));
        Ok(())
    }
}

/// Whether a file holds the session as it is; where the kartrekker was does not count.
#[must_use]
pub fn says_the_same(path: &Path, session: &Session) -> bool {
    let Ok((mut reading, _)) = read_file(path) else { return false };
    reading.session.place.clone_from(&session.place);
    reading.session == *session
}

/// Keeps a file as it is beside itself, under a name that no save takes.
fn keep_whole(path: &Path) -> io::Result<PathBuf> {
    let kept = free_name(path, "lange-titel");
    link(path, &kept)?;
    make_private(&kept);
    Ok(kept)
}

/// The newest of the versions before a file that can be read: how many versions back, and what is in it.
pub(super) fn newest_good_version(path: &Path) -> Option<(u8, Reading, u32)> {
    [1, 2].into_iter().find_map(|version| {
        let (reading, sum) = read_file(&beside(path, &version.to_string())).ok()?;
        Some((version, reading, sum))
    })
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
    // A pipe would have to be waited for.
    let bytes = read_at_most(path, MAX_BYTES as u64).map_err(ReadError::Io)?;
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::File(FileError::TooLarge));
    }
    let no_session = ReadError::File(FileError::NoSession { line: None });
    let sum = crc32fast::hash(&bytes);
    let text = String::from_utf8(bytes).map_err(|_| no_session)?;
    Ok((read(&text).map_err(ReadError::File)?, sum))
}
