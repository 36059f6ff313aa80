//! Action items: made of advice, edited, done, taken away.

use kartrekker::app::command::{Command, Dialog, Place};
use kartrekker::session::Origin;

use super::stage::{GUIDE, Stage};

/// A meeting with two organisations, at the first piece of advice 1.2A.
fn at_advice() -> Stage {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> Gemeente <Enter> <Enter> Buurtzorg <Enter> <Enter> <Esc>");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    // Above it stands the way on.
    stage.keys("<Down>");
    stage
}

/// The text of the first piece of advice on that page.
fn first_advice() -> String {
    GUIDE.advice("1.2A".parse().unwrap()).unwrap().all_items().next().unwrap().text.plain()
}

#[test]
fn one_key_makes_an_action_item_of_the_advice_in_focus_and_remembers_where_it_came_from() {
    let mut stage = at_advice();
    stage.keys("+").says(&["Actiepunt", "Aan tafel: Gemeente, Buurtzorg.", "Actiepunt gemaakt."]);
    stage.says(&["Enter neemt dit over:"]).keys("<Enter>").hides(&["neemt dit over"]);
    stage.types("Gemeente").keys("<Enter>").types("15-1").keys("<Enter> <Down>");
    stage.says(&["Gemeente · 15 jan 2027"]);
    let session = stage.session();
    let action = &session.actions[0];
    assert_eq!((action.text.as_str(), action.owner.as_str()), (first_advice().as_str(), "Gemeente"));
    assert_eq!(action.due.unwrap().to_string(), "2027-01-15");
    assert_eq!(action.from, Some(Origin::Item("1.2A.conditions.1".parse().unwrap())));
    stage.keys("k").says(&["Nog te doen", "uit Advies 1.2A: Probleem scherp"]);
}

#[test]
fn closing_an_action_item_takes_the_advice_over_only_where_somebody_does_it_or_by_a_day() {
    for meant in ["<Tab> Gemeente <Esc>", "<Tab> <Tab> 15-1 <Esc>"] {
        let mut stage = at_advice();
        stage.keys("+").keys(meant);
        assert_eq!(stage.session().actions[0].text, first_advice(), "{meant}");
    }
    let mut stage = at_advice();
    stage.keys("+ <Esc>").says(&["Het actiepunt is weg: er stond niets in."]);
    assert_eq!(stage.session().actions, []);
    // What is typed stands in the place of the advice.
    stage.keys("+").types("De analyse delen").hides(&["neemt dit over"]).keys("<Enter> bu <Enter> <Esc>");
    let session = stage.session();
    let made = &session.actions[0];
    assert_eq!((made.text.as_str(), made.owner.as_str()), ("De analyse delen", "Buurtzorg"));
}

#[test]
fn however_an_action_item_is_left_what_its_dialog_promised_stands_in_it() {
    let ways = ["<Esc>", "<Ctrl+Q>", "<Up> <Esc>", "<Down> z.s.m. <Esc>", "<Down> z.s.m. <Ctrl+Q>"];
    for way in ways {
        let mut stage = at_advice();
        stage.keys("+ <Down> ge").says(&["Gemeente"]).keys(way);
        if way.contains("z.s.m.") {
            stage.arrow_to("<Down>", "Bewaar het in de tekst").keys("<Enter>");
        }
        let session = stage.session();
        let made = &session.actions[0];
        assert!(made.text.starts_with(&first_advice()), "{way}: {made:?}");
        assert_eq!(made.owner, "Gemeente", "{way}");
    }
    for way in ["<Esc>", "<Ctrl+Q>"] {
        let mut stage = at_advice();
        stage.keys("+").keys(way);
        assert_eq!(stage.session().actions, [], "{way}");
    }
}

#[test]
fn the_advice_is_offered_again_whenever_nothing_stands_in_its_place() {
    for way in ["x <Enter> <Up> <Backspace>", "<Enter> <Up> <Ctrl+A> <Backspace>", "<Enter> <Up> <Ctrl+Z>"] {
        let mut stage = at_advice();
        stage.keys("+").keys(way).says(&["Enter neemt dit over:"]).keys("<Enter> ge <Enter> <Esc>");
        let session = stage.session();
        assert_eq!(
            (session.actions[0].text.as_str(), session.actions[0].owner.as_str()),
            (&*first_advice(), "Gemeente")
        );
    }
}

#[test]
fn the_same_advice_makes_no_second_action_item_but_opens_the_first() {
    let mut stage = at_advice();
    stage.keys("+ <Enter>").types("Gemeente").keys("<Esc> <Enter>").types(" en Buurtzorg").keys("<Esc>");
    let session = stage.session();
    assert_eq!(session.actions.len(), 1);
    assert_eq!(session.actions[0].text, first_advice());
    assert_eq!(session.actions[0].owner, "Gemeente en Buurtzorg");
}

#[test]
fn the_key_for_an_action_item_means_the_advice_in_focus_from_the_help_too() {
    let mut stage = at_advice();
    stage.keys("<Down> <Down> <F1>").arrow_to("<Down>", "actiepunt").keys("<Enter> <Enter> <Esc>");
    let from = stage.session().actions[0].from.clone();
    assert_eq!(from, Some(Origin::Item("1.2A.conditions.3".parse().unwrap())));
}

#[test]
fn an_action_item_is_edited_afterwards_with_tab_and_shift_tab() {
    let mut stage = at_advice();
    stage.keys("+ <Enter>").types("Gemeente").keys("<Esc> k <Enter>").says(&["Wat", "Wie", "Wanneer"]);
    stage.keys("<Shift+Tab> <Ctrl+A>").types("De analyse delen").keys("<Tab> <Tab>").types("3 mrt").keys("<Esc>");
    stage.says(&["□ Gemeente    3 mrt 2027   De analyse delen"]);
    let session = stage.session();
    assert_eq!((session.actions[0].text.as_str(), session.actions[0].owner.as_str()), ("De analyse delen", "Gemeente"));
}

#[test]
fn a_wrong_date_is_told_and_the_one_before_stays_when_it_is_left_out() {
    let mut stage = at_advice();
    stage.keys("+ <Enter> <Enter>").types("31 februari").keys("<Enter>").says(&["‘31 februari’ is geen datum."]);
    stage.keys("<Ctrl+A>").types("28 februari").hides(&["geen datum"]).keys("<Enter>");
    assert_eq!(stage.session().actions[0].due.unwrap().to_string(), "2027-02-28");
    stage.keys("k <Enter> <Enter> <Ctrl+A> straks <Esc>").says(&["Deze dag begrijp ik niet: ‘straks’"]);
    stage.arrow_to("<Down>", "Laat het weg").keys("<Enter>").hides(&["volgend vak"]);
    assert_eq!(stage.session().actions[0].due.unwrap().to_string(), "2027-02-28");
}

#[test]
fn an_action_item_is_done_not_done_removed_and_brought_back() {
    let mut stage = at_advice();
    stage.keys("+ <Enter> <Esc> k <spatie>").says(&["Klaar", "■"]).hides(&["Nog te doen"]);
    assert!(stage.session().actions[0].is_done());
    stage.keys("<spatie>").says(&["Nog te doen", "□"]);
    assert!(!stage.session().actions[0].is_done());
    stage.keys("<Del>").says(&["Het actiepunt is weg.", "Er zijn nog geen actiepunten."]);
    assert_eq!(stage.session().actions, []);
    stage.keys("<Ctrl+Z>").says(&["Nog te doen", "Ongedaan gemaakt: een actiepunt."]);
    assert_eq!(stage.session().actions.len(), 1);
}

#[test]
fn making_and_filling_in_an_action_item_is_undone_in_two_steps() {
    let mut stage = at_advice();
    stage.keys("+ <Enter>").types("Gemeente").keys("<Enter>").types("15-1").keys("<Enter> <Ctrl+Z>");
    let empty = &stage.session().actions[0];
    assert_eq!((empty.text.as_str(), empty.owner.as_str(), empty.due), ("", "", None));
    stage.keys("<Ctrl+Z>");
    assert_eq!(stage.session().actions, []);
    stage.keys("<Ctrl+Y> <Ctrl+Y>");
    let filled_in = &stage.session().actions[0];
    assert_eq!((filled_in.text.as_str(), filled_in.owner.as_str()), (first_advice().as_str(), "Gemeente"));
}

#[test]
fn a_new_action_item_belongs_to_its_question_and_an_empty_one_was_not_meant() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("2.2".parse().unwrap()));
    stage.arrow_to("<Down>", "Nieuw actiepunt").keys("<Enter>").types("Bellen").keys("<Esc>");
    stage.arrow_to("<Up>", "□ Bellen");
    assert_eq!(stage.session().actions[0].from, Some(Origin::Question("2.2".parse().unwrap())));
    stage.keys("k + <Esc>");
    assert_eq!(stage.session().actions.len(), 1);
    stage.keys("+").types("Zonder vraag").keys("<Esc>");
    assert_eq!(stage.session().actions[1].from, None);
}

#[test]
fn the_summary_tells_of_action_items_that_nobody_does_and_that_have_no_date() {
    let mut stage = at_advice();
    stage.keys("+ <Enter> <Esc> s <End>");
    stage.says(&["1 actiepunt heeft nog geen uitvoerder.", "1 actiepunt heeft geen datum."]);
}

#[test]
fn a_digit_behind_a_name_begins_the_day_also_where_a_face_has_its_own_fields() {
    let mut stage = at_advice();
    stage.keys("+ <Enter>");
    for text in ["g", "g1"] {
        stage.command(Command::Dialog(Dialog::Write(text.to_owned())));
    }
    stage.command(Command::Dialog(Dialog::Write("15-1".to_owned())));
    stage.keys("<Esc>");
    let made = &stage.session().actions[0];
    assert_eq!((made.owner.as_str(), made.due.map(|day| day.to_string()).as_deref()), ("Gemeente", Some("2027-01-15")));
}
