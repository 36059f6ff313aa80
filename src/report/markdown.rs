//! Writes a document as Markdown that reads well as it is, too.
//!
//! Nothing that a user typed can become a heading, a list, a link or HTML: what Markdown would take for a sign gets a
//! backslash in front. There is no HTML in what is written.

use super::model::{Block, Document, Fact, Inline, Table, Words, one_line};
use crate::clean;
use crate::text::report as words;

/// The document as `CommonMark`, with the tables of GitHub.
#[must_use]
pub fn render(document: &Document) -> String {
    let mut pieces = vec![heading(1, &escape(&one_line(&document.title)))];
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        // A second list right behind the first would become one with it, were it not for another sign.
        let other = matches!((before, block), (Some(Block::Bullets(_)), Block::Bullets(_)))
            || matches!((before, block), (Some(Block::Steps(_)), Block::Steps(_)));
        let piece = match block {
            Block::Heading { level, words } => heading(*level, &inline(words)),
            Block::Paragraph(words) => line(words),
            Block::Bullets(items) => bullets(items, if other { '*' } else { '-' }),
            Block::Steps(items) => steps(items, if other { ')' } else { '.' }),
            Block::Quote { words, by } => format!("> {}", line(&quote(words, by.as_deref()))),
            Block::Note(text) => note(text),
            Block::Facts(facts) => facts_lines(facts),
            Block::Table(table) => table_lines(table),
        };
        if !piece.is_empty() {
            pieces.push(piece);
            before = Some(block);
        }
    }
    pieces.join("\n\n") + "\n"
}

fn heading(level: u8, escaped: &str) -> String {
    // Markdown takes a `#` at the end of a heading away.
    let escaped = match escaped.trim().strip_suffix('#') {
        Some(rest) => format!("{rest}\\#"),
        None => escaped.trim().to_owned(),
    };
    format!("{} {escaped}", "#".repeat(level.clamp(1, 6).into())).trim_end().to_owned()
}

fn bullets(items: &[Words], sign: char) -> String {
    let lines: Vec<String> = items.iter().map(|item| format!("{sign} {}", line(item))).collect();
    lines.join("\n")
}

fn steps(items: &[Words], sign: char) -> String {
    let lines: Vec<String> = items.iter().zip(1..).map(|(item, n)| format!("{n}{sign} {}", line(item))).collect();
    lines.join("\n")
}

fn quote(quoted: &Words, by: Option<&str>) -> Words {
    words::quote(&quoted.plain(), by).into()
}

/// A note as a block quote: every line stays a line, and a blank line stays one.
fn note(text: &str) -> String {
    let text = clean::clean(text);
    let lines: Vec<String> = text.lines().map(note_line).collect();
    let filled = |line: &String| !line.is_empty();
    let (Some(first), Some(last)) = (lines.iter().position(filled), lines.iter().rposition(filled)) else {
        return String::new();
    };
    let mut out = String::new();
    for at in first..=last {
        out.push_str(format!("> {}", lines[at]).trim_end());
        if filled(&lines[at]) && lines.get(at + 1).is_some_and(filled) {
            out.push('\\');
        }
        if at < last {
            out.push('\n');
        }
    }
    out
}

/// A line of a note. Its indent is made of no-break spaces: four plain ones would begin a block of code.
fn note_line(line: &str) -> String {
    let text = line.trim();
    if text.is_empty() {
        return String::new();
    }
    let indent = &line[..line.len() - line.trim_start().len()];
    let indent: usize = indent.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
    "\u{A0}".repeat(indent) + &guard_start(&escape(&text.replace('\t', " ")))
}

fn facts_lines(facts: &[Fact]) -> String {
    let lines: Vec<String> = facts
        .iter()
        .map(|fact| format!("**{}:** {}", escape(&one_line(&fact.label)), inline(&fact.value)).trim_end().to_owned())
        .collect();
    lines.join("\\\n")
}

fn table_lines(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        row(table.header.iter().map(|title| escape(&one_line(title))).collect()),
        row(table.header.iter().map(|_| "---".to_owned()).collect()),
    ];
    lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(inline).collect())));
    lines.join("\n")
}

/// Words at the beginning of a paragraph or of an item of a list.
fn line(words: &Words) -> String {
    guard_start(inline(words).trim())
}

fn inline(words: &Words) -> String {
    words
        .0
        .iter()
        .map(|piece| match piece {
            Inline::Strong(_) => format!("**{}**", escape(&piece.plain())),
            _ => escape(&piece.plain()),
        })
        .collect()
}

/// Puts a backslash before every sign that means something in the middle of a line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let next = rest.clone().next();
        let special = match c {
            '\\' | '`' | '*' | '[' | '<' | '|' | '~' => true,
            // In the middle of a word, as in a file name or an address, it means nothing.
            '_' => !(before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
            '&' => next.is_none_or(|n| n.is_ascii_alphanumeric() || n == '#'),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// Puts a backslash before a sign that only means something at the beginning of a line; the rest is escaped already.
fn guard_start(escaped: &str) -> String {
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = escaped.split_at(digits);
    let mut behind = rest.chars();
    let special = match behind.next() {
        Some('#' | '+' | '-' | '=' | '>' | ':') => digits == 0,
        Some('.' | ')') => digits > 0 && behind.next().is_none_or(char::is_whitespace),
        _ => false,
    };
    if special { format!("{number}\\{rest}") } else { escaped.to_owned() }
}
