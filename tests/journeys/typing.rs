//! How keys come: held, tapped quickly, many at once, or as a paste.

use std::time::Duration;

use crossterm::event::{Event, KeyEvent, KeyEventKind};
use kartrekker::app::command::{Asked, Command, Dialog, Place, Table};
use kartrekker::app::happened::Happened;
use kartrekker::app::keymap::bindings;
use kartrekker::app::{Incoming, Overlay};

use super::conversation::{QUESTION, THREE, at_table, said};
use super::keys::{key, letters};
use super::stage::Stage;

const IS_HELD: &str = "Laat de toets even los: vasthouden telt als één keer.";
const NO_FIELD: &str = "Deze tekst hoort in een vak. Er is niets veranderd.";

/// Between two repeats of a key that is held.
const REPEAT: u64 = 33;

/// Holds a key for a second, and lets go: the first repeat comes after so many milliseconds.
fn hold(stage: &mut Stage, key: KeyEvent, first: u64) {
    stage.at_once(2_000, vec![key]).at_once(first, vec![key]);
    for _ in 0..(1_000_u64.saturating_sub(first) / REPEAT).max(3) {
        stage.at_once(REPEAT, vec![key]);
    }
    stage.passes();
}

#[test]
fn a_key_that_is_held_answers_once_however_soon_it_repeats() {
    for first in [60, 250, 375, 500, 660, 1_000] {
        for letter in ["a", "b", "w", "x"] {
            let mut stage = at_table(&THREE);
            hold(&mut stage, key(letter), first);
            assert_eq!(said(&stage.session()), format!("{letter}--"), "{letter} repeats after {first} ms");
            stage.says(&[IS_HELD]);
        }
    }
}

#[test]
fn a_key_that_repeats_unevenly_over_a_network_answers_once() {
    let mut stage = at_table(&THREE);
    stage.at_once(2_000, vec![key("a")]).at_once(450, vec![key("a")]);
    for (after, count) in [(60, 1), (150, 4), (3, 1), (220, 6), (390, 9), (1, 1)] {
        stage.at_once(after, vec![key("a"); count]);
    }
    stage.passes();
    assert_eq!(said(&stage.session()), "a--");
    // However many come at once, after the program or the line was busy.
    let mut stage = at_table(&THREE);
    stage.at_once(2_000, vec![key("a"); 40]).passes();
    assert_eq!(said(&stage.session()), "a--");
}

#[test]
fn one_letter_tapped_for_each_is_the_answer_of_each_at_any_pace_of_a_hand() {
    for pace in [130, 180, 250, 400, 600, 900, 1_500] {
        let mut stage = at_table(&THREE);
        stage.at_once(2_000, vec![key("a")]);
        for _ in 0..2 {
            stage.at_once(pace, vec![key("a")]);
        }
        stage.passes().says(&["Iedereen heeft geantwoord."]);
        assert_eq!(said(&stage.session()), "aaa", "a tap every {pace} ms");
    }
    let mut stage = at_table(&THREE);
    stage.at_once(2_000, vec![key("a")]).at_once(40, vec![key("b")]).at_once(40, vec![key("a")]);
    assert_eq!(said(&stage.session()), "aba", "other letters need no pause");
    let mut stage = at_table(&THREE);
    stage.at_once(2_000, vec![key("a")]).at_once(200, vec![key("a")]).at_once(60, vec![key("b")]);
    assert_eq!(said(&stage.session()), "aab", "another letter tells that the one before was meant");
}

#[test]
fn after_a_key_was_held_it_counts_again_once_it_was_let_go_for_a_moment() {
    let mut stage = at_table(&THREE);
    hold(&mut stage, key("a"), 500);
    stage.at_once(200, vec![key("a")]).passes();
    assert_eq!(said(&stage.session()), "a--");
    stage.at_once(600, vec![key("a")]).passes();
    assert_eq!(said(&stage.session()), "aa-");
}

#[test]
fn where_releases_are_reported_a_key_counts_once_for_each_time_it_is_let_go() {
    let up = |name| KeyEvent { kind: KeyEventKind::Release, ..key(name) };
    let mut stage = at_table(&THREE);
    stage.at_once(2_000, vec![key("a"), up("a")]).at_once(50, vec![key("a")]);
    assert_eq!(said(&stage.session()), "aa-", "at once");
    for _ in 0..10 {
        stage.at_once(500, vec![key("a")]);
    }
    stage.passes();
    assert_eq!(said(&stage.session()), "aa-", "however slowly it repeats");
    stage.at_once(20, vec![up("a")]).at_once(20, vec![key("a")]);
    assert_eq!(said(&stage.session()), "aaa");
}

/// Makes a stage.
type Make = fn() -> Stage;

/// Stages on which keys change something.
fn stages() -> Vec<(&'static str, Make)> {
    fn at_table(names: &[&str]) -> Stage {
        let mut stage = Stage::in_meeting("O");
        stage.command(Command::Table(Table::Add(names.iter().map(|name| (*name).to_owned()).collect())));
        stage.go(Place::Question(QUESTION));
        stage
    }
    fn shown() -> Stage {
        let mut stage = at_table(&THREE);
        stage.keys("a b a <Enter>");
        stage
    }
    fn with_action() -> Stage {
        let mut stage = at_table(&[]);
        for what in ["een", "twee", "drie"] {
            stage.go(Place::Actions);
            stage.keys("+").paste(what);
            stage.keys("<Esc>");
        }
        stage
    }
    fn all_answered() -> Stage {
        let mut stage = at_table(&THREE);
        stage.keys("a b w");
        stage
    }
    fn parking() -> Stage {
        let mut stage = shown();
        stage.keys("a").arrow_to("<Down>", "Parkeer");
        stage
    }
    fn asked() -> Stage {
        let mut stage = at_table(&THREE);
        stage.go(Place::Meeting);
        stage.command(Command::Dialog(Dialog::Ask(Asked::NewOrganisation)));
        stage.paste("Bewonersraad");
        stage
    }
    vec![
        ("covered", || at_table(&THREE)),
        ("all answered", all_answered),
        ("shown", shown),
        ("parking", parking),
        ("alone", || at_table(&[])),
        ("actions", with_action),
        ("a name", asked),
        ("report", || {
            let mut stage = shown();
            stage.go(Place::Report);
            stage
        }),
    ]
}

#[test]
fn a_key_that_is_held_changes_no_more_than_one_that_is_pressed_wherever_it_is() {
    let mut tried = 0;
    for (name, make) in stages() {
        let bound: Vec<_> = bindings(&make().app);
        for binding in bound.iter().filter(|binding| !binding.command.nature().may_repeat) {
            let event = key(&binding.keys[0].name());
            let (mut pressed, mut held) = (make(), make());
            pressed.at_once(2_000, vec![event]);
            hold(&mut held, event, 500);
            let what = format!("{name}: {}", binding.keys[0].name());
            assert_eq!(held.app.session(), pressed.app.session(), "{what}");
            assert_eq!(held.app.place(), pressed.app.place(), "{what}");
            assert_eq!(held.app.overlays().len(), pressed.app.overlays().len(), "{what}");
            tried += 1;
        }
    }
    assert!(tried > 80, "{tried}");
}

#[test]
fn keys_that_move_and_letters_that_are_typed_repeat_at_once() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage.keys("<Home> <Down> <Down> <Down>");
    let slowly = stage.app.view().focus;
    stage.keys("<Home>").at_once(2_000, vec![key("down")]).at_once(30, vec![key("down")]);
    stage.at_once(30, vec![key("down")]);
    assert_eq!(stage.app.view().focus, slowly);
    stage.keys("n").at_once(2_000, vec![key("e")]).at_once(30, vec![key("e")]).at_once(300, vec![key("e")]);
    stage.at_once(30, vec![key("backspace")]).at_once(30, vec![key("backspace")]);
    assert_eq!(stage.session().note(QUESTION), "e");
}

#[test]
fn the_letter_that_opens_a_field_is_typed_in_it_only_when_it_is_pressed_again() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    hold(&mut stage, key("n"), 500);
    assert_eq!(stage.session().note(QUESTION), "");
    stage.keys("<Esc> n").at_once(200, vec![key("n")]).at_once(60, vec![key("u")]).passes();
    assert_eq!(stage.session().note(QUESTION), "nu");
}

#[test]
fn a_text_that_comes_at_once_where_there_is_no_field_changes_nothing_and_that_is_said() {
    for text in ["Bewonersraad wil graag", "abw", "ja\n", "n\nb\n", "xa\tb", "gggga"] {
        let mut stage = at_table(&THREE);
        let before = (stage.session(), stage.app.place().clone());
        stage.at_once(2_000, letters(text)).passes().says(&[NO_FIELD]);
        assert_eq!((stage.session(), stage.app.place().clone()), before, "{text:?}");
        assert!(stage.app.overlays().is_empty(), "{text:?}");
    }
    let mut stage = at_table(&THREE);
    stage.paste("b");
    stage.says(&[NO_FIELD]);
    assert_eq!(said(&stage.session()), "---");
}

#[test]
fn a_text_that_comes_in_pieces_is_one_text() {
    let mut stage = at_table(&THREE);
    stage.at_once(2_000, letters("Bewonersra")).at_once(10, letters("ad wil gra")).at_once(40, letters("a"));
    stage.at_once(3, letters("g")).passes().says(&[NO_FIELD]);
    assert_eq!(said(&stage.session()), "---");
    // Afterwards keys are keys again.
    stage.at_once(60, letters("b"));
    assert_eq!(said(&stage.session()), "b--");
}

#[test]
fn two_keys_that_come_at_once_are_keys() {
    let mut stage = at_table(&THREE);
    stage.at_once(2_000, letters("ab")).at_once(40, letters("w\n")).passes();
    stage.says(&["Verdeeld"]).hides(&[NO_FIELD]);
    assert_eq!(said(&stage.session()), "abw");
}

#[test]
fn a_text_that_comes_at_once_into_a_field_is_pasted_and_its_lines_choose_nothing() {
    let mut stage = Stage::new();
    stage.keys("n").at_once(2_000, letters("Overleg\nOost\n")).passes();
    assert!(matches!(stage.app.overlay(), Some(Overlay::Prompt(prompt)) if prompt.field.text() == "Overleg Oost "));
    stage.keys("<Enter> <Esc>");
    assert_eq!(stage.session().title, "Overleg Oost");
    stage.go(Place::Question(QUESTION));
    let mut windows = letters("een\ntwee");
    windows.insert(4, key("ctrl+j"));
    stage.keys("n").at_once(2_000, windows).passes().at_once(2_000, letters("!"));
    assert_eq!(stage.session().note(QUESTION), "een\ntwee!");
}

#[test]
fn while_a_text_comes_in_nothing_says_that_all_is_saved() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.settle().says(&["opgeslagen"]);
    stage.hears(Happened::TextComesIn(Incoming::Underway));
    stage.wheel_down();
    stage.says(&["er komt nog tekst"]).hides(&["opgeslagen"]);
    stage.hears(Happened::TextComesIn(Incoming::Complete));
    stage.wheel_down();
    stage.says(&["opgeslagen"]);
}

#[test]
fn lines_that_are_pasted_where_an_organisation_is_asked_are_one_each_after_a_question() {
    let pasted = "Gemeente Waterwijk\r\n• Huisartsen\n\n- Welzijn Oost \ngemeente waterwijk\n";
    let mut stage = Stage::in_meeting("Overleg");
    stage.command(Command::Dialog(Dialog::Ask(Asked::NewOrganisation)));
    stage.paste(pasted);
    stage.says(&["Zijn dit meer organisaties?", "Huisartsen, Welzijn Oost. Een rol", "zet deze 3 aan tafel"]);
    stage.hides(&["gemeente waterwijk"]);
    assert!(stage.session().organisations.is_empty(), "nothing happens before it is asked");
    stage.keys("<Enter>").says(&["Er zijn 3 organisaties bij gekomen. Overgeslagen: 1", "Welke organisatie"]);
    let names = |stage: &mut Stage| -> Vec<String> {
        stage.session().organisations.iter().map(|organisation| organisation.name.clone()).collect()
    };
    assert_eq!(names(&mut stage), ["Gemeente Waterwijk", "Huisartsen", "Welzijn Oost"]);
    stage.keys("<Esc> <Ctrl+Z>");
    assert!(names(&mut stage).is_empty(), "one change");
    stage.keys("<Ctrl+Y>");
    assert_eq!(names(&mut stage), ["Gemeente Waterwijk", "Huisartsen", "Welzijn Oost"]);
}

#[test]
fn lines_that_are_no_organisations_after_all_change_nothing_and_one_line_is_a_name() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.command(Command::Dialog(Dialog::Ask(Asked::NewOrganisation)));
    stage.at_once(2_000, letters("Gemeente\nWelzijn\n")).passes().says(&["Zijn dit meer organisaties?"]);
    stage.keys("<Esc>").says(&["Welke organisatie"]);
    assert!(stage.session().organisations.is_empty());
    stage.paste("Gemeente\n");
    stage.keys("<Enter> <Enter>").paste("Welzijn\nOost");
    stage.keys("<Down> <Enter> <Enter> <Enter> <Esc>");
    let names: Vec<_> = stage.session().organisations.into_iter().map(|organisation| organisation.name).collect();
    assert_eq!(names, ["Gemeente", "Welzijn Oost"]);
}

#[test]
fn what_waits_is_told_so_that_the_program_wakes_for_it() {
    let mut stage = at_table(&THREE);
    stage.comes(Duration::from_secs(2), &[Event::Key(key("a"))]);
    assert_eq!(stage.waits(), None);
    stage.at_once(300, vec![key("a")]);
    assert_eq!(stage.waits(), Some(Duration::from_millis(120)));
    stage.passes();
    assert_eq!(stage.waits(), None);
}
