//! The words of the conversation: positions, agreement, who sees it differently.

use super::sentence;
use crate::content::Choice;
use crate::session::{Agreement, Closure, OrganisationId, Outcome, Position, Session, Tally};

pub const CITIZEN: &str = "Sprak er iemand als burger?";
pub const CITIZEN_WHY: &str =
    "Zat er iemand aan tafel die daar echt als burger zat, en niet als iemand uit zorg of welzijn?";
pub const YES: &str = "Ja";
pub const NO: &str = "Nee";
pub const NOT_ASKED: &str = "Nog niet gevraagd";
pub const ALL_ANSWERED: &str = "Iedereen heeft geantwoord. Druk op Enter om het te laten zien.";
/// The same for who can only look.
pub const ALL_HAVE_ANSWERED: &str = "Iedereen heeft geantwoord.";
/// A letter for nobody: whoever pressed it goes to an organisation first.
pub const FOR_NOBODY: &str =
    "Iedereen heeft al geantwoord. Een antwoord veranderen? Ga met de pijltjes naar die organisatie.";
pub const NOT_ALL_ANSWERED: &str = "Nog niet iedereen heeft geantwoord";
pub const WAIT: &str = "Nog even wachten";
pub const REVEAL_ANYWAY: &str = "Toch laten zien";
pub const REASON: &str = "Waarom? Een korte toelichting";
pub const TAKE_BACK: &str = "Neem dit antwoord terug";
pub const STAYS: &str = "Nee, blijft aan tafel";
pub const LEAVES_AND_KEEP: &str = "Niet meer aan tafel, bewaar wat er is gezegd";
pub const REMOVE_ALL: &str = "Haal weg, met alles wat er is gezegd";
pub const SHOW: &str = "Laat zien wat iedereen antwoordde";
/// What came in after the others were shown, and the way to it.
pub fn still_covered(count: usize) -> String {
    match count {
        1 => "Er is 1 antwoord binnengekomen. Het is nog afgedekt: laat het zien".to_owned(),
        n => format!("Er zijn {n} antwoorden binnengekomen. Ze zijn nog afgedekt: laat ze zien"),
    }
}

pub const WHO_STANDS_WHERE: &str = "Wie antwoordde wat, en waarom?";
pub const COVER: &str = "Dek de antwoorden weer af";
pub const TOGETHER: &str = "Ons gezamenlijke antwoord";
pub const TOGETHER_SHORT: &str = "samen";
pub const EACH_FOR_ITSELF: &str = "Dit is voor elke organisatie apart: een gezamenlijk antwoord is niet nodig.";
pub const NOT_YET: &str = "Nog geen gezamenlijk antwoord";
pub const DISSENT: &str = "Wie ziet het anders, en waarom?";
pub const NEEDED: &str = "Wat is nodig om het eens te worden?";
pub const NO_ACTION: &str = "Geen actie, omdat …";
pub const PARK: &str = "Parkeer voor een andere keer";
pub const PARKED: &str = "Geparkeerd voor een andere keer.";
pub const UNPARK: &str = "Haal terug";
pub const WHAT_NEXT: &str = "Wat doen we met deze A?";
pub const LEFT: &str = "niet meer aan tafel";
pub const SILENT: &str = "nog geen antwoord";
/// What an organisation says that sent its answer in after the others were shown.
pub const LATE: &str = "nog afgedekt";
/// In a table, for a reason that has more lines than a cell.
pub const BELOW: &str = "zie onder de tabel";
pub const PRIORITIES: &str = "Wat telt het meest in dit onderdeel?";
pub const COLUMNS: [&str; 3] = ["Organisatie", "Antwoord", "Toelichting"];
pub const RULE_TITLE: &str = "Eens, verdeeld of onzeker";
pub const RULE: &str = "Eerst antwoordt elke organisatie voor zichzelf: A, B, weet niet of n.v.t. (niet van toepassing). \
                        N.v.t. telt niet mee. Zeggen sommigen A en anderen B, dan zijn jullie verdeeld. Is dat niet zo, \
                        maar weet iemand het niet, dan is het onzeker. Anders zijn jullie het eens.";

/// What the group answered in the meeting before, on this day.
pub fn last_time(date: &str, outcome: Option<Outcome>, divided: bool) -> String {
    let answer = match outcome {
        Some(Outcome::Choice(choice)) => choice.to_string(),
        Some(Outcome::NotYet) => "nog geen gezamenlijk antwoord".to_owned(),
        None => "geen gezamenlijk antwoord".to_owned(),
    };
    let divided = if divided { ", jullie waren verdeeld" } else { "" };
    sentence(&format!("Vorige keer ({date}): {answer}{divided}"))
}

/// Above what the group answers to each question, in words.
pub const IN_WORDS: &str = "Wat jullie kozen";

/// What the group answers to a question, by its short name, and how far all agree.
pub fn outcome(short: &str, outcome: Option<Outcome>, agreement: Option<&str>) -> String {
    let answer = match outcome {
        Some(Outcome::Choice(choice)) => choice.to_string(),
        Some(Outcome::NotYet) => "nog geen gezamenlijk antwoord".to_owned(),
        None => "nog niet gekozen".to_owned(),
    };
    let line = sentence(&format!("{short}: {answer}"));
    agreement.map_or(line.clone(), |agreement| format!("{line} {agreement}"))
}

/// Names in a row of at most so many letters; the others are counted.
pub fn names_in_brief(names: &[String], most: usize) -> String {
    let mut letters = 0;
    let fits = |name: &&String| {
        letters += name.chars().count() + 2;
        letters <= most
    };
    let first = names.iter().take_while(fits).count().max(1).min(names.len());
    let row = names[..first].join(", ");
    match names.len() - first {
        0 => row,
        more => format!("{row} en nog {more}"),
    }
}

/// Somebody answered; not what.
pub fn has_answered(name: &str) -> String {
    format!("{name} heeft geantwoord.")
}

/// Who has the word.
pub fn has_the_word(name: &str) -> String {
    format!("{name} aan het woord")
}

/// An organisation that may answer once more.
pub fn has_answered_already(name: &str) -> String {
    format!("{name} heeft al geantwoord. Met een letter verandert dat.")
}

/// A position with its key, for the one who has the word; as wide as leaves room for the mark of the next one.
pub const fn key(position: Position) -> &'static str {
    match position {
        Position::Choice(Choice::A) => "a  A  ",
        Position::Choice(Choice::B) => "b  B  ",
        Position::Unsure => "w  weet niet  ",
        Position::NotApplicable => "x  n.v.t.  ",
    }
}

/// Behind a reason that was told with another answer.
pub fn belongs_to(earlier: Position) -> String {
    format!(" (gezegd bij {})", position(earlier))
}

pub const TAKE_BACK_CHIP: &str = "neem terug";
pub const HOW_TO_CHANGE: &str = "Iets veranderen? Ga met de pijltjes naar die organisatie, of klik erop.";
pub const NOTHING_TO_TAKE_BACK: &str = "Er is geen antwoord om terug te nemen.";

/// Who has not answered.
pub fn still_silent(names: &[String]) -> String {
    match names {
        [one] => format!("{one} heeft nog niets gezegd."),
        names => sentence(&format!("Deze organisaties hebben nog niets gezegd: {}", names.join(", "))),
    }
}

/// A position in words.
pub const fn position(position: Position) -> &'static str {
    match position {
        Position::Choice(Choice::A) => "A",
        Position::Choice(Choice::B) => "B",
        Position::Unsure => "weet niet",
        Position::NotApplicable => "n.v.t.",
    }
}

/// To change a position to another.
pub fn change_to(to: Position) -> String {
    format!("Wordt: {}", position(to))
}

/// What does an organisation say?
pub fn what_says(name: &str) -> String {
    format!("Het antwoord van {name}")
}

/// Does an organisation leave the table?
pub fn leaves(name: &str) -> String {
    format!("Gaat {name} van tafel?")
}

/// How much an organisation that leaves has said.
pub fn what_was_said(questions: usize) -> String {
    let kept = match questions {
        0 => String::new(),
        1 => "Er staat een antwoord op 1 vraag. ".to_owned(),
        n => format!("Er staan antwoorden op {n} vragen. "),
    };
    format!("{kept}Met Ctrl+Z kun je dit ongedaan maken.")
}

/// How a question that was answered with A ends without an action.
pub fn closure(closure: &Closure) -> String {
    match closure {
        Closure::NoAction(reason) if reason.trim().is_empty() => "Geen actie.".to_owned(),
        Closure::NoAction(reason) => format!("Geen actie, omdat {reason}"),
        Closure::Parked => PARKED.to_owned(),
    }
}

/// What the positions add up to, in one line: "Verdeeld: 3 kiezen A, 1 kiest B. Welzijn ziet het anders."; nothing while
/// nobody who counts has spoken.
pub fn agreement(tally: &Tally, session: &Session) -> Option<String> {
    let state = match tally.agreement()? {
        Agreement::Agreed(_) => "Eens",
        Agreement::Divided => "Verdeeld",
        Agreement::Uncertain => "Onzeker",
    };
    let see = |count: usize, what: &str| match count {
        0 => None,
        1 => Some(format!("1 kiest {what}")),
        n => Some(format!("{n} kiezen {what}")),
    };
    let unsure = match tally.unsure.len() {
        0 => None,
        1 => Some("1 weet het niet".to_owned()),
        n => Some(format!("{n} weten het niet")),
    };
    let apart = (!tally.not_applicable.is_empty()).then(|| format!("voor {} n.v.t.", tally.not_applicable.len()));
    let counts: Vec<String> =
        [see(tally.a.len(), "A"), see(tally.b.len(), "B"), unsure, apart].into_iter().flatten().collect();
    let names = names_of(tally.minority(), session);
    let minority = match (tally.agreement(), names.as_slice()) {
        (Some(Agreement::Divided), [one]) => format!(" {one} ziet het anders."),
        (Some(Agreement::Divided), [first @ .., last]) => format!(" {} en {last} zien het anders.", first.join(", ")),
        _ => String::new(),
    };
    Some(sentence(&format!("{state}: {}", counts.join(", "))) + &minority)
}

fn names_of<'s>(ids: &[OrganisationId], session: &'s Session) -> Vec<&'s str> {
    ids.iter().filter_map(|id| session.organisation(*id)).map(|organisation| organisation.name.as_str()).collect()
}

/// Dialogs that ask for a line: the title and the hint.
type Asked = (&'static str, &'static str);

pub const ASK_OWN_ROLE: Asked = ("Welke rol?", "Noem de rol in je eigen woorden, bijvoorbeeld: bibliotheek.");
pub const ASK_REASON: Asked = (
    "Waarom dit antwoord?",
    "Eén regel is genoeg. Leeg mag ook. Denken twee mensen van deze organisatie verschillend? Schrijf dat hier op.",
);
pub const ASK_DISSENT: Asked = ("Wie ziet het anders, en waarom?", "Schrijf het op in hun eigen woorden.");
pub const ASK_NEEDED: Asked =
    ("Wat is nodig om het eens te worden?", "Schrijf op wat er moet gebeuren of helder worden.");
pub const ASK_NO_ACTION: Asked = ("Geen actie, omdat …", "Maak de zin af. Zo weet je later waarom.");
pub const ASK_PRIORITY: Asked =
    ("Wat telt het meest in dit onderdeel?", "Eén regel, in de woorden van deze organisatie.");
pub const ASK_DROP: Asked = ("Waarom vervalt dit actiepunt?", "Eén regel is genoeg. Zo weet je later waarom.");
