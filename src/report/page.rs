//! The pages of a guide, one by one or all together.

use super::model::Document;
use crate::content::{Guide, Reference};

/// The page for a place in a guide, or nothing when the guide has no such place.
#[must_use]
pub fn page(guide: &Guide, place: &Reference) -> Option<Document> {
    guide.contains(place).then(|| whole(guide))
}

/// The whole guide.
#[must_use]
pub fn whole(guide: &Guide) -> Document {
    Document { title: guide.title.clone(), language: guide.language.clone(), blocks: Vec::new() }
}
