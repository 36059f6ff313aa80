//! What lies beside a meeting: others of the same name, what other programs wrote, and the day that goes on.

use std::fs;
use std::time::SystemTime;

use chrono::NaiveDate;
use kartrekker::app::command::{Command, Meeting, Place};
use kartrekker::app::happened::Happened;

use super::stage::Stage;

/// The path of the open meeting's file with something behind it.
fn beside(stage: &Stage, ending: &str) -> std::path::PathBuf {
    format!("{}{ending}", stage.app.session_path().unwrap().display()).into()
}

#[test]
fn two_meetings_of_one_name_and_day_are_told_apart_on_the_start_screen() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("m").arrow_to("<Down>", "Organisatie erbij").keys("<Enter>");
    stage.types("Gemeente").keys("<Enter> <End> <Enter> <Esc>");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.new_meeting("Overleg");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.new_meeting("Anders");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.says(&["aan tafel: Gemeente"]);
    assert_eq!(stage.screen().matches("veranderd op").count(), 2, "{}", stage.screen());
}

#[test]
fn a_copy_is_no_meeting_of_its_own_on_the_start_screen_and_is_offered_to_be_merged_until_it_is() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.settle();
    let file = stage.app.session_path().unwrap().to_owned();
    let copy = |mark: &str| file.with_file_name(format!("{}{mark}.toml", file.file_stem().unwrap().display()));
    // One that says the same is nothing to tell of.
    fs::copy(&file, copy(" (1)")).unwrap();
    stage.command(Command::Meeting(Meeting::Leave));
    stage.says(&["Overleg"]).hides(&["kopie"]);
    let other = fs::read_to_string(&file).unwrap() + "\n[[questions]]\nid = \"1.1\"\nnote = \"elders gezegd\"\n";
    fs::write(copy(" (conflicted copy 2026-11-26)"), other).unwrap();
    let mut stage = stage.again();
    stage.says(&["Er is een kopie waar iets anders in staat: (conflicted copy 2026-11-26)."]);
    assert_eq!(stage.screen().matches("22 november 2026").count(), 1, "{}", stage.screen());
    stage.arrow_to("<Down>", "Er is een kopie").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Merge, "{}", stage.screen());
    stage.arrow_to("<Down>", "Voeg samen").keys("<Enter>").settle();
    assert_eq!(stage.session().note("1.1".parse().unwrap()), "elders gezegd");
    stage.command(Command::Meeting(Meeting::Leave));
    // The first copy says less than the meeting now, and that is told.
    stage.says(&["Er is een kopie waar iets anders in staat: (1)."]).hides(&["conflicted copy"]);
    assert!(!copy(" (conflicted copy 2026-11-26)").exists(), "it is put away");
}

#[test]
fn a_new_meeting_beside_another_guide_is_of_that_guide_and_the_dialog_names_it() {
    let mut stage = Stage::new();
    stage.keys("n").says(&["Hoe heet de bijeenkomst?", "Logt u even in"]).keys("<Esc>");
    stage.arrow_to("<Down>", "Samen digitaal vaardig").keys("n");
    stage.says(&["Hoe heet de bijeenkomst?", "Met de handreiking: Samen digitaal vaardig"]);
    stage.types("Digioverleg").keys("<Enter> <Esc>");
    assert_eq!(stage.session().guide.as_str(), "digitaal-vaardig");
}

#[test]
fn what_another_program_wrote_is_told_at_once_and_at_the_next_opening_until_it_is_merged() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    let file = stage.app.session_path().unwrap().to_owned();
    let elsewhere = fs::read_to_string(&file).unwrap() + "\n[[questions]]\nid = \"1.1\"\nnote = \"elders gezegd\"\n";
    fs::write(&file, elsewhere).unwrap();
    stage.keys("a").settle();
    stage.says(&["Een ander programma schreef ook in deze bijeenkomst.", "Druk op m"]);
    assert!(beside(&stage, ".elders-gewijzigd-1").exists());
    let mut stage = stage.again();
    stage.arrow_to("<Down>", "Overleg").keys("<Enter>");
    stage.says(&["Een ander programma schreef ook in deze bijeenkomst.", "Druk op m"]);
    stage.keys("m").arrow_to("<Down>", "Haal erbij wat een ander programma schreef").keys("<Enter>");
    stage.says(&["Samenvoegen", "Vraag 1.1: notitie"]).arrow_to("<Down>", "Voeg samen").keys("<Enter>");
    stage.says(&["Samengevoegd"]).hides(&["Haal erbij wat een ander programma schreef"]);
    assert_eq!(stage.session().note("1.1".parse().unwrap()), "elders gezegd");
    assert!(beside(&stage, ".samengevoegd-1").exists() && !beside(&stage, ".elders-gewijzigd-1").exists());
    let mut stage = stage.again();
    stage.arrow_to("<Down>", "Overleg").keys("<Enter>").hides(&["Een ander programma"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_another_one_is_told_and_nothing_is_written_into_it() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.settle();
    let (folder, away) = (stage.folder(), stage.documents().join("elders"));
    fs::rename(&folder, &away).unwrap();
    fs::create_dir(&folder).unwrap();
    stage.keys("a").settle();
    stage.says(&["NIET OPGESLAGEN: de schijf met deze map is weg", "Ctrl+S andere plek"]);
    assert_eq!(stage.files(), [""; 0]);
    fs::remove_dir(&folder).unwrap();
    fs::rename(&away, &folder).unwrap();
    while stage.bottom().contains("NIET OPGESLAGEN:") {
        stage.next_report();
    }
    assert!(stage.session().answer("1.2".parse().unwrap()).is_some());
}

#[test]
fn after_midnight_a_new_meeting_and_tomorrow_are_of_the_next_day() {
    let mut stage = Stage::new();
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    stage.hears(Happened::Time(SystemTime::now(), Some(day(27))));
    stage.new_meeting("Nachtoverleg");
    assert_eq!(stage.session().date, day(27));
    stage.hears(Happened::Time(SystemTime::now(), Some(day(28))));
    // Without a day that can be, the last one stays.
    stage.hears(Happened::Time(SystemTime::UNIX_EPOCH, None));
    stage.keys("k +").types("Bellen").keys("<Tab> <Tab>").types("morgen").keys("<Esc>");
    assert_eq!(stage.session().actions[0].due, Some(day(29)));
}

#[test]
fn who_has_a_meeting_open_on_another_computer_is_told_once_and_leaving_takes_back_only_what_we_said() {
    let mut stage = Stage::in_meeting("Overleg");
    let open = beside(&stage, ".open");
    let ours = fs::read_to_string(&open).unwrap();
    assert!(ours.contains("computer = ") && ours.contains("since = "), "{ours}");
    // A synchroniser brings what another computer said.
    let theirs = "who = \"receptie\"\ncomputer = \"LAPTOP-2\"\nsince = \"2026-11-22T14:03:00\"\n";
    fs::write(&open, theirs).unwrap();
    stage.command(Command::Meeting(Meeting::Leave));
    assert_eq!(fs::read_to_string(&open).unwrap(), theirs);
    let mut stage = stage.again();
    stage.keys("<Enter>").says(&["open bij receptie op LAPTOP-2, sinds 22 november 2026 14.03 uur"]);
    stage.keys("r").says(&["Verslag"]).hides(&["alleen lezen"]);
    stage.command(Command::Meeting(Meeting::Leave));
    assert!(!open.exists());
    for damaged in ["", "who = 3", "computer = \"\u{1b}[2J\"", &"x".repeat(5_000_000)] {
        fs::write(&open, damaged).unwrap();
        let mut again = stage.again();
        again.keys("<Enter>").hides(&["open bij", "of is daar niet afgesloten"]);
        again.command(Command::Meeting(Meeting::Leave));
        assert!(!open.exists(), "{}", damaged.len());
        stage = again;
    }
}
