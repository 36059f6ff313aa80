//! `kartrekker handreiking`: begins a guide, copies one, and lists those that there are.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueHint};
use serde_json::json;

use super::choose::{GuideChoice, library, named};
use super::output::{print, print_json};
use super::paths::typed;
use super::printed::{ListFormat, PrintOptions};
use super::{Failure, complete, today};
use crate::content::written::{copy_of, new_guide};
use crate::content::{self, GuideId, GuideLocation, SourceFile, embedded_files};
use crate::export;
use crate::session::slug;
use crate::text::file_name::no_name;
use crate::text::{cli, workshop as words};

/// What `handreiking` takes.
#[derive(Debug, Args)]
#[command(next_help_heading = cli::OPTIONS)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    #[command(name = "nieuw", alias = "new", about = words::NEW, override_usage = words::NEW_USAGE)]
    #[command(help_template = cli::HELP_TEMPLATE)]
    New(NewArguments),
    #[command(name = "kopie", alias = "copy", about = words::COPY, override_usage = words::COPY_USAGE)]
    #[command(help_template = cli::HELP_TEMPLATE)]
    Copy(CopyArguments),
    #[command(name = "lijst", alias = "list", about = words::LIST, override_usage = words::LIST_USAGE)]
    #[command(help_template = cli::HELP_TEMPLATE)]
    List(PrintOptions),
}

/// Where a guide goes, and what it is called.
#[derive(Debug, Args)]
#[command(next_help_heading = cli::OPTIONS)]
struct NewArguments {
    #[arg(
        value_name = cli::value::FOLDER,
        help = words::NEW_FOLDER,
        help_heading = cli::WORDS,
        value_parser = typed(),
        value_hint = ValueHint::DirPath
    )]
    folder: PathBuf,
    #[arg(long = "id", value_name = words::ID_VALUE, help = words::NEW_ID)]
    id: Option<String>,
}

/// What `kopie` takes.
#[derive(Debug, Args)]
#[command(next_help_heading = cli::OPTIONS)]
struct CopyArguments {
    #[arg(value_name = cli::value::ID_OR_FOLDER, add = complete::guides(), help = words::COPY_WHAT, help_heading = cli::WORDS)]
    original: String,
    #[command(flatten)]
    copy: NewArguments,
}

/// Does what was asked.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.what {
        What::New(begun) => {
            let id = begun.id()?;
            begun.write(&new_guide(&id, today()?))
        }
        What::Copy(copied) => {
            let id = copied.copy.id()?;
            let files = match named(copied.original.as_ref())? {
                // What is in the program has its files in it too.
                GuideChoice::Program(original) => embedded_files(&original).unwrap_or_default(),
                GuideChoice::Folder(folder) => {
                    content::files_in(&folder).map_err(|error| Failure::guide(&folder, error))?
                }
            };
            copied.copy.write(&copy_of(files, &id))
        }
        What::List(printed) => list(printed),
    }
}

impl NewArguments {
    /// The id that was asked for, or the one that the name of the folder makes.
    fn id(&self) -> Result<GuideId, Failure> {
        let (typed, id) = if let Some(typed) = &self.id {
            (typed.clone(), typed.parse().ok())
        } else {
            let name = self.folder_name();
            (name.clone(), slug(&name, usize::MAX).parse().ok())
        };
        let id: GuideId = id.ok_or_else(|| Failure::Usage(words::no_id(&typed)))?;
        // A guide in the program goes before one of the same id in the user's folder.
        if matches!(library().find(&id), Some(GuideLocation::Program)) {
            return Err(Failure::Usage(words::id_taken(id.as_str())));
        }
        Ok(id)
    }

    fn folder_name(&self) -> String {
        let whole = std::path::absolute(&self.folder).unwrap_or_else(|_| self.folder.clone());
        whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Writes the files, and says what to do next.
    fn write(&self, files: &[SourceFile]) -> Result<(), Failure> {
        let files = files.iter().map(|file| (file.name.as_str(), file.text.as_str()));
        export::write_folder(&self.folder, files).map_err(|error| not_written(&self.folder, &error))?;
        print(&words::begun(&self.folder.to_string_lossy()))
    }
}

fn not_written(folder: &Path, error: &io::Error) -> Failure {
    let folder = folder.to_string_lossy();
    Failure::Failed(no_name(error).unwrap_or_else(|| match error.kind() {
        io::ErrorKind::DirectoryNotEmpty => words::folder_not_empty(&folder),
        _ => words::folder_not_written(&folder, error),
    }))
}

/// Prints a line for each guide.
fn list(printed: &PrintOptions) -> Result<(), Failure> {
    let list = library().list();
    match printed.format {
        ListFormat::Json => {
            let rows: Vec<_> = list
                .iter()
                .map(|guide| {
                    let folder = match &guide.origin {
                        GuideLocation::Program => None,
                        GuideLocation::Folder(folder) => Some(folder.to_string_lossy()),
                    };
                    json!({ "id": guide.id, "title": guide.title, "version": guide.version, "folder": folder })
                })
                .collect();
            print_json(&json!(rows))
        }
        ListFormat::Text => {
            let mut lines = String::new();
            for guide in &list {
                let place = match &guide.origin {
                    GuideLocation::Program => words::IN_PROGRAM.into(),
                    GuideLocation::Folder(folder) => folder.to_string_lossy(),
                };
                let version = words::version(&guide.version);
                let _ = writeln!(lines, "{}  {} · {version} · {place}", guide.id, guide.title);
            }
            print(&lines)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_folder_makes_an_id() {
        for (name, id) in [
            ("Mijn Handreiking!", "mijn-handreiking"),
            ("Eén coördinatie", "een-coordinatie"),
            ("a_b.1", "a-b-1"),
            ("…", ""),
        ] {
            assert_eq!(slug(name, usize::MAX), id, "{name}");
        }
    }
}
