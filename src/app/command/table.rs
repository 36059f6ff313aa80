//! Who is at the table, and in which role.

use super::agenda::Shift;
use super::nature::Nature;
use crate::content::RoleId;
use crate::session::OrganisationId;
use crate::text::keys as words;

/// When an organisation came to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Just now: once it has a role, the next organisation is asked for.
    JustNow,
    /// Before.
    Earlier,
}

/// What the user can do about who is at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Table {
    /// Organisations come to the table, with these names.
    Add(Vec<String>),
    /// Ask what is to be done with an organisation: another name, another role, away.
    Ask(OrganisationId),
    /// Ask for the role of an organisation.
    AskRole(OrganisationId),
    /// Give an organisation a role, or none.
    SetRole(OrganisationId, Option<RoleId>, Arrival),
    /// An organisation goes one place up or down in the order of the table.
    Shift(OrganisationId, Shift),
    /// Ask whether an organisation leaves the table.
    AskRemove(OrganisationId),
    /// An organisation leaves the table; what it said is kept.
    Leave(OrganisationId),
    /// An organisation comes back to the table.
    Return(OrganisationId),
    /// An organisation is taken away with all that it said.
    Remove(OrganisationId),
    /// Ask whether anybody spoke as a citizen.
    AskCitizen,
    /// Whether anybody spoke as a citizen.
    SetCitizen(Option<bool>),
}

impl Table {
    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Ask(_) | Self::AskRole(_) | Self::AskCitizen => Nature::opens(words::CHANGE),
            Self::AskRemove(_) => Nature::opens(words::REMOVE),
            Self::Add(_) | Self::SetRole(..) | Self::Shift(..) | Self::SetCitizen(_) => Nature::changes(words::CHOOSE),
            Self::Leave(_) | Self::Remove(_) => Nature::changes(words::REMOVE),
            Self::Return(_) => Nature::changes(words::BACK),
        }
    }
}
