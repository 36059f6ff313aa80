//! What was said as a reason in several meetings: some of each question, or all in which something stands.

use std::collections::BTreeMap;

use super::{heading, title};
use crate::content::search::{Closeness, Entry, Index, Query};
use crate::content::{Guide, QuestionId};
use crate::report::model::{Block, Words};
use crate::session::long_date;
use crate::session::overview::{Dissent, Overview, Statement};
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

/// Something that was said as a reason. Who said it is told of those alone that are told: of all meetings together there are
/// many more.
#[derive(Clone, Copy)]
enum Reason<'a> {
    /// By an organisation.
    Given(&'a Statement),
    /// By those who saw it differently.
    Dissent(&'a Dissent),
}

impl Reasons {
    /// The reasons, by question.
    pub(super) fn blocks(&self, overview: &Overview, guide: &Guide) -> Vec<Block> {
        let (head, told, most) = match self {
            Self::None => return Vec::new(),
            Self::Some => (words::REASONS.to_owned(), reasons(overview).collect(), MOST),
            Self::With(sought) => (words::found(sought), found(overview, sought, guide), MOST_FOUND),
        };
        let nothing = if matches!(self, Self::Some) { words::NO_REASONS } else { words::NOTHING_FOUND };
        let mut blocks = vec![Block::heading(2, head)];
        if told.is_empty() {
            blocks.push(Block::paragraph(nothing));
        }
        let mut by_question: BTreeMap<QuestionId, Vec<Reason>> = BTreeMap::new();
        for reason in told {
            by_question.entry(reason.question()).or_default().push(reason);
        }
        for (question, reasons) in by_question {
            blocks.push(heading(guide, question));
            let more = reasons.len().saturating_sub(most);
            let lines = reasons.into_iter().take(most).map(|reason| reason.line(overview, guide));
            blocks.push(Block::Bullets(lines.collect()));
            blocks.extend((more > 0).then(|| Block::paragraph(words::and_more_reasons(more))));
        }
        blocks
    }
}

impl<'a> Reason<'a> {
    const fn question(self) -> QuestionId {
        match self {
            Self::Given(said) => said.question,
            Self::Dissent(dissent) => dissent.question,
        }
    }

    const fn text(self) -> &'a str {
        match self {
            Self::Given(said) => said.spoken.reason.as_str(),
            Self::Dissent(dissent) => dissent.words.as_str(),
        }
    }

    /// Who gave it, and where.
    fn by(self, overview: &Overview, guide: &Guide) -> Words {
        let (who, number) = match self {
            Self::Given(said) => {
                let (name, role) = overview.speaker(said).map_or(("", None), |(name, role)| (name, role.as_ref()));
                let role = role.map(|role| Words::from(", ").and(Words::user(title_of_role(role, guide))));
                let answer = format!(", {}; ", position(said.spoken.position));
                (Words::user(name).and(role.unwrap_or_default()).and(answer), said.meeting)
            }
            Self::Dissent(dissent) => (Words::from(words::DISSENTERS).and("; "), dissent.meeting),
        };
        let of = |meeting| title(meeting).and(format!(", {}", long_date(meeting.date)));
        who.and(overview.meetings.get(number).map(of).unwrap_or_default())
    }

    fn line(self, overview: &Overview, guide: &Guide) -> Words {
        Words::from("‘").and(Words::user(self.text())).and("’ (").and(self.by(overview, guide)).and(")")
    }
}

/// Every reason: those of the organisations, and then the words of those who saw it differently.
fn reasons(overview: &Overview) -> impl Iterator<Item = Reason<'_>> {
    let given = overview.statements.iter().filter(|said| !said.spoken.reason.is_empty()).map(Reason::Given);
    given.chain(overview.dissents.iter().map(Reason::Dissent))
}

/// Those in which all of these words stand, or in who gave them; in the order in which they were.
fn found<'a>(overview: &'a Overview, sought: &str, guide: &Guide) -> Vec<Reason<'a>> {
    let reasons: Vec<Reason> = reasons(overview).collect();
    let entry = |(at, reason): (usize, &Reason)| Entry::new(at, &reason.by(overview, guide).plain(), reason.text());
    let index = Index::new(reasons.iter().enumerate().map(entry));
    let (hits, _) = index.find(&Query::new(sought), Closeness::Exact, MOST_FOUND);
    let mut places: Vec<usize> = hits.into_iter().map(|hit| hit.entry.place).collect();
    places.sort_unstable();
    places.into_iter().filter_map(|at| reasons.get(at).copied()).collect()
}
