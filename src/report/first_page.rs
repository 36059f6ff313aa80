//! The first page of the report of a meeting, which can be read without the rest: how it stands in one sentence, what is
//! to be done, what is divided, what was answered, and who was there.

use super::actions::{due, owner};
use super::model::{Block, Inline, Table, Words};
use super::picture::Picture;
use super::place;
use crate::content::{Choice, Guide, Question, Reference};
use crate::session::progress::is_divided;
use crate::session::{ActionItem, ActionStatus, Organisation, Outcome, Session, TableRole, progress};
use crate::text::{conversation, places, report as words};

/// The page, without what every report begins with, and the page break behind it where it fits on a page. Of action items
/// that are left out nothing is said, also not that there are none.
pub(super) fn blocks(session: &Session, guide: &Guide, with_actions: bool) -> Vec<Block> {
    let picture = Picture::of(session, guide);
    // Where there are many questions the picture tells the answers alone, and the parts tell the rest.
    let few = !picture.is_large();
    let open = with_actions.then(|| session.open_actions());
    let mut blocks = vec![Block::heading(2, words::IN_SHORT), Block::paragraph(words::counted(&picture.counts(open)))];
    if with_actions {
        blocks.push(Block::heading(3, words::ACTIONS));
        blocks.push(actions(session, guide));
    }
    if !session.questions.is_empty() {
        blocks.extend(divided(session, guide));
        blocks.push(Block::heading(3, words::AGREED));
        blocks.push(Block::Picture(picture));
        blocks.extend(agreed(session, guide).filter(|_| few));
    }
    blocks.push(Block::heading(3, words::ATTENDANCE));
    blocks.extend(attendance(session, guide));
    // What runs over onto a second page does not leave that nearly empty.
    let fits = session.organisations.len() <= CROWD && session.actions.len() <= CROWD;
    blocks.push(if few && fits { Block::PageBreak } else { Block::SoftBreak });
    blocks
}

/// What the group answered, the questions with the same answer together, also those that were seen differently.
fn agreed(session: &Session, guide: &Guide) -> Option<Block> {
    let line = |(answer, label): (Outcome, &str)| {
        let is = |question: &&Question| session.outcome(question.id) == Some(answer);
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
    (!lines.is_empty()).then_some(Block::Bullets(lines))
}

/// With more organisations or action items than this the page may run over.
const CROWD: usize = 10;

/// From so many divided questions on they are told by part: the page has to stay a page.
const MANY: usize = 8;

/// The questions that the organisations see differently, with what each side counts where they are few.
fn divided(session: &Session, guide: &Guide) -> Vec<Block> {
    let is = |question: &&Question| is_divided(session, question.id);
    let lines = if guide.questions().filter(is).count() < MANY {
        guide.questions().filter(is).filter_map(|question| sides(session, guide, question)).collect()
    } else {
        let by_part = guide.parts.iter().filter_map(|part| {
            let told: Vec<String> = (part.questions.iter().filter(is))
                .map(|q| words::short_question_with(q.id, &q.short, session.outcome(q.id)))
                .collect();
            let name = places::labelled(&places::capitalised(&places::part(part.number)), &part.short);
            (!told.is_empty()).then(|| Words::strong(&format!("{name}.")).and(format!(" {}.", told.join(", "))))
        });
        by_part.collect()
    };
    under(words::DIVIDED, lines)
}

/// A question that the organisations see differently: what the group answered, and what each side counts.
fn sides(session: &Session, guide: &Guide, question: &Question) -> Option<Words> {
    let told = conversation::agreement(&session.tally(question.id), session)?;
    let name = place::title(guide, &Reference::Question(question.id));
    let answer = words::outcome(session.outcome(question.id));
    Some(Words::strong(&name).and(format!(" ({answer}). ")).and(Words::user(&told)))
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
        let role = progress::role_title(organisation, guide).map(Words::user);
        let left = organisation.left.then(|| Words::from(conversation::LEFT));
        let name = Words::user(&organisation.name);
        match (role, left) {
            (None, None) => name,
            (Some(one), None) | (None, Some(one)) => name.and(" (").and(one).and(")"),
            (Some(role), Some(left)) => name.and(" (").and(role).and(", ").and(left).and(")"),
        }
    };
    // In one paragraph and not in a list: the page has to stay a page.
    let mut organisations = session.organisations.iter().map(line);
    let first = organisations.next().unwrap_or_default();
    let mut blocks = vec![Block::Paragraph(organisations.fold(first, |told, one| told.and("; ").and(one)))];
    let missing = progress::missing_roles(session, guide);
    // Where nobody chose a role, it is not known which was missing.
    let known = session.organisations.iter().any(|organisation| matches!(organisation.role, Some(TableRole::Guide(_))));
    if known && !missing.is_empty() {
        // What a role is stands in the guide; here is room for its name.
        let titles: Vec<&str> = missing.iter().filter_map(|role| role.title.split(" (").next()).collect();
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
    use crate::session::{Discussion, OrganisationId, Outcome, Position, Reply};

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
    fn a_divided_question_is_told_with_its_sides_and_with_what_the_group_answered() {
        let mut session = sample::full();
        let spoken = |choice| Reply { position: Position::Choice(choice), reason: String::new() };
        let positions = [(1, Choice::A), (2, Choice::A), (3, Choice::B)];
        let discussion = Discussion {
            positions: positions.map(|(id, choice)| (OrganisationId(id), spoken(choice))).into(),
            revealed: true,
            answer: Some(Choice::A.into()),
            ..Discussion::default()
        };
        session.questions.insert("1.2".parse().unwrap(), discussion);
        let text = text(&session);
        let line = "- Vraag 1.2: Probleem scherp (antwoord A). Verdeeld: 2 kiezen A, 1 kiest B. Buren ziet het anders.";
        assert!(text.contains(line), "{text}");
        assert!(text.contains(&format!("{} 1.2 Probleem scherp.", words::ANSWERED_A)), "it was answered: {text}");
    }

    #[test]
    fn it_opens_with_how_it_stands_in_one_sentence_and_then_the_actions() {
        let text = text(&sample::full());
        let told = under(&text, words::IN_SHORT);
        assert!(told.contains("\n12 vragen: 1 keer A, 1 keer B, 10 nog open; 4 acties open.\n"), "{told}");
        let at = |title: &str| text.find(&format!("\n{title}\n")).unwrap_or(usize::MAX);
        assert!(at(words::IN_SHORT) < at(words::ACTIONS) && at(words::ACTIONS) < at(words::AGREED), "{text}");
        assert!(at(words::AGREED) < at(words::ATTENDANCE), "{text}");
    }

    #[test]
    fn from_eight_divided_questions_on_they_are_told_by_part_in_few_words() {
        let guide = sample::guide();
        let mut session = sample::full();
        for (count, question) in guide.questions().enumerate() {
            let spoken = |choice| Reply { position: Position::Choice(choice), reason: String::new() };
            let positions = [(1, Choice::A), (2, Choice::B)].map(|(id, choice)| (OrganisationId(id), spoken(choice)));
            let answer = Some(Choice::B.into());
            let said = Discussion { positions: positions.into(), revealed: true, answer, ..Discussion::default() };
            session.questions.insert(question.id, said);
            let told = text(&session);
            let (divided, _) = under(&told, words::DIVIDED).split_once(words::AGREED).unwrap();
            assert_eq!(divided.contains("Verdeeld: 1 kiest A"), count < 7, "{divided}");
            assert_eq!(divided.contains("1.1 Kartrekker en steun (antwoord B)"), count >= 7, "{divided}");
        }
        assert!(text(&session).contains("2.1 Geld en overeenstemming (antwoord B)"));
        assert!(text(&session).contains("over 12 verdeeld;"));
    }

    #[test]
    fn it_says_who_was_there_and_which_roles_were_not() {
        let text = text(&sample::full());
        let there = under(&text, words::ATTENDANCE);
        let line = "Gemeente (Financiers); Welzijn (Welzijnsprofessionals); Buren\n";
        assert!(there.contains(line), "{there}");
        assert!(there.contains("Niet aan tafel: Burgers, Zorgprofessionals, Platformontwikkelaars."), "{there}");
    }

    #[test]
    fn where_nobody_was_noted_nobody_was_missing() {
        let text = text(&sample::empty());
        assert!(text.contains(words::NOBODY_NOTED) && !text.contains("Niet aan tafel"), "{text}");
        assert!(text.contains("12 vragen: 12 nog open.\n") && !text.contains(words::AGREED), "{text}");
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
