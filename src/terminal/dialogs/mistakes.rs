//! What is wrong with the guide that its author is at work on.

use crate::app::dialogs::mistakes::Mistakes;
use crate::app::frame_info::FrameInfo;
use crate::app::page::{Block, Page};
use crate::app::theme::{Theme, Tone};
use crate::terminal::dialog;
use crate::terminal::page;
use crate::text::workshop as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

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
