//! The words of an invitation and of the command that makes one.

use crate::content::route::{LONGEST, SHORTEST};
use crate::session::agenda::Topic;

/// What is wrong, and what to do.
type Said = (String, String);

// The invitation.

/// What the document is; also in the name of its file.
pub const INVITATION: &str = "Uitnodiging";
/// In front of how long the meeting takes.
pub const DURATION: &str = "Tijd";
/// In front of the place.
pub const PLACE: &str = "Plaats";
/// In front of who invites.
pub const FROM: &str = "Van";
/// Around where a form that was filled in goes back to.
pub const RETURN_FORM: (&str, &str) = ("Vul je het antwoordformulier in? Stuur het voor de bijeenkomst naar ", ".");
/// Which meeting this one follows.
pub const FOLLOWS: &str = "We gaan verder waar we waren gebleven. Dat was ";
/// Above the questions.
pub const THINK_AHEAD: &str = "Denk vooraf na over deze vragen";
/// How to think of them.
pub const THINK_AHEAD_HOW: &str = "Bij elke vraag kun je A of B antwoorden. A betekent: hier is ruimte om te verbeteren. B \
    betekent: hier zijn we goed op weg. Geen van beide is fout. Bedenk wat jouw organisatie antwoordt, en waarom.";
/// Behind the questions.
pub const ASK_AROUND: &str = "Vraag het ook na bij je collega’s. Neem één voorbeeld mee van iets dat goed gaat of juist stroef. \
    Weet je het antwoord niet? Ook dat mag je zeggen.";
/// Above the agenda.
pub const AGENDA: &str = "Agenda";
/// The columns of the agenda, with times on the clock or minutes.
pub const fn columns(on_the_clock: bool) -> [&'static str; 3] {
    ["Wat", "Hoe lang", if on_the_clock { "Wanneer" } else { "Minuten" }]
}
/// Behind a question that the table was divided about.
pub const DIVIDED_LAST_TIME: &str = " (hierover waren we verdeeld)";
/// Where the minutes come from.
pub const OWN_PROPOSAL: &str = "De tijden zijn een voorstel van Kartrekker. Ze komen niet uit de handreiking.";
/// Above what does not fit.
pub const NO_TIME: &str = "Voor deze vragen is nu geen tijd. Ze komen een volgende keer:";
/// Above the action items.
pub const OPEN_ACTIONS: &str = "Wat we al hadden afgesproken";
/// What to do about them.
pub const BRING_WORD: &str = "Vertel bij het begin kort hoe het hiermee staat.";
/// The columns of the action items.
pub const ACTION_COLUMNS: [&str; 3] = ["Wat", "Wie", "Wanneer"];
/// Above the questions that the table was divided about.
pub const DIVIDED: &str = "Waar we verschillend over dachten";

/// The title.
pub fn title(meeting: &str) -> String {
    format!("{INVITATION}: {meeting}")
}

/// The first words: what the meeting is about.
pub fn welcome(guide: &str, subtitle: &str) -> String {
    let subtitle = if subtitle.is_empty() { String::new() } else { format!(" ({subtitle})") };
    format!(
        "Fijn dat je meedoet. We praten met elkaar aan de hand van de handreiking ‘{guide}’{subtitle}. Waar staan we, waar \
         kijken we verschillend naar, en wat spreken we af? Je hoeft de handreiking niet te lezen. De vragen staan hieronder."
    )
}

/// From one time on the clock to another, and how long that is.
pub fn at_clock(from: &str, to: &str, long: &str) -> String {
    format!("{from} tot {to} ({long})")
}

/// From one time on the clock to another.
pub fn clock_from_to(from: &str, to: &str) -> String {
    format!("{from}–{to}")
}

/// A duration.
pub fn minutes(minutes: u16) -> String {
    if minutes == 1 { "1 minuut".to_owned() } else { format!("{minutes} minuten") }
}

/// From one minute of the meeting to another.
pub fn from_to(from: u16, to: u16) -> String {
    format!("{from}–{to}")
}

/// What is done besides talking about questions.
pub const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Welcome => "Welkom: wie zijn er, en waarvoor",
        Topic::Actions => "Hoe staat het met wat we hadden afgesproken",
        Topic::Break => "Pauze",
        Topic::Closing => "Afspraken: wie doet wat, en wanneer",
        Topic::Divided(_) | Topic::Question(_) => "",
    }
}

// The command.

/// What `uitnodiging` does.
pub const COMMAND: &str = "Maakt een uitnodiging met een agenda die in de tijd past (ook: invitation)";
/// How it is used.
pub const USAGE: &str = "kartrekker uitnodiging [OPTIES] BIJEENKOMST --minuten GETAL";
/// A number of minutes.
pub const MINUTES_VALUE: &str = "GETAL";
/// Help for `--minuten`.
pub const MINUTES_HELP: &str = "Hoe lang de bijeenkomst duurt: 90, 1,5 uur of 1u30";
/// A time of day.
pub const BEGIN_VALUE: &str = "TIJD";
/// Help for `--begin`.
pub const BEGIN_HELP: &str = "Hoe laat het begint: 14:00. De agenda krijgt dan tijden van de klok";
/// A few words.
pub const TEXT_VALUE: &str = "TEKST";
/// Help for `--plaats`.
pub const PLACE_HELP: &str = "Waar het is";
/// Help for `--van`.
pub const FROM_HELP: &str = "Wie uitnodigt";
/// Help for `--terug-naar`.
pub const RETURN_HELP: &str = "Waar een ingevuld antwoordformulier heen gaat, zoals een mailadres";
/// Help for `--formaat`.
pub const FORMAT_HELP: &str = "docx, pdf, html of md [anders: zoals de naam bij --uit, of docx]";
/// Help for `--uit`.
pub const OUT_HELP: &str =
    "Het bestand dat het wordt, of de map; - is het scherm [anders: een nieuw bestand in deze map]";

/// No minutes, and no agenda that has them.
pub fn no_minutes() -> Said {
    (
        "Ik weet niet hoe lang de bijeenkomst duurt.".to_owned(),
        "Geef --minuten 90, of maak eerst een agenda: kartrekker agenda BIJEENKOMST --minuten 90.".to_owned(),
    )
}

/// A number of minutes that no meeting has.
pub fn bad_minutes(typed: &str) -> Said {
    (
        format!("‘{typed}’ is geen tijd voor een bijeenkomst."),
        format!("Geef een tijd van {SHORTEST} tot en met {LONGEST} minuten, zoals 90 of 1,5 uur."),
    )
}

/// A time that no clock shows.
pub fn bad_begin(typed: &str) -> Said {
    (format!("‘{typed}’ is geen tijd op de klok."), "Schrijf bijvoorbeeld 14:00, 9.30 of half drie.".to_owned())
}

/// The invitation was written.
pub fn written(path: &str) -> String {
    format!("De uitnodiging staat in {path}")
}
