//! Action items.

use chrono::NaiveDate;

use super::nature::Nature;
use crate::session::{ActionId, Origin};
use crate::text::keys as words;

/// What the user can do with action items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Make an action item, or open the one that was made of the same advice item.
    New(Option<Origin>),
    /// Make an action item of the advice item in focus, or else one of this page.
    NewHere,
    /// Open an action item.
    Edit(ActionId),
    /// Mark an action item as done, or as still to be done.
    ToggleDone(ActionId),
    /// Do the same with the action item in focus.
    ToggleDoneHere,
    /// Ask why the action item in focus will not be done.
    DropHere,
    /// Take an action item away.
    Remove(ActionId),
    /// Take the action item in focus away.
    RemoveHere,
    /// Show a month to pick the date of the action item from.
    PickDate,
    /// Pick a day.
    PickDay(NaiveDate),
}

impl Action {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::New(_) | Self::NewHere => Nature::opens(words::NEW_ACTION).private(),
            Self::Edit(_) => Nature::opens(words::OPEN).private(),
            Self::ToggleDone(_) | Self::ToggleDoneHere => Nature::changes(words::DONE),
            Self::DropHere => Nature::opens(words::DROP),
            Self::Remove(_) | Self::RemoveHere => Nature::changes(words::REMOVE),
            Self::PickDate => Nature::goes_on(words::CALENDAR),
            Self::PickDay(_) => Nature::goes_on(words::CHOOSE),
        }
    }
}
