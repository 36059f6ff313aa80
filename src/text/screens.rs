//! The words of the screens.

use chrono::NaiveDate;

use super::sentence;
use crate::content::{AdviceId, Choice, QuestionId};
use crate::session::progress::HowFar;
use crate::session::{Change, long_date};

// The frame of every screen.

pub const MORE: &str = "meer";
/// The line at the top without a meeting.
pub fn no_meeting(guide: &str) -> String {
    format!("{guide} · zonder bijeenkomst")
}

/// The screen is too small to draw on.
pub fn too_small(width: u16, height: u16, (least_width, least_height): (u16, u16)) -> String {
    format!(
        "Dit venster is te klein ({width} bij {height}). Maak het venster groter of de letters kleiner: \
         er is ten minste {least_width} bij {least_height} nodig. Tot dan doet geen toets iets, behalve Ctrl+Q: stoppen."
    )
}

/// Below that, while a text is open: what was typed on is not lost.
pub const TYPING_GOES_ON: &str = "Je was aan het typen. Wat je typt, komt er nog bij.";

// Places.

pub const MEETING: &str = "Bijeenkomst";
pub const OVERVIEW: &str = "Overzicht";
pub const NOTES: &str = "Notities";

/// `Notitie (2 regels)`: there is one, and what it says is opened on purpose.
pub fn note_of(lines: usize) -> String {
    if lines == 1 { "Notitie (1 regel)".to_owned() } else { format!("Notitie ({lines} regels)") }
}

pub const ACTIONS: &str = "Actiepunten";
pub const SUMMARY: &str = "Samenvatting";
pub const REPORT: &str = "Verslag";
pub const SOURCE: &str = "Waar deze handreiking vandaan komt";

/// `Onderdeel 1 van 5`
pub fn part_of(number: u16, parts: usize) -> String {
    format!("Onderdeel {number} van {parts}")
}

/// `Onderdeel 1 van 5 · vraag 2`
pub fn question_of(part: u16, parts: usize, question: u16) -> String {
    format!("{} · vraag {question}", part_of(part, parts))
}

/// `advies 1.2A`
pub fn advice(id: AdviceId) -> String {
    format!("advies {id}")
}

// The start screen.

pub const PROGRAM: &str = "Kartrekker";
pub const NEW_MEETING: &str = "Nieuwe bijeenkomst";
pub const GO_ON_WITH: &str = "Ga verder met";
pub const READ_GUIDE: &str = "Lees de handreiking zonder bijeenkomst";
pub const ABOUT_GUIDE: &str = "Over deze handreiking";
pub const ABOUT_SOURCE: &str = "Bron en makers";
pub const STOP: &str = "Stoppen";
pub const LARGER_LETTERS: &str =
    "Op de beamer? Maak de letters groter met Ctrl en +. Met F1 zie je wat je overal kunt doen.";

/// A kept meeting in a line: date, answers, actions.
pub fn meeting_details(guide: Option<&str>, date: NaiveDate, far: HowFar, open_actions: usize) -> String {
    let actions = match open_actions {
        0 => String::new(),
        1 => " · 1 open actiepunt".to_owned(),
        n => format!(" · {n} open actiepunten"),
    };
    let guide = guide.map(|guide| format!("{guide} · ")).unwrap_or_default();
    format!("{guide}{} · {}{actions}", long_date(date), how_far(far))
}

/// How many questions were answered, and of how many where that is known.
pub fn how_far(HowFar { answered, questions }: HowFar) -> String {
    match (questions, answered) {
        (Some(questions), _) => format!("{answered} van {questions} vragen beantwoord"),
        (None, 1) => "1 vraag beantwoord".to_owned(),
        (None, _) => format!("{answered} vragen beantwoord"),
    }
}

/// A kept meeting that cannot be read.
pub fn damaged_meeting(file: &str) -> String {
    format!("Een bijeenkomst die niet te lezen is: {file}")
}

// Terms.

pub const TERMS: &str = "Begrippen";
pub const CLOSE_TERM: &str = "Sluit";

/// A section that is closed: how many points there are behind it.
pub fn closed_section(title: &str, items: usize) -> String {
    if items == 1 { format!("{title} (1 punt)") } else { format!("{title} ({items} punten)") }
}

/// How many items of a checklist were ticked.
pub fn ticked(title: &str, ticked: usize, of: usize) -> String {
    format!("{title} · {ticked} van {of} afgevinkt")
}

// The meeting.

pub const TITLE: &str = "Titel";
pub const DATE: &str = "Datum";
pub const AT_THE_TABLE: &str = "Aan tafel";
pub const NO_ROLE: &str = "zonder rol";
pub const NO_ROLE_CHOICE: &str = "Geen van deze, of nog niet bekend";
/// Nobody is at the table: what that means for answering.
pub const EMPTY_TABLE: &str = "Nog niemand. Jullie kiezen dan meteen samen, niet eerst apart.";
pub const ADD_ORGANISATION: &str = "+ Organisatie erbij";
pub const BEGIN: &str = "Begin met onderdeel 1";
pub const GO_ON: &str = "Ga verder waar je was";
pub const TO_OVERVIEW: &str = "Naar het overzicht";
pub const LEAVE_MEETING: &str = "Sluit deze bijeenkomst";
pub const OTHER_ROLE: &str = "Andere rol";
pub const OTHER_NAME: &str = "Andere naam";
pub const SPEAKS_EARLIER: &str = "Eén plek eerder aan het woord";
pub const SPEAKS_LATER: &str = "Eén plek later aan het woord";
pub const REMOVE_FROM_TABLE: &str = "Weghalen";
pub const BACK_TO_TABLE: &str = "Weer aan tafel";
pub const OWN_ROLE: &str = "Een andere rol, namelijk …";
pub const ON_WALL: &str = "Beeld voor de wand: zonder notities, toelichting en actiepunten.";
pub const NOT_ON_WALL: &str = "Dit is niet voor de wand. Op het gewone scherm kan het wel.";
pub const OFF_WALL: &str = "Weer het gewone scherm.";
/// Stays at the top as long as the view for the wall is there.
pub const WALL: &str = "beeld voor de wand";
pub const NOT_HERE: &str = "Dat kan hier niet";
pub const TYPING_DOES_NOTHING: &str = "Wat je nu typt, doet niets. Sluit dit met Esc.";
pub const GO_THERE_FIRST: &str = "Kies met een letter, of ga met een pijltje naar een antwoord.";

/// Which roles nobody at the table has.
pub fn missing_roles(roles: &[String]) -> String {
    sentence(&format!("Nog niet aan tafel: {}", roles.join(", ")))
}

/// Where the meeting is kept.
pub fn kept_in(path: &str) -> String {
    format!("Deze bijeenkomst staat op deze laptop, in {path}")
}

/// Which role does this organisation have?
pub fn which_role(name: &str) -> String {
    format!("Welke rol heeft {name}?")
}

// The dialogs that ask for a line: the title and the hint.

/// What a dialog asks, and how to answer.
type Asked = (&'static str, &'static str);

pub const ASK_NEW_MEETING: Asked =
    ("Hoe heet de bijeenkomst?", "Bijvoorbeeld: Partneroverleg Waterwijk. Druk dan op Enter.");

/// Which guide a new meeting is about, before how to answer.
pub fn with_guide(guide: &str, hint: &str) -> String {
    format!("Met de handreiking: {guide}. {hint}")
}
pub const ASK_TITLE: Asked = ("Titel van de bijeenkomst", "Druk op Enter als het klopt.");
pub const ASK_DATE: Asked = ("Datum van de bijeenkomst", "Schrijf bijvoorbeeld 15-1-2027, 15 januari of vrijdag.");
/// The same, with who is at the table already.
pub fn with_table(hint: &str, names: &[&str]) -> String {
    if names.is_empty() { hint.to_owned() } else { format!("{hint} Tot nu toe: {}.", names.join(", ")) }
}

pub const ASK_NEW_ORGANISATION: Asked = (
    "Welke organisatie zit aan tafel?",
    "Typ een naam en druk op Enter. Is de tafel compleet, of wil je zonder organisaties werken? Druk dan op Esc.",
);
pub const ASK_ORGANISATION_NAME: Asked = ("Naam van de organisatie", "Druk op Enter als het klopt.");
pub const ASK_REPORT_PATH: Asked = (
    "Waar komt het verslag?",
    "Typ een map, een bestandsnaam, of allebei. De naam zegt wat voor bestand het wordt, bijvoorbeeld verslag.docx.",
);

pub const NOTHING_TYPED: &str = "Er staat nog niets. Typ iets, of druk op Esc.";

/// A title or name that is too long.
pub fn too_long(most: usize) -> String {
    format!("Dit is te lang. Gebruik hooguit {most} tekens.")
}

/// Another organisation has the name.
pub fn name_taken(name: &str) -> String {
    format!("{name} zit al aan tafel. Geef deze organisatie een andere naam.")
}

/// Several lines were pasted where a name is asked.
pub const SEVERAL_NAMES: &str = "Zijn dit meer organisaties?";
pub const PUT_TOGETHER: &str = "Nee, het is één naam";

/// How many names are shown of a long list.
const NAMES_SHOWN: usize = 12;

/// Each line that was pasted would be an organisation; the role comes later.
pub fn each_line_is_one(names: &[String]) -> String {
    let shown = names[..names.len().min(NAMES_SHOWN)].join(", ");
    let more = names.len().saturating_sub(NAMES_SHOWN);
    let more = if more > 0 { format!(", en nog {more}") } else { String::new() };
    format!("Elke regel wordt een organisatie: {shown}{more}. Een rol kies je daarna, bij de organisatie.")
}

/// Puts so many organisations at the table.
pub fn put_at_table(count: usize) -> String {
    format!("Ja, zet deze {count} aan tafel")
}

/// So many organisations came to the table; so many were there already, or have too long a name.
pub fn were_added(added: usize, left_out: usize) -> String {
    let added = match added {
        0 => "Er is geen organisatie bij gekomen".to_owned(),
        1 => "Er is 1 organisatie bij gekomen".to_owned(),
        many => format!("Er zijn {many} organisaties bij gekomen"),
    };
    match left_out {
        0 => format!("{added}."),
        1 => format!("{added}. Overgeslagen: 1, want die zit al aan tafel of heeft een te lange naam."),
        many => format!("{added}. Overgeslagen: {many}, want die zitten al aan tafel of hebben een te lange naam."),
    }
}

// The overview.

pub const THIS_MEETING: &str = "Deze bijeenkomst";
pub const MEETING_AND_TABLE: &str = "Wie er zijn";
pub const MAKE_REPORT: &str = "Maak het verslag";
pub const THE_GUIDE: &str = "De handreiking";
pub const WORK_FORMATS: &str = "Werkvormen";
pub const WITH_NOTE: &str = "met notitie";

/// `2 van 3`
pub fn answered_of(answered: usize, questions: usize) -> String {
    format!("{answered} van {questions}")
}

/// `Actiepunten: 3, nog 2 te doen`
pub fn actions(all: usize, open: usize) -> String {
    match all {
        0 => ACTIONS.to_owned(),
        _ => format!("{ACTIONS}: {all}, nog {open} te doen"),
    }
}

/// Behind a question on the page of its part.
pub fn answer_in_line(choice: Choice) -> String {
    format!("[{choice}]")
}

/// Who plays a part in the subject.
pub fn who_plays_a_part(roles: &[String]) -> String {
    format!("Wie spelen hier een rol? {}. Zit iedereen aan tafel?", sentence_list(roles))
}

/// `Burgers, zorgprofessionals en financiers`
fn sentence_list(words: &[String]) -> String {
    let list = match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    };
    let mut letters = list.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

// A question and its advice.

/// On the card of the answer, under a heading that says whose it is: there is no room for "gezamenlijk".
pub const OUR_ANSWER: &str = "ons antwoord";
pub const READ_ADVICE: &str = "lees het advies";
pub const WRITE_NOTE: &str = "Schrijf een notitie";
pub const NEW_ACTION: &str = "+ Nieuw actiepunt";
pub const CLEAR_ANSWER: &str = "Neem het antwoord terug";
pub const ACTIONS_HERE: &str = "Actiepunten bij deze vraag";
pub const NAMED_ON: &str = "Waar komt dit nog voor?";
pub const SEE_ALSO: &str = "Zie ook";
pub const ONWARD: &str = "Verder";
pub const TO_SUMMARY: &str = "Naar de samenvatting";

/// A quote, with who says it where that is known.
pub fn voice(text: &str, role: Option<&str>) -> String {
    match role {
        Some(role) => format!("‘{text}’ ({role})"),
        None => format!("‘{text}’"),
    }
}

/// The title of a note.
pub fn note_title(question: QuestionId) -> String {
    format!("Notitie bij vraag {question}")
}

/// The title of an advice page.
pub fn advice_title(choice: Choice) -> String {
    format!("Advies bij antwoord {choice}")
}

/// In front of a remark of those who made our text, which is not of the source.
pub const EDITORIAL: &str = "Kanttekening bij deze tekst:";

/// A remark of those who made our text.
pub fn editorial_note(note: &str) -> String {
    format!("{EDITORIAL} {note}")
}

/// To the page of the other answer.
pub fn to_advice(choice: Choice) -> String {
    format!("Lees het advies bij antwoord {choice}")
}

/// Back to the question.
pub fn to_question(question: QuestionId) -> String {
    format!("Terug naar vraag {question}")
}

/// On to the next question.
pub fn next_question(question: QuestionId, short: &str) -> String {
    format!("Volgende vraag: {question} {short}")
}

/// On to the next part.
pub fn to_part(number: u16, title: &str) -> String {
    format!("Naar onderdeel {number}: {title}")
}

// Where the guide comes from.

pub const MAKERS: &str = "Makers";
pub const PARTNERS: &str = "Partners";
pub const COMMISSIONED_BY: &str = "In opdracht van";
pub const ORIGINAL: &str = "Het origineel";
pub const ADAPTATION: &str = "Deze bewerking";
pub const UPDATES: &str = "Als er iets verandert";
pub const INTERESTS: &str = "Belangen van de makers";
pub const RIGHTS: &str = "Rechten";
pub const LITERATURE: &str = "Literatuur";

/// The version of the text and its date.
pub fn version(version: &str, date: &str) -> String {
    format!("Versie {version} van {date}.")
}

// Notes and action items.

pub const NO_NOTES: &str = "Er zijn nog geen notities. Druk bij een vraag op n om er een te schrijven.";
pub const GONE: &str = "vraag die niet meer in de handreiking staat";
/// Nobody does it yet, and no day was set.
pub const NOBODY: &str = "nog niemand";
pub const NO_DAY: &str = "geen datum";
pub const NO_ACTIONS: &str = "Er zijn nog geen actiepunten. Bij een advies maak je er een met + of met Enter.";
pub const NO_TEXT: &str = "(nog zonder tekst)";
pub const IS_DONE: &str = " · klaar";

/// Behind an action item that will not be done.
pub fn dropped(reason: &str) -> String {
    match reason {
        "" => " · vervallen".to_owned(),
        reason => format!(" · vervallen: {reason}"),
    }
}

pub const TO_DO: &str = "Nog te doen";
pub const DONE: &str = "Klaar";
pub const ACTION: &str = "Actiepunt";
pub const WHAT: &str = "Wat";
/// In front of the advice that an action item comes of; Enter takes it over.
pub const ADVICE_IS: &str = "Enter neemt dit over:";
pub const WHO: &str = "Wie";
pub const WHEN: &str = "Wanneer";
pub const ACTION_MADE: &str = "Actiepunt gemaakt. Vul in wat, wie en wanneer.";

/// The page that an action item came from.
pub fn from_page(page: &str) -> String {
    format!("uit {page}")
}

/// Below the fields of an action item.
pub fn action_hint(organisations: &[&str]) -> String {
    let when = "Wanneer: schrijf bijvoorbeeld 15-1, vrijdag of over 2 weken.";
    match organisations {
        [] => when.to_owned(),
        names => format!("Aan tafel: {}. {when}", names.join(", ")),
    }
}

// The summary.

pub const LOOSE_ENDS: &str = "Nog los";

/// What the signs of the overview mean.
pub fn legend(divided: &str, unanswered: &str) -> String {
    format!("A B ons antwoord   ? nog geen   {divided} verdeeld   {unanswered} nog open")
}

/// How many have answered a question of which the answers are covered.
pub fn have_answered(answered: usize, of: usize) -> String {
    format!("{answered} van {of} geantwoord")
}

/// How many questions were answered.
pub fn discussed(answered: usize, questions: usize) -> String {
    format!("{answered} van {questions} vragen beantwoord.")
}

/// A question that was answered with A and leads to nothing yet.
pub fn undecided(question: QuestionId, short: &str) -> String {
    format!("Vraag {question} ({short}) is A, maar er is nog geen actiepunt en geen reden om niets te doen.")
}

/// Action items that nobody does.
pub fn without_owner(count: usize) -> String {
    match count {
        1 => "1 actiepunt heeft nog geen uitvoerder.".to_owned(),
        n => format!("{n} actiepunten hebben nog geen uitvoerder."),
    }
}

/// Action items without a date.
pub fn without_date(count: usize) -> String {
    match count {
        1 => "1 actiepunt heeft geen datum.".to_owned(),
        n => format!("{n} actiepunten hebben geen datum."),
    }
}

/// Something was said about a question that the guide does not have.
pub fn orphan(question: QuestionId) -> String {
    format!(
        "Bij vraag {question} is iets bewaard, maar die vraag staat niet in deze handreiking. Het komt in het verslag."
    )
}

// The report.

pub const PREVIEW: &str = "Zo ziet het eruit";

// What the user is told.

pub const NOTHING_TO_UNDO: &str = "Er is niets om ongedaan te maken.";
pub const NOTHING_TO_REDO: &str = "Er is niets om opnieuw te doen.";

/// What was taken back.
pub fn undone(change: &Change) -> String {
    format!("Ongedaan gemaakt: {}.", what(change))
}

/// What was made again.
pub fn redone(change: &Change) -> String {
    format!("Opnieuw gedaan: {}.", what(change))
}

fn what(change: &Change) -> String {
    match change {
        Change::SetTitle(_) => "de titel".to_owned(),
        Change::SetDate(_) => "de datum".to_owned(),
        Change::SetAnswer(question, _) => format!("het antwoord op vraag {question}"),
        Change::SetNote(question, _) => format!("de notitie bij vraag {question}"),
        Change::SetDiscussion(question, _) => format!("wat er bij vraag {question} staat"),
        Change::SetPriority(part, ..) => format!("wat er telt bij onderdeel {part}"),
        Change::ToggleTick(_) => "een vinkje".to_owned(),
        Change::SetAgenda(_) => "de agenda".to_owned(),
        Change::SetCitizenSpoke(_) => "of er iemand als burger sprak".to_owned(),
        Change::SetWorkFormat(..) => "wat er bij een werkvorm staat".to_owned(),
        // An organisation that goes with all that it said is about that organisation, whichever comes first.
        Change::All(changes) => {
            let table = changes
                .iter()
                .find(|change| matches!(change, Change::InsertOrganisation(..) | Change::RemoveOrganisation(_)));
            match (table, changes.as_slice()) {
                (Some(table), _) => what(table),
                (None, [one]) => what(one),
                // Only what comes in from elsewhere changes more than one thing at once.
                (None, _) => "het samenvoegen".to_owned(),
            }
        }
        Change::MoveOrganisation(..) => "de volgorde aan tafel".to_owned(),
        Change::InsertOrganisation(..) | Change::ReplaceOrganisation(_) | Change::RemoveOrganisation(_) => {
            "wie er aan tafel zitten".to_owned()
        }
        Change::InsertAction(..) | Change::ReplaceAction(_) | Change::RemoveAction(_) => "een actiepunt".to_owned(),
    }
}

pub const LIGHT: &str = "Licht scherm. Met F2 kies je een ander.";
pub const DARK: &str = "Donker scherm. Met F2 kies je een ander.";
pub const OWN_COLOURS: &str = "De kleuren van je eigen venster. Met F2 kies je een ander.";

/// The meeting belongs to another guide.
pub fn other_guide(own: &str) -> String {
    format!("Let op: deze bijeenkomst is gemaakt met een andere handreiking ({own}).")
}
