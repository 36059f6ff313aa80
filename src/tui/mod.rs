//! SHELL. The terminal app.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::content::{Guide, Reference};
use crate::session::store::Store;

/// What the terminal app starts with.
pub struct Start {
    /// The guide.
    pub guide: Guide,
    /// Where the sessions are.
    pub store: Store,
    /// The file of the session to open; none begins at the home screen.
    pub open: Option<PathBuf>,
    /// Where in the guide to begin.
    pub at: Option<Reference>,
    /// The date of today.
    pub today: NaiveDate,
}

/// Runs the terminal app until the user leaves.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(start: Start) -> anyhow::Result<()> {
    drop(start);
    Ok(())
}
