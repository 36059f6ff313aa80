//! Finds the session that somebody means.

use super::{Listed, Store, StoreError};
use crate::session::model::Session;

/// How somebody calls a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The one that was written last.
    Latest,
    /// By its id, or by how its title begins.
    Named(String),
}

impl Wanted {
    /// Reads what was typed: `laatste`, an id, or the start of a title.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let typed = typed.trim();
        if typed.eq_ignore_ascii_case("laatste") { Self::Latest } else { Self::Named(typed.to_owned()) }
    }
}

impl Store {
    /// The meeting that this one follows. Nothing when it follows none, or itself; also when that meeting is not kept
    /// here, cannot be read, or is about another guide.
    #[must_use]
    pub fn previous(&self, session: &Session) -> Option<Session> {
        let id = session.follows.filter(|id| *id != session.id)?;
        let listed = self.list().ok()?.into_iter().find(|listed| listed.id == id)?;
        self.peek(&listed.path).ok().filter(|previous| previous.id == id && previous.guide == session.guide)
    }

    /// The file of the session that is meant.
    ///
    /// # Errors
    /// When none or more than one is meant, or when the folder cannot be read.
    pub fn find(&self, wanted: &Wanted) -> Result<Listed, StoreError> {
        let mut list = self.list()?;
        let Wanted::Named(typed) = wanted else {
            if list.is_empty() {
                return Err(StoreError::NotFound("laatste".to_owned()));
            }
            return Ok(list.swap_remove(0));
        };
        if let Some(exact) = list.iter().find(|listed| listed.id.to_string() == typed.to_lowercase()) {
            return Ok(exact.clone());
        }
        let start = typed.to_lowercase();
        let mut found = Vec::new();
        for listed in list {
            // A damaged file is found by the title of the version before it, so that it can be opened and mended.
            let Ok((session, _)) = self.look(&listed.path) else { continue };
            let title = session.title.to_lowercase();
            if title == start {
                // A whole title is meant before the start of a longer one, unless two meetings have it.
                found.insert(0, (true, listed, session.title));
            } else if !start.is_empty() && title.starts_with(&start) {
                found.push((false, listed, session.title));
            }
        }
        let exact = found.iter().filter(|(exact, ..)| *exact).count();
        match found.len() {
            0 => Err(StoreError::NotFound(typed.clone())),
            _ if exact == 1 || found.len() == 1 => Ok(found.swap_remove(0).1),
            _ => Err(StoreError::Ambiguous(found.into_iter().map(|(_, l, title)| (l.id, title)).collect())),
        }
    }
}
