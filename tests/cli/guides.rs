//! Reading a guide, and bringing another.

use std::fs;

use serde_json::Value;

use crate::harness::{User, says};

/// How many items of advice are in the JSON of a guide.
fn items(guide: &Value) -> usize {
    let parts = guide["parts"].as_array().unwrap();
    let questions = parts.iter().flat_map(|part| part["questions"].as_array().unwrap());
    let pages = questions.flat_map(|question| [&question["a"], &question["b"]]);
    pages
        .flat_map(|page| page["sections"].as_object().unwrap().values())
        .map(|section| section.as_array().unwrap().len())
        .sum()
}

#[test]
fn the_json_of_the_guide_has_every_item() {
    let user = User::new();
    let guide = user.run(["lees", "--formaat", "json"]).json();
    assert_eq!(items(&guide), 201);
    assert_eq!(guide["work_formats"].as_array().unwrap().len(), 8);
    assert_eq!(user.run(["show", "--formaat", "json"]).json(), guide);
}

#[test]
fn a_place_is_read_by_every_name_that_it_has() {
    let user = User::new();
    for (one, other) in [
        (&["lees", "1.2A"][..], &["lees", "advies", "1.2a"][..]),
        (&["lees", "werkvorm 6"], &["lees", "nudge"]),
        (&["lees", "onderdeel", "3"], &["lees", "3"]),
        (&["lees", "bron"], &["lees", "verantwoording"]),
    ] {
        let text = user.run(one).done();
        assert!(text.lines().count() > 5, "{text}");
        assert_eq!(user.run(other).done(), text);
    }
}

#[test]
fn a_page_is_text_that_fits_or_markdown_or_json() {
    let user = User::new();
    let question = "Weten we goed welke problemen";
    let text = user.run(["lees", "1.2A"]).done();
    says(&text, &[question, "Randvoorwaarden"]);
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    says(&user.run(["lees", "1.2A", "--formaat", "markdown"]).done(), &["# ", question]);
    let json = user.run(["lees", "1.2A", "--formaat", "json"]).json();
    says(&json.to_string(), &["1.2A", "conditions"]);
    assert!(user.run(["lees"]).done().lines().count() > 1000, "without a place it is the whole guide");
}

#[test]
fn a_place_that_is_not_there_is_told_with_the_ways_to_name_one() {
    let user = User::new();
    for typed in [&["9.9"][..], &["1.2C"], &["werkvorm", "99"], &[""], &["../x"]] {
        let arguments = ["lees"].iter().chain(typed);
        says(&user.run(arguments).failed(2), &["staat niet in de handreiking", "1.2A"]);
    }
    user.new_session("Overleg");
    says(&user.run(["open", "overleg", "--bij", "9.9"]).failed(2), &["‘9.9’"]);
}

#[test]
fn a_copy_with_one_sentence_changed_shows_the_changed_sentence() {
    let user = User::new();
    let folder = user.guide();
    let part = folder.join("part-1-start.toml");
    let text = fs::read_to_string(&part).unwrap();
    let changed = text.replace("Laveer tussen twee kanten", "Bewaar het midden");
    assert_ne!(changed, text);
    fs::write(&part, changed).unwrap();
    let page = user.run(["lees", "1.2A", "--handreiking", folder.to_str().unwrap()]).done();
    says(&page, &["Bewaar het midden: houd je eigen doelen scherp"]);
    assert!(!user.run(["lees", "1.2A"]).done().contains("Bewaar het midden"));
    says(&user.run(["controleer", folder.to_str().unwrap()]).done(), &["geen fouten"]);
}

#[test]
fn the_guide_in_the_program_is_without_errors() {
    let user = User::new();
    says(&user.run(["controleer"]).done(), &["geen fouten"]);
    let json = user.run(["check", "--formaat", "json"]).json();
    assert_eq!(json, serde_json::json!({ "format": 1, "errors": 0, "warnings": 0, "problems": [] }));
    user.run(["--handreiking", "logt-u-even-in", "lees", "1.1"]).done();
}

#[test]
fn a_guide_that_is_not_there_brings_those_that_are() {
    let user = User::new();
    for typed in ["nergens", "./nergens", "Hoofdletter"] {
        says(&user.run(["--handreiking", typed, "lees"]).failed(2), &[typed, "logt-u-even-in", "map"]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_guide_in_the_config_folder_is_called_by_its_id() {
    let user = User::new();
    let folder = user.guide();
    let guides = user.path("config/kartrekker/handreikingen");
    fs::create_dir_all(&guides).unwrap();
    fs::rename(&folder, guides.join("buurt")).unwrap();
    let file = guides.join("buurt/guide.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("logt-u-even-in", "buurt", 1)).unwrap();
    assert_eq!(user.run(["--handreiking", "buurt", "lees", "--formaat", "json"]).json()["id"], "buurt");
    says(&user.run(["--handreiking", "nergens", "lees"]).failed(2), &["zorgtechnologie, buurt"]);

    // A session of that guide finds it by itself; with another guide, that is told.
    user.run(["nieuw", "x", "--handreiking", "buurt"]).done();
    assert_eq!(user.run(["verslag", "x", "--formaat", "json"]).json()["id"].as_str().map(str::len), Some(36));
    let other = user.run(["verslag", "x", "--handreiking", "logt-u-even-in"]);
    assert_eq!(other.code, 0);
    says(&other.err, &["let op", "buurt", "logt-u-even-in"]);
    let list = user.run(["sessies", "--formaat", "json"]).json();
    assert_eq!((&list[0]["guide"], &list[0]["questions"]), (&"buurt".into(), &Value::Null));
}
