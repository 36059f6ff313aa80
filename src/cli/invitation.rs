//! `kartrekker uitnodiging`: the invitation to a session.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::format::{Out, READABLE, chosen, one_of};
use super::output::deliver;
use super::paths::typed;
use super::{Everywhere, Failure, choose, complete, form};
use crate::report::invitation::InvitationOptions;
use crate::report::{self, Format, invitation};
use crate::session::{parse_meeting_minutes, parse_time};
use crate::text::{cli, form as form_words, invitation as words};

/// What `uitnodiging` takes.
#[derive(Debug, Args)]
#[command(next_help_heading = cli::OPTIONS)]
pub(super) struct Arguments {
    #[arg(value_name = cli::value::SESSION, add = complete::meetings(), help = cli::SESSION, help_heading = cli::WORDS)]
    session: String,
    #[arg(long = "minuten", value_name = words::MINUTES_VALUE, help = words::MINUTES_HELP)]
    minutes: Option<String>,
    #[arg(long = "begin", value_name = words::BEGIN_VALUE, help = words::BEGIN_HELP)]
    begin: Option<String>,
    #[arg(long = "plaats", value_name = words::TEXT_VALUE, help = words::PLACE_HELP)]
    place: Option<String>,
    #[arg(long = "van", value_name = words::TEXT_VALUE, help = words::FROM_HELP)]
    from: Option<String>,
    #[arg(long = "terug-naar", value_name = words::TEXT_VALUE, help = words::RETURN_HELP)]
    return_to: Option<String>,
    #[arg(
        long = "onderdelen",
        value_name = form_words::PARTS_VALUE,
        help = form_words::PARTS_HELP,
        value_delimiter = ','
    )]
    parts: Vec<String>,
    #[arg(
        long = "formaat",
        value_name = cli::value::FORMAT,
        help = words::FORMAT_HELP,
        value_parser = one_of(READABLE),
        hide_possible_values = true
    )]
    format: Option<Format>,
    #[arg(
        long = "uit",
        value_name = cli::value::FILE,
        help = words::OUT_HELP,
        value_parser = typed(),
        value_hint = ValueHint::FilePath
    )]
    out: Option<PathBuf>,
}

/// Writes the invitation to a new file in the current folder, or to where it was asked.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let (format, out) = chosen(arguments.format, arguments.out.as_deref(), &READABLE, Format::Docx)?;
    let store = everywhere.store()?;
    let (_, session) = choose::session(&store, &arguments.session)?;
    let guide = everywhere.guide_for(&session)?;
    let agenda = session.agenda.as_ref();
    let minutes = match (&arguments.minutes, agenda) {
        (Some(typed), _) => parse_meeting_minutes(typed).ok_or_else(|| Failure::Usage(words::bad_minutes(typed)))?,
        (None, Some(agenda)) => agenda.minutes,
        (None, None) => return Err(Failure::Usage(words::no_minutes())),
    };
    let parts: Result<BTreeSet<u16>, _> = arguments.parts.iter().map(|part| form::find_part(part, &guide)).collect();
    let begin = arguments
        .begin
        .as_deref()
        .map(|typed| parse_time(typed).ok_or_else(|| Failure::Usage(words::bad_begin(typed))));
    let options = InvitationOptions {
        minutes,
        parts: parts.map_err(Failure::Usage)?,
        begin: begin.transpose()?.or_else(|| agenda?.begin),
        place: form::a_line(arguments.place.as_deref().or_else(|| Some(agenda?.venue.as_str()))),
        from: form::a_line(arguments.from.as_deref()),
        return_to: form::a_line(arguments.return_to.as_deref()),
    };
    let document = invitation::document(&session, &guide, store.previous(&session).as_ref(), &options);
    let product = report::write::document(format, &document)?;
    deliver(&product, &out.unwrap_or(Out::here()), &invitation::file_name(&session, format), words::written)
}
