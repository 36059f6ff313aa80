//! What stands in the place of names in a report in which nobody is told by name.

use std::collections::BTreeMap;

use super::names::key;
use crate::session::{Organisation, Session};
use crate::text::report as words;

/// What stands in the place of each name in an anonymous report.
pub struct Labels(BTreeMap<String, String>);

impl Labels {
    /// A number for each organisation: the number that it has in the meeting. One that only was there the time before
    /// gets a number of its own.
    pub fn of(session: &Session, previous: Option<&Session>) -> Self {
        let mut labels = BTreeMap::new();
        for organisation in &session.organisations {
            let label = words::organisation_by_number(organisation.id.0);
            labels.entry(key(&organisation.name)).or_insert(label);
        }
        let mut free = session.free_organisation_id().0;
        for organisation in previous.iter().flat_map(|previous| &previous.organisations) {
            labels.entry(key(&organisation.name)).or_insert_with(|| {
                free = free.saturating_add(1);
                words::organisation_by_number(free - 1)
            });
        }
        Self(labels)
    }

    /// What stands in the place of an organisation.
    pub fn label(&self, organisation: &Organisation) -> String {
        let label = self.0.get(&key(&organisation.name)).cloned();
        label.unwrap_or_else(|| words::organisation_by_number(organisation.id.0))
    }

    /// Every name in the meetings, with what stands in its place: those of the organisations, then those who do an action
    /// item, of whom more may be named together.
    pub fn named(&self, session: &Session, previous: Option<&Session>) -> Vec<(String, String)> {
        let meetings = || [Some(session), previous].into_iter().flatten();
        let organisations = meetings().flat_map(|meeting| &meeting.organisations);
        let mut named: Vec<(String, String)> = organisations.map(|o| (o.name.clone(), self.label(o))).collect();
        for action in meetings().flat_map(|meeting| &meeting.actions) {
            let owner = action.owner.replace(" en ", ",").replace(" & ", ",");
            let owners = owner.split([',', ';', '/', '+', '(', ')']).map(str::trim).filter(|owner| !owner.is_empty());
            named.extend(owners.map(|owner| (owner.to_owned(), words::SOMEBODY.to_owned())));
        }
        named
    }
}
