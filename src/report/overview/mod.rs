//! What several meetings about one guide say together, as a document and as a table.

mod reasons;
mod table;

pub use reasons::Reasons;
pub use table::render as csv;

use chrono::NaiveDate;

use super::actions::{due, owner};
use super::model::{Block, Document, Fact, Table, Words};
use super::place;
use crate::content::{Guide, QuestionId, Reference};
use crate::session::overview::{Age, FollowedAction, Overview, OverviewMeeting};
use crate::session::progress::title_of_role;
use crate::session::{long_date, short_date};
use crate::text::overview as words;
use crate::text::report::UNTITLED;
use crate::text::screens::NO_ROLE;

/// The most action items that are told one by one, and the most meetings.
const MOST: usize = 100;

/// The overview as a document, as it is on a day.
#[must_use]
pub fn document(overview: &Overview, guide: &Guide, reasons: &Reasons, today: NaiveDate) -> Document {
    let mut document = Document::new(words::title(overview.meetings.len()), &guide.language);
    let blocks = &mut document.blocks;
    let days = overview.meetings.iter().map(|meeting| meeting.date);
    let mut facts = vec![Fact::new(words::GUIDE, guide.title.as_str())];
    let first_and_last = days.clone().min().zip(days.max());
    facts.extend(first_and_last.map(|(first, last)| Fact::new(words::DAYS, words::days(first, last))));
    blocks.push(Block::Facts(facts));
    blocks.extend(questions(overview, guide));
    blocks.extend(minorities(overview, guide));
    blocks.extend(actions(overview, today));
    blocks.extend(reasons.blocks(overview, guide));
    blocks.extend(meetings(overview));
    document
}

/// How often each question was answered how. What the guide does not have any more comes last.
fn questions(overview: &Overview, guide: &Guide) -> Vec<Block> {
    let gone = overview.questions.keys().copied().filter(|id| guide.question(*id).is_none());
    let row = |id: QuestionId| {
        let count = overview.questions.get(&id).copied().unwrap_or_default();
        let numbers = [count.a, count.b, count.not_yet, overview.open(id), count.divided];
        let cells = numbers.into_iter().map(|number| Words::from(number.to_string()));
        std::iter::once(Words::from(place::in_line(guide, id))).chain(cells).collect()
    };
    let header = words::QUESTION_COLUMNS.map(str::to_owned).to_vec();
    let rows = guide.questions().map(|question| question.id).chain(gone).map(row).collect();
    vec![
        Block::heading(2, words::QUESTIONS),
        Block::paragraph(words::HOW_COUNTED),
        Block::Table(Table { header, rows }),
    ]
}

/// Which roles were on the smaller side, how often, and about what.
fn minorities(overview: &Overview, guide: &Guide) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, words::MINORITIES)];
    let minorities = overview.minorities();
    if minorities.is_empty() {
        blocks.push(Block::paragraph(words::NO_MINORITIES));
    } else {
        let mut rows: Vec<_> =
            minorities.into_iter().map(|(role, by)| (role, by.values().sum::<usize>(), by)).collect();
        rows.sort_by_key(|(_, times, _)| std::cmp::Reverse(*times));
        let row = |(role, times, by): (_, usize, std::collections::BTreeMap<QuestionId, usize>)| {
            let role = Option::map_or(role, NO_ROLE, |role| title_of_role(role, guide));
            let about: Vec<String> = by.iter().map(|(id, times)| words::times(&id.to_string(), *times)).collect();
            vec![Words::user(role), times.to_string().into(), about.join(", ").into()]
        };
        let header = words::MINORITY_COLUMNS.map(str::to_owned).to_vec();
        blocks.push(Block::paragraph(words::HOW_MINORITIES));
        blocks.push(Block::Table(Table { header, rows: rows.into_iter().map(row).collect() }));
    }
    let halved = overview.questions.values().map(|count| count.halved).sum();
    blocks.extend(words::halved(halved).map(Block::paragraph));
    blocks
}

/// What is still to be done: how much of each age, and then one by one, the oldest first.
fn actions(overview: &Overview, today: NaiveDate) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, words::ACTIONS)];
    let open = overview.open_actions();
    if open.is_empty() {
        blocks.push(Block::paragraph(words::NO_ACTIONS));
        return blocks;
    }
    let of_age = |age: Age| {
        let of_age: Vec<_> = open.iter().filter(|action| action.age(today) == age).collect();
        let late = of_age.iter().filter(|action| action.is_late(today)).count();
        (!of_age.is_empty()).then(|| [words::age(age).to_owned(), of_age.len().to_string(), late.to_string()])
    };
    let ages = Age::ALL.into_iter().filter_map(of_age).map(|row| row.map(Words::from).to_vec()).collect();
    blocks.push(Block::Table(Table { header: words::AGE_COLUMNS.map(str::to_owned).to_vec(), rows: ages }));
    let row = |action: &&FollowedAction| {
        let meeting = overview.meetings.get(action.meeting).map(title).unwrap_or_default();
        let since = Words::from(short_date(action.since));
        vec![Words::user(&action.item.text), owner(&action.item), due(&action.item), since, meeting]
    };
    let header = words::ACTION_COLUMNS.map(str::to_owned).to_vec();
    blocks.push(Block::Table(Table { header, rows: open.iter().take(MOST).map(row).collect() }));
    blocks.extend(more(open.len()).map(Block::paragraph));
    blocks
}

fn meetings(overview: &Overview) -> Vec<Block> {
    let line = |meeting: &OverviewMeeting| title(meeting).and(format!(", {}", long_date(meeting.date)));
    let mut blocks = vec![Block::heading(2, words::MEETINGS)];
    blocks.push(Block::Bullets(overview.meetings.iter().take(MOST).map(line).collect()));
    blocks.extend(more(overview.meetings.len()).map(Block::paragraph));
    blocks
}

/// How many more there are than are told one by one.
fn more(all: usize) -> Option<String> {
    all.checked_sub(MOST).filter(|more| *more > 0).map(words::and_more)
}

fn title(meeting: &OverviewMeeting) -> Words {
    if meeting.title.is_empty() { UNTITLED.into() } else { Words::user(&meeting.title) }
}

/// A question as a heading: one that the guide does not have any more by its number alone.
fn heading(guide: &Guide, id: QuestionId) -> Block {
    let reference = Reference::Question(id);
    let words = if guide.contains(&reference) { place::title(guide, &reference) } else { place::in_line(guide, id) };
    Block::heading(3, words)
}

#[cfg(test)]
mod tests;
