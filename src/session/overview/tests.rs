use chrono::NaiveDate;
use toml::Table;
use uuid::Uuid;

use super::*;
use crate::content::embedded;
use crate::session::{ActionItem, ActionStatus, Organisation, Position};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn question() -> QuestionId {
    "1.2".parse().unwrap()
}

/// A meeting of four with roles, who said these letters about one question; a space said nothing.
fn meeting(number: u128, date: &str, letters: &str, revealed: bool) -> Session {
    let guide = embedded().unwrap();
    let id = SessionId::new(Uuid::from_u128(number));
    let mut session = Session::new(id, format!("Overleg {number}"), day(date), &guide);
    let roles = ["financiers", "burgers", "burgers", ""];
    session.organisations = (1..)
        .zip(roles)
        .map(|(id, role)| {
            let role = role.parse().ok().map(TableRole::Guide);
            Organisation { other: Table::new(), ..Organisation::new(OrganisationId(id), format!("O{id}"), role) }
        })
        .collect();
    let spoken = |letter| Some(Reply { position: Position::of_letter(letter)?, reason: format!("omdat {letter}") });
    let positions = (1..).zip(letters.chars()).filter_map(|(id, letter)| Some((OrganisationId(id), spoken(letter)?)));
    let discussion = Discussion { positions: positions.collect(), revealed, ..Discussion::default() };
    session.questions.insert(question(), discussion);
    session
}

fn of(sessions: &[Session]) -> Overview {
    let mut overview = Overview::default();
    for session in sessions {
        overview.add(session);
    }
    overview
}

fn answered(mut session: Session, outcome: Outcome) -> Session {
    session.questions.get_mut(&question()).unwrap().answer = Some(outcome);
    session
}

#[test]
fn outcomes_and_divided_tables_are_counted() {
    let overview = of(&[
        answered(meeting(1, "2026-01-01", "aaba", true), Outcome::Choice(Choice::A)),
        answered(meeting(2, "2026-02-01", "aabb", true), Outcome::NotYet),
        answered(meeting(3, "2026-03-01", "aaaa", true), Outcome::Choice(Choice::A)),
        meeting(4, "2026-04-01", "ab", false),
    ]);
    let count = overview.questions[&question()];
    assert_eq!(count, OutcomeCount { a: 2, b: 0, not_yet: 1, divided: 2, halved: 1 });
    assert_eq!((overview.open(question()), overview.open("5.1".parse().unwrap())), (1, 4));
}

#[test]
fn the_smaller_side_is_told_by_role_and_what_is_covered_says_nothing() {
    let overview = of(&[
        meeting(1, "2026-01-01", "aaba", true),
        meeting(2, "2026-02-01", "abaw", true),
        meeting(3, "2026-03-01", "bbba", true),
        meeting(4, "2026-04-01", "aabb", true),
        meeting(5, "2026-05-01", "baaa", false),
    ]);
    let told: Vec<(Option<String>, usize)> = overview
        .minorities()
        .into_iter()
        .map(|(role, questions)| {
            let role = role.map(|role| match role {
                TableRole::Guide(id) => id.to_string(),
                TableRole::Own(own) => own.clone(),
            });
            (role, questions.values().sum())
        })
        .collect();
    assert_eq!(told, [(None, 1), (Some("burgers".to_owned()), 2)]);
    assert!(overview.statements.iter().all(|said| said.meeting < 4), "the last was never shown");
    assert_eq!(overview.statements.len(), 16);
}

#[test]
fn an_action_item_that_was_carried_along_counts_once_as_it_is_now_and_is_as_old_as_it_is() {
    let action =
        |status| ActionItem { status, ..ActionItem::new(ActionId::new(Uuid::from_u128(9)), "Bellen".into(), None) };
    let with = |session: Session, status| Session { actions: vec![action(status)], ..session };
    let first = with(meeting(1, "2026-01-01", "", true), ActionStatus::Open);
    let second = with(meeting(2, "2026-06-01", "", true), ActionStatus::Open);
    let third = with(meeting(3, "2026-08-01", "", true), ActionStatus::Done);
    // In whatever order they are read.
    let overview = of(&[second.clone(), first.clone()]);
    let open = overview.open_actions();
    assert_eq!((open.len(), open[0].since, open[0].meeting), (1, day("2026-01-01"), 0));
    assert_eq!(open[0].age(day("2026-06-02")), Age::Year);
    assert_eq!(of(&[third, second, first]).open_actions(), Vec::<&FollowedAction>::new());
}

#[test]
fn ages_begin_and_end_where_people_say_so() {
    let session = Session {
        actions: vec![ActionItem {
            due: Some(day("2026-03-01")),
            ..ActionItem::new(ActionId::new(Uuid::from_u128(9)), "Bellen".into(), None)
        }],
        ..meeting(1, "2026-01-01", "", true)
    };
    let overview = of(&[session]);
    let action = overview.open_actions()[0];
    for (today, age) in [
        ("2026-01-01", Age::Month),
        ("2026-02-01", Age::Month),
        ("2026-02-02", Age::Quarter),
        ("2026-04-03", Age::Quarter),
        ("2026-04-04", Age::Year),
        ("2027-01-02", Age::Year),
        ("2027-01-03", Age::Longer),
        // A meeting that is still to come.
        ("2025-12-01", Age::Month),
    ] {
        assert_eq!(action.age(day(today)), age, "{today}");
    }
    assert!(action.is_late(day("2026-03-02")) && !action.is_late(day("2026-03-01")));
}

#[test]
fn overviews_one_behind_the_other_are_the_overview_of_all() {
    let dissent = |mut session: Session| {
        session.questions.get_mut(&question()).unwrap().dissent = "anders".into();
        let action = ActionItem::new(ActionId::new(Uuid::from_u128(9)), "Bellen".into(), None);
        Session { actions: vec![action], ..session }
    };
    let all: Vec<Session> = ["aaba", "aabb", "wxab", "bbbb"]
        .into_iter()
        .zip(1..)
        .map(|(letters, number)| dissent(meeting(number, "2026-01-01", letters, true)))
        .collect();
    let mut parts = of(&all[..1]);
    parts.append(of(&all[1..3]));
    parts.append(of(&all[3..]));
    assert_eq!(parts, of(&all));
    assert_eq!((parts.dissents.len(), parts.open_actions()[0].meeting), (4, 3));
}
