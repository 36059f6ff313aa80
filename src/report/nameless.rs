//! Tells a meeting without naming anybody.

use super::labels::Labels;
use super::left_name::LeftName;
use super::names::Names;
use crate::session::search::MeetingSpot;
use crate::session::{Organisation, Retelling};
use crate::text::report as words;

/// Tells a number in the place of each organisation, and "somebody" in the place of each owner.
pub struct Nameless<'a> {
    /// What stands in the place of the organisations.
    pub labels: &'a Labels,
    /// The names, and how they are used.
    pub names: &'a Names,
    /// The names that were left because they are everyday words too, with where they stand.
    pub left: Vec<LeftName>,
}

impl Retelling for Nameless<'_> {
    fn text(&mut self, spot: MeetingSpot, text: &str) -> String {
        let retold = self.names.retold(text);
        for name in retold.left {
            match self.left.iter_mut().find(|known| known.name == name) {
                Some(known) => known.spots.push(spot.clone()),
                None => self.left.push(LeftName { name, spots: vec![spot.clone()] }),
            }
        }
        retold.text
    }

    fn name(&self, organisation: &Organisation) -> String {
        self.labels.label(organisation)
    }

    // In one's own words it says who one is.
    fn own_role(&self, _: &str) -> String {
        words::UNNAMED_ROLE.to_owned()
    }

    // Somebody does it, only not by name: the report must not ask who does.
    fn owner(&self, _: &str) -> String {
        words::UNNAMED_OWNER.to_owned()
    }
}

/// Hears every text that was typed, and changes none.
#[derive(Default)]
pub struct Listener {
    /// What was heard.
    pub heard: Vec<String>,
}

impl Retelling for Listener {
    fn text(&mut self, _: MeetingSpot, text: &str) -> String {
        self.heard.push(text.to_owned());
        text.to_owned()
    }
}
