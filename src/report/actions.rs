//! The words of an action item that every document has: who does it, and when.

use super::model::Words;
use crate::session::{ActionItem, short_date};
use crate::text::report as words;

/// Who does it.
pub(super) fn owner(action: &ActionItem) -> Words {
    if action.owner.trim().is_empty() { words::NO_OWNER.into() } else { Words::user(&action.owner) }
}

/// When it is to be done.
pub(super) fn due(action: &ActionItem) -> Words {
    action.due.map_or_else(|| words::NO_DATE.to_owned(), short_date).into()
}
