//! What is kept, without opening it for writing.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::names::{ID_LENGTH, id_in_name};
use super::open::{newest_good_version, read_file};
use super::{Store, StoreError};
use crate::clean::clean_line;
use crate::session::id::SessionId;
use crate::session::model::Session;

/// A session's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionFile {
    /// The id, read from the file's name.
    pub id: SessionId,
    /// The file.
    pub path: PathBuf,
    /// When it was last written.
    pub modified: SystemTime,
    /// The file of the session itself, where this one is a copy that another program made beside it.
    pub copy_of: Option<PathBuf>,
}

impl SessionFile {
    /// What another program put into the name of a copy, such as `(conflicted copy 2026-11-26)`; the whole name where it
    /// changed that altogether.
    #[must_use]
    pub fn added_name(&self) -> String {
        let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = stem(&self.path);
        let own = self.copy_of.as_deref().map(stem).unwrap_or_default();
        let added = name.strip_prefix(&own).unwrap_or(&name);
        clean_line(added.trim_start_matches(['-', '.', ' ']))
    }
}

impl Store {
    /// The files of all sessions, the one that was written last first, and behind each the copies of it. A folder that is
    /// not there holds none; what is no file, such as a pipe, is passed over.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self) -> Result<Vec<SessionFile>, StoreError> {
        self.list_of(|_| true)
    }

    /// The same of the sessions with some ids: nothing is asked of the files of the others.
    pub(super) fn list_of(&self, wanted: impl Fn(SessionId) -> bool) -> Result<Vec<SessionFile>, StoreError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(StoreError::io(&self.folder)(error)),
        };
        let mut list = Vec::new();
        for entry in entries {
            let entry = entry.map_err(StoreError::io(&self.folder))?;
            let id = entry.file_name().to_str().and_then(id_in_name);
            let Some(id) = id.filter(|id| wanted(*id)) else { continue };
            let path = entry.path();
            let Some(there) = fs::metadata(&path).ok().filter(fs::Metadata::is_file) else { continue };
            let modified = there.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            list.push(SessionFile { id, path, modified, copy_of: None });
        }
        tell_copies_apart(&mut list);
        list.sort_by(|a, b| (b.modified, b.id).cmp(&(a.modified, a.id)).then_with(|| a.path.cmp(&b.path)));
        let (copies, own): (Vec<_>, Vec<_>) = list.into_iter().partition(|listed| listed.copy_of.is_some());
        let with_copies = own.into_iter().flat_map(|own| {
            let of_own: Vec<_> =
                copies.iter().filter(|copy| copy.copy_of.as_ref() == Some(&own.path)).cloned().collect();
            std::iter::once(own).chain(of_own)
        });
        Ok(with_copies.collect())
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

/// Ranks files with one id, the session itself first: the name that we gave it, and then the shortest. A synchroniser
/// that keeps both sides of a conflict puts something into the name of one.
fn tell_copies_apart(list: &mut [SessionFile]) {
    let mut own: BTreeMap<SessionId, PathBuf> = BTreeMap::new();
    for listed in &*list {
        match own.entry(listed.id) {
            Entry::Vacant(first) => {
                first.insert(listed.path.clone());
            }
            Entry::Occupied(mut best) if rank(&listed.path) < rank(best.get()) => {
                best.insert(listed.path.clone());
            }
            Entry::Occupied(_) => {}
        }
    }
    for listed in list {
        listed.copy_of = own.get(&listed.id).filter(|path| **path != listed.path).cloned();
    }
}

/// How unlike a name is to those that we give; the lowest is the most alike.
fn rank(path: &Path) -> (bool, usize, &Path) {
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let ours = name.get(..ID_LENGTH).is_some_and(|id| id.parse::<SessionId>().is_ok()) && name.chars().all(slug);
    (!ours, name.len(), path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "00000000-0000-0000-0000-000000000007";

    #[test]
    fn a_copy_is_known_by_the_id_in_its_name_whoever_made_it() {
        for copy in [
            // Nextcloud, Dropbox, Syncthing, OneDrive, a browser, Windows and LibreOffice.
            ("ID-een (conflicted copy 2026-11-26 141500).toml", "(conflicted copy 2026-11-26 141500)"),
            ("ID-een (LAPTOP's conflicted copy 2026-11-26).toml", "(LAPTOP's conflicted copy 2026-11-26)"),
            ("ID-een.sync-conflict-20261126-141500-ABCDEFG.toml", "sync-conflict-20261126-141500-ABCDEFG"),
            ("ID-een-LAPTOP-7.toml", "LAPTOP-7"),
            ("ID-een-laptop.toml", "laptop"),
            ("ID-een (1).toml", "(1)"),
            ("ID-een - kopie.toml", "kopie"),
            ("Kopie van ID-een.toml", "Kopie van ID-een"),
        ] {
            let (name, added) = (copy.0.replace("ID", ID), copy.1.replace("ID", ID));
            assert_eq!(id_in_name(&name), ID.parse().ok(), "{name}");
            let listed = |name: &str| SessionFile {
                id: ID.parse().unwrap(),
                path: PathBuf::from(name),
                modified: SystemTime::UNIX_EPOCH,
                copy_of: None,
            };
            let own = format!("{ID}-een.toml");
            let mut list = [listed(&name), listed(&own)];
            tell_copies_apart(&mut list);
            assert_eq!((list[0].copy_of.as_deref(), &list[1].copy_of), (Some(Path::new(&own)), &None), "{name}");
            assert_eq!(list[0].added_name(), added);
        }
        for other in ["ID-een.toml~", ".ID-een.toml.swp", "._ID-een.toml", "ID-een.toml.1", "notities.toml"] {
            assert_eq!(id_in_name(&other.replace("ID", ID)), None, "{other}");
        }
    }
}
