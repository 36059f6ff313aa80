//! What the user came to a page to find.

use crate::content::ItemId;
use crate::session::ActionId;

/// What one comes to a page for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// An item of advice.
    Item(ItemId),
    /// An action item.
    Action(ActionId),
    /// A text, on one line.
    Words(String),
}
