//! The report of a meeting.

use std::collections::BTreeSet;

use super::actions::{due, owner};
use super::model::{Block, Document, Fact, Inline, Words};
use super::selection::Excerpt;
use super::{
    agenda, comparison, first_page, matrix, other_fields, page, place, positions, source, terms, work_formats,
};
use crate::content::{AdviceId, Guide, ItemId, Question, QuestionId, Reference};
use crate::session::{ActionItem, Origin, Session, compare, long_date, progress};
use crate::session::{Piece, Selection};
use crate::text::{conversation, places, report as words, screens};

/// The report of a meeting about a guide: a first page that stands alone, what was answered and noted, and what is
/// open; with the meeting that it follows, about the same guide, also what moved since.
#[must_use]
pub fn meeting(session: &Session, guide: &Guide, previous: Option<&Session>) -> Document {
    let all = Selection::all();
    selected(&all.of(session, previous, guide), guide, &all)
}

/// The report as [`meeting`] makes it, with only what was selected in it; it says itself what was left out.
#[must_use]
pub fn selected(selected: &Excerpt, guide: &Guide, selection: &Selection) -> Document {
    let Excerpt { session, previous, left: _ } = selected;
    let title = if session.title.is_empty() { words::UNTITLED } else { &session.title };
    let document = Document {
        kind: words::REPORT.to_owned(),
        date: Some(session.date),
        ..Document::new(title.to_owned(), &guide.language)
    };
    let mut report = Report { session, guide, document };
    report.opening(selection);
    report.add(first_page::blocks(session, guide, selection.has(Piece::Actions)));
    if selection.has(Piece::Positions) {
        report.add(matrix::blocks(session, guide));
    }
    report.add(agenda::blocks(session, guide));
    report.parts();
    report.add(work_formats::blocks(session, guide));
    report.open();
    report.add(previous.iter().flat_map(|old| comparison::blocks(&compare(old, session, guide), guide)));
    report.orphans();
    report.add(other_fields::blocks(session));
    if selection.has(Piece::Advice) {
        report.advice();
        let terms = terms::blocks(guide, &report.document, 2);
        report.add(terms);
    }
    report.add(source::closing(guide));
    if !selection.has(Piece::Advice) {
        let named = report.named_advice();
        named.first().into_iter().for_each(|first| report.say(words::how_to_read(*first)));
    }
    report.document
}

/// A report under construction.
struct Report<'a> {
    session: &'a Session,
    guide: &'a Guide,
    document: Document,
}

impl Report<'_> {
    fn add(&mut self, blocks: impl IntoIterator<Item = Block>) {
        self.document.blocks.extend(blocks);
    }

    fn heading(&mut self, level: u8, text: impl Into<Words>) {
        self.add([Block::heading(level, text)]);
    }

    /// A heading above what is told of a place in the guide.
    fn heading_of(&mut self, level: u8, place: Reference) {
        self.add([Block::heading_of(level, place::title(self.guide, &place), place)]);
    }

    fn say(&mut self, text: impl Into<Words>) {
        self.add([Block::paragraph(text)]);
    }

    fn link(&self, to: &Reference) -> Inline {
        place::short_link(self.guide, to)
    }

    fn opening(&mut self, selection: &Selection) {
        let (session, guide) = (self.session, self.guide);
        let begun_with = Some(session.guide_version.as_str()).filter(|old| !old.is_empty() && *old != guide.version);
        let same_guide = session.guide == guide.id;
        let mut facts = vec![
            Fact::new(words::DATE, long_date(session.date)),
            Fact::new(words::GUIDE, words::guide(&guide.title, &guide.version, begun_with.filter(|_| same_guide))),
        ];
        let left_out = words::left_out(selection);
        facts.extend((!left_out.is_empty()).then(|| Fact::new(words::LEFT_OUT, left_out)));
        self.add([Block::Facts(facts)]);
        if !same_guide {
            self.say(words::other_guide(session.guide.as_str()));
        }
    }

    /// Whether something was said about a question or agreed because of it.
    fn discussed(&self, question: QuestionId) -> bool {
        self.session.outcome(question).is_some()
            || self.session.questions.get(&question).is_some_and(|said| said.revealed && !said.positions.is_empty())
            || !self.session.note(question).trim().is_empty()
            || self.session.ticks.iter().any(|item| item.advice.question == question)
            || self.session.actions_of(question).next().is_some()
    }

    fn parts(&mut self) {
        let guide = self.guide;
        let mut nothing = true;
        for part in &guide.parts {
            let discussed: Vec<&Question> = part.questions.iter().filter(|q| self.discussed(q.id)).collect();
            if discussed.is_empty() {
                continue;
            }
            nothing = false;
            self.heading_of(2, Reference::Part(part.number));
            self.add(positions::priorities(self.session, part.number));
            for question in discussed {
                self.question(question);
            }
        }
        if nothing {
            self.heading(2, words::DISCUSSED);
            self.say(words::NOTHING_DISCUSSED);
        }
    }

    fn question(&mut self, question: &Question) {
        self.heading_of(3, Reference::Question(question.id));
        self.say(question.text.as_str());
        if let Some(choice) = self.session.answer(question.id) {
            let advice = question.advice(choice);
            self.say(Words::strong(&words::answer_label(choice)).and(" ").and(advice.statement.as_str()));
            let link = self.link(&Reference::Advice(advice.id));
            self.say(Words::from(words::ADVICE_WITH_THIS).and(link));
        } else if self.session.outcome(question.id).is_some() {
            self.say(Words::strong(conversation::NOT_YET));
        } else {
            self.say(Words::strong(words::NO_ANSWER));
        }
        self.add(positions::blocks(self.session, question.id));
        self.ticks(question);
        self.note(question.id);
        self.chosen_advice(question.id);
    }

    fn note(&mut self, question: QuestionId) {
        let note = self.session.note(question);
        if !note.trim().is_empty() {
            self.say(Words::strong(words::NOTE));
            self.add([Block::Note(note.to_owned())]);
        }
    }

    /// What was ticked off of the checklists that belong to a question.
    fn ticks(&mut self, question: &Question) {
        for advice in [&question.a, &question.b] {
            for section in &advice.sections {
                let kind = self.guide.section(&section.kind).filter(|kind| kind.ticked);
                let ticked: Vec<Words> = section
                    .items
                    .iter()
                    .filter(|item| self.session.ticks.contains(&item.id))
                    .map(|item| place::rich(self.guide, &item.text))
                    .collect();
                if let Some(kind) = kind.filter(|_| !ticked.is_empty()) {
                    self.say(Words::strong(&screens::ticked(&kind.title, ticked.len(), section.items.len())));
                    self.add([Block::Bullets(ticked)]);
                }
            }
        }
    }

    /// The items of advice that became action items, each once.
    fn chosen_advice(&mut self, question: QuestionId) {
        let mut items: Vec<&ItemId> = Vec::new();
        for action in self.session.actions_of(question) {
            if let Some(Origin::Item(item)) = &action.from
                && !items.contains(&item)
            {
                items.push(item);
            }
        }
        if items.is_empty() {
            return;
        }
        let lines = items.iter().map(|item| self.chosen_item(item)).collect();
        self.say(Words::strong(words::CHOSEN_ADVICE));
        self.add([Block::Bullets(lines)]);
    }

    fn chosen_item(&self, id: &ItemId) -> Words {
        let reference = Reference::Item(id.clone());
        let Some(item) = self.guide.item(id) else {
            return words::item_gone(&place::name(self.guide, &reference)).into();
        };
        let kind = self.guide.section(&id.section).map_or(id.section.as_str(), |kind| &kind.singular);
        Words::from(words::kind_label(kind))
            .and(place::rich(self.guide, &item.text))
            .and(" (")
            .and(self.link(&Reference::Advice(id.advice)))
            .and(")")
    }

    fn open(&mut self) {
        self.heading(2, words::OPEN);
        let questions = progress::open_questions(self.session, self.guide);
        let loose = |action: &&ActionItem| action.is_open() && (action.owner.trim().is_empty() || action.due.is_none());
        let loose: Vec<&ActionItem> = self.session.actions.iter().filter(loose).collect();
        if questions.is_empty() && loose.is_empty() {
            self.say(words::NOTHING_OPEN);
        }
        if !questions.is_empty() {
            let line = |id: &QuestionId| place::title(self.guide, &Reference::Question(*id)).into();
            let lines = questions.iter().map(line).collect();
            self.heading(3, words::OPEN_QUESTIONS);
            self.add([Block::Bullets(lines)]);
        }
        if !loose.is_empty() {
            let line = |action: &&ActionItem| {
                Words::user(&action.text).and(" (").and(owner(action)).and(", ").and(due(action)).and(")")
            };
            self.heading(3, words::LOOSE_ACTIONS);
            self.add([Block::Bullets(loose.iter().map(line).collect())]);
        }
    }

    fn orphans(&mut self) {
        let orphans = progress::orphans(self.session, self.guide);
        let orphans: Vec<_> = orphans.into_iter().filter(|id| self.discussed(*id)).collect();
        if !orphans.is_empty() {
            self.heading(2, words::ORPHANS);
        }
        for id in orphans {
            self.heading(3, places::capitalised(&places::question(id)));
            let answer = self.session.answer(id).map(words::answer);
            self.say(Words::strong(answer.as_deref().unwrap_or(words::NO_ANSWER)));
            self.note(id);
            self.chosen_advice(id);
        }
    }

    /// The pages of advice that the report leads to, in the order of the guide.
    fn named_advice(&self) -> Vec<AdviceId> {
        let named: BTreeSet<AdviceId> = self
            .document
            .links()
            .filter_map(|to| match to {
                Reference::Advice(id) => Some(*id),
                _ => None,
            })
            .collect();
        named.into_iter().collect()
    }

    /// That advice in full: who reads the report need not have the guide.
    fn advice(&mut self) {
        let named = self.named_advice();
        let Some(first) = named.first() else { return };
        self.heading(2, words::ADVICE_IN_FULL);
        self.say(format!("{} {}", words::HERE_IS_THE_ADVICE, words::how_to_read(*first)));
        self.add(page::advice_in_full(self.guide, &named));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{plain, sample};

    /// The report as text in which no line was broken.
    fn text(session: &Session) -> String {
        plain::render(&meeting(session, &sample::guide(), None), 10_000)
    }

    /// What stands between a heading and the next of the same kind.
    fn under<'t>(text: &'t str, heading: &str) -> &'t str {
        let (_, behind) = text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("{heading} in {text}"));
        behind.split("\n\n\n").next().unwrap()
    }

    #[test]
    fn a_question_has_its_answer_its_note_and_the_advice_chosen_from_each_item_once() {
        let text = text(&sample::full());
        let (_, question) = text.split_once("Vraag 1.2: Probleem scherp\n").unwrap();
        let (question, _) = question.split_once("Vraag 1.3").unwrap();
        assert!(question.contains("Antwoord A: We willen nog scherper"), "{question}");
        assert!(question.contains("  # niet eens\n      - de burger mist\n"), "{question}");
        assert_eq!(question.matches("- Randvoorwaarde: Neem de tijd").count(), 1, "{question}");
        assert!(question.contains("een platform. (advies 1.2A)\n"), "{question}");
        assert!(question.contains("- Randvoorwaarde 99 bij advies 1.2A (dit staat niet meer"), "{question}");
    }

    #[test]
    fn what_was_left_out_is_said_and_not_told_as_if_there_were_none() {
        let without = |pieces: &[Piece], anonymous| {
            let selection = Selection { without: pieces.iter().copied().collect(), anonymous };
            let guide = sample::guide();
            let told = selection.of(&sample::full(), None, &guide);
            plain::render(&selected(&told, &guide, &selection), 10_000)
        };
        let told = without(&[Piece::Actions, Piece::Notes], true);
        assert!(told.contains("Niet in dit verslag: notities, actiepunten, namen\n"), "{told}");
        assert!(!told.contains(words::NO_ACTIONS), "{told}");
        assert!(!without(&[], false).contains(words::LEFT_OUT));
    }

    #[test]
    fn a_question_that_was_not_discussed_is_only_named_as_open() {
        let text = text(&sample::full());
        assert_eq!(text.matches("Vraag 2.1").count(), 1, "{text}");
        assert!(under(&text, words::OPEN).contains("- Vraag 2.1: Geld en overeenstemming"));
        assert!(!text.contains("\nOnderdeel 2"), "no heading");
        // It was spoken about, but there is no answer.
        assert!(text.contains("Komt terug.") && under(&text, words::OPEN).contains("- Vraag 3.1"));
    }

    #[test]
    fn an_answer_a_note_or_an_action_alone_makes_a_question_discussed() {
        let id: QuestionId = "2.1".parse().unwrap();
        let (mut answered, mut noted, mut acted) = (sample::empty(), sample::empty(), sample::empty());
        answered.questions.entry(id).or_default().answer = Some(crate::content::Choice::B.into());
        noted.questions.entry(id).or_default().note = "gezegd".into();
        acted.actions.push(sample::action(1, "Bellen", Some(Origin::Question(id))));
        for session in [answered, noted, acted] {
            let text = text(&session);
            assert!(
                text.contains("Hoe wordt het project betaald") && !text.contains(words::NOTHING_DISCUSSED),
                "{text}"
            );
        }
    }

    #[test]
    fn an_action_is_loose_until_it_has_an_owner_and_a_date_or_is_done() {
        let mut session = sample::empty();
        for question in sample::guide().questions() {
            session.questions.entry(question.id).or_default().answer = Some(crate::content::Choice::B.into());
        }
        session.actions = vec![sample::action(1, "Zaal huren", None)];
        assert!(under(&text(&session), words::OPEN).contains("- Zaal huren (nog niemand, nog geen datum)"));
        session.actions[0].due = Some(session.date);
        assert!(under(&text(&session), words::OPEN).contains("- Zaal huren (nog niemand, 22 nov 2026)"));
        session.actions[0].due = None;
        session.actions[0].owner = "Welzijn".into();
        assert!(under(&text(&session), words::OPEN).contains("- Zaal huren (Welzijn, nog geen datum)"));
        session.actions[0].status = crate::session::ActionStatus::Done;
        assert!(under(&text(&session), words::OPEN).contains(words::NOTHING_OPEN));
    }

    #[test]
    fn what_the_guide_or_this_version_does_not_know_is_shown() {
        let text = text(&sample::full());
        let orphans = under(&text, words::ORPHANS);
        assert!(orphans.contains("Antwoord B") && orphans.contains("Van vroeger."), "{orphans}");
        let other = under(&text, words::OTHER_FIELDS);
        assert!(other.contains("bijeenkomst, weather: { sky = \"blue\" }"), "{other}");
        assert!(other.contains("actiepunt ‘Wensen ophalen | bij iedereen’, priority: 3"), "{other}");
    }

    #[test]
    fn every_advice_that_the_report_names_is_in_it_in_full_unless_that_is_left_out() {
        let guide = sample::guide();
        let document = meeting(&sample::full(), &guide, None);
        let place = |block: &Block| match block {
            Block::Heading { place, .. } => place.clone(),
            _ => None,
        };
        let told: Vec<Reference> = document.blocks.iter().filter_map(place).collect();
        let named: Vec<&Reference> = document.links().filter(|to| matches!(to, Reference::Advice(_))).collect();
        assert!(named.len() > 2 && named.iter().all(|advice| told.contains(advice)), "{named:?} in {told:?}");
        let text = plain::render(&document, 10_000);
        let advice = guide.advice("1.2A".parse().unwrap()).unwrap();
        advice.all_items().for_each(|item| assert!(text.contains(&place::rich(&guide, &item.text).plain())));
        let without = Selection { without: [Piece::Advice].into(), anonymous: false };
        let short = selected(&without.of(&sample::full(), None, &guide), &guide, &without);
        let short = plain::render(&short, 10_000);
        assert!(short.contains(&words::how_to_read("1.2A".parse().unwrap())), "what the words mean is told: {short}");
        assert!(!short.contains(words::ADVICE_IN_FULL) && short.contains("Niet in dit verslag: de bijlage met advies"));
        assert!(!text.contains("kartrekker lees") && !short.contains("kartrekker lees"));
    }

    #[test]
    fn the_source_is_named_with_its_makers_and_interests() {
        let text = text(&sample::empty());
        let source = under(&text, words::SOURCE);
        for words in
            ["Hogeschool Windesheim", "Regieorgaan SIA", "herschrijving in eigen woorden", "OZO verbindzorg is"]
        {
            assert!(source.contains(words), "{words} in {source}");
        }
    }

    #[test]
    fn what_moved_since_the_meeting_before_is_told_only_when_that_is_given() {
        let (old, new) = (sample::empty(), sample::full());
        let document = meeting(&new, &sample::guide(), Some(&old));
        let told = plain::render(&document, 10_000);
        let (_, since) =
            told.split_once("Wat is er veranderd sinds ‘Partneroverleg *wijk*’ van 22 november 2026").unwrap();
        assert!(since.contains("- De groep heeft voor het eerst geantwoord: A."), "{since}");
        assert!(!text(&new).contains("Wat is er veranderd"));
    }

    #[test]
    fn another_guide_or_an_older_version_of_it_is_mentioned() {
        let mut session = sample::empty();
        session.guide_version = "0.9.0".into();
        assert!(text(&session).contains("de bijeenkomst begon met versie 0.9.0"));
        session.guide = "iets-anders".parse().unwrap();
        assert!(text(&session).contains("hoort bij een andere handreiking (iets-anders)"));
    }
}
