//! Tables: real ones, with a header row that comes back on every page.

use unicode_width::UnicodeWidthStr;

use super::super::model::{Table, Words, one_line};
use super::page::TEXT_WIDTH;
use super::paragraph::{Look, Paragraph};
use super::styles::{self, Style};
use super::xml::Element;

/// About how wide a letter is, in twentieths of a point.
const LETTER: u32 = 116;
/// What a cell leaves free at both sides together, in twentieths of a point.
const MARGINS: u32 = 240;
/// A word of more letters than this may be broken.
const LONGEST_WORD: u32 = 16;
/// A cell of no more letters than this stays on one line, so that a date or the name of a page is not broken.
const SHORT_CELL: u32 = 12;
/// A cell of more letters than this gets lines anyway.
const LONGEST_CELL: u32 = 40;

/// The table; `fill` puts words in a paragraph, and `opening` may change the first paragraph of it.
pub(super) fn element(
    table: &Table,
    fill: impl Fn(Paragraph, &Words) -> Paragraph,
    opening: impl Fn(Paragraph) -> Paragraph,
) -> Element {
    let widths = widths(table);
    let title = |(at, title): (usize, &String)| {
        let paragraph = Paragraph::new(Style::TableHeader).say(&one_line(title), Look::Plain);
        if at == 0 { opening(paragraph) } else { paragraph }
    };
    let header = table.header.iter().enumerate().map(title).collect();
    let rows = table.rows.iter().map(|cells| {
        let cells = cells.iter().map(|words| fill(Paragraph::new(Style::TableText), words)).collect();
        row(cells, &widths, false)
    });
    let grid = widths.iter().map(|width| Element::new("w:gridCol").with("w:w", width.to_string()));
    Element::new("w:tbl")
        .child(properties())
        .child(Element::new("w:tblGrid").children(grid))
        .child(row(header, &widths, true))
        .children(rows)
}

/// In the order of `CT_TblPr`.
fn properties() -> Element {
    let look = Element::of("w:tblLook", "0420")
        .with("w:firstRow", "1")
        .with("w:lastRow", "0")
        .with("w:firstColumn", "0")
        .with("w:lastColumn", "0")
        .with("w:noHBand", "0")
        .with("w:noVBand", "1");
    Element::new("w:tblPr")
        .child(Element::of("w:tblStyle", styles::TABLE))
        .child(Element::new("w:tblW").with("w:w", TEXT_WIDTH.to_string()).with("w:type", "dxa"))
        .child(Element::new("w:tblLayout").with("w:type", "fixed"))
        .child(look)
}

/// A row, which stays on one page; the header row comes back on every page.
fn row(cells: Vec<Paragraph>, widths: &[u32], is_header: bool) -> Element {
    let cell = |(paragraph, width): (Paragraph, &u32)| {
        let width = Element::new("w:tcW").with("w:w", width.to_string()).with("w:type", "dxa");
        Element::new("w:tc").child(Element::new("w:tcPr").child(width)).child(paragraph.element())
    };
    let properties = Element::new("w:trPr")
        .child(Element::new("w:cantSplit"))
        .children(is_header.then(|| Element::new("w:tblHeader")));
    Element::new("w:tr").child(properties).children(cells.into_iter().zip(widths).map(cell))
}

/// The widths of the columns, in twentieths of a point; together that of the text.
fn widths(table: &Table) -> Vec<u32> {
    let column = |at: usize| {
        let title = table.header.get(at).map(|title| one_line(title));
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(Words::plain);
        let cells: Vec<String> = title.into_iter().chain(cells).collect();
        let words = cells.iter().flat_map(|cell| cell.split_whitespace()).map(letters);
        let wholes = || cells.iter().map(|cell| letters(cell));
        let word = words.chain(wholes().filter(|cell| *cell <= SHORT_CELL)).max().unwrap_or(0);
        let cell = wholes().max().unwrap_or(0);
        let width = |letters: u32| letters * LETTER + MARGINS;
        (width(word.min(LONGEST_WORD)), width(cell.min(LONGEST_CELL)))
    };
    let columns: Vec<(u32, u32)> = (0..table.header.len()).map(column).collect();
    let least: u32 = columns.iter().map(|(least, _)| least).sum();
    let wanted: u32 = columns.iter().map(|(_, wanted)| wanted).sum();
    // Each column gets what its longest word needs; what is left goes where the most is wanted.
    let mut widths: Vec<u32> = if least > TEXT_WIDTH {
        columns.iter().map(|(own, _)| share(TEXT_WIDTH, *own, least)).collect()
    } else if wanted > TEXT_WIDTH {
        let room = TEXT_WIDTH - least;
        columns.iter().map(|(own, all)| own + share(room, all - own, wanted - least)).collect()
    } else {
        columns.iter().map(|(_, own)| share(TEXT_WIDTH, *own, wanted)).collect()
    };
    let rest = TEXT_WIDTH.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

fn letters(text: &str) -> u32 {
    u32::try_from(text.width()).unwrap_or(u32::MAX)
}

/// The part of the room that is in proportion to a part of the whole.
fn share(room: u32, part: u32, whole: u32) -> u32 {
    u32::try_from(u64::from(room) * u64::from(part) / u64::from(whole.max(1))).unwrap_or(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rows: &[&[&str]]) -> Vec<u32> {
        let header = rows[0].iter().map(|title| (*title).to_owned()).collect();
        let rows = rows[1..].iter().map(|row| row.iter().map(|cell| Words::user(cell)).collect()).collect();
        widths(&Table { header, rows })
    }

    #[test]
    fn columns_fill_the_text_whatever_is_in_them() {
        let long = "w".repeat(300);
        for rows in [
            &[&["a"][..], &[""]][..],
            &[&["", "", ""], &["", "", ""]],
            &[&["a", "b"], &[&long, "x"]],
            &[&["a", "b", "c", "d", "e", "f", "g", "h"], &[long.as_str(); 8]],
        ] {
            assert_eq!(of(rows).iter().sum::<u32>(), TEXT_WIDTH, "{rows:?}");
        }
    }

    #[test]
    fn the_longest_text_has_the_widest_column_and_no_short_word_is_broken() {
        let what = "Samen een eerste lijst maken van wat inwoners willen en kunnen";
        let widths = of(&[&["Wat", "Wie", "Klaar"], &[what, "Bewonersraad", "nee"]]);
        assert!(widths[0] > widths[1] && widths[1] > widths[2], "{widths:?}");
        assert!(widths[1] >= 12 * LETTER + MARGINS && widths[2] >= 5 * LETTER + MARGINS, "{widths:?}");
    }
}
