//! `kartrekker voorbeeld`: an example of a meeting, to walk through and to throw away.

use clap::Args;

use super::{Everywhere, Failure, open, today};
use crate::session::Session;
use crate::text::{cli, failure as words, lines};

/// What `voorbeeld` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(long = "lineair", help = lines::OPTION, help_heading = cli::OPTIONS)]
    lines: bool,
}

/// Opens the example; makes it first where it is not there.
pub(super) fn run(arguments: &Arguments, lines: bool, everywhere: &Everywhere) -> Result<(), Failure> {
    let example = Session::example(today()?);
    let example = example.map_err(|error| Failure::Failed(words::unforeseen(&error.to_string())))?;
    let guide = everywhere.guide_for(&example)?;
    let store = everywhere.store()?;
    let is_there = store.list()?.iter().any(|listed| listed.id == example.id);
    if !is_there {
        store.create(&example)?;
    }
    let wishes = open::Wishes { lines: lines || arguments.lines, ..open::Wishes::default() };
    open::in_session(example.id, wishes, guide, store, everywhere)
}
