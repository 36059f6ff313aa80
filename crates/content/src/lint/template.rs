//! Text that a new guide begins with, and that was meant to be written over.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::walk::{Use, texts};
use crate::load::{Draft, parse};
use crate::problem::{Problem, SourceFile, line_and_column};
use crate::reader::Entry;
use crate::text::lint as words;
use crate::written::new_guide;

/// One warning of all such texts together, at the first: whoever has just begun has a dozen of them.
pub(super) fn look(written: &Draft, out: &mut Vec<Problem>) {
    let template = template();
    let places: Vec<&Entry<String>> =
        to_write_over(written).into_iter().filter(|text| template.contains(&text.value)).collect();
    let Some(first) = places.first() else { return };
    let mut others: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for text in &places[1..] {
        others.entry(text.span.file).or_default().extend(line_of(&written.files, text));
    }
    let of_file = |(file, lines): (usize, Vec<usize>)| Some((written.files.get(file)?.name.as_str(), lines));
    let others: Vec<(&str, Vec<usize>)> = others.into_iter().filter_map(of_file).collect();
    out.push(Problem::warning(first.span.clone(), words::left_as_it_was(&others)));
}

/// The texts that a new guide asks its author to write over.
fn template() -> BTreeSet<String> {
    let Ok(id) = "x".parse() else { return BTreeSet::new() };
    let files = new_guide(&id, NaiveDate::default());
    let new = parse(files.into_iter().map(|file| (file.name, file.text.into_bytes())).collect());
    let asked = to_write_over(&new).into_iter().map(|text| text.value.clone());
    asked.collect()
}

/// What an author writes first: what the guide is called, what it is and where it comes from, and every text that asks to be
/// written over.
fn to_write_over(written: &Draft) -> Vec<&Entry<String>> {
    let Some(guide) = &written.guide else { return Vec::new() };
    let source = &guide.source;
    let mut found = vec![&guide.title, &guide.subtitle];
    found.extend(guide.introduction.iter().flat_map(|passage| &passage.paragraphs));
    found.push(&source.title);
    found.extend(&source.makers);
    let told = [&source.commissioned_by, &source.original, &source.adaptation, &source.update_policy, &source.licence];
    found.extend(told.into_iter().flatten());
    found.extend(&source.interests);
    let asks = |text: &&Entry<String>| text.value.starts_with(words::ASKS);
    let all = texts(guide, &written.parts, &written.formats);
    let asked = all.into_iter().filter(|text| text.used_as != Use::Title).map(|text| text.written).filter(asks);
    for text in asked {
        if !found.iter().any(|known| known.span == text.span) {
            found.push(text);
        }
    }
    found.sort_by_key(|text| (text.span.file, text.span.range.start));
    found
}

/// The line of a text.
fn line_of(files: &[SourceFile], text: &Entry<String>) -> Option<usize> {
    Some(line_and_column(&files.get(text.span.file)?.text, text.span.range.start).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_that_asks_to_be_written_over_is_known() {
        let template = template();
        for text in ["Mijn handreiking", "Wie de bron maakte", "Schrijf hier waar de adviespagina mee opent."] {
            assert!(template.contains(text), "{text}");
        }
        assert!(!template.contains("Maak tijd vrij om erover te praten."), "an example may stay");
        assert_eq!(template.len(), 16);
    }
}
