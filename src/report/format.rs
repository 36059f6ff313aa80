//! The formats that a document can be written in, and what comes of writing it.

use std::str::FromStr;

use thiserror::Error;

use crate::clean;

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
