//! Why something that came in cannot be read.

use crate::content::QuestionId;
use crate::session::record::Twice;

/// Why something that came in cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than an answer file can be.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
    /// So many of its characters cannot be shown that with a mark for each it is larger than an answer file can be.
    #[error("the file is larger than {limit} bytes with a mark for what cannot be shown")]
    Unshowable {
        /// The most bytes that are read.
        limit: usize,
    },
    /// Its bytes are no text.
    #[error("the file is no text")]
    NoText,
    /// It is JSON, but no answer file.
    #[error("the file is of another kind")]
    OtherKind,
    /// It is no JSON, or not of the shape of an answer file; with the line where it goes wrong, from 1, when known.
    #[error("the file is no answer file (line {line:?})")]
    NoAnswers {
        /// The line.
        line: Option<usize>,
    },
    /// It is a newer form of an answer file or of a meeting. There is nothing wrong with it.
    #[error("the file is of the newer format {format}")]
    NewerFormat {
        /// Its format number.
        format: u64,
    },
    /// It does not say which organisation answered.
    #[error("no organisation is named")]
    Nameless,
    /// The name of the organisation is too long.
    #[error("the name is longer than {limit} characters")]
    LongName {
        /// The most characters.
        limit: usize,
    },
    /// It answers more questions than any guide has.
    #[error("more than {limit} answers")]
    TooMany {
        /// The most answers.
        limit: usize,
    },
    /// What should be the id of a question is none.
    #[error("{0} is no question")]
    NoQuestion(String),
    /// It answers one question twice.
    #[error("{0} is answered twice")]
    Twice(QuestionId),
    /// It is a meeting in which something stands twice of which there can be one.
    #[error("something stands in the meeting twice: {0:?}")]
    TwiceInMeeting(Twice),
    /// It is neither an answer file nor a meeting; with the line where it goes wrong, from 1, when known.
    #[error("the file is no meeting (line {line:?})")]
    NoMeeting {
        /// The line.
        line: Option<usize>,
    },
}
