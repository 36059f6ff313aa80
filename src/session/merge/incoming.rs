//! Something that comes in: an answer file, a paper form that was typed over, or a whole meeting.

use super::answers::{Answers, KIND, MAX_BYTES};
use super::decode::{answers_in, decode};
use super::refusal::Refusal;
use crate::session::file::{FileError, read};
use crate::session::model::Session;

/// Something that comes in, with what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The name of the file, cleaned; what it says of itself where there is no file.
    pub name: String,
    /// What is in it.
    pub content: Content,
}

/// What is in something that comes in.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// What one organisation answered at home.
    Answers(Box<Answers>),
    /// A meeting, kept on another laptop.
    Meeting(Box<Session>),
}

/// How something that comes in belongs to a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// It is of this meeting.
    Same,
    /// It is of another meeting about the same guide.
    OtherMeeting {
        /// What that meeting is called.
        title: String,
    },
    /// It is about another guide.
    OtherGuide {
        /// The id of that guide.
        guide: String,
    },
}

impl Incoming {
    /// Reads a file by what is in it: JSON is an answer file, also where other text stands around it, and anything else
    /// is a meeting. All text in it is cleaned.
    ///
    /// # Errors
    /// When it is neither, too large, or of a newer format.
    pub fn read(name: String, bytes: &[u8]) -> Result<Self, Refusal> {
        let text = decode(bytes)?;
        let text = text.trim();
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        let content = if text.starts_with('{') {
            if bytes.len() > MAX_BYTES {
                return Err(Refusal::TooLarge { limit: MAX_BYTES });
            }
            Content::Answers(Box::new(Answers::read(answers_in(text).unwrap_or(text))?))
        } else {
            // A meeting may speak of answer files, in a note: it is a meeting first.
            match (meeting(text), answers_in(text)) {
                (Ok(meeting), _) => Content::Meeting(Box::new(meeting)),
                (Err(_), Some(answers)) => Content::Answers(Box::new(Answers::read(answers)?)),
                (Err(Refusal::NoMeeting { .. }), None) if text.contains(KIND) => {
                    return Err(Refusal::NoAnswers { line: None });
                }
                (Err(refusal), None) => return Err(refusal),
            }
        };
        Ok(Self { name, content })
    }

    /// How it belongs to a meeting.
    #[must_use]
    pub fn kinship(&self, ours: &Session) -> Kinship {
        let (id, title, guide) = match &self.content {
            Content::Answers(answers) => (answers.session, &answers.session_title, &answers.guide),
            Content::Meeting(meeting) => (meeting.id, &meeting.title, &meeting.guide),
        };
        if *guide != ours.guide {
            Kinship::OtherGuide { guide: guide.to_string() }
        } else if id != ours.id {
            Kinship::OtherMeeting { title: title.clone() }
        } else {
            Kinship::Same
        }
    }
}

/// Reads a meeting. One of a newer format is refused: what cannot be understood cannot be brought together.
fn meeting(text: &str) -> Result<Session, Refusal> {
    match read(text) {
        Ok(reading) if reading.newer_format => {
            Err(Refusal::NewerFormat { format: u64::from(crate::session::FORMAT) + 1 })
        }
        Ok(reading) => Ok(reading.session),
        Err(FileError::Empty) => Err(Refusal::Empty),
        Err(FileError::NoSession { line }) => Err(Refusal::NoMeeting { line }),
        Err(FileError::TooLarge) => Err(Refusal::TooLarge { limit: crate::session::MAX_BYTES }),
        Err(FileError::Twice(twice)) => Err(Refusal::TwiceInMeeting(twice)),
        Err(FileError::NewerFormat { format }) => Err(Refusal::NewerFormat { format: format.into() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{SessionId, write};
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn ours() -> Session {
        let guide = crate::content::embedded().unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        Session::new(SessionId::new(Uuid::from_u128(7)), "Overleg".into(), date, &guide)
    }

    fn read_text(text: &str) -> Result<Incoming, Refusal> {
        Incoming::read("een.json".into(), text.as_bytes())
    }

    const ANSWERS: &str = r#"{"kind":"kartrekker-antwoorden","format":1,"guide":"logt-u-even-in","organisation":"Welzijn",
        "session":"00000000-0000-0000-0000-000000000007","session_title":"Overleg","answers":[]}"#;

    #[test]
    fn a_file_is_known_by_what_is_in_it_and_a_mark_in_front_is_no_harm() {
        assert!(matches!(read_text(ANSWERS).unwrap().content, Content::Answers(_)));
        assert!(matches!(read_text(&format!("\u{FEFF}{ANSWERS}")).unwrap().content, Content::Answers(_)));
        let meeting = write(&ours()).unwrap();
        assert_eq!(read_text(&meeting).unwrap().content, Content::Meeting(Box::new(ours())));
        assert_eq!(read_text(&format!("\u{FEFF}{meeting}")).unwrap().content, Content::Meeting(Box::new(ours())));
    }

    #[test]
    fn what_is_neither_is_refused() {
        for nothing in ["", " \n", "\u{FEFF}"] {
            assert_eq!(read_text(nothing).unwrap_err(), Refusal::Empty);
        }
        assert_eq!(read_text("a = 1\nb = [").unwrap_err(), Refusal::NoMeeting { line: Some(2) });
        assert_eq!(Incoming::read("een".into(), b"\x01\xFF").unwrap_err(), Refusal::NoText);
        let newer = write(&ours()).unwrap().replace("format = 1", "format = 2");
        assert_eq!(read_text(&newer).unwrap_err(), Refusal::NewerFormat { format: 2 });
        let large = format!("{{{}", " ".repeat(MAX_BYTES));
        assert_eq!(read_text(&large).unwrap_err(), Refusal::TooLarge { limit: MAX_BYTES });
    }

    #[test]
    fn it_is_of_this_meeting_of_another_or_about_another_guide() {
        let incoming = read_text(ANSWERS).unwrap();
        let other = Session { id: SessionId::new(Uuid::from_u128(8)), ..ours() };
        let elsewhere = Session { guide: "iets-anders".parse().unwrap(), ..ours() };
        assert_eq!(incoming.kinship(&ours()), Kinship::Same);
        assert_eq!(incoming.kinship(&other), Kinship::OtherMeeting { title: "Overleg".into() });
        assert_eq!(incoming.kinship(&elsewhere), Kinship::OtherGuide { guide: "logt-u-even-in".into() });
    }
}
