//! Every word of a number of texts, and the texts that it stands in.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

use super::fold::{Word, sought_words, words};
use super::query::{Closeness, Fit, Query, fit};

/// A text that can be found, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<P> {
    /// What it is and where it stands.
    pub place: P,
    /// Its title; may be empty. Words in a title count for more.
    pub title: String,
    /// The text, on one line.
    pub text: String,
    /// Other words that it is found by and that are not shown.
    also: String,
}

impl<P> Entry<P> {
    /// A text with a title, each on [one line](one_line).
    pub fn new(place: P, title: &str, text: &str) -> Self {
        Self { place, title: one_line(title), text: one_line(text), also: String::new() }
    }

    /// Makes the text findable by these words too.
    #[must_use]
    pub fn found_by(self, also: String) -> Self {
        Self { also, ..self }
    }
}

/// What may follow a hyphen without being the rest of the word: `zorg- en welzijnsorganisaties`.
const AFTER_LOOSE_HYPHEN: [&str; 7] = ["en", "of", "tot", "noch", "maar", "dan", "als"];

/// A text on one line: line ends and rows of spaces become one space. Of a word that was broken off with a hyphen at the
/// end of a line, the parts come together.
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        let goes_on = words.peek().is_some_and(|first| {
            let stump = out.strip_suffix(['-', '\u{2010}', '\u{AD}']);
            stump.is_some_and(|stump| stump.ends_with(char::is_alphabetic))
                && first.starts_with(char::is_lowercase)
                && !AFTER_LOOSE_HYPHEN.contains(first)
        });
        for (number, word) in words.enumerate() {
            let goes_on = number == 0 && goes_on;
            if !out.is_empty() && !goes_on {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

/// How well a text answers a query: the higher, the sooner it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    /// The points of every word that was looked for.
    points: u16,
    /// Whether the title or the text is what was looked for, and nothing else.
    is_all: bool,
    /// Whether the words stand behind each other, as they were typed.
    in_a_row: bool,
}

/// A text that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'i, P> {
    /// The text.
    pub entry: &'i Entry<P>,
    /// How well it fits.
    pub score: Score,
}

/// Where a word stands.
#[derive(Clone, Copy, Debug)]
struct Occurrence {
    entry: u32,
    in_title: bool,
}

/// Texts that can be searched.
#[derive(Clone, Debug)]
pub struct Index<P> {
    entries: Vec<Entry<P>>,
    words: Words,
}

/// Every different word, and where it stands.
#[derive(Clone, Debug, Default)]
struct Words {
    /// The words, each with a line end behind it: one search goes through them all.
    joined: String,
    /// For each word, where it stands in `joined`.
    spans: Vec<Range<usize>>,
    /// For each word, where it stands in the texts.
    occurrences: Vec<Vec<Occurrence>>,
}

impl Words {
    fn add(&mut self, word: &str, occurrences: Vec<Occurrence>) {
        let start = self.joined.len();
        self.joined.push_str(word);
        self.spans.push(start..self.joined.len());
        self.joined.push('\n');
        self.occurrences.push(occurrences);
    }

    /// Calls `found` for every word that fits the one that is looked for.
    fn each(&self, sought: &str, closeness: Closeness, mut found: impl FnMut(Fit, &[Occurrence])) {
        let mut try_word = |number: usize| {
            let Some((span, occurrences)) = self.spans.get(number).zip(self.occurrences.get(number)) else { return };
            if let Some((fit, _)) = fit(sought, &self.joined[span.clone()], closeness) {
                found(fit, occurrences);
            }
        };
        if closeness == Closeness::Near {
            return (0..self.spans.len()).for_each(try_word);
        }
        // Words that do not hold it are never looked at one by one; in each word the first match decides.
        let mut words = (0..).zip(&self.spans);
        let mut done = 0;
        for (at, _) in self.joined.match_indices(sought) {
            if at < done {
                continue;
            }
            let Some((number, span)) = words.find(|(_, span)| at < span.end) else { return };
            done = span.end;
            try_word(number);
        }
    }
}

impl<P> Index<P> {
    /// Lists the words of these texts. Of equally good texts those that come first here are found first.
    pub fn new(entries: impl IntoIterator<Item = Entry<P>>) -> Self {
        let entries: Vec<Entry<P>> = entries.into_iter().collect();
        let mut listed: HashMap<String, Vec<Occurrence>> = HashMap::new();
        for (number, entry) in (0..).zip(&entries) {
            for (text, in_title) in [(&entry.title, true), (&entry.text, false), (&entry.also, false)] {
                for word in words(text) {
                    let occurrences = listed.entry(word.folded).or_default();
                    let again = occurrences.last().is_some_and(|o| o.entry == number && (o.in_title || !in_title));
                    if !again {
                        occurrences.push(Occurrence { entry: number, in_title });
                    }
                }
            }
        }
        let mut words = Words::default();
        for (word, occurrences) in listed {
            words.add(&word, occurrences);
        }
        Self { entries, words }
    }

    /// All texts, in order.
    pub fn entries(&self) -> &[Entry<P>] {
        &self.entries
    }

    /// The texts that hold every word of a query, the best first: at most `most`, and how many there are in all.
    pub fn find(&self, query: &Query, closeness: Closeness, most: usize) -> (Vec<Hit<'_, P>>, usize) {
        let points = self.points(query, closeness);
        let mut found: Vec<(u16, u32)> =
            (0..).zip(&points).filter(|(_, points)| **points > 0).map(|(entry, points)| (*points, entry)).collect();
        let total = found.len();
        let order = |(points, entry): &(u16, u32)| (Reverse(*points), *entry);
        if total > most {
            found.select_nth_unstable_by_key(most, order);
            found.truncate(most);
        }
        found.sort_unstable_by_key(order);
        let hit = |(points, number): (u16, u32)| {
            let entry = self.entries.get(usize::try_from(number).ok()?)?;
            Some(Hit { entry, score: score(points, entry, query) })
        };
        let mut hits: Vec<Hit<'_, P>> = found.into_iter().filter_map(hit).collect();
        hits.sort_by_key(|hit| Reverse(hit.score));
        (hits, total)
    }

    /// The points of each text; 0 where a word is missing.
    fn points(&self, query: &Query, closeness: Closeness) -> Vec<u16> {
        let mut total: Option<Vec<u16>> = None;
        for sought in query.words() {
            let mut best = vec![0; self.entries.len()];
            self.words.each(sought, closeness, |fit, occurrences| {
                for occurrence in occurrences {
                    if let Some(best) = usize::try_from(occurrence.entry).ok().and_then(|entry| best.get_mut(entry)) {
                        *best = (*best).max(worth(fit, occurrence.in_title));
                    }
                }
            });
            total = Some(match total {
                None => best,
                Some(before) => {
                    before.into_iter().zip(best).map(|(a, b)| if a > 0 && b > 0 { a + b } else { 0 }).collect()
                }
            });
        }
        total.unwrap_or_else(|| vec![0; self.entries.len()])
    }
}

/// What a word that was found is worth: whole words and starts of words before parts, titles before texts.
const fn worth(fit: Fit, in_title: bool) -> u16 {
    match (fit, in_title) {
        (Fit::Whole, true) => 8,
        (Fit::Start, true) => 7,
        (Fit::Whole, false) => 6,
        (Fit::Start, false) => 5,
        (Fit::Part, true) => 4,
        (Fit::Part, false) => 3,
        (Fit::Near, true) => 2,
        (Fit::Near, false) => 1,
    }
}

fn score<P>(points: u16, entry: &Entry<P>, query: &Query) -> Score {
    let both = [sought_words(&entry.title), sought_words(&entry.text)];
    let is_all = both.iter().any(|words| words.len() == query.words().len() && fits_at(words, query));
    let holds = |words: &[Word]| (0..words.len()).any(|from| fits_at(words.get(from..).unwrap_or_default(), query));
    let in_a_row = query.words().len() > 1 && both.iter().any(|words| holds(words));
    Score { points, is_all, in_a_row }
}

/// Whether these words begin with those of the query, the last of which may still be half typed.
fn fits_at(words: &[Word], query: &Query) -> bool {
    let mut sought = query.words().iter().peekable();
    let mut words = words.iter();
    while let Some(wanted) = sought.next() {
        let last = sought.peek().is_none();
        let fits = words
            .next()
            .is_some_and(|word| if last { word.folded.starts_with(wanted.as_str()) } else { word.folded == *wanted });
        if !fits {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(texts: &[(&str, &str)]) -> Index<usize> {
        Index::new(texts.iter().enumerate().map(|(number, (title, text))| Entry::new(number, title, text)))
    }

    fn found(index: &Index<usize>, typed: &str) -> Vec<usize> {
        let (hits, total) = index.find(&Query::new(typed), Closeness::Exact, 100);
        assert_eq!(hits.len(), total);
        hits.iter().map(|hit| hit.entry.place).collect()
    }

    #[test]
    fn accents_and_capitals_make_no_difference_on_either_side() {
        let index = index(&[("", "Coördinatie tussen partners"), ("", "Planning")]);
        for typed in ["coordinatie", "COÖRDINATIE", "coo\u{308}rd", "dinatie"] {
            assert_eq!(found(&index, typed), [0], "{typed}");
        }
    }

    #[test]
    fn all_words_must_be_there_in_any_order_also_over_title_and_text() {
        let index = index(&[("Visie", "samen maken"), ("", "een visie"), ("", "samen")]);
        assert_eq!(found(&index, "maken visie"), [0]);
        assert_eq!(found(&index, "visie maken niet"), Vec::<usize>::new());
    }

    #[test]
    fn titles_come_before_texts_and_whole_words_before_parts() {
        let index = index(&[
            ("", "revisie"),
            ("Revisie", ""),
            ("", "visies van velen"),
            ("", "een visie"),
            ("Visies", ""),
            ("Een visie", ""),
            ("Visie", ""),
        ]);
        assert_eq!(found(&index, "visie"), [6, 5, 4, 3, 2, 1, 0]);
    }

    #[test]
    fn words_in_a_row_come_first_and_the_order_of_the_texts_decides_the_rest() {
        let index =
            index(&[("", "visie die wordt gedeeld"), ("", "wordt gedeeld, visie"), ("", "gedeeld wordt visie")]);
        assert_eq!(found(&index, "gedeeld visie"), [1, 0, 2]);
        assert_eq!(found(&index, "visie"), [0, 1, 2]);
    }

    #[test]
    fn the_best_are_kept_when_there_are_too_many() {
        let mut texts = vec![("", "een revisie"); 50];
        texts.push(("Visie", ""));
        let index = index(&texts);
        let (hits, total) = index.find(&Query::new("visie"), Closeness::Exact, 3);
        let places: Vec<usize> = hits.iter().map(|hit| hit.entry.place).collect();
        assert_eq!((places, total), (vec![50, 0, 1], 51));
    }

    #[test]
    fn a_typing_error_finds_only_when_it_is_allowed_and_then_below_what_is_exact() {
        let index = index(&[("", "visei"), ("", "visie")]);
        assert_eq!(found(&index, "visei"), [0]);
        let (hits, _) = index.find(&Query::new("visei"), Closeness::Near, 10);
        assert_eq!(hits.iter().map(|hit| hit.entry.place).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn looking_for_nothing_finds_nothing() {
        let index = index(&[("", "iets")]);
        assert_eq!(found(&index, ""), Vec::<usize>::new());
        assert_eq!(found(&index, "..."), Vec::<usize>::new());
        assert_eq!(found(&self::index(&[]), "iets"), Vec::<usize>::new());
    }

    #[test]
    fn a_text_becomes_one_line() {
        assert_eq!(Entry::new((), " a\tb ", "c\n\n  d").text, "c d");
        assert_eq!(Entry::new((), " a\tb ", "").title, "a b");
        for (text, wanted) in [
            ("samen-\n  werking gaat", "samen-werking gaat"),
            ("samen-\r\nwerking", "samen-werking"),
            ("zorg-\nen welzijn", "zorg- en welzijn"),
            ("in de zorg -\nen", "in de zorg - en"),
            ("DigiD-\nA", "DigiD- A"),
            ("samen- werking", "samen- werking"),
        ] {
            assert_eq!(one_line(text), wanted);
        }
    }
}
