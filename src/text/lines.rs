//! The words of the plain lines.

// In the place of signs.
pub const NOT_TICKED: &str = "niet aangevinkt:";
pub const TICKED: &str = "aangevinkt:";
pub const DROPPED: &str = "vervallen:";
pub const UNANSWERED: &str = "open";
pub const CHOSEN: &str = "gekozen:";
pub const COVERED: &str = "afgedekt";
pub const NOT_APPLICABLE: &str = "n.v.t.";
pub const DIVIDED: &str = "verdeeld";
pub const NOTHING_SAID: &str = "niets gezegd";
pub const PARKED: &str = "geparkeerd";

/// Help for `--lineair`.
pub const OPTION: &str = "Werk in gewone regels: voor een schermlezer, een brailleregel of een bestand met invoer";
/// `--lineair` with a command that has nothing to ask.
pub fn not_here() -> (String, String) {
    (
        "--lineair hoort niet bij deze opdracht.".to_owned(),
        "Gebruik het zonder opdracht, of met open of nieuw: kartrekker --lineair".to_owned(),
    )
}

// Why it is in plain lines where nobody asked for that.
pub const NO_TERMINAL: &str =
    "Kartrekker werkt nu in gewone regels: de invoer of de uitvoer is hier geen terminal. Typ ? voor uitleg.";
pub const DUMB_TERMINAL: &str = "Kartrekker werkt nu in gewone regels: deze terminal kan geen scherm opbouwen (TERM is \
                                 leeg of ‘dumb’). Typ ? voor uitleg.";
pub const OLD_CONSOLE: &str = "Kartrekker werkt nu in gewone regels: dit venster kan geen scherm opbouwen. Het hele scherm zie je in Windows \
     Terminal, of als je bij de eigenschappen van dit venster ‘Verouderde console gebruiken’ uitzet. Typ ? voor uitleg.";
pub const ASKED_FOR: &str = "Kartrekker werkt in gewone regels. Typ ? voor uitleg.";

/// How it works: at most twelve lines.
pub const HELP: &[&str] = &[
    "Zo werkt het. Na elke regel die je typt, druk je op Enter.",
    "Een nummer: kies wat achter dat nummer staat.",
    "Een toets: typ de letter, of de naam, zoals F5 of Ctrl+Z. F1 noemt alle toetsen die hier werken.",
    "Een nummer en een toets, zoals 3 x: die toets bij de keuze met dat nummer.",
    "4.2: naar vraag 4.2. 4.2A: naar het advies bij antwoord A.",
    "t: terug. lees, of alleen Enter: lees deze plek opnieuw. verder: lees de rest.",
    "Vraagt Kartrekker een tekst? Typ haar en druk op Enter. Alleen Enter laat staan wat er staat.",
    "Een punt alleen op een regel: klaar met typen. Een streepje alleen op een regel: maak de tekst leeg.",
    "Staat er dat je met de pijltjes ergens heen gaat, of klikt? Typ dan het nummer.",
    "Wat een organisatie antwoordt, staat niet op het scherm zolang het is afgedekt.",
    "Alles wordt vanzelf opgeslagen. Lukt dat niet, dan hoor je NIET OPGESLAGEN, met de reden.",
    "stop: stop met Kartrekker. Dat kan ook met Ctrl+C.",
];

// Where one is.
pub const START: &str = "startscherm";

/// The head of a page.
pub fn you_are_at(place: &str, meeting: Option<&str>) -> String {
    let meeting = meeting.map_or_else(String::new, |title| format!(" Bijeenkomst: {title}."));
    format!("Je bent bij: {place}.{meeting}")
}

/// One is at the page again, and it is as it was.
pub fn back_at(place: &str) -> String {
    format!("Je bent weer bij: {place}. Typ lees om het opnieuw te lezen.")
}

/// The keys that do something here.
pub fn keys(named: &[String]) -> String {
    format!("Toetsen: {}.", named.join("; "))
}

/// A key and what it does.
pub fn key(name: &str, label: &str) -> String {
    format!("{name} is {label}")
}

/// More stands below what was read, with nothing in it to choose.
pub fn more(lines: usize) -> String {
    format!("Hierna staan nog {lines} regels. Typ verder om ze te lezen.")
}
pub const NO_MORE: &str = "Je hebt alles van deze plek gelezen.";

// What is asked.
pub const CHOICE: &str = "Je keuze:";
pub const IN_ONE_LINE: &str = "Typ één regel, of een punt om te stoppen:";
pub const IN_LINES: &str = "Typ je regels. Een punt alleen op een regel is klaar:";
pub const SEARCH: &str = "Typ woorden om te zoeken, een nummer van wat gevonden is, of een punt om te stoppen:";
/// The one who has the word types unseen.
pub fn covered(organisation: &str) -> String {
    format!("{organisation}, typ a, b, w of x. Het is niet te zien wat je typt:")
}
pub const HIDDEN: &str = "Het is niet te zien wat je typt.";

/// What stands in a text that is asked for.
pub fn stands_there(text: &str) -> String {
    format!("Er staat nu: {text}")
}

/// What is meant by what is typed.
pub fn means(meaning: &str) -> String {
    // What the screen has for this.
    format!("Dat is: {}", meaning.trim_start_matches("= "))
}

/// A card with an answer.
pub fn card(letter: &str, statement: &str) -> String {
    format!("Antwoord {letter}: {statement}")
}

/// Somebody who stands in a card, and why.
pub fn stands(letter: &str, name: &str, reason: &str) -> String {
    format!("Kiest {letter}: {name} {reason}")
}

/// A card that the group chose.
pub fn card_chosen(words: &str, letter: &str) -> String {
    format!("{words}: {letter}")
}

/// The way to the advice that belongs to a card.
pub fn card_link(words: &str, letter: &str) -> String {
    format!("{words} bij {letter}")
}

/// An organisation of which the answers are still covered.
pub fn has_answered(name: &str, answered: bool) -> String {
    format!("{name}: {}", if answered { "heeft geantwoord" } else { "nog geen antwoord" })
}

// What changed.
pub const NOTHING_CHANGED: &str = "Er is hier niets veranderd.";
pub const NUMBERS_MOVED: &str = "Keuzes hebben een ander nummer gekregen. Typ lees om alles opnieuw te lezen.";

/// What was typed means nothing here.
pub fn unknown(typed: &str) -> String {
    format!("‘{typed}’ kan hier niet. Typ een nummer uit de lijst, of ? voor uitleg.")
}

/// The same for what was typed unseen.
pub const UNKNOWN_UNSEEN: &str = "Dat kan hier niet. Typ a, b, w of x, een nummer uit de lijst, of ? voor uitleg.";

/// A number that no choice has.
pub fn no_such_number(number: usize, most: usize) -> String {
    match most {
        0 => format!("Hier is geen keuze {number}: er valt niets te kiezen. Typ t om terug te gaan."),
        _ => format!("Hier is geen keuze {number}. De nummers gaan van 1 tot en met {most}."),
    }
}

/// A key that needs a choice.
pub fn needs_number(typed: &str) -> String {
    format!("Waarbij? Zet er het nummer van een keuze voor, zoals 3 {typed}.")
}
pub const NOT_TEXT: &str = "Deze regel is geen leesbare tekst (geen UTF-8). Er is niets mee gedaan.";
pub const NO_WAY_BACK: &str = "Terug kan hier niet: dit is het startscherm. Typ stop om te stoppen.";

// The end.
pub const ENDED_KEPT: &str = "Kartrekker is gestopt. Alles is opgeslagen.";
pub const ENDED: &str = "Kartrekker is gestopt.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_is_at_most_twelve_lines() {
        assert!(HELP.len() <= 12, "{}", HELP.len());
    }
}
