//! A meeting, and a form of it made by the real binary.

use std::path::PathBuf;

use assert_cmd::Command;

/// A folder with a meeting of two organisations and what comes of it.
pub struct Meeting {
    folder: tempfile::TempDir,
    pub id: String,
}

impl Meeting {
    /// A meeting with this title on 22 November 2026.
    pub fn new(title: &str) -> Self {
        let mut meeting = Self { folder: tempfile::tempdir().unwrap(), id: String::new() };
        std::fs::create_dir(meeting.downloads()).unwrap();
        let made = ["nieuw", title, "--datum", "2026-11-22", "--organisatie", "Gemeente=financiers"];
        meeting.id = meeting.run(&[&made[..], &["--organisatie", "Huisartsen=zorgprofessionals"]].concat());
        meeting
    }

    /// Where the browser puts files.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// Makes a form, and tells where it is.
    pub fn form(&self, options: &[&str]) -> PathBuf {
        let file = self.folder.path().join("het formulier.html");
        let made = ["formulier", &self.id, "--uit", file.to_str().unwrap()];
        self.run(&[&made[..], options].concat());
        file
    }

    /// The folder that the program keeps meetings in.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("gegevens")
    }

    /// Runs the program, and gives what it prints.
    pub fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kartrekker"));
        command.current_dir(self.folder.path()).env("KARTREKKER_GEGEVENS", self.data());
        let output = command.args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    }
}
