use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use super::*;
use crate::content::{Choice, embedded};
use crate::session::merge::{Answers, Said};
use crate::session::{ActionItem, ActionStatus, Closure, Discussion, Outcome, Position, Reply, SessionId, TableRole};

const GEMEENTE: OrganisationId = OrganisationId(1);
const WELZIJN: OrganisationId = OrganisationId(2);

fn guide() -> Guide {
    embedded().unwrap()
}

fn id(question: &str) -> QuestionId {
    question.parse().unwrap()
}

fn spoken(choice: Choice, reason: &str) -> Reply {
    Reply { position: Position::Choice(choice), reason: reason.into() }
}

/// A meeting of the Gemeente and Welzijn in which the Gemeente said A to 1.1, covered.
fn ours() -> Session {
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut session = Session::new(SessionId::new(Uuid::from_u128(7)), "Overleg".into(), date, &guide());
    session.organisations =
        vec![Organisation::new(GEMEENTE, "Gemeente".into(), None), Organisation::new(WELZIJN, "Welzijn".into(), None)];
    session.questions.entry(id("1.1")).or_default().positions.insert(GEMEENTE, spoken(Choice::A, ""));
    session
}

/// An answer file of an organisation, saved at this minute.
fn form(organisation: &str, minute: u32, answers: &[(&str, Said)]) -> Incoming {
    let ours = ours();
    let answers = Answers {
        session: ours.id,
        session_title: ours.title,
        guide: ours.guide,
        organisation: organisation.into(),
        organisation_id: None,
        role: Some(TableRole::Own("buren".into())),
        saved: DateTime::parse_from_rfc3339(&format!("2026-11-22T14:{minute:02}:00Z")).ok(),
        answers: answers.iter().map(|(question, said)| (id(question), said.clone())).collect(),
    };
    Incoming { name: format!("{organisation}-{minute}.json"), content: Content::Answers(Box::new(answers)) }
}

fn says(choice: Choice, reason: &str) -> Said {
    Said::Position(spoken(choice, reason))
}

fn meeting(session: &Session) -> Incoming {
    Incoming { name: "andere-laptop.toml".into(), content: Content::Meeting(Box::new(session.clone())) }
}

fn plan(incoming: &[Incoming]) -> Plan {
    Plan::of(&ours(), &guide(), incoming)
}

/// The plan for one other copy of our meeting with this done to it.
fn plan_for_copy(change: impl FnOnce(&mut Session)) -> Plan {
    let mut copy = ours();
    change(&mut copy);
    plan(&[meeting(&copy)])
}

/// The meeting after a merge without conflicts.
fn merged(plan: &Plan) -> Session {
    assert_eq!(plan.conflicts, [], "nobody contradicts anybody");
    let mut session = ours();
    if let Some(change) = plan.change(&session, &[]) {
        session.apply(change);
    }
    session
}

/// The meeting after a merge with one choice.
fn chosen(plan: &Plan, choice: Resolution) -> Session {
    assert_eq!(plan.conflicts.len(), 1, "{:?}", plan.conflicts);
    let mut session = ours();
    if let Some(change) = plan.change(&session, &[choice]) {
        session.apply(change);
    }
    session
}

#[test]
fn an_answer_from_home_becomes_the_position_of_its_organisation_and_stays_covered() {
    let session = merged(&plan(&[form("gemeente ", 1, &[("1.2", says(Choice::B, "plan ligt er"))])]));
    assert_eq!(session.spoken(id("1.2"), GEMEENTE), Some(&spoken(Choice::B, "plan ligt er")));
    assert!(!session.discussion(id("1.2")).revealed);
    assert_eq!(session.organisations, ours().organisations, "it is found by its name, and keeps its role");
}

#[test]
fn what_is_here_already_changes_nothing() {
    let plan = plan(&[form("Gemeente", 1, &[("1.1", says(Choice::A, ""))])]);
    assert_eq!(plan.change(&ours(), &[]), None);
    assert_eq!((plan.told[0].added, plan.told[0].same, plan.told[0].conflicts), (0, 1, 0));
}

#[test]
fn a_reason_that_was_not_there_is_added_to_the_position() {
    let session = merged(&plan(&[form("Gemeente", 1, &[("1.1", says(Choice::A, "te vroeg"))])]));
    assert_eq!(session.spoken(id("1.1"), GEMEENTE), Some(&spoken(Choice::A, "te vroeg")));
}

#[test]
fn another_position_is_a_conflict_of_which_one_can_be() {
    let plan = plan(&[form("Gemeente", 1, &[("1.1", says(Choice::B, "kan best"))])]);
    assert_eq!(plan.conflicts[0].slot(), Slot::Position(id("1.1"), GEMEENTE));
    assert_eq!(plan.conflicts[0].joined(), None);
    assert_eq!(plan.told[0].conflicts, 1);
    let said = |choice| chosen(&plan, choice).spoken(id("1.1"), GEMEENTE).cloned().unwrap();
    assert_eq!(said(Resolution::Keep), spoken(Choice::A, ""));
    assert_eq!(said(Resolution::Take(0)), spoken(Choice::B, "kan best"));
    assert_eq!(said(Resolution::Both), spoken(Choice::A, ""), "only one can be: what is here");
    assert_eq!(said(Resolution::Take(5)), spoken(Choice::A, ""), "nobody says that");
}

#[test]
fn an_organisation_that_is_not_there_comes_with_its_role_and_is_told() {
    let plan = plan(&[form("Bewonersraad", 1, &[("1.2", says(Choice::A, ""))])]);
    let newcomers: Vec<_> = plan.newcomers().map(|seat| (seat.name.clone(), seat.role.clone())).collect();
    assert_eq!(newcomers, [("Bewonersraad".into(), Some(TableRole::Own("buren".into())))]);
    let session = merged(&plan);
    assert_eq!(session.organisations.len(), 3);
    assert_eq!(session.spoken(id("1.2"), session.organisations[2].id), Some(&spoken(Choice::A, "")));
}

#[test]
fn a_note_without_a_position_goes_to_the_note_of_the_question_once() {
    let incoming = [form("Welzijn", 1, &[("1.2", Said::Remark("eerst praten".into()))])];
    let session = merged(&plan(&incoming));
    assert_eq!(session.note(id("1.2")), "Welzijn: eerst praten");
    let again = Plan::of(&session, &guide(), &incoming);
    assert_eq!((again.change(&session, &[]), again.told[0].same), (None, 1));
    let mut with_note = ours();
    with_note.questions.entry(id("1.2")).or_default().note = "Van ons.".into();
    let plan = Plan::of(&with_note, &guide(), &incoming);
    assert_eq!(plan.outcome(&[]).note(id("1.2")), "Van ons.\nWelzijn: eerst praten");
}

#[test]
fn an_answer_to_a_question_that_the_guide_does_not_have_is_kept_and_told() {
    let plan = plan(&[form("Gemeente", 1, &[("9.9", says(Choice::A, "")), ("8.8", Said::Remark("x".into()))])]);
    assert_eq!(plan.orphans, [id("8.8"), id("9.9")].into());
    let session = merged(&plan);
    assert_eq!(session.spoken(id("9.9"), GEMEENTE), Some(&spoken(Choice::A, "")));
    assert_eq!(session.note(id("8.8")), "Gemeente: x");
}

#[test]
fn two_forms_of_one_organisation_conflict_with_each_other_and_their_order_does_not_matter() {
    let early = form("Welzijn", 1, &[("1.2", says(Choice::A, "")), ("1.3", says(Choice::A, ""))]);
    let late = form("welzijn", 2, &[("1.2", says(Choice::B, "")), ("1.3", says(Choice::A, "toch"))]);
    for incoming in [[early.clone(), late.clone()], [late, early]] {
        let plan = plan(&incoming);
        let conflict = &plan.conflicts[0];
        assert_eq!(conflict.slot(), Slot::Position(id("1.2"), WELZIJN));
        assert!(!conflict.mine.here);
        assert_eq!((&plan.told[0].name, conflict.mine.from.as_slice()), (&"Welzijn-1.json".to_owned(), &[0][..]));
        let session = chosen(&plan, conflict.last());
        assert_eq!(session.spoken(id("1.2"), WELZIJN), Some(&spoken(Choice::B, "")), "the later one");
        assert_eq!(session.spoken(id("1.3"), WELZIJN), Some(&spoken(Choice::A, "toch")), "one says more");
    }
}

#[test]
fn three_that_differ_are_one_conflict_with_three_sides() {
    let incoming = [
        form("Gemeente", 1, &[("1.1", says(Choice::B, ""))]),
        form("Gemeente", 2, &[("1.1", Said::Position(Reply { position: Position::Unsure, reason: String::new() }))]),
    ];
    let plan = plan(&incoming);
    assert_eq!(plan.conflicts[0].sides().count(), 3);
    let positions = [Resolution::Keep, Resolution::Take(0), Resolution::Take(1)]
        .map(|choice| chosen(&plan, choice).spoken(id("1.1"), GEMEENTE).unwrap().position);
    assert_eq!(positions, [Position::Choice(Choice::A), Position::Choice(Choice::B), Position::Unsure]);
}

#[test]
fn what_is_filled_there_and_empty_here_comes_in_and_is_told() {
    let plan = plan_for_copy(|copy| {
        let discussion = copy.questions.entry(id("1.1")).or_default();
        discussion.answer = Some(Outcome::NotYet);
        discussion.dissent = "Welzijn wacht".into();
        discussion.needed = "een plan".into();
        discussion.closure = Some(Closure::Parked);
        discussion.note = "besproken".into();
        copy.priorities.insert((1, WELZIJN), "tijd".into());
        copy.work_formats.entry("nudge".parse().unwrap()).or_default().prepared.insert(2);
        copy.work_formats.entry("nudge".parse().unwrap()).or_default().outcomes.insert(1, "een beeld".into());
        copy.citizen_spoke = Some(true);
        copy.actions.push(ActionItem::new(ActionId::new(Uuid::from_u128(9)), "Bellen".into(), None));
        copy.organisations[1].role = Some(TableRole::Own("buren".into()));
    });
    let session = merged(&plan);
    let mut expected = ours();
    let said = expected.questions.entry(id("1.1")).or_default();
    *said = Discussion {
        answer: Some(Outcome::NotYet),
        dissent: "Welzijn wacht".into(),
        needed: "een plan".into(),
        closure: Some(Closure::Parked),
        note: "besproken".into(),
        ..said.clone()
    };
    let rest =
        Session { questions: expected.questions, organisations: session.organisations.clone(), ..session.clone() };
    assert_eq!(session, rest);
    assert_eq!(session.actions.len(), 1);
    assert_eq!((session.citizen_spoke, session.priorities.len(), session.work_formats.len()), (Some(true), 1, 1));
    assert_eq!(session.organisations[1].role, Some(TableRole::Own("buren".into())));
    assert_eq!(plan.added.len(), 11, "{:?}", plan.added);
}

#[test]
fn texts_that_differ_can_both_be_kept_and_merging_again_doubles_nothing() {
    let mut mine = ours();
    mine.questions.entry(id("1.1")).or_default().note = "van hier".into();
    let mut copy = ours();
    copy.questions.entry(id("1.1")).or_default().note = "van daar".into();
    let plan = Plan::of(&mine, &guide(), &[meeting(&copy)]);
    let session = plan.outcome(&[Resolution::Both]);
    assert_eq!(session.note(id("1.1")), "van hier\nvan daar");
    let again = Plan::of(&session, &guide(), &[meeting(&copy)]);
    assert_eq!((again.conflicts.len(), again.change(&session, &[])), (0, None));
}

#[test]
fn title_and_day_only_count_in_a_copy_of_the_same_meeting() {
    let plan = plan_for_copy(|copy| copy.title = "Wijkoverleg".into());
    assert_eq!(plan.conflicts[0].slot(), Slot::Title);
    assert_eq!(chosen(&plan, Resolution::Take(0)).title, "Wijkoverleg");
    let plan = plan_for_copy(|copy| {
        copy.title = "Wijkoverleg".into();
        copy.id = SessionId::new(Uuid::from_u128(8));
    });
    assert_eq!(plan.conflicts, []);
}

#[test]
fn an_action_item_is_compared_by_its_id_field_by_field() {
    let action = ActionItem::new(ActionId::new(Uuid::from_u128(9)), "Bellen".into(), None);
    let mut mine = ours();
    mine.actions = vec![ActionItem { owner: "Gemeente".into(), ..action.clone() }];
    let mut copy = ours();
    copy.actions = vec![ActionItem { owner: "Welzijn".into(), status: ActionStatus::Done, ..action.clone() }];
    let plan = Plan::of(&mine, &guide(), &[meeting(&copy)]);
    assert_eq!(plan.conflicts[0].slot(), Slot::ActionOwner(action.id));
    let session = plan.outcome(&[Resolution::Take(0)]);
    assert_eq!(session.actions, [ActionItem { owner: "Welzijn".into(), status: ActionStatus::Done, ..action }]);
}

#[test]
fn an_action_item_that_stands_here_under_another_id_does_not_come_twice() {
    let action = |n| ActionItem::new(ActionId::new(Uuid::from_u128(n)), "Bellen".into(), None);
    let mut mine = ours();
    mine.actions = vec![action(9)];
    let mut copy = ours();
    copy.actions = vec![action(10)];
    assert_eq!(Plan::of(&mine, &guide(), &[meeting(&copy)]).change(&mine, &[]), None);
    copy.actions[0].owner = "Welzijn".into();
    assert_eq!(Plan::of(&mine, &guide(), &[meeting(&copy)]).outcome(&[]).actions.len(), 2);
}

#[test]
fn organisations_of_another_laptop_are_matched_by_name_whatever_their_ids() {
    let mut copy = ours();
    copy.organisations = vec![
        Organisation::new(GEMEENTE, "Welzijn".into(), None),
        Organisation::new(WELZIJN, "Bewonersraad".into(), None),
    ];
    let said = copy.questions.entry(id("1.2")).or_default();
    said.positions = [(GEMEENTE, spoken(Choice::A, "")), (WELZIJN, spoken(Choice::B, ""))].into();
    copy.questions.remove(&id("1.1"));
    let session = merged(&plan(&[meeting(&copy)]));
    assert_eq!(session.spoken(id("1.2"), WELZIJN), Some(&spoken(Choice::A, "")));
    assert_eq!(session.spoken(id("1.2"), session.organisations[2].id), Some(&spoken(Choice::B, "")));
}

#[test]
fn positions_stay_covered_unless_all_of_them_come_from_where_they_were_shown() {
    let shown = |copy: &mut Session, question| {
        let said = copy.questions.entry(id(question)).or_default();
        said.revealed = true;
        said.positions.insert(WELZIJN, spoken(Choice::A, ""));
    };
    let session = merged(&plan_for_copy(|copy| {
        shown(copy, "1.1");
        shown(copy, "1.2");
    }));
    assert!(!session.discussion(id("1.1")).revealed, "what was covered here stays covered");
    assert!(session.discussion(id("1.2")).revealed);
    let mut copy = ours();
    shown(&mut copy, "1.2");
    let home = form("Gemeente", 1, &[("1.2", says(Choice::B, ""))]);
    assert!(!merged(&plan(&[meeting(&copy), home])).discussion(id("1.2")).revealed, "one came covered from home");
}

#[test]
fn what_nobody_said_is_counted_and_goes_nowhere() {
    let plan = plan_for_copy(|copy| {
        copy.questions.entry(id("1.2")).or_default().positions.insert(OrganisationId(8), spoken(Choice::A, ""));
    });
    assert_eq!((plan.told[0].nobodys, plan.change(&ours(), &[])), (1, None));
}

#[test]
fn a_merge_is_one_change_that_is_taken_back_as_one() {
    let plan = plan(&[form("Bewonersraad", 1, &[("1.1", says(Choice::B, "")), ("2.1", says(Choice::A, ""))])]);
    let mut session = ours();
    let back = session.apply(plan.change(&session, &[]).unwrap()).unwrap();
    assert_ne!(session, ours());
    session.apply(back);
    assert_eq!(session, ours());
}
