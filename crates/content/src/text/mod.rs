//! The Dutch words for authors of guides: what the checker says, and what an editor tells.

pub mod guide;
pub mod lint;
#[cfg(test)]
pub(crate) mod schema;
pub mod slip;
