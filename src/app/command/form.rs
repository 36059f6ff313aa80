//! Making the answer form for those who answer at home.

use super::nature::Nature;
use crate::session::OrganisationId;
use crate::text::keys as words;

/// What the user can do with the answer form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Show what the form will be, to make it or to change that first.
    Ask,
    /// Ask which organisation answers on it.
    AskFor,
    /// Make it for one organisation, or for everybody.
    For(Option<OrganisationId>),
    /// Make the form.
    Make,
}

impl Form {
    pub(super) const fn nature(self) -> Nature {
        match self {
            Self::Ask | Self::Make => Nature::looks(words::MAKE),
            Self::AskFor => Nature::looks(words::CHANGE),
            Self::For(_) => Nature::looks(words::CHOOSE),
        }
    }
}
