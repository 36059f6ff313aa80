//! The conversation about a question: each organisation by itself, then the group together.

use super::nature::Nature;
use crate::content::{Choice, QuestionId};
use crate::session::{OrganisationId, Position};
use crate::text::keys as words;

/// What the group can say about a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Talk {
    /// The group's answer to a question; without a meeting, the advice that goes with it.
    Choose(QuestionId, Choice),
    /// The group has no answer together yet.
    NotYet(QuestionId),
    /// Take the answer back; while the answers are covered, that of the organisation in focus.
    ClearAnswer(QuestionId),
    /// An organisation gets the word.
    GiveWord(OrganisationId),
    /// The organisation that has the word answers.
    Speak(QuestionId, Position),
    /// Change what an organisation answered, or why.
    AskPosition(QuestionId, OrganisationId),
    /// Show who answered what and why, to change one of them; those who gave this answer first in sight.
    AskWho(QuestionId, Choice),
    /// An organisation answers, whoever has the word.
    SpeakFor(QuestionId, OrganisationId, Option<Position>),
    /// Show all what each answered, when each has; otherwise ask first.
    Reveal(QuestionId),
    /// Show it, also when some have not answered.
    RevealAnyway(QuestionId),
    /// Cover the answers again.
    Cover(QuestionId),
    /// Put a question that was answered with A aside for another time, or take that back.
    Park(QuestionId),
    /// Open the note of a question.
    Note(QuestionId),
}

impl Talk {
    pub(super) const fn nature(self) -> Nature {
        match self {
            Self::Choose(_, Choice::A) => Nature::changes(words::CHOOSE_A),
            Self::Choose(_, Choice::B) => Nature::changes(words::CHOOSE_B),
            Self::NotYet(_) => Nature::changes(words::NOT_YET),
            Self::ClearAnswer(_) | Self::SpeakFor(_, _, None) => Nature::changes(words::TAKE_BACK),
            Self::GiveWord(_) => Nature::looks(words::GIVE_WORD),
            Self::Speak(_, position) | Self::SpeakFor(_, _, Some(position)) => Nature::changes(said(position)),
            Self::AskPosition(..) | Self::AskWho(..) => Nature::opens(words::CHANGE),
            Self::Reveal(_) | Self::RevealAnyway(_) => Nature::changes(words::SHOW),
            Self::Cover(_) => Nature::changes(words::COVER_SHORT),
            Self::Park(_) => Nature::changes(words::PARK),
            Self::Note(_) => Nature::opens(words::NOTE).private(),
        }
    }
}

const fn said(position: Position) -> &'static str {
    match position {
        Position::Choice(Choice::A) => words::SAYS_A,
        Position::Choice(Choice::B) => words::SAYS_B,
        Position::Unsure => words::UNSURE,
        Position::NotApplicable => words::NOT_APPLICABLE,
    }
}
