//! The words of the overview: what several meetings say together.

use chrono::NaiveDate;
use serde::Serialize;

use crate::session::long_date;
use crate::session::overview::Age;

/// What is wrong, and what to do.
type Said = (String, String);

/// What `overzicht` does.
pub const COMMAND: &str = "Telt bij elkaar wat bijeenkomsten met één handreiking zeggen (ook: overview)";
/// How `overzicht` is used.
pub const USAGE: &str = "kartrekker overzicht [OPTIES] [BIJEENKOMST...|alle]";
/// Help for the meetings.
pub const MEETINGS_HELP: &str = "De bijeenkomsten, of alle [anders: alle, over de handreiking van de laatste]";
/// Help for `--formaat`.
pub const FORMAT_HELP: &str =
    "tekst, docx, pdf, html, markdown of csv (een regel voor elk antwoord) [anders: zoals de naam bij --uit, of tekst]";
/// Help for `--zoek`.
pub const SEARCH_HELP: &str = "Noem van de toelichting alleen waar dit in staat";
/// What `--zoek` takes.
pub const SEARCH_VALUE: &str = "WOORDEN";
/// Help for `--anoniem`.
pub const ANONYMOUS_HELP: &str = "Organisaties als nummer, zonder namen bij actiepunten en zonder toelichting";
/// What stands in the name of a file with an overview.
pub const KIND: &str = "Overzicht";

/// An overview was written.
pub fn written(path: &str) -> String {
    format!("Het overzicht staat in {path}")
}

/// There is no meeting to tell of.
pub fn no_meetings() -> Said {
    (
        "Er zijn geen bijeenkomsten om bij elkaar te tellen.".to_owned(),
        "Maak er een met `kartrekker nieuw TITEL`, of noem met --gegevens een andere map. Het voorbeeld telt alleen mee als \
         je het zelf noemt."
            .to_owned(),
    )
}

/// None of the meetings is about this guide.
pub fn none_about(guide: &str) -> Said {
    (
        format!("Geen van de bijeenkomsten gaat over de handreiking ‘{guide}’."),
        "Kies met --handreiking een andere. Welke er zijn, noemt `kartrekker handreiking lijst`.".to_owned(),
    )
}

/// So many meetings are about another guide.
pub fn others_left_out(others: usize, guide: &str) -> String {
    let meetings = if others == 1 { "1 bijeenkomst gaat".to_owned() } else { format!("{others} bijeenkomsten gaan") };
    let counts = if others == 1 { "telt" } else { "tellen" };
    format!("{meetings} niet over ‘{guide}’ en {counts} niet mee. Met --handreiking kies je een andere handreiking.")
}

/// The title of the document.
pub fn title(meetings: usize) -> String {
    if meetings == 1 {
        "Overzicht van 1 bijeenkomst".to_owned()
    } else {
        format!("Overzicht van {meetings} bijeenkomsten")
    }
}

/// In front of the guide.
pub const GUIDE: &str = "Handreiking";
/// In front of the first day and the last.
pub const DAYS: &str = "Gehouden";

/// The first day and the last.
pub fn days(first: NaiveDate, last: NaiveDate) -> String {
    if first == last { long_date(first) } else { format!("{} tot en met {}", long_date(first), long_date(last)) }
}

/// Above how the questions were answered.
pub const QUESTIONS: &str = "Hoe de vragen ervoor staan";
/// How that is counted.
pub const HOW_COUNTED: &str = "In hoeveel bijeenkomsten de groep samen A of B koos, of zei dat er nog geen gezamenlijk antwoord is. Open: \
     daar kwam de groep niet aan toe. Verdeeld: sommige organisaties kozen A en andere B, wat de groep daarna ook koos.";
/// The columns of that table.
pub const QUESTION_COLUMNS: [&str; 6] = ["Vraag", "A", "B", "Nog niet", "Open", "Verdeeld"];
/// Above who saw it differently.
pub const MINORITIES: &str = "Wie het anders zag";
/// How that is counted.
pub const HOW_MINORITIES: &str =
    "Hoe vaak een rol aan de kleinste kant van een verdeelde tafel zat, en bij welke vragen.";
/// The columns of that table.
pub const MINORITY_COLUMNS: [&str; 3] = ["Rol", "Hoe vaak", "Bij vraag"];
/// Nobody did.
pub const NO_MINORITIES: &str = "Aan geen enkele tafel stond een kleinere kant tegenover een grotere.";

/// How often both sides were as large.
pub fn halved(times: usize) -> Option<String> {
    match times {
        0 => None,
        1 => Some("Eén keer waren beide kanten even groot; dat telt hier niet mee.".to_owned()),
        times => Some(format!("{times} keer waren beide kanten even groot; dat telt hier niet mee.")),
    }
}

/// A question, and how often where that is more than once.
pub fn times(question: &str, times: usize) -> String {
    if times == 1 { question.to_owned() } else { format!("{question} ({times} keer)") }
}

/// Above the action items.
pub const ACTIONS: &str = "Open actiepunten";
/// There is none.
pub const NO_ACTIONS: &str = "Er staan geen actiepunten open.";
/// The columns of the table of ages.
pub const AGE_COLUMNS: [&str; 3] = ["Hoe oud", "Hoeveel", "Over de datum"];
/// The columns of the table of action items.
pub const ACTION_COLUMNS: [&str; 5] = ["Wat", "Wie", "Wanneer", "Sinds", "Bijeenkomst"];

/// How old action items are.
pub const fn age(age: Age) -> &'static str {
    match age {
        Age::Month => "hooguit een maand",
        Age::Quarter => "een tot drie maanden",
        Age::Year => "drie maanden tot een jaar",
        Age::Longer => "langer dan een jaar",
    }
}

/// Above the reasons.
pub const REASONS: &str = "Wat er als toelichting is gezegd";

/// Above the reasons in which something was found.
pub fn found(sought: &str) -> String {
    format!("Toelichting met ‘{sought}’")
}

/// There are none.
pub const NO_REASONS: &str = "Er is geen toelichting.";
/// There are none with what was looked for.
pub const NOTHING_FOUND: &str = "Dat staat in geen enkele toelichting.";
/// In the place of an organisation and its answer, behind the words of those who see it differently.
pub const DISSENTERS: &str = "wie het anders zag";

/// How many more there are than are told.
pub fn and_more(more: usize) -> String {
    format!("En nog {more}.")
}

/// How many more reasons there are than are told, and how to find one.
pub fn and_more_reasons(more: usize) -> String {
    format!("En nog {more}. Met --zoek vind je wat je zoekt.")
}

/// Above the list of meetings.
pub const MEETINGS: &str = "De bijeenkomsten";

/// A row of the table for programs that count; its titles are words that need no quotes in a query.
#[derive(Default, Serialize)]
pub struct Row<Cell> {
    /// The id of the meeting.
    #[serde(rename = "bijeenkomst_id")]
    pub id: Cell,
    /// Its title.
    #[serde(rename = "bijeenkomst")]
    pub meeting: Cell,
    /// Its day, as year, month and day.
    #[serde(rename = "datum")]
    pub date: Cell,
    /// The guide.
    #[serde(rename = "handreiking")]
    pub guide: Cell,
    /// The number of the question.
    #[serde(rename = "vraag")]
    pub question: Cell,
    /// The question, in short.
    #[serde(rename = "vraag_kort")]
    pub short: Cell,
    /// The organisation.
    #[serde(rename = "organisatie")]
    pub organisation: Cell,
    /// Its role.
    #[serde(rename = "rol")]
    pub role: Cell,
    /// What it said.
    #[serde(rename = "antwoord")]
    pub position: Cell,
    /// What the group answered.
    #[serde(rename = "samen")]
    pub together: Cell,
    /// Whether it was on the smaller side of a divided table.
    #[serde(rename = "minderheid")]
    pub smaller: Cell,
}

/// The titles of the columns, for a table without rows.
pub const COLUMNS: [&str; 11] = [
    "bijeenkomst_id",
    "bijeenkomst",
    "datum",
    "handreiking",
    "vraag",
    "vraag_kort",
    "organisatie",
    "rol",
    "antwoord",
    "samen",
    "minderheid",
];
/// It was.
pub const YES: &str = "ja";
/// It was not.
pub const NO: &str = "nee";
