//! Runs the binary in a folder of its own and looks at what it says.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use kartrekker::clean::is_forbidden;
use serde_json::Value;

/// A user with a home of his own: nothing that this computer's user has is read or written.
pub struct User {
    pub home: tempfile::TempDir,
}

/// What a command left behind.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl User {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// A path in the home folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The folder of the sessions.
    pub fn data(&self) -> PathBuf {
        self.path("gegevens")
    }

    /// The binary, ready to run as this user.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kartrekker"));
        command
            .current_dir(self.home.path())
            .env("KARTREKKER_GEGEVENS", self.data())
            .env("HOME", self.home.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"));
        command
    }

    /// Runs a command. No control character may reach the screen, whatever happens.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Ran {
        let output = self.command().args(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let ran = Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) };
        for printed in [&ran.out, &ran.err] {
            assert!(!printed.chars().any(is_forbidden), "{printed:?}");
        }
        ran
    }

    /// Makes a session and gives its id.
    pub fn new_session(&self, title: &str) -> String {
        self.run(["nieuw", title, "--datum", "2026-11-22"]).done().trim().to_owned()
    }

    /// The file of a session.
    pub fn file(&self, id: &str) -> PathBuf {
        let entries = fs::read_dir(self.data()).unwrap().map(|entry| entry.unwrap().path());
        let is_it = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_str().unwrap();
            name.starts_with(id) && Path::new(name).extension().is_some_and(|extension| extension == "toml")
        };
        entries.into_iter().find(is_it).unwrap()
    }

    /// A copy of the guide in the program, to break or to change.
    pub fn guide(&self) -> PathBuf {
        let copy = self.path("mijn-handreiking");
        fs::create_dir(&copy).unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/logt-u-even-in");
        for entry in fs::read_dir(shipped).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), copy.join(entry.file_name())).unwrap();
        }
        copy
    }
}

impl Ran {
    /// What was printed by a command that went well and had nothing to warn of.
    pub fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// What was printed as JSON.
    pub fn json(self) -> Value {
        serde_json::from_str(&self.done()).unwrap()
    }

    /// The message of a command that failed with this exit code: one message, with a remedy.
    pub fn failed(self, code: i32) -> String {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        assert!(self.err.starts_with("kartrekker: "), "{}", self.err);
        assert_eq!(self.err.matches("kartrekker: ").count(), 1, "one message: {}", self.err);
        assert_eq!(self.err.matches("Doe dit: ").count(), 1, "one remedy: {}", self.err);
        assert!(!self.err.contains("os error"), "{}", self.err);
        self.err
    }
}

/// Asserts that a text holds each of some phrases.
#[track_caller]
pub fn says(text: &str, phrases: &[&str]) {
    for phrase in phrases {
        assert!(text.contains(phrase), "‘{phrase}’ is not in:\n{text}");
    }
}
