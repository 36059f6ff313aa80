//! What happened outside: what came of effects, and what nobody asked for.

use std::path::PathBuf;
use std::time::SystemTime;

use chrono::NaiveDate;

use super::effect::{AskedBy, Stands, Then};
use super::frame_info::FrameInfo;
use super::saving::Incoming;
use super::wall::WallNews;
use crate::content::{Finding, Guide, GuideEntry, Reference};
use crate::session::Session;
use crate::session::search::SearchableGuide;
use crate::session::store::{Intake, Notice, Receipt, WhyReadOnly};

/// Something that happened outside.
#[derive(Debug)]
pub enum Happened {
    /// A frame was drawn.
    Drawn(Box<FrameInfo>),
    /// It is this time, and this day where the user is; no day when the clock says none that can be.
    Time(SystemTime, Option<NaiveDate>),
    /// More of a text that is pasted is coming in, or all of it is there.
    TextComesIn(Incoming),
    /// The system or the terminal wants the program to leave.
    MustLeave,
    /// It was looked up which guides there are.
    GuidesListed(Vec<GuideEntry>),
    /// It was read which meetings are kept.
    MeetingsListed(Result<Vec<ListedMeeting>, String>),
    /// A new meeting has its file.
    Created(Box<Opening>),
    /// A meeting was opened.
    Opened(Box<Opening>),
    /// A save ended: its number, and why it failed where it did.
    Saved(u64, Result<Receipt, String>),
    /// A meeting was erased, with what is to be told of it.
    Erased(String),
    /// The meeting is kept in another file from here on.
    KeptElsewhere(PathBuf),
    /// A guide that was asked for is there.
    GuideFetched(Box<Guide>, Then),
    /// A file of the guide that its author is at work on was saved.
    GuideChanged,
    /// That guide was read again.
    GuideRead(Box<Guide>, AskedBy),
    /// That guide has mistakes.
    GuideBroken(Vec<Finding>),
    /// Guides are ready to be searched.
    ShelfReady(Vec<SearchableGuide>),
    /// What was to be merged was read, from this file or folder.
    Gathered(PathBuf, Box<Intake>),
    /// It was looked up what stands where the report is to go.
    ReportPathSeen(PathBuf, Stands),
    /// These names begin as this path does, with a separator behind those of folders.
    NamesFound(PathBuf, Vec<String>),
    /// A report was written, with what the user has to know of it; or why it was not.
    ReportWritten(Result<PathBuf, String>, Vec<String>),
    /// Another document was written; or why it was not.
    DocumentWritten(Result<PathBuf, String>),
    /// A file was handed to the desktop.
    FileOpened(PathBuf),
    /// There is no program to open a file with.
    FileNotOpened(PathBuf),
    /// The second window hears of the first.
    Wall(WallNews),
    /// Something was done, and what is to be told of it.
    Told(String),
    /// Something could not be done, and why.
    Failed(String),
}

impl Happened {
    /// What came of something, where only words are to be told of it.
    pub fn told(result: Result<String, String>) -> Self {
        result.map_or_else(Self::Failed, Self::Told)
    }
}

/// A meeting that is there to work on, with all that goes with it.
#[derive(Debug)]
pub struct Opening {
    /// The meeting.
    pub session: Session,
    /// Its file.
    pub path: PathBuf,
    /// Its own guide, where that is another one than is open.
    pub guide: Option<Guide>,
    /// Why it cannot be changed here, where it cannot.
    pub read_only: Option<WhyReadOnly>,
    /// What the user must know of it.
    pub notices: Vec<Notice>,
    /// The meeting that it follows, when that is at hand.
    pub previous: Option<Session>,
    /// Where to begin in it; where it was left when nothing is said.
    pub at: Option<Reference>,
}

impl Opening {
    /// Makes an opening of a meeting that can be changed, with nothing to tell about it.
    pub const fn of(session: Session, path: PathBuf) -> Self {
        Self { session, path, guide: None, read_only: None, notices: Vec::new(), previous: None, at: None }
    }
}

/// A meeting as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMeeting {
    /// Its file.
    pub path: PathBuf,
    /// Its title, or why it cannot be read.
    pub title: Result<String, String>,
    /// Its date and how far it is, in words.
    pub details: String,
    /// The copies of it that say something else.
    pub copies: Vec<ListedCopy>,
}

/// A copy that another program made of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedCopy {
    /// What that program put into the name.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
}
