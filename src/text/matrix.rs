//! The words and signs of the grid of who stands where.

use crate::content::Choice;
use crate::session::Position;

/// Above it.
pub const TITLE: &str = "Wie stond waar";
/// Above the names.
pub const ORGANISATION: &str = "Organisatie";
/// Not known, or no answer together yet.
pub const UNSURE: &str = "?";
/// Put aside for another time.
pub const PARKED: &str = "P";

/// The signs that a terminal may have to draw otherwise than paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// Nothing was said.
    pub nothing: &'static str,
    /// Something was said, and is covered.
    pub covered: &'static str,
    /// Behind the answer of a group that is divided.
    pub divided: &'static str,
    /// Does not apply.
    pub not_applicable: &'static str,
}

/// The signs on paper: the letters of the PDF have them all.
pub const ON_PAPER: Signs = Signs { nothing: "·", covered: "*", divided: "≠", not_applicable: "–" };

impl Signs {
    /// What an organisation says, in a sign.
    #[must_use]
    pub const fn position(&self, position: Position) -> &'static str {
        match position {
            Position::Choice(Choice::A) => "A",
            Position::Choice(Choice::B) => "B",
            Position::Unsure => UNSURE,
            Position::NotApplicable => self.not_applicable,
        }
    }

    /// What the signs mean of which one may stand there.
    #[must_use]
    pub fn legend(&self, stands: impl Fn(&str) -> bool) -> String {
        let meanings = [
            ("A", "hier is ruimte om te verbeteren"),
            ("B", "hier zijn we goed op weg"),
            (UNSURE, "weet niet, of nog geen gezamenlijk antwoord"),
            (self.not_applicable, "niet van toepassing"),
            (self.divided, "verdeeld"),
            (self.covered, "nog afgedekt"),
            (PARKED, "geparkeerd"),
            (self.nothing, "niets gezegd"),
        ];
        let those = meanings.iter().filter(|(sign, _)| stands(sign));
        those.map(|(sign, meaning)| format!("{sign}: {meaning}.")).collect::<Vec<_>>().join(" ")
    }
}
