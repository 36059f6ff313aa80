//! Follows every reference of a guide: where it leads, who points at what, and what was meant by one that leads nowhere.

use std::collections::BTreeMap;

use super::doubt::Doubt;
use super::id::{AdviceId, Away, GuideId, QuestionId, Reference};
use super::model::Guide;
use super::problem::{Problem, Span};
use crate::text::guide as words;

/// Gives another guide by its id, where it is to be had.
pub type Others<'o> = dyn Fn(&GuideId) -> Option<Guide> + 'o;

/// A reference that must lead somewhere: who points, at what, and where that is written.
pub struct Pointer {
    pub from: Reference,
    pub to: Reference,
    pub span: Span,
}

/// A reference into another guide: who points, at what, and where that is written.
pub struct AwayPointer {
    pub from: Reference,
    pub to: Away,
    pub span: Span,
}

/// Checks that every pointer leads somewhere, and turns them round.
pub fn resolve(mut guide: Guide, pointers: Vec<Pointer>, doubt: &Doubt, out: &mut Vec<Problem>) -> Guide {
    let mut referrers: BTreeMap<Reference, Vec<Reference>> = BTreeMap::new();
    for pointer in pointers {
        if !guide.contains(&pointer.to) {
            if !doubt.about_place(&pointer.to) {
                out.push(Problem::error(pointer.span, words::dangling(&pointer.to.to_string(), None)));
            }
            continue;
        }
        let from = referrers.entry(pointer.to).or_default();
        if !from.contains(&pointer.from) {
            from.push(pointer.from);
        }
    }
    for from in referrers.values_mut() {
        from.sort();
    }
    guide.referrers = referrers;
    guide
}

/// Checks that every pointer into another guide leads somewhere there. A guide that is not at hand is no error: it may be
/// where this one is going to be used.
pub fn resolve_away(
    mut guide: Guide,
    pointers: Vec<AwayPointer>,
    others: &Others<'_>,
    out: &mut Vec<Problem>,
) -> Guide {
    let mut read: BTreeMap<GuideId, Option<Guide>> = BTreeMap::new();
    for pointer in pointers {
        let id = &pointer.to.guide;
        if *id == guide.id {
            out.push(Problem::error(pointer.span, words::points_at_itself(&pointer.to.place.to_string())));
            continue;
        }
        match read.entry(id.clone()).or_insert_with(|| others(id)) {
            None => {
                out.push(Problem::warning(pointer.span, words::guide_not_here(id.as_str())));
            }
            Some(other) if other.contains(&pointer.to.place) => {
                let crossing = other.seen_from_away(&pointer.to.place);
                guide.cross(pointer.from, crossing);
            }
            Some(_) => out.push(Problem::error(pointer.span, words::dangling(&pointer.to.to_string(), None))),
        }
    }
    guide
}

/// The Dutch names of what a reference leads to, and how guides write them.
const KINDS: [(&str, &str); 9] = [
    ("vraag", "question"),
    ("questions", "question"),
    ("advies", "advice"),
    ("punt", "item"),
    ("werkvorm", "work-format"),
    ("work_format", "work-format"),
    ("workformat", "work-format"),
    ("onderdeel", "part"),
    ("deel", "part"),
];

/// The reference that was meant by something that is none: `1.2A`, `vraag:1.2`, `Question: 1.2`.
pub fn meant(written: &str) -> Option<String> {
    let tight: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    if let Ok(id) = tight.parse::<QuestionId>() {
        return Some(Reference::Question(id).to_string());
    }
    if let Ok(id) = tight.parse::<AdviceId>() {
        return Some(Reference::Advice(id).to_string());
    }
    let small = tight.to_lowercase();
    let proper = match small.as_str() {
        "inleiding" => Some(Reference::Introduction.to_string()),
        "bron" => Some(Reference::Source.to_string()),
        _ => None,
    };
    let (kind, place) = written.trim().split_once([':', ' ']).unwrap_or((&tight, ""));
    let (kind, place) = (kind.to_lowercase(), place.split_whitespace().collect::<String>());
    let known = KINDS.iter().find(|(dutch, _)| *dutch == kind).map_or(kind.as_str(), |(_, kind)| kind);
    // Behind a reference that nothing closes stand the words that follow.
    let first = written.split_whitespace().next().map(str::to_owned);
    let tries = [proper, Some(tight.clone()), Some(small), Some(format!("{known}:{place}")), first];
    let is_reference = |text: &String| text.parse::<Reference>().is_ok() || text.parse::<Away>().is_ok();
    tries.into_iter().flatten().find(is_reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_by_a_reference_that_is_none_is_found() {
        for (written, expected) in [
            ("1.2", "question:1.2"),
            ("1.2A", "advice:1.2A"),
            ("vraag:1.2", "question:1.2"),
            ("Question: 1.2", "question:1.2"),
            ("question:1.2 ", "question:1.2"),
            ("Advies 1.2b", "advice:1.2B"),
            ("werkvorm:rondje", "work-format:rondje"),
            ("Inleiding", "introduction"),
            ("SOURCE", "source"),
            ("guide: ander/1.1", "guide:ander/1.1"),
        ] {
            let found = meant(written);
            let same = |found: &String| found.parse::<Reference>() == expected.parse::<Reference>();
            assert!(found.as_ref().is_some_and(same), "{written}: {found:?}");
        }
        for written in ["https://voorbeeld.nl", "", "zomaar", "question:een"] {
            assert_eq!(meant(written), None, "{written}");
        }
    }
}
