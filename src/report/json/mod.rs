//! Tells a guide or a meeting to other programs, in shapes with a number.
//!
//! Texts are plain: a link is its label. Ids and references are strings, dates are `2026-11-22`, and the sections of
//! an advice page stand in the order of the guide. What is not there is `null`, an empty list or an empty string.

mod guide;
mod meeting;
mod page;

use serde::Serialize;
use serde_json::Value;

use crate::content::{Guide, Reference};
use crate::session::Session;

/// The number of the shapes. It goes up when a field goes or gets another meaning, not when one is added.
pub const FORMAT: u32 = 1;

/// A whole guide.
#[must_use]
pub fn guide(guide: &Guide) -> Value {
    value(&guide::GuideRecord::of(guide))
}

/// One place in a guide, or nothing when the guide has no such place. The fields behind `format` and `ref` are those
/// that the place has in the whole guide.
#[must_use]
pub fn page(guide: &Guide, place: &Reference) -> Option<Value> {
    page::PageRecord::of(guide, place).map(|page| value(&page))
}

/// A meeting, with the texts of the guide that it refers to.
#[must_use]
pub fn meeting(session: &Session, guide: &Guide) -> Value {
    value(&meeting::MeetingRecord::of(session, guide))
}

/// The record as JSON. That fails only for keys that are no strings, and the records have none.
fn value(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}
