//! `kartrekker` and `kartrekker open`: the terminal app.

use clap::Args;

use super::{Everywhere, Failure, choose, terminal, today};
use crate::text::cli as words;
use crate::tui::{self, Start};

/// What `open` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = words::value::SESSION, help = words::SESSION, help_heading = words::WORDS)]
    session: String,
    #[arg(long = "bij", value_name = words::value::PLACE, help = words::OPEN_AT, help_heading = words::OPTIONS)]
    at: Option<String>,
}

/// Starts the app at its home screen.
pub(super) fn home(everywhere: &Everywhere) -> Result<(), Failure> {
    terminal::require()?;
    let (guide, store) = (everywhere.guide()?, everywhere.store()?);
    Ok(tui::run(Start { guide, store, open: None, at: None, today: today() })?)
}

/// Starts the app in a session.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let store = everywhere.store()?;
    terminal::require()?;
    let opened = choose::opened(&store, &arguments.session)?;
    let guide = everywhere.guide_for(&opened.session)?;
    let at = match &arguments.at {
        Some(typed) => {
            Some(guide.find(typed).ok_or_else(|| Failure::Usage(words::no_such_place(typed, guide.id.as_str())))?)
        }
        None => None,
    };
    Ok(tui::run(Start { guide, store, open: Some(opened), at, today: today() })?)
}
