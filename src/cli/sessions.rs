//! `kartrekker bijeenkomsten`: the sessions that are kept.

use clap::Args;
use serde_json::{Value, json};

use super::failure::warn;
use super::output::{print, print_json};
use super::printed::{ListFormat, PrintOptions};
use super::{Everywhere, Failure};
use crate::clock;
use crate::content::{Guide, GuideEntry};
use crate::session::progress::{HowFar, how_far};
use crate::session::store::SessionFile;
use crate::session::{Session, namesakes, typed_date};
use crate::text::failure::{self, ToldIn};
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
    let mut rows = Vec::new();
    for listed in store.list()? {
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

/// A line for each session, and a second one for what tells those apart that have one name, and for copies.
fn in_lines(rows: &[Row]) -> String {
    let own: Vec<&Row> = rows.iter().filter(|row| row.listed.copy_of.is_none()).collect();
    let names: Vec<_> = own.iter().map(|row| (row.session.title.as_str(), row.session.date)).collect();
    let mut namesakes = namesakes(&names).into_iter();
    let line = |row: &Row| {
        let changed = clock::local(row.listed.modified);
        let more = match &row.listed.copy_of {
            Some(original) => {
                let of = own.iter().find(|own| own.listed.path == *original).map(|own| own.session.title.as_str());
                vec![keeping::copy_in_list(of, changed, &row.listed.path)]
            }
            None if namesakes.next().unwrap_or_default() => {
                let table: Vec<&str> = row.session.table().map(|organisation| organisation.name.as_str()).collect();
                keeping::told_apart(changed, &table)
            }
            None => Vec::new(),
        };
        more.iter().fold(row.text(), |text, more| format!("{text}    {more}\n"))
    };
    rows.iter().map(line).collect()
}

/// One session of the list.
struct Row {
    session: Session,
    listed: SessionFile,
    far: HowFar,
}

impl Row {
    fn new(session: Session, listed: SessionFile, guide: &Guide, shelves: &[GuideEntry]) -> Self {
        let far = how_far(&session, guide, shelves);
        Self { session, listed, far }
    }

    fn json(&self) -> Value {
        // Of use in any folder.
        let path = std::path::absolute(&self.listed.path).unwrap_or_else(|_| self.listed.path.clone());
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
        if let Some(original) = &self.listed.copy_of {
            let original = std::path::absolute(original).unwrap_or_else(|_| original.clone());
            value["copy_of"] = original.to_string_lossy().into();
        }
        if self.listed.id.is_example() {
            value["example"] = true.into();
        }
        value
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
