//! Texts in columns: broken into lines, cut off, filled up. A letter may take two columns, or none.

use std::borrow::Cow;

use textwrap::core::display_width;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The most characters in one cell: a letter may have thousands of marks on it, and a terminal would draw them all. No
/// writing takes more than 30 of them (Unicode's Stream-Safe Text Format), and the longest emoji are 10 characters.
pub const MOST_IN_A_CELL: usize = 32;

/// Breaks a text into lines of at most `width` columns. A word that is longer is broken too.
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    // Most of a page is short lines; only a long one is worth the search for its best breaks.
    if !text.contains('\n') && !text.is_empty() && columns_of(text) <= width {
        return vec![text.to_owned()];
    }
    let room = usize::from(width.max(1));
    let options = textwrap::Options::new(room).word_separator(textwrap::WordSeparator::AsciiSpace);
    let mut lines = Vec::new();
    for line in text.lines() {
        if wraps_by_letters(line, room) {
            lines.append(&mut by_letters(line, room));
        } else {
            lines.extend(textwrap::wrap(line, &options).into_iter().map(Cow::into_owned));
        }
    }
    lines
}

/// Whether a line has to be broken here instead of by `textwrap`. That counts and breaks by characters, which would cut
/// off or take apart a letter that is made of several, such as a flag.
fn wraps_by_letters(line: &str, width: usize) -> bool {
    let long = |word: &str| !word.is_ascii() && word.width() > width;
    !line.is_ascii() && (line.width() != display_width(line) || line.split(' ').any(long))
}

/// Breaks a line into pieces of at most `width` columns: between words where that can be, and otherwise between
/// letters.
fn by_letters(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut filled = 0;
    for (number, word) in line.split(' ').enumerate() {
        let columns = word.width();
        if number > 0 && filled + 1 + columns <= width {
            lines.last_mut().into_iter().for_each(|last| last.push(' '));
            filled += 1;
        } else if number > 0 {
            lines.push(String::new());
            filled = 0;
        }
        for letter in word.graphemes(true) {
            let columns = letter.width();
            if filled > 0 && filled + columns > width {
                lines.push(String::new());
                filled = 0;
            }
            lines.last_mut().into_iter().for_each(|last| last.push_str(letter));
            filled += columns;
        }
    }
    lines
}

/// Gives the beginning of a text, in whole words and at most `width` columns, with a sign when there was more.
pub fn shortened(text: &str, width: u16) -> String {
    let lines = wrap(text, width.saturating_sub(1));
    match lines.as_slice() {
        [] => String::new(),
        [line] => line.clone(),
        [first, ..] => format!("{}…", first.trim_end_matches(['.', ',', ':', ';'])),
    }
}

/// Counts the columns that a text takes on the screen.
pub fn columns_of(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// Cuts a text to one line of at most `width` columns, and puts a sign at the end of what it cut.
pub fn cut(text: &str, width: u16) -> Cow<'_, str> {
    if columns_of(text) <= width {
        return Cow::Borrowed(text);
    }
    let mut room = width.saturating_sub(1);
    let mut kept = String::new();
    for letter in text.graphemes(true) {
        let columns = columns_of(letter);
        if columns > room {
            break;
        }
        room -= columns;
        kept.push_str(letter);
    }
    Cow::Owned(if width == 0 { kept } else { format!("{}…", kept.trim_end()) })
}

/// Cuts or fills a text to exactly `width` columns, as a cell of a table: what stands behind it is in line with what is
/// above.
pub fn cell(text: &str, width: u16) -> String {
    let text = cut(text, width);
    let missing = width.saturating_sub(columns_of(&text));
    format!("{text}{}", " ".repeat(missing.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_three_hundred_letters_is_broken_and_not_lost() {
        let lines = wrap(&format!("kort {}", "x".repeat(300)), 40);
        assert!(lines.iter().all(|line| line.width() <= 40));
        assert_eq!(lines.concat().matches('x').count(), 300);
    }

    #[test]
    fn a_long_word_is_broken_between_letters_and_never_within_one() {
        for letter in ["👩‍👩‍👧‍👦", "1️⃣", "🇳🇱", "e\u{301}", "\u{1112}\u{1161}\u{11AB}", "क्ष", "日"]
        {
            for width in 1..12 {
                let lines = wrap(&format!("kort {} eind", letter.repeat(20)), width);
                let whole: usize = lines.iter().map(|line| line.matches(letter).count()).sum();
                assert_eq!(whole, 20, "{letter} at {width}: {lines:?}");
                let letters = lines.concat().replace("kort", "").replace("eind", "").replace(' ', "");
                assert_eq!(letters, letter.repeat(20), "{width}");
                let room = usize::from(width).max(letter.width());
                assert!(lines.iter().all(|line| line.width() <= room), "{width}: {lines:?}");
            }
        }
    }

    #[test]
    fn a_text_is_shortened_after_a_whole_word_and_only_where_it_is_too_long() {
        assert_eq!(shortened("een twee drie", 13), "een twee…");
        assert_eq!(shortened("een twee drie", 14), "een twee drie");
        assert_eq!(shortened("een twee. drie", 12), "een twee…");
        assert_eq!(shortened("", 13), "");
    }

    #[test]
    fn wide_letters_are_counted_by_their_columns() {
        assert!(wrap(&"日本".repeat(30), 21).iter().all(|line| line.width() <= 21));
        assert_eq!(cell("日", 4), "日  ");
    }

    #[test]
    fn a_cell_is_as_wide_as_its_column_and_what_is_cut_ends_in_a_sign() {
        let name = "Stichting Welzijn Noordoostelijk Rivierengebied";
        for text in [name, "kort", "", "日本語日本語", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "e\u{301}e\u{301}e\u{301}e\u{301}"]
        {
            for width in 1..60 {
                let cell = cell(text, width);
                assert_eq!(columns_of(&cell), width, "{cell:?}");
                assert_eq!(cell.contains('…'), columns_of(text) > width, "{cell:?}");
            }
        }
        assert_eq!(cell(name, 18), "Stichting Welzijn…");
        assert_eq!(cut(name, 0), "");
    }
}
