//! What the places of a guide are called, in the middle of a sentence.

use crate::content::{AdviceId, QuestionId};

/// The introduction, in a sentence.
pub const THE_INTRODUCTION: &str = "de inleiding";
/// The source, in a sentence.
pub const THE_SOURCE: &str = "de bron";

/// A part, in a sentence.
pub fn part(number: u16) -> String {
    format!("onderdeel {number}")
}

/// A question, in a sentence.
pub fn question(id: QuestionId) -> String {
    format!("vraag {id}")
}

/// An advice page, in a sentence.
pub fn advice(id: AdviceId) -> String {
    format!("advies {id}")
}

/// An item of advice, in a sentence; `kind` is what one item of its section is called.
pub fn item(kind: &str, number: usize, page: AdviceId) -> String {
    format!("{kind} {number} bij advies {page}")
}

/// A work format, in a sentence.
pub fn work_format(number: u16) -> String {
    format!("werkvorm {number}")
}

/// A name with what it is about.
pub fn labelled(name: &str, about: &str) -> String {
    format!("{name}: {about}")
}

/// The text with a capital in front.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
