//! `kartrekker overzicht`: what several meetings about one guide say together.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::thread;

use clap::{Args, ValueHint};

use super::failure::warn;
use super::format::{PageFormat, WIDTH, chosen};
use super::output::deliver;
use super::paths::typed;
use super::{Everywhere, Failure, complete, today};
use crate::content::Guide;
use crate::report::overview::{Reasons, csv, document};
use crate::report::{Format, Product, Selection, page_file_name, plain, write};
use crate::session::overview::Overview;
use crate::session::store::{SessionFile, Store, StoreError, Wanted};
use crate::session::{Piece, Session};
use crate::text::failure::{self, ToldIn};
use crate::text::{cli, overview as words};

/// What an overview can be written as.
const FORMATS: [PageFormat; 6] = [
    PageFormat::Text,
    PageFormat::Document(Format::Docx),
    PageFormat::Document(Format::Pdf),
    PageFormat::Document(Format::Html),
    PageFormat::Document(Format::Markdown),
    PageFormat::Document(Format::Csv),
];

/// What `overzicht` takes.
#[derive(Debug, Args)]
#[command(next_help_heading = cli::OPTIONS)]
pub(super) struct Arguments {
    #[arg(
        value_name = cli::value::SESSION,
        add = complete::meetings_or_all(),
        help = words::MEETINGS_HELP,
        help_heading = cli::WORDS
    )]
    meetings: Vec<String>,
    #[arg(long = "zoek", value_name = words::SEARCH_VALUE, help = words::SEARCH_HELP)]
    sought: Option<String>,
    #[arg(long = "anoniem", help = words::ANONYMOUS_HELP)]
    anonymous: bool,
    #[arg(
        long = "formaat",
        value_name = cli::value::FORMAT,
        help = words::FORMAT_HELP,
        value_parser = PageFormat::one_of(&FORMATS),
        hide_possible_values = true
    )]
    format: Option<PageFormat>,
    #[arg(
        long = "uit",
        value_name = cli::value::FILE,
        help = cli::SHOW_OUT,
        value_parser = typed(),
        value_hint = ValueHint::FilePath
    )]
    out: Option<PathBuf>,
}

/// Prints the overview, or writes it to a new file. What is damaged, and how many meetings are about another guide, is
/// told on stderr.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let (format, out) = chosen(arguments.format, arguments.out.as_deref(), &FORMATS, PageFormat::Text)?;
    let store = everywhere.store()?;
    let files = arguments.files(&store)?;
    let guide = guide_of(everywhere, &store, &files)?;
    let selection = arguments.selection();
    let read = read_all(&store, &files, &guide, &selection);
    read.warnings.iter().for_each(|warning| warn(warning));
    if read.overview.meetings.is_empty() {
        return Err(Failure::Failed(words::none_about(&guide.title)));
    }
    if read.others > 0 {
        warn(&words::others_left_out(read.others, &guide.title));
    }
    let reasons = match &arguments.sought {
        _ if !selection.has(Piece::Notes) => Reasons::None,
        Some(sought) => Reasons::With(sought.clone()),
        None => Reasons::Some,
    };
    let document = || -> Result<_, Failure> { Ok(document(&read.overview, &guide, &reasons, today()?)) };
    let product = match format {
        PageFormat::Text => Product::text(&plain::render(&document()?, WIDTH)),
        PageFormat::Document(Format::Csv) => Product::new(csv(&read.overview, &guide)?),
        PageFormat::Document(format) => write::document(format, &document()?)?,
    };
    let name = page_file_name(&format!("{} {}", words::KIND, guide.title), format.ending());
    deliver(&product, &out.unwrap_or_else(|| format.usual_out()), &name, words::written)
}

impl Arguments {
    /// The files of the meetings that are meant, each once. Of all meetings the example is none.
    fn files(&self, store: &Store) -> Result<Vec<SessionFile>, Failure> {
        let all = self.meetings.is_empty() || self.meetings.iter().any(|typed| typed == cli::ALL);
        let files: Vec<SessionFile> = if all {
            let listed = store.list()?.into_iter();
            listed.filter(|listed| listed.copy_of.is_none() && !listed.id.is_example()).collect()
        } else {
            self.typed(store)?
        };
        if files.is_empty() { Err(Failure::Failed(words::no_meetings())) } else { Ok(files) }
    }

    /// The files of the meetings that were typed, each once.
    fn typed(&self, store: &Store) -> Result<Vec<SessionFile>, StoreError> {
        let found = self.meetings.iter().map(|typed| store.find(&Wanted::parse(typed)));
        let mut files = found.collect::<Result<Vec<_>, _>>()?;
        let mut seen = BTreeSet::new();
        files.retain(|file| seen.insert(file.path.clone()));
        Ok(files)
    }

    fn selection(&self) -> Selection {
        if self.anonymous { Selection::anonymous() } else { Selection::all() }
    }
}

/// The guide that was asked for; otherwise that of the first meeting that can be read.
fn guide_of(everywhere: &Everywhere, store: &Store, files: &[SessionFile]) -> Result<Guide, Failure> {
    if everywhere.guide.is_some() {
        return everywhere.guide();
    }
    match files.iter().find_map(|file| store.look(&file.path).ok()) {
        Some((session, _)) => everywhere.guide_for(&session),
        None => everywhere.guide(),
    }
}

/// What was read of a number of files.
#[derive(Default)]
struct Read {
    overview: Overview,
    /// How many meetings are about another guide.
    others: usize,
    warnings: Vec<String>,
}

impl Read {
    fn of(files: &[SessionFile], store: &Store, guide: &Guide, selection: &Selection) -> Self {
        let mut read = Self::default();
        for file in files {
            read.add(store.look(&file.path), &file.path, guide, selection);
        }
        read
    }

    fn add(&mut self, looked: Result<(Session, u8), StoreError>, path: &Path, guide: &Guide, selection: &Selection) {
        match looked {
            Ok((session, version)) => {
                if version > 0 {
                    self.warnings.push(failure::older_version_used(&path.to_string_lossy(), version));
                }
                if session.guide == guide.id {
                    self.overview.add(&selection.of(&session, None, guide).session);
                } else {
                    self.others += 1;
                }
            }
            Err(error) => {
                let (wrong, remedy) = failure::of_store(&error, ToldIn::CommandLine);
                self.warnings.push(format!("{wrong}\n  {} {remedy}", failure::REMEDY));
            }
        }
    }

    fn append(&mut self, mut other: Self) {
        self.overview.append(other.overview);
        self.others += other.others;
        self.warnings.append(&mut other.warnings);
    }
}

/// Reads all files, shared out over the processors; in their order, whoever was ready first.
fn read_all(store: &Store, files: &[SessionFile], guide: &Guide, selection: &Selection) -> Read {
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(hands).max(1);
    let mut all = Read::default();
    thread::scope(|scope| {
        let readers: Vec<_> =
            files.chunks(share).map(|files| scope.spawn(move || Read::of(files, store, guide, selection))).collect();
        for reader in readers {
            match reader.join() {
                Ok(read) => all.append(read),
                // What went wrong there goes wrong here.
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    all
}
