//! What the checker says to the author of a guide. Each message comes with its remedy.

/// Before an error.
pub const ERROR: &str = "fout";
/// Before a warning.
pub const WARNING: &str = "let op";
/// Before a remedy.
pub const HELP: &str = "doe dit";

/// The kinds of value, as in "hier hoort een tekst".
pub const A_TEXT: &str = "een tekst tussen aanhalingstekens";
/// A whole number.
pub const A_NUMBER: &str = "een heel getal vanaf 1, zonder aanhalingstekens";
/// Yes or no.
pub const A_FLAG: &str = "true (ja) of false (nee), zonder aanhalingstekens";
/// A list.
pub const A_LIST: &str = "een lijst tussen vierkante haken";
/// A table.
pub const A_TABLE: &str = "sleutels met hun waarden tussen accolades, zoals { text = \"…\" }, of onder een eigen kopje";

/// What a value is, as in "hier staat een tekst".
pub const IS_TEXT: &str = "een tekst";
/// A number.
pub const IS_NUMBER: &str = "een getal";
/// True or false.
pub const IS_BOOLEAN: &str = "true of false";
/// A date.
pub const IS_DATE: &str = "een datum zonder aanhalingstekens";
/// A list.
pub const IS_LIST: &str = "een lijst";
/// A table.
pub const IS_TABLE: &str = "een tabel";

/// What an id is the id of, as in "geen id van een vraag".
pub const A_GUIDE: &str = "handreiking";
/// A part.
pub const A_PART: &str = "onderdeel";
/// A question.
pub const A_QUESTION: &str = "vraag";
/// A work format.
pub const A_WORK_FORMAT: &str = "werkvorm";
/// A role.
pub const A_ROLE: &str = "rol";
/// A kind of advice.
pub const A_KIND: &str = "soort advies";
/// A route.
pub const A_ROUTE: &str = "route";

/// What is wrong, and what to do.
type Said = (String, String);

/// A key holds something of the wrong kind; how it is written where that is known.
pub fn wrong_type(key: &str, expected: &str, found: &str, example: Option<&str>) -> Said {
    let example = example.map_or_else(String::new, |example| format!(": {example}"));
    (format!("`{key}` heeft de verkeerde vorm: hier staat {found}."), format!("Zet hier {expected}{example}."))
}

/// A key that must be there is not.
pub fn missing_key(key: &str) -> Said {
    (format!("Hier ontbreekt `{key}`."), format!("Voeg `{key}` toe."))
}

/// A key that nobody knows.
pub fn unknown_key(key: &str, nearest: Option<&str>) -> Said {
    let remedy = nearest.map_or_else(
        || "Haal de sleutel weg, of zet hem op de plek waar hij hoort.".to_owned(),
        |name| format!("Bedoel je `{name}`? Verbeter de naam, of haal de sleutel weg."),
    );
    (format!("De sleutel `{key}` is hier niet bekend."), remedy)
}

/// A text with nothing in it.
pub fn empty_text(key: &str) -> Said {
    (format!("`{key}` is leeg."), "Vul een tekst in, of haal de regel weg.".to_owned())
}

/// A text with a character that may not reach a screen.
pub fn forbidden_character(key: &str, c: char) -> Said {
    (
        format!("In `{key}` staat een onzichtbaar of besturend teken (U+{:04X}).", u32::from(c)),
        "Haal het teken weg. Zulke tekens kunnen een scherm in de war brengen.".to_owned(),
    )
}

/// An id that is not formed as ids are.
pub fn bad_id(what: &str, written: &str) -> Said {
    if let Some(dash) = written.chars().find(|c| matches!(c, '‐'..='―' | '−')) {
        let remedy = format!("Vervang het door een gewoon streepje: {}.", written.replace(dash, "-"));
        return (
            format!("‘{written}’ kan geen id van een {what} zijn: er staat een lang streepje ({dash}) in."),
            remedy,
        );
    }
    let example = match what {
        A_QUESTION => "een onderdeel, een punt en een nummer, zoals 1.2",
        _ => "alleen kleine letters, cijfers en streepjes, zoals gedeelde-visie",
    };
    (format!("‘{written}’ kan geen id van een {what} zijn."), format!("Gebruik {example}."))
}

/// Two things with one id.
pub fn duplicate(what: &str, id: &str) -> Said {
    (format!("Er is al een {what} met het id ‘{id}’."), "Geef elk een eigen id.".to_owned())
}

/// A question whose id does not begin with its part's number.
pub fn question_in_wrong_part(id: &str, part: u16) -> Said {
    (
        format!("Vraag {id} staat in onderdeel {part}, maar het id hoort bij een ander onderdeel."),
        format!("Laat het id beginnen met {part} en een punt, of zet de vraag in het andere bestand."),
    )
}

/// A reference into a guide that is not at hand.
pub fn guide_not_here(id: &str) -> Said {
    (
        format!("De handreiking ‘{id}’ is er hier niet, dus deze verwijzing is niet te controleren."),
        "Kijk of het id klopt. Zo niet, verbeter het; zo ja, zet die handreiking in je map met handreikingen."
            .to_owned(),
    )
}

/// A reference into another guide that is this guide.
pub fn points_at_itself(place: &str) -> Said {
    (
        "Deze verwijzing gaat naar de handreiking waar ze zelf in staat.".to_owned(),
        format!("Schrijf alleen de plek: {place}."),
    )
}

/// A reference that leads nowhere; the one that was meant, where that is plain.
pub fn dangling(target: &str, meant: Option<&str>) -> Said {
    let remedy = match meant {
        Some(meant) => format!("Bedoel je {meant}? Schrijf het dan zo."),
        None if target.contains("://") || target.starts_with("www.") || target.contains('@') => {
            "Een verwijzing gaat naar een plek in een handreiking. Schrijf een webadres gewoon in de tekst, zonder haken."
                .to_owned()
        }
        None => "Verwijs naar iets dat bestaat: question:1.2, advice:1.2A, work-format:ID, part:1, introduction of source."
            .to_owned(),
    };
    (format!("De verwijzing ‘{target}’ leidt nergens heen."), remedy)
}

/// A language that is no tag of one; the tag that was meant, where that is plain.
pub fn no_language(written: &str, meant: Option<&str>) -> Said {
    let remedy = match meant {
        Some(tag) => format!("Schrijf: language = \"{tag}\"."),
        None => "Schrijf de code van de taal: language = \"nl\" is Nederlands, \"en\" is Engels.".to_owned(),
    };
    (
        format!("‘{written}’ is geen code van een taal. Zolang die er niet staat, gaat Kartrekker uit van Nederlands."),
        remedy,
    )
}

/// A part of which every question belongs to another part.
pub fn wrong_part_number(number: u16, other: u16) -> Said {
    (
        format!("Dit onderdeel heeft nummer {number}, maar zijn vragen beginnen met {other}."),
        format!("Schrijf number = {other}, of laat elk id van een vraag beginnen met {number} en een punt."),
    )
}

/// A work format that is not there.
pub fn no_such_work_format(id: &str) -> Said {
    (
        format!("Er is geen werkvorm met het id ‘{id}’."),
        "Gebruik een id uit work-formats.toml, of voeg de werkvorm daar toe.".to_owned(),
    )
}

/// A role that is not declared.
pub fn no_such_role(id: &str) -> Said {
    (
        format!("Er is geen rol met het id ‘{id}’."),
        "Gebruik een rol uit guide.toml, of laat `role` weg als niet bekend is wie dit zegt.".to_owned(),
    )
}

/// A section kind that has the name of a fixed key.
pub fn reserved_section(id: &str) -> Said {
    (format!("‘{id}’ is al de naam van een vaste sleutel."), "Kies een andere naam voor dit soort advies.".to_owned())
}

/// A date that is none.
pub fn bad_date(written: &str) -> Said {
    (format!("‘{written}’ is geen datum."), "Schrijf jaar, maand en dag: 2026-11-22.".to_owned())
}

/// A duration of a step that is not there.
pub fn no_such_step(step: u16, steps: usize) -> Said {
    (
        format!("Deze tijdsduur hoort bij stap {step}, maar er zijn {steps} stappen."),
        "Verbeter het nummer bij `step`.".to_owned(),
    )
}

/// A list that may not be empty.
pub fn nothing_in(key: &str) -> Said {
    (format!("`{key}` is leeg of ontbreekt."), format!("Zet ten minste één regel in `{key}`."))
}

/// A guide without a part.
pub fn no_parts() -> Said {
    (
        "Er is geen enkel onderdeel in deze map.".to_owned(),
        "Maak per onderdeel een bestand, te beginnen met part-1-naam.toml.".to_owned(),
    )
}

/// More questions than the program takes.
pub fn too_many_questions(limit: usize) -> Said {
    (format!("Er zijn meer dan {limit} vragen."), "Verdeel ze over meer dan één handreiking.".to_owned())
}

/// A `.toml` file that is no file of a guide.
pub fn unknown_file(name: &str) -> Said {
    (
        format!("Het bestand {name} wordt niet gebruikt."),
        "Een handreiking bestaat uit guide.toml, part-*.toml en work-formats.toml. Hernoem het bestand of haal het weg."
            .to_owned(),
    )
}

/// There are this many problems more than are told.
pub fn and_more(count: usize) -> Said {
    let what = if count == 1 {
        "is nog één ander probleem".to_owned()
    } else {
        format!("zijn nog {count} andere problemen")
    };
    (format!("Er {what}."), "Los eerst deze op, en controleer dan opnieuw.".to_owned())
}

/// A line that is no TOML, and of which nobody knows what slipped; with what the parser says of it.
pub fn syntax(parser: &str) -> Said {
    let (message, remedy) = if parser.contains("duplicate key") {
        ("Deze sleutel of dit kopje staat er al.", "Laat er één staan.")
    } else {
        ("Deze regel is geen geldige TOML.", "Vergelijk de regel met die van een andere vraag.")
    };
    (message.to_owned(), remedy.to_owned())
}

/// A question of a route that is not there.
pub fn no_such_question(id: &str) -> Said {
    (
        format!("Er is geen vraag {id} voor deze route."),
        "Gebruik het nummer van een vraag die er is, of haal het weg.".to_owned(),
    )
}

/// A question that comes twice in a route.
pub fn twice_in_route(id: &str) -> Said {
    (format!("Vraag {id} staat twee keer in deze route."), "Laat er één staan.".to_owned())
}

/// Minutes that no meeting has.
pub fn bad_minutes(minutes: u16, shortest: u16, longest: u16) -> Said {
    (
        format!("Een bijeenkomst van {minutes} minuten kan niet."),
        format!("Kies een aantal minuten van {shortest} tot en met {longest}."),
    )
}

/// A route with more questions than fit the minutes.
pub fn route_is_too_long(questions: usize, minutes: u16, room: u16) -> Said {
    (
        format!("De {questions} vragen van deze route passen niet in {minutes} minuten."),
        format!("In {minutes} minuten passen er {room}. Laat vragen weg, of neem meer tijd."),
    )
}

/// A word that is explained already.
pub fn term_is_there(term: &str) -> Said {
    (format!("Het begrip ‘{term}’ staat er al."), "Leg elk begrip één keer uit.".to_owned())
}

/// A part that is for nobody known.
pub fn no_such_answering(written: &str) -> Said {
    (
        format!("`for = \"{written}\"` is hier niet bekend."),
        "Schrijf for = \"each\" als elke organisatie alleen voor zichzelf antwoordt. Laat de regel anders weg."
            .to_owned(),
    )
}
