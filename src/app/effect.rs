//! What must be done outside the app, and what comes of it.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::content::{Guide, GuideId, Reference};
use crate::report::Product;
use crate::session::{Session, SessionId};

/// Something to be done outside the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read which meetings are kept.
    ListMeetings,
    /// Make the file of a new meeting.
    Create(Box<Session>),
    /// Make the file of a new meeting that follows the one in a file.
    CreateFollowing {
        /// The file of the earlier meeting.
        path: PathBuf,
        /// The id of the new one.
        id: SessionId,
        /// Its title.
        title: String,
        /// Its day.
        date: NaiveDate,
    },
    /// Read a guide.
    FetchGuide {
        /// Its id.
        id: GuideId,
        /// What to do with it.
        then: Then,
    },
    /// Make guides ready to be searched, beside the interface.
    FetchShelf {
        /// The one that is open, where it is large.
        own: Option<Arc<Guide>>,
        /// Others, which have to be read first.
        others: Vec<GuideId>,
    },
    /// Open a meeting.
    Open(PathBuf),
    /// Read the guide again from the folder that its author is at work in.
    ReadGuide {
        /// The folder.
        folder: PathBuf,
        /// Whether the user waits for it.
        asked: bool,
    },
    /// Write the meeting: at once after an answer, within a second while somebody types.
    Save {
        /// The meeting as it is now.
        session: Box<Session>,
        /// The number by which the saver reports.
        number: u64,
        /// Whether to write without waiting for more.
        at_once: bool,
    },
    /// Make a file of the meeting in another folder, and write it there from here on.
    KeepElsewhere {
        /// The folder.
        folder: PathBuf,
        /// The meeting as it is now.
        session: Box<Session>,
    },
    /// Write what is not written yet and let go of the file.
    Close,
    /// Read what was answered elsewhere, to merge it into the meeting that is open.
    Gather {
        /// A file, or a folder of answer files.
        path: PathBuf,
        /// Whether it may be for another meeting.
        anyway: bool,
    },
    /// Put away what another program made of a meeting, now that it is merged.
    PutAway {
        /// The file of the meeting.
        meeting: PathBuf,
        /// The file with what was merged.
        merged: PathBuf,
    },
    /// Look whether a folder stands where a report is to go.
    LookAtReportPath(PathBuf),
    /// Write a report.
    WriteReport {
        /// The file.
        path: PathBuf,
        /// What goes in.
        product: Product,
    },
    /// Write another document.
    WriteDocument {
        /// The file; a number comes behind its name when there is one already.
        path: PathBuf,
        /// What goes in.
        product: Product,
    },
    /// Have the desktop open a file.
    OpenFile(PathBuf),
    /// Let the terminal sound its bell.
    Bell,
    /// Leave the program.
    Quit,
}

/// What is done with a guide once it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Begin a meeting with it.
    Begin,
    /// Read it, without a meeting.
    Read,
    /// Look around in it, from a place on, and come back.
    Visit(Reference),
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
