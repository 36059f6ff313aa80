//! What moved between two meetings, in words: the same for the screen, the command line and the report.

use super::actions::{due, owner};
use super::model::{Block, Document, Fact, Words};
use super::place;
use crate::content::{Guide, QuestionId, Reference};
use crate::session::{ActionId, ActionItem, ActionStatus, Comparison, OutcomeMove, QuestionMoves, Session, long_date};
use crate::text::compare as words;
use crate::text::report::UNTITLED;

/// Something of which it is told what moved: a question, the table, the action items of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub title: String,
    /// The question that it is about, if it is one of the guide.
    pub question: Option<QuestionId>,
    /// What moved, a line each.
    pub lines: Vec<Line>,
}

/// One thing that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What moved.
    pub words: Words,
    /// Where there is more of it.
    pub about: Option<About>,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A question of the guide.
    Question(QuestionId),
    /// An action item of the later meeting.
    Action(ActionId),
}

/// What moved, by what it is about; none is empty.
#[must_use]
pub fn sections(comparison: &Comparison<'_>, guide: &Guide) -> Vec<Section> {
    let (not_discussed, moved): (Vec<&QuestionMoves<'_>>, Vec<_>) =
        comparison.questions.iter().partition(|moves| moves.is_only_not_discussed());
    let mut sections: Vec<Section> = moved.into_iter().map(|moves| question(moves, guide)).collect();
    let joined = comparison.joined.iter().map(|o| Words::user(&o.name).and(words::JOINED));
    let left = comparison.left.iter().map(|o| Words::user(&o.name).and(words::LEFT));
    let plain = |words| Line { words, about: None };
    sections.push(Section::new(words::TABLE, joined.chain(left).map(plain).collect()));
    let actions = &comparison.actions;
    for (title, list) in [
        (words::CLOSED, &actions.closed),
        (words::DROPPED, &actions.dropped),
        (words::CARRIED, &actions.carried),
        (words::NEW_ACTIONS, &actions.new),
    ] {
        let line = |item: &&ActionItem| Line { words: action(item), about: Some(About::Action(item.id)) };
        sections.push(Section::new(title, list.iter().map(line).collect()));
    }
    sections.push(Section::new(words::GONE, actions.gone.iter().map(|item| plain(action(item))).collect()));
    let lines = not_discussed.into_iter().map(|moves| not_discussed_line(moves, guide)).collect();
    sections.push(Section::new(words::NOT_DISCUSSED, lines));
    sections.retain(|section| !section.lines.is_empty());
    sections
}

/// What moved, as a document of its own.
#[must_use]
pub fn document(comparison: &Comparison<'_>, guide: &Guide) -> Document {
    let mut document = Document::new(words::TITLE.to_owned(), &guide.language);
    document.blocks.push(Block::Facts(vec![
        Fact::new(words::THEN, meeting(comparison.old)),
        Fact::new(words::NOW, meeting(comparison.new)),
    ]));
    document.blocks.extend(told(comparison, guide, 2));
    document
}

/// What moved, as a piece of a report under a heading.
pub(super) fn blocks(comparison: &Comparison<'_>, guide: &Guide) -> Vec<Block> {
    let old = comparison.old;
    let title = Words::from(words::SINCE).and(title(old)).and(words::of_day(&long_date(old.date)));
    let mut blocks = vec![Block::heading(2, title)];
    blocks.extend(told(comparison, guide, 3));
    blocks
}

/// A meeting by its title and its day.
#[must_use]
pub fn meeting(session: &Session) -> Words {
    title(session).and(words::on_day(&long_date(session.date)))
}

/// The sections with headings of a level, behind a line where nothing moved.
fn told(comparison: &Comparison<'_>, guide: &Guide, level: u8) -> Vec<Block> {
    let mut blocks = Vec::new();
    if comparison.is_unchanged() {
        blocks.push(Block::paragraph(words::UNCHANGED));
    }
    for section in sections(comparison, guide) {
        blocks.push(Block::heading(level, section.title));
        blocks.push(Block::Bullets(section.lines.into_iter().map(|line| line.words).collect()));
    }
    blocks
}

impl Section {
    fn new(title: &str, lines: Vec<Line>) -> Self {
        Self { title: title.to_owned(), question: None, lines }
    }
}

fn question(moves: &QuestionMoves<'_>, guide: &Guide) -> Section {
    let mut lines: Vec<Words> = Vec::new();
    lines.extend(moves.outcome.map(|moved| words::outcome(moved).into()));
    lines.extend(moves.agreement.map(|moved| words::agreement(moved.before, moved.now).into()));
    lines.extend(moves.organisations.iter().map(|o| Words::user(o.name).and(words::moved(o.from, o.to))));
    Section {
        title: question_title(moves.question, guide),
        question: guide.question(moves.question).map(|question| question.id),
        lines: lines.into_iter().map(|words| Line { words, about: None }).collect(),
    }
}

fn not_discussed_line(moves: &QuestionMoves<'_>, guide: &Guide) -> Line {
    let then = match moves.outcome {
        Some(OutcomeMove::NotDiscussed(then)) => then,
        _ => None,
    };
    Line {
        words: Words::from(question_title(moves.question, guide)).and(words::not_discussed(then)),
        about: guide.question(moves.question).map(|question| About::Question(question.id)),
    }
}

fn question_title(id: QuestionId, guide: &Guide) -> String {
    let reference = Reference::Question(id);
    if guide.contains(&reference) {
        place::title(guide, &reference)
    } else {
        words::question_gone(&place::name(guide, &reference))
    }
}

fn action(item: &ActionItem) -> Words {
    let line = Words::user(&item.text).and(" (").and(owner(item)).and(", ").and(due(item)).and(")");
    match &item.status {
        ActionStatus::Dropped(reason) if !reason.trim().is_empty() => line.and(words::REASON).and(Words::user(reason)),
        _ => line,
    }
}

fn title(session: &Session) -> Words {
    if session.title.is_empty() { UNTITLED.into() } else { Words::user(&session.title) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::report::{plain, sample};
    use crate::session::{ActionStatus, Organisation, OrganisationId, Outcome, Position, Reply, SessionId, compare};
    use uuid::Uuid;

    /// Two meetings between which something of every kind moved.
    fn meetings() -> (Session, Session) {
        let mut old = sample::empty();
        let named = |id, name: &str| Organisation::new(OrganisationId(id), name.into(), None);
        old.organisations = vec![named(1, "Gemeente"), named(2, "Welzijn *zuid*"), named(3, "Huisartsen")];
        let mut new = Session { id: SessionId::new(Uuid::from_u128(8)), title: "Vervolg".into(), ..old.clone() };
        new.date = old.date + chrono::Days::new(30);
        new.organisations[2] = named(4, "Bewonersraad");
        let speak = |session: &mut Session, letters: [Choice; 2]| {
            let discussion = session.questions.entry("1.2".parse().unwrap()).or_default();
            discussion.revealed = true;
            for (id, choice) in (1..).zip(letters) {
                let spoken = Reply { position: Position::Choice(choice), reason: String::new() };
                discussion.positions.insert(OrganisationId(id), spoken);
            }
        };
        speak(&mut old, [Choice::B, Choice::A]);
        speak(&mut new, [Choice::A, Choice::A]);
        let answer = |session: &mut Session, id: &str, outcome| {
            session.questions.entry(id.parse().unwrap()).or_default().answer = Some(outcome);
        };
        answer(&mut old, "1.2", Choice::B.into());
        answer(&mut old, "1.3", Choice::B.into());
        answer(&mut old, "9.9", Outcome::NotYet);
        answer(&mut new, "1.2", Choice::A.into());
        answer(&mut new, "9.9", Choice::A.into());
        let action = |n, text: &str, status| ActionItem { status, ..sample::action(n, text, None) };
        old.actions = (1..=4).map(|n| action(n, &format!("Actie {n}"), ActionStatus::Open)).collect();
        new.actions = vec![
            action(1, "Actie 1", ActionStatus::Done),
            action(2, "Actie 2", ActionStatus::Dropped("te duur".into())),
            action(3, "Actie 3", ActionStatus::Open),
            ActionItem { owner: "Gemeente".into(), due: Some(old.date), ..sample::action(5, "Actie 5", None) },
        ];
        (old, new)
    }

    fn text(old: &Session, new: &Session) -> String {
        let guide = sample::guide();
        plain::render(&document(&compare(old, new, &guide), &guide), 10_000)
    }

    #[test]
    fn every_movement_is_told_in_words_under_what_it_is_about() {
        let (old, new) = meetings();
        let text = text(&old, &new);
        for lines in [
            "Toen: Partneroverleg *wijk* (22 november 2026)\nNu: Vervolg (22 december 2026)\n",
            "Vraag 1.2: Probleem scherp\n--------------------------\n\n\
             - Het gezamenlijke antwoord ging van B naar A.\n\
             - De organisaties zijn het nu eens over A. Toen waren ze verdeeld.\n\
             - Gemeente ging van B naar A.\n",
            "Vraag 9.9 (staat niet meer in de handreiking)\n",
            "- Er is nu een gezamenlijk antwoord: A.\n",
            "- Bewonersraad zit er nu bij.\n- Huisartsen zit er nu niet meer bij.\n",
            "- Actie 1 (nog niemand, nog geen datum)\n",
            "- Actie 2 (nog niemand, nog geen datum). Reden: te duur\n",
            "- Actie 5 (Gemeente, 22 nov 2026)\n",
            "- Vraag 1.3: Belanghebbenden in beeld. De groep antwoordde toen B.\n",
        ] {
            assert!(text.contains(lines), "{lines} in {text}");
        }
        let titles = [
            words::TABLE,
            words::CLOSED,
            words::DROPPED,
            words::CARRIED,
            words::NEW_ACTIONS,
            words::GONE,
            words::NOT_DISCUSSED,
        ];
        let at: Vec<Option<usize>> = titles.iter().map(|title| text.find(&format!("\n{title}\n"))).collect();
        assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{at:?} in {text}");
        assert!(!text.contains(words::UNCHANGED));
    }

    #[test]
    fn from_b_to_a_is_told_in_the_words_of_a_to_b() {
        let (old, new) = meetings();
        let (there, back) = (text(&old, &new), text(&new, &old));
        assert!(there.contains("ging van B naar A.") && back.contains("ging van A naar B."), "{there}{back}");
    }

    #[test]
    fn where_nothing_moved_it_says_so_and_still_tells_what_is_open() {
        let (old, _) = meetings();
        let same = Session { id: SessionId::new(Uuid::from_u128(9)), ..old.clone() };
        let text = text(&old, &same);
        assert!(text.contains(words::UNCHANGED) && text.contains(words::CARRIED), "{text}");
        assert!(!text.contains("Vraag"), "{text}");
    }

    #[test]
    fn lines_lead_to_questions_of_the_guide_and_actions_of_the_meeting_now() {
        let (old, new) = meetings();
        let guide = sample::guide();
        let sections = sections(&compare(&old, &new, &guide), &guide);
        let of = |title: &str| sections.iter().find(|section| section.title.contains(title)).unwrap();
        assert_eq!(of("Vraag 1.2").question, Some("1.2".parse().unwrap()));
        assert_eq!(of("Vraag 9.9").question, None);
        assert_eq!(of(words::NOT_DISCUSSED).lines[0].about, Some(About::Question("1.3".parse().unwrap())));
        assert_eq!(of(words::CLOSED).lines[0].about, Some(About::Action(new.actions[0].id)));
        assert_eq!(of(words::GONE).lines[0].about, None, "it is not in the meeting that is open");
    }
}
