//! How a meeting stands, in numbers.

/// How many questions were answered how, and what is left to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The questions of the guide.
    pub questions: usize,
    /// Those that the group answered with A.
    pub a: usize,
    /// Those that the group answered with B.
    pub b: usize,
    /// Those that the group has no answer to yet, and said so.
    pub not_yet: usize,
    /// Those without an answer.
    pub open: usize,
    /// Those that the organisations see differently, whatever the group answered.
    pub divided: usize,
    /// The action items that are still to be done; nothing where action items are not told.
    pub open_actions: Option<usize>,
}
