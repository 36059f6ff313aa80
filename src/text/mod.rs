//! Every Dutch word of the program itself, apart from the guides: one file for each place where it is read.

pub mod cli;
pub mod failure;
pub mod guide;
pub mod parse_error;
pub mod report;
