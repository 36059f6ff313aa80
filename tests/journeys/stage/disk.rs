//! What is on the disk of the computer that the stage stands on.

use std::fs;
use std::path::{Path, PathBuf};

use kartrekker::session::Session;
use kartrekker::session::store::Store;

use super::Stage;

impl Stage {
    /// The meeting as it is on disk once everything was saved.
    pub fn session(&mut self) -> Session {
        self.settle();
        Store::at(self.computer.meetings()).peek(self.app.session_path().unwrap()).unwrap()
    }

    /// The store of this computer.
    pub fn store(&self) -> Store {
        self.twin.parts("a test at the disk");
        Store::at(self.computer.meetings())
    }

    /// The folder of the meetings.
    pub fn folder(&self) -> PathBuf {
        self.twin.parts("a test at the disk");
        self.computer.meetings()
    }

    /// Takes a folder away, as when its disk is gone. Wine does not remove one in which a file is open: there it gets
    /// another name.
    pub fn take_away(folder: &Path) {
        if fs::remove_dir_all(folder).is_err() {
            fs::rename(folder, folder.with_extension("weg")).unwrap();
        }
    }

    /// The report that was just written.
    pub fn report(&self) -> PathBuf {
        let written = self.app.reporting().written().expect("a report was written");
        written.as_ref().expect("the report could be written").path.clone()
    }

    /// The folder where reports come.
    pub fn documents(&self) -> PathBuf {
        self.twin.parts("a test at the disk");
        self.computer.home.path().to_owned()
    }

    /// The names of all files of meetings; none when there is no folder.
    pub fn files(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.computer.meetings()) else { return Vec::new() };
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}
