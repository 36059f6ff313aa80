//! CORE. Meetings: what is in them, how they change, how far they are, and how they are kept.
//!
//! Nothing here asks for the time or makes an id: both are passed in. [`store`] is the one place that opens files.

mod change;
mod date;
mod file;
mod id;
mod model;
pub mod progress;
pub mod store;

pub use change::{Change, Editing};
pub use date::{long_date, parse_date, short_date, typed_date};
pub use file::{FORMAT, FileError, Reading, read, write};
pub use id::{ActionId, OrganisationId, SessionId, slug};
pub use model::{ActionItem, Discussion, Organisation, Origin, Session};
