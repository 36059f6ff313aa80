//! Answers from home and copies from other laptops come into a meeting.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::{Ran, User, says};

/// Makes a meeting of the Gemeente, and gives its id.
pub fn meeting(user: &User) -> String {
    user.run(["nieuw", "Overleg", "--datum", "2026-11-22", "--organisatie", "Gemeente=financiers"])
        .done()
        .trim()
        .to_owned()
}

/// Writes an answer file for a meeting, and gives its path. The form was made for the Gemeente, unless it is another
/// one's: then everybody could fill it in.
pub fn form(user: &User, name: &str, session: &str, organisation: &str, answers: &Value) -> PathBuf {
    let id = Some(1).filter(|_| organisation != "Bewonersraad");
    let file = json!({
        "kind": "kartrekker-antwoorden", "format": 1, "session": session, "session_title": "Overleg",
        "guide": "logt-u-even-in", "guide_version": "1.1.0", "form": "00000000-0000-0000-0000-000000000070",
        "saved": "2026-11-22T14:03:00Z", "organisation": organisation, "organisation_id": id, "role": "burgers",
        "answers": answers,
    });
    let path = user.path(name);
    fs::write(&path, file.to_string()).unwrap();
    path
}

pub fn answer(question: &str, position: &str, note: &str) -> Value {
    json!({ "question": question, "position": position, "note": note })
}

pub fn merge(user: &User, arguments: &[&str]) -> Ran {
    user.run(["samenvoegen", "overleg"].iter().chain(arguments))
}

/// The file of the meeting as text.
pub fn text(user: &User, id: &str) -> String {
    fs::read_to_string(user.file(id)).unwrap()
}

#[test]
fn answers_come_in_covered_and_once_and_a_newcomer_is_told() {
    let user = User::new();
    let id = meeting(&user);
    form(&user, "a.json", &id, "gemeente", &json!([answer("1.1", "a", "te\nvroeg"), answer("1.2", "unsure", "")]));
    form(&user, "b.json", &id, "Bewonersraad", &json!([{ "question": "1.1", "note": "eerst praten" }]));
    let told = merge(&user, &["b.json", "a.json"]).done();
    says(&told, &["gemeente (a.json): 2 nieuw.", "Bewonersraad (b.json): 1 nieuw.", "3 nieuw."]);
    says(&told, &["Nieuw aan tafel: Bewonersraad (burgers)."]);
    assert!(!told.contains("te vroeg") && !told.contains("weet niet"), "what is covered is not told: {told}");
    let first = text(&user, &id);
    says(&first, &["position = \"a\"\nreason = \"\"\"\nte\nvroeg\"\"\"", "position = \"unsure\""]);
    says(&first, &["note = \"Bewonersraad: eerst praten\""]);
    assert!(!first.contains("revealed"), "{first}");
    let again = user.run(["merge", &id, "a.json", "b.json"]).done();
    says(&again, &["2 stond er al", "Er is niets nieuws bij."]);
    assert_eq!(text(&user, &id), first);
}

#[test]
fn what_differs_stands_side_by_side_and_nothing_is_written_until_somebody_chooses() {
    let user = User::new();
    let id = meeting(&user);
    form(&user, "a.json", &id, "Gemeente", &json!([answer("1.1", "a", "te vroeg")]));
    merge(&user, &["a.json"]).done();
    form(&user, "b.json", &id, "Gemeente", &json!([answer("1.1", "b", "kan best"), answer("1.2", "a", "")]));
    let before = text(&user, &id);
    let ran = merge(&user, &["b.json"]);
    says(&ran.out, &["Gemeente (b.json): 1 nieuw, 1 verschil.", "Vraag 1.1: antwoord van Gemeente"]);
    assert!(ran.out.lines().any(|line| line.contains("1. Hier") && line.contains("2. b.json")), "{}", ran.out);
    assert!(ran.out.lines().any(|line| line.contains("A: te vroeg") && line.contains("B: kan best")), "{}", ran.out);
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
    says(&ran.failed(1), &["Er is 1 verschil. Er is niets samengevoegd.", "--bij-verschil houden"]);
    assert_eq!(text(&user, &id), before);
    says(&merge(&user, &["b.json", "--bij-verschil", "houden"]).done(), &["1 nieuw, 1 verschil beslist."]);
    says(&text(&user, &id), &["te vroeg", "id = \"1.2\""]);
    merge(&user, &["b.json", "--bij-verschil", "nemen"]).done();
    says(&text(&user, &id), &["kan best"]);
    assert!(!text(&user, &id).contains("te vroeg"));
}

#[test]
fn one_broken_file_is_named_and_the_others_are_merged() {
    let too_large = format!("{{\"a\": \"{}\"}}", "x".repeat(1_000_001));
    for (content, phrase) in [
        ("{\n", "dit antwoordbestand is beschadigd, vanaf regel"),
        ("{}", "geen antwoordbestand van Kartrekker"),
        ("", "leeg"),
        ("kapot = [", "geen antwoordbestand en geen bijeenkomst, vanaf regel 1"),
        (&too_large, "te groot (meer dan 1 MB)"),
        (r#"{"kind":"kartrekker-antwoorden","format":2}"#, "nieuwere Kartrekker (indeling 2)"),
    ] {
        let user = User::new();
        let id = meeting(&user);
        let before = text(&user, &id);
        fs::write(user.path("stuk.json"), content).unwrap();
        says(&merge(&user, &["stuk.json"]).failed(1), &["stuk.json: ", phrase, "Er is niets samengevoegd."]);
        assert_eq!(text(&user, &id), before);
        form(&user, "goed.json", &id, "Gemeente", &json!([answer("1.1", "a", "")]));
        let ran = merge(&user, &["stuk.json", "goed.json", "weg.json"]);
        says(&ran.out, &["Gemeente (goed.json): 1 nieuw.", "stuk.json doet niet mee: ", "Samengevoegd"]);
        let message = ran.failed(1);
        says(
            &message,
            &["stuk.json: ", phrase, "weg.json doet niet mee: bestaat niet.", "De andere bestanden zijn wel"],
        );
        says(&text(&user, &id), &["position = \"a\""]);
    }
}

#[test]
fn a_file_for_another_meeting_is_refused_unless_it_is_said_to_belong_here() {
    let user = User::new();
    let id = meeting(&user);
    let other = user.new_session("Wijkoverleg");
    form(&user, "a.json", &other, "Gemeente", &json!([answer("1.1", "a", "")]));
    let message = merge(&user, &["a.json"]).failed(1);
    says(&message, &["voor een andere bijeenkomst: ‘Overleg’", "--toch"]);
    says(&merge(&user, &["a.json", "--toch"]).done(), &["1 nieuw"]);
    let file = user.file(&id);
    fs::write(&file, text(&user, &id).replace("guide = \"logt-u-even-in\"", "guide = \"iets-anders\"")).unwrap();
    let ran = merge(&user, &["a.json", "--toch"]);
    assert_eq!(ran.code, 1);
    says(&ran.err, &["gaat over een andere handreiking (logt-u-even-in)"]);
}

#[test]
fn of_a_folder_the_answer_files_for_this_meeting_are_taken() {
    let user = User::new();
    let id = meeting(&user);
    let other = user.new_session("Wijkoverleg");
    fs::create_dir(user.path("post")).unwrap();
    form(&user, "post/a.json", &id, "Gemeente", &json!([answer("1.1", "a", "")]));
    form(&user, "post/b.json", &other, "Welzijn", &json!([answer("1.1", "b", "")]));
    fs::write(user.path("post/rekening.json"), "{\"total\": 3}").unwrap();
    fs::write(user.path("post/foto.png"), b"\xFF").unwrap();
    let told = merge(&user, &["post"]).done();
    says(
        &told,
        &["Gemeente (a.json): 1 nieuw.", "b.json doet niet mee: dit is voor een andere bijeenkomst: ‘Overleg’."],
    );
    says(&told, &["2 andere bestanden zijn geen antwoordbestand: foto.png, rekening.json."]);
    fs::create_dir(user.path("leeg")).unwrap();
    says(&merge(&user, &["leeg"]).failed(1), &["leeg: in deze map staat geen antwoordbestand"]);
}

#[test]
fn a_paper_form_is_typed_over_and_a_wrong_code_is_named() {
    let user = User::new();
    let id = meeting(&user);
    let told = merge(&user, &["--papier", "Gemeente: 1.1a 1.2b", "--papier", "Welzijn: 1.1x"]).done();
    says(&told, &["Gemeente (papier): 2 nieuw.", "Welzijn (papier): 1 nieuw.", "Nieuw aan tafel: Welzijn."]);
    says(&text(&user, &id), &["position = \"not_applicable\""]);
    for (typed, phrase) in [
        ("Gemeente: 1.1c", "‘1.1c’ is geen antwoord"),
        ("Gemeente: 9.9a", "Vraag 9.9 staat niet in de handreiking"),
        ("1.1a", "ontbreekt de naam"),
        ("\u{1b}[2J: 1.1q", "‘1.1q’ is geen antwoord"),
    ] {
        says(&merge(&user, &["--papier", typed]).failed(2), &[phrase, "Schrijf het zo"]);
    }
    says(&merge(&user, &[]).failed(2), &["Er is niets om samen te voegen"]);
}

#[test]
fn a_copy_from_another_laptop_brings_what_is_not_here() {
    let user = User::new();
    let id = meeting(&user);
    let copy = user.path("kopie.toml");
    let lines = "
[[questions]]
id = \"1.2\"
answer = \"a\"
revealed = true
note = \"besproken\"
positions = [{ organisation = 1, position = \"a\" }]

[[actions]]
id = \"00000000-0000-0000-0000-000000000001\"
text = \"Bellen\"
";
    fs::write(&copy, text(&user, &id) + lines).unwrap();
    let told = merge(&user, &["kopie.toml"]).done();
    says(&told, &["Bijeenkomst (kopie.toml): 4 nieuw", "Komt erbij", "- Vraag 1.2: notitie", "- Actiepunt ‘Bellen’"]);
    says(&text(&user, &id), &["answer = \"a\"", "note = \"besproken\"", "text = \"Bellen\"", "revealed = true"]);
    let after = text(&user, &id);
    says(&merge(&user, &["kopie.toml"]).done(), &["Er is niets nieuws bij."]);
    assert_eq!(text(&user, &id), after);
    let own = user.file(&id).to_str().unwrap().to_owned();
    says(&merge(&user, &[&own]).done(), &["Er is niets nieuws bij."]);
}

#[test]
fn a_meeting_that_is_open_elsewhere_is_left_alone() {
    let user = User::new();
    let id = meeting(&user);
    form(&user, "a.json", &id, "Gemeente", &json!([answer("1.1", "a", "")]));
    let store = kartrekker::session::store::Store::at(user.data());
    let held = store.open(&user.file(&id)).unwrap();
    says(&merge(&user, &["a.json"]).failed(1), &["open in een ander venster", "Sluit dat venster"]);
    drop(held);
    merge(&user, &["a.json"]).done();
}

#[test]
fn hostile_words_come_out_as_text() {
    let user = User::new();
    let id = meeting(&user);
    let evil = "\u{1b}[2J=1+1 <script>\u{202e}]]>";
    form(&user, "a.json", &id, evil, &json!([answer("1.1", "a", evil)]));
    merge(&user, &["a.json"]).done();
    // Windows has no such names.
    let name = if cfg!(windows) { "b.json" } else { "\u{1b}b.json" };
    form(&user, name, &id, evil, &json!([answer("1.1", "b", &"x".repeat(300))]));
    let ran = merge(&user, &[name]);
    says(&ran.out, &["=1+1 <script>", "]]>"]);
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
}
