//! Making, listing and erasing sessions.

use std::fs;
use std::path::Path;

use crate::harness::{User, says};

#[test]
fn a_new_session_prints_its_id_alone_and_is_kept_with_all_that_was_given() {
    let user = User::new();
    let out = user.run(["nieuw", "Overleg één", "--datum", "15 januari 2027", "--organisatie", "Gemeente=FIN"]).done();
    let id = out.trim_end();
    assert_eq!(out, format!("{id}\n"));
    assert!(id.len() == 36 && id.starts_with("01"), "a time-ordered id: {id}");
    let text = fs::read_to_string(user.file(id)).unwrap();
    says(&text, &["title = \"Overleg één\"", "date = \"2027-01-15\"", "name = \"Gemeente\"", "role = \"financiers\""]);
}

#[test]
fn organisations_come_in_order_with_or_without_a_role() {
    let user = User::new();
    let organisations = ["Wijkteam=zorg", "Bewoners", "Bouwer=Platformontwikkelaars", "Buurt="];
    let mut typed = vec!["new", "x"];
    for organisation in organisations {
        typed.extend(["--organisatie", organisation]);
    }
    let id = user.run(typed).done();
    let session = user.run(["verslag", id.trim(), "--formaat", "json"]).json();
    let found: Vec<(&str, Option<&str>)> = session["organisations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| (o["name"].as_str().unwrap(), o["role"].as_str()))
        .collect();
    let expected = [
        ("Wijkteam", Some("zorgprofessionals")),
        ("Bewoners", None),
        ("Bouwer", Some("platformontwikkelaars")),
        ("Buurt", None),
    ];
    assert_eq!(found, expected);
}

#[test]
fn without_a_date_a_session_is_of_today() {
    let user = User::new();
    let before = chrono::Local::now().date_naive();
    user.run(["nieuw", "x"]).done();
    let after = chrono::Local::now().date_naive();
    let list = user.run(["sessies", "--formaat", "json"]).json();
    let date: chrono::NaiveDate = list[0]["date"].as_str().unwrap().parse().unwrap();
    assert!((before..=after).contains(&date), "{date}");
}

#[test]
fn no_answer_together_yet_is_no_answer_in_a_meeting_about_any_guide() {
    for guide in ["logt-u-even-in", "digitaal-vaardig"] {
        let user = User::new();
        let id = user.run(["nieuw", "Overleg", "--handreiking", guide]).done().trim().to_owned();
        let answers = [("1.1", "a"), ("1.2", "not_yet"), ("99.9", "b")];
        let answers = answers.map(|(id, answer)| format!("\n[[questions]]\nid = \"{id}\"\nanswer = \"{answer}\"\n"));
        let file = user.file(&id);
        fs::write(&file, fs::read_to_string(&file).unwrap() + &answers.concat()).unwrap();
        says(&user.run(["sessies"]).done(), &["(1 van "]);
        let list = user.run(["sessies", "--formaat", "json"]).json();
        assert_eq!(list[0]["answered"], 1, "{guide}");
        let report = user.run(["verslag", "laatste", "--formaat", "json"]).json();
        let open = report["open_questions"].as_array().unwrap().len();
        assert_eq!(list[0]["questions"], open + 1, "{guide}");
    }
}

#[test]
fn the_list_tells_people_and_programs_the_same() {
    let user = User::new();
    says(&user.run(["sessies"]).done(), &["nog geen bijeenkomsten", "kartrekker nieuw"]);
    assert_eq!(user.run(["sessions", "--formaat", "json"]).json(), serde_json::json!([]));
    let id = user.new_session("Overleg Almere");
    let file = user.file(&id);
    let text = fs::read_to_string(&file).unwrap()
        + "\n[[questions]]\nid = \"1.1\"\nanswer = \"a\"\n\n[[questions]]\nid = \"9.9\"\nanswer = \"b\"\n\n\
           [[actions]]\nid = \"00000000-0000-0000-0000-000000000001\"\ntext = \"Bellen\"\n\n\
           [[actions]]\nid = \"00000000-0000-0000-0000-000000000002\"\ntext = \"Klaar\"\ndone = true\n";
    fs::write(&file, text).unwrap();
    let list = user.run(["sessies", "--formaat", "json"]).json();
    let expected = serde_json::json!([{
        "id": id, "title": "Overleg Almere", "date": "2026-11-22", "guide": "logt-u-even-in",
        "path": file.to_str().unwrap(), "answered": 1, "questions": 12, "open_actions": 1,
    }]);
    assert_eq!(list, expected);
    says(
        &user.run(["sessies"]).done(),
        &[&id, "22-11-2026", "Overleg Almere", "1 van 12 vragen beantwoord, 1 actiepunt open"],
    );
}

#[test]
fn a_session_is_named_by_id_by_the_start_of_its_title_or_as_the_last() {
    let user = User::new();
    let first = user.new_session("Overleg Almere");
    let second = user.new_session("Overleg Zwolle");
    for (typed, id) in [(first.as_str(), &first), ("overleg a", &first), ("OVERLEG ZW", &second)] {
        let report = user.run(["verslag", typed, "--formaat", "json"]).json();
        assert_eq!(report["id"], **id, "{typed}");
    }
    let message = user.run(["verslag", "overleg"]).failed(1);
    says(&message, &["meer dan één", &first, &second, "Overleg Zwolle"]);
    user.run(["verslag", "laatste"]).done();
}

#[test]
fn a_session_that_is_not_there_is_told_with_how_to_find_it() {
    let user = User::new();
    says(&user.run(["verslag", "laatste"]).failed(1), &["nog geen bijeenkomst", "kartrekker nieuw"]);
    user.new_session("Overleg");
    for typed in [&["verslag", "nergens"][..], &["open", "nergens"], &["wis", "nergens", "--ja"]] {
        says(&user.run(typed).failed(1), &["geen bijeenkomst ‘nergens’", "kartrekker bijeenkomsten"]);
    }
}

#[test]
fn erasing_takes_every_file_of_the_session_and_no_other() {
    let user = User::new();
    let (gone, stays) = (user.new_session("Weg"), user.new_session("Blijft"));
    says(&user.run(["erase", "weg", "--ja"]).done(), &["Gewist: Weg"]);
    let names: Vec<String> =
        fs::read_dir(user.data()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|name| name.starts_with(&stays) && !name.starts_with(&gone)), "{names:?}");
    assert!(user.file(&stays).exists());
}

#[test]
fn erasing_without_a_terminal_and_without_a_yes_erases_nothing() {
    let user = User::new();
    let id = user.new_session("Overleg");
    says(&user.run(["wis", "overleg"]).failed(2), &["‘Overleg’", "--ja"]);
    assert!(user.file(&id).exists());
}

#[test]
fn the_option_for_the_folder_goes_before_the_variable_and_may_stand_anywhere() {
    let user = User::new();
    let other = user.path("elders");
    let typed = ["nieuw", "x", "--gegevens", other.to_str().unwrap()];
    user.run(typed).done();
    assert!(other.is_dir() && !user.data().exists());
    let list = user.run(["--gegevens", "elders", "sessies", "--formaat", "json"]).json();
    let path = list[0]["path"].as_str().unwrap();
    assert!(Path::new(path).is_absolute(), "{path}");
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_folder_the_sessions_live_in_the_data_folder_of_the_user() {
    let user = User::new();
    user.command().env_remove("KARTREKKER_GEGEVENS").args(["nieuw", "x"]).assert().success();
    assert_eq!(fs::read_dir(user.path("data/kartrekker/bijeenkomsten")).unwrap().count(), 2, "the file and its lock");
    user.command().env("KARTREKKER_GEGEVENS", "").args(["sessies"]).assert().success();
}

#[cfg(unix)]
#[test]
fn what_is_kept_is_private_and_a_report_is_not_even_without_a_mask() {
    use std::os::unix::fs::PermissionsExt;
    let user = User::new();
    let script = "umask 0; \"$0\" nieuw x && \"$0\" verslag laatste --uit verslag.md";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_kartrekker")]).current_dir(user.home.path());
    assert!(shell.env("KARTREKKER_GEGEVENS", user.data()).output().unwrap().status.success());
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&user.data()), 0o700);
    for entry in fs::read_dir(user.data()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    assert_eq!(mode(&user.path("verslag.md")), 0o666, "the mask decides, and there is none here");
}
