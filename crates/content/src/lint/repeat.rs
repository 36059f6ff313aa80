//! The same text in two places: who mends one forgets the other.

use std::collections::BTreeMap;

use super::length::count_words;
use super::walk::{Text, Use};
use crate::problem::{Problem, SourceFile, line_and_column};
use crate::text::lint as words;

/// On one page a text of fewer words may be there twice: "Dat gaat goed."
const FEWEST_WORDS: usize = 6;
/// On the pages of two questions a text of fewer words may be there twice: the name of a tool, a role with its task.
const FEWEST_WORDS_APART: usize = 12;

/// More repeats than an author can do something about at a time are not looked for.
const MOST: usize = 200;

pub(super) fn look(files: &[SourceFile], texts: &[Text<'_>], out: &mut Vec<Problem>) {
    let known = out.len();
    let mut seen: BTreeMap<String, Vec<&Text<'_>>> = BTreeMap::new();
    for text in texts.iter().filter(|text| matches!(text.used_as, Use::Prose | Use::Item)) {
        let count = count_words(&text.words);
        if count < FEWEST_WORDS {
            continue;
        }
        let before = seen.entry(text.words.to_lowercase()).or_default();
        if let Some(first) = before.iter().find(|first| is_repeated(first, text, count)) {
            let span = &first.written.span;
            let file = files.get(span.file);
            let line = file.map_or(1, |file| line_and_column(&file.text, span.range.start).0);
            let name = file.map_or("", |file| file.name.as_str());
            out.push(Problem::warning(text.written.span.clone(), words::repeated(name, line)));
        }
        before.push(text);
        if out.len() - known == MOST {
            return;
        }
    }
}

/// Whether the second of two equal texts had better not be there. The answers to one question may share what they say.
fn is_repeated(first: &Text<'_>, second: &Text<'_>, count: usize) -> bool {
    if first.page == second.page {
        return true;
    }
    let same_question = first.page.question().is_some() && first.page.question() == second.page.question();
    !same_question && count >= FEWEST_WORDS_APART
}
