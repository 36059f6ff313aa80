//! `kartrekker` and `kartrekker open`: the terminal app.

use clap::Args;

use super::check::watched;
use super::choose::Chosen;
use super::{Everywhere, Failure, choose, terminal, today};
use crate::content::{Guide, GuideLocation, Reference};
use crate::session::store::{Opened, Store};
use crate::terminal::{Start, run as run_terminal};
use crate::text::{cli as words, workshop};

/// What `open` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = words::value::SESSION, help = words::SESSION, help_heading = words::WORDS)]
    session: String,
    #[arg(long = "bij", value_name = words::value::PLACE, help = words::OPEN_AT, help_heading = words::OPTIONS)]
    at: Option<String>,
    #[arg(long = "volg", help = workshop::FOLLOW, help_heading = words::OPTIONS)]
    follow: bool,
}

/// Starts the app at its home screen.
pub(super) fn home(follow: bool, everywhere: &Everywhere) -> Result<(), Failure> {
    if follow && matches!(everywhere.chosen()?, Chosen::Program(_)) {
        return Err(Failure::Usage(workshop::nothing_to_follow()));
    }
    terminal::require()?;
    let (guide, store) = (everywhere.guide()?, everywhere.store()?);
    start(follow, everywhere, guide, store, None, None)
}

/// Starts the app in a session.
pub(super) fn run(arguments: &Arguments, follow: bool, everywhere: &Everywhere) -> Result<(), Failure> {
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
    start(follow || arguments.follow, everywhere, guide, store, Some(opened), at)
}

/// Starts the app; with `follow` it reads the guide again whenever a file of it is saved.
fn start(
    follow: bool,
    everywhere: &Everywhere,
    guide: Guide,
    store: Store,
    open: Option<Opened>,
    at: Option<Reference>,
) -> Result<(), Failure> {
    let library = everywhere.library(&guide);
    let folder = match library.find(&guide.id) {
        Some(GuideLocation::Folder(folder)) => Some(folder),
        _ => None,
    };
    let watch = match &folder {
        Some(folder) if follow => Some(watched(folder)?),
        None if follow => return Err(Failure::Usage(workshop::nothing_to_follow())),
        _ => None,
    };
    Ok(run_terminal(Start { library, guide, store, open, at, today: today()?, folder, watch, follow: None })?)
}

impl Arguments {
    /// The place that was asked for.
    fn place(&self, guide: &Guide) -> Result<Option<Reference>, Failure> {
        let Some(typed) = &self.at else { return Ok(None) };
        let missing = || Failure::Usage(words::no_such_place(typed, guide.id.as_str()));
        guide.find(typed).map(Some).ok_or_else(missing)
    }
}
