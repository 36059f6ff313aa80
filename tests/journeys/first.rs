//! The first time: what the start screen says then, and the example that it offers.

use std::fs;

use kartrekker::app::command::Place;

use super::stage::Stage;

/// What is said the first time alone.
const FIRST: &str = "Voor het eerst hier?";
const OFFER: &str = "Bekijk een voorbeeld";

#[test]
fn who_has_no_meeting_yet_is_told_in_three_lines_how_it_works_and_only_then() {
    let mut stage = Stage::new();
    stage.says(&[FIRST, "eerst apart", "vanzelf bewaard", OFFER]);
    stage.new_meeting("Overleg");
    let mut stage = stage.again();
    stage.says(&["Overleg", "Op de beamer?"]).hides(&[FIRST, OFFER]);
}

#[test]
fn the_first_screen_fits_on_the_smallest_usual_window() {
    assert_eq!(Stage::new().find("▼ meer"), None);
}

#[test]
fn the_example_is_begun_on_the_start_screen_where_somebody_is_to_speak() {
    let mut stage = Stage::new();
    stage.arrow_to("<Down>", OFFER).keys("<Enter>");
    stage.says(&["Dit is een voorbeeld", "Bewonersraad"]);
    assert_eq!(*stage.app.place(), Place::Question("2.1".parse().unwrap()));
    assert!(stage.session().id.is_example());
    // Two spoke, two are to speak, and then the answers are shown.
    stage.keys("a b <Enter>").says(&["Gemeente"]).settle();
    assert!(stage.session().discussion("2.1".parse().unwrap()).revealed);
}

#[test]
fn the_example_comes_with_its_own_guide() {
    let mut stage = Stage::new().in_guide("digitaal-vaardig");
    stage.arrow_to("<Down>", OFFER).keys("<Enter>");
    assert_eq!(stage.app.guide().id.as_str(), "logt-u-even-in");
    assert_eq!(*stage.app.place(), Place::Question("2.1".parse().unwrap()));
}

#[test]
fn the_example_is_told_apart_in_the_list_and_thrown_away_from_its_own_page() {
    let mut stage = Stage::new();
    stage.arrow_to("<Down>", OFFER).keys("<Enter>").settle();
    let mut stage = stage.again();
    stage.says(&["Voorbeeld: samenwerken in de wijk", "voorbeeld om te oefenen · 22 november 2026"]);
    stage.arrow_to("<Down>", "Voorbeeld:").keys("<Enter> m");
    let file = stage.app.session_path().unwrap().to_owned();
    stage.arrow_to("<Down>", "Gooi dit voorbeeld weg").keys("<Enter>").says(&["Gooi het voorbeeld weg?"]);
    // Who presses Enter without looking keeps it.
    stage.keys("<Enter>");
    assert!(file.exists());
    stage.keys("<Enter> <Down> <Enter>").says(&["De bijeenkomst is gewist.", FIRST]);
    assert!(!file.exists());
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 0, "nothing is left of it");
}

#[test]
fn another_meeting_is_not_thrown_away_from_its_page() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("m").hides(&["Gooi dit voorbeeld weg"]);
}
