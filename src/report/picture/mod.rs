//! The picture of the whole: every question of the guide with how it stands, part by part.
//!
//! The picture is data here. [`super::drawing`] draws it for the formats that show pictures; the others write the same as
//! lines, [`Picture::lines`], which is also what a reader who cannot see the picture is told.

mod lines;

use super::counts::Counts;
use crate::content::{Choice, Guide, Question, QuestionId};
use crate::session::progress::is_divided;
use crate::session::{Outcome, Session};

/// How all questions of a guide stand in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The parts of the guide, in order.
    pub parts: Vec<PicturePart>,
}

/// The questions of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PicturePart {
    /// The number of the part.
    pub number: u16,
    /// What the part is about, in a word or two.
    pub title: String,
    /// Its questions, in order.
    pub questions: Vec<PictureQuestion>,
}

/// How one question stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureQuestion {
    /// The question.
    pub id: QuestionId,
    /// What the group answered, if it did.
    pub answer: Option<Outcome>,
    /// Whether the organisations see it differently.
    pub divided: bool,
}

impl PictureQuestion {
    /// The sign of the answer in the picture: one letter.
    #[must_use]
    pub const fn sign(&self) -> &'static str {
        match self.answer {
            Some(Outcome::Choice(Choice::A)) => "A",
            Some(Outcome::Choice(Choice::B)) => "B",
            Some(Outcome::NotYet) => "?",
            None => "·",
        }
    }
}

/// From so many questions on a picture is large: their names do not fit on a page beside it.
const MANY: usize = 24;

impl Picture {
    /// Whether it has so many questions that it has to be drawn small and to tell the answers alone.
    #[must_use]
    pub fn is_large(&self) -> bool {
        self.parts.iter().map(|part| part.questions.len()).sum::<usize>() >= MANY
    }

    /// How the questions of a guide stand in a meeting.
    #[must_use]
    pub fn of(session: &Session, guide: &Guide) -> Self {
        let question = |question: &Question| PictureQuestion {
            id: question.id,
            answer: session.outcome(question.id),
            divided: is_divided(session, question.id),
        };
        let parts = guide.parts.iter().map(|part| PicturePart {
            number: part.number,
            title: part.short.clone(),
            questions: part.questions.iter().map(question).collect(),
        });
        Self { parts: parts.collect() }
    }

    /// Counts its questions.
    #[must_use]
    pub fn counts(&self, open_actions: Option<usize>) -> Counts {
        let mut counts = Counts { open_actions, ..Counts::default() };
        for question in self.parts.iter().flat_map(|part| &part.questions) {
            counts.questions += 1;
            counts.divided += usize::from(question.divided);
            *match question.answer {
                Some(Outcome::Choice(Choice::A)) => &mut counts.a,
                Some(Outcome::Choice(Choice::B)) => &mut counts.b,
                Some(Outcome::NotYet) => &mut counts.not_yet,
                None => &mut counts.open,
            } += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;
    use crate::session::{Discussion, OrganisationId, Position, Reply};

    #[test]
    fn it_tells_how_every_question_of_the_guide_stands() {
        let picture = Picture::of(&sample::full(), &sample::guide());
        let questions: usize = picture.parts.iter().map(|part| part.questions.len()).sum();
        assert_eq!((picture.parts.len(), questions), (5, 12));
        assert!(picture.description().contains("1.1 nog open, 1.2 antwoord A, 1.3 antwoord B."), "{picture:?}");
    }

    #[test]
    fn a_question_is_divided_once_both_letters_were_seen() {
        let spoken = |choice| Reply { position: Position::Choice(choice), reason: String::new() };
        let mut session = sample::full();
        let positions = [(OrganisationId(1), spoken(Choice::A)), (OrganisationId(2), spoken(Choice::B))];
        let question: QuestionId = "1.2".parse().unwrap();
        let answer = session.outcome(question);
        let discussion = Discussion { positions: positions.into(), answer, ..Discussion::default() };
        session.questions.insert(question, discussion);
        assert!(!is_divided(&session, question), "what is covered shows nothing");
        session.questions.entry(question).or_default().revealed = true;
        assert!(is_divided(&session, question));
        let told = Picture::of(&session, &sample::guide()).description();
        assert!(told.contains("1.2 antwoord A en verdeeld"), "{told}");
    }
}
