//! What nobody comes to: a work format that no page points at, a kind of advice that no page has.

use std::collections::BTreeSet;

use super::walk::Text;
use crate::problem::Problem;
use crate::raw::{RawAdvice, RawGuide, RawPart, RawWorkFormat};
use crate::text::lint as words;

pub(super) fn look(
    guide: &RawGuide,
    parts: &[RawPart],
    formats: &[RawWorkFormat],
    texts: &[Text<'_>],
    out: &mut Vec<Problem>,
) {
    let pages: Vec<&RawAdvice> =
        parts.iter().flat_map(|part| &part.questions).flat_map(|q| q.a.iter().chain(&q.b)).collect();
    let named = pages.iter().flat_map(|page| &page.work_formats).map(|id| format!("work-format:{}", id.value));
    let questions = parts.iter().flat_map(|part| &part.questions);
    let seen = pages.iter().flat_map(|page| &page.see_also).chain(questions.flat_map(|question| &question.see_also));
    let literature = guide.source.literature.iter().flat_map(|work| &work.used_on);
    let linked = texts.iter().flat_map(|text| text.targets.iter().cloned());
    let reached: BTreeSet<String> =
        named.chain(seen.chain(literature).map(|place| place.value.clone())).chain(linked).collect();
    for format in formats.iter().filter(|format| !reached.contains(&format!("work-format:{}", format.id.value))) {
        out.push(Problem::warning(format.id.span.clone(), words::unreachable(&format.id.value)));
    }
    let used: BTreeSet<&str> =
        pages.iter().flat_map(|page| &page.sections).map(|(kind, _)| kind.value.as_str()).collect();
    for kind in guide.sections.iter().filter(|kind| !used.contains(kind.id.value.as_str())) {
        out.push(Problem::warning(kind.id.span.clone(), words::unused_kind(&kind.id.value)));
    }
}
