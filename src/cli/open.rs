//! `kartrekker` and `kartrekker open`: the app, on screens or in plain lines.

use std::io::{BufReader, stdin, stdout};

use clap::Args;

use super::check::watched;
use super::choose::GuideChoice;
use super::{Everywhere, Failure, choose, complete, terminal, today};
use crate::content::{Guide, GuideLocation, Reference};
use crate::lines::run as converse;
use crate::perform::Start as Conversation;
use crate::session::SessionId;
use crate::session::store::{OpenSession, Store};
use crate::terminal::{Start, run as run_terminal};
use crate::text::{cli as words, lines, workshop};

/// What `open` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = words::value::SESSION, add = complete::meetings(), help = words::SESSION, help_heading = words::WORDS)]
    session: String,
    #[arg(long = "bij", value_name = words::value::PLACE, add = complete::places(), help = words::OPEN_AT, help_heading = words::OPTIONS)]
    at: Option<String>,
    #[arg(long = "volg", help = workshop::FOLLOW, help_heading = words::OPTIONS)]
    follow: bool,
    #[arg(long = "lineair", help = lines::OPTION, help_heading = words::OPTIONS)]
    lines: bool,
}

/// How the app was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wishes {
    /// Whether it reads the guide again whenever a file of it is saved.
    pub follow: bool,
    /// Whether it works in plain lines.
    pub lines: bool,
}

/// Starts the app at its home screen.
pub(super) fn home(wishes: Wishes, everywhere: &Everywhere) -> Result<(), Failure> {
    if wishes.follow && matches!(everywhere.chosen()?, GuideChoice::Program(_)) {
        return Err(Failure::Usage(workshop::nothing_to_follow()));
    }
    let (guide, store) = (everywhere.guide()?, everywhere.store()?);
    start(wishes, everywhere, guide, store, None, None)
}

/// Starts the app in a session.
pub(super) fn run(arguments: &Arguments, wishes: Wishes, everywhere: &Everywhere) -> Result<(), Failure> {
    let store = everywhere.store()?;
    let opened = choose::opened(&store, &arguments.session)?;
    let guide = everywhere.guide_for(&opened.session)?;
    let at = arguments.place(&guide)?;
    let wishes = Wishes { follow: wishes.follow || arguments.follow, lines: wishes.lines || arguments.lines };
    start(wishes, everywhere, guide, store, Some(opened), at)
}

/// Starts the app in a session that was just made.
pub(super) fn in_session(
    id: SessionId,
    wishes: Wishes,
    guide: Guide,
    store: Store,
    everywhere: &Everywhere,
) -> Result<(), Failure> {
    let opened = choose::opened(&store, &id.to_string())?;
    start(wishes, everywhere, guide, store, Some(opened), None)
}

/// Starts the app.
fn start(
    wishes: Wishes,
    everywhere: &Everywhere,
    guide: Guide,
    store: Store,
    open: Option<OpenSession>,
    at: Option<Reference>,
) -> Result<(), Failure> {
    let library = everywhere.library(&guide);
    let folder = match library.find(&guide.id) {
        Some(GuideLocation::Folder(folder)) => Some(folder),
        _ => None,
    };
    let watch = match &folder {
        Some(folder) if wishes.follow => Some(watched(folder)?),
        None if wishes.follow => return Err(Failure::Usage(workshop::nothing_to_follow())),
        _ => None,
    };
    let conversation = Conversation { library, guide, store, open, at, today: today()?, folder };
    match terminal::lines(wishes.lines) {
        Some(why) => converse(conversation, watch, why, BufReader::new(stdin()), stdout())?,
        None => run_terminal(Start { conversation, watch, follow: None })?,
    }
    Ok(())
}

impl Arguments {
    /// The place that was asked for.
    fn place(&self, guide: &Guide) -> Result<Option<Reference>, Failure> {
        let Some(typed) = &self.at else { return Ok(None) };
        let missing = || Failure::Usage(words::no_such_place(typed, guide.id.as_str()));
        guide.find(typed).map(Some).ok_or_else(missing)
    }
}
