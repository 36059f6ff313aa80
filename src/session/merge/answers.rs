//! An answer file: what one organisation filled in at home.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use serde::Deserialize;

use super::refusal::Refusal;
use crate::clean::{clean, clean_line};
use crate::content::{GuideId, QuestionId, RoleId};
use crate::session::id::{OrganisationId, SessionId};
use crate::session::model::TableRole;
use crate::session::position::{Position, Reply};
use crate::session::title::{LONGEST_TITLE, short_title};

/// What an answer file says that it is.
pub(super) const KIND: &str = "kartrekker-antwoorden";

/// The newest format that is understood.
const FORMAT: u64 = 1;

/// The largest answer file that is read, in bytes; also once all text in it is cleaned, which may make it larger.
pub const MAX_BYTES: usize = 1_000_000;

/// The most answers that a file may hold.
pub const MAX_ANSWERS: usize = 2_000;

/// The longest name of an organisation, in characters: what the screens take too.
pub const LONGEST_NAME: usize = LONGEST_TITLE;

/// What one organisation answered away from the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The meeting that it is for.
    pub session: SessionId,
    /// What that meeting was called when the form was made.
    pub session_title: String,
    /// The guide whose questions it answers.
    pub guide: GuideId,
    /// Who answered; never empty.
    pub organisation: String,
    /// The id that the organisation has in that meeting, where the form knew it.
    pub organisation_id: Option<OrganisationId>,
    /// The role in which it speaks, where the form knew it.
    pub role: Option<TableRole>,
    /// When the file was saved; nothing for a paper form.
    pub saved: Option<DateTime<FixedOffset>>,
    /// What was answered, question by question.
    pub answers: BTreeMap<QuestionId, Said>,
}

/// What an organisation said about a question away from the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A position, with the note as its reason.
    Position(Reply),
    /// Only a note. A position needs a letter, so this goes to the note of the question, with the name in front.
    Remark(String),
}

/// What every version of the file has.
#[derive(Deserialize)]
pub(super) struct Head {
    #[serde(default)]
    pub kind: serde_json::Value,
    #[serde(default)]
    format: serde_json::Value,
}

#[derive(Deserialize)]
struct Record {
    session: SessionId,
    #[serde(default)]
    session_title: String,
    guide: GuideId,
    #[serde(default)]
    saved: Option<String>,
    organisation: String,
    #[serde(default)]
    organisation_id: Option<OrganisationId>,
    #[serde(default)]
    role: Option<String>,
    #[serde(default)]
    answers: Vec<AnswerRecord>,
}

#[derive(Deserialize)]
struct AnswerRecord {
    question: String,
    #[serde(default)]
    position: Option<Position>,
    #[serde(default)]
    note: Option<String>,
}

impl Answers {
    /// Reads an answer file. All text in it is cleaned.
    ///
    /// # Errors
    /// When it is too large, no answer file, of a newer format, or says something that cannot be.
    pub(super) fn read(text: &str) -> Result<Self, Refusal> {
        if text.len() > MAX_BYTES {
            return Err(Refusal::TooLarge { limit: MAX_BYTES });
        }
        let no_json = |error: serde_json::Error| Refusal::NoAnswers { line: Some(error.line()) };
        let head: Head = serde_json::from_str(text).map_err(no_json)?;
        if head.kind != KIND {
            return Err(Refusal::OtherKind);
        }
        match head.format.as_u64() {
            Some(FORMAT) => {}
            Some(format) if format > FORMAT => return Err(Refusal::NewerFormat { format }),
            _ => return Err(Refusal::NoAnswers { line: None }),
        }
        serde_json::from_str::<Record>(text).map_err(no_json)?.into_answers()
    }
}

impl Record {
    fn into_answers(self) -> Result<Answers, Refusal> {
        if self.answers.len() > MAX_ANSWERS {
            return Err(Refusal::TooMany { limit: MAX_ANSWERS });
        }
        let organisation = clean_line(&self.organisation);
        if organisation.is_empty() {
            return Err(Refusal::Nameless);
        }
        if organisation.chars().count() > LONGEST_NAME {
            return Err(Refusal::LongName { limit: LONGEST_NAME });
        }
        let mut answers = BTreeMap::new();
        let mut bytes = 0;
        for answer in self.answers {
            let id: QuestionId =
                answer.question.parse().map_err(|_| Refusal::NoQuestion(shortened(&answer.question)))?;
            let Some(said) = said(answer.position, answer.note.as_deref().unwrap_or_default()) else { continue };
            bytes += said.text().len();
            if bytes > MAX_BYTES {
                return Err(Refusal::Unshowable { limit: MAX_BYTES });
            }
            if answers.insert(id, said).is_some() {
                return Err(Refusal::Twice(id));
            }
        }
        Ok(Answers {
            session: self.session,
            session_title: short_title(clean_line(&self.session_title)),
            guide: self.guide,
            organisation,
            organisation_id: self.organisation_id,
            role: self.role.as_deref().and_then(role),
            saved: self.saved.and_then(|saved| DateTime::parse_from_rfc3339(&saved).ok()),
            answers,
        })
    }
}

impl Said {
    /// What was written with it.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Position(spoken) => &spoken.reason,
            Self::Remark(text) => text,
        }
    }
}

/// What a position and a note say; nothing when there is neither. A note keeps its lines.
pub(super) fn said(position: Option<Position>, note: &str) -> Option<Said> {
    let note = clean(note).trim().to_owned();
    match position {
        Some(position) => Some(Said::Position(Reply { position, reason: note })),
        None if note.is_empty() => None,
        None => Some(Said::Remark(note)),
    }
}

/// A role as the form names it: one of a guide, or words of one's own.
fn role(written: &str) -> Option<TableRole> {
    let written = clean_line(written);
    match written.parse::<RoleId>() {
        Ok(id) => Some(TableRole::Guide(id)),
        Err(_) if written.is_empty() => None,
        Err(_) => Some(TableRole::Own(written)),
    }
}

/// The beginning of what somebody wrote, on one line, to name it in a message.
pub(super) fn shortened(written: &str) -> String {
    clean_line(&written.chars().take(40).collect::<String>())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::content::Choice;

    /// A file of the Gemeente in which these answers stand.
    fn file(answers: &Value) -> Value {
        json!({
            "kind": "kartrekker-antwoorden", "format": 1,
            "session": "00000000-0000-0000-0000-000000000007", "session_title": "Overleg",
            "guide": "logt-u-even-in", "guide_version": "1.1.0",
            "form": "00000000-0000-0000-0000-000000000070", "saved": "2026-11-22T14:03:00Z",
            "organisation": "Gemeente", "organisation_id": 1, "role": "financiers", "answers": answers,
        })
    }

    fn with(field: &str, value: Value) -> String {
        let mut file = file(&json!([]));
        file[field] = value;
        file.to_string()
    }

    #[test]
    fn a_file_is_read_with_its_positions_reasons_and_remarks() {
        let answers = json!([
            { "question": "1.2", "position": "a", "note": " eerst\r\n\n- plan\n" },
            { "question": "1.3", "position": "not_applicable" },
            { "question": "2.1", "position": null, "note": "komt\nlater" },
            { "question": "2.2", "position": null, "note": " " },
        ]);
        let read = Answers::read(&file(&answers).to_string()).unwrap();
        assert_eq!((read.organisation.as_str(), read.organisation_id), ("Gemeente", Some(OrganisationId(1))));
        assert_eq!(read.role, "financiers".parse().ok().map(TableRole::Guide));
        assert!(read.saved.is_some());
        let position = |position, reason: &str| Said::Position(Reply { position, reason: reason.into() });
        let expected = [
            ("1.2", position(Position::Choice(Choice::A), "eerst\n\n- plan")),
            ("1.3", position(Position::NotApplicable, "")),
            ("2.1", Said::Remark("komt\nlater".into())),
        ];
        assert_eq!(read.answers, expected.map(|(id, said)| (id.parse().unwrap(), said)).into());
    }

    #[test]
    fn the_title_of_a_meeting_is_cut_off_where_it_is_too_long() {
        let read = Answers::read(&with("session_title", "Overleg ".repeat(1_000).into())).unwrap();
        assert_eq!(read.session_title.chars().count(), LONGEST_TITLE);
    }

    #[test]
    fn every_text_is_cleaned() {
        let mut file = file(&json!([{ "question": "1.1", "position": "b", "note": "\u{1b}[2Jja\u{202E}" }]));
        file["organisation"] = "Gem\u{0}eente\n".into();
        file["session_title"] = "\u{7}Overleg".into();
        file["role"] = "\u{9b}buur".into();
        let read = Answers::read(&file.to_string()).unwrap();
        assert_eq!(read.organisation, "Gem\u{FFFD}eente");
        assert_eq!(read.role, Some(TableRole::Own("\u{FFFD}buur".into())));
        assert!(!format!("{read:?}").chars().any(crate::clean::is_forbidden), "{read:?}");
    }

    #[test]
    fn a_field_that_a_later_version_adds_does_no_harm() {
        assert!(Answers::read(&with("browser", json!({ "name": "x" }))).is_ok());
    }

    #[test]
    fn what_is_no_answer_file_or_a_newer_one_is_told_apart() {
        let refused = |text: &str| Answers::read(text).unwrap_err();
        assert_eq!(refused("{\n  \"kind\":"), Refusal::NoAnswers { line: Some(2) });
        assert_eq!(refused("{}"), Refusal::OtherKind);
        assert_eq!(refused(&with("kind", json!("vakantie"))), Refusal::OtherKind);
        assert_eq!(refused(&with("format", json!(2))), Refusal::NewerFormat { format: 2 });
        for wrong in [json!(0), json!(-1), json!("1"), Value::Null] {
            assert_eq!(refused(&with("format", wrong)), Refusal::NoAnswers { line: None });
        }
        assert!(matches!(refused(&with("session", json!("x"))), Refusal::NoAnswers { .. }));
        assert!(matches!(refused(&with("organisation_id", json!(-1))), Refusal::NoAnswers { .. }));
    }

    #[test]
    fn what_cannot_be_is_refused_and_named() {
        let refused = |text: &str| Answers::read(text).unwrap_err();
        assert_eq!(refused(&with("organisation", json!("\n "))), Refusal::Nameless);
        assert_eq!(refused(&with("organisation", json!("x".repeat(121)))), Refusal::LongName { limit: 120 });
        assert_eq!(
            refused(&file(&json!([{ "question": "x\u{1b}", "position": "a" }])).to_string()),
            Refusal::NoQuestion("x\u{FFFD}".into())
        );
        let twice = json!([{ "question": "1.1", "position": "a" }, { "question": "1.1", "position": "b" }]);
        assert_eq!(refused(&file(&twice).to_string()), Refusal::Twice("1.1".parse().unwrap()));
        let many = vec![json!({ "question": "1.1" }); MAX_ANSWERS + 1];
        assert_eq!(refused(&file(&json!(many)).to_string()), Refusal::TooMany { limit: MAX_ANSWERS });
        let large = format!("{{{}}}", " ".repeat(MAX_BYTES));
        assert_eq!(refused(&large), Refusal::TooLarge { limit: MAX_BYTES }, "before it is parsed");
        let unknown = file(&json!([{ "question": "1.1", "position": "c" }]));
        assert!(matches!(refused(&unknown.to_string()), Refusal::NoAnswers { .. }));
    }

    #[test]
    fn a_file_that_only_cleaning_makes_too_large_is_refused() {
        let answers = json!([{ "question": "1.1", "position": "a", "note": "\u{7f}".repeat(MAX_BYTES / 3 + 1) }]);
        assert_eq!(Answers::read(&file(&answers).to_string()).unwrap_err(), Refusal::Unshowable { limit: MAX_BYTES });
    }

    #[test]
    fn a_day_that_cannot_be_read_is_no_reason_to_refuse() {
        assert_eq!(Answers::read(&with("saved", json!("gisteren"))).unwrap().saved, None);
    }
}
