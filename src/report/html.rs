//! Writes a document as one page for a browser.

use super::model::Document;

/// The document as HTML.
#[must_use]
pub fn render(document: &Document) -> String {
    let _ = document;
    String::new()
}
