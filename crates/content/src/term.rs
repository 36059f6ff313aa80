//! Words of the field, explained once.

use serde::{Deserialize, Serialize};

/// A word of the field, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The word, as it stands in the texts.
    pub term: String,
    /// What it means.
    pub explanation: String,
}

impl Term {
    /// Whether a text uses the word.
    #[must_use]
    pub fn is_in(&self, text: &Folded<'_>) -> bool {
        text.places(&self.term).next().is_some()
    }
}

/// A text in which words of the field are looked for: folded once, however many they are.
pub struct Folded<'t> {
    text: &'t str,
    small: String,
}

impl<'t> Folded<'t> {
    /// A text to look in.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let small = text.to_lowercase();
        // Letters that become longer when they are small would shift what follows: such a text is searched as it is.
        let small = if small.len() == text.len() { small } else { text.to_owned() };
        Self { text, small }
    }

    /// Where the text uses a word: the bytes behind each place. A word may have another ending and other capitals; an
    /// abbreviation stands as it is: `SET` is not in `inzet`, nor `ONS` in `ons`.
    pub(crate) fn places(&self, term: &str) -> impl Iterator<Item = usize> {
        let is_abbreviation = term.chars().filter(|c| c.is_uppercase()).count() > 1;
        let (term, text) =
            if is_abbreviation { (term.to_owned(), self.text) } else { (term.to_lowercase(), self.small.as_str()) };
        let mut from = 0;
        std::iter::from_fn(move || {
            while !term.is_empty() {
                let at = from + text[from..].find(&term)?;
                from = at + term.len();
                let begins = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
                let ends = !text[from..].chars().next().is_some_and(char::is_alphanumeric);
                if begins && (ends || !is_abbreviation) {
                    return Some(from);
                }
            }
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_with_another_ending_and_an_abbreviation_only_as_it_is() {
        let is_in = |term: &str, text: &str| {
            Term { term: term.to_owned(), explanation: String::new() }.is_in(&Folded::of(text))
        };
        for (term, text) in
            [("opschalen", "Opschalen lukt"), ("pilot", "twee pilots"), ("ONS", "in ONS."), ("KPI", "KPI’s")]
        {
            assert!(is_in(term, text), "{term} in {text}");
        }
        for (term, text) in [("ONS", "ons plan"), ("SET", "inzet, SETTING"), ("borg", "verborgen"), ("", "iets")] {
            assert!(!is_in(term, text), "{term} in {text}");
        }
    }

    #[test]
    fn each_place_of_a_word_is_given_by_the_byte_behind_it() {
        for (term, text, places) in [
            ("pilot", "Pilot, copilot, PILOTS; de pilot", &[5, 21, 32][..]),
            ("KPI", "KPI, KPIS, kpi’s, KPI’s", &[3, 23]),
            ("aa", "aaaa aa", &[2, 7]),
            ("één", "Één én één", &[5, 15]),
            // A text whose small letters take more room is searched as it is.
            ("pilot", "İ Pilot, pilot", &[15]),
            ("", "iets", &[]),
        ] {
            assert_eq!(Folded::of(text).places(term).collect::<Vec<_>>(), places, "{term} in {text}");
        }
    }
}
