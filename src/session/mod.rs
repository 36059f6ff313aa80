//! CORE. Meetings: what is in them, how they change, how far they are, and how they are kept.
//!
//! Nothing here asks for the time or makes an id: both are passed in. [`store`] is the one place that opens files.

pub mod agenda;
mod agreement;
mod change;
mod compare;
mod course;
mod date;
mod example;
mod file;
mod follow;
mod id;
pub mod merge;
mod minutes;
mod model;
pub mod name;
mod number;
pub mod overview;
mod position;
pub mod progress;
mod record;
pub mod room;
pub mod search;
pub mod seen;
pub mod store;
mod time_of_day;
mod title;
mod work_format;

pub use agenda::Agenda;
pub use agreement::{Agreement, Tally};
pub use change::{Change, Editing, Stroke};
pub use compare::{ActionMoves, AgreementMove, Comparison, Doubt, OutcomeMove, PositionMove, QuestionMoves, compare};
pub use course::{ItemState, Pace, Standing};
pub use date::{NoDate, Which, long_date, parse_date, short_date, typed_date, weekday_name, whole_date};
pub use file::{FORMAT, FileError, MAX_BYTES, Reading, WriteError, read, write};
pub use id::{ActionId, LONGEST_NAME, OrganisationId, SessionId, slug};
pub use minutes::{parse_meeting_minutes, parse_minutes};
pub use model::{ActionItem, ActionStatus, Discussion, Organisation, Origin, Session, TableRole};
pub use position::{Closure, Outcome, Position, Reply};
pub use record::Twice;
pub use seen::{Audience, Piece, Retelling, Selection};
pub use time_of_day::{parse_time, shown_time};
pub use title::{LONGEST_TITLE, is_long_title, namesakes};
pub use work_format::WorkFormatRecord;
