//! A session as text: TOML that a person can read, with a format number and a checksum.

use toml::Table;

use super::model::Session;
use super::record::{SessionRecord, Twice};
use crate::text::file::HEADING;

/// The format that this version writes, and the newest that it can change.
pub const FORMAT: u32 = 1;

/// The largest file of a session, in bytes: what is larger is neither read nor written.
pub const MAX_BYTES: usize = 20_000_000;

/// A text that is no session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// Something stands in it twice of which there can be one. What refers to it could be of either.
    #[error("something stands in the file twice: {0:?}")]
    Twice(Twice),
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
    /// The title was longer than a title is: the session has only the beginning of it.
    pub title_cut: bool,
}

/// Why a session has no text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// It would be larger than [`MAX_BYTES`], so that it could not be read again.
    #[error("the file would be larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// An unknown field that was kept cannot be written; TOML has no value for which that is so.
    #[error(transparent)]
    Unwritable(#[from] toml::ser::Error),
}

/// The session as the text of its file.
///
/// # Errors
/// When [`read`] would refuse it for its size; and when an unknown field that was kept cannot be written.
pub fn write(session: &Session) -> Result<String, WriteError> {
    let body = toml::to_string_pretty(&SessionRecord::of(session))?;
    let text = head(FORMAT, &checksum(&body)) + &body;
    if text.len() > MAX_BYTES { Err(WriteError::TooLarge) } else { Ok(text) }
}

/// Reads a session from the text of its file. All text in it is cleaned.
///
/// # Errors
/// When the text is empty or too large, is no TOML, is not of the shape of a session, or has two entries about one
/// thing; also when a newer version gave it a shape that this one does not know.
pub fn read(text: &str) -> Result<Reading, FileError> {
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    if text.len() > MAX_BYTES {
        return Err(FileError::TooLarge);
    }
    let record: SessionRecord = toml::from_str(text).map_err(|error: toml::de::Error| match format_alone(text) {
        Some(format) if format > FORMAT => FileError::NewerFormat { format },
        _ => {
            FileError::NoSession { line: error.span().map(|span| crate::content::line_and_column(text, span.start).0) }
        }
    })?;
    let newer_format = record.format > FORMAT;
    let edited_by_hand = !is_as_written(text, record.format, &record.checksum);
    let title_cut = record.has_long_title();
    let session = record.into_session().map_err(FileError::Twice)?;
    Ok(Reading { session, edited_by_hand, newer_format, title_cut })
}

/// The format number of a text of which the rest may have any shape; nothing when it is no TOML.
fn format_alone(text: &str) -> Option<u32> {
    let table: Table = text.parse().ok()?;
    u32::try_from(table.get("format")?.as_integer()?).ok()
}

/// Whether the file is as it was written: what stands at its head, and the checksum of everything behind that.
fn is_as_written(text: &str, format: u32, sum: &str) -> bool {
    text.strip_prefix(&head(format, sum)).is_some_and(|body| sum == checksum(body))
}

/// What stands before the session itself.
fn head(format: u32, sum: &str) -> String {
    format!("{HEADING}format = {format}\nchecksum = \"{sum}\"\n")
}

fn checksum(body: &str) -> String {
    format!("crc32:{:08x}", crc32fast::hash(body.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::session::{
        ActionId, ActionItem, ActionStatus, Closure, Discussion, Organisation, OrganisationId, Origin, Outcome,
        Position, Reply, SessionId, TableRole, WorkFormatRecord,
    };
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn full() -> Session {
        let guide = crate::content::embedded().unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut session = Session::new(SessionId::new(Uuid::from_u128(7)), "Overleg \"één\"".into(), date, &guide);
        let organisation = |id, name: &str, role, left| Organisation {
            id: OrganisationId(id),
            name: name.into(),
            role,
            left,
            other: Table::new(),
        };
        session.organisations = vec![
            organisation(1, "Gemeente", "financiers".parse().ok().map(TableRole::Guide), false),
            organisation(2, "Bibliotheek", Some(TableRole::Own("buur".into())), false),
            organisation(3, "Fonds", None, true),
        ];
        let spoken = |position, reason: &str| Reply { position, reason: reason.into() };
        let discussion = Discussion {
            positions: [
                (OrganisationId(1), spoken(Position::Choice(Choice::A), "te vroeg")),
                (OrganisationId(2), spoken(Position::Unsure, "")),
                (OrganisationId(3), spoken(Position::NotApplicable, "")),
            ]
            .into(),
            revealed: true,
            late: [(OrganisationId(2), spoken(Position::Choice(Choice::B), "eerst dit\n\n- dan dat"))].into(),
            answer: Some(Outcome::Choice(Choice::B)),
            dissent: "de gemeente wacht liever".into(),
            needed: "een plan".into(),
            closure: Some(Closure::NoAction("kan niet".into())),
            note: "# geen kop\n\n\"\"\"\n'''\n\\n é".into(),
            other: Table::new(),
        };
        session.questions.insert("1.2".parse().unwrap(), discussion);
        let parked =
            Discussion { answer: Some(Outcome::NotYet), closure: Some(Closure::Parked), ..Discussion::default() };
        session.questions.insert("1.3".parse().unwrap(), parked);
        let origin = Origin::Item("1.2A.conditions.1".parse().unwrap());
        let action = ActionItem::new(ActionId::new(Uuid::from_u128(9)), "Bellen".into(), Some(origin));
        session.actions = vec![
            ActionItem { owner: "Gemeente".into(), due: Some(date), status: ActionStatus::Done, ..action.clone() },
            ActionItem {
                id: ActionId::new(Uuid::from_u128(10)),
                status: ActionStatus::Dropped("niet meer nodig".into()),
                carried_from: Some(SessionId::new(Uuid::from_u128(3))),
                ..action
            },
        ];
        session.priorities.insert((1, OrganisationId(1)), "tijd".into());
        let record =
            WorkFormatRecord { prepared: [1].into(), outcomes: [(2, "beeld".into())].into(), other: Table::new() };
        session.work_formats.insert("nudge".parse().unwrap(), record);
        session.citizen_spoke = Some(false);
        session.follows = Some(SessionId::new(Uuid::from_u128(3)));
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
