//! What the places of a guide are called.

use crate::content::{Guide, Reference};

/// A short name for a place: `Werkvorm 6 · NUDGE`.
pub fn name(place: &Reference, guide: &Guide) -> String {
    let question = |id| guide.question(id).map_or("", |question| question.short.as_str());
    match place {
        Reference::Introduction => "Over deze handreiking".to_owned(),
        Reference::Source => "Waar deze handreiking vandaan komt".to_owned(),
        Reference::Part(number) => {
            let title = guide.part(*number).map_or("", |part| part.title.as_str());
            format!("Onderdeel {number} · {title}")
        }
        Reference::Question(id) => format!("Vraag {id} · {}", question(*id)),
        Reference::Advice(id) => format!("Advies {id} · {}", question(id.question)),
        Reference::Item(item) => format!("Advies {} · {}", item.advice, question(item.advice.question)),
        Reference::WorkFormat(id) => guide
            .work_format(id)
            .map_or_else(String::new, |format| format!("Werkvorm {} · {}", format.number, format.title)),
    }
}
