//! The meeting as it is worked on, and as those who look on see it.

use std::cell::OnceCell;

use crate::content::Reference;
use crate::session::{Audience, Change, Editing, Session};

/// A meeting that is changed, with what each audience in the room sees of it.
pub(super) struct Desk {
    editing: Editing,
    /// Made when it is first looked at, and again after a change.
    table: OnceCell<Session>,
    wall: OnceCell<Session>,
}

impl Desk {
    /// A meeting with nothing to undo yet.
    pub const fn new(session: Session) -> Self {
        Self { editing: Editing::new(session), table: OnceCell::new(), wall: OnceCell::new() }
    }

    /// The whole meeting.
    pub const fn session(&self) -> &Session {
        self.editing.session()
    }

    /// What the table sees of it.
    pub fn at_table(&self) -> &Session {
        self.table.get_or_init(|| self.session().seen_by(Audience::Table))
    }

    /// What the wall sees of it.
    pub fn on_wall(&self) -> &Session {
        self.wall.get_or_init(|| self.session().seen_by(Audience::Wall))
    }

    /// The meeting before the last change, and that change.
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

    /// The one way to change the meeting.
    pub fn edit<T>(&mut self, change: impl FnOnce(&mut Editing) -> T) -> T {
        (self.table, self.wall) = (OnceCell::new(), OnceCell::new());
        change(&mut self.editing)
    }
}
