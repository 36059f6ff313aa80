//! The power goes, at any moment.

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use kartrekker::content::{Choice, embedded};

use crate::dice::Dice;
use crate::room::{AFTER_A_KILL, endings, in_meeting, on_disk};
use crate::times;
use crate::tracer::{Trace, can_trace, thread as thread_of};
use crate::user::User;

/// Answers questions one after another and pulls the plug at a moment of chance, over and over: of every answer that was
/// said to be kept, none is lost, and nothing is damaged.
#[test]
fn no_answer_that_was_said_to_be_kept_is_lost_when_the_program_is_killed_at_any_moment() {
    let user = User::with_meeting("Partneroverleg");
    let questions: Vec<_> = embedded().unwrap().questions().map(|question| question.id).collect();
    let mut dice = Dice(22);
    let mut kept = BTreeMap::new();
    let rounds = times(25, 2_000);
    let mut acknowledged = 0;
    for _ in 0..rounds {
        let first = dice.roll(questions.len());
        let mut window = user.open(&["--bij", &questions[first].to_string()]);
        let last = (first + dice.roll(4)).min(questions.len() - 1);
        for question in &questions[first..last] {
            let choice = kept.get(question).copied().map_or(Choice::A, Choice::other);
            window.press(if choice == Choice::A { "a" } else { "b" });
            window.see(&["ons antwoord", "opgeslagen"]);
            kept.insert(*question, choice);
            acknowledged += 1;
            window.press(".");
            window.see(&["vraag"]);
        }
        // Letters without a key in between would be a text.
        window.press(&"a\x1b[Bb\x1b[B".repeat(2));
        thread::sleep(Duration::from_micros(dice.roll(15_000) as u64));
        window.kill();
        let session = on_disk(&user);
        // Of the question that was being answered nothing was said: it may have the answer from before, or any since.
        let current = questions[last];
        for (question, choice) in &kept {
            let found = session.answer(*question);
            assert!(found == Some(*choice) || (*question == current && found.is_some()), "{question}: {found:?}");
        }
        if let Some(choice) = session.answer(current) {
            kept.insert(current, choice);
        }
    }
    println!("{rounds} times killed, {acknowledged} acknowledged answers, 0 lost");
    assert!(endings(&user).iter().all(|ending| !ending.contains("beschadigd") && !ending.contains("elders")));
}

/// The system calls of one save, each with how many of its kind went before it: `fsync`, 2.
fn calls_of_a_save() -> Vec<(String, usize)> {
    let (_user, mut window) = in_meeting();
    let trace = Trace::of(thread_of(window.process(), "opslaan"), &[]);
    window.press("b");
    window.see(&["ons antwoord", "opgeslagen"]);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut calls = Vec::new();
    for line in trace.end() {
        let Some((name, _)) = line.split_once('(') else { continue };
        // Waiting for the next save is no part of one.
        let waits = ["futex", "restart_syscall"].contains(&name);
        if !waits && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            let number = seen.entry(name.to_owned()).or_default();
            *number += 1;
            calls.push((name.to_owned(), *number));
        }
    }
    calls
}

#[test]
fn a_save_that_is_killed_at_any_of_its_system_calls_leaves_the_old_answer_or_the_new_one() {
    if !can_trace() {
        return;
    }
    let calls = calls_of_a_save();
    assert!(calls.iter().filter(|(name, _)| name == "fsync").count() == 2, "{calls:?}");
    let step = times(3, 1);
    let mut cut = 0;
    for (name, number) in calls.iter().step_by(step) {
        let (user, mut window) = in_meeting();
        let fault = format!("{name}:signal=KILL:when={number}");
        let trace = Trace::of(thread_of(window.process(), "opslaan"), &[&fault]);
        window.press("b");
        assert_eq!(window.ends_within(crate::seen::LIMIT), 128, "{fault}");
        trace.end();
        cut += 1;
        let answer = on_disk(&user).answer("1.2".parse().unwrap());
        assert!(answer.is_some(), "{fault}");
        // The next one finds nothing in its way, and clears away what was left.
        let mut window = user.open(&["--bij", "1.3"]);
        window.press("a");
        window.see(&["ons antwoord", "opgeslagen"]);
        window.kill();
        assert_eq!(on_disk(&user).answer("1.2".parse().unwrap()), answer, "{fault}");
        assert_eq!(endings(&user), AFTER_A_KILL, "{fault}");
    }
    println!("killed at {cut} of the {} system calls of a save, 0 lost", calls.len());
}
