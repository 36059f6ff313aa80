//! What the checker advises the author of a guide. Each warning comes with its remedy.

/// What is not as it should be, and what to do.
type Said = (String, String);

/// What belongs in `makers`.
pub const NO_MAKERS: &str = "Noem wie de bron maakte: makers = [\"Hogeschool Voorbeeld\"].";
/// What belongs in `original`.
pub const NO_ORIGINAL: &str = "Schrijf waar een lezer het origineel vindt: original = \"...\".";
/// What belongs in `adaptation`.
pub const NO_ADAPTATION: &str = "Schrijf wat jullie met de bron deden, bijvoorbeeld: adaptation = \"Een herschrijving in \
                                 eigen woorden.\".";
/// What belongs in `update_policy`.
pub const NO_UPDATE_POLICY: &str = "Schrijf wanneer en hoe jullie de tekst bijwerken: update_policy = \"...\".";
/// What belongs in `interests`.
pub const NO_INTERESTS: &str = "Noem de belangen van wie meeschreef, bijvoorbeeld van een leverancier. Zijn die er niet, \
                                schrijf dan: interests = [\"Er zijn geen belangen bekend.\"].";
/// What belongs in `licence`.
pub const NO_LICENCE: &str = "Schrijf wie de rechten heeft en wat een lezer met de tekst mag: licence = \"...\".";

/// Something of the source that the author did not tell.
pub fn gap_in_source(key: &str, remedy: &str) -> Said {
    (format!("Bij de bron ontbreekt `{key}`."), remedy.to_owned())
}

/// A work format that nothing points at.
pub fn unreachable(id: &str) -> Said {
    (
        format!("Geen enkele pagina verwijst naar werkvorm ‘{id}’. Een lezer komt er niet."),
        format!("Zet work_formats = [\"{id}\"] bij een advies waar hij past, of haal de werkvorm weg."),
    )
}

/// A kind of advice that no page has.
pub fn unused_kind(id: &str) -> Said {
    (
        format!("Geen enkele pagina heeft advies van de soort ‘{id}’."),
        format!("Gebruik `{id}` op een adviespagina, of haal de soort weg."),
    )
}

/// A passage of the introduction with nothing under its title.
pub fn empty_passage(title: &str) -> Said {
    (format!("Onder ‘{title}’ staat geen tekst."), "Vul `paragraphs` in, of haal het stuk weg.".to_owned())
}

/// An advice page with nothing on it.
pub fn empty_page(question: &str, letter: char) -> Said {
    (
        format!("Op de adviespagina {question}{letter} staat geen advies."),
        "Schrijf een `introduction` of ten minste één punt, of verwijs met `see_also` naar een andere pagina."
            .to_owned(),
    )
}

/// A sentence of too many words.
pub fn long_sentence(count: usize, most: usize) -> Said {
    (
        format!("Deze zin heeft {count} woorden. Dat leest lastig."),
        format!("Maak er zinnen van hooguit {most} woorden van."),
    )
}

/// A title of too many characters.
pub fn long_title(length: usize, most: usize) -> Said {
    (
        format!("Deze titel heeft {length} tekens. Op een klein scherm past dat niet."),
        format!("Maak er hooguit {most} tekens van."),
    )
}

/// A text that stands somewhere else too.
pub fn repeated(file: &str, line: usize) -> Said {
    (
        format!("Deze tekst staat ook in {file}, regel {line}."),
        "Laat hem op één plek staan en verwijs ernaar, bijvoorbeeld met `see_also`. Of zeg wat hier anders is."
            .to_owned(),
    )
}

/// An abbreviation that is not explained; `more` is on how many other pages it is not either.
pub fn unexplained(token: &str, more: usize) -> Said {
    let also = match more {
        0 => String::new(),
        1 => " Op nog één andere pagina ook niet.".to_owned(),
        more => format!(" Op nog {more} andere pagina’s ook niet."),
    };
    (
        format!("De afkorting {token} wordt op deze pagina niet uitgelegd.{also}"),
        format!(
            "Zet de hele naam er tussen haakjes achter: {token} (...). Dat mag ook in de inleiding van het onderdeel of van \
             de handreiking."
        ),
    )
}
