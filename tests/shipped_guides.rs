//! The four guides beside the first work in a meeting, and lost nothing on the way: their pages have the shape of who lands
//! there, and every row of the item list of their source is somewhere (see the NOTES.md of each).
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use kartrekker::content::{
    Advice, AdviceId, Choice, Guide, ItemId, Severity, embedded_guide, embedded_ids, from_folder, inspect,
};

/// Each guide, with how many rows the item list of its source has.
const GUIDES: [(&str, usize); 4] =
    [("24-7-begeleiding", 279), ("digitaal-vaardig", 642), ("digitale-dagbesteding", 362), ("zorgtechnologie", 542)];

/// The first guide, which keeps the shape of its source.
const FIRST: (&str, usize) = ("logt-u-even-in", 249);

/// The most points and words that are read before what is closed: three minutes.
const MOST: (usize, usize) = (12, 250);

fn guide(id: &str) -> Guide {
    embedded_guide(id).unwrap().unwrap()
}

fn pages(guide: &Guide) -> impl Iterator<Item = &Advice> {
    guide.questions().flat_map(|question| Choice::BOTH.map(|choice| question.advice(choice)))
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The items of a page that are read at once: not those that are closed, nor a list to tick off.
fn open_items<'g>(guide: &'g Guide, page: &'g Advice) -> impl Iterator<Item = String> {
    let is_open = |id| guide.section(id).is_some_and(|kind| !kind.closed && !kind.ticked);
    let sections = page.sections.iter().filter(move |section| is_open(&section.kind));
    sections.flat_map(|section| &section.items).map(|item| item.text.plain())
}

#[test]
fn there_are_five_guides() {
    let mut ids: Vec<&str> = GUIDES.iter().chain([&FIRST]).map(|(id, _)| *id).collect();
    ids.sort_unstable();
    assert_eq!(embedded_ids().collect::<Vec<_>>(), ids);
}

#[test]
fn a_page_is_read_in_three_minutes() {
    for (id, _) in GUIDES {
        let guide = guide(id);
        for page in pages(&guide) {
            let items: Vec<String> = open_items(&guide, page).collect();
            let read = items.iter().map(|item| words(item)).sum::<usize>() + words(&page.introduction.plain());
            assert!(items.len() <= MOST.0 && read <= MOST.1, "{id} {}: {} points, {read} words", page.id, items.len());
        }
    }
}

#[test]
fn an_a_page_begins_with_steps_and_a_b_page_has_more_than_practice() {
    for (id, _) in GUIDES {
        let guide = guide(id);
        assert_eq!(guide.sections[0].id.as_str(), "steps", "{id}");
        let steps = guide.sections[0].id.clone();
        for page in pages(&guide) {
            let count = page.items(&steps).len();
            match page.id.choice {
                Choice::A => assert!(
                    (3..=5).contains(&count) || !page.editorial_notes.is_empty(),
                    "{id} {}: {count} steps, and nothing says why",
                    page.id
                ),
                Choice::B => assert!(open_items(&guide, page).next().is_some(), "{id} {}", page.id),
            }
        }
    }
}

#[test]
fn no_text_stands_twice_and_none_repeats_its_question() {
    for (id, _) in GUIDES {
        let guide = guide(id);
        let mut seen: BTreeMap<String, AdviceId> = BTreeMap::new();
        for question in guide.questions() {
            for page in Choice::BOTH.map(|choice| question.advice(choice)) {
                let introduction = page.introduction.plain();
                let texts = page.all_items().map(|item| item.text.plain()).chain([introduction]);
                for text in texts.filter(|text| words(text) > 4) {
                    assert_ne!(text.to_lowercase(), question.text.to_lowercase(), "{id} {}", page.id);
                    let before = seen.insert(text.to_lowercase(), page.id);
                    assert_eq!(before, None, "{id} {}: {text}", page.id);
                }
            }
        }
    }
}

#[test]
fn every_guide_has_routes_of_six_to_eight_questions_for_ninety_minutes() {
    for (id, _) in GUIDES.iter().chain([&FIRST]) {
        let routes = guide(id).routes;
        assert!(routes.len() >= if *id == FIRST.0 { 3 } else { 2 }, "{id}");
        for route in routes {
            assert!((6..=8).contains(&route.questions.len()), "{id} {}", route.id);
            assert_eq!(route.minutes, 90, "{id} {}", route.id);
        }
    }
}

#[test]
fn the_checker_has_nothing_to_say_about_any_of_them() {
    for (id, _) in GUIDES.iter().chain([&FIRST]) {
        let problems = inspect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(id)).unwrap();
        let none = problems.count(Severity::Error) + problems.count(Severity::Warning) == 0;
        assert!(none, "{}", problems.render());
    }
}

/// The table at the end of NOTES.md: every row of the item list, with the places where it is now.
fn rows(id: &str) -> Vec<(String, Vec<String>)> {
    let notes = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(id).join("NOTES.md");
    let notes = fs::read_to_string(notes).unwrap();
    let table = notes.split("\n## Waar elk punt van de bron staat").nth(1).unwrap();
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<String>>();
    let row = |line: &str| {
        let mut cells = line.strip_prefix("| `")?.split(" | ");
        let (row, places) = (cells.next()?.trim_end_matches('`').to_owned(), quoted(cells.next()?));
        Some((row, places))
    };
    table.lines().filter_map(row).collect()
}

/// Whether a guide has a place as the table writes it: `1.2A.steps.3`, `1.2A.introduction`, `part:2`, `notes`.
fn has(guide: &Guide, place: &str) -> bool {
    if let Some(number) = place.strip_prefix("part:") {
        return guide.part(number.parse().unwrap()).is_some_and(|part| !part.introduction.is_empty());
    }
    if let Some(place) = place.strip_prefix("work-format:") {
        let id = place.split('.').next().unwrap();
        return guide.work_format(&id.parse().unwrap()).is_some();
    }
    if let Ok(item) = place.parse::<ItemId>()
        && guide.item(&item).is_some()
    {
        return true;
    }
    let page = |id: &str| guide.advice(id.parse::<AdviceId>().ok()?);
    match place.rsplit_once('.') {
        Some((before, "introduction")) => page(before).is_some_and(|page| !page.introduction.is_empty()),
        Some((before, number)) => {
            let voices = before.strip_suffix(".voices").and_then(page).map(|page| page.voices.len());
            voices.is_some_and(|voices| number.parse::<usize>().is_ok_and(|number| (1..=voices).contains(&number)))
        }
        None => ["introduction", "source", "terms", "notes"].contains(&place),
    }
}

#[test]
fn every_row_of_the_item_lists_is_somewhere_and_nothing_is_invented() {
    for (id, count) in GUIDES.iter().chain([&FIRST]) {
        let guide = guide(id);
        let rows: Vec<_> = rows(id).into_iter().take(*count).collect();
        let names: BTreeSet<&String> = rows.iter().map(|(row, _)| row).collect();
        assert_eq!((rows.len(), names.len()), (*count, *count), "{id}");
        let mut used = BTreeSet::new();
        for (row, places) in &rows {
            assert!(!places.is_empty(), "{id}: row {row} is nowhere");
            for place in places {
                assert!(has(&guide, place), "{id}: row {row} is said to be at {place}");
                used.insert(place.clone());
            }
        }
        for item in pages(&guide).flat_map(Advice::all_items) {
            assert!(used.contains(&item.id.to_string()), "{id}: no row of the source leads to {}", item.id);
        }
    }
}

#[test]
fn every_guide_names_its_source_makers_rights_and_interests() {
    for (id, _) in GUIDES {
        let source = guide(id).source;
        for (what, text) in [
            ("title", &source.title),
            ("commissioned by", &source.commissioned_by),
            ("original", &source.original),
            ("adaptation", &source.adaptation),
            ("update policy", &source.update_policy),
            ("licence", &source.licence),
        ] {
            assert!(!text.is_empty(), "{id} {what}");
        }
        assert!(!source.makers.is_empty() && !source.interests.is_empty(), "{}", id);
    }
    let licence = guide("zorgtechnologie").source.licence;
    assert!(licence.contains("CC BY-NC-SA 4.0") && licence.contains("Vilans"), "{licence}");
}

#[test]
fn the_checklist_of_fourteen_is_one_question_with_fourteen_ticks() {
    let guide = guide("digitaal-vaardig");
    let checklist = guide.sections.iter().find(|kind| kind.id.as_str() == "checklist").unwrap();
    assert!(checklist.ticked && !checklist.closed);
    let with: Vec<usize> =
        pages(&guide).map(|page| page.items(&checklist.id).len()).filter(|items| *items > 0).collect();
    assert_eq!(with, [14]);
}

#[test]
fn the_goal_of_each_of_the_thirteen_steps_opens_its_a_page() {
    let guide = guide("24-7-begeleiding");
    assert_eq!(guide.question_count(), 13);
    assert!(guide.questions().all(|question| !question.a.introduction.is_empty()));
}

#[test]
fn a_folder_of_a_guide_reads_as_the_guide_in_the_binary() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(FIRST.0);
    assert_eq!(from_folder(&folder).unwrap().0.routes, guide(FIRST.0).routes);
}
