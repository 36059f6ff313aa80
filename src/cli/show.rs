//! `kartrekker lees`: a page of the guide, or all of it.

use clap::{Args, ValueEnum};

use super::output::{print, print_json};
use super::{Everywhere, Failure};
use crate::report::{json, markdown, page, plain};
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
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    #[value(name = "tekst")]
    Text,
    #[value(name = "markdown")]
    Markdown,
    #[value(name = "json")]
    Json,
}

/// Prints the page, or the whole guide.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let guide = everywhere.guide()?;
    let typed = arguments.place.join(" ");
    let missing = || Failure::Usage(words::no_such_place(&typed, guide.id.as_str()));
    let place = if arguments.place.is_empty() { None } else { Some(guide.find(&typed).ok_or_else(missing)?) };
    if let Format::Json = arguments.format {
        let value = match &place {
            Some(place) => json::page(&guide, place).ok_or_else(missing)?,
            None => json::guide(&guide),
        };
        return print_json(&value);
    }
    let document = match &place {
        Some(place) => page::page(&guide, place).ok_or_else(missing)?,
        None => page::whole(&guide),
    };
    print(&match arguments.format {
        Format::Markdown => markdown::render(&document),
        _ => plain::render(&document, WIDTH),
    })
}
