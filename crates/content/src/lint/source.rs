//! Gaps in what is said of the source: a reader must be able to tell who says this, by what right, and how old it is.

use crate::problem::Problem;
use crate::raw::RawGuide;
use crate::text::lint as words;

pub(super) fn look(guide: &RawGuide, out: &mut Vec<Problem>) {
    let source = &guide.source;
    let gaps = [
        ("makers", source.makers.is_empty(), words::NO_MAKERS),
        ("original", source.original.is_none(), words::NO_ORIGINAL),
        ("adaptation", source.adaptation.is_none(), words::NO_ADAPTATION),
        ("update_policy", source.update_policy.is_none(), words::NO_UPDATE_POLICY),
        ("interests", source.interests.is_empty(), words::NO_INTERESTS),
        ("licence", source.licence.is_none(), words::NO_LICENCE),
    ];
    for (key, _, remedy) in gaps.into_iter().filter(|(_, is_gap, _)| *is_gap) {
        out.push(Problem::warning(source.at.clone(), words::gap_in_source(key, remedy)));
    }
}
