//! The four guides beside the first are whole: as many points of each kind as their item lists have (see the NOTES.md of
//! each), counted on the A pages and on the B pages.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use kartrekker::content::{Advice, Choice, Guide, embedded_guide, embedded_ids};

/// What a guide holds.
struct Shipped {
    id: &'static str,
    parts: usize,
    questions: usize,
    /// Points at questions, one that stands on both pages counted once: a row of the item list each.
    points: usize,
    /// Voices at A and at B.
    voices: (usize, usize),
    /// Items of each kind at A and at B, in the order of the guide.
    kinds: &'static [(&'static str, usize, usize)],
}

const GUIDES: [Shipped; 4] = [
    Shipped {
        id: "24-7-begeleiding",
        parts: 6,
        questions: 13,
        points: 279,
        voices: (0, 0),
        kinds: &[("to_do", 74, 0), ("involve", 71, 0), ("tips", 44, 44), ("pitfalls", 41, 41), ("tools", 49, 0)],
    },
    Shipped {
        id: "digitaal-vaardig",
        parts: 7,
        questions: 46,
        points: 614,
        voices: (2, 3),
        kinds: &[
            ("definitions", 4, 0),
            ("background", 1, 0),
            ("facts", 35, 0),
            ("benefits", 15, 7),
            ("checklist", 22, 0),
            ("qa", 111, 21),
            ("advice", 23, 9),
            ("conditions", 10, 0),
            ("tips", 23, 9),
            ("attention_points", 0, 11),
            ("roles", 46, 2),
            ("measures", 9, 0),
            ("tools", 30, 6),
            ("initiatives", 27, 14),
            ("funding", 8, 0),
            ("quotes", 6, 8),
            ("practice", 0, 152),
        ],
    },
    Shipped {
        id: "digitale-dagbesteding",
        parts: 10,
        questions: 31,
        points: 331,
        voices: (0, 6),
        kinds: &[
            ("guiding_questions", 38, 10),
            ("conditions", 26, 0),
            ("roles", 16, 0),
            ("practice", 83, 32),
            ("facts", 12, 17),
            ("goals", 2, 21),
            ("findings", 10, 26),
            ("challenges", 10, 2),
            ("suggestions", 0, 8),
            ("quotes", 0, 12),
        ],
    },
    Shipped {
        id: "zorgtechnologie",
        parts: 6,
        questions: 24,
        points: 470,
        voices: (0, 3),
        kinds: &[
            ("background", 18, 6),
            ("definitions", 14, 7),
            ("issues", 16, 3),
            ("needed", 48, 33),
            ("goals", 4, 38),
            ("movements", 11, 5),
            ("phases", 10, 10),
            ("support", 33, 3),
            ("learning", 26, 14),
            ("questions", 12, 9),
            ("practice", 51, 16),
            ("facts", 16, 41),
            ("research", 14, 17),
            ("reading", 9, 11),
            ("outlook", 14, 20),
            ("quotes", 3, 16),
        ],
    },
];

fn guide(id: &str) -> Guide {
    embedded_guide(id).unwrap().unwrap()
}

fn pages(guide: &Guide, choice: Choice) -> impl Iterator<Item = &Advice> {
    guide.questions().map(move |question| question.advice(choice))
}

#[test]
fn there_are_five_guides() {
    let mut ids: Vec<&str> = GUIDES.iter().map(|shipped| shipped.id).chain(["logt-u-even-in"]).collect();
    ids.sort_unstable();
    assert_eq!(embedded_ids().collect::<Vec<_>>(), ids);
}

#[test]
fn every_guide_has_as_many_points_of_each_kind_as_its_item_list() {
    for shipped in &GUIDES {
        let guide = guide(shipped.id);
        assert_eq!((guide.parts.len(), guide.question_count()), (shipped.parts, shipped.questions), "{}", shipped.id);
        let kinds: Vec<&str> = guide.sections.iter().map(|kind| kind.id.as_str()).collect();
        assert_eq!(kinds, shipped.kinds.iter().map(|(kind, ..)| *kind).collect::<Vec<_>>(), "{}", shipped.id);
        for (kind, at_a, at_b) in shipped.kinds {
            let id = kind.parse().unwrap();
            let count = |choice| pages(&guide, choice).map(|page| page.items(&id).len()).sum::<usize>();
            assert_eq!((count(Choice::A), count(Choice::B)), (*at_a, *at_b), "{} {kind}", shipped.id);
        }
        let voices = |choice| pages(&guide, choice).map(|page| page.voices.len()).sum::<usize>();
        assert_eq!((voices(Choice::A), voices(Choice::B)), shipped.voices, "{}", shipped.id);
        let points: usize = guide
            .questions()
            .map(|question| {
                let of_page = |page: &Advice| {
                    let items = page.all_items().map(|item| (item.id.section.to_string(), item.text.plain()));
                    let voices = page.voices.iter().map(|voice| ("voices".to_owned(), voice.text.clone()));
                    items.chain(voices).collect::<Vec<_>>()
                };
                let both: BTreeSet<_> = Choice::BOTH.iter().flat_map(|c| of_page(question.advice(*c))).collect();
                both.len()
            })
            .sum();
        assert_eq!(points, shipped.points, "{}", shipped.id);
    }
}

#[test]
fn every_guide_names_its_source_makers_rights_and_interests() {
    for shipped in &GUIDES {
        let source = guide(shipped.id).source;
        for (what, text) in [
            ("title", &source.title),
            ("commissioned by", &source.commissioned_by),
            ("original", &source.original),
            ("adaptation", &source.adaptation),
            ("update policy", &source.update_policy),
            ("licence", &source.licence),
        ] {
            assert!(!text.is_empty(), "{} {what}", shipped.id);
        }
        assert!(!source.makers.is_empty() && !source.interests.is_empty(), "{}", shipped.id);
    }
    let licence = guide("zorgtechnologie").source.licence;
    assert!(licence.contains("CC BY-NC-SA 4.0") && licence.contains("Vilans"), "{licence}");
}

#[test]
fn the_checklist_of_fourteen_stands_one_point_a_page_in_the_order_of_its_source() {
    let guide = guide("digitaal-vaardig");
    let part = guide.part(4).unwrap();
    assert_eq!(part.questions.len(), 14);
    let checklist = "checklist".parse().unwrap();
    assert!(part.questions.iter().all(|question| question.a.items(&checklist).len() == 1));
}

#[test]
fn the_goal_of_each_of_the_thirteen_steps_opens_both_its_pages() {
    let guide = guide("24-7-begeleiding");
    for question in guide.questions() {
        assert!(!question.a.introduction.is_empty() && question.a.introduction == question.b.introduction);
    }
}
