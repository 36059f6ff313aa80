//! Tables: real ones, with a header row that comes back on every page.

use unicode_width::UnicodeWidthStr;

use super::super::columns;
use super::super::model::{Table, Words, one_line};
use super::page::TEXT_WIDTH;
use super::paragraph::{Look, Paragraph};
use super::styles::{self, Style};
use super::xml::Element;

/// About how wide a letter is, in twentieths of a point.
const LETTER: u16 = 116;
/// What a cell leaves free at both sides together, in twentieths of a point.
const MARGINS: u16 = 240;
/// A cell of no more letters than this stays on one line, so that a date or the name of a page is not broken.
const SHORT_CELL: u16 = 14;

/// The table with what stands in its cells; `opening` may change the first paragraph of it.
pub(super) fn element(
    table: &Table,
    cells: Vec<Vec<Vec<Paragraph>>>,
    opening: impl Fn(Paragraph) -> Paragraph,
) -> Element {
    let widths = widths(table);
    let title = |(at, title): (usize, &String)| {
        let paragraph = Paragraph::new(Style::TableHeader).say(&one_line(title), Look::Plain);
        vec![if at == 0 { opening(paragraph) } else { paragraph }]
    };
    let header = table.header.iter().enumerate().map(title).collect();
    let rows = cells.into_iter().map(|cells| row(cells, &widths, false));
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
fn row(cells: Vec<Vec<Paragraph>>, widths: &[u32], is_header: bool) -> Element {
    let cell = |(paragraphs, width): (Vec<Paragraph>, &u32)| {
        let width = Element::new("w:tcW").with("w:w", width.to_string()).with("w:type", "dxa");
        let paragraphs = paragraphs.into_iter().map(Paragraph::element);
        Element::new("w:tc").child(Element::new("w:tcPr").child(width)).children(paragraphs)
    };
    let properties = Element::new("w:trPr")
        .child(Element::new("w:cantSplit"))
        .children(is_header.then(|| Element::new("w:tblHeader")));
    Element::new("w:tr").child(properties).children(cells.into_iter().zip(widths).map(cell))
}

/// The widths of the columns, in twentieths of a point; together that of the text.
fn widths(table: &Table) -> Vec<u32> {
    let header: Vec<String> = table.header.iter().map(|title| one_line(title)).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(Words::plain).collect());
    let rows: Vec<Vec<String>> = [header].into_iter().chain(rows).collect();
    let width = |letters: u16| f32::from(letters.saturating_mul(LETTER).saturating_add(MARGINS));
    let least = |column: usize| {
        let cells = || rows.iter().filter_map(|row| row.get(column));
        let words = cells().flat_map(|cell| cell.split_whitespace()).map(letters);
        let short = cells().map(|cell| letters(cell)).filter(|cell| *cell <= SHORT_CELL);
        width(words.chain(short).max().unwrap_or(0))
    };
    let least: Vec<f32> = (0..table.header.len()).map(least).collect();
    let wanted: Vec<Vec<f32>> = rows.iter().map(|row| row.iter().map(|cell| width(letters(cell))).collect()).collect();
    let room = f32::from(u16::try_from(TEXT_WIDTH).unwrap_or(u16::MAX));
    let shared = columns::widths(&least, &wanted, room);
    // What fits is spread over the page.
    let spread = room / shared.iter().sum::<f32>().max(1.0);
    let mut widths: Vec<u32> = shared.into_iter().map(|width| whole(width * spread)).collect();
    let rest = TEXT_WIDTH.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

/// How many letters wide a text is. More than a page holds is more than a number needs.
fn letters(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// A width without what is behind the comma.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no column is wider than a page")]
const fn whole(width: f32) -> u32 {
    width as u32
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
        let least = |letters: u32| letters * u32::from(LETTER) + u32::from(MARGINS);
        assert!(widths[1] >= least(12) && widths[2] >= least(5), "{widths:?}");
    }
}
