//! Who stands where at a glance: organisations down, questions across, and the group's answer in the last row. The summary
//! on the screen and the report show the same.

use super::model::{Block, Table, Words};
use crate::content::{Guide, Part, Question, QuestionId};
use crate::session::progress::is_divided;
use crate::session::{Organisation, Outcome, Session};
use crate::text::conversation;
use crate::text::matrix::{self as words, Signs};

/// The most columns of questions beside each other: what a screen of 80 columns and a page of paper have room for.
const MOST: usize = 12;

/// A stretch of questions that stands beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The parts that the questions are of, by their short titles.
    pub parts: Vec<String>,
    /// The questions, in order.
    pub questions: Vec<QuestionId>,
    /// A row for each organisation: its name, and what it says to each question.
    pub rows: Vec<(String, Vec<&'static str>)>,
    /// What the group answers to each question.
    pub together: Vec<String>,
}

impl Matrix {
    /// The whole meeting, in as many stretches as it takes. Only what was shown to all is in it.
    #[must_use]
    pub fn of(session: &Session, guide: &Guide, signs: &Signs) -> Vec<Self> {
        stretches(guide).iter().map(|(parts, questions)| Self::of_stretch(session, parts, questions, signs)).collect()
    }

    fn of_stretch(session: &Session, parts: &[&Part], questions: &[&Question], signs: &Signs) -> Self {
        let row = |organisation: &Organisation| {
            let cells = questions.iter().map(|question| cell(session, question.id, organisation, signs)).collect();
            (organisation.name.clone(), cells)
        };
        Self {
            parts: parts.iter().map(|part| format!("{} {}", part.number, part.short)).collect(),
            questions: questions.iter().map(|question| question.id).collect(),
            rows: session.organisations.iter().map(row).collect(),
            together: questions.iter().map(|question| together(session, question.id, signs)).collect(),
        }
    }
}

/// Parts beside each other as long as they fit; a part that does not fit by itself goes on below.
fn stretches(guide: &Guide) -> Vec<(Vec<&Part>, Vec<&Question>)> {
    let mut stretches: Vec<(Vec<&Part>, Vec<&Question>)> = Vec::new();
    for part in &guide.parts {
        match stretches.last_mut() {
            Some((parts, questions)) if questions.len() + part.questions.len() <= MOST => {
                parts.push(part);
                questions.extend(&part.questions);
            }
            _ => stretches.extend(part.questions.chunks(MOST).map(|chunk| (vec![part], chunk.iter().collect()))),
        }
    }
    stretches
}

/// What an organisation says, in a sign; what is covered shows nothing.
fn cell(session: &Session, question: QuestionId, organisation: &Organisation, signs: &Signs) -> &'static str {
    let Some(discussion) = session.questions.get(&question) else { return signs.nothing };
    match discussion.positions.get(&organisation.id) {
        Some(_) if !discussion.revealed => signs.covered,
        Some(spoken) => signs.position(spoken.position),
        None => signs.nothing,
    }
}

/// What the group answers, in a letter, with a sign where the table is divided.
fn together(session: &Session, question: QuestionId, signs: &Signs) -> String {
    let letter = match session.outcome(question) {
        Some(Outcome::Choice(choice)) => choice.to_string(),
        Some(Outcome::NotYet) => words::UNSURE.to_owned(),
        None if session.is_parked(question) => words::PARKED.to_owned(),
        None => signs.nothing.to_owned(),
    };
    if is_divided(session, question) { format!("{letter}{}", signs.divided) } else { letter }
}

/// The matrix as tables; nothing where nobody was at the table, or nothing was answered.
pub(super) fn blocks(session: &Session, guide: &Guide) -> Vec<Block> {
    let was_said = session.questions.values().any(|said| said.answer.is_some() || said.revealed);
    if session.organisations.len() < 2 || !was_said {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, words::TITLE)];
    for matrix in Matrix::of(session, guide, &words::ON_PAPER) {
        let header = std::iter::once(words::ORGANISATION.to_owned());
        let header = header.chain(matrix.questions.iter().map(ToString::to_string)).collect();
        let mut rows: Vec<Vec<Words>> = matrix
            .rows
            .iter()
            .map(|(name, cells)| {
                std::iter::once(Words::user(name)).chain(cells.iter().map(|cell| Words::from(*cell))).collect()
            })
            .collect();
        let together = matrix.together.iter().map(|cell| Words::strong(cell));
        rows.push(std::iter::once(Words::strong(conversation::TOGETHER_SHORT)).chain(together).collect());
        blocks.push(Block::paragraph(matrix.parts.join(" · ")));
        blocks.push(Block::Table(Table { header, rows }));
    }
    blocks.push(Block::paragraph(words::ON_PAPER.legend(|_| true)));
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::report::sample;
    use crate::session::{Discussion, OrganisationId, Position, Reply};

    #[test]
    fn every_question_of_a_guide_stands_in_it_once_and_no_stretch_is_too_wide() {
        for id in crate::content::embedded_ids() {
            let guide = crate::content::embedded_guide(id).unwrap().unwrap();
            let mut session = sample::full();
            session.guide = guide.id.clone();
            let stretches = Matrix::of(&session, &guide, &words::ON_PAPER);
            let all: Vec<QuestionId> = stretches.iter().flat_map(|matrix| matrix.questions.clone()).collect();
            assert_eq!(all, guide.questions().map(|question| question.id).collect::<Vec<_>>(), "{id}");
            for matrix in stretches {
                let width = matrix.questions.len();
                assert!(width <= MOST && matrix.together.len() == width, "{id}");
                assert!(matrix.rows.iter().all(|(_, cells)| cells.len() == width), "{id}");
            }
        }
    }

    #[test]
    fn what_is_covered_shows_that_it_is_there_and_not_what_it_is() {
        let (mut session, guide) = (sample::full(), sample::guide());
        let said = Reply { position: Position::Choice(Choice::A), reason: String::new() };
        let discussion = Discussion { positions: [(OrganisationId(1), said)].into(), ..Discussion::default() };
        session.questions.insert("1.1".parse().unwrap(), discussion);
        let signs = Matrix::of(&session, &guide, &words::ON_PAPER).into_iter().flat_map(|matrix| matrix.rows);
        let signs: Vec<&str> = signs.flat_map(|(_, cells)| cells).collect();
        let Signs { covered, nothing, .. } = words::ON_PAPER;
        assert!(signs.contains(&covered));
        assert!(signs.iter().all(|sign| [covered, nothing].contains(sign)), "{signs:?}");
    }
}
