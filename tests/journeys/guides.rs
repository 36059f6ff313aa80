//! More than one guide: choosing one, reading another, and coming back.

use kartrekker::app::command::{Command, Go, Place};
use kartrekker::content::{Choice, embedded_ids};

use super::stage::Stage;

#[test]
fn the_start_screen_offers_every_guide_and_a_meeting_begins_with_the_one_chosen() {
    let mut stage = Stage::new();
    for title in [
        "24/7-begeleiding invoeren",
        "Samen digitaal vaardig",
        "Digitale dagbesteding in negen aspecten",
        "Zorgtechnologie invoeren en opschalen",
    ] {
        stage.arrow_to("<Down>", title);
    }
    stage.keys("<Home>").arrow_to("<Down>", "Samen digitaal vaardig").keys("<Enter>");
    stage.says(&["31 vragen", "Begin een nieuwe bijeenkomst", "Lees deze handreiking"]);
    stage.keys("<Enter>").says(&["Hoe heet de bijeenkomst?"]).types("Digioverleg").keys("<Enter> <Esc>");
    assert_eq!(stage.session().guide.as_str(), "digitaal-vaardig");
    stage.keys("o").says(&["Samen digitaal vaardig", "0 van 5"]);
}

#[test]
fn another_guide_is_read_without_a_meeting() {
    let mut stage = Stage::new();
    stage.arrow_to("<Down>", "24/7-begeleiding").keys("<Enter> <Down> <Enter>");
    stage.says(&["24/7-begeleiding invoeren · zonder bijeenkomst", "1.1"]);
    stage.keys("<Esc>").says(&["24/7-begeleiding invoeren ·", "Nieuwe bijeenkomst", "Logt u even in"]);
}

#[test]
fn a_meeting_is_opened_with_its_own_guide_and_the_list_says_which() {
    let mut stage = Stage::new();
    stage
        .arrow_to("<Down>", "Samen digitaal vaardig")
        .keys("<Enter> <Enter>")
        .types("Digioverleg")
        .keys("<Enter> <Esc>");
    stage.go(Place::Question("6.5".parse().unwrap()));
    stage.keys("a").settle();
    let mut stage = stage.in_guide("logt-u-even-in");
    stage.says(&["Digioverleg", "Samen digitaal vaardig · 22 november 2026 · 1 van 31 vragen beantwoord"]);
    stage.arrow_to("<Down>", "Digioverleg").keys("<Enter>").hides(&["andere handreiking"]);
    assert_eq!(stage.app.guide().id.as_str(), "digitaal-vaardig");
    assert_eq!(*stage.app.place(), Place::Question("6.5".parse().unwrap()));
}

/// A meeting at a question of the guide that points into another guide, and the words of the link.
fn at_a_crossing() -> (Stage, String) {
    let mut stage = Stage::in_meeting("Overleg");
    let words = stage.app.guide().crossings(&"question:2.1".parse().unwrap())[0].guide_title.clone();
    stage.go(Place::Question("2.1".parse().unwrap()));
    stage.keys("a").settle();
    (stage, words)
}

#[test]
fn a_link_leads_into_another_guide_and_esc_comes_back_to_the_meeting_where_one_was() {
    let (mut stage, words) = at_a_crossing();
    stage.resize(120, 40);
    stage.says(&["In andere handreikingen"]).arrow_to("<Tab>", &words);
    let before = (stage.app.place().clone(), stage.app.view().focus, stage.screen());
    stage.keys("<Enter>").says(&["Je kijkt nu in een andere handreiking", "Esc brengt je terug", "opgeslagen"]);
    assert_ne!(stage.app.guide().id.as_str(), "logt-u-even-in");
    // Nothing of the meeting can be changed there by mistake.
    stage.keys("a b");
    while stage.app.is_visiting() {
        stage.keys("<Esc>");
    }
    assert_eq!((stage.app.place().clone(), stage.app.view().focus, stage.screen()), before);
    assert_eq!(stage.session().answer("2.1".parse().unwrap()), Some(Choice::A));
    stage.keys("b").settle().says(&["opgeslagen"]);
    assert_eq!(stage.session().answer("2.1".parse().unwrap()), Some(Choice::B));
}

#[test]
fn what_is_typed_last_is_saved_and_said_while_one_looks_around_elsewhere() {
    let (mut stage, _) = at_a_crossing();
    let to = stage.app.guide().crossings(&"question:2.1".parse().unwrap())[0].to.clone();
    stage.keys("b");
    stage.command(Command::Go(Go::Away(to)));
    assert!(stage.bottom().ends_with("bezig met opslaan"), "{}", stage.bottom());
    stage.settle();
    assert!(stage.bottom().ends_with("opgeslagen"), "{}", stage.bottom());
    stage.keys("<Ctrl+Q>");
    assert!(stage.app.is_leaving());
}

#[test]
fn every_link_between_guides_leads_somewhere_and_back_again() {
    let mut crossings = 0;
    for id in embedded_ids() {
        let guide = kartrekker::content::embedded_guide(id).unwrap().unwrap();
        for place in guide.crossed() {
            for crossing in guide.crossings(place) {
                let other = kartrekker::content::embedded_guide(crossing.to.guide.as_str()).unwrap().unwrap();
                assert!(other.contains(&crossing.to.place), "{id} {place} -> {}", crossing.to);
                let back = other.crossings(&crossing.to.place);
                let to = |to: &kartrekker::content::Away| to.guide == guide.id && to.place == *place;
                assert!(back.iter().any(|back| to(&back.to)), "{} does not lead back to {id} {place}", crossing.to);
                crossings += 1;
            }
        }
    }
    assert!(crossings >= 2 * 21, "{crossings}");
}

#[test]
fn the_search_goes_on_in_other_guides_and_leads_there() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("/").types("digistarter").says(&["Samen digitaal vaardig ·"]).keys("<Enter>");
    assert_eq!(stage.app.guide().id.as_str(), "digitaal-vaardig");
    stage.says(&["Esc brengt je terug"]).keys("<Esc>");
    assert_eq!(stage.app.guide().id.as_str(), "logt-u-even-in");
    assert_eq!(*stage.app.place(), Place::Meeting);
}

#[test]
fn every_page_of_every_guide_is_walked_to_its_end_at_80_by_24() {
    let mut pages = 0;
    for id in embedded_ids() {
        let mut stage = Stage::new().in_guide(id);
        let guide = kartrekker::content::embedded_guide(id).unwrap().unwrap();
        for part in &guide.parts {
            let mut places = vec![Place::Part(part.number)];
            for question in &part.questions {
                places.push(Place::Question(question.id));
                places.extend([&question.a, &question.b].map(|advice| Place::Advice(advice.id)));
            }
            for place in places {
                stage.go(place.clone());
                let first = stage.screen();
                stage.keys("<End>");
                assert_eq!(*stage.app.place(), place);
                // At its end there is nothing more below, and coming back shows what was there.
                assert!(!stage.screen().contains("▼ meer"), "{id} {place:?}:\n{}", stage.screen());
                stage.keys("<Home>");
                assert_eq!(stage.screen(), first, "{id} {place:?}");
                pages += 1;
            }
        }
    }
    assert_eq!(pages, 33 + 3 * (12 + 13 + 23 + 31 + 20));
}
