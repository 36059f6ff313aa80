//! Guides that are wrong: what is wrong, where, and what to do; never a control character.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{User, says};

const PART: &str = "part-1-start.toml";

/// A copy of the guide in which a file is changed.
fn broken(user: &User, file: &str, change: impl Fn(String) -> Vec<u8>) -> PathBuf {
    let folder = user.guide();
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    let bytes = change(text.clone());
    assert_ne!(bytes, text.into_bytes(), "the test changes nothing");
    fs::write(&path, bytes).unwrap();
    folder
}

/// Checks that the checker fails on a folder and says these things; also that no other command goes on with it.
#[track_caller]
fn refused(user: &User, folder: &Path, phrases: &[&str]) {
    let folder = folder.to_str().unwrap();
    let ran = user.run(["controleer", folder]);
    says(&format!("{}{}", ran.out, ran.err), phrases);
    ran.failed(1);
    let json = user.run(["controleer", folder, "--formaat", "json"]);
    assert_eq!(json.code, 1);
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    let errors = value["problems"].as_array().unwrap().iter().filter(|problem| problem["severity"] == "error");
    assert_eq!(value["errors"], errors.count());
    let message = user.run(["--handreiking", folder, "nieuw", "x"]).failed(1);
    says(&message, &[folder]);
    assert!(!user.data().exists(), "a wrong guide makes no session");
}

#[test]
fn a_duplicate_id_a_missing_b_and_a_dangling_reference_are_told_together() {
    let user = User::new();
    let folder = broken(&user, PART, |text| {
        let b = text.rfind("[questions.b]").unwrap();
        let text = text[..b].replace("id = \"1.3\"", "id = \"1.2\"").replace("question:1.1", "question:8.8");
        text.into_bytes()
    });
    let phrases = [
        "part-1-start.toml:",
        "Er is al een vraag met het id ‘1.2’",
        "Hier ontbreekt `b`",
        "‘question:8.8’ leidt nergens heen",
        "doe dit",
        "4 fouten",
    ];
    refused(&user, &folder, &phrases);
}

#[test]
fn an_unknown_key_brings_the_nearest_known_one() {
    let user = User::new();
    let folder = broken(&user, PART, |text| text.replacen("conditions =", "conditons =", 1).into_bytes());
    refused(&user, &folder, &["`conditons` is hier niet bekend", "Bedoel je `conditions`?"]);
}

#[test]
fn a_wrong_type_is_told_with_what_belongs_there() {
    let user = User::new();
    let folder = broken(&user, PART, |text| text.replacen("id = \"1.1\"", "id = 1.1", 1).into_bytes());
    refused(&user, &folder, &["`id` heeft de verkeerde vorm", "een tekst tussen aanhalingstekens"]);
}

#[test]
fn bytes_that_are_not_utf8_are_told_with_their_place() {
    let user = User::new();
    let folder = broken(&user, PART, |text| [&b"# caf\xE9\n"[..], text.as_bytes()].concat());
    refused(&user, &folder, &["part-1-start.toml:1:6", "UTF-8"]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let user = User::new();
    let folder = broken(&user, PART, |text| format!("\u{FEFF}{}", text.replace('\n', "\r\n")).into_bytes());
    says(&user.run(["controleer", folder.to_str().unwrap()]).done(), &["geen fouten"]);
    let page = ["lees", "1.2A", "--handreiking", folder.to_str().unwrap()];
    assert_eq!(user.run(page).done(), user.run(["lees", "1.2A"]).done());
}

#[test]
fn escapes_in_strings_and_raw_control_bytes_reach_no_screen() {
    let user = User::new();
    let folder = broken(&user, PART, |text| {
        text.replacen("id = \"1.1\"", "id = \"1.1\\u001b[31m\\u0000\\u009b\\u202e\"", 1).into_bytes()
    });
    refused(&user, &folder, &["onzichtbaar of besturend teken"]);
    let path = folder.join(PART);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("# \u{1b}]0;x\u{7}\n\u{1b}[2J = 1\n{text}")).unwrap();
    refused(&user, &folder, &["part-1-start.toml:"]);
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let user = User::new();
    let folder = broken(&user, PART, |text| text.replacen("id = \"1.1\"", "id = \"1.1", 1).into_bytes());
    refused(&user, &folder, &["part-1-start.toml:", "niet goed afgesloten"]);
}

#[test]
fn a_guide_of_a_hundred_megabytes_is_not_read() {
    let user = User::new();
    let folder = user.guide();
    // A sparse file: large, and yet no room on the disk.
    fs::File::create(folder.join("part-9-groot.toml")).unwrap().set_len(100_000_000).unwrap();
    refused(&user, &folder, &["te groot", "80 MB"]);
}

#[test]
fn a_folder_without_a_guide_or_no_folder_at_all_is_told() {
    let user = User::new();
    let empty = user.path("leeg");
    fs::create_dir(&empty).unwrap();
    refused(&user, &empty, &["guide.toml ontbreekt"]);
    says(&user.run(["controleer", "nergens"]).failed(1), &["nergens: bestaat niet"]);
    fs::write(user.path("bestand"), "").unwrap();
    says(&user.run(["controleer", "bestand"]).failed(1), &["geen map"]);
}

#[test]
fn a_warning_is_told_and_does_not_fail() {
    let user = User::new();
    let folder = user.guide();
    fs::write(folder.join("vergeten.toml"), "").unwrap();
    let ran = user.run(["controleer", folder.to_str().unwrap()]);
    says(&ran.done(), &["vergeten.toml", "geen fouten, 1 keer let op"]);
}
