//! The words of the search.

use crate::content::search::GuideSpot;
use crate::content::{AdviceId, Guide, WorkFormatId};
use crate::session::search::{MeetingSpot, Spot};
use crate::text::places;

pub const TITLE: &str = "Zoeken";
pub const HINT: &str = "Typ een of meer woorden. Je zoekt in de hele handreiking en in alles van de bijeenkomst, en daarna in de \
                        andere handreikingen. Hoofdletters en accenten maken niet uit.";
pub const LISTING: &str = "Even geduld: de handreiking is groot en wordt nog gelezen.";
pub const NOTHING: &str = "Niets gevonden. Probeer een ander woord, of minder woorden.";

/// How many texts were found, and which of them are on the screen.
pub fn found(total: usize, first: usize, last: usize) -> String {
    if total == last + 1 - first {
        return format!("{total} gevonden.");
    }
    format!("{total} gevonden. Je ziet {first} tot en met {last}.")
}

/// The same, when nothing has the words as they were typed.
pub fn nearly_found(total: usize, first: usize, last: usize) -> String {
    format!("Dit lijkt op wat je typt. {}", found(total, first, last))
}

/// Where a text stands: `Advies 1.2A · randvoorwaarde 3`, `Notitie bij vraag 2.1`. `guide` is the one that the text is of.
pub fn stands_in(spot: &Spot, guide: &Guide) -> String {
    match spot {
        Spot::Guide(spot) => in_guide(spot, guide),
        Spot::Meeting(spot) => in_meeting(spot, guide),
        Spot::Elsewhere(_, spot) => format!("{} · {}", guide.title, in_guide(spot, guide)),
    }
}

fn in_guide(spot: &GuideSpot, guide: &Guide) -> String {
    match spot {
        GuideSpot::Part(number) => places::capitalised(&places::part(*number)),
        GuideSpot::Question(id) => places::capitalised(&places::question(*id)),
        GuideSpot::Statement(AdviceId { question, choice }) => format!("Vraag {question} · antwoord {choice}"),
        GuideSpot::Voice(AdviceId { question, choice }, role) => {
            let role = role.as_ref().and_then(|id| guide.role(id)).map(|role| role.title.to_lowercase());
            let whose = role.map_or_else(String::new, |role| format!(" van {role}"));
            format!("Vraag {question} · stem{whose} bij antwoord {choice}")
        }
        GuideSpot::Introduction(id) => format!("Advies {id} · inleiding"),
        GuideSpot::EditorialNote(id) => format!("Advies {id} · kanttekening"),
        GuideSpot::Item(id) => {
            let kind = guide.section(&id.section).map_or(id.section.as_str(), |kind| kind.singular.as_str());
            format!("Advies {} · {kind} {}", id.advice, id.number)
        }
        GuideSpot::WorkFormat(id) => work_format(id, guide),
        GuideSpot::Preparation(id) => format!("{} · voorbereiden", work_format(id, guide)),
        GuideSpot::OpeningQuestion(id) => format!("{} · vraag om mee te beginnen", work_format(id, guide)),
        GuideSpot::Step(id, number) => format!("{} · stap {number}", work_format(id, guide)),
        GuideSpot::Remark(id) => format!("{} · opmerking", work_format(id, guide)),
        GuideSpot::Passage => "Inleiding".to_owned(),
        GuideSpot::Source => "Bron".to_owned(),
        GuideSpot::Literature => "Bron · literatuur".to_owned(),
    }
}

fn in_meeting(spot: &MeetingSpot, guide: &Guide) -> String {
    match spot {
        MeetingSpot::Title => "Titel van de bijeenkomst".to_owned(),
        MeetingSpot::Day => "Dag van de bijeenkomst".to_owned(),
        MeetingSpot::Organisation(_) => "Organisatie".to_owned(),
        MeetingSpot::Note(id) => format!("Notitie bij vraag {id}"),
        MeetingSpot::Dissent(id) => format!("Vraag {id} · wie het anders ziet"),
        MeetingSpot::Needed(id) => format!("Vraag {id} · wat nodig is om het eens te worden"),
        MeetingSpot::Reason(id) => format!("Vraag {id} · toelichting"),
        MeetingSpot::NoAction(id) => format!("Vraag {id} · waarom geen actie"),
        MeetingSpot::Priority(part) => format!("Onderdeel {part} · wat het meest telt"),
        MeetingSpot::Action(_) => "Actiepunt".to_owned(),
        MeetingSpot::Outcome(id, step) => format!("{} · uitkomst van stap {step}", work_format(id, guide)),
    }
}

fn work_format(id: &WorkFormatId, guide: &Guide) -> String {
    let known = guide.work_format(id);
    known.map_or_else(|| id.to_string(), |format| places::capitalised(&places::work_format(format.number)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::embedded;

    #[test]
    fn every_result_says_where_it_stands() {
        let guide = embedded().unwrap();
        let advice = "1.2A".parse().unwrap();
        for (spot, label) in [
            (Spot::Guide(GuideSpot::Item("1.2A.conditions.3".parse().unwrap())), "Advies 1.2A · randvoorwaarde 3"),
            (Spot::Guide(GuideSpot::Voice(advice, None)), "Vraag 1.2 · stem bij antwoord A"),
            (Spot::Guide(GuideSpot::Step("nudge".parse().unwrap(), 2)), "Werkvorm 6 · stap 2"),
            (Spot::Guide(GuideSpot::Part(3)), "Onderdeel 3"),
            (Spot::Meeting(MeetingSpot::Note("2.1".parse().unwrap())), "Notitie bij vraag 2.1"),
            (Spot::Meeting(MeetingSpot::Outcome("weg".parse().unwrap(), 1)), "weg · uitkomst van stap 1"),
        ] {
            assert_eq!(stands_in(&spot, &guide), label);
        }
    }

    #[test]
    fn the_count_tells_what_is_on_the_screen_when_that_is_not_all() {
        assert_eq!(found(1, 1, 1), "1 gevonden.");
        assert_eq!(found(40, 3, 9), "40 gevonden. Je ziet 3 tot en met 9.");
    }
}
