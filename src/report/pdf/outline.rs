//! The bookmarks: the headings within each other.

use krilla::destination::XyzDestination;
use krilla::outline::{Outline, OutlineNode};

use super::flow::Heading;

/// The headings as bookmarks; `places` says where each stands. A heading that is deeper than the one before it stands
/// within that, also where a level was skipped.
pub(super) fn bookmarks(headings: &[Heading], places: &[XyzDestination]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    for (heading, place) in headings.iter().zip(places) {
        close(&mut open, &mut outline, heading.level);
        // The parts of the title are seen at once; what is within them when one asks for it.
        let node = OutlineNode::new(heading.text.clone(), place.clone()).with_open(heading.level == 1);
        open.push((heading.level, node));
    }
    close(&mut open, &mut outline, 0);
    outline
}

/// Puts the bookmarks that are as deep as `level` or deeper where they belong.
fn close(open: &mut Vec<(u8, OutlineNode)>, outline: &mut Outline, level: u8) {
    while open.last().is_some_and(|(last, _)| *last >= level) {
        let Some((_, node)) = open.pop() else { break };
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}
