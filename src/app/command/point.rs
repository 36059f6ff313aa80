//! Moving over a page or through a dialog, and choosing.

use super::nature::Nature;
use crate::text::keys as words;

/// A direction, or a distance, to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To what is above.
    Up,
    /// To what is below.
    Down,
    /// To what is on the left.
    Left,
    /// To what is on the right.
    Right,
    /// A screenful back.
    PageUp,
    /// A screenful on.
    PageDown,
    /// To the beginning.
    Top,
    /// To the end.
    Bottom,
    /// To the next thing that can be chosen, wherever it stands.
    Next,
    /// To the one before.
    Previous,
}

/// What the user can do with the thing in focus, on the dialog on top or on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Move over the page or through the dialog.
    Move(Move),
    /// Scroll by lines, without moving what is in focus.
    Scroll(i16),
    /// Do what the thing in focus stands for.
    Activate,
    /// Click on a thing that can be chosen: brings it into focus, or does what it stands for when it is.
    Press(usize),
    /// Bring a thing that can be chosen into focus, and no more.
    Focus(usize),
    /// Bring the mark of the thing in focus into sight: what Enter does first where it is not.
    ShowFocus,
}

impl Point {
    pub(super) const fn nature(self) -> Nature {
        match self {
            Self::Move(_) | Self::Focus(_) => Nature::looks(words::CHOOSE).repeats(),
            Self::Scroll(_) => Nature::looks(words::CHOOSE).repeats().unseen(),
            Self::Activate | Self::Press(_) => Nature::looks(words::CHOOSE),
            Self::ShowFocus => Nature::looks(words::TO_FOCUS),
        }
    }
}
