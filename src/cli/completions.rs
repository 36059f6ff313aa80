//! `kartrekker voltooiing`: a script for the shell.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::output::print;
use super::{CommandLine, Failure};
use crate::text::cli as words;

/// What `voltooiing` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(
        value_name = words::value::SHELL,
        help = words::SHELL,
        help_heading = words::WORDS,
        hide_possible_values = true
    )]
    shell: Shell,
}

/// Prints the script.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut CommandLine::command(), "kartrekker", &mut script);
    print(&String::from_utf8_lossy(&script))
}
