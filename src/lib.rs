//! Kartrekker walks a group through a reflection questionnaire and keeps the conversation.
pub mod clean;
pub mod content;
pub mod report;
pub mod session;
pub mod text;
