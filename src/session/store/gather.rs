//! Reads what is to be merged into a meeting: files, and folders of answer files.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::MAX_BYTES;
use crate::clean::clean_line;
use crate::content::read_at_most;
use crate::session::merge::{Incoming, Kinship, MAX_BYTES as MAX_ANSWER_BYTES, Refusal};
use crate::session::model::Session;

/// The most files of a folder that are looked at.
const MAX_FILES: usize = 1_000;

/// What was gathered to merge.
#[derive(Debug, Default)]
pub struct Gathered {
    /// What belongs to the meeting.
    pub incoming: Vec<Incoming>,
    /// The names of the answer files in a folder that belong to another meeting; they stay out.
    pub passed_over: Vec<String>,
}

/// Why nothing was gathered: the file, and what is wrong with it. The other files stay out too.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {why}")]
pub struct NotGathered {
    /// The name of the file, cleaned.
    pub file: String,
    /// What is wrong.
    pub why: WhyNot,
}

/// What is wrong with a file that was to be merged.
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
    /// A folder without a single answer file for this meeting.
    #[error("no answer file in the folder")]
    NothingThere,
}

/// Reads files to merge into a meeting, and of each folder the answer files in it (`.json`) for that meeting. What is
/// of another meeting about the same guide is refused, unless `anyway`.
///
/// # Errors
/// When one of the files cannot be read or does not belong to the meeting: nothing is gathered then. In a folder that is
/// so for an answer file that cannot be understood; files of other kinds are left alone.
pub fn gather(paths: &[PathBuf], ours: &Session, anyway: bool) -> Result<Gathered, NotGathered> {
    let mut gathered = Gathered::default();
    for path in paths {
        if path.is_dir() {
            gather_folder(path, ours, anyway, &mut gathered)?;
        } else {
            let incoming = read(path, MAX_BYTES)?;
            match incoming.kinship(ours) {
                Kinship::Same => {}
                Kinship::OtherMeeting { .. } if anyway => {}
                kinship => return Err(NotGathered { file: incoming.name, why: WhyNot::Elsewhere(kinship) }),
            }
            gathered.incoming.push(incoming);
        }
    }
    Ok(gathered)
}

fn gather_folder(folder: &Path, ours: &Session, anyway: bool, gathered: &mut Gathered) -> Result<(), NotGathered> {
    let failed = |error| NotGathered { file: name_of(folder), why: WhyNot::Io(error) };
    let is_json = |path: &PathBuf| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        files.extend(Some(entry.map_err(failed)?.path()).filter(is_json).filter(|path| path.is_file()));
    }
    files.sort();
    files.truncate(MAX_FILES);
    let before = gathered.incoming.len();
    for path in files {
        let incoming = match read(&path, MAX_ANSWER_BYTES as u64) {
            Ok(incoming) => incoming,
            // Not every JSON in a folder of downloads is ours.
            Err(NotGathered {
                why:
                    WhyNot::Refused(
                        Refusal::OtherKind
                        | Refusal::Empty
                        | Refusal::NoText
                        | Refusal::TooLarge { .. }
                        | Refusal::NoMeeting { .. },
                    ),
                ..
            }) => continue,
            Err(error) => return Err(error),
        };
        match incoming.kinship(ours) {
            Kinship::Same => gathered.incoming.push(incoming),
            Kinship::OtherMeeting { .. } if anyway => gathered.incoming.push(incoming),
            _ => gathered.passed_over.push(incoming.name),
        }
    }
    if gathered.incoming.len() == before && gathered.passed_over.is_empty() {
        return Err(NotGathered { file: name_of(folder), why: WhyNot::NothingThere });
    }
    Ok(())
}

/// Reads one file, of at most so many bytes.
fn read(path: &Path, limit: u64) -> Result<Incoming, NotGathered> {
    let file = name_of(path);
    let why = match read_at_most(path, limit) {
        Err(error) => WhyNot::Io(error),
        Ok(bytes) if bytes.len() as u64 > limit => {
            WhyNot::Refused(Refusal::TooLarge { limit: usize::try_from(limit).unwrap_or(usize::MAX) })
        }
        Ok(bytes) => match Incoming::read(file.clone(), &bytes) {
            Ok(incoming) => return Ok(incoming),
            Err(refusal) => WhyNot::Refused(refusal),
        },
    };
    Err(NotGathered { file, why })
}

/// The name of a file to tell, without its folder.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    clean_line(&name.to_string_lossy())
}
