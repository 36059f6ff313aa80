//! `kartrekker lees`: a page of the guide, or all of it.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use super::format::{FileFormat, Out, chosen};
use super::output::{deliver, readable};
use super::paths::typed;
use super::{Everywhere, Failure};
use crate::report::page::{self, ReadIn};
use crate::report::{self, Product, json, plain};
use crate::text::cli as words;

/// How wide a text is, in columns: what the smallest terminal has.
const WIDTH: usize = 80;

/// What `lees` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    // More than one word, so that `lees werkvorm 6` needs no quotes.
    #[arg(value_name = words::value::PLACE, help = words::PLACE, help_heading = words::WORDS)]
    place: Vec<String>,
    #[arg(
        long = "formaat",
        value_name = words::value::FORMAT,
        help = words::SHOW_FORMAT,
        help_heading = words::OPTIONS,
        hide_possible_values = true
    )]
    format: Option<Format>,
    #[arg(
        long = "uit",
        value_name = words::value::FILE,
        help = words::SHOW_OUT,
        help_heading = words::OPTIONS,
        value_parser = typed(),
        value_hint = ValueHint::FilePath
    )]
    out: Option<PathBuf>,
}

/// How a page can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    #[value(name = "tekst")]
    Text,
    #[value(name = "markdown")]
    Markdown,
    #[value(name = "json")]
    Json,
    #[value(name = "docx")]
    Docx,
    #[value(name = "html")]
    Html,
    #[value(name = "pdf")]
    Pdf,
}

impl Format {
    /// The same among the formats of documents; nothing for what only a screen or a program reads.
    const fn of_document(self) -> Option<report::Format> {
        match self {
            Self::Text | Self::Json => None,
            Self::Markdown => Some(report::Format::Markdown),
            Self::Docx => Some(report::Format::Docx),
            Self::Html => Some(report::Format::Html),
            Self::Pdf => Some(report::Format::Pdf),
        }
    }
}

impl FileFormat for Format {
    fn endings(self) -> &'static [&'static str] {
        match self.of_document() {
            Some(format) => format.endings(),
            None if self == Self::Json => report::Format::Json.endings(),
            None => &["txt"],
        }
    }
}

/// Prints the page, or the whole guide, or writes it to a file.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let (format, out) = chosen(arguments.format, arguments.out.as_deref(), Format::value_variants(), Format::Text)?;
    let guide = everywhere.guide()?;
    let typed = arguments.place.join(" ");
    let missing = || Failure::Usage(words::no_such_place(&typed, guide.id.as_str()));
    let place = if arguments.place.is_empty() { None } else { Some(guide.find(&typed).ok_or_else(missing)?) };
    let on_screen = out.as_ref().is_none_or(|out| matches!(out, Out::Screen));
    let read_in = if format == Format::Text && on_screen { ReadIn::Terminal } else { ReadIn::Document };
    let document = match &place {
        Some(place) => page::page(&guide, place, read_in).ok_or_else(missing)?,
        None => page::whole(&guide, read_in),
    };
    let product = match (format.of_document(), &place) {
        (Some(format), _) => report::write::document(format, &document)?,
        (None, _) if format == Format::Text => Product::text(&plain::render(&document, WIDTH)),
        (None, Some(place)) => Product::text(&format!("{:#}\n", json::page(&guide, place).ok_or_else(missing)?)),
        (None, None) => Product::text(&format!("{:#}\n", json::guide(&guide))),
    };
    let usual = || format.of_document().map_or(Out::Screen, readable);
    let name = report::page_file_name(&document.title, format.extension());
    deliver(&product, &out.unwrap_or_else(usual), &name, words::page_written)
}
