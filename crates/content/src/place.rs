//! Finds a place in a guide by what a person types: `1.2`, `1.2a`, `nudge`, `werkvorm 6`, `onderdeel 3`.

use super::id::Reference;
use super::model::Guide;

impl Guide {
    /// The place that a person means, or nothing when the guide has no such place. Capital and small letters are the
    /// same; the forms with a kind in front that guides use (`advice:1.2A`) are understood too.
    #[must_use]
    pub fn find(&self, typed: &str) -> Option<Reference> {
        let typed = typed.trim().to_lowercase();
        let found = self.read(&typed)?;
        self.contains(&found).then_some(found)
    }

    fn read(&self, typed: &str) -> Option<Reference> {
        if let Ok(reference) = typed.parse() {
            return Some(reference);
        }
        if let Ok(question) = typed.parse() {
            return Some(Reference::Question(question));
        }
        if let Ok(advice) = typed.parse() {
            return Some(Reference::Advice(advice));
        }
        if let Ok(item) = typed.parse() {
            return Some(Reference::Item(item));
        }
        if let Ok(part) = typed.parse() {
            return Some(Reference::Part(part));
        }
        match typed {
            "inleiding" | "introductie" => return Some(Reference::Introduction),
            "bron" | "verantwoording" => return Some(Reference::Source),
            _ => {}
        }
        if let Some((kind, name)) = typed.split_once([' ', ':', '-']) {
            match (kind, name) {
                ("onderdeel" | "reflectie" | "deel", number) => return number.parse().ok().map(Reference::Part),
                ("vraag", id) => return id.parse().ok().map(Reference::Question),
                ("advies", id) => return id.parse().ok().map(Reference::Advice),
                ("werkvorm", number) if number.parse::<u16>().is_ok() => {
                    let format = self.work_formats.iter().find(|f| f.number.to_string() == number)?;
                    return Some(Reference::WorkFormat(format.id.clone()));
                }
                ("werkvorm", name) => return name.parse().ok().map(Reference::WorkFormat),
                _ => {}
            }
        }
        typed.parse().ok().map(Reference::WorkFormat)
    }
}
