//! What of a guide can be found.

use super::index::{Entry, Index};
use crate::{Advice, AdviceId, Guide, ItemId, Question, QuestionId, Reference, Rich, RoleId, WorkFormat};
use crate::{Choice, WorkFormatId};

/// What a text of a guide is, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideSpot {
    /// A part.
    Part(u16),
    /// A question.
    Question(QuestionId),
    /// What a group says of itself that gives an answer.
    Statement(AdviceId),
    /// A quote beside an answer, and whose it is.
    Voice(AdviceId, Option<RoleId>),
    /// What an advice page opens with.
    Introduction(AdviceId),
    /// A remark of those who made our text.
    EditorialNote(AdviceId),
    /// An item of advice.
    Item(ItemId),
    /// A work format: its title and what it is for.
    WorkFormat(WorkFormatId),
    /// Something to prepare for a work format.
    Preparation(WorkFormatId),
    /// A question to open a work format with.
    OpeningQuestion(WorkFormatId),
    /// A step of a work format, from 1.
    Step(WorkFormatId, usize),
    /// A remark at the end of a work format, or where it comes from.
    Remark(WorkFormatId),
    /// A passage of the introduction of the guide.
    Passage,
    /// Where the guide comes from.
    Source,
    /// A work that the guide names.
    Literature,
}

impl GuideSpot {
    /// The place to open for it.
    pub fn reference(&self) -> Reference {
        match self {
            Self::Part(number) => Reference::Part(*number),
            Self::Question(id) => Reference::Question(*id),
            Self::Statement(id) | Self::Voice(id, _) => Reference::Question(id.question),
            Self::Introduction(id) | Self::EditorialNote(id) => Reference::Advice(*id),
            Self::Item(id) => Reference::Item(id.clone()),
            Self::WorkFormat(id)
            | Self::Preparation(id)
            | Self::OpeningQuestion(id)
            | Self::Step(id, _)
            | Self::Remark(id) => Reference::WorkFormat(id.clone()),
            Self::Passage => Reference::Introduction,
            Self::Source | Self::Literature => Reference::Source,
        }
    }
}

impl Index<GuideSpot> {
    /// Everything of a guide: build it once and keep it.
    pub fn of(guide: &Guide) -> Self {
        Self::new(texts(guide))
    }
}

/// Every text of a guide, in order.
pub fn texts(guide: &Guide) -> Vec<Entry<GuideSpot>> {
    let mut entries = Entries::default();
    for part in &guide.parts {
        entries.titled(GuideSpot::Part(part.number), &part.short, &part.title);
        entries.texts(&GuideSpot::Part(part.number), &part.introduction);
        part.questions.iter().for_each(|question| entries.question(question));
    }
    guide.work_formats.iter().for_each(|format| entries.work_format(format));
    entries.titled(GuideSpot::Passage, &guide.title, &guide.subtitle);
    for passage in &guide.introduction {
        let mut title = passage.title.as_str();
        for paragraph in &passage.paragraphs {
            entries.titled(GuideSpot::Passage, title, &paragraph.plain());
            title = "";
        }
    }
    entries.source(guide);
    entries.0
}

#[derive(Default)]
struct Entries(Vec<Entry<GuideSpot>>);

impl Entries {
    fn titled(&mut self, spot: GuideSpot, title: &str, text: &str) {
        self.0.push(Entry::new(spot, title, text));
    }

    fn text(&mut self, spot: GuideSpot, text: &str) {
        self.titled(spot, "", text);
    }

    fn texts(&mut self, spot: &GuideSpot, texts: &[Rich]) {
        for text in texts {
            self.text(spot.clone(), &text.plain());
        }
    }

    fn question(&mut self, question: &Question) {
        self.titled(GuideSpot::Question(question.id), &question.short, &question.text);
        for choice in Choice::BOTH {
            let advice = question.advice(choice);
            self.text(GuideSpot::Statement(advice.id), &advice.statement);
            for voice in &advice.voices {
                self.text(GuideSpot::Voice(advice.id, voice.role.clone()), &voice.text);
            }
            self.advice(advice);
        }
    }

    fn advice(&mut self, advice: &Advice) {
        if !advice.introduction.is_empty() {
            self.text(GuideSpot::Introduction(advice.id), &advice.introduction.plain());
        }
        self.texts(&GuideSpot::EditorialNote(advice.id), &advice.editorial_notes);
        for item in advice.all_items() {
            self.text(GuideSpot::Item(item.id.clone()), &item.text.plain());
        }
    }

    fn work_format(&mut self, format: &WorkFormat) {
        let id = || format.id.clone();
        self.titled(GuideSpot::WorkFormat(id()), &format.title, &format.purpose.plain());
        self.texts(&GuideSpot::Preparation(id()), &format.preparation);
        self.texts(&GuideSpot::OpeningQuestion(id()), &format.questions);
        for (number, step) in (1..).zip(&format.steps) {
            self.text(GuideSpot::Step(id(), number), &step.plain());
        }
        self.texts(&GuideSpot::Remark(id()), &format.remarks);
        self.text(GuideSpot::Remark(id()), &format.origin);
    }

    fn source(&mut self, guide: &Guide) {
        let source = &guide.source;
        let single = [
            &source.title,
            &source.commissioned_by,
            &source.original,
            &source.adaptation,
            &source.update_policy,
            &source.licence,
        ];
        let single = single.into_iter().filter(|text| !text.is_empty());
        for text in single.chain(&source.makers).chain(&source.partners).chain(&source.interests) {
            self.text(GuideSpot::Source, text);
        }
        for work in &source.literature {
            self.text(GuideSpot::Literature, &work.text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Closeness, Query};
    use crate::shipped;

    #[test]
    fn every_text_of_the_guide_finds_itself_and_leads_to_a_place_that_exists() {
        let guide = shipped::guide();
        let index = Index::of(&guide);
        for entry in index.entries() {
            assert!(guide.contains(&entry.place.reference()), "{:?}", entry.place);
            let (hits, total) = index.find(&Query::new(&entry.text), Closeness::Exact, 1_000);
            assert!(total > 0 && hits.iter().any(|hit| hit.entry == entry), "{:?}: {}", entry.place, entry.text);
        }
        let items: usize = guide.questions().flat_map(|q| [&q.a, &q.b]).map(|a| a.all_items().count()).sum();
        let listed = index.entries().iter().filter(|entry| matches!(entry.place, GuideSpot::Item(_))).count();
        assert_eq!(listed, items);
        let steps: usize = guide.work_formats.iter().map(|format| format.steps.len()).sum();
        let listed = index.entries().iter().filter(|entry| matches!(entry.place, GuideSpot::Step(..))).count();
        assert_eq!(listed, steps);
    }
}
