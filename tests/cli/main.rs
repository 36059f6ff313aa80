//! The real binary, from the outside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asking;
mod bad_guides;
mod compare;
mod completing;
mod damage;
mod days;
mod duckdb;
mod example;
mod form;
mod from_home;
mod guides;
mod harness;
mod help;
mod hostile;
mod invitation;
mod keeping;
mod limits;
mod lines;
mod manual;
mod merge;
mod mistakes;
mod overview;
mod report;
mod saved;
mod sessions;
mod slips;
mod workshop;
