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
    pub fn is_in(&self, text: &str) -> bool {
        places(&self.term, text).next().is_some()
    }
}

/// Where a text uses a word: the bytes behind each place. A word may have another ending and other capitals; an
/// abbreviation stands as it is: `SET` is not in `inzet`, nor `ONS` in `ons`.
pub(crate) fn places(term: &str, text: &str) -> impl Iterator<Item = usize> {
    let is_abbreviation = term.chars().filter(|c| c.is_uppercase()).count() > 1;
    let fold = |text: &str| if is_abbreviation { text.to_owned() } else { text.to_lowercase() };
    let (term, folded) = (fold(term), fold(text));
    // Letters that become longer when they are small would shift what follows: such a text is searched as it is.
    let text = if folded.len() == text.len() { folded } else { text.to_owned() };
    let found: Vec<usize> = if term.is_empty() {
        Vec::new()
    } else {
        text.match_indices(&term)
            .filter(|(at, _)| {
                let behind = &text[at + term.len()..];
                let begins = !text[..*at].chars().next_back().is_some_and(char::is_alphanumeric);
                let ends = !behind.chars().next().is_some_and(char::is_alphanumeric);
                begins && (ends || !is_abbreviation)
            })
            .map(|(at, _)| at + term.len())
            .collect()
    };
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_with_another_ending_and_an_abbreviation_only_as_it_is() {
        let is_in = |term: &str, text: &str| Term { term: term.to_owned(), explanation: String::new() }.is_in(text);
        for (term, text) in
            [("opschalen", "Opschalen lukt"), ("pilot", "twee pilots"), ("ONS", "in ONS."), ("KPI", "KPI’s")]
        {
            assert!(is_in(term, text), "{term} in {text}");
        }
        for (term, text) in [("ONS", "ons plan"), ("SET", "inzet, SETTING"), ("borg", "verborgen"), ("", "iets")] {
            assert!(!is_in(term, text), "{term} in {text}");
        }
    }
}
