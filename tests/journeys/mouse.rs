//! The mouse: it does what a key does.

use kartrekker::app::command::Place;
use kartrekker::content::Choice;

use super::stage::{GUIDE, Stage};

fn at(id: &str) -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(id.parse().unwrap()));
    stage
}

#[test]
fn a_click_on_a_card_chooses_it_and_a_second_click_opens_its_advice() {
    let mut stage = at("1.2");
    stage.click(" B ");
    stage.says(&["B  ● ons antwoord"]);
    assert_eq!(stage.session().answer("1.2".parse().unwrap()), Some(Choice::B));
    stage.click(" B ");
    assert_eq!(*stage.app.place(), Place::Advice("1.2B".parse().unwrap()));
}

#[test]
fn a_click_on_the_line_that_leads_to_the_advice_chooses_nothing() {
    let mut stage = at("1.2");
    stage.click("lees het advies");
    assert_eq!(*stage.app.place(), Place::Advice("1.2A".parse().unwrap()));
    assert_eq!(stage.session().answer("1.2".parse().unwrap()), None);
}

#[test]
fn a_click_on_a_link_follows_it_and_on_plain_text_does_nothing() {
    let mut stage = at("1.2");
    stage.click("Weten we goed");
    assert_eq!(*stage.app.place(), Place::Question("1.2".parse().unwrap()));
    stage.click("Volgende vraag: 1.3");
    assert_eq!(*stage.app.place(), Place::Question("1.3".parse().unwrap()));
}

#[test]
fn a_first_click_on_advice_only_brings_it_into_focus_and_the_second_makes_an_action_item() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.click("• Laveer tussen");
    assert!(stage.focused().contains("Laveer tussen"), "{}", stage.screen());
    assert_eq!(stage.session().actions, []);
    stage.click("• Laveer tussen");
    stage.says(&["Enter neemt dit over: Laveer tussen"]).keys("<Enter> <Esc>");
    let session = stage.session();
    assert_eq!(session.actions.len(), 1);
    assert!(session.actions[0].text.starts_with("Laveer tussen"), "{}", session.actions[0].text);
}

#[test]
fn a_click_on_a_key_at_the_bottom_does_what_the_key_does() {
    let mut stage = at("1.2");
    stage.click("b kies B");
    stage.says(&["B  ● ons antwoord"]).settle();
    stage.click("F1 hulp");
    stage.says(&["Hulp"]);
    stage.click("Esc sluit");
    stage.hides(&["Hulp"]);
    stage.click("Esc terug");
    assert_eq!(*stage.app.place(), Place::Meeting);
}

#[test]
fn the_wheel_scrolls_to_both_ends_and_lets_the_focus_be() {
    let mut stage = at("1.1");
    stage.go(Place::Advice("1.1A".parse().unwrap()));
    stage.keys("<Down>");
    let focus = stage.app.view().focus;
    for _ in 0..60 {
        stage.wheel_down();
    }
    stage.says(&["Terug naar vraag 1.1", "▲ meer"]).hides(&["▼ meer"]);
    assert_eq!((stage.app.frame().scroll, stage.app.view().focus), (stage.app.frame().max_scroll(), focus));
    for _ in 0..60 {
        stage.wheel_up();
    }
    stage.says(&["Advies bij antwoord A", "▼ meer"]).hides(&["▲ meer"]);
}

#[test]
fn a_click_on_more_shows_the_next_screenful() {
    let mut stage = Stage::new();
    stage.go(Place::Introduction);
    stage.click("▼ meer");
    assert!(stage.app.frame().scroll > 0);
    stage.click("▲ meer");
    assert_eq!(stage.app.frame().scroll, 0);
}

#[test]
fn a_click_beside_a_dialog_does_nothing_to_the_page_below() {
    let mut stage = at("1.2");
    let (column, row) = stage.find(" A ").unwrap();
    for open in ["n", "<F1>"] {
        stage.keys(open);
        let before = stage.screen();
        stage.click_at(0, row);
        stage.click_at(column, 2);
        assert_eq!(stage.screen(), before);
        stage.keys("<Esc>");
    }
    assert!(stage.session().questions.is_empty());
}

#[test]
fn a_whole_meeting_is_walked_with_clicks_alone_once_it_has_a_name() {
    let mut stage = Stage::new();
    stage.click("Nieuwe bijeenkomst");
    stage.types("Overleg");
    stage.click("Enter klaar");
    stage.click("Esc niet doen");
    stage.resize(120, 40);
    stage.click("Begin met onderdeel 1");
    stage.click("Is er vanuit de organisatie");
    for question in GUIDE.questions() {
        assert_eq!(*stage.app.place(), Place::Question(question.id));
        stage.click(" A ");
        if stage.find("Volgende vraag").is_some() {
            stage.click("Volgende vraag");
        } else if stage.find("Naar onderdeel").is_some() {
            stage.click("Naar onderdeel");
            let Place::Part(number) = *stage.app.place() else { panic!("{:?}", stage.app.place()) };
            stage.click(&format!("{number}.1"));
        }
    }
    stage.click("Naar de samenvatting");
    stage.says(&["12 van 12 vragen beantwoord."]);
    assert_eq!(stage.session().questions.len(), 12);
}
