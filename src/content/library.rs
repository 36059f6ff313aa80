//! Where guides are to be had: in the program, in the folder of the user's own guides, and in a folder that was named.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::embedded::{DEFAULT, PACKED, embedded_guide, from_folder};
use crate::clean::clean_line;
use kartrekker_content::{GUIDE, Guide, GuideId, LoadError, MAX_BYTES, QuestionId, read_at_most};

/// The guides that there are.
#[derive(Clone, Debug, Default)]
pub struct Library {
    own: Option<PathBuf>,
    named: Option<(GuideId, PathBuf)>,
}

/// Where a guide is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideLocation {
    /// In the program.
    Program,
    /// In a folder.
    Folder(PathBuf),
}

/// A guide that can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideEntry {
    /// Its id.
    pub id: GuideId,
    /// Its title.
    pub title: String,
    /// What it is about, in a few words.
    pub subtitle: String,
    /// The version of its text.
    pub version: String,
    /// Its questions, in order; not known of a guide in a folder before it is read.
    pub questions: Option<&'static [QuestionId]>,
    /// Where it is.
    pub origin: GuideLocation,
}

/// What is read of a guide to name it.
#[derive(Deserialize)]
struct Heading {
    id: String,
    title: String,
    #[serde(default)]
    subtitle: String,
    #[serde(default)]
    version: String,
}

impl Library {
    /// The guides in the program, and those in the user's folder of guides when there is one: a folder each, of which
    /// the name is the id.
    #[must_use]
    pub const fn new(own: Option<PathBuf>) -> Self {
        Self { own, named: None }
    }

    /// Takes a guide from a folder that was named, also when there is one with its id elsewhere.
    #[must_use]
    pub fn with(self, id: GuideId, folder: PathBuf) -> Self {
        Self { named: Some((id, folder)), ..self }
    }

    /// Where the guide with this id is, if it is anywhere.
    #[must_use]
    pub fn find(&self, id: &GuideId) -> Option<GuideLocation> {
        if let Some((_, folder)) = self.named.as_ref().filter(|(named, _)| named == id) {
            return Some(GuideLocation::Folder(folder.clone()));
        }
        if PACKED.iter().any(|packed| packed.id == id.as_str()) {
            return Some(GuideLocation::Program);
        }
        let folder = self.own.as_ref()?.join(id.as_str());
        folder.is_dir().then_some(GuideLocation::Folder(folder))
    }

    /// The guide with this id; nothing when there is none.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    #[must_use]
    pub fn load(&self, id: &GuideId) -> Option<Result<Guide, LoadError>> {
        match self.find(id)? {
            GuideLocation::Program => embedded_guide(id.as_str()),
            GuideLocation::Folder(folder) => Some(from_folder(&folder).map(|(guide, _)| guide)),
        }
    }

    /// Every guide: the one that the program begins with first, then the others in the program, then the user's own. A
    /// folder that cannot be read as a guide is left out.
    #[must_use]
    pub fn list(&self) -> Vec<GuideEntry> {
        let mut list: Vec<GuideEntry> = PACKED
            .iter()
            .filter_map(|packed| {
                Some(GuideEntry {
                    id: packed.id.parse().ok()?,
                    title: packed.title.to_owned(),
                    subtitle: packed.subtitle.to_owned(),
                    version: packed.version.to_owned(),
                    questions: Some(packed.questions),
                    origin: GuideLocation::Program,
                })
            })
            .collect();
        list.sort_by_key(|shelved| shelved.id.as_str() != DEFAULT);
        let named = self.named.iter().map(|(_, folder)| folder.clone());
        for folder in named.chain(self.own.iter().flat_map(|own| folders(own))) {
            match shelved(&folder) {
                Some(found) if self.find(&found.id) == Some(found.origin.clone()) => {
                    list.retain(|known| known.id != found.id);
                    list.push(found);
                }
                _ => {}
            }
        }
        list
    }

    /// The ids of all guides, in the order of [`Library::list`].
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.list().into_iter().map(|shelved| shelved.id.to_string()).collect()
    }
}

/// The folders in a folder that may hold a guide, in the order of their names.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The guide in a folder as it calls itself.
fn shelved(folder: &Path) -> Option<GuideEntry> {
    let text = String::from_utf8(read_at_most(&folder.join(GUIDE), MAX_BYTES).ok()?).ok()?;
    let heading: Heading = toml::from_str(text.strip_prefix('\u{FEFF}').unwrap_or(&text)).ok()?;
    Some(GuideEntry {
        id: heading.id.parse().ok()?,
        title: clean_line(&heading.title),
        subtitle: clean_line(&heading.subtitle),
        version: clean_line(&heading.version),
        questions: None,
        origin: GuideLocation::Folder(folder.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of guides with one in it, under its id.
    fn own(id: &str, title: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(id)).unwrap();
        fs::write(folder.path().join(id).join(GUIDE), format!("id = \"{id}\"\ntitle = \"{title}\"\n")).unwrap();
        folder
    }

    #[test]
    fn the_guide_to_begin_with_comes_first_and_those_of_the_user_last() {
        let folder = own("eigen", "Van ons\\u001b[2J");
        let list = Library::new(Some(folder.path().to_owned())).list();
        assert_eq!(list[0].id.as_str(), DEFAULT);
        let shelved = list.last().unwrap();
        assert_eq!((shelved.id.as_str(), shelved.title.as_str()), ("eigen", "Van ons\u{FFFD}[2J"));
        assert_eq!(list.iter().filter(|shelved| shelved.origin == GuideLocation::Program).count(), PACKED.len());
    }

    #[test]
    fn a_guide_of_the_program_is_not_pushed_aside_by_a_folder_but_by_one_that_was_named() {
        let folder = own(DEFAULT, "Een andere");
        let library = Library::new(Some(folder.path().to_owned()));
        let id: GuideId = DEFAULT.parse().unwrap();
        assert_eq!(library.find(&id), Some(GuideLocation::Program));
        assert_eq!(library.list().len(), PACKED.len());
        let named = library.with(id.clone(), folder.path().join(DEFAULT));
        assert_eq!(named.find(&id), Some(GuideLocation::Folder(folder.path().join(DEFAULT))));
        assert_eq!(named.list().iter().filter(|shelved| shelved.id == id).count(), 1);
    }

    #[test]
    fn a_folder_under_another_name_than_its_id_is_not_called_by_that_id() {
        let folder = own("eigen", "Van ons");
        fs::rename(folder.path().join("eigen"), folder.path().join("anders")).unwrap();
        let library = Library::new(Some(folder.path().to_owned()));
        assert_eq!(library.list().len(), PACKED.len());
        assert!(library.load(&"eigen".parse().unwrap()).is_none());
    }
}
