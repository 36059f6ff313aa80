//! The bottom line at 80 by 24: what it names works, nothing is cut off, and nothing that is refused is named.

use std::collections::HashSet;

use kartrekker::app::Overlay;
use kartrekker::app::command::{Command, Place, Talk};
use kartrekker::app::keymap;

use super::conversation::{QUESTION, THREE, at_table};
use super::stage::{GUIDE, Stage};

/// One place of every kind; without a meeting those that one comes to.
fn kinds(state: &str) -> Vec<Place> {
    let of_meeting = [
        Place::Meeting,
        Place::Agenda,
        Place::Notes,
        Place::Actions,
        Place::Summary,
        Place::Report,
        Place::Comparison,
        Place::Merge,
    ];
    // Of each kind the first, and a second question.
    let mut kinds: Vec<Place> = Vec::new();
    for place in Place::all(&GUIDE) {
        if !kinds.iter().any(|other| other.kind() == place.kind()) || place == Place::Question("5.2".parse().unwrap()) {
            kinds.push(place);
        }
    }
    kinds.retain(|place| state != "none" || !of_meeting.contains(place));
    kinds
}

/// The states in which a meeting, or none, can be looked at.
const STATES: [&str; 6] = ["none", "alone", "covered", "shown", "wall", "reading"];

/// A window in a state, with the one beside it that the meeting is open in where there is one.
fn in_state(meeting: &str) -> (Stage, Option<Stage>) {
    let stage = match meeting {
        "none" => Stage::new(),
        "alone" => {
            let mut stage = Stage::in_meeting("Overleg");
            stage.keys("k +").types("Bellen").keys("<Esc>");
            stage
        }
        "covered" => {
            let mut stage = at_table(&THREE);
            stage.keys("a");
            stage
        }
        _ => {
            let mut stage = at_table(&THREE);
            stage.keys("a b a <Enter> a n").types("gezegd").keys("<Esc> k +").types("Bellen").keys("<Esc>");
            if meeting == "reading" {
                let path = stage.app.session_path().unwrap().to_owned();
                stage.settle();
                let mut reader = stage.beside();
                reader.open(path, None);
                reader.keys("<Esc>");
                return (reader, Some(stage));
            }
            stage.keys(if meeting == "wall" { "<F5>" } else { "" });
            stage
        }
    };
    (stage, None)
}

/// What the bottom line names: each key with what it does, and the state of saving.
fn named(stage: &Stage) -> Vec<String> {
    let bottom = stage.bottom();
    let words = bottom.split("  ").map(str::trim).filter(|words| !words.is_empty());
    words.map(str::to_owned).collect()
}

/// Asserts that no word of the bottom line is cut off; gives the keys that it names.
#[track_caller]
fn keys_at_the_bottom(stage: &Stage) -> Vec<String> {
    let bindings = keymap::bindings(&stage.app);
    let mut keys = Vec::new();
    for words in named(stage) {
        let binding = bindings
            .iter()
            .find(|binding| binding.footer && format!("{} {}", binding.keys[0].name(), binding.in_short()) == words);
        match binding {
            Some(binding) => keys.push(binding.keys[0].name()),
            None => assert_eq!(words, stage.app.save_state().0, "cut off in:\n{}", stage.screen()),
        }
    }
    keys
}

/// Asserts that a key which is named is not refused, and does something that can be seen.
#[track_caller]
fn works(mut stage: Stage, key: &str, at: &str) {
    let before = stage.screen();
    stage.keys(&format!("<{}>", if key == "+" { "+" } else { key }).replace("<+>", "+"));
    assert!(!matches!(stage.app.overlay(), Some(Overlay::Explanation(_))), "{key} is refused at {at}:\n{before}");
    let something = stage.screen() != before || stage.app.is_leaving();
    assert!(something, "{key} does nothing at {at}:\n{before}");
}

#[test]
fn every_key_that_is_named_on_any_place_works_and_none_is_cut_off() {
    for state in STATES {
        let (mut walking, _beside) = in_state(state);
        let mut tried = HashSet::new();
        for place in kinds(state) {
            // On arrival, and with something further down in focus.
            for way in ["", "<Down> <Down>", "<End>"] {
                let go = |stage: &mut Stage| {
                    stage.go(Place::Overview);
                    stage.go(place.clone());
                    stage.keys(way);
                };
                go(&mut walking);
                let saving = keys_at_the_bottom(&walking);
                assert!(!saving.is_empty());
                walking.settle();
                for (key, words) in keys_at_the_bottom(&walking).into_iter().zip(named(&walking)) {
                    // What has the same name at the same place is tried once, and what every place has once at all.
                    let everywhere = ["Esc", "F1", "/", "F5"].contains(&key.as_str());
                    let at = if everywhere { String::new() } else { format!("{place:?}") };
                    if !tried.insert((at, words)) {
                        continue;
                    }
                    // The kind of file that is chosen already stays chosen.
                    if place == Place::Report && key == "Enter" && way.is_empty() {
                        continue;
                    }
                    let (mut fresh, _beside) = in_state(state);
                    go(&mut fresh);
                    works(fresh, &key, &format!("{place:?} {way} ({state})"));
                }
            }
        }
    }
}

#[test]
fn every_key_that_is_named_in_any_dialog_works_and_none_is_cut_off() {
    let advice = Place::Advice("1.2A".parse().unwrap());
    let dialogs: [(&str, Place, &str); 15] = [
        ("shown", Place::Question(QUESTION), "<F1>"),
        ("shown", Place::Question(QUESTION), "n"),
        ("shown", Place::Question(QUESTION), "t x"),
        ("shown", Place::Question(QUESTION), "<Home> <Down> <Enter>"),
        ("shown", advice.clone(), "+"),
        ("shown", advice.clone(), "<Down> +"),
        ("shown", advice.clone(), "<Down> + x <F3>"),
        ("shown", Place::Question(QUESTION), "/ probleem"),
        ("shown", Place::Question(QUESTION), "/ qqqq"),
        ("shown", Place::Question(QUESTION), "<F4>"),
        ("shown", Place::Meeting, "<Home> <Enter> x"),
        ("alone", Place::Actions, "<Home> <Enter>"),
        ("covered", Place::Question(QUESTION), "<Enter>"),
        ("reading", Place::Question(QUESTION), "n"),
        ("wall", Place::Question(QUESTION), "n"),
    ];
    for (state, place, keys) in dialogs {
        let open = || {
            let (mut stage, beside) = in_state(state);
            stage.go(place.clone());
            stage.keys(keys);
            assert!(stage.app.overlay().is_some(), "{keys}");
            (stage, beside)
        };
        let (mut stage, _beside) = open();
        keys_at_the_bottom(&stage);
        stage.settle();
        for key in keys_at_the_bottom(&stage) {
            let before = stage.screen();
            let (mut fresh, _beside) = open();
            fresh.keys(&format!("<{key}>"));
            assert_ne!(fresh.screen(), before, "{key} in the dialog of {keys}");
        }
    }
}

#[test]
fn the_keys_of_the_date_and_of_ticking_off_are_named_where_they_work() {
    let (mut stage, _) = in_state("alone");
    stage.keys("<Home>").says(&["spatie klaar"]).keys("<Enter>").says(&["F3 kalender"]).keys("<Esc> <End>");
    assert!(!stage.bottom().contains("spatie"), "nothing to tick off is in focus: {}", stage.bottom());
    stage.go(Place::WorkFormat("shared-problem".parse().unwrap()));
    stage.says(&["Enter aan of uit", "spatie vink aan of uit"]);
}

#[test]
fn enter_is_named_by_what_it_does_with_the_thing_in_focus() {
    let mut stage = at_table(&THREE);
    let enter =
        |stage: &Stage| named(stage).into_iter().find_map(|words| Some(words.strip_prefix("Enter ")?.to_owned()));
    assert_eq!(enter(&stage).as_deref(), Some("laat zien"));
    stage.keys("<Down> <Right>");
    assert_eq!(enter(&stage).as_deref(), Some("zegt B"));
    stage.keys("<Down> <Down>");
    assert_eq!(enter(&stage).as_deref(), Some("lees A"));
    stage.keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Advice("1.2A".parse().unwrap()));
    // A letter is named by what it does too: of what was chosen it reads the advice.
    let (mut alone, _) = in_state("alone");
    alone.go(Place::Question(QUESTION));
    alone.says(&["a kies A"]).keys("a").says(&["Enter lees A   b kies B"]).hides(&["a lees A"]);
    alone.keys("<Right>").says(&["Enter kies B   a lees A"]);
    assert_eq!(
        alone.app.meaning(Command::Talk(Talk::Choose(QUESTION, kartrekker::content::Choice::A))).nature().on_enter,
        "lees A"
    );
}

#[test]
fn a_long_state_of_saving_takes_the_place_of_whole_keys() {
    let (mut stage, _) = in_state("alone");
    stage.keys("<Home> <Enter>");
    stage.settle();
    let saved = keys_at_the_bottom(&stage);
    stage.types("x").says(&["bezig met opslaan"]);
    let saving = keys_at_the_bottom(&stage);
    assert_eq!(saving[..], saved[..saving.len()], "the keys that stay stand where they stood");
    Stage::take_away(&stage.folder());
    stage.types("y").settle();
    stage.keys("<Esc>").says(&["NIET OPGESLAGEN", "Ctrl+S andere plek"]);
    assert!(named(&stage).iter().any(|words| words == "Ctrl+S andere plek"), "{}", stage.bottom());
}
