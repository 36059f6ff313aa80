//! The first page of the report of a meeting, which can be read without the rest: what was agreed, what is divided, what
//! is to be done, and who was there.

use super::meeting::{due, owner};
use super::model::{Block, Inline, Table, Words};
use super::picture::{Picture, is_divided};
use super::place;
use crate::content::{Choice, Guide, Question, Reference};
use crate::session::{ActionItem, ActionStatus, Organisation, Outcome, Session, progress};
use crate::text::{conversation, report as words};

/// The page, without what every report begins with, and the page break behind it. Of action items that are left out
/// nothing is said, also not that there are none.
pub(super) fn blocks(session: &Session, guide: &Guide, with_actions: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !session.questions.is_empty() {
        blocks.push(Block::heading(2, words::IN_SHORT));
        blocks.push(Block::Picture(Picture::of(session, guide)));
        blocks.extend(agreed(session, guide));
        blocks.extend(divided(session, guide));
    }
    if with_actions {
        blocks.push(Block::heading(2, words::ACTIONS));
        blocks.push(actions(session, guide));
    }
    blocks.push(Block::heading(2, words::ATTENDANCE));
    blocks.extend(attendance(session, guide));
    blocks.push(Block::PageBreak);
    blocks
}

/// What the group answered, the questions with the same answer together.
fn agreed(session: &Session, guide: &Guide) -> Vec<Block> {
    let line = |(answer, label): (Outcome, &str)| {
        let is =
            |question: &&Question| session.outcome(question.id) == Some(answer) && !is_divided(session, question.id);
        let questions: Vec<String> =
            guide.questions().filter(is).map(|q| words::short_question(q.id, &q.short)).collect();
        (!questions.is_empty()).then(|| Words::strong(label).and(format!(" {}.", questions.join(", "))))
    };
    let answers = [
        (Outcome::Choice(Choice::A), words::ANSWERED_A),
        (Outcome::Choice(Choice::B), words::ANSWERED_B),
        (Outcome::NotYet, words::ANSWERED_NOT_YET),
    ];
    let lines: Vec<Words> = answers.into_iter().filter_map(line).collect();
    under(words::AGREED, lines)
}

/// The questions that the organisations see differently, with what each side counts.
fn divided(session: &Session, guide: &Guide) -> Vec<Block> {
    let line = |question: &Question| {
        let told = conversation::agreement(&session.tally(question.id), session)?;
        let name = place::title(guide, &Reference::Question(question.id));
        let answer = words::outcome(session.outcome(question.id));
        Some(Words::strong(&name).and(format!(" ({answer}). ")).and(Words::user(&told)))
    };
    under(words::DIVIDED, guide.questions().filter(|q| is_divided(session, q.id)).filter_map(line).collect())
}

fn under(title: &str, lines: Vec<Words>) -> Vec<Block> {
    if lines.is_empty() { Vec::new() } else { vec![Block::heading(3, title), Block::Bullets(lines)] }
}

/// The action items as a table.
fn actions(session: &Session, guide: &Guide) -> Block {
    if session.actions.is_empty() {
        return Block::paragraph(words::NO_ACTIONS);
    }
    let row = |action: &ActionItem| {
        let from = action.from.as_ref().map(|from| place::short_link(guide, &from.page()).into());
        let done = match &action.status {
            ActionStatus::Open => words::NOT_DONE,
            ActionStatus::Done => words::DONE,
            ActionStatus::Dropped(_) => words::DROPPED,
        };
        let what = match &action.status {
            // A reason is told where there is room for it.
            ActionStatus::Dropped(reason) if !reason.trim().is_empty() => Words::user(&action.text)
                .and(Inline::Break)
                .and(words::DROPPED_BECAUSE.0)
                .and(Words::user(reason))
                .and(words::DROPPED_BECAUSE.1),
            _ => Words::user(&action.text),
        };
        vec![what, owner(action), due(action), from.unwrap_or_else(|| words::NOTHING.into()), done.into()]
    };
    let header = words::ACTION_COLUMNS.map(str::to_owned).to_vec();
    Block::Table(Table { header, rows: session.actions.iter().map(row).collect() })
}

fn attendance(session: &Session, guide: &Guide) -> Vec<Block> {
    // Without a list of who was there, nobody can be said to have been missing.
    if session.organisations.is_empty() {
        return vec![Block::paragraph(words::NOBODY_NOTED)];
    }
    let line = |organisation: &Organisation| {
        let role = progress::role_title(organisation, guide).unwrap_or(words::NO_ROLE);
        let left = if organisation.left { format!(", {}", conversation::LEFT) } else { String::new() };
        Words::user(&organisation.name).and(" (").and(Words::user(role)).and(left).and(")")
    };
    // In one paragraph and not in a list: the page has to stay a page.
    let mut organisations = session.organisations.iter().map(line);
    let first = organisations.next().unwrap_or_default();
    let mut blocks = vec![Block::Paragraph(organisations.fold(first, |told, one| told.and("; ").and(one)))];
    let missing = progress::missing_roles(session, guide);
    if !missing.is_empty() {
        let titles: Vec<&str> = missing.iter().map(|role| role.title.as_str()).collect();
        blocks.push(Block::paragraph(words::missing_roles(&titles)));
    }
    if let Some(spoke) = session.citizen_spoke {
        let answer = if spoke { conversation::YES } else { conversation::NO };
        blocks.push(Block::paragraph(format!("{} {answer}.", conversation::CITIZEN)));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Document, plain, sample};
    use crate::session::{Discussion, OrganisationId, Outcome, Position, Spoken};

    fn text(session: &Session) -> String {
        let document = Document { blocks: blocks(session, &sample::guide(), true), ..Document::new("T".into(), "nl") };
        plain::render(&document, 10_000)
    }

    /// What stands between a heading and the next of the same kind.
    fn under<'t>(text: &'t str, heading: &str) -> &'t str {
        let (_, behind) = text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("{heading} in {text}"));
        behind.split("\n\n\n").next().unwrap()
    }

    #[test]
    fn questions_with_the_same_answer_stand_together() {
        let mut session = sample::full();
        session.questions.entry("2.1".parse().unwrap()).or_default().answer = Some(Outcome::NotYet);
        let text = text(&session);
        for line in [
            format!("- {} 1.2 Probleem scherp.", words::ANSWERED_A),
            format!("- {} 1.3 ", words::ANSWERED_B),
            format!("- {} 2.1 Geld en overeenstemming.", words::ANSWERED_NOT_YET),
        ] {
            assert!(text.contains(&line), "{line} in {text}");
        }
        assert!(!text.contains(words::DIVIDED), "{text}");
    }

    #[test]
    fn a_divided_question_is_told_with_its_sides_and_not_as_agreed() {
        let mut session = sample::full();
        let spoken = |choice| Spoken { position: Position::Choice(choice), reason: String::new() };
        let positions = [(1, Choice::A), (2, Choice::A), (3, Choice::B)];
        let discussion = Discussion {
            positions: positions.map(|(id, choice)| (OrganisationId(id), spoken(choice))).into(),
            revealed: true,
            answer: Some(Choice::A.into()),
            ..Discussion::default()
        };
        session.questions.insert("1.2".parse().unwrap(), discussion);
        let text = text(&session);
        let line = "- Vraag 1.2: Probleem scherp (antwoord A). Verdeeld: 2 zien A, 1 ziet B. Buren ziet het anders.";
        assert!(text.contains(line), "{text}");
        assert!(!text.contains(words::ANSWERED_A), "{text}");
    }

    #[test]
    fn it_says_who_was_there_and_which_roles_were_not() {
        let text = text(&sample::full());
        let there = under(&text, words::ATTENDANCE);
        let line = "Gemeente (Financiers); Welzijn (Welzijnsprofessionals); Buren (nog geen rol)\n";
        assert!(there.contains(line), "{there}");
        assert!(there.contains("Niet aan tafel: Burgers, Zorgprofessionals, Platformontwikkelaars."), "{there}");
    }

    #[test]
    fn where_nobody_was_noted_nobody_was_missing() {
        let text = text(&sample::empty());
        assert!(text.contains(words::NOBODY_NOTED) && !text.contains("Niet aan tafel"), "{text}");
        assert!(text.contains(words::NO_ACTIONS) && !text.contains(words::IN_SHORT), "{text}");
    }

    #[test]
    fn why_an_action_was_dropped_stands_with_what_it_was_and_not_under_whether_it_is_done() {
        let mut session = sample::full();
        session.actions[4].status = ActionStatus::Dropped("te duur\nen te laat".into());
        let Block::Table(table) = actions(&session, &sample::guide()) else { panic!("no table") };
        let (what, done) = (&table.rows[4][0], &table.rows[4][4]);
        assert_eq!(
            (what.plain().as_str(), done.plain().as_str()),
            ("Zaal huren (vervallen: te duur en te laat)", "vervallen")
        );
        assert!(!what.is_plain_line(), "it has lines of its own");
    }

    #[test]
    fn actions_stand_in_a_table_with_who_when_from_which_page_and_whether_done() {
        let Block::Table(table) = actions(&sample::full(), &sample::guide()) else { panic!("no table") };
        let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(Words::plain).collect()).collect();
        assert_eq!(rows.len(), 5);
        assert_eq!(rows[0], ["Wensen ophalen | bij iedereen", "Gemeente", "15 jan 2027", "advies 1.2A", "ja"]);
        assert_eq!(rows[3], ["Bellen", "Welzijn", "nog geen datum", "vraag 3.1", "nee"]);
        assert_eq!(rows[4], ["Zaal huren", "nog niemand", "nog geen datum", "–", "nee"]);
    }
}
