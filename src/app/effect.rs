//! What must be done outside the app. What comes of it is [`super::happened::Happened`].

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::content::{Guide, GuideId, Reference};
use crate::report::Product;
use crate::session::store::Accept;
use crate::session::{Session, SessionId};

/// Something to be done outside the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Look up which guides there are.
    ListGuides,
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
    Open {
        /// Its file.
        path: PathBuf,
        /// Where to begin in it; where it was left when nothing is said.
        at: Option<Reference>,
    },
    /// Read the guide again from the folder that its author is at work in.
    ReadGuide {
        /// The folder.
        folder: PathBuf,
        /// Who wants it.
        by: AskedBy,
    },
    /// Write the meeting.
    Save {
        /// The meeting as it is now.
        session: Box<Session>,
        /// The number by which the saver reports.
        number: u64,
        /// How soon.
        when: When,
    },
    /// Make a file of the meeting in another folder, and write it there from here on.
    KeepElsewhere {
        /// The folder.
        folder: PathBuf,
        /// The meeting as it is now.
        session: Box<Session>,
    },
    /// Erase a meeting that is kept in this file, with its older versions and its copies.
    Erase(PathBuf),
    /// Write what is not written yet and let go of the file.
    Close,
    /// Have a file chosen in a window of the system.
    ChooseFile(FileUse),
    /// Read what was answered elsewhere, to merge it into the meeting that is open.
    Gather {
        /// A file, or a folder of answer files.
        path: PathBuf,
        /// For which meetings it may be.
        accept: Accept,
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
    /// Look up which names begin as this path does.
    LookUpNames(PathBuf),
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
    /// Ask the desktop to open a file.
    OpenFile(PathBuf),
    /// Let the terminal sound its bell.
    Bell,
    /// Leave the program.
    Quit,
}

/// What the app does with a guide once it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Begin a meeting with it.
    Begin,
    /// Begin the example, which is about it.
    Example,
    /// Read it, without a meeting.
    Read,
    /// Look around in it, from a place on, and come back.
    Visit(Reference),
}

/// How a face gets at files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileAccess {
    /// By their paths, which people type.
    Paths,
    /// They are chosen in a window of the system, and documents are downloaded.
    Chooser,
}

/// What a file is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileUse {
    /// To merge the answers in it into the meeting.
    Merge,
    /// To keep the meeting in it from here on.
    Keep,
}

/// How soon a meeting is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Without waiting for more: after an answer.
    AtOnce,
    /// Within a second: while somebody types.
    Soon,
}

/// Who wants a guide read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedBy {
    /// The user, who waits for it.
    User,
    /// What watches its files: one was saved.
    Watch,
}

/// What stands where a path leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// A folder.
    Folder,
    /// Something else, or nothing.
    NoFolder,
}

/// What must be done outside, in order. This is the only way to the outside: an effect that is dropped never happens.
#[must_use = "what must be done outside is lost when this is dropped"]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects(Vec<Effect>);

impl Effects {
    /// Nothing.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Whether there is nothing to be done.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts other effects behind these.
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// Gives each effect to look at, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Effect> {
        self.0.iter()
    }
}

impl From<Effect> for Effects {
    fn from(effect: Effect) -> Self {
        Self(vec![effect])
    }
}

impl From<Option<Effect>> for Effects {
    fn from(effect: Option<Effect>) -> Self {
        Self(effect.into_iter().collect())
    }
}

impl IntoIterator for Effects {
    type Item = Effect;
    type IntoIter = std::vec::IntoIter<Effect>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'e> IntoIterator for &'e Effects {
    type Item = &'e Effect;
    type IntoIter = std::slice::Iter<'e, Effect>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
