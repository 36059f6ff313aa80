//! The guide in the binary is whole: every page has what the source has, and nothing dangles.
#![allow(clippy::unwrap_used, clippy::panic)]

use kartrekker::content::{Choice, Guide, LoadError, Reference, embedded};

fn guide() -> Guide {
    match embedded() {
        Ok(guide) => guide,
        Err(LoadError::Problems(problems)) => panic!("{}", problems.render()),
        Err(error) => panic!("{error}"),
    }
}

/// Items a page: conditions / success / failure / tips / attention points, counted in the source.
const COUNTS: [(&str, [usize; 5]); 24] = [
    ("1.1A", [4, 2, 4, 3, 0]),
    ("1.1B", [2, 1, 5, 1, 0]),
    ("1.2A", [3, 5, 3, 0, 0]),
    ("1.2B", [3, 4, 4, 0, 0]),
    ("1.3A", [3, 2, 2, 1, 0]),
    ("1.3B", [0, 0, 0, 0, 6]),
    ("2.1A", [2, 5, 4, 2, 0]),
    ("2.1B", [0, 0, 0, 0, 4]),
    ("2.2A", [2, 2, 2, 1, 0]),
    ("2.2B", [0, 0, 0, 0, 8]),
    ("3.1A", [1, 2, 3, 3, 0]),
    ("3.1B", [1, 2, 3, 3, 0]),
    ("3.2A", [2, 2, 2, 0, 3]),
    ("3.2B", [2, 1, 1, 2, 0]),
    ("4.1A", [3, 3, 3, 1, 0]),
    ("4.1B", [1, 2, 2, 1, 0]),
    ("4.2A", [3, 3, 2, 2, 0]),
    ("4.2B", [2, 2, 2, 2, 0]),
    ("4.3A", [3, 3, 2, 2, 0]),
    ("4.3B", [3, 2, 2, 1, 0]),
    ("5.1A", [2, 2, 2, 3, 0]),
    ("5.1B", [0, 0, 0, 0, 3]),
    ("5.2A", [2, 3, 2, 3, 0]),
    ("5.2B", [0, 0, 0, 0, 4]),
];

#[test]
fn there_are_5_parts_12_questions_24_pages_201_items_8_work_formats_13_voices_and_5_roles() {
    let guide = guide();
    let pages: Vec<_> = guide.questions().flat_map(|q| Choice::BOTH.map(|c| q.advice(c))).collect();
    assert_eq!(guide.parts.len(), 5);
    assert_eq!(guide.question_count(), 12);
    assert_eq!(pages.len(), 24);
    assert_eq!(pages.iter().map(|page| page.all_items().count()).sum::<usize>(), 201);
    assert_eq!(guide.work_formats.len(), 8);
    assert_eq!(pages.iter().map(|page| page.voices.len()).sum::<usize>(), 13);
    assert_eq!(guide.roles.len(), 5);
}

#[test]
fn every_page_has_as_many_items_of_each_kind_as_the_source() {
    let guide = guide();
    for (page, counts) in COUNTS {
        let advice = guide.advice(page.parse().unwrap()).unwrap();
        let found: Vec<usize> = guide.sections.iter().map(|kind| advice.items(&kind.id).len()).collect();
        assert_eq!(found, counts, "{page}");
    }
}

#[test]
fn every_work_format_has_the_steps_of_the_source() {
    let guide = guide();
    let steps: Vec<(u16, usize)> = guide.work_formats.iter().map(|f| (f.number, f.steps.len())).collect();
    assert_eq!(&steps[1..4], [(2, 6), (3, 9), (4, 5)]);
    assert_eq!(&steps[5..], [(6, 5), (7, 4), (8, 6)]);
    let format = |number: usize| &guide.work_formats[number - 1];
    assert_eq!(format(1).preparation.len(), 2);
    assert_eq!(format(2).questions.len(), 3);
    assert_eq!(format(3).remarks.len(), 1);
    assert!(!format(7).preparation.is_empty());
    let durations: Vec<(u16, u16)> =
        guide.work_formats.iter().flat_map(|f| f.durations.iter().map(|d| (f.number, d.minutes))).collect();
    assert_eq!(durations, [(1, 5), (7, 15)], "the source gives two durations and no others");
}

#[test]
fn every_page_names_the_work_formats_that_the_source_names() {
    let guide = guide();
    let expected: [(&str, &[u16]); 12] = [
        ("1.2A", &[1, 2]),
        ("1.2B", &[2]),
        ("1.3A", &[2]),
        ("2.1A", &[3, 6]),
        ("2.1B", &[3]),
        ("3.1A", &[4, 1, 3]),
        ("3.1B", &[4, 1, 3]),
        ("3.2A", &[5]),
        ("3.2B", &[5]),
        ("5.1A", &[6]),
        ("5.2A", &[7, 6]),
        ("5.2B", &[8, 6, 7]),
    ];
    for question in guide.questions() {
        for advice in Choice::BOTH.map(|choice| question.advice(choice)) {
            let id = advice.id.to_string();
            let numbers: Vec<u16> =
                advice.work_formats.iter().map(|id| guide.work_format(id).unwrap().number).collect();
            let wanted = expected.iter().find(|(page, _)| *page == id).map_or(&[][..], |(_, n)| n);
            assert_eq!(numbers, wanted, "{id}");
        }
    }
    let see_also = |page: &str| guide.advice(page.parse().unwrap()).unwrap().see_also.clone();
    assert_eq!(see_also("1.2B"), ["question:1.1".parse::<Reference>().unwrap()]);
    assert_eq!(see_also("3.1B"), ["advice:3.1A".parse::<Reference>().unwrap()]);
}

#[test]
fn every_work_format_and_every_reference_is_reached_from_both_ends() {
    let guide = guide();
    for format in &guide.work_formats {
        let here = Reference::WorkFormat(format.id.clone());
        assert!(!guide.referrers(&here).is_empty(), "nothing leads to {here}");
    }
    let question = "question:1.1".parse().unwrap();
    assert!(guide.referrers(&question).contains(&"advice:1.2B".parse().unwrap()));
}

#[test]
fn every_page_says_in_a_line_what_choosing_it_says() {
    for question in guide().questions() {
        for advice in Choice::BOTH.map(|choice| question.advice(choice)) {
            let words = advice.statement.split_whitespace().count();
            assert!((3..=16).contains(&words), "{}: {}", advice.id, advice.statement);
        }
        assert!(question.short.chars().count() <= 24, "{}", question.short);
    }
}

#[test]
fn page_2_1b_names_the_interest_and_the_age_of_its_list() {
    let guide = guide();
    let notes: Vec<String> = guide
        .advice("2.1B".parse().unwrap())
        .unwrap()
        .editorial_notes
        .iter()
        .map(kartrekker::content::Rich::plain)
        .collect();
    assert_eq!(notes.len(), 2);
    assert!(notes.iter().any(|note| note.contains("OZO")), "{notes:?}");
    let items: String = guide.advice("2.1B".parse().unwrap()).unwrap().all_items().map(|i| i.text.plain()).collect();
    for name in [
        "CareScreen",
        "Beeldoverleg",
        "CareXS",
        "Webcamconsult",
        "Beter Dichterbij",
        "Quli",
        "Viedome",
        "Vcare connect",
        "Gezond.nl",
        "Karify",
        "Engage",
        "Boomerweb",
        "Therapieland",
        "Zo-Dichtbij",
        "Schriftje",
        "OZO-Verbindzorg",
        "Carezorgt",
        "WeHelpen",
        "Zorg van Nu",
        "Zorg voor beter",
        "Digizo.nu",
    ] {
        assert!(items.contains(name), "{name} is not on the page");
    }
}

#[test]
fn the_literature_of_the_source_is_named() {
    let guide = guide();
    let all: String = guide.source.literature.iter().map(|work| work.text.clone() + "\n").collect();
    for work in
        [("Kessener", "2019"), ("Harford", "2011"), ("Thaler", "2008"), ("Mierlo", "2010"), ("Vissenberg", "2023")]
    {
        assert!(all.lines().any(|line| line.contains(work.0) && line.contains(work.1)), "{work:?} in {all}");
    }
}
