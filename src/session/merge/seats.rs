//! Which organisation of this meeting is meant by one that comes in.

use std::collections::BTreeSet;

use crate::session::id::OrganisationId;
use crate::session::model::{Organisation, Session};

/// The organisations of a meeting, and those that come to it.
pub(super) struct Seats {
    all: Vec<Organisation>,
    /// How many of them were there before.
    before: usize,
    /// The ids that mean somebody, also one who is no longer in the list.
    taken: BTreeSet<OrganisationId>,
}

impl Seats {
    /// The organisations of a meeting as it is.
    pub(super) fn of(session: &Session) -> Self {
        let all = session.organisations.clone();
        let spoke = session.questions.values().flat_map(|discussion| discussion.positions.keys().copied());
        let counts = session.priorities.keys().map(|(_, organisation)| *organisation);
        let taken = all.iter().map(|seat| seat.id).chain(spoke).chain(counts).collect();
        Self { before: all.len(), all, taken }
    }

    /// The organisation that is meant: of those with the name, the one with the id as well, or else the first. One that
    /// is not there comes to the table, without a role. Capital letters and spaces do not matter.
    pub(super) fn seat(&mut self, id: Option<OrganisationId>, name: &str) -> OrganisationId {
        let sought = key(name);
        let mut named = self.all.iter().filter(|seat| key(&seat.name) == sought);
        let first = named.next();
        let exact = first.filter(|seat| Some(seat.id) == id).or_else(|| named.find(|seat| Some(seat.id) == id));
        if let Some(found) = exact.or(first) {
            return found.id;
        }
        let id = self.free_id();
        self.taken.insert(id);
        self.all.push(Organisation::new(id, name.to_owned(), None));
        id
    }

    /// The id after the last; the first that is free where a file was made to have the largest.
    fn free_id(&self) -> OrganisationId {
        let next = self.taken.last().map_or(1, |last| last.0.saturating_add(1));
        let is_free = |id: &OrganisationId| !self.taken.contains(id);
        [next].into_iter().chain(1..next).map(OrganisationId).find(is_free).unwrap_or(OrganisationId(next))
    }

    /// Whether an organisation has only just come.
    pub(super) fn is_new(&self, id: OrganisationId) -> bool {
        self.newcomers().iter().any(|seat| seat.id == id)
    }

    /// Those that were not there before.
    pub(super) fn newcomers(&self) -> &[Organisation] {
        &self.all[self.before..]
    }
}

/// A name without what does not matter.
fn key(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::SessionId;
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn seats(names: &[(u32, &str)]) -> Seats {
        let guide = crate::content::embedded().unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut session = Session::new(SessionId::new(Uuid::nil()), "Overleg".into(), date, &guide);
        let seat = |(id, name): &(u32, &str)| Organisation::new(OrganisationId(*id), (*name).into(), None);
        session.organisations = names.iter().map(seat).collect();
        Seats::of(&session)
    }

    #[test]
    fn an_organisation_is_found_by_its_name_whatever_its_capitals_and_spaces() {
        let mut seats = seats(&[(1, "Gemeente"), (2, "De Huisartsen")]);
        for name in ["de huisartsen", " DE  Huisartsen ", "dehuisartsen"] {
            assert_eq!(seats.seat(None, name), OrganisationId(2), "{name}");
            assert_eq!(seats.seat(Some(OrganisationId(1)), name), OrganisationId(2), "the name counts, not the id");
        }
        assert!(seats.newcomers().is_empty());
    }

    #[test]
    fn of_two_with_one_name_the_id_tells_which() {
        let mut seats = seats(&[(1, "Welzijn"), (2, "welzijn")]);
        assert_eq!(seats.seat(Some(OrganisationId(2)), "Welzijn"), OrganisationId(2));
        assert_eq!(seats.seat(Some(OrganisationId(1)), "Welzijn"), OrganisationId(1));
        assert_eq!(seats.seat(Some(OrganisationId(9)), "Welzijn"), OrganisationId(1));
    }

    #[test]
    fn one_that_is_not_there_comes_once_and_under_an_id_of_its_own() {
        let mut seats = seats(&[(1, "Gemeente"), (u32::MAX, "Fonds")]);
        let id = seats.seat(Some(OrganisationId(1)), "Bewonersraad");
        assert_eq!(seats.seat(None, "bewonersraad"), id);
        assert!(seats.is_new(id) && !seats.is_new(OrganisationId(1)));
        assert_eq!(seats.newcomers().len(), 1);
        assert!(id != OrganisationId(1) && id != OrganisationId(u32::MAX));
    }
}
