//! CORE. Guides: questionnaires with their advice, read from TOML and checked.
//!
//! Files become tables in `raw`, `check` makes a [`Guide`] of them or says everything that is wrong, and `load` is the
//! one place that opens files. It is a package of its own because two things need it: the program, and the build of the
//! program, which checks the guides that go into it and packs them. [`clean`] makes text from outside safe to show; the
//! program uses it at every entrance.

mod check;
pub mod clean;
mod crossing;
mod doubt;
mod encoding;
mod id;
mod language;
pub mod lint;
mod load;
mod model;
mod naming;
mod nearest;
mod place;
mod problem;
mod raw;
mod reader;
mod resolve;
mod rich;
pub mod route;
#[cfg(test)]
mod schema;
pub mod search;
#[cfg(test)]
mod shipped;
mod slip;
mod term;
pub mod text;
pub mod written;

pub use check::MAX_QUESTIONS;
pub use crossing::link_back;
pub use id::{
    AdviceId, Away, Choice, GuideId, IdError, ItemId, QuestionId, Reference, RoleId, RouteId, SectionId, WorkFormatId,
};
pub use load::{
    LoadError, MAX_BYTES, MAX_FILES, files_in, from_files_among, from_folder_among, hold_too_much, is_guide_file,
    read_at_most,
};
pub use model::{
    Advice, Answering, Crossing, Duration, Guide, Item, Literature, Part, Passage, Question, Role, Section,
    SectionKind, Source, Voice, WorkFormat,
};
pub use naming::GUIDE;
pub use problem::{Finding, Problem, Problems, Severity, SourceFile, Span, line_and_column};
pub use rich::{BadLink, Inline, Rich};
pub use route::Route;
pub use term::{Folded, Term};
