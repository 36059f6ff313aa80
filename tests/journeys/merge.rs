//! Answers from home are merged on the screen of the meeting: read, compared, chosen, taken back.

use std::fs;

use kartrekker::app::command::Place;
use serde_json::{Value, json};

use super::conversation::{QUESTION, THREE, at_table, said};
use super::stage::Stage;

/// Puts an answer file for the open meeting in the folder of documents.
fn form(stage: &mut Stage, name: &str, organisation: &str, answers: &Value) {
    let session = stage.session();
    let file = json!({
        "kind": "kartrekker-antwoorden", "format": 1, "session": session.id, "session_title": session.title,
        "guide": "logt-u-even-in", "guide_version": "1.1.0", "form": "00000000-0000-0000-0000-000000000070",
        "saved": "2026-11-22T14:03:00Z", "organisation": organisation, "answers": answers,
    });
    fs::write(stage.documents().join(name), file.to_string()).unwrap();
}

fn answer(question: &str, position: &str, note: &str) -> Value {
    json!({ "question": question, "position": position, "note": note })
}

/// A meeting of three in which the Gemeente said A; from home it says B, the Huisartsen B, and a fourth comes.
fn with_answers(size: (u16, u16)) -> Stage {
    let mut stage = at_table(&THREE);
    stage.resize(size.0, size.1);
    stage.keys("a");
    form(&mut stage, "gemeente.json", "Gemeente", &json!([answer("1.2", "b", "kan best"), answer("1.3", "a", "")]));
    form(&mut stage, "huisartsen.json", "huisartsen", &json!([answer("1.2", "b", "wijkplan")]));
    form(&mut stage, "bewoners.json", "Bewonersraad", &json!([answer("1.2", "unsure", "")]));
    stage.keys("m");
    stage
}

/// At the first of what two sides say differently.
pub fn at_difference() -> Stage {
    let mut stage = with_answers((80, 24));
    gather(&mut stage);
    stage
}

/// Reads the folder of documents, which is proposed.
fn gather(stage: &mut Stage) {
    stage.go(Place::Meeting);
    stage.arrow_to("<Down>", "Antwoorden van thuis samenvoegen").keys("<Enter>").says(&["Waar staan de antwoorden?"]);
    stage.keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Merge, "{}", stage.screen());
}

#[test]
fn a_folder_or_a_file_is_found_as_it_is_dropped_on_the_window_or_typed() {
    let mut stage = at_table(&THREE);
    let folder = stage.documents().join("mijn map");
    fs::create_dir(&folder).unwrap();
    form(&mut stage, "mijn map/a.json", "Welzijn", &json!([answer("1.2", "a", "")]));
    let home = stage.documents().to_str().unwrap().to_owned();
    for typed in [
        format!("'{home}/mijn map/a.json'"),
        format!("\"{home}/mijn map/a.json\" "),
        // On Windows a backslash stands between folders, and an address has a stroke before the drive.
        format!("{home}/mijn{}map/a.json", if cfg!(windows) { " " } else { "\\ " }),
        format!("file://{}{home}/mijn%20map/a.json", if cfg!(windows) { "/" } else { "" }),
        "~/mijn map".to_owned(),
        format!("'{home}/mijn map'"),
    ] {
        stage.go(Place::Meeting);
        stage.arrow_to("<Down>", "Antwoorden van thuis samenvoegen").keys("<Enter> <Ctrl+A>");
        stage.paste(&typed);
        stage.keys("<Enter>");
        assert_eq!(*stage.app.place(), Place::Merge, "{typed}: {}", stage.screen());
        stage.says(&["Welzijn (a.json): 1 nieuw."]);
    }
}

#[test]
fn answers_from_home_are_told_chosen_merged_and_taken_back_in_one_step() {
    for size in [(80, 24), (200, 60)] {
        let mut stage = with_answers(size);
        gather(&mut stage);
        stage.says(&["Gemeente (gemeente.json): 1 nieuw, 1 verschil.", "huisartsen (huisartsen.json): 1 nieuw."]);
        stage.says(&["Nieuw aan tafel: Bewonersraad.", "h houden", "n nemen"]).hides(&["wijkplan", "weet niet"]);
        stage.arrow_to("<Down>", "Voeg samen").keys("<Enter>").says(&["Nog 1 verschil. Kies eerst"]);
        stage.keys("<Home>").keys("n");
        assert!(stage.focused().contains("Voeg samen"), "nothing else is open: {}", stage.screen());
        stage.keys("<Enter>").says(&["Samengevoegd: 3 nieuw en 1 verschil beslist."]);
        assert_eq!(*stage.app.place(), Place::Meeting);
        assert_eq!(said(&stage.session()), "bb-w");
        stage.go(Place::Question(QUESTION));
        stage.says(&["● Huisartsen", "● Bewonersraad", "○ Welzijn"]).hides(&["wijkplan", "kan best"]);
        stage.keys("<Ctrl+Z>");
        assert_eq!(said(&stage.session()), "a--", "one step takes all of it back");
    }
}

#[test]
fn both_sides_of_a_difference_are_seen_beside_each_other_or_below_each_other() {
    let mut stage = with_answers((80, 24));
    gather(&mut stage);
    stage.arrow_to("<Down>", "Voeg samen");
    let row = |stage: &Stage, text: &str| stage.find(text).map(|(_, row)| row);
    let beside = (row(&stage, " 1 ─"), row(&stage, " 2 ─"));
    assert!(beside.0.is_some() && beside.0 == beside.1, "{}", stage.screen());
    stage.says(&["B: kan best", "Hier", "gemeente.json"]);
    stage.resize(60, 24);
    stage.keys("<End>").says(&["B: kan best"]);
    assert_ne!(row(&stage, " 1 ─"), row(&stage, " 2 ─"), "{}", stage.screen());
}

#[test]
fn a_difference_is_chosen_with_arrows_clicks_or_letters_and_shows_what_was_chosen() {
    let mut stage = with_answers((80, 40));
    gather(&mut stage);
    stage.click("B: kan best");
    stage.says(&["2  ● gekozen"]);
    stage.click("Hier");
    stage.says(&["1  ● gekozen"]).keys("<Up>").keys("b").says(&["Hier kan er maar één blijven staan: kies h of n."]);
    stage.says(&["1  ● gekozen"]);
    stage.arrow_to("<Down>", "Voeg samen").keys("<Enter>");
    assert_eq!(said(&stage.session()), "ab-w");
}

#[test]
fn nothing_is_merged_when_one_leaves_the_page_and_merging_twice_doubles_nothing() {
    let mut stage = with_answers((80, 24));
    gather(&mut stage);
    stage.arrow_to("<Down>", "Niet samenvoegen").keys("<Enter>");
    assert_eq!(said(&stage.session()), "a--");
    gather(&mut stage);
    stage.keys("n <Enter>");
    let once = stage.session();
    gather(&mut stage);
    stage.says(&["2 stond er al"]).arrow_to("<Down>", "Voeg samen").keys("<Enter>").says(&["Er is niets nieuws bij."]);
    assert_eq!(stage.session(), once);
}

#[test]
fn what_is_changed_meanwhile_is_not_lost() {
    let mut stage = with_answers((80, 24));
    gather(&mut stage);
    stage.keys("n");
    stage.go(Place::Question(QUESTION));
    stage.keys("n").types("intussen").keys("<Esc>");
    stage.go(Place::Merge);
    stage.arrow_to("<Down>", "Voeg samen").keys("<Enter>");
    assert_eq!(said(&stage.session()), "bb-w");
    assert_eq!(stage.session().note(QUESTION), "intussen");
}

#[test]
fn the_wall_hides_what_came_in() {
    let mut stage = with_answers((80, 24));
    gather(&mut stage);
    stage.keys("<F5>").hides(&["kan best", "gemeente.json"]).says(&["Dit is niet voor de wand."]);
    // No way there stands on the page either.
    stage.keys("m").says(&["Aan tafel"]).hides(&["Antwoorden van thuis"]);
    stage.go(Place::Question(QUESTION));
    stage.keys("n").says(&["Dit is niet voor de wand."]);
    // What was meant for the field that did not open does nothing, until the box is closed.
    stage.types("antwoorden b o").says(&["Dit is niet voor de wand."]).keys("<Esc>");
    assert!(stage.app.overlays().is_empty() && *stage.app.place() == Place::Question(QUESTION));
}

#[test]
fn a_paper_form_is_typed_over_and_a_wrong_code_can_be_mended() {
    let mut stage = at_table(&THREE);
    stage.keys("m").arrow_to("<Down>", "Papieren formulier overtypen").keys("<Enter>");
    stage.types("Welzijn: 1.2w 1.3q").keys("<Enter>").says(&["‘1.3q’ is geen antwoord."]);
    stage.keys("<Backspace>").types("a").keys("<Enter>").says(&["Welzijn (papier): 2 nieuw."]);
    stage.arrow_to("<Down>", "Voeg samen").keys("<Enter>");
    assert_eq!(said(&stage.session()), "--w");
}

#[test]
fn what_cannot_be_read_is_told_and_another_meeting_is_asked_about() {
    let mut stage = with_answers((80, 24));
    let path = stage.documents().join("stuk.json");
    fs::write(&path, r#"{"kind":"kartrekker-antwoorden","format":1}"#).unwrap();
    stage.arrow_to("<Down>", "Antwoorden van thuis").keys("<Enter> <Enter>");
    stage.says(&["stuk.json doet niet mee: dit antwoordbestand is beschadigd", "Gemeente (gemeente.json)"]);
    assert_eq!(*stage.app.place(), Place::Merge, "the others come in");
    let text = fs::read_to_string(stage.documents().join("bewoners.json")).unwrap();
    let id = stage.session().id.to_string();
    fs::write(&path, text.replace(&id, "00000000-0000-0000-0000-0000000000ff")).unwrap();
    stage.keys("<Esc>");
    stage.go(Place::Meeting);
    stage.arrow_to("<Down>", "Antwoorden van thuis").keys("<Enter> <Ctrl+A> <Backspace>");
    stage.types(&format!("\"{}\"", path.display())).keys("<Enter>").says(&["Toch samenvoegen?"]);
    stage.arrow_to("<Down>", "Ja, voeg toch samen").keys("<Enter>").says(&["Bewonersraad (stuk.json): 1 nieuw."]);
}

#[test]
fn what_comes_in_after_the_answers_were_shown_is_covered_until_the_group_shows_it() {
    for size in [(80, 24), (200, 60)] {
        let mut stage = at_table(&THREE);
        stage.resize(size.0, size.1);
        stage.keys("a b <Enter> <Down> <Enter>").says(&["Gemeente", "nog geen antwoord"]);
        form(&mut stage, "welzijn.json", "Welzijn", &json!([answer("1.2", "a", "wijkplan")]));
        gather(&mut stage);
        stage.says(&["Vraag 1.2 is al getoond. Wat er nu bij komt, blijft afgedekt"]);
        stage.arrow_to("<Down>", "Voeg samen").keys("<Enter>");
        assert_eq!(said(&stage.session()), "ab-", "nobody has seen what Welzijn says");
        stage.go(Place::Question(QUESTION));
        stage.says(&["nog afgedekt", "Er is 1 antwoord binnengekomen."]).hides(&["wijkplan", "2 kiezen A"]);
        stage.keys("/").types("wijkplan").hides(&["Toelichting van Welzijn"]);
        stage.keys("<Esc> <Home>").arrow_to("<Down>", "Er is 1 antwoord binnengekomen").keys("<Enter>");
        stage.says(&["wijkplan"]).hides(&["nog afgedekt", "binnengekomen"]);
        assert_eq!(said(&stage.session()), "aba");
        stage.keys("<Ctrl+Z>").hides(&["wijkplan"]).says(&["nog afgedekt"]);
    }
}

#[test]
fn who_speaks_at_the_table_takes_the_place_of_what_was_sent_in() {
    let mut stage = at_table(&THREE);
    stage.keys("a b <Enter> <Down> <Enter>");
    form(&mut stage, "welzijn.json", "Welzijn", &json!([answer("1.2", "a", "wijkplan")]));
    gather(&mut stage);
    stage.arrow_to("<Down>", "Voeg samen").keys("<Enter>");
    stage.go(Place::Question(QUESTION));
    stage.keys("<Home>").arrow_to("<Down>", "Welzijn").keys("<Enter>").arrow_to("<Down>", "Wordt: B").keys("<Enter>");
    stage.hides(&["nog afgedekt", "binnengekomen"]);
    assert_eq!(said(&stage.session()), "abb");
}

#[test]
fn lines_of_a_reason_are_seen_as_lines_and_stay_when_nothing_else_is_changed() {
    let mut stage = at_table(&THREE);
    form(&mut stage, "gemeente.json", "Gemeente", &json!([answer("1.2", "a", "eerst dit\n- dan dat")]));
    gather(&mut stage);
    stage.arrow_to("<Down>", "Voeg samen").keys("<Enter>");
    stage.go(Place::Question(QUESTION));
    stage.keys("<Enter> <Down> <Enter>").says(&["- dan dat"]).hides(&["eerst dit - dan dat"]);
    let reason =
        |stage: &mut Stage| stage.session().discussion(QUESTION).positions.into_values().next().unwrap().reason;
    stage
        .keys("<Home>")
        .arrow_to("<Down>", "Gemeente")
        .keys("<Enter> <Enter>")
        .says(&["eerst dit - dan dat"])
        .keys("<Enter>");
    assert_eq!(reason(&mut stage), "eerst dit\n- dan dat");
    stage.keys("<Enter> <Enter>").types(" nu").keys("<Enter>");
    assert_eq!(reason(&mut stage), "eerst dit - dan dat nu");
}

#[test]
fn more_than_a_meeting_can_hold_is_told_beforehand_and_nothing_is_merged() {
    let mut stage = at_table(&THREE);
    for number in 0..25 {
        let much = json!([answer("1.2", "a", &"x".repeat(900_000))]);
        form(&mut stage, &format!("{number}.json"), &format!("Partij {number}"), &much);
    }
    let before = stage.session();
    gather(&mut stage);
    stage.says(&["Zo wordt de bijeenkomst te groot"]).arrow_to("<Down>", "Voeg samen").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Merge);
    assert_eq!(stage.session(), before);
}
