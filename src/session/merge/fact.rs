//! One thing that a meeting says, and the place in it that it is about.

use chrono::NaiveDate;

use crate::content::{QuestionId, WorkFormatId};
use crate::session::id::{ActionId, OrganisationId};
use crate::session::model::{ActionItem, ActionStatus, Session, TableRole};
use crate::session::position::{Closure, Outcome, Reply};

/// Between two texts of one line that are both kept.
const BETWEEN_LINES: &str = " / ";

/// Between two longer texts that are both kept.
pub(super) const BETWEEN_TEXTS: &str = "\n";

/// Between two reasons that are both kept: of one line, or of more.
const BETWEEN_REASONS: &[&str] = &[BETWEEN_LINES, BETWEEN_TEXTS];

/// Whether what comes in may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is open to all, as far as the meeting is.
    Open,
    /// It was not shown to all where it comes from.
    Covered,
}

/// A place in a meeting that can hold one thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// The title.
    Title,
    /// The day.
    Date,
    /// The role of an organisation.
    Role(OrganisationId),
    /// Whether an organisation is at the table.
    Left(OrganisationId),
    /// Whether anybody spoke as a citizen.
    CitizenSpoke,
    /// What an organisation says about a question.
    Position(QuestionId, OrganisationId),
    /// The group's answer.
    Answer(QuestionId),
    /// The view of those who see it differently.
    Dissent(QuestionId),
    /// What would be needed to agree.
    Needed(QuestionId),
    /// How a question ends without an action item.
    Closure(QuestionId),
    /// The note on a question.
    Note(QuestionId),
    /// What matters most to an organisation in a part.
    Priority(u16, OrganisationId),
    /// A preparation of a work format, from 1.
    Prepared(WorkFormatId, usize),
    /// What came out of a step of a work format, from 1.
    Outcome(WorkFormatId, usize),
    /// An action item that is not in this meeting yet.
    Action(ActionId),
    /// What is to be done.
    ActionText(ActionId),
    /// Who does it.
    ActionOwner(ActionId),
    /// When it is to be done.
    ActionDue(ActionId),
    /// How far it is.
    ActionStatus(ActionId),
}

/// What stands in a [`Slot`]. Nothing at all is no fact: an empty text, an action item that is still open.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// The title.
    Title(String),
    /// The day.
    Date(NaiveDate),
    /// The role of an organisation.
    Role(OrganisationId, TableRole),
    /// Whether an organisation has left the table.
    Left(OrganisationId, bool),
    /// Whether anybody spoke as a citizen.
    CitizenSpoke(bool),
    /// What an organisation says about a question.
    Position(QuestionId, OrganisationId, Reply),
    /// The group's answer.
    Answer(QuestionId, Outcome),
    /// The view of those who see it differently.
    Dissent(QuestionId, String),
    /// What would be needed to agree.
    Needed(QuestionId, String),
    /// How a question ends without an action item.
    Closure(QuestionId, Closure),
    /// The note on a question.
    Note(QuestionId, String),
    /// What matters most to an organisation in a part.
    Priority(u16, OrganisationId, String),
    /// A preparation of a work format that is done.
    Prepared(WorkFormatId, usize),
    /// What came out of a step of a work format.
    Outcome(WorkFormatId, usize, String),
    /// An action item, its fields apart.
    Action(Box<ActionItem>),
    /// What is to be done.
    ActionText(ActionId, String),
    /// Who does it.
    ActionOwner(ActionId, String),
    /// When it is to be done.
    ActionDue(ActionId, NaiveDate),
    /// How far it is.
    ActionStatus(ActionId, ActionStatus),
}

/// How a fact that comes in is to one that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// It says nothing more.
    Same,
    /// It says the same, and more.
    More,
    /// It says something else.
    Other,
}

impl Fact {
    /// The place that it is about.
    #[must_use]
    pub fn slot(&self) -> Slot {
        match self {
            Self::Title(_) => Slot::Title,
            Self::Date(_) => Slot::Date,
            Self::Role(organisation, _) => Slot::Role(*organisation),
            Self::Left(organisation, _) => Slot::Left(*organisation),
            Self::CitizenSpoke(_) => Slot::CitizenSpoke,
            Self::Position(question, organisation, _) => Slot::Position(*question, *organisation),
            Self::Answer(question, _) => Slot::Answer(*question),
            Self::Dissent(question, _) => Slot::Dissent(*question),
            Self::Needed(question, _) => Slot::Needed(*question),
            Self::Closure(question, _) => Slot::Closure(*question),
            Self::Note(question, _) => Slot::Note(*question),
            Self::Priority(part, organisation, _) => Slot::Priority(*part, *organisation),
            Self::Prepared(format, preparation) => Slot::Prepared(format.clone(), *preparation),
            Self::Outcome(format, step, _) => Slot::Outcome(format.clone(), *step),
            Self::Action(action) => Slot::Action(action.id),
            Self::ActionText(action, _) => Slot::ActionText(*action),
            Self::ActionOwner(action, _) => Slot::ActionOwner(*action),
            Self::ActionDue(action, _) => Slot::ActionDue(*action),
            Self::ActionStatus(action, _) => Slot::ActionStatus(*action),
        }
    }

    /// How another fact about the same slot is to this one.
    pub(super) fn compare(&self, other: &Self) -> Match {
        // Where an action item came from is no matter of choice.
        if self == other || matches!((self, other), (Self::Action(_), Self::Action(_))) {
            return Match::Same;
        }
        if let (Self::Position(.., mine), Self::Position(.., theirs)) = (self, other) {
            return match mine.position == theirs.position {
                true if holds(&mine.reason, &theirs.reason, BETWEEN_REASONS) => Match::Same,
                true if mine.reason.is_empty() => Match::More,
                _ => Match::Other,
            };
        }
        match (self.text(), other.text()) {
            (Some(mine), Some(theirs)) if holds(mine, theirs, self.between()) => Match::Same,
            _ => Match::Other,
        }
    }

    /// Both texts, this one first; nothing where only one of the two can be. What one of them holds already is not said
    /// twice.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Option<Self> {
        if self.slot() != other.slot() {
            return None;
        }
        let mut both = self.clone();
        match (&mut both, other) {
            (Self::Position(.., mine), Self::Position(.., theirs)) if mine.position == theirs.position => {
                mine.reason = join(&mine.reason, &theirs.reason, BETWEEN_REASONS);
            }
            (
                Self::Dissent(_, mine)
                | Self::Needed(_, mine)
                | Self::Note(_, mine)
                | Self::Priority(.., mine)
                | Self::Outcome(.., mine),
                other,
            ) => *mine = join(mine, other.text()?, other.between()),
            _ => return None,
        }
        Some(both)
    }

    /// The text, where both of two may be kept.
    fn text(&self) -> Option<&str> {
        match self {
            Self::Dissent(_, text)
            | Self::Needed(_, text)
            | Self::Note(_, text)
            | Self::Priority(.., text)
            | Self::Outcome(.., text) => Some(text),
            _ => None,
        }
    }

    /// What comes between two such texts.
    const fn between(&self) -> &'static [&'static str] {
        match self {
            Self::Note(..) | Self::Outcome(..) => &[BETWEEN_TEXTS],
            _ => &[BETWEEN_LINES],
        }
    }

    /// Puts it into a meeting, in the place of what was there. What belongs to an organisation or an action item that
    /// the meeting does not have, goes nowhere. A position that was covered stays so, also where others were shown.
    pub(super) fn put(self, session: &mut Session, standing: Standing) {
        let action = match self.slot() {
            Slot::ActionText(id) | Slot::ActionOwner(id) | Slot::ActionDue(id) | Slot::ActionStatus(id) => {
                session.actions.iter_mut().find(|action| action.id == id)
            }
            _ => None,
        };
        let seat = match self.slot() {
            Slot::Role(id) | Slot::Left(id) => session.organisations.iter_mut().find(|seat| seat.id == id),
            _ => None,
        };
        match (self, action, seat) {
            (Self::Title(title), ..) => session.title = title,
            (Self::Date(date), ..) => session.date = date,
            (Self::Role(_, role), _, Some(seat)) => seat.role = Some(role),
            (Self::Left(_, left), _, Some(seat)) => seat.left = left,
            (Self::CitizenSpoke(spoke), ..) => session.citizen_spoke = Some(spoke),
            (Self::Position(question, organisation, spoken), ..) => {
                let discussion = session.questions.entry(question).or_default();
                match standing {
                    // What is here already, is as it is.
                    _ if discussion.said(organisation) == Some(&spoken) => {}
                    Standing::Covered => discussion.receive(organisation, spoken),
                    Standing::Open => {
                        discussion.late.remove(&organisation);
                        discussion.positions.insert(organisation, spoken);
                    }
                }
            }
            (Self::Answer(question, outcome), ..) => {
                session.questions.entry(question).or_default().answer = Some(outcome);
            }
            (Self::Dissent(question, text), ..) => session.questions.entry(question).or_default().dissent = text,
            (Self::Needed(question, text), ..) => session.questions.entry(question).or_default().needed = text,
            (Self::Closure(question, closure), ..) => {
                session.questions.entry(question).or_default().closure = Some(closure);
            }
            (Self::Note(question, text), ..) => session.questions.entry(question).or_default().note = text,
            (Self::Priority(part, organisation, text), ..) => {
                session.priorities.insert((part, organisation), text);
            }
            (Self::Prepared(format, preparation), ..) => {
                session.work_formats.entry(format).or_default().prepared.insert(preparation);
            }
            (Self::Outcome(format, step, text), ..) => {
                session.work_formats.entry(format).or_default().outcomes.insert(step, text);
            }
            (Self::Action(action), ..) => match session.actions.iter_mut().find(|other| other.id == action.id) {
                Some(there) => *there = *action,
                None => session.actions.push(*action),
            },
            (Self::ActionText(_, text), Some(action), _) => action.text = text,
            (Self::ActionOwner(_, owner), Some(action), _) => action.owner = owner,
            (Self::ActionDue(_, due), Some(action), _) => action.due = Some(due),
            (Self::ActionStatus(_, status), Some(action), _) => action.status = status,
            _ => {}
        }
    }
}

/// Whether a text is the other, or holds it as a piece of its own, between any of these.
pub(super) fn holds(text: &str, piece: &str, between: &[&str]) -> bool {
    let stands =
        |before: &str, behind: &str| format!("{before}{text}{behind}").contains(&format!("{before}{piece}{behind}"));
    piece.is_empty() || between.iter().any(|before| between.iter().any(|behind| stands(before, behind)))
}

/// One text behind the other; when one holds the other, that one alone. Texts of more lines than one go each to a line
/// of their own, where that is one of the ways.
pub(super) fn join(first: &str, second: &str, between: &[&str]) -> String {
    if holds(first, second, between) {
        return first.to_owned();
    }
    if holds(second, first, between) {
        return second.to_owned();
    }
    let of_lines = first.contains('\n') || second.contains('\n');
    let sign = if of_lines { between.last() } else { between.first() };
    format!("{first}{}{second}", sign.unwrap_or(&BETWEEN_TEXTS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::session::Position;

    const QUESTION: QuestionId = QuestionId { part: 1, number: 2 };

    fn says(choice: Choice, reason: &str) -> Fact {
        let spoken = Reply { position: Position::Choice(choice), reason: reason.into() };
        Fact::Position(QUESTION, OrganisationId(1), spoken)
    }

    fn note(text: &str) -> Fact {
        Fact::Note(QUESTION, text.into())
    }

    #[test]
    fn a_reason_where_there_was_none_is_more_and_another_one_is_other() {
        let bare = says(Choice::A, "");
        assert_eq!(bare.compare(&says(Choice::A, "te vroeg")), Match::More);
        assert_eq!(says(Choice::A, "te vroeg").compare(&bare), Match::Same);
        assert_eq!(says(Choice::A, "te vroeg").compare(&says(Choice::A, "te duur")), Match::Other);
        assert_eq!(bare.compare(&says(Choice::B, "")), Match::Other);
    }

    #[test]
    fn what_was_joined_holds_both_and_is_not_joined_again() {
        let both = note("een").joined(&note("twee")).unwrap();
        assert_eq!(both, note("een\ntwee"));
        for part in ["een", "twee"] {
            assert_eq!(both.compare(&note(part)), Match::Same, "{part}");
            assert_eq!(both.joined(&note(part)), Some(both.clone()));
            assert_eq!(note(part).joined(&both), Some(both.clone()));
        }
        assert_eq!(both.compare(&note("tw")), Match::Other, "half a line is another text");
        let reasons = says(Choice::A, "te vroeg").joined(&says(Choice::A, "te duur")).unwrap();
        assert_eq!(reasons, says(Choice::A, "te vroeg / te duur"));
        assert_eq!(reasons.compare(&says(Choice::A, "te duur")), Match::Same);
        let lines = reasons.joined(&says(Choice::A, "eerst\n- dan")).unwrap();
        assert_eq!(lines, says(Choice::A, "te vroeg / te duur\neerst\n- dan"), "lines stay lines");
        for part in ["te vroeg", "te duur", "eerst\n- dan"] {
            assert_eq!(lines.compare(&says(Choice::A, part)), Match::Same, "{part}");
        }
    }

    #[test]
    fn only_one_of_two_answers_can_be() {
        assert_eq!(says(Choice::A, "x").joined(&says(Choice::B, "y")), None);
        assert_eq!(Fact::Title("een".into()).joined(&Fact::Title("twee".into())), None);
        let other = Fact::Note(QuestionId { part: 1, number: 3 }, "twee".into());
        assert_eq!(note("een").joined(&other), None, "about something else");
    }
}
