//! The report of a meeting.

use super::model::Document;
use crate::content::Guide;
use crate::session::Session;

/// The report of a meeting about a guide.
#[must_use]
pub fn meeting(session: &Session, guide: &Guide) -> Document {
    Document { title: session.title.clone(), language: guide.language.clone(), blocks: Vec::new() }
}
