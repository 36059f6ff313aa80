//! A meeting as an audience may see it. Screens, search and documents read nothing else.
//!
//! The meeting that an audience sees is a meeting with less in it: what was left out cannot come through anywhere.

mod retelling;
mod sight;

pub use retelling::Retelling;

use std::collections::BTreeSet;

use super::Session;
use retelling::{AsItIs, Teller};
use sight::Sight;

/// Who sees a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience<'a> {
    /// The kartrekker, at the table: everything but what is covered.
    Table,
    /// Everybody in the room, on the wall: nothing that was noted, agreed or said in confidence.
    Wall,
    /// Who reads a document about it.
    Reader(&'a Selection),
}

/// A piece of a meeting that can be left out of its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// What was typed about what was said: notes, reasons, and the words of those who see it differently.
    Notes,
    /// What each organisation said, and what matters most to it.
    Positions,
    /// What was agreed to do.
    Actions,
    /// What came out of the work formats.
    WorkFormats,
    /// What moved since the meeting before.
    Comparison,
    /// The advice that the report leads to, in full.
    Advice,
}

impl Piece {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Notes, Self::Positions, Self::Actions, Self::WorkFormats, Self::Comparison, Self::Advice];
}

/// What of a meeting is told to a reader, and whether by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// What is left out.
    pub without: BTreeSet<Piece>,
    /// Whether organisations are told by a number only, and owners not at all.
    pub anonymous: bool,
}

impl Selection {
    /// Everything, by name.
    #[must_use]
    pub fn all() -> Self {
        Self::default()
    }

    /// Nobody by name, and no notes: who knows the table knows who writes what.
    #[must_use]
    pub fn anonymous() -> Self {
        Self { without: [Piece::Notes].into(), anonymous: true }
    }

    /// Whether a piece is told.
    #[must_use]
    pub fn has(&self, piece: Piece) -> bool {
        !self.without.contains(&piece)
    }
}

impl Session {
    /// The meeting as an audience may see it.
    #[must_use]
    pub fn seen_by(&self, audience: Audience) -> Self {
        self.retold_to(audience, &mut AsItIs)
    }

    /// The meeting as an audience may see it, its names and typed texts told in other words.
    #[must_use]
    pub fn retold_to(&self, audience: Audience, retelling: &mut dyn Retelling) -> Self {
        Teller { sight: Sight::of(audience), retelling }.session(self)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::content::{Choice, QuestionId, embedded};
    use crate::session::{
        ActionId, ActionItem, Closure, Discussion, Organisation, OrganisationId, Position, Reply, SessionId,
        WorkFormatRecord,
    };

    const QUESTION: &str = "2.1";

    fn id() -> QuestionId {
        QUESTION.parse().unwrap()
    }

    /// A meeting of two organisations with something in every place.
    fn meeting(revealed: bool) -> Session {
        let guide = embedded().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let mut session = Session::new(SessionId::new(Uuid::from_u128(1)), "Overleg".into(), day, &guide);
        let said = |letter, reason: &str| Reply { position: Position::Choice(letter), reason: reason.into() };
        for number in 1..=2 {
            session.organisations.push(Organisation::new(OrganisationId(number), format!("O{number}"), None));
        }
        let discussion = Discussion {
            positions: [(OrganisationId(1), said(Choice::A, "reden")), (OrganisationId(2), said(Choice::B, ""))].into(),
            revealed,
            late: [(OrganisationId(2), said(Choice::A, "laat"))].into(),
            dissent: "anders".into(),
            needed: "nodig".into(),
            closure: Some(Closure::NoAction("geen".into())),
            note: "notitie".into(),
            ..Discussion::default()
        };
        session.questions.insert(id(), discussion);
        session.actions.push(ActionItem::new(ActionId::new(Uuid::from_u128(2)), "actie".into(), None));
        session.priorities.insert((1, OrganisationId(1)), "belang".into());
        let record =
            WorkFormatRecord { outcomes: [(1, "uitkomst".into())].into(), prepared: [1].into(), ..Default::default() };
        session.work_formats.insert("nudge".parse().unwrap(), record);
        session
    }

    #[test]
    fn the_wall_sees_who_is_there_and_what_was_shown_and_nothing_that_was_typed_about_it() {
        let seen = meeting(true).seen_by(Audience::Wall);
        assert_eq!((seen.title.as_str(), seen.organisations.len()), ("Overleg", 2));
        let said = seen.discussion(id());
        assert_eq!(said.positions[&OrganisationId(1)].position, Position::Choice(Choice::A));
        assert!(said.positions.values().all(|spoken| spoken.reason.is_empty()));
        assert!([said.note, said.dissent, said.needed].iter().all(String::is_empty));
        assert_eq!(said.closure, Some(Closure::NoAction(String::new())));
        assert_eq!((seen.actions, seen.priorities), (Vec::new(), BTreeMap::new()));
        assert!(seen.work_formats.values().all(|record| record.outcomes == [(1, String::new())].into()));
    }

    #[test]
    fn what_is_covered_shows_at_the_table_and_on_the_wall_only_that_it_is_there() {
        for audience in [Audience::Table, Audience::Wall] {
            for (revealed, covered) in [(false, OrganisationId(1)), (true, OrganisationId(2))] {
                let said = meeting(revealed).seen_by(audience).discussion(id());
                let where_it_is = if revealed { &said.late } else { &said.positions };
                assert_eq!(where_it_is[&covered], Reply { position: Position::Unsure, reason: String::new() });
            }
            let said = meeting(false).seen_by(audience).discussion(id());
            assert_eq!((said.dissent.as_str(), said.needed.as_str()), ("", ""), "it tells what was said");
        }
    }

    #[test]
    fn the_table_sees_all_the_rest() {
        let whole = meeting(true);
        let mut seen = whole.seen_by(Audience::Table);
        assert_ne!(seen, whole, "what came in late is covered");
        seen.questions.get_mut(&id()).unwrap().late = whole.questions[&id()].late.clone();
        assert_eq!(seen, whole);
    }

    #[test]
    fn without_organisations_nothing_is_covered() {
        let mut session = meeting(false);
        session.organisations.clear();
        let discussion = session.questions.get_mut(&id()).unwrap();
        (discussion.positions, discussion.late) = (BTreeMap::new(), BTreeMap::new());
        assert_eq!(session.seen_by(Audience::Table), session);
    }
}
