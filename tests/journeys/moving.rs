//! Moving through the guide: back, forward, on to the next part, along links.

use kartrekker::app::command::{Command, Go, Place};

use super::stage::{GUIDE, Stage};

/// What one sees and where one is on the page.
fn sight(stage: &Stage) -> (Place, usize, u16, String) {
    // The bottom line differs: it names the key that leads forward.
    let page = stage.screen().replace(&stage.bottom(), "");
    (stage.app.place().clone(), stage.app.view().focus, stage.app.frame().scroll, page)
}

#[test]
fn back_and_forward_land_on_the_same_place_focus_and_scroll() {
    for forward in ["v", "<Alt+→>"] {
        let mut stage = Stage::in_meeting("Overleg");
        stage.go(Place::Advice("1.2A".parse().unwrap()));
        stage.keys("<PgDn> <Down> <Down>");
        stage.wheel_down();
        let advice = sight(&stage);
        assert!(advice.1 > 0 && advice.2 > 0, "{advice:?}");
        stage.keys("o").arrow_to("<Down>", "Geld en overeenstemming").keys("<Up>");
        let overview = sight(&stage);
        stage.keys("<Enter>");
        let question = sight(&stage);
        stage.keys("<Esc>");
        assert_eq!(sight(&stage), overview);
        stage.keys("<Esc>");
        assert_eq!(sight(&stage), advice);
        stage.keys(forward);
        assert_eq!(sight(&stage), overview);
        stage.keys(forward);
        assert_eq!(sight(&stage), question);
        stage.keys("<Alt+←> <Alt+←>");
        assert_eq!(sight(&stage), advice);
    }
}

#[test]
fn a_place_that_was_opened_from_the_help_leads_back_to_the_same_line() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("<PgDn>");
    let before = sight(&stage);
    assert!(before.2 > 0);
    stage.keys("<F1>").arrow_to("<Down>", "samenvatting").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Summary);
    stage.keys("<Esc>");
    assert_eq!(sight(&stage), before);
}

#[test]
fn a_new_way_forgets_the_way_forward() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("o s <Esc> k");
    assert!(!stage.app.can_go_forward());
    stage.keys("v");
    assert_eq!(*stage.app.place(), Place::Actions);
}

#[test]
fn the_last_question_of_a_part_leads_to_the_next_part_and_the_last_of_all_to_the_summary() {
    let mut stage = Stage::in_meeting("Overleg");
    for part in 1..GUIDE.parts.len() {
        let last = GUIDE.parts[part - 1].questions.last().unwrap().id;
        stage.go(Place::Question(last));
        stage.arrow_to("<Down>", &format!("Naar onderdeel {}: ", part + 1)).keys("<Enter>");
        assert_eq!(*stage.app.place(), Place::Part(u16::try_from(part + 1).unwrap()));
    }
    let last = GUIDE.questions().last().unwrap().id;
    stage.go(Place::Question(last));
    stage.arrow_to("<Down>", "Naar de samenvatting").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Summary);
}

#[test]
fn all_questions_are_walked_in_order_by_following_what_comes_next() {
    let mut stage = Stage::in_meeting("Overleg");
    let ids: Vec<_> = GUIDE.questions().map(|question| question.id).collect();
    stage.go(Place::Question(ids[0]));
    for id in &ids[1..] {
        stage.keys(".");
        assert_eq!(*stage.app.place(), Place::Question(*id));
    }
    for id in ids.iter().rev().skip(1) {
        stage.keys(",");
        assert_eq!(*stage.app.place(), Place::Question(*id));
    }
}

#[test]
fn an_advice_page_links_to_its_work_formats_and_a_work_format_back_to_its_pages() {
    let mut stage = Stage::new();
    for question in GUIDE.questions() {
        for advice in [&question.a, &question.b] {
            for format in &advice.work_formats {
                let title = &GUIDE.work_format(format).unwrap().title;
                stage.go(Place::Advice(advice.id));
                stage.arrow_to("<Down>", title).keys("<Enter>");
                assert_eq!(*stage.app.place(), Place::WorkFormat(format.clone()));
                stage.arrow_to("<Down>", &format!("Advies {}", advice.id)).keys("<Enter>");
                assert_eq!(*stage.app.place(), Place::Advice(advice.id));
            }
        }
    }
}

#[test]
fn a_reference_to_a_question_stands_on_that_question_too() {
    let mut stage = Stage::new();
    stage.go(Place::Advice("1.2B".parse().unwrap()));
    stage.arrow_to("<Down>", "Vraag 1.1").keys("<Enter>").says(&["Waar komt dit nog voor?"]);
    stage.arrow_to("<Down>", "Advies 1.2B").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Advice("1.2B".parse().unwrap()));
}

#[test]
fn a_work_that_the_guide_leans_on_leads_to_the_pages_that_use_it() {
    let mut stage = Stage::new();
    for work in &GUIDE.source.literature {
        for used_on in &work.used_on {
            stage.go(Place::Source);
            let place = Place::of(used_on);
            let way = Command::Go(Go::To(place));
            let there = stage.app.frame().commands().any(|other| *other == way);
            assert!(there, "{used_on} is not linked");
        }
    }
}
