//! A choice between a few things, also for "weet je het zeker?".
//!
//! ```text
//! ┌ Welke rol heeft Gemeente? ┐
//! │ ▌ Burgers                 │
//! │   Financiers              │
//! └───────────────────────────┘
//! ```

use crate::app::command::Command;
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
