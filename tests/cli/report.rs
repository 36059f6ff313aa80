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

/// A meeting with an action item of every kind that a calendar can tell apart.
fn with_actions(user: &User, actions: &[&str]) -> String {
    let id = user.new_session("Overleg");
    let written = (0_u32..).zip(actions).map(|(number, action)| {
        format!("\n[[actions]]\nid = \"01a217d3-20b0-7458-8b85-dc11c8e1f2{number:02}\"\n{action}\n")
    });
    let file = fs::read_to_string(user.file(&id)).unwrap() + &written.collect::<String>();
    fs::write(user.file(&id), file).unwrap();
    id
}

#[test]
fn a_calendar_gets_days_and_a_list_of_tasks_gets_everything_that_is_open() {
    let user = User::new();
    with_actions(
        &user,
        &["text = \"Bellen\"\ndue = \"2027-01-15\"", "text = \"Mailen\"", "text = \"Klaar\"\ndone = true"],
    );
    let made = user.run(["verslag", "laatste", "--formaat", "ics", "--uit", "dag.ics"]);
    says(&made.err, &["1 open actiepunt heeft geen datum", "takenlijst (taken)"]);
    assert_eq!((made.code, made.out.contains("dag.ics")), (0, true));
    let days = fs::read_to_string(user.path("dag.ics")).unwrap();
    says(
        &days,
        &["BEGIN:VEVENT", "SUMMARY;LANGUAGE=nl:Bellen", "DTSTART;VALUE=DATE:20270115", "SEQUENCE:", "LAST-MODIFIED:"],
    );
    assert!(!days.contains("VTODO") && !days.contains("Mailen"), "{days}");
    let [tasks, again] = ["een.ics", "twee.ics"].map(|name| {
        user.run(["verslag", "laatste", "--formaat", "taken", "--uit", name]).done();
        fs::read_to_string(user.path(name)).unwrap()
    });
    says(&tasks, &["BEGIN:VTODO", "Bellen", "Mailen"]);
    assert!(!tasks.contains("VEVENT") && !tasks.contains("Klaar"), "{tasks}");
    assert_eq!(tasks, again, "nothing changed in between");
}

#[test]
fn without_an_open_action_there_is_no_calendar_and_that_is_said() {
    let user = User::new();
    with_actions(&user, &["text = \"Klaar\"\ndone = true"]);
    for format in ["ics", "taken"] {
        let message = user.run(["verslag", "laatste", "--formaat", format, "--uit", "dag.ics"]).failed(1);
        says(&message, &["geen actiepunt open", "Doe dit:"]);
        assert!(!user.path("dag.ics").exists());
    }
    let user = User::new();
    with_actions(&user, &["text = \"Mailen\""]);
    let message = user.run(["verslag", "laatste", "--formaat", "ics"]).failed(1);
    says(&message, &["Geen enkel open actiepunt heeft een datum", "taken"]);
}
