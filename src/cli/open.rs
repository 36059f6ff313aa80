//! `kartrekker` and `kartrekker open`: the terminal app.

use clap::Args;

use super::{Everywhere, Failure, choose, terminal, today};
use crate::content::{Guide, Reference};
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
    Ok(tui::run(Start { library: everywhere.library(&guide), guide, store, open: None, at: None, today: today() })?)
}

/// Starts the app in a session.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let store = everywhere.store()?;
    if let Err(no_terminal) = terminal::require() {
        // Nothing is opened without one; what else is wrong is told first.
        let (_, session) = choose::session(&store, &arguments.session)?;
        arguments.place(&everywhere.guide_for(&session)?)?;
        return Err(no_terminal);
    }
    let opened = choose::opened(&store, &arguments.session)?;
    let guide = everywhere.guide_for(&opened.session)?;
    let at = arguments.place(&guide)?;
    Ok(tui::run(Start { library: everywhere.library(&guide), guide, store, open: Some(opened), at, today: today() })?)
}

impl Arguments {
    /// The place that was asked for.
    fn place(&self, guide: &Guide) -> Result<Option<Reference>, Failure> {
        let Some(typed) = &self.at else { return Ok(None) };
        let missing = || Failure::Usage(words::no_such_place(typed, guide.id.as_str()));
        guide.find(typed).map(Some).ok_or_else(missing)
    }
}
