//! The bottom line and the help: what they name works, and the help names everything.

use crossterm::event::Event;
use kartrekker::app::binding::{Binding, KeyPress};
use kartrekker::app::command::{Command, Place, Point, Program};
use kartrekker::app::keymap;
use kartrekker::terminal::input::translate;

use super::keys::key;
use super::stage::Stage;
use super::whole::places;

/// A meeting with something of everything in it, at a place.
fn at(place: &Place) -> Stage {
    let mut stage = full();
    stage.go(place.clone());
    stage
}

/// A meeting with an answer, a note and an action item.
fn full() -> Stage {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> Gemeente <Enter> <Enter> <Esc>");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a n gezegd <Esc>");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("<Down> + <Enter> <Esc>");
    stage
}

/// What the key does that a user finds by the name of its binding.
fn meaning(stage: &Stage, press: &KeyPress) -> Option<Command> {
    translate(Event::Key(key(&press.name())), &stage.app)
}

/// Everything that a person can see of the app.
fn sight(stage: &Stage) -> (Place, bool, String) {
    let folder = stage.documents().file_name().unwrap().to_str().unwrap().to_owned();
    (stage.app.place().clone(), stage.app.is_leaving(), stage.screen().replace(&folder, "MAP"))
}

#[test]
fn every_key_that_the_bottom_line_names_does_what_it_says_on_every_screen_and_dialog() {
    let mut stage = full();
    let dialogs = ["<F1>", "n", "+", "<Down> <Down> <Down> +", "m <Home> <Enter>", "m <Down> <Enter>"];
    let check = |stage: &Stage| {
        let bottom = stage.bottom();
        let bindings = keymap::bindings(&stage.app);
        for binding in bindings.iter().filter(|binding| binding.footer) {
            let text = format!("{} {}", binding.keys[0].name(), binding.label);
            for press in &binding.keys {
                assert_eq!(meaning(stage, press).as_ref(), Some(&binding.command), "{text} of {bottom}");
            }
            let Some((column, row)) = stage.find(&text).filter(|(_, row)| *row == 23) else { continue };
            assert_eq!(stage.app.frame().at(column, row), Some(&binding.command), "a click on {text}");
        }
        assert!(!bottom.trim().is_empty());
    };
    for place in places() {
        stage.go(place);
        check(&stage);
    }
    for dialog in dialogs {
        let mut stage = at(&Place::Advice("1.2A".parse().unwrap()));
        stage.keys(dialog);
        assert!(stage.app.overlay().is_some(), "{dialog}");
        check(&stage);
    }
}

#[test]
fn the_bottom_line_names_the_way_back_and_the_help_on_every_screen_at_every_size() {
    let mut writing = full();
    let path = writing.app.session_path().unwrap().to_owned();
    writing.settle();
    // A window that only reads: its bottom line does not wait for the disk, and has the least room for keys.
    let mut reading = writing.beside();
    reading.open(path, None);
    for (width, height) in [(60, 16), (80, 24), (200, 60)] {
        reading.resize(width, height);
        for place in places() {
            reading.go(place.clone());
            let bottom = reading.bottom();
            assert!(bottom.contains("F1 hulp"), "{place:?} at {width}: {bottom}");
            assert!(place == Place::Home || bottom.contains("Esc terug"), "{place:?} at {width}: {bottom}");
            assert!(bottom.ends_with("  alleen lezen"), "{place:?} at {width}: {bottom}");
        }
    }
    writing.resize(60, 16);
    writing.keys("k").settle();
    assert_eq!(writing.bottom(), " Enter open   + actiepunt   Esc terug   F1 hulp  opgeslagen");
}

#[test]
fn the_help_over_a_note_names_the_keys_of_the_note() {
    let mut stage = at(&Place::Question("1.1".parse().unwrap()));
    stage.keys("n <F1>").says(&["bewaar en sluit"]).hides(&["kies A", "maak ongedaan"]);
    stage.arrow_to("<Down>", "bewaar en sluit").keys("<Enter>");
    assert!(stage.app.overlay().is_none());
}

#[test]
fn no_two_bindings_of_a_screen_share_a_key() {
    let mut stage = full();
    for place in places() {
        stage.go(place.clone());
        let bindings = keymap::bindings(&stage.app);
        let keys: Vec<&KeyPress> = bindings.iter().flat_map(|binding| &binding.keys).collect();
        for (number, press) in keys.iter().enumerate() {
            assert!(!keys[..number].contains(press), "{} at {place:?}", press.name());
        }
    }
}

#[test]
fn the_help_lists_every_binding_of_every_screen_with_its_keys() {
    let mut stage = full();
    stage.resize(80, 120);
    for place in places() {
        stage.go(place);
        let bindings = keymap::bindings(&stage.app);
        stage.keys("<F1>");
        let screen = stage.screen();
        for binding in bindings.iter().filter(|binding| !is_enter_or_help(binding)) {
            let names: Vec<String> = binding.keys.iter().map(KeyPress::name).collect();
            let listed = screen.lines().any(|line| line.contains(&names.join(" / ")) && line.contains(binding.label));
            assert!(listed, "{} {} is not in:\n{screen}", names.join(" / "), binding.label);
        }
        stage.keys("<Esc>");
    }
}

/// In the help itself these two mean something else.
fn is_enter_or_help(binding: &Binding) -> bool {
    matches!(binding.command, Command::Point(Point::Activate) | Command::Program(Program::Help))
}

/// The binding that the line in focus names, with all its keys and its words.
#[track_caller]
fn named(help: &Stage, bindings: &[Binding]) -> Binding {
    let line = help.focused();
    let is_named = |binding: &&Binding| {
        let keys: Vec<String> = binding.keys.iter().map(KeyPress::name).collect();
        let label = line.strip_prefix(&keys.join(" / ")).and_then(|rest| rest.strip_prefix(' '));
        label.is_some_and(|label| label.trim_matches(['│', ' ']) == binding.label)
    };
    let named = bindings.iter().find(is_named);
    named.unwrap_or_else(|| panic!("‘{line}’ names no key:\n{}", help.screen())).clone()
}

/// Down to the line of the help below the one in focus, past what stands between them.
fn to_next_line(help: &mut Stage) {
    let line = help.focused();
    for _ in 0..5 {
        if help.keys("<Down>").focused() != line {
            return;
        }
    }
    panic!("there is no line below ‘{line}’:\n{}", help.screen());
}

#[test]
fn enter_on_a_line_of_the_help_does_what_its_key_does() {
    for place in [Place::Question("1.2".parse().unwrap()), Place::Advice("1.2A".parse().unwrap()), Place::Actions] {
        // The lines stand by what the keys are for, and not in the order of the keys.
        let mut met: Vec<KeyPress> = Vec::new();
        let count = |stage: &Stage| keymap::bindings_below(&stage.app).len();
        for line in 0..count(&at(&place)) {
            // Some way down the page, so that a line that acts on the wrong page is found out.
            let mut by_key = at(&place);
            by_key.keys("<Down> <Down>");
            let mut by_help = at(&place);
            by_help.keys("<Down> <Down> <F1>");
            (0..line).for_each(|_| to_next_line(&mut by_help));
            let binding = named(&by_help, &keymap::bindings_below(&by_key.app));
            by_key.event(Event::Key(key(&binding.keys[0].name())));
            by_help.keys("<Enter>");
            assert_eq!(sight(&by_help), sight(&by_key), "{} at {place:?}", binding.label);
            assert!(!met.contains(&binding.keys[0]), "{} is met twice at {place:?}", binding.label);
            met.push(binding.keys[0]);
        }
        assert_eq!(met.len(), count(&at(&place)));
    }
}

#[test]
fn the_help_opens_with_f1_and_with_a_question_mark_and_closes_with_both_and_with_esc() {
    let mut stage = Stage::new();
    for open in ["<F1>", "?"] {
        for close in ["<F1>", "?", "<Esc>"] {
            stage.keys(open).says(&["Deze toetsen werken hier."]).keys(close).hides(&["Deze toetsen"]);
        }
    }
}
