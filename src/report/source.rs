//! Where a guide comes from: in full on its own page, in short under a report.

use super::model::{Block, Fact, Words};
use super::place;
use crate::content::Guide;
use crate::session::long_date;
use crate::text::report as words;

/// Everything about the source; `level` is that of the headings in it.
pub(super) fn full(guide: &Guide, level: u8) -> Vec<Block> {
    let source = &guide.source;
    let mut facts = who_made_it(guide);
    facts.extend(list(words::PARTNERS, &source.partners));
    facts.push(Fact::new(words::VERSION, words::version(&guide.version, &long_date(guide.date))));
    let mut blocks = vec![Block::Facts(facts)];
    let sentences = [&source.original, &source.adaptation, &source.update_policy, &source.licence];
    blocks.extend(sentences.into_iter().filter_map(|text| told(text)));
    blocks.extend(interests(guide, level));
    if !source.literature.is_empty() {
        let works = source.literature.iter().map(|work| {
            let mut line = Words::from(work.text.as_str());
            for (i, on) in work.used_on.iter().enumerate() {
                line = line.and(if i == 0 { ": " } else { ", " }).and(place::short_link(guide, on));
            }
            line
        });
        blocks.push(Block::heading(level, words::LITERATURE));
        blocks.push(Block::Bullets(works.collect()));
    }
    blocks
}

/// What the reader of a report must know of the source; `level` is that of the headings in it.
pub(super) fn short(guide: &Guide, level: u8) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(who_made_it(guide))];
    blocks.extend(told(&guide.source.adaptation));
    blocks.extend(interests(guide, level));
    blocks
}

fn who_made_it(guide: &Guide) -> Vec<Fact> {
    let source = &guide.source;
    let mut facts = vec![Fact::new(words::ORIGINAL_TITLE, source.title.as_str())];
    facts.extend(list(words::MAKERS, &source.makers));
    if !source.commissioned_by.is_empty() {
        facts.push(Fact::new(words::COMMISSIONED_BY, source.commissioned_by.as_str()));
    }
    facts
}

/// A paragraph; none where the author has nothing to say.
fn told(text: &str) -> Option<Block> {
    (!text.is_empty()).then(|| Block::paragraph(text))
}

fn list(label: &str, values: &[String]) -> Option<Fact> {
    (!values.is_empty()).then(|| Fact::new(label, values.join(", ")))
}

fn interests(guide: &Guide, level: u8) -> Vec<Block> {
    let interests = &guide.source.interests;
    if interests.is_empty() {
        return Vec::new();
    }
    let items = interests.iter().map(|interest| interest.as_str().into()).collect();
    vec![Block::heading(level, words::INTERESTS), Block::Bullets(items)]
}
