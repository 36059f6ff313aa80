//! A document on the screen, as it will look on paper: headings that stand out, lists with their signs, tables in
//! columns.

use crate::app::page::{Block, READING_WIDTH};
use crate::app::theme::{Signs, Tone};
use crate::report::model::{self, Document, Words};
use crate::report::plain;
use crate::text::places;
use crate::text::screens::voice;

/// The columns of a table: what a screen of 80 columns has room for.
const TABLE_WIDTH: usize = READING_WIDTH as usize - 14;

/// Sets a document in blocks of a page, of which nothing can be chosen.
pub fn blocks(document: &Document, signs: &Signs) -> Vec<Block> {
    let title = Block::text(Tone::Title, &document.title).gap(1);
    std::iter::once(title).chain(document.blocks.iter().flat_map(|block| of(block, signs))).collect()
}

/// Sets a block of a document in blocks of a page. The first of them stands apart from what is above it.
fn of(block: &model::Block, signs: &Signs) -> Vec<Block> {
    let body = |words: &str| Block::text(Tone::Body, words);
    let listed = |words: &Words| body(&words.plain()).bullet(signs.bullet);
    let mut blocks: Vec<Block> = match block {
        model::Block::Heading { level: ..=2, words, .. } => vec![Block::text(Tone::Heading, words.plain())],
        model::Block::Heading { words, .. } => vec![Block::text(Tone::Strong, words.plain())],
        model::Block::Paragraph(words) => vec![body(&words.plain())],
        model::Block::Bullets(items) => items.iter().map(listed).collect(),
        model::Block::Steps(items) => {
            items.iter().zip(1..).map(|(item, number)| body(&item.plain()).bullet(format!("{number}."))).collect()
        }
        model::Block::Quote { words, by } => vec![body(&voice(&words.plain(), by.as_deref())).indent(2)],
        // An empty line has to be a line of its own on the page, so it holds a space.
        model::Block::Note(text) => {
            text.lines().map(|line| body(if line.is_empty() { " " } else { line }).indent(2)).collect()
        }
        model::Block::Facts(facts) => {
            facts.iter().map(|fact| body(&places::labelled(&fact.label, &fact.value.plain()))).collect()
        }
        model::Block::Table(table) => plain::table(table, TABLE_WIDTH).iter().map(|line| body(line)).collect(),
        model::Block::Picture(picture) => picture.lines().iter().map(listed).collect(),
        model::Block::PageBreak | model::Block::SoftBreak => Vec::new(),
    };
    if let Some(first) = blocks.first_mut() {
        *first = first.clone().gap(1);
    }
    blocks
}
