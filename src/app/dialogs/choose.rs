//! A choice between a few things, also for "weet je het zeker?".
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

/// A choice that is open.
#[derive(Clone, Debug)]
pub struct Choose {
    /// What is asked, in the frame.
    pub title: String,
    /// More about it; may be empty.
    pub explanation: String,
    /// What can be chosen, and what that does.
    pub options: Vec<(String, Command)>,
    /// Which one is in focus.
    pub view: View,
}

impl Choose {
    /// A choice with the first option in focus.
    pub fn new(title: String, explanation: String, options: Vec<(String, Command)>) -> Self {
        Self { title, explanation, options, view: View::default() }
    }

    /// The page in it.
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

    /// Brings the next option into focus that begins with a letter; none is moved where there is no such option.
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
