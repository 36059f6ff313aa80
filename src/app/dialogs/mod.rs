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
