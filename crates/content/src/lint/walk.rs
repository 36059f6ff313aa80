//! Every text of a guide as it is written, with the page that it stands on.

use std::ops::Range;

use crate::problem::{SourceFile, Span};
use crate::raw::{RawAdvice, RawGuide, RawPart, RawQuestion, RawWorkFormat};
use crate::reader::Entry;
use crate::rich::Rich;

/// What a reader has before him at one time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Page {
    /// The introduction of the guide, which everybody reads first.
    Introduction,
    /// What is said of the source.
    Source,
    /// The opening of the part in this file.
    Part(usize),
    /// A question, by its id as it is written.
    Question(usize, String),
    /// The advice for an answer to that question.
    Advice(usize, String, char),
    /// A work format, by its id.
    WorkFormat(String),
}

impl Page {
    /// The question that the page belongs to.
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Question(_, id) | Self::Advice(_, id, _) => Some(id),
            _ => None,
        }
    }

    /// The page of that question.
    pub fn question_page(&self) -> Option<Self> {
        match self {
            Self::Question(file, id) | Self::Advice(file, id, _) => Some(Self::Question(*file, id.clone())),
            _ => None,
        }
    }

    /// The file of the part that the page belongs to.
    pub const fn part(&self) -> Option<usize> {
        match self {
            Self::Part(file) | Self::Question(file, _) | Self::Advice(file, _, _) => Some(*file),
            _ => None,
        }
    }
}

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// A heading.
    Title,
    /// A heading for where there is little room.
    Short,
    /// Words to read.
    Prose,
    /// A piece of advice, or a step.
    Item,
}

/// A text where it stands.
pub(super) struct Text<'g> {
    /// The page.
    pub page: Page,
    /// What it is for.
    pub used_as: Use,
    /// The text as it is written.
    pub written: &'g Entry<String>,
    /// Its words, links as their labels.
    pub words: String,
    /// Where its links lead, as references are written.
    pub targets: Vec<String>,
}

/// All texts of a guide, in the order of its files.
pub(super) fn texts<'g>(guide: &'g RawGuide, parts: &'g [RawPart], formats: &'g [RawWorkFormat]) -> Vec<Text<'g>> {
    let mut walk = Walk { texts: Vec::new() };
    walk.guide(guide);
    for part in parts {
        walk.part(part);
    }
    for format in formats {
        walk.work_format(format);
    }
    walk.texts
}

struct Walk<'g> {
    texts: Vec<Text<'g>>,
}

impl<'g> Walk<'g> {
    fn add(&mut self, page: &Page, used_as: Use, texts: impl IntoIterator<Item = &'g Entry<String>>) {
        for written in texts {
            let (rich, _) = Rich::parse(&written.value);
            let targets = rich.targets().map(ToString::to_string).collect();
            self.texts.push(Text { page: page.clone(), used_as, written, words: rich.plain(), targets });
        }
    }

    fn guide(&mut self, guide: &'g RawGuide) {
        self.add(&Page::Introduction, Use::Title, [&guide.title, &guide.subtitle]);
        for passage in &guide.introduction {
            self.add(&Page::Introduction, Use::Title, [&passage.title]);
            self.add(&Page::Introduction, Use::Prose, &passage.paragraphs);
        }
        let source = &guide.source;
        let told = [&source.original, &source.adaptation, &source.update_policy, &source.licence];
        self.add(&Page::Source, Use::Prose, told.into_iter().flatten());
        self.add(&Page::Source, Use::Prose, &source.interests);
        for kind in &guide.sections {
            self.add(&Page::Introduction, Use::Title, [&kind.title]);
            self.add(&Page::Introduction, Use::Prose, [&kind.explanation]);
        }
        for route in &guide.routes {
            self.add(&Page::Introduction, Use::Title, [&route.title, &route.for_whom]);
        }
    }

    fn part(&mut self, part: &'g RawPart) {
        let page = Page::Part(part.at.file);
        self.add(&page, Use::Title, [&part.title]);
        self.add(&page, Use::Short, [&part.short]);
        self.add(&page, Use::Prose, &part.introduction);
        for question in &part.questions {
            self.question(part.at.file, question);
        }
    }

    fn question(&mut self, file: usize, question: &'g RawQuestion) {
        let page = Page::Question(file, question.id.value.clone());
        self.add(&page, Use::Short, [&question.short]);
        self.add(&page, Use::Prose, [&question.text]);
        for (letter, advice) in [('A', &question.a), ('B', &question.b)] {
            if let Some(advice) = advice {
                self.advice(&Page::Advice(file, question.id.value.clone(), letter), advice);
            }
        }
    }

    fn advice(&mut self, page: &Page, advice: &'g RawAdvice) {
        self.add(page, Use::Prose, [&advice.statement]);
        self.add(page, Use::Prose, advice.voices.iter().map(|voice| &voice.text));
        self.add(page, Use::Prose, &advice.introduction);
        self.add(page, Use::Prose, &advice.editorial_notes);
        for (_, items) in &advice.sections {
            self.add(page, Use::Item, items);
        }
    }

    fn work_format(&mut self, format: &'g RawWorkFormat) {
        let page = Page::WorkFormat(format.id.value.clone());
        self.add(&page, Use::Title, [&format.title]);
        self.add(&page, Use::Title, &format.steps_title);
        self.add(&page, Use::Prose, [&format.purpose]);
        self.add(&page, Use::Prose, &format.questions);
        self.add(&page, Use::Item, &format.preparation);
        self.add(&page, Use::Item, &format.steps);
        self.add(&page, Use::Prose, &format.remarks);
        self.add(&page, Use::Prose, [&format.origin]);
    }
}

/// Where a piece of a text stands in its file; the whole text where it is written otherwise than it reads.
pub(super) fn within(files: &[SourceFile], span: &Span, piece: &str) -> Span {
    let found = files.get(span.file).and_then(|file| file.text.get(span.range.clone())).and_then(|raw| raw.find(piece));
    let range: Range<usize> =
        found.map_or_else(|| span.range.clone(), |at| span.range.start + at..span.range.start + at + piece.len());
    Span { file: span.file, range }
}
