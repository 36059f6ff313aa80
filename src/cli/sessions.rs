//! `kartrekker bijeenkomsten`: the sessions that are kept.

use std::path::Path;

use clap::Args;
use serde_json::{Value, json};

use super::failure::warn;
use super::output::{print, print_json};
use super::printed::{ListFormat, PrintOptions};
use super::{Everywhere, Failure};
use crate::clock;
use crate::content::{Guide, GuideEntry};
use crate::session::progress::{HowFar, how_far};
use crate::session::store::{SessionFile, says_the_same};
use crate::session::{Session, namesakes, typed_date};
use crate::text::failure::{self, ToldIn};
use crate::text::keeping::Differs;
use crate::text::{cli as words, first, keeping};

/// What `bijeenkomsten` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    printed: PrintOptions,
}

/// Prints a line for each session, the one that was written last first; what is damaged is told on stderr.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let guide = everywhere.guide()?;
    let shelves = everywhere.library(&guide).list();
    let store = everywhere.store()?;
    let mut rows: Vec<Row> = Vec::new();
    for listed in store.list()? {
        if let Some(original) = &listed.copy_of {
            // A copy stands right behind what it is a copy of, where that can be read.
            rows.iter_mut().filter(|row| row.listed.path == *original).for_each(|row| row.copies.push(listed.clone()));
            continue;
        }
        match store.look(&listed.path) {
            Ok((session, version)) => {
                if version > 0 {
                    warn(&failure::older_version_used(&listed.path.to_string_lossy(), version));
                }
                rows.push(Row::new(session, listed, &guide, &shelves));
            }
            Err(error) => {
                let (wrong, remedy) = failure::of_store(&error, ToldIn::CommandLine);
                warn(&format!("{wrong}\n  {} {remedy}", failure::REMEDY));
            }
        }
    }
    match arguments.printed.format {
        ListFormat::Json => print_json(&Value::Array(rows.iter().map(Row::json).collect())),
        ListFormat::Text if rows.is_empty() => print(&format!("{}\n", words::NO_SESSIONS)),
        ListFormat::Text => print(&in_lines(&rows)),
    }
}

/// A line for each session, and more for what tells those apart that have one name, and for its copies.
fn in_lines(rows: &[Row]) -> String {
    let names: Vec<_> = rows.iter().map(|row| (row.session.title.as_str(), row.session.date)).collect();
    let line = |(row, is_namesake): (&Row, bool)| {
        let mut more = Vec::new();
        if is_namesake {
            let table: Vec<&str> = row.session.table().map(|organisation| organisation.name.as_str()).collect();
            more = keeping::told_apart(clock::local(row.listed.modified), &table);
        }
        more.extend(row.copies.iter().map(|copy| row.copy(copy)));
        more.iter().fold(row.text(), |text, more| format!("{text}    {more}\n"))
    };
    rows.iter().zip(namesakes(&names)).map(line).collect()
}

/// One session of the list.
struct Row {
    session: Session,
    listed: SessionFile,
    /// The copies that other programs made of it.
    copies: Vec<SessionFile>,
    far: HowFar,
}

impl Row {
    fn new(session: Session, listed: SessionFile, guide: &Guide, shelves: &[GuideEntry]) -> Self {
        let far = how_far(&session, guide, shelves);
        Self { session, listed, copies: Vec::new(), far }
    }

    fn json(&self) -> Value {
        // Of use in any folder.
        let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let path = whole(&self.listed.path);
        let mut value = json!({
            "id": self.listed.id,
            "title": self.session.title,
            "date": self.session.date,
            "guide": self.session.guide,
            "path": path.to_string_lossy(),
            "answered": self.far.answered,
            "questions": self.far.questions,
            "open_actions": self.session.open_actions(),
        });
        if !self.copies.is_empty() {
            let copies = self.copies.iter().map(|copy| whole(&copy.path).to_string_lossy().into_owned());
            value["copies"] = copies.collect();
        }
        if self.listed.id.is_example() {
            value["example"] = true.into();
        }
        value
    }

    /// What is told of a copy.
    fn copy(&self, copy: &SessionFile) -> String {
        let differs = if says_the_same(&copy.path, &self.session) { Differs::No } else { Differs::Yes };
        keeping::copy_in_list(&self.listed.id.to_string(), clock::local(copy.modified), &copy.path, differs)
    }

    fn text(&self) -> String {
        let mut progress = words::progress(self.far, self.session.open_actions());
        if self.listed.id.is_example() {
            progress = format!("{}, {progress}", first::EXAMPLE);
        }
        let (id, title) = (self.listed.id, &self.session.title);
        format!("{id}  {:>10}  {title} ({progress})\n", typed_date(self.session.date))
    }
}
