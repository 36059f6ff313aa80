//! From what somebody typed to the words that name a day: without what leads up to it, and without a time.

use super::Which;
use super::names::weekday;
use crate::session::number::{counted, digits, plain};

/// Words that may stand before a day and say nothing about which day it is.
const LEADING: [&str; 14] =
    ["op", "uiterlijk", "voor", "tot", "t/m", "tm", "per", "tegen", "vanaf", "de", "den", "het", "d.d", "dd"];

/// Parts of the day that may stand behind it.
const TIMES_OF_DAY: [&str; 7] = ["ochtend", "middag", "avond", "ochtends", "morgens", "middags", "avonds"];

/// The words that name the day, and which one is meant: `a.s.` and `jl.` say that themselves.
pub fn said(typed: &str, which: Which) -> (Vec<String>, Which) {
    let text = plain(typed).replace([',', ';', '(', ')'], " ");
    let words = text.split_whitespace().map(|word| word.trim_end_matches('.')).filter(|word| !word.is_empty());
    let (words, which) = directed(&words.collect::<Vec<_>>(), which);
    let words = without_time(&words);
    let words = without_lead(words);
    (words.iter().map(|word| (*word).to_owned()).collect(), which)
}

/// Takes out the words that say which way to look.
fn directed<'s>(words: &[&'s str], which: Which) -> (Vec<&'s str>, Which) {
    let mut which = which;
    let mut left = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let of_a_period = matches!(words.get(at + 1).copied(), Some("week" | "maand" | "jaar"));
        match *word {
            "komende" | "komend" if of_a_period => left.push("volgende"),
            "deze" | "dit" | "dezer" if of_a_period => left.push("deze"),
            "komende" | "komend" | "deze" | "a.s" | "as" | "aanstaande" | "aankomende" | "eerstvolgende"
            | "eerstkomende" => which = Which::Next,
            "jl" | "j.l" | "jongstleden" | "afgelopen" => which = Which::Previous,
            "volgend" => left.push("volgende"),
            "vorig" => left.push("vorige"),
            other => left.push(other),
        }
    }
    (left, which)
}

fn without_lead<'w, 's>(words: &'w [&'s str]) -> &'w [&'s str] {
    match words {
        ["tot", "en", "met", rest @ ..] => without_lead(rest),
        [first, rest @ ..] if LEADING.contains(first) => without_lead(rest),
        words => words,
    }
}

/// Leaves a time behind the day out: `om 14:00`, `14.00 uur`, `van 10 tot 12`, `'s middags`.
fn without_time<'w, 's>(words: &'w [&'s str]) -> &'w [&'s str] {
    for (at, word) in words.iter().enumerate().skip(1) {
        let behind = &words[at + 1..];
        if matches!(*word, "om" | "van" | "vanaf" | "tussen") && !behind.is_empty() && behind.iter().all(|w| of_time(w))
        {
            return without_time(&words[..at]);
        }
    }
    match words {
        [rest @ .., "'s", time] if TIMES_OF_DAY.contains(time) => without_time(rest),
        [rest @ .., time] if !rest.is_empty() && TIMES_OF_DAY.contains(time) => without_time(rest),
        [rest @ .., time, "uur" | "u"] if !rest.is_empty() && clock(time) => without_time(rest),
        [rest @ .., time] if !rest.is_empty() && time.contains([':', 'u']) && clock(time) => without_time(rest),
        words => words,
    }
}

/// Whether a word may be part of a time behind `om`.
fn of_time(word: &str) -> bool {
    let said = ["uur", "u", "half", "kwart", "voor", "over", "tot", "en", "-", "'s"].contains(&word);
    said || clock(word) || counted(word).is_some_and(|number| number <= 24) || TIMES_OF_DAY.contains(&word)
}

/// `14`, `14:00`, `14.00`, `14u`, `14u30`, and two of these with a dash between them.
fn clock(word: &str) -> bool {
    weekday(word).is_none()
        && word.split('-').all(|time| {
            let (hour, minute) = time.split_once([':', '.', 'u']).unwrap_or((time, ""));
            let within = |part: &str, most| digits(part, 2).is_some_and(|number| number <= most);
            within(hour, 24) && (minute.is_empty() || minute.len() == 2 && within(minute, 59))
        })
}
