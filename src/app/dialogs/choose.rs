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
}
