//! Arrows and the mouse suffice: what a key does can be done without it, and where.

use std::collections::BTreeSet;

use kartrekker::app::command::{Action, Command, Place, Point, Program, Talk, Work};
use kartrekker::app::keymap;
use kartrekker::session::OrganisationId;

use super::conversation::{QUESTION, THREE, at_table, said};
use super::stage::Stage;

/// What only the help offers beside its key: it is one click or F1 away, and a line of it does what its key does.
const ONLY_IN_THE_HELP: [&str; 24] = [
    "actiepunten",
    "agenda: vragen en tijd",
    "beeld voor de wand",
    "de bijeenkomst en wie er zijn",
    "doe opnieuw",
    "haal weg",
    "licht of donker scherm",
    "maak ongedaan",
    "notities",
    "over deze handreiking",
    "overzicht van alle vragen",
    "parkeer deze vraag",
    "samenvatting",
    "sla nu op",
    "stop",
    "terug",
    "terug naar de vraag",
    "tijd bijhouden",
    "verslag",
    "vervalt",
    "vorige vraag",
    "weer vooruit",
    "zegt hoe je stopt",
    "zoek",
];

/// Questions and lists on which a key means something of its own.
fn stages() -> Vec<(&'static str, Stage)> {
    let mut covered = at_table(&THREE);
    covered.keys("a");
    let mut changing = at_table(&THREE);
    changing.keys("a <Left>");
    let mut shown = at_table(&THREE);
    shown.keys("a b a <Enter> a");
    let mut alone = Stage::in_meeting("Overleg");
    alone.go(Place::Question(QUESTION));
    alone.keys("b");
    let mut actions = Stage::in_meeting("Overleg");
    actions.keys("k +").types("Bellen").keys("<Esc> <Home>");
    let mut format = Stage::in_meeting("Overleg");
    format.go(Place::WorkFormat("shared-problem".parse().unwrap()));
    let mut step = Stage::in_meeting("Overleg");
    step.go(Place::WorkFormat("shared-problem".parse().unwrap()));
    step.keys(". .");
    let mut advice = Stage::in_meeting("Overleg");
    advice.go(Place::Advice("1.2A".parse().unwrap()));
    let mut wall = at_table(&THREE);
    wall.keys("a b a <Enter> <F5>");
    vec![
        ("covered", covered),
        ("changing", changing),
        ("shown", shown),
        ("alone", alone),
        ("actions", actions),
        ("format", format),
        ("step", step),
        ("advice", advice),
        ("wall", wall),
    ]
}

/// Whether a thing on the page, which the arrows reach and a click chooses, does what a key does.
fn on_the_page(stage: &Stage, meant: &Command) -> bool {
    let app = &stage.app;
    let here = app.frame().command(app.view().focus);
    app.frame().commands().any(|command| {
        let command = app.meaning(command.clone());
        command == *meant
            || match meant {
                // A key for the one who has the word, and one for the thing in focus.
                Command::Talk(Talk::SpeakFor(question, _, None)) => {
                    command == Command::Talk(Talk::ClearAnswer(*question))
                }
                Command::Work(Work::TogglePreparationHere) => here.is_some_and(|here| command == *here),
                Command::Action(Action::NewHere) => matches!(command, Command::Action(Action::New(_))),
                _ => false,
            }
    })
}

#[test]
fn every_key_has_a_way_by_arrows_and_mouse() {
    let mut only_in_the_help = BTreeSet::new();
    for (name, mut stage) in stages() {
        stage.settle();
        let help = (0..80).any(|x| stage.app.frame().at(x, 23) == Some(&Command::Program(Program::Help)));
        assert!(help, "the help can be clicked: {name}");
        let helped: Vec<Command> = keymap::bindings_below(&stage.app).into_iter().map(|b| b.command).collect();
        for binding in keymap::bindings(&stage.app) {
            let meant = stage.app.meaning(binding.command.clone());
            let moves = matches!(
                binding.command,
                Command::Point(Point::Move(_) | Point::Activate) | Command::Program(Program::Help)
            );
            let session = stage.app.session().unwrap();
            let idle = match meant {
                Command::Talk(Talk::SpeakFor(question, id, None)) => session.spoken(question, id).is_none(),
                Command::Talk(Talk::ClearAnswer(question)) => session.outcome(question).is_none(),
                _ => false,
            };
            if moves || idle || stage.app.refusal(&meant).is_some() {
                continue;
            }
            let clicked = (0..80).any(|x| stage.app.frame().at(x, 23) == Some(&binding.command));
            if clicked || on_the_page(&stage, &meant) {
                continue;
            }
            assert!(helped.contains(&binding.command), "{} has no other way: {name}", binding.label);
            only_in_the_help.insert((binding.label, name));
        }
    }
    only_in_the_help.retain(|(label, _)| !ONLY_IN_THE_HELP.contains(label));
    // Where no page asks for one, the page of the action items makes a new one.
    only_in_the_help.retain(|(label, name)| *label != "actiepunt" || !["format", "step", "wall"].contains(name));
    assert!(only_in_the_help.is_empty(), "only in the help: {only_in_the_help:?}");
}

#[test]
fn the_four_answers_are_given_by_arrows_and_enter_and_by_clicks() {
    let mut stage = at_table(&["Gemeente", "Huisartsen", "Welzijn", "Bewonersraad"]);
    for steps in 0..4 {
        stage.keys("<Down> <Left> <Left> <Left> <Left>").keys(&"<Right> ".repeat(steps)).keys("<Enter>");
    }
    assert_eq!(said(&stage.session()), "abwx");
    assert!(stage.focused().contains("Laat zien"), "{}", stage.screen());
    let mut stage = at_table(&["Gemeente", "Huisartsen", "Welzijn", "Bewonersraad"]);
    for answer in ["x  n.v.t.", "w  weet niet", "b  B", "a  A"] {
        stage.click(answer);
    }
    assert_eq!(said(&stage.session()), "xwba");
    stage.click("● Huisartsen");
    stage.click("neem terug");
    assert_eq!(said(&stage.session()), "x-ba");
}

#[test]
fn tab_goes_past_the_organisations_to_the_answers_and_the_cards_and_gives_nobody_the_word() {
    let mut stage = at_table(&THREE);
    stage.keys("<Right>").says(&["Huisartsen aan het woord"]);
    for expected in ["a  A", "b  B", "w  weet niet", "x  n.v.t.", "─ A ─"] {
        stage.keys("<Tab>").says(&["Huisartsen aan het woord"]);
        assert!(stage.focused().contains(expected), "{expected}: {}", stage.screen());
    }
    stage.keys("<Tab>");
    assert!(stage.bottom().contains("Enter lees A"), "{}", stage.screen());
    stage.keys("<Tab> <Enter>").says(&["Huisartsen heeft geantwoord.", "Welzijn aan het woord"]);
    assert_eq!(said(&stage.session()), "-b-");
    // Back up: the one that has the word keeps it.
    stage.keys("<Down> <Right> <Up>").says(&["Welzijn aan het woord"]).keys("<Tab> <Shift+Tab>");
    stage.says(&["Welzijn aan het woord"]);
}

#[test]
fn an_organisation_that_has_the_focus_without_an_arrow_is_only_looked_at() {
    let mut stage = at_table(&THREE);
    let is_other = |command: &Command| *command == Command::Talk(Talk::GiveWord(OrganisationId(3)));
    let other = stage.app.frame().commands().position(is_other).unwrap();
    stage.command(Command::Point(Point::Focus(other)));
    stage.says(&["Gemeente aan het woord"]).keys("<Enter>").says(&["Welzijn aan het woord"]);
}

#[test]
fn with_six_organisations_the_question_is_whole_at_80_by_24() {
    let mut stage = at_table(&["Gemeente", "Huisartsen", "Welzijn", "Bewonersraad", "Bibliotheek", "Zorgkantoor"]);
    stage.says(&["Weten we goed", "Zorgkantoor", "Gemeente aan het woord", "x  n.v.t.", "lees het advies ›"]);
    stage.says(&["Laat zien wat iedereen antwoordde"]).keys("a a a b b b");
    stage.says(&["Iedereen heeft geantwoord.", "lees het advies ›", "Laat zien wat iedereen antwoordde"]);
}
