//! What is typed to look for something.

use std::sync::Arc;

use kartrekker::content::embedded;
use kartrekker::content::search::{Closeness, Index, MarkedText, Query};
use kartrekker::session::Audience;
use kartrekker::session::search::Search;
use kartrekker::session::{Which, long_date, parse_date, parse_minutes, short_date, typed_date, whole_date};
use proptest::prelude::*;

use super::{any, cases};

const WAYS: [Which; 3] = [Which::Nearest, Which::Next, Which::Previous];

/// Words and numbers as they stand in dates, and what does not belong there.
fn nearly_a_date() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "over",
        "één",
        "999",
        "weken",
        "maanden",
        "jaar",
        "volgende",
        "week",
        "eind",
        "half",
        "om",
        "15e",
        "uur",
        "14:00",
        "a.s.",
        "'",
        "vrijdag",
        "mrt",
        "mei",
        "31",
        "29",
        "2",
        "0",
        "9999",
        "99999999999",
        "-",
        "/",
        ".",
        "+1",
        "é",
    ]);
    prop::collection::vec((word, prop::sample::select(vec!["", " ", "-", "/"])), 0..5)
        .prop_map(|words| words.into_iter().flat_map(|(word, sign)| [word, sign]).collect())
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn no_text_makes_the_reader_of_dates_fail(
        typed in prop_oneof![any::typed(), nearly_a_date()],
        today in any::date(),
    ) {
        for which in WAYS {
            let _ = parse_date(&typed, today, which);
        }
        let _ = parse_minutes(&typed);
    }

    #[test]
    fn a_date_is_read_back_from_every_way_in_which_it_is_shown(day in any::date(), today in any::date()) {
        // There was no year 0.
        prop_assume!(day >= "0001-01-01".parse().unwrap() && day.format("%Y").to_string().len() == 4);
        for shown in [typed_date(day), day.to_string()] {
            for which in WAYS {
                prop_assert_eq!(parse_date(&shown, today, which), Ok(day), "{}", shown);
            }
        }
        if day >= "1000-01-01".parse().unwrap() {
            for shown in [long_date(day), short_date(day), whole_date(day)] {
                prop_assert_eq!(parse_date(&shown, today, Which::Next), Ok(day), "{}", shown);
            }
        }
    }

    #[test]
    fn marking_keeps_the_text_and_cutting_keeps_to_the_room(
        text in any::typed(),
        sought in any::typed(),
        width in 0..40_usize,
    ) {
        let query = Query::new(&sought);
        for closeness in [Closeness::Exact, Closeness::Near] {
            let marked = MarkedText::new(&text, &query, closeness);
            let pieces: String = marked.pieces().into_iter().map(|(piece, _)| piece).collect();
            prop_assert_eq!(&pieces, &text);
            let _ = marked.cut(width).pieces();
        }
    }
}

#[test]
fn no_text_makes_the_search_fail() {
    let guide = embedded().unwrap();
    let index = Arc::new(Index::of(&guide));
    let mut runner = proptest::test_runner::TestRunner::new(cases(60));
    runner
        .run(&(any::session(), any::typed()), |(session, typed)| {
            let query = Query::new(&typed);
            for audience in [Audience::Table, Audience::Wall] {
                let search = Search::new(Arc::clone(&index), Some((&session.seen_by(audience), &guide)));
                let results = search.find(&query, guide.find(&typed).as_ref());
                prop_assert!(results.found.len() <= results.total);
                for found in &results.found {
                    let _ = MarkedText::new(&found.text, &query, results.closeness).cut(40).pieces();
                }
            }
            Ok(())
        })
        .unwrap();
}
