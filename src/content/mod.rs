//! CORE. The guides that there are: in the program, in the user's folder, in a folder that was named.
//!
//! What a guide is and how it is read and checked is a package of its own, `crates/content`; everything of it is to be had
//! here. The guides of the program went through it when the program was built (`build.rs`); `embedded` has them ready.

mod embedded;
mod library;

pub use embedded::{
    DEFAULT, embedded, embedded_files, embedded_guide, embedded_ids, from_files, from_folder, inspect, inspect_files,
};
pub use kartrekker_content::*;
pub use library::{GuideEntry, GuideLocation, Library};
