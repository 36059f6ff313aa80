//! Kartrekker walks a group through a reflection questionnaire and keeps the conversation.
//!
//! The core knows nothing of a terminal: [`content`] holds guides, [`session`] meetings and how they are kept, and
//! [`report`] the documents made of both. The shell is [`tui`], the terminal app, and [`cli`], the command line, which
//! calls it. Layers only look down: `cli` → `tui` → `report` → `session` → `content`. All may use [`text`], the Dutch
//! words of the program, and [`clean`], which makes text from outside safe to show; [`export`] writes a finished
//! document to a file for both shells, [`typed_path`] reads the paths that people type in both, [`watch`] tells both when
//! the files of a guide change, and [`clock`] what day it is.
pub mod clean;
pub mod cli;
pub mod clock;
pub mod content;
pub mod export;
pub mod limits;
pub mod panic;
pub mod report;
pub mod session;
pub mod text;
pub mod tui;
pub mod typed_path;
pub mod watch;
