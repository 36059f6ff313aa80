//! CORE. Guides: questionnaires with their advice, read from TOML and checked.
//!
//! Files become tables in `raw`, `check` makes a [`Guide`] of them or says everything that is wrong, and `load` is the
//! one place that opens files. The guides of the program went that way when it was built (`build.rs`); `embedded` has
//! them ready.

mod check;
mod crossing;
mod doubt;
mod embedded;
mod encoding;
mod id;
mod language;
mod library;
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
#[cfg(test)]
mod schema;
pub mod search;
mod slip;
pub mod written;

pub use check::MAX_QUESTIONS;
pub use embedded::{DEFAULT, embedded, embedded_guide, embedded_ids, from_files, from_folder};
pub use id::{
    AdviceId, Away, Choice, GuideId, IdError, ItemId, QuestionId, Reference, RoleId, SectionId, WorkFormatId,
};
pub use library::{GuideEntry, GuideLocation, Library};
pub use load::{LoadError, MAX_BYTES, MAX_FILES, files_in, is_guide_file, read_at_most};
pub use model::{
    Advice, Crossing, Duration, Guide, Item, Literature, Part, Passage, Question, Role, Section, SectionKind, Source,
    Voice, WorkFormat,
};
pub use problem::{Finding, Problem, Problems, Severity, SourceFile, Span, line_and_column};
pub use rich::{BadLink, Inline, Rich};
