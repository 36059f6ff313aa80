//! `kartrekker wand`: the second window, for the beamer.

use clap::Args;

use super::{Everywhere, Failure, choose, complete, terminal, today};
use crate::perform::Start as Conversation;
use crate::session::store::{ask_for_wall, leave_wall, wall_file};
use crate::terminal::{Follow, Start, run as run_terminal};
use crate::text::{cli, wall as words};
use crate::watch::Watch;

/// What `wand` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = cli::value::SESSION, add = complete::meetings(), help = words::SESSION, help_heading = cli::WORDS)]
    session: Option<String>,
}

/// Shows what the window shows in which a session is worked in, without what is private, until it is closed.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let store = everywhere.store()?;
    let (listed, session) = choose::session(&store, arguments.session.as_deref().unwrap_or(cli::LAST))?;
    let guide = everywhere.guide_for(&session)?;
    terminal::require()?;
    let meeting = listed.path;
    let watch = Watch::on_files(store.folder(), &[meeting.clone(), wall_file(&meeting)]).map_err(|error| {
        Failure::Failed(words::cannot_follow(&store.folder().to_string_lossy(), &error.to_string()))
    })?;
    ask_for_wall(&meeting)?;
    let (library, today) = (everywhere.library(&guide), today()?);
    let follow = Follow { meeting: meeting.clone(), session, watch };
    let conversation = Conversation { library, guide, store, open: None, at: None, today, folder: None };
    let start = Start { conversation, watch: None, follow: Some(follow) };
    let ended = run_terminal(start);
    leave_wall(&meeting);
    Ok(ended?)
}
