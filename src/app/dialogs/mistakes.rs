//! What is wrong with the guide that its author is at work on, while the last good one stays.
//!
//! ```text
//! ┌ De handreiking heeft 1 fout ──────────────┐
//! │ Je ziet nog de laatste goede versie.      │
//! │                                           │
//! │ part-1-begin.toml, regel 12               │
//! │ De verwijzing ‘question:8.8’ leidt ...    │
//! │     see_also = ["question:8.8"]           │
//! │ Verwijs naar iets dat bestaat: ...        │
//! └───────────────────────────────────────────┘
//! ```

use crate::app::view::View;
use crate::content::Finding;

/// The most mistakes that are shown: who mends these sees the others next.
const SHOWN: usize = 50;

/// The mistakes in a guide.
#[derive(Clone, Debug)]
pub struct Mistakes {
    /// Those that are shown.
    pub listed: Vec<Finding>,
    /// How many there are.
    pub count: usize,
    /// How far one has read.
    pub view: View,
}

impl Mistakes {
    /// All mistakes in a guide.
    pub fn new(mut listed: Vec<Finding>) -> Self {
        let count = listed.len();
        listed.truncate(SHOWN);
        Self { listed, count, view: View::default() }
    }
}
