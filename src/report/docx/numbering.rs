//! The lists: one with bullets, and for each list of steps one of its own that begins at its own number. What they look like
//! stands in `assets/word/numbering.xml`.

use std::fmt::Write as _;

/// The list of all items with a bullet.
pub(super) const BULLETS: u32 = 1;
/// The list of the style for numbered items, for what a user adds in Word.
const NUMBERS: u32 = 2;
/// The kind of list that has numbers.
const NUMBER_KIND: u32 = 1;
/// How far an item stands from its sign, and a level from the one above it, in twentieths of a point.
pub(super) const INDENT: u32 = 340;

/// The list of the steps that come as the `nth` of the document, from 0.
pub(super) const fn steps(nth: u32) -> u32 {
    NUMBERS + 1 + nth
}

/// `word/numbering.xml` for a document with lists of steps that begin at these numbers.
pub(super) fn file(lists_of_steps: &[u32]) -> Vec<u8> {
    let mut lists = String::new();
    for (nth, first) in (0..).zip(lists_of_steps) {
        // Writing into a string does not fail.
        let _ = write!(
            lists,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{NUMBER_KIND}\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"{first}\"/></w:lvlOverride></w:num>",
            steps(nth)
        );
    }
    include_str!("../../../assets/word/numbering.xml").replace("{steps}", &lists).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_that_a_document_names_are_in_the_file() {
        let file = String::from_utf8(file(&[1, 4])).unwrap();
        for id in [BULLETS, NUMBERS, steps(0), steps(1)] {
            assert!(file.contains(&format!("<w:num w:numId=\"{id}\">")), "{id}");
        }
        assert!(file.contains(&format!("<w:abstractNum w:abstractNumId=\"{NUMBER_KIND}\">")));
        assert!(file.contains("<w:startOverride w:val=\"4\"/>") && !file.contains('{'));
        assert!(file.contains(&format!("w:left=\"{INDENT}\" w:hanging=\"{INDENT}\"")));
    }
}
