//! What a kartrekker does with the terminal app: keys and clicks go in, the screen and the file are looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(unix)]
#[path = "../browser/chromium.rs"]
#[allow(dead_code, reason = "the tests of the page use all of it")]
mod chromium;
#[cfg(unix)]
#[path = "../browser/page.rs"]
#[allow(dead_code, reason = "the tests of the page use all of it")]
mod page;

mod actions;
mod agenda;
mod answers;
mod beside;
mod bottom;
mod conversation;
mod covered;
mod deliberate;
mod dice;
mod documents;
mod endings;
mod few;
mod fields;
mod first;
mod guides;
mod heavy;
mod help;
mod keeping;
mod keys;
mod keytable;
mod looks;
mod meeting;
mod merge;
mod mouse;
mod moving;
mod notes;
mod phases;
mod pictures;
mod random;
mod reach;
mod reloading;
mod sizes;
mod stage;
mod table;
mod trouble;
mod typing;
mod unfriendly;
mod ways;
mod whole;
