//! Bringing together what was answered elsewhere: answer files, paper forms and whole meetings from another laptop.
//!
//! Whatever comes in is taken apart into [`Fact`]s, each about one [`Slot`] of the meeting: the position of one
//! organisation on one question, a note, the owner of an action item. A slot that is empty here is filled; a fact that
//! is here already changes nothing, so that merging twice is merging once; and where two facts differ, a [`Conflict`]
//! leaves the choice to the user. Sources are put in an order of their own first: that in which files are named does
//! not matter.

mod answers;
mod apply;
mod decode;
mod fact;
mod facts;
mod incoming;
mod paper;
mod plan;
mod refusal;
mod seats;

pub use answers::{Answers, LONGEST_NAME, MAX_ANSWERS, MAX_BYTES, Said};
pub use fact::{Fact, Slot};
pub use incoming::{Content, Incoming, Kinship};
pub use paper::{PaperError, paper};
pub use plan::{Conflict, IncomingSummary, Plan, Resolution, Side};
pub use refusal::Refusal;
pub use seats::Seating;
