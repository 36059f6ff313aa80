//! Reads TOML tables key by key and remembers every problem, where serde would stop at the first.
//!
//! An author who adapts a guide sees all mistakes of all files in one go.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::nearest;
use super::problem::{Problem, Span};
use crate::clean;
use crate::text::guide as words;

/// A value and where it stands.
#[derive(Clone, Debug, Default)]
pub struct Entry<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// What a key may hold, in the words of the error messages.
#[derive(Clone, Copy)]
enum ValueKind {
    Text,
    Number,
    Flag,
    List,
    Table,
}

impl ValueKind {
    const fn words(self) -> &'static str {
        match self {
            Self::Text => words::A_TEXT,
            Self::Number => words::A_NUMBER,
            Self::Flag => words::A_FLAG,
            Self::List => words::A_LIST,
            Self::Table => words::A_TABLE,
        }
    }
}

/// What a value is, in the words of the error messages.
const fn words_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => words::IS_TEXT,
        DeValue::Integer(_) | DeValue::Float(_) => words::IS_NUMBER,
        DeValue::Boolean(_) => words::IS_BOOLEAN,
        DeValue::Datetime(_) => words::IS_DATE,
        DeValue::Array(_) => words::IS_LIST,
        DeValue::Table(_) => words::IS_TABLE,
    }
}

/// A value without quotation marks that reads as a text when it has them.
fn unquoted(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::Integer(number) => Some(number.as_str().to_owned()),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::String(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

/// Reads one table: each key that is asked for is ticked off, and [`TableReader::finish`] reports the rest as unknown.
pub struct TableReader<'a, 'i> {
    table: &'a DeTable<'i>,
    at: Span,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'a, 'i> TableReader<'a, 'i> {
    /// A reader of `table`, which stands at `range` in file number `file`.
    pub fn new(table: &'a DeTable<'i>, file: usize, range: Range<usize>) -> Self {
        Self { table, at: Span { file, range }, known: Vec::new(), missing: Vec::new() }
    }

    /// Where the table stands.
    pub fn span(&self) -> Span {
        self.at.clone()
    }

    fn span_of(&self, range: Range<usize>) -> Span {
        Span { file: self.at.file, range }
    }

    /// The value of a key; also of one that is written with a capital, which is told as a key that is not known.
    fn get(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'i>>> {
        self.known.push(key);
        let with_capital = || self.table.iter().find(|(written, _)| written.get_ref().eq_ignore_ascii_case(key));
        self.table.get(key).or_else(|| with_capital().map(|(_, value)| value))
    }

    /// Tells that a value is of another kind than it ought to be, with an example of how it is written.
    fn wrong_type(
        &self,
        key: &str,
        value: &Spanned<DeValue<'i>>,
        expected: ValueKind,
        example: Option<&str>,
        out: &mut Vec<Problem>,
    ) {
        let said = words::wrong_type(key, expected.words(), words_of(value.get_ref()), example);
        out.push(Problem::error(self.span_of(value.span()), said));
    }

    /// Reads a text. What is told of as none is read as what was meant, so that nothing else is said of it.
    fn read_text(&self, key: &str, value: &Spanned<DeValue<'i>>, out: &mut Vec<Problem>) -> Option<Entry<String>> {
        let span = self.span_of(value.span());
        let text = match value.get_ref() {
            DeValue::String(text) => text,
            other => {
                let meant = unquoted(other);
                let alone = match other {
                    DeValue::Array(array) if array.len() == 1 => array.iter().next(),
                    _ => None,
                };
                let alone = alone.and_then(|inner| match inner.get_ref() {
                    DeValue::String(text) => Some(text.to_string()),
                    _ => None,
                });
                let meant = meant.or(alone);
                let example = meant.as_ref().map(|text| format!("{key} = \"{text}\""));
                self.wrong_type(key, value, ValueKind::Text, example.as_deref(), out);
                return meant.map(|value| Entry { value, span });
            }
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
        Some(Entry { value: cleaned, span })
    }

    /// A text that may be left out.
    pub fn text(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Option<Entry<String>> {
        let value = self.get(key)?;
        self.read_text(key, value, out)
    }

    /// A text that must be there; an empty one stands in where it is not.
    pub fn required_text(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Entry<String> {
        let found = if let Some(value) = self.get(key) {
            self.read_text(key, value, out)
        } else {
            self.missing(key);
            None
        };
        found.unwrap_or_else(|| Entry { value: String::new(), span: self.span() })
    }

    /// A whole number from 1 to 65,535 that must be there; none where it is not or is something else.
    pub fn required_number(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Option<Entry<u16>> {
        let Some(value) = self.get(key) else {
            self.missing(key);
            return None;
        };
        let (number, is_written_so) = match value.get_ref() {
            DeValue::Integer(integer) => (u16::from_str_radix(integer.as_str(), integer.radix()).ok(), true),
            DeValue::String(text) => (text.trim().parse().ok(), false),
            _ => (None, false),
        };
        let number = number.filter(|number| *number > 0);
        if !is_written_so || number.is_none() {
            let example = number.map(|number| format!("{key} = {number}"));
            self.wrong_type(key, value, ValueKind::Number, example.as_deref(), out);
        }
        number.map(|value_of| Entry { value: value_of, span: self.span_of(value.span()) })
    }

    /// Whether something is so: `true` or `false`; not so where the key is not there.
    pub fn flag(&mut self, key: &'static str, out: &mut Vec<Problem>) -> bool {
        let Some(value) = self.get(key) else { return false };
        let meant = match value.get_ref() {
            DeValue::Boolean(flag) => return *flag,
            DeValue::String(text) => text.trim().parse::<bool>().ok(),
            _ => None,
        };
        let example = meant.map(|flag| format!("{key} = {flag}"));
        self.wrong_type(key, value, ValueKind::Flag, example.as_deref(), out);
        meant.unwrap_or(false)
    }

    /// A list of texts; empty where the key is not there.
    pub fn texts(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Vec<Entry<String>> {
        self.get(key).map_or_else(Vec::new, |value| self.read_texts(key, value, out))
    }

    fn read_texts(&self, key: &str, value: &Spanned<DeValue<'i>>, out: &mut Vec<Problem>) -> Vec<Entry<String>> {
        let DeValue::Array(array) = value.get_ref() else {
            let is_text = matches!(value.get_ref(), DeValue::String(_));
            let example = is_text.then(|| format!("{key} = [\"…\"]"));
            self.wrong_type(key, value, ValueKind::List, example.as_deref(), out);
            return if is_text { self.read_text(key, value, out).into_iter().collect() } else { Vec::new() };
        };
        array.iter().filter_map(|value| self.read_text(key, value, out)).collect()
    }

    /// The lists of texts under keys that the caller knows by name only at run time, in the order of the file.
    pub fn other_texts(
        &mut self,
        names: Option<&[String]>,
        out: &mut Vec<Problem>,
    ) -> Vec<(Entry<String>, Vec<Entry<String>>)> {
        let mut found = Vec::new();
        for (key, value) in self.table {
            if names.unwrap_or_default().iter().any(|name| name == key.get_ref()) {
                let located = Entry { value: key.get_ref().to_string(), span: self.span_of(key.span()) };
                found.push((located, self.read_texts(key.get_ref(), value, out)));
            }
        }
        found
    }

    /// A table under a key; none where it is not there or is something else.
    pub fn table(&mut self, key: &'static str, out: &mut Vec<Problem>) -> Option<TableReader<'a, 'i>> {
        let value = self.get(key)?;
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(key, value, ValueKind::Table, None, out);
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
            self.wrong_type(key, value, ValueKind::List, None, out);
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in array {
            if let DeValue::Table(table) = entry.get_ref() {
                found.push(TableReader::new(table, self.at.file, entry.span()));
            } else {
                self.wrong_type(key, entry, ValueKind::Table, None, out);
            }
        }
        found
    }

    /// Remembers that a key is not there.
    pub fn missing(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// Reports every key that nobody asked for, with the known key that is nearest, and every key that is not there.
    /// One that is there under another name is told once. Without `also_known` there may be keys that are not known here.
    pub fn finish(mut self, also_known: Option<&[String]>, out: &mut Vec<Problem>) {
        let others = also_known.unwrap_or_default();
        let known: Vec<&str> = self.known.iter().copied().chain(others.iter().map(String::as_str)).collect();
        for key in self.table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let nearest = nearest(key.get_ref(), known.iter().copied());
            self.missing.retain(|missing| Some(*missing) != nearest);
            if also_known.is_some() || nearest.is_some() {
                out.push(Problem::error(self.span_of(key.span()), words::unknown_key(key.get_ref(), nearest)));
            }
        }
        for key in &self.missing {
            out.push(Problem::error(self.span(), words::missing_key(key)));
        }
    }
}
