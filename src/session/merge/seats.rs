//! Which organisation of this meeting is meant by one that comes in.

use std::collections::BTreeSet;

use crate::session::id::OrganisationId;
use crate::session::model::{Organisation, Session};
use crate::session::name::{is_alike, key};

/// How much the id says with which an organisation comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Identity {
    /// By its name alone.
    Name,
    /// A form of this meeting was made for the organisation with this id: that is who answered, also when its name was
    /// corrected since.
    Form(OrganisationId),
    /// A copy of this meeting numbers it so. Both may have given the number to a newcomer of their own: it counts where
    /// the names are alike, and nobody else in that copy has the name that is here.
    Copy(OrganisationId),
    /// Another meeting numbers it so: that only tells two of one name apart.
    Other(OrganisationId),
}

impl Identity {
    const fn id(self) -> Option<OrganisationId> {
        match self {
            Self::Name => None,
            Self::Form(id) | Self::Copy(id) | Self::Other(id) => Some(id),
        }
    }
}

/// What a user must know about who was taken for whom.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seating {
    /// The organisation was found by its id: it has another name here.
    Renamed {
        /// What it is called in what came in.
        was: String,
        /// Who it is here.
        seat: OrganisationId,
    },
    /// What came in has the name of one organisation here, and the id of another. The name counts.
    OtherForm {
        /// Who is meant by the name.
        seat: OrganisationId,
        /// Who is meant by the id.
        form_of: OrganisationId,
    },
    /// The organisation comes to the table, and its name is nearly that of one that is there.
    Alike {
        /// The one that comes.
        seat: OrganisationId,
        /// The one that is there.
        like: OrganisationId,
    },
}

/// The organisations of a meeting, and those that come to it.
pub(super) struct Seats {
    all: Vec<Organisation>,
    /// How many of them were there before.
    before: usize,
    /// The ids that mean somebody, also one who is no longer in the list.
    taken: BTreeSet<OrganisationId>,
    /// What is to be told.
    told: BTreeSet<Seating>,
}

impl Seats {
    /// The organisations of a meeting as it is.
    pub(super) fn of(session: &Session) -> Self {
        let all = session.organisations.clone();
        let spoke = session.questions.values().flat_map(|discussion| discussion.all_said().into_keys());
        let counts = session.priorities.keys().map(|(_, organisation)| *organisation);
        let taken = all.iter().map(|seat| seat.id).chain(spoke).chain(counts).collect();
        Self { before: all.len(), all, taken, told: BTreeSet::new() }
    }

    /// The organisation that is meant. One that has the name is; of those the one that has the id as well, or else the
    /// first. Where nobody has the name, the id counts for as much as is known of it. One that is not there comes to the
    /// table, without a role.
    pub(super) fn seat(&mut self, known: Identity, name: &str) -> OrganisationId {
        let sought = key(name);
        let mut named = self.all.iter().filter(|seat| key(&seat.name) == sought);
        let first = named.next();
        let exact =
            first.filter(|seat| Some(seat.id) == known.id()).or_else(|| named.find(|s| Some(s.id) == known.id()));
        let numbered = self.all[..self.before].iter().find(|seat| Some(seat.id) == known.id());
        let told = match (exact.or(first), known, numbered) {
            (Some(seat), Identity::Form(_), Some(numbered)) if seat.id != numbered.id => {
                Seating::OtherForm { seat: seat.id, form_of: numbered.id }
            }
            (Some(seat), ..) => return seat.id,
            (None, Identity::Form(_), Some(seat)) => Seating::Renamed { was: name.to_owned(), seat: seat.id },
            (None, Identity::Copy(_), Some(seat)) if is_alike(&seat.name, name) => {
                Seating::Renamed { was: name.to_owned(), seat: seat.id }
            }
            (None, ..) => return self.newcomer(name),
        };
        let (Seating::Renamed { seat, .. } | Seating::OtherForm { seat, .. } | Seating::Alike { seat, .. }) = &told;
        let seat = *seat;
        self.told.insert(told);
        seat
    }

    fn newcomer(&mut self, name: &str) -> OrganisationId {
        let id = self.free_id();
        let like = self.all[..self.before].iter().find(|seat| is_alike(&seat.name, name)).map(|seat| seat.id);
        self.told.extend(like.map(|like| Seating::Alike { seat: id, like }));
        self.taken.insert(id);
        self.all.push(Organisation::new(id, name.to_owned(), None));
        id
    }

    /// What an organisation is called here.
    pub(super) fn name(&self, id: OrganisationId) -> &str {
        self.all.iter().find(|seat| seat.id == id).map_or("", |seat| &seat.name)
    }

    /// What is to be told about who was taken for whom.
    pub(super) fn told(&self) -> Vec<Seating> {
        self.told.iter().cloned().collect()
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

    const FIRST: OrganisationId = OrganisationId(1);
    const SECOND: OrganisationId = OrganisationId(2);
    const NINTH: OrganisationId = OrganisationId(9);

    #[test]
    fn an_organisation_is_found_by_its_name_however_that_is_written() {
        let mut seats = seats(&[(1, "Gemeente"), (2, "De Huisartsen van 't Dorp")]);
        for name in ["de huisartsen van 't dorp", " DE  Huisartsen\u{A0}van ’t Dorp "] {
            assert_eq!(seats.seat(Identity::Name, name), SECOND, "{name}");
            for known in [Identity::Copy(FIRST), Identity::Other(FIRST), Identity::Form(SECOND)] {
                assert_eq!(seats.seat(known, name), SECOND, "{name} {known:?}");
            }
        }
        assert!(seats.newcomers().is_empty() && seats.told().is_empty());
    }

    #[test]
    fn a_form_of_one_with_the_name_of_another_at_the_table_is_of_the_other_and_told() {
        let mut seats = seats(&[(1, "Gemeente"), (2, "Welzijn")]);
        assert_eq!(seats.seat(Identity::Form(FIRST), "welzijn"), SECOND);
        assert_eq!(seats.told(), [Seating::OtherForm { seat: SECOND, form_of: FIRST }]);
    }

    #[test]
    fn a_form_finds_its_organisation_also_under_a_new_name_and_a_copy_only_under_one_that_is_alike() {
        let renamed = |was: &str| vec![Seating::Renamed { was: was.into(), seat: FIRST }];
        for (known, name, found) in [
            (Identity::Form(FIRST), "Gemente", true),
            (Identity::Form(FIRST), "GGD", true),
            (Identity::Form(NINTH), "GGD", false),
            (Identity::Copy(FIRST), "Gemente", true),
            (Identity::Copy(FIRST), "GGD", false),
            (Identity::Other(FIRST), "Gemente", false),
            (Identity::Name, "GGD", false),
        ] {
            let mut seats = seats(&[(1, "Gemeente")]);
            assert_eq!(seats.seat(known, name) == FIRST, found, "{known:?} {name}");
            assert_eq!(seats.told() == renamed(name), found, "{known:?} {name}");
        }
    }

    #[test]
    fn the_id_of_a_newcomer_is_no_reason_to_take_another_for_it() {
        let mut seats = seats(&[(1, "Gemeente")]);
        let id = seats.seat(Identity::Name, "Bewonersraad");
        assert_ne!(seats.seat(Identity::Form(id), "Huisartsen"), id);
    }

    #[test]
    fn a_newcomer_whose_name_is_nearly_one_that_is_there_is_told() {
        let mut seats = seats(&[(1, "De Huisartsen")]);
        let seat = seats.seat(Identity::Name, "DeHuisartsen");
        assert_ne!(seat, FIRST);
        assert_eq!(seats.told(), [Seating::Alike { seat, like: FIRST }]);
    }

    #[test]
    fn of_two_with_one_name_the_id_tells_which() {
        let mut seats = seats(&[(1, "Welzijn"), (2, "welzijn")]);
        for known in [Identity::Form, Identity::Copy, Identity::Other] {
            assert_eq!(seats.seat(known(SECOND), "Welzijn"), SECOND);
            assert_eq!(seats.seat(known(FIRST), "Welzijn"), FIRST);
            assert_eq!(seats.seat(known(NINTH), "Welzijn"), FIRST);
        }
        assert!(seats.told().is_empty());
    }

    #[test]
    fn one_that_is_not_there_comes_once_and_under_an_id_of_its_own() {
        let mut seats = seats(&[(1, "Gemeente"), (u32::MAX, "Fonds")]);
        let id = seats.seat(Identity::Other(FIRST), "Bewonersraad");
        assert_eq!(seats.seat(Identity::Name, "bewonersraad"), id);
        assert!(seats.is_new(id) && !seats.is_new(FIRST));
        assert_eq!(seats.newcomers().len(), 1);
        assert!(id != FIRST && id != OrganisationId(u32::MAX));
    }
}
