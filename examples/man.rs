//! Writes the man pages of the program and of each command into a folder: `cargo run --example man -- FOLDER`.
//!
//! What a command does, and its options, are those of `--help`. The headings of a page are in Dutch too: the library has
//! only English ones.
#![allow(clippy::print_stderr, clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use kartrekker::cli::CommandLine;

/// The headings of the library, and ours. Programs that list man pages know the first in Dutch too.
const HEADINGS: [(&str, &str); 6] = [
    (".SH NAME\n", ".SH NAAM\n"),
    (".SH SYNOPSIS\n", ".SH GEBRUIK\n"),
    (".SH DESCRIPTION\n", ".SH BESCHRIJVING\n"),
    (".SH OPTIONS\n", ".SH OPTIES\n"),
    (".SH EXTRA\n", ".SH UITLEG\n"),
    (".SH VERSION\n", ".SH VERSIE\n"),
];

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: cargo run --example man -- FOLDER");
        return ExitCode::from(2);
    };
    let mut program = CommandLine::command();
    program.build();
    match fs::create_dir_all(&folder).and_then(|()| write_all(&program, "kartrekker", &folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// Writes the page of a command, and of each command within it.
fn write_all(command: &Command, name: &str, folder: &Path) -> io::Result<()> {
    fs::write(folder.join(format!("{name}.1")), page(command, name)?)?;
    let within = command.get_subcommands().filter(|within| !within.is_hide_set());
    within.into_iter().try_for_each(|within| write_all(within, &format!("{name}-{}", within.get_name()), folder))
}

/// The page of a command.
fn page(command: &Command, name: &str) -> io::Result<String> {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    // The library leaves the date out and not its place, so that the rest stands in the wrong one.
    page.extend(b".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n");
    let version = env!("CARGO_PKG_VERSION");
    page.extend(format!(".TH {} 1 \"\" \"kartrekker {version}\" \"Handleiding\"\n", escaped(name)).bytes());
    // Dutch words are not broken by the rules of English.
    page.extend(b".nh\n.ad l\n");
    page.extend(format!(".SH NAAM\n{} \\- {}\n", escaped(name), escaped(&about)).bytes());
    page.extend(format!(".SH GEBRUIK\n.B {}\n", escaped(usage)).bytes());
    if let Some(first) = command.get_before_help() {
        let lines: Vec<String> = first.to_string().lines().map(escaped_line).collect();
        page.extend(format!(".SH EERST\n.nf\n{}\n.fi\n", lines.join("\n")).bytes());
    }
    man.render_options_section(&mut page)?;
    let commands: Vec<&Command> = command.get_subcommands().filter(|within| !within.is_hide_set()).collect();
    if !commands.is_empty() {
        page.extend(b".SH OPDRACHTEN\n");
        for within in commands {
            let about = within.get_about().map(ToString::to_string).unwrap_or_default();
            let row =
                format!(".TP\n.BR {} (1)\n{}\n", escaped(&format!("{name}-{}", within.get_name())), escaped(&about));
            page.extend(row.bytes());
        }
    }
    man.render_extra_section(&mut page)?;
    let text = String::from_utf8_lossy(&page).into_owned();
    Ok(HEADINGS.iter().fold(text, |text, (english, dutch)| text.replace(english, dutch)))
}

/// A text as roff takes it: no sign in it is a request.
fn escaped(text: &str) -> String {
    escaped_line(&text.replace('\n', " "))
}

fn escaped_line(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}
