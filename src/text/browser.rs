//! The words of the page in a browser: what only that face says.

/// The start screen, where it has no other name.
pub const START: &str = "Startscherm";
/// What stands beside a field or a list of what can be done.
pub const CLOSE: &str = "Sluiten";
/// The time of the meeting, in the line at the top.
pub const TIME: &str = "Tijd van de bijeenkomst";
/// The grid of who stands where.
pub const MATRIX: &str = "Wie waar staat";

/// A card, by its letter.
pub fn answer(letter: &str) -> String {
    format!("Antwoord {letter}")
}

/// Behind the way to the advice, for who hears it apart from its card.
pub fn of_answer(letter: &str) -> String {
    format!(" bij antwoord {letter}")
}

/// Jumps over the overview.
pub const TO_CONTENT: &str = "Naar de inhoud";
/// The overview at the left.
pub const OVERVIEW: &str = "Overzicht";
/// The column at the right.
pub const SIDE: &str = "Hierbij";
/// The keys at the bottom.
pub const KEYS: &str = "Toetsen";

/// The menu for files.
pub const FILE: &str = "Bestand";
/// Keeps the meeting in a file.
pub const SAVE_FILE: &str = "Bewaar als bestand";
/// Opens meetings, answers and guides.
pub const OPEN_FILE: &str = "Open een bestand";
/// The second window for the beamer.
pub const SECOND_WINDOW: &str = "Tweede venster voor de beamer";
/// What is kept where.
pub const ABOUT_KEEPING: &str = "Wat er wordt bewaard";
/// Erases all that the browser keeps.
pub const ERASE_ALL: &str = "Wis alles in deze browser";

/// What is kept where, in plain words: a paragraph each.
pub const KEEPING: &[&str] = &[
    "Wat je in een bijeenkomst vastlegt, staat in deze browser op deze computer. Er gaat niets naar internet: deze pagina \
     kan dat niet eens.",
    "Sommige browsers wissen alles als je ze sluit. Bewaar je bijeenkomst daarom ook als bestand: kies ‘Bewaar als \
     bestand’. Kan je browser dat, dan blijft dat bestand vanzelf bijgewerkt. Anders komt er een bestand bij je \
     downloads, en bewaar je het na afloop nog een keer.",
    "Met ‘Open een bestand’ ga je verder met zo’n bestand, ook op een andere computer. Kartrekker in de terminal opent het \
     ook, en je opent hier wat Kartrekker in de terminal heeft gemaakt.",
    "Werk je op een computer van een ander? Kies dan na afloop ‘Wis alles in deze browser’.",
    "Wat hier niet kan: de opdrachten van de terminal, zoals `kartrekker verslag`, en een handreiking die vanzelf opnieuw \
     wordt gelezen als je haar bewerkt.",
];

/// Asks before all is erased.
pub const ERASE_SURE: &str =
    "Alle bijeenkomsten en handreikingen in deze browser worden gewist. Bestanden die je hebt bewaard, blijven staan.";
/// Goes on with erasing.
pub const ERASE_YES: &str = "Ja, wis alles";
/// Leaves it.
pub const ERASE_NO: &str = "Nee, laat staan";

/// A meeting is kept in a file too, and is up to date there.
pub fn also_in(name: &str) -> String {
    format!("ook in {name}")
}
/// Where the meeting is kept, on its own page.
pub const KEPT_HERE: &str = "Deze bijeenkomst staat in deze browser, op deze computer. In een bestand staat ze ook als je ‘Bewaar als bestand’ kiest.";
/// A meeting is kept in the browser alone.
pub const ONLY_HERE: &str = "alleen in deze browser";
/// The file could not be written.
pub fn file_behind(name: &str) -> String {
    format!("{name} is niet bijgewerkt. Kies ‘Bewaar als bestand’ om dat opnieuw te doen.")
}
/// Another program wrote in the file.
pub fn file_changed(name: &str) -> String {
    format!(
        "{name} is door iets anders veranderd en is niet overschreven. Kies ‘Bewaar als bestand’ en geef een andere naam."
    )
}
/// The meeting is in a file from here on.
pub fn bound_to(name: &str) -> String {
    format!("De bijeenkomst staat in {name} en wordt daar bijgewerkt.")
}
/// The file was downloaded.
pub fn downloaded(name: &str) -> String {
    format!("{name} staat bij je downloads. Bewaar na afloop opnieuw: dit bestand verandert niet mee.")
}
/// There is no meeting to keep.
pub const NO_MEETING: &str = "Er is geen bijeenkomst open. Open er eerst een.";

/// The browser keeps nothing.
pub const NOTHING_KEPT: &str = "deze browser bewaart niets; kies ‘Bewaar als bestand’";
/// The browser has no room left.
pub const NO_ROOM: &str = "de browser heeft geen ruimte meer; kies ‘Bewaar als bestand’";
/// The meeting is gone from the browser.
pub const GONE: &str = "De bijeenkomst staat niet meer in deze browser.";
/// A meeting that cannot be read.
pub fn damaged(name: &str) -> String {
    format!("{name} is beschadigd")
}

/// A file that is nothing that the program knows.
pub fn unknown_file(name: &str) -> String {
    format!("{name} is geen bijeenkomst, geen antwoordbestand en geen handreiking van Kartrekker.")
}
/// Answers came in and there is no meeting for them.
pub fn answers_need_meeting(name: &str) -> String {
    format!("{name} is een antwoordbestand. Open eerst de bijeenkomst waar het bij hoort.")
}
/// A guide was taken in.
pub fn guide_taken(title: &str) -> String {
    format!("De handreiking ‘{title}’ staat nu op het startscherm.")
}
/// A guide that has mistakes: how many, and the first of them.
pub fn guide_broken(name: &str, count: usize, first: &str) -> String {
    match count {
        1 => format!("De handreiking in {name} heeft een fout. {first}"),
        count => format!("De handreiking in {name} heeft {count} fouten. De eerste: {first}"),
    }
}
/// A guide has the id of one in the program.
pub fn guide_id_taken(id: &str) -> String {
    format!("Het id ‘{id}’ is al van een handreiking in het programma. Geef deze in guide.toml een ander id.")
}
/// A zip that cannot be unpacked.
pub fn zip_damaged(name: &str) -> String {
    format!("{name} is beschadigd, of geen zip. Maak de zip opnieuw van de map met de handreiking.")
}
/// A zip of which a file would come to stand elsewhere.
pub fn zip_leads_outside(name: &str) -> String {
    format!(
        "{name} is niet uitgepakt: een bestand erin hoort buiten de map. Maak de zip opnieuw van de map met de handreiking."
    )
}
/// There is more in it than in any guide.
pub fn guide_too_large(name: &str) -> String {
    format!("{name} is groter dan een handreiking kan zijn.")
}
/// Files without a guide.
pub fn no_guide_in(name: &str) -> String {
    format!("In {name} zit geen handreiking: er is geen guide.toml.")
}
/// Files of more than one guide.
pub fn several_guides_in(name: &str) -> String {
    format!("In {name} zit meer dan één handreiking. Maak van elke map een eigen zip.")
}
/// A meeting of this file is in the browser already, and says something else.
pub fn two_versions(title: &str) -> String {
    format!("‘{title}’ staat al in deze browser, en het bestand zegt iets anders. Welke wil je?")
}
/// The file takes its place.
pub const TAKE_FILE: &str = "Neem wat in het bestand staat";
/// The browser's stays.
pub const TAKE_BROWSER: &str = "Houd wat in deze browser staat";

/// The program was left.
pub const LEFT: &str = "Kartrekker is gestopt. Alles is opgeslagen. Je kunt dit tabblad sluiten.";
/// Begins again.
pub const AGAIN: &str = "Begin opnieuw";
/// The program failed.
pub const FAILED: &str = "Er ging iets mis in Kartrekker zelf. Wat je vastlegde, is bewaard. Laad de pagina opnieuw.";

/// The browser lets no window open.
pub const NO_WINDOW: &str =
    "Je browser hield het tweede venster tegen. Sta pop-ups voor deze pagina toe en probeer het opnieuw.";
/// A meeting is open in another tab.
pub const OPEN_ELSEWHERE: &str = "Deze bijeenkomst is open in een ander tabblad. Sluit dat eerst.";

/// The page is not ready yet.
pub const WAIT: &str = "Kartrekker begint…";
/// The browser runs no scripts.
pub const NO_SCRIPT: &str = "Kartrekker heeft JavaScript nodig. Zet dat aan voor deze pagina.";
/// The browser is too old.
pub const TOO_OLD: &str =
    "Kartrekker werkt niet in deze browser. Neem een nieuwere: Chrome, Edge of Firefox vanaf 2024, Safari vanaf 17.5.";
