//! Commands that bring in what was answered elsewhere.

use std::path::PathBuf;

use super::nature::Nature;
use crate::session::merge::Resolution;
use crate::session::store::Accept;
use crate::text::{keys as words, merge};

/// What the user can do while answers are brought together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Read what was answered elsewhere, from a file or a folder.
    Gather(PathBuf, Accept),
    /// Choose what stays in a conflict, by its number on the page.
    Resolve(usize, Resolution),
    /// Choose what stays in the conflict in focus, or else in the first that is open.
    ResolveHere(Resolution),
    /// Merge what came in, as it was chosen.
    Finish,
}

impl Merge {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Gather(..) => Nature::opens(words::MERGE),
            Self::Resolve(_, resolution) | Self::ResolveHere(resolution) => Nature::opens(on_enter(*resolution)),
            Self::Finish => Nature::changes(words::MERGE),
        }
    }
}

const fn on_enter(resolution: Resolution) -> &'static str {
    match resolution {
        Resolution::Keep => merge::KEEP,
        Resolution::Take(_) => merge::TAKE,
        Resolution::Both => merge::BOTH_KEY,
    }
}
