//! Days on the command line: which one is meant, and that it is said.

use chrono::{Days, Local};
use kartrekker::session::{long_date, typed_date, whole_date};

use crate::harness::{User, says};

/// Yesterday, and how it is typed without its year.
fn yesterday() -> (chrono::NaiveDate, String) {
    let day = Local::now().date_naive() - Days::new(1);
    let typed = typed_date(day);
    let (without_year, _) = typed.rsplit_once('-').unwrap();
    (day, without_year.to_owned())
}

#[test]
fn a_meeting_of_yesterday_is_of_yesterday_and_the_whole_day_is_said() {
    let user = User::new();
    let (day, typed) = yesterday();
    let ran = user.run(["nieuw", "Overleg", "--datum", &typed]);
    assert_eq!((ran.code, ran.err), (0, format!("De dag is {}.\n", whole_date(day))));
    assert_eq!(user.run(["sessies", "--formaat", "json"]).json()[0]["date"], day.to_string());
}

#[test]
fn a_form_is_to_be_back_on_the_next_such_day_and_the_whole_day_is_said() {
    let user = User::new();
    let (day, typed) = yesterday();
    user.run(["nieuw", "Overleg", "--datum", "2026-11-22"]).done();
    let ran = user.run(["formulier", "laatste", "--uit", "-", "--uiterlijk", &typed]);
    let said = ran.err.trim().strip_prefix("De dag is ").unwrap().trim_end_matches('.').to_owned();
    let (_, long) = said.split_once(' ').unwrap();
    says(&ran.out, &[long]);
    assert!(!ran.out.contains(&long_date(day)), "{said}");
}

#[test]
fn what_names_the_whole_day_needs_no_word() {
    let user = User::new();
    for typed in ["2027-01-15", "vrijdag 15 januari 2027", "15 januari 2027 om 14:00"] {
        user.run(["nieuw", "Overleg", "--datum", typed]).done();
        assert_eq!(user.run(["sessies", "--formaat", "json"]).json()[0]["date"], "2027-01-15", "{typed}");
    }
}

#[test]
fn a_weekday_that_does_not_fit_is_told_with_the_date_and_nothing_is_made() {
    let user = User::new();
    says(
        &user.run(["nieuw", "Overleg", "--datum", "zaterdag 15-1-2027"]).failed(2),
        &["‘zaterdag 15-1-2027’ klopt niet: 15 januari 2027 is een vrijdag.", "over 2 weken"],
    );
    says(&user.run(["nieuw", "Overleg", "--datum", "z.s.m."]).failed(2), &["‘z.s.m.’ is geen datum."]);
    assert_eq!(user.run(["sessies", "--formaat", "json"]).json(), serde_json::json!([]));
}

#[test]
fn the_minutes_of_an_invitation_are_written_as_people_write_them() {
    let user = User::new();
    user.run(["nieuw", "Overleg", "--datum", "2026-11-22"]).done();
    let made =
        |minutes: &str| user.run(["uitnodiging", "laatste", "--minuten", minutes, "--formaat", "md", "--uit", "-"]);
    let page = made("90").done();
    for typed in ["1,5 uur", "anderhalf uur", "1u30", "1:30", "90 min"] {
        assert_eq!(made(typed).done(), page, "{typed}");
    }
    says(&made("vijf").failed(2), &["‘vijf’ is geen tijd voor een bijeenkomst.", "1,5 uur"]);
}
