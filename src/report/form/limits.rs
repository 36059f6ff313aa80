//! How much fits in the fields of the form, so that the file that comes of them is never refused.
//!
//! What a browser counts are the units of UTF-16. Each of them takes at most six bytes in the answer file: that of a
//! control character, written as an escape.

pub use crate::session::merge::LONGEST_NAME as NAME;
use crate::session::merge::MAX_BYTES;

/// The most bytes of what a browser counts as one.
const BYTES_OF_ONE: usize = 6;
/// The bytes of an answer without its note, and of the file without its answers: with room to spare.
const BYTES_OF_ANSWER: usize = 120;
const BYTES_OF_FILE: usize = 20_000;
/// More than this nobody reads.
const LONGEST_NOTE: usize = 10_000;

/// The longest note at each of so many questions, in what a browser counts.
pub fn note(questions: usize) -> usize {
    let room = MAX_BYTES - BYTES_OF_FILE;
    let each = room.checked_div(questions).unwrap_or(room);
    (each.saturating_sub(BYTES_OF_ANSWER) / BYTES_OF_ONE).min(LONGEST_NOTE)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::session::LONGEST_TITLE;
    use crate::session::merge::{Incoming, MAX_ANSWERS};

    /// The file of a form in which every field was filled to its end with this.
    fn filled(questions: usize, with: &str) -> String {
        let fill = |most: usize| with.repeat(most / with.encode_utf16().count());
        let answer = |at: usize| {
            let id = format!("{}.{}", at / 99 + 1, at % 99 + 1);
            json!({ "question": id, "position": "not_applicable", "note": fill(note(questions)) })
        };
        let answers: Vec<Value> = (0..questions).map(answer).collect();
        json!({
            "kind": "kartrekker-antwoorden", "format": 1, "session": "00000000-0000-0000-0000-000000000007",
            "session_title": "x".repeat(LONGEST_TITLE), "guide": "logt-u-even-in", "guide_version": "1.1.0",
            "form": "00000000-0000-0000-0000-000000000070", "saved": "2026-11-22T14:03:00Z",
            "organisation": fill(NAME), "organisation_id": 1, "role": "financiers", "answers": answers,
        })
        .to_string()
    }

    #[test]
    fn a_form_that_is_full_to_its_edges_gives_a_file_that_is_taken() {
        for questions in [1, 12, 46, 500, MAX_ANSWERS] {
            for with in ["x", "é", "€", "👍", "\u{1}", "\u{7f}", "\u{e000}", "\"", "\\", "👩‍👩‍👧"] {
                let file = filled(questions, with);
                let read = Incoming::read("a.json".into(), file.as_bytes());
                assert!(read.is_ok(), "{questions} times {with:?}: {:?}", read.err());
            }
        }
    }
}
