//! Every key that works on the screen below, and a few words about the program. Enter does what the line says, so
//! that arrows, Enter and F1 reach everything.

use crate::app::binding::{Binding, KeyPress};
use crate::app::columns::{cell, columns_of};
use crate::app::command::Purpose;
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::text::help as words;

/// Lays the help out as a page, for the keys of the screen below it.
pub fn page(bindings: &[Binding]) -> Page {
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
    Page { main, ..Page::default() }
}
