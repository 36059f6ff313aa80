//! How a guide proposes to spend a meeting: which questions, for whom, in how much time.

use serde::{Deserialize, Serialize};

use super::id::{QuestionId, RouteId};

/// The fewest minutes that a meeting can have.
pub const SHORTEST: u16 = 15;
/// The most minutes that a meeting can have: a working day.
pub const LONGEST: u16 = 480;
/// The least time for a question, in minutes.
pub const LEAST: u16 = 6;
/// From how many minutes on there is a break.
pub const LONG: u16 = 120;
/// How long the break is, in minutes.
pub const BREAK: u16 = 10;

/// The minutes at the beginning and at the end of a meeting of so many minutes: half when there is less than three
/// quarters of an hour.
#[must_use]
pub const fn welcome_and_closing(minutes: u16) -> (u16, u16) {
    if minutes < 45 { (3, 5) } else { (5, 10) }
}

/// How many questions a meeting of so many minutes has room for, by [`LEAST`].
#[must_use]
pub const fn room_for(minutes: u16) -> u16 {
    let (welcome, closing) = welcome_and_closing(minutes);
    let pause = if minutes >= LONG { BREAK } else { 0 };
    minutes.saturating_sub(welcome + closing + pause) / LEAST
}

/// A selection of questions for one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Its id.
    pub id: RouteId,
    /// Its title.
    pub title: String,
    /// For whom it is meant.
    pub for_whom: String,
    /// The minutes of the meeting that it is meant for, from [`SHORTEST`] to [`LONGEST`].
    pub minutes: u16,
    /// The questions, in the order in which they are talked about; each once.
    pub questions: Vec<QuestionId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_has_room_for_what_its_minutes_leave_after_welcome_closing_and_break() {
        for (minutes, room) in [(15, 1), (44, 6), (45, 5), (90, 12), (119, 17), (120, 15), (480, 75)] {
            assert_eq!(room_for(minutes), room, "{minutes}");
        }
    }
}
