//! Pieces that every screen is made of.

mod by_words;
pub mod dialog;
pub mod field;
pub mod frame;
pub mod ink;
pub mod layout;
pub mod page;
pub mod seek;
mod view;
