//! Dialogs that lie over a screen: what is in them, and what is typed.

pub mod action;
pub mod calendar;
pub mod choose;
pub mod explanation;
pub mod help;
pub mod mistakes;
pub mod note;
pub mod prompt;
pub mod search;

use super::page::Page;
use super::{App, Overlay, keymap};

/// The page in the dialog on top, where it is one.
pub fn page(app: &App) -> Option<Page> {
    match app.overlay()? {
        Overlay::Help(_) => Some(help::page(&keymap::bindings_below(app))),
        Overlay::Choose(choose) => Some(choose.page()),
        Overlay::Mistakes(mistakes) => Some(mistakes.page()),
        Overlay::Prompt(_)
        | Overlay::Note(_)
        | Overlay::Action(_)
        | Overlay::Calendar(_)
        | Overlay::Search(_)
        | Overlay::Explanation(_) => None,
    }
}
