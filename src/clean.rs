//! Makes text from outside safe to show: one function for every entrance.
//!
//! A file, a paste, the command line or a file name may hold characters that move the cursor, recolour the
//! screen, write the clipboard or turn the reading order round. They become a visible mark.

use unicode_segmentation::UnicodeSegmentation;

/// What stands where a forbidden character stood.
pub const MARK: char = '\u{FFFD}';

/// Makes one emoji of two.
const JOINER: char = '\u{200D}';

/// Whether a character may never reach a terminal: C0 but newline and tab, DEL, C1, bidirectional controls, and
/// characters of no width.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    match c {
        // Nearly every character: decided first.
        ' '..='~' | '\n' | '\t' => false,
        '\u{200C}' | '\u{200D}' => true,
        c => c.is_control() || is_invisible(c),
    }
}

/// Bidirectional controls (UAX #9), zero-width and other invisible formatting characters.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{180E}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
        // No characters at all, and XML forbids them.
        | '\u{FFFE}' | '\u{FFFF}'
        | '\u{E0000}'..='\u{E007F}' | '\u{1D173}'..='\u{1D17A}')
}

/// The text with every forbidden character as a [`MARK`]; `\r\n` and a lone `\r` become a newline. A joiner inside an
/// emoji stays, because without it the emoji falls apart.
#[must_use]
pub fn clean(text: &str) -> String {
    if is_plain(text) || !text.chars().any(is_forbidden) {
        return text.to_owned();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        // A mark would break the character, and leave the joiner outside: such a character keeps no joiner either, so
        // that what is clean stays as it is.
        let whole = cluster.chars().all(|c| c == JOINER || !is_forbidden(c));
        let emoji = whole && cluster.chars().any(is_emoji_base);
        for c in cluster.chars() {
            let joins = c == JOINER && emoji;
            out.push(if is_forbidden(c) && !joins { MARK } else { c });
        }
    }
    out
}

/// Whether a text is printable ASCII and nothing else: most texts are, and bytes are quickly looked through.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The text as [`clean`] gives it, on one line: newlines and tabs become spaces, spaces at both ends go.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ").trim().to_owned()
}

/// Characters that may be joined into an emoji by U+200D: the pictographic blocks.
const fn is_emoji_base(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_control_sequence_survives() {
        for evil in [
            "\u{1b}[2J",
            "\u{7}",
            "\u{9b}31m",
            "\u{7f}",
            "\u{202E}abc",
            "\u{2066}x",
            "a\u{200B}b",
            "\u{0}",
            "\u{FEFF}a",
            "\u{FFFE}",
            "\u{FFFF}",
        ] {
            let cleaned = clean(evil);
            assert!(!cleaned.chars().any(is_forbidden), "{evil:?} -> {cleaned:?}");
            assert!(cleaned.contains(MARK), "{evil:?} leaves no mark");
        }
    }

    #[test]
    fn letters_newlines_tabs_and_emoji_families_stay() {
        for good in ["Coördinatie één\n\ttwee", "👩‍👩‍👧‍👦", "e\u{301}", "🏳️‍🌈", "ع"] {
            assert_eq!(clean(good), good);
        }
    }

    #[test]
    fn a_joiner_outside_an_emoji_is_marked() {
        assert_eq!(clean("a\u{200D}b"), "a\u{FFFD}b");
    }

    #[test]
    fn what_is_clean_stays_as_it_is() {
        for odd in ["👩\u{200C}\u{200D}👩", "👩\u{E0041}\u{200D}👩", "\u{0}\u{1F3FD}\u{200D}"] {
            assert_eq!(clean(&clean(odd)), clean(odd), "{odd:?}");
        }
    }

    #[test]
    fn line_ends_of_every_system_become_one() {
        assert_eq!(clean("a\r\nb\rc"), "a\nb\nc");
        assert_eq!(clean_line(" a\r\nb\t "), "a b");
    }
}
