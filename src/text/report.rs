//! The words on paper: what stands in a report or a page apart from the guide's and the users' own words.

use super::search::stands_in;
use super::{places, sentence};
use crate::content::{AdviceId, Away, Choice, Guide, QuestionId};
use crate::report::{Counts, Format, LeftName, Piece, Selection};
use crate::session::Outcome;
use crate::session::search::Spot;

/// What stands in a table where there is nothing.
pub const NOTHING: &str = "–";

// Pages of a guide.

/// Above one of the two answers.
pub fn answer(choice: Choice) -> String {
    format!("Antwoord {choice}")
}

/// In front of the statement of one of the two answers.
pub fn answer_label(choice: Choice) -> String {
    format!("Antwoord {choice}:")
}

/// In front of the line that leads to an advice page.
pub const ADVICE_WITH_THIS: &str = "Het advies hierbij: ";
/// Above the work formats.
pub const WORK_FORMATS: &str = "Werkvormen";
/// Above other places worth a look.
pub const SEE_ALSO: &str = "Zie ook";
/// Places in other guides that have to do with this one.
pub const ELSEWHERE: &str = "In andere handreikingen";
/// A work format of another guide.
pub const A_WORK_FORMAT: &str = "een werkvorm";

/// A place in another guide, and how to read it in a terminal.
pub fn elsewhere(title: &str, to: &Away) -> String {
    format!("{title} (kartrekker lees {} --handreiking {})", to.shown_place(), to.guide)
}

/// In front of where a work format comes from.
pub const ORIGIN: &str = "Herkomst";

// The source.

/// Above where a guide comes from.
pub const SOURCE: &str = "Bron";
/// Where a text comes from: the guide, the original that it rewords, who made that, and who asked for it.
pub fn origin(guide: &str, original: &str, makers: &[String], commissioned_by: &str) -> String {
    let from = sentence(&format!("Uit de handreiking ‘{guide}’, naar ‘{original}’"));
    let by = match makers {
        [] => String::new(),
        // A remark of the author in a sentence of its own.
        [remark] if remark.ends_with('.') => format!(" {remark}"),
        makers => sentence(&format!(" Gemaakt door {}", makers.join(", "))),
    };
    let commissioned = match commissioned_by {
        "" => String::new(),
        remark if remark.ends_with('.') => format!(" {remark}"),
        name => sentence(&format!(" In opdracht van {name}")),
    };
    format!("{from}{by}{commissioned}")
}

/// In front of where a text comes from, in one paragraph.
pub const SOURCE_LABEL: &str = "Bron.";

/// In front of the title of the original.
pub const ORIGINAL_TITLE: &str = "Titel";
/// In front of the makers of the original.
pub const MAKERS: &str = "Gemaakt door";
/// In front of the partners of the makers.
pub const PARTNERS: &str = "Partners";
/// In front of who asked for the original.
pub const COMMISSIONED_BY: &str = "In opdracht van";
/// In front of the version of our text.
pub const VERSION: &str = "Versie van de tekst";
/// Above interests that a reader should know of.
pub const INTERESTS: &str = "Belangen van de makers";
/// Above the works that the guide names.
pub const LITERATURE: &str = "Literatuur";

/// The version of our text and its day.
pub fn version(version: &str, date: &str) -> String {
    format!("{version}, {date}")
}

// The report of a meeting.

/// Above the questions that were chosen and did not fit.
pub const DID_NOT_FIT: &str = "Deze vragen pasten niet in de tijd:";
/// The title of a meeting without one.
pub const UNTITLED: &str = "Bijeenkomst zonder titel";
/// In front of the day.
pub const DATE: &str = "Datum";
/// In front of the guide.
pub const GUIDE: &str = "Handreiking";
/// Above the organisations at the table.
pub const ATTENDANCE: &str = "Wie er waren";
/// When no organisation was noted.
pub const NOBODY_NOTED: &str = "Er zijn geen organisaties genoteerd.";
/// Above the line that says that nothing was discussed.
pub const DISCUSSED: &str = "Wat er is besproken";
/// When nothing was answered or noted.
pub const NOTHING_DISCUSSED: &str = "Er is nog geen vraag besproken.";
/// A question that was spoken about without an answer.
pub const NO_ANSWER: &str = "Nog geen antwoord.";
/// Above a note.
pub const NOTE: &str = "Notitie";
/// Above the advice that became action items.
pub const CHOSEN_ADVICE: &str = "Gekozen uit het advies";
/// Above the action items.
pub const ACTIONS: &str = "Actiepunten";
/// When nothing was agreed to do.
pub const NO_ACTIONS: &str = "Er zijn nog geen actiepunten.";
/// The columns of the action items: what, who, when, from which page, done or not.
pub const ACTION_COLUMNS: [&str; 5] = ["Wat", "Wie", "Wanneer", "Uit", "Klaar"];
/// An action item without an owner.
pub const NO_OWNER: &str = "nog niemand";
/// An action item without a date.
pub const NO_DATE: &str = "nog geen datum";
/// An action item that is done.
pub const DONE: &str = "ja";
/// An action item that is not done.
pub const NOT_DONE: &str = "nee";
/// Above what is open.
pub const OPEN: &str = "Nog open";
/// When nothing is open.
pub const NOTHING_OPEN: &str = "Alle vragen hebben een antwoord en elk actiepunt heeft een uitvoerder en een datum.";
/// Above the questions without an answer.
pub const OPEN_QUESTIONS: &str = "Vragen zonder antwoord";
/// Above the action items that lack something.
pub const LOOSE_ACTIONS: &str = "Actiepunten zonder uitvoerder of datum";
/// Above what was said about questions that the guide does not have.
pub const ORPHANS: &str = "Over vragen die niet in deze handreiking staan";
/// Above fields of the file that this version does not know.
pub const OTHER_FIELDS: &str = "Andere gegevens uit het bestand";
/// Before the fields of the meeting itself.
pub const MEETING: &str = "bijeenkomst";
/// Before the fields of an organisation.
pub const ORGANISATION: &str = "organisatie";
/// Before the fields of an action item.
pub const ACTION: &str = "actiepunt";
/// Before the fields of a work format.
pub const WORK_FORMAT: &str = "werkvorm";

/// The guide with the version of its text; `begun_with` is the version at the start of the meeting, if another.
pub fn guide(title: &str, version: &str, begun_with: Option<&str>) -> String {
    begun_with.map_or_else(
        || format!("{title} (versie {version})"),
        |old| format!("{title} (versie {version}; de bijeenkomst begon met versie {old})"),
    )
}

/// A meeting about another guide than the one that is used.
pub fn other_guide(id: &str) -> String {
    format!("Let op: deze bijeenkomst hoort bij een andere handreiking ({id}). Vragen en advies kunnen afwijken.")
}

/// The roles that nobody at the table had.
pub fn missing_roles(roles: &[&str]) -> String {
    sentence(&format!("Niet aan tafel: {}", roles.join(", ")))
}

/// In front of an item of advice: what it is.
pub fn kind_label(kind: &str) -> String {
    format!("{}: ", places::capitalised(kind))
}

/// An item of advice that the guide does not have; `name` is what it was called.
pub fn item_gone(name: &str) -> String {
    format!("{} (dit staat niet meer in de handreiking)", places::capitalised(name))
}

/// Above the advice that the report leads to.
pub const ADVICE_IN_FULL: &str = "Bijlage: het advies bij dit verslag";

/// What stands there.
pub const HERE_IS_THE_ADVICE: &str = "Hier staat het advies waar dit verslag naar verwijst. Wordt daarin nog ander advies genoemd, dan staat dat in de \
     handreiking zelf.";

/// What the word "advies" with a number in the report means.
pub fn how_to_read(example: AdviceId) -> String {
    format!("‘Advies {example}’ hoort bij antwoord {} op vraag {}.", example.choice, example.question)
}

/// One thing out of more: an organisation and its name.
pub fn of(kind: &str, name: &str) -> String {
    format!("{kind} ‘{name}’")
}

/// A field of something.
pub fn field(owner: &str, key: &str) -> String {
    format!("{owner}, {key}")
}

/// What kind of document a report is; also in the name of its file.
pub const REPORT: &str = "Verslag";

/// An action item that will not be done; the reason stands behind it.
pub const DROPPED: &str = "vervallen";
/// Around the reason why an action item will not be done, under what it was.
pub const DROPPED_BECAUSE: (&str, &str) = ("(vervallen: ", ")");

// The first page of a report.

/// Above how all questions stand.
pub const IN_SHORT: &str = "In het kort";
/// Above what the group answered.
pub const AGREED: &str = "Jullie gezamenlijke antwoorden";
/// In front of the questions that were answered with A.
pub const ANSWERED_A: &str = "A, hier is ruimte om te verbeteren:";
/// In front of the questions that were answered with B.
pub const ANSWERED_B: &str = "B, hier zijn jullie goed op weg:";
/// In front of the questions that were spoken about without an answer.
pub const ANSWERED_NOT_YET: &str = "Nog geen gezamenlijk antwoord:";
/// Above the questions that the organisations see differently.
pub const DIVIDED: &str = "Waar jullie verschillend over denken";

/// A question by its number and what it is about.
pub fn short_question(id: QuestionId, about: &str) -> String {
    format!("{id} {about}")
}

/// A question by its number and what it is about, with what the group answered.
pub fn short_question_with(id: QuestionId, about: &str, answer: Option<Outcome>) -> String {
    format!("{} ({})", short_question(id, about), outcome(answer))
}

/// How a meeting stands, in one sentence; what there is none of is not told.
pub fn counted(counts: &Counts) -> String {
    let Counts { questions, a, b, not_yet, open, divided, open_actions } = *counts;
    let some = |count: usize, told: String| (count > 0).then_some(told);
    let answers: Vec<String> = [
        some(a, format!("{a} keer A")),
        some(b, format!("{b} keer B")),
        some(not_yet, format!("{not_yet} keer nog geen gezamenlijk antwoord")),
        some(open, format!("{open} nog open")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let questions = if questions == 1 { "1 vraag".to_owned() } else { format!("{questions} vragen") };
    let divided = some(divided, format!("over {divided} verdeeld"));
    let actions = open_actions.filter(|open| *open > 0).map(|open| match open {
        1 => "1 actie open".to_owned(),
        _ => format!("{open} acties open"),
    });
    let told: Vec<String> =
        std::iter::once(format!("{questions}: {}", answers.join(", "))).chain(divided).chain(actions).collect();
    sentence(&told.join("; "))
}

/// What the group answered, in the middle of a sentence.
pub fn outcome(outcome: Option<Outcome>) -> String {
    match outcome {
        Some(Outcome::Choice(choice)) => format!("antwoord {choice}"),
        Some(Outcome::NotYet) => "nog geen gezamenlijk antwoord".to_owned(),
        None => "nog open".to_owned(),
    }
}

/// How a question stands: what the group answered, and whether the organisations see it differently.
pub fn standing(id: QuestionId, answer: Option<Outcome>, divided: bool) -> String {
    let answer = outcome(answer);
    if divided { format!("{id} {answer} en verdeeld") } else { format!("{id} {answer}") }
}

/// What made a document, in its properties.
pub const PROGRAM: &str = "Kartrekker";

/// The signs of the picture, each with what it means: A, B, no answer together, open, divided.
pub const PICTURE_LEGEND: [(&str, &str); 5] = [
    ("A", "ruimte om te verbeteren"),
    ("B", "goed op weg"),
    ("?", "nog geen gezamenlijk antwoord"),
    ("·", "nog open"),
    ("≠", "verdeeld"),
];

/// The owner of an action item in an anonymous report.
pub const UNNAMED_OWNER: &str = "niet genoemd";

/// What is to be read again in an anonymous report: for each name that may still be in it how often and where, and why.
/// Nothing when there is none.
pub fn read_over(left: &[LeftName], guide: &Guide) -> Vec<String> {
    let line = |LeftName { name, spots }: &LeftName| {
        let mut counts: Vec<(String, usize)> = Vec::new();
        for spot in spots {
            let place = stands_in(&Spot::Meeting(spot.clone()), guide);
            match counts.iter_mut().find(|(known, _)| *known == place) {
                Some((_, count)) => *count += 1,
                None => counts.push((place, 1)),
            }
        }
        let times = |(place, count): &(String, usize)| match count {
            1 => place.clone(),
            count => format!("{place} ({count} keer)"),
        };
        let places: Vec<String> = counts.iter().map(times).collect();
        format!("Lees na: {name} komt {} keer voor. {}.", spots.len(), places.join(", "))
    };
    let mut lines: Vec<String> = left.iter().map(line).collect();
    if !lines.is_empty() {
        lines.push(READ_OVER_WHY.to_owned());
    }
    lines
}

/// Why a name was left in an anonymous report.
const READ_OVER_WHY: &str = "Dat zijn ook gewone woorden, en die blijven staan. Gaat het over wie aan tafel zat? \
                             Verander dan de tekst in de bijeenkomst.";

/// Somebody who does an action item, in a text of an anonymous report.
pub const SOMEBODY: &str = "iemand";
/// A role in somebody's own words, in an anonymous report.
pub const UNNAMED_ROLE: &str = "rol niet genoemd";

/// In front of what was left out of the report.
pub const LEFT_OUT: &str = "Niet in dit verslag";

/// What was left out of the report; empty when nothing was.
pub fn left_out(selection: &Selection) -> String {
    let pieces = selection.without.iter().map(|piece| match piece {
        Piece::Notes => "notities",
        Piece::Positions => "standpunten",
        Piece::Actions => "actiepunten",
        Piece::WorkFormats => "wat uit de werkvormen kwam",
        Piece::Comparison => "de vergelijking met vorige keer",
        Piece::Advice => "de bijlage met advies",
    });
    let told: Vec<&str> = pieces.chain(selection.anonymous.then_some("namen")).collect();
    told.join(", ")
}

/// An organisation in an anonymous report.
pub fn organisation_by_number(number: u32) -> String {
    format!("organisatie {number}")
}

// Formats.

/// What a format is called, and what it is good for.
pub const fn format(format: Format) -> &'static str {
    match format {
        Format::Docx => "Word-document, om te bewerken",
        Format::Pdf => "Pdf, om te lezen en af te drukken",
        Format::Html => "Webpagina, ook voor op de telefoon",
        Format::Markdown => "Markdown, platte tekst met opmaak",
        Format::Csv => "Tabel voor Excel",
        Format::Ics => "Agenda: elk actiepunt met een datum, als hele dag",
        Format::Tasks => "Takenlijst: alle open actiepunten, als taken",
        Format::Json => "JSON, voor andere programma’s",
    }
}
