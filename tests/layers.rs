//! The arrows between the layers, and who may touch files, the clock and the terminal. See ARCHITECTURE.md.
#![allow(clippy::unwrap_used)]

#[path = "layers/circles.rs"]
mod circles;

use std::fs;
use std::path::{Path, PathBuf};

/// Which other parts of the crate a part may name.
const ARROWS: [(&str, &[&str]); 18] = [
    ("clean", &[]),
    ("content", &["text", "clean"]),
    ("session", &["content", "clean", "text", "patience"]),
    ("report", &["session", "content", "text", "clean"]),
    ("text", &["report", "session", "content", "clean", "typed_path"]),
    ("clock", &[]),
    ("export", &["typed_path", "patience"]),
    ("folder", &["clean", "typed_path"]),
    ("limits", &[]),
    ("panic", &[]),
    ("patience", &[]),
    ("typed_path", &[]),
    ("watch", &["content"]),
    ("app", &["report", "session", "content", "text", "clean", "typed_path"]),
    (
        "perform",
        &["app", "report", "session", "content", "text", "clean", "clock", "export", "folder", "panic", "typed_path"],
    ),
    ("lines", &["perform", "app", "report", "session", "content", "text", "clean", "clock", "watch"]),
    (
        "terminal",
        &["perform", "app", "report", "session", "content", "text", "clean", "clock", "panic", "typed_path", "watch"],
    ),
    (
        "cli",
        &[
            "terminal",
            "lines",
            "perform",
            "report",
            "session",
            "content",
            "text",
            "clean",
            "clock",
            "export",
            "panic",
            "typed_path",
            "watch",
        ],
    ),
];

/// The only places that open files.
const FILES: [&str; 6] = [
    "crates/content/src/load.rs",
    // For tests alone.
    "crates/content/src/shipped.rs",
    "src/content/library.rs",
    "src/session/store/",
    "src/export.rs",
    "src/folder.rs",
];

/// The sources of the program.
const PROGRAM: &str = "src";
/// The sources of the package that reads guides. It cannot name the program: that depends on it.
const CONTENT: &str = "crates/content/src";

/// One file of the program, without its comments and its tests.
struct Source {
    /// The sources that it is one of: [`PROGRAM`] or [`CONTENT`].
    root: &'static str,
    /// Its path within those, with `/`.
    path: String,
    code: Vec<String>,
    /// How many lines it has, tests and comments too.
    lines: usize,
}

impl Source {
    /// The part of the crate that it belongs to: the first name of its path.
    fn part(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }

    /// Whether a path in the code goes through this name. A word alone may be one of a text.
    fn names(&self, word: &str) -> bool {
        let mut paths = self.code.iter().flat_map(|line| paths(line)).filter(|path| path.contains("::"));
        paths.any(|path| path.split("::").any(|name| name == word))
    }

    fn is_core(&self) -> bool {
        self.root == CONTENT || ["content", "session", "report", "app"].contains(&self.part())
    }

    /// Its path within the repository.
    fn whole_path(&self) -> String {
        format!("{}/{}", self.root, self.path)
    }
}

fn sources() -> Vec<Source> {
    [PROGRAM, CONTENT].into_iter().flat_map(sources_of).collect()
}

fn sources_of(root: &'static str) -> Vec<Source> {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
    let mut folders = vec![whole.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let program = text.split("#[cfg(test)]\nmod tests").next().unwrap();
            let code = program.lines().map(str::trim).filter(|line| !line.starts_with("//")).map(str::to_owned);
            let within = path.strip_prefix(&whole).unwrap().to_str().unwrap().replace('\\', "/");
            sources.push(Source { root, path: within, code: code.collect(), lines: text.lines().count() });
        }
    }
    assert!(sources.len() > 20, "the sources are not where they were");
    sources
}

/// The paths such as `crate::content::Guide` in a line of code.
fn paths(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).filter(|piece| !piece.is_empty())
}

/// The part of the crate that a path leads to, when it starts at the root or climbs up to it from this file.
fn part_of<'p>(path: &'p str, source: &Source) -> Option<&'p str> {
    let climbed = path.split("::").take_while(|name| *name == "super").count();
    let depth = source.path.trim_end_matches("/mod.rs").split('/').count();
    let mut names = path.split("::");
    match names.next() {
        Some("crate") => names.next(),
        Some("super") if climbed >= depth => names.nth(climbed - 1),
        _ => None,
    }
}

#[test]
fn no_layer_names_one_above_it() {
    for source in sources_of(PROGRAM) {
        let Some((_, allowed)) = ARROWS.iter().find(|(part, _)| *part == source.part()) else {
            assert!(["main", "lib"].contains(&source.part()), "{} is of no layer: add it to ARROWS", source.path);
            continue;
        };
        let grouped = source.code.iter().find(|line| line.contains("crate::{"));
        assert_eq!(grouped, None, "{} groups its layers: name each in a line of its own", source.path);
        for path in source.code.iter().flat_map(|line| paths(line)) {
            let Some(to) = part_of(path, &source).filter(|to| *to != source.part()) else { continue };
            assert!(allowed.contains(&to), "{} names {path}", source.path);
        }
    }
}

#[test]
fn the_words_for_authors_and_what_makes_text_safe_name_nothing_else() {
    for source in sources_of(CONTENT).iter().filter(|source| ["text", "clean"].contains(&source.part())) {
        let named = source.code.iter().flat_map(|line| paths(line)).filter_map(|path| part_of(path, source));
        assert_eq!(named.filter(|to| *to != source.part()).collect::<Vec<_>>(), [""; 0], "{}", source.path);
    }
}

#[test]
fn only_the_faces_know_the_terminal_and_the_command_line() {
    for source in sources() {
        let terminal = ["ratatui", "crossterm", "termina", "filedescriptor"].map(|word| (word, "terminal"));
        for (word, owner) in terminal.into_iter().chain([("clap", "cli")]) {
            assert!(source.part() == owner || !source.names(word), "{} names {word}", source.path);
        }
    }
}

#[test]
fn the_core_neither_asks_for_the_time_nor_makes_ids() {
    for source in sources().into_iter().filter(Source::is_core) {
        for word in ["now", "now_v7", "new_v4", "Instant", "Local", "Utc"] {
            assert!(!source.names(word), "{} names {word}", source.path);
        }
    }
}

#[test]
fn files_are_opened_in_few_places_and_the_network_nowhere() {
    for source in sources() {
        let may = FILES.iter().any(|place| source.whole_path().starts_with(place));
        assert!(
            may || !(["fs", "File", "tempfile"].iter().any(|word| source.names(word))),
            "{} opens files",
            source.path
        );
        for word in ["net", "TcpStream", "TcpListener", "UdpSocket", "UnixStream"] {
            assert!(!source.names(word), "{} names {word}", source.path);
        }
    }
}

#[test]
fn screens_do_not_name_each_other() {
    let sources = sources();
    let name = |source: &Source| source.path.strip_prefix("app/screens/")?.strip_suffix(".rs").map(str::to_owned);
    let screens: Vec<String> =
        sources.iter().filter_map(name).filter(|name| name != "mod" && name != "shared").collect();
    assert!(screens.len() > 8, "the screens are not where they were");
    for source in sources.iter().filter(|source| name(source).is_some_and(|name| screens.contains(&name))) {
        for path in source.code.iter().flat_map(|line| paths(line)) {
            let screen = path.strip_prefix("super::").or_else(|| path.strip_prefix("crate::app::screens::"));
            let to = screen.and_then(|rest| rest.split("::").next()).unwrap_or_default();
            assert!(!screens.iter().any(|screen| screen == to), "{} names {path}", source.path);
        }
    }
}

#[test]
fn no_file_grows_past_five_hundred_lines() {
    for source in sources() {
        assert!(source.lines <= 500, "{} has {} lines: split it", source.path, source.lines);
    }
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    for root in [PROGRAM, CONTENT] {
        let circles = circles::circles(&sources_of(root));
        assert!(circles.is_empty(), "these name each other in a circle: {circles:#?}");
    }
}

#[test]
fn a_circle_is_found_and_a_family_is_none() {
    let of = |files: &[(&str, &str)]| {
        let source = |(path, code): &(&str, &str)| Source {
            root: PROGRAM,
            path: (*path).to_owned(),
            code: code.lines().map(str::to_owned).collect(),
            lines: 0,
        };
        circles::circles(&files.iter().map(source).collect::<Vec<_>>())
    };
    let two = [("a/mod.rs", "mod b;\nmod c;"), ("a/b.rs", "use super::c::C;"), ("a/c.rs", "use super::b::{self, B};")];
    assert_eq!(of(&two), [["a/b.rs", "a/c.rs"]]);
    let handed_on = [("a/mod.rs", "pub use b::B;"), ("a/b.rs", "use crate::d::D;"), ("d.rs", "fn d() { crate::a::B }")];
    assert_eq!(of(&handed_on), [["a/b.rs", "d.rs"]]);
    let family = [
        ("a/mod.rs", "use b::B;\nuse c::C;"),
        ("a/b.rs", "use super::A;\nuse super::c::C;"),
        ("a/c.rs", "use super::A;"),
    ];
    assert_eq!(of(&family), [[""; 0]; 0]);
    let through_a_child = [("a.rs", "use crate::d::D;"), ("a/b.rs", "use super::A;"), ("d.rs", "use crate::a::b::B;")];
    assert_eq!(of(&through_a_child), [["a.rs", "a/b.rs", "d.rs"]]);
}
