//! What the organisations said about a question, each by itself, and what that adds up to.

use super::model::{Block, Table, Words};
use crate::content::QuestionId;
use crate::session::{Discussion, Organisation, Reply, Session};
use crate::text::conversation as words;

/// The positions as a table, the agreement, the view of those who see it differently, and how an A ends. Positions
/// that were never shown to all stay covered here too.
pub fn blocks(session: &Session, question: QuestionId) -> Vec<Block> {
    let discussion = session.discussion(question);
    let mut blocks = Vec::new();
    if discussion.revealed && !discussion.positions.is_empty() {
        let agreement = words::agreement(&session.tally(question), session);
        // What needs no table still needs a sentence.
        if agreement.is_none() || !is_unanimous(session, &discussion, question) {
            blocks.extend(table(session, &discussion, question));
        }
        blocks.extend(agreement.map(|line| Block::paragraph(Words::user(&line))));
    }
    for (label, text) in [(words::DISSENT, &discussion.dissent), (words::NEEDED, &discussion.needed)] {
        if !text.is_empty() {
            blocks.push(Block::paragraph(Words::strong(label).and(" ").and(Words::user(text))));
        }
    }
    let closure = discussion.closure.as_ref().map(words::closure);
    blocks.extend(closure.map(|line| Block::paragraph(Words::user(&line))));
    blocks
}

/// Whether all of the meeting said the same, and nobody told why: that needs no table. Where some were not asked, it has to
/// be told who were.
fn is_unanimous(session: &Session, discussion: &Discussion, question: QuestionId) -> bool {
    let mut said = session.asked(question).map(|organisation| discussion.positions.get(&organisation.id));
    let Some(Some(first)) = said.next() else { return false };
    session.asked(question).count() == session.organisations.len()
        && first.reason.is_empty()
        && said.all(|spoken| spoken == Some(first))
}

/// What each of those who were asked said and why, with what of that is too long for a table below it.
fn table(session: &Session, discussion: &Discussion, question: QuestionId) -> Vec<Block> {
    let row = |organisation: &Organisation| row(organisation, discussion.positions.get(&organisation.id));
    let mut header = words::COLUMNS.map(str::to_owned).to_vec();
    let mut rows: Vec<Vec<Words>> = session.asked(question).map(row).collect();
    // A column with nothing in it only takes room.
    if discussion.positions.values().all(|spoken| spoken.reason.is_empty()) {
        header.truncate(2);
        for row in &mut rows {
            row.truncate(2);
        }
    }
    let mut blocks = vec![Block::Table(Table { header, rows })];
    blocks.extend(reasons_of_lines(session, discussion));
    blocks
}

/// A row of the table.
fn row(organisation: &Organisation, spoken: Option<&Reply>) -> Vec<Words> {
    let name = if organisation.left {
        Words::user(&organisation.name).and(format!(" ({})", words::LEFT))
    } else {
        Words::user(&organisation.name)
    };
    let position = spoken.map_or(words::SILENT, |spoken| words::position(spoken.position));
    let reason = spoken.map_or("", |spoken| if has_lines(spoken) { words::BELOW } else { &spoken.reason });
    vec![name, position.into(), Words::user(reason)]
}

/// Whether a reason has more lines than a cell of a table.
fn has_lines(spoken: &Reply) -> bool {
    spoken.reason.contains('\n')
}

/// The reasons of more than one line, each under the name of who gave it, with its lines as they are.
fn reasons_of_lines(session: &Session, discussion: &Discussion) -> Vec<Block> {
    let of = |organisation: &Organisation| {
        let spoken = discussion.positions.get(&organisation.id).filter(|spoken| has_lines(spoken))?;
        Some([Block::paragraph(Words::user(&organisation.name).and(":")), Block::Note(spoken.reason.clone())])
    };
    session.organisations.iter().filter_map(of).flatten().collect()
}

/// What matters most to the organisations in a part; nothing when nobody was asked.
pub fn priorities(session: &Session, part: u16) -> Vec<Block> {
    let line = |organisation: &Organisation| {
        let text = session.priorities.get(&(part, organisation.id))?;
        Some(Words::user(&organisation.name).and(": ").and(Words::user(text)))
    };
    let lines: Vec<Words> = session.organisations.iter().filter_map(line).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![Block::paragraph(Words::strong(words::PRIORITIES)), Block::Bullets(lines)]
}

#[cfg(test)]
mod tests {
    use super::super::{plain, sample};
    use super::*;
    use crate::content::Choice;
    use crate::report::Document;
    use crate::session::{Closure, OrganisationId, Position};

    fn text(discussion: Discussion) -> String {
        let mut session = sample::full();
        let question = "1.2".parse().unwrap();
        session.questions.insert(question, discussion);
        let document = Document { blocks: blocks(&session, question), ..Document::new(String::new(), "nl") };
        plain::render(&document, 80)
    }

    fn said() -> Discussion {
        let spoken = |position, reason: &str| Reply { position, reason: reason.into() };
        Discussion {
            positions: [
                (OrganisationId(1), spoken(Position::Choice(Choice::B), "er ligt een analyse")),
                (OrganisationId(2), spoken(Position::Choice(Choice::A), "")),
                (OrganisationId(3), spoken(Position::Choice(Choice::A), "")),
            ]
            .into(),
            dissent: "de analyse is af".into(),
            needed: "haar samen lezen".into(),
            closure: Some(Closure::Parked),
            ..Discussion::default()
        }
    }

    #[test]
    fn positions_agreement_dissent_and_closure_are_told() {
        let text = text(Discussion { revealed: true, ..said() });
        for part in [
            "er ligt een analyse",
            "Verdeeld: 2 kiezen A, 1 kiest B. Gemeente ziet het anders.",
            "de analyse is af",
            "haar samen lezen",
            words::PARKED,
        ] {
            assert!(text.contains(part), "{part} is not in:\n{text}");
        }
    }

    #[test]
    fn where_all_said_the_same_without_a_reason_one_line_tells_it() {
        let mut discussion = Discussion { revealed: true, ..said() };
        let all = |spoken: Reply| (1..=3).map(|id| (OrganisationId(id), spoken.clone())).collect();
        let spoken = Reply { position: Position::Choice(Choice::B), reason: String::new() };
        discussion.positions = all(spoken);
        let told = text(discussion.clone());
        assert!(told.contains("Eens: 3 kiezen B.") && !told.contains("Welzijn"), "{told}");
        discussion.positions.get_mut(&OrganisationId(2)).unwrap().reason = "omdat".into();
        assert!(text(discussion.clone()).contains("Welzijn"), "a reason needs its name");
        discussion.positions.remove(&OrganisationId(2));
        assert!(text(discussion.clone()).contains("Welzijn"), "one that was silent too");
        discussion.positions = all(Reply { position: Position::NotApplicable, reason: String::new() });
        assert!(text(discussion.clone()).contains("Welzijn"), "there is no sentence for it");
        discussion.positions = all(Reply { position: Position::Unsure, reason: String::new() });
        let told = text(discussion);
        assert!(told.contains("Onzeker: 3 weten het niet.") && !told.contains("Welzijn"), "{told}");
    }

    #[test]
    fn a_reason_of_more_lines_stands_below_the_table_with_its_lines() {
        let mut discussion = Discussion { revealed: true, ..said() };
        discussion.positions.get_mut(&OrganisationId(2)).unwrap().reason = "Eerst dit.\n\n- dan dat".into();
        let text = text(discussion);
        let row = text.lines().find(|line| line.contains("Welzijn")).unwrap();
        assert!(row.contains(words::BELOW), "{text}");
        let (_, below) = text.split_once("\nWelzijn:\n").unwrap();
        let lines: Vec<&str> = below.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines[..2], ["Eerst dit.", "- dan dat"], "{text}");
    }

    #[test]
    fn who_answered_before_leaving_counts_in_the_table_and_in_the_sentence() {
        let question = "1.2".parse().unwrap();
        let mut session = sample::full();
        session.questions.insert(question, Discussion { revealed: true, ..said() });
        session.organisations[1].left = true;
        session.organisations.push(Organisation::new(OrganisationId(4), "Kerk".into(), None));
        session.organisations[3].left = true;
        let document = Document { blocks: blocks(&session, question), ..Document::new(String::new(), "nl") };
        let text = plain::render(&document, 80);
        assert!(text.contains("Welzijn (niet meer aan tafel)") && !text.contains("Kerk"), "{text}");
        assert!(text.contains("Verdeeld: 2 kiezen A, 1 kiest B."), "{text}");
    }

    #[test]
    fn what_was_never_shown_stays_covered() {
        let text = text(said());
        assert!(!text.contains("er ligt een analyse") && !text.contains("Verdeeld"), "{text}");
        assert!(text.contains("de analyse is af"), "what was written of it is told");
    }
}
