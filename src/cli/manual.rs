//! `kartrekker handleiding`: the manual, to read here or as a file.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::Failure;
use super::format::{PageFormat, WIDTH, chosen};
use super::output::deliver;
use super::paths::typed;
use crate::report::{Format, Product, manual, page_file_name, plain, write};
use crate::text::{cli, manual as words};

/// What the manual can be written as.
const FORMATS: [PageFormat; 4] = [
    PageFormat::Text,
    PageFormat::Document(Format::Html),
    PageFormat::Document(Format::Pdf),
    PageFormat::Document(Format::Docx),
];

/// What `handleiding` takes.
#[derive(Debug, Args)]
#[command(next_help_heading = cli::OPTIONS)]
pub(super) struct Arguments {
    #[arg(
        long = "formaat",
        value_name = cli::value::FORMAT,
        help = words::FORMAT_HELP,
        value_parser = PageFormat::one_of(&FORMATS),
        hide_possible_values = true
    )]
    format: Option<PageFormat>,
    #[arg(
        long = "uit",
        value_name = cli::value::FILE,
        help = cli::SHOW_OUT,
        value_parser = typed(),
        value_hint = ValueHint::FilePath
    )]
    out: Option<PathBuf>,
}

/// Prints the manual, or writes it to a new file.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let (format, out) = chosen(arguments.format, arguments.out.as_deref(), &FORMATS, PageFormat::Text)?;
    let product = match format {
        PageFormat::Text => Product::text(&plain::render(&manual::document(), WIDTH)),
        // The page has pictures, and links from place to place.
        PageFormat::Document(Format::Html) => Product::text(&manual::page()),
        PageFormat::Document(Format::Pdf) => write::document(Format::Pdf, &manual::on_paper())?,
        PageFormat::Document(format) => write::document(format, &manual::document())?,
    };
    let name = page_file_name(words::FILE_NAME, format.ending());
    deliver(&product, &out.unwrap_or_else(|| format.usual_out()), &name, words::written)
}
