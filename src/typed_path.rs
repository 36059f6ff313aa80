//! Paths as people type them, and as a terminal types them when a file is dropped on its window. For the command line and
//! the screens alike; nothing here looks at the disk.

mod windows;

use std::path::{Path, PathBuf};

pub use windows::{NameTrouble, WrongName, nameable};

/// What a backslash in a path means on this system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backslash {
    /// It stands before a character that a shell would take for something else: `mijn\ map`.
    Escapes,
    /// It stands between the folders: `C:\map`.
    Separates,
}

impl Backslash {
    /// What it means on the system that the program was made for.
    pub const HERE: Self = if cfg!(windows) { Self::Separates } else { Self::Escapes };
}

/// How paths are typed on a computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The folder that `~` stands for, where it is known.
    pub home: Option<PathBuf>,
    /// What a backslash means.
    pub backslash: Backslash,
}

impl Paths {
    /// How the user of this computer types them.
    #[must_use]
    pub fn of_user() -> Self {
        let home = directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned());
        Self { home, backslash: Backslash::HERE }
    }

    /// The path that was typed: in quotes of either kind or with backslashes where a shell wants those, as a `file://`
    /// address, or from `~` on.
    #[must_use]
    pub fn read(&self, typed: &str) -> PathBuf {
        let typed = typed.trim();
        let text = unquoted(typed, self.backslash).unwrap_or_else(|| match self.backslash {
            Backslash::Escapes => unescaped(typed),
            Backslash::Separates => typed.to_owned(),
        });
        let text = self.of_address(&text).unwrap_or(text);
        self.in_home(&text).unwrap_or_else(|| text.into())
    }

    /// The path in an address such as `file:///home/u/mijn%20map`.
    fn of_address(&self, text: &str) -> Option<String> {
        let rest = text.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("file:")).map(|_| &text[5..])?;
        let (host, path) = match rest.strip_prefix("//") {
            Some(rest) => rest.split_at(rest.find('/')?),
            None => ("", rest),
        };
        let path = Some(decoded(path)?).filter(|path| path.starts_with('/'))?;
        if self.backslash == Backslash::Escapes {
            return Some(path);
        }
        let on_drive = path.chars().nth(2) == Some(':');
        let path = match host {
            "" | "localhost" if on_drive => path[1..].to_owned(),
            "" | "localhost" => path,
            host => format!("//{host}{path}"),
        };
        Some(path.replace('/', "\\"))
    }

    /// The path of what begins with `~`.
    fn in_home(&self, text: &str) -> Option<PathBuf> {
        let rest = text.strip_prefix('~')?;
        let separates = |c: char| c == '/' || (c == '\\' && self.backslash == Backslash::Separates);
        let home = self.home.as_ref()?;
        if rest.is_empty() { Some(home.clone()) } else { Some(home.join(rest.strip_prefix(separates)?)) }
    }
}

/// Whether a path was written as that of a folder: with a separator at its end.
#[must_use]
pub fn ends_as_folder(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().last().is_some_and(|byte| std::path::is_separator(char::from(*byte)))
}

/// The folder that a path leads into: itself where it was written as one, and otherwise the one that its last part stands in.
#[must_use]
pub fn folder_of(path: &Path) -> Option<&Path> {
    if ends_as_folder(path) { Some(path) } else { path.parent() }
}

/// What stands between quotes; nothing when the text is not wholly between two of a kind.
fn unquoted(text: &str, backslash: Backslash) -> Option<String> {
    let between = |open, close| text.strip_prefix(open)?.strip_suffix(close);
    let simple = || between('“', '”').or_else(|| between('‘', '’'));
    let inner = |quote: char| between(quote, quote).filter(|_| text.len() > 1);
    if let Some(inner) = inner('\'') {
        // How shells and terminals write an apostrophe inside them.
        return Some(inner.replace(r"'\''", "'").replace(r#"'"'"'"#, "'"));
    }
    match (inner('"'), backslash) {
        (Some(inner), Backslash::Escapes) => Some(unescaped(inner)),
        (Some(inner), Backslash::Separates) => Some(inner.to_owned()),
        (None, _) => simple().map(str::to_owned),
    }
}

/// The text without the backslashes that a shell wants before a blank, a bracket or the like. One before a letter or a
/// digit belongs to the name: nobody has to write it, and a path of Windows has many.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match letters.peek() {
            Some(next) if c == '\\' && !next.is_alphanumeric() => out.extend(letters.next()),
            _ => out.push(c),
        }
    }
    out
}

/// The text with `%20` as the blank that it stands for; nothing when that makes no text.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let pair = after.get(..2).filter(|_| *byte == b'%').and_then(|pair| std::str::from_utf8(pair).ok());
        let decoded = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(decoded.unwrap_or(*byte));
        rest = if decoded.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str, backslash: Backslash) -> String {
        let home = match backslash {
            Backslash::Escapes => "/home/u",
            Backslash::Separates => r"C:\Users\u",
        };
        let paths = Paths { home: Some(home.into()), backslash };
        paths.read(typed).to_str().unwrap().to_owned()
    }

    #[test]
    fn a_path_is_read_in_every_way_that_it_is_typed_or_dropped() {
        let wanted = "/home/u/mijn map/a.json";
        for typed in [
            "/home/u/mijn map/a.json",
            "  /home/u/mijn map/a.json ",
            "'/home/u/mijn map/a.json'",
            "'/home/u/mijn map/a.json' ",
            "\"/home/u/mijn map/a.json\"",
            "“/home/u/mijn map/a.json”",
            r"/home/u/mijn\ map/a.json",
            "file:///home/u/mijn%20map/a.json",
            "FILE:///home/u/mijn map/a.json",
            "file://localhost/home/u/mijn%20map/a%2ejson",
            "file:/home/u/mijn%20map/a.json",
            "~/mijn map/a.json",
            r"~/mijn\ map/a.json",
            "'~/mijn map/a.json'",
        ] {
            // The system that the test runs on may put its own sign between the folders.
            assert_eq!(Path::new(&read(typed, Backslash::Escapes)), Path::new(wanted), "{typed}");
        }
    }

    #[test]
    fn what_a_shell_escapes_comes_back_as_it_is_called() {
        for (typed, wanted) in [
            (r"/a/\(1\)\ \'x\'.json", "/a/(1) 'x'.json"),
            (r"'/a/vader'\''s map'", "/a/vader's map"),
            (r#"'/a/vader'"'"'s map'"#, "/a/vader's map"),
            (r#""/a/\"x\".json""#, "/a/\"x\".json"),
            (r"/a/b\\c", r"/a/b\c"),
            ("~", "/home/u"),
            // What only looks like it is a name.
            ("/a/vader's map", "/a/vader's map"),
            ("~piet/a", "~piet/a"),
            ("/a/100%25.json", "/a/100%25.json"),
            ("file.json", "file.json"),
            ("file:a", "file:a"),
            (r"C:\Users\u\a.json", r"C:\Users\u\a.json"),
            ("'", "'"),
            ("\"", "\""),
            ("a\\", "a\\"),
            ("", ""),
        ] {
            assert_eq!(read(typed, Backslash::Escapes), wanted, "{typed}");
        }
    }

    #[test]
    fn on_windows_a_backslash_stands_between_folders() {
        let wanted = r"C:\Users\u\mijn map\a.json";
        for typed in [
            r"C:\Users\u\mijn map\a.json",
            r#""C:\Users\u\mijn map\a.json""#,
            r"'C:\Users\u\mijn map\a.json'",
            "file:///C:/Users/u/mijn%20map/a.json",
        ] {
            assert_eq!(read(typed, Backslash::Separates), wanted, "{typed}");
        }
        assert_eq!(read("file://server/deel/a.json", Backslash::Separates), r"\\server\deel\a.json");
        assert_eq!(read(r"C:\uit\ map", Backslash::Separates), r"C:\uit\ map");
        assert_eq!(read(r"~\a.json", Backslash::Separates), Path::new(r"C:\Users\u").join("a.json").to_str().unwrap());
    }

    #[test]
    fn without_a_home_a_tilde_is_a_name() {
        let paths = Paths { home: None, backslash: Backslash::Escapes };
        assert_eq!(paths.read("~/a"), Path::new("~/a"));
    }

    #[test]
    fn nothing_that_can_be_typed_upsets_it() {
        for typed in ["file://", "file:///%", "file:///%ff", "file:///%00", "é'", "\\", "''", "“", "~\u{301}", "file:é"]
        {
            for backslash in [Backslash::Escapes, Backslash::Separates] {
                let _ = read(typed, backslash);
            }
        }
    }
}
