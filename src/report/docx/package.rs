//! A package of Office: a zip with parts, what each of them is, and which part needs which.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::Element;

/// What kinds of part there are, by the last word of the type of the relationship that leads to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The text.
    Document,
    /// The styles.
    Styles,
    /// The lists.
    Numbering,
    /// The settings.
    Settings,
    /// The top of pages.
    Header,
    /// The bottom of pages.
    Footer,
    /// A picture.
    Image,
    /// Title, language and date.
    Core,
    /// What made the file.
    Application,
}

/// A file in the package.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Its path, from the root of the package.
    pub(super) path: String,
    /// What it is.
    pub(super) kind: Kind,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

/// The part that all others but the properties hang from.
pub(super) const DOCUMENT: &str = "word/document.xml";
/// The folder of [`DOCUMENT`]: from there its relationships are told.
const FOLDER: &str = "word/";

impl Kind {
    /// The type of a relationship to such a part.
    const fn relationship(self) -> &'static str {
        match self {
            Self::Document => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
            Self::Styles => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
            Self::Numbering => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering",
            Self::Settings => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings",
            Self::Header => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header",
            Self::Footer => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer",
            Self::Image => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
            Self::Core => "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            Self::Application => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
            }
        }
    }

    /// The type of what is in such a part; nothing for pictures, of which the end of the name tells it.
    const fn content_type(self) -> Option<&'static str> {
        match self {
            Self::Document => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
            Self::Styles => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
            Self::Numbering => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"),
            Self::Settings => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"),
            Self::Header => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
            Self::Footer => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"),
            Self::Image => None,
            Self::Core => Some("application/vnd.openxmlformats-package.core-properties+xml"),
            Self::Application => Some("application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        }
    }
}

impl Part {
    /// A part at a path.
    pub(super) fn new(path: impl Into<String>, kind: Kind, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), kind, bytes }
    }

    /// The id of the relationship that leads to it, as it is written in the document: its name without the dot, which
    /// no other part has.
    pub(super) fn id(&self) -> String {
        relationship_id(&self.path)
    }
}

/// The id of the relationship to the part at a path.
pub(super) fn relationship_id(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).replace('.', "-")
}

/// The id of the relationship to the address with this number in the document.
pub(super) fn address_id(number: usize) -> String {
    format!("address-{number}")
}

/// The parts as one file, with the addresses that the document leads to. The same parts always give the same bytes.
///
/// # Errors
/// When it cannot be written.
pub(super) fn pack(parts: &[Part], addresses: &[String]) -> ZipResult<Vec<u8>> {
    let (of_document, of_package): (Vec<&Part>, Vec<&Part>) =
        parts.iter().partition(|part| part.path.starts_with(FOLDER) && part.kind != Kind::Document);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // A constant instead of the time: who makes the report twice has the same file twice.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let mut add = |path: &str, bytes: &[u8]| -> ZipResult<()> {
        zip.start_file(path, options)?;
        Ok(zip.write_all(bytes)?)
    };
    // Readers that look at the first bytes expect this part first.
    add("[Content_Types].xml", &content_types(parts).file()?)?;
    add("_rels/.rels", &relationships(&of_package, "").file()?)?;
    add("word/_rels/document.xml.rels", &relationships(&of_document, FOLDER).children(outside(addresses)).file()?)?;
    for part in parts {
        add(&part.path, &part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(parts: &[Part]) -> Element {
    let default = |(extension, kind): (&str, &str)| {
        Element::new("Default").with("Extension", extension).with("ContentType", kind)
    };
    let of_part = |part: &Part| {
        let kind = part.kind.content_type()?;
        Some(Element::new("Override").with("PartName", format!("/{}", part.path)).with("ContentType", kind))
    };
    let defaults = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
        ("svg", "image/svg+xml"),
    ];
    Element::new("Types")
        .with("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
        .children(defaults.map(default))
        .children(parts.iter().filter_map(of_part))
}

fn relationships(parts: &[&Part], folder: &str) -> Element {
    let relationship = |part: &&Part| {
        Element::new("Relationship")
            .with("Id", part.id())
            .with("Type", part.kind.relationship())
            .with("Target", part.path.strip_prefix(folder).unwrap_or(&part.path))
    };
    Element::new("Relationships")
        .with("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
        .children(parts.iter().map(relationship))
}

/// The relationships to what is outside the file.
fn outside(addresses: &[String]) -> impl Iterator<Item = Element> {
    addresses.iter().enumerate().map(|(number, address)| {
        Element::new("Relationship")
            .with("Id", address_id(number))
            .with("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink")
            .with("Target", address)
            .with("TargetMode", "External")
    })
}
