//! `kartrekker vergelijk`: what moved between two meetings.

use clap::Args;

use super::failure::warn;
use super::format::WIDTH;
use super::output::{print, print_json};
use super::printed::{ListFormat, PrintOptions};
use super::{Everywhere, Failure, choose, complete};
use crate::report::{comparison, json, plain};
use crate::session::{Doubt, compare, long_date};
use crate::text::{cli, compare as words};

/// What `vergelijk` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = words::OLD_VALUE, add = complete::meetings(), help = words::OLD, help_heading = cli::WORDS)]
    old: String,
    #[arg(value_name = words::NEW_VALUE, add = complete::meetings(), help = words::NEW, help_heading = cli::WORDS)]
    new: String,
    #[command(flatten)]
    printed: PrintOptions,
}

/// Prints what moved. Fails for one meeting twice and for different guides; warns when the first is not the older one.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let store = everywhere.store()?;
    let (_, old) = choose::session(&store, &arguments.old)?;
    let (_, new) = choose::session(&store, &arguments.new)?;
    match Doubt::about(&old, &new) {
        Some(Doubt::SameMeeting) => return Err(Failure::Usage(words::same_meeting(&new.title))),
        Some(Doubt::OtherGuide) => {
            return Err(Failure::Failed(words::other_guides(old.guide.as_str(), new.guide.as_str())));
        }
        Some(Doubt::NotOlder) => {
            warn(&words::not_older(&old.title, &long_date(old.date), &new.title, &long_date(new.date)));
        }
        None => {}
    }
    let guide = everywhere.guide_for(&new)?;
    let moved = compare(&old, &new, &guide);
    match arguments.printed.format {
        ListFormat::Json => print_json(&json::comparison(&moved, &guide)),
        ListFormat::Text => print(&plain::render(&comparison::document(&moved, &guide), WIDTH)),
    }
}
