//! What a meeting planned, and what came of it.

use super::model::{Block, Table, Words};
use super::place;
use crate::content::{Guide, QuestionId, Reference};
use crate::session::{Agenda, ItemState, Session};
use crate::text::{agenda as words, report};

/// The agenda of a meeting as a table, with what came of every question; nothing where nothing was planned.
pub(super) fn blocks(session: &Session, guide: &Guide) -> Vec<Block> {
    let Some(agenda) = session.plan() else { return Vec::new() };
    let title = |id: QuestionId| -> Words {
        match guide.question(id) {
            Some(_) => place::title(guide, &Reference::Question(id)).into(),
            None => format!("{id}: {}", words::NO_LONGER_THERE).into(),
        }
    };
    let row = |id: QuestionId, minutes: u16| {
        vec![title(id), words::minutes(minutes).into(), words::outcome(outcome(session, guide, id)).into()]
    };
    let rows = agenda.items.iter().map(|item| row(item.question, item.minutes)).collect();
    let mut blocks = vec![
        Block::heading(2, words::AGENDA),
        Block::paragraph(told(agenda, session, guide)),
        Block::Table(Table { header: words::REPORT_COLUMNS.map(str::to_owned).to_vec(), rows }),
    ];
    if !agenda.left_out.is_empty() {
        blocks.push(Block::paragraph(report::DID_NOT_FIT));
        blocks.push(Block::Bullets(agenda.left_out.iter().map(|id| title(*id)).collect()));
    }
    blocks
}

/// How a question on the agenda stands in a report: once the meeting has begun, what is not done was not reached.
fn outcome(session: &Session, guide: &Guide, id: QuestionId) -> ItemState {
    match session.item_state(guide, id) {
        ItemState::Planned if session.has_begun() => ItemState::NotReached,
        state => state,
    }
}

/// How many questions came to an end, and how long the meeting was and took.
fn told(agenda: &Agenda, session: &Session, guide: &Guide) -> String {
    let count =
        |wanted: ItemState| agenda.items.iter().filter(|item| outcome(session, guide, item.question) == wanted).count();
    let [done, parked, not_reached, planned] =
        [ItemState::Done, ItemState::Parked, ItemState::NotReached, ItemState::Planned].map(count);
    let took = if session.spent > 0 { words::took(session.spent, agenda.minutes) } else { String::new() };
    format!("{}{took}", words::counted(done, parked, not_reached, planned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{plain, sample};
    use crate::session::agenda::Basis;

    fn text(session: &Session) -> String {
        plain::render(&crate::report::meeting::meeting(session, &sample::guide(), None), 10_000)
    }

    #[test]
    fn the_report_tells_what_was_planned_and_what_became_of_it() {
        let mut session = sample::full();
        assert!(!text(&session).contains(words::AGENDA), "nothing was planned");
        let questions = ["1.1", "1.2", "5.1", "5.2"].map(|id| id.parse().unwrap());
        session.agenda = Some(Agenda::empty(60).with_questions(questions, &Basis::default()));
        session.questions.entry("5.1".parse().unwrap()).or_default().closure = Some(crate::session::Closure::Parked);
        session.spent = 55;
        let told = text(&session);
        for phrase in [
            "Van de agenda:",
            "55 van de 60 minuten",
            words::outcome(ItemState::Parked),
            words::outcome(ItemState::NotReached),
        ] {
            assert!(told.contains(phrase), "{phrase}: {told}");
        }
    }
}
