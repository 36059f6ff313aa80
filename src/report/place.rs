//! What places in a guide are called, and links to them.

use super::model::{Inline, Words};
use crate::content::{self, Crossing, Guide, QuestionId, Reference, Rich};
use crate::text::{agenda, places, report as words};

/// The short name of a place, fit for the middle of a sentence: `advies 1.2A`. The place need not be in the guide.
#[must_use]
pub fn name(guide: &Guide, place: &Reference) -> String {
    match place {
        Reference::Introduction => places::THE_INTRODUCTION.to_owned(),
        Reference::Source => places::THE_SOURCE.to_owned(),
        Reference::Part(number) => places::part(*number),
        Reference::Question(id) => places::question(*id),
        Reference::Advice(id) => places::advice(*id),
        Reference::Item(id) => {
            let kind = guide.section(&id.section).map_or(id.section.as_str(), |kind| kind.singular.as_str());
            places::item(kind, id.number, id.advice)
        }
        Reference::WorkFormat(id) => {
            guide.work_format(id).map_or_else(|| id.to_string(), |format| places::work_format(format.number))
        }
    }
}

/// The name of a place with what it is about, fit for a heading: `Advies 1.2A: Probleem scherp`.
#[must_use]
pub fn title(guide: &Guide, place: &Reference) -> String {
    let name = places::capitalised(&name(guide, place));
    match (place, guide.about(place)) {
        // An item is told by its number, and what it says stands below.
        (Reference::Item(_), _) | (_, "") => name,
        (_, about) => places::labelled(&name, about),
    }
}

/// A question in a line of a list: `1.2  Probleem scherp`. It need not be in the guide any more.
#[must_use]
pub fn in_line(guide: &Guide, id: QuestionId) -> String {
    let short = guide.question(id).map_or(agenda::NO_LONGER_THERE, |question| question.short.as_str());
    format!("{id}  {short}")
}

/// What a place in another guide is called: `Samen digitaal vaardig, vraag 5.1: Vragen van cliënten`.
#[must_use]
pub fn crossing(crossing: &Crossing) -> String {
    let place = match &crossing.to.place {
        Reference::Introduction => return crossing.guide_title.clone(),
        Reference::Source => places::THE_SOURCE.to_owned(),
        Reference::Part(number) => places::part(*number),
        Reference::Question(id) => places::question(*id),
        Reference::Advice(id) => places::advice(*id),
        Reference::Item(id) => places::advice(id.advice),
        Reference::WorkFormat(_) => words::A_WORK_FORMAT.to_owned(),
    };
    let name = format!("{}, {place}", crossing.guide_title);
    if crossing.about.is_empty() { name } else { places::labelled(&name, &crossing.about) }
}

/// A link under the short name of its place; only the name where the guide has no such place.
#[must_use]
pub fn short_link(guide: &Guide, place: &Reference) -> Inline {
    link(guide, place, name(guide, place))
}

/// A link under the name of its place and what it is about.
#[must_use]
pub fn long_link(guide: &Guide, place: &Reference) -> Inline {
    link(guide, place, title(guide, place))
}

fn link(guide: &Guide, place: &Reference, label: String) -> Inline {
    if guide.contains(place) {
        Inline::Link { label, place: name(guide, place), target: place.clone() }
    } else {
        Inline::Text(label)
    }
}

/// A text of the guide as words.
#[must_use]
pub fn rich(guide: &Guide, text: &Rich) -> Words {
    let word = |piece: &content::Inline| match piece {
        content::Inline::Text(text) => Inline::Text(text.clone()),
        content::Inline::Link { label, target } => link(guide, target, label.clone()),
        // The other guide is not in the document: its words stay words.
        content::Inline::Away { label, .. } => Inline::Text(label.clone()),
    };
    Words(text.pieces().iter().map(word).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_place_has_a_dutch_name_and_title() {
        let guide = content::embedded().unwrap();
        for (place, short, long) in [
            ("question:1.2", "vraag 1.2", "Vraag 1.2: Probleem scherp"),
            ("advice:1.2A", "advies 1.2A", "Advies 1.2A: Probleem scherp"),
            ("item:1.2A.conditions.3", "randvoorwaarde 3 bij advies 1.2A", "Randvoorwaarde 3 bij advies 1.2A"),
            ("work-format:nudge", "werkvorm 6", "Werkvorm 6: NUDGE"),
            ("introduction", "de inleiding", "De inleiding"),
            ("source", "de bron", "De bron"),
        ] {
            let place = place.parse().unwrap();
            assert_eq!((name(&guide, &place).as_str(), title(&guide, &place).as_str()), (short, long));
        }
        assert!(title(&guide, &Reference::Part(1)).starts_with("Onderdeel 1: Start"));
    }

    #[test]
    fn a_place_that_is_gone_is_named_but_not_linked() {
        let guide = content::embedded().unwrap();
        let gone = short_link(&guide, &"advice:9.9B".parse().unwrap());
        assert_eq!(gone, Inline::Text("advies 9.9B".into()));
    }
}
