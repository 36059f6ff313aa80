//! The pages of a guide, one by one or all together.

use super::model::{Block, Document, Words};
use super::place;
use super::source;
use super::terms;
use crate::content::{
    Advice, AdviceId, Answering, Choice, Guide, Item, Part, Question, Reference, Rich, Voice, WorkFormat,
};
use crate::text::{conversation, places, report as words, screens, work_formats};

/// Where a page is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadIn {
    /// In a document, by somebody who need not have the program: it says itself where its words come from.
    Document,
    /// In the terminal, where the next page is a command away.
    Terminal,
}

/// The page for a place in a guide, or nothing when the guide has no such place.
#[must_use]
pub fn page(guide: &Guide, place: &Reference, read_in: ReadIn) -> Option<Document> {
    let mut page = Page::new(guide, place::title(guide, place), read_in);
    match place {
        Reference::Introduction => page.introduction(2),
        Reference::Source => page.source(2),
        Reference::Part(number) => page.part(guide.part(*number)?, 2),
        Reference::Question(id) => page.question_alone(guide.question(*id)?),
        Reference::Advice(id) => {
            page.question_of(guide.question(id.question)?);
            page.advice(guide.advice(*id)?, 2);
        }
        Reference::Item(id) => page.item_alone(guide.item(id)?, guide.question(id.advice.question)?),
        Reference::WorkFormat(id) => page.work_format(guide.work_format(id)?, 2),
    }
    if let Reference::Question(id) = place {
        page.links(2, words::SEE_ALSO, guide.question(*id).map_or(&[][..], |question| &question.see_also));
    }
    match place {
        Reference::Advice(id) => page.elsewhere(2, [place, &Reference::Question(id.question)]),
        _ => page.elsewhere(2, [place]),
    }
    if !matches!(place, Reference::WorkFormat(_)) {
        page.links(2, screens::NAMED_ON, guide.referrers(place));
    }
    if read_in == ReadIn::Document && *place != Reference::Source {
        page.document.blocks.extend(terms::blocks(guide, &page.document, 2));
        page.document.blocks.push(source::handout(guide));
    }
    Some(page.document)
}

/// Pages of advice, each in full, to stand behind a document that names them; nothing when there are none. Ways to places
/// that are not among them stay away.
pub(super) fn advice_in_full(guide: &Guide, pages: &[AdviceId]) -> Vec<Block> {
    let mut page = Page::new(guide, String::new(), ReadIn::Document);
    for (question, advice) in pages.iter().filter_map(|id| guide.question(id.question).zip(guide.advice(*id))) {
        page.heading_of(3, Reference::Advice(advice.id));
        page.question_of(question);
        page.advice_itself(advice, 4);
    }
    page.document.blocks
}

/// The whole guide: the introduction, every part with its questions and advice, the work formats and the source.
#[must_use]
pub fn whole(guide: &Guide, read_in: ReadIn) -> Document {
    let mut page = Page::new(guide, guide.title.clone(), read_in);
    page.say(guide.subtitle.as_str());
    page.heading_of(2, Reference::Introduction);
    page.introduction(3);
    for part in &guide.parts {
        page.heading_of(2, Reference::Part(part.number));
        page.opening(part);
        for question in &part.questions {
            page.heading_of(3, Reference::Question(question.id));
            page.say(Words::strong(&question.text));
            for choice in Choice::BOTH {
                let advice = question.advice(choice);
                let title = places::capitalised(&places::advice(advice.id));
                page.document.blocks.push(Block::heading_of(4, title, Reference::Advice(advice.id)));
                page.advice(advice, 5);
            }
        }
    }
    if !guide.work_formats.is_empty() {
        page.heading(2, words::WORK_FORMATS);
    }
    for format in &guide.work_formats {
        page.heading_of(3, Reference::WorkFormat(format.id.clone()));
        page.work_format(format, 4);
    }
    page.document.blocks.extend(terms::blocks(guide, &page.document, 2));
    page.document.blocks.push(Block::heading_of(2, words::SOURCE, Reference::Source));
    page.source(3);
    page.document
}

/// A document under construction. `level` is always that of the headings to come.
struct Page<'g> {
    guide: &'g Guide,
    read_in: ReadIn,
    document: Document,
}

impl<'g> Page<'g> {
    fn new(guide: &'g Guide, title: String, read_in: ReadIn) -> Self {
        Self { guide, read_in, document: Document::new(title, &guide.language) }
    }

    fn heading(&mut self, level: u8, text: impl Into<Words>) {
        self.document.blocks.push(Block::heading(level, text));
    }

    /// A heading above what is told of a place in the guide.
    fn heading_of(&mut self, level: u8, place: Reference) {
        self.document.blocks.push(Block::heading_of(level, place::title(self.guide, &place), place));
    }

    fn say(&mut self, text: impl Into<Words>) {
        self.document.blocks.push(Block::paragraph(text));
    }

    fn rich(&self, text: &Rich) -> Words {
        place::rich(self.guide, text)
    }

    fn riches(&self, texts: &[Rich]) -> Vec<Words> {
        texts.iter().map(|text| self.rich(text)).collect()
    }

    /// A heading with a list under it; nothing when the list is empty.
    fn bullets(&mut self, level: u8, title: &str, items: Vec<Words>) {
        if !items.is_empty() {
            self.heading(level, title);
            self.document.blocks.push(Block::Bullets(items));
        }
    }

    fn links<'r>(&mut self, level: u8, title: &str, places: impl IntoIterator<Item = &'r Reference>) {
        let links = places.into_iter().map(|place| place::long_link(self.guide, place).into()).collect();
        self.bullets(level, title, links);
    }

    /// The places in other guides that have to do with these.
    fn elsewhere<'r>(&mut self, level: u8, places: impl IntoIterator<Item = &'r Reference>) {
        let guide = self.guide;
        let crossings = places.into_iter().flat_map(|place| guide.crossings(place));
        let named = crossings.map(|crossing| match self.read_in {
            ReadIn::Document => place::crossing(crossing).into(),
            ReadIn::Terminal => words::elsewhere(&place::crossing(crossing), &crossing.to).into(),
        });
        self.bullets(level, words::ELSEWHERE, named.collect());
    }

    fn introduction(&mut self, level: u8) {
        for passage in &self.guide.introduction {
            self.heading(level, passage.title.as_str());
            for paragraph in &passage.paragraphs {
                self.say(self.rich(paragraph));
            }
        }
    }

    fn source(&mut self, level: u8) {
        self.document.blocks.extend(source::full(self.guide, level));
    }

    /// What a part opens with.
    fn opening(&mut self, part: &Part) {
        for paragraph in &part.introduction {
            self.say(self.rich(paragraph));
        }
        if part.answering == Answering::Each {
            self.say(conversation::EACH_FOR_ITSELF);
        }
    }

    fn part(&mut self, part: &Part, level: u8) {
        self.opening(part);
        for question in &part.questions {
            self.heading_of(level, Reference::Question(question.id));
            self.say(question.text.as_str());
            for choice in Choice::BOTH {
                self.statement(question.advice(choice));
            }
        }
    }

    fn question_alone(&mut self, question: &Question) {
        self.say(question.text.as_str());
        for choice in Choice::BOTH {
            let advice = question.advice(choice);
            self.heading(2, words::answer(choice));
            self.say(advice.statement.as_str());
            self.voices(&advice.voices);
            let link = place::short_link(self.guide, &Reference::Advice(advice.id));
            self.say(Words::from(words::ADVICE_WITH_THIS).and(link));
        }
    }

    /// The question that a page belongs to, in one paragraph.
    fn question_of(&mut self, question: &Question) {
        self.say(places::labelled(&places::capitalised(&places::question(question.id)), &question.text));
    }

    fn statement(&mut self, advice: &Advice) {
        let answer = Words::strong(&words::answer_label(advice.id.choice));
        self.say(answer.and(" ").and(advice.statement.as_str()));
    }

    fn voices(&mut self, voices: &[Voice]) {
        for voice in voices {
            let by = voice.role.as_ref().and_then(|id| self.guide.role(id)).map(|role| role.title.clone());
            self.document.blocks.push(Block::Quote { words: voice.text.as_str().into(), by });
        }
    }

    fn advice(&mut self, advice: &Advice, level: u8) {
        self.advice_itself(advice, level);
        self.links(level, words::SEE_ALSO, &advice.see_also);
    }

    /// The advice without the other places that it points at.
    fn advice_itself(&mut self, advice: &Advice, level: u8) {
        self.statement(advice);
        self.voices(&advice.voices);
        if !advice.introduction.is_empty() {
            self.say(self.rich(&advice.introduction));
        }
        for note in &advice.editorial_notes {
            self.say(Words::strong(screens::EDITORIAL).and(" ").and(self.rich(note)));
        }
        for section in &advice.sections {
            let title = self.guide.section(&section.kind).map_or(section.kind.as_str(), |kind| &kind.title);
            let items = section.items.iter().map(|item| self.rich(&item.text)).collect();
            self.bullets(level, title, items);
        }
        let formats: Vec<_> = advice.work_formats.iter().cloned().map(Reference::WorkFormat).collect();
        self.links(level, words::WORK_FORMATS, &formats);
    }

    fn item_alone(&mut self, item: &Item, question: &Question) {
        self.say(self.rich(&item.text));
        self.question_of(question);
        self.statement(question.advice(item.id.advice.choice));
        let link = place::short_link(self.guide, &Reference::Advice(item.id.advice));
        self.say(Words::from(words::ADVICE_WITH_THIS).and(link));
    }

    fn work_format(&mut self, format: &WorkFormat, level: u8) {
        self.say(self.rich(&format.purpose));
        self.bullets(level, work_formats::PREPARATION, self.riches(&format.preparation));
        self.bullets(level, work_formats::OPENING_QUESTIONS, self.riches(&format.questions));
        self.heading(level, format.steps_title.as_str());
        self.document.blocks.push(Block::Steps(self.riches(&format.steps)));
        let durations =
            format.durations.iter().map(|d| work_formats::duration(d.step, d.minutes, &d.what).into()).collect();
        self.bullets(level, work_formats::DURATIONS, durations);
        self.bullets(level, work_formats::REMARKS, self.riches(&format.remarks));
        self.heading(level, words::ORIGIN);
        self.say(format.origin.as_str());
        // The list of literature names work formats too, but none belongs to it.
        let referrers = self.guide.referrers(&Reference::WorkFormat(format.id.clone()));
        let mut pages = referrers.iter().filter(|from| **from != Reference::Source);
        match self.read_in {
            ReadIn::Terminal => self.links(level, work_formats::BELONGS_TO, pages),
            // In one paragraph: a handout has to stay a page.
            ReadIn::Document => {
                let Some(first) = pages.next() else { return };
                let label = Words::strong(&places::labelled(work_formats::BELONGS_TO, ""));
                let named = pages.fold(label.and(place::short_link(self.guide, first)), |named, page| {
                    named.and(", ").and(place::short_link(self.guide, page))
                });
                self.say(named.and("."));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{plain, sample};

    /// The page as text in which no line was broken.
    fn text(guide: &Guide, typed: &str) -> String {
        plain::render(&page(guide, &guide.find(typed).unwrap(), ReadIn::Document).unwrap(), 10_000)
    }

    #[test]
    fn the_whole_guide_holds_every_word_of_the_guide() {
        let guide = sample::guide();
        let text = plain::render(&whole(&guide, ReadIn::Document), 10_000);
        let holds = |words: &str| assert!(text.contains(words), "{words}");
        let rich = |words: &Rich| holds(&place::rich(&guide, words).plain());
        for question in guide.questions() {
            holds(&question.text);
            for advice in [&question.a, &question.b] {
                holds(&advice.statement);
                rich(&advice.introduction);
                advice.voices.iter().for_each(|voice| holds(&voice.text));
                advice.editorial_notes.iter().for_each(rich);
                advice.all_items().for_each(|item| rich(&item.text));
            }
        }
        for format in &guide.work_formats {
            rich(&format.purpose);
            [&format.preparation, &format.questions, &format.steps, &format.remarks]
                .into_iter()
                .flatten()
                .for_each(rich);
            format.durations.iter().for_each(|duration| holds(&duration.what));
        }
        guide.introduction.iter().flat_map(|passage| &passage.paragraphs).for_each(rich);
        let source = &guide.source;
        source.makers.iter().chain(&source.partners).chain(&source.interests).for_each(|words| holds(words));
        for words in [&source.original, &source.adaptation, &source.update_policy, &source.licence] {
            holds(words);
        }
        source.literature.iter().for_each(|work| holds(&work.text));
    }

    #[test]
    fn a_question_shows_both_answers_with_their_voices_and_no_advice() {
        let text = text(&sample::guide(), "2.1");
        for words in
            ["Hoe wordt het project betaald", "Antwoord A", "‘Eigenlijk is dat", "Antwoord B", "‘Wij willen overwegen"]
        {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(!text.contains("Slaagfactoren"), "{text}");
    }

    #[test]
    fn an_advice_page_shows_its_sections_under_the_titles_of_the_guide_and_who_points_at_it() {
        let guide = sample::guide();
        let titles: Vec<Words> = page(&guide, &guide.find("3.1A").unwrap(), ReadIn::Document)
            .unwrap()
            .blocks
            .into_iter()
            .filter_map(|block| match block {
                Block::Heading { words, .. } => Some(words),
                _ => None,
            })
            .collect();
        let titles: Vec<String> = titles.iter().map(Words::plain).collect();
        let expected = [
            "Randvoorwaarden",
            "Slaagfactoren",
            "Faalfactoren",
            "Tips",
            "Werkvormen",
            "In andere handreikingen",
            "Waar komt dit nog voor?",
            "Begrippen",
        ];
        assert_eq!(titles, expected);
    }

    #[test]
    fn one_item_shows_itself_and_where_it_stands() {
        let text = text(&sample::guide(), "1.2A.conditions.3");
        assert!(text.starts_with("Randvoorwaarde 3 bij advies 1.2A\n"), "{text}");
        assert!(text.contains("De betrokkenen aanvaarden") && text.contains("Vraag 1.2: Weten we goed"), "{text}");
        assert!(!text.contains("Laveer"), "{text}");
    }

    #[test]
    fn a_work_format_names_the_advice_that_it_belongs_to_and_its_time() {
        let text = text(&sample::guide(), "werkvorm 7");
        let (_, behind) = text.split_once("Deze werkvorm hoort bij").unwrap();
        assert!(behind.starts_with(": advies 5.2A, advies 5.2B.\n"), "{text}");
        assert!(text.contains("Stap 2, 15 minuten: ") && text.contains("Van Mierlo et al. (2010)"), "{text}");
    }

    #[test]
    fn a_place_that_is_not_there_has_no_page() {
        let guide = sample::guide();
        for gone in ["part:9", "question:9.1", "advice:9.1A", "item:1.2A.conditions.9", "work-format:gone"] {
            assert_eq!(page(&guide, &gone.parse().unwrap(), ReadIn::Document), None, "{gone}");
        }
    }
}
