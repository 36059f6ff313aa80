//! Links that are none, links that lead to where one is already, and the same link twice.

use std::collections::BTreeSet;

use super::walk::{Page, Text, within};
use crate::id::{Away, Reference};
use crate::problem::{Problem, SourceFile};
use crate::raw::{RawGuide, RawPart};
use crate::reader::Entry;
use crate::rich::{Inline, Rich};
use crate::text::lint as words;

/// What a reference begins with, where it says the kind of place.
const KINDS: [&str; 6] = ["question:", "advice:", "item:", "work-format:", "part:", "guide:"];

pub(super) fn look(
    files: &[SourceFile],
    guide: &RawGuide,
    parts: &[RawPart],
    texts: &[Text<'_>],
    out: &mut Vec<Problem>,
) {
    for text in texts {
        in_text(files, parts, text, out);
    }
    for (from, list) in lists(guide, parts) {
        let mut seen = BTreeSet::new();
        for place in list {
            let to = normal(&place.value);
            if Some(&to) == from.as_ref() {
                out.push(Problem::warning(place.span.clone(), words::link_to_itself(&place.value)));
            } else if !seen.insert(to) {
                out.push(Problem::warning(place.span.clone(), words::link_twice(&place.value)));
            }
        }
    }
}

/// The lists of places, with the page that they stand on.
fn lists<'g>(guide: &'g RawGuide, parts: &'g [RawPart]) -> Vec<(Option<String>, &'g [Entry<String>])> {
    let mut lists: Vec<(Option<String>, &[Entry<String>])> = Vec::new();
    lists.extend(guide.source.literature.iter().map(|work| (None, work.used_on.as_slice())));
    for question in parts.iter().flat_map(|part| &part.questions) {
        let id = &question.id.value;
        lists.push((Some(format!("question:{id}")), &question.see_also));
        for (letter, advice) in [('A', &question.a), ('B', &question.b)] {
            let Some(advice) = advice else { continue };
            lists.push((Some(format!("advice:{id}{letter}")), &advice.see_also));
            lists.push((None, &advice.work_formats));
        }
    }
    lists
}

fn in_text(files: &[SourceFile], parts: &[RawPart], text: &Text<'_>, out: &mut Vec<Problem>) {
    let span = &text.written.span;
    let (rich, _) = Rich::parse(&text.written.value);
    for piece in rich.pieces() {
        match piece {
            Inline::Text(plain) => {
                for (piece, said) in loose(plain) {
                    out.push(Problem::warning(within(files, span, piece), said));
                }
            }
            Inline::Link { label, .. } | Inline::Away { label, .. } if label.trim().is_empty() => {
                out.push(Problem::warning(within(files, span, "[](").clone(), words::link_without_words()));
            }
            Inline::Link { .. } | Inline::Away { .. } => {}
        }
    }
    let here = place_of(&text.page, parts);
    let mut seen = BTreeSet::new();
    for target in &text.targets {
        if Some(target) == here.as_ref() {
            out.push(Problem::warning(within(files, span, target), words::link_to_itself(target)));
        } else if !seen.insert(target) {
            out.push(Problem::warning(within(files, span, target), words::link_twice(target)));
        }
    }
}

/// What looks like a link in words that are none, and what is wrong with it.
fn loose(plain: &str) -> Vec<(&str, (String, String))> {
    let mut found = Vec::new();
    // `[a] (question:1.1)`
    for (at, _) in plain.match_indices(']') {
        let rest = &plain[at + 1..];
        let target =
            rest.trim_start().strip_prefix('(').and_then(|inside| inside.split_once(')')).map(|(target, _)| target);
        if rest.starts_with(char::is_whitespace) && target.is_some_and(is_place) {
            let open = plain[..at].rfind('[').unwrap_or(at);
            let close = at + 1 + rest.find(')').unwrap_or_default();
            found.push((&plain[open..=close], words::blank_in_link()));
        }
    }
    // `[a](question:1.1`
    if let Some(at) = plain.find("](") {
        let open = plain[..at].rfind('[').unwrap_or(at);
        found.push((&plain[open..at + 2], words::unclosed_link()));
    }
    // `question:1.1` with nothing around it that makes a link of it.
    if found.is_empty() {
        found.extend(loose_place(plain).map(|place| (place, words::loose_link(place))));
    }
    found
}

/// The first reference in words.
fn loose_place(plain: &str) -> Option<&str> {
    let mut words = plain.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | ';'));
    words.find_map(|word| {
        let word = word.trim_end_matches(['.', '!', '?', ':']);
        (KINDS.iter().any(|kind| word.starts_with(kind)) && is_place(word)).then_some(word)
    })
}

fn is_place(text: &str) -> bool {
    text.parse::<Reference>().is_ok() || text.parse::<Away>().is_ok()
}

/// A reference in the one way of writing it.
fn normal(written: &str) -> String {
    let here = || written.parse::<Reference>().map(|place| place.to_string());
    written.parse::<Away>().map(|away| away.to_string()).or_else(|_| here()).unwrap_or_else(|_| written.to_owned())
}

/// The page as references name it.
fn place_of(page: &Page, parts: &[RawPart]) -> Option<String> {
    Some(match page {
        Page::Introduction => Reference::Introduction.to_string(),
        Page::Source => Reference::Source.to_string(),
        Page::Part(file) => {
            let part = parts.iter().find(|part| part.at.file == *file)?;
            Reference::Part(part.number.as_ref()?.value).to_string()
        }
        Page::Question(_, id) => format!("question:{id}"),
        Page::Advice(_, id, letter) => format!("advice:{id}{letter}"),
        Page::WorkFormat(id) => format!("work-format:{id}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(plain: &str) -> Vec<&str> {
        loose(plain).into_iter().map(|(piece, _)| piece).collect()
    }

    #[test]
    fn what_was_meant_as_a_link_is_found() {
        assert_eq!(told("Zie [vraag] (question:1.1) eens."), ["[vraag] (question:1.1)"]);
        assert_eq!(told("Zie [de bron] (source)."), ["[de bron] (source)"]);
        assert_eq!(told("Zie [x](question:9.9 nu"), ["[x]("]);
        assert_eq!(told("Zie (vraag)[question:1.1]."), ["question:1.1"]);
        assert_eq!(told("Zie question:1.1."), ["question:1.1"]);
        assert_eq!(told("Zie guide:digitaal-vaardig/5.1."), ["guide:digitaal-vaardig/5.1"]);
    }

    #[test]
    fn brackets_and_colons_that_mean_themselves_are_left_alone() {
        for plain in ["Het [echte] (of bijna echte) werk", "Een part: dit stuk", "De bron (source) zelf", "[2] (2023)"]
        {
            assert_eq!(told(plain), Vec::<&str>::new(), "{plain}");
        }
    }
}
