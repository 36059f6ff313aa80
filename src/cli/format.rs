//! `--formaat` of the commands that write documents.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::report::Format;

/// The formats for a document that is read.
pub(super) const READABLE: [Format; 4] = [Format::Docx, Format::Pdf, Format::Html, Format::Markdown];

/// Reads one of these formats, by its name.
pub(super) fn one_of(formats: impl IntoIterator<Item = Format>) -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(formats.into_iter().map(Format::name)).try_map(|name| name.parse::<Format>())
}
