//! Shows in a text what was found, and cuts it to the room there is.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};
use unicode_width::UnicodeWidthStr as _;

use super::fold::words;
use super::query::{Closeness, Query, fit};

/// What stands where a text was cut.
const CUT: &str = "…";

/// How many marks are tried to begin at; the best stretch of a very long text is not worth more.
const TRIED: usize = 50;

/// A text with what was found marked in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkedText {
    /// The text.
    pub text: String,
    /// What was found, in order, none touching another; whole characters as a reader counts them.
    marks: Vec<Range<usize>>,
}

impl MarkedText {
    /// Marks the words of a query in a text.
    pub fn new(text: &str, query: &Query, closeness: Closeness) -> Self {
        let mut marks = Vec::new();
        for word in words(text) {
            for sought in query.words() {
                if let Some((_, part)) = fit(sought, &word.folded, closeness) {
                    marks.push(word.span(part.start, part.end));
                }
            }
        }
        let mut whole: Vec<Range<usize>> = Vec::new();
        for mark in joined(marks) {
            // One character may hold thousands of marks: once is enough to look for its ends.
            if whole.last().is_none_or(|last| mark.end > last.end) {
                whole.push(whole_characters(text, mark));
            }
        }
        Self { text: text.to_owned(), marks: joined(whole) }
    }

    /// The text in pieces, and whether each was found.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for mark in &self.marks {
            pieces.push((&self.text[at..mark.start], false));
            pieces.push((&self.text[mark.clone()], true));
            at = mark.end;
        }
        pieces.push((&self.text[at..], false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }

    /// The text in at most `width` columns: the stretch with most marks, or the beginning, cut between words where
    /// that can be, with `…` where something was left out.
    #[must_use]
    pub fn cut(&self, width: usize) -> Self {
        if fits(&self.text, width) {
            return self.clone();
        }
        let last = self.lead(self.text.len(), width.saturating_sub(CUT.width()));
        let leads = self.marks.iter().take(TRIED).map(|mark| self.lead(mark.start, width / 3).min(last));
        let starts = std::iter::once(0).chain(leads);
        let shown = |range: &Range<usize>| {
            self.marks.iter().filter(|mark| range.start <= mark.start && mark.end <= range.end).count()
        };
        let mut best: Option<(usize, Range<usize>)> = None;
        for start in starts {
            let range = self.stretch(start, width);
            let count = shown(&range);
            if best.as_ref().is_none_or(|(most, _)| count > *most) {
                best = Some((count, range));
            }
        }
        best.map_or_else(Self::default, |(_, range)| self.part(&range))
    }

    /// Where to begin so that some words before a mark can be read in so much room: at the start of a word, when there
    /// is one near.
    fn lead(&self, mark: usize, mut room: usize) -> usize {
        let mut start = mark;
        let mut word = mark;
        for (at, cluster) in self.text[..mark].grapheme_indices(true).rev() {
            let columns = cluster.width();
            if columns > room {
                return word;
            }
            room -= columns;
            start = at;
            if at == 0 || self.text[..at].ends_with(' ') {
                word = at;
            }
        }
        start
    }

    /// What fits in the columns from here on, with room for the signs of what is left out.
    fn stretch(&self, start: usize, width: usize) -> Range<usize> {
        let mut room = width.saturating_sub(if start > 0 { CUT.width() } else { 0 });
        if fits(&self.text[start..], room) {
            return start..self.text.len();
        }
        room = room.saturating_sub(CUT.width());
        let mut end = start;
        let mut word = start;
        for (at, cluster) in self.text[start..].grapheme_indices(true) {
            if cluster == " " {
                word = start + at;
            }
            let columns = cluster.width();
            if columns > room {
                break;
            }
            room -= columns;
            end = start + at + cluster.len();
        }
        // A long word, or one that was found, is cut through rather than left out.
        let found = self.marks.iter().any(|mark| mark.start >= word && mark.start < end);
        let long = self.text[word..end].width() > width / 3;
        start..if word > start && !found && !long { word } else { end }
    }

    fn part(&self, range: &Range<usize>) -> Self {
        let before = if range.start > 0 { CUT } else { "" };
        let after = if range.end < self.text.len() { CUT } else { "" };
        let moved = |at: usize| at.clamp(range.start, range.end) - range.start + before.len();
        let marks = self.marks.iter().map(|mark| moved(mark.start)..moved(mark.end)).filter(|mark| !mark.is_empty());
        Self { text: format!("{before}{}{after}", &self.text[range.clone()]), marks: marks.collect() }
    }
}

/// A stretch of a text made longer until it begins and ends between characters as a reader counts them.
fn whole_characters(text: &str, range: Range<usize>) -> Range<usize> {
    let boundary = |at: usize, forth: bool| {
        let mut cursor = GraphemeCursor::new(at, text.len(), true);
        // With the whole text at hand these cannot ask for more of it.
        match cursor.is_boundary(text, 0) {
            Ok(false) if forth => cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len()),
            Ok(false) => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0),
            _ => at,
        }
    };
    boundary(range.start, false)..boundary(range.end, true)
}

/// Whether a text fits in so many columns; looks no further than it must.
fn fits(text: &str, mut room: usize) -> bool {
    text.graphemes(true).all(|cluster| {
        let columns = cluster.width();
        let fits = columns <= room;
        room = room.saturating_sub(columns);
        fits
    })
}

/// Stretches in order, those that touch made into one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_with_very_many_marks_in_it_is_marked_once() {
        // Looking for the ends of the character at each of its marks would take minutes.
        let text = format!("kijk {} eens", "👩\u{200D}".repeat(30_000));
        let marked = MarkedText::new(&text, &Query::new("👩"), Closeness::Exact);
        assert_eq!(
            marked.pieces().iter().map(|(piece, found)| (piece.len(), *found)).collect::<Vec<_>>(),
            [(5, false), (30_000 * 7, true), (5, false)]
        );
    }

    /// The text with what was found between square brackets.
    fn shown(marked: &MarkedText) -> String {
        marked
            .pieces()
            .iter()
            .map(|(piece, found)| if *found { format!("[{piece}]") } else { (*piece).into() })
            .collect()
    }

    fn mark(text: &str, typed: &str) -> MarkedText {
        MarkedText::new(text, &Query::new(typed), Closeness::Exact)
    }

    #[test]
    fn what_was_found_is_marked_as_it_stands_in_the_text() {
        for (text, typed, wanted) in [
            ("De Coördinatie is goed", "coord goed", "De [Coörd]inatie is [goed]"),
            ("co\u{308}ordinatie", "co", "[co\u{308}]ordinatie"),
            ("Een revisie", "visie", "Een re[visie]"),
            ("visie", "vis isi sie", "[visie]"),
            ("Straße", "stras", "[Straß]e"),
            ("co-creatie en cocreatie", "cocreatie", "[co-creatie] en [cocreatie]"),
            ("niets", "anders", "niets"),
            ("niets", "", "niets"),
        ] {
            assert_eq!(shown(&mark(text, typed)), wanted);
        }
    }

    #[test]
    fn a_word_with_a_typing_error_is_marked_whole() {
        let marked = MarkedText::new("de coördinatie", &Query::new("coordinitie"), Closeness::Near);
        assert_eq!(shown(&marked), "de [coördinatie]");
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_what_was_found() {
        let text = "Begin met een lange aanloop, dan komt de visie, en dan volgt er nog heel veel meer.";
        assert_eq!(shown(&mark(text, "visie").cut(30)), "…komt de [visie], en dan volgt…");
        assert_eq!(shown(&mark(text, "").cut(20)), "Begin met een lange…");
        assert_eq!(shown(&mark(text, "meer").cut(30)), "…volgt er nog heel veel [meer].");
        assert_eq!(mark(text, "visie").cut(200).text, text);
    }

    #[test]
    fn the_stretch_with_most_of_the_words_is_shown() {
        let text = format!("visie {} gedeelde visie aan het eind", "woord ".repeat(30));
        assert!(shown(&mark(&text, "gedeelde visie").cut(40)).contains("[gedeelde] [visie]"));
    }

    #[test]
    fn nothing_is_cut_through_a_character_and_nothing_is_wider_than_the_room() {
        for text in [
            "👩‍👩‍👧‍👦 ".repeat(20),
            "e\u{301}".repeat(80),
            "漢字漢字漢字漢字漢字漢字".repeat(5),
            "x".repeat(300),
            format!("a{}", "\u{301}".repeat(500)),
        ] {
            for typed in ["", "x", "e", "漢", "👩"] {
                for width in 0..40 {
                    let cut = mark(&text, typed).cut(width);
                    assert!(cut.text.width() <= width.max(2), "{width}: {}", cut.text);
                    let inner = cut.text.trim_matches('…');
                    assert!(
                        inner.is_empty() || text.grapheme_indices(true).any(|(at, _)| text[at..].starts_with(inner))
                    );
                    assert_eq!(cut.pieces().iter().map(|(piece, _)| *piece).collect::<String>(), cut.text);
                }
            }
        }
    }
}
