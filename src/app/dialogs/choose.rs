//! The dialog in which the user chooses between a few things, or confirms what cannot be taken back.
//!
//! ```text
//! ┌ Welke rol heeft Gemeente? ┐
//! │ ▌ Burgers                 │
//! │   Financiers              │
//! └───────────────────────────┘
//! ```

use crate::app::command::Command;
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::app::view::View;

/// A choice that is open, with its options and the one in focus.
#[derive(Clone, Debug)]
pub struct Choose {
    /// The question, which stands in the frame of the dialog.
    pub title: String,
    /// What the user has to know before choosing. It may be empty.
    pub explanation: String,
    /// The options: the words of each, and the command that choosing it gives.
    pub options: Vec<(String, Command)>,
    /// The option in focus, and how far the dialog is scrolled.
    pub view: View,
}

impl Choose {
    /// Makes a choice with the first option in focus.
    pub fn new(title: String, explanation: String, options: Vec<(String, Command)>) -> Self {
        Self { title, explanation, options, view: View::default() }
    }

    /// Lays the choice out as a page: the explanation, and below it an option on each line.
    pub fn page(&self) -> Page {
        let is_explained = !self.explanation.is_empty();
        let mut main = Vec::from_iter(is_explained.then(|| Block::text(Tone::Body, &self.explanation)));
        let gap = |index| u16::from(index == 0 && is_explained);
        main.extend(
            self.options.iter().enumerate().map(|(index, (label, command))| {
                Block::text(Tone::Body, label).gap(gap(index)).command(command.clone())
            }),
        );
        Page { main, ..Page::default() }
    }

    /// Brings the next option into focus that begins with a letter. The focus stays where it is when no option does.
    pub fn jump(&mut self, letter: char) {
        let begins = |at: &usize| {
            let first = self.options[*at].0.chars().find(|c| c.is_alphanumeric());
            first.is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
        };
        let count = self.options.len();
        let after = (1..=count).map(|step| (self.view.focus + step) % count);
        if let Some(next) = { after }.find(begins) {
            self.view = View::at(next);
        }
    }
}
