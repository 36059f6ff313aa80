//! The picture in words.

use super::{Picture, PicturePart, PictureQuestion};
use crate::report::model::Words;
use crate::text::{places, report as words};

impl Picture {
    /// The picture in words, a line for each part.
    #[must_use]
    pub fn lines(&self) -> Vec<Words> {
        let question = |question: &PictureQuestion| words::standing(question.id, question.answer, question.divided);
        let line = |part: &PicturePart| {
            let told: Vec<String> = part.questions.iter().map(question).collect();
            Words::strong(&places::labelled(&places::capitalised(&places::part(part.number)), &part.title))
                .and(". ")
                .and(told.join(", "))
                .and(".")
        };
        self.parts.iter().map(line).collect()
    }

    /// The picture in words, in one text.
    #[must_use]
    pub fn description(&self) -> String {
        let lines: Vec<String> = self.lines().iter().map(Words::plain).collect();
        lines.join(" ")
    }
}
