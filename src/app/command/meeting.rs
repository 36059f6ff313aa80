//! Beginning, opening and leaving a meeting, and taking back what was done in it.

use std::path::PathBuf;

use super::nature::Nature;
use crate::text::{compare, keys as words, merge};

/// What the user can do with a meeting as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// Begin a new meeting.
    New,
    /// Begin the example, with its own guide.
    Example,
    /// Begin a meeting that follows the one in focus.
    FollowHere,
    /// Open a meeting that was kept.
    Open(PathBuf),
    /// Open a meeting that was kept, and bring in what is in a copy of it.
    OpenWithCopy(PathBuf, PathBuf),
    /// Put the meeting away and show the start screen; asks first when something is not on disk.
    Leave,
    /// Put the meeting away, also when something is not on disk.
    LeaveAnyway,
    /// Ask whether the meeting in focus is to be erased.
    AskEraseHere,
    /// Ask whether the example, which is open, is to be thrown away.
    AskEraseExample,
    /// Erase a meeting that was kept, with its older versions and its copies.
    Erase(PathBuf),
    /// Take the last change back.
    Undo,
    /// Make the change again that was taken back last.
    Redo,
    /// Open a document that was made for it.
    OpenDocument(PathBuf),
}

impl Meeting {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::New => Nature::looks(words::CHOOSE),
            Self::FollowHere => Nature::looks(compare::FOLLOW_KEY),
            Self::Example | Self::Open(_) | Self::OpenDocument(_) => Nature::looks(words::OPEN),
            Self::OpenWithCopy(..) => Nature::looks(merge::KEY_BRING_TOGETHER),
            Self::Leave | Self::LeaveAnyway => Nature::looks(words::CLOSE),
            Self::AskEraseHere | Self::AskEraseExample | Self::Erase(_) => Nature::looks(words::ERASE),
            Self::Undo => Nature::changes(words::UNDO),
            Self::Redo => Nature::changes(words::REDO),
        }
    }
}
