//! Who is at the table: roles of their own, what counts for each, many at once, and who spoke as a citizen.

use std::fs;

use kartrekker::app::command::{Command, Place, Report};
use kartrekker::report::Format;
use kartrekker::session::TableRole;

use super::conversation::{QUESTION, THREE, at_table, said};
use super::stage::Stage;

#[test]
fn an_organisation_has_a_role_of_its_own_from_the_start_or_afterwards() {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> Bewonersraad <Enter>").onto("<Down>", "Een andere rol, namelijk");
    stage.keys("<Enter>").says(&["Welke rol?"]).keys("<Enter>").says(&["Er staat nog niets."]);
    stage.types("buren van het plein").keys("<Enter>").says(&["Welke organisatie zit aan tafel?"]);
    stage.types("Welzijn").keys("<Enter> <Enter> <Esc>").says(&["Bewonersraad · buren van het plein"]);
    stage.arrow_to("<Down>", "Welzijn").keys("<Enter>").onto("<Down>", "Andere rol").keys("<Enter>");
    stage.onto("<Down>", "Een andere rol, namelijk").keys("<Enter>").types("bibliotheek").keys("<Enter>");
    stage.says(&["Welzijn · bibliotheek"]).hides(&["Welke organisatie"]);
    let roles: Vec<Option<TableRole>> = stage.session().organisations.into_iter().map(|o| o.role).collect();
    let own = |role: &str| Some(TableRole::Own(role.into()));
    assert_eq!(roles, [own("buren van het plein"), own("bibliotheek")]);
    stage.keys("<Ctrl+Z>").says(&["Welzijn · Burgers"]);
}

#[test]
fn a_name_that_is_taken_empty_or_too_long_is_told_and_nothing_changes() {
    let mut stage = at_table(&THREE);
    stage.keys("m").arrow_to("<Down>", "Huisartsen").keys("<Enter> <Down> <Enter>");
    stage.says(&["Naam van de organisatie"]);
    for (typed, told) in [
        ("WELZIJN", "WELZIJN zit al aan tafel."),
        ("   ", "Er staat nog niets."),
        (&"x".repeat(121), "Dit is te lang."),
    ] {
        stage.keys("<Ctrl+A> <Backspace>").paste(typed);
        stage.keys("<Enter>").says(&[told]);
    }
    stage.keys("<Esc>").says(&["Huisartsen · Burgers"]);
    // Its own name in other letters is no second one.
    stage.keys("<Enter> <Down> <Enter> <Ctrl+A> HUISARTSEN <Enter>");
    stage.says(&["HUISARTSEN · Burgers"]);
    assert_eq!(stage.session().organisations.len(), 3);
}

#[test]
fn twenty_organisations_answer_and_are_shown_at_80_by_24() {
    let names: Vec<String> = (1..=20).map(|number| format!("Organisatie {number}")).collect();
    let mut stage = at_table(&names.iter().map(String::as_str).collect::<Vec<_>>());
    for (number, letter) in (1..=20).zip("abwx".chars().cycle()) {
        stage.says(&["Organisatie 1", "Organisatie 20", "weet niet     x  n.v.t."]);
        stage.says(&[&format!("Organisatie {number} aan het woord")]);
        assert!(stage.focused().contains(&format!("○ Organisatie {number}")), "{}", stage.screen());
        stage.types(&letter.to_string());
    }
    assert_eq!(said(&stage.session()), "abwx".repeat(5));
    stage.keys("<Enter>").says(&["Verdeeld: 5 kiezen A, 5 kiezen B", "○ A   ○ B"]).resize(80, 40);
    let those = |first: usize| names.iter().skip(first).step_by(4).cloned().collect::<Vec<_>>();
    assert_eq!(stage.standing(), [those(0).join(", "), those(1).join(", ")]);
    // All of them with their answers, in a list that opens from their row in the card.
    stage.keys("<Home>").onto("<Tab>", "Organisatie 2, ").keys("<Enter>").says(&["Wie antwoordde wat, en waarom?"]);
    stage.says(&["▌ Organisatie 2 · B"]);
    stage.keys("<Home>");
    for (name, answer) in names.iter().zip(["A", "B", "weet niet", "n.v.t."].iter().cycle()) {
        stage.onto("<Down>", &format!("{name} · {answer} "));
    }
    stage.keys("<Enter>").says(&["Het antwoord van Organisatie 20"]).keys("<Esc>");
    for name in those(2).iter().chain(&those(3)) {
        stage.keys("<Home>").onto("<Tab>", name).keys("<Enter>").says(&[&format!("Het antwoord van {name}")]);
        stage.keys("<Esc>");
    }
    stage.keys("<Home>").onto("<Tab>", "Organisatie 20");
    stage.says(&["weet niet           Organisatie 3   Organisatie 7   Organisatie 11"]);
    stage.says(&[
        "n.v.t.              Organisatie 4   Organisatie 8   Organisatie 12",
        "Organisatie 16 ▌ Organisatie 20",
    ]);
    stage.onto("<Tab>", "○ Nog geen gezamenlijk antwoord").keys("<Enter>").says(&["● Nog geen gezamenlijk antwoord"]);
}

#[test]
fn of_twenty_organisations_with_long_names_the_one_that_has_the_word_is_on_the_screen() {
    let names: Vec<String> = (1..=20).map(|n| format!("{n} Stichting Welzijnsorganisatie van de hele regio")).collect();
    let mut stage = at_table(&names.iter().map(String::as_str).collect::<Vec<_>>());
    for name in &names {
        stage.says(&[&format!("{name} aan het woord"), "a  A     b  B"]);
        let (short, _) = name.split_once(" van de").unwrap();
        assert!(stage.focused().starts_with("○") && stage.focused().contains(short), "{}", stage.screen());
        stage.keys("a");
    }
    stage.keys("<Enter> <Home>").says(&["1 Stichting", " en nog ", "hele regio en nog"]);
    assert_eq!(said(&stage.session()), "a".repeat(20));
}

#[test]
fn it_is_asked_whether_anybody_spoke_as_a_citizen_and_told_in_summary_and_report() {
    let mut stage = at_table(&THREE);
    stage.keys("m").says(&["Sprak er iemand als burger? Nog niet gevraagd"]);
    stage.onto("<Down>", "Sprak er iemand als burger?").keys("<Enter>").onto("<Down>", "Nee").keys("<Enter>");
    stage.says(&["Sprak er iemand als burger? Nee"]);
    assert_eq!(stage.session().citizen_spoke, Some(false));
    stage.keys("s <End>").says(&["Sprak er iemand als burger? Nee", "Nog niet aan tafel: zorgprofessionals"]);
    stage.arrow_to("<Up>", "Sprak er iemand").keys("<Enter>").onto("<Down>", "Ja").keys("<Enter>");
    assert_eq!(stage.session().citizen_spoke, Some(true));
    assert!(report(&mut stage).contains("Sprak er iemand als burger? Ja."));
    stage.keys("<Ctrl+Z>");
    assert_eq!(stage.session().citizen_spoke, Some(false));
}

/// The report as it is written.
fn report(stage: &mut Stage) -> String {
    stage.go(Place::Report);
    stage.command(Command::Report(Report::As(Format::Markdown)));
    stage.arrow_to("<Down>", "Maak het verslag").keys("<Enter>");
    if stage.app.overlay().is_some() {
        stage.says(&["Gaan de notities mee in het verslag?"]).keys("<Enter>");
    }
    let path = stage.report();
    fs::read_to_string(path).unwrap()
}

#[test]
fn what_counts_most_for_each_organisation_is_asked_by_part() {
    let mut stage = at_table(&THREE);
    stage.keys("a a a <Enter> a");
    stage.go(Place::Part(1));
    stage.arrow_to("<Down>", "Welzijn: …").keys("<Enter>").types("tijd van vrijwilligers").keys("<Enter>");
    stage.arrow_to("<Down>", "Welzijn").says(&["Welzijn: tijd van vrijwilligers", "Gemeente: …"]);
    stage.go(Place::Part(2));
    stage.hides(&["tijd van vrijwilligers"]);
    let session = stage.session();
    assert_eq!(session.priorities.get(&(1, session.organisations[2].id)).unwrap(), "tijd van vrijwilligers");
    assert!(report(&mut stage).contains("Welzijn: tijd van vrijwilligers"));
    stage.go(Place::Part(1));
    stage.arrow_to("<Down>", "Welzijn").keys("<Enter> <Ctrl+A> <Backspace> <Enter>").says(&["Welzijn: …"]);
    assert!(stage.session().priorities.is_empty());
    stage.keys("<Ctrl+Z>").says(&["Welzijn: tijd van vrijwilligers"]);
}

#[test]
fn question_1_2_with_three_organisations_divided_and_one_action_from_the_start_to_the_report() {
    let mut stage = Stage::new();
    stage.keys("n").types("Partneroverleg").keys("<Enter>");
    for (name, role) in [("Gemeente", "Financiers"), ("Huisartsen", "Zorgprofessionals"), ("Bewonersraad", "Burgers")] {
        stage.types(name).keys("<Enter>").arrow_to("<Down>", role).keys("<Enter>");
    }
    stage.keys("<Esc>").onto("<Up>", "Begin met onderdeel 1").keys("<Enter>");
    stage.arrow_to("<Down>", "1.2").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Question(QUESTION));
    stage.keys("a b a <Enter>").says(&["Verdeeld: 2 kiezen A, 1 kiest B. Huisartsen ziet het anders."]);
    stage.keys("t").types("Huisartsen: de problemen staan al in het wijkplan").keys("<Enter>");
    stage.keys("a a").says(&["Advies bij antwoord A"]).keys("<Down> +").says(&["Enter neemt dit over"]);
    stage.keys("<Enter>").types("Ge").keys("<Enter>").types("over 2 weken").keys("<Enter>");
    let action = stage.session().actions[0].clone();
    assert_eq!((action.owner.as_str(), action.from.is_some()), ("Gemeente", true));
    let row = stage.keys("s").find("samen").unwrap().1;
    assert_eq!(stage.find("A≠"), Some((stage.find("1.2").unwrap().0, row)), "{}", stage.screen());
    stage.keys("r");
    let written = report(&mut stage);
    for line in [
        "# Partneroverleg",
        "Verdeeld: 2 kiezen A, 1 kiest B. Huisartsen ziet het anders.",
        "Huisartsen: de problemen staan al in het wijkplan",
        "Antwoord A",
        "6 dec 2026",
    ] {
        assert!(written.contains(line), "{line} is not in:\n{written}");
    }
    stage.says(&["Het verslag staat in"]);
}
