//! The meetings that are kept, as the start screen lists them.

use std::path::PathBuf;

use chrono::NaiveDateTime;

use super::happened::{ListedCopy, ListedMeeting};
use crate::content::{Guide, GuideEntry};
use crate::session::progress::how_far;
use crate::session::{Session, namesakes};
use crate::text::{first, keeping, screens as words};

/// How many meetings the start screen lists.
pub const LISTED: usize = 12;

/// A meeting that was read to be listed.
#[derive(Clone, Debug)]
pub struct ReadMeeting {
    /// Its file.
    pub path: PathBuf,
    /// When it was last written, where that is known.
    pub modified: Option<NaiveDateTime>,
    /// The copies of it that say something else.
    pub copies: Vec<ListedCopy>,
    /// The meeting, or why it cannot be read.
    pub session: Result<Session, String>,
}

/// Meetings as the start screen lists them, in the same order. Those of one name on one day are told apart.
pub fn listed(read: Vec<ReadMeeting>, guide: &Guide, guides: &[GuideEntry]) -> Vec<ListedMeeting> {
    let names: Vec<_> = read.iter().flat_map(|one| &one.session).map(|s| (s.title.as_str(), s.date)).collect();
    let mut namesakes = namesakes(&names).into_iter();
    let listed = read.into_iter().map(|one| match one.session {
        Ok(session) => {
            let mut details = details(&session, guide, guides);
            if namesakes.next().unwrap_or_default() {
                let table: Vec<&str> = session.table().map(|organisation| organisation.name.as_str()).collect();
                let told = keeping::told_apart(one.modified, &table);
                details = [vec![details], told].concat().join(" · ");
            }
            ListedMeeting { path: one.path, title: Ok(session.title), details, copies: one.copies }
        }
        Err(damage) => ListedMeeting { title: Err(damage), details: String::new(), path: one.path, copies: Vec::new() },
    });
    listed.collect()
}

/// The date of a meeting and how far it is; with its guide when that is not the one that is open.
fn details(session: &Session, guide: &Guide, guides: &[GuideEntry]) -> String {
    let own = session.guide == guide.id;
    let shelved = guides.iter().find(|shelved| shelved.id == session.guide);
    let title = shelved.filter(|_| !own).map(|shelved| shelved.title.as_str());
    let details = words::meeting_details(title, session.date, how_far(session, guide, guides), session.open_actions());
    if session.id.is_example() { format!("{} · {details}", first::EXAMPLE) } else { details }
}
