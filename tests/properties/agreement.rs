//! The rule by which a table agrees, is divided or uncertain.

use kartrekker::content::Choice;
use kartrekker::session::{Agreement, OrganisationId, Position, Tally};
use proptest::prelude::*;

use super::{any, cases};

fn tally(positions: &[Position]) -> Tally {
    Tally::of((1..).map(OrganisationId).zip(positions.iter().copied()))
}

fn agreement(positions: &[Position]) -> Option<Agreement> {
    tally(positions).agreement()
}

fn table() -> impl Strategy<Value = Vec<Position>> {
    prop::collection::vec(any::position(), 0..8)
}

const fn mirrored(position: Position) -> Position {
    match position {
        Position::Choice(choice) => Position::Choice(choice.other()),
        other => other,
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn the_order_of_the_organisations_does_not_matter(
        (said, shuffled) in table().prop_flat_map(|said| (Just(said.clone()), Just(said).prop_shuffle()))
    ) {
        prop_assert_eq!(agreement(&said), agreement(&shuffled));
    }

    #[test]
    fn whoever_it_does_not_apply_to_never_changes_it(mut said in table(), at in any::<prop::sample::Index>()) {
        let before = agreement(&said);
        said.insert(at.index(said.len() + 1), Position::NotApplicable);
        prop_assert_eq!(agreement(&said), before);
    }

    #[test]
    fn a_and_b_are_treated_alike(said in table()) {
        let swapped: Vec<Position> = said.iter().copied().map(mirrored).collect();
        let expected = match agreement(&said) {
            Some(Agreement::Agreed(choice)) => Some(Agreement::Agreed(choice.other())),
            other => other,
        };
        prop_assert_eq!(agreement(&swapped), expected);
        let (before, after) = (tally(&said), tally(&swapped));
        prop_assert_eq!(after.minority(), before.minority());
    }

    #[test]
    fn a_table_is_divided_when_both_were_said_and_only_then(said in table()) {
        let both = Choice::BOTH.iter().all(|choice| said.contains(&Position::Choice(*choice)));
        prop_assert_eq!(agreement(&said) == Some(Agreement::Divided), both);
    }

    #[test]
    fn one_who_does_not_know_makes_an_agreed_table_uncertain(
        choice in prop::sample::select(Choice::BOTH.to_vec()),
        mut said in prop::collection::vec(Just(Position::NotApplicable), 0..3),
        agreed in 1..5_usize,
        at in any::<prop::sample::Index>(),
    ) {
        said.extend(vec![Position::Choice(choice); agreed]);
        prop_assert_eq!(agreement(&said), Some(Agreement::Agreed(choice)));
        said.insert(at.index(said.len() + 1), Position::Unsure);
        prop_assert_eq!(agreement(&said), Some(Agreement::Uncertain));
    }

    #[test]
    fn nothing_is_said_of_a_table_only_when_nobody_counts(said in table()) {
        let counts = said.iter().any(|position| *position != Position::NotApplicable);
        prop_assert_eq!(agreement(&said).is_some(), counts);
    }

    #[test]
    fn everybody_is_counted_once(said in table()) {
        let tally = tally(&said);
        let mut counted = [tally.a, tally.b, tally.unsure, tally.not_applicable].concat();
        counted.sort();
        let all: Vec<OrganisationId> = (1..).map(OrganisationId).take(said.len()).collect();
        prop_assert_eq!(counted, all);
    }
}
