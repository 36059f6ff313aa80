//! The invitation to a meeting: what to think about beforehand, and an agenda that fits the time.

mod agenda;

use std::collections::BTreeSet;

use super::comparison;
use super::meeting::{due, owner};
use super::model::{Block, Document, Fact, Table, Words};
use super::picture::is_divided;
use super::{Format, name, place, source};
use crate::content::{Guide, QuestionId, Reference};
use crate::session::{ActionItem, Session, long_date, parse_minutes};
use crate::text::{conversation, invitation as words, report as report_words};

pub use agenda::{Agenda, AgendaItem, LEAST, LONGEST, MOST, SHORTEST, Topic};

/// The invitation to a meeting of so many minutes, from [`SHORTEST`] to [`LONGEST`], about some parts of the guide or, when
/// none is named, about all; with the meeting that it follows, if there is one.
#[must_use]
pub fn document(
    session: &Session,
    guide: &Guide,
    previous: Option<&Session>,
    minutes: u16,
    parts: &BTreeSet<u16>,
) -> Document {
    let agenda = Agenda::of(session, guide, previous, minutes, parts);
    let title = if session.title.is_empty() { report_words::UNTITLED } else { &session.title };
    let mut document = Document {
        kind: words::INVITATION.to_owned(),
        date: Some(session.date),
        ..Document::new(words::title(title), &guide.language)
    };
    let blocks = &mut document.blocks;
    blocks.push(Block::Facts(vec![
        Fact::new(report_words::DATE, long_date(session.date)),
        Fact::new(words::DURATION, words::minutes(minutes)),
        Fact::new(report_words::GUIDE, guide.title.as_str()),
    ]));
    blocks.push(Block::paragraph(words::WELCOME));
    blocks.push(Block::paragraph(words::about(&guide.title, &guide.subtitle)));
    if let Some(previous) = previous {
        blocks.push(Block::paragraph(Words::from(words::FOLLOWS).and(comparison::meeting(previous)).and(".")));
    }
    blocks.extend(think_ahead(&agenda, guide));
    blocks.push(Block::heading(2, words::AGENDA));
    blocks.push(table(&agenda, guide));
    blocks.push(Block::paragraph(words::OWN_PROPOSAL));
    if !agenda.left_out.is_empty() {
        blocks.push(Block::paragraph(words::NO_TIME));
        blocks.push(questions(agenda.left_out.iter().copied(), guide));
    }
    blocks.extend(open_actions(session));
    blocks.extend(divided(&agenda, session, previous, guide));
    blocks.push(Block::heading(2, report_words::SOURCE));
    blocks.extend(source::short(guide, 3));
    document
}

/// `2026-11-22 Uitnodiging Partneroverleg.docx`: the name of the file of an invitation.
#[must_use]
pub fn file_name(session: &Session, format: Format) -> String {
    name::of(session.date, words::INVITATION, &session.title, format.extension())
}

/// The minutes that were typed, when a meeting can have them.
#[must_use]
pub fn read_minutes(typed: &str) -> Option<u16> {
    parse_minutes(typed).filter(|minutes| (SHORTEST..=LONGEST).contains(minutes))
}

/// The questions on the agenda in full, with what to think of.
fn think_ahead(agenda: &Agenda, guide: &Guide) -> Vec<Block> {
    let asked = agenda.questions().filter_map(|id| guide.question(id)).map(|question| {
        let number = report_words::capitalised(&report_words::question(question.id));
        Words::strong(&format!("{number}.")).and(" ").and(question.text.as_str())
    });
    let asked: Vec<Words> = asked.collect();
    if asked.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, words::THINK_AHEAD),
        Block::paragraph(words::THINK_AHEAD_HOW),
        Block::Bullets(asked),
        Block::paragraph(words::ASK_AROUND),
    ]
}

fn table(agenda: &Agenda, guide: &Guide) -> Block {
    let mut begin = 0;
    let mut row = |item: &AgendaItem| {
        let from = begin;
        begin += item.minutes;
        let topic: Words = match item.topic.question() {
            Some(id) => place::title(guide, &Reference::Question(id)).into(),
            None => words::topic(item.topic).into(),
        };
        let topic = if matches!(item.topic, Topic::Divided(_)) { topic.and(words::DIVIDED_LAST_TIME) } else { topic };
        vec![topic, words::minutes(item.minutes).into(), words::from_to(from, begin).into()]
    };
    let rows = agenda.items.iter().map(&mut row).collect();
    Block::Table(Table { header: words::COLUMNS.map(str::to_owned).to_vec(), rows })
}

fn questions(ids: impl Iterator<Item = QuestionId>, guide: &Guide) -> Block {
    Block::Bullets(ids.map(|id| place::title(guide, &Reference::Question(id)).into()).collect())
}

/// What was agreed to do and is not done yet, so that everybody can bring word of it.
fn open_actions(session: &Session) -> Vec<Block> {
    let row = |action: &ActionItem| vec![Words::user(&action.text), owner(action), due(action)];
    let rows: Vec<Vec<Words>> = session.actions.iter().filter(|action| action.is_open()).map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let header = words::ACTION_COLUMNS.map(str::to_owned).to_vec();
    vec![
        Block::heading(2, words::OPEN_ACTIONS),
        Block::paragraph(words::BRING_WORD),
        Block::Table(Table { header, rows }),
    ]
}

/// How the table was divided about the questions that come back.
fn divided(agenda: &Agenda, session: &Session, previous: Option<&Session>, guide: &Guide) -> Vec<Block> {
    let line = |item: &AgendaItem| {
        let Topic::Divided(id) = item.topic else { return None };
        let meeting =
            previous.filter(|previous| is_divided(previous, id) && !is_divided(session, id)).unwrap_or(session);
        let told = conversation::agreement(&meeting.tally(id), meeting)?;
        let title = place::title(guide, &Reference::Question(id));
        Some(Words::strong(&format!("{title}.")).and(" ").and(Words::user(&told)))
    };
    let lines: Vec<Words> = agenda.items.iter().filter_map(line).collect();
    if lines.is_empty() { Vec::new() } else { vec![Block::heading(2, words::DIVIDED), Block::Bullets(lines)] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{plain, sample};

    fn text(minutes: u16, parts: &[u16]) -> String {
        let parts = parts.iter().copied().collect();
        plain::render(&document(&sample::full(), &sample::guide(), None, minutes, &parts), 10_000)
    }

    #[test]
    fn it_asks_to_think_ahead_about_the_questions_on_the_agenda_and_no_other() {
        let text = text(90, &[2]);
        let question = &sample::guide().question("2.1".parse().unwrap()).unwrap().text.clone();
        assert!(text.contains(words::THINK_AHEAD) && text.contains(question.as_str()), "{text}");
        assert!(!text.contains("Vraag 4.1"), "{text}");
        assert!(text.contains(words::OWN_PROPOSAL));
    }

    #[test]
    fn what_is_still_to_be_done_stands_in_a_table_with_who_and_when() {
        let text = text(90, &[]);
        let (_, open) = text.split_once(words::OPEN_ACTIONS).unwrap();
        assert!(open.contains("Bellen") && open.contains("Welzijn") && open.contains("Zaal huren"), "{open}");
        assert!(!open.contains("Wensen ophalen"), "that is done: {open}");
    }

    #[test]
    fn the_file_is_named_after_the_day_and_the_meeting() {
        assert_eq!(file_name(&sample::empty(), Format::Html), "2026-11-22 Uitnodiging Partneroverleg wijk.html");
    }
}
