//! A text in rows, as it is shown in a field: broken behind a word where that can be.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The room that a field has, and what of its text was shown in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// How many columns.
    pub width: u16,
    /// How many rows.
    pub height: u16,
    /// The first row that is shown, of a field of many lines.
    pub top: usize,
    /// The first column that is shown, of a field of one line.
    pub left: usize,
}

/// Breaks a text into rows of so many columns, as ranges of its bytes without the end of a line; at least one. Blanks
/// at the end of a row hang over its end, so that a row begins with a word. One column stays free for the cursor behind
/// a row.
pub fn rows(text: &str, width: u16) -> Vec<Range<usize>> {
    let room = usize::from(width.saturating_sub(1).max(1));
    let mut rows = Vec::new();
    let mut begin = 0;
    for line in text.split('\n') {
        of_line(line, begin, room, &mut rows);
        begin += line.len() + 1;
    }
    rows
}

fn of_line(line: &str, begin: usize, room: usize, rows: &mut Vec<Range<usize>>) {
    if line.len() <= room && line.is_ascii() {
        rows.push(begin..begin + line.len());
        return;
    }
    let (mut start, mut filled, mut word, mut before_word) = (0, 0, 0, 0);
    let mut blank = false;
    for (at, letter) in line.grapheme_indices(true) {
        let columns = letter.width();
        let is_blank = letter.chars().all(char::is_whitespace);
        if blank && !is_blank {
            (word, before_word) = (at, filled);
        }
        blank = is_blank;
        if filled + columns > room && !is_blank && at > start {
            // A word that is longer than a row is broken.
            let (end, kept) = if word > start { (word, before_word) } else { (at, filled) };
            rows.push(begin + start..begin + end);
            (start, filled) = (end, filled - kept);
            (word, before_word) = (start, 0);
        }
        filled += columns;
    }
    rows.push(begin + start..begin + line.len());
}

/// Tells the row in which a place of the text stands; between two rows it is the later one.
pub fn row_of(rows: &[Range<usize>], at: usize) -> usize {
    rows.iter().rposition(|row| row.start <= at).unwrap_or(0)
}

/// Counts the columns before a place in its row.
pub fn column_of(text: &str, row: &Range<usize>, at: usize) -> usize {
    text.get(row.start..at).map_or(0, UnicodeWidthStr::width)
}

/// Gives the place in a row that is nearest to a column, and not behind it. At the end of a row that goes on in the
/// next stands its last letter: behind it is the next row.
pub fn place_in(text: &str, rows: &[Range<usize>], number: usize, column: usize) -> usize {
    let Some(row) = rows.get(number) else { return text.len() };
    let goes_on = rows.get(number + 1).is_some_and(|next| next.start == row.end);
    let mut filled = 0;
    let mut last = row.start;
    for (at, letter) in text.get(row.clone()).unwrap_or_default().grapheme_indices(true) {
        if filled + letter.width() > column {
            return row.start + at;
        }
        filled += letter.width();
        last = row.start + at;
    }
    if goes_on { last } else { row.end }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, width: u16) -> Vec<&str> {
        rows(text, width).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn a_row_ends_behind_a_word_and_a_word_that_is_too_long_is_broken() {
        assert_eq!(shown("een twee drie", 8), ["een ", "twee ", "drie"]);
        assert_eq!(shown("een twee drie", 9), ["een twee ", "drie"]);
        assert_eq!(shown("samenwerkingsverband", 9), ["samenwer", "kingsver", "band"]);
        assert_eq!(shown("een\n\ntwee\n", 9), ["een", "", "twee", ""]);
        assert_eq!(shown("", 9), [""]);
    }

    #[test]
    fn blanks_hang_over_the_end_and_wide_letters_count_for_what_they_take() {
        assert_eq!(shown("een      twee", 5), ["een      ", "twee"]);
        assert_eq!(shown("🏳️‍🌈🏳️‍🌈🏳️‍🌈", 5), ["🏳️‍🌈🏳️‍🌈", "🏳️‍🌈"]);
    }

    #[test]
    fn every_letter_stands_in_one_row_and_every_row_fits() {
        for text in ["Coördinatie: één, twéé\n\tdrie 🏳️‍🌈 vier", "a b  c   d    e", "x".repeat(50).as_str()]
        {
            for width in 2..30 {
                let rows = rows(text, width);
                let all: String = rows.iter().map(|row| &text[row.clone()]).collect();
                assert_eq!(all, text.replace('\n', ""));
                let fits = |row: &Range<usize>| text[row.clone()].trim_end().width() < usize::from(width.max(3));
                assert!(rows.iter().all(fits), "{text:?} in {width}");
            }
        }
    }
}
