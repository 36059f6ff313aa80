//! What the user can do in a dialog: type, go on, close it.

use super::Command;
use super::asked::Asked;
use super::nature::Nature;
use crate::app::key::Keystroke;
use crate::text::keys as words;

/// What happens to a typed text that a dialog cannot use, such as a day that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loose {
    /// It goes into the text of the action item.
    IntoText,
    /// It is left out.
    LeftOut,
}

/// What the user can do in a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Ask for a line of text.
    Ask(Asked),
    /// Press a key in the field that is typed in.
    Type(Keystroke),
    /// Paste a text into that field.
    Paste(String),
    /// All of the text, as the field of a face has it that lets one type by itself.
    Write(String),
    /// Complete the path that is typed.
    Complete,
    /// Go on to the next field, or finish the dialog.
    Submit,
    /// Close the dialog on top.
    Close,
    /// Go to the next line of a choice that begins with this letter.
    Jump(char),
    /// Go on in the dialog below a choice.
    Stay,
    /// Decide about what the dialog cannot use, and then go on with the command.
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
