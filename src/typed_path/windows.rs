//! Names that a file cannot have on Windows, where many other systems allow them.

use std::error::Error;
use std::fmt;
use std::path::Path;

/// Names that stand for a device, with any ending and in any capitals.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Names of devices that have a digit behind them.
const PORTS: [&str; 2] = ["COM", "LPT"];

/// Signs that stand in no name.
const SIGNS: [char; 7] = ['<', '>', ':', '"', '|', '?', '*'];

/// Why a file or a folder cannot be called so on Windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongName {
    /// The name.
    pub name: String,
    /// What is wrong with it.
    pub why: NameTrouble,
}

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameTrouble {
    /// It is that of a device: what is written there goes nowhere, or to a printer.
    Device,
    /// This sign has another meaning.
    Sign(char),
    /// It ends in a full stop or a blank, which the system leaves out.
    End,
}

impl fmt::Display for WrongName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no name on Windows: {}", self.name)
    }
}

impl Error for WrongName {}

/// What in a path cannot be a name on the system that the program was made for.
///
/// # Errors
/// When a part of the path is no name.
pub fn nameable(path: &Path) -> Result<(), WrongName> {
    if cfg!(windows) { nameable_on_windows(&path.to_string_lossy()) } else { Ok(()) }
}

/// What in a path cannot be a name on Windows.
fn nameable_on_windows(path: &str) -> Result<(), WrongName> {
    // `\\?\` and `\\.\` say that what follows is to be taken as it is.
    let path = path.strip_prefix(r"\\?\").or_else(|| path.strip_prefix(r"\\.\")).unwrap_or(path);
    let mut parts = path.split(['\\', '/']).peekable();
    // The letter of a drive, when a folder of it follows.
    let is_drive = |part: &str| matches!(part.as_bytes(), [letter, b':'] if letter.is_ascii_alphabetic());
    let _ = parts.next_if(|part| is_drive(part));
    let wrong = |part: &str| trouble(part).map(|why| WrongName { name: part.to_owned(), why });
    parts.find_map(wrong).map_or(Ok(()), Err)
}

/// What is wrong with one name.
fn trouble(name: &str) -> Option<NameTrouble> {
    if matches!(name, "" | "." | "..") {
        return None;
    }
    if let Some(sign) = name.chars().find(|c| SIGNS.contains(c) || c.is_control()) {
        return Some(NameTrouble::Sign(sign));
    }
    if is_device(name) {
        return Some(NameTrouble::Device);
    }
    name.ends_with(['.', ' ']).then_some(NameTrouble::End)
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let mut letters = stem.chars();
    let digit = letters.next_back().is_some_and(|last| last.is_ascii_digit() || "¹²³".contains(last));
    DEVICES.contains(&stem.as_str()) || digit && PORTS.contains(&letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_windows_has_no_file_for_is_refused_by_its_reason() {
        for (path, name, why) in [
            ("NUL", "NUL", NameTrouble::Device),
            ("con.docx", "con.docx", NameTrouble::Device),
            (r"C:\map\Aux .tar.gz", "Aux .tar.gz", NameTrouble::Device),
            ("com1.md", "com1.md", NameTrouble::Device),
            ("LPT².md", "LPT².md", NameTrouble::Device),
            (r"prn\verslag.md", "prn", NameTrouble::Device),
            ("a:b.md", "a:b.md", NameTrouble::Sign(':')),
            (r"C:\wie?.md", "wie?.md", NameTrouble::Sign('?')),
            ("a\tb.md", "a\tb.md", NameTrouble::Sign('\t')),
            (r"map.\verslag.md", "map.", NameTrouble::End),
            ("verslag ", "verslag ", NameTrouble::End),
        ] {
            assert_eq!(nameable_on_windows(path), Err(WrongName { name: name.to_owned(), why }), "{path}");
        }
    }

    #[test]
    fn ordinary_names_and_paths_are_left_alone() {
        for path in [
            "verslag.md",
            r"C:\Users\Zoë\mijn map\verslag (2).docx",
            r"\\server\deel\verslag.md",
            r"\\?\C:\lang\verslag.md",
            "../map/./verslag.md",
            "map/",
            "console.md",
            "com.md",
            "COM10.md",
            "nul-meting.docx",
            ".kartrekker",
            "",
        ] {
            assert_eq!(nameable_on_windows(path), Ok(()), "{path}");
        }
    }
}
