//! What is known of a command whatever it is about: how far it reaches, what Enter is called where it does it, who may
//! see what it brings onto the screen.

/// How far a command reaches into the meeting that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Not at all: it moves, reads, makes a document, or is about the program.
    Looks,
    /// It goes on with a dialog that is open; whether that may change the meeting was decided when it opened.
    GoesOn,
    /// It opens what changes the meeting.
    Opens,
    /// It changes the meeting at once.
    Changes,
}

/// What is known of a command. Each kind of command says it of every variant, in one match without `_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nature {
    /// How far it reaches into the meeting.
    pub reach: Reach,
    /// The word or two for Enter on the bottom line where it does this.
    pub on_enter: &'static str,
    /// Whether it would bring onto the screen what is not meant for all to see: notes, reasons, the whole report.
    pub is_private: bool,
    /// Whether a key that is held does it again and again: moving about and typing, never what changes an answer.
    pub may_repeat: bool,
    /// Whether it is done also where the window is too small to show what it does: leaving, and typing on in a text that
    /// was open.
    pub works_unseen: bool,
}

impl Nature {
    const fn new(reach: Reach, on_enter: &'static str) -> Self {
        Self { reach, on_enter, is_private: false, may_repeat: false, works_unseen: false }
    }

    /// Describes a command that does nothing with the meeting.
    pub(super) const fn looks(on_enter: &'static str) -> Self {
        Self::new(Reach::Looks, on_enter)
    }

    /// Describes a command that continues a dialog.
    pub(super) const fn goes_on(on_enter: &'static str) -> Self {
        Self::new(Reach::GoesOn, on_enter)
    }

    /// Describes a command that opens a dialog in which the meeting is changed.
    pub(super) const fn opens(on_enter: &'static str) -> Self {
        Self::new(Reach::Opens, on_enter)
    }

    /// Describes a command that changes the meeting at once.
    pub(super) const fn changes(on_enter: &'static str) -> Self {
        Self::new(Reach::Changes, on_enter)
    }

    /// Adds that the command brings something private onto the screen.
    pub(super) const fn private(self) -> Self {
        Self { is_private: true, ..self }
    }

    /// Adds that a key that is held repeats the command.
    pub(super) const fn repeats(self) -> Self {
        Self { may_repeat: true, ..self }
    }

    /// Adds that the command works where the window is too small to show what it does.
    pub(super) const fn unseen(self) -> Self {
        Self { works_unseen: true, ..self }
    }
}
