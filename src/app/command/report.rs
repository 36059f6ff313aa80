//! Making the report.

use super::nature::Nature;
use crate::report::{Format, Piece};
use crate::text::keys as words;

/// Something about the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// Make the report in a format.
    As(Format),
    /// Puts a part into the report, or takes it out again.
    TogglePiece(Piece),
    /// Leaves all names out of the report, or puts them back.
    ToggleAnonymous,
    /// Write the report; asks first, once, whether what was noted goes along.
    Write,
    /// Write the report with what was noted in it.
    WithNotes,
    /// Write the report without what was noted.
    WithoutNotes,
    /// Open the report that was written.
    Open,
}

impl Report {
    pub(super) const fn nature(self) -> Nature {
        match self {
            Self::As(_) => Nature::looks(words::CHOOSE),
            Self::TogglePiece(_) | Self::ToggleAnonymous => Nature::looks(words::TURN),
            Self::Write | Self::WithNotes | Self::WithoutNotes => Nature::looks(words::MAKE),
            Self::Open => Nature::looks(words::OPEN),
        }
    }
}
