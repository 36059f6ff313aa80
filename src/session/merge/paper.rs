//! A paper form that somebody types over: `Gemeente: 1.1a 1.2b 1.3w 2.1x`.

use std::collections::BTreeMap;

use super::answers::{Answers, Said, shortened};
use super::incoming::{Content, Incoming};
use crate::clean::clean_line;
use crate::content::{Guide, QuestionId};
use crate::session::model::Session;
use crate::session::position::{Position, Reply};

/// What is wrong with a paper form as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// No name of an organisation stands in front.
    #[error("no organisation")]
    Nameless,
    /// There is no code behind the name.
    #[error("no code")]
    NoCodes,
    /// This is no code.
    #[error("{0} is no code")]
    NoCode(String),
    /// The guide has no such question.
    #[error("there is no question {0}")]
    NoQuestion(QuestionId),
    /// A question comes twice.
    #[error("{0} comes twice")]
    Twice(QuestionId),
}

/// Reads a paper form of this meeting: the name of the organisation, a colon, and a code for each answer, with the
/// letters that are the keys of the program too.
///
/// # Errors
/// When there is no name or no code, and when a code cannot be one: the first of those.
pub fn paper(typed: &str, ours: &Session, guide: &Guide) -> Result<Incoming, PaperError> {
    let (name, codes) = typed.split_once(':').ok_or(PaperError::Nameless)?;
    let organisation = clean_line(name);
    if organisation.is_empty() {
        return Err(PaperError::Nameless);
    }
    let mut answers = BTreeMap::new();
    for written in pieces(codes) {
        let (question, position) = code(&written).ok_or_else(|| PaperError::NoCode(shortened(&written)))?;
        if guide.question(question).is_none() {
            return Err(PaperError::NoQuestion(question));
        }
        let said = Said::Position(Reply { position, reason: String::new() });
        if answers.insert(question, said).is_some() {
            return Err(PaperError::Twice(question));
        }
    }
    if answers.is_empty() {
        return Err(PaperError::NoCodes);
    }
    let name = organisation.clone();
    let answers = Answers {
        session: ours.id,
        session_title: ours.title.clone(),
        guide: ours.guide.clone(),
        organisation,
        organisation_id: None,
        role: None,
        saved: None,
        answers,
    };
    Ok(Incoming { name, content: Content::Answers(Box::new(answers)) })
}

/// The codes that were typed, each without the blank that may stand before its letter: `1.1 a`.
fn pieces(codes: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for written in codes.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).filter(|code| !code.is_empty()) {
        match pieces.last_mut() {
            Some(last) if written.chars().count() == 1 && last.parse::<QuestionId>().is_ok() => last.push_str(written),
            _ => pieces.push(written.to_owned()),
        }
    }
    pieces
}

/// `1.2a`: the question and the position.
fn code(written: &str) -> Option<(QuestionId, Position)> {
    let letter = written.chars().next_back()?;
    Some((written.strip_suffix(letter)?.parse().ok()?, Position::of_letter(letter)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::SessionId;
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn read(typed: &str) -> Result<Answers, PaperError> {
        let guide = crate::content::embedded().unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let ours = Session::new(SessionId::new(Uuid::from_u128(7)), "Overleg".into(), date, &guide);
        let incoming = paper(typed, &ours, &guide)?;
        assert_eq!(incoming.kinship(&ours), super::super::Kinship::Same);
        match incoming.content {
            Content::Answers(answers) => Ok(*answers),
            Content::Meeting(_) => panic!("a paper form is no meeting"),
        }
    }

    #[test]
    fn codes_are_read_with_the_letters_of_the_keys() {
        let read = read(" Gemeente : 1.1a 1.2B, 1.3w;2.1x").unwrap();
        assert_eq!(read.organisation, "Gemeente");
        let said: Vec<String> = read.answers.iter().map(|(id, said)| format!("{id} {said:?}")).collect();
        assert_eq!(said.len(), 4);
        for (said, word) in said.iter().zip(["1.1 Position(Reply { position: Choice(A)", "1.2", "1.3", "2.1"]) {
            assert!(said.starts_with(word), "{said}");
        }
        assert!(said[1].contains("Choice(B)") && said[2].contains("Unsure") && said[3].contains("NotApplicable"));
    }

    #[test]
    fn a_blank_before_the_letter_does_no_harm() {
        assert_eq!(read("Gemeente: 1.1 a 1.2b 1.3\u{A0}w;2.1  x"), read("Gemeente: 1.1a 1.2b 1.3w 2.1x"));
        for (typed, wrong) in [("1.1 a b", "b"), ("1.1 c", "1.1c"), ("1.1 1.2a", "1.1"), ("a 1.1b", "a")] {
            assert_eq!(read(&format!("Gemeente: {typed}")).unwrap_err(), PaperError::NoCode(wrong.into()));
        }
    }

    #[test]
    fn a_wrong_code_is_named() {
        assert_eq!(read("Gemeente 1.1a").unwrap_err(), PaperError::Nameless);
        assert_eq!(read(": 1.1a").unwrap_err(), PaperError::Nameless);
        assert_eq!(read("Gemeente: ").unwrap_err(), PaperError::NoCodes);
        for wrong in ["1.1", "1.1c", "a", "11a", "1.1aa", "é"] {
            assert_eq!(read(&format!("Gemeente: 1.2b {wrong}")).unwrap_err(), PaperError::NoCode(wrong.into()));
        }
        assert_eq!(read("Gemeente: 9.9a").unwrap_err(), PaperError::NoQuestion("9.9".parse().unwrap()));
        assert_eq!(read("Gemeente: 1.1a 1.1a").unwrap_err(), PaperError::Twice("1.1".parse().unwrap()));
    }
}
