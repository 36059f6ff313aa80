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

use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::app::view::View;
use crate::content::Finding;
use crate::text::workshop as words;

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
    /// Makes the dialog with all mistakes in a guide.
    pub fn new(mut listed: Vec<Finding>) -> Self {
        let count = listed.len();
        listed.truncate(SHOWN);
        Self { listed, count, view: View::default() }
    }

    /// What the frame says.
    pub fn title(&self) -> String {
        words::broken(self.count)
    }

    /// Lays the mistakes out as a page.
    pub fn page(&self) -> Page {
        let mut main = vec![Block::text(Tone::Body, words::LAST_GOOD)];
        for mistake in &self.listed {
            let place = mistake.file.as_deref().map_or_else(String::new, |file| words::place(file, mistake.line));
            if !place.is_empty() {
                main.push(Block::text(Tone::Quiet, place).gap(1));
            }
            let gap = u16::from(mistake.file.is_none());
            main.push(Block::text(Tone::Strong, &mistake.message).gap(gap));
            if let Some(source) = &mistake.source {
                main.push(Block::text(Tone::Quiet, source).indent(4));
            }
            main.push(Block::text(Tone::Body, &mistake.remedy));
        }
        if self.count > self.listed.len() {
            main.push(Block::text(Tone::Body, words::more_mistakes(self.count - self.listed.len())).gap(1));
        }
        Page { main, ..Page::default() }
    }
}
