//! Files of a guide under another name, in another encoding, of another program, or copied.

use std::fs;

use serde_json::Value;

use crate::harness::{User, says};
use crate::mistakes::{FORMATS, GUIDE, LEFT, PART};

/// What is told of a folder: file, severity and message of each.
fn told(user: &User, folder: &str) -> Vec<(String, String, String)> {
    let json = user.run(["controleer", folder, "--formaat", "json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let problems = json["problems"].as_array().unwrap().iter();
    problems
        .map(|problem| (word(&problem["file"]), word(&problem["severity"]), word(&problem["message"])))
        .filter(|(_, _, message)| !message.contains(LEFT))
        .collect()
}

#[test]
fn a_file_under_another_name_is_told_and_nothing_that_it_would_have_held() {
    for (file, name) in [
        (PART, "part-1-samen-beginnen.toml.txt"),
        (PART, "Part-1-samen-beginnen.toml"),
        (PART, "part_1-samen-beginnen.toml"),
        (PART, "part-1-samen-beginnen.docx"),
        (PART, "part-1-samen-beginnen.toml.rtf"),
        (GUIDE, "Guide.toml"),
        (GUIDE, "guide.toml.txt"),
        (GUIDE, "guide.txt"),
        (FORMATS, "work_formats.toml"),
        (FORMATS, "Work-Formats.toml"),
    ] {
        if cfg!(windows) && name.eq_ignore_ascii_case(file) {
            // That is one and the same name there.
            continue;
        }
        let user = User::new();
        user.run(["handreiking", "nieuw", "g"]).done();
        fs::rename(user.path("g").join(file), user.path("g").join(name)).unwrap();
        let told = told(&user, "g");
        let [(at, severity, message)] = &told[..] else { panic!("{name}: one mistake, one message: {told:?}") };
        assert_eq!((at.as_str(), severity.as_str()), (name, "error"));
        says(message, &[name, "Zo leest Kartrekker het niet"]);
        says(&user.run(["controleer", "g"]).out, &[file]);
        says(&user.run(["--handreiking", "g", "lees", "1.1"]).failed(1), &[name]);
    }
}

#[test]
fn what_lies_beside_a_whole_guide_does_not_break_it() {
    let user = User::new();
    user.run(["handreiking", "nieuw", "g"]).done();
    for name in [
        "part-1-samen-beginnen.toml.txt",
        "part-1-samen-beginnen.docx",
        "guide.toml.bak",
        "guide.txt",
        "notulen.docx",
        "part-2-plannen.docx",
    ] {
        fs::write(user.path("g").join(name), b"\xFF\xFE\0").unwrap();
    }
    let told = told(&user, "g");
    let [(name, severity, _)] = &told[..] else { panic!("{told:?}") };
    assert_eq!((name.as_str(), severity.as_str()), ("part-2-plannen.docx", "warning"), "this may be a part");
    user.run(["--handreiking", "g", "lees", "1.1"]).done();
}

/// As Kladblok once saved "Unicode".
fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// As Kladblok once saved everything; the letters of Latin-1 are enough.
fn ansi(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}

#[test]
fn how_a_file_was_saved_is_told_and_its_other_mistakes_too() {
    let save = [("is opgeslagen als UTF-16", utf16 as fn(&str) -> Vec<u8>), ("is opgeslagen als ANSI", ansi)];
    for (phrase, save) in save {
        let user = User::new();
        user.run(["handreiking", "nieuw", "g"]).done();
        let path = user.path("g").join(PART);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, save(&text)).unwrap();
        let now = told(&user, "g");
        let [(at, _, message)] = &now[..] else { panic!("one mistake, one message: {now:?}") };
        assert!(at == PART && message.contains(phrase), "{message}");
        says(&user.run(["controleer", "g"]).out, &["Kladblok", "UTF-8"]);
        fs::write(&path, save(&text.replace("question:1.2", "question:8.8"))).unwrap();
        let both = told(&user, "g");
        assert!(both.len() == 2 && both.iter().any(|told| told.2.contains("leidt nergens heen")), "{both:?}");
        says(&user.run(["handreiking", "kopie", "g", "h"]).failed(1), &[PART, phrase]);
    }
    for (start, what) in [("{\\rtf1\\ansi ", "RTF"), ("PK\u{3}\u{4}", "Word"), ("<!DOCTYPE html>", "webpagina")] {
        let user = User::new();
        user.run(["handreiking", "nieuw", "g"]).done();
        let path = user.path("g").join(PART);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{start}{text}")).unwrap();
        let told = told(&user, "g");
        let [(at, _, message)] = &told[..] else { panic!("one mistake, one message: {told:?}") };
        assert!(at == PART && message.contains("is geen gewone tekst") && message.contains(what), "{message}");
    }
}

#[test]
fn a_copy_of_a_part_and_a_part_in_the_file_of_another_are_told_once() {
    let user = User::new();
    user.run(["handreiking", "nieuw", "g"]).done();
    let part = user.path("g").join(PART);
    fs::copy(&part, user.path("g").join("part-2-meer.toml")).unwrap();
    let twice = told(&user, "g");
    assert!(twice.len() == 1 && twice[0].2.contains("Er is al een onderdeel met het id ‘1’"), "{twice:?}");
    fs::remove_file(user.path("g").join("part-2-meer.toml")).unwrap();
    fs::rename(&part, user.path("g").join("part-3-samen.toml")).unwrap();
    let other = told(&user, "g");
    let [(at, severity, message)] = &other[..] else { panic!("{other:?}") };
    assert_eq!((at.as_str(), severity.as_str()), ("part-3-samen.toml", "warning"));
    says(message, &["In de naam van dit bestand staat onderdeel 3", "nummer 1"]);
}

#[test]
fn a_guide_without_a_language_code_is_dutch_to_browser_and_word() {
    let user = User::new();
    user.run(["handreiking", "nieuw", "g"]).done();
    let path = user.path("g").join(GUIDE);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("language = \"nl\"", "language = \"Nederlands\"")).unwrap();
    user.run(["controleer", "g"]).done();
    user.run(["controleer", "g", "--streng"]).failed(1);
    let page = user.run(["--handreiking", "g", "lees", "1.1", "--formaat", "html"]).done();
    says(&page, &["<html lang=\"nl\">"]);
}
