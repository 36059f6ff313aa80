//! What the shell does outside: files. [`App::update`](super::app::App::update) asks for it, [`Performer`] does it.

use std::path::{Path, PathBuf};

use super::app::App;
use super::save::{Saver, SaverReport};
use crate::content::Guide;
use crate::session::progress;
use crate::session::store::{Opened, Store, StoreError};
use crate::session::{Session, progress::answered};
use crate::text::failure;

/// Something to be done outside the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read which meetings are kept.
    ListMeetings,
    /// Make the file of a new meeting.
    Create(Box<Session>),
    /// Open a meeting.
    Open(PathBuf),
    /// Write the meeting: at once after an answer, within a second while somebody types.
    Save {
        /// The meeting as it is now.
        session: Box<Session>,
        /// The number by which the saver reports.
        number: u64,
        /// Whether to write without waiting for more.
        at_once: bool,
    },
    /// Write what is not written yet and let go of the file.
    Close,
    /// Write a report.
    WriteReport {
        /// The file.
        path: PathBuf,
        /// What goes in.
        text: String,
    },
    /// Leave the program.
    Quit,
}

/// A meeting as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its file.
    pub path: PathBuf,
    /// Its title, or why it cannot be read.
    pub title: Result<String, String>,
    /// Its date and how far it is, in words.
    pub details: String,
}

/// How many meetings the start screen lists.
const LISTED: usize = 12;

/// Does what the app asks for, with the real files.
pub struct Performer {
    store: Store,
    saver: Option<Saver>,
    report: SaverReport,
}

impl Performer {
    /// A performer that keeps meetings in `store` and reports every save through `report`.
    pub const fn new(store: Store, report: SaverReport) -> Self {
        Self { store, saver: None, report }
    }

    /// Does one thing and tells the app what came of it.
    pub fn perform(&mut self, effect: Effect, app: &mut App) {
        match effect {
            Effect::ListMeetings => {
                let kept = self.list(app.guide());
                app.meetings_listed(kept);
            }
            Effect::Create(session) => {
                self.finish();
                match self.store.create(&session) {
                    Ok(handle) => {
                        let path = handle.path().to_owned();
                        self.saver = Saver::start(handle, self.report.clone());
                        app.meeting_created(*session, path);
                    }
                    Err(error) => app.failed(failure::of_store(&error).message()),
                }
            }
            Effect::Open(path) => {
                self.finish();
                match self.store.open(&path) {
                    Ok(Opened { session, access, notices, path }) => {
                        let access = access.map(|handle| {
                            self.saver = Saver::start(handle, self.report.clone());
                        });
                        app.meeting_opened(session, path, access.err(), &notices);
                    }
                    Err(error) => app.failed(failure::of_store(&error).message()),
                }
            }
            Effect::Save { session, number, at_once } => match &self.saver {
                Some(saver) => saver.save(session, number, at_once),
                None => app.saved(number, Err(failure::not_saving())),
            },
            Effect::Close => self.finish(),
            Effect::WriteReport { path, text } => {
                let result = write_report(&path, &text).map_err(|error| failure::of_file(&path, &error).message());
                app.report_written(&path, result);
            }
            Effect::Quit => {}
        }
    }

    /// Writes what is not written yet and lets go of the meeting.
    pub fn finish(&mut self) {
        if let Some(saver) = self.saver.take() {
            saver.finish();
        }
    }

    fn list(&self, guide: &Guide) -> Result<Vec<Kept>, String> {
        let list = self.store.list().map_err(|error| failure::of_store(&error).message())?;
        let kept = list.into_iter().take(LISTED).map(|listed| match self.store.peek(&listed.path) {
            Ok(session) => {
                let details = crate::text::screens::meeting_details(
                    session.date,
                    answered(&session, guide),
                    guide.question_count(),
                    session.open_actions(),
                );
                Kept { path: listed.path, title: Ok(session.title), details }
            }
            Err(error) => Kept { title: Err(damage(&error)), details: String::new(), path: listed.path },
        });
        Ok(kept.collect())
    }
}

fn damage(error: &StoreError) -> String {
    let file = match error {
        StoreError::Damaged { path, .. } | StoreError::Io { path, .. } => path.file_name().map(|n| n.to_string_lossy()),
        _ => None,
    };
    crate::text::screens::damaged_meeting(&file.unwrap_or_default())
}

/// Writes a report whole or not at all; a file that is there already is never replaced.
fn write_report(path: &Path, text: &str) -> std::io::Result<()> {
    crate::report::file::write_new(path, text.as_bytes())
}
