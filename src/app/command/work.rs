//! Leading a work format.

use super::nature::Nature;
use crate::content::{ItemId, WorkFormatId};
use crate::text::{keys as words, work_formats};

/// What the user can do while leading a work format, or in a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Show a step, from 1; the beginning at 0.
    ToStep(WorkFormatId, usize),
    /// Open what came out of a step.
    WriteOutcome(WorkFormatId, usize),
    /// A preparation is done, or not after all.
    TogglePreparation(WorkFormatId, usize),
    /// The preparation in focus is done, or not after all.
    TogglePreparationHere,
    /// An item of a checklist is ticked off, or not after all.
    ToggleItem(ItemId),
}

impl Work {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::ToStep(..) => Nature::looks(words::OPEN).repeats(),
            Self::WriteOutcome(..) => Nature::opens(work_formats::KEY_OUTCOME),
            Self::TogglePreparation(..) | Self::TogglePreparationHere | Self::ToggleItem(_) => {
                Nature::changes(words::TURN)
            }
        }
    }
}
