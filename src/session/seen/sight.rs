//! What an audience may see of a meeting, one answer for each kind of thing in it.

use super::{Audience, Piece};

/// What an audience may see.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "one yes or no for each kind of thing in a meeting")]
pub struct Sight {
    /// What was typed about what was said: notes, reasons, why there is no action item.
    pub notes: bool,
    /// What each organisation said, and the words of those who see it differently.
    pub positions: bool,
    /// What matters most to an organisation.
    pub priorities: bool,
    /// What is agreed to do.
    pub actions: bool,
    /// Fields of the file that this version does not know.
    pub unknown: bool,
    /// What came out of the work formats.
    pub outcomes: Showing,
    /// What an organisation said that is covered.
    pub covered: Showing,
    /// What an organisation sent in after the others were shown: it is covered too.
    pub late: Showing,
}

/// How much is seen of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// All of it.
    Whole,
    /// That it is there, and nothing of what it is.
    Presence,
    /// Nothing.
    Nothing,
}

impl Sight {
    /// What an audience may see.
    pub fn of(audience: Audience) -> Self {
        match audience {
            Audience::Table => Self {
                notes: true,
                positions: true,
                priorities: true,
                actions: true,
                unknown: true,
                outcomes: Showing::Whole,
                covered: Showing::Presence,
                late: Showing::Presence,
            },
            Audience::Wall => Self {
                notes: false,
                positions: true,
                priorities: false,
                actions: false,
                unknown: false,
                outcomes: Showing::Presence,
                covered: Showing::Presence,
                late: Showing::Presence,
            },
            Audience::Reader(selection) => Self {
                notes: selection.has(Piece::Notes),
                positions: selection.has(Piece::Positions),
                priorities: selection.has(Piece::Positions),
                actions: selection.has(Piece::Actions),
                // Nobody can say whether they name somebody.
                unknown: !selection.anonymous,
                outcomes: if selection.has(Piece::WorkFormats) { Showing::Whole } else { Showing::Nothing },
                // A document says itself that they were covered.
                covered: Showing::Whole,
                late: Showing::Nothing,
            },
        }
    }
}
