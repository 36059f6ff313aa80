//! CORE. Documents: what a meeting or a guide looks like on paper, apart from the format that it is written in.
//!
//! [`meeting`] and [`page`] build a [`model::Document`]; [`markdown`] and [`plain`] write it out. [`json`] is for
//! programs and tells the same in a fixed shape. Nothing here opens a file or asks for the time.

pub mod comparison;
pub mod json;
pub mod markdown;
pub mod meeting;
pub mod model;
mod name;
mod other_fields;
pub mod page;
pub mod place;
pub mod plain;
mod positions;
#[cfg(test)]
mod sample;
mod source;
mod work_formats;

pub use name::file_name;

pub use model::{Block, Document, Fact, Inline, Table, Words};
