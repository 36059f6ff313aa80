//! A text of as many lines as it takes: the note of a question, or what came out of a step of a work format.

use crate::app::field::Field;
use crate::content::{Guide, QuestionId, WorkFormatId};
use crate::session::{Change, Session};
use crate::text::{screens as words, work_formats};

/// What a text of several lines is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// What was said about a question.
    Question(QuestionId),
    /// What came out of a step of a work format.
    Step(WorkFormatId, usize),
}

impl Subject {
    /// Gives the title in the frame, and the words of the guide that the text is about.
    fn heading(&self, guide: &Guide) -> (String, String) {
        match self {
            Self::Question(id) => {
                let text = guide.question(*id).map(|question| question.text.clone());
                (words::note_title(*id), text.unwrap_or_default())
            }
            Self::Step(id, step) => {
                let format = guide.work_format(id);
                let text = format.and_then(|format| Some(format.steps.get(step.checked_sub(1)?)?.plain()));
                let number = format.map_or(0, |format| format.number);
                (work_formats::outcome_title(number, *step), text.unwrap_or_default())
            }
        }
    }

    /// Gives the text as the meeting has it.
    fn text(&self, session: &Session) -> String {
        match self {
            Self::Question(id) => session.note(*id).to_owned(),
            Self::Step(id, step) => session.work_format(id).outcome(*step).to_owned(),
        }
    }

    /// Gives the change that puts a text into the meeting.
    pub fn change(&self, session: &Session, text: String) -> Change {
        match self {
            Self::Question(id) => Change::SetNote(*id, text),
            Self::Step(id, step) => {
                let record = session.work_format(id).with_outcome(*step, text);
                Change::SetWorkFormat(id.clone(), Box::new(record))
            }
        }
    }
}

/// A text that is being written.
#[derive(Clone, Debug)]
pub struct NoteEditor {
    /// What it is about.
    pub subject: Subject,
    /// What the frame says.
    pub title: String,
    /// The words of the guide that the text is about.
    pub about: String,
    /// The text.
    pub field: Field,
    /// Whether anything was typed since it was opened.
    pub touched: bool,
}

impl NoteEditor {
    /// Makes an editor with the text as it is.
    pub fn new(subject: Subject, session: &Session, guide: &Guide) -> Self {
        let (title, about) = subject.heading(guide);
        let field = Field::lines(&subject.text(session));
        Self { subject, title, about, field, touched: false }
    }
}
