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

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::content::Placed;
use crate::text::workshop as words;
use crate::tui::frame_info::FrameInfo;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widgets::dialog;
use crate::tui::widgets::page::{self, Block, Page, View};

/// The most mistakes that are shown: who mends these sees the others next.
const SHOWN: usize = 50;

/// The mistakes in a guide.
#[derive(Clone, Debug)]
pub struct Mistakes {
    /// Those that are shown.
    listed: Vec<Placed>,
    /// How many there are.
    count: usize,
    /// How far one has read.
    pub view: View,
}

impl Mistakes {
    /// All mistakes in a guide.
    pub fn new(mut listed: Vec<Placed>) -> Self {
        let count = listed.len();
        listed.truncate(SHOWN);
        Self { listed, count, view: View::default() }
    }
}

/// Draws them over `area`.
pub fn draw(shown: &Mistakes, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let mut main = vec![Block::text(Tone::Body, words::LAST_GOOD)];
    for mistake in &shown.listed {
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
    if shown.count > shown.listed.len() {
        main.push(Block::text(Tone::Body, words::more_mistakes(shown.count - shown.listed.len())).gap(1));
    }
    info.cover();
    let inner = dialog::draw(&words::broken(shown.count), (78, area.height), theme, area, buffer);
    page::draw(&Page { main, ..Page::default() }, &shown.view, theme, inner, buffer, info);
}
