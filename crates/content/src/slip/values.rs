//! What stands behind an equals sign: texts, lists and tables in braces, over as many lines as they take.

use std::ops::Range;

use toml::de::DeTable;

use super::tokens::{Sign, Token, is_closed};
use super::{Slip, slip};
use crate::text::slip as words;

/// What a value is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    /// The line of its key.
    Key,
    /// `[ ]`
    List,
    /// `{ }`
    Braces,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Key,
    Equals,
    Value,
    /// A comma, or the end.
    Comma,
    /// After a slip nobody knows.
    Any,
}

/// A value that is being read.
#[derive(Debug)]
pub(super) struct Value {
    key: String,
    /// What is open, the innermost last.
    open: Vec<(Holder, Next)>,
    /// Whether something slipped in it: then what is still open may be closed.
    slipped: bool,
    below: bool,
}

impl Value {
    /// The value of a key, of which nothing was read.
    pub fn of(key: String) -> Self {
        Self { key, open: vec![(Holder::Key, Next::Value)], slipped: false, below: false }
    }

    /// The value, which begins a line too late.
    pub fn on_the_next_line(self) -> Self {
        Self { below: true, ..self }
    }

    /// Whether nothing of it is open.
    pub fn is_done(&self) -> bool {
        !self.below && self.open.len() <= 1
    }

    /// Whether a `{` is open in which a key may begin a line.
    pub fn takes_a_key(&self) -> bool {
        !self.slipped && matches!(self.open.last(), Some((Holder::Braces, Next::Key)))
    }

    /// The signs that are missing, and the key of the value, where something else begins before it is closed.
    pub fn unfinished(&self) -> Option<(String, String)> {
        let sign = |(holder, _): &(Holder, Next)| match holder {
            Holder::Key => None,
            Holder::List => Some(']'),
            Holder::Braces => Some('}'),
        };
        // What is open a hundred times is no slip: the innermost is enough.
        let signs: String = self.open.iter().rev().filter_map(sign).take(3).collect();
        (!self.slipped && !signs.is_empty()).then(|| (signs, self.key.clone()))
    }

    /// Reads what a line has of it; `end` is where the line before ended.
    pub fn read(&mut self, text: &str, line: &[Token], from: usize, end: usize) -> Option<Slip> {
        self.below = false;
        let mut at = from;
        while let Some(token) = line.get(at) {
            let before = if at == 0 { end } else { line[at - 1].range.end };
            match self.step(text, &line[at..], before) {
                Ok(read) => at += read,
                Err(found) => return Some(found),
            }
            debug_assert!(!token.range.is_empty());
        }
        None
    }

    /// Reads a piece of a line, and gives how many tokens it was. Before it something ended at `before`.
    fn step(&mut self, text: &str, rest: &[Token], before: usize) -> Result<usize, Slip> {
        let token = &rest[0];
        let (holder, next) = self.open.last().copied().unwrap_or((Holder::Key, Next::Comma));
        match (next, token.sign) {
            (Next::Value | Next::Any, Sign::Text) => {
                check_text(text, token)?;
                self.then(Next::Comma);
            }
            (Next::Value | Next::Any, Sign::Word) => {
                let read = Self::bare(text, rest, holder)?;
                self.then(if self.slipped { Next::Any } else { Next::Comma });
                return Ok(read);
            }
            (Next::Value | Next::Any, Sign::Open) => self.opened(Holder::List, Next::Value),
            (Next::Value | Next::Any, Sign::OpenBrace) => self.opened(Holder::Braces, Next::Key),
            (Next::Key, Sign::Word | Sign::Text) => self.then(Next::Equals),
            (Next::Equals, Sign::Equals) => self.then(Next::Value),
            (Next::Any, Sign::Equals) => {}
            (Next::Comma | Next::Any, Sign::Comma) if holder != Holder::Key => {
                self.then(if holder == Holder::List { Next::Value } else { Next::Key });
            }
            (_, Sign::Close | Sign::CloseBrace) => self.close(text, token, holder, next, before)?,
            (Next::Value, Sign::Equals) => return Err(slip(token.range.clone(), words::equals_twice())),
            (Next::Value, Sign::Comma) if holder == Holder::Key => {
                return Err(slip(token.range.clone(), words::value_missing(&self.key)));
            }
            (Next::Value | Next::Key, Sign::Comma) => return Err(slip(token.range.clone(), words::comma_twice())),
            (Next::Equals, Sign::Comma) => return Err(slip(token.range.clone(), words::list_in_braces(&self.key))),
            (Next::Equals, _) => return Err(slip(before..before, words::equals_in_braces())),
            _ => return Err(self.behind(text, rest, holder, before)),
        }
        Ok(1)
    }

    fn then(&mut self, next: Next) {
        if let Some(last) = self.open.last_mut() {
            last.1 = next;
        }
    }

    fn opened(&mut self, holder: Holder, next: Next) {
        self.then(Next::Comma);
        self.open.push((holder, next));
    }

    fn close(&mut self, text: &str, token: &Token, holder: Holder, next: Next, before: usize) -> Result<(), Slip> {
        let written = &text[token.range.clone()];
        match (holder, token.sign) {
            (Holder::List, Sign::Close) => {}
            // After a slip what is closed need not be what was opened.
            (Holder::List | Holder::Braces, _) if self.slipped => {}
            (Holder::Braces, Sign::CloseBrace) if !matches!(next, Next::Equals | Next::Value) => {}
            (Holder::Key, _) if next == Next::Value => {
                return Err(slip(token.range.clone(), words::value_missing(&self.key)));
            }
            (Holder::Key, _) => return Err(slip(token.range.clone(), words::nothing_to_close(written))),
            (Holder::List, _) => return Err(slip(before..before, words::bracket_missing("]", &self.key))),
            (Holder::Braces, _) => return Err(slip(before..before, words::bracket_missing("}", &self.key))),
        }
        self.open.pop();
        Ok(())
    }

    /// A number, a date, or words that ought to be between quotation marks; gives how many tokens it was.
    fn bare(text: &str, rest: &[Token], holder: Holder) -> Result<usize, Slip> {
        if holder == Holder::List && rest.get(1).is_some_and(|next| next.sign == Sign::Equals) {
            return Err(slip(rest[0].range.clone(), words::braces_missing()));
        }
        let ends = |sign: Sign| match holder {
            Holder::Key => false,
            _ => matches!(sign, Sign::Comma | Sign::Close | Sign::CloseBrace | Sign::Open | Sign::OpenBrace),
        };
        let count = rest.iter().take_while(|token| !ends(token.sign)).count();
        let range = rest[0].range.start..rest[count - 1].range.end;
        let words = &text[range.clone()];
        // A comment that is none may stand behind a number.
        let number = &text[rest[0].range.clone()];
        if is_scalar(words) {
            return Ok(count);
        }
        if is_scalar(number) {
            return Ok(1);
        }
        Err(unquoted(text, &rest[..count], words, range))
    }

    /// Something behind a value that is no comma and does not end it.
    fn behind(&self, text: &str, rest: &[Token], holder: Holder, before: usize) -> Slip {
        let token = &rest[0];
        if let Some(found) = comment(text, token).or_else(|| odd_blank(text, &token.range)) {
            return found;
        }
        let same_line = !text[before..token.range.start].contains('\n');
        let abuts = token.range.start == before;
        let is_key = rest.get(1).is_some_and(|next| next.sign == Sign::Equals);
        match token.sign {
            Sign::Comma if rest.len() > 1 => slip(token.range.clone(), words::list_without_brackets(&self.key)),
            Sign::Comma => slip(token.range.clone(), words::comma_at_end()),
            Sign::Word if holder == Holder::Key && is_key => slip(token.range.clone(), words::two_on_a_line()),
            Sign::Word if holder == Holder::Braces && is_key => slip(before..before, words::comma_missing()),
            Sign::Word if same_line => slip(before - 1..before, words::quote_inside()),
            Sign::Word => unquoted(text, rest, &text[token.range.clone()], token.range.clone()),
            Sign::Text if holder == Holder::Key || same_line && abuts => {
                slip(before - 1..before, words::quote_inside())
            }
            _ => slip(before..before, words::comma_missing()),
        }
    }

    /// After a slip in a line: what the end of the line closes is closed.
    pub fn recover(&mut self, text: &str, line: &[Token]) {
        self.slipped = true;
        let whole = line.first().map_or(0, |token| token.range.start)..line.last().map_or(0, |token| token.range.end);
        let written = &text[whole];
        let tail = written.trim_end_matches([' ', '\t', ',', ']', '}']).len();
        let opened = |sign: char| written.matches(sign).count();
        for sign in written[tail..].chars().filter(|c| matches!(c, ']' | '}')) {
            let holder = if sign == ']' { Holder::List } else { Holder::Braces };
            // What is opened on the line may be within a text.
            let in_text = line.last().is_some_and(|token| token.sign == Sign::Text)
                && sign == ']'
                && opened('[') > 0
                && opened('[') >= opened(']');
            let at = self.open.iter().rposition(|(open, _)| *open == holder).filter(|_| !in_text);
            self.open.truncate(at.unwrap_or(self.open.len()));
        }
        self.then(Next::Any);
    }
}

/// Whether TOML knows these words as a value: a number, a date, `true`.
fn is_scalar(words: &str) -> bool {
    words.len() <= 64 && DeTable::parse(&format!("x = {words}")).is_ok()
}

/// Words where a text belongs.
fn unquoted(text: &str, tokens: &[Token], words: &str, range: Range<usize>) -> Slip {
    let (first, last) = (words.chars().next().unwrap_or_default(), words.chars().last().unwrap_or_default());
    let pairs = matches!(first, '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '`');
    let single = matches!(first, '‘' | '’' | '‚' | '‛') && matches!(last, '‘' | '’');
    if pairs || single {
        return slip(range.start..range.start + first.len_utf8(), words::curly_quotes(first));
    }
    if let Some(found) =
        tokens.first().and_then(|token| comment(text, token)).or_else(|| odd_blank_at_start(text, &range))
    {
        return found;
    }
    let text_behind = words.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '"');
    let sign = words[..words.len() - text_behind.len()].trim_end();
    if text_behind.starts_with('"') && !sign.is_empty() {
        return slip(range.start..range.start + sign.len(), words::stray_sign(sign));
    }
    if words.chars().all(|c| c.is_ascii_digit()) {
        return slip(range, words::zero_in_front());
    }
    slip(range, words::no_quotes())
}

/// Looks at a text between straight quotation marks.
fn check_text(text: &str, token: &Token) -> Result<(), Slip> {
    let raw = &text[token.range.clone()];
    let Range { start, end } = token.range.clone();
    if !is_closed(raw) {
        let is_long = raw.starts_with("\"\"\"") || raw.starts_with("'''");
        if is_long {
            return Err(slip(start..start + 3, words::three_quotes()));
        }
        let bare = raw.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}'));
        let last = bare.chars().last().unwrap_or_default();
        if matches!(last, '“' | '”' | '„') {
            let at = start + bare.len();
            return Err(slip(at - last.len_utf8()..at, words::curly_quotes(last)));
        }
        if bare.ends_with("\\\"") {
            let at = start + bare.len() - 2;
            return Err(slip(at..at + 2, words::backslash('"')));
        }
        let at = start + raw.trim_end().len();
        return Err(slip(at..at, words::quote_missing()));
    }
    if raw.starts_with('\'') {
        return Ok(());
    }
    let mut signs = raw.char_indices();
    while let Some((at, c)) = signs.next() {
        if c != '\\' {
            continue;
        }
        let Some((_, escaped)) = signs.next() else { break };
        let hex = match escaped {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let digits = raw[at + 1..].chars().skip(1).take(hex).filter(char::is_ascii_hexdigit).count();
        let known = matches!(escaped, 'b' | 't' | 'n' | 'f' | 'r' | 'e' | '"' | '\\') || hex > 0 && digits == hex;
        let breaks = raw.starts_with("\"\"\"") && escaped.is_whitespace();
        if !known && !breaks {
            return Err(slip(start + at..(start + at + 1 + escaped.len_utf8()).min(end), words::backslash(escaped)));
        }
    }
    Ok(())
}

/// A comment as other languages have them.
pub(super) fn comment(text: &str, token: &Token) -> Option<Slip> {
    const SIGNS: [&str; 7] = ["//", "/*", "<!--", "--", "—", ";", "%"];
    let word = &text[token.range.clone()];
    let sign = SIGNS.iter().find(|sign| token.sign == Sign::Word && word.starts_with(**sign))?;
    Some(slip(token.range.start..token.range.start + sign.len(), words::comment_sign(sign)))
}

/// A blank that is no blank, at the start of something.
fn odd_blank_at_start(text: &str, range: &Range<usize>) -> Option<Slip> {
    let first = text[range.clone()].chars().next()?;
    is_odd_blank(first).then(|| slip(range.start..range.start + first.len_utf8(), words::odd_blank(first)))
}

/// A blank that is no blank: it comes along from Word, from a mail or from a page.
pub(super) fn odd_blank(text: &str, range: &Range<usize>) -> Option<Slip> {
    let (at, c) = text[range.clone()].char_indices().find(|(_, c)| is_odd_blank(*c))?;
    let at = range.start + at;
    Some(slip(at..at + c.len_utf8(), words::odd_blank(c)))
}

fn is_odd_blank(c: char) -> bool {
    c.is_whitespace() && !c.is_ascii() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}
