//! Answers: chosen, changed, taken back, in any order.

use kartrekker::app::command::Place;
use kartrekker::content::{Choice, QuestionId};
use kartrekker::session::progress::open_questions;

use super::stage::{GUIDE, Stage};

fn question(id: &str) -> QuestionId {
    id.parse().unwrap()
}

/// A meeting, at a question.
fn at(id: &str) -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(question(id)));
    stage
}

#[test]
fn all_twelve_questions_are_answered_in_any_order_from_the_overview() {
    let mut stage = Stage::in_meeting("Overleg");
    let mut questions: Vec<(QuestionId, String)> = GUIDE.questions().map(|q| (q.id, q.short.clone())).collect();
    assert_eq!(questions.len(), 12);
    questions.rotate_left(5);
    questions.swap(0, 7);
    for (number, (id, short)) in questions.iter().enumerate() {
        stage.keys("o <Home>").arrow_to("<Down>", short).keys("<Enter>");
        assert_eq!(*stage.app.place(), Place::Question(*id));
        stage.keys(if number % 2 == 0 { "a" } else { "b" }).says(&["● ons antwoord"]);
    }
    stage.keys("o <Home>").says(&["3 van 3", "2 van 2"]).hides(&["0 van"]);
    let session = stage.session();
    assert_eq!(open_questions(&session, &GUIDE), []);
    for (number, (id, _)) in questions.iter().enumerate() {
        assert_eq!(session.answer(*id), Some(if number % 2 == 0 { Choice::A } else { Choice::B }), "{id}");
    }
    stage.keys("s").says(&["12 van 12 vragen beantwoord."]);
}

#[test]
fn an_answer_is_chosen_changed_taken_back_undone_and_done_again() {
    let mut stage = at("1.2");
    stage.keys("a").says(&["┏━ A  ● ons antwoord"]);
    assert_eq!(stage.session().answer(question("1.2")), Some(Choice::A));
    stage.keys("b").says(&["B  ● ons antwoord"]).hides(&["A  ● ons antwoord"]);
    assert_eq!(stage.session().answer(question("1.2")), Some(Choice::B));
    stage.keys("<Backspace>").says(&["Het antwoord is teruggenomen."]).hides(&["ons antwoord"]);
    assert_eq!(stage.session().answer(question("1.2")), None);
    stage.keys("<Ctrl+Z>").says(&["Ongedaan gemaakt: het antwoord op vraag 1.2.", "B  ● ons antwoord"]);
    stage.keys("<Ctrl+Z>").says(&["A  ● ons antwoord"]);
    stage.keys("<Ctrl+Z>").hides(&["ons antwoord"]);
    stage.keys("<Ctrl+Z>").says(&["Er is niets om ongedaan te maken."]);
    stage.keys("<Ctrl+Y> <Ctrl+Y>").says(&["Opnieuw gedaan: het antwoord op vraag 1.2.", "B  ● ons antwoord"]);
    assert_eq!(stage.session().answer(question("1.2")), Some(Choice::B));
}

#[test]
fn a_new_choice_after_undo_leaves_nothing_to_do_again() {
    let mut stage = at("1.2");
    stage.keys("a <Ctrl+Z> b <Ctrl+Y>").says(&["Er is niets om opnieuw te doen.", "B  ● ons antwoord"]);
    assert_eq!(stage.session().answer(question("1.2")), Some(Choice::B));
}

#[test]
fn the_answer_is_taken_back_with_arrows_and_enter_too() {
    let mut stage = at("1.2");
    stage.keys("a").arrow_to("<Down>", "Neem het antwoord terug").keys("<Enter>").hides(&["ons antwoord"]);
    assert_eq!(stage.session().answer(question("1.2")), None);
}

#[test]
fn enter_chooses_a_card_and_on_the_chosen_card_opens_its_advice() {
    let mut stage = at("2.1");
    stage.keys("<Right> <Enter>").says(&["B  ● ons antwoord"]);
    assert_eq!(*stage.app.place(), Place::Question(question("2.1")));
    stage.keys("<Enter>").says(&["Advies bij antwoord B"]);
    assert_eq!(*stage.app.place(), Place::Advice("2.1B".parse().unwrap()));
}

#[test]
fn the_letter_of_the_chosen_answer_opens_its_advice_and_changes_nothing() {
    let mut stage = at("2.1");
    stage.keys("a a").says(&["Advies bij antwoord A"]);
    assert_eq!(stage.session().answer(question("2.1")), Some(Choice::A));
}

#[test]
fn a_capital_letter_chooses_too_because_caps_lock_is_easily_on() {
    let mut stage = at("2.1");
    stage.keys("A").says(&["A  ● ons antwoord"]);
}

#[test]
fn both_advice_pages_are_read_before_anything_is_chosen() {
    let mut stage = at("1.3");
    stage.keys("<Down>").arrow_to("<Down>", "lees het advies").keys("<Enter>").says(&["Advies bij antwoord A"]);
    stage.keys("<Esc> <Right>").arrow_to("<Right>", "lees het advies").keys("<Enter>");
    stage.says(&["Advies bij antwoord B"]);
    assert_eq!(stage.session().answer(question("1.3")), None);
}

#[test]
fn one_key_turns_from_the_advice_for_a_to_that_for_b_and_back() {
    let mut stage = at("3.1");
    stage.go(Place::Advice("3.1A".parse().unwrap()));
    assert!(stage.bottom().contains("b naar B"), "{}", stage.bottom());
    stage.keys("b").says(&["Advies bij antwoord B"]);
    assert!(stage.bottom().contains("a naar A"), "{}", stage.bottom());
    stage.keys("a").says(&["Advies bij antwoord A"]);
    assert_eq!(stage.session().answer(question("3.1")), None);
}

#[test]
fn without_a_meeting_the_letters_open_the_advice() {
    let mut stage = Stage::new();
    stage.go(Place::Question(question("1.1")));
    stage.keys("b").says(&["Advies bij antwoord B"]).keys("a").says(&["Advies bij antwoord A"]);
}
