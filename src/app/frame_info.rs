//! What a drawn frame tells back: what can be clicked, where the things in focus stand, how far one can scroll.

use std::sync::Arc;

use super::binding::Binding;
use super::command::Command;
use super::field::Room;

/// A stretch of the screen, in columns and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// First column.
    pub left: u16,
    /// First line.
    pub top: u16,
    /// How many columns.
    pub width: u16,
    /// How many lines.
    pub height: u16,
}

impl Area {
    /// Whether it has no cells.
    pub const fn is_empty(self) -> bool {
        self.width == 0 || self.height == 0
    }

    /// Whether a cell, by its column and line, lies in it.
    pub const fn contains(self, column: u16, row: u16) -> bool {
        column >= self.left
            && column < self.left.saturating_add(self.width)
            && row >= self.top
            && row < self.top.saturating_add(self.height)
    }
}

/// Where a thing that can be chosen stands, in lines and columns of its whole page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// First column.
    pub left: u16,
    /// First line.
    pub top: u16,
    /// The column behind it.
    pub right: u16,
    /// The line behind it.
    pub bottom: u16,
    /// Whether it scrolls with the page, or stands beside it.
    pub scrolls: bool,
    /// How many of its lines, from the top, have the mark when it is in focus.
    pub marked: u16,
    /// The first column, and the column behind the last, that up and down take it to stand in.
    pub lane: (u16, u16),
}

/// What the last drawn frame tells about itself.
#[derive(Clone, Debug, Default)]
pub struct FrameInfo {
    clicks: Vec<(Area, Command)>,
    /// The things on the page that can be chosen, in the order of the page: where each stands, and what it stands for.
    things: Arc<[(Spot, Command)]>,
    /// The room of the field that is typed in.
    pub field: Room,
    /// Where one types or is, in a column and a line of the screen: a magnifier and a screen reader follow that.
    pub cursor: Option<(u16, u16)>,
    /// The keys that work on it.
    pub bindings: Vec<Binding>,
    /// The first line of the page that was shown.
    pub scroll: u16,
    /// How many lines of the page were shown at once.
    pub height: u16,
    /// How many lines the page has.
    pub length: u16,
    /// Whether the window was too small to show anything but that.
    pub too_small: bool,
    /// The frame below a dialog that is a page of its own; what is chosen there is meant for that below.
    pub below: Option<Box<Self>>,
}

impl FrameInfo {
    /// Remembers that a click in this area means this command; a later area lies on top of an earlier one.
    pub fn click(&mut self, area: impl Into<Area>, command: Command) {
        let area = area.into();
        if !area.is_empty() {
            self.clicks.push((area, command));
        }
    }

    /// What a click here means.
    pub fn at(&self, column: u16, row: u16) -> Option<&Command> {
        self.clicks.iter().rev().find(|(area, _)| area.contains(column, row)).map(|(_, command)| command)
    }

    /// Says which things can be chosen.
    pub fn set_things(&mut self, things: Arc<[(Spot, Command)]>) {
        self.things = things;
    }

    /// How many things can be chosen.
    pub fn count(&self) -> usize {
        self.things.len()
    }

    /// Where the thing with this number stands.
    pub fn spot(&self, number: usize) -> Option<&Spot> {
        self.things.get(number).map(|(spot, _)| spot)
    }

    /// What the thing with this number stands for.
    pub fn command(&self, number: usize) -> Option<&Command> {
        self.things.get(number).map(|(_, command)| command)
    }

    /// Where each thing stands.
    pub fn spots(&self) -> impl DoubleEndedIterator<Item = &Spot> + ExactSizeIterator + Clone {
        self.things.iter().map(|(spot, _)| spot)
    }

    /// What each thing stands for.
    pub fn commands(&self) -> impl ExactSizeIterator<Item = &Command> + Clone {
        self.things.iter().map(|(_, command)| command)
    }

    /// Forgets what lies below a dialog: a click outside it does nothing.
    pub fn cover(&mut self) {
        self.clicks.clear();
    }

    /// Puts what can be clicked in a dialog in the place of what lies below it.
    pub fn lay_over(&mut self, dialog: Self) {
        (self.clicks, self.field) = (dialog.clicks, dialog.field);
    }

    /// The furthest that the page can scroll.
    pub const fn max_scroll(&self) -> u16 {
        self.length.saturating_sub(self.height)
    }
}
