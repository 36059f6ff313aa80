//! Where no browser can be driven over a pipe, a stage is alone.
#![allow(clippy::unused_self, reason = "it stands in the place of a twin that there is elsewhere")]

use std::path::Path;

use crossterm::event::KeyEvent;
use kartrekker::app::App;
use kartrekker::app::command::Command;

/// Nothing in the place of the twin of a stage.
#[derive(Default)]
pub struct Twin(());

impl Twin {
    /// None.
    pub fn of(_: &App, _: &Path) -> Self {
        Self(())
    }

    /// There is none to part from.
    pub fn parts(&self, _: &str) {}

    /// Nothing is pressed.
    pub fn presses(&self, _: KeyEvent, _: &App) {}

    /// Nothing is pasted.
    pub fn pastes(&self, _: &str) {}

    /// Nothing is told.
    pub fn is_told(&self, _: &Command, _: &App) {}

    /// Nothing is shown.
    pub fn shows(&self, _: &App) {}
}
