//! Writes the answers, positions and action items of a meeting as a table.

use crate::content::Guide;
use crate::session::Session;

/// The table as CSV for a Dutch Excel.
#[must_use]
pub fn render(session: &Session, guide: &Guide) -> Vec<u8> {
    let _ = (session, guide);
    Vec::new()
}
