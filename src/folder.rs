//! The names in a folder, for completing a path that somebody types.

use std::fs::{self, DirEntry};
use std::path::{MAIN_SEPARATOR, Path};

use crate::clean::clean_line;
use crate::typed_path::{ends_as_folder, folder_of};

/// The most entries of a folder that are looked at: nobody waits for the names of a whole archive.
const MOST: usize = 10_000;

/// The names that begin as the last part of a path does, whatever their capitals, in order; with a separator behind those
/// of folders. None where the folder cannot be read. Names that nobody could type are left out, and hidden ones unless
/// they are asked for by their dot.
#[must_use]
pub fn names_like(path: &Path) -> Vec<String> {
    let last = path.file_name().filter(|_| !ends_as_folder(path));
    let begin = last.map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let Some(entries) = folder_of(path).and_then(|folder| fs::read_dir(folder).ok()) else { return Vec::new() };
    let fits = |name: &str| {
        name.to_lowercase().starts_with(&begin)
            && clean_line(name) == name
            && (begin.starts_with('.') || !name.starts_with('.'))
    };
    let fitting = |entry: DirEntry| {
        let name = entry.file_name().into_string().ok().filter(|name| fits(name))?;
        let separator = if entry.path().is_dir() { MAIN_SEPARATOR.to_string() } else { String::new() };
        Some(format!("{name}{separator}"))
    };
    let mut names: Vec<String> = entries.take(MOST).filter_map(Result::ok).filter_map(fitting).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_begin_as_the_last_part_does_and_folders_end_as_such() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("Verslagen")).unwrap();
        for name in ["verslag.docx", "anders.txt", ".verborgen"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let like = |begin: &str| names_like(&folder.path().join(begin));
        let verslagen = format!("Verslagen{MAIN_SEPARATOR}");
        assert_eq!(like("ver"), [verslagen.as_str(), "verslag.docx"]);
        assert_eq!(like(""), [verslagen.as_str(), "anders.txt", "verslag.docx"]);
        assert_eq!(like(".v"), [".verborgen"]);
        assert_eq!(like("niets"), <[&str; 0]>::default());
        assert_eq!(like("weg/ver"), <[&str; 0]>::default());
    }
}
