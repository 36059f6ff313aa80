//! What the positions of the organisations add up to, by a simple rule that the help and the manual print.
//!
//! Whoever said "n.v.t." does not count. Of the others: when both A and B were said, the table is divided; when
//! somebody does not know, it is uncertain; otherwise all said the same, and the table agrees.

use super::id::OrganisationId;
use super::position::Position;
use crate::content::Choice;

/// What the positions add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Everybody who counts said the same.
    Agreed(Choice),
    /// Both A and B were said.
    Divided,
    /// Nobody said the opposite, but somebody does not know.
    Uncertain,
}

/// The positions, counted and with those who hold them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Who said A.
    pub a: Vec<OrganisationId>,
    /// Who said B.
    pub b: Vec<OrganisationId>,
    /// Who does not know.
    pub unsure: Vec<OrganisationId>,
    /// For whom the question does not apply.
    pub not_applicable: Vec<OrganisationId>,
}

impl Tally {
    /// Counts positions.
    pub fn of(positions: impl IntoIterator<Item = (OrganisationId, Position)>) -> Self {
        let mut tally = Self::default();
        for (organisation, position) in positions {
            let list = match position {
                Position::Choice(Choice::A) => &mut tally.a,
                Position::Choice(Choice::B) => &mut tally.b,
                Position::Unsure => &mut tally.unsure,
                Position::NotApplicable => &mut tally.not_applicable,
            };
            list.push(organisation);
        }
        tally
    }

    /// What it adds up to; nothing while nobody who counts has spoken.
    pub const fn agreement(&self) -> Option<Agreement> {
        match (self.a.is_empty(), self.b.is_empty(), self.unsure.is_empty()) {
            (false, false, _) => Some(Agreement::Divided),
            (true, true, true) => None,
            (_, _, false) => Some(Agreement::Uncertain),
            (false, true, true) => Some(Agreement::Agreed(Choice::A)),
            (true, false, true) => Some(Agreement::Agreed(Choice::B)),
        }
    }

    /// Those who see it differently from most: the smaller side of a divided table; nobody when both are as large.
    pub fn minority(&self) -> &[OrganisationId] {
        match self.a.len().cmp(&self.b.len()) {
            std::cmp::Ordering::Less => &self.a,
            std::cmp::Ordering::Greater => &self.b,
            std::cmp::Ordering::Equal => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Positions as letters: a, b, w (does not know), x (does not apply).
    fn tally(letters: &str) -> Tally {
        Tally::of(letters.chars().zip(1..).map(|(letter, n)| (OrganisationId(n), Position::of_letter(letter).unwrap())))
    }

    #[test]
    fn the_rule_of_the_manual_holds() {
        for (letters, agreement) in [
            ("", None),
            ("x", None),
            ("xxx", None),
            ("a", Some(Agreement::Agreed(Choice::A))),
            ("bbxb", Some(Agreement::Agreed(Choice::B))),
            ("ab", Some(Agreement::Divided)),
            ("aaabw", Some(Agreement::Divided)),
            ("w", Some(Agreement::Uncertain)),
            ("aaw", Some(Agreement::Uncertain)),
            ("bxw", Some(Agreement::Uncertain)),
        ] {
            assert_eq!(tally(letters).agreement(), agreement, "{letters}");
        }
    }

    #[test]
    fn the_smaller_side_is_named_and_of_two_equal_sides_neither() {
        assert_eq!(tally("aaba").minority(), [OrganisationId(3)]);
        assert_eq!(tally("abbw").minority(), [OrganisationId(1)]);
        assert_eq!(tally("abab").minority(), []);
    }
}
