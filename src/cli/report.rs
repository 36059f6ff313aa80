//! `kartrekker verslag`: the report of a session.

use std::path::PathBuf;

use clap::{ArgAction, Args, ValueEnum, ValueHint};

use super::format::{Out, chosen, one_of};
use super::output::deliver;
use super::paths::typed;
use super::{Everywhere, Failure, choose, complete};
use crate::report::{self, Format, Piece, Selection};
use crate::text::cli as words;

/// What `verslag` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = words::value::SESSION, add = complete::meetings(), help = words::SESSION, help_heading = words::WORDS)]
    session: String,
    #[arg(
        long = "formaat",
        value_name = words::value::FORMAT,
        help = words::REPORT_FORMAT,
        help_heading = words::OPTIONS,
        value_parser = one_of(Format::ALL),
        hide_possible_values = true
    )]
    format: Option<Format>,
    #[arg(
        long = "uit",
        value_name = words::value::FILE,
        help = words::REPORT_OUT,
        help_heading = words::OPTIONS,
        value_parser = typed(),
        value_hint = ValueHint::FilePath
    )]
    out: Option<PathBuf>,
    #[arg(long = "anoniem", help = words::ANONYMOUS, help_heading = words::OPTIONS)]
    anonymous: bool,
    #[arg(
        long = "zonder",
        value_name = words::value::PIECE,
        help = words::WITHOUT,
        help_heading = words::OPTIONS,
        action = ArgAction::Append,
        value_delimiter = ',',
        hide_possible_values = true
    )]
    without: Vec<PieceName>,
    #[arg(
        long = "met",
        value_name = words::value::PIECE,
        help = words::WITH,
        help_heading = words::OPTIONS,
        action = ArgAction::Append,
        value_delimiter = ',',
        hide_possible_values = true
    )]
    with: Vec<PieceName>,
}

/// The pieces, by their Dutch names.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum PieceName {
    Notities,
    Standpunten,
    Actiepunten,
    Werkvormen,
    Vergelijking,
    Advies,
}

impl From<PieceName> for Piece {
    fn from(name: PieceName) -> Self {
        match name {
            PieceName::Notities => Self::Notes,
            PieceName::Standpunten => Self::Positions,
            PieceName::Actiepunten => Self::Actions,
            PieceName::Werkvormen => Self::WorkFormats,
            PieceName::Vergelijking => Self::Comparison,
            PieceName::Advies => Self::Advice,
        }
    }
}

impl Arguments {
    /// What is told: what `--anoniem` says, then `--zonder`, then `--met`.
    fn selection(&self) -> Selection {
        let mut selection = if self.anonymous { Selection::anonymous() } else { Selection::all() };
        selection.without.extend(self.without.iter().map(|name| Piece::from(*name)));
        for name in &self.with {
            selection.without.remove(&Piece::from(*name));
        }
        selection
    }
}

/// Prints the report, or writes it to a new file.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let (format, out) = chosen(arguments.format, arguments.out.as_deref(), &Format::ALL, Format::Markdown)?;
    let store = everywhere.store()?;
    let (listed, session) = choose::session(&store, &arguments.session)?;
    let guide = everywhere.guide_for(&session)?;
    let previous = store.previous(&session);
    let (selection, changed) = (arguments.selection(), listed.modified.into());
    let product = report::write::report(format, &session, &guide, previous.as_ref(), &selection, changed)?;
    let title = selection.title(&session, previous.as_ref(), &guide);
    let name = report::file_name(session.date, &title, format.extension());
    deliver(&product, &out.unwrap_or_else(|| Out::usual(format)), &name, words::written)
}
