//! The words of a text as names are compared: folded, with what stands between them.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The most bytes of what follows a name in one word.
pub const LONGEST_REST: usize = 40;

/// A word of a text.
pub struct Token<'t> {
    /// As it stands there.
    pub text: &'t str,
    /// Where it stands.
    pub range: Range<usize>,
    /// As it is compared.
    pub folded: String,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it begins a sentence.
    pub begins: bool,
}

impl<'t> Token<'t> {
    /// The end of the word that is `rest` when it is folded.
    pub fn behind(&self, rest: &str) -> &'t str {
        let ends = self.text.char_indices().rev().take(2 * LONGEST_REST).map(|(at, _)| &self.text[at..]);
        ends.into_iter().find(|end| folded(end) == rest).unwrap_or_default()
    }
}

/// The word as names are compared: without capitals, accents, joined letters and what is not seen.
pub fn folded(word: &str) -> String {
    let unseen = |c: char| matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFD}');
    let plain = word.nfkd().filter(|c| !is_combining_mark(*c) && !unseen(*c));
    plain.flat_map(char::to_lowercase).map(|c| if c == 'ß' { 's' } else { c }).collect()
}

/// What a name is compared by: two names of one key are one name.
pub fn key(name: &str) -> String {
    tokens(name).into_iter().map(|token| token.folded).collect()
}

/// The words of a text, in order. The sign for "en" counts as that word.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let of_word = |c: char| {
        c.is_alphanumeric()
            || is_combining_mark(c)
            || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFD}')
    };
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut rest = 0;
    while let Some(from) = text[rest..].find(|c| of_word(c) || matches!(c, '&' | '+')).map(|at| rest + at) {
        let length = text[from..].find(|c| !of_word(c)).unwrap_or(text.len() - from);
        let end = if length == 0 { from + 1 } else { from + length };
        let word = &text[from..end];
        let folded = if length == 0 { "en".to_owned() } else { folded(word) };
        let before = &text[found.last().map_or(0, |token| token.range.end)..from];
        let begins = found.is_empty()
            || before.contains(['.', '!', '?', '…', ':', '\n', '“', '"', '„', '«', '‘', '•'])
            || before.contains(" - ")
            || before.contains(" – ");
        // The apostrophe of ’t is part of it.
        let apostrophe =
            before.chars().next_back().filter(|c| folded == "t" && is_apostrophe(c.encode_utf8(&mut [0; 4])));
        let range = from - apostrophe.map_or(0, char::len_utf8)..end;
        let capital = word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        if !folded.is_empty() {
            found.push(Token { text: word, range, folded, capital, begins });
        }
        rest = end;
    }
    found
}

pub fn between<'t>(one: &Token<'_>, next: &Token<'_>, text: &'t str) -> &'t str {
    &text[one.range.end..next.range.start]
}

pub fn is_apostrophe(text: &str) -> bool {
    matches!(text, "'" | "’" | "‘" | "ʼ" | "´" | "`" | "′")
}

/// Whether two words may belong to one name: only blanks, a hyphen or the like stand between them.
pub fn holds_together(one: &Token<'_>, next: &Token<'_>, text: &str) -> bool {
    let between = between(one, next, text);
    let is_initial = one.folded.chars().count() == 1;
    let holds = |c: char| {
        c.is_whitespace()
            || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–' | '/' | '_')
            || is_apostrophe(c.encode_utf8(&mut [0; 4]))
            || (c == '.' && is_initial)
    };
    between.chars().all(holds) && !between.contains("\n\n")
}
