//! Writes a document as Markdown.

use super::model::Document;

/// The document as `CommonMark`, with the tables of GitHub.
#[must_use]
pub fn render(document: &Document) -> String {
    format!("# {}\n", document.title)
}
