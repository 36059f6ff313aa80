//! Kartrekker walks a group through a reflection questionnaire and keeps the conversation.
//!
//! The core knows nothing of a terminal: [`content`] holds guides, [`session`] meetings and how they are kept, [`report`]
//! the documents made of both, and [`app`] the conversation: what a user can mean and what each screen holds. [`terminal`]
//! and [`lines`] are faces of that, [`perform`] carries out what it asks for, and [`cli`] is the command line, which calls
//! them. Layers only look down: `cli` → `terminal` and `lines` → `perform` → `app` → `report` → `session` → `content`. All may use [`text`], the
//! Dutch words of the program, and [`clean`], which makes text from outside safe to show; [`export`] writes a finished
//! document to a file, [`patience`] tries again what another program keeps from being done, [`typed_path`] reads the paths
//! that people type, [`watch`] tells when the files of a guide change,
//! and [`clock`] what day it is.
pub mod app;
#[cfg(feature = "terminal")]
pub mod cli;
pub mod clock;
pub mod content;
pub mod export;
pub mod folder;
#[cfg(feature = "terminal")]
pub mod limits;
#[cfg(feature = "terminal")]
pub mod lines;
#[cfg(feature = "terminal")]
pub mod panic;
pub mod patience;
#[cfg(feature = "terminal")]
pub mod perform;
pub mod report;
pub mod session;
#[cfg(feature = "terminal")]
pub mod terminal;
// What only the terminal or the command line says is not said without them.
#[cfg_attr(not(feature = "terminal"), allow(dead_code))]
pub mod text;
pub use kartrekker_content::clean;
pub mod typed_path;
#[cfg(feature = "terminal")]
pub mod watch;
