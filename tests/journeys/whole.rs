//! Every screen is whole: nothing that the guide says is cut off at the right, and every line can be reached.

use std::collections::BTreeMap;

use kartrekker::app::command::Place;
use kartrekker::content::{Reference, Rich};
use kartrekker::report::place;

use super::stage::{GUIDE, Stage};

/// Every place that there is; those of a meeting too.
pub fn places() -> Vec<Place> {
    Place::all(&GUIDE)
}

/// A meeting with long words in every field that a person fills in.
fn meeting_of_long_words() -> Stage {
    let mut stage = Stage::new();
    stage.keys("n").types("Overleg over samenwerkingsovereenkomsten").keys("<Enter>");
    stage.types("Stichting Welzijnsorganisatie Buurtzorg Nederland en omstreken").keys("<Enter> <Enter> <Esc>");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a n").types(NOTE).keys("<Esc>");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    // The advice is taken over as it stands, which is long.
    stage.keys("<Down> + <Enter>").types(OWNER).keys("<Enter> 15-1 <Esc>");
    stage
}

/// Who does the action item.
const OWNER: &str = "Stichting Welzijnsorganisatie Buurtzorg";

const NOTE: &str = "De gemeente zegt dat er een samenwerkingsovereenkomst nodig is voordat iemand iets kan doen, en dat \
                    de anderen daar eerst nog over moeten praten met hun achterban.";

/// What is to be done by the action item: the first of the advice.
fn action() -> String {
    GUIDE.advice("1.2A".parse().unwrap()).unwrap().all_items().next().unwrap().text.plain()
}

/// What must be on the page of a place.
fn texts(place: &Place) -> Vec<String> {
    let plain = |texts: &[Rich]| texts.iter().map(Rich::plain).collect::<Vec<_>>();
    let names = |places: &[Reference]| places.iter().map(|to| place::title(&GUIDE, to)).collect::<Vec<_>>();
    match place {
        Place::Home => vec![GUIDE.subtitle.clone()],
        Place::Meeting => vec!["Stichting Welzijnsorganisatie Buurtzorg Nederland en omstreken · Burgers".into()],
        Place::Agenda | Place::Overview => GUIDE.questions().map(|question| question.short.clone()).collect(),
        Place::Introduction => GUIDE.introduction.iter().flat_map(|passage| plain(&passage.paragraphs)).collect(),
        Place::Source => {
            let source = GUIDE.source.clone();
            let works = source.literature.iter().map(|work| work.text.clone());
            let lists = [source.makers, source.partners, source.interests].concat();
            lists.into_iter().chain(works).chain([source.original, source.licence, source.update_policy]).collect()
        }
        Place::Notes => vec![NOTE.into()],
        Place::Actions => vec![action(), OWNER.into(), "15 jan 2027".into()],
        Place::Summary => {
            // The grid: the number of each question above it, and what the group answers below it.
            let heads = GUIDE.questions().map(|question| question.id.to_string());
            heads.chain(["samen · A ·".into(), format!("{} · {OWNER} · 15 jan 2027", action())]).collect()
        }
        Place::Report | Place::Comparison | Place::Merge => Vec::new(),
        Place::Part(number) => {
            let part = GUIDE.part(*number).unwrap();
            part.questions.iter().map(|question| question.text.clone()).chain([part.title.clone()]).collect()
        }
        Place::Question(id) => {
            let question = GUIDE.question(*id).unwrap();
            let voices = question.a.voices.iter().chain(&question.b.voices).map(|voice| voice.text.clone());
            let said = [question.text.clone(), question.a.statement.clone(), question.b.statement.clone()];
            said.into_iter().chain(voices).collect()
        }
        Place::Advice(id) => {
            let advice = GUIDE.advice(*id).unwrap();
            let items = advice.all_items().map(|item| item.text.plain());
            let notes = plain(&advice.editorial_notes);
            let formats: Vec<Reference> = advice.work_formats.iter().cloned().map(Reference::WorkFormat).collect();
            let links = [names(&formats), names(&advice.see_also), notes].concat();
            items.chain([advice.statement.clone(), advice.introduction.plain()]).chain(links).collect()
        }
        Place::WorkFormat(id) => {
            let format = GUIDE.work_format(id).unwrap();
            let lists = [&format.preparation, &format.questions, &format.steps, &format.remarks];
            let used = names(GUIDE.referrers(&Reference::WorkFormat(id.clone())));
            let lists = lists.into_iter().flat_map(|list| plain(list));
            lists.chain([format.purpose.plain(), format.origin.clone()]).chain(used).collect()
        }
    }
}

/// The text of each column of the screen, without spaces: columns begin behind vertical lines, and in a list of columns
/// behind two spaces.
fn columns(stage: &Stage, in_list: bool) -> Vec<String> {
    let mut columns: BTreeMap<u16, String> = BTreeMap::new();
    for row in 2..stage.buffer().area.height - 2 {
        let mut start = 0;
        let mut blanks = 0;
        for (column, symbol) in stage.row(row) {
            match symbol.as_str() {
                "│" | "┃" => start = column + 1,
                // The sign before an action item takes the place of two blanks: the lines of who does it stand below each other.
                " " | "▌" | "□" => blanks += 1,
                symbol => {
                    if in_list && blanks > 1 {
                        start = column;
                    }
                    blanks = 0;
                    columns.entry(start).or_default().push_str(symbol);
                }
            }
        }
    }
    columns.into_values().collect()
}

#[test]
fn nothing_on_any_screen_is_cut_off_at_the_right() {
    let mut stage = meeting_of_long_words();
    let (mut cut_off, mut screens) = (Vec::new(), String::new());
    for width in [60, 80, 109, 110, 120, 149, 150, 200, 250] {
        // High enough for the longest page to be seen at once.
        stage.resize(width, 400);
        for place in places() {
            stage.go(place.clone());
            assert_eq!(stage.app.frame().max_scroll(), 0, "{place:?}");
            let columns = columns(&stage, place == Place::Actions);
            let is_whole = |text: &String| {
                let letters: String = text.split_whitespace().collect();
                columns.iter().any(|column| column.contains(&letters))
            };
            let missing: Vec<String> = texts(&place).into_iter().filter(|text| !is_whole(text)).collect();
            if !missing.is_empty() {
                let lines: Vec<String> = stage.screen().lines().filter(|l| !l.is_empty()).map(str::to_owned).collect();
                screens.push_str(&lines.join("\n"));
                cut_off.extend(missing.into_iter().map(|text| format!("‘{text}’ at {width}, {place:?}")));
            }
        }
    }
    assert!(cut_off.is_empty(), "not whole:\n{}\n{screens}", cut_off.join("\n"));
}

#[test]
fn lines_are_at_most_some_ninety_columns_wide_however_wide_the_screen() {
    let mut stage = meeting_of_long_words();
    stage.resize(250, 400);
    for place in places() {
        stage.go(place.clone());
        for spot in stage.app.frame().spots().filter(|spot| spot.scrolls) {
            assert!(spot.right - spot.left <= 92, "{place:?}");
        }
    }
}

#[test]
fn the_down_arrow_shows_every_line_of_every_page_and_page_down_too() {
    let mut stage = meeting_of_long_words();
    for (width, height) in [(60, 16), (80, 24), (200, 60)] {
        stage.resize(width, height);
        for place in places() {
            for arrow in ["<Down>", "<PgDn>"] {
                // Away first, so that the page begins at its top.
                stage.go(if place == Place::Home { Place::Source } else { Place::Home });
                stage.go(place.clone());
                let (length, height) = (stage.app.frame().length, stage.app.frame().height);
                let mut seen = 0;
                loop {
                    let (from, view) = (stage.app.frame().scroll, stage.app.view().clone());
                    assert!(from <= seen, "lines {seen} to {from} of {place:?} are jumped over by {arrow}");
                    seen = seen.max(from + height);
                    stage.keys(arrow);
                    if (stage.app.frame().scroll, stage.app.view().clone()) == (from, view) {
                        break;
                    }
                }
                assert!(seen >= length, "{arrow} ends at line {seen} of {length} of {place:?}");
            }
        }
    }
}
