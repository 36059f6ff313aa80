//! Reads what is to be merged into a meeting: files, and folders of answer files.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::clean::clean_line;
use crate::content::read_at_most;
use crate::session::file::MAX_BYTES;
use crate::session::merge::{Content, Incoming, Kinship, MAX_BYTES as MAX_ANSWER_BYTES, Refusal};
use crate::session::model::Session;

/// The most files of a folder that are read.
const MAX_FILES: usize = 1_000;

/// What was gathered to merge, and all that was not. Whatever is named or stands in a folder is in one of the lists, or
/// counted.
#[derive(Debug, Default)]
pub struct Intake {
    /// What belongs to the meeting.
    pub incoming: Vec<Incoming>,
    /// What stays out, and why.
    pub left_out: Vec<LeftOut>,
    /// The names of the files in a folder that are plainly something else.
    pub others: Vec<String>,
    /// The names of the folders in a folder: they are not looked into.
    pub folders: Vec<String>,
    /// How many files of a folder were not read, because it is too much for one time.
    pub unread: usize,
}

/// A file that stays out.
#[derive(Debug)]
pub struct LeftOut {
    /// The name of the file, cleaned.
    pub file: String,
    /// How it came to be read.
    pub origin: FileOrigin,
    /// Why.
    pub why: WhyNot,
}

/// How it came that a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileOrigin {
    /// The user named it.
    Named,
    /// It stands in a folder that the user named.
    InFolder,
}

/// Why a file stays out.
#[derive(Debug, thiserror::Error)]
pub enum WhyNot {
    /// Reading failed.
    #[error("{0}")]
    Io(io::Error),
    /// It cannot be understood.
    #[error("{0}")]
    Refused(Refusal),
    /// It belongs elsewhere.
    #[error("it is not of this meeting")]
    Elsewhere(Kinship),
    /// A whole meeting in a folder: that may be any, so it has to be named itself.
    #[error("it is a whole meeting")]
    Meeting,
    /// A folder without a single answer file.
    #[error("no answer file in the folder")]
    NothingThere,
}

/// For which meetings what is gathered may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accept {
    /// The one that it is merged into.
    ThisMeeting,
    /// Also another one about the same guide, when somebody says so.
    AnyMeeting,
}

/// Reads files to merge into a meeting, and of each folder the answer files in it for that meeting. What is not accepted
/// stays out. A file that stays out does not keep another out.
#[must_use]
pub fn gather(paths: &[PathBuf], ours: &Session, accept: Accept) -> Intake {
    let mut gathered = Intake::default();
    for path in paths {
        if path.is_dir() {
            gathered.folder(path, ours, accept);
        } else {
            let read = read(path, MAX_BYTES).and_then(|incoming| of_meeting(incoming, ours, accept));
            gathered.take(path, FileOrigin::Named, read);
        }
    }
    gathered
}

/// As [`gather`], for files that are at hand already: their names, and what is in them.
#[must_use]
pub fn gather_files(files: &[(String, Vec<u8>)], ours: &Session, accept: Accept) -> Intake {
    let mut gathered = Intake::default();
    for (name, bytes) in files {
        let path = Path::new(name);
        let read = understand(path, bytes, MAX_BYTES).and_then(|incoming| of_meeting(incoming, ours, accept));
        gathered.take(path, FileOrigin::Named, read);
    }
    gathered
}

impl Intake {
    fn take(&mut self, path: &Path, origin: FileOrigin, read: Result<Incoming, WhyNot>) {
        match read {
            Ok(incoming) => self.incoming.push(incoming),
            Err(why) => self.left_out.push(LeftOut { file: name_of(path), origin, why }),
        }
    }

    fn folder(&mut self, folder: &Path, ours: &Session, accept: Accept) {
        let before = self.incoming.len() + self.left_out.len();
        let mut files = match self.likely_files(folder) {
            Ok(files) => files,
            Err(error) => return self.take(folder, FileOrigin::Named, Err(WhyNot::Io(error))),
        };
        files.sort();
        let mut bytes = 0;
        for (nth, (path, likely)) in files.iter().enumerate() {
            if nth == MAX_FILES || bytes > MAX_BYTES as u64 {
                self.unread += files.len() - nth;
                break;
            }
            bytes += fs::metadata(path).map_or(0, |data| data.len().min(MAX_ANSWER_BYTES as u64));
            let read = read(path, MAX_ANSWER_BYTES).and_then(|incoming| match incoming.content {
                Content::Meeting(_) => Err(WhyNot::Meeting),
                Content::Answers(_) => of_meeting(incoming, ours, accept),
            });
            match read {
                Err(WhyNot::Refused(refusal)) if is_something_else(*likely, &refusal) => {
                    self.others.push(name_of(path));
                }
                read => self.take(path, FileOrigin::InFolder, read),
            }
        }
        if self.incoming.len() + self.left_out.len() == before {
            self.take(folder, FileOrigin::Named, Err(WhyNot::NothingThere));
        }
    }

    /// The files in a folder that may hold answers, each with how likely that is; the rest is noted.
    fn likely_files(&mut self, folder: &Path) -> io::Result<Vec<(PathBuf, Likely)>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().map(OsStr::to_string_lossy).unwrap_or_default().to_lowercase();
            // What the system keeps beside the files, and a user does not see.
            if name.starts_with('.') || matches!(name.as_str(), "desktop.ini" | "thumbs.db") {
                continue;
            }
            let extension = Path::new(&name).extension().and_then(OsStr::to_str);
            match extension {
                _ if path.is_dir() => self.folders.push(name_of(&path)),
                _ if name.contains(".json") => files.push((path, Likely::Answers)),
                None | Some("txt" | "text" | "toml") => files.push((path, Likely::Text)),
                Some(_) => self.others.push(name_of(&path)),
            }
        }
        self.folders.sort();
        self.others.sort();
        Ok(files)
    }
}

/// What a file in a folder may be, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likely {
    /// Answers: its name says JSON.
    Answers,
    /// Any text, answers among it.
    Text,
}

/// Whether a file that cannot be understood is no answer file at all, rather than one that went wrong.
const fn is_something_else(likely: Likely, refusal: &Refusal) -> bool {
    match refusal {
        Refusal::OtherKind => true,
        Refusal::Empty | Refusal::NoText | Refusal::TooLarge { .. } | Refusal::NoMeeting { .. } => {
            matches!(likely, Likely::Text)
        }
        _ => false,
    }
}

/// What came in, when it belongs to the meeting.
fn of_meeting(incoming: Incoming, ours: &Session, accept: Accept) -> Result<Incoming, WhyNot> {
    match incoming.kinship(ours) {
        Kinship::Same => Ok(incoming),
        Kinship::OtherMeeting { .. } if accept == Accept::AnyMeeting => Ok(incoming),
        kinship => Err(WhyNot::Elsewhere(kinship)),
    }
}

/// Reads one file, of at most so many bytes.
fn read(path: &Path, limit: usize) -> Result<Incoming, WhyNot> {
    let bytes = read_at_most(path, limit as u64).map_err(WhyNot::Io)?;
    understand(path, &bytes, limit)
}

/// What came in with a file of at most so many bytes.
fn understand(path: &Path, bytes: &[u8], limit: usize) -> Result<Incoming, WhyNot> {
    if bytes.len() > limit {
        return Err(WhyNot::Refused(Refusal::TooLarge { limit }));
    }
    Incoming::read(name_of(path), bytes).map_err(WhyNot::Refused)
}

/// The name of a file to tell, without its folder.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    clean_line(&name.to_string_lossy())
}
