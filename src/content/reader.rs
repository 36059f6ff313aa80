//! Reads TOML tables key by key and remembers every problem, where serde would stop at the first.
//!
//! An author who adapts a guide sees all mistakes of all files in one go.

use std::ops::Range;

use strsim::levenshtein as distance;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Problem, Span};
use crate::clean;
use crate::text::guide as words;

/// A value and where it stands.
#[derive(Clone, Debug, Default)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// What a key may hold, in the words of the error messages.
#[derive(Clone, Copy)]
enum Expected {
    Text,
    Number,
    List,
    Table,
}

/// Reads one table: each key that is asked for is ticked off, and [`TableReader::finish`] reports the rest as unknown.
pub struct TableReader<'a, 'i> {
    table: &'a DeTable<'i>,
    at: Span,
    known: Vec<&'static str>,
}

impl<'a, 'i> TableReader<'a, 'i> {
    /// A reader of `table`, which stands at `range` in file number `file`.
    pub fn new(table: &'a DeTable<'i>, file: usize, range: Range<usize>) -> Self {
        Self { table, at: Span { file, range }, known: Vec::new() }
    }

    /// Where the table stands.
    pub fn span(&self) -> Span {
        self.at.clone()
    }

    fn span_of(&self, range: Range<usize>) -> Span {
        Span { file: self.at.file, range }
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'i>>> {
        self.known.push(key);
        self.table.get(key)
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'i>>, expected: Expected, out: &mut Vec<Problem>) {
        let expected = match expected {
            Expected::Text => words::A_TEXT,
            Expected::Number => words::A_NUMBER,
            Expected::List => words::A_LIST,
            Expected::Table => words::A_TABLE,
        };
        out.push(Problem::error(self.span_of(value.span()), words::wrong_type(key, expected)));
    }

    fn read_text(&self, key: &str, value: &Spanned<DeValue<'i>>, out: &mut Vec<Problem>) -> Option<Located<String>> {
        let span = self.span_of(value.span());
        let DeValue::String(text) = value.get_ref() else {
            self.wrong_type(key, value, Expected::Text, out);
            return None;
        };
        let mut cleaned = clean::clean(text);
        if let Some(c) = text.chars().find(|c| clean::leaves_a_mark(*c)) {
            out.push(Problem::error(span.clone(), words::forbidden_character(key, c)));
        }
        if text.trim().is_empty() {
            out.push(Problem::error(span.clone(), words::empty_text(key)));
        }
        if cleaned.trim().len() < cleaned.len() {
            cleaned = cleaned.trim().to_owned();
        }
        Some(Located { value: cleaned, span })
    }

    /// A text that may be left out.
    pub fn text(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Option<Located<String>> {
        let value = self.get(key)?;
        self.read_text(key, value, out)
    }

    /// A text that must be there; an empty one stands in where it is not.
    pub fn required_text(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Located<String> {
        let missing = !self.table.contains_key(key);
        let found = self.text(key, out);
        if missing {
            self.missing(key, out);
        }
        found.unwrap_or_else(|| Located { value: String::new(), span: self.span() })
    }

    /// A whole number from 1 to 65,535 that must be there; none where it is not or is something else.
    pub fn required_number(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Option<Located<u16>> {
        let Some(value) = self.get(key) else {
            self.missing(key, out);
            return None;
        };
        let number = match value.get_ref() {
            DeValue::Integer(integer) => u16::from_str_radix(integer.as_str(), integer.radix()).ok(),
            _ => None,
        };
        if let Some(number) = number.filter(|n| *n > 0) {
            return Some(Located { value: number, span: self.span_of(value.span()) });
        }
        self.wrong_type(key, value, Expected::Number, out);
        None
    }

    /// A list of texts; empty where the key is not there.
    pub fn texts(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Vec<Located<String>> {
        self.get(key).map_or_else(Vec::new, |value| self.read_texts(key, value, out))
    }

    fn read_texts(&self, key: &str, value: &Spanned<DeValue<'i>>, out: &mut Vec<Problem>) -> Vec<Located<String>> {
        let DeValue::Array(array) = value.get_ref() else {
            self.wrong_type(key, value, Expected::List, out);
            return Vec::new();
        };
        array.iter().filter_map(|value| self.read_text(key, value, out)).collect()
    }

    /// The lists of texts under keys that the caller knows by name only at run time, in the order of the file.
    pub fn other_texts(
        &mut self,
        names: &[String],
        out: &mut Vec<Problem>,
    ) -> Vec<(Located<String>, Vec<Located<String>>)> {
        let mut found = Vec::new();
        for (key, value) in self.table {
            if names.iter().any(|name| name == key.get_ref()) {
                let located = Located { value: key.get_ref().to_string(), span: self.span_of(key.span()) };
                found.push((located, self.read_texts(key.get_ref(), value, out)));
            }
        }
        found
    }

    /// A table under a key; none where it is not there or is something else.
    pub fn table(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Option<TableReader<'a, 'i>> {
        let value = self.get(key)?;
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(key, value, Expected::Table, out);
            return None;
        };
        Some(TableReader::new(table, self.at.file, value.span()))
    }

    /// The tables of a list `[[key]]`; empty where the key is not there.
    pub fn tables(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Vec<TableReader<'a, 'i>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value.get_ref() else {
            self.wrong_type(key, value, Expected::List, out);
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in array {
            if let DeValue::Table(table) = entry.get_ref() {
                found.push(TableReader::new(table, self.at.file, entry.span()));
            } else {
                self.wrong_type(key, entry, Expected::Table, out);
            }
        }
        found
    }

    /// Reports that a key is not there.
    pub fn missing(&self, key: &str, out: &mut Vec<Problem>) {
        out.push(Problem::error(self.span(), words::missing_key(key)));
    }

    /// Reports every key that nobody asked for, with the known key that is nearest.
    pub fn finish(self, also_known: &[String], out: &mut Vec<Problem>) {
        let known = || self.known.iter().copied().chain(also_known.iter().map(String::as_str));
        for key in self.table.keys() {
            if !known().any(|name| name == key.get_ref()) {
                let nearest = nearest(key.get_ref(), known());
                let span = self.span_of(key.span());
                out.push(Problem::error(span, words::unknown_key(key.get_ref(), nearest)));
            }
        }
    }
}

/// The candidate that is at most two letters away from what was written, the nearest first.
fn nearest<'n>(written: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    // A key may be as long as its file: the first letters tell enough.
    let written: String = written.chars().take(64).collect();
    candidates.map(|name| (distance(&written, name), name)).filter(|(d, _)| *d <= 2).min().map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_key_is_proposed_and_a_far_one_is_not() {
        assert_eq!(nearest("conditons", ["tips", "conditions"].into_iter()), Some("conditions"));
        assert_eq!(nearest("voorwaarden", ["tips", "conditions"].into_iter()), None);
    }

    #[test]
    fn distance_counts_single_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }
}
