//! What nobody knows of a guide, because something that is wrong was in the way: what points there is no mistake of its own.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::id::Reference;
use super::naming::FileKind;

/// What could not be read of the files of a guide.
#[derive(Clone, Debug, Default)]
pub struct Unread {
    kinds: BTreeSet<FileKind>,
    /// Whether something is wrong in a file that was read: a key with a mistake in its name, with all that it holds.
    pub is_flawed: bool,
}

impl Unread {
    /// Adds a file of this kind.
    pub fn insert(&mut self, kind: FileKind) {
        self.kinds.insert(kind);
    }

    /// Whether every file was read.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }
}

/// What of a guide may be there though it was not found.
pub struct Doubt {
    unread: BTreeSet<FileKind>,
    /// Roles.
    pub roles: bool,
    /// Work formats.
    pub formats: bool,
    /// Points of advice.
    pub items: bool,
    /// Questions and parts, whatever their numbers.
    pub all_questions: bool,
    /// Questions of these parts.
    parts: BTreeSet<u16>,
    /// Whether any doubt about what was not read made a difference.
    left_out: Cell<bool>,
}

impl Doubt {
    /// The doubt that there is before anything is checked.
    pub fn of(unread: &Unread) -> Self {
        Self {
            unread: unread.kinds.clone(),
            roles: false,
            formats: false,
            items: unread.is_flawed,
            all_questions: false,
            parts: BTreeSet::new(),
            left_out: Cell::new(false),
        }
    }

    /// There may be other questions in this part.
    pub fn questions_of(&mut self, part: u16) {
        self.parts.insert(part);
    }

    /// Whether something was not found that may stand in a file that was not read.
    pub fn left_out(&self) -> bool {
        self.left_out.get()
    }

    fn in_file(&self, kind: FileKind) -> bool {
        let is_unread = self.unread.contains(&kind);
        self.left_out.set(self.left_out.get() || is_unread);
        is_unread
    }

    /// Whether there may be parts that were not found.
    pub fn about_parts(&self) -> bool {
        self.all_questions || self.in_file(FileKind::Part)
    }

    /// Whether there may be roles that were not found.
    pub fn about_roles(&self) -> bool {
        self.roles || self.in_file(FileKind::Guide)
    }

    /// Whether there may be work formats that were not found.
    pub fn about_formats(&self) -> bool {
        self.formats || self.in_file(FileKind::WorkFormats)
    }

    /// Whether there may be something at a place where nothing was found.
    pub fn about(&self, place: &Reference) -> bool {
        let in_part = |part: u16| self.parts.contains(&part) || self.about_parts();
        match place {
            Reference::Introduction | Reference::Source => false,
            Reference::Part(number) => in_part(*number),
            Reference::Question(id) => in_part(id.part),
            Reference::Advice(id) => in_part(id.question.part),
            Reference::Item(id) => self.items || in_part(id.advice.question.part),
            Reference::WorkFormat(_) => self.about_formats(),
        }
    }
}
