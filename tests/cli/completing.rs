//! What a shell is offered at Tab, asked as the script of `voltooiing` asks it.

use crate::harness::User;

/// What bash is offered for the last of these words.
fn offered(user: &User, words: &[&str]) -> Vec<String> {
    let output = user
        .command()
        .env("KARTREKKER_AANVULLEN", "bash")
        .env("_CLAP_IFS", "\n")
        .env("_CLAP_COMPLETE_INDEX", (words.len() - 1).to_string())
        .env("_CLAP_COMPLETE_COMP_TYPE", "9")
        .env("_CLAP_COMPLETE_SPACE", "true")
        .arg("--")
        .args(words)
        .output()
        .unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn a_meeting_is_offered_by_a_word_that_needs_no_quotes_and_that_opens_it() {
    let user = User::new();
    user.new_session("Partneroverleg Één");
    user.new_session("Stuurgroep");
    let all = offered(&user, &["kartrekker", "verslag", ""]);
    for word in ["laatste", "partneroverleg-een", "stuurgroep"] {
        assert!(all.iter().any(|offered| offered == word), "{word} in {all:?}");
    }
    assert_eq!(offered(&user, &["kartrekker", "verslag", "Part"]), ["partneroverleg-een"]);
    let report = user.run(["verslag", "partneroverleg-een"]).done();
    assert!(report.contains("Partneroverleg Één"), "{report}");
}

#[test]
fn where_two_meetings_have_one_name_their_ids_are_offered() {
    let user = User::new();
    let ids = [user.new_session("Overleg"), user.new_session("Overleg")];
    let all = offered(&user, &["kartrekker", "wis", "0"]);
    assert!(ids.iter().all(|id| all.contains(id)), "{all:?}");
    assert!(!offered(&user, &["kartrekker", "wis", ""]).iter().any(|word| word == "overleg"));
}

#[test]
fn meetings_are_looked_for_in_the_folder_that_was_typed() {
    let user = User::new();
    user.run(["--gegevens", "elders", "nieuw", "Elders"]).done();
    assert!(!offered(&user, &["kartrekker", "open", ""]).iter().any(|word| word == "elders"));
    let elsewhere = offered(&user, &["kartrekker", "--gegevens", "elders", "open", ""]);
    assert!(elsewhere.iter().any(|word| word == "elders"), "{elsewhere:?}");
}

#[test]
fn guides_routes_and_places_are_offered_those_of_the_guide_that_was_typed() {
    let user = User::new();
    let guides = offered(&user, &["kartrekker", "lees", "--handreiking", "digitaal"]);
    assert!(guides.iter().any(|word| word == "digitaal-vaardig"), "{guides:?}");
    let routes = offered(&user, &["kartrekker", "nieuw", "x", "--route", ""]);
    assert!(routes.iter().any(|word| word == "first-meeting"), "{routes:?}");
    assert_eq!(offered(&user, &["kartrekker", "lees", "1.2"]), ["1.2", "1.2A", "1.2B"]);
    assert_eq!(offered(&user, &["kartrekker", "lees", "7.1"]), [""; 0]);
    let other = offered(&user, &["kartrekker", "--handreiking", "digitaal-vaardig", "lees", "7.1"]);
    assert!(other.iter().any(|word| word == "7.1"), "{other:?}");
}

#[test]
fn commands_and_options_are_offered_in_dutch() {
    let user = User::new();
    assert_eq!(offered(&user, &["kartrekker", "verg"]), ["vergelijk"]);
    let options = offered(&user, &["kartrekker", "verslag", "--an"]);
    assert_eq!(options, ["--anoniem"]);
}

#[test]
fn what_cannot_be_read_is_not_offered_and_spoils_nothing() {
    let user = User::new();
    let id = user.new_session("Overleg");
    user.new_session("Ander");
    std::fs::write(user.file(&id), "stuk").unwrap();
    let all = offered(&user, &["kartrekker", "open", ""]);
    assert!(all.iter().any(|word| word == "ander") && !all.iter().any(|word| word == "overleg"), "{all:?}");
    assert!(!offered(&user, &["kartrekker", "--handreiking", "nergens", "lees", ""]).iter().any(|word| word == "1.2"));
}
