//! What slipped in a file that is no TOML, or has headers that no guide has: worked out from the text itself.
//!
//! The parser says what it could not go on with, and from there on it says much more that is not so. Who never saw TOML
//! makes other mistakes than a programmer: quotation marks from Word, a text without any, a bracket too few. So the file
//! is read once more, line by line, by what a line of a guide looks like; after a slip it goes on at the next line that
//! begins something. Each slip is told once, where it is. What is not understood is left to the parser.

mod tables;
#[cfg(test)]
mod tests;
mod tokens;
mod values;

use std::ops::Range;

use super::naming::FileKind;
use crate::text::slip as words;
use tables::Blocks;
use tokens::{Sign, Token, begins_key, begins_statement, is_bare, is_closed, is_header, lines};
use values::Value;

/// A larger file is not looked through: no author writes so much in one.
const LARGEST: usize = 2_000_000;

/// A mistake of the hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The bytes that it is about.
    pub range: Range<usize>,
    /// What is wrong, and what to do.
    pub said: (String, String),
}

fn slip(range: Range<usize>, said: (String, String)) -> Slip {
    Slip { range, said }
}

/// Everything that slipped in a file, in its order.
pub fn slips(text: &str, kind: FileKind) -> Vec<Slip> {
    if text.len() > LARGEST {
        return Vec::new();
    }
    let lines = lines(text);
    let mut reader =
        Reader { text, lines: &lines, slips: Vec::new(), value: None, blocks: Blocks::new(kind), lost: false, end: 0 };
    let mut at = 0;
    while at < lines.len() {
        at = reader.line(at);
    }
    reader.end_of_value();
    reader.slips.sort_by_key(|slip| slip.range.start);
    reader.slips
}

/// Reads lines, and goes on after a slip.
struct Reader<'t> {
    text: &'t str,
    lines: &'t [Vec<Token>],
    slips: Vec<Slip>,
    /// The value that is not finished yet.
    value: Option<Value>,
    blocks: Blocks,
    /// After a slip: what begins nothing may belong to it, and is passed over.
    lost: bool,
    /// Where the last line that was read ends.
    end: usize,
}

impl Reader<'_> {
    /// Reads a line, and gives the number of the next.
    fn line(&mut self, number: usize) -> usize {
        let line = &self.lines[number];
        let begins = match &self.value {
            Some(value) if value.takes_a_key() => is_header(self.text, line),
            _ => begins_statement(self.text, line),
        };
        if begins {
            self.end_of_value();
            self.lost = false;
        }
        let found = match self.value.take() {
            Some(value) => self.go_on(value, line, 0),
            None if line[0].sign == Sign::Open && !self.lost && !self.is_loose_list(line) => {
                self.blocks.header(self.text, line)
            }
            None => self.statement(number),
        };
        self.end = line.last().map_or(self.end, |token| token.range.end);
        let Some(slip) = found else { return number + 1 };
        let broken = self.broken_text(number, &slip);
        let was_lost = std::mem::replace(&mut self.lost, true);
        if let Some((slip, next)) = broken {
            self.slips.push(slip);
            return next;
        }
        if !was_lost || !is_loose(&slip) {
            self.slips.push(slip);
        }
        number + 1
    }

    /// `["a", "b"]` with nothing before it.
    fn is_loose_list(&self, line: &[Token]) -> bool {
        !is_header(self.text, line) && line.iter().any(|token| matches!(token.sign, Sign::Text | Sign::Comma))
    }

    /// Tells of a list that is still open where something else begins, or where the file ends.
    fn end_of_value(&mut self) {
        let Some(value) = self.value.take() else { return };
        if let Some((signs, key)) = value.unfinished() {
            self.slips.push(slip(self.end..self.end, words::bracket_missing(&signs, &key)));
        }
    }

    /// Reads on in a value, from a token of a line.
    fn go_on(&mut self, mut value: Value, line: &[Token], from: usize) -> Option<Slip> {
        let found = value.read(self.text, line, from, self.end);
        if found.is_some() {
            value.recover(self.text, line);
        }
        self.value = Some(value).filter(|value| !value.is_done());
        found
    }

    /// Reads a line that ought to be `key = value`.
    fn statement(&mut self, number: usize) -> Option<Slip> {
        let line = &self.lines[number];
        let equals = line.iter().position(|token| token.sign == Sign::Equals);
        if let Some(slip) = values::comment(self.text, &line[0]) {
            return Some(slip);
        }
        match equals {
            Some(0) => Some(slip(line[0].range.clone(), words::key_missing())),
            Some(equals) if self.is_colon(line).is_none() => self.assignment(number, equals),
            _ => Some(self.no_assignment(line)),
        }
    }

    /// The key of `key: text`, and where its colon ends.
    fn is_colon(&self, line: &[Token]) -> Option<(String, usize)> {
        let first = &self.text[line[0].range.clone()];
        let (key, end) = match line.get(1) {
            // `"key" : "text"`
            Some(next) if self.text[next.range.clone()].starts_with(':') => (first, next.range.start + 1),
            _ => (first.strip_suffix(':')?, line[0].range.end),
        };
        let key = key.trim_matches('"');
        is_bare(key).then(|| (key.to_owned(), end))
    }

    fn assignment(&mut self, number: usize, equals: usize) -> Option<Slip> {
        let line = &self.lines[number];
        if let Some(slip) = self.bad_key(&line[..equals]) {
            return Some(slip);
        }
        if let Some(slip) = self.blocks.key(self.text, &line[0]) {
            self.slips.push(slip);
        }
        let key = self.text[line[0].range.start..line[equals - 1].range.end].to_owned();
        if equals + 1 < line.len() {
            return self.go_on(Value::of(key), line, equals + 1);
        }
        let place = line[equals].range.clone();
        let next = self.lines.get(number + 1).filter(|next| !begins_statement(self.text, next));
        match next.map(|next| (next[0].sign, next.last().map(|token| token.sign))) {
            Some((Sign::Text | Sign::OpenBrace, Some(Sign::Comma))) => Some(slip(place, words::opening_missing(&key))),
            Some((Sign::Text | Sign::OpenBrace | Sign::Open, _)) => {
                self.value = Some(Value::of(key).on_the_next_line());
                Some(slip(place, words::value_on_next_line()))
            }
            _ => Some(slip(place, words::value_missing(&key))),
        }
    }

    /// What is wrong with what stands before an equals sign.
    fn bad_key(&self, key: &[Token]) -> Option<Slip> {
        let range = key.first()?.range.start..key.last()?.range.end;
        let written = &self.text[range.clone()];
        let one = key.len() == 1;
        if one && (is_bare(written) || key[0].sign == Sign::Text && is_closed(written)) {
            return None;
        }
        // Blanks around the dots of a key are no mistake.
        if key.iter().any(|token| self.text[token.range.clone()].ends_with('.')) {
            return None;
        }
        if let Some(odd) = values::odd_blank(self.text, &range) {
            return Some(odd);
        }
        if key.iter().all(|token| token.sign == Sign::Word && is_bare(&self.text[token.range.clone()])) {
            return Some(slip(
                range,
                words::blank_in_key(written, &written.split_whitespace().collect::<Vec<_>>().join("_")),
            ));
        }
        let odd = written.chars().find(|c| !is_bare(&c.to_string()) && !c.is_whitespace()).unwrap_or_default();
        Some(slip(range, words::sign_in_key(written, odd)))
    }

    /// What is wrong with a line without an equals sign.
    fn no_assignment(&self, line: &[Token]) -> Slip {
        let whole = line[0].range.start..line.last().map_or(0, |token| token.range.end);
        let first = &self.text[line[0].range.clone()];
        if let Some((key, end)) = self.is_colon(line) {
            return slip(end - 1..end, words::colon(&key));
        }
        if let Some(odd) = values::odd_blank(self.text, &whole) {
            return odd;
        }
        let value = |token: &Token| matches!(token.sign, Sign::Text | Sign::Open | Sign::OpenBrace);
        match line[0].sign {
            Sign::Word if is_bare(first) && line.get(1).is_none_or(value) => {
                let end = line[0].range.end;
                slip(line[0].range.start..end, words::equals_missing(first))
            }
            Sign::Close | Sign::CloseBrace => slip(line[0].range.clone(), words::nothing_to_close(first)),
            _ => slip(whole, words::loose_line()),
        }
    }

    /// A text that is broken over lines: the slip, and the line behind it.
    fn broken_text(&mut self, number: usize, found: &Slip) -> Option<(Slip, usize)> {
        let is_open = found.said == words::quote_missing();
        let goes_on = |line: &[Token]| line[0].sign == Sign::Word && !begins_key(self.text, line);
        if !is_open || !self.lines.get(number + 1).is_some_and(|next| goes_on(next)) {
            return None;
        }
        let mut next = number + 1;
        while let Some(line) = self.lines.get(next).filter(|line| !begins_statement(self.text, line)) {
            next += 1;
            // The quotation mark that ends the text begins one here.
            if line.iter().any(|token| token.sign == Sign::Text) {
                if let Some(value) = &mut self.value {
                    value.recover(self.text, line);
                }
                self.end = line.last().map_or(self.end, |token| token.range.end);
                break;
            }
        }
        self.value.take_if(|value| value.is_done());
        Some((slip(found.range.clone(), words::broken_text()), next))
    }
}

/// Whether a slip says no more than that a line is out of place: after another slip that follows from it.
fn is_loose(found: &Slip) -> bool {
    found.said == words::loose_line()
        || [']', '}'].iter().any(|sign| found.said == words::nothing_to_close(&sign.to_string()))
}
