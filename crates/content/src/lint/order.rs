//! Questions that stand in another order than their numbers, and files with another number than the part in them.

use crate::id::QuestionId;
use crate::naming::part_number;
use crate::problem::{Problem, SourceFile};
use crate::raw::RawPart;
use crate::text::lint as words;

pub(super) fn look(files: &[SourceFile], parts: &[RawPart], out: &mut Vec<Problem>) {
    for part in parts {
        let in_name = files.get(part.at.file).and_then(|file| part_number(&file.name));
        let ids = part.questions.iter().filter_map(|question| Some((question, question.id.value.parse().ok()?)));
        let ids: Vec<(_, QuestionId)> = ids.collect();
        // Where the questions are of another part too, it is the number that is wrong, and that was told.
        if let (Some(number), Some(in_name)) = (&part.number, in_name)
            && number.value != in_name
            && ids.iter().all(|(_, id)| id.part == number.value)
        {
            out.push(Problem::warning(number.span.clone(), words::other_number_in_name(in_name, number.value)));
        }
        // Who mends one mends the order: the first is enough.
        let wrong = ids.windows(2).find(|pair| pair[1].1 < pair[0].1);
        if let Some([(_, before), (question, id)]) = wrong {
            out.push(Problem::warning(
                question.id.span.clone(),
                words::out_of_order(&id.to_string(), &before.to_string()),
            ));
        }
    }
}
