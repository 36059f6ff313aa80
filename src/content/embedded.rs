//! The guides in the binary. The build has checked and packed them (`build.rs`); to unpack one costs a fraction of
//! reading its files.

use std::io;
use std::path::PathBuf;

use super::load::LoadError;
use super::model::Guide;

/// The guide that the program begins with.
pub const DEFAULT: &str = "logt-u-even-in";

/// Every guide in the binary, packed, under its id.
static GUIDES: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/guides.rs"));

/// The ids of the guides in the binary.
pub fn embedded_ids() -> impl Iterator<Item = &'static str> {
    GUIDES.iter().map(|(id, _)| *id)
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
    let (_, packed) = GUIDES.iter().find(|(known, _)| *known == id)?;
    Some(postcard::from_bytes(packed).map_err(|error| damaged(id, error)))
}

fn damaged(id: &str, why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> LoadError {
    LoadError::Unreadable { path: PathBuf::from(id), source: io::Error::new(io::ErrorKind::InvalidData, why) }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::from_folder;

    #[test]
    fn what_is_packed_is_what_the_files_say() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        for id in embedded_ids() {
            let (read, _) = from_folder(&content.join(id)).unwrap();
            assert_eq!(embedded_guide(id).unwrap().unwrap(), read);
        }
        assert!(embedded_ids().any(|id| id == DEFAULT));
        assert!(embedded_guide("iets-anders").is_none());
    }
}
