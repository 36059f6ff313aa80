//! The meeting as it is worked on, and as those who look on see it.

use std::cell::OnceCell;

use crate::content::Reference;
use crate::session::{Audience, Change, Editing, Session};

/// The meeting that is worked on, with what each audience in the room may see of it.
pub(super) struct Desk {
    editing: Editing,
    /// Made when it is first looked at, and again after a change.
    table: OnceCell<Session>,
    wall: OnceCell<Session>,
}

impl Desk {
    /// Makes a desk for a meeting, with nothing to undo yet.
    pub const fn new(session: Session) -> Self {
        Self { editing: Editing::new(session), table: OnceCell::new(), wall: OnceCell::new() }
    }

    /// Gives the whole meeting.
    pub const fn session(&self) -> &Session {
        self.editing.session()
    }

    /// Gives the meeting as the table may see it.
    pub fn at_table(&self) -> &Session {
        self.table.get_or_init(|| self.session().seen_by(Audience::Table))
    }

    /// Gives the meeting as all may see it on the wall.
    pub fn on_wall(&self) -> &Session {
        self.wall.get_or_init(|| self.session().seen_by(Audience::Wall))
    }

    /// Gives the meeting as it was before the last change, and that change.
    pub fn last_step(&self) -> Option<(Session, Change)> {
        self.editing.last_step()
    }

    /// Remembers where the kartrekker is.
    pub fn set_place(&mut self, place: Reference) {
        self.edit(|editing| editing.set_place(place));
    }

    /// Remembers how long the meeting has run.
    pub fn set_spent(&mut self, minutes: u16) {
        self.edit(|editing| editing.set_spent(minutes));
    }

    /// Changes the meeting. There is no other way to, so that what the audiences see is always made anew.
    pub fn edit<T>(&mut self, change: impl FnOnce(&mut Editing) -> T) -> T {
        (self.table, self.wall) = (OnceCell::new(), OnceCell::new());
        change(&mut self.editing)
    }
}
