//! The formats that a document can be written in, and the one way to them.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use thiserror::Error;

use super::model::Document;
use super::{csv, docx, html, ics, json, markdown, meeting, pdf};
use crate::clean;
use crate::content::Guide;
use crate::session::Selection;
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
    /// The action items that have a date, as days for a calendar.
    Ics,
    /// The action items as tasks, for a program with tasks.
    Tasks,
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
pub enum FormatError {
    /// The library that writes it refuses.
    #[error("{}: {reason}", format.name())]
    Refused {
        /// The format.
        format: Format,
        /// What the library says.
        reason: String,
    },
    /// A calendar or a list of tasks would be empty: no action item is open.
    #[error("no action item is open")]
    NothingOpen,
    /// A calendar would be empty: no open action item has a date.
    #[error("no open action item has a date")]
    NoDates,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] =
        [Self::Docx, Self::Pdf, Self::Html, Self::Markdown, Self::Csv, Self::Ics, Self::Tasks, Self::Json];

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
            Self::Ics | Self::Tasks => &["ics"],
            Self::Json => &["json"],
        }
    }

    /// The format that a file of which the name ends so is in, without the dot. Where two end so, it is the one that was
    /// meant already.
    #[must_use]
    pub fn ending_so(ending: &str, meant: Self) -> Option<Self> {
        let ends_so = |format: &Self| format.endings().iter().any(|own| own.eq_ignore_ascii_case(ending));
        std::iter::once(meant).chain(Self::ALL).find(ends_so)
    }

    /// What a user calls it: mostly how the name of a file in it ends.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tasks => "taken",
            _ => self.extension(),
        }
    }
}

/// A name that no format has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no such format")]
pub struct UnknownFormat;

impl FromStr for Format {
    type Err = UnknownFormat;

    /// Reads a format by its name, in capitals or not.
    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        let is = |format: &Self| format.name().eq_ignore_ascii_case(name);
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
