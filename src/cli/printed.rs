//! `--formaat` of the commands that print for people or for programs.

use clap::{Args, ValueEnum};

use crate::text::cli as words;

/// How something is printed.
#[derive(Debug, Args)]
pub(super) struct PrintOptions {
    #[arg(
        long = "formaat",
        value_name = words::value::FORMAT,
        help = words::LIST_FORMAT,
        help_heading = words::OPTIONS,
        default_value = "tekst",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: ListFormat,
}

/// For whom something is printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ListFormat {
    /// For people.
    #[value(name = "tekst")]
    Text,
    /// For programs.
    #[value(name = "json")]
    Json,
}
