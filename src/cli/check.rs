//! `kartrekker controleer`: checks a guide, and checks it again at every save when asked to.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::SystemTime;

use clap::{Args, ValueHint};
use serde_json::{Value, json};

use super::choose::GuideChoice;
use super::failure::{load_error, note};
use super::output::{print, print_json};
use super::paths::typed;
use super::printed::{ListFormat, PrintOptions};
use super::{Everywhere, Failure};
use crate::clock;
use crate::content::{Problems, Severity, embedded_files, inspect, inspect_files};
use crate::text::{cli as words, failure, workshop};
use crate::watch::Watch;

/// The number of the JSON shape; it goes up when a field changes or goes.
const FORMAT: u32 = 1;

/// What `controleer` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(
        value_name = words::value::FOLDER,
        help = words::CHECK_FOLDER,
        help_heading = words::WORDS,
        value_parser = typed(),
        value_hint = ValueHint::DirPath
    )]
    folder: Option<PathBuf>,
    #[arg(long = "streng", help = words::CHECK_STRICT, help_heading = words::OPTIONS)]
    strict: bool,
    #[arg(long = "volg", help = words::CHECK_FOLLOW, help_heading = words::OPTIONS)]
    follow: bool,
    #[command(flatten)]
    printed: PrintOptions,
}

/// Prints everything that is wrong with the guide and what had better be mended; fails when it cannot be used.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let place = match &arguments.folder {
        Some(folder) => GuideChoice::Folder(folder.clone()),
        None => everywhere.chosen()?,
    };
    match place {
        GuideChoice::Folder(folder) if arguments.follow => follow(arguments, &folder),
        _ if arguments.follow => Err(Failure::Usage(workshop::nothing_to_follow())),
        place => Check::of(&place, arguments)?.tell(),
    }
}

/// Checks again at every save, until Ctrl+C or until nobody reads what is said.
fn follow(arguments: &Arguments, folder: &Path) -> Result<(), Failure> {
    let watch = watched(folder);
    let place = GuideChoice::Folder(folder.to_owned());
    // A folder that is not there is told as without `--volg`.
    Check::of(&place, arguments)?.tell_and_go_on()?;
    let watch = watch?;
    let at_once = Arc::new(AtomicBool::new(true));
    signal_hook::flag::register_conditional_shutdown(signal_hook::consts::SIGINT, 0, at_once)
        .map_err(|error| Failure::Failed(workshop::cannot_follow(&folder.to_string_lossy(), &error.to_string())))?;
    note(words::WAITING);
    while watch.wait() {
        if matches!(arguments.printed.format, ListFormat::Text) {
            // Between two checks stands the time, where the clock says one.
            let time = clock::local(SystemTime::now()).map(|now| now.format("%H:%M:%S").to_string());
            print(&format!("{}\n", words::checked_again(&time.unwrap_or_default())))?;
        }
        match Check::of(&place, arguments) {
            Ok(check) => check.tell_and_go_on()?,
            Err(failure) => failure.tell(),
        }
    }
    Ok(())
}

/// A watch on the folder of a guide.
pub(super) fn watched(folder: &Path) -> Result<Watch, Failure> {
    let cannot = |error: notify::Error| workshop::cannot_follow(&folder.to_string_lossy(), &error.to_string());
    Watch::on(folder).map_err(|error| Failure::Failed(cannot(error)))
}

/// What came of one check.
struct Check<'a> {
    arguments: &'a Arguments,
    problems: Problems,
    errors: usize,
    warnings: usize,
    /// The result in a line.
    result: String,
}

impl<'a> Check<'a> {
    /// Checks a guide.
    ///
    /// # Errors
    /// When there is no guide to check and the result is for people; a program finds that among the problems.
    fn of(place: &GuideChoice, arguments: &'a Arguments) -> Result<Self, Failure> {
        let (name, found) = match place {
            GuideChoice::Program(id) => {
                (failure::GUIDE_IN_PROGRAM.to_owned(), Ok(inspect_files(embedded_files(id).unwrap_or_default())))
            }
            GuideChoice::Folder(folder) => (folder.to_string_lossy().into_owned(), inspect(folder)),
        };
        let problems = match (found, arguments.printed.format) {
            (Ok(problems), _) => problems,
            (Err(error), ListFormat::Text) => return Err(Failure::guide(Path::new(&name), error)),
            (Err(error), ListFormat::Json) => {
                let said = load_error(Path::new(&name), error);
                Problems::of_folder(said)
            }
        };
        let (errors, warnings) = (problems.count(Severity::Error), problems.count(Severity::Warning));
        let result = words::check_result(&name, errors, warnings);
        Ok(Self { arguments, problems, errors, warnings, result })
    }

    fn is_good(&self) -> bool {
        self.errors == 0 && (self.warnings == 0 || !self.arguments.strict)
    }

    fn json(&self) -> Value {
        let list: Vec<_> = self.problems.placed().collect();
        json!({ "format": FORMAT, "errors": self.errors, "warnings": self.warnings, "problems": list })
    }

    /// Prints it, and fails when the guide is not good.
    fn tell(self) -> Result<(), Failure> {
        match self.arguments.printed.format {
            ListFormat::Json => print_json(&self.json())?,
            ListFormat::Text if self.is_good() => print(&format!("{}{}\n", self.problems.render(), self.result))?,
            ListFormat::Text => print(&self.problems.render())?,
        }
        if self.is_good() { Ok(()) } else { Err(Failure::Failed((self.result, words::MEND_GUIDE.to_owned()))) }
    }

    /// Prints it where more checks follow: for a program each on a line of its own.
    fn tell_and_go_on(self) -> Result<(), Failure> {
        match self.arguments.printed.format {
            ListFormat::Json => print(&format!("{}\n", self.json())),
            ListFormat::Text => print(&format!("{}{}\n", self.problems.render(), self.result)),
        }
    }
}
