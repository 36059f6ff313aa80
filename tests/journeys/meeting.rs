//! A meeting: its title, its date, who is at the table.

use std::path::Path;

use kartrekker::app::command::{Asked, Command, Dialog, Place, Report};
use kartrekker::report::Format;
use kartrekker::session::{Session, TableRole, long_date};

use super::stage::Stage;

/// Each organisation with the id of its role.
fn table(session: &Session) -> Vec<(String, String)> {
    let role = |role: &TableRole| match role {
        TableRole::Guide(role) => role.as_str().to_owned(),
        TableRole::Own(role) => role.clone(),
    };
    session.organisations.iter().map(|o| (o.name.clone(), o.role.as_ref().map_or(String::new(), role))).collect()
}

#[test]
fn a_meeting_of_three_organisations_with_their_roles_is_made_with_the_keyboard() {
    let mut stage = Stage::new();
    stage.keys("n").types("Overleg Waterwijk").keys("<Enter>").says(&["Welke organisatie zit aan tafel?"]);
    stage.types("Gemeente Almere").keys("<Enter>").says(&["Welke rol heeft Gemeente Almere?"]);
    stage.onto("<Down>", "Financiers").keys("<Enter>").says(&["Welke organisatie zit aan tafel?"]);
    stage.types("Buurtzorg").keys("<Enter>").onto("<Down>", "Zorgprofessionals").keys("<Enter>");
    stage.types("Bewoners").keys("<Enter>").onto("<Down>", "Burgers").keys("<Enter> <Esc>");
    stage.says(&["Gemeente Almere · Financiers", "Buurtzorg · Zorgprofessionals", "Bewoners · Burgers"]);
    stage.says(&["Nog niet aan tafel: welzijnsprofessionals, platformontwikkelaars."]);
    let session = stage.session();
    assert_eq!((session.title.as_str(), long_date(session.date).as_str()), ("Overleg Waterwijk", "22 november 2026"));
    let table = table(&session);
    let expected = [("Gemeente Almere", "financiers"), ("Buurtzorg", "zorgprofessionals"), ("Bewoners", "burgers")];
    assert_eq!(table.iter().map(|(name, role)| (name.as_str(), role.as_str())).collect::<Vec<_>>(), expected);
}

#[test]
fn a_meeting_without_a_title_and_a_second_organisation_of_the_same_name_are_refused() {
    let mut stage = Stage::new();
    stage.keys("n <Enter>").says(&["Er staat nog niets."]);
    assert_eq!(stage.files(), [""; 0]);
    stage.types(&"x".repeat(121)).keys("<Enter>").says(&["Dit is te lang."]);
    stage.keys("<Ctrl+A> <Backspace>").types("Overleg").keys("<Enter>");
    stage.keys("Gemeente <Enter> <Enter> gemeente <Enter>").says(&["gemeente zit al aan tafel."]);
    stage.keys("<Esc>");
    assert_eq!(table(&stage.session()).len(), 1);
}

#[test]
fn nothing_typed_for_one_more_organisation_means_that_the_table_is_complete() {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> <Enter>").hides(&["Welke organisatie"]);
    assert!(stage.session().organisations.is_empty());
}

#[test]
fn title_and_date_can_be_changed_and_a_wrong_date_is_told() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("<Home> <Enter> <Ctrl+A>").types("Partneroverleg één").keys("<Enter>").says(&["Partneroverleg één"]);
    stage.keys("<Down> <Enter> <Ctrl+A>").types("31 februari").keys("<Enter>");
    stage.says(&["‘31 februari’ is geen datum."]);
    stage.keys("<Ctrl+A>").types("15 januari").keys("<Enter>").says(&["15 januari 2027"]);
    let session = stage.session();
    assert_eq!((session.title.as_str(), session.date.to_string().as_str()), ("Partneroverleg één", "2027-01-15"));
}

#[test]
fn an_organisation_gets_another_name_another_role_and_leaves_and_ctrl_z_brings_it_back() {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> Gemeente <Enter> <Enter> <Esc>").says(&["Gemeente · "]);
    stage.arrow_to("<Down>", "Gemeente").keys("<Enter>");
    stage.onto("<Down>", "Andere naam").keys("<Enter> <Ctrl+A> Stad <Enter>").says(&["Stad · "]);
    stage.keys("<Enter>").onto("<Down>", "Andere rol").keys("<Enter>");
    stage.onto("<Down>", "Platformontwikkelaars").keys("<Enter>").says(&["Stad · Platformontwikkelaars"]);
    stage.keys("<Enter>").onto("<Down>", "Weghalen").keys("<Enter>").says(&["Gaat Stad van tafel?"]);
    stage.keys("<Enter>").says(&["Stad · "]);
    stage.arrow_to("<Down>", "Stad").keys("<Enter>").onto("<Down>", "Weghalen").keys("<Enter>");
    stage.onto("<Down>", "Haal weg, met alles").keys("<Enter>").hides(&["Stad · "]);
    assert!(stage.session().organisations.is_empty());
    stage.keys("<Ctrl+Z>").says(&["Stad · Platformontwikkelaars", "Ongedaan gemaakt: wie er aan tafel zitten."]);
    assert_eq!(stage.session().organisations.len(), 1);
}

#[test]
fn the_meeting_leads_on_to_part_one_and_closing_it_leads_to_the_start_screen_where_it_is_listed() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.onto("<Up>", "Begin met onderdeel 1").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Part(1));
    stage.keys("m").arrow_to("<Down>", "Sluit deze bijeenkomst").keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Home);
    stage.says(&["Overleg", "22 november 2026 · 0 van 12 vragen beantwoord"]);
}

#[test]
fn the_report_is_written_where_the_screen_says_and_never_over_another_file() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("r").arrow_to("<Down>", "Maak het verslag").keys("<Enter>").says(&["Het verslag staat in"]);
    assert_eq!(stage.report(), stage.documents().join("2026-11-22 Verslag Overleg.docx"));
    let path = stage.documents().join("verslag.md");
    stage.arrow_to("<Up>", "2026-11-22 Verslag Overleg.docx").keys("<Enter> <Ctrl+A>");
    stage.types(path.to_str().unwrap()).keys("<Enter>");
    stage.arrow_to("<Down>", "Maak het verslag").keys("<Enter>").says(&["Het verslag staat in", "Open het verslag"]);
    assert!(std::fs::read_to_string(&path).unwrap().contains("# Overleg"));
    std::fs::write(&path, "van een ander").unwrap();
    stage.arrow_to("<Up>", "Maak het verslag").keys("<Enter>").says(&["verslag (2).md"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "van een ander");
    assert!(std::fs::read_to_string(stage.report()).unwrap().contains("# Overleg"));
}

/// Types where the report goes.
fn place_report<'s>(stage: &'s mut Stage, typed: &str) -> &'s mut Stage {
    stage.go(Place::Report);
    stage.command(Command::Dialog(Dialog::Ask(Asked::ReportPath)));
    stage.keys("<Ctrl+A>").types(typed).keys("<Enter>")
}

/// Makes the report; gives the name of the file, and what it begins with.
fn made(stage: &mut Stage) -> (String, String) {
    stage.command(Command::Report(Report::Write));
    let path = stage.report();
    let begin: Vec<u8> = std::fs::read(&path).unwrap().into_iter().take(4).collect();
    let name = path.strip_prefix(stage.documents()).unwrap().to_str().unwrap().to_owned();
    (name, String::from_utf8_lossy(&begin).into_owned())
}

#[test]
fn what_is_typed_as_the_place_of_the_report_is_what_comes() {
    let mut stage = Stage::in_meeting("Overleg");
    let home = stage.documents().to_str().unwrap().to_owned();
    std::fs::create_dir(stage.documents().join("mijn map")).unwrap();
    let own_name = "mijn map/2026-11-22 Verslag Overleg";
    for (typed, name, begins) in [
        ("verslag".to_owned(), "verslag.docx".to_owned(), "PK"),
        ("verslag.pdf".to_owned(), "verslag.pdf".to_owned(), "%PDF"),
        (format!("{home}/mijn map"), format!("{own_name}.pdf"), "%PDF"),
        (format!("{home}/mijn map/"), format!("{own_name} (2).pdf"), "%PDF"),
        (format!("'{home}/mijn map/een.docx'"), "mijn map/een.docx".to_owned(), "PK"),
        (format!("\"{home}/mijn map/twee\""), "mijn map/twee.docx".to_owned(), "PK"),
        ("~/mijn map/drie.HTML".to_owned(), "mijn map/drie.HTML".to_owned(), "<!DO"),
        (
            format!("file://{}{home}/mijn%20map", if cfg!(windows) { "/" } else { "" }),
            format!("{own_name}.html"),
            "<!DO",
        ),
    ] {
        place_report(&mut stage, &typed);
        assert!(stage.app.overlay().is_none(), "{typed}: {}", stage.screen());
        let (written, begin) = made(&mut stage);
        assert_eq!(Path::new(&written), Path::new(&name), "{typed}");
        assert!(begin.starts_with(begins), "{typed}: {begin}");
    }
}

#[test]
fn a_place_that_will_not_do_is_told_where_it_was_typed_and_another_kind_of_file_is_said() {
    let mut stage = Stage::in_meeting("Overleg");
    let before = stage.app.report_path();
    for (typed, told) in [("verslag.odt", "Een verslag kan geen .odt worden."), ("~/nergens/", "Die map is er niet.")] {
        place_report(&mut stage, typed).says(&["Waar komt het verslag?", told]).keys("<Esc>");
        assert_eq!(stage.app.report_path(), before);
    }
    place_report(&mut stage, "verslag.pdf").says(&["Het wordt nu een ander soort bestand", "Pdf"]);
    stage.says(&["● Pdf"]);
    place_report(&mut stage, "~/nergens/verslag.pdf").hides(&["ander soort"]);
    stage.command(Command::Report(Report::Write));
    let told = stage.app.reporting().written().unwrap().as_ref().unwrap_err();
    assert!(told.contains("Kies een map die bestaat") && !told.contains("--"), "{told}");
}

#[test]
fn an_anonymous_report_says_on_the_screen_what_to_read_again_before_it_is_made() {
    let mut stage = Stage::in_meeting("Overleg met Kwartelzorg");
    stage.keys("m");
    for name in ["Kwartelzorg", "Welzijn"] {
        stage.command(Command::Dialog(Dialog::Ask(Asked::NewOrganisation)));
        stage.types(name).keys("<Enter> <Enter> <Esc>");
    }
    stage.keys("k +").types("Goed welzijn volgens Kwartelzorgs plan").keys("<Esc>");
    stage.go(Place::Report);
    stage.hides(&["Lees eerst na"]).arrow_to("<Down>", "Anoniem").keys("<Enter>");
    stage
        .arrow_to("<Down>", "Maak het verslag")
        .says(&["Lees eerst na", "Lees na: Welzijn komt 1 keer voor. Actiepunt."]);
    stage.keys("<Enter>");
    let path = stage.report();
    assert_eq!(path.file_name().unwrap(), "2026-11-22 Verslag Overleg met organisatie 1.docx");
    stage.arrow_to("<Up>", "Anoniem").keys("<Enter>").hides(&["Lees eerst na"]);
}

#[test]
fn the_report_is_made_in_the_format_and_with_the_pieces_that_were_chosen() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("o").arrow_to("<Down>", "1.2").keys("<Enter> a n").types("geheim").keys("<Esc>");
    stage.keys("r <Right> <Right>").says(&["Webpagina, ook voor"]).arrow_to("<Down>", "Notities").keys("<Enter>");
    stage.arrow_to("<Down>", "Maak het verslag").keys("<Enter>");
    let path = stage.report();
    assert_eq!(path.extension().unwrap(), "html");
    let page = std::fs::read_to_string(path).unwrap();
    assert!(page.contains("Probleem scherp") && !page.contains("geheim"), "{page}");
}

#[test]
fn an_empty_calendar_is_not_written_and_the_screen_says_so() {
    let mut stage = Stage::in_meeting("Overleg");
    for format in [Format::Ics, Format::Tasks] {
        stage.keys("r");
        while stage.app.reporting().format() != format {
            stage.keys("<Right>");
        }
        stage
            .arrow_to("<Down>", "Maak het verslag")
            .keys("<Enter>")
            .says(&["Er staat geen actiepunt open."])
            .hides(&["Het verslag staat in"]);
        stage.keys("<Esc>");
    }
    let is_calendar = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.unwrap().path().extension().is_some_and(|extension| extension == "ics")
    };
    assert!(!std::fs::read_dir(stage.documents()).unwrap().any(is_calendar));
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    // It was chosen already: one comes to it, and Enter makes it.
    stage.keys("<Down> + <Enter> <Esc> r <Enter>").says(&["Het verslag staat in"]);
    let tasks = std::fs::read_to_string(stage.report()).unwrap();
    assert!(tasks.contains("BEGIN:VTODO") && tasks.contains("Uit: Advies 1.2A"), "{tasks}");
}

#[test]
fn an_invitation_and_an_answer_form_are_made_from_the_meeting() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.keys("m").arrow_to("<Down>", "Maak een uitnodiging").keys("<Enter>").says(&["Hoeveel minuten", "90"]);
    stage.keys("<Ctrl+A>").types("5").keys("<Enter>").says(&["van 15 tot en met 480"]);
    stage.keys("<Ctrl+A>").types("60").keys("<Enter>").says(&["Het bestand is klaar"]).keys("<Esc>");
    assert!(stage.documents().join("2026-11-22 Uitnodiging Overleg.docx").exists());
    stage.arrow_to("<Down>", "Maak een antwoordformulier").keys("<Enter> <Enter>");
    stage.says(&["Het bestand is klaar"]);
    let form = std::fs::read_to_string(stage.documents().join("2026-11-22 Formulier Overleg.html")).unwrap();
    assert!(form.contains("Naam van je organisatie"), "{form}");
}
