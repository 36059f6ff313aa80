//! Writes a document as plain text, for a terminal, a pipe or a screen reader.

use textwrap::{Options, WrapAlgorithm, core::display_width, wrap};

use super::model::{Block, Document, Fact, Table, Words, one_line};
use crate::clean;
use crate::text::places;
use crate::text::screens::voice;

/// The narrowest width that is kept to.
pub const MIN_WIDTH: usize = 20;

/// The least room for the widest column of a table; with less, the rows become lines with labels.
const MIN_COLUMN: usize = 24;

/// The same in a table of more columns than [`GRID`]: a grid of signs, in which a name may break.
const MIN_NAME: usize = 12;

/// The most columns of a table that is no grid.
const GRID: usize = 6;

/// Between two columns of a table.
const GAP: &str = "  ";

/// The document as lines of at most `width` columns, or of at most [`MIN_WIDTH`] when `width` is less. No line ends in
/// a space.
#[must_use]
pub fn render(document: &Document, width: usize) -> String {
    let width = width.max(MIN_WIDTH);
    let mut lines = heading(1, &Words::user(&document.title), width);
    for block in &document.blocks {
        let piece = match block {
            Block::Heading { level, words, .. } => heading(*level, words, width),
            Block::Paragraph(words) => hang(&words.plain(), "", "", width),
            Block::Bullets(items) => bullets(items, width),
            Block::Picture(picture) => bullets(&picture.lines(), width),
            Block::PageBreak | Block::SoftBreak => Vec::new(),
            Block::Steps(items) => steps(items, width),
            Block::Quote { words, by } => hang(&voice(&words.plain(), by.as_deref()), "  ", "  ", width),
            Block::Note(text) => note(text, width),
            Block::Facts(facts) => facts.iter().flat_map(|fact| fact_lines(fact, width)).collect(),
            Block::Table(table) => self::table(table, width),
        };
        if piece.is_empty() {
            continue;
        }
        lines.push(String::new());
        if matches!(block, Block::Heading { level: 2, .. }) {
            lines.push(String::new());
        }
        lines.extend(piece);
    }
    let mut out = String::new();
    for line in lines {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Wraps a text; `first` stands before its first line and `next` before the others.
fn hang(text: &str, first: &str, next: &str, width: usize) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    // No letter is wider than the bytes that it takes: what is as short as this is one line.
    if first.len() + text.len() <= width && !text.contains('\n') {
        return vec![format!("{first}{text}")];
    }
    broken(text, first, next, width)
}

fn broken(text: &str, first: &str, next: &str, width: usize) -> Vec<String> {
    let options =
        Options::new(width).initial_indent(first).subsequent_indent(next).wrap_algorithm(WrapAlgorithm::FirstFit);
    wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

fn heading(level: u8, words: &Words, width: usize) -> Vec<String> {
    let mut lines = hang(&words.plain(), "", "", width);
    let longest = lines.iter().map(|line| display_width(line)).max().unwrap_or(0);
    match level {
        1 => lines.push("=".repeat(longest)),
        2 => lines.push("-".repeat(longest)),
        3 => lines.push(".".repeat(longest)),
        _ => {}
    }
    lines
}

fn bullets(items: &[Words], width: usize) -> Vec<String> {
    items.iter().flat_map(|item| hang(&item.plain(), "- ", "  ", width)).collect()
}

fn steps(items: &[Words], width: usize) -> Vec<String> {
    let digits = items.len().to_string().len();
    let next = " ".repeat(digits + 2);
    let numbered = items.iter().zip(1..);
    numbered.flat_map(|(item, n)| hang(&item.plain(), &format!("{n:>digits$}. "), &next, width)).collect()
}

/// A note, two columns in; its lines, their indents and its blank lines stay.
fn note(text: &str, width: usize) -> Vec<String> {
    let text = clean::clean(text).replace('\t', "    ");
    let mut lines = Vec::new();
    for line in text.trim_matches('\n').trim_end().lines() {
        let own = line.len() - line.trim_start_matches(' ').len();
        let indent = " ".repeat(2 + own.min(width / 2));
        let wrapped = hang(line, &indent, &indent, width);
        if wrapped.is_empty() { lines.push(String::new()) } else { lines.extend(wrapped) }
    }
    lines
}

fn fact_lines(fact: &Fact, width: usize) -> Vec<String> {
    hang(&places::labelled(&one_line(&fact.label), &fact.value.plain()), "", "  ", width)
}

/// A table as lines of at most `width` columns: in columns where they fit, and otherwise row by row with labels.
#[must_use]
pub fn table(table: &Table, width: usize) -> Vec<String> {
    columns(table, width).unwrap_or_else(|| labelled_rows(table, width))
}

/// The table in columns, the widest of which takes what the others leave; nothing when that is too little.
fn columns(table: &Table, width: usize) -> Option<Vec<String>> {
    let header: Vec<String> = table.header.iter().map(|title| one_line(title)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(Words::plain).collect()).collect();
    let natural = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(header.get(column));
        cells.map(|cell| display_width(cell)).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..header.len()).map(natural).collect();
    let widest = (0..widths.len()).max_by_key(|column| widths[*column])?;
    let others: usize = widths.iter().enumerate().filter(|(column, _)| *column != widest).map(|(_, w)| w).sum();
    let room = width.checked_sub(others + GAP.len() * (widths.len() - 1))?;
    let least = if header.len() > GRID { MIN_NAME } else { MIN_COLUMN };
    if room < widths[widest].min(least) {
        return None;
    }
    widths[widest] = widths[widest].min(room);
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect();
    let rows = [header, rule].into_iter().chain(rows);
    Some(rows.flat_map(|row| row_lines(&row, &widths)).collect())
}

/// One row of a table: as many lines as its highest cell.
fn row_lines(row: &[String], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| hang(cell, "", "", *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |at: usize| {
        let pieces = cells.iter().zip(widths).map(|(cell, width)| {
            let text = cell.get(at).map_or("", String::as_str);
            format!("{text}{}", " ".repeat(width.saturating_sub(display_width(text))))
        });
        pieces.collect::<Vec<_>>().join(GAP)
    };
    (0..height).map(line).collect()
}

/// The table as blocks of lines with labels, a blank line between two rows.
fn labelled_rows(table: &Table, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &table.rows {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        for (label, cell) in table.header.iter().zip(row) {
            lines.extend(hang(&places::labelled(&one_line(label), &cell.plain()), "", "  ", width));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{meeting, page, sample};

    fn document(blocks: Vec<Block>) -> Document {
        Document { blocks, ..Document::new("Verslag".into(), "nl") }
    }

    /// The lines under the title.
    fn body(block: Block, width: usize) -> String {
        let text = render(&document(vec![block]), width);
        text.strip_prefix("Verslag\n=======\n\n").unwrap_or_else(|| panic!("{text}")).to_owned()
    }

    #[test]
    fn no_line_is_wider_than_asked_or_ends_in_a_space() {
        let guide = sample::guide();
        for document in [meeting::meeting(&sample::full(), &guide, None), page::whole(&guide, page::ReadIn::Document)] {
            for width in [0, 20, 33, 60, 80, 200] {
                for line in render(&document, width).lines() {
                    assert!(display_width(line) <= width.max(MIN_WIDTH), "{width}: {line:?}");
                    assert_eq!(line, line.trim_end());
                }
            }
        }
    }

    #[test]
    fn a_note_keeps_its_lines_its_indents_and_its_blank_lines() {
        let note = "\n# een\n\n\n    - twee\n\t- drie vier vijf zes zeven\n  \n";
        let expected = "  # een\n\n\n      - twee\n      - drie vier vijf\n      zes zeven\n";
        assert_eq!(body(Block::Note(note.into()), 22), expected);
    }

    #[test]
    fn no_letter_is_wider_than_its_bytes_so_that_what_is_short_needs_no_breaking() {
        let letters = char::MIN..=char::MAX;
        let too_wide =
            letters.into_iter().find(|letter| display_width(letter.encode_utf8(&mut [0; 4])) > letter.len_utf8());
        assert_eq!(too_wide, None);
        for text in
            ["een", "een  twee", "a-b c", "één 日本", "een\ntwee", "eentweedrievierv", "een twee drie vier vijf"]
        {
            for (first, next) in [("", ""), ("- ", "  "), ("", "  "), ("10. ", "    ")] {
                for width in 14..30 {
                    assert_eq!(
                        hang(text, first, next, width),
                        broken(text, first, next, width),
                        "{width}: {first}{text}"
                    );
                }
            }
        }
    }

    #[test]
    fn headings_are_told_apart_without_colour() {
        let heading = |level| body(Block::heading(level, "Één"), 40);
        assert_eq!([heading(2), heading(3), heading(4)], ["\nÉén\n---\n", "Één\n...\n", "Één\n"]);
    }

    #[test]
    fn numbers_of_steps_stand_below_each_other() {
        let text = body(Block::Steps(vec!["stap".into(); 10]), 40);
        assert!(text.starts_with(" 1. stap\n") && text.ends_with("\n10. stap\n"), "{text}");
    }

    fn table(text: &str) -> Block {
        let header = ["Wat", "Wie"].map(str::to_owned).to_vec();
        Block::Table(Table {
            header, rows: vec![vec![text.into(), "wij".into()], vec!["日本".into(), "allen".into()]]
        })
    }

    #[test]
    fn a_table_stands_in_columns_and_its_widest_column_is_wrapped() {
        let text = body(table("een tekst die net te lang is voor de regel"), 40);
        let expected = "Wat                                Wie\n\
                        ---------------------------------  -----\n\
                        een tekst die net te lang is voor  wij\n\
                        de regel\n\
                        日本                               allen\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_table_without_room_becomes_lines_with_labels() {
        let text = body(table("een tekst die te lang is"), 28);
        assert_eq!(text, "Wat: een tekst die te lang\n  is\nWie: wij\n\nWat: 日本\nWie: allen\n");
    }

    #[test]
    fn what_could_steer_a_terminal_does_not_come_through() {
        let evil = "a\u{1b}[2J\u{202E}b\u{9b}";
        let facts = vec![Fact { label: evil.into(), value: Words::user(evil) }];
        let quote = Block::Quote { words: Words::user(evil), by: Some("b".into()) };
        let header = vec![evil.to_owned()];
        let tables = Block::Table(Table { header, rows: vec![vec![Words::user(evil)]] });
        let blocks = vec![Block::Note(evil.into()), Block::Facts(facts), quote, tables];
        let text = render(&Document { title: evil.into(), ..document(blocks) }, 80);
        assert!(!text.chars().any(clean::is_forbidden), "{text:?}");
    }
}
