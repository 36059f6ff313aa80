//! The words about what stays out of a merge: which files, why, and what to do about it.

use super::failure::{io_reason, twice};
use crate::session::merge::{Kinship, Refusal};
use crate::session::store::{FileOrigin, Intake, LeftOut, WhyNot};

/// What is wrong, and what to do.
type Said = (String, String);

/// Nothing was named to merge.
pub fn nothing_named() -> Said {
    (
        "Er is niets om samen te voegen.".to_owned(),
        "Noem een antwoordbestand of een map, of typ een papieren formulier over met --papier \"Gemeente: 1.1a 1.2b\"."
            .to_owned(),
    )
}

/// Why nothing was gathered at all, and what to do.
pub fn nothing_gathered(gathered: &Intake) -> Said {
    let Some(first) = gathered.left_out.first() else { return nothing_named() };
    let (wrong, remedy) = why_not(&first.why);
    let mut lines = vec![format!("{}: {wrong} Er is niets samengevoegd.", first.file)];
    lines.extend(gathered.left_out.iter().skip(1).map(left_out));
    lines.extend(rest(gathered));
    (lines.join("\n"), remedy)
}

/// Some of the files that were named did not come in, and what to do; nothing when all did.
pub fn not_all(gathered: &Intake) -> Option<Said> {
    let mut named = gathered.left_out.iter().filter(|file| file.origin == FileOrigin::Named);
    let first = named.next()?;
    let (wrong, remedy) = why_not(&first.why);
    let mut lines = vec![format!("{}: {wrong}", first.file)];
    lines.extend(named.map(left_out));
    lines.push("De andere bestanden zijn wel samengevoegd.".to_owned());
    Some((lines.join("\n"), remedy))
}

/// Why a file stays out, as the end of "X: ...", and what to do.
pub fn why_not(why: &WhyNot) -> Said {
    match why {
        WhyNot::Io(io) => {
            (format!("{}.", io_reason(io)), "Kijk of de naam klopt en of je het bestand mag lezen.".to_owned())
        }
        WhyNot::Refused(refusal) => refused(refusal),
        WhyNot::Elsewhere(kinship) => elsewhere(kinship),
        WhyNot::Meeting => (
            "dit is een hele bijeenkomst, geen antwoordbestand.".to_owned(),
            "Hoort die erbij? Voeg dat bestand dan apart samen.".to_owned(),
        ),
        WhyNot::NothingThere => (
            "in deze map staat geen antwoordbestand.".to_owned(),
            "Kies de map waar je de bestanden uit de mail hebt bewaard. Ze eindigen op .json.".to_owned(),
        ),
    }
}

/// Why a file cannot be read, as the end of "X: ...", and what to do.
fn refused(refusal: &Refusal) -> Said {
    let again = "Vraag de organisatie om het antwoordbestand nog een keer te bewaren en te mailen.".to_owned();
    let line = |line: &Option<usize>| line.map_or_else(String::new, |line| format!(", vanaf regel {line}"));
    match refusal {
        Refusal::Empty => ("dit bestand is leeg.".to_owned(), again),
        Refusal::TooLarge { limit } => (
            format!("dit bestand is te groot (meer dan {} MB).", limit / 1_000_000),
            "Een antwoordbestand is klein. Kijk of dit het goede bestand is.".to_owned(),
        ),
        Refusal::Unshowable { limit } => (
            format!(
                "in dit bestand staan te veel tekens die niet te lezen zijn. Met een merkteken voor elk wordt het te \
                 groot (meer dan {} MB).",
                limit / 1_000_000
            ),
            again,
        ),
        Refusal::NoText => {
            ("dit is geen tekstbestand.".to_owned(), "Kies het bestand dat uit het formulier kwam.".to_owned())
        }
        Refusal::OtherKind => (
            "dit is geen antwoordbestand van Kartrekker.".to_owned(),
            "Kies het bestand dat uit het formulier kwam. De naam eindigt op .json.".to_owned(),
        ),
        Refusal::NoAnswers { line: at } => (format!("dit antwoordbestand is beschadigd{}.", line(at)), again),
        Refusal::NoMeeting { line: at } => (
            format!("dit is geen antwoordbestand en geen bijeenkomst{}.", line(at)),
            "Kies een antwoordbestand (.json) of het bestand van een bijeenkomst (.toml).".to_owned(),
        ),
        Refusal::TwiceInMeeting(what) => (
            format!("in deze bijeenkomst staat {} twee keer.", twice(what)),
            "Haal een van de twee weg met een teksteditor, of geef die een eigen nummer.".to_owned(),
        ),
        Refusal::NewerFormat { format } => (
            format!("dit bestand is van een nieuwere Kartrekker (indeling {format})."),
            "Er is niets mis mee. Werk Kartrekker bij en probeer het opnieuw.".to_owned(),
        ),
        Refusal::Nameless => ("er staat niet in welke organisatie heeft geantwoord.".to_owned(), again),
        Refusal::LongName { limit } => (format!("de naam van de organisatie is langer dan {limit} tekens."), again),
        Refusal::TooMany { limit } => (format!("er staan meer dan {limit} antwoorden in."), again),
        Refusal::NoQuestion(written) => (format!("‘{written}’ is geen vraag."), again),
        Refusal::Twice(question) => (format!("vraag {question} is twee keer beantwoord."), again),
    }
}

/// Why something belongs elsewhere.
fn elsewhere(kinship: &Kinship) -> Said {
    match kinship {
        Kinship::OtherGuide { guide } => (
            format!("dit gaat over een andere handreiking ({guide})."),
            "Kies de bijeenkomst die erbij hoort. `kartrekker bijeenkomsten` laat zien welke er zijn.".to_owned(),
        ),
        Kinship::OtherMeeting { title } => (
            format!("dit is voor een andere bijeenkomst: ‘{title}’."),
            "Kies die bijeenkomst. Hoort het toch hier? Zet er dan --toch bij.".to_owned(),
        ),
        Kinship::Same => (String::new(), String::new()),
    }
}

/// A file that stays out, and why.
pub(super) fn left_out(file: &LeftOut) -> String {
    let (wrong, remedy) = why_not(&file.why);
    match file.why {
        WhyNot::Elsewhere(_) => format!("{} doet niet mee: {wrong}", file.file),
        _ => format!("{} doet niet mee: {wrong} {remedy}", file.file),
    }
}

/// The most names that are told of what is plainly something else.
const NAMED: usize = 4;

/// What else stands in a folder, counted.
pub(super) fn rest(gathered: &Intake) -> Vec<String> {
    let list = |names: &[String]| {
        let mut told = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        if names.len() > NAMED {
            told += ", …";
        }
        told
    };
    let (others, folders) = (&gathered.others, &gathered.folders);
    let mut lines = Vec::new();
    match others.len() {
        0 => {}
        1 => lines.push(format!("1 ander bestand is geen antwoordbestand: {}.", list(others))),
        n => lines.push(format!("{n} andere bestanden zijn geen antwoordbestand: {}.", list(others))),
    }
    match folders.len() {
        0 => {}
        1 => lines.push(format!("In de map {} is niet gekeken. Noem die apart.", list(folders))),
        n => lines.push(format!("In {n} mappen in deze map is niet gekeken: {}. Noem die apart.", list(folders))),
    }
    if gathered.unread > 0 {
        let (count, them) = if gathered.unread == 1 {
            ("1 bestand is".to_owned(), "het")
        } else {
            (format!("{} bestanden zijn", gathered.unread), "ze")
        };
        lines.push(format!(
            "{count} niet gelezen: het is te veel in één keer. Zet {them} in een eigen map en voeg die daarna samen."
        ));
    }
    lines
}
