//! The menu at the top: what only this face offers.

use kartrekker::text::browser as words;
use maud::{Markup, html};

/// What can be chosen in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Keep the meeting in a file.
    Save,
    /// Open meetings, answers and guides.
    Open,
    /// The second window for the beamer.
    SecondWindow,
    /// What is kept where.
    AboutKeeping,
    /// Erase all that the browser keeps.
    EraseAll,
}

impl Choice {
    /// All of them, in order.
    const ALL: [Self; 5] = [Self::Save, Self::Open, Self::SecondWindow, Self::AboutKeeping, Self::EraseAll];

    /// The one that the page calls so.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.name() == name)
    }

    /// What the page calls it.
    const fn name(self) -> &'static str {
        match self {
            Self::Save => "bewaar",
            Self::Open => "open",
            Self::SecondWindow => "wand",
            Self::AboutKeeping => "bewaren",
            Self::EraseAll => "wis",
        }
    }

    /// What the user reads.
    const fn label(self) -> &'static str {
        match self {
            Self::Save => words::SAVE_FILE,
            Self::Open => words::OPEN_FILE,
            Self::SecondWindow => words::SECOND_WINDOW,
            Self::AboutKeeping => words::ABOUT_KEEPING,
            Self::EraseAll => words::ERASE_ALL,
        }
    }
}

/// The menu as a list of buttons.
pub fn list() -> Markup {
    html! {
        ul { @for choice in Choice::ALL {
            li { button type="button" data-face=(choice.name()) { (choice.label()) } }
        } }
    }
}
