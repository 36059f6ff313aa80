//! A meeting that follows another, and what moved between two.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{User, says};

/// What is put in the file of the first meeting: an outcome, positions that were shown, two actions.
const THEN: &str = "
[[questions]]
id = \"1.2\"
answer = \"a\"
revealed = true
positions = [{ organisation = 1, position = \"a\" }, { organisation = 2, position = \"b\" }]

[[actions]]
id = \"00000000-0000-0000-0000-000000000001\"
text = \"Bellen\"
owner = \"Gemeente\"

[[actions]]
id = \"00000000-0000-0000-0000-000000000002\"
text = \"Zaal huren\"
done = true
";

/// What is put in the file of the second meeting.
const NOW: &str = "
[[questions]]
id = \"1.2\"
answer = \"b\"
revealed = true
positions = [{ organisation = 1, position = \"b\" }, { organisation = 2, position = \"b\" }]
";

/// Makes a meeting and one that follows it, with something moved between them, and gives their ids.
fn two_meetings(user: &User) -> (String, String) {
    let organisations = ["--organisatie", "Gemeente=financiers", "--organisatie", "Welzijn"];
    let made = user.run(["nieuw", "Overleg", "--datum", "2026-11-22"].iter().chain(&organisations)).done();
    let old = made.trim().to_owned();
    add(user, &old, THEN);
    let made = user.run(["nieuw", "Vervolg", "--datum", "2027-01-20", "--vervolg-op", "overleg"]).done();
    let new = made.trim().to_owned();
    (old, new)
}

/// Adds lines to the file of a meeting.
fn add(user: &User, id: &str, lines: &str) {
    let file = user.file(id);
    let text = fs::read_to_string(&file).unwrap() + lines;
    fs::write(file, text).unwrap();
}

#[test]
fn a_meeting_that_follows_another_takes_its_table_and_open_actions_along() {
    let user = User::new();
    let (old, new) = two_meetings(&user);
    let text = fs::read_to_string(user.file(&new)).unwrap();
    says(&text, &["name = \"Gemeente\"", "role = \"financiers\"", "name = \"Welzijn\"", "text = \"Bellen\""]);
    says(&text, &[&format!("follows = \"{old}\""), &format!("carried_from = \"{old}\"")]);
    assert!(!text.contains("Zaal huren") && !text.contains("1.2"), "{text}");
}

#[test]
fn organisations_can_join_a_table_that_came_along_but_not_twice() {
    let user = User::new();
    two_meetings(&user);
    let follow = |name| user.run(["nieuw", "Derde", "--vervolg-op", "vervolg", "--organisatie", name]);
    says(&follow("GEMEENTE").failed(2), &["GEMEENTE zit al aan tafel", "Noem elke organisatie één keer"]);
    let id = follow("Bewonersraad").done();
    let text = fs::read_to_string(user.file(id.trim())).unwrap();
    says(&text, &["id = 3\nname = \"Bewonersraad\""]);
    says(&user.run(["nieuw", "x", "--vervolg-op", "nergens"]).failed(1), &["geen bijeenkomst ‘nergens’"]);
}

#[test]
fn what_moved_is_told_to_people_in_the_words_of_the_report() {
    let user = User::new();
    let (old, new) = two_meetings(&user);
    add(&user, &new, NOW);
    let text = user.run(["vergelijk", "overleg", "vervolg"]).done();
    let told = [
        "Het gezamenlijke antwoord ging van A naar B.",
        "De organisaties zijn het nu eens over B. Toen waren ze verdeeld.",
        "Gemeente ging van A naar B.",
        "Actiepunten die nog openstaan",
        "Bellen (Gemeente, nog geen datum)",
    ];
    says(&text, &["Toen: Overleg (22 november 2026)", "Nu: Vervolg (20 januari 2027)"]);
    says(&text, &told);
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    assert_eq!(user.run(["compare", &old, &new]).done(), text);
    let report = user.run(["verslag", "vervolg"]).done();
    says(&report, &["## Wat is er veranderd sinds ‘Overleg’ van 22 november 2026"]);
    says(&report, &told);
    assert!(!user.run(["verslag", "overleg"]).done().contains("Wat is er veranderd"));
}

#[test]
fn what_moved_is_told_to_programs_in_a_fixed_shape() {
    let user = User::new();
    let (old, new) = two_meetings(&user);
    add(&user, &new, NOW);
    let told = user.run(["vergelijk", "overleg", "vervolg", "--formaat", "json"]).json();
    let action = json!({
        "id": "00000000-0000-0000-0000-000000000001", "text": "Bellen", "owner": "Gemeente", "due": null,
        "status": "open", "reason": null, "carried_from": old,
    });
    let mut expected = json!({
        "format": 1,
        "guide": "logt-u-even-in",
        "old": { "id": old, "title": "Overleg", "date": "2026-11-22" },
        "new": { "id": new, "title": "Vervolg", "date": "2027-01-20" },
        "changed": true,
        "questions": [{
            "id": "1.2",
            "text": null,
            "outcome": { "kind": "moved", "before": "a", "now": "b" },
            "agreement": { "before": "divided", "now": "agreed_b" },
            "organisations": [{ "name": "Gemeente", "before": "a", "now": "b" }],
        }],
        "table": { "joined": [], "left": [] },
        "actions": { "closed": [], "dropped": [], "carried": [action], "new": [], "gone": [] },
    });
    let text = &told["questions"][0]["text"];
    assert!(text.as_str().unwrap().starts_with("Weten we goed"), "{text}");
    expected["questions"][0]["text"] = text.clone();
    assert_eq!(told, expected);
}

#[test]
fn two_meetings_without_a_difference_are_said_to_have_none() {
    let user = User::new();
    user.new_session("Eerste");
    user.new_session("Tweede");
    says(&user.run(["vergelijk", "eerste", "tweede"]).done(), &["Er is niets veranderd."]);
    let told = user.run(["vergelijk", "eerste", "tweede", "--formaat", "json"]).json();
    assert_eq!((&told["changed"], &told["questions"]), (&Value::Bool(false), &json!([])));
}

#[test]
fn one_meeting_other_guides_and_the_wrong_order_are_told() {
    let user = User::new();
    let (old, new) = two_meetings(&user);
    says(&user.run(["vergelijk", &old, "overleg"]).failed(2), &["dezelfde bijeenkomst: ‘Overleg’", "Noem twee"]);
    let turned = user.run(["vergelijk", "vervolg", "overleg"]);
    assert_eq!(turned.code, 0, "{}", turned.err);
    says(&turned.err, &["let op: ‘Vervolg’ (20 januari 2027) is niet ouder dan ‘Overleg’", "Noem de oudste eerst"]);
    says(&turned.out, &["Toen: Vervolg"]);
    let file = user.file(&new);
    let text = fs::read_to_string(&file).unwrap().replace("guide = \"logt-u-even-in\"", "guide = \"iets-anders\"");
    fs::write(&file, text).unwrap();
    let message = user.run(["vergelijk", "overleg", "vervolg"]).failed(1);
    says(&message, &["verschillende handreikingen: logt-u-even-in en iets-anders", "dezelfde handreiking"]);
}

#[test]
fn a_report_is_made_as_ever_when_the_meeting_before_is_gone_or_damaged() {
    let user = User::new();
    let (old, new) = two_meetings(&user);
    fs::write(user.file(&old), "kapot").unwrap();
    let report = user.run(["verslag", &new]).done();
    assert!(!report.contains("Wat is er veranderd"), "{report}");
    fs::remove_file(user.file(&old)).unwrap();
    assert_eq!(user.run(["verslag", &new]).done(), report);
}
