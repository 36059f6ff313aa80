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

/// What a text of a new guide begins with that asks to be written over.
pub const ASKS: &str = "Schrijf hier";

/// Texts of a new guide that nobody has written over; the file and the lines of the others.
pub fn left_as_it_was(others: &[(&str, Vec<usize>)]) -> Said {
    let count: usize = others.iter().map(|(_, lines)| lines.len()).sum();
    let in_file = |(file, lines): &(&str, Vec<usize>)| {
        let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
        format!("{file} regel {}", lines.join(", "))
    };
    let others: Vec<String> = others.iter().map(in_file).collect();
    let also = match count {
        0 => String::new(),
        1 => " Op nog één andere plek ook.".to_owned(),
        more => format!(" Op nog {more} andere plekken ook."),
    };
    let which = if count == 0 { String::new() } else { format!(" De andere: {}.", others.join("; ")) };
    (
        format!("Hier staat nog de tekst waarmee een nieuwe handreiking begint.{also}"),
        format!("Zet er jullie eigen tekst voor in de plaats, of haal de regel weg als hij weg mag.{which}"),
    )
}

/// Markup of another program.
pub fn markup(mark: &str) -> Said {
    (
        format!("Opmaak zoals {mark} ziet een lezer zoals hij hier staat."),
        "Haal de tekens weg. Vette of schuine tekst is er niet; een nieuwe alinea of een nieuw punt is een tekst in de lijst."
            .to_owned(),
    )
}

/// Letters that another encoding has mangled.
pub fn mangled(letters: &str) -> Said {
    (
        format!("Hier staan verminkte letters: {letters}."),
        "Typ de letter of het teken opnieuw en sla op als UTF-8.".to_owned(),
    )
}

/// A link with a blank between its halves.
pub fn blank_in_link() -> Said {
    (
        "Dit is geen verwijzing, want er staat een spatie tussen ] en (.".to_owned(),
        "Haal de spatie weg: [de woorden](question:1.1).".to_owned(),
    )
}

/// A link that nothing closes.
pub fn unclosed_link() -> Said {
    (
        "Deze verwijzing is niet afgesloten: er ontbreekt een ).".to_owned(),
        "Schrijf: [de woorden](question:1.1).".to_owned(),
    )
}

/// A reference among words, which no reader can follow.
pub fn loose_link(place: &str) -> Said {
    (
        format!("Zo leidt {place} nergens heen: een lezer ziet het als gewone tekst."),
        format!("Schrijf: [de woorden]({place})."),
    )
}

/// A link with no words to choose.
pub fn link_without_words() -> Said {
    (
        "Deze verwijzing heeft geen woorden.".to_owned(),
        "Zet tussen [ en ] wat een lezer ziet: [de woorden](question:1.1).".to_owned(),
    )
}

/// A link to the page that it stands on.
pub fn link_to_itself(place: &str) -> Said {
    (
        format!("De verwijzing {place} gaat naar de pagina waar ze zelf op staat."),
        "Verbeter het nummer, of haal de verwijzing weg.".to_owned(),
    )
}

/// The same link twice in one text or list.
pub fn link_twice(place: &str) -> Said {
    (
        format!("{place} staat hier twee keer."),
        "Laat er één staan, of verbeter het nummer of id van de tweede.".to_owned(),
    )
}

/// A question that stands behind one with a higher number.
pub fn out_of_order(id: &str, before: &str) -> Said {
    (
        format!("Vraag {id} staat achter vraag {before}. In die volgorde krijgt een groep ze ook."),
        "Zet de vragen op volgorde van hun nummers.".to_owned(),
    )
}

/// A file of which the name has another number than the part in it.
pub fn other_number_in_name(in_name: u16, number: u16) -> Said {
    (
        format!("In de naam van dit bestand staat onderdeel {in_name}, maar hier staat nummer {number}."),
        format!("Noem het bestand part-{number}-naam.toml, of verbeter `number`."),
    )
}

/// A word in the list of terms that stands nowhere.
pub fn unused_term(term: &str) -> Said {
    (format!("Het begrip ‘{term}’ staat nergens in de tekst."), "Gebruik het, of haal de uitleg weg.".to_owned())
}

/// A word in the list of terms that is explained in brackets too.
pub fn explained_twice(term: &str) -> Said {
    (
        format!("‘{term}’ wordt hier nog eens uitgelegd; het staat al bij de begrippen."),
        "Haal de uitleg tussen haakjes weg.".to_owned(),
    )
}
