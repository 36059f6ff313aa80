//! Tells a guide or a meeting to other programs. The shapes carry a format number and are in the manual.

use serde_json::{Value, json};

use crate::content::{Guide, Reference};
use crate::session::Session;

/// The number of the shapes below; it goes up when a field changes or goes.
pub const FORMAT: u32 = 1;

/// A whole guide.
#[must_use]
pub fn guide(guide: &Guide) -> Value {
    json!({ "format": FORMAT, "id": guide.id })
}

/// One place in a guide, or nothing when the guide has no such place.
#[must_use]
pub fn page(guide: &Guide, place: &Reference) -> Option<Value> {
    guide.contains(place).then(|| json!({ "format": FORMAT, "ref": place }))
}

/// A meeting, with the texts of the guide that it refers to.
#[must_use]
pub fn meeting(session: &Session, guide: &Guide) -> Value {
    json!({ "format": FORMAT, "id": session.id, "guide": guide.id })
}
