//! The words of then and now: a meeting that follows another, and what moved since.

use super::conversation::position;
use super::places::capitalised;
use super::sentence;
use crate::session::{Agreement, Outcome, OutcomeMove, Position};

/// What is wrong, and what to do.
type Said = (String, String);

// What moved.

/// Above everything.
pub const TITLE: &str = "Toen en nu";
/// In front of the meeting then.
pub const THEN: &str = "Toen";
/// In front of the meeting now.
pub const NOW: &str = "Nu";
/// When nothing moved.
pub const UNCHANGED: &str = "Er is niets veranderd.";
/// What to do then.
pub const HOW_TO_CHANGE: &str =
    "Bespreek een vraag opnieuw, of streep een actiepunt af. Dan zie je hier wat er anders is.";
/// Above the questions that were spoken about then and not now.
pub const NOT_DISCUSSED: &str = "Deze keer niet besproken";
/// Above who came and who went.
pub const TABLE: &str = "Aan tafel";
/// Above the action items that were done since.
pub const CLOSED: &str = "Actiepunten die klaar zijn";
/// Above the action items that were dropped since.
pub const DROPPED: &str = "Actiepunten die zijn vervallen";
/// Above the action items that are still to be done.
pub const CARRIED: &str = "Actiepunten die nog openstaan";
/// Above the action items that were not there then.
pub const NEW_ACTIONS: &str = "Nieuwe actiepunten";
/// Above the action items that were open then and are not in the meeting now.
pub const GONE: &str = "Actiepunten die toen openstonden en nu niet in de lijst staan";

/// In front of the title of the meeting then, as a heading; the title comes behind it.
pub const SINCE: &str = "Wat is er veranderd sinds ‘";

/// Behind the title of the meeting then, with its day.
pub fn of_day(day: &str) -> String {
    format!("’ van {day}")
}

/// The way to what moved, with the day of the meeting then.
pub fn to_comparison(day: &str) -> String {
    format!("Wat is er veranderd sinds {day}")
}

/// A meeting: its title and its day; the title comes in front.
pub fn on_day(day: &str) -> String {
    format!(" ({day})")
}

/// How the outcome of the group moved.
pub fn outcome(moved: OutcomeMove) -> String {
    match moved {
        OutcomeMove::Moved { from, to } => format!("Het gezamenlijke antwoord ging van {from} naar {to}."),
        OutcomeMove::NewlyAgreed(to) => format!("Er is nu een gezamenlijk antwoord: {to}."),
        OutcomeMove::NewlyNotYet(Some(from)) => format!("De groep antwoordde toen {from}. {NOT_YET_NOW}"),
        OutcomeMove::NewlyNotYet(None) => NOT_YET_NOW.to_owned(),
        OutcomeMove::First(to) => format!("De groep heeft voor het eerst geantwoord: {to}."),
        OutcomeMove::OpenAgain(then) => format!("{} Nu is er geen antwoord gegeven.", then_outcome(then)),
        OutcomeMove::NotDiscussed(Some(then)) => then_outcome(then),
        OutcomeMove::NotDiscussed(None) => "Toen is er geen antwoord gegeven.".to_owned(),
    }
}

const NOT_YET_NOW: &str = "Nu is er nog geen gezamenlijk antwoord.";

fn then_outcome(then: Outcome) -> String {
    match then {
        Outcome::Choice(choice) => format!("De groep antwoordde toen {choice}."),
        Outcome::NotYet => "Toen was er nog geen gezamenlijk antwoord.".to_owned(),
    }
}

/// How what the positions add up to moved.
pub fn agreement(before: Agreement, now: Agreement) -> String {
    let now = match now {
        Agreement::Agreed(choice) => format!("De organisaties zijn het nu eens over {choice}."),
        Agreement::Divided => "De organisaties zijn nu verdeeld.".to_owned(),
        Agreement::Uncertain => "De organisaties zijn nu onzeker.".to_owned(),
    };
    let before = match before {
        Agreement::Agreed(choice) => format!("Toen waren ze het eens over {choice}."),
        Agreement::Divided => "Toen waren ze verdeeld.".to_owned(),
        Agreement::Uncertain => "Toen waren ze onzeker.".to_owned(),
    };
    format!("{now} {before}")
}

/// Behind the name of an organisation: from what to what it moved.
pub fn moved(from: Position, to: Position) -> String {
    sentence(&format!(" ging van {} naar {}", position(from), position(to)))
}

/// Behind the name of a question that was not spoken about now; with the outcome then.
pub fn not_discussed(then: Option<Outcome>) -> String {
    format!(". {}", outcome(OutcomeMove::NotDiscussed(then)))
}

/// Behind the name of an organisation that came to the table.
pub const JOINED: &str = " zit er nu bij.";
/// Behind the name of an organisation that left the table.
pub const LEFT: &str = " zit er nu niet meer bij.";

/// Before the reason why an action item was dropped.
pub const REASON: &str = ". Reden: ";

/// A question that the guide does not have.
pub fn question_gone(name: &str) -> String {
    format!("{} (staat niet meer in de handreiking)", capitalised(name))
}

// A meeting that follows another.

/// Above the action items that came along.
pub const FROM_LAST_TIME: &str = "Van vorige keer";
/// From the actions of last time to the meeting itself.
pub const REVIEWED: &str = "Verder: wie er nu aan tafel zitten";
/// To a meeting that follows this one.
pub const FOLLOW: &str = "Vervolg op deze bijeenkomst";
/// The same for the bottom line and the help.
pub const FOLLOW_KEY: &str = "vervolg hierop";
/// The dialog that asks for the title of a meeting that follows another: the title and the hint.
pub const ASK_FOLLOWING: (&str, &str) = (
    "Hoe heet de vervolgbijeenkomst?",
    "De organisaties en de open actiepunten komen mee. Druk op Enter als de titel klopt.",
);
/// Nothing that can be followed is in focus.
pub const NOTHING_TO_FOLLOW: &str = "Ga eerst op een bewaarde bijeenkomst staan. Druk dan op f voor een vervolg.";

// The command line.

/// What `vergelijk` does.
pub const COMPARE: &str = "Laat zien wat er veranderd is tussen twee bijeenkomsten (ook: compare)";
/// How `vergelijk` is used.
pub const COMPARE_USAGE: &str = "kartrekker vergelijk [OPTIES] OUD NIEUW";
/// What the earlier meeting is called in the help.
pub const OLD_VALUE: &str = "OUD";
/// What the later meeting is called in the help.
pub const NEW_VALUE: &str = "NIEUW";
/// Help for the earlier meeting.
pub const OLD: &str = "De bijeenkomst van toen: het id, het begin van de titel, of laatste";
/// Help for the later meeting.
pub const NEW: &str = "De bijeenkomst van nu: het id, het begin van de titel, of laatste";
/// Help for `--vervolg-op`.
pub const FOLLOWS: &str = "De bijeenkomst waar dit een vervolg op is: de organisaties en de open actiepunten komen mee";

/// One meeting was named twice.
pub fn same_meeting(title: &str) -> Said {
    (
        format!("OUD en NIEUW zijn dezelfde bijeenkomst: ‘{title}’."),
        "Noem twee bijeenkomsten. `kartrekker bijeenkomsten` laat zien welke er zijn.".to_owned(),
    )
}

/// The meetings are about different guides.
pub fn other_guides(old: &str, new: &str) -> Said {
    (
        format!("Deze bijeenkomsten gaan over verschillende handreikingen: {old} en {new}."),
        "Vergelijk twee bijeenkomsten over dezelfde handreiking.".to_owned(),
    )
}

/// What is called the earlier meeting is the later one.
pub fn not_older(old: &str, old_day: &str, new: &str, new_day: &str) -> String {
    format!(
        "‘{old}’ ({old_day}) is niet ouder dan ‘{new}’ ({new_day}). Bedoelde je het andersom? Noem de oudste eerst."
    )
}

/// An organisation that is at the table already.
pub fn organisation_twice(name: &str) -> Said {
    (
        format!("{name} zit al aan tafel."),
        "Noem elke organisatie één keer. Wie er bij de vorige bijeenkomst zat, komt vanzelf mee.".to_owned(),
    )
}
