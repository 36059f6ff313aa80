//! `kartrekker overzicht`: meetings together, from the outside.

use std::fmt::Write;
use std::fs;

use crate::harness::{User, says};

/// A meeting of two about question 1.2, each with an answer, as a person might write it into the file.
pub fn meeting(user: &User, title: &str, positions: [&str; 2], revealed: bool) -> String {
    let organisations = ["--organisatie", "Gemeente=financiers", "--organisatie", "Bewonersraad=burgers"];
    let id = user.run(["nieuw", title, "--datum", "2026-11-22"].into_iter().chain(organisations)).done();
    let id = id.trim().to_owned();
    let mut text = fs::read_to_string(user.file(&id)).unwrap();
    write!(text, "\n[[questions]]\nid = \"1.2\"\nanswer = \"a\"\nrevealed = {revealed}\n").unwrap();
    for (number, position) in (1..).zip(positions) {
        write!(
            text,
            "\n[[questions.positions]]\norganisation = {number}\nposition = \"{position}\"\nreason = \"geen tijd in {title}\"\n"
        )
        .unwrap();
    }
    fs::write(user.file(&id), text).unwrap();
    id
}

#[test]
fn all_meetings_are_told_together_and_the_example_is_not_one_of_them() {
    let user = User::new();
    meeting(&user, "Noord", ["a", "b"], true);
    meeting(&user, "Zuid", ["a", "a"], true);
    meeting(&user, "Oost", ["b", "b"], false);
    user.command().arg("voorbeeld").write_stdin("").output().unwrap();
    let text = user.run(["overzicht"]).done();
    says(&text, &["Overzicht van 3 bijeenkomsten", "Noord", "Zuid", "geen tijd in Zuid"]);
    assert!(!text.contains("geen tijd in Oost"), "it was never shown: {text}");
    assert_eq!(user.run(["overview", "alle"]).done(), text);
    says(&user.run(["overzicht", "noord", "zuid"]).done(), &["Overzicht van 2 bijeenkomsten"]);
    says(&user.run(["overzicht", "noord", "noord"]).done(), &["Overzicht van 1 bijeenkomst\n"]);
    says(&user.run(["overzicht", "voorbeeld"]).done(), &["Overzicht van 1 bijeenkomst\n", "Welzijnsprofessionals"]);
}

#[test]
fn it_is_written_as_word_as_a_page_and_as_a_table() {
    let user = User::new();
    meeting(&user, "Noord", ["a", "b"], true);
    for (name, begin) in
        [("o.docx", &b"PK"[..]), ("o.html", b"<!DOCTYPE html>"), ("o.csv", b"\xEF\xBB\xBFbijeenkomst_id;")]
    {
        says(&user.run(["overzicht", "alle", "--uit", name]).done(), &["Het overzicht staat in", name]);
        assert!(fs::read(user.path(name)).unwrap().starts_with(begin), "{name}");
    }
    let rows = fs::read_to_string(user.path("o.csv")).unwrap();
    assert_eq!(rows.lines().count(), 3, "{rows}");
    says(&rows, &["Gemeente;Financiers;A;A;nee"]);
    user.run(["overzicht", "--anoniem", "--uit", "zonder.csv"]).done();
    let anonymous = fs::read_to_string(user.path("zonder.csv")).unwrap();
    assert!(!anonymous.contains("Gemeente") && !anonymous.contains("Bewonersraad"), "{anonymous}");
}

#[test]
fn a_word_is_looked_for_in_what_was_said() {
    let user = User::new();
    meeting(&user, "Noord", ["a", "b"], true);
    meeting(&user, "Zuid", ["a", "b"], true);
    let text = user.run(["overzicht", "--zoek", "ZUID"]).done();
    says(&text, &["Toelichting met ‘ZUID’", "geen tijd in Zuid"]);
    assert!(!text.contains("geen tijd in Noord"), "{text}");
}

#[test]
fn meetings_about_another_guide_do_not_count_and_that_is_told() {
    let user = User::new();
    meeting(&user, "Noord", ["a", "b"], true);
    let other = ["nieuw", "Digi", "--handreiking", "digitaal-vaardig"];
    user.run(other).done();
    let ran = user.run(["overzicht", "--handreiking", "logt-u-even-in"]);
    assert_eq!(ran.code, 0);
    says(&ran.out, &["Overzicht van 1 bijeenkomst\n"]);
    says(&ran.err, &["1 bijeenkomst gaat niet over ‘Logt u even in’ en telt niet mee"]);
    // Otherwise it is about the guide of the last.
    says(&user.run(["overzicht"]).out, &["Samen digitaal vaardig"]);
}

#[test]
fn what_is_damaged_is_told_and_the_rest_counts() {
    let user = User::new();
    meeting(&user, "Noord", ["a", "b"], true);
    let broken = meeting(&user, "Zuid", ["a", "b"], true);
    fs::write(user.file(&broken), "stuk").unwrap();
    for older in ["1", "2"] {
        let _ = fs::remove_file(user.file(&broken).with_extension(format!("toml.{older}")));
    }
    let ran = user.run(["overzicht"]);
    assert_eq!(ran.code, 0);
    says(&ran.out, &["Overzicht van 1 bijeenkomst\n"]);
    assert!(!ran.err.is_empty());
}

#[test]
fn nothing_to_count_is_told_with_what_to_do() {
    let user = User::new();
    says(&user.run(["overzicht"]).failed(1), &["Er zijn geen bijeenkomsten", "kartrekker nieuw"]);
    user.new_session("Overleg");
    says(&user.run(["overzicht", "--handreiking", "digitaal-vaardig"]).failed(1), &["Geen van de bijeenkomsten"]);
    says(&user.run(["overzicht", "Bestaat niet"]).failed(1), &["Bestaat niet"]);
    says(&user.run(["overzicht", "--uit", "o.ics"]).failed(2), &[".txt", ".csv"]);
}
