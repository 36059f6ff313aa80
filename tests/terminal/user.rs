//! Somebody with a home and a folder of meetings of his own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::window::Window;

/// A user: nothing that this computer's user has is read or written.
pub struct User {
    home: tempfile::TempDir,
}

impl User {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// A user with one meeting.
    pub fn with_meeting(title: &str) -> Self {
        Self::with_meeting_of(title, &[])
    }

    /// A user with one meeting of these organisations.
    pub fn with_meeting_of(title: &str, organisations: &[&str]) -> Self {
        let user = Self::new();
        let mut command = Command::new(env!("CARGO_BIN_EXE_kartrekker"));
        command.args(["nieuw", title, "--datum", "2026-11-22", "--gegevens"]).arg(user.data());
        command.args(organisations.iter().flat_map(|name| ["--organisatie", name]));
        command.env_clear().envs(user.environment()).stdout(Stdio::null());
        assert!(command.status().unwrap().success());
        user
    }

    /// A path in the home folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The folder of the meetings.
    pub fn data(&self) -> PathBuf {
        self.path("gegevens")
    }

    /// The variables that a program of this user sees.
    pub fn environment(&self) -> Vec<(String, String)> {
        let home = |name: &str| self.path(name).to_str().unwrap().to_owned();
        [
            ("HOME", home("")),
            ("XDG_CONFIG_HOME", home("config")),
            ("XDG_DATA_HOME", home("data")),
            ("LANG", "C.UTF-8".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    }

    /// Opens the last meeting in a window of 80 by 24, and waits until it is there.
    pub fn open(&self, more: &[&str]) -> Window {
        let arguments = [&["open", "laatste"], more].concat();
        let mut window = Window::of(self).open(&arguments);
        window.see(&["opgeslagen"]);
        window
    }

    /// The one file of a meeting that there is.
    pub fn file(&self) -> PathBuf {
        let files = fs::read_dir(self.data()).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect();
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0)
    }

    /// What is in it.
    pub fn kept(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    /// A copy of the guide in the program, to change.
    pub fn guide(&self) -> PathBuf {
        let copy = self.path("handreiking");
        fs::create_dir(&copy).unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/logt-u-even-in");
        for entry in fs::read_dir(shipped).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), copy.join(entry.file_name())).unwrap();
        }
        copy
    }
}
