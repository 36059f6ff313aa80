//! Links between guides: where they lead, and back from there.

use std::collections::BTreeMap;

use super::id::{Away, GuideId, Reference};
use super::model::{Crossing, Guide};

impl Guide {
    /// This place as one in another guide sees it.
    pub(super) fn seen_from_away(&self, place: &Reference) -> Crossing {
        Crossing {
            to: Away { guide: self.id.clone(), place: place.clone() },
            guide_title: self.title.clone(),
            about: self.about(place).to_owned(),
        }
    }

    /// Adds a link from a place here to one in another guide, once.
    pub(super) fn cross(&mut self, here: Reference, crossing: Crossing) {
        let crossings = self.crossings.entry(here).or_default();
        if !crossings.iter().any(|known| known.to == crossing.to) {
            crossings.push(crossing);
        }
    }
}

/// Adds the way back to every link between guides. The build does this with all guides of the program.
#[allow(dead_code)]
pub fn link_back(guides: &mut BTreeMap<GuideId, Guide>) {
    let links: Vec<(Away, Crossing)> = guides
        .values()
        .flat_map(|guide| {
            let from = move |(here, to): (&Reference, &Vec<Crossing>)| {
                let back = guide.seen_from_away(here);
                to.iter().map(|crossing| (crossing.to.clone(), back.clone())).collect::<Vec<_>>()
            };
            guide.crossings.iter().flat_map(from)
        })
        .collect();
    for (at, back) in links {
        if let Some(guide) = guides.get_mut(&at.guide) {
            guide.cross(at.place, back);
        }
    }
}
