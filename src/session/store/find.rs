//! Finds the session that somebody means.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use super::{SessionFile, Store, StoreError};
use crate::session::id::{LONGEST_NAME, slug};
use crate::session::model::Session;

/// How somebody calls a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The one that was written last.
    Latest,
    /// By its id, by how its title begins, or by its file.
    Named(String),
}

impl Wanted {
    /// Reads what was typed: `laatste`, an id, the start of a title, or a file.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let typed = typed.trim();
        if typed.eq_ignore_ascii_case("laatste") { Self::Latest } else { Self::Named(typed.to_owned()) }
    }
}

/// A session that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// Its file.
    pub listed: SessionFile,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: NaiveDate,
}

impl Meant {
    /// The words that name this session and no other: its id, or for a copy its file.
    #[must_use]
    pub fn typed(&self) -> String {
        match self.listed.copy_of {
            None => self.listed.id.to_string(),
            Some(_) => self.listed.path.to_string_lossy().into_owned(),
        }
    }
}

impl Store {
    /// The meeting that this one follows. Nothing when it follows none, or itself; also when that meeting is not kept
    /// here, cannot be read, or is about another guide.
    #[must_use]
    pub fn previous(&self, session: &Session) -> Option<Session> {
        let id = session.follows.filter(|id| *id != session.id)?;
        let listed = self.list_of(|other| other == id).ok()?.into_iter().find(|listed| listed.copy_of.is_none())?;
        self.peek(&listed.path).ok().filter(|previous| previous.id == id && previous.guide == session.guide)
    }

    /// The file of the session that is meant. A copy is meant where its file is named, or where nothing else can be.
    ///
    /// # Errors
    /// When none or more than one is meant, or when the folder cannot be read.
    pub fn find(&self, wanted: &Wanted) -> Result<SessionFile, StoreError> {
        let list = self.list()?;
        let Wanted::Named(typed) = wanted else {
            let latest = list.into_iter().find(|listed| listed.copy_of.is_none());
            return latest.ok_or_else(|| StoreError::NotFound("laatste".to_owned()));
        };
        let is_id = |listed: &&SessionFile| listed.copy_of.is_none() && listed.id.to_string() == typed.to_lowercase();
        if let Some(exact) = list.iter().find(is_id).or_else(|| list.iter().find(|listed| is_file(listed, typed))) {
            return Ok(exact.clone());
        }
        let mut found = self.titled(list, &typed.to_lowercase());
        match found.len() {
            0 => Err(StoreError::NotFound(typed.clone())),
            1 => Ok(found.swap_remove(0).listed),
            _ => Err(StoreError::Ambiguous(found)),
        }
    }

    /// The sessions of which the title is or begins so, as it is written or as one word. A whole title is meant before the start of a longer one, unless
    /// two sessions have it, and a session before the copies of it.
    fn titled(&self, list: Vec<SessionFile>, start: &str) -> Vec<Meant> {
        let mut found: Vec<Meant> = Vec::new();
        for listed in list {
            // A damaged file is found by the title of the version before it, so that it can be opened and mended.
            let Ok((session, _)) = self.look(&listed.path) else { continue };
            let begins = |name: &str| name.starts_with(start);
            if !start.is_empty() && (begins(&session.title.to_lowercase()) || begins(&as_a_word(&session.title))) {
                found.push(Meant { listed, title: session.title, date: session.date });
            }
        }
        let own: Vec<_> = found.iter().filter(|meant| meant.listed.copy_of.is_none()).map(|m| m.listed.id).collect();
        found.retain(|meant| meant.listed.copy_of.is_none() || !own.contains(&meant.listed.id));
        let is_whole = |meant: &Meant| meant.title.to_lowercase() == start || as_a_word(&meant.title) == start;
        found.sort_by_key(|meant| !is_whole(meant));
        if found.iter().filter(|meant| is_whole(meant)).count() == 1 {
            found.truncate(1);
        }
        found
    }
}

/// A title as one word, as it stands in the name of the file: what a shell can complete without quotes.
fn as_a_word(title: &str) -> String {
    slug(title, LONGEST_NAME)
}

/// Whether what was typed is a session's file: its path, or its name alone.
fn is_file(listed: &SessionFile, typed: &str) -> bool {
    let typed = Path::new(typed);
    let same = || Some(fs::canonicalize(typed).ok()? == fs::canonicalize(&listed.path).ok()?);
    listed.path == typed || listed.path.file_name() == Some(typed.as_os_str()) || same().unwrap_or(false)
}
