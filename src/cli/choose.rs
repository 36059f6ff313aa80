//! Chooses the guide, the store and the session that a command is about.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::failure::warn;
use super::{Everywhere, Failure};
use crate::content::{self, DEFAULT as EMBEDDED, Guide, GuideId};
use crate::session::Session;
use crate::session::store::{Listed, Opened, Store, Wanted};
use crate::text::failure as words;

/// The variable that names the folder of the sessions.
const DATA_VARIABLE: &str = "KARTREKKER_GEGEVENS";

/// Where a guide is to be had.
pub(super) enum Place {
    /// In the program.
    Embedded,
    /// In a folder.
    Folder(PathBuf),
}

impl Place {
    fn load(&self) -> Result<Guide, Failure> {
        match self {
            Self::Embedded => {
                content::embedded().map_err(|error| Failure::guide(Path::new(words::GUIDE_IN_PROGRAM), error))
            }
            Self::Folder(folder) => {
                content::from_folder(folder).map(|(guide, _)| guide).map_err(|error| Failure::guide(folder, error))
            }
        }
    }
}

impl Everywhere {
    /// Where the guide is that was asked for; the one in the program when none was.
    pub(super) fn place(&self) -> Result<Place, Failure> {
        let Some(asked) = &self.guide else { return Ok(Place::Embedded) };
        if Path::new(asked).is_dir() {
            return Ok(Place::Folder(PathBuf::from(asked)));
        }
        if let Some(place) = asked.to_str().and_then(|text| text.parse().ok()).and_then(|id| place_of(&id)) {
            return Ok(place);
        }
        Err(Failure::Usage(words::no_such_guide(&asked.to_string_lossy(), &known_guides())))
    }

    /// The guide that was asked for, or the one in the program.
    pub(super) fn guide(&self) -> Result<Guide, Failure> {
        self.place()?.load()
    }

    /// The guide for a session: what was asked for, otherwise its own. Warns when that is not its own.
    pub(super) fn guide_for(&self, session: &Session) -> Result<Guide, Failure> {
        let own = if self.guide.is_none() { place_of(&session.guide) } else { None };
        let guide = own.map_or_else(|| self.guide(), |place| place.load())?;
        if guide.id != session.guide {
            warn(&words::other_guide(session.guide.as_str(), guide.id.as_str()));
        }
        Ok(guide)
    }

    /// The store of the sessions.
    pub(super) fn store(&self) -> Result<Store, Failure> {
        let variable = || std::env::var_os(DATA_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        match self.data.clone().or_else(variable) {
            Some(folder) => Ok(Store::at(folder)),
            None => Ok(Store::of_user()?),
        }
    }
}

/// The file of the session that is meant, and the session in it. Warns when the file is damaged and an older version
/// is used.
pub(super) fn session(store: &Store, typed: &str) -> Result<(Listed, Session), Failure> {
    let listed = store.find(&Wanted::parse(typed))?;
    let (session, version) = store.look(&listed.path)?;
    if version > 0 {
        warn(&words::older_version_used(&listed.path.to_string_lossy(), version));
    }
    Ok((listed, session))
}

/// The session that is meant, opened for writing where nothing stands in the way.
pub(super) fn opened(store: &Store, typed: &str) -> Result<Opened, Failure> {
    let listed = store.find(&Wanted::parse(typed))?;
    Ok(store.open(&listed.path)?)
}

/// Where the guide with this id is, if it is anywhere.
fn place_of(id: &GuideId) -> Option<Place> {
    if id.as_str() == EMBEDDED {
        return Some(Place::Embedded);
    }
    let folder = guides_folder()?.join(id.as_str());
    folder.is_dir().then_some(Place::Folder(folder))
}

/// The ids of all guides that can be called by one.
fn known_guides() -> Vec<String> {
    let entries = guides_folder().and_then(|folder| fs::read_dir(folder).ok());
    let is_id = |name: &OsStr| name.to_str().and_then(|name| name.parse::<GuideId>().ok());
    let mut known: Vec<String> = entries
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| is_id(&entry.file_name()).map(|id| id.to_string()))
        .filter(|id| id != EMBEDDED)
        .collect();
    known.sort();
    known.insert(0, EMBEDDED.to_owned());
    known
}

/// The folder in which the user keeps guides of his own, one folder each.
fn guides_folder() -> Option<PathBuf> {
    ProjectDirs::from("", "", "kartrekker").map(|folders| folders.config_dir().join("handreikingen"))
}
