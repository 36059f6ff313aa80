//! Erases a session with everything that is left of it in the folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::hold::{NotHeld, hold, lock_path};
use super::names::{belongs_to, id_in, id_in_name};
use super::open::read_file;
use super::save::sync_folder;
use super::{Store, StoreError};
use crate::content::read_at_most;
use crate::session::file::MAX_BYTES;
use crate::session::id::SessionId;

/// The files of a session in the folder, beside its own file and its lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Family {
    /// What we made and what editors leave: versions, what was set aside, what a power cut left.
    pub beside: Vec<PathBuf>,
    /// Copies of the session that another program or a person made.
    pub copies: Vec<PathBuf>,
    /// What has the id in its name and is of another session, by what is in it: it is left alone.
    pub strangers: Vec<PathBuf>,
}

/// What a file in the folder is to a session.
enum Kin {
    Beside,
    Copy,
    Stranger,
    None,
}

impl Store {
    /// What there is of a session beside its own file. A copy of a session has only what is named after it.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn family(&self, path: &Path) -> Result<Family, StoreError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_copy = self.list()?.iter().any(|listed| listed.path == path && listed.copy_of.is_some());
        let inside = read_file(path).ok().map(|(reading, _)| reading.session.id);
        let id = inside.or_else(|| id_in_name(&name)).filter(|_| !is_copy);
        let mut family = Family::default();
        for entry in fs::read_dir(&self.folder).map_err(StoreError::io(&self.folder))? {
            let entry = entry.map_err(StoreError::io(&self.folder))?;
            let (other, file) = (entry.file_name(), entry.path());
            if file == path || file == lock_path(path) {
                continue;
            }
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            match kin(&file, &other.to_string_lossy(), is_file, &name, id) {
                Kin::Beside => family.beside.push(file),
                Kin::Copy => family.copies.push(file),
                Kin::Stranger => family.strangers.push(file),
                Kin::None => {}
            }
        }
        family.copies.sort();
        Ok(family)
    }

    /// Removes a session: its older versions, its copies, its lock, and last of all its own file, so that what was
    /// stopped half-way can be done again. Gives what there was.
    ///
    /// # Errors
    /// When another window has it or a copy of it open, or when a file cannot be removed; what can be is removed then,
    /// all but the session's own file.
    pub fn erase(&self, path: &Path) -> Result<Family, StoreError> {
        let mut held = Vec::new();
        let copies = self.family(path)?.copies.into_iter().filter(|copy| {
            let name = copy.file_name().unwrap_or_default().to_string_lossy();
            id_in_name(&name).is_some()
        });
        for file in std::iter::once(path.to_owned()).chain(copies) {
            match hold(&file) {
                Ok(lock) => held.push(lock),
                // Where nothing can be held, nobody holds anything.
                Err(NotHeld::NoLocks(_)) => {}
                Err(not_held) => return Err(not_held.at(&file)),
            }
        }
        let family = self.family(path)?;
        let mut failed = None;
        for file in family.beside.iter().chain(&family.copies) {
            if let Err(source) = remove(file) {
                failed.get_or_insert(StoreError::NotErased { path: file.clone(), source });
            }
        }
        failed.map_or(Ok(()), Err)?;
        for file in [&lock_path(path), path] {
            remove(file).map_err(|source| StoreError::NotErased { path: file.to_owned(), source })?;
        }
        drop(held);
        // Best effort: what a power cut brings back can be erased again.
        let _ = sync_folder(&self.folder);
        Ok(family)
    }
}

/// Removes a file; one that is not there any more is removed.
fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// What a file is to the session of a name and an id. What can be read says itself what it is of; anything else is of
/// the session whose id is in its name, or in it.
fn kin(file: &Path, other: &str, is_file: bool, name: &str, id: Option<SessionId>) -> Kin {
    // Editors put something before or behind the name: `.NAME.swp`, `NAME~`.
    if belongs_to(other, name) || (other.contains(name) && id_in_name(other).is_none()) {
        return Kin::Beside;
    }
    let Some(id) = id else { return Kin::None };
    let named = id_in(other) == Some(id);
    let bytes = if is_file { read_at_most(file, MAX_BYTES as u64).unwrap_or_default() } else { Vec::new() };
    let places = places(&bytes, &id.to_string());
    if !named && places.is_empty() {
        return Kin::None;
    }
    match read_file(file).ok().filter(|_| is_file) {
        Some((reading, _)) if reading.session.id == id => Kin::Copy,
        Some(_) if named => Kin::Stranger,
        // Broken, as what an editor leaves: a session that follows another has its id too, but not as its own.
        None if places.iter().any(|at| bytes[..*at].ends_with(b"\nid = \"")) => Kin::Copy,
        None if named => Kin::Beside,
        _ => Kin::None,
    }
}

/// Where a text stands in a file.
fn places(bytes: &[u8], text: &str) -> Vec<usize> {
    let windows = bytes.windows(text.len()).enumerate();
    windows.filter(|(_, window)| *window == text.as_bytes()).map(|(at, _)| at).collect()
}
