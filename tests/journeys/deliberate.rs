//! Nothing is answered or changed by the way: who has the word, what Enter chooses, and what every change says.

use kartrekker::app::command::{Action, Command, Meeting, Place, Table, Talk};
use kartrekker::content::Choice;
use kartrekker::session::{Outcome, Position};

use super::conversation::{QUESTION, THREE, at_table, said};
use super::stage::Stage;

/// A meeting without organisations, at question 1.2.
fn alone() -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage
}

#[test]
fn once_all_have_answered_a_letter_changes_nobodys_answer_and_says_so() {
    let mut stage = at_table(&THREE);
    stage.keys("a b b").says(&["Iedereen heeft geantwoord."]).hides(&["aan het woord"]);
    for letter in ["a", "b", "w", "x", "a", "<Backspace>"] {
        stage.keys(letter);
        assert_eq!(said(&stage.session()), "abb", "{letter}");
        assert!(stage.app.message().is_some(), "{letter} says what it did not do");
    }
    stage.keys("a").says(&["Iedereen heeft al geantwoord. Een antwoord veranderen?"]);
    // Covered again, and come to again: still nobody has the word.
    stage.keys("<Enter> d x");
    assert_eq!(said(&stage.session()), "abb");
    stage.go(Place::Overview);
    stage.go(Place::Question(QUESTION));
    stage.keys("w");
    assert_eq!(said(&stage.session()), "abb");
}

#[test]
fn a_click_on_a_card_once_all_have_answered_changes_nothing_either() {
    let mut stage = at_table(&THREE);
    stage.keys("a b b");
    stage.click("─ A ─");
    assert_eq!(said(&stage.session()), "abb");
    stage.says(&["Iedereen heeft al geantwoord."]);
}

#[test]
fn an_answer_is_changed_by_going_to_its_organisation_and_covered_that_tells_no_letter() {
    let mut stage = at_table(&THREE);
    stage.keys("a b b <Home> <Right>").says(&["Huisartsen heeft al geantwoord.", "neem terug"]);
    stage.keys("a").says(&["Het antwoord van Huisartsen is veranderd. Terug met Ctrl+Z."]);
    assert_eq!(said(&stage.session()), "aab");
    let told = stage.app.message().unwrap().to_owned();
    stage.keys("<Ctrl+Z>");
    stage.keys("<Home> <Right> x");
    assert_eq!(stage.app.message(), Some(told.as_str()), "whatever it was, and whatever it is");
    stage.keys("<Ctrl+Z>");
    assert_eq!(said(&stage.session()), "abb");
    // Whoever answered so already is not told to be changed: Ctrl+Z would take something else back.
    stage.keys("<Home> <Right> b").says(&["Dat stond er al"]).hides(&["Ctrl+Z"]);
}

#[test]
fn a_changed_answer_that_was_shown_says_what_it_was_and_what_it_is() {
    let mut stage = at_table(&THREE);
    stage.keys("a b b <Enter>").ask("Welzijn").onto("<Down>", "Wordt: A");
    stage.keys("<Enter>").says(&["Welzijn: was B, is nu A. Terug met Ctrl+Z."]);
    stage.keys("<Enter>").onto("<Down>", "Neem dit antwoord terug").keys("<Enter>");
    stage.says(&["Welzijn: was A, is nu nog geen antwoord."]);
    stage.keys("<Ctrl+Z>").says(&["Welzijn: was nog geen antwoord, is nu A."]);
}

#[test]
fn a_sentence_that_ends_in_an_abbreviation_has_one_full_stop() {
    let mut stage = at_table(&THREE);
    stage.keys("a b x <Enter>").says(&["voor 1 n.v.t. "]).hides(&["n.v.t.."]);
    stage.ask("Huisartsen").onto("<Down>", "Wordt: n.v.t.").keys("<Enter>");
    stage.says(&["Huisartsen: was B, is nu n.v.t. ", "Eens: 1 kiest A, voor 2 n.v.t."]).hides(&["n.v.t.."]);
}

#[test]
fn a_reason_is_kept_and_never_stands_under_another_letter_without_a_word() {
    let mut stage = at_table(&THREE);
    stage.keys("a b b <Enter>").ask("Huisartsen").keys("<Enter>").types("er ligt iets");
    stage.keys("<Enter> d <Home> <Right> a");
    stage.says(&["De toelichting hoorde bij het vorige antwoord: kijk straks of die nog klopt."]);
    stage.hides(&["er ligt iets"]).keys("<Enter>");
    assert_eq!(stage.standing(), ["Gemeente Huisartsen ‘er ligt iets’ (gezegd bij B)", "Welzijn"]);
    stage.ask("Huisartsen").onto("<Down>", "Wordt: weet niet").keys("<Enter>");
    stage.says(&["Huisartsen: was A, is nu weet niet. De toelichting hoorde bij"]);
    stage.says(&["Huisartsen: ‘er ligt iets’ (gezegd bij B)"]);
    // Once it is looked after, or the answer is what it was, there is nothing to say.
    stage.keys("<Enter>").onto("<Down>", "Wordt: B").keys("<Enter>").hides(&["gezegd bij"]);
    stage.keys("<Enter>").onto("<Down>", "Wordt: A").keys("<Enter>").says(&["gezegd bij B"]);
    stage.keys("<Enter> <Enter> <Ctrl+A>").types("het is te weinig").keys("<Enter>").hides(&["gezegd bij"]);
    stage.keys("<Enter>").onto("<Down>", "Neem dit antwoord terug").keys("<Enter>");
    stage.says(&["Huisartsen: was A, is nu nog geen antwoord, met de toelichting."]);
    stage.keys("<Ctrl+Z>").says(&["het is te weinig"]);
}

#[test]
fn in_the_list_of_many_a_reason_never_stands_with_another_letter_without_a_word() {
    let names: Vec<String> = (1..=9).map(|number| format!("Organisatie {number}")).collect();
    let mut stage = at_table(&names.iter().map(String::as_str).collect::<Vec<_>>());
    stage.keys("a a a b b b w w x <Enter> <Home>").onto("<Tab>", "Organisatie 1, ").keys("<Enter> <Enter> <Enter>");
    stage.types("er ligt iets").keys("<Enter> <Home>").onto("<Tab>", "Organisatie 1, ").keys("<Enter>");
    stage.says(&["Organisatie 1 · A · ‘er ligt iets’"]).keys("<Enter>").onto("<Down>", "Wordt: B").keys("<Enter>");
    stage.keys("<Home>").onto("<Tab>", "Organisatie 1, ").keys("<Enter>");
    stage.says(&["Organisatie 1 · B · ‘er ligt iets’ (gezegd bij A)"]);
}

#[test]
fn what_changes_below_the_fold_is_said_by_letter_click_and_arrows() {
    let names: Vec<String> = (1..=14).map(|number| format!("Organisatie {number}")).collect();
    let mut stage = at_table(&names.iter().map(String::as_str).collect::<Vec<_>>());
    for letter in "abababababababab".chars().take(14) {
        stage.types(&letter.to_string());
    }
    stage.keys("<Enter> <Home>").hides(&["○ A", "○ B", "Nog geen gezamenlijk antwoord"]);
    stage.keys("a").says(&["Gezamenlijk antwoord op 1.2: A. Terug met Ctrl+Z."]);
    stage.keys("b").says(&["Gezamenlijk antwoord op 1.2: was A, is nu B."]);
    stage.keys("g").says(&["Gezamenlijk antwoord op 1.2: was B, is nu nog geen."]);
    stage.keys("g").says(&["Dat stond er al: er is niets veranderd."]);
    stage.keys("<Home>").onto("<Tab>", "● Nog geen gezamenlijk antwoord");
    stage.click("─ A ─");
    stage.says(&["Gezamenlijk antwoord op 1.2: was nog geen, is nu A."]);
    stage.keys("<Backspace>").says(&["Het antwoord is teruggenomen. Gezamenlijk antwoord op 1.2: was A."]);
    stage.keys("<Ctrl+Z>").says(&["Ongedaan gemaakt: het antwoord op vraag 1.2. Nu A."]);
    assert_eq!(stage.session().outcome(QUESTION), Some(Outcome::Choice(Choice::A)));
}

#[test]
fn every_change_of_a_walk_through_the_meeting_names_itself() {
    let mut stage = at_table(&THREE);
    stage.keys("a").says(&["Gemeente heeft geantwoord."]).keys("b a <Enter>");
    stage.says(&["De antwoorden op vraag 1.2 zijn nu te zien."]).keys("d").says(&["zijn weer afgedekt."]);
    stage.keys("<Enter> a").arrow_to("<Down>", "Parkeer").keys("<Enter>");
    stage
        .says(&["Vraag 1.2: was nog open, is nu geparkeerd."])
        .keys("<Enter>")
        .says(&["was geparkeerd, is nu nog open"]);
    stage.keys("t").types("Huisartsen").keys("<Enter>").says(&["Wie het anders ziet, staat erbij."]);
    stage.go(Place::Meeting);
    stage
        .keys("<Home> <Enter> <Ctrl+A>")
        .types("Ander")
        .keys("<Enter>")
        .says(&["Titel: was ‘Overleg’, is nu ‘Ander’."]);
    stage.arrow_to("<Down>", "Huisartsen").keys("<Enter> <Enter> <Down> <Enter>");
    stage.says(&["Rol van Huisartsen: was Burgers, is nu Zorgprofessionals."]);
    stage.arrow_to("<Down>", "Sprak er iemand").keys("<Enter> <Enter>").says(&["was nog niet gevraagd, is nu ja."]);
    stage.keys("k +").types("Bellen").keys("<Esc>").arrow_to("<Up>", "Bellen");
    stage.keys("<spatie>").says(&["Actiepunt ‘Bellen’: was nog te doen, is nu klaar."]);
    stage.keys("<Home> <Del>").says(&["Het actiepunt is weg. Het was ‘Bellen’."]);
    stage.go(Place::WorkFormat("shared-problem".parse().unwrap()));
    stage.keys("<spatie>").says(&["…’: was nog te doen, is nu klaar."]);
    stage.go(Place::Part(1));
    stage.arrow_to("<Down>", "Welzijn: …").keys("<Enter>").types("tijd").keys("<Enter>");
    stage.says(&["Wat telt voor Welzijn in onderdeel 1, staat erbij."]);
}

#[test]
fn enter_twice_on_the_overview_opens_a_question_and_chooses_nothing() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("o").arrow_to("<Down>", "Probleem scherp").keys("<Enter> <Enter> <Enter>");
    assert_eq!(*stage.app.place(), Place::Question(QUESTION));
    assert!(stage.session().questions.is_empty());
    stage.says(&["Kies met een letter, of ga met een pijltje naar een antwoord."]);
    assert!(!stage.bottom().contains("Enter"), "{}", stage.bottom());
    // An arrow or Tab goes there; then Enter chooses.
    for (way, choice) in [("<Left>", Choice::A), ("<Down>", Choice::A), ("<Tab>", Choice::A), ("<Right>", Choice::B)] {
        let mut stage = alone();
        stage.keys(way);
        assert!(stage.bottom().contains(&format!("Enter kies {choice}")), "{way}: {}", stage.screen());
        stage.keys("<Enter>");
        assert_eq!(stage.session().answer(QUESTION), Some(choice), "{way}");
    }
}

#[test]
fn who_comes_back_to_a_question_chooses_nothing_by_enter_and_on_an_answer_enter_reads_its_advice() {
    let mut stage = alone();
    stage.keys("<Right> o <Esc> <Enter>");
    assert!(stage.session().questions.is_empty(), "{}", stage.screen());
    stage.keys("b o <Home>").arrow_to("<Down>", "Probleem scherp").keys("<Enter>");
    assert!(stage.focused().contains("B  ● ons antwoord"), "{}", stage.screen());
    stage.keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Advice("1.2B".parse().unwrap()));
    assert_eq!(stage.session().answer(QUESTION), Some(Choice::B));
}

#[test]
fn enter_brings_the_mark_into_sight_before_it_does_anything() {
    let mut stage = alone();
    stage.keys("a r <End>");
    assert!(stage.focused().is_empty(), "the preview is longer than the screen: {}", stage.screen());
    assert!(stage.bottom().contains("Enter naar je plek"), "{}", stage.bottom());
    stage.keys("<Enter>");
    assert!(stage.app.reporting().written().is_none());
    assert!(stage.focused().contains("Maak het verslag") && stage.bottom().contains("Enter maak het"));
    stage.keys("<Enter>");
    assert!(stage.app.reporting().written().is_some());
}

#[test]
fn a_key_for_what_is_in_focus_brings_it_into_sight_first_too() {
    let mut stage = alone();
    stage.keys("k");
    for number in 0..20 {
        stage.keys("+").types(&format!("Punt {number}")).keys("<Esc>");
    }
    stage.keys("<Home> <Down>");
    for _ in 0..12 {
        stage.wheel_down();
    }
    for key in ["<Del>", "<spatie>", "x"] {
        assert!(stage.focused().is_empty(), "{}", stage.screen());
        stage.keys(key);
        assert!(stage.focused().contains("Punt 1") && stage.app.overlay().is_none(), "{key}: {}", stage.screen());
        let session = stage.session();
        assert!(session.actions.len() == 20 && session.open_actions() == 20, "{key}");
        for _ in 0..12 {
            stage.wheel_down();
        }
    }
}

#[test]
fn after_undo_enter_does_not_answer_with_what_came_in_the_place_of_what_was_in_focus() {
    let mut stage = at_table(&THREE);
    stage.keys("<Right> <Right> <Ctrl+Z> <Ctrl+Z>").says(&["Gemeente aan het woord"]);
    assert!(stage.focused().starts_with("○ Gemeente"), "{}", stage.screen());
    stage.keys("<Enter>").says(&["Nog niet iedereen heeft geantwoord"]);
    assert_eq!(said(&stage.session()), "--");
}

#[test]
fn a_refused_key_takes_what_is_typed_behind_it_until_esc() {
    let mut stage = at_table(&THREE);
    stage.keys("a b a <Enter> a <F5>");
    for key in ["n", "t"] {
        stage.keys(key).types("Bewonersraad wil graag bij de gemeente\nb i d o\n");
        stage.says(&["Dit is niet voor de wand.", "Sluit dit met Esc."]);
        assert_eq!(*stage.app.place(), Place::Question(QUESTION), "{key}");
        stage.paste("b\n");
        stage.keys("<Esc>").hides(&["Dit is niet voor de wand."]);
        assert_eq!(stage.session().answer(QUESTION), Some(Choice::A), "{key}");
    }
    // Enter closes it as long as nothing was typed, and F5 leads to where the key works.
    stage.keys("n <Enter>").hides(&["Dit is niet voor de wand."]).keys("n <F5> n").says(&["Notitie bij vraag 1.2"]);
}

#[test]
fn the_wall_has_a_lasting_sign_and_names_no_key_that_it_refuses() {
    let mut stage = at_table(&THREE);
    stage.keys("<F5>");
    for place in [Place::Question(QUESTION), Place::Overview, Place::Summary, Place::Advice("1.2A".parse().unwrap())] {
        stage.go(place.clone());
        stage.keys("<Down>").settle().says(&["beeld voor de wand"]);
        assert!(stage.bottom().contains("F5 gewoon scherm"), "{place:?}: {}", stage.bottom());
        assert!(!stage.bottom().contains("notitie"), "{place:?}: {}", stage.bottom());
    }
    stage.keys("<F5>").hides(&["beeld voor de wand"]);
}

#[test]
fn a_window_that_only_reads_takes_nothing_and_pretends_nothing() {
    let mut first = at_table(&THREE);
    first.keys("a k +").types("Bellen").keys("<Esc>");
    first.go(Place::Question(QUESTION));
    let path = first.app.session_path().unwrap().to_owned();
    let before = first.session();
    let mut second = first.beside();
    second.open(path, None);
    let ids: Vec<_> = before.organisations.iter().map(|organisation| organisation.id).collect();
    let all = [
        Command::Talk(Talk::Speak(QUESTION, Position::Unsure)),
        Command::Talk(Talk::SpeakFor(QUESTION, ids[0], None)),
        Command::Talk(Talk::Reveal(QUESTION)),
        Command::Talk(Talk::RevealAnyway(QUESTION)),
        Command::Talk(Talk::NotYet(QUESTION)),
        Command::Talk(Talk::Park(QUESTION)),
        Command::Talk(Talk::Note(QUESTION)),
        Command::Table(Table::AskCitizen),
        Command::Table(Table::Ask(ids[1])),
        Command::Talk(Talk::AskPosition(QUESTION, ids[1])),
        Command::Action(Action::New(None)),
        Command::Meeting(Meeting::Undo),
    ];
    for command in all {
        second.go(Place::Question(QUESTION));
        second.command(command.clone());
        second.says(&["Hier kun je alleen lezen."]).hides(&["heeft geantwoord.", "Nog niet iedereen"]);
        assert_eq!((second.app.session(), second.app.overlays().len()), (Some(&before), 1), "{command:?}");
        second.types("Gemeente wil dit niet\nd b").keys("<Esc>");
        assert_eq!((second.app.overlays().len(), second.app.place()), (0, &Place::Question(QUESTION)), "{command:?}");
    }
    second.go(Place::Meeting);
    second.keys("<Home> <Enter>").says(&["Hier kun je alleen lezen."]).hides(&["Titel van de bijeenkomst"]);
    second.keys("<Esc>");
    // Reading goes on.
    second.keys("o r").arrow_to("<Down>", "Maak het verslag").keys("<Enter>").says(&["Het verslag staat in"]);
    assert_eq!(first.session(), before);
}

#[test]
fn who_comes_to_a_card_from_the_search_or_from_another_guide_chooses_nothing_by_enter() {
    let mut stage = alone();
    stage.keys("o /").types("nog scherper krijgen").keys("<Enter> <Enter>");
    assert_eq!(*stage.app.place(), Place::Question(QUESTION), "{}", stage.screen());
    assert!(stage.session().questions.is_empty(), "{}", stage.screen());
}
