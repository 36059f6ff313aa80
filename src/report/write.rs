//! The one way from a meeting or a document to a file in a format.

use chrono::{DateTime, Utc};

use super::format::{Format, FormatError, Product};
use super::model::Document;
use super::{csv, docx, html, ics, json, markdown, meeting, pdf};
use crate::content::Guide;
use crate::session::{Selection, Session};
use crate::text::report as words;

/// The report of a meeting about a guide in a format, with only what is selected in it; with the meeting that it
/// follows also what moved since. The meeting was `changed` last then.
///
/// # Errors
/// When the library that writes the format refuses, or when there is nothing for a format to hold.
pub fn report(
    format: Format,
    session: &Session,
    guide: &Guide,
    previous: Option<&Session>,
    selection: &Selection,
    changed: DateTime<Utc>,
) -> Result<Product, FormatError> {
    let selected = selection.of(session, previous, guide);
    let told = &selected.session;
    let mut product = match format {
        Format::Csv => Product::new(csv::render(told, guide)?),
        Format::Ics => ics::render(told, guide, ics::Kind::Days, changed)?,
        Format::Tasks => ics::render(told, guide, ics::Kind::Tasks, changed)?,
        Format::Json => Product::text(&format!("{:#}\n", json::meeting(told, guide))),
        _ => document(format, &meeting::selected(&selected, guide, selection))?,
    };
    product.remarks.splice(0..0, words::read_over(&selected.left_in(format), guide));
    Ok(product)
}

/// A document in a format for documents; in the formats that are for meetings only, as Markdown.
///
/// # Errors
/// When the library that writes the format refuses.
pub fn document(format: Format, document: &Document) -> Result<Product, FormatError> {
    match format {
        Format::Docx => docx::render(document).map(Product::new),
        Format::Pdf => pdf::render(document),
        Format::Html => Ok(Product::text(&html::render(document))),
        Format::Markdown | Format::Csv | Format::Ics | Format::Tasks | Format::Json => {
            Ok(Product::text(&markdown::render(document)))
        }
    }
}
