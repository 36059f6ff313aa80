//! Which folder a session lives in, told apart from another one at the same path: what is left of a folder when its disk
//! was taken away is empty, and what is written there is not found again.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// A folder, whatever it is called. Without a number for it, as on Windows, a path is one folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Home {
    #[cfg(unix)]
    device: u64,
    #[cfg(unix)]
    number: u64,
}

impl Home {
    /// The folder at a path.
    #[cfg(unix)]
    pub(super) fn at(folder: &Path) -> io::Result<Self> {
        use std::os::unix::fs::MetadataExt;
        let there = fs::metadata(folder)?;
        Ok(Self { device: there.dev(), number: there.ino() })
    }

    /// The folder at a path.
    #[cfg(not(unix))]
    pub(super) fn at(folder: &Path) -> io::Result<Self> {
        fs::metadata(folder).map(|_| Self {})
    }
}

/// Whether a file that is open was removed, and not only out of sight.
#[cfg(unix)]
pub(super) fn was_removed(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|there| there.nlink() == 0)
}

/// Whether a file that is open was removed, and not only out of sight.
#[cfg(not(unix))]
pub(super) const fn was_removed(_: &File) -> bool {
    false
}
