//! The words of the month view.

/// The days of the week, from Monday.
pub const WEEKDAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
/// How to go to another month.
pub const HINT: &str = "PgUp en PgDn: andere maand";
