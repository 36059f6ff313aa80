//! Says why something is not done here. It takes what is typed behind it: who meant to write goes on writing, and
//! letters that were meant for a text must do nothing else.

/// Something that was refused.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Why, and what to do.
    pub why: String,
    /// Whether anything was typed since: then Enter belongs to what was typed.
    pub typed: bool,
}

impl Refused {
    /// Nothing typed yet.
    pub const fn new(why: String) -> Self {
        Self { why, typed: false }
    }
}
