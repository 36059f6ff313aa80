//! What tells an everyday word from a name: how the guide and the meeting use it.

use std::collections::BTreeSet;

use unicode_normalization::char::is_combining_mark;

use super::word::{folded, tokens};

/// Words that begin a name without being part of it, and that stand before everyday words.
pub const ARTICLES: [&str; 4] = ["de", "het", "een", "t"];
/// More of what stands before everyday words and not before names.
const DETERMINERS: [&str; 19] = [
    "geen", "onze", "ons", "hun", "haar", "zijn", "mijn", "jullie", "alle", "die", "deze", "dit", "dat", "elke",
    "iedere", "ieder", "elk", "sommige", "veel",
];
/// Kinds of organisations, and how people are addressed: everyday words in any guide.
pub const KINDS: [&str; 16] = [
    "stichting",
    "vereniging",
    "cooperatie",
    "gemeente",
    "provincie",
    "organisatie",
    "groep",
    "team",
    "centrum",
    "huis",
    "bestuur",
    "bv",
    "nv",
    "mevrouw",
    "meneer",
    "dhr",
];
/// Those of some words that are used in small letters somewhere in these texts.
pub fn used_in_small_letters(words: &BTreeSet<&str>, texts: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    if words.is_empty() {
        return used;
    }
    for text in texts {
        for word in text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)) {
            if word.starts_with(char::is_lowercase) {
                // Most words are plain: those need no folding to be looked up.
                let known = if word.is_ascii() { words.get(word).copied() } else { words.get(&*folded(word)).copied() };
                used.extend(known.map(str::to_owned));
            }
        }
    }
    used
}

/// Those of some words that are used in small letters behind an article or the like.
pub fn used_with_article(words: &BTreeSet<&str>, texts: &[String]) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for text in texts {
        for pair in tokens(text).windows(2) {
            let [before, word] = pair else { continue };
            let article = [&ARTICLES[..], &DETERMINERS[..]].concat().contains(&before.folded.as_str());
            if article && !word.capital && words.contains(word.folded.as_str()) && !word.begins {
                used.insert(word.folded.clone());
            }
        }
    }
    used
}
