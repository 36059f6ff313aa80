//! Every Dutch word of the program itself, apart from the guides: one file for each place where it is read.
//!
//! What somebody says, a name and a word that is spoken about stand between ‘ and ’; what is typed stands between backticks
//! or as it is typed. One thing has one word: `tests/words.rs` holds the list.

pub mod agenda;
pub mod browser;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod calendar;
pub(crate) mod changes;
pub mod cli;
pub mod compare;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod conversation;
pub(crate) mod csv;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod days;
pub(crate) mod docx;
pub mod failure;
pub(crate) mod file;
pub(crate) mod file_name;
pub(crate) mod first;
pub mod form;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod guides;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod help;
pub(crate) mod ics;
pub mod intake;
pub mod invitation;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod keeping;
pub(crate) mod keys;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod lines;
pub mod manual;
pub mod matrix;
pub mod merge;
pub mod overview;
pub mod parse_error;
pub(crate) mod pdf;
pub(crate) mod phases;
pub mod places;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod preparing;
pub mod report;
pub mod reporting;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod saving;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod screens;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod search;
pub mod wall;
#[allow(missing_docs, reason = "a word says itself what it is")]
pub mod work_formats;
pub mod workshop;

/// Words as a sentence: with a full stop, where they do not end in one already, as an abbreviation or a name may.
pub(crate) fn sentence(words: &str) -> String {
    let ends = words.ends_with(['.', '!', '?', '…']);
    format!("{words}{}", if ends { "" } else { "." })
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_sentence_ends_in_one_full_stop_also_behind_an_abbreviation() {
        assert_eq!(sentence("voor 2 n.v.t."), "voor 2 n.v.t.");
        assert_eq!(sentence("2 kiezen A"), "2 kiezen A.");
    }
}
