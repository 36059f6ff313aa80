//! Where a guide comes from: in full on its own page, in short under a report.

use super::model::{Block, Fact, Words};
use super::place;
use crate::content::{Guide, Reference};
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

/// What stands at the end of every document that holds words of a guide: which guide, who made the original, that the
/// text is a rewording, and under which licence.
fn origin(guide: &Guide) -> String {
    let source = &guide.source;
    let origin = words::origin(&guide.title, &source.title, &source.makers, &source.commissioned_by);
    let told = [origin.as_str(), &source.adaptation, &source.licence];
    told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The end of a handout, in one paragraph: it has to stay a page.
pub(super) fn handout(guide: &Guide) -> Block {
    Block::paragraph(Words::strong(words::SOURCE_LABEL).and(" ").and(origin(guide)))
}

/// The end of any other document, under a heading of level 2, with the interests that a reader should know of.
pub(super) fn closing(guide: &Guide) -> Vec<Block> {
    let mut blocks = vec![Block::heading_of(2, words::SOURCE, Reference::Source), Block::paragraph(origin(guide))];
    blocks.extend(interests(guide, 3));
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::content::{Choice, embedded_guide, embedded_ids};
    use crate::report::form::{self, FormOptions};
    use crate::report::invitation::{self, InvitationOptions};
    use crate::report::page::{self, ReadIn};
    use crate::report::{html, markdown, meeting};
    use crate::session::{Session, SessionId};

    /// The places of a guide that can be read by themselves, but the source.
    fn places(guide: &Guide) -> Vec<Reference> {
        let questions = guide.questions().map(|question| Reference::Question(question.id));
        let advice = guide.questions().flat_map(|q| Choice::BOTH.map(|choice| Reference::Advice(q.advice(choice).id)));
        let formats = guide.work_formats.iter().map(|format| Reference::WorkFormat(format.id.clone()));
        let parts = guide.parts.iter().map(|part| Reference::Part(part.number));
        std::iter::once(Reference::Introduction).chain(parts).chain(questions).chain(advice).chain(formats).collect()
    }

    /// Every document that holds words of a guide, with what it is.
    fn documents(guide: &Guide) -> Vec<(String, String)> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let mut session = Session::new(SessionId::new(Uuid::nil()), "Overleg".into(), day, guide);
        for question in guide.questions() {
            session.questions.entry(question.id).or_default().answer = Some(Choice::A.into());
        }
        let invited = InvitationOptions { minutes: 90, ..InvitationOptions::default() };
        let mut all: Vec<(String, String)> = places(guide)
            .iter()
            .map(|place| (place.to_string(), page::page(guide, place, ReadIn::Document).unwrap()))
            .chain([
                ("whole".to_owned(), page::whole(guide, ReadIn::Document)),
                ("report".to_owned(), meeting::meeting(&session, guide, None)),
                ("invitation".to_owned(), invitation::document(&session, guide, None, &invited)),
            ])
            .flat_map(|(name, document)| {
                [(format!("{name}.md"), markdown::render(&document)), (name, html::render(&document))]
            })
            .collect();
        for paper in [false, true] {
            let product = form::render(&session, guide, &FormOptions { paper, ..FormOptions::default() });
            all.push((format!("form, paper: {paper}"), String::from_utf8(product.bytes).unwrap()));
        }
        all
    }

    #[test]
    fn every_document_says_where_its_words_come_from_and_needs_no_program_to_be_understood() {
        // As it stands in a page: a browser shows `&amp;` as what it stands for.
        let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
        for guide in embedded_ids().map(|id| embedded_guide(id).unwrap().unwrap()) {
            let source = &guide.source;
            let named = source.makers.iter().chain([&guide.title, &source.title, &source.adaptation, &source.licence]);
            let named: Vec<&String> = named.collect();
            for (name, document) in documents(&guide) {
                let plain = document.replace('\\', "");
                for text in &named {
                    let told = plain.contains(text.as_str()) || plain.contains(&escaped(text));
                    assert!(told, "{}, {name}: {text}", guide.id);
                }
                for inward in ["kartrekker lees", "work-format:", "question:1", "advice:1"] {
                    assert!(!plain.contains(inward), "{}, {name}: {inward}", guide.id);
                }
            }
        }
    }
}
