//! What was said as a reason in several meetings: some of each question, or all in which something stands.

use std::collections::BTreeMap;

use super::{heading, title};
use crate::content::search::{Closeness, Entry, Index, Query};
use crate::content::{Guide, QuestionId};
use crate::report::model::{Block, Words};
use crate::session::long_date;
use crate::session::overview::Overview;
use crate::session::progress::title_of_role;
use crate::text::conversation::position;
use crate::text::overview as words;

/// The most reasons about one question that are told where nothing is looked for.
const MOST: usize = 20;
/// The most that are found.
const MOST_FOUND: usize = 1_000;

/// Which reasons are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reasons {
    /// The first of each question.
    Some,
    /// Those in which these words stand.
    With(String),
    /// None.
    None,
}

/// A reason, and who gave it.
struct Reason<'a> {
    question: QuestionId,
    text: &'a str,
    by: Words,
}

impl Reasons {
    /// The reasons, by question.
    pub(super) fn blocks(&self, overview: &Overview, guide: &Guide) -> Vec<Block> {
        let (head, told, most) = match self {
            Self::None => return Vec::new(),
            Self::Some => (words::REASONS.to_owned(), reasons(overview, guide), MOST),
            Self::With(sought) => (words::found(sought), found(reasons(overview, guide), sought), MOST_FOUND),
        };
        let nothing = if matches!(self, Self::Some) { words::NO_REASONS } else { words::NOTHING_FOUND };
        let mut blocks = vec![Block::heading(2, head)];
        if told.is_empty() {
            blocks.push(Block::paragraph(nothing));
        }
        let mut by_question: BTreeMap<QuestionId, Vec<Reason>> = BTreeMap::new();
        for reason in told {
            by_question.entry(reason.question).or_default().push(reason);
        }
        for (question, reasons) in by_question {
            blocks.push(heading(guide, question));
            let more = reasons.len().saturating_sub(most);
            blocks.push(Block::Bullets(reasons.into_iter().take(most).map(Reason::line).collect()));
            blocks.extend((more > 0).then(|| Block::paragraph(words::and_more_reasons(more))));
        }
        blocks
    }
}

impl Reason<'_> {
    fn line(self) -> Words {
        Words::from("‘").and(Words::user(self.text)).and("’ (").and(self.by).and(")")
    }
}

/// Every reason: those of the organisations, and then the words of those who saw it differently.
fn reasons<'a>(overview: &'a Overview, guide: &Guide) -> Vec<Reason<'a>> {
    let meeting = |number: usize| {
        let of = |meeting| title(meeting).and(format!(", {}", long_date(meeting.date)));
        overview.meetings.get(number).map(of).unwrap_or_default()
    };
    let given = overview.statements.iter().filter(|said| !said.spoken.reason.is_empty()).map(|said| {
        let (name, role) = overview.speaker(said).map_or(("", None), |(name, role)| (name.as_str(), role.as_ref()));
        let role = role.map(|role| Words::from(", ").and(Words::user(title_of_role(role, guide)))).unwrap_or_default();
        let answer = format!(", {}; ", position(said.spoken.position));
        let by = Words::user(name).and(role).and(answer).and(meeting(said.meeting));
        Reason { question: said.question, text: &said.spoken.reason, by }
    });
    let dissents = overview.dissents.iter().map(|dissent| {
        let by = Words::from(words::DISSENTERS).and("; ").and(meeting(dissent.meeting));
        Reason { question: dissent.question, text: &dissent.words, by }
    });
    given.chain(dissents).collect()
}

/// Those in which all of these words stand, or in who gave them; in the order in which they were.
fn found<'a>(reasons: Vec<Reason<'a>>, sought: &str) -> Vec<Reason<'a>> {
    let entry = |(at, reason): (usize, &Reason)| Entry::new(at, &reason.by.plain(), reason.text);
    let index = Index::new(reasons.iter().enumerate().map(entry));
    let (hits, _) = index.find(&Query::new(sought), Closeness::Exact, MOST_FOUND);
    let mut places: Vec<usize> = hits.into_iter().map(|hit| hit.entry.place).collect();
    places.sort_unstable();
    let is_found = |(at, reason)| places.binary_search(&at).is_ok().then_some(reason);
    reasons.into_iter().enumerate().filter_map(is_found).collect()
}
