//! The guides that come with the program, for tests that ask something of all of them.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Guide, from_folder_among};

/// Their folders, in the order of their names.
pub fn folders() -> Vec<PathBuf> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let entries = fs::read_dir(content).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    assert!(folders.len() >= 5, "the guides are not where they were");
    folders
}

/// The guide that the program begins with.
pub fn guide() -> Guide {
    let folder = folders().into_iter().find(|folder| folder.ends_with("logt-u-even-in")).unwrap();
    from_folder_among(&folder, &|_| None).unwrap().0
}
