//! Notes: what was said, in as many lines as it takes.

use kartrekker::app::command::{Agenda as Planning, Command, Place};
use kartrekker::clean::MARK;
use kartrekker::content::QuestionId;

use super::stage::Stage;

const QUESTION: QuestionId = QuestionId { part: 1, number: 2 };

/// A meeting with the note of question 1.2 open.
fn writing() -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage.keys("n").says(&["Notitie bij vraag 1.2", "Weten we goed welke problemen"]);
    stage
}

#[test]
fn a_note_of_several_lines_with_dutch_letters_is_kept_as_it_was_typed() {
    let mut stage = writing();
    stage.types("Coördinatie: één €\n# zei de gemeente\n\n| - a b n q + ?").keys("<Esc>");
    // The beamer may show the question: the words themselves stand in the list of notes.
    stage.says(&["Notitie (4 regels)"]).hides(&["Coördinatie", "# zei de gemeente", "| - a b n q + ?"]);
    assert_eq!(stage.session().note(QUESTION), "Coördinatie: één €\n# zei de gemeente\n\n| - a b n q + ?");
    stage.keys("l").says(&["1.2  Probleem scherp", "Coördinatie: één €", "# zei de gemeente", "| - a b n q + ?"]);
    stage.keys("o").says(&["met notitie"]);
}

#[test]
fn long_lines_wrap_in_the_note_and_every_word_can_be_read() {
    let mut stage = writing();
    let words: Vec<String> = (100..140).map(|n| format!("woord{n}")).collect();
    stage.types(&words.join(" "));
    let all: Vec<&str> = words.iter().map(String::as_str).collect();
    stage.says(&all).keys("<Esc>").settle();
    assert_eq!(stage.session().note(QUESTION), words.join(" "));
}

#[test]
fn of_a_paste_control_characters_are_marked_and_the_rest_is_kept() {
    let mut stage = writing();
    stage.paste("een\r\ntwee\u{1b}[2J\u{202E}drie\u{7}");
    let expected = format!("een\ntwee{MARK}[2J{MARK}drie{MARK}");
    // At once, and not only by what reads the file.
    assert_eq!(stage.app.session().unwrap().note(QUESTION), expected);
    assert_eq!(stage.session().note(QUESTION), expected);
}

#[test]
fn a_paste_outside_a_field_does_nothing() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage.paste("b");
    assert!(stage.session().questions.is_empty());
}

#[test]
fn ctrl_z_in_the_note_takes_typing_back_and_outside_the_whole_note() {
    let mut stage = writing();
    stage.types("eerst").keys("<Esc> n").types(" dan").keys("<Ctrl+Z>");
    assert!(!stage.session().note(QUESTION).contains("dan"));
    stage.keys("<Ctrl+Y> <Esc>");
    assert_eq!(stage.session().note(QUESTION), "eerst dan");
    stage.keys("<Ctrl+Z>").says(&["Ongedaan gemaakt: de notitie bij vraag 1.2."]);
    assert_eq!(stage.session().note(QUESTION), "eerst");
    stage.keys("<Ctrl+Z>").says(&["Schrijf een notitie"]);
    assert_eq!(stage.session().note(QUESTION), "");
    stage.keys("<Ctrl+Y> <Ctrl+Y>");
    assert_eq!(stage.session().note(QUESTION), "eerst dan");
}

#[test]
fn what_is_being_typed_is_on_disk_before_the_note_is_closed() {
    let mut stage = writing();
    stage.types("gezegd");
    assert_eq!(stage.session().note(QUESTION), "gezegd");
    stage.says(&["Notitie bij vraag 1.2"]);
}

#[test]
fn a_note_made_empty_is_no_note() {
    let mut stage = writing();
    stage.types("weg").keys("<Ctrl+A> <Backspace> <Esc>").says(&["Schrijf een notitie"]);
    assert!(stage.session().questions.is_empty());
    stage.keys("l").says(&["Er zijn nog geen notities."]);
}

#[test]
fn help_opens_over_a_note_and_closing_it_leads_back_to_the_note() {
    let mut stage = writing();
    stage.types("half").keys("<F1>").says(&["Hulp"]).keys("<Esc>").types(" af").keys("<Esc>");
    assert_eq!(stage.session().note(QUESTION), "half af");
}

#[test]
fn what_does_not_fit_of_a_paste_or_of_typing_is_told() {
    let mut stage = writing();
    stage.paste(&"é".repeat(150_000));
    stage.says(&["Niet alles past: de eerste 100000 van 150000 tekens staan er."]);
    stage.types("x").says(&["Hier past niet meer bij."]);
    assert_eq!(stage.session().note(QUESTION).chars().count(), 100_000);
}

#[test]
fn a_meeting_that_is_full_takes_no_more_text_and_can_be_saved_and_opened() {
    let mut stage = writing();
    stage.keys("<Esc>");
    let mut session = stage.session();
    let elsewhere = QuestionId { part: 9, number: 9 };
    session.questions.entry(elsewhere).or_default().note = "x".repeat(19_400_000);
    session.id = kartrekker::session::SessionId::new(uuid::Uuid::from_u128(9));
    let path = stage.store().create(&session).unwrap().path().to_owned();
    stage.open(path, None);
    stage.go(Place::Question(QUESTION));
    stage.keys("n");
    stage.paste(&"y".repeat(90_000));
    stage.paste(&"z".repeat(90_000));
    stage.says(&["De bijeenkomst is vol: er kan 20 MB in."]);
    let note = |stage: &mut Stage| stage.session().note(QUESTION).to_owned();
    assert_eq!(note(&mut stage), "y".repeat(90_000));
    stage.keys("<Backspace> <Esc> a").settle().says(&["opgeslagen"]);
    assert_eq!(note(&mut stage).len(), 89_999, "it can be made shorter, and answered");
}

#[test]
fn in_the_overview_a_note_and_the_agenda_are_both_told_whole() {
    let mut stage = writing();
    stage.types("gezegd").keys("<Esc>");
    stage.command(Command::Agenda(Planning::Toggle(QUESTION)));
    stage.keys("o").says(&["agenda 1   met notitie"]);
}
