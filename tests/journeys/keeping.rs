//! What is kept, when the screen says so, and what one comes back to.

use std::fs;

use kartrekker::app::command::{Command, Meeting, Place};
use kartrekker::content::Choice;

use super::stage::Stage;

#[test]
fn saved_is_said_only_after_the_save_was_reported() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    assert!(stage.bottom().ends_with("opgeslagen"), "{}", stage.bottom());
    stage.keys("a");
    assert!(stage.bottom().ends_with("bezig met opslaan"), "{}", stage.bottom());
    stage.settle();
    assert!(stage.bottom().ends_with("opgeslagen"), "{}", stage.bottom());
    assert_eq!(stage.session().answer("1.2".parse().unwrap()), Some(Choice::A));
}

#[test]
fn a_report_about_the_meeting_before_says_nothing_about_this_one() {
    let mut stage = Stage::in_meeting("Eerste");
    stage.go(Place::Question("1.1".parse().unwrap()));
    // The last save of the first meeting is reported after the second was opened, as when keys come fast.
    stage.keys("a b a b");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.new_meeting("Tweede");
    stage.keys("<Home> <Enter> x <Enter>");
    stage.next_report();
    assert_eq!(stage.app.save_state().0, "bezig met opslaan", "the report was about the first meeting");
    assert_eq!(stage.session().title, "Tweedex");
    assert_eq!(stage.app.save_state().0, "opgeslagen");
}

#[test]
fn a_failing_save_stays_on_the_screen_and_recovers_by_itself() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    let (folder, away) = (stage.folder(), stage.documents().join("elders"));
    fs::rename(&folder, &away).unwrap();
    stage.keys("a").settle();
    assert!(stage.bottom().ends_with("NIET OPGESLAGEN: bestaat niet"), "{}", stage.bottom());
    stage.keys("<Down> <Up>");
    assert!(stage.bottom().contains("NIET OPGESLAGEN:"), "{}", stage.bottom());
    fs::rename(&away, &folder).unwrap();
    while stage.bottom().contains("NIET OPGESLAGEN:") {
        stage.next_report();
    }
    assert!(stage.bottom().ends_with("opgeslagen"), "{}", stage.bottom());
    assert_eq!(stage.session().answer("1.2".parse().unwrap()), Some(Choice::A));
}

#[test]
fn a_last_save_that_fails_after_the_meeting_was_closed_is_told() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    Stage::take_away(&stage.folder());
    stage.keys("n gezegd <Esc>");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.settle().says(&["NIET OPGESLAGEN: bestaat niet"]);
}

#[test]
fn a_meeting_that_is_opened_again_is_where_it_was_left() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("3.1".parse().unwrap()));
    stage.keys("n").types("half af");
    let mut stage = stage.again();
    stage.says(&["Ga verder met", "Overleg"]).arrow_to("<Down>", "Overleg").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Question("3.1".parse().unwrap()));
    stage.says(&["opgeslagen"]).arrow_to("<Down>", "Notitie (1 regel)").keys("<Enter>").says(&["half af"]);
    assert_eq!(stage.session().note("3.1".parse().unwrap()), "half af");
}

#[test]
fn a_meeting_on_the_command_line_opens_where_one_asks() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("3.1".parse().unwrap()));
    let path = stage.app.session_path().unwrap().to_owned();
    stage.settle();
    let mut stage = stage.again();
    stage.open(path, Some("work-format:nudge".parse().unwrap()));
    assert_eq!(*stage.app.place(), Place::WorkFormat("nudge".parse().unwrap()));
    // Back leads into the guide, not out of the meeting.
    stage.keys("<Esc>");
    assert_eq!(*stage.app.place(), Place::Overview);
}

#[test]
fn the_meeting_that_was_written_last_stands_first() {
    let mut stage = Stage::in_meeting("Eerste");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.new_meeting("Tweede");
    stage.command(Command::Meeting(Meeting::Leave));
    let (first, second) = (stage.find("Eerste").unwrap().1, stage.find("Tweede").unwrap().1);
    assert!(second < first);
}

#[test]
fn reading_without_a_meeting_leaves_no_file() {
    let mut stage = Stage::new();
    stage.arrow_to("<Down>", "Lees de handreiking").keys("<Enter>").arrow_to("<Down>", "Probleem scherp");
    stage.keys("<Enter> a b n + <Ctrl+Z> <Ctrl+Y> <Del> o i");
    stage.says(&["zonder bijeenkomst"]).settle();
    let stage = stage.again();
    assert!(!stage.folder().exists());
    assert_eq!(stage.files(), [""; 0]);
}

#[test]
fn a_meeting_that_was_not_named_after_all_leaves_no_file() {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Esc>").says(&["Nieuwe bijeenkomst"]);
    assert!(!stage.folder().exists());
}

#[test]
fn the_start_screen_tells_how_far_each_meeting_is() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.1".parse().unwrap()));
    stage.keys("a . b k +").types("Bellen").keys("<Esc>");
    let mut stage = stage.again();
    stage.says(&["22 november 2026 · 2 van 12 vragen beantwoord · 1 open actiepunt"]);
}

#[test]
fn leaving_asks_first_while_something_is_not_on_disk() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    let (folder, away) = (stage.folder(), stage.documents().join("elders"));
    fs::rename(&folder, &away).unwrap();
    stage.keys("a").settle();
    stage.keys("<Ctrl+Q>").says(&["Nog niet alles is opgeslagen", "bestaat niet", "Ga toch weg"]);
    assert!(!stage.app.is_leaving());
    fs::rename(&away, &folder).unwrap();
    stage.keys("<Enter>").settle();
    assert_eq!(stage.session().answer("1.2".parse().unwrap()), Some(Choice::A));
    stage.keys("<Ctrl+Q>");
    assert!(stage.app.is_leaving());
}

#[test]
fn leaving_waits_until_what_was_said_last_is_on_disk() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle().keys("a <Ctrl+Q>").says(&["slaat het laatste op en stopt dan"]);
    assert!(!stage.app.is_leaving());
    stage.settle();
    assert!(stage.app.is_leaving());
}

#[test]
fn who_goes_on_after_all_is_not_put_out() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle().keys("a <Ctrl+Q> b").settle();
    assert!(!stage.app.is_leaving());
}

#[test]
fn who_will_not_wait_for_a_slow_disk_is_asked_and_may_leave() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle().keys("a <Ctrl+Q> <Ctrl+Q>").says(&["Nog niet alles is opgeslagen", "de schijf is"]);
    stage.keys("<End> <Enter>");
    assert!(stage.app.is_leaving());
}

#[test]
fn a_save_that_fails_while_one_waits_to_leave_keeps_one_and_asks() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    Stage::take_away(&stage.folder());
    stage.keys("a <Ctrl+Q>").settle();
    stage.says(&["Nog niet alles is opgeslagen", "bestaat niet"]);
    assert!(!stage.app.is_leaving());
}

#[test]
fn where_saving_fails_the_meeting_goes_on_in_another_place() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    Stage::take_away(&stage.folder());
    stage.keys("a").settle();
    stage.says(&["NIET OPGESLAGEN", "Ctrl+S andere plek"]);
    let stick = stage.documents().join("stick");
    stage.keys("<Ctrl+S> <Ctrl+A>").types(stick.to_str().unwrap()).keys("<Enter>");
    stage.says(&["De bijeenkomst staat nu in", "opgeslagen"]);
    assert_eq!(stage.session().answer("1.2".parse().unwrap()), Some(Choice::A));
    // From here on it is kept there, and what still comes of the old place says nothing.
    stage.keys("b").settle();
    assert!(stage.bottom().ends_with("opgeslagen"), "{}", stage.bottom());
    assert!(stage.app.session_path().unwrap().starts_with(&stick));
    assert_eq!(stage.session().answer("1.2".parse().unwrap()), Some(Choice::B));
}

#[test]
fn a_place_that_will_not_do_is_said_and_nothing_changes() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    let path = stage.app.session_path().unwrap().to_owned();
    Stage::take_away(&stage.folder());
    let file = stage.documents().join("een-bestand");
    fs::write(&file, "").unwrap();
    stage.keys("a").settle().keys("<Ctrl+Q> <Down> <Enter> <Ctrl+A>");
    stage.types(file.join("map").to_str().unwrap()).keys("<Enter>");
    stage.says(&["geen map", "NIET OPGESLAGEN"]);
    assert_eq!(stage.app.session_path(), Some(path.as_path()));
}

#[test]
fn asking_to_save_when_all_is_saved_says_that_it_need_not() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.settle().keys("<Ctrl+S>").says(&["Kartrekker slaat alles vanzelf op"]);
    stage.command(Command::Meeting(Meeting::Leave));
    stage.keys("<Ctrl+S>").says(&["geen bijeenkomst open"]);
}

#[test]
fn who_leaves_anyway_leaves() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    Stage::take_away(&stage.folder());
    stage.keys("a").settle();
    stage.keys("<Ctrl+Q> <End> <Enter>");
    assert!(stage.app.is_leaving());
}

#[test]
fn a_meeting_is_erased_from_the_start_screen_only_after_one_said_so_in_its_own_words() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a").settle();
    stage.command(Command::Meeting(Meeting::Leave));
    stage.resize(120, 40);
    stage.settle().arrow_to("<Down>", "Overleg").says(&["Del wis"]).keys("<Del>");
    stage.says(&["Wis deze bijeenkomst?", "‘Overleg’, 22 november 2026", "Je kunt dit niet terugdraaien."]);
    // Not erasing is what Enter does first, and what Esc does.
    stage.keys("<Enter>").arrow_to("<Down>", "Overleg").keys("<Del> <Esc>").says(&["Overleg"]);
    assert!(!stage.files().is_empty());
    stage.keys("<Del> w <Enter>").says(&["De bijeenkomst is gewist."]).hides(&["Overleg", "Ga verder"]);
    assert_eq!(stage.files(), [""; 0]);
}

#[test]
fn a_meeting_that_another_window_has_open_is_not_erased() {
    let stage = Stage::in_meeting("Overleg");
    let mut other = stage.beside();
    other
        .settle()
        .arrow_to("<Down>", "Overleg")
        .keys("<Del> <End> <Enter>")
        .says(&["open in een ander", "Sluit dat venster"]);
    assert!(!stage.files().is_empty());
}

#[test]
fn who_closes_a_meeting_right_after_an_answer_and_stops_is_gone_and_the_answer_is_kept() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.keys("<Ctrl+Q>");
    assert!(stage.app.is_leaving(), "{}", stage.screen());
    assert_eq!(stage.store().list().unwrap().len(), 1);
}
