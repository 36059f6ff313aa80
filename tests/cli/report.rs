//! The report, on the screen and in a file.

use std::fs;

use crate::harness::{User, says};

#[test]
fn a_report_goes_to_the_screen_unless_a_file_is_named() {
    let user = User::new();
    let id = user.new_session("Overleg Almere");
    let markdown = user.run(["verslag", "overleg"]).done();
    says(&markdown, &["# ", "Overleg Almere", "22 november 2026"]);
    assert_eq!(user.run(["report", &id, "--uit", "-"]).done(), markdown);
    says(&user.run(["verslag", &id, "--uit", "v.md"]).done(), &["v.md"]);
    assert_eq!(fs::read_to_string(user.path("v.md")).unwrap(), markdown);
}

#[test]
fn a_report_as_json_carries_its_format_number() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let report = user.run(["verslag", "laatste", "--formaat", "json"]).json();
    assert_eq!((&report["id"], &report["format"]), (&id.as_str().into(), &1.into()));
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let user = User::new();
    user.new_session("Overleg");
    fs::write(user.path("v.md"), "van mij").unwrap();
    fs::create_dir(user.path("map")).unwrap();
    for name in ["v.md", "map"] {
        says(&user.run(["verslag", "overleg", "--uit", name]).failed(1), &[name, "niet overschreven", "--uit"]);
    }
    assert_eq!(fs::read_to_string(user.path("v.md")).unwrap(), "van mij");
}

#[test]
fn a_report_that_cannot_be_written_is_told_and_leaves_nothing() {
    let user = User::new();
    user.new_session("Overleg");
    fs::write(user.path("bestand"), "").unwrap();
    let before = fs::read_dir(user.home.path()).unwrap().count();
    for name in ["nergens/v.md", "bestand/v.md"] {
        says(&user.run(["verslag", "overleg", "--uit", name]).failed(1), &[name, "niet geschreven", "--uit"]);
    }
    assert_eq!(fs::read_dir(user.home.path()).unwrap().count(), before);
}

#[test]
fn reading_and_reporting_change_nothing_in_the_folder() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let file = user.file(&id);
    let before = (fs::read(&file).unwrap(), fs::read_dir(user.data()).unwrap().count());
    for typed in [["verslag", &id], ["sessies", "--formaat=json"]] {
        user.run(typed).done();
    }
    assert_eq!((fs::read(&file).unwrap(), fs::read_dir(user.data()).unwrap().count()), before);
}
