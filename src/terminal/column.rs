//! A column with everything in its place: text in lines, and the spots that can be chosen.

use ratatui::style::Style;

use crate::app::command::Command;
use crate::app::frame_info::Spot;

/// Columns that a page keeps free on the left for the sign of the thing in focus.
pub const GUTTER: u16 = 2;

/// A run of text at a place in its column.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The column, counted from the gutter.
    pub x: u16,
    /// The line.
    pub y: u16,
    /// The text.
    pub text: String,
    /// How it looks.
    pub style: Style,
}

/// A column with everything in its place.
#[derive(Clone, Debug, Default)]
pub struct ColumnLayout {
    /// The text, line by line.
    pub pieces: Vec<Piece>,
    /// What can be chosen, in order.
    pub things: Vec<Thing>,
    /// How many lines it takes.
    pub height: u16,
}

/// Something that can be chosen.
#[derive(Clone, Debug)]
pub struct Thing {
    /// Where it stands.
    pub spot: Spot,
    /// The column of the sign that it has while it is in focus, from its first line on.
    pub mark: u16,
    /// What it stands for.
    pub command: Command,
}

impl ColumnLayout {
    /// Sets another column below this one, with an empty line between.
    pub fn append(&mut self, other: Self) {
        if other.height == 0 {
            return;
        }
        let mut below = other;
        below.lower(self.height.saturating_add(1));
        self.pieces.append(&mut below.pieces);
        self.things.append(&mut below.things);
        self.height = below.height;
    }

    /// Puts everything so many lines lower.
    pub fn lower(&mut self, down: u16) {
        for piece in &mut self.pieces {
            piece.y = piece.y.saturating_add(down);
        }
        for thing in &mut self.things {
            thing.spot.top = thing.spot.top.saturating_add(down);
            thing.spot.bottom = thing.spot.bottom.saturating_add(down);
        }
        self.height = self.height.saturating_add(down);
    }

    pub(super) fn piece(&mut self, x: u16, y: u16, text: impl Into<String>, style: Style) {
        self.pieces.push(Piece { x, y, text: text.into(), style });
    }

    /// Adds what can be chosen; while it is in focus its sign stands at the left of all its lines, unless something else is
    /// said.
    pub(super) fn thing(
        &mut self,
        (left, right): (u16, u16),
        (top, bottom): (u16, u16),
        command: &Command,
    ) -> &mut Thing {
        let spot = Spot { left, top, right, bottom, scrolls: true, marked: bottom - top, lane: (left, right) };
        self.things.push(Thing { spot, mark: left, command: command.clone() });
        let last = self.things.len() - 1;
        &mut self.things[last]
    }
}
