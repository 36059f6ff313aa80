//! `kartrekker formulier`: the answer form of a session.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueHint};

use super::format::{Out, chosen};
use super::output::deliver;
use super::paths::typed;
use super::{Everywhere, Failure, choose, complete, day, today};
use crate::clean::{clean, clean_line};
use crate::content::Guide;
use crate::report::Format;
use crate::report::form::{self, FormOptions};
use crate::session::name::is_same;
use crate::session::{OrganisationId, Session, Which};
use crate::text::{cli, form as words};

/// What `formulier` takes.
#[derive(Debug, Args)]
#[command(next_help_heading = cli::OPTIONS)]
pub(super) struct Arguments {
    #[arg(value_name = cli::value::SESSION, add = complete::meetings(), help = cli::SESSION, help_heading = cli::WORDS)]
    session: String,
    #[arg(
        long = "organisatie",
        value_name = words::NAME_VALUE,
        help = words::ORGANISATION_HELP
    )]
    organisation: Option<String>,
    #[arg(
        long = "onderdelen",
        value_name = words::PARTS_VALUE,
        help = words::PARTS_HELP,
        value_delimiter = ','
    )]
    parts: Vec<String>,
    #[arg(long = "uiterlijk", value_name = cli::value::DATE, help = words::DUE_HELP)]
    due: Option<String>,
    #[arg(long = "terug-naar", value_name = words::TEXT_VALUE, help = words::RETURN_HELP)]
    return_to: Option<String>,
    #[arg(
        long = "uitleg",
        value_name = words::TEXT_VALUE,
        help = words::EXPLANATION_HELP
    )]
    explanation: Option<String>,
    #[arg(long = "papier", help = words::PAPER_HELP)]
    paper: bool,
    #[arg(
        long = "uit",
        value_name = cli::value::FILE,
        help = words::OUT_HELP,
        value_parser = typed(),
        value_hint = ValueHint::FilePath
    )]
    out: Option<PathBuf>,
}

/// Writes the form to a new file in the current folder, or to where it was asked.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let (_, out) = chosen(None, arguments.out.as_deref(), &[Format::Html], Format::Html)?;
    let store = everywhere.store()?;
    let (_, session) = choose::session(&store, &arguments.session)?;
    let guide = everywhere.guide_for(&session)?;
    let options = arguments.options(&session, &guide, arguments.due()?).map_err(Failure::Usage)?;
    let product = form::render(&session, &guide, &options);
    deliver(&product, &out.unwrap_or(Out::here()), &form::file_name(&session), words::written)
}

impl Arguments {
    /// Until when the answers are awaited.
    fn due(&self) -> Result<Option<NaiveDate>, Failure> {
        let Some(typed) = self.due.as_deref() else { return Ok(None) };
        day::read(typed, today()?, Which::Next).map(Some).map_err(Failure::Usage)
    }

    /// What was asked for; otherwise what is wrong with it, and what to do.
    fn options(
        &self,
        session: &Session,
        guide: &Guide,
        due: Option<NaiveDate>,
    ) -> Result<FormOptions, (String, String)> {
        let organisation = self.organisation.as_deref().map(|written| find_organisation(written, session));
        let filled = |text: String| Some(text).filter(|text| !text.trim().is_empty());
        Ok(FormOptions {
            organisation: organisation.transpose()?,
            parts: self.parts.iter().map(|written| find_part(written, guide)).collect::<Result<BTreeSet<_>, _>>()?,
            due,
            return_to: a_line(self.return_to.as_deref()),
            explanation: self.explanation.as_deref().map(clean).and_then(filled),
            paper: self.paper,
        })
    }
}

/// What was typed, on one clean line; nothing when that is empty.
pub(super) fn a_line(typed: Option<&str>) -> Option<String> {
    typed.map(clean_line).filter(|text| !text.trim().is_empty())
}

/// The organisation at the table with this name.
fn find_organisation(written: &str, session: &Session) -> Result<OrganisationId, (String, String)> {
    let name = clean_line(written);
    let found = session.table().find(|organisation| is_same(&organisation.name, &name));
    found.map(|organisation| organisation.id).ok_or_else(|| {
        let names: Vec<&str> = session.table().map(|organisation| organisation.name.as_str()).collect();
        words::no_such_organisation(written, &names)
    })
}

/// The number of a part of the guide.
pub(super) fn find_part(written: &str, guide: &Guide) -> Result<u16, (String, String)> {
    let number = written.trim().parse().ok();
    number
        .filter(|number| guide.part(*number).is_some())
        .ok_or_else(|| words::no_such_part(written, guide.parts.iter().map(|part| (part.number, part.short.as_str()))))
}
