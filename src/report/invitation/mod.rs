//! The invitation to a meeting: what to think about beforehand, and an agenda that fits the time.

use std::collections::BTreeSet;

use chrono::{NaiveTime, TimeDelta};

use super::actions::{due, owner};
use super::comparison;
use super::model::{Block, Document, Fact, Table, Words};
use super::{Format, name, place, source};
use crate::content::{Guide, QuestionId, Reference};
use crate::session::agenda::{Agenda, Basis, Slot, Timetable, Topic};
use crate::session::progress::is_divided;
use crate::session::{ActionItem, Session, long_date, shown_time};
use crate::text::{conversation, invitation as words, places, report as report_words};

pub use crate::content::route::{LONGEST, SHORTEST};

/// What an invitation tells that the meeting does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationOptions {
    /// How long the meeting takes, in minutes, from [`SHORTEST`] to [`LONGEST`].
    pub minutes: u16,
    /// The parts of the guide that it is about; all when none is named.
    pub parts: BTreeSet<u16>,
    /// When it begins; without that the agenda counts minutes.
    pub begin: Option<NaiveTime>,
    /// Where it is.
    pub place: Option<String>,
    /// Who invites.
    pub from: Option<String>,
    /// Where a form that was filled in goes back to.
    pub return_to: Option<String>,
}

/// The invitation to a meeting; with the meeting that it follows, if there is one.
#[must_use]
pub fn document(session: &Session, guide: &Guide, previous: Option<&Session>, options: &InvitationOptions) -> Document {
    let agenda = timetable(session, guide, previous, options);
    let title = if session.title.is_empty() { report_words::UNTITLED } else { &session.title };
    // Its title says what kind of document it is, also where only that is read.
    let mut document = Document { date: Some(session.date), ..Document::new(words::title(title), &guide.language) };
    let blocks = &mut document.blocks;
    blocks.push(Block::Facts(facts(session, guide, options)));
    blocks.push(Block::paragraph(words::welcome(&guide.title, &guide.subtitle)));
    if let Some(previous) = previous {
        blocks.push(Block::paragraph(Words::from(words::FOLLOWS).and(comparison::meeting(previous)).and(".")));
    }
    blocks.extend(think_ahead(&agenda, guide));
    if let Some(return_to) = &options.return_to {
        blocks.push(Block::paragraph(
            Words::from(words::RETURN_FORM.0).and(Words::user(return_to)).and(words::RETURN_FORM.1),
        ));
    }
    blocks.push(Block::heading(2, words::AGENDA));
    blocks.push(table(&agenda, guide, options.begin));
    blocks.push(Block::paragraph(words::OWN_PROPOSAL));
    if !agenda.left_out.is_empty() {
        blocks.push(Block::paragraph(words::NO_TIME));
        blocks.push(questions(agenda.left_out.iter().copied(), guide));
    }
    blocks.extend(open_actions(session));
    blocks.extend(divided(&agenda, session, previous, guide));
    blocks.extend(source::closing(guide));
    document
}

/// What is done when: what the meeting plans, unless another selection or another time is asked for.
fn timetable(session: &Session, guide: &Guide, previous: Option<&Session>, options: &InvitationOptions) -> Timetable {
    let own = session.agenda.as_ref().filter(|_| options.parts.is_empty());
    let Some(agenda) = own else {
        return Timetable::proposed(session, guide, previous, options.minutes, &options.parts);
    };
    let basis = Basis::of(session, previous);
    if agenda.minutes == options.minutes {
        return agenda.timetable(&basis);
    }
    Agenda { minutes: options.minutes, ..agenda.clone() }.shared_out(&basis).timetable(&basis)
}

/// `2026-11-22 Uitnodiging Partneroverleg.docx`: the name of the file of an invitation.
#[must_use]
pub fn file_name(session: &Session, format: Format) -> String {
    name::of(session.date, words::INVITATION, &session.title, format.extension())
}

/// The questions on the agenda in full, with what to think of.
fn think_ahead(agenda: &Timetable, guide: &Guide) -> Vec<Block> {
    let asked = agenda.questions().filter_map(|id| guide.question(id)).map(|question| {
        let number = places::capitalised(&places::question(question.id));
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

/// When and where it is, and who invites.
fn facts(session: &Session, guide: &Guide, options: &InvitationOptions) -> Vec<Fact> {
    let long = words::minutes(options.minutes);
    let time = options
        .begin
        .map_or_else(|| long.clone(), |begin| words::at_clock(&clock(begin, 0), &clock(begin, options.minutes), &long));
    let mut facts = vec![Fact::new(report_words::DATE, long_date(session.date)), Fact::new(words::DURATION, time)];
    for (label, told) in [(words::PLACE, &options.place), (words::FROM, &options.from)] {
        facts.extend(told.as_ref().map(|told| Fact::new(label, Words::user(told))));
    }
    facts.push(Fact::new(report_words::GUIDE, guide.title.as_str()));
    facts
}

/// The time on the clock so many minutes after the meeting began; past midnight it is that of the next day.
fn clock(begin: NaiveTime, minutes: u16) -> String {
    shown_time(begin + TimeDelta::minutes(i64::from(minutes)))
}

fn table(agenda: &Timetable, guide: &Guide, begin: Option<NaiveTime>) -> Block {
    let mut passed = 0;
    let mut row = |item: &Slot| {
        let from = passed;
        passed += item.minutes;
        let when = match begin {
            Some(begin) => words::clock_from_to(&clock(begin, from), &clock(begin, passed)),
            None => words::from_to(from, passed),
        };
        let topic: Words = match item.topic.question() {
            Some(id) => place::title(guide, &Reference::Question(id)).into(),
            None => words::topic(item.topic).into(),
        };
        let topic = if matches!(item.topic, Topic::Divided(_)) { topic.and(words::DIVIDED_LAST_TIME) } else { topic };
        vec![topic, words::minutes(item.minutes).into(), when.into()]
    };
    let rows = agenda.items.iter().map(&mut row).collect();
    Block::Table(Table { header: words::columns(begin.is_some()).map(str::to_owned).to_vec(), rows })
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
fn divided(agenda: &Timetable, session: &Session, previous: Option<&Session>, guide: &Guide) -> Vec<Block> {
    let line = |item: &Slot| {
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
        let options = InvitationOptions { minutes, parts: parts.iter().copied().collect(), ..Default::default() };
        told(&options)
    }

    fn told(options: &InvitationOptions) -> String {
        plain::render(&document(&sample::full(), &sample::guide(), None, options), 10_000)
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
    fn it_can_be_sent_as_it_is_with_the_time_on_the_clock_the_place_and_who_invites() {
        let options = InvitationOptions {
            minutes: 90,
            begin: NaiveTime::from_hms_opt(14, 0, 0),
            place: Some("Wijkcentrum".into()),
            from: Some("de kartrekker".into()),
            return_to: Some("kartrekker@wijk.nl".into()),
            ..Default::default()
        };
        let text = told(&options);
        for said in
            ["14:00 tot 15:30 (90 minuten)", "Wijkcentrum", "de kartrekker", "14:00–14:05", "kartrekker@wijk.nl"]
        {
            assert!(text.contains(said), "{said} in {text}");
        }
        assert_eq!(text.matches("Uitnodiging").count(), 1, "{text}");
        let guide = sample::guide();
        assert!(text.contains(&guide.title) && text.contains(&guide.subtitle), "{text}");
        let late = told(&InvitationOptions { begin: NaiveTime::from_hms_opt(23, 0, 0), ..options });
        assert!(late.contains("23:00 tot 00:30"), "{late}");
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
