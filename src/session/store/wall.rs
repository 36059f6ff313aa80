//! What the second window is told: a small file beside the meeting. It is there while a second window is; who works in
//! the meeting writes in it what all may see.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::hold::{lock_path, private_file};
use super::{StoreError, beside};
use crate::content::read_at_most;

/// How the file of a second window ends.
const WALL_FILE: &str = "wand";

/// The most bytes that are read of it.
const MOST: u64 = 64_000;

/// The file for the second window.
#[must_use]
pub fn wall_file(meeting: &Path) -> PathBuf {
    beside(meeting, WALL_FILE)
}

/// Asks whoever works in the meeting to tell what it shows.
///
/// # Errors
/// When the file cannot be made.
pub fn ask_for_wall(meeting: &Path) -> Result<(), StoreError> {
    let path = wall_file(meeting);
    private_file(&path).map(drop).map_err(|source| StoreError::Io { path, source })
}

/// Tells the second window something, where there is one. Nothing is lost when that fails.
pub fn tell_wall(meeting: &Path, text: &str) {
    let path = wall_file(meeting);
    if fs::symlink_metadata(&path).is_ok_and(|there| there.is_file()) {
        // A second window that leaves just now takes its file away: that is not made again.
        let written = fs::OpenOptions::new().write(true).truncate(true).open(&path);
        let _ = written.and_then(|mut file| file.write_all(text.as_bytes()));
    }
}

/// Whether a second window has come that was told nothing yet.
#[must_use]
pub fn wall_waits(meeting: &Path) -> bool {
    is_empty(&wall_file(meeting))
}

/// Whether the file with this name in the folder is of a second window that was told nothing yet.
#[must_use]
pub fn is_waiting_wall(folder: &Path, name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == WALL_FILE) && is_empty(&folder.join(name))
}

fn is_empty(file: &Path) -> bool {
    fs::symlink_metadata(file).is_ok_and(|there| there.is_file() && there.len() == 0)
}

/// What the second window was told; empty when that is nothing yet.
#[must_use]
pub fn told_to_wall(meeting: &Path) -> String {
    let bytes = read_at_most(&wall_file(meeting), MOST).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// The second window is gone.
pub fn leave_wall(meeting: &Path) {
    let _ = fs::remove_file(wall_file(meeting));
}

/// Waits until nobody works in the meeting any more. Asks nothing of the system meanwhile.
///
/// # Errors
/// When there is no lock to wait for, or the disk knows none.
pub fn wait_until_free(meeting: &Path) -> io::Result<()> {
    let lock = fs::File::open(lock_path(meeting))?;
    lock.lock_shared()?;
    lock.unlock()
}
