//! How a meeting stands, in numbers.

use super::picture::Picture;
use crate::content::Choice;
use crate::session::Outcome;

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

impl Counts {
    /// Counts the questions of a picture.
    #[must_use]
    pub fn of(picture: &Picture, open_actions: Option<usize>) -> Self {
        let mut counts = Self { open_actions, ..Self::default() };
        for question in picture.parts.iter().flat_map(|part| &part.questions) {
            counts.questions += 1;
            counts.divided += usize::from(question.divided);
            *match question.answer {
                Some(Outcome::Choice(Choice::A)) => &mut counts.a,
                Some(Outcome::Choice(Choice::B)) => &mut counts.b,
                Some(Outcome::NotYet) => &mut counts.not_yet,
                None => &mut counts.open,
            } += 1;
        }
        counts
    }
}
