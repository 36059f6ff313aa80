//! A choice between a few things, also for "weet je het zeker?".
//!
//! ```text
//! ┌ Welke rol heeft Gemeente? ┐
//! │ ▌ Burgers                 │
//! │   Financiers              │
//! └───────────────────────────┘
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::command::Command;
use crate::tui::frame_info::FrameInfo;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widgets::dialog;
use crate::tui::widgets::layout::{columns_of, wrap};
use crate::tui::widgets::page::{self, Block, Page, View};

/// A choice that is open.
#[derive(Clone, Debug)]
pub struct Choose {
    /// What is asked, in the frame.
    pub title: String,
    /// More about it; may be empty.
    pub explanation: String,
    /// What can be chosen, and what that does.
    pub options: Vec<(String, Command)>,
    /// Which one is in focus.
    pub view: View,
}

impl Choose {
    /// A choice with the first option in focus.
    pub fn new(title: String, explanation: String, options: Vec<(String, Command)>) -> Self {
        Self { title, explanation, options, view: View::default() }
    }
}

/// Draws it over `area`.
pub fn draw(choose: &Choose, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let mut main = Vec::new();
    if !choose.explanation.is_empty() {
        main.push(Block::text(Tone::Body, &choose.explanation));
    }
    let gap = |index| u16::from(index == 0 && !choose.explanation.is_empty());
    main.extend(
        choose
            .options
            .iter()
            .enumerate()
            .map(|(index, (label, command))| Block::text(Tone::Body, label).gap(gap(index)).command(command.clone())),
    );
    let widest = choose.options.iter().map(|(label, _)| columns_of(label)).max().unwrap_or(0);
    let width = (widest.max(columns_of(&choose.title)) + 12).clamp(40, 76);
    let lines = wrap(&choose.explanation, width - 10).len() + choose.options.len() + 1;
    let height = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(3);
    info.cover();
    let inner = dialog::draw(&choose.title, (width, height), theme, area, buffer);
    let page = Page { main, ..Page::default() };
    page::draw(&page, &choose.view, theme, inner, buffer, info);
}
