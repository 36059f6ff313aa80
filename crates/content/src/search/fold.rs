//! Cuts a text into words, and folds them: no capitals, no accents.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A word as it is compared, and where it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The word without capitals and accents.
    pub folded: String,
    /// For each byte of the folded word, where the letter that it came from begins in the text.
    origins: Vec<usize>,
    /// Where the word ends in the text.
    end: usize,
}

impl Word {
    /// Where the bytes `from..to` of the folded word stand in the text: the whole letters that they came from.
    pub fn span(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        let place = |byte: usize| self.origins.get(byte).copied().unwrap_or(self.end);
        let last = place(to.saturating_sub(1));
        let next = self.origins.iter().skip(to).find(|origin| **origin > last);
        place(from)..next.copied().unwrap_or(self.end)
    }

    fn push(&mut self, at: usize, c: char) {
        for lower in c.to_lowercase().nfkd().filter(|c| !is_combining_mark(*c)) {
            self.push_folded(at, lower);
        }
        self.end = at + c.len_utf8();
    }

    fn push_folded(&mut self, at: usize, c: char) {
        let mut room = [0; 4];
        let plain = match c {
            'ø' => "o",
            'ł' => "l",
            'đ' => "d",
            'æ' => "ae",
            'œ' => "oe",
            'ß' => "ss",
            _ => c.encode_utf8(&mut room),
        };
        self.origins.resize(self.origins.len() + plain.len(), at);
        self.folded.push_str(plain);
    }

    fn append(&mut self, other: &Self) {
        self.folded.push_str(&other.folded);
        self.origins.extend_from_slice(&other.origins);
        self.end = other.end;
    }
}

/// The words of a text, in order. Words that a hyphen or an apostrophe holds together (`co-creatie`) are there by
/// themselves and as one (`cocreatie`), because people write them both ways; numbers such as `1.2` stay whole.
pub fn words(text: &str) -> Vec<Word> {
    cut(text, true)
}

/// The words of what somebody looks for: what a hyphen or an apostrophe holds together is one word.
pub fn sought_words(text: &str) -> Vec<Word> {
    cut(text, false)
}

fn cut(text: &str, parts_too: bool) -> Vec<Word> {
    let mut found = Vec::new();
    let mut parts: Vec<Word> = Vec::new();
    let mut part = Word::default();
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, c)| *c);
        let accent = is_combining_mark(c) && is_letter(before);
        if is_letter(c) || accent || holds_number(before, c, after) {
            part.push(at, c);
        } else {
            if !part.folded.is_empty() {
                parts.push(std::mem::take(&mut part));
            }
            if !holds_words(before, c, after) {
                finish(&mut parts, parts_too, &mut found);
            }
        }
        if !is_combining_mark(c) {
            before = c;
        }
    }
    if !part.folded.is_empty() {
        parts.push(part);
    }
    finish(&mut parts, parts_too, &mut found);
    found
}

/// Puts the parts of a word with what they are together.
fn finish(parts: &mut Vec<Word>, parts_too: bool, found: &mut Vec<Word>) {
    if parts.len() > 1 {
        let mut whole = Word::default();
        for part in parts.iter() {
            whole.append(part);
        }
        found.push(whole);
        if !parts_too {
            parts.clear();
        }
    }
    found.append(parts);
}

/// Letters and digits, and signs that mean something by themselves, such as € and emoji.
fn is_letter(c: char) -> bool {
    let sign = matches!(c, '\u{20A0}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}');
    c.is_alphanumeric() || (sign && !is_combining_mark(c))
}

fn holds_words(before: char, c: char, after: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{AD}' | '\'' | '’') && is_letter(before) && is_letter(after)
}

fn holds_number(before: char, c: char, after: char) -> bool {
    matches!(c, '.' | ',') && before.is_ascii_digit() && after.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(words: Vec<Word>) -> Vec<String> {
        words.into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn capitals_accents_and_joined_letters_are_folded() {
        for (text, words_of_it) in [
            ("Coördinatie, ÉÉN!", vec!["coordinatie", "een"]),
            ("e\u{301}e\u{301}n", vec!["een"]),
            ("cafés (ĳs) ﬁn", vec!["cafes", "ijs", "fin"]),
            ("Straße Øre œuvre", vec!["strasse", "ore", "oeuvre"]),
            ("İstanbul", vec!["istanbul"]),
        ] {
            assert_eq!(folded(words(text)), words_of_it, "{text}");
        }
    }

    #[test]
    fn what_a_hyphen_holds_together_is_found_both_ways() {
        assert_eq!(folded(words("Co-creatie - zorg’s")), ["cocreatie", "co", "creatie", "zorgs", "zorg", "s"]);
        assert_eq!(folded(sought_words("co-creatie zorg/welzijn 'ja'")), ["cocreatie", "zorg", "welzijn", "ja"]);
    }

    #[test]
    fn numbers_stay_whole_and_sentences_do_not() {
        assert_eq!(folded(words("vraag 1.2A. Einde.Begin 3,5")), ["vraag", "1.2a", "einde", "begin", "3,5"]);
    }

    #[test]
    fn signs_that_mean_something_are_words_and_punctuation_is_none() {
        assert_eq!(folded(words("€ 5, 👍 ... «!» — •")), ["€", "5", "👍"]);
        assert_eq!(folded(words(" \t\n-.'")), Vec::<String>::new());
    }

    #[test]
    fn every_part_of_a_folded_word_leads_back_to_the_text() {
        let text = "x Coördinatie";
        let word = words(text).remove(1);
        assert_eq!(&text[word.span(0, word.folded.len())], "Coördinatie");
        assert_eq!(&text[word.span(2, 4)], "ör");
    }

    #[test]
    fn hostile_text_is_cut_without_trouble() {
        for text in ["\u{301}\u{301}", "-\u{301}-", "a-\u{301}b", "\u{1b}[2J\u{202e}", "🏳️‍🌈", "ﷺ", "\u{0}"]
        {
            for word in words(text) {
                assert!(text.get(word.span(0, word.folded.len())).is_some(), "{text:?}");
            }
        }
        assert_eq!(words(&"a-".repeat(100_000)).len(), 100_001);
    }
}
