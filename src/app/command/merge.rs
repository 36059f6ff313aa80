//! Bringing in what was answered elsewhere.

use std::path::PathBuf;

use super::nature::Nature;
use crate::session::merge::Resolution;
use crate::session::store::Accept;
use crate::text::{keys as words, merge};

/// Something in bringing answers together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Read what was answered elsewhere, from a file or a folder.
    Gather(PathBuf, Accept),
    /// Choose in a conflict, by its number on the page.
    Resolve(usize, Resolution),
    /// Choose in the conflict in focus, or else in the first that is open.
    ResolveHere(Resolution),
    /// Bring together what came in.
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
