//! What is typed in a dialog: what it means stands beside it, and nothing of it is lost.

use std::fs;
use std::path::MAIN_SEPARATOR as SEPARATOR;

use kartrekker::app::Overlay;
use kartrekker::app::command::Place;
use kartrekker::app::happened::Happened;
use kartrekker::session::{ActionStatus, Closure, Origin};

use super::conversation::{QUESTION, THREE, at_table};
use super::stage::Stage;

/// A meeting with one action item, in the list of them.
fn with_action() -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("k +").types("Zaal huren").keys("<Esc>").arrow_to("<Up>", "Zaal huren");
    stage
}

/// The same, with something typed for the day.
fn with_day(typed: &str) -> Stage {
    let mut stage = with_action();
    stage.keys("<Enter> <Enter>").types(typed);
    stage
}

#[test]
fn the_whole_day_that_is_meant_stands_beside_the_field_while_it_is_typed() {
    let mut stage = with_day("vr");
    stage.says(&["= vrijdag 27 november 2026"]).types("ijd").hides(&["= "]).types("ag");
    stage.says(&["= vrijdag 27 november 2026"]).keys("<Ctrl+A>").types("21-11");
    stage.says(&["= zondag 21 november 2027"]);
    stage.resize(60, 16);
    stage.says(&["21-11", "= zondag 21 november 2027"]).keys("<Esc> m").arrow_to("<Up>", "22 november");
    // Of a meeting it is the nearest.
    stage.keys("<Enter>").types("21-11").says(&["= zaterdag 21 november 2026"]).keys("<Enter>");
    assert_eq!(stage.session().date.to_string(), "2026-11-21");
    assert_eq!(stage.session().actions[0].due.unwrap().to_string(), "2027-11-21");
}

#[test]
fn a_weekday_that_does_not_fit_is_told_with_the_date() {
    let mut stage = with_day("zaterdag 27 november");
    stage.keys("<Enter>").says(&["‘zaterdag 27 november’ klopt niet: 27 november 2026 is een vrijdag."]);
    stage.keys("<Esc>").says(&["Deze dag begrijp ik niet: ‘zaterdag 27 november’", "27 november 2026 is een vrijdag."]);
}

#[test]
fn a_day_that_cannot_be_read_is_asked_about_on_esc_however_often() {
    let mut stage = with_day("z.s.m.");
    for _ in 0..3 {
        stage.keys("<Esc>").says(&["Deze dag begrijp ik niet: ‘z.s.m.’", "Verbeter de dag"]);
        stage.keys("<Esc>").hides(&["begrijp ik niet"]).says(&["z.s.m."]);
    }
    stage.keys("<Esc> <Enter>").says(&["Wanneer", "z.s.m."]).keys("<Ctrl+A>").types("morgen").keys("<Esc>");
    stage.says(&["□ nog niemand 23 nov 2026  Zaal huren"]);
}

#[test]
fn a_day_that_cannot_be_read_goes_into_the_text_or_is_left_out() {
    let mut stage = with_day("z.s.m.");
    stage.keys("<Esc>").arrow_to("<Down>", "Bewaar het in de tekst").keys("<Enter>").hides(&["volgend vak"]);
    stage.says(&["Zaal huren (z.s.m.)"]);
    assert_eq!(stage.session().actions[0].due, None);
    // All that was typed into the item is one step.
    stage.keys("<Ctrl+Z>").hides(&["z.s.m."]).says(&["Zaal huren"]);
    let mut stage = with_day("z.s.m.");
    stage.keys("<Esc>").arrow_to("<Down>", "Laat het weg").keys("<Enter>").hides(&["volgend vak", "z.s.m."]);
    assert_eq!(stage.session().actions[0].text, "Zaal huren");
}

#[test]
fn who_stops_with_a_day_that_cannot_be_read_is_asked_and_then_leaves() {
    let mut stage = with_day("z.s.m.");
    stage.keys("<Ctrl+Q> <Ctrl+Q>").says(&["Deze dag begrijp ik niet"]).settle();
    assert!(!stage.app.is_leaving());
    stage.arrow_to("<Down>", "Bewaar het in de tekst").keys("<Enter>").settle();
    assert!(stage.app.is_leaving());
    assert_eq!(stage.session().actions[0].text, "Zaal huren (z.s.m.)");
}

#[test]
fn a_window_that_is_closed_keeps_a_day_that_cannot_be_read_in_the_text() {
    for over in ["", "<F3>", "<F1>", "<Esc>"] {
        let mut stage = with_day("z.s.m.");
        stage.keys(over);
        stage.hang_up();
        assert_eq!(stage.session().actions[0].text, "Zaal huren (z.s.m.)", "{over}");
    }
}

#[test]
fn over_something_that_is_being_written_no_key_leads_away_from_it() {
    let mut stage = with_day("z.s.m.");
    for over in ["<F1>", "<F3>", "<Esc>"] {
        stage.keys(over).keys("/ <F5> <Ctrl+F>").hides(&["Zoeken"]).keys("<Esc>").says(&["Wanneer", "z.s.m."]);
    }
}

#[test]
fn a_save_that_fails_asks_over_what_is_being_typed_and_that_stays() {
    let mut stage = with_day("31-12");
    stage.settle();
    Stage::take_away(&stage.folder());
    stage.types("-2027").settle().keys("<Ctrl+Q>").says(&["Nog niet alles is opgeslagen"]);
    stage.keys("<Enter>").says(&["Wanneer", "31-12-2027"]);
}

/// The texts of the conversation: how their dialog is opened, and what they are in the file.
type Text = (&'static str, fn(&mut Stage), fn(&mut Stage) -> String);

const TEXTS: [Text; 6] = [
    (
        "reason",
        |stage| {
            // It stands in the other card.
            stage.keys("<Home> <Right>").arrow_to("<Down>", "Huisartsen").keys("<Enter> <Enter>");
        },
        |stage| {
            let id = stage.app.session().unwrap().organisations[1].id;
            stage.session().spoken(QUESTION, id).unwrap().reason.clone()
        },
    ),
    (
        "dissent",
        |stage| {
            stage.keys("t");
        },
        |stage| stage.session().discussion(QUESTION).dissent,
    ),
    (
        "needed",
        |stage| {
            stage.arrow_to("<Down>", "Wat is nodig").keys("<Enter>");
        },
        |stage| stage.session().discussion(QUESTION).needed,
    ),
    (
        "no action",
        |stage| {
            stage.arrow_to("<Down>", "Geen actie, omdat").keys("<Enter>");
        },
        |stage| match stage.session().discussion(QUESTION).closure {
            Some(Closure::NoAction(reason)) => reason,
            _ => String::new(),
        },
    ),
    (
        "priority",
        |stage| {
            stage.go(Place::Part(1));
            stage.arrow_to("<Down>", "Huisartsen: ").keys("<Enter>");
        },
        |stage| stage.session().priorities.values().next().cloned().unwrap_or_default(),
    ),
    (
        "drop",
        |stage| {
            stage.go(Place::Actions);
            stage.arrow_to("<Up>", "Zaal huren").keys("x");
        },
        |stage| match &stage.session().actions[0].status {
            ActionStatus::Dropped(reason) => reason.clone(),
            _ => String::new(),
        },
    ),
];

/// A meeting of three that is divided and chose A, with an action item.
fn divided() -> Stage {
    let mut stage = at_table(&THREE);
    stage.keys("a b a <Enter> a k +").types("Zaal huren").keys("<Esc>");
    stage.go(Place::Question(QUESTION));
    stage
}

#[test]
fn every_text_of_the_conversation_is_on_disk_while_it_is_typed_and_kept_on_esc() {
    for (name, open, text) in TEXTS {
        for end in ["<Esc>", "<Enter>"] {
            let mut stage = divided();
            open(&mut stage);
            stage.types("Dat zien wij anders, en wel hierom");
            assert_eq!(text(&mut stage), "Dat zien wij anders, en wel hierom", "{name}");
            stage.says(&["Esc bewaar en sluit"]).keys(end);
            assert!(stage.app.overlay().is_none(), "{name}");
            assert_eq!(text(&mut stage), "Dat zien wij anders, en wel hierom", "{name}");
            // What is opened again holds it, and is taken back as one.
            if name != "priority" {
                stage.go(Place::Question(QUESTION));
            }
            open(&mut stage);
            stage.says(&["Dat zien wij anders, en wel hierom"]).types("!").keys("<Esc> <Ctrl+Z>");
            assert_eq!(text(&mut stage), "Dat zien wij anders, en wel hierom", "{name}");
            stage.keys("<Ctrl+Z>");
            assert_eq!(text(&mut stage), "", "{name}");
            stage.keys("<Ctrl+Y>");
            assert_eq!(text(&mut stage), "Dat zien wij anders, en wel hierom", "{name}");
        }
    }
}

#[test]
fn a_text_survives_a_window_that_is_closed_and_a_second_one_takes_it_up() {
    for (name, open, text) in TEXTS {
        let mut stage = divided();
        open(&mut stage);
        stage.types("nog niet af");
        stage.hang_up();
        assert_eq!(text(&mut stage), "nog niet af", "{name}");
    }
}

#[test]
fn ctrl_z_in_a_text_takes_back_a_word_and_ctrl_y_makes_it_again() {
    for (name, open, text) in TEXTS {
        let mut stage = divided();
        open(&mut stage);
        stage.types("Dat zien wij anders").keys("<Ctrl+Z>");
        assert_eq!(text(&mut stage), "Dat zien wij", "{name}");
        stage.keys("<Ctrl+Z> <Ctrl+Z>");
        assert_eq!(text(&mut stage), "Dat", "{name}");
        stage.keys("<Ctrl+Y> <Ctrl+Y> <Ctrl+Y>");
        assert_eq!(text(&mut stage), "Dat zien wij anders", "{name}");
    }
}

#[test]
fn a_reason_is_asked_only_of_an_answer_that_it_can_be_kept_with() {
    let mut stage = at_table(&THREE);
    stage.keys("a <Enter>").arrow_to("<Down>", "Toch laten zien").keys("<Enter>");
    stage
        .keys("<Home>")
        .arrow_to("<Down>", "Huisartsen")
        .keys("<Enter>")
        .says(&["Wordt: A"])
        .hides(&["Waarom? Een korte"]);
    stage.keys("<Enter> <Home>").arrow_to("<Down>", "Huisartsen").keys("<Enter> <Enter>").types("omdat").keys("<Esc>");
    stage.says(&["omdat"]);
}

#[test]
fn a_text_longer_than_a_line_is_kept_too() {
    let mut stage = divided();
    let long = "een lang verhaal ".repeat(60).trim().to_owned();
    stage.keys("t").paste(&long);
    stage.keys("<Enter>");
    assert!(stage.app.overlay().is_none());
    assert_eq!(stage.session().discussion(QUESTION).dissent, long);
}

#[test]
fn taking_out_all_that_was_typed_leaves_things_as_they_were() {
    let mut stage = divided();
    stage.arrow_to("<Down>", "Geen actie, omdat").keys("<Enter>").types("x").keys("<Backspace> <Esc>");
    assert_eq!(stage.session().discussion(QUESTION).closure, None);
    stage.go(Place::Actions);
    stage.arrow_to("<Up>", "Zaal huren").keys("<spatie> x x <Backspace> <Esc>");
    assert_eq!(stage.session().actions[0].status, ActionStatus::Done);
    stage.keys("x <Esc>");
    assert_eq!(stage.session().actions[0].status, ActionStatus::Done, "Esc drops nothing");
    stage.keys("x <Enter>");
    assert_eq!(stage.session().actions[0].status, ActionStatus::Dropped(String::new()), "Enter does");
}

#[test]
fn a_name_is_not_used_on_esc_but_a_whole_sentence_is_asked_about() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.arrow_to("<Up>", "Titel").keys("<Enter>").types(" Oost").keys("<Esc>");
    assert_eq!((stage.session().title.as_str(), stage.app.overlay().is_none()), ("Overleg", true));
    stage.keys("<Enter>").types(" over de wijk Oost").keys("<Esc>").says(&["Wat je typte is nog niet bewaard"]);
    stage.keys("<Enter>").says(&["Overleg over de wijk Oost"]).keys("<Esc>").arrow_to("<Down>", "Gooi het weg");
    stage.keys("<Enter>").hides(&["over de wijk"]);
    assert!(stage.app.overlay().is_none());
    assert_eq!(stage.session().title, "Overleg");
}

#[test]
fn who_stops_over_a_line_that_is_typed_is_asked() {
    let mut stage = Stage::new();
    stage.keys("n").types("Overleg").keys("<Ctrl+Q>").says(&["Wat je typte is nog niet bewaard"]);
    assert!(!stage.app.is_leaving());
    stage.keys("<Esc>").says(&["Hoe heet de bijeenkomst?", "Overleg"]).keys("<Ctrl+Q>");
    stage.arrow_to("<Down>", "Gooi het weg").keys("<Enter>");
    assert!(stage.app.is_leaving());
    // Nothing was typed over what is proposed.
    let mut stage = Stage::in_meeting("Overleg");
    stage.settle().keys("m").arrow_to("<Down>", "Maak een uitnodiging").keys("<Enter> <Ctrl+Q>");
    assert!(stage.app.is_leaving());
}

#[test]
fn plus_makes_a_new_action_item_wherever_one_is() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage.keys("a +").types("Een").keys("<Esc>").arrow_to("<Down>", "□ Een").keys("+");
    stage.types("Twee").keys("<Esc>");
    let question = Some(Origin::Question(QUESTION));
    let session = stage.session();
    let made: Vec<_> = session.actions.iter().map(|action| (action.text.as_str(), action.from.clone())).collect();
    assert_eq!(made, [("Een", question.clone()), ("Twee", question)]);
    stage.keys("k").arrow_to("<Up>", "Een").keys("+").types("Drie").keys("<Esc>");
    stage.keys("s +").types("Vier").keys("<Esc>");
    let session = stage.session();
    let made: Vec<_> = session.actions.iter().map(|action| action.text.as_str()).collect();
    assert_eq!(made, ["Een", "Twee", "Drie", "Vier"]);
}

#[test]
fn plus_on_advice_that_has_an_action_item_makes_another_and_enter_opens_the_first() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("<Down> + <Enter>").types("Gemeente").keys("<Esc> + <Enter>").types("Welzijn").keys("<Esc> <Enter>");
    stage.says(&["Wie       Gemeente", "Wanneer"]).keys("<Esc>");
    let session = stage.session();
    let made: Vec<_> = session.actions.iter().map(|action| (action.owner.as_str(), action.from.clone())).collect();
    let item = Some(Origin::Item("1.2A.conditions.1".parse().unwrap()));
    assert_eq!(made, [("Gemeente", item.clone()), ("Welzijn", item)]);
}

#[test]
fn what_is_proposed_is_replaced_by_the_first_letter_and_kept_by_an_arrow() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("m").arrow_to("<Down>", "Maak een uitnodiging").keys("<Enter>").types("60").says(&["= 60 minuten"]);
    stage.keys("<Esc> <Enter> <Left>").types("1").says(&["910"]).keys("<Esc>");
    let folder = format!("{}{SEPARATOR}", stage.documents().display());
    stage.arrow_to("<Down>", "Antwoorden van thuis").keys("<Enter>").says(&[&folder]).keys("<Right>").types("a.json");
    stage.says(&[&format!("{folder}a.json")]).keys("<Ctrl+A> <Backspace> <Esc> <Enter>").types("/tmp/b.json");
    stage.hides(&[&folder]).says(&["/tmp/b.json"]);
    stage.keys("<Esc> r").arrow_to("<Down>", "2026-11-22 Verslag").keys("<Enter>").types("v.md").keys("<Enter>");
    stage.says(&["v.md"]).hides(&["docxv.md", "Verslag Overleg.docx"]);
}

#[test]
fn another_day_is_typed_over_the_one_that_is_there() {
    let mut stage = with_day("15-1");
    stage.keys("<Enter> <Enter> <Enter>").says(&["15-1-2027"]).types("16-1").keys("<Esc>");
    assert_eq!(stage.session().actions[0].due.unwrap().to_string(), "2027-01-16");
    stage.keys("<Enter> <Tab> <Right> <Backspace> 8 <Esc>");
    assert_eq!(stage.session().actions[0].due.unwrap().to_string(), "2028-01-16");
    stage.keys("m").arrow_to("<Up>", "Datum").keys("<Enter>").types("morgen").keys("<Enter>");
    stage.says(&["23 november 2026"]);
}

#[test]
fn a_dialog_that_could_not_do_it_stays_with_what_was_typed_and_says_why() {
    let mut stage = Stage::in_meeting("Overleg");
    let nowhere = stage.documents().join("nergens.json").display().to_string();
    stage.keys("m").arrow_to("<Down>", "Antwoorden van thuis").keys("<Enter>").types(&nowhere).keys("<Enter>");
    stage.says(&["Waar staan de antwoorden?", "nergens.json", "bestaat niet"]).types("x").hides(&["bestaat niet"]);
    stage.keys("<Esc>");
    // An invitation whose folder is gone.
    let mut stage = Stage::in_meeting("Overleg");
    stage.settle();
    Stage::take_away(&stage.documents());
    stage.keys("m").arrow_to("<Down>", "Maak een uitnodiging").keys("<Enter>").types("75").keys("<Enter>");
    stage.says(&["Hoeveel minuten", "75", "bestaat niet"]);
}

#[test]
fn a_meeting_that_cannot_be_made_keeps_its_title_in_the_dialog() {
    let mut stage = Stage::new();
    fs::write(stage.folder(), "geen map").unwrap();
    stage.keys("n").types("Overleg Oost").keys("<Enter>").says(&["Hoe heet de bijeenkomst?", "Overleg Oost"]);
    fs::remove_file(stage.folder()).unwrap();
    stage.keys("<Enter>").says(&["Welke organisatie zit aan tafel?"]);
    assert_eq!(stage.session().title, "Overleg Oost");
}

#[test]
fn minutes_are_typed_as_people_write_them_and_said_back() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("<F4>").arrow_to("<Down>", "Kies zelf").keys("<Enter>").types("anderhalf uur").says(&["= 90 minuten"]);
    stage.keys("<Enter>").says(&["90"]);
    assert_eq!(stage.app.timer().unwrap().minutes(), 90);
    stage.keys("m").arrow_to("<Down>", "Maak een uitnodiging").keys("<Enter>").types("1u30").says(&["= 90 minuten"]);
    stage.keys("<Enter>").says(&["Het bestand is klaar"]);
}

#[test]
fn in_a_meeting_that_can_only_be_read_nothing_is_typed_in_vain() {
    let mut stage = divided();
    let path = stage.app.session_path().unwrap().to_owned();
    stage.settle();
    let mut second = stage.beside();
    second.open(path, None);
    for (_, open, _) in TEXTS {
        second.go(Place::Question(QUESTION));
        open(&mut second);
        assert!(!matches!(second.app.overlay(), Some(Overlay::Prompt(_))), "{}", second.screen());
        second.keys("<Esc>");
    }
}

#[test]
fn what_went_well_is_no_error_in_a_field_that_is_open_and_what_failed_is() {
    let mut stage = Stage::new();
    stage.keys("n");
    let error = |stage: &Stage| match stage.app.overlay() {
        Some(Overlay::Prompt(prompt)) => prompt.error.clone(),
        other => panic!("{other:?}"),
    };
    stage.hears(Happened::Told("Dat is gelukt.".to_owned()));
    assert_eq!(error(&stage), None);
    stage.hears(Happened::Failed("Dat is niet gelukt.".to_owned()));
    assert_eq!(error(&stage).as_deref(), Some("Dat is niet gelukt."));
}
