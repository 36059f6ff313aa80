//! The guides in the binary. The build has checked and packed them (`build.rs`); to unpack one costs a fraction of
//! reading its files.

use std::io;
use std::path::{Path, PathBuf};

use kartrekker_content::lint;
use kartrekker_content::written::{File, owned};
use kartrekker_content::{
    Guide, GuideId, LoadError, Problems, QuestionId, SourceFile, from_files_among, from_folder_among,
};

/// The guide that the program begins with.
pub const DEFAULT: &str = "logt-u-even-in";

/// A guide in the binary, with what names it: so that it need not be unpacked to be listed.
pub struct EmbeddedGuide {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is about, in a few words.
    pub subtitle: &'static str,
    /// The version of its text.
    pub version: &'static str,
    /// Its questions, in order.
    pub questions: &'static [QuestionId],
    guide: &'static [u8],
}

/// Every guide in the binary.
pub static PACKED: &[EmbeddedGuide] = &include!(concat!(env!("OUT_DIR"), "/guides.rs"));

/// The ids of the guides in the binary.
pub fn embedded_ids() -> impl Iterator<Item = &'static str> {
    PACKED.iter().map(|packed| packed.id)
}

/// The guide in the binary that the program begins with.
///
/// # Errors
/// When the binary is damaged.
pub fn embedded() -> Result<Guide, LoadError> {
    embedded_guide(DEFAULT).unwrap_or_else(|| Err(damaged(DEFAULT, "it is not there")))
}

/// The guide in the binary with this id, or nothing when there is none.
///
/// # Errors
/// When the binary is damaged.
pub fn embedded_guide(id: &str) -> Option<Result<Guide, LoadError>> {
    let packed = PACKED.iter().find(|packed| packed.id == id)?;
    Some(postcard::from_bytes(packed.guide).map_err(|error| damaged(id, error)))
}

/// A guide in the binary that another may point into.
fn beside(id: &GuideId) -> Option<Guide> {
    embedded_guide(id.as_str())?.ok()
}

/// A guide from a folder, with the warnings about it. It may point into the guides in the binary.
///
/// # Errors
/// When the folder cannot be read, holds no guide, holds too much, leads elsewhere, or when anything in its files is
/// wrong.
pub fn from_folder(folder: &Path) -> Result<(Guide, Problems), LoadError> {
    from_folder_among(folder, &beside)
}

/// A guide from the names and the bytes of its files, `guide.toml` first, as [`from_folder`] reads it from a folder.
///
/// # Errors
/// [`LoadError::Problems`] when anything in the files is wrong.
pub fn from_files(files: Vec<(String, Vec<u8>)>) -> Result<(Guide, Problems), LoadError> {
    from_files_among(files, &beside)
}

/// Everything that is wrong with the guide in a folder, and everything that had better be mended. It may point into the
/// guides in the binary.
///
/// # Errors
/// When the folder cannot be read, holds no guide, holds too much, or leads elsewhere. What is wrong in its files is no
/// error here.
pub fn inspect(folder: &Path) -> Result<Problems, LoadError> {
    lint::inspect(folder, &beside)
}

/// As [`inspect`], for files that are at hand already.
pub fn inspect_files(files: Vec<SourceFile>) -> Problems {
    lint::inspect_files(files, &beside)
}

/// The files of every guide in the binary as its author wrote them, under its id. `build.rs` lists them.
static FILES: &[(&str, &[File])] = &include!(concat!(env!("OUT_DIR"), "/guide-files.rs"));

/// The files of a guide in the binary, its notes and its licence among them; nothing when there is none with this id.
#[must_use]
pub fn embedded_files(id: &str) -> Option<Vec<SourceFile>> {
    let (_, files) = FILES.iter().find(|(known, _)| *known == id)?;
    Some(files.iter().map(owned).collect())
}

fn damaged(id: &str, why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> LoadError {
    LoadError::Unreadable { path: PathBuf::from(id), source: io::Error::new(io::ErrorKind::InvalidData, why) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use kartrekker_content::link_back;
    use kartrekker_content::written::{SCHEMAS, copy_of};

    #[test]
    fn what_is_packed_is_what_the_files_say() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let read = |id: &str| from_folder(&content.join(id)).unwrap().0;
        let mut guides: BTreeMap<GuideId, Guide> = embedded_ids().map(|id| (id.parse().unwrap(), read(id))).collect();
        link_back(&mut guides);
        for (id, guide) in guides {
            assert_eq!(embedded_guide(id.as_str()).unwrap().unwrap(), guide);
        }
        assert!(embedded_ids().any(|id| id == DEFAULT));
        assert!(embedded_guide("iets-anders").is_none());
    }

    #[test]
    fn every_guide_in_the_binary_has_its_files_and_can_be_copied() {
        for id in embedded_ids() {
            let files = embedded_files(id).unwrap();
            for name in ["guide.toml", "LICENSE-CONTENT.md", "NOTES.md"] {
                assert!(files.iter().any(|file| file.name == name), "{id}: {name}");
            }
            let copy = copy_of(files.clone(), &"van-ons".parse().unwrap());
            assert_eq!(copy.len(), files.len() + SCHEMAS.len());
            let again = copy_of(copy.clone(), &"van-ons".parse().unwrap());
            assert_eq!(again.len(), copy.len(), "a copy of a copy has its schemas once");
            let problems = inspect_files(copy);
            assert!(!problems.has_errors(), "{}", problems.render());
        }
        assert!(embedded_files("nergens").is_none());
    }
}
