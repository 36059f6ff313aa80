//! Reads the meetings that the start screen lists, each with the copies of it that say something else.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::app::happened::{ListedCopy, ListedMeeting};
use crate::app::listing::{LISTED, ReadMeeting, listed};
use crate::clock;
use crate::content::{Guide, GuideEntry};
use crate::session::store::{SessionFile, Store, StoreError, says_the_same};
use crate::text::failure::{self, ToldIn};
use crate::text::screens as words;

/// The meetings, the one that was written last first; or why they cannot be listed.
pub(super) fn list(store: &Store, guide: &Guide, guides: &[GuideEntry]) -> Result<Vec<ListedMeeting>, String> {
    let list = store.list().map_err(|error| failure::in_a_line(failure::of_store(&error, ToldIn::App)))?;
    let mut copies: BTreeMap<PathBuf, Vec<SessionFile>> = BTreeMap::new();
    let mut own = Vec::new();
    for listed in list {
        match listed.copy_of.clone() {
            Some(original) => copies.entry(original).or_default().push(listed),
            None => own.push(listed),
        }
    }
    let read = own.into_iter().take(LISTED).map(|own| {
        let session = store.peek(&own.path);
        let of_it = copies.remove(&own.path).unwrap_or_default().into_iter();
        let differ = of_it.filter(|copy| session.as_ref().is_ok_and(|session| !says_the_same(&copy.path, session)));
        ReadMeeting {
            copies: differ.map(|copy| ListedCopy { name: copy.added_name(), path: copy.path }).collect(),
            session: session.map_err(|error| damage(&error)),
            modified: clock::local(own.modified),
            path: own.path,
        }
    });
    Ok(listed(read.collect(), guide, guides))
}

fn damage(error: &StoreError) -> String {
    let file = match error {
        StoreError::Damaged { path, .. } | StoreError::Io { path, .. } => path.file_name().map(|n| n.to_string_lossy()),
        _ => None,
    };
    words::damaged_meeting(&file.unwrap_or_default())
}
