//! What somebody looks for.

use strsim::osa_distance;

use super::fold::sought_words;

/// The most characters of what was typed that are looked at: nobody looks for more.
const LONGEST: usize = 200;

/// The most words that are looked for.
const MOST_WORDS: usize = 12;

/// The fewest letters of a word in which a typing error is forgiven; shorter words all look alike.
const LONG_ENOUGH: usize = 4;

/// How well words must match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closeness {
    /// Letter by letter.
    Exact,
    /// With one letter wrong, missing, too many, or in its neighbour's place.
    Near,
}

/// How a word that was found stands to the one that was looked for, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Nearly it.
    Near,
    /// Somewhere inside.
    Part,
    /// At its start.
    Start,
    /// The whole word.
    Whole,
}

/// The words that somebody looks for; all of them must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// Reads what was typed: the first 200 characters, and of these the first 12 different words.
    pub fn new(typed: &str) -> Self {
        let typed: String = typed.chars().take(LONGEST).collect();
        let mut words: Vec<String> = Vec::new();
        for word in sought_words(&typed) {
            if words.len() < MOST_WORDS && !words.contains(&word.folded) {
                words.push(word.folded);
            }
        }
        Self { words }
    }

    /// Whether there is nothing to look for.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words, folded, in order.
    pub fn words(&self) -> &[String] {
        &self.words
    }
}

/// How a word of a text fits the word that is looked for, and which bytes of it do; both are folded.
pub fn fit(sought: &str, word: &str, closeness: Closeness) -> Option<(Fit, std::ops::Range<usize>)> {
    if let Some(at) = word.find(sought) {
        let end = at + sought.len();
        let fit = match (at, end == word.len()) {
            (0, true) => Fit::Whole,
            (0, false) => Fit::Start,
            _ => Fit::Part,
        };
        return Some((fit, at..end));
    }
    (closeness == Closeness::Near && is_near(sought, word)).then_some((Fit::Near, 0..word.len()))
}

/// Whether a word, or its start, is one typing error away from the one that is looked for.
fn is_near(sought: &str, word: &str) -> bool {
    let (wanted, length) = (sought.chars().count(), word.chars().count());
    if wanted < LONG_ENOUGH || length + 1 < wanted {
        return false;
    }
    if length <= wanted + 1 && osa_distance(sought, word) <= 1 {
        return true;
    }
    // The rest may not have been typed yet. Few typing errors are in the first letter, and this keeps it quick.
    length > wanted && sought.chars().next() == word.chars().next() && {
        let start = |letters: usize| word.chars().take(letters).collect::<String>();
        (wanted - 1..=wanted + 1).any(|letters| osa_distance(sought, &start(letters)) <= 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(sought: &str, word: &str) -> Option<Fit> {
        fit(sought, word, Closeness::Exact).map(|(fit, _)| fit)
    }

    fn near(sought: &str, word: &str) -> bool {
        fit(sought, word, Closeness::Near).is_some()
    }

    #[test]
    fn a_word_fits_whole_at_its_start_or_inside() {
        assert_eq!(exact("visie", "visie"), Some(Fit::Whole));
        assert_eq!(exact("vis", "visie"), Some(Fit::Start));
        assert_eq!(exact("sie", "visie"), Some(Fit::Part));
        assert_eq!(exact("visei", "visie"), None);
        assert!(Fit::Whole > Fit::Start && Fit::Start > Fit::Part && Fit::Part > Fit::Near);
    }

    #[test]
    fn one_typing_error_is_forgiven_also_while_typing() {
        for sought in ["coordinitie", "cordinatie", "cooordinatie", "coordniatie", "coordni"] {
            assert!(near(sought, "coordinatie"), "{sought}");
        }
        for sought in ["cordintie", "planning", "coordinatiesxx"] {
            assert!(!near(sought, "coordinatie"), "{sought}");
        }
    }

    #[test]
    fn in_short_words_no_typing_error_is_forgiven() {
        assert!(!near("vei", "vee"));
        assert!(near("vsie", "visie"));
    }

    #[test]
    fn a_pasted_book_is_no_longer_than_twelve_words_of_it() {
        let book: String = (0..100_000).fold(String::new(), |book, n| book + "w" + &n.to_string() + " ");
        assert_eq!(Query::new(&book).words().len(), 12);
        assert!(Query::new(&"a".repeat(1_000_000)).words()[0].len() <= 200);
    }

    #[test]
    fn spaces_and_punctuation_alone_look_for_nothing() {
        for typed in ["", "   ", "?!", "\u{1b}", "- ."] {
            assert!(Query::new(typed).is_empty(), "{typed:?}");
        }
        assert_eq!(Query::new("Visie, visie!").words(), ["visie"]);
    }
}
