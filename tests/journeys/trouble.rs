//! Meetings that are damaged, open elsewhere, or made with something else.

use std::fs;

use kartrekker::app::command::{Command, Meeting, Place};

use super::stage::Stage;

/// A computer with two meetings, at the start screen.
fn two_meetings() -> Stage {
    let mut stage = Stage::in_meeting("Eerste");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.new_meeting("Tweede");
    stage.command(Command::Meeting(Meeting::Leave));
    stage
}

#[test]
fn a_second_window_is_told_that_it_may_only_read_and_can_change_nothing() {
    let mut first = Stage::in_meeting("Overleg");
    first.go(Place::Question("1.2".parse().unwrap()));
    first.keys("a k +").types("Bellen").keys("<Esc>").settle();
    let before = first.session();
    let mut second = first.beside();
    second.arrow_to("<Down>", "Overleg").keys("<Enter>");
    second.says(&["Deze bijeenkomst is al open in een ander venster.", "alleen lezen"]);
    for keys in ["b", "<Backspace>", "n", "<Ctrl+Z>", "<Ctrl+Y>"] {
        second.go(Place::Question("1.2".parse().unwrap()));
        second.keys(keys).says(&["Hier kun je alleen lezen."]);
        assert_eq!(second.app.session(), Some(&before), "{keys}");
    }
    second.go(Place::Actions);
    for keys in ["+", "<spatie>", "<Del>", "<Enter>"] {
        second.keys(keys).says(&["Hier kun je alleen lezen."]);
        assert_eq!(second.app.session(), Some(&before), "{keys}");
    }
    second.go(Place::Meeting);
    second.arrow_to("<Up>", "Titel").keys("<Enter> <Ctrl+A>").types("Anders").keys("<Enter>");
    assert_eq!(second.app.session(), Some(&before));
    assert_eq!(first.session(), before);
    second.go(Place::Advice("1.2B".parse().unwrap()));
    assert_eq!(first.session(), before, "not even where the reader is");
}

#[test]
fn the_second_window_may_write_once_the_first_is_gone() {
    let first = Stage::in_meeting("Overleg");
    let mut second = first.again();
    second.arrow_to("<Down>", "Overleg").keys("<Enter>").hides(&["alleen lezen"]).says(&["opgeslagen"]);
}

#[test]
fn a_damaged_meeting_is_told_of_and_hides_no_other() {
    let stage = two_meetings();
    let damaged = stage.files().into_iter().find(|name| name.ends_with("-tweede.toml")).unwrap();
    fs::write(stage.folder().join(&damaged), "rommel = [").unwrap();
    let mut stage = stage.again();
    stage.says(&["Eerste", "Een bijeenkomst die niet te lezen is:"]).hides(&["Tweede"]);
    assert!(stage.focused().contains("Eerste"), "the last one that can be read:\n{}", stage.screen());
    stage.arrow_to("<Up>", "Een bijeenkomst die niet").keys("<Enter>").says(&["is beschadigd"]);
    assert_eq!(*stage.app.place(), Place::Home);
    assert_eq!(fs::read_to_string(stage.folder().join(&damaged)).unwrap(), "rommel = [");
    stage.arrow_to("<Down>", "Eerste").keys("<Enter>").says(&["Eerste", "opgeslagen"]);
}

#[test]
fn of_a_damaged_meeting_the_version_before_is_opened_and_the_damaged_file_kept() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle().keys("a").settle().keys("b").settle();
    let path = stage.app.session_path().unwrap().to_owned();
    let mut stage = stage.again();
    fs::write(&path, "rommel").unwrap();
    stage.open(path, None);
    stage.says(&["is beschadigd of weg", "A  ● ons antwoord"]);
    let kept = stage.files().into_iter().find(|name| name.ends_with(".beschadigd-1")).unwrap();
    assert_eq!(fs::read_to_string(stage.folder().join(kept)).unwrap(), "rommel");
}

#[test]
fn a_meeting_that_was_edited_by_hand_opens_and_that_is_said() {
    let mut stage = Stage::in_meeting("Overleg");
    let path = stage.app.session_path().unwrap().to_owned();
    stage.settle();
    let mut stage = stage.again();
    let text = fs::read_to_string(&path).unwrap().replace("\"Overleg\"", "\"Met de hand\"");
    fs::write(&path, text).unwrap();
    stage.open(path, None);
    stage.says(&["buiten Kartrekker", "Met de hand"]);
}

#[test]
fn a_meeting_of_a_newer_version_may_be_read_and_not_changed() {
    let mut stage = Stage::in_meeting("Overleg");
    let path = stage.app.session_path().unwrap().to_owned();
    stage.settle();
    let mut stage = stage.again();
    let newer = fs::read_to_string(&path).unwrap().replace("format = 1\n", "format = 2\n");
    fs::write(&path, &newer).unwrap();
    stage.open(path.clone(), None);
    stage.says(&["een nieuwere Kartrekker", "alleen lezen"]);
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a").says(&["Hier kun je alleen lezen."]);
    let _stage = stage.again();
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn a_meeting_of_another_guide_is_opened_that_is_said_and_what_the_guide_lacks_is_kept() {
    let mut stage = Stage::in_meeting("Overleg");
    let path = stage.app.session_path().unwrap().to_owned();
    stage.settle();
    let mut stage = stage.again();
    let other = fs::read_to_string(&path)
        .unwrap()
        .replace("guide = \"logt-u-even-in\"", "guide = \"een-andere\"\nplace = \"question:9.9\"")
        + "[[questions]]\nid = \"9.9\"\nanswer = \"a\"\nnote = \"van toen\"\n";
    fs::write(&path, other).unwrap();
    stage.open(path, None);
    stage.says(&["een andere handreiking", "een-andere"]);
    assert_eq!(*stage.app.place(), Place::Meeting, "the place that was left is not in this guide");
    stage.keys("l").says(&["9.9", "niet meer in de handreiking", "van toen"]);
    stage.keys("s <End>").says(&["Bij vraag 9.9 is iets bewaard"]);
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a");
    assert_eq!(stage.session().note("9.9".parse().unwrap()), "van toen");
}
