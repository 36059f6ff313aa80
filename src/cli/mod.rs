//! SHELL. The command line: what may be typed, and one file for each subcommand.
//!
//! [`parse`] reads, [`run`] does, and a [`Failure`] says what went wrong; only [`Failure::report`] prints errors.

mod agenda;
mod check;
mod choose;
mod compare;
mod complete;
mod completions;
mod day;
mod erase;
mod example;
mod failure;
mod form;
mod format;
mod guide;
mod invitation;
mod later;
mod manual;
mod merge;
mod new;
mod open;
mod output;
mod overview;
mod own_window;
mod parse_error;
mod paths;
mod printed;
mod report;
mod sessions;
mod show;
mod terminal;
mod wall;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueHint};

use crate::clock;
use crate::text::{
    agenda as agenda_words, cli as words, compare as compare_words, failure as failure_words, form as form_words,
    invitation as invitation_words, lines as lines_words, manual as manual_words, merge as merge_words,
    overview as overview_words, wall as wall_words, workshop as workshop_words,
};
pub use complete::answer_shell;
pub use failure::Failure;
use later::Later;
pub use own_window::keep_window_until_enter;

/// Everything that may be typed.
#[derive(Debug, Parser)]
#[command(
    name = "kartrekker",
    bin_name = "kartrekker",
    version,
    about = words::ABOUT,
    override_usage = words::USAGE,
    before_help = words::FIRST,
    after_help = words::AFTER,
    help_template = words::HELP_TEMPLATE,
    subcommand_help_heading = words::COMMANDS,
    subcommand_value_name = words::COMMAND,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[arg(long = "volg", help = workshop_words::FOLLOW, help_heading = words::OPTIONS)]
    follow: bool,
    #[arg(long = "lineair", help = lines_words::OPTION, help_heading = words::OPTIONS)]
    lines: bool,
    #[command(flatten)]
    everywhere: Everywhere,
    #[arg(short = 'V', long, help = words::VERSION, help_heading = words::OPTIONS, action = ArgAction::Version)]
    version: Option<bool>,
}

/// The options that every command has.
#[derive(Debug, Args)]
struct Everywhere {
    #[arg(
        long = "handreiking",
        global = true,
        help = words::GUIDE,
        help_heading = words::GLOBAL_OPTIONS,
        value_name = words::value::ID_OR_FOLDER,
        add = complete::guides()
    )]
    guide: Option<OsString>,
    #[arg(
        long = "gegevens",
        global = true,
        help = words::DATA,
        help_heading = words::GLOBAL_OPTIONS,
        value_name = words::value::FOLDER,
        value_parser = paths::typed(),
        value_hint = ValueHint::DirPath
    )]
    data: Option<PathBuf>,
    #[arg(
        short = 'h',
        long,
        global = true,
        help = words::HELP,
        help_heading = words::GLOBAL_OPTIONS,
        action = ArgAction::HelpShort
    )]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(name = "nieuw", alias = "new", about = words::NEW, override_usage = words::NEW_USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    New(Later<new::Arguments>),
    #[command(name = "voorbeeld", alias = "example", about = words::EXAMPLE, override_usage = words::EXAMPLE_USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Example(Later<example::Arguments>),
    #[command(name = "agenda", about = agenda_words::cli::COMMAND, override_usage = agenda_words::cli::USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Agenda(Later<agenda::Arguments>),
    #[command(name = "open", about = words::OPEN, override_usage = words::OPEN_USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Open(Later<open::Arguments>),
    #[command(name = "wand", alias = "wall", about = wall_words::COMMAND, override_usage = wall_words::USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Wall(Later<wall::Arguments>),
    #[command(name = "lees", alias = "show", about = words::SHOW, override_usage = words::SHOW_USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Show(Later<show::Arguments>),
    #[command(name = "bijeenkomsten", aliases = ["sessies", "sessions"], about = words::SESSIONS, override_usage = words::SESSIONS_USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Sessions(Later<sessions::Arguments>),
    #[command(name = "verslag", alias = "report", about = words::REPORT, override_usage = words::REPORT_USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Report(Later<report::Arguments>),
    #[command(name = "formulier", alias = "form", about = form_words::COMMAND, override_usage = form_words::USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Form(Later<form::Arguments>),
    #[command(name = "uitnodiging", alias = "invitation", about = invitation_words::COMMAND)]
    #[command(override_usage = invitation_words::USAGE, help_template = words::HELP_TEMPLATE)]
    Invitation(Later<invitation::Arguments>),
    #[command(name = "vergelijk", alias = "compare", about = compare_words::COMPARE)]
    #[command(override_usage = compare_words::COMPARE_USAGE, help_template = words::HELP_TEMPLATE)]
    Compare(Later<compare::Arguments>),
    #[command(name = "overzicht", alias = "overview", about = overview_words::COMMAND)]
    #[command(override_usage = overview_words::USAGE, help_template = words::HELP_TEMPLATE)]
    Overview(Later<overview::Arguments>),
    #[command(name = "samenvoegen", alias = "merge", about = merge_words::MERGE)]
    #[command(override_usage = merge_words::MERGE_USAGE, help_template = words::HELP_TEMPLATE)]
    Merge(Later<merge::Arguments>),
    #[command(name = "controleer", alias = "check", about = words::CHECK, override_usage = words::CHECK_USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Check(Later<check::Arguments>),
    #[command(name = "handreiking", alias = "guide", about = workshop_words::GUIDE)]
    #[command(override_usage = workshop_words::GUIDE_USAGE, help_template = words::HELP_TEMPLATE)]
    #[command(subcommand_help_heading = words::COMMANDS, disable_help_subcommand = true)]
    Guide(Later<guide::Arguments>),
    #[command(name = "wis", alias = "erase", about = words::ERASE, override_usage = words::ERASE_USAGE)]
    #[command(help_template = words::HELP_TEMPLATE)]
    Erase(Later<erase::Arguments>),
    #[command(name = "handleiding", alias = "manual", about = manual_words::COMMAND)]
    #[command(override_usage = manual_words::USAGE, help_template = words::HELP_TEMPLATE)]
    Manual(Later<manual::Arguments>),
    #[command(name = "voltooiing", alias = "completions", about = words::COMPLETIONS)]
    #[command(override_usage = words::COMPLETIONS_USAGE, help_template = words::HELP_TEMPLATE)]
    Completions(Later<completions::Arguments>),
}

/// Reads what was typed, the program's own name first.
///
/// # Errors
/// When it is no command; also when help or the version was asked for, which [`Failure::report`] prints.
pub fn parse(typed: &[OsString]) -> Result<CommandLine, Failure> {
    let mut command = CommandLine::command();
    let parsed = command.try_get_matches_from_mut(typed).and_then(|matches| CommandLine::from_arg_matches(&matches));
    parsed.map_err(|error| parse_error::failure(&error, parse_error::subcommand(&command, typed).as_deref()))
}

/// Does what was asked.
///
/// # Errors
/// When it could not be done.
pub fn run(line: CommandLine) -> Result<(), Failure> {
    let everywhere = line.everywhere;
    let wishes = open::Wishes { follow: line.follow, lines: line.lines };
    match line.command {
        None => open::home(wishes, &everywhere),
        Some(Command::Open(Later(arguments))) => open::run(&arguments, wishes, &everywhere),
        Some(_) if line.follow => Err(Failure::Usage(workshop_words::follow_not_here())),
        Some(Command::New(Later(arguments))) => new::run(&arguments, line.lines, &everywhere),
        Some(Command::Example(Later(arguments))) => example::run(&arguments, line.lines, &everywhere),
        Some(_) if line.lines => Err(Failure::Usage(lines_words::not_here())),
        Some(Command::Agenda(Later(arguments))) => agenda::run(&arguments, &everywhere),
        Some(Command::Wall(Later(arguments))) => wall::run(&arguments, &everywhere),
        Some(Command::Show(Later(arguments))) => show::run(&arguments, &everywhere),
        Some(Command::Sessions(Later(arguments))) => sessions::run(&arguments, &everywhere),
        Some(Command::Report(Later(arguments))) => report::run(&arguments, &everywhere),
        Some(Command::Form(Later(arguments))) => form::run(&arguments, &everywhere),
        Some(Command::Invitation(Later(arguments))) => invitation::run(&arguments, &everywhere),
        Some(Command::Compare(Later(arguments))) => compare::run(&arguments, &everywhere),
        Some(Command::Overview(Later(arguments))) => overview::run(&arguments, &everywhere),
        Some(Command::Merge(Later(arguments))) => merge::run(&arguments, &everywhere),
        Some(Command::Check(Later(arguments))) => check::run(&arguments, &everywhere),
        Some(Command::Guide(Later(arguments))) => guide::run(&arguments),
        Some(Command::Erase(Later(arguments))) => erase::run(&arguments, &everywhere),
        Some(Command::Manual(Later(arguments))) => manual::run(&arguments),
        Some(Command::Completions(Later(arguments))) => completions::run(&arguments),
    }
}

/// The date of today, where the user is.
fn today() -> Result<chrono::NaiveDate, Failure> {
    clock::today().ok_or_else(|| Failure::Failed(failure_words::no_day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definitions_do_not_contradict_each_other() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn the_help_of_a_subcommand_says_what_the_list_of_them_says() {
        let about = |command: &clap::Command| command.get_about().map(ToString::to_string);
        let listed = CommandLine::command();
        let mut built = listed.clone();
        built.build();
        for subcommand in listed.get_subcommands() {
            let whole = built.find_subcommand(subcommand.get_name()).unwrap();
            assert!(about(subcommand).is_some() && about(subcommand) == about(whole), "{:?}", about(whole));
            assert!(whole.get_arguments().count() > 1, "its own words are there too: {}", whole.get_name());
        }
    }
}
