//! Finds the names of those who were there in what was typed, for a report in which nobody is told by name.
//!
//! The rule. A name is found as words: whatever its capitals, accents, blanks and hyphens, and with a Dutch ending
//! behind it (`Kwartelzorgs`, `Kwartelzorg’s`); a name of six letters or more also at the start of a longer word
//! (`Kwartelzorgteam`) and written apart or together. One word of a longer name is a name too. Nothing else inside a
//! word is touched.
//!
//! A name may be an everyday word as well: when the guide uses all its words in small letters, when they are a role of the
//! guide, or when somebody in the meeting wrote them in small letters behind an article ("de buren"), which names have
//! not. Such a word is taken for the name where it has the capital of the name and does not begin a sentence. Elsewhere
//! it is left as it is and told, so that somebody can look.

mod everyday;
mod word;

use std::collections::{BTreeMap, BTreeSet};

use everyday::{ARTICLES, KINDS, used_in_small_letters, used_with_article};
pub(super) use word::key;
use word::{LONGEST_REST, Token, between, holds_together, is_apostrophe, tokens};

/// From so many letters on a name is also found at the start of a longer word, and written apart or together.
const LONG: usize = 6;
/// A name of at most so many letters is only one with a capital: `jan` is a month as well.
const SHORT: usize = 3;

/// Words inside names that name nobody by themselves.
const INSIDE: [&str; 16] =
    ["de", "het", "een", "van", "der", "den", "ten", "ter", "te", "en", "voor", "in", "op", "aan", "bij", "met"];
/// Whoever does it when it is nobody in particular.
const NOBODY: [&str; 20] = [
    "wij",
    "we",
    "ons",
    "ik",
    "jij",
    "jullie",
    "iedereen",
    "allen",
    "alle",
    "allemaal",
    "samen",
    "niemand",
    "nog",
    "nader",
    "te",
    "bepalen",
    "ntb",
    "onbekend",
    "organisaties",
    "partners",
];

/// The names to look for, the longest first.
pub(super) struct Names {
    names: Vec<Name>,
}

struct Name {
    /// As it was written, to tell.
    written: String,
    /// What stands in its place.
    label: String,
    /// The article that it begins with.
    article: Option<String>,
    /// Its other words, folded.
    words: Vec<String>,
    /// These words together.
    key: String,
    /// Whether it was written with a capital.
    capital: bool,
    kind: Kind,
}

/// What sort of a name it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A name and nothing else.
    Name,
    /// An everyday word too.
    Everyday,
    /// One word of a longer name.
    Part,
    /// One word of a longer name that is an everyday word too, or that more names have.
    EverydayPart,
}

/// Where a name stands among the words of a text.
struct Found<'t> {
    /// The first word of the name behind its article.
    core: usize,
    /// The first word behind the name.
    end: usize,
    tail: Tail<'t>,
}

/// What is fixed to the end of a name.
enum Tail<'t> {
    None,
    Genitive,
    Compound(&'t str),
}

/// What becomes of a name that was found.
enum Fate {
    Replaced,
    Left,
    NoName,
}

/// A text without names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NamelessText {
    pub text: String,
    /// The names that may still be in it, each as often as it is.
    pub left: Vec<String>,
}

impl Names {
    /// The names in `who`, each with what stands in its place. `spoken` are the texts of the meeting, `written` those of the
    /// guide and the names of its roles.
    pub fn new(who: &[(String, String)], spoken: &[String], written: impl IntoIterator<Item = String>) -> Self {
        let wholes: Vec<Name> = who.iter().filter_map(|(written, label)| Name::whole(written, label)).collect();
        let words: BTreeSet<&str> = wholes.iter().flat_map(|name| &name.words).map(String::as_str).collect();
        let common = used_in_small_letters(&words, written);
        let nouns = used_with_article(&words, spoken);
        let is_common = |word: &str| common.contains(word) || KINDS.contains(&word);
        let mut names: Vec<Name> = Vec::new();
        let mut parts: BTreeMap<String, Vec<Name>> = BTreeMap::new();
        for mut name in wholes {
            let everyday = |word: &String| is_common(word) || (name.capital && nouns.contains(word));
            let all_everyday = name.words.iter().all(everyday);
            name.kind = if all_everyday { Kind::Everyday } else { Kind::Name };
            for part in name.parts() {
                parts.entry(part.key.clone()).or_default().push(part);
            }
            // Of two that are called the same, the first gives what stands in their place.
            if names.iter().all(|other| other.key != name.key) {
                names.push(name);
            }
        }
        for (key, mut of_names) in parts {
            let shared = of_names.iter().any(|part| part.label != of_names[0].label);
            let everyday = shared || is_common(&key) || nouns.contains(&key);
            if names.iter().all(|whole| whole.key != key)
                && let Some(mut part) = of_names.pop()
            {
                part.kind = if everyday { Kind::EverydayPart } else { Kind::Part };
                names.push(part);
            }
        }
        names.sort_by_key(|name| std::cmp::Reverse(name.key.len()));
        Self { names }
    }

    /// The text with what stands in the place of each name.
    pub fn retold(&self, text: &str) -> NamelessText {
        let tokens = tokens(text);
        let mut told = NamelessText { text: String::with_capacity(text.len()), left: Vec::new() };
        let (mut at, mut copied) = (0, 0);
        while let Some(first) = tokens.get(at) {
            let found = self.names.iter().find_map(|name| {
                let found = name.at(at, &tokens, text)?;
                match name.fate(&found, &tokens) {
                    Fate::NoName => None,
                    fate => Some((name, found, fate)),
                }
            });
            let Some((name, found, fate)) = found else {
                at += 1;
                continue;
            };
            if matches!(fate, Fate::Left) {
                told.left.push(name.written.clone());
            } else {
                told.text.push_str(&text[copied..first.range.start]);
                push_label(&mut told.text, &name.label, first, &found.tail);
                copied = tokens.get(found.end - 1).map_or(text.len(), |last| last.range.end);
            }
            at = found.end;
        }
        told.text.push_str(&text[copied..]);
        told
    }
}

/// Writes what stands in the place of a name, with a capital where a sentence begins.
fn push_label(out: &mut String, label: &str, first: &Token<'_>, tail: &Tail<'_>) {
    let mut letters = label.chars();
    match letters.next() {
        Some(letter) if first.capital && first.begins => out.extend(letter.to_uppercase().chain(letters)),
        _ => out.push_str(label),
    }
    match tail {
        Tail::None => {}
        Tail::Genitive if label.ends_with(char::is_alphabetic) => out.push('s'),
        Tail::Genitive => out.push_str("’s"),
        Tail::Compound(rest) => out.extend(["-", rest]),
    }
}

impl Name {
    /// A name as it was written; nothing for what names nobody.
    fn whole(written: &str, label: &str) -> Option<Self> {
        let tokens = tokens(written);
        let article = tokens.first().filter(|first| tokens.len() > 1 && ARTICLES.contains(&first.folded.as_str()));
        let article = article.map(|token| token.folded.clone());
        let core = &tokens[usize::from(article.is_some())..];
        let words: Vec<String> = core.iter().map(|token| token.folded.clone()).collect();
        let key = words.concat();
        if key.chars().count() < 2 || words.iter().all(|word| NOBODY.contains(&word.as_str())) {
            return None;
        }
        let capital = core.iter().any(|token| token.capital);
        let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Self { written, label: label.to_owned(), article, words, key, capital, kind: Kind::Name })
    }

    /// The words of a name of more words that are names by themselves.
    fn parts(&self) -> Vec<Self> {
        let tokens = tokens(&self.written);
        let names = |token: &&Token<'_>| {
            token.capital && token.folded.chars().count() >= SHORT && !INSIDE.contains(&token.folded.as_str())
        };
        let parts = tokens.iter().filter(names).filter_map(|token| Self::whole(token.text, &self.label));
        if self.words.len() < 2 { Vec::new() } else { parts.collect() }
    }

    fn letters(&self) -> usize {
        self.key.chars().count()
    }

    /// The name at a word of a text, with its article if it has one there.
    fn at<'t>(&self, at: usize, tokens: &[Token<'t>], text: &str) -> Option<Found<'t>> {
        let article = self.article.as_ref().is_some_and(|article| *article == tokens[at].folded);
        let behind = if article { self.core_at(at + 1, tokens, text) } else { None };
        behind.or_else(|| self.core_at(at, tokens, text))
    }

    fn core_at<'t>(&self, core: usize, tokens: &[Token<'t>], text: &str) -> Option<Found<'t>> {
        let loose = self.letters() >= LONG && self.kind != Kind::Everyday;
        let mut said = String::new();
        let mut end = core;
        while said.len() < self.key.len() {
            let token = tokens.get(end)?;
            if end > core && !holds_together(&tokens[end - 1], token, text) {
                return None;
            }
            let whole_word = self.words.get(end - core).is_some_and(|word| token.folded.starts_with(word.as_str()));
            said.push_str(&token.folded);
            if !(loose || whole_word) || !(self.key.starts_with(&said) || said.starts_with(&self.key)) {
                return None;
            }
            end += 1;
        }
        // Where words must be the words of the name, a longer word may only be the last.
        if !loose && end - core != self.words.len() {
            return None;
        }
        let last = tokens.get(end - 1)?;
        let tail = match said.strip_prefix(&self.key)? {
            "" => match tokens.get(end).filter(|next| next.folded == "s" && is_apostrophe(between(last, next, text))) {
                Some(_) => {
                    end += 1;
                    Tail::Genitive
                }
                None => Tail::None,
            },
            "s" if self.letters() >= SHORT => Tail::Genitive,
            rest if rest.len() > LONGEST_REST => return None,
            rest if self.letters() >= LONG || self.kind == Kind::Everyday => Tail::Compound(last.behind(rest)),
            _ => return None,
        };
        Some(Found { core, end, tail })
    }

    /// Whether what was found is the name, may be it, or is another word.
    fn fate(&self, found: &Found<'_>, tokens: &[Token<'_>]) -> Fate {
        let said = &tokens[found.core..found.end];
        let capital = said.iter().enumerate().any(|(number, token)| token.capital && !(number == 0 && token.begins));
        let written_so = |token: &Token<'_>| self.written.contains(token.text);
        match self.kind {
            Kind::Name | Kind::Part if self.letters() < SHORT && !said.iter().all(written_so) => Fate::NoName,
            Kind::Name | Kind::Part if self.letters() <= SHORT && self.capital && !said[0].capital => Fate::NoName,
            Kind::Everyday if matches!(found.tail, Tail::None) && !(self.capital && capital) => Fate::Left,
            Kind::Everyday if !capital => Fate::NoName,
            Kind::Everyday if matches!(found.tail, Tail::Compound(_)) => Fate::Left,
            Kind::EverydayPart if capital => Fate::Left,
            Kind::EverydayPart => Fate::NoName,
            Kind::Name | Kind::Part | Kind::Everyday => Fate::Replaced,
        }
    }
}

#[cfg(test)]
mod tests;
