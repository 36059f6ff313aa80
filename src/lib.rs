//! Kartrekker walks a group through a reflection questionnaire and keeps the conversation.
pub mod clean;
pub mod cli;
pub mod content;
pub mod export;
pub mod report;
pub mod session;
pub mod text;
pub mod tui;
