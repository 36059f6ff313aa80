//! Says why something is not done here. It takes what is typed behind it: who meant to write goes on writing, and
//! letters that were meant for a text must do nothing else.

/// Why something is not done, and what was typed behind it.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Why, and what to do.
    pub why: String,
    /// Whether anything was typed since: then Enter belongs to what was typed.
    pub typed: bool,
}

impl Explanation {
    /// Makes an explanation behind which nothing was typed yet.
    pub const fn new(why: String) -> Self {
        Self { why, typed: false }
    }
}
