//! What nobody knows of a guide, because something that is wrong was in the way: what points there is no mistake of its own.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::id::Reference;
use super::naming::FileKind;

/// What could not be read of the files of a guide.
#[derive(Clone, Debug, Default)]
pub struct Unread {
    kinds: BTreeSet<FileKind>,
    /// Files that were read, with something wrong in them: a key with a mistake in its name, with all that it holds.
    flawed: BTreeSet<FileKind>,
}

impl Unread {
    /// Adds a file of this kind.
    pub fn insert(&mut self, kind: FileKind) {
        self.kinds.insert(kind);
    }

    /// Adds a file of this kind that was read, with something wrong in it.
    pub fn insert_flawed(&mut self, kind: FileKind) {
        self.flawed.insert(kind);
    }

    /// Whether something may be missing from what was read.
    pub fn is_flawed(&self) -> bool {
        !self.flawed.is_empty()
    }

    /// Whether every file was read.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }
}

/// What there may be more of than was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unknown {
    /// Roles.
    Roles,
    /// Work formats.
    WorkFormats,
    /// Points of advice.
    Items,
    /// Things in a list that seems to be empty.
    Lists,
    /// Parts and questions, whatever their numbers.
    Parts,
    /// Questions of this part.
    QuestionsOf(u16),
}

/// What of a guide may be there though it was not found.
pub struct Doubt {
    unread: BTreeSet<FileKind>,
    unknown: BTreeSet<Unknown>,
    /// Whether a file that was not read made a difference.
    left_out: Cell<bool>,
}

impl Doubt {
    /// The doubt that there is before anything is checked.
    pub fn of(unread: &Unread) -> Self {
        let of_kind = |kind: &FileKind| match kind {
            FileKind::Guide => Some(Unknown::Roles),
            FileKind::Part => None,
            FileKind::WorkFormats => Some(Unknown::WorkFormats),
        };
        let of_flawed = |kind: &FileKind| [Some(Unknown::Items), Some(Unknown::Lists), of_kind(kind)];
        let unknown = unread.flawed.iter().flat_map(of_flawed).flatten().collect();
        Self { unread: unread.kinds.clone(), unknown, left_out: Cell::new(false) }
    }

    /// There may be more of this.
    pub fn add(&mut self, unknown: Unknown) {
        self.unknown.insert(unknown);
    }

    /// Whether something was not found that may stand in a file that was not read.
    pub fn left_out(&self) -> bool {
        self.left_out.get()
    }

    /// Whether there may be more of this than was found.
    pub fn about(&self, what: Unknown) -> bool {
        let file = match what {
            Unknown::Roles => FileKind::Guide,
            Unknown::WorkFormats => FileKind::WorkFormats,
            Unknown::Items | Unknown::Lists | Unknown::Parts | Unknown::QuestionsOf(_) => FileKind::Part,
        };
        let is_unread = what != Unknown::Lists && self.unread.contains(&file);
        self.left_out.set(self.left_out.get() || is_unread);
        let in_a_part = matches!(what, Unknown::QuestionsOf(_)) && self.unknown.contains(&Unknown::Parts);
        self.unknown.contains(&what) || in_a_part || is_unread
    }

    /// Whether there may be something at a place where nothing was found.
    pub fn about_place(&self, place: &Reference) -> bool {
        match place {
            Reference::Introduction | Reference::Source => false,
            Reference::Part(number) => self.about(Unknown::QuestionsOf(*number)),
            Reference::Question(id) => self.about(Unknown::QuestionsOf(id.part)),
            Reference::Advice(id) => self.about(Unknown::QuestionsOf(id.question.part)),
            Reference::Item(id) => {
                self.about(Unknown::Items) || self.about(Unknown::QuestionsOf(id.advice.question.part))
            }
            Reference::WorkFormat(_) => self.about(Unknown::WorkFormats),
        }
    }
}
