//! What other programs do with the files of meetings, and what a computer can be wrong about.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{User, says};

/// A copy of the file of a meeting, as a synchroniser makes it.
fn conflicted_copy(user: &User, id: &str) -> PathBuf {
    let file = user.file(id);
    let copy = file.with_file_name(format!("{} (conflicted copy).toml", file.file_stem().unwrap().display()));
    fs::copy(&file, &copy).unwrap();
    copy
}

/// Changes a file as another program does.
fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(file, text.replace(from, to)).unwrap();
}

/// The names in the folder of the meetings.
fn names(user: &User) -> Vec<String> {
    fs::read_dir(user.data()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_copy_is_no_meeting_of_its_own_can_be_named_and_goes_with_its_meeting() {
    let user = User::new();
    let id = user.new_session("Overleg Zuid");
    let copy = conflicted_copy(&user, &id);
    let copy = copy.to_str().unwrap();
    let list = user.run(["sessies"]).done();
    says(&list, &["er is een kopie waar hetzelfde in staat, veranderd op ", " om ", &format!("\"{copy}\"")]);
    let list = user.run(["sessies", "--formaat", "json"]).json();
    assert_eq!((list.as_array().unwrap().len(), &list[0]["copies"]), (1, &serde_json::json!([copy])));
    for typed in ["Overleg", &id, copy] {
        says(&user.run(["verslag", typed]).done(), &["# Overleg Zuid"]);
    }
    says(&user.run(["wis", &id, "--ja"]).done(), &["Gewist: Overleg Zuid", "kopieën", copy]);
    assert_eq!(names(&user), [""; 0]);
}

#[test]
fn a_copy_that_says_something_else_is_told_of_until_it_is_merged() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let copy = conflicted_copy(&user, &id);
    let text = fs::read_to_string(&copy).unwrap() + "\n[[questions]]\nid = \"1.1\"\nnote = \"elders gezegd\"\n";
    fs::write(&copy, text).unwrap();
    let command = format!("kartrekker samenvoegen {id} \"{}\"", copy.display());
    says(&user.run(["bijeenkomsten"]).done(), &["er is een kopie waar iets anders in staat", &command]);
    let ran = user.run(["verslag", "Overleg"]);
    says(&ran.err, &["let op", "kopie", &format!("kartrekker samenvoegen {id} \"{}\"", copy.display())]);
    says(&user.run(["samenvoegen", &id, copy.to_str().unwrap()]).done(), &["Samengevoegd met ‘Overleg’: 1 nieuw"]);
    says(&user.run(["verslag", "Overleg"]).done(), &["elders gezegd"]);
    assert!(!copy.exists() && names(&user).iter().any(|name| name.ends_with(".toml.samengevoegd-1")));
    assert_eq!(user.run(["sessies", "--formaat", "json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn two_meetings_of_one_name_and_day_are_told_apart_by_time_and_table() {
    let user = User::new();
    let new = |who: &str| {
        user.run(["nieuw", "Overleg", "--datum", "2026-11-22", "--organisatie", who]).done().trim().to_owned()
    };
    let (first, second) = (new("Gemeente"), new("Welzijn Zuid"));
    user.new_session("Anders");
    let list = user.run(["sessies"]).done();
    says(&list, &["aan tafel: Gemeente", "aan tafel: Welzijn Zuid"]);
    assert_eq!(list.matches("veranderd op ").count(), 2, "{list}");
    let message = user.run(["verslag", "overleg"]).failed(1);
    says(&message, &["meer dan één", &first, &second, "22-11-2026"]);
}

#[test]
fn a_title_and_a_name_have_a_length() {
    let user = User::new();
    let long = "x".repeat(121);
    says(&user.run(["nieuw", &long]).failed(2), &["te lang", "120 tekens"]);
    says(&user.run(["nieuw", "Overleg", "--organisatie", &long]).failed(2), &["te lang", "120 tekens"]);
    assert!(!user.data().exists());
    user.run(["nieuw", &long[..120]]).done();
}

#[test]
fn a_report_of_a_meeting_with_a_title_of_a_megabyte_is_made_at_once() {
    let user = User::new();
    let id = user.new_session("Overleg");
    edit(&user.file(&id), "\"Overleg\"", &format!("\"{}\"", "Overleg ".repeat(125_000)));
    let begun = std::time::Instant::now();
    user.run(["verslag", &id, "--formaat", "pdf", "--uit", "v.pdf"]).done();
    assert!(begun.elapsed() < std::time::Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[cfg(unix)]
#[test]
fn a_pipe_among_the_meetings_is_passed_over() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let pipe = |name: String| {
        assert!(std::process::Command::new("mkfifo").arg(user.data().join(name)).status().unwrap().success());
    };
    pipe("00000000-0000-0000-0000-000000000007-pijp.toml".to_owned());
    pipe(format!("{}.1", user.file(&id).display()));
    says(&user.run(["sessies"]).done(), &["Overleg"]);
    says(&user.run(["verslag", "laatste"]).done(), &["# Overleg"]);
    user.run(["samenvoegen", &id, "--papier", "Gemeente: 1.1a"]).done();
    user.run(["wis", &id, "--ja"]).done();
    assert_eq!(names(&user), ["00000000-0000-0000-0000-000000000007-pijp.toml"]);
}

#[test]
fn what_a_report_left_that_was_stopped_half_way_is_cleared_and_what_is_being_written_stays() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let left = |folder: &Path, name: &str| {
        let left = folder.join(name);
        fs::write(&left, "gezegd").unwrap();
        left
    };
    let (here, data) = (left(user.home.path(), ".kartrekker-aB3xY9"), left(&user.data(), ".kartrekker-aB3xY9"));
    let (busy, other) = (left(user.home.path(), ".kartrekker-Zz12aa"), left(user.home.path(), ".kartrekker-notities"));
    let held = fs::File::open(&busy).unwrap();
    held.lock().unwrap();
    user.run(["verslag", &id, "--uit", "v.md"]).done();
    assert!(!here.exists() && busy.exists() && other.exists() && data.exists());
    user.run(["wis", &id, "--ja"]).done();
    assert!(!data.exists());
}

/// Runs a command as if the clock said something else; nothing where `faketime` is not installed.
#[cfg(target_os = "linux")]
fn at(user: &User, time: &str, arguments: &[&str]) -> Option<(Option<i32>, String)> {
    let mut command = std::process::Command::new("faketime");
    command.args(["-f", time, env!("CARGO_BIN_EXE_kartrekker")]).args(arguments);
    command.current_dir(user.home.path()).env("KARTREKKER_GEGEVENS", user.data()).env("HOME", user.home.path());
    let Ok(output) = command.output() else {
        assert!(std::env::var_os("KARTREKKER_FAKETIME").is_none(), "faketime is not installed");
        eprintln!("passed by: faketime is not installed");
        return None;
    };
    Some((output.status.code(), String::from_utf8(output.stderr).unwrap()))
}

#[cfg(target_os = "linux")]
#[test]
fn a_clock_that_says_no_day_is_told_and_stops_only_what_needs_one() {
    let user = User::new();
    let id = user.new_session("Overleg");
    for time in ["@1960-01-01 00:00:00", "+20000y"] {
        for needs in [&["nieuw", "x"][..], &["handreiking", "nieuw", "x"], &["formulier", &id, "--uiterlijk", "morgen"]]
        {
            let Some((code, said)) = at(&user, time, needs) else { return };
            assert_eq!(code, Some(1), "{time} {needs:?}: {said}");
            says(&said, &["De klok van deze computer staat op een dag die niet kan", "Doe dit: "]);
        }
        for goes_on in [&["sessies"][..], &["verslag", &id], &["verslag", &id, "--formaat", "csv"], &["lees", "1.2"]] {
            assert_eq!(at(&user, time, goes_on), Some((Some(0), String::new())), "{time} {goes_on:?}");
        }
    }
}
