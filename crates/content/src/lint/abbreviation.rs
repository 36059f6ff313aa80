//! Abbreviations that a page uses and nobody explains.
//!
//! Explained is an abbreviation with its words in brackets, or in brackets behind its words, or with its words behind a
//! comma, or behind the kind of thing that it is (`privacywet AVG`): on the same page, in the introduction of the part or
//! in that of the guide. What stands between quotation marks is a name and left as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::walk::{Page, Text, Use, within};
use crate::problem::{Problem, SourceFile, Span};
use crate::raw::RawGuide;
use crate::text::lint as words;

/// What everybody knows, and words in capitals that are none.
const EVERYDAY: [&str; 41] = [
    "ICT", "IT", "PC", "TV", "PDF", "SMS", "USB", "QR", "OK", "EHBO", "BV", "NV", "EU", "VN", "NL", "HBO", "MBO", "WO",
    "CD", "DVD", "WC", "ID", "GPS", "CV", "WIFI", "NS", "ANWB", "KVK", "BTW", "VS", "COVID", "NIET", "WEL", "EN", "OF",
    "LET", "OP", "MS", "DE", "HET", "EEN",
];

/// Words that tell what the name behind them is; also as the end of a compound word.
const KINDS: [&str; 20] = [
    "stichting",
    "vereniging",
    "hogeschool",
    "school",
    "ministerie",
    "organisatie",
    "bedrijf",
    "wet",
    "wetten",
    "norm",
    "niveau",
    "ziekte",
    "app",
    "apps",
    "applicatie",
    "platform",
    "programma",
    "systeem",
    "robot",
    "subsidie",
];

/// An abbreviation that a page uses without explaining it.
struct Loose {
    /// The first place.
    span: Span,
    /// The pages.
    pages: BTreeSet<Page>,
}

pub(super) fn look(files: &[SourceFile], guide: &RawGuide, texts: &[Text<'_>], out: &mut Vec<Problem>) {
    let known = known(guide, texts);
    let mut everywhere = BTreeSet::new();
    let mut in_part: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    let mut on_page: BTreeMap<&Page, BTreeSet<&str>> = BTreeMap::new();
    for text in texts {
        for token in abbreviations(&text.words).filter(|token| is_explained(&text.words, token)) {
            match &text.page {
                Page::Introduction => everywhere.insert(token),
                Page::Part(file) => in_part.entry(*file).or_default().insert(token),
                page => on_page.entry(page).or_default().insert(token),
            };
        }
    }
    let mut loose: BTreeMap<&str, Loose> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.page != Page::Source) {
        for token in abbreviations(&text.words) {
            let explained = |set: Option<&BTreeSet<&str>>| set.is_some_and(|set| set.contains(token));
            // The question stands above both its answers.
            let above = text.page.question_page();
            if known.contains(token)
                || everywhere.contains(token)
                || explained(text.page.part().and_then(|file| in_part.get(&file)))
                || explained(on_page.get(&text.page))
                || explained(above.and_then(|page| on_page.get(&page)))
            {
                continue;
            }
            let first = || Loose { span: within(files, &text.written.span, token), pages: BTreeSet::new() };
            loose.entry(token).or_insert_with(first).pages.insert(text.page.clone());
        }
    }
    for (token, Loose { span, pages }) in loose {
        out.push(Problem::warning(span, words::unexplained(token, pages.len() - 1)));
    }
}

/// The abbreviations that need no explanation on a page: everyday ones, the names that the guide goes by, and its terms.
fn known<'g>(guide: &'g RawGuide, texts: &'g [Text<'_>]) -> BTreeSet<&'g str> {
    let source = &guide.source;
    let names = source.makers.iter().chain(&source.partners).chain([&source.title, &guide.title, &guide.subtitle]);
    let names = names.chain(&source.commissioned_by).chain(guide.roles.iter().map(|role| &role.title));
    let titles = texts.iter().filter(|text| matches!(text.page, Page::WorkFormat(_)) && text.used_as == Use::Title);
    // What stands in the list of terms is explained there.
    let terms = guide.terms.iter().map(|term| term.term.value.as_str());
    let words = names.map(|name| name.value.as_str()).chain(titles.map(|title| title.words.as_str())).chain(terms);
    words.flat_map(abbreviations).chain(EVERYDAY).collect()
}

/// The words of two to six capitals in a text, also as a piece of another: `MT` of `MT-lid`. A number in Roman figures is
/// none.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| {
        let letters = word.chars().filter(char::is_ascii_uppercase).count();
        (2..=6).contains(&letters)
            && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            && !word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
    })
}

/// Whether the text says what an abbreviation in it stands for, or what it is the name of.
fn is_explained(text: &str, token: &str) -> bool {
    text.match_indices(token).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + token.len()..]);
        is_explained_before(before) || is_explained_behind(after)
    })
}

/// `elektronisch cliëntendossier (ECD`, `privacywetten zoals de AVG`, `‘Zeg eens HALLO`.
fn is_explained_before(before: &str) -> bool {
    let is_open = |open: char, close: char| before.rfind(open).is_some_and(|at| !before[at..].contains(close));
    if is_open('(', ')') && !before.trim_start().starts_with('(') || is_open('‘', '’') {
        return true;
    }
    let mut words =
        before.split_whitespace().rev().skip_while(|word| matches!(*word, "de" | "het" | "zoals" | "A" | "en"));
    words.next().is_some_and(|word| {
        let word = word.to_lowercase();
        KINDS.iter().any(|kind| word.ends_with(kind))
    })
}

/// `ECD’s (elektronische dossiers)`, `VGN, de vereniging van ...`, `ISO 27001 (een norm)`.
fn is_explained_behind(after: &str) -> bool {
    // What is stuck to the abbreviation is no word of its own.
    let after = after.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '’' | '\'' | '-'));
    let sentence = after.split(['.', '!', '?', ';', ':']).next().unwrap_or_default();
    let in_brackets = sentence.split_once('(').is_some_and(|(between, inside)| {
        between.split_whitespace().count() <= 2 && inside.starts_with(char::is_alphabetic)
    });
    let apposed = after.split_once(", ").is_some_and(|(between, rest)| {
        let one_sentence = ![". ", "! ", "? "].iter().any(|end| between.contains(end));
        let article = rest.split_whitespace().next().unwrap_or_default();
        one_sentence
            && between.split_whitespace().count() <= 2
            && matches!(article, "de" | "het" | "een" | "hun" | "haar" | "zijn")
    });
    in_brackets || apposed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_found_also_in_compound_words() {
        let found: Vec<&str> =
            abbreviations("Het MT-lid en de ECD’s van DigiContact, deel II, vraag 1.1A en B4C.").collect();
        assert_eq!(found, ["MT", "ECD", "B4C"]);
    }

    #[test]
    fn brackets_explain_on_either_side() {
        for text in ["Het ECD (elektronisch cliëntendossier).", "Het dossier (ECD) en meer.", "ECD’s (dossiers)"] {
            assert!(is_explained(text, "ECD"), "{text}");
        }
        for text in
            ["Het ECD is niet zo vol (of leeg).", "(Leeg.) Het ECD", "ECD", "ECD (2023)", "ECD. Nog iets (niets)"]
        {
            assert!(!is_explained(text, "ECD"), "{text}");
        }
    }

    #[test]
    fn words_behind_a_comma_or_the_kind_of_thing_explain() {
        for text in
            ["De VGN, de vereniging van aanbieders", "privacywetten zoals de VGN", "norm VGN", "VGN 2.1, een norm"]
        {
            assert!(is_explained(text, "VGN"), "{text}");
        }
        for text in ["De VGN, en de rest", "Iedereen van VGN", "VGN. Welzijn, de gemeente"] {
            assert!(!is_explained(text, "VGN"), "{text}");
        }
    }

    #[test]
    fn a_name_between_quotation_marks_is_left_as_it_is() {
        assert!(is_explained("De beweging ‘Zeg eens HALLO!’", "HALLO"));
        assert!(!is_explained("De beweging ‘Zeg iets’ van HALLO", "HALLO"));
    }
}
