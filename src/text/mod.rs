//! Every Dutch word of the program itself, apart from the guides: one file for each place where it is read.

pub mod guide;
pub mod report;
