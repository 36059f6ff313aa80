//! Each kind of movement, and what is none.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::session::{ActionId, OrganisationId, Reply, SessionId};

const QUESTION: QuestionId = QuestionId { part: 1, number: 2 };

fn guide() -> Guide {
    crate::content::embedded().unwrap()
}

fn session(n: u128, day: u32) -> Session {
    let date = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    Session::new(SessionId::new(Uuid::from_u128(n)), format!("Overleg {n}"), date, &guide())
}

fn organisation(id: u32, name: &str) -> Organisation {
    Organisation::new(OrganisationId(id), name.into(), None)
}

fn action(n: u128, status: ActionStatus) -> ActionItem {
    let id = ActionId::new(Uuid::from_u128(n));
    ActionItem { status, ..ActionItem::new(id, format!("actie {n}"), None) }
}

/// Two meetings with the same three organisations, on the 1st and the 20th.
fn meetings() -> (Session, Session) {
    let at_table = vec![organisation(1, "Gemeente"), organisation(2, "Huisartsen"), organisation(3, "Welzijn")];
    let with_table = |session: Session| Session { organisations: at_table.clone(), ..session };
    (with_table(session(1, 1)), with_table(session(2, 20)))
}

/// Notes positions as letters, one an organisation: a, b, w (does not know), x (does not apply), - (has not spoken).
fn speak(session: &mut Session, letters: &str) {
    let ids: Vec<OrganisationId> = session.organisations.iter().map(|o| o.id).collect();
    let discussion = session.questions.entry(QUESTION).or_default();
    discussion.revealed = true;
    for (id, letter) in ids.into_iter().zip(letters.chars()) {
        let position = match letter {
            'a' => Position::Choice(Choice::A),
            'b' => Position::Choice(Choice::B),
            'w' => Position::Unsure,
            'x' => Position::NotApplicable,
            _ => continue,
        };
        discussion.positions.insert(id, Reply { position, reason: String::new() });
    }
}

fn with_outcome(n: u128, day: u32, outcome: Option<Outcome>) -> Session {
    let mut session = session(n, day);
    session.questions.entry(QUESTION).or_default().answer = outcome;
    session
}

#[test]
fn the_outcome_of_the_group_moves_in_every_way() {
    let (a, b) = (Some(Outcome::Choice(Choice::A)), Some(Outcome::Choice(Choice::B)));
    let not_yet = Some(Outcome::NotYet);
    for (before, now, expected) in [
        (a, b, Some(OutcomeMove::Moved { from: Choice::A, to: Choice::B })),
        (b, a, Some(OutcomeMove::Moved { from: Choice::B, to: Choice::A })),
        (not_yet, b, Some(OutcomeMove::NewlyAgreed(Choice::B))),
        (a, not_yet, Some(OutcomeMove::NewlyNotYet(Some(Choice::A)))),
        (None, not_yet, Some(OutcomeMove::NewlyNotYet(None))),
        (None, a, Some(OutcomeMove::First(Choice::A))),
        (a, None, Some(OutcomeMove::NotDiscussed(a))),
        (not_yet, None, Some(OutcomeMove::NotDiscussed(not_yet))),
        (a, a, None),
        (not_yet, not_yet, None),
        (None, None, None),
    ] {
        let (old, new) = (with_outcome(1, 1, before), with_outcome(2, 20, now));
        let comparison = compare(&old, &new, &guide());
        let found = comparison.questions.iter().find_map(|moves| moves.outcome);
        assert_eq!(found, expected, "{before:?} -> {now:?}");
        let moved = !matches!(expected, None | Some(OutcomeMove::NotDiscussed(_)));
        assert_eq!(comparison.is_unchanged(), !moved, "{before:?} -> {now:?}");
    }
}

#[test]
fn what_was_spoken_about_without_an_outcome_is_not_called_undiscussed() {
    let (mut old, mut new) = (with_outcome(1, 1, Some(Outcome::NotYet)), session(2, 20));
    new.questions.entry(QUESTION).or_default().note = "komt terug".into();
    let only =
        |old: &Session, new: &Session| compare(old, new, &guide()).questions.first().and_then(|moves| moves.outcome);
    assert_eq!(only(&old, &new), Some(OutcomeMove::OpenAgain(Outcome::NotYet)));
    old.questions.entry(QUESTION).or_default().answer = None;
    assert_eq!(only(&old, &new), None, "nothing was noted then");
    assert_eq!(only(&new, &old), Some(OutcomeMove::NotDiscussed(None)));
}

#[test]
fn positions_become_divided_agreed_or_uncertain_and_it_is_told_who_moved() {
    use Agreement::{Agreed, Divided, Uncertain};
    for (before, now, expected, who) in [
        ("aaa", "aba", Some((Agreed(Choice::A), Divided)), &["Huisartsen"][..]),
        ("aab", "aaa", Some((Divided, Agreed(Choice::A))), &["Welzijn"]),
        ("aaa", "aaw", Some((Agreed(Choice::A), Uncertain)), &["Welzijn"]),
        ("bbb", "aaa", Some((Agreed(Choice::B), Agreed(Choice::A))), &["Gemeente", "Huisartsen", "Welzijn"]),
        ("aab", "baa", None, &["Gemeente", "Welzijn"]),
        ("aax", "aaa", None, &["Welzijn"]),
        ("aab", "aab", None, &[]),
        ("xxx", "aaa", None, &["Gemeente", "Huisartsen", "Welzijn"]),
        // Who did not speak in both did not move.
        ("aa-", "aab", Some((Agreed(Choice::A), Divided)), &[]),
    ] {
        let (mut old, mut new) = meetings();
        speak(&mut old, before);
        speak(&mut new, now);
        let comparison = compare(&old, &new, &guide());
        let moves = comparison.questions.first();
        let agreement = moves.and_then(|moves| moves.agreement).map(|moved| (moved.before, moved.now));
        let names: Vec<&str> = moves.iter().flat_map(|moves| &moves.organisations).map(|moved| moved.name).collect();
        assert_eq!((agreement, names.as_slice()), (expected, who), "{before} -> {now}");
    }
}

#[test]
fn an_organisation_moves_from_what_to_what() {
    let (mut old, mut new) = meetings();
    speak(&mut old, "bwa");
    speak(&mut new, "awx");
    let comparison = compare(&old, &new, &guide());
    let (a, b) = (Position::Choice(Choice::A), Position::Choice(Choice::B));
    let expected = [
        PositionMove { name: "Gemeente", from: b, to: a },
        PositionMove { name: "Welzijn", from: a, to: Position::NotApplicable },
    ];
    assert_eq!(comparison.questions[0].organisations, expected);
}

#[test]
fn covered_positions_tell_nothing_whichever_meeting_they_are_of() {
    let (mut old, mut new) = meetings();
    speak(&mut old, "aaa");
    speak(&mut new, "bbw");
    for covered in [1, 2] {
        let (mut old, mut new) = (old.clone(), new.clone());
        let one = if covered == 1 { &mut old } else { &mut new };
        one.questions.entry(QUESTION).or_default().revealed = false;
        let comparison = compare(&old, &new, &guide());
        assert!(comparison.questions.is_empty(), "{comparison:?}");
    }
}

#[test]
fn an_organisation_is_known_by_its_name_and_not_by_its_number_alone() {
    let (mut old, mut new) = meetings();
    speak(&mut old, "abw");
    // The same three in another order, with other numbers and letters.
    new.organisations = vec![organisation(1, "WELZIJN"), organisation(2, "Gemeente"), organisation(3, "Huisartsen")];
    speak(&mut new, "wab");
    let comparison = compare(&old, &new, &guide());
    assert!(comparison.is_unchanged(), "{comparison:?}");
}

#[test]
fn of_two_organisations_of_one_name_the_number_tells_which_is_which() {
    let (mut old, mut new) = meetings();
    for session in [&mut old, &mut new] {
        session.organisations = vec![organisation(1, "Welzijn"), organisation(2, "Welzijn")];
        speak(session, "ab");
    }
    assert!(compare(&old, &new, &guide()).is_unchanged());
}

#[test]
fn who_came_and_who_went_is_told_unless_nobody_was_noted() {
    let (mut old, mut new) = meetings();
    new.organisations[2] = organisation(3, "Bewonersraad");
    new.organisations[1].left = true;
    let names = |list: &[&Organisation]| list.iter().map(|o| o.name.clone()).collect::<Vec<_>>();
    let comparison = compare(&old, &new, &guide());
    assert_eq!(names(&comparison.joined), ["Bewonersraad"]);
    assert_eq!(names(&comparison.left), ["Huisartsen", "Welzijn"]);
    assert!(!comparison.is_unchanged());
    old.organisations.clear();
    assert!(compare(&old, &new, &guide()).is_unchanged());
    assert!(compare(&new, &old, &guide()).is_unchanged());
}

#[test]
fn who_left_early_was_there_and_what_was_said_before_counts() {
    let (mut old, mut new) = meetings();
    old.organisations[1].left = true;
    new.organisations[2].left = true;
    speak(&mut old, "aaa");
    speak(&mut new, "abb");
    let comparison = compare(&old, &new, &guide());
    assert!(comparison.joined.is_empty(), "{comparison:?}");
    let moved: Vec<&str> = comparison.questions[0].organisations.iter().map(|moved| moved.name).collect();
    assert_eq!(moved, ["Huisartsen", "Welzijn"]);
    let agreement = comparison.questions[0].agreement.unwrap();
    assert_eq!((agreement.before, agreement.now), (Agreement::Agreed(Choice::A), Agreement::Divided));
}

#[test]
fn action_items_are_closed_dropped_carried_new_or_gone() {
    let (open, done) = (ActionStatus::Open, ActionStatus::Done);
    let dropped = || ActionStatus::Dropped("te duur".into());
    let (mut old, mut new) = meetings();
    old.actions = vec![
        action(1, open.clone()),
        action(2, open.clone()),
        action(3, open.clone()),
        action(4, done.clone()),
        action(5, dropped()),
        action(6, open.clone()),
        action(7, done.clone()),
    ];
    new.actions = vec![
        action(1, done.clone()),
        action(2, dropped()),
        action(3, open.clone()),
        action(4, done.clone()),
        action(5, dropped()),
        // Ticked off in the earlier meeting after it was carried along.
        action(7, open.clone()),
        action(8, open.clone()),
        action(9, done),
    ];
    let comparison = compare(&old, &new, &guide());
    let texts = |list: &[&ActionItem]| list.iter().map(|a| a.text.replace("actie ", "")).collect::<String>();
    let moves = &comparison.actions;
    let lists = [&moves.closed, &moves.dropped, &moves.carried, &moves.new, &moves.gone].map(|list| texts(list));
    assert_eq!(lists, ["1", "2", "37", "89", "6"]);
    old.actions = vec![action(3, open.clone())];
    new.actions = vec![action(3, open)];
    let comparison = compare(&old, &new, &guide());
    assert!(comparison.is_unchanged() && comparison.actions.carried.len() == 1, "still open is no movement");
}

#[test]
fn questions_come_in_the_order_of_the_guide_and_those_that_it_lacks_behind_them() {
    let (old, mut new) = (session(1, 1), session(2, 20));
    for id in ["9.9", "3.1", "1.1"] {
        new.questions.entry(id.parse().unwrap()).or_default().answer = Some(Choice::B.into());
    }
    let comparison = compare(&old, &new, &guide());
    let ids: Vec<String> = comparison.questions.iter().map(|moves| moves.question.to_string()).collect();
    assert_eq!(ids, ["1.1", "3.1", "9.9"]);
}

#[test]
fn nothing_moved_between_a_meeting_and_its_likeness() {
    let (mut old, mut new) = meetings();
    for session in [&mut old, &mut new] {
        speak(session, "abw");
        session.questions.entry(QUESTION).or_default().answer = Some(Outcome::NotYet);
        session.actions = vec![action(1, ActionStatus::Done)];
    }
    let comparison = compare(&old, &new, &guide());
    assert!(comparison.is_unchanged() && comparison.questions.is_empty());
}

#[test]
fn a_doubt_is_raised_about_one_meeting_other_guides_and_the_wrong_order() {
    let (old, new) = (session(1, 1), session(2, 20));
    assert_eq!(Doubt::about(&old, &new), None);
    assert_eq!(Doubt::about(&old, &old), Some(Doubt::SameMeeting));
    assert_eq!(Doubt::about(&new, &old), Some(Doubt::NotOlder));
    let other = Session { guide: "iets-anders".parse().unwrap(), ..new.clone() };
    assert_eq!(Doubt::about(&old, &other), Some(Doubt::OtherGuide));
    let same_day = Session { date: old.date, ..new.clone() };
    assert_eq!(Doubt::about(&old, &same_day), None);
    assert_eq!(Doubt::about(&same_day, &old), Some(Doubt::NotOlder));
    // Whoever says that it follows is the later one, whatever the days say.
    let follows = Session { follows: Some(new.id), ..old.clone() };
    assert_eq!(Doubt::about(&new, &follows), None);
}
