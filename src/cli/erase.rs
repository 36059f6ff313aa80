//! `kartrekker wis`: removes a session.

use std::io::{self, IsTerminal};

use clap::Args;

use super::failure::{ask, note, warn};
use super::output::print;
use super::{Everywhere, Failure, complete};
use crate::export;
use crate::session::long_date;
use crate::session::store::Wanted;
use crate::text::{cli as words, keeping};

/// What `wis` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = words::value::SESSION, add = complete::meetings(), help = words::SESSION, help_heading = words::WORDS)]
    session: String,
    #[arg(long = "ja", help = words::ERASE_YES, help_heading = words::OPTIONS)]
    yes: bool,
}

/// Removes the session with its older versions and its copies, once the user is sure.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let store = everywhere.store()?;
    let listed = store.find(&Wanted::parse(&arguments.session))?;
    // What cannot be read may be erased all the same.
    let (title, date) = match store.look(&listed.path) {
        Ok((session, _)) => (session.title, long_date(session.date)),
        Err(_) => (format!("{} {}", words::UNREADABLE_TITLE, listed.id), words::UNKNOWN_DATE.to_owned()),
    };
    let family = store.family(&listed.path)?;
    if !arguments.yes {
        if !io::stdin().is_terminal() {
            return Err(Failure::Usage(words::cannot_ask(&title)));
        }
        if !family.copies.is_empty() {
            note(&keeping::with_copies(&family.copies));
        }
        ask(&words::ask_to_erase(&title, &date));
        let mut answer = String::new();
        let read = io::stdin().read_line(&mut answer);
        if read.is_err() || !words::is_yes(&answer) {
            return print(&format!("{}\n", words::NOT_ERASED));
        }
    }
    let family = store.erase(&listed.path)?;
    // What a report left that was stopped half-way is of nobody knows which meeting.
    export::clear_left(store.folder());
    if !family.strangers.is_empty() {
        warn(&keeping::strangers_stay(&family.strangers));
    }
    print(&format!("{}\n", words::erased(&title)))?;
    if family.copies.is_empty() { Ok(()) } else { print(&format!("{}\n", keeping::copies_erased(&family.copies))) }
}
