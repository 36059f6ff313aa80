//! The words of the field that a document uses, explained at its end.

use super::model::{Block, Document, Words};
use super::plain;
use crate::content::{Folded, Guide, Term};
use crate::text::screens as words;

/// Wide enough that no line is broken within a word.
const WHOLE_LINES: usize = 100_000;

/// The terms that the document uses, under a heading of this level; nothing where it uses none.
pub(super) fn blocks(guide: &Guide, document: &Document, level: u8) -> Vec<Block> {
    if guide.terms.is_empty() {
        return Vec::new();
    }
    let text = plain::render(document, WHOLE_LINES);
    let folded = Folded::of(&text);
    let line = |term: &Term| Words::strong(&term.term).and(": ").and(term.explanation.as_str());
    let lines: Vec<Words> = guide.terms.iter().filter(|term| term.is_in(&folded)).map(line).collect();
    if lines.is_empty() { Vec::new() } else { vec![Block::heading(level, words::TERMS), Block::Bullets(lines)] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn only_the_terms_that_a_document_uses_are_explained_in_it() {
        let mut guide = sample::guide();
        let term = |term: &str| Term { term: term.to_owned(), explanation: "Uitleg.".to_owned() };
        guide.terms = vec![term("draagvlak"), term("zeldzaam")];
        let mut document = Document::new("Titel".to_owned(), "nl");
        document.blocks.push(Block::paragraph("Er is Draagvlak."));
        document.blocks.extend(blocks(&guide, &document, 2));
        let text = plain::render(&document, WHOLE_LINES);
        assert!(text.contains("draagvlak: Uitleg.") && !text.contains("zeldzaam"), "{text}");
    }
}
