//! The answer form: where it goes, for whom it is, and what is told when it cannot be made.

use std::fs;

use crate::harness::{User, says};

/// A meeting of two organisations.
fn meeting(user: &User) -> String {
    let typed = ["nieuw", "Overleg <wijk>", "--datum", "2026-11-22", "--organisatie", "Gemeente=fin"];
    user.run(typed.into_iter().chain(["--organisatie", "Huisartsen"])).done().trim().to_owned()
}

#[test]
fn the_form_goes_into_the_current_folder_under_a_name_of_its_own() {
    let user = User::new();
    meeting(&user);
    for name in ["2026-11-22 Formulier Overleg wijk.html", "2026-11-22 Formulier Overleg wijk (2).html"] {
        assert_eq!(user.run(["formulier", "overleg"]).done(), format!("Het formulier staat in {name}\n"));
        assert!(fs::read_to_string(user.path(name)).unwrap().starts_with("<!DOCTYPE html>"));
    }
}

#[test]
fn the_form_goes_where_it_is_asked_and_over_no_other_file() {
    let user = User::new();
    let id = meeting(&user);
    let page = user.run(["form", &id, "--uit", "-"]).done();
    says(&user.run(["formulier", &id, "--uit", "f.html"]).done(), &["f.html"]);
    assert_eq!(fs::read_to_string(user.path("f.html")).unwrap(), page);
    says(&user.run(["formulier", &id, "--uit", "f.html"]).failed(1), &["f.html", "niet overschreven"]);
}

#[test]
fn everything_that_is_said_of_the_form_stands_in_it() {
    let user = User::new();
    meeting(&user);
    let said = ["--organisatie", " GEMEENTE ", "--uiterlijk", "2026-11-19", "--terug-naar", "het secretariaat"];
    let page =
        user.run(["formulier", "laatste", "--uit=-", "--uitleg", "Alleen wij\nlezen <dit>."].into_iter().chain(said));
    let page = page.done();
    let phrases =
        ["Gemeente (Financiers)", "19 november 2026", "het secretariaat", "lezen &lt;dit&gt;.", "22 november 2026"];
    says(&page, &phrases);
    assert!(!page.contains("Naam van je organisatie") && !page.contains("blijven ze bedekt"), "{page}");
}

#[test]
fn only_the_parts_that_were_asked_for_are_in_it() {
    let user = User::new();
    meeting(&user);
    let page = user.run(["formulier", "laatste", "--uit", "-", "--onderdelen", "3, 1", "--papier"]).done();
    says(&page, &["Onderdeel 1:", "Onderdeel 3:", "1.2", "☐"]);
    assert!(!page.contains("Onderdeel 2:") && !page.contains("<script"), "{page}");
}

#[test]
fn what_is_not_there_is_told_with_what_is() {
    let user = User::new();
    meeting(&user);
    for (option, value, phrases) in [
        ("--organisatie", "Welzijn", &["‘Welzijn’", "Gemeente, Huisartsen"][..]),
        ("--onderdelen", "1,9", &["‘9’", "1 (Start en visie)", "5 ("]),
        ("--onderdelen", "een", &["‘een’", "--onderdelen 1,3"]),
        ("--uiterlijk", "31-2", &["‘31-2’ is geen datum"]),
    ] {
        says(&user.run(["formulier", "laatste", option, value]).failed(2), phrases);
    }
    user.new_session("Leeg");
    let message = user.run(["formulier", "Leeg", "--organisatie", "Gemeente"]).failed(2);
    says(&message, &["nog niemand aan tafel", "--organisatie weg"]);
    assert_eq!(fs::read_dir(user.home.path()).unwrap().count(), 1, "no form was made");
}
