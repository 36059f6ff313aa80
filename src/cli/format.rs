//! `--formaat` and `--uit` of the commands that write documents: in which format, and where it goes.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::Failure;
use crate::report::format::UnknownFormat;
use crate::report::{Format, ending, with_ending};
use crate::text::cli as words;
use crate::typed_path::ends_as_folder;

/// The formats for a document that is read.
pub(super) const READABLE: [Format; 4] = [Format::Docx, Format::Pdf, Format::Html, Format::Markdown];

/// Reads one of these formats, by its name.
pub(super) fn one_of(formats: impl IntoIterator<Item = Format>) -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(formats.into_iter().map(Format::name)).try_map(|name| name.parse::<Format>())
}

/// How wide a text on the screen is, in columns: what the smallest terminal has.
pub(super) const WIDTH: usize = 80;

/// What a command shows: text to read on the screen, or a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageFormat {
    /// Text.
    Text,
    /// A document in a format.
    Document(Format),
}

impl PageFormat {
    /// Reads one of these formats, by its name.
    pub(super) fn one_of(formats: &'static [Self]) -> impl TypedValueParser<Value = Self> {
        let named = move |name: String| formats.iter().copied().find(|format| format.name() == name);
        let parser = PossibleValuesParser::new(formats.iter().map(|format| format.name()));
        parser.try_map(move |name| named(name).ok_or(UnknownFormat))
    }

    /// What a user calls it.
    const fn name(self) -> &'static str {
        match self {
            Self::Text => words::TEXT_FORMAT,
            Self::Document(Format::Markdown) => words::MARKDOWN_FORMAT,
            Self::Document(format) => format.name(),
        }
    }

    /// How the names of our files in it end.
    pub(super) fn ending(self) -> &'static str {
        FileFormat::extension(self)
    }

    /// Where it goes when nothing was said of that.
    pub(super) fn usual_out(self) -> Out {
        match self {
            Self::Text => Out::Screen,
            Self::Document(format) => Out::usual(format),
        }
    }
}

impl FileFormat for PageFormat {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt"],
            Self::Document(format) => format.endings(),
        }
    }
}

/// A format that a command can write.
pub(super) trait FileFormat: Copy + PartialEq {
    /// How the names of files in it may end: first how ours do.
    fn endings(self) -> &'static [&'static str];

    /// How the names of our files in it end.
    fn extension(self) -> &'static str {
        self.endings().first().copied().unwrap_or_default()
    }
}

impl FileFormat for Format {
    fn endings(self) -> &'static [&'static str] {
        self.endings()
    }
}

/// Where what a command makes goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Out {
    /// To stdout.
    Screen,
    /// To a new file of this name.
    Named(PathBuf),
    /// To a new file in this folder, under a name of our own.
    Folder(PathBuf),
}

impl Out {
    /// A new file in the folder where the user is.
    pub(super) const fn here() -> Self {
        Self::Folder(PathBuf::new())
    }

    /// Where a document goes when nothing was said of that: to stdout. A Word file or a PDF on a screen is noise: there
    /// it goes to a new file.
    pub(super) fn usual(format: Format) -> Self {
        let noise = matches!(format, Format::Docx | Format::Pdf) && io::stdout().is_terminal();
        if noise { Self::here() } else { Self::Screen }
    }
}

/// The format and the place of what a command makes. The name of the file says the format where `--formaat` does not, and
/// gets its ending where it has none; otherwise the format is the usual one, the first of those that are offered.
///
/// # Errors
/// When both say a format and not the same, or when the name is that of a kind of file that this command cannot make.
pub(super) fn chosen<F: FileFormat>(
    asked: Option<F>,
    out: Option<&Path>,
    offered: &[F],
    usual: F,
) -> Result<(F, Option<Out>), Failure> {
    let otherwise = asked.unwrap_or(usual);
    let path = match out {
        None => return Ok((otherwise, None)),
        Some(path) if path.as_os_str() == "-" => return Ok((otherwise, Some(Out::Screen))),
        Some(path) if ends_as_folder(path) || path.is_dir() => {
            return Ok((otherwise, Some(Out::Folder(path.to_owned()))));
        }
        Some(path) => path,
    };
    let Some(ending) = ending(path) else {
        // A name that is there is told to be, as it was typed.
        let is_there = path.symlink_metadata().is_ok();
        let path = if is_there { path.to_owned() } else { with_ending(path, otherwise.extension()) };
        return Ok((otherwise, Some(Out::Named(path))));
    };
    let ends_so = |format: &&F| format.endings().iter().any(|own| own.eq_ignore_ascii_case(ending));
    let named = path.to_string_lossy();
    // Two formats may share an ending: the one that was asked for goes first.
    let Some(said) = asked.iter().chain(offered).find(ends_so).copied() else {
        let mut endings: Vec<&str> = offered.iter().map(|format| format.extension()).collect();
        endings.dedup();
        return Err(Failure::Usage(words::cannot_end_so(&named, &endings)));
    };
    match asked {
        Some(asked) if asked != said => Err(Failure::Usage(words::formats_differ(&named, asked.extension()))),
        _ => Ok((said, Some(Out::Named(path.to_owned())))),
    }
}
