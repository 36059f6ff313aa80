//! A choice between a few things, in a box as wide as they ask.

use crate::app::columns::{columns_of, wrap};
use crate::app::dialogs::choose::Choose;
use crate::app::frame_info::FrameInfo;
use crate::app::page::{Block, Page};
use crate::app::theme::{Theme, Tone};
use crate::terminal::dialog;
use crate::terminal::page;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

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
