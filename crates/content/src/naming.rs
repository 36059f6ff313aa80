//! What a file of a guide is by its name, and what it was meant to be by a name that is nearly one.

use std::path::Path;

/// What a file of a guide holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// What the guide is.
    Guide,
    /// A part with its questions.
    Part,
    /// The work formats.
    WorkFormats,
}

/// The file of a guide that says what it is.
pub const GUIDE: &str = "guide.toml";
/// The file with the work formats.
pub const WORK_FORMATS: &str = "work-formats.toml";
/// What the name of a part file begins with.
const PART: &str = "part-";

/// What a program adds to a name when it saves, or a file becomes that it saves otherwise.
const ADDED: [&str; 7] = [".txt", ".rtf", ".docx", ".doc", ".odt", ".html", ".htm"];

/// What a file with this name holds.
pub fn kind_of(name: &str) -> Option<FileKind> {
    match name {
        GUIDE => Some(FileKind::Guide),
        WORK_FORMATS => Some(FileKind::WorkFormats),
        _ if name.starts_with(PART) && Path::new(name).extension().is_some_and(|e| e == "toml") => Some(FileKind::Part),
        _ => None,
    }
}

/// What was meant by a name that no file of a guide has, and the name that it ought to have: `Guide.toml`,
/// `part-1-naam.toml.txt`, `part_1.toml`.
pub fn meant(name: &str) -> Option<(FileKind, String)> {
    if name.starts_with(['.', '~']) || kind_of(name).is_some() {
        return None;
    }
    let small = name.to_lowercase();
    let rest = ADDED.iter().find_map(|added| small.strip_suffix(added)).unwrap_or(&small);
    let stem = rest.strip_suffix(".toml").unwrap_or(rest);
    // Without any `.toml` it is a guide's file only by the whole of its name.
    let other = rest == stem && rest.len() == small.len();
    if other {
        return None;
    }
    let stem = stem.replace([' ', '_'], "-");
    match stem.as_str() {
        "guide" => return Some((FileKind::Guide, GUIDE.to_owned())),
        "work-formats" | "workformats" | "work-format" => {
            return Some((FileKind::WorkFormats, WORK_FORMATS.to_owned()));
        }
        _ => {}
    }
    let number = stem.strip_prefix("part").map(|rest| rest.trim_start_matches('-'))?;
    number.starts_with(|c: char| c.is_ascii_digit()).then(|| (FileKind::Part, format!("{PART}{number}.toml")))
}

/// The number in `part-12-name.toml`.
pub fn part_number(name: &str) -> Option<u16> {
    let digits = name.strip_prefix(PART)?;
    digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_nearly_one_of_a_guide_tells_which() {
        for (name, proper) in [
            ("Guide.toml", "guide.toml"),
            ("GUIDE.TOML", "guide.toml"),
            ("guide.toml.txt", "guide.toml"),
            ("guide.txt", "guide.toml"),
            ("part-1-Samen.toml.txt", "part-1-samen.toml"),
            ("Part-1-samen.toml", "part-1-samen.toml"),
            ("part_2 naam.toml", "part-2-naam.toml"),
            ("part1.toml", "part-1.toml"),
            ("part-3-naam.docx", "part-3-naam.toml"),
            ("work_formats.toml", "work-formats.toml"),
        ] {
            assert_eq!(meant(name).map(|(_, proper)| proper).as_deref(), Some(proper), "{name}");
        }
    }

    #[test]
    fn what_else_lies_in_a_folder_is_left_alone() {
        for name in [
            "guide.toml",
            "part-1-samen.toml",
            "work-formats.toml",
            "NOTES.md",
            "vergeten.toml",
            "guide.toml~",
            "guide.toml.bak",
            ".guide.toml.swp",
            "~$part-1.docx",
            "notulen.docx",
            "party.txt",
            "schema",
            "part-1-samen",
            "guide",
        ] {
            assert_eq!(meant(name), None, "{name}");
        }
    }
}
