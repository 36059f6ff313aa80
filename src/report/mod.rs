//! CORE. Documents: what a meeting or a guide looks like on paper, apart from the format that it is written in.
//!
//! [`meeting`] and [`page`] build a [`model::Document`]; [`mod@write`] writes them in a [`mod@format`], a file or folder each:
//! [`docx`], [`pdf`], [`html`], [`markdown`], and [`plain`] for the screen. [`json`], [`csv`] and [`ics`] are for
//! programs and tell of the meeting itself. A [`selection`] says what is left out, whatever the format. Nothing here
//! opens a file or asks for the time.

mod actions;
mod agenda;
mod columns;
pub mod comparison;
mod counts;
pub mod csv;
pub mod docx;
pub mod drawing;
mod first_page;
pub mod font;
pub mod form;
pub mod format;
pub mod html;
pub mod ics;
pub mod invitation;
pub mod json;
mod labels;
mod left_name;
mod letters;
pub mod manual;
pub mod markdown;
mod matrix;
pub mod meeting;
pub mod model;
mod name;
mod nameless;
mod names;
mod other_fields;
pub mod overview;
pub mod page;
pub mod pdf;
pub mod picture;
pub mod place;
pub mod plain;
mod policy;
mod positions;
#[cfg(test)]
pub(crate) mod sample;
pub mod selection;
mod source;
pub mod svg;
mod terms;
pub mod typed;
mod work_formats;
pub mod write;

pub use crate::session::{Piece, Selection};
pub use counts::Counts;
pub use format::{Format, FormatError, Product};
pub use left_name::LeftName;
pub use matrix::Matrix;
pub use name::{ending, file_name, page_file_name, with_ending};
pub use selection::Excerpt;

pub use model::{Block, Document, Fact, Inline, Table, Words};
