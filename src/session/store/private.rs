//! Keeps what others may not read from them, also where it came from elsewhere. On Windows the folder decides.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use super::names::{belongs_to, id_in};

/// Lets nobody but its owner read a file. On a disk that knows no owners, such as a stick, it changes nothing.
pub(super) fn make_private(path: &Path) {
    set_mode(path, 0o600);
}

/// Lets nobody but their owner read the file of a session and everything beside it, nor look into their folder where
/// that holds nothing but sessions.
pub(super) fn make_all_private(path: &Path) {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(OsStr::to_str)) else { return };
    let mut only_ours = true;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let other = entry.file_name();
        let other = other.to_string_lossy();
        // What begins with a dot, the system or a synchroniser puts everywhere.
        only_ours &= id_in(&other).is_some() || other.starts_with('.');
        if belongs_to(&other, name) && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            make_private(&entry.path());
        }
    }
    if only_ours && !is_shared_by_nature(folder) {
        set_mode(folder, 0o700);
    }
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    let is = fs::metadata(path).map(|there| there.permissions().mode() & 0o777);
    if is.is_ok_and(|is| is != mode) {
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode));
    }
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) {}

/// Whether a folder is meant for everybody, as `/tmp` is.
#[cfg(unix)]
fn is_shared_by_nature(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    const STICKY: u32 = 0o1000;
    fs::metadata(folder).is_ok_and(|there| there.permissions().mode() & STICKY != 0)
}

#[cfg(not(unix))]
fn is_shared_by_nature(_: &Path) -> bool {
    false
}
