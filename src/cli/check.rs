//! `kartrekker controleer`: checks a guide.

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use serde_json::json;

use super::choose::Chosen;
use super::failure::load_error;
use super::output::{print, print_json};
use super::printed::{ListFormat, Printed};
use super::{Everywhere, Failure};
use crate::content::{self, LoadError, Problem, Problems, Severity};
use crate::text::{cli as words, failure};

/// The number of the JSON shape; it goes up when a field changes or goes.
const FORMAT: u32 = 1;

/// What `controleer` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(
        value_name = words::value::FOLDER,
        help = words::CHECK_FOLDER,
        help_heading = words::WORDS,
        value_hint = ValueHint::DirPath
    )]
    folder: Option<PathBuf>,
    #[command(flatten)]
    printed: Printed,
}

/// Prints everything that is wrong with the guide; fails when it cannot be used.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let place = match &arguments.folder {
        Some(folder) => Chosen::Folder(folder.clone()),
        None => everywhere.chosen()?,
    };
    let (name, result) = match place {
        // The build has checked it.
        Chosen::Program(_) => (failure::GUIDE_IN_PROGRAM.to_owned(), Ok(Problems::default())),
        Chosen::Folder(folder) => {
            (folder.to_string_lossy().into_owned(), content::from_folder(&folder).map(|(_, warnings)| warnings))
        }
    };
    let problems = match (result, arguments.printed.format) {
        (Ok(problems) | Err(LoadError::Problems(problems)), _) => problems,
        (Err(error), ListFormat::Text) => return Err(Failure::guide(Path::new(&name), error)),
        // A program that reads the output finds every problem in one shape.
        (Err(error), ListFormat::Json) => {
            let said = load_error(Path::new(&name), error);
            Problems { files: Vec::new(), list: vec![Problem::of_folder(said)] }
        }
    };
    let errors = problems.list.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = problems.list.len() - errors;
    let result = words::check_result(&name, errors, warnings);
    match arguments.printed.format {
        ListFormat::Json => {
            let list: Vec<_> = problems.placed().collect();
            print_json(&json!({ "format": FORMAT, "errors": errors, "warnings": warnings, "problems": list }))?;
        }
        ListFormat::Text if errors > 0 => print(&problems.render())?,
        ListFormat::Text => print(&format!("{}{result}\n", problems.render()))?,
    }
    if errors > 0 { Err(Failure::Failed((result, words::MEND_GUIDE.to_owned()))) } else { Ok(()) }
}
