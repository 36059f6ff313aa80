//! What the checker says of a file that cannot be read: a mistake of the hand, a name, or how the file was saved. Each
//! message comes with its remedy, for somebody who never saw TOML.

/// What is wrong, and what to do.
type Said = (String, String);

fn said(message: impl Into<String>, remedy: impl Into<String>) -> Said {
    (message.into(), remedy.into())
}

/// Quotation marks as Word makes them, around a value.
pub fn curly_quotes(mark: char) -> Said {
    said(
        format!("Hier staat een krom aanhalingsteken ({mark}) waar een recht teken hoort."),
        "Zet voor en achter de tekst een recht aanhalingsteken: \". Word maakt ze vanzelf krom; typ ze in Kladblok opnieuw.",
    )
}

/// A text without quotation marks.
pub fn no_quotes() -> Said {
    said("Deze tekst staat niet tussen aanhalingstekens.", "Zet er een recht aanhalingsteken voor en achter: \"zo\".")
}

/// A quotation mark that ends a text too early.
pub fn quote_inside() -> Said {
    said(
        "Hier houdt de tekst op, door een recht aanhalingsteken, maar er staat nog iets achter.",
        "Hoort het teken in de tekst? Gebruik daar ‘deze’ of “deze” tekens. Anders: zet alles binnen de aanhalingstekens.",
    )
}

/// A text without the quotation mark that ends it.
pub fn quote_missing() -> Said {
    said(
        "Deze tekst is niet goed afgesloten: aan het eind ontbreekt een aanhalingsteken.",
        "Zet er een recht aanhalingsteken (\") achter.",
    )
}

/// A text that goes on on the next line.
pub fn broken_text() -> Said {
    said(
        "Deze tekst loopt door op de volgende regel.",
        "Zet de hele tekst op één regel, hoe lang die ook wordt. Een nieuwe alinea is een nieuwe tekst in de lijst.",
    )
}

/// Three quotation marks that nothing ends.
pub fn three_quotes() -> Said {
    said(
        "Hier staan drie aanhalingstekens op rij. Zo begint een tekst over meer regels, en die wordt nergens afgesloten.",
        "Zet er één aan het begin en één aan het eind. Een aanhalingsteken in de tekst wordt ‘dit’ of “dit”.",
    )
}

/// A backslash before something that it has no meaning with.
pub fn backslash(c: char) -> Said {
    let message = match c {
        '"' => "De schuine streep (\\) voor dit aanhalingsteken zorgt dat het de tekst niet afsluit.".to_owned(),
        c => format!("Een schuine streep naar achteren met ‘{c}’ erachter heeft hier geen betekenis."),
    };
    said(message, "Schrijf twee strepen (\\\\) als je er één bedoelt, of een gewone schuine streep (/).")
}

/// A sign before a text: of a list in Word, or of another language.
pub fn stray_sign(sign: &str) -> Said {
    said(
        format!("Voor deze tekst staat ‘{sign}’, en dat hoort hier niet."),
        "Haal het weg. Een lijst staat tussen vierkante haken, met een komma achter elke tekst: [\"een\", \"twee\"].",
    )
}

/// A list or a table in braces that is not closed.
pub fn bracket_missing(sign: &str, key: &str) -> Said {
    said(
        format!("Hier ontbreekt een {sign}: wat bij `{key}` begint, is niet goed afgesloten."),
        format!("Zet een {sign} achter het laatste dat bij `{key}` hoort."),
    )
}

/// A list of which the bracket at the beginning is missing.
pub fn opening_missing(key: &str) -> Said {
    said(
        format!("Hierachter ontbreekt een [: `{key}` is een lijst van teksten."),
        format!("Schrijf op deze regel {key} = [ en zet een ] achter de laatste tekst."),
    )
}

/// Several texts behind a key, without brackets.
pub fn list_without_brackets(key: &str) -> Said {
    said(
        format!(
            "Hier staan teksten met komma’s ertussen, maar de vierkante haken van een lijst ontbreken bij `{key}`."
        ),
        format!("Schrijf: {key} = [\"een\", \"twee\"]."),
    )
}

/// A bracket that closes nothing.
pub fn nothing_to_close(sign: &str) -> Said {
    said(
        format!("Deze {sign} sluit niets af."),
        "Haal hem weg. Of zet de haak die ontbreekt aan het begin van de lijst, achter het is-teken.",
    )
}

/// No comma between two things in a list.
pub fn comma_missing() -> Said {
    said(
        "Hier ontbreekt een komma.",
        "Zet achter elke tekst in een lijst een komma, ook tussen twee delen binnen accolades.",
    )
}

/// A comma with nothing before it.
pub fn comma_twice() -> Said {
    said("Voor deze komma staat niets.", "Haal de komma weg, of zet er een tekst voor.")
}

/// A comma behind a value that is no part of a list.
pub fn comma_at_end() -> Said {
    said("Achter deze regel hoort geen komma: het is geen lijst.", "Haal de komma weg.")
}

/// Names and values in a list that ought to stand between braces.
pub fn braces_missing() -> Said {
    said(
        "Om deze sleutels en hun waarden ontbreken accolades.",
        "Zet er { voor en } achter: [{ role = \"burgers\", text = \"…\" }].",
    )
}

/// No equals sign between braces.
pub fn equals_in_braces() -> Said {
    said("Hier ontbreekt een is-teken tussen de sleutel en de tekst.", "Schrijf: { role = \"burgers\", text = \"…\" }.")
}

/// A list between the wrong brackets.
pub fn list_in_braces(key: &str) -> Said {
    said(
        format!("Bij `{key}` staan accolades om een lijst."),
        format!("Zet er vierkante haken omheen: {key} = [\"een\", \"twee\"]."),
    )
}

/// Two keys on one line.
pub fn two_on_a_line() -> Said {
    said("Hier begint een volgende sleutel op dezelfde regel.", "Zet elke sleutel op een eigen regel.")
}

/// No equals sign behind a key.
pub fn equals_missing(key: &str) -> Said {
    said(format!("Achter `{key}` ontbreekt een is-teken."), format!("Schrijf: {key} = \"tekst\"."))
}

/// A colon where an equals sign belongs.
pub fn colon(key: &str) -> Said {
    said(
        format!("Achter `{key}` staat een dubbele punt waar een is-teken hoort."),
        format!("Schrijf {key} = en dan wat erachter hoort."),
    )
}

/// Two equals signs.
pub fn equals_twice() -> Said {
    said("Hier staat nog een is-teken.", "Haal er één weg.")
}

/// No key before an equals sign.
pub fn key_missing() -> Said {
    said("Voor dit is-teken ontbreekt een sleutel.", "Zet er een sleutel voor, zoals title, of haal de regel weg.")
}

/// A key with a blank in it.
pub fn blank_in_key(key: &str, joined: &str) -> Said {
    said(format!("In de sleutel ‘{key}’ staat een spatie."), format!("Een sleutel is één woord: {joined}."))
}

/// A key with a sign in it that no key has.
pub fn sign_in_key(key: &str, sign: char) -> Said {
    said(
        format!("In de sleutel ‘{key}’ staat een teken dat niet kan: {sign}"),
        "Gebruik in een sleutel alleen letters zonder accent, cijfers, - en _.",
    )
}

/// Nothing behind an equals sign.
pub fn value_missing(key: &str) -> Said {
    said(
        format!("Achter `{key} =` staat niets."),
        "Zet er een tekst tussen aanhalingstekens achter, of haal de regel weg.",
    )
}

/// A value that begins a line too late.
pub fn value_on_next_line() -> Said {
    said("Achter dit is-teken staat niets: de waarde staat een regel lager.", "Zet het begin ervan op deze regel.")
}

/// A number with a zero in front.
pub fn zero_in_front() -> Said {
    said("Een getal begint hier niet met een 0.", "Haal de nullen aan het begin weg.")
}

/// A comment as other languages have them.
pub fn comment_sign(sign: &str) -> Said {
    said(
        format!("Met {sign} begint hier geen uitleg."),
        "Zet een # voor uitleg die Kartrekker moet overslaan, of haal de uitleg weg.",
    )
}

/// A line that is no key, no header and no comment.
pub fn loose_line() -> Said {
    said(
        "Deze regel hoort nergens bij.",
        "Is het uitleg? Zet er een # voor. Hoort het bij een tekst of lijst? Zet het dan binnen de aanhalingstekens of haken.",
    )
}

/// A blank that is no blank.
pub fn odd_blank(c: char) -> Said {
    said(
        format!(
            "Hier staat een bijzondere spatie, die je niet ziet (U+{:04X}). Die komt vaak mee uit Word of een webpagina.",
            u32::from(c)
        ),
        "Haal hem weg en typ zelf een gewone spatie.",
    )
}

/// A character that moves a cursor or rings a bell, where none may be.
pub fn control_character(c: char) -> Said {
    said(
        format!("Hier staat een onzichtbaar besturend teken (U+{:04X}).", u32::from(c)),
        "Haal het teken weg. Vaak kwam het mee met plakken.",
    )
}

/// A header with too few or too many brackets.
pub fn header_brackets(written: &str, proper: &str) -> Said {
    said(format!("{written} heeft niet het goede aantal haken."), format!("Schrijf {proper}."))
}

/// A header with another name than was meant.
pub fn misspelled_header(written: &str, proper: &str) -> Said {
    let small = if written.to_lowercase() == proper { ", met kleine letters" } else { "" };
    said(format!("{written} is niet goed gespeld."), format!("Schrijf {proper}{small}."))
}

/// A header that nobody knows.
pub fn unknown_header(written: &str, known: &str) -> Said {
    said(format!("Het kopje {written} is in dit bestand niet bekend."), format!("Gebruik een van deze: {known}."))
}

/// Something begins that no header stands above.
pub fn header_missing(header: &str) -> Said {
    said(format!("Boven deze regel ontbreekt {header}."), format!("Zet er een regel boven met {header}."))
}

/// A header that may be there once and is there twice.
pub fn header_twice(header: &str, line: usize) -> Said {
    said(
        format!("{header} staat er al, op regel {line}."),
        "Hoort dit bij een volgende vraag? Zet die er dan boven, met [[questions]]. Zo niet, laat er één staan.",
    )
}

/// A key that is there twice; the header of what may begin with it.
pub fn key_twice(key: &str, line: usize, header: Option<&str>) -> Said {
    let remedy = header.map_or_else(
        || "Laat er één staan.".to_owned(),
        |header| format!("Begint hier iets nieuws? Zet er dan {header} boven. Zo niet, laat er één staan."),
    );
    said(format!("`{key}` staat er al, op regel {line}."), remedy)
}

/// A file with a name that is nearly the one that it ought to have.
pub fn misnamed(name: &str, proper: &str) -> Said {
    let small = name.to_lowercase();
    let message = if small.strip_suffix(".toml.txt").is_some() {
        format!("Het bestand heet {name}: Kladblok heeft er .txt achter gezet. Zo leest Kartrekker het niet.")
    } else {
        format!("Het bestand heet {name}. Zo leest Kartrekker het niet.")
    };
    let is_document = [".rtf", ".doc", ".docx", ".odt", ".html", ".htm"].iter().any(|end| small.ends_with(end));
    let remedy = if is_document {
        format!("Kopieer de tekst naar Kladblok en sla die op als {proper}, met ‘Alle bestanden’ als soort.")
    } else {
        format!(
            "Geef het de naam {proper}. Zie je .txt niet staan? Zet in de Verkenner bij Beeld de bestandsnaamextensies aan."
        )
    };
    said(message, remedy)
}

/// What to do with a file in another encoding.
const AS_UTF8: &str = "Open het in Kladblok, kies Bestand en Opslaan als, en kies onderaan bij Codering: UTF-8.";

/// A file in UTF-16.
pub fn utf16(name: &str) -> Said {
    said(format!("Het bestand {name} is opgeslagen als UTF-16 (in Kladblok heet dat ook Unicode)."), AS_UTF8)
}

/// A file in the encoding of old Windows programs.
pub fn ansi(name: &str) -> Said {
    said(
        format!("Het bestand {name} is opgeslagen als ANSI (Windows-1252). Letters met een accent gaan dan mis."),
        AS_UTF8,
    )
}

/// A file with bytes that are no text.
pub fn not_utf8(name: &str) -> Said {
    said(
        format!("Het bestand {name} is niet opgeslagen als UTF-8: op deze plek staat een teken dat niet te lezen is."),
        format!("Haal het teken weg of typ het opnieuw. Helpt dat niet? {AS_UTF8}"),
    )
}

/// A document of another program under the name of a text.
pub fn no_text(name: &str, what: &str) -> Said {
    said(
        format!("Het bestand {name} is geen gewone tekst, maar {what}."),
        "Kopieer de tekst naar Kladblok en sla die onder dezelfde naam op, met ‘Alle bestanden’ als soort en UTF-8 als codering.",
    )
}

/// What a document is, as the end of "is geen gewone tekst, maar".
pub const A_WORD_DOCUMENT: &str = "een document van Word of een ander schrijfprogramma";
/// Rich text.
pub const RICH_TEXT: &str = "opgemaakte tekst (RTF), bijvoorbeeld uit WordPad";
/// A page.
pub const A_WEB_PAGE: &str = "een webpagina";
