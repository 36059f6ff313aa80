//! A session as text: TOML that a person can read, with a format number and a checksum.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use toml::Table;

use super::id::{ActionId, OrganisationId, SessionId};
use super::model::{ActionItem, Discussion, Organisation, Origin, Session};
use crate::clean::{clean, clean_line};
use crate::content::{Choice, GuideId, ItemId, QuestionId, Reference, RoleId};

/// The format that this version writes, and the newest that it can change.
pub const FORMAT: u32 = 1;

/// What a reader of the file sees first.
const HEADING: &str = "# Een bijeenkomst van Kartrekker. Je kunt dit bestand lezen en bewaren.\n\
                       # Verander het liever in het programma zelf: daar kun je alles ongedaan maken.\n";

/// Before the checksum, which is over everything behind its line.
const CHECKSUM: &str = "checksum = \"crc32:";

/// A text that is no session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is no TOML, or not of the shape of a session; with the line where it goes wrong, from 1, when known.
    #[error("the file is no session (line {line:?})")]
    NoSession {
        /// The line.
        line: Option<usize>,
    },
    /// A newer version wrote it, in a shape that this one does not know. There is nothing wrong with it.
    #[error("the file is of the newer format {format}")]
    NewerFormat {
        /// Its format number.
        format: u32,
    },
}

/// A session that was read, and what was found on the way.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The session.
    pub session: Session,
    /// The checksum does not fit: somebody edited the file, or added to it.
    pub edited_by_hand: bool,
    /// The file is of a newer format than [`FORMAT`]: it may be shown, not changed.
    pub newer_format: bool,
}

#[derive(Serialize, Deserialize)]
struct SessionRecord {
    #[serde(default, skip_serializing)]
    format: u32,
    #[serde(default, skip_serializing)]
    checksum: String,
    id: SessionId,
    title: String,
    date: NaiveDate,
    guide: GuideId,
    #[serde(default)]
    guide_version: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Reference>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    organisations: Vec<OrganisationRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    questions: Vec<QuestionRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    actions: Vec<ActionRecord>,
    #[serde(flatten)]
    other: Table,
}

#[derive(Serialize, Deserialize)]
struct OrganisationRecord {
    id: OrganisationId,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<RoleId>,
    #[serde(flatten)]
    other: Table,
}

#[derive(Serialize, Deserialize)]
struct QuestionRecord {
    id: QuestionId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<Choice>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(flatten)]
    other: Table,
}

#[derive(Serialize, Deserialize)]
struct ActionRecord {
    id: ActionId,
    text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    owner: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<NaiveDate>,
    #[serde(default)]
    done: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from_item: Option<ItemId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from_question: Option<QuestionId>,
    #[serde(flatten)]
    other: Table,
}

/// The session as the text of its file.
///
/// # Errors
/// When an unknown field that was kept cannot be written; TOML has no value for which that is so.
pub fn write(session: &Session) -> Result<String, toml::ser::Error> {
    let body = toml::to_string_pretty(&record(session))?;
    let sum = crc32fast::hash(body.as_bytes());
    Ok(format!("{HEADING}format = {FORMAT}\n{CHECKSUM}{sum:08x}\"\n{body}"))
}

fn record(session: &Session) -> SessionRecord {
    SessionRecord {
        format: FORMAT,
        checksum: String::new(),
        id: session.id,
        title: session.title.clone(),
        date: session.date,
        guide: session.guide.clone(),
        guide_version: session.guide_version.clone(),
        place: session.place.clone(),
        organisations: session
            .organisations
            .iter()
            .map(|o| OrganisationRecord {
                id: o.id,
                name: o.name.clone(),
                role: o.role.clone(),
                other: o.other.clone(),
            })
            .collect(),
        questions: session
            .questions
            .iter()
            .map(|(id, d)| QuestionRecord { id: *id, answer: d.answer, note: d.note.clone(), other: d.other.clone() })
            .collect(),
        actions: session
            .actions
            .iter()
            .map(|a| ActionRecord {
                id: a.id,
                text: a.text.clone(),
                owner: a.owner.clone(),
                due: a.due,
                done: a.done,
                from_item: match &a.from {
                    Some(Origin::Item(item)) => Some(item.clone()),
                    _ => None,
                },
                from_question: match &a.from {
                    Some(Origin::Question(question)) => Some(*question),
                    _ => None,
                },
                other: a.other.clone(),
            })
            .collect(),
        other: session.other.clone(),
    }
}

/// Reads a session from the text of its file. All text in it is cleaned.
///
/// # Errors
/// When the text is empty, is no TOML, or is not of the shape of a session; also when a newer version gave it a shape
/// that this one does not know.
pub fn read(text: &str) -> Result<Reading, FileError> {
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let record: SessionRecord = toml::from_str(text).map_err(|error: toml::de::Error| match format_alone(text) {
        Some(format) if format > FORMAT => FileError::NewerFormat { format },
        _ => {
            FileError::NoSession { line: error.span().map(|span| crate::content::line_and_column(text, span.start).0) }
        }
    })?;
    let newer_format = record.format > FORMAT;
    let edited_by_hand = !checksum_fits(text, &record.checksum);
    let organisations = record
        .organisations
        .into_iter()
        .map(|o| Organisation { id: o.id, name: clean_line(&o.name), role: o.role, other: o.other })
        .collect();
    let mut questions = BTreeMap::new();
    for q in record.questions {
        let discussion = Discussion { answer: q.answer, note: clean(&q.note), other: q.other };
        if questions.insert(q.id, discussion).is_some() {
            return Err(FileError::NoSession { line: None });
        }
    }
    let actions = record
        .actions
        .into_iter()
        .map(|a| ActionItem {
            id: a.id,
            text: clean_line(&a.text),
            owner: clean_line(&a.owner),
            due: a.due,
            done: a.done,
            from: a.from_item.map(Origin::Item).or_else(|| a.from_question.map(Origin::Question)),
            other: a.other,
        })
        .collect();
    let session = Session {
        id: record.id,
        title: clean_line(&record.title),
        date: record.date,
        guide: record.guide,
        guide_version: clean_line(&record.guide_version),
        organisations,
        questions,
        actions,
        place: record.place,
        other: record.other,
    };
    Ok(Reading { session, edited_by_hand, newer_format })
}

/// The format number of a text of which the rest may have any shape; nothing when it is no TOML.
fn format_alone(text: &str) -> Option<u32> {
    let table: Table = text.parse().ok()?;
    u32::try_from(table.get("format")?.as_integer()?).ok()
}

/// Whether the checksum is that of everything behind its line.
fn checksum_fits(text: &str, checksum: &str) -> bool {
    let Some(at) = text.find(CHECKSUM) else { return false };
    let Some(end) = text[at..].find('\n') else { return false };
    checksum == format!("crc32:{:08x}", crc32fast::hash(&text.as_bytes()[at + end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn full() -> Session {
        let guide = crate::content::embedded().unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut session = Session::new(SessionId::new(Uuid::from_u128(7)), "Overleg \"één\"".into(), date, &guide);
        session.organisations.push(Organisation {
            id: OrganisationId(1),
            name: "Gemeente".into(),
            role: "financiers".parse().ok(),
            other: Table::new(),
        });
        let discussion = Discussion {
            answer: Some(Choice::B),
            note: "# geen kop\n\n\"\"\"\n'''\n\\n é".into(),
            other: Table::new(),
        };
        session.questions.insert("1.2".parse().unwrap(), discussion);
        session.actions.push(ActionItem {
            id: ActionId::new(Uuid::from_u128(9)),
            text: "Bellen".into(),
            owner: "Gemeente".into(),
            due: Some(date),
            done: true,
            from: Some(Origin::Item("1.2A.conditions.1".parse().unwrap())),
            other: Table::new(),
        });
        session.place = Some("advice:1.2A".parse().unwrap());
        session
    }

    #[test]
    fn a_session_is_read_back_as_it_was_written() {
        let session = full();
        let reading = read(&write(&session).unwrap()).unwrap();
        assert_eq!(reading.session, session);
        assert!(!reading.edited_by_hand && !reading.newer_format);
    }

    #[test]
    fn a_change_by_hand_is_read_and_noticed() {
        let text = write(&full()).unwrap().replace("Bellen", "Mailen");
        let reading = read(&text).unwrap();
        assert_eq!(reading.session.actions[0].text, "Mailen");
        assert!(reading.edited_by_hand);
    }

    #[test]
    fn what_a_later_version_added_is_kept() {
        let mut text = write(&full()).unwrap();
        text = text.replace("format = 1", "format = 2").replace("[[actions]]", "[[actions]]\npriority = 3");
        text.push_str("\n[weather]\nsky = \"blue\"\n");
        let reading = read(&text).unwrap();
        assert!(reading.newer_format);
        let again = write(&reading.session).unwrap();
        assert!(again.contains("priority = 3") && again.contains("sky = \"blue\""), "{again}");
    }

    #[test]
    fn a_newer_shape_is_told_apart_from_damage() {
        let text = write(&full()).unwrap().replace("format = 1", "format = 7").replace("title = ", "heading = ");
        assert_eq!(read(&text).unwrap_err(), FileError::NewerFormat { format: 7 });
    }

    #[test]
    fn an_answer_to_a_question_that_is_gone_is_kept() {
        let text = write(&full()).unwrap().replace("id = \"1.2\"", "id = \"9.9\"");
        let session = read(&text).unwrap().session;
        assert_eq!(session.answer("9.9".parse().unwrap()), Some(Choice::B));
    }

    #[test]
    fn a_file_that_is_no_session_is_refused_with_its_line() {
        assert_eq!(read(" \n").unwrap_err(), FileError::Empty);
        assert!(matches!(read("a = 1\nb = [").unwrap_err(), FileError::NoSession { line: Some(2) }));
        let text = write(&full()).unwrap();
        for cut in (1..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
            // A cut file either is no session, or is seen to be changed.
            assert!(read(&text[..cut]).map_or(true, |reading| reading.edited_by_hand), "cut at {cut}");
        }
    }

    #[test]
    fn control_characters_in_a_file_are_not_taken_over() {
        let text = write(&full()).unwrap().replace("Gemeente", "Gem\\u001b[2Jeente");
        let session = read(&text).unwrap().session;
        assert_eq!(session.organisations[0].name, "Gem\u{FFFD}[2Jeente");
    }
}
