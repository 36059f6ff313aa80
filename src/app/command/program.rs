//! What is about the program itself: its looks, its guides, saving and leaving.

use super::nature::Nature;
use crate::app::effect::Then;
use crate::content::GuideId;
use crate::text::{keys as words, workshop};

/// Something about the program itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Program {
    /// Show what the keys do here.
    Help,
    /// The view for the wall: the question large, nothing private.
    ToggleWall,
    /// Light, dark, or the colours of the terminal.
    NextTheme,
    /// Does nothing but tell how to leave and how to copy, for those who press Ctrl+C.
    Interrupt,
    /// Does nothing: a key is held down that counts only once.
    KeyIsHeld,
    /// Ask what is to be done with a guide.
    AskGuide(GuideId),
    /// Take a guide to work with.
    TakeGuide(GuideId, Then),
    /// Read the guide again from the folder that it is in.
    Reload,
    /// Save at once; where saving fails, ask for another place.
    Save,
    /// Try to save once more.
    SaveAgain,
    /// Leave the program once everything is on disk; asks first when that fails.
    Quit,
    /// Leave the program, whatever is not on disk.
    QuitAnyway,
}

impl Program {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Help => Nature::looks(words::HELP),
            Self::ToggleWall => Nature::looks(words::WALL),
            Self::NextTheme => Nature::looks(words::THEME),
            Self::KeyIsHeld | Self::AskGuide(_) | Self::TakeGuide(..) => Nature::looks(words::CHOOSE),
            Self::Reload => Nature::looks(workshop::RELOAD),
            Self::Save | Self::SaveAgain => Nature::looks(words::SAVE),
            Self::Interrupt | Self::Quit => Nature::looks(words::QUIT).unseen(),
            Self::QuitAnyway => Nature::looks(words::QUIT),
        }
    }
}
