//! Writes a document as a Word file (Office Open XML, ISO/IEC 29500).
//!
//! `body` writes the text, out of `paragraph`s, `table`s and `picture`s, which `outlines` draws; `styles`,
//! `numbering` and `page` say what it looks like, and `package` puts the parts in one file. Nothing that a user typed is a sign here: text
//! goes into `xml` as text, and characters that XML forbids become a mark on the way.

mod body;
#[cfg(test)]
mod checks;
mod numbering;
mod outlines;
mod package;
mod page;
mod paragraph;
mod picture;
mod properties;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod schema;
mod styles;
mod table;
mod xml;

use std::fmt::Display;

use super::format::{Format, FormatError};
use super::model::Document;
use package::{Kind, Part};

/// The namespace of `WordprocessingML`.
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The document as a Word file. The same document always gives the same bytes.
///
/// # Errors
/// When the archive cannot be written or the picture cannot be drawn.
pub fn render(document: &Document) -> Result<Vec<u8>, FormatError> {
    let language = properties::language(document);
    let written = body::write(document).map_err(failure)?;
    let made = [
        (package::DOCUMENT, Kind::Document, written.file),
        (page::HEADER, Kind::Header, page::header(&document.title)),
        (page::FOOTER, Kind::Footer, page::footer()),
        (page::FIRST_FOOTER, Kind::Footer, page::footer()),
        ("docProps/core.xml", Kind::Core, properties::core(document)),
        ("docProps/app.xml", Kind::Application, properties::application()),
    ];
    let part = |(path, kind, file): (&str, Kind, xml::Element)| {
        file.file().map(|bytes| Part::new(path, kind, bytes)).map_err(failure)
    };
    let mut parts = made.into_iter().map(part).collect::<Result<Vec<Part>, FormatError>>()?;
    parts.extend([
        Part::new("word/styles.xml", Kind::Styles, styles::file(&language)),
        Part::new("word/numbering.xml", Kind::Numbering, numbering::file(&written.lists_of_steps)),
        Part::new("word/settings.xml", Kind::Settings, styles::settings(&language)),
    ]);
    parts.extend(written.pictures);
    package::pack(&parts, &written.addresses).map_err(failure)
}

fn failure(reason: impl Display) -> FormatError {
    FormatError::Refused { format: Format::Docx, reason: reason.to_string() }
}
