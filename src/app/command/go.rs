//! Going somewhere.

use super::nature::Nature;
use super::place::Place;
use crate::app::sought::Sought;
use crate::content::{AdviceId, Away, Choice, Reference, SectionId};
use crate::text::keys as words;

/// The ways to go to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Go {
    /// Open a place.
    To(Place),
    /// Open a place, and bring something on it into focus.
    Find(Place, Sought),
    /// Look around in another guide, from a place in it on.
    Away(Away),
    /// Open a section of an advice page that is closed, or close it again.
    Unfold(AdviceId, SectionId),
    /// Show what a term means, by its number in the guide.
    Explain(usize),
    /// Go back to the place before.
    Back,
    /// Go forward again, after going back.
    Forward,
    /// Open the search.
    Search,
    /// Begin the number of a question with this digit.
    Number(char),
}

impl Go {
    /// Opens what a reference points at.
    pub fn to(reference: &Reference) -> Self {
        let place = Place::of(reference);
        match reference {
            Reference::Item(item) => Self::Find(place, Sought::Item(item.clone())),
            Reference::Introduction
            | Reference::Source
            | Reference::Part(_)
            | Reference::Question(_)
            | Reference::Advice(_)
            | Reference::WorkFormat(_) => Self::To(place),
        }
    }

    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::To(place) => to(place, on_enter(place)),
            Self::Find(place, _) => to(place, words::OPEN),
            Self::Away(_) | Self::Explain(_) => Nature::looks(words::OPEN),
            Self::Unfold(..) => Nature::looks(words::UNFOLD),
            Self::Back => Nature::looks(words::BACK),
            Self::Forward => Nature::looks(words::FORWARD),
            Self::Search | Self::Number(_) => Nature::looks(words::SEARCH),
        }
    }
}

const fn to(place: &Place, on_enter: &'static str) -> Nature {
    let nature = Nature::looks(on_enter).repeats();
    if place.is_private() { nature.private() } else { nature }
}

const fn on_enter(place: &Place) -> &'static str {
    match place {
        Place::Advice(id) => match id.choice {
            Choice::A => words::READ_A,
            Choice::B => words::READ_B,
        },
        _ => words::OPEN,
    }
}
