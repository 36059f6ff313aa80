//! `kartrekker lees`: a page of the guide, or all of it.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use super::output::{deliver, deliver_readable};
use super::{Everywhere, Failure};
use crate::report::{self, Product, json, page, plain};
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
        default_value = "tekst",
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: Format,
    #[arg(
        long = "uit",
        value_name = words::value::FILE,
        help = words::SHOW_OUT,
        help_heading = words::OPTIONS,
        value_hint = ValueHint::FilePath
    )]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
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

/// Prints the page, or the whole guide, or writes it to a file.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let guide = everywhere.guide()?;
    let typed = arguments.place.join(" ");
    let missing = || Failure::Usage(words::no_such_place(&typed, guide.id.as_str()));
    let place = if arguments.place.is_empty() { None } else { Some(guide.find(&typed).ok_or_else(missing)?) };
    let document = || match &place {
        Some(place) => page::page(&guide, place).ok_or_else(missing),
        None => Ok(page::whole(&guide)),
    };
    let format = match arguments.format {
        Format::Json => {
            let value = match &place {
                Some(place) => json::page(&guide, place).ok_or_else(missing)?,
                None => json::guide(&guide),
            };
            return deliver(&Product::text(&format!("{value:#}\n")), arguments.out.as_deref(), words::page_written);
        }
        Format::Text => {
            let text = Product::text(&plain::render(&document()?, WIDTH));
            return deliver(&text, arguments.out.as_deref(), words::page_written);
        }
        Format::Markdown => report::Format::Markdown,
        Format::Docx => report::Format::Docx,
        Format::Html => report::Format::Html,
        Format::Pdf => report::Format::Pdf,
    };
    let document = document()?;
    let product = report::format::document(format, &document)?;
    let name = report::page_file_name(&document.title, format);
    deliver_readable(&product, format, arguments.out.as_deref(), &name, words::page_written)
}
