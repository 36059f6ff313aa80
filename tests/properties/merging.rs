//! Bringing meetings and answers together.

use kartrekker::content::{Guide, embedded};
use kartrekker::session::Session;
use kartrekker::session::merge::{Content, Incoming, Plan, Resolution};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_json::{Value, json};

use super::{any, cases};

fn named(name: &str, meeting: Session) -> Incoming {
    Incoming { name: name.to_owned(), content: Content::Meeting(Box::new(meeting)) }
}

/// An answer file for a meeting.
fn form(name: &'static str, session: &Session) -> impl Strategy<Value = Incoming> + use<> {
    let id = session.id;
    let answer = (any::question(), prop::option::of(any::position()), any::typed());
    let called = prop::sample::select(vec!["Gemeente", "gemeente ", "Gemente", "Welzijn"]);
    (called, prop::option::of(1..5_u32), prop::collection::vec(answer, 0..5)).prop_map(
        move |(organisation, number, answers)| {
            let mut seen = Vec::new();
            let mut list = Vec::new();
            for (question, position, note) in answers {
                if !seen.contains(&question) {
                    seen.push(question);
                    list.push(json!({ "question": question.to_string(), "position": position, "note": note }));
                }
            }
            let file = json!({
                "kind": "kartrekker-antwoorden", "format": 1, "session": id, "guide": "logt-u-even-in",
                "organisation": organisation, "organisation_id": number, "answers": list,
            });
            Incoming::read(name.to_owned(), file.to_string().as_bytes()).unwrap()
        },
    )
}

/// A meeting, and three things that come in: two other meetings under its id, and an answer file.
fn merge() -> impl Strategy<Value = (Session, [Incoming; 3])> {
    (any::session(), any::session(), any::session()).prop_flat_map(|(ours, one, two)| {
        let same = |other: Session| Session { id: ours.id, ..other };
        let (one, two) = (named("een", same(one)), named("twee", same(two)));
        form("drie", &ours).prop_map(move |form| (ours.clone(), [one.clone(), two.clone(), form]))
    })
}

fn choice() -> impl Strategy<Value = Resolution> {
    prop_oneof![Just(Resolution::Keep), (0..3_usize).prop_map(Resolution::Take), Just(Resolution::Both),]
}

fn check<S: Strategy>(strategy: &S, count: u32, test: impl Fn(S::Value, &Guide) -> Result<(), TestCaseError>) {
    let guide = embedded().unwrap();
    TestRunner::new(cases(count)).run(strategy, |value| test(value, &guide)).unwrap();
}

fn merged(ours: &Session, plan: &Plan, choices: &[Resolution]) -> Session {
    let mut session = ours.clone();
    if let Some(change) = plan.change(ours, choices) {
        session.apply(change);
    }
    session
}

#[test]
fn merging_twice_is_merging_once() {
    check(&merge(), 300, |(ours, incoming), guide| {
        let plan = Plan::of(&ours, guide, &incoming);
        let once = merged(&ours, &plan, &[]);
        let again = Plan::of(&once, guide, &incoming);
        prop_assert_eq!(again.newcomers().count(), 0);
        prop_assert_eq!(&again.added, &Vec::new());
        prop_assert_eq!(merged(&once, &again, &[]), once);
        Ok(())
    });
}

#[test]
fn what_was_joined_once_is_not_joined_again() {
    check(&merge(), 300, |(ours, incoming), guide| {
        let plan = Plan::of(&ours, guide, &incoming);
        let both = vec![Resolution::Both; plan.conflicts.len()];
        let once = merged(&ours, &plan, &both);
        let again = Plan::of(&once, guide, &incoming);
        let both = vec![Resolution::Both; again.conflicts.len()];
        prop_assert_eq!(merged(&once, &again, &both), once);
        Ok(())
    });
}

#[test]
fn the_order_of_what_comes_in_does_not_matter() {
    check(&(merge(), choice()), 300, |((ours, incoming), choice), guide| {
        let forward = Plan::of(&ours, guide, &incoming);
        let mut turned = incoming;
        turned.reverse();
        let backward = Plan::of(&ours, guide, &turned);
        prop_assert_eq!(&forward.conflicts, &backward.conflicts);
        let choices = vec![choice; forward.conflicts.len()];
        prop_assert_eq!(forward.outcome(&choices), backward.outcome(&choices));
        Ok(())
    });
}

#[test]
fn nothing_of_ours_is_lost_when_all_of_it_is_kept() {
    check(&merge(), 300, |(ours, incoming), guide| {
        let plan = Plan::of(&ours, guide, &incoming);
        let after = merged(&ours, &plan, &[]);
        prop_assert_eq!((&after.title, after.date, &after.other), (&ours.title, ours.date, &ours.other));
        prop_assert_eq!(&after.organisations[..ours.organisations.len()].len(), &ours.organisations.len());
        for (before, now) in ours.organisations.iter().zip(&after.organisations) {
            prop_assert_eq!((before.id, &before.name, before.left), (now.id, &now.name, now.left));
            prop_assert!(before.role.is_none() || before.role == now.role);
        }
        for (question, before) in &ours.questions {
            let now = after.discussion(*question);
            for (organisation, spoken) in &before.positions {
                let now = &now.positions[organisation];
                prop_assert_eq!(spoken.position, now.position);
                prop_assert!(spoken.reason.is_empty() || spoken.reason == now.reason);
            }
            for (organisation, spoken) in &before.late {
                prop_assert_eq!(now.late.get(organisation).map(|now| now.position), Some(spoken.position));
            }
            prop_assert!(before.answer.is_none() || before.answer == now.answer);
            prop_assert!(before.closure.is_none() || before.closure == now.closure);
            prop_assert!(before.note.trim().is_empty() || now.note.contains(&before.note));
            prop_assert!(before.dissent.trim().is_empty() || before.dissent == now.dissent);
            prop_assert_eq!(&before.other, &now.other);
            let nobody = before.all_said().is_empty();
            prop_assert!(nobody || before.revealed == now.revealed, "what is covered stays so");
        }
        for (before, now) in ours.actions.iter().zip(&after.actions) {
            prop_assert_eq!((before.id, &before.other), (now.id, &now.other));
            prop_assert!(before.text.trim().is_empty() || before.text == now.text);
        }
        for (format, before) in &ours.work_formats {
            prop_assert!(before.prepared.is_subset(&after.work_formats[format].prepared));
        }
        Ok(())
    });
}

#[test]
fn what_an_answer_file_brings_stays_covered_whatever_was_shown_here() {
    check(&(merge(), choice()), 300, |((ours, [_, _, form]), choice), guide| {
        let plan = Plan::of(&ours, guide, &[form]);
        let choices = vec![choice; plan.conflicts.len()];
        let after = merged(&ours, &plan, &choices);
        for (question, now) in &after.questions {
            let before = ours.discussion(*question);
            prop_assert_eq!(before.revealed, now.revealed);
            prop_assert!(!now.revealed || before.positions == now.positions);
        }
        Ok(())
    });
}

#[test]
fn a_merge_is_taken_back_as_one() {
    check(&(merge(), choice()), 300, |((ours, incoming), choice), guide| {
        let plan = Plan::of(&ours, guide, &incoming);
        let choices = vec![choice; plan.conflicts.len()];
        let mut session = ours.clone();
        if let Some(back) = plan.change(&ours, &choices).and_then(|change| session.apply(change)) {
            prop_assert_eq!(&session, &plan.outcome(&choices));
            session.apply(back);
        }
        prop_assert_eq!(session, ours);
        Ok(())
    });
}

/// An answer file with one of its values replaced by something else, or with some of its bytes.
fn nearly_a_form() -> impl Strategy<Value = Vec<u8>> {
    let fields = ["kind", "format", "session", "guide", "saved", "organisation", "organisation_id", "role", "answers"];
    let value = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::from),
        any::typed().prop_map(Value::from),
        Just(json!([])),
        Just(json!([{ "question": "1.1" }, 3])),
        Just(json!([[[[{}]]]])),
    ];
    (prop::sample::select(fields.to_vec()), value, any::<usize>(), any::<u8>()).prop_map(|(field, value, at, byte)| {
        let mut file = json!({
            "kind": "kartrekker-antwoorden", "format": 1, "session": "00000000-0000-0000-0000-000000000007",
            "guide": "logt-u-even-in", "saved": "2026-11-22T14:03:00Z", "organisation": "Gemeente",
            "organisation_id": 1, "role": "burgers",
            "answers": [{ "question": "1.1", "position": "a", "note": "een" }],
        });
        file[field] = value;
        let mut bytes = file.to_string().into_bytes();
        if at % 3 == 0 {
            let at = at % bytes.len();
            bytes[at] = byte;
        } else if at % 3 == 1 {
            bytes.truncate(at % bytes.len());
        }
        bytes
    })
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn no_bytes_make_the_reader_fail_and_what_is_read_is_clean(
        bytes in prop_oneof![3 => nearly_a_form(), 1 => prop::collection::vec(any::<u8>(), 0..60)],
    ) {
        if let Ok(Incoming { content: Content::Answers(answers), .. }) = Incoming::read("een".into(), &bytes) {
            prop_assert_eq!(kartrekker::clean::clean_line(&answers.organisation), answers.organisation.clone());
        }
    }
}
