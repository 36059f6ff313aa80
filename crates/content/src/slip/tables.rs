//! The headers of a guide's files, and the keys under them: what is opened twice, and what was never opened.

use super::tokens::{Sign, Token};
use super::{Slip, slip};
use crate::naming::FileKind;
use crate::nearest::nearest;
use crate::text::slip as words;

/// A header that a file may have.
struct Table {
    /// Its name, `questions.a`.
    path: &'static str,
    /// How it is written, `[questions.a]`.
    header: &'static str,
    /// The key that each of its kind begins with, so that a second one tells of a header that is not there.
    first: &'static str,
    /// The header that such a second one ought to stand under.
    next: &'static str,
}

const fn table(path: &'static str, header: &'static str, first: &'static str, next: &'static str) -> Table {
    Table { path, header, first, next }
}

const GUIDE: [Table; 7] = [
    table("introduction", "[[introduction]]", "title", "[[introduction]]"),
    table("source", "[source]", "", ""),
    table("source.literature", "[[source.literature]]", "text", "[[source.literature]]"),
    table("roles", "[[roles]]", "id", "[[roles]]"),
    table("sections", "[[sections]]", "id", "[[sections]]"),
    table("routes", "[[routes]]", "id", "[[routes]]"),
    table("terms", "[[terms]]", "term", "[[terms]]"),
];

const PART: [Table; 5] = [
    table("questions", "[[questions]]", "id", "[[questions]]"),
    table("questions.a", "[questions.a]", "statement", "[questions.b]"),
    table("questions.b", "[questions.b]", "statement", ""),
    table("questions.a.voices", "[[questions.a.voices]]", "text", "[[questions.a.voices]]"),
    table("questions.b.voices", "[[questions.b.voices]]", "text", "[[questions.b.voices]]"),
];

const WORK_FORMATS: [Table; 2] = [
    table("work_formats", "[[work_formats]]", "id", "[[work_formats]]"),
    table("work_formats.durations", "[[work_formats.durations]]", "step", "[[work_formats.durations]]"),
];

const fn tables(kind: FileKind) -> &'static [Table] {
    match kind {
        FileKind::Guide => &GUIDE,
        FileKind::Part => &PART,
        FileKind::WorkFormats => &WORK_FORMATS,
    }
}

impl Table {
    /// Whether there may be more than one of it.
    fn is_list(&self) -> bool {
        self.header.starts_with("[[")
    }

    /// Whether the other stands within this one.
    fn holds(&self, path: &str) -> bool {
        path.strip_prefix(self.path).is_some_and(|rest| rest.starts_with('.'))
    }
}

/// What was opened so far, and what stands in the block that is read now.
pub(super) struct Blocks {
    tables: &'static [Table],
    /// The block; none above the first header, and under one that nobody knows.
    now: Option<&'static Table>,
    /// The keys in it, with where they stand.
    keys: Vec<(String, usize)>,
    /// The headers that are open, with where they stand.
    opened: Vec<(&'static str, usize)>,
    /// Whether a header was not understood: what stands under it may be open a second time.
    lost: bool,
}

impl Blocks {
    pub fn new(kind: FileKind) -> Self {
        Self { tables: tables(kind), now: None, keys: Vec::new(), opened: Vec::new(), lost: false }
    }

    fn find(&self, header: &str) -> Option<&'static Table> {
        self.tables.iter().find(|table| table.header == header)
    }

    fn enter(&mut self, table: &'static Table, at: usize) {
        // What stands in one of a list may stand in the next one too.
        self.opened.retain(|(path, _)| !table.holds(path));
        self.opened.push((table.path, at));
        self.now = Some(table);
        self.keys.clear();
        self.lost &= !table.is_list();
    }

    /// Reads a line that begins with a bracket.
    pub fn header(&mut self, text: &str, line: &[Token]) -> Option<Slip> {
        let opened = line.iter().take_while(|token| token.sign == Sign::Open).count();
        let inside: Vec<&Token> = line.iter().filter(|token| !matches!(token.sign, Sign::Open | Sign::Close)).collect();
        let range = line.first()?.range.start..line.last()?.range.end;
        let written = &text[range.clone()];
        let mut name = String::new();
        for (number, token) in inside.iter().enumerate() {
            let piece = text[token.range.clone()].trim_matches(['"', '\'']);
            // `[questions a]`
            let is_apart = number > 0 && !name.ends_with('.') && !piece.starts_with('.');
            name.push_str(if is_apart { "." } else { "" });
            name.push_str(piece);
        }
        let has_blank = inside.len() > 1 && !written.contains('.');
        let Some(table) = find(self.tables, &name) else {
            self.now = None;
            self.keys.clear();
            self.lost = true;
            let known: Vec<&str> =
                self.tables.iter().filter(|table| !table.path.ends_with("voices")).map(|t| t.header).collect();
            return Some(slip(range, words::unknown_header(written, &known.join(", "))));
        };
        let wrong_name = table.path != name || has_blank;
        let closed = line.iter().filter(|token| token.sign == Sign::Close).count();
        let brackets = if table.is_list() { 2 } else { 1 };
        let wrong_brackets = opened != brackets || closed != brackets;
        let may_be_twice = table.is_list() || self.lost;
        let twice = self.opened.iter().find(|(path, _)| *path == table.path && !may_be_twice).copied();
        let outer = self.tables.iter().find(|outer| outer.is_list() && outer.holds(table.path));
        let orphan = outer.filter(|outer| !self.lost && !self.opened.iter().any(|(path, _)| *path == outer.path));
        if let Some(outer) = orphan {
            self.enter(outer, range.start);
        }
        self.enter(table, range.start);
        if wrong_name {
            Some(slip(range, words::misspelled_header(written, table.header)))
        } else if wrong_brackets {
            Some(slip(range, words::header_brackets(written, table.header)))
        } else if let Some(outer) = orphan {
            Some(slip(range, words::header_missing(outer.header)))
        } else {
            twice.map(|(_, at)| slip(range, words::header_twice(table.header, line_of(text, at))))
        }
    }

    /// Reads a key.
    pub fn key(&mut self, text: &str, token: &Token) -> Option<Slip> {
        let key = text[token.range.clone()].trim_matches(['"', '\'']);
        let at = token.range.start;
        if let Some(now) = self.now {
            let outer = self.tables.iter().find(|outer| outer.is_list() && outer.holds(now.path) && outer.first == key);
            if let Some(outer) = outer.filter(|_| now.first != key) {
                self.enter(outer, at);
                self.keys.push((key.to_owned(), at));
                return Some(slip(token.range.clone(), words::header_missing(outer.header)));
            }
        }
        let before = self.keys.iter().find(|(known, _)| known == key).map(|(_, before)| *before);
        let Some(before) = before else {
            self.keys.push((key.to_owned(), at));
            return None;
        };
        let next = self.now.filter(|now| now.first == key).and_then(|now| self.find(now.next));
        if let Some(next) = next {
            self.enter(next, at);
            self.keys.push((key.to_owned(), at));
        }
        let said = words::key_twice(key, line_of(text, before), next.map(|next| next.header));
        Some(slip(token.range.clone(), said))
    }
}

/// The table of this name, or the one that was meant by it.
fn find(tables: &'static [Table], name: &str) -> Option<&'static Table> {
    let exact = tables.iter().find(|table| table.path == name);
    exact.or_else(|| {
        let meant = |table: &&Table| {
            let written = name.split('.');
            table.path.split('.').count() == written.clone().count()
                && table
                    .path
                    .split('.')
                    .zip(written)
                    .all(|(known, word)| nearest(word, std::iter::once(known)).is_some())
        };
        tables.iter().find(meant)
    })
}

/// The line that a byte is in, from 1.
fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}
