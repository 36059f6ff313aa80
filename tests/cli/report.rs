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
    for name in ["v.md", "zonder"] {
        fs::write(user.path(name), "van mij").unwrap();
        says(&user.run(["verslag", "overleg", "--uit", name]).failed(1), &[name, "niet overschreven", "--uit"]);
        assert_eq!(fs::read_to_string(user.path(name)).unwrap(), "van mij");
    }
}

#[test]
fn a_folder_gets_the_file_under_a_name_of_its_own_and_never_over_another() {
    let user = User::new();
    user.new_session("Overleg");
    fs::create_dir(user.path("map.v2")).unwrap();
    for (typed, name) in [
        ("map.v2", "2026-11-22 Verslag Overleg.md"),
        ("map.v2/", "2026-11-22 Verslag Overleg (2).md"),
        // Where `~` is, Windows says itself.
        (if cfg!(windows) { "./map.v2" } else { "~/map.v2" }, "2026-11-22 Verslag Overleg (3).md"),
    ] {
        says(&user.run(["verslag", "overleg", "--uit", typed]).done(), &["map.v2", name]);
        assert!(user.path("map.v2").join(name).is_file(), "{typed}");
    }
    user.run(["verslag", "overleg", "--formaat", "docx", "--uit", "map.v2"]).done();
    assert!(user.path("map.v2/2026-11-22 Verslag Overleg.docx").is_file());
    says(&user.run(["verslag", "overleg", "--uit", "nieuw/"]).failed(1), &["nieuw/", "niet geschreven"]);
    assert!(!user.path("nieuw").exists() && !user.path("nieuw.md").exists());
}

/// A meeting of two with these action items, each with who does it.
fn with_actions(user: &User, actions: &[(&str, &str)]) -> String {
    let typed = ["nieuw", "Overleg Kwartelzorg", "--datum", "2026-11-22", "--organisatie", "Kwartelzorg"];
    let id = user.run(typed.into_iter().chain(["--organisatie", "Welzijn"])).done().trim().to_owned();
    let file = user.file(&id);
    let written = (10..).zip(actions).map(|(number, (action, owner))| {
        let id = format!("01a217d3-20b0-7458-8b85-dc11c8e1f2{number}");
        format!("\n[[actions]]\nid = \"{id}\"\ntext = \"{action}\"\nowner = \"{owner}\"\ndone = false\n")
    });
    let text = fs::read_to_string(&file).unwrap() + &written.collect::<String>();
    fs::write(&file, text).unwrap();
    id
}

#[test]
fn an_anonymous_report_names_nobody_and_says_what_to_read_again() {
    let user = User::new();
    with_actions(
        &user,
        &[
            ("Overleg met de penningmeester", "de penningmeester"),
            ("Kwartelzorgs plan en het Kwartelzorgteam", ""),
            ("Goed welzijn van bewoners", ""),
        ],
    );
    for format in ["md", "json"] {
        let ran = user.run(["verslag", "laatste", "--anoniem", "--formaat", format]);
        says(&ran.out, &["Overleg met iemand", "Organisatie 1’s plan en het organisatie 1-team"]);
        says(&ran.out, &["Goed welzijn van bewoners"]);
        for name in ["Kwartel", "penningmeester"] {
            assert!(!ran.out.contains(name), "{format}: {}", ran.out);
        }
        assert_eq!(ran.code, 0);
        says(&ran.err, &["Lees na: Welzijn komt 1 keer voor. Actiepunt.", "gewone woorden"]);
    }
    fs::create_dir(user.path("uit")).unwrap();
    says(&user.run(["verslag", "laatste", "--anoniem", "--uit", "uit"]).out, &["Verslag Overleg organisatie 1.md"]);
}

/// What a file of each kind begins with.
fn begins(ending: &str) -> &'static [u8] {
    match ending {
        "docx" => b"PK",
        "pdf" => b"%PDF",
        "html" | "htm" => b"<!DOCTYPE html>",
        "csv" => b"\xEF\xBB\xBF",
        "ics" => b"BEGIN:VCALENDAR",
        "json" => b"{",
        _ => b"",
    }
}

/// The commands that write a file, with the kinds of file that each makes; the first is what it makes when nothing is
/// said.
const WRITERS: [(&[&str], &[&str]); 4] = [
    (&["verslag", "laatste"], &["md", "docx", "pdf", "html", "csv", "ics", "json"]),
    (&["uitnodiging", "laatste", "--minuten", "60"], &["docx", "pdf", "html", "md"]),
    (&["formulier", "laatste"], &["html", "htm"]),
    (&["lees", "1.2"], &["txt", "md", "json", "docx", "html", "pdf"]),
];

#[test]
fn the_name_of_the_file_says_what_comes_in_it() {
    let user = User::new();
    with_items(&user, &["text = \"Bellen\"\ndue = \"2027-01-15\""]);
    for (command, endings) in WRITERS {
        for ending in endings {
            let name = format!("{}.{}", command[0], ending.to_uppercase());
            let told = user.run(command.iter().copied().chain(["--uit", &name])).done();
            says(&told, &[&name]);
            let bytes = fs::read(user.path(&name)).unwrap();
            assert!(bytes.starts_with(begins(ending)), "{name}");
            let is_text = !["docx", "pdf"].contains(ending);
            assert_eq!(std::str::from_utf8(&bytes).is_ok(), is_text, "{name}");
        }
    }
}

#[test]
fn a_name_without_an_ending_gets_the_one_of_what_is_made() {
    let user = User::new();
    user.new_session("Overleg");
    for (command, endings) in WRITERS {
        let (typed, name) = (format!("{} 22.11.2026", command[0]), format!("{} 22.11.2026.{}", command[0], endings[0]));
        says(&user.run(command.iter().copied().chain(["--uit", &typed])).done(), &[&name]);
        assert!(fs::read(user.path(&name)).unwrap().starts_with(begins(endings[0])), "{name}");
    }
    user.run(["verslag", "laatste", "--formaat", "pdf", "--uit", "kort"]).done();
    assert!(fs::read(user.path("kort.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_name_that_cannot_be_kept_is_refused_with_what_can_be_and_nothing_is_written() {
    let user = User::new();
    user.new_session("Overleg");
    let before = fs::read_dir(user.home.path()).unwrap().count();
    for (command, endings) in WRITERS {
        let message = user.run(command.iter().copied().chain(["--uit", "stuk.odt"])).failed(2);
        says(&message, &["stuk.odt", &format!(".{}", endings[0])]);
    }
    for (command, format, name) in [
        (WRITERS[0].0, "docx", "v.pdf"),
        (WRITERS[1].0, "html", "v.docx"),
        (WRITERS[3].0, "tekst", "v.md"),
        (WRITERS[3].0, "json", "v.txt"),
    ] {
        let message = user.run(command.iter().copied().chain(["--formaat", format, "--uit", name])).failed(2);
        says(&message, &[name, "--formaat"]);
    }
    says(&user.run(["formulier", "laatste", "--uit", "f.pdf"]).failed(2), &["f.pdf", ".html"]);
    says(&user.run(["uitnodiging", "laatste", "--minuten", "60", "--uit", "u.csv"]).failed(2), &["u.csv", ".docx"]);
    assert_eq!(fs::read_dir(user.home.path()).unwrap().count(), before);
    // Both may say the same.
    user.run(["lees", "1.2", "--formaat", "markdown", "--uit", "l.md"]).done();
}

#[cfg(windows)]
#[test]
fn a_name_that_no_file_can_have_on_windows_is_told_with_its_reason_and_nothing_is_written() {
    let user = User::new();
    user.new_session("Overleg");
    for (typed, reason) in [
        ("NUL", "de naam van een apparaat"),
        ("con.docx", "de naam van een apparaat"),
        ("a:b.md", "kan : niet in een naam staan"),
        ("map./verslag.md", "niet eindigen op een punt"),
    ] {
        let said = user.run(["verslag", "overleg", "--uit", typed]).failed(1);
        says(&said, &["kan geen naam van een bestand", reason, "Kies een naam"]);
    }
    let names = fs::read_dir(user.home.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names.collect::<Vec<_>>(), ["gegevens"]);
}

/// Where `~` is, Windows says itself, whatever a variable holds.
#[cfg(unix)]
#[test]
fn a_path_that_no_shell_has_read_is_read_as_people_type_it() {
    let user = User::new();
    let id = user.new_session("Overleg");
    fs::create_dir(user.path("mijn map")).unwrap();
    let home = user.home.path().to_str().unwrap();
    for (number, typed) in (1..).zip([
        "~/mijn map/NAAM".to_owned(),
        format!("'{home}/mijn map/NAAM'"),
        format!("\"{home}/mijn map/NAAM\""),
        format!("file://{home}/mijn%20map/NAAM"),
        "mijn\\ map/NAAM".to_owned(),
    ]) {
        let name = format!("v{number}.md");
        user.run(["verslag", &id, &format!("--uit={}", typed.replace("NAAM", &name))]).done();
        assert!(user.path("mijn map").join(&name).is_file(), "{typed}");
    }
    // What is called just so wins.
    fs::create_dir(user.path("~")).unwrap();
    user.run(["verslag", &id, "--uit", "~"]).done();
    assert!(user.path("~/2026-11-22 Verslag Overleg.md").is_file());
    fs::remove_dir_all(user.path("~")).unwrap();
    let list = user.run(["sessies", "--gegevens=~/gegevens", "--formaat", "json"]).json();
    assert_eq!(list[0]["id"], id.as_str());
    user.guide();
    user.run(["controleer", "--handreiking=~/mijn-handreiking"]).done();
    user.run(["controleer", "'mijn-handreiking'"]).done();
    fs::copy(user.file(&id), user.path("mijn map/van thuis.toml")).unwrap();
    says(&user.run(["samenvoegen", &id, "file:mijn", "x"]).failed(1), &["file:mijn"]);
    user.run(["samenvoegen", &id, "'mijn map/van thuis.toml'"]).done();
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
fn with_items(user: &User, actions: &[&str]) -> String {
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
    with_items(
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
    with_items(&user, &["text = \"Klaar\"\ndone = true"]);
    for format in ["ics", "taken"] {
        let message = user.run(["verslag", "laatste", "--formaat", format, "--uit", "dag.ics"]).failed(1);
        says(&message, &["geen actiepunt open", "Doe dit:"]);
        assert!(!user.path("dag.ics").exists());
    }
    let user = User::new();
    with_items(&user, &["text = \"Mailen\""]);
    let message = user.run(["verslag", "laatste", "--formaat", "ics"]).failed(1);
    says(&message, &["Geen enkel open actiepunt heeft een datum", "taken"]);
}
