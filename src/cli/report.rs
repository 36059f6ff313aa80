//! `kartrekker verslag`: the report of a session.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use super::output::{print, write_new};
use super::{Everywhere, Failure, choose};
use crate::report::{json, markdown, meeting};
use crate::text::cli as words;

/// What `verslag` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = words::value::SESSION, help = words::SESSION, help_heading = words::WORDS)]
    session: String,
    #[arg(
        long = "formaat",
        value_name = words::value::FORMAT,
        help = words::REPORT_FORMAT,
        help_heading = words::OPTIONS,
        default_value = "md",
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: Format,
    #[arg(
        long = "uit",
        value_name = words::value::FILE,
        help = words::REPORT_OUT,
        help_heading = words::OPTIONS,
        value_hint = ValueHint::FilePath
    )]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    #[value(name = "md")]
    Markdown,
    #[value(name = "json")]
    Json,
}

/// Prints the report, or writes it to a new file.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let store = everywhere.store()?;
    let (_, session) = choose::session(&store, &arguments.session)?;
    let guide = everywhere.guide_for(&session)?;
    let text = match arguments.format {
        Format::Markdown => markdown::render(&meeting::meeting(&session, &guide, store.previous(&session).as_ref())),
        Format::Json => format!("{:#}\n", json::meeting(&session, &guide)),
    };
    match &arguments.out {
        Some(path) if path.as_os_str() != "-" => {
            write_new(path, &text)?;
            print(&format!("{}\n", words::written(&path.to_string_lossy())))
        }
        _ => print(&text),
    }
}
