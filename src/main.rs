//! Kartrekker.
fn main() {}
