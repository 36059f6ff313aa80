//! The words about what a meeting plans, and how far along that it is.

use crate::content::QuestionId;
use crate::content::route::{LONGEST, SHORTEST};
use crate::session::agenda::Topic;
use crate::session::{ItemState, Pace, Standing};

/// The place, and the heading of it elsewhere.
pub const AGENDA: &str = "Agenda";
/// Where the minutes come from.
pub const OWN_PROPOSAL: &str = "De minuten zijn een voorstel van Kartrekker. Verander ze gerust.";
/// Above the routes.
pub const ROUTES: &str = "Neem een route";
/// What a route is.
pub const WHAT_ROUTES_ARE: &str = "Een route is een keuze uit de vragen voor één bijeenkomst.";
/// Every question of the guide.
pub const ALL: &str = "Alle vragen, zoveel als er past";
/// What the meeting before left over.
pub const REST: &str = "Wat vorige keer bleef liggen, eerst waar jullie verdeeld over waren";
/// No agenda.
pub const NONE: &str = "Geen agenda: alle vragen op volgorde, zonder klok";
/// Above the questions that can be ticked.
pub const CHOOSE: &str = "Kies zelf de vragen";
/// How they are ticked.
pub const HOW_TO_CHOOSE: &str = "Met de spatiebalk zet je een vraag op de agenda of haal je haar eraf.";
/// Above what does not fit.
pub const DOES_NOT_FIT: &str = "Past niet in deze tijd";
/// What a meeting without an agenda says of it.
pub const NO_AGENDA_YET: &str = "Nog geen agenda. Kies welke vragen jullie bespreken, dan past het in de tijd.";
/// The way to it.
pub const TO_AGENDA: &str = "Kies de vragen voor deze bijeenkomst";
/// The way to it when there is one.
pub const CHANGE_AGENDA: &str = "Verander de agenda";
/// In front of the minutes, the beginning, the place.
pub const MINUTES: &str = "Duur";
/// In front of when it begins.
pub const BEGIN: &str = "Begin";
/// In front of where it is.
pub const VENUE: &str = "Plaats";
/// Where that is not known.
pub const NOT_KNOWN: &str = "nog niet ingevuld";
/// A question that the guide does not have.
pub const NO_LONGER_THERE: &str = "staat niet meer in de handreiking";
/// The clock is stopped.
pub const PAUSE: &str = "Pauze: zet de klok van de agenda stil";
/// The key for that.
pub const KEY_PAUSE: &str = "pauze";
/// The key that brings a question back.
pub const KEY_BRING_BACK: &str = "haal terug";
/// The key for the place.
pub const KEY_AGENDA: &str = "agenda: vragen en tijd";
/// The key that ticks a question.
pub const KEY_TICK: &str = "op de agenda of eraf";
/// The key that begins.
pub const KEY_BEGIN: &str = "begin";
/// The key that parks.
pub const KEY_PARK: &str = "parkeer deze vraag";
/// The question of that.
pub const UNTIL_WHEN: &str = "Tot wanneer parkeren jullie deze vraag?";
/// Later in this meeting.
pub const PUT_OFF: &str = "Later in deze bijeenkomst";
/// The next meeting.
pub const NEXT_TIME: &str = "Volgende keer";
/// A question is back.
pub const IS_BACK: &str = "De vraag staat weer op haar plek.";
/// Of a question that was put off until later.
pub const LATER: &str = "komt later";
/// The clock stands still.
pub const PAUSED: &str =
    "De klok van de agenda staat stil. Ga verder met je volgende antwoord, of met Enter op ‘Ga verder’.";
/// The time is up, said once.
pub const TIME_IS_UP: &str =
    "De tijd van de agenda is om. Je kunt gewoon doorgaan; wat niet meer lukt, komt de volgende keer eerst.";
/// All on the agenda is done.
pub const ALL_DONE: &str = "Alles op de agenda is besproken.";
/// The question to open.
pub const OPEN_QUESTION: &str = "Ga naar deze vraag";
/// One place to the front.
pub const EARLIER: &str = "Eerder";
/// One place to the back.
pub const LATER_ON: &str = "Later";
/// Other minutes.
pub const OTHER_MINUTES: &str = "Andere minuten …";
/// The minutes of the rule.
pub const SHARED: &str = "Laat Kartrekker de minuten verdelen";
/// Off the agenda.
pub const TAKE_OFF: &str = "Haal haar van de agenda";
/// What the meeting plans is asked for: minutes.
pub const ASK_MINUTES: (&str, &str) = ("Hoe lang duurt de bijeenkomst?", "In minuten, of als 1,5 uur.");
/// When it begins.
pub const ASK_BEGIN: (&str, &str) = ("Hoe laat begint de bijeenkomst?", "Bijvoorbeeld 14:00 of half drie.");
/// Where it is.
pub const ASK_VENUE: (&str, &str) = ("Waar is de bijeenkomst?", "Dit staat ook in de uitnodiging.");
/// The minutes of a question.
pub const ASK_ITEM: (&str, &str) = ("Hoeveel minuten voor deze vraag?", "De andere vragen delen de rest.");

/// `90 minuten`
pub fn minutes(minutes: u16) -> String {
    if minutes == 1 { "1 minuut".to_owned() } else { format!("{minutes} minuten") }
}

/// The minutes of a meeting that is no meeting.
pub fn bad_minutes(typed: &str) -> String {
    format!(
        "‘{typed}’ is geen tijd voor een bijeenkomst. Geef {SHORTEST} tot en met {LONGEST} minuten, zoals 90 of 1,5 uur."
    )
}

/// The minutes of a question that are none.
pub fn bad_item_minutes(typed: &str) -> String {
    format!("‘{typed}’ is geen tijd voor een vraag. Geef 1 tot en met {LONGEST} minuten.")
}

/// A time that no clock shows.
pub fn bad_begin(typed: &str) -> String {
    format!("‘{typed}’ is geen tijd op de klok. Schrijf bijvoorbeeld 14:00, 9.30 of half drie.")
}

/// A route: its title, for whom, how many questions, in how much time.
pub fn route(title: &str, for_whom: &str, questions: usize, minutes: u16) -> String {
    let questions = if questions == 1 { "1 vraag".to_owned() } else { format!("{questions} vragen") };
    format!("{title} · {for_whom} · {questions} in {minutes} minuten")
}

/// What stands beside the name of the agenda: the route and when it is.
pub fn heading(route: Option<&str>, minutes: u16, from_to: Option<(String, String)>) -> String {
    let route = route.map(|title| format!("route ‘{title}’ · ")).unwrap_or_default();
    match from_to {
        Some((from, to)) => format!("{route}{from} tot {to}"),
        None => format!("{route}{minutes} minuten"),
    }
}

/// The way to the first question.
pub fn begin_with(id: QuestionId, short: &str) -> String {
    format!("Begin met vraag {id}: {short}")
}

/// The way on, after the meeting was put away.
pub fn go_on_with(id: QuestionId, short: &str) -> String {
    format!("Ga verder met vraag {id}: {short}")
}

/// The next question.
pub fn next(id: QuestionId, short: &str) -> String {
    format!("Volgende op de agenda: {id} {short}")
}

/// How a question on the agenda stands, in a word; nothing while it is still to come.
pub const fn state(state: ItemState) -> &'static str {
    match state {
        ItemState::Planned => "",
        ItemState::Done => "besproken",
        ItemState::Parked => "geparkeerd voor de volgende keer",
        ItemState::NotReached => "niet aan toe gekomen",
    }
}

/// What is done besides talking about questions, in a few words.
pub const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Welcome => "Welkom",
        Topic::Actions => "Actiepunten van vorige keer",
        Topic::Break => "Pauze",
        Topic::Closing => "Afsluiten",
        Topic::Divided(_) | Topic::Question(_) => "",
    }
}

/// Behind a question that the table was divided about.
pub const DIVIDED: &str = "vorige keer verdeeld";

/// Behind a question on the overview.
pub fn on_agenda(number: usize) -> String {
    format!("agenda {number}")
}

/// `vraag 3 van 7 · nog 41 minuten · 5 achter`: where a group is, for the line at the top.
pub fn standing(standing: &Standing) -> String {
    let left = match standing.left {
        0 => "de tijd is om".to_owned(),
        1 => "nog 1 minuut".to_owned(),
        left => format!("nog {left} minuten"),
    };
    let pace = match standing.pace {
        Pace::OnTime => String::new(),
        Pace::Behind(minutes) => format!(" · {minutes} achter"),
        Pace::Ahead(minutes) => format!(" · {minutes} voor"),
    };
    match standing.number {
        Some(number) => format!("vraag {number} van {} · {left}{pace}", standing.of),
        None => format!("{left}{pace}"),
    }
}

/// The minutes of the question that is talked about, and how many of them are gone.
pub fn of_question(spent: u16, planned: u16) -> String {
    if spent > planned {
        format!("{} op de agenda voor deze vraag · {} over de tijd", minutes(planned), minutes(spent - planned))
    } else {
        format!("{} op de agenda voor deze vraag · nog {}", minutes(planned), minutes(planned - spent))
    }
}

/// How the agenda stands, in a line: for a report and the command line.
pub fn counted(done: usize, parked: usize, not_reached: usize, planned: usize) -> String {
    let mut told = vec![format!("{done} besproken")];
    for (count, what) in [(parked, "geparkeerd"), (not_reached, "niet aan toe gekomen"), (planned, "nog te gaan")] {
        if count > 0 {
            told.push(format!("{count} {what}"));
        }
    }
    format!("Van de agenda: {}.", told.join(", "))
}

/// The questions that do not fit, told to who chose them.
pub fn left_out(count: usize) -> String {
    if count == 1 { "Let op: 1 vraag past niet.".to_owned() } else { format!("Let op: {count} vragen passen niet.") }
}

/// The columns of the agenda in a report.
pub const REPORT_COLUMNS: [&str; 3] = ["Vraag", "Gepland", "Hoe het ging"];

/// How a question on the agenda stands, in a report.
pub const fn outcome(of: ItemState) -> &'static str {
    match of {
        ItemState::Planned => "nog te bespreken",
        other => state(other),
    }
}

/// How long a meeting took.
pub fn took(spent: u16, planned: u16) -> String {
    format!(" Het gesprek duurde {spent} van de {planned} minuten.")
}

/// The words of the command and its options.
pub mod cli {
    /// What is wrong, and what to do.
    type Said = (String, String);

    /// What `agenda` does.
    pub const COMMAND: &str = "Laat de agenda van een bijeenkomst zien, of verandert die";
    /// How it is used.
    pub const USAGE: &str = "kartrekker agenda [OPTIES] BIJEENKOMST";
    /// A route.
    pub const ROUTE_VALUE: &str = "ROUTE";
    /// Help for `--route`.
    pub const ROUTE_HELP: &str = "De vragen van een route: het id of het begin van de naam";
    /// Questions.
    pub const QUESTIONS_VALUE: &str = "VRAGEN";
    /// Help for `--vragen`.
    pub const QUESTIONS_HELP: &str = "De vragen op de agenda, in volgorde: 1.1,1.2,3.1";
    /// Help for `--begin`.
    pub const BEGIN_HELP: &str = "Hoe laat het begint: 14:00";

    /// There is no agenda.
    pub fn no_agenda(id: &str) -> Said {
        (
            "Deze bijeenkomst heeft nog geen agenda.".to_owned(),
            format!("Maak er een: kartrekker agenda {id} --minuten 90, of met --vragen 1.1,1.2,3.1."),
        )
    }

    /// A route that is not there.
    pub fn bad_route<'a>(typed: &str, routes: impl Iterator<Item = (&'a str, &'a str)>) -> Said {
        let known: Vec<String> = routes.map(|(id, title)| format!("{id} ({title})")).collect();
        let remedy = if known.is_empty() {
            "Deze handreiking heeft geen routes. Kies de vragen met --vragen 1.1,1.2,3.1.".to_owned()
        } else {
            format!("Kies een van deze: {}.", known.join(", "))
        };
        (format!("Er is geen route ‘{typed}’."), remedy)
    }

    /// A question that is not there.
    pub fn bad_question(typed: &str) -> Said {
        (
            format!("Er is geen vraag ‘{typed}’ in deze handreiking."),
            "Geef de nummers van vragen, met komma’s ertussen: --vragen 1.1,1.2,3.1.".to_owned(),
        )
    }
}
