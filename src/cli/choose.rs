//! Chooses the guide, the store and the session that a command is about.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::failure::warn;
use super::paths::meant;
use super::{Everywhere, Failure};
use crate::content::{self, DEFAULT, Guide, GuideId, GuideLocation, Library};
use crate::session::Session;
use crate::session::store::{Notice, OpenSession, SessionFile, Store, Wanted};
use crate::text::{failure as words, keeping};

/// The variable that names the folder of the sessions.
const DATA_VARIABLE: &str = "KARTREKKER_GEGEVENS";

/// A guide that a command is about, not read yet.
pub(super) enum GuideChoice {
    /// In the program, by its id.
    Program(String),
    /// In a folder.
    Folder(PathBuf),
}

impl GuideChoice {
    fn load(&self) -> Result<Guide, Failure> {
        match self {
            Self::Program(id) => {
                let guide = content::embedded_guide(id).unwrap_or_else(content::embedded);
                guide.map_err(|error| Failure::guide(Path::new(words::GUIDE_IN_PROGRAM), error))
            }
            Self::Folder(folder) => {
                content::from_folder(folder).map(|(guide, _)| guide).map_err(|error| Failure::guide(folder, error))
            }
        }
    }
}

impl Everywhere {
    /// The guide that was asked for; the one that the program begins with when none was.
    pub(super) fn chosen(&self) -> Result<GuideChoice, Failure> {
        let Some(asked) = &self.guide else { return Ok(GuideChoice::Program(DEFAULT.to_owned())) };
        named(asked)
    }

    /// The guide that was asked for, or the one that the program begins with.
    pub(super) fn guide(&self) -> Result<Guide, Failure> {
        self.chosen()?.load()
    }

    /// The guides that there are; the one from a folder that was asked for among them.
    pub(super) fn library(&self, guide: &Guide) -> Library {
        match self.chosen() {
            Ok(GuideChoice::Folder(folder)) => library().with(guide.id.clone(), folder),
            _ => library(),
        }
    }

    /// The guide for a session: what was asked for, otherwise its own. Warns when that is not its own.
    pub(super) fn guide_for(&self, session: &Session) -> Result<Guide, Failure> {
        let own = if self.guide.is_none() { found(&library(), &session.guide) } else { None };
        let guide = own.map_or_else(|| self.guide(), |own| own.load())?;
        if guide.id != session.guide {
            warn(&words::other_guide(session.guide.as_str(), guide.id.as_str()));
        }
        Ok(guide)
    }

    /// The store of the sessions.
    pub(super) fn store(&self) -> Result<Store, Failure> {
        let variable = || std::env::var_os(DATA_VARIABLE).filter(|folder| !folder.is_empty()).map(meant);
        match self.data.clone().or_else(variable) {
            Some(folder) => Ok(Store::at(folder)),
            None => Ok(Store::of_user()?),
        }
    }
}

/// The file of the session that is meant, and the session in it. Warns when the file is damaged and an older version
/// is used, and of what other programs made of it.
pub(super) fn session(store: &Store, typed: &str) -> Result<(SessionFile, Session), Failure> {
    let listed = store.find(&Wanted::parse(typed))?;
    let (session, version) = store.look(&listed.path)?;
    if version > 0 {
        warn(&words::older_version_used(&listed.path.to_string_lossy(), version));
    }
    warn_of_others(&store.work_of_others(&listed.path, &session), &session, &[]);
    Ok((listed, session))
}

/// Warns of what other programs made of a session, but for files that are being merged already.
pub(super) fn warn_of_others(notices: &[Notice], session: &Session, merged: &[PathBuf]) {
    let is_merged = |work: &Path| merged.iter().any(|file| same_file(file, work));
    for notice in notices.iter().filter(|notice| notice.work_of_others().is_some_and(|work| !is_merged(work))) {
        warn(&keeping::warning(notice, &session.id.to_string()));
    }
}

/// Whether two paths lead to one file.
pub(super) fn same_file(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| std::path::absolute(path).ok();
    one == other || whole(one).is_some_and(|one| Some(one) == whole(other))
}

/// The session that is meant, opened for writing where nothing stands in the way.
pub(super) fn opened(store: &Store, typed: &str) -> Result<OpenSession, Failure> {
    let listed = store.find(&Wanted::parse(typed))?;
    Ok(store.open(&listed.path)?)
}

/// The guide that a folder or an id names.
pub(super) fn named(asked: &OsStr) -> Result<GuideChoice, Failure> {
    let folder = meant(asked.to_owned());
    if folder.is_dir() {
        return Ok(GuideChoice::Folder(folder));
    }
    let library = library();
    let id = asked.to_str().and_then(|text| text.parse().ok());
    let no_such_guide = || Failure::Usage(words::no_such_guide(&asked.to_string_lossy(), &library.ids()));
    id.and_then(|id| found(&library, &id)).ok_or_else(no_such_guide)
}

/// The guide with this id, if it is anywhere.
fn found(library: &Library, id: &GuideId) -> Option<GuideChoice> {
    Some(match library.find(id)? {
        GuideLocation::Program => GuideChoice::Program(id.to_string()),
        GuideLocation::Folder(folder) => GuideChoice::Folder(folder),
    })
}

/// The guides in the program and those of the user's own.
pub(super) fn library() -> Library {
    Library::new(ProjectDirs::from("", "", "kartrekker").map(|folders| folders.config_dir().join("handreikingen")))
}
