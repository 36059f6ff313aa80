//! The formats that a document can be written in, and the one way to them.

use std::str::FromStr;

use thiserror::Error;

use super::model::Document;
use super::selection::Selection;
use super::{csv, docx, html, ics, json, markdown, meeting, pdf};
use crate::clean;
use crate::content::Guide;
use crate::session::Session;
use crate::text::report as words;

/// A format that the report of a meeting can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A Word document, to go on with.
    Docx,
    /// A PDF.
    Pdf,
    /// A page for a browser.
    Html,
    /// Text with the signs of Markdown.
    Markdown,
    /// A table of answers, positions and action items.
    Csv,
    /// The action items as tasks for a calendar.
    Ics,
    /// All that is known, for programs.
    Json,
}

/// A document in a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// What goes into the file.
    pub bytes: Vec<u8>,
    /// What the user has to know of it, each a sentence.
    pub remarks: Vec<String>,
}

/// Why a document could not be written in a format.
#[derive(Debug, Error)]
#[error("{}: {reason}", format.extension())]
pub struct FormatError {
    /// The format.
    pub format: Format,
    /// What the library that writes it says.
    pub reason: String,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [Self::Docx, Self::Pdf, Self::Html, Self::Markdown, Self::Csv, Self::Ics, Self::Json];

    /// How the name of a file in this format ends, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        self.endings()[0]
    }

    /// How names of files in this format may end, without the dot: first how ours do.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Docx => &["docx"],
            Self::Pdf => &["pdf"],
            Self::Html => &["html", "htm"],
            Self::Markdown => &["md", "markdown"],
            Self::Csv => &["csv"],
            Self::Ics => &["ics"],
            Self::Json => &["json"],
        }
    }
}

/// A name that no format has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no such format")]
pub struct UnknownFormat;

impl FromStr for Format {
    type Err = UnknownFormat;

    /// Reads a format by how the names of files in it end, in capitals or not.
    fn from_str(extension: &str) -> Result<Self, UnknownFormat> {
        let is = |format: &Self| format.extension().eq_ignore_ascii_case(extension);
        Self::ALL.into_iter().find(is).ok_or(UnknownFormat)
    }
}

impl Product {
    /// A product of which there is nothing to say.
    #[must_use]
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self { bytes, remarks: Vec::new() }
    }

    /// A text, cleaned of what could steer a terminal.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::new(clean::clean(text).into_bytes())
    }
}

/// The report of a meeting about a guide in a format, with only what is selected in it; with the meeting that it
/// follows also what moved since.
///
/// # Errors
/// When the library that writes the format refuses.
pub fn report(
    format: Format,
    session: &Session,
    guide: &Guide,
    previous: Option<&Session>,
    selection: &Selection,
) -> Result<Product, FormatError> {
    let selected = selection.of(session, previous, guide);
    let told = &selected.session;
    let mut product = match format {
        Format::Csv => Product::new(csv::render(told, guide)?),
        Format::Ics => Product::new(ics::render(told, guide)?),
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
        Format::Markdown | Format::Csv | Format::Ics | Format::Json => Ok(Product::text(&markdown::render(document))),
    }
}
