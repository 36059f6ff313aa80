//! How much a meeting still takes before its file would be too large to be read.
//!
//! Counted without writing the file: a bound that the file never passes. What is typed and what comes in stops before
//! the end; the rest is for what a meeting cannot do without, such as an answer of one letter.

use toml::{Table, Value};

use super::file::MAX_BYTES;
use super::model::{ActionItem, ActionStatus, Discussion, Session, TableRole};
use super::position::{Closure, Reply};

/// What is kept free for answers and the like, in bytes.
const KEPT_FREE: usize = 500_000;

/// More than the names of the fields of an entry take, and its ids, dates and numbers.
const ENTRY: usize = 500;

/// The most bytes that a character of a field takes that this version does not know: such a text was never cleaned.
const ESCAPED: usize = 10;

/// How many more bytes of text a meeting takes; nothing when it is full.
#[must_use]
pub fn room(session: &Session) -> usize {
    (MAX_BYTES - KEPT_FREE).saturating_sub(size(session))
}

/// The most bytes that the file of a meeting has.
#[must_use]
pub fn size(session: &Session) -> usize {
    let table = session.organisations.iter().map(|organisation| {
        let role = match &organisation.role {
            Some(TableRole::Own(role)) => text(role),
            Some(TableRole::Guide(id)) => id.as_str().len(),
            None => 0,
        };
        ENTRY + text(&organisation.name) + role + unknown(&organisation.other)
    });
    let work_formats = session.work_formats.iter().map(|(id, record)| {
        let outcomes = record.outcomes.values().map(|outcome| ENTRY + text(outcome)).sum::<usize>();
        ENTRY + id.as_str().len() + record.prepared.len() * 30 + outcomes + unknown(&record.other)
    });
    let own = [&session.title, &session.guide_version].map(|line| text(line)).iter().sum::<usize>();
    2 * ENTRY
        + own
        + session.guide.as_str().len()
        + unknown(&session.other)
        + table.sum::<usize>()
        + session.priorities.values().map(|priority| ENTRY + text(priority)).sum::<usize>()
        + session.questions.values().map(discussion).sum::<usize>()
        + session.actions.iter().map(action).sum::<usize>()
        + work_formats.sum::<usize>()
}

fn discussion(discussion: &Discussion) -> usize {
    let Discussion { positions, late, note, dissent, needed, closure, other, answer: _, revealed: _ } = discussion;
    let said = |spoken: &Reply| ENTRY + text(&spoken.reason);
    let reason = match closure {
        Some(Closure::NoAction(reason)) => text(reason),
        Some(Closure::Parked) | None => 0,
    };
    let said = positions.values().chain(late.values()).map(said).sum::<usize>();
    ENTRY + said + [note, dissent, needed].map(|line| text(line)).iter().sum::<usize>() + reason + unknown(other)
}

fn action(action: &ActionItem) -> usize {
    let dropped = match &action.status {
        ActionStatus::Dropped(reason) => text(reason),
        ActionStatus::Open | ActionStatus::Done => 0,
    };
    ENTRY + text(&action.text) + text(&action.owner) + dropped + unknown(&action.other)
}

/// The most bytes that a cleaned text takes in a file: some of its characters get a sign in front.
#[must_use]
pub fn text(text: &str) -> usize {
    text.len() + text.bytes().filter(|byte| matches!(byte, b'"' | b'\\' | b'\t' | b'\n')).count()
}

/// The most bytes that unknown fields take. A table in a table repeats the names of those around it.
fn unknown(table: &Table) -> usize {
    of_table(table, ENTRY)
}

fn of_table(table: &Table, path: usize) -> usize {
    table.iter().map(|(key, value)| key.len() * ESCAPED + of_value(value, path + key.len() * ESCAPED + 1)).sum()
}

fn of_value(value: &Value, path: usize) -> usize {
    let inside = match value {
        Value::String(text) => text.len() * ESCAPED,
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => 0,
        Value::Array(values) => values.iter().map(|value| path + of_value(value, path)).sum(),
        Value::Table(table) => path + of_table(table, path),
    };
    ENTRY + inside
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::session::{Discussion, SessionId, WriteError, write};

    fn noted(note: String) -> Session {
        let guide = crate::content::embedded().unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut session = Session::new(SessionId::new(Uuid::nil()), "Overleg".into(), date, &guide);
        session.questions.insert("1.1".parse().unwrap(), Discussion { note, ..Discussion::default() });
        session
    }

    #[test]
    fn what_has_room_left_can_be_written_and_what_cannot_be_read_cannot_be_written() {
        for letters in ["x", "é", "\"\\", "\"\"\"\n", "\t"] {
            let most = (MAX_BYTES - KEPT_FREE) / text(letters);
            let full = noted(letters.repeat(most - 5_000));
            assert!(room(&full) > 0 && room(&full) < 50_000, "{letters:?}: {}", room(&full));
            assert!(write(&full).is_ok(), "{letters:?}");
            assert_eq!(room(&noted(letters.repeat(most))), 0, "{letters:?}");
        }
        assert_eq!(write(&noted("x".repeat(MAX_BYTES))).unwrap_err(), WriteError::TooLarge);
    }
}
