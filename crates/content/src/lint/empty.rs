//! Places with a heading and nothing under it.

use crate::problem::Problem;
use crate::raw::{RawGuide, RawPart};
use crate::text::lint as words;

pub(super) fn look(guide: &RawGuide, parts: &[RawPart], out: &mut Vec<Problem>) {
    for passage in guide.introduction.iter().filter(|passage| passage.paragraphs.is_empty()) {
        out.push(Problem::warning(passage.title.span.clone(), words::empty_passage(&passage.title.value)));
    }
    for question in parts.iter().flat_map(|part| &part.questions) {
        for (letter, advice) in [('A', &question.a), ('B', &question.b)] {
            let Some(advice) = advice else { continue };
            // Only a reference to elsewhere is enough: a page may send its reader on.
            let refers = !advice.work_formats.is_empty() || !advice.see_also.is_empty();
            if advice.introduction.is_none() && advice.sections.is_empty() && !refers {
                out.push(Problem::warning(advice.at.clone(), words::empty_page(&question.id.value, letter)));
            }
        }
    }
}
