//! The words and signs of a file, line by line, however broken it is.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// What a piece of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `[`
    Open,
    /// `]`
    Close,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
    /// `,`
    Comma,
    /// `=`
    Equals,
    /// Something that begins with a straight quotation mark, closed or not.
    Text,
    /// Anything else without a blank in it: a key, a number, a word that ought to be in a text.
    Word,
}

/// A piece of a line, and where it stands.
#[derive(Clone, Debug)]
pub struct Token {
    pub sign: Sign,
    pub range: Range<usize>,
}

/// The lines of a text that hold more than blanks and comments; a text over several lines makes one line of them.
pub fn lines(text: &str) -> Vec<Vec<Token>> {
    let mut lines = Vec::new();
    let mut line: Vec<Token> = Vec::new();
    for token in Source::new(text).lex() {
        let range = token.span().start()..token.span().end();
        let sign = match token.kind() {
            TokenKind::Newline | TokenKind::Eof => {
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                continue;
            }
            TokenKind::Whitespace | TokenKind::Comment => continue,
            TokenKind::LeftSquareBracket => Sign::Open,
            TokenKind::RightSquareBracket => Sign::Close,
            TokenKind::LeftCurlyBracket => Sign::OpenBrace,
            TokenKind::RightCurlyBracket => Sign::CloseBrace,
            TokenKind::Comma => Sign::Comma,
            TokenKind::Equals => Sign::Equals,
            TokenKind::LiteralString
            | TokenKind::BasicString
            | TokenKind::MlLiteralString
            | TokenKind::MlBasicString => Sign::Text,
            TokenKind::Dot | TokenKind::Atom => Sign::Word,
        };
        match line.last_mut() {
            // `1.1` and `questions.a` are one word.
            Some(last) if sign == Sign::Word && last.sign == Sign::Word && last.range.end == range.start => {
                last.range.end = range.end;
            }
            _ => line.push(Token { sign, range }),
        }
    }
    lines
}

/// Whether a line begins something new: `[questions.a]`, `[[questions]]` or `key = ...`.
pub fn begins_statement(text: &str, line: &[Token]) -> bool {
    is_header(text, line) || begins_key(text, line)
}

/// `key = ...`.
pub fn begins_key(text: &str, line: &[Token]) -> bool {
    matches!(line, [key, equals, ..] if key.sign == Sign::Word && equals.sign == Sign::Equals
        && is_bare(&text[key.range.clone()]))
}

/// `[name`, `[[name`, with or without what closes it.
pub fn is_header(text: &str, line: &[Token]) -> bool {
    let opened = line.iter().take_while(|token| token.sign == Sign::Open).count();
    let closed = line.iter().rev().take_while(|token| token.sign == Sign::Close).count();
    let inside = line.get(opened..line.len().saturating_sub(closed)).unwrap_or_default();
    (1..=3).contains(&opened)
        && matches!(inside, [word] if word.sign == Sign::Word
            && text[word.range.clone()].starts_with(|c: char| c.is_alphabetic()))
}

/// Whether this is a key as guides have them, dots between its parts included.
pub fn is_bare(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// Whether a text has the quotation mark that ends it.
pub fn is_closed(raw: &str) -> bool {
    let mark = raw.chars().next().unwrap_or_default();
    let fence: String = [mark; 3].iter().collect();
    if raw.starts_with(&fence) {
        return raw.len() >= 6 && raw.ends_with(&fence);
    }
    let Some(inside) = raw.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)) else { return false };
    // Behind a backslash a quotation mark ends nothing.
    mark == '\'' || inside.chars().rev().take_while(|c| *c == '\\').count().is_multiple_of(2)
}
