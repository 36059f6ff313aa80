//! What is made around a meeting: the report and whether notes go along in it, the answer form, the invitation.

use std::fs;
use std::path::MAIN_SEPARATOR as SEPARATOR;

use kartrekker::app::command::{Asked, Command, Dialog, Form, Place, Report, Table};
use kartrekker::content::QuestionId;
use kartrekker::report::{Format, Piece};

use super::stage::Stage;

const QUESTION: QuestionId = QuestionId { part: 1, number: 2 };

/// A meeting of two organisations with a note, at the report as a page for the web.
fn at_report() -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage.keys("n").types("Alleen voor ons").keys("<Esc>");
    stage.go(Place::Report);
    stage.command(Command::Report(Report::As(Format::Html)));
    stage
}

/// What stands in the last report.
fn told(stage: &Stage) -> String {
    fs::read_to_string(stage.report()).unwrap()
}

#[test]
fn the_report_asks_once_whether_notes_go_along() {
    let mut stage = at_report();
    stage.command(Command::Report(Report::Write));
    stage.says(&["Gaan de notities mee in het verslag?"]).keys("<Down> <Enter>").settle();
    stage.says(&["Het verslag staat in"]);
    assert!(!told(&stage).contains("Alleen voor ons"));
    stage.command(Command::Report(Report::Write));
    stage.settle().hides(&["Gaan de notities mee"]).says(&["Het verslag staat in"]);
}

#[test]
fn notes_go_along_when_that_is_chosen() {
    let mut stage = at_report();
    stage.command(Command::Report(Report::Write));
    stage.keys("<Enter>").settle();
    assert!(told(&stage).contains("Alleen voor ons"));
}

#[test]
fn who_closes_the_question_about_notes_has_made_nothing_and_is_asked_again() {
    let mut stage = at_report();
    stage.command(Command::Report(Report::Write));
    stage.keys("<Esc>").hides(&["Het verslag staat in"]);
    assert!(stage.app.reporting().written().is_none());
    stage.command(Command::Report(Report::Write));
    stage.says(&["Gaan de notities mee in het verslag?"]);
}

#[test]
fn nothing_is_asked_where_no_note_is_told() {
    let mut ticked = at_report();
    ticked.command(Command::Report(Report::TogglePiece(Piece::Notes)));
    let mut tasks = at_report();
    tasks.command(Command::Report(Report::As(Format::Tasks)));
    let mut bare = Stage::in_meeting("Overleg");
    bare.go(Place::Report);
    for mut stage in [ticked, tasks, bare] {
        stage.command(Command::Report(Report::Write));
        stage.settle().hides(&["Gaan de notities mee"]);
        assert!(stage.app.reporting().written().is_some(), "{}", stage.screen());
    }
}

/// A meeting of two organisations, at the dialog of the answer form.
fn at_form() -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Meeting);
    for name in ["Gemeente", "Welzijn"] {
        stage.command(Command::Table(Table::Add(vec![name.to_owned()])));
    }
    stage.command(Command::Form(Form::Ask));
    stage.says(&["Antwoordformulier", "Voor: iedereen", "Terug naar: nog geen adres"]);
    stage
}

/// The form that was made.
fn form(stage: &Stage) -> String {
    fs::read_to_string(stage.documents().join("2026-11-22 Formulier Overleg.html")).unwrap()
}

#[test]
fn the_form_tells_who_answers_until_when_and_where_to() {
    let mut stage = at_form();
    stage.keys("<Down> <Enter>").says(&["Voor wie is het formulier?"]).keys("w <Enter>").says(&["Voor: Welzijn"]);
    stage.keys("<Down> <Down> <Enter>").types("15-1").keys("<Enter>").says(&["Antwoorden tot en met: 15 januari"]);
    stage.keys("<Down> <Down> <Down> <Enter>").types("post@voorbeeld.nl").keys("<Enter>");
    stage.says(&["Terug naar: post@voorbeeld.nl"]).keys("<Enter>").settle();
    let form = form(&stage);
    for told in ["Welzijn", "15 januari", "post@voorbeeld.nl"] {
        assert!(form.contains(told), "{told}");
    }
}

#[test]
fn a_day_that_is_none_is_asked_again_and_nothing_typed_takes_the_day_away() {
    let mut stage = at_form();
    stage.keys("<Down> <Down> <Enter>").types("40-13").keys("<Enter>").says(&["40-13"]);
    stage.keys("<Ctrl+A>").types("15-1").keys("<Enter>").says(&["15 januari"]);
    stage.keys("<Down> <Down> <Enter> <Ctrl+A> <Backspace> <Enter>").says(&["geen dag afgesproken"]);
}

#[test]
fn a_document_can_be_opened_from_where_it_was_made() {
    let mut stage = at_form();
    stage.keys("<Enter>").settle().says(&["Het bestand is klaar", "Open het bestand"]).keys("<Esc>");
    stage.hides(&["Het bestand is klaar"]);
}

#[test]
fn the_order_at_the_table_can_be_changed_and_taken_back() {
    let mut stage = at_form();
    let names = |stage: &mut Stage| -> Vec<String> {
        stage.session().organisations.iter().map(|organisation| organisation.name.clone()).collect()
    };
    stage.keys("<Esc>");
    assert_eq!(names(&mut stage), ["Gemeente", "Welzijn"]);
    stage.click("Welzijn ·");
    stage.says(&["Eén plek eerder aan het woord"]).hides(&["Eén plek later"]).keys("<Down> <Down> <Enter>");
    stage.says(&["Welzijn is nu nummer 1 aan tafel."]);
    assert_eq!(names(&mut stage), ["Welzijn", "Gemeente"]);
    assert!(stage.focused().contains("Welzijn"), "{}", stage.focused());
    stage.keys("<Ctrl+Z>").says(&["Ongedaan gemaakt: de volgorde aan tafel."]);
    assert_eq!(names(&mut stage), ["Gemeente", "Welzijn"]);
}

#[test]
fn on_a_wide_screen_the_advice_begins_beside_the_question_once_it_is_answered() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage.resize(200, 60);
    stage.hides(&["Advies bij antwoord A"]).keys("a").says(&["Advies bij antwoord A"]);
    stage.resize(80, 24);
    for _ in 0..12 {
        stage.hides(&["Advies bij antwoord A"]).keys("<Down>");
    }
}

#[test]
fn tab_completes_a_path_and_tells_which_names_begin_so() {
    let mut stage = at_report();
    let folder = stage.documents();
    for name in ["Verslagen 2026", "Verslagen 2027"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    stage.command(Command::Dialog(Dialog::Ask(Asked::ReportPath)));
    stage
        .keys("<Ctrl+A>")
        .types("ver")
        .keys("<Tab>")
        .says(&[&format!("Zo beginnen: Verslagen 2026{SEPARATOR}, Verslagen 2027{SEPARATOR}.")]);
    stage.types("7").keys("<Tab> <Enter>").settle();
    assert!(stage.app.report_path().starts_with(folder.join("Verslagen 2027")), "{:?}", stage.app.report_path());
    stage.command(Command::Dialog(Dialog::Ask(Asked::ReportPath)));
    stage.keys("<Ctrl+A>").types("bestaat niet").keys("<Tab>").says(&["Hier is niets dat zo begint."]);
}

#[test]
fn left_and_right_choose_the_kind_of_report_and_going_past_them_chooses_none() {
    let mut stage = Stage::in_meeting("Overleg");
    let chosen = |stage: &mut Stage, keys: &str| {
        stage.keys(keys);
        stage.app.reporting().format()
    };
    assert_eq!(chosen(&mut stage, "r <Right> <Right>"), Format::Html);
    assert_eq!(chosen(&mut stage, "<Left>"), Format::Pdf);
    stage.says(&["Pdf, om te lezen en af te drukken"]);
    for passing in
        ["<Down> <Down> <Up> <Up> <Up>", "<Tab> <Tab> <Tab> <Tab> <Shift+Tab>", "<End> <Home>", "<PgDn> <PgUp>"]
    {
        assert_eq!(chosen(&mut stage, passing), Format::Pdf, "{passing}");
    }
    assert!(stage.app.reporting().written().is_none());
    // Whoever comes to the row from below, or comes back to the page, comes to the one that was chosen.
    stage.keys("<Down> <Down> <Up> <Up> <Enter>").says(&["Het verslag staat in"]);
    stage.keys("<Esc> r <Enter>").settle().says(&["Het verslag staat in"]);
    assert_eq!(stage.report().extension().unwrap(), "pdf");
}
