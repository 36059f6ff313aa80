//! Files that are far too large, hold far too much, or are no files at all: a message at once, and never a hang.

use std::fs;
use std::path::PathBuf;

use crate::harness::{Ran, User, says};

const PART: &str = "part-9-nieuw.toml";

/// A copy of the guide with another file in it.
fn with_part(user: &User, text: &str) -> PathBuf {
    let folder = user.guide();
    fs::write(folder.join(PART), text).unwrap();
    folder
}

/// So many keys that nobody knows.
fn keys(count: usize) -> String {
    (0..count).fold(String::new(), |keys, n| keys + &format!("k{n}=1\n"))
}

/// What the checker says of a folder, on stdout and stderr, both short enough to read.
fn checked(user: &User, folder: &std::path::Path) -> String {
    let Ran { code, out, err } = user.run(["controleer", folder.to_str().unwrap()]);
    assert_eq!(code, 1, "{out}{err}");
    assert!(out.len() + err.len() < 200_000, "{} bytes", out.len() + err.len());
    out + &err
}

#[test]
fn a_guide_with_more_keys_lists_or_mistakes_than_a_guide_has_is_not_parsed() {
    for much in
        [keys(400_000), "a=[\n".to_owned() + &"[],".repeat(300_000), "=\n".repeat(300_000), "x = 1\n".repeat(400_000)]
    {
        let user = User::new();
        says(&checked(&user, &with_part(&user, &much)), &["te veel regels, sleutels en lijsten", "Doe dit"]);
    }
}

#[test]
fn thousands_of_mistakes_are_told_as_the_first_and_how_many_more() {
    let user = User::new();
    says(
        &checked(&user, &with_part(&user, &keys(40_000))),
        &["`k100` is hier niet bekend", "andere problemen", "201 fouten"],
    );
}

#[test]
fn deep_lists_and_tables_and_endless_lines_are_told_with_their_place() {
    let deep = [
        format!("a={}", "[".repeat(400_000)),
        format!("a={}", "{a=".repeat(200_000)),
        format!("{}=1", vec!["a"; 1_000_000].join(".")),
        format!("[{}]", vec!["a"; 1_000_000].join(".")),
        format!("title = \"{}", "x".repeat(4_000_000)),
        format!("{} = 1", "x".repeat(4_000_000)),
        format!("id = \"{}\"", "x".repeat(4_000_000)),
    ];
    for text in deep {
        let user = User::new();
        says(&checked(&user, &with_part(&user, &text)), &[&format!("{PART}:1:"), "doe dit"]);
    }
}

#[test]
fn a_folder_with_thousands_of_files_is_no_guide() {
    let user = User::new();
    let folder = user.guide();
    for number in 10..6_100 {
        fs::write(folder.join(format!("part-{number}.toml")), "").unwrap();
    }
    says(&checked(&user, &folder), &["te veel bestanden", "6000"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_told_and_not_waited_for() {
    use std::os::unix::fs::symlink;
    let user = User::new();
    let folder = user.guide();
    let part = folder.join(PART);
    assert!(std::process::Command::new("mkfifo").arg(&part).status().unwrap().success());
    says(&checked(&user, &folder), &[PART, "geen gewoon bestand"]);
    fs::remove_file(&part).unwrap();
    fs::create_dir(&part).unwrap();
    says(&checked(&user, &folder), &[PART, "geen gewoon bestand"]);
    fs::remove_dir(&part).unwrap();
    for to in [PART, "nergens"] {
        symlink(to, &part).unwrap();
        says(&checked(&user, &folder), &[PART, "Doe dit"]);
        fs::remove_file(&part).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_guide_reads_no_file_outside_its_folder() {
    use std::os::unix::fs::symlink;
    let user = User::new();
    let folder = user.guide();
    fs::write(user.path("geheim.toml"), "wachtwoord: hunter2\n").unwrap();
    let part = folder.join(PART);
    for to in [user.path("geheim.toml"), PathBuf::from("../geheim.toml"), PathBuf::from("/dev/zero")] {
        symlink(to, &part).unwrap();
        let said = checked(&user, &folder);
        says(&said, &[PART, "in een andere map"]);
        assert!(!said.contains("hunter2"), "{said}");
        fs::remove_file(&part).unwrap();
    }
    // A link to a folder is a folder, and a file may be a link to another in it.
    fs::rename(folder.join("part-1-start.toml"), folder.join("bron")).unwrap();
    symlink("bron", folder.join("part-1-start.toml")).unwrap();
    symlink(&folder, user.path("verwijzing")).unwrap();
    user.run(["controleer", user.path("verwijzing").to_str().unwrap()]).done();
}

#[test]
fn an_answer_file_that_is_too_large_too_deep_or_too_full_is_told() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let head = format!(
        r#"{{"kind":"kartrekker-antwoorden","format":1,"guide":"logt-u-even-in","organisation":"Welzijn","session":"{id}""#
    );
    let keys = (0..60_000).fold(String::new(), |keys, n| keys + &format!(",\"k{n}\":1"));
    let answers = vec![r#"{"question":"1.1"}"#; 40_000].join(",");
    let cases = [
        (format!("{{\"kind\":{}", "[".repeat(400_000)), "beschadigd"),
        (format!("{head},\"answers\":[{answers}]}}"), "meer dan 2000 antwoorden"),
        (format!("{head},\"session_title\":\"{}\"}}", "x".repeat(1_000_000)), "te groot"),
        (format!("{head},\"answers\":[{{\"question\":\"{}\"}}]}}", "x".repeat(900_000)), "geen vraag"),
        (format!("{head},\"organisation_id\":1{}}}", "0".repeat(400)), "beschadigd"),
        (format!("{head},\"session_title\":\"\\ud800\"}}"), "beschadigd"),
    ];
    for (text, said) in cases {
        fs::write(user.path("antwoord.json"), text).unwrap();
        let message = user.run(["samenvoegen", &id, "antwoord.json"]).failed(1);
        says(&message, &["antwoord.json", said]);
        assert!(message.len() < 1_000, "{message}");
    }
    fs::write(user.path("antwoord.json"), format!("{head}{keys}}}")).unwrap();
    assert_eq!(user.run(["samenvoegen", &id, "antwoord.json"]).code, 0, "keys of a later version do no harm");
}

#[cfg(unix)]
#[test]
fn a_pipe_among_the_answers_is_told_and_not_waited_for() {
    let user = User::new();
    user.run(["nieuw", "Overleg"]).done();
    let pipe = user.path("antwoorden.json");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let said = user.run(["samenvoegen", "Overleg", pipe.to_str().unwrap()]).failed(1);
    says(&said, &["geen gewoon bestand"]);
}
