//! Makes text from outside safe to show: one function for every entrance.
//!
//! A file, a paste, the command line or a file name may hold characters that move the cursor, recolour the
//! screen, write the clipboard or turn the reading order round. They become a visible mark. What nobody sees and only
//! travels along when text is copied from another program goes without a trace.

use std::borrow::Cow;

/// What stands where a forbidden character stood.
pub const MARK: char = '\u{FFFD}';

/// Makes one emoji of two; joins letters in scripts that join them.
const JOINER: char = '\u{200D}';

/// Keeps letters apart in scripts that join them.
const NON_JOINER: char = '\u{200C}';

/// Whether a character may never reach a terminal: C0 but newline and tab, DEL, C1, bidirectional controls, and
/// characters of no width.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    match c {
        // Nearly every character: decided first.
        ' '..='~' | '\n' | '\t' => false,
        c => leaves_a_mark(c) || is_line_end(c) || is_unseen(c),
    }
}

/// Whether a character could do something to a terminal, or turns the reading order of what follows round. What is no
/// character at all, which XML forbids, leaves a mark too: it tells of damage.
#[must_use]
pub const fn leaves_a_mark(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => !is_line_end(c),
        c => matches!(c, '\u{202D}' | '\u{202E}' | '\u{FFFE}' | '\u{FFFF}'),
    }
}

/// Whether a line ends at a character, in one program or another: vertical tab, form feed, next line, and the
/// separators of lines and paragraphs. Of `\r\n` the newline counts.
const fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character has no width and says nothing of its own: joiners, marks and isolates of the reading order
/// (UAX #9), soft hyphens, byte order marks, fillers, tags.
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202C}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{180E}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' | '\u{1D173}'..='\u{1D17A}')
}

/// The text as it may be shown: what could steer a terminal is a [`MARK`], every kind of line end is a newline, and
/// what only travels along unseen is gone. A joiner stays where the emoji or the script before it needs one.
#[must_use]
pub fn clean(text: &str) -> String {
    cleaned(text).into_owned()
}

/// The same without a copy of what is clean, as nearly every text is.
fn cleaned(text: &str) -> Cow<'_, str> {
    if is_plain(text) || !text.chars().any(is_forbidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            c if is_line_end(c) => out.push('\n'),
            c if leaves_a_mark(c) => out.push(MARK),
            c if is_unseen(c) && !joins(&out, c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether a joiner is of use behind a text. Only what stands before it counts, so that what is typed letter by letter
/// comes out as what is pasted.
fn joins(before: &str, joiner: char) -> bool {
    // Between an emoji and its joiner may stand the sign that says that it is one.
    let last = before.chars().rev().find(|c| *c != '\u{FE0F}');
    match joiner {
        JOINER => last.is_some_and(|c| is_emoji_base(c) || may_be_joined(c)),
        NON_JOINER => last.is_some_and(may_be_joined),
        _ => false,
    }
}

/// Whether a character may be typed behind a text: [`clean`] would leave it there.
#[must_use]
pub fn may_follow(before: &str, c: char) -> bool {
    !is_forbidden(c) || joins(before, c)
}

/// Whether a text is printable ASCII and nothing else: most texts are, and bytes are quickly looked through.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The text as [`clean`] gives it, on one line: newlines and tabs become spaces.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    one_line(text).into_owned()
}

fn one_line(text: &str) -> Cow<'_, str> {
    let text = cleaned(text);
    if text.contains(['\n', '\t']) { Cow::Owned(text.replace(['\n', '\t'], " ")) } else { text }
}

/// The text [`on_one_line`], without spaces at both ends.
#[must_use]
pub fn clean_line(text: &str) -> String {
    one_line(text).trim().to_owned()
}

/// Characters that may be joined into an emoji by U+200D: the pictographic blocks.
const fn is_emoji_base(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Letters of scripts in which joiners make a difference: from Arabic to Myanmar, Khmer, Mongolian, and the other forms
/// of Arabic.
const fn may_be_joined(c: char) -> bool {
    matches!(c,
        '\u{0620}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1807}' | '\u{1820}'..='\u{18AF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is in a row of the file, with its escapes.
    fn unescaped(text: &str) -> String {
        serde_json::from_str(&format!("\"{text}\"")).unwrap()
    }

    #[test]
    fn what_is_pasted_from_other_programs_is_kept_as_people_see_it() {
        let rows = include_str!("../../../tests/trials/plakken.tsv");
        let rows: Vec<_> = rows.lines().filter(|row| !row.starts_with('#')).collect();
        assert!(rows.len() > 10);
        for row in rows {
            let (pasted, kept) = row.split_once('\t').unwrap();
            assert_eq!(clean(&unescaped(pasted)), unescaped(kept), "{row}");
        }
    }

    #[test]
    fn what_steers_a_terminal_leaves_a_mark() {
        for evil in
            ["\u{1b}[2J", "\u{7}", "\u{9b}31m", "\u{7f}", "\u{202E}abc", "\u{202D}abc", "\u{0}", "\u{FFFE}", "\u{FFFF}"]
        {
            let cleaned = clean(evil);
            assert!(!cleaned.chars().any(is_forbidden), "{evil:?} -> {cleaned:?}");
            assert!(cleaned.contains(MARK), "{evil:?} leaves no mark");
        }
    }

    #[test]
    fn what_travels_along_unseen_goes_without_a_trace() {
        // As a phone number comes out of an address book, and a name out of a page.
        assert_eq!(clean("\u{202A}+31 6 12\u{202C}"), "+31 6 12");
        for unseen in "\u{AD}\u{61C}\u{200B}\u{200E}\u{200F}\u{202A}\u{202C}\u{2060}\u{2066}\u{2069}\u{FEFF}".chars() {
            assert_eq!(clean(&format!("a{unseen}b")), "ab", "{unseen:?}");
        }
    }

    #[test]
    fn letters_newlines_tabs_and_emoji_families_stay() {
        for good in ["Coördinatie één\n\ttwee", "👩‍👩‍👧‍👦", "e\u{301}", "🏳️‍🌈", "ع", "क्\u{200D}ष", "می\u{200C}خواهم"]
        {
            assert_eq!(clean(good), good);
        }
    }

    #[test]
    fn a_joiner_that_joins_nothing_goes() {
        for odd in ["a\u{200D}b", "\u{200D}ab", "ab\u{200C}", "a\u{FE0F}\u{200D}b"] {
            assert_eq!(clean(odd).replace('\u{FE0F}', ""), "ab", "{odd:?}");
        }
        assert_eq!(clean("م\u{200C}\u{200C}م"), "م\u{200C}م");
    }

    #[test]
    fn what_is_typed_in_pieces_is_what_is_pasted() {
        for text in ["🏳\u{FE0F}\u{200D}🌈", "می\u{200C}خواهم", "a\u{200B}b\u{200D}c", "👩\u{200D}🔬"] {
            let mut typed = String::new();
            for c in text.chars().filter(|c| !leaves_a_mark(*c)) {
                if may_follow(&typed, c) {
                    typed.push(c);
                }
            }
            assert_eq!(typed, clean(text));
        }
    }

    #[test]
    fn what_is_clean_stays_as_it_is() {
        for odd in ["👩\u{200C}\u{200D}👩", "👩\u{E0041}\u{200D}👩", "\u{0}\u{1F3FD}\u{200D}", "\r\r\n\u{85}"] {
            assert_eq!(clean(&clean(odd)), clean(odd), "{odd:?}");
        }
    }

    #[test]
    fn line_ends_of_every_system_become_one() {
        assert_eq!(clean("a\r\nb\rc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}h"), "a\nb\nc\nd\ne\nf\ng\nh");
        assert_eq!(clean_line(" a\r\nb\t "), "a b");
        assert_eq!(on_one_line(" a\nb "), " a b ");
    }
}
