//! Writes a document as a tagged PDF (PDF/UA-1), on A4.
//!
//! `flow` and `table` lay the document out on one endless page of lines and `figure`s, `pages` divides it, and `draw`
//! draws it with krilla. Up to the drawing all is plain data. `tags` keeps what every piece is, for who has it read
//! aloud.

mod draw;
mod figure;
mod flow;
mod lines;
mod outline;
mod pages;
mod passages;
mod table;
mod tags;

use chrono::{Datelike, NaiveDate};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};

use self::draw::Pen;
use self::lines::{Run, Style, Text};
use self::pages::{FOOT, Page, SIDE, TEXT_WIDTH, divide};
use self::tags::Tree;
use super::format::{Format, FormatError, Product};
use super::letters::{Face, Letters, Missing};
use super::model::{Document, one_line};
use crate::text::{pdf as words, places, report};

/// The size of the letters at the foot of a page, in points.
const FOOT_SIZE: f32 = 9.5;
/// The most characters that can have room at the foot of a page: what comes behind them is not laid out for every page.
const FOOT_CHARACTERS: usize = 400;
/// How many of the characters that cannot be shown are named.
const NAMED: usize = 10;

/// The document as a PDF, with a remark when characters could not be shown.
///
/// # Errors
/// When the library finds that the file would not be a tagged PDF as it should be.
pub fn render(document: &Document) -> Result<Product, FormatError> {
    written(document).map_err(|reason| FormatError::Refused { format: Format::Pdf, reason })
}

fn written(document: &Document) -> Result<Product, String> {
    let letters = Letters::new()?;
    let mut laid = flow::lay(document, &letters);
    let pages = divide(std::mem::take(&mut laid.slabs), &laid.titles);
    let places = places(&pages, laid.headings.len());
    let mut pen = Pen::new(&laid.tree, &places, &laid.figures)?;
    let title = laid.headings.first().map_or(report::UNTITLED, |heading| &heading.text);
    for (number, page) in pages.iter().enumerate() {
        pen.page(number, page, &foot(&letters, document, title, number + 1, pages.len()), FOOT);
    }
    let Pen { document: mut file, drawn, .. } = pen;
    file.set_tag_tree(laid.tree.tagged(&drawn, &document.language));
    file.set_outline(outline::bookmarks(&laid.headings, &places));
    file.set_metadata(metadata(document, title));
    let bytes = file.finish().map_err(|error| format!("{error:?}"))?;
    Ok(Product { bytes, remarks: remark(&laid.missing).into_iter().collect() })
}

/// Where every heading stands.
fn places(pages: &[Page], headings: usize) -> Vec<XyzDestination> {
    let mut places = vec![XyzDestination::new(0, Point::from_xy(0.0, 0.0)); headings];
    for (number, page) in pages.iter().enumerate() {
        for (top, slab) in page {
            if let Some(place) = slab.heading.and_then(|heading| places.get_mut(heading)) {
                *place = XyzDestination::new(number, Point::from_xy(0.0, (top - 8.0).max(0.0)));
            }
        }
    }
    places
}

fn metadata(document: &Document, title: &str) -> Metadata {
    // No person: who led the meeting decides whose name stands on it.
    let program = report::PROGRAM.to_owned();
    let mut metadata = Metadata::new()
        .title(title.to_owned())
        .authors(vec![program.clone()])
        .creator(program.clone())
        .producer(program);
    if !document.language.is_empty() {
        metadata = metadata.language(document.language.clone());
    }
    if !document.kind.is_empty() {
        metadata = metadata.description(one_line(&document.kind));
    }
    match document.date.and_then(date) {
        Some(date) => metadata.creation_date(date),
        None => metadata,
    }
}

fn date(day: NaiveDate) -> Option<DateTime> {
    let (month, date) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Some(DateTime::new(u16::try_from(day.year()).ok()?).month(month).day(date))
}

/// The title, as far as there is room, and the number of the page.
fn foot(letters: &Letters, document: &Document, title: &str, number: usize, of: usize) -> Vec<Run> {
    // What is missing was counted where the title itself stands.
    let mut missing = Missing::default();
    let mut text = |words: &str| {
        let mut text = Text::new(FOOT_SIZE);
        text.push(letters, words, Style { face: Face::Regular, node: Tree::ROOT }, &mut missing);
        text
    };
    let page = text(&words::page(number, of));
    let wide = page.width();
    let kind = one_line(&document.kind);
    let named = if kind.is_empty() { title.to_owned() } else { places::labelled(&kind, title) };
    let named: String = named.chars().take(FOOT_CHARACTERS).collect();
    let mut left = text(&named).lines(SIDE, TEXT_WIDTH - wide - 30.0).into_iter();
    let mut runs = left.next().unwrap_or_default();
    if left.next().is_some() {
        let end = runs.last().map_or(SIDE, |run| run.x + run.width);
        runs.extend(text("…").lines(end, FOOT_SIZE * 2.0).into_iter().flatten());
    }
    runs.extend(page.lines(SIDE + TEXT_WIDTH - wide, wide + 1.0).into_iter().flatten());
    runs
}

/// What who makes the document has to know of characters that could not be shown.
fn remark(missing: &Missing) -> Option<String> {
    let which = missing.which();
    let named = &which[..which.len().min(NAMED)];
    (missing.count() > 0).then(|| words::missing_remark(missing.count(), named, which.len() > NAMED))
}

#[cfg(test)]
mod read_back;
#[cfg(test)]
mod tests;
