//! `kartrekker voltooiing`: a script for the shell.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::Failure;
use super::complete::{SHELLS, script};
use super::output::print;
use crate::text::cli as words;

/// What `voltooiing` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(
        value_name = words::value::SHELL,
        help = words::SHELL,
        help_heading = words::WORDS,
        value_parser = PossibleValuesParser::new(SHELLS),
        hide_possible_values = true
    )]
    shell: String,
}

/// Prints the script.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    print(&script(&arguments.shell).unwrap_or_default())
}
