//! How a question ends: in an action item, in none because of something, or parked; and what becomes of action items.

use std::fs;

use kartrekker::app::command::Place;
use kartrekker::session::{ActionStatus, Closure};

use super::conversation::{QUESTION, THREE, at_table};
use super::stage::Stage;

const LOOSE: &str = "Vraag 1.2 (Probleem scherp) is A, maar er is nog geen actiepunt";

/// A meeting whose group answered A to question 1.2.
fn at_a() -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage.keys("a");
    stage
}

/// Whether the summary lists question 1.2 as loose; ends on the question.
#[track_caller]
fn assert_loose(stage: &mut Stage, loose: bool) {
    stage.keys("s <End>");
    assert_eq!(stage.screen().contains(LOOSE), loose, "{}", stage.screen());
    stage.go(Place::Question(QUESTION));
}

#[test]
fn an_a_is_loose_until_it_ends_in_an_action() {
    let mut stage = at_a();
    assert_loose(&mut stage, true);
    stage.arrow_to("<Down>", "Nieuw actiepunt").keys("<Enter>").types("Bellen").keys("<Esc>");
    assert_loose(&mut stage, false);
    stage.hides(&["Wat doen we met deze A?"]).keys("<Ctrl+Z> <Ctrl+Z>");
    assert_loose(&mut stage, true);
}

#[test]
fn an_a_ends_in_no_action_because_of_something() {
    let mut stage = at_a();
    stage.arrow_to("<Down>", "Geen actie, omdat …").keys("<Enter>").types("het wijkplan er al ligt").keys("<Enter>");
    stage.arrow_to("<Down>", "Geen actie, omdat het wijkplan er al ligt").hides(&["Wat doen we met deze A?"]);
    assert_loose(&mut stage, false);
    let closure = stage.session().discussion(QUESTION).closure;
    assert_eq!(closure, Some(Closure::NoAction("het wijkplan er al ligt".into())));
    stage.go(Place::Report);
    stage.resize(80, 120);
    stage.says(&["Geen actie, omdat het wijkplan er al ligt"]);
    stage.resize(80, 24);
    stage.go(Place::Question(QUESTION));
    stage.arrow_to("<Down>", "Geen actie, omdat het").keys("<Enter> <Ctrl+A> <Backspace> <Enter>");
    assert_loose(&mut stage, true);
}

#[test]
fn an_a_is_parked_and_taken_back() {
    let mut stage = at_a();
    stage.arrow_to("<Down>", "Parkeer voor een andere keer").keys("<Enter>");
    stage.says(&["Geparkeerd voor een andere keer."]);
    assert_loose(&mut stage, false);
    assert_eq!(stage.session().discussion(QUESTION).closure, Some(Closure::Parked));
    stage.arrow_to("<Down>", "Haal terug").keys("<Enter>");
    assert_loose(&mut stage, true);
    stage.keys("<Ctrl+Z>");
    assert_loose(&mut stage, false);
}

#[test]
fn only_an_a_of_the_group_asks_for_an_ending() {
    let mut stage = at_table(&THREE);
    stage.keys("a a a <Enter>").hides(&["Wat doen we met deze A?"]);
    assert_loose(&mut stage, false);
    stage.keys("g");
    assert_loose(&mut stage, false);
    stage.keys("b");
    assert_loose(&mut stage, false);
    stage.keys("a");
    assert_loose(&mut stage, true);
}

/// A meeting with one action item, in the list of them.
fn with_action() -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("k +").types("Zaal huren").keys("<Esc>").arrow_to("<Up>", "Zaal huren");
    stage
}

#[test]
fn an_action_item_is_dropped_with_a_reason_and_taken_up_again() {
    let mut stage = with_action();
    stage.keys("x").says(&["Waarom vervalt dit actiepunt?"]).types("er is al een zaal").keys("<Enter>");
    stage.says(&["Zaal huren · vervallen: er is al een zaal"]).hides(&["Nog te doen"]);
    assert_eq!(stage.session().actions[0].status, ActionStatus::Dropped("er is al een zaal".into()));
    stage.keys("<spatie>").says(&["Nog te doen", "was vervallen, is nu nog te doen"]).hides(&["· vervallen"]);
    stage.keys("<Ctrl+Z>").says(&["vervallen: er is al een zaal"]);
    stage.keys("<spatie>").arrow_to("<Up>", "Zaal huren").keys("x <Enter>").says(&["Zaal huren · vervallen"]);
    assert_eq!(stage.session().actions[0].status, ActionStatus::Dropped(String::new()));
}

#[test]
fn a_date_is_said_as_people_say_it() {
    let mut stage = with_action();
    // The stage is set on Sunday 22 November 2026.
    for (typed, date) in [
        ("volgende week vrijdag", "2026-11-27"),
        ("over 2 weken", "2026-12-06"),
        ("morgen", "2026-11-23"),
        ("15-1", "2027-01-15"),
    ] {
        stage.keys("<Enter> <Enter> <Ctrl+A>").types(typed).keys("<Enter>");
        assert_eq!(stage.session().actions[0].due.unwrap().to_string(), date, "{typed}");
    }
    stage.keys("<Enter> <Enter> <Ctrl+A>").types("31 februari").keys("<Enter>").says(&["‘31 februari’ is geen datum."]);
    stage.keys("<Esc>").arrow_to("<Down>", "Laat het weg: 15 januari 2027 blijft staan").keys("<Enter>");
    stage.says(&["□ nog niemand 15 jan 2027  Zaal huren"]);
}

#[test]
fn a_day_is_picked_from_the_month_with_keys_and_with_a_click() {
    let mut stage = with_action();
    stage.keys("<Enter> <F3>").says(&["november 2026", "ma  di  wo", "[22]"]).keys("<Right> <Down>").says(&["[30]"]);
    stage.keys("<PgDn>").says(&["december 2026", "[30]"]).keys("<Enter>").says(&["30-12-2026"]).keys("<Esc>");
    assert_eq!(stage.session().actions[0].due.unwrap().to_string(), "2026-12-30");
    stage.keys("<Enter> <F3>").says(&["december 2026", "[30]"]);
    stage.click(" 17 ");
    stage.says(&["17-12-2026"]).hides(&["ma  di  wo"]).keys("<Esc>");
    assert_eq!(stage.session().actions[0].due.unwrap().to_string(), "2026-12-17");
    stage.keys("<Enter> <F3> <Left> <Esc> <Esc>").says(&["□ nog niemand 17 dec 2026  Zaal huren"]);
    stage.keys("<Ctrl+Z>").says(&["□ nog niemand 30 dec 2026  Zaal huren"]);
}

#[test]
fn an_owner_of_300_letters_is_kept_whole_and_leaves_the_screens_usable() {
    let mut stage = at_a();
    let owner = "Gemeente en Welzijn samen ".repeat(12).trim().to_owned();
    assert!(owner.chars().count() >= 300);
    stage.keys("+").types("Zaal huren").keys("<Enter>").paste(&owner);
    stage.keys("<Enter>").types("15-1").keys("<Enter> <End>");
    stage.says(&[&format!("Zaal huren · {owner} · 15 jan 2027"), "Nieuw actiepunt"]);
    // In the list of all it leaves the other columns their place.
    stage.keys("k").says(&["□ Gemeente en Welzijn    15 jan 2027  Zaal huren", "Welzijn samen…", "Nieuw actiepunt"]);
    assert_eq!(stage.session().actions[0].owner, owner);
    stage.keys("s <End>").says(&["Maak het verslag"]).keys("r <Right> <Right> <Right>");
    stage.arrow_to("<Down>", "Maak het verslag").keys("<Enter>");
    let path = stage.report();
    assert!(fs::read_to_string(path).unwrap().contains(&owner));
}
