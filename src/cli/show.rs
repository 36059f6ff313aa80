//! `kartrekker lees`: a page of the guide, or all of it.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::format::{Out, PageFormat, WIDTH, chosen};
use super::output::deliver;
use super::paths::typed;
use super::{Everywhere, Failure, complete};
use crate::report::page::{self, ReadIn};
use crate::report::{self, Format, Product, json, plain};
use crate::text::cli as words;

/// What a page can be shown as.
const FORMATS: [PageFormat; 6] = [
    PageFormat::Text,
    PageFormat::Document(Format::Markdown),
    PageFormat::Document(Format::Json),
    PageFormat::Document(Format::Docx),
    PageFormat::Document(Format::Html),
    PageFormat::Document(Format::Pdf),
];

/// What `lees` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    // More than one word, so that `lees werkvorm 6` needs no quotes.
    #[arg(value_name = words::value::PLACE, add = complete::places(), help = words::PLACE, help_heading = words::WORDS)]
    place: Vec<String>,
    #[arg(
        long = "formaat",
        value_name = words::value::FORMAT,
        help = words::SHOW_FORMAT,
        help_heading = words::OPTIONS,
        value_parser = PageFormat::one_of(&FORMATS),
        hide_possible_values = true
    )]
    format: Option<PageFormat>,
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

/// Prints the page, or the whole guide, or writes it to a file.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let (format, out) = chosen(arguments.format, arguments.out.as_deref(), &FORMATS, PageFormat::Text)?;
    let guide = everywhere.guide()?;
    let typed = arguments.place.join(" ");
    let missing = || Failure::Usage(words::no_such_place(&typed, guide.id.as_str()));
    let place = if arguments.place.is_empty() { None } else { Some(guide.find(&typed).ok_or_else(missing)?) };
    let on_screen = out.as_ref().is_none_or(|out| matches!(out, Out::Screen));
    let read_in = if format == PageFormat::Text && on_screen { ReadIn::Terminal } else { ReadIn::Document };
    let document = match &place {
        Some(place) => page::page(&guide, place, read_in).ok_or_else(missing)?,
        None => page::whole(&guide, read_in),
    };
    let product = match (format, &place) {
        (PageFormat::Text, _) => Product::text(&plain::render(&document, WIDTH)),
        (PageFormat::Document(Format::Json), Some(place)) => {
            Product::text(&format!("{:#}\n", json::page(&guide, place).ok_or_else(missing)?))
        }
        (PageFormat::Document(Format::Json), None) => Product::text(&format!("{:#}\n", json::guide(&guide))),
        (PageFormat::Document(format), _) => report::write::document(format, &document)?,
    };
    let name = report::page_file_name(&document.title, format.ending());
    deliver(&product, &out.unwrap_or_else(|| format.usual_out()), &name, words::page_written)
}
