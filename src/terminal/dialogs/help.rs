//! Every key that works on the screen below, and a few words about the program. Enter does what the line says, so
//! that arrows, Enter and F1 reach everything.

use crate::app::binding::{Binding, KeyPress};
use crate::app::columns::{cell, columns_of};
use crate::app::command::Purpose;
use crate::app::frame_info::FrameInfo;
use crate::app::page::{Block, Page};
use crate::app::theme::{Theme, Tone};
use crate::app::view::View;
use crate::terminal::dialog;
use crate::terminal::page;
use crate::text::help as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the help over `area`, for the keys of the screen below.
pub fn draw(bindings: &[Binding], view: &View, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let mut main = vec![Block::text(Tone::Quiet, words::KEYS)];
    let names = |binding: &Binding| binding.keys.iter().map(KeyPress::name).collect::<Vec<_>>().join(" / ");
    let widest = bindings.iter().map(|binding| columns_of(&names(binding))).max().unwrap_or(0).max(18);
    for purpose in Purpose::ALL {
        let of_purpose = bindings.iter().filter(|binding| binding.command.purpose() == purpose);
        let lines: Vec<Block> = of_purpose
            .map(|binding| {
                let line = format!("{} {}", cell(&names(binding), widest), binding.label);
                Block::text(Tone::Body, line).command(binding.command.clone())
            })
            .collect();
        if !lines.is_empty() {
            main.push(Block::text(Tone::Heading, purpose.title()).gap(1));
            main.extend(lines);
        }
    }
    for (title, paragraphs) in words::TEXTS {
        main.push(Block::text(Tone::Heading, *title).gap(1));
        main.extend(paragraphs.iter().map(|text| Block::text(Tone::Body, *text)));
    }
    info.cover();
    let inner = dialog::draw(words::TITLE, (78, area.height), theme, area, buffer);
    page::draw(&Page { main, ..Page::default() }, view, theme, inner, buffer, info);
}
