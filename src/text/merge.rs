//! The words of bringing answers together: what came in, what differs, and what cannot be read.

use super::conversation::{closure, position};
use super::intake::{left_out, rest};
use crate::content::{Choice, Guide};
use crate::session::merge::{Conflict, Fact, IncomingSummary, PaperError, Plan, Seating, Side, Slot};
use crate::session::store::Intake;
use crate::session::{ActionId, ActionStatus, MAX_BYTES, OrganisationId, Outcome, Session, TableRole, long_date};

/// What is wrong, and what to do.
type Said = (String, String);

// The command line.

/// What `samenvoegen` does.
pub const MERGE: &str = "Voegt antwoorden van thuis of van een andere laptop samen (ook: merge)";
/// How `samenvoegen` is used.
pub const MERGE_USAGE: &str = "kartrekker samenvoegen [OPTIES] BIJEENKOMST [BESTAND]...";
/// Help for the files.
pub const FILES: &str = "Antwoordbestanden, een map met antwoordbestanden, of een bijeenkomst van een andere laptop";
/// Help for `--papier`.
pub const PAPER: &str = "Een papieren formulier: naam, dubbele punt, en bij elke vraag a, b, w of x; mag vaker";
/// What `--papier` takes.
pub const PAPER_VALUE: &str = "\"NAAM: 1.1a 1.2b\"";
/// Help for `--toch`.
pub const ANYWAY: &str = "Ook als het van een andere bijeenkomst over dezelfde handreiking is";
/// Help for `--bij-verschil`.
pub const ON_CONFLICT: &str = "Bij elk verschil: houden (wat er staat) of nemen (wat erbij komt) [anders: vraag het]";
/// What `--bij-verschil` takes.
pub const KEEP_OR_TAKE: &str = "houden|nemen";

/// Some things differ, and nobody can be asked.
pub fn cannot_choose(count: usize) -> Said {
    let what = if count == 1 { "Er is 1 verschil".to_owned() } else { format!("Er zijn {count} verschillen") };
    (
        format!("{what}. Er is niets samengevoegd."),
        "Kijk hierboven wat er verschilt. Kies dan met --bij-verschil houden of --bij-verschil nemen, of doe het in een \
         terminal: dan vraagt Kartrekker het bij elk verschil."
            .to_owned(),
    )
}

/// Nobody answered what to keep.
pub fn not_chosen() -> Said {
    (
        "Het kiezen is afgebroken. Er is niets samengevoegd.".to_owned(),
        "Begin opnieuw, of kies met --bij-verschil houden of --bij-verschil nemen.".to_owned(),
    )
}

/// The meeting is of a newer version and cannot be changed.
pub fn newer_meeting() -> Said {
    (
        "Deze bijeenkomst is gemaakt met een nieuwere Kartrekker. Er is niets samengevoegd.".to_owned(),
        "Werk Kartrekker bij en probeer het opnieuw.".to_owned(),
    )
}

/// Asks what becomes of one conflict.
pub fn ask(conflict: &Conflict) -> String {
    let take = match conflict.more.len() {
        0 => "[n] nemen".to_owned(),
        more => format!("[2] tot [{}] nemen", more + 2),
    };
    let both = if conflict.joined().is_some() { "  [b] beide" } else { "" };
    format!("  [h] houden  {take}{both}: ")
}

/// What was typed is no choice.
pub const NO_CHOICE: &str = "  Typ een van deze letters of cijfers en druk op Enter.";

/// Everything was merged, and kept.
pub fn merged(title: &str, added: usize, chosen: usize) -> String {
    let chosen = match chosen {
        0 => String::new(),
        1 => ", 1 verschil beslist".to_owned(),
        n => format!(", {n} verschillen beslist"),
    };
    format!("Samengevoegd met ‘{title}’: {added} nieuw{chosen}.")
}

/// There was nothing new.
pub const NOTHING_NEW: &str = "Er is niets nieuws bij. De bijeenkomst blijft zoals die was.";

// What came in.

/// What came in from whom: the file, the organisation and the counts.
pub fn told(told: &IncomingSummary) -> String {
    let who = match &told.organisation {
        Some(name) if *name == told.name => format!("{name} (papier)"),
        Some(name) => format!("{name} ({})", told.name),
        None => format!("Bijeenkomst ({})", told.name),
    };
    let mut counts = vec![format!("{} nieuw", told.added)];
    if told.same > 0 {
        counts.push(format!("{} stond er al", told.same));
    }
    match told.conflicts {
        0 => {}
        1 => counts.push("1 verschil".to_owned()),
        n => counts.push(format!("{n} verschillen")),
    }
    if told.nobodys > 0 {
        counts.push(format!("{} niet geplaatst: van een organisatie die het bestand niet noemt", told.nobodys));
    }
    format!("{who}: {}.", counts.join(", "))
}

/// What else is to be told of what came in: who comes to the table, what the guide does not have, what stays out.
pub fn remarks(plan: &Plan, guide: &Guide, gathered: &Intake) -> Vec<String> {
    let mut lines: Vec<String> = plan
        .newcomers()
        .map(|seat| match &seat.role {
            Some(role) => format!("Nieuw aan tafel: {} ({}).", seat.name, role_title(role, guide)),
            None => format!("Nieuw aan tafel: {}.", seat.name),
        })
        .collect();
    lines.extend(plan.seatings.iter().map(|one| seating(one, plan.session())));
    if !plan.waiting.is_empty() {
        let (questions, are) = questions(&plan.waiting);
        lines.push(format!(
            "{questions} {are} al getoond. Wat er nu bij komt, blijft afgedekt tot jullie het laten zien."
        ));
    }
    lines.extend(plan.orphans.iter().map(|question| {
        format!(
            "Vraag {question} staat niet in deze handreiking. Wat erbij is gezegd, is bewaard en komt in het verslag."
        )
    }));
    lines.extend(gathered.left_out.iter().map(left_out));
    lines.extend(rest(gathered));
    lines
}

/// `Vraag 1.1, 1.2`, and whether it is one.
fn questions(questions: &std::collections::BTreeSet<crate::content::QuestionId>) -> (String, &'static str) {
    let names: Vec<String> = questions.iter().map(ToString::to_string).collect();
    if names.len() == 1 {
        (format!("Vraag {}", names[0]), "is")
    } else {
        (format!("Vragen {}", names.join(", ")), "zijn")
    }
}

/// Who was taken for whom.
fn seating(seating: &Seating, session: &Session) -> String {
    let name = |id: &OrganisationId| session.organisation(*id).map_or("?", |seat| seat.name.as_str());
    match seating {
        Seating::Renamed { was, seat } => {
            format!("‘{was}’ heet nu {}. De antwoorden komen daar bij.", name(seat))
        }
        Seating::OtherForm { seat, form_of } => format!(
            "Let op: op een formulier van {} staat de naam {}. De antwoorden komen bij {1}. Klopt dat niet? Voeg dan \
             niet samen.",
            name(form_of),
            name(seat)
        ),
        Seating::Alike { seat, like } => format!(
            "Let op: {} lijkt op {1}, maar krijgt een eigen plaats aan tafel. Is het dezelfde organisatie? Geef {1} dan \
             eerst die naam.",
            name(seat),
            name(like)
        ),
    }
}

/// With all that comes in, the meeting would be too large; what most of it comes from.
pub fn too_large(plan: &Plan) -> String {
    let largest = plan.told.iter().max_by_key(|told| told.bytes);
    let largest = largest.map_or_else(String::new, |told| format!(" Het grootst is {}.", told.name));
    format!(
        "Zo wordt de bijeenkomst te groot: er kan {} MB in. Er wordt niets samengevoegd. Laat een bestand \
         weg.{largest}",
        MAX_BYTES / 1_000_000
    )
}

/// Merging would make the meeting too large, and what to do.
pub fn would_be_too_large(plan: &Plan) -> Said {
    (too_large(plan), "Kijk of dat bestand klopt, en voeg de andere zonder dat bestand samen.".to_owned())
}

/// Above what meetings bring that nobody contradicts.
pub const COMES_IN: &str = "Komt erbij";
/// Above the conflicts.
pub const DIFFERENCES: &str = "Verschillen";
/// The side of a conflict that is here.
pub const HERE: &str = "Hier";

/// The name of a side of a conflict: where it comes from.
pub fn side(side: &Side, told: &[IncomingSummary]) -> String {
    let mut names: Vec<&str> = side.from.iter().filter_map(|from| told.get(*from)).map(|t| t.name.as_str()).collect();
    if side.here {
        names.insert(0, HERE);
    }
    names.join(", ")
}

// What a thing is about, and what it says.

/// What a slot is about.
pub fn subject(slot: &Slot, session: &Session, guide: &Guide) -> String {
    let name = |id: &OrganisationId| session.organisation(*id).map_or("?", |seat| seat.name.as_str()).to_owned();
    let action = |id: &ActionId, what: &str| {
        let text = session.action(*id).map_or("", |action| action.text.as_str());
        format!("Actiepunt ‘{text}’: {what}")
    };
    match slot {
        Slot::Title => "Titel van de bijeenkomst".to_owned(),
        Slot::Date => "Datum van de bijeenkomst".to_owned(),
        Slot::Role(id) => format!("Rol van {}", name(id)),
        Slot::Left(id) => format!("{}: aan tafel", name(id)),
        Slot::CitizenSpoke => "Sprak er iemand als burger?".to_owned(),
        Slot::Position(question, id) => format!("Vraag {question}: antwoord van {}", name(id)),
        Slot::Answer(question) => format!("Vraag {question}: ons gezamenlijke antwoord"),
        Slot::Dissent(question) => format!("Vraag {question}: wie ziet het anders"),
        Slot::Needed(question) => format!("Vraag {question}: wat is nodig"),
        Slot::Closure(question) => format!("Vraag {question}: hoe die eindigt"),
        Slot::Note(question) => format!("Vraag {question}: notitie"),
        Slot::Priority(part, id) => format!("Onderdeel {part}: wat telt voor {}", name(id)),
        Slot::Prepared(format, number) => format!("{}: voorbereiding {number} klaar", work_format(format, guide)),
        Slot::Outcome(format, step) => format!("{}: wat er uit stap {step} kwam", work_format(format, guide)),
        Slot::Action(id) => {
            session.action(*id).map_or_else(|| "Actiepunt".to_owned(), |action| format!("Actiepunt ‘{}’", action.text))
        }
        Slot::ActionText(id) => action(id, "wat"),
        Slot::ActionOwner(id) => action(id, "wie"),
        Slot::ActionDue(id) => action(id, "wanneer"),
        Slot::ActionStatus(id) => action(id, "hoe ver"),
    }
}

fn work_format(id: &crate::content::WorkFormatId, guide: &Guide) -> String {
    guide.work_format(id).map_or_else(|| format!("Werkvorm {id}"), |format| format!("Werkvorm {}", format.number))
}

fn role_title(role: &TableRole, guide: &Guide) -> String {
    match role {
        TableRole::Guide(id) => guide.role(id).map_or_else(|| id.to_string(), |role| role.title.to_lowercase()),
        TableRole::Own(role) => role.clone(),
    }
}

/// What a side of a conflict says.
pub fn value(fact: &Fact, guide: &Guide) -> String {
    match fact {
        Fact::Title(text)
        | Fact::Dissent(_, text)
        | Fact::Needed(_, text)
        | Fact::Note(_, text)
        | Fact::Priority(.., text)
        | Fact::Outcome(.., text)
        | Fact::ActionText(_, text)
        | Fact::ActionOwner(_, text) => text.clone(),
        Fact::Date(date) | Fact::ActionDue(_, date) => long_date(*date),
        Fact::Role(_, role) => role_title(role, guide),
        Fact::Left(_, true) => super::conversation::LEFT.to_owned(),
        Fact::Left(_, false) => "aan tafel".to_owned(),
        Fact::CitizenSpoke(true) => "Ja".to_owned(),
        Fact::CitizenSpoke(false) => "Nee".to_owned(),
        Fact::Position(.., spoken) if spoken.reason.is_empty() => position(spoken.position).to_owned(),
        Fact::Position(.., spoken) => format!("{}: {}", position(spoken.position), spoken.reason),
        Fact::Answer(_, Outcome::Choice(Choice::A)) => "A".to_owned(),
        Fact::Answer(_, Outcome::Choice(Choice::B)) => "B".to_owned(),
        Fact::Answer(_, Outcome::NotYet) => super::conversation::NOT_YET.to_owned(),
        Fact::Closure(_, how) => closure(how),
        Fact::Prepared(..) => "klaar".to_owned(),
        Fact::Action(action) => action.text.clone(),
        Fact::ActionStatus(_, how) => status(how),
    }
}

fn status(status: &ActionStatus) -> String {
    match status {
        ActionStatus::Open => String::new(),
        ActionStatus::Done => "klaar".to_owned(),
        ActionStatus::Dropped(reason) if reason.is_empty() => "vervallen".to_owned(),
        ActionStatus::Dropped(reason) => format!("vervallen: {reason}"),
    }
}

// What cannot be merged.

/// What is wrong with a paper form as it was typed.
pub fn bad_paper(typed: &str, error: &PaperError) -> Said {
    let example = "Schrijf het zo: \"Gemeente: 1.1a 1.2b 1.3w 2.1x\" (w is weet niet, x is n.v.t.).".to_owned();
    let wrong = match error {
        PaperError::Nameless => {
            format!("In ‘{typed}’ ontbreekt de naam van de organisatie, met een dubbele punt erachter.")
        }
        PaperError::NoCodes => format!("Achter ‘{typed}’ staat geen antwoord."),
        PaperError::NoCode(code) => format!("‘{code}’ is geen antwoord."),
        PaperError::NoQuestion(question) => format!("Vraag {question} staat niet in de handreiking."),
        PaperError::Twice(question) => format!("Vraag {question} staat er twee keer in."),
    };
    (wrong, example)
}

// The screen.

/// The title of the page.
pub const TITLE: &str = "Samenvoegen";
/// The way to it on the page of the meeting.
pub const FROM_HOME: &str = "Antwoorden van thuis samenvoegen";
/// The way to typing a paper form over.
pub const TYPE_PAPER: &str = "Papieren formulier overtypen";
/// Makes the change.
pub const DO_IT: &str = "Voeg samen";
/// The same as what a key does.
pub const KEY_BRING_TOGETHER: &str = "voeg samen";
/// Leaves everything as it is.
pub const LEAVE_IT: &str = "Niet samenvoegen";
/// To keep what is here.
pub const KEEP: &str = "houden";
/// To take what came in.
pub const TAKE: &str = "nemen";
/// The key to keep all.
pub const BOTH_KEY: &str = "beide";
/// To keep all.
pub const BOTH: &str = "Beide, onder elkaar";
/// What a card is called that was chosen.
pub const CHOSEN: &str = "gekozen";
/// How to choose.
pub const CHOOSE: &str = "Kies bij elk verschil wat er blijft staan: h houden, n nemen, b beide als dat kan.";
/// What the key for both says where only one can be.
pub const ONLY_ONE: &str = "Hier kan er maar één blijven staan: kies h of n.";
/// Nothing is left to merge.
pub const NOTHING_OPEN: &str =
    "Er is nu niets om samen te voegen. Kies eerst een bestand, of een map met antwoorden van thuis.";
/// Asks for files to merge.
pub const ASK_PATH: (&str, &str) = (
    "Waar staan de antwoorden?",
    "Typ de naam van een antwoordbestand (.json), een map met antwoordbestanden, of een bijeenkomst van een andere \
     laptop (.toml).",
);
/// Asks for a paper form.
pub const ASK_PAPER: (&str, &str) = (
    "Typ het papieren formulier over",
    "Naam, dubbele punt, en bij elke vraag de letter. Bijvoorbeeld: Gemeente: 1.1a 1.2b 1.3w 2.1x. w is weet niet, x is \
     n.v.t.",
);
/// Asks whether answers for another meeting are merged all the same.
pub const ASK_ANYWAY: &str = "Toch samenvoegen?";
/// Does so.
pub const ANYWAY_YES: &str = "Ja, voeg toch samen";

/// To take a third side and further.
pub fn take(number: usize, from: &str, says: &str) -> String {
    format!("Neem {number} ({from}): {says}")
}

/// Some things are not chosen yet.
pub fn still_open(count: usize) -> String {
    match count {
        1 => "Nog 1 verschil. Kies eerst wat er blijft staan.".to_owned(),
        n => format!("Nog {n} verschillen. Kies eerst wat er blijft staan."),
    }
}

/// What was merged, on the screen.
pub fn merged_here(added: usize, chosen: usize) -> String {
    let chosen = match chosen {
        0 => String::new(),
        1 => " en 1 verschil beslist".to_owned(),
        n => format!(" en {n} verschillen beslist"),
    };
    format!("Samengevoegd: {added} nieuw{chosen}. Met Ctrl+Z maak je het ongedaan.")
}
