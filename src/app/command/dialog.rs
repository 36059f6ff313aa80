//! Asking, typing, finishing, closing: what goes on in a dialog.

use super::Command;
use super::asked::Asked;
use super::nature::Nature;
use crate::app::key::Keystroke;
use crate::text::keys as words;

/// What becomes of something typed that a dialog can do nothing with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loose {
    /// It goes into the text of the action item.
    IntoText,
    /// It is left out.
    LeftOut,
}

/// Something in a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Ask for a line of text.
    Ask(Asked),
    /// A key for the text field in focus.
    Type(Keystroke),
    /// Text that was pasted.
    Paste(String),
    /// All of the text, as the field of a face has it that lets one type by itself.
    Write(String),
    /// Complete the path that is typed.
    Complete,
    /// Go on to the next field, or finish the dialog.
    Submit,
    /// Close the dialog on top.
    Close,
    /// To the next thing in a choice that begins with this letter.
    Jump(char),
    /// Go on in the dialog below a choice.
    Stay,
    /// Do something with what was typed in vain, and then go on.
    Settle(Loose, Box<Command>),
}

impl Dialog {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Ask(asked) => asked.nature(),
            Self::Type(_) | Self::Paste(_) | Self::Write(_) => Nature::goes_on(words::READY).repeats().unseen(),
            Self::Complete => Nature::goes_on(words::COMPLETE),
            Self::Submit => Nature::goes_on(words::READY),
            Self::Jump(_) => Nature::looks(words::CHOOSE).repeats(),
            Self::Close => Nature::looks(words::CLOSE),
            Self::Stay | Self::Settle(..) => Nature::goes_on(words::CHOOSE),
        }
    }
}
