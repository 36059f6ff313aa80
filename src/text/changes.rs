//! What a change of the meeting did, in words: who, what it was, what it is. Every change has its words here, and every
//! field of what changes as a whole: a new one does not compile until it names itself.

use std::collections::BTreeSet;

use super::{agenda, conversation, screens, sentence};
use crate::content::{Guide, QuestionId, WorkFormatId};
use crate::session::progress::role_title;
use crate::session::{
    ActionItem, ActionStatus, Agenda, Change, Closure, Discussion, Organisation, OrganisationId, Outcome, Reply,
    Session, WorkFormatRecord, long_date, shown_time,
};

/// How to take it back, where there is room.
pub const UNDO: &str = "Terug met Ctrl+Z.";
/// What was answered was the answer already.
pub const SAME: &str = "Dat stond er al: er is niets veranderd.";
const NOBODY_YET: &str = "nog geen antwoord";
const COVERED_REASON: &str = "De toelichting hoorde bij het vorige antwoord: kijk straks of die nog klopt.";

/// The most letters of a text that somebody wrote.
const MOST: usize = 28;

/// What a change made of the meeting `before`. While the answers are covered it tells who answered, and not what.
pub fn told(change: &Change, before: &Session, after: &Session, guide: &Guide) -> String {
    match change {
        Change::SetTitle(_) => was_is("Titel", &quoted(&before.title), &quoted(&after.title)),
        Change::SetDate(_) => was_is("Datum", &long_date(before.date), &long_date(after.date)),
        Change::SetAnswer(question, _) => answer(*question, before.outcome(*question), after.outcome(*question)),
        Change::SetNote(question, _) => {
            let what = format!("De notitie bij vraag {question}");
            written(&what, before.note(*question), after.note(*question)).unwrap_or_default()
        }
        Change::SetDiscussion(question, _) => discussion(*question, before, after),
        Change::SetPriority(part, id, _) => {
            let what = format!("Wat telt voor {} in onderdeel {part},", name_of(*id, before, after));
            let text = |session: &Session| session.priorities.get(&(*part, *id)).cloned().unwrap_or_default();
            written(&what, &text(before), &text(after)).unwrap_or_default()
        }
        Change::ToggleTick(item) if after.ticks.contains(item) => "Afgevinkt.".to_owned(),
        Change::ToggleTick(_) => "Niet meer afgevinkt.".to_owned(),
        Change::SetAgenda(_) => agenda(before.agenda.as_ref(), after.agenda.as_ref()),
        Change::SetCitizenSpoke(_) => {
            was_is("Sprak er iemand als burger", citizen(before.citizen_spoke), citizen(after.citizen_spoke))
        }
        Change::SetWorkFormat(id, _) => work_format(id, &before.work_format(id), &after.work_format(id), guide),
        Change::All(changes) => all(changes, before, after, guide),
        Change::InsertOrganisation(_, organisation) => format!("{} zit nu aan tafel.", organisation.name),
        Change::ReplaceOrganisation(organisation) => match before.organisation(organisation.id) {
            Some(old) => replaced_organisation(old, organisation, guide),
            None => String::new(),
        },
        Change::RemoveOrganisation(id) => format!("{} is weg.", name_of(*id, before, after)),
        Change::MoveOrganisation(id, to) => {
            format!("{} is nu nummer {} aan tafel.", name_of(*id, before, after), to + 1)
        }
        Change::InsertAction(_, action) if action.text.is_empty() => "Er staat een leeg actiepunt bij.".to_owned(),
        Change::InsertAction(_, action) => format!("Actiepunt {} staat erbij.", quoted(&action.text)),
        Change::ReplaceAction(action) => match before.action(action.id) {
            Some(old) => replaced_action(old, action),
            None => String::new(),
        },
        Change::RemoveAction(id) => match before.action(*id).map_or("", |action| &action.text) {
            "" => "Het actiepunt is weg: er stond niets in.".to_owned(),
            text => format!("Het actiepunt is weg. Het was {}.", quoted(text)),
        },
    }
}

/// The same behind words that tell already what was taken back or made again.
pub fn told_again(change: &Change, before: &Session, after: &Session, guide: &Guide) -> String {
    let Change::SetAnswer(question, _) = change else { return told(change, before, after, guide) };
    let short = |outcome: Outcome| outcome.choice().map_or_else(|| "nog geen".to_owned(), |choice| choice.to_string());
    match (before.outcome(*question).map(short), after.outcome(*question).map(short)) {
        (Some(was), Some(is)) => format!("Was {was}, nu {is}."),
        (None, Some(is)) => format!("Nu {is}."),
        (Some(was), None) => format!("Was {was}, nu weg."),
        (None, None) => String::new(),
    }
}

/// An organisation that goes with all that it said is about that organisation; what comes in from elsewhere is counted.
fn all(changes: &[Change], before: &Session, after: &Session, guide: &Guide) -> String {
    let of_table = |change: &&Change| matches!(change, Change::InsertOrganisation(..) | Change::RemoveOrganisation(_));
    match (changes.iter().find(of_table), changes) {
        (_, [one]) => told(one, before, after, guide),
        (Some(Change::RemoveOrganisation(id)), _) => {
            format!("{} is weg, met alles wat er is gezegd.", name_of(*id, before, after))
        }
        (Some(table), _) => told(table, before, after, guide),
        (None, _) => format!("Er zijn {} dingen tegelijk veranderd.", changes.len()),
    }
}

fn answer(question: QuestionId, was: Option<Outcome>, is: Option<Outcome>) -> String {
    let what = format!("Gezamenlijk antwoord op {question}");
    match (was.map(outcome), is.map(outcome)) {
        (Some(was), Some(is)) => was_is(&what, &was, &is),
        (None, Some(is)) => format!("{what}: {is}."),
        (Some(was), None) => format!("Het antwoord is teruggenomen. {what}: was {was}."),
        (None, None) => String::new(),
    }
}

fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Choice(choice) => choice.to_string(),
        Outcome::NotYet => "nog geen".to_owned(),
    }
}

fn discussion(question: QuestionId, old: &Session, new: &Session) -> String {
    let (before, after) = (old.discussion(question), new.discussion(question));
    let tells_letters = !new.answers_apart(question) || (before.revealed && after.revealed);
    let Discussion { positions, revealed, late, answer: together, dissent, needed, closure, note, other: _ } = &after;
    let mut said = Vec::new();
    let ids: BTreeSet<OrganisationId> = before.positions.keys().chain(positions.keys()).copied().collect();
    for id in ids {
        let name = name_of(id, old, new);
        said.extend(position(&name, before.positions.get(&id), positions.get(&id), tells_letters));
    }
    for id in before.late.keys().chain(late.keys()).copied().collect::<BTreeSet<_>>() {
        let name = name_of(id, old, new);
        match (before.late.get(&id), late.get(&id)) {
            // It joined what is told above.
            (Some(waited), None) if positions.get(&id) == Some(waited) => {}
            (Some(_), None) => said.push(format!("Wat {name} van thuis stuurde, telt niet meer.")),
            (was, is) if was != is => said.push(format!("Van {name} kwam een antwoord binnen. Het is nog afgedekt.")),
            _ => {}
        }
    }
    if *revealed != before.revealed {
        let state = if *revealed { "nu te zien" } else { "weer afgedekt" };
        said.push(format!("De antwoorden op vraag {question} zijn {state}."));
    }
    said.extend((*together != before.answer).then(|| answer(question, before.answer, *together)));
    said.extend(written("Wie het anders ziet,", &before.dissent, dissent));
    said.extend(written("Wat nodig is om het eens te worden,", &before.needed, needed));
    if *closure != before.closure {
        let what = format!("Vraag {question}");
        said.push(match (&before.closure, closure) {
            (Some(Closure::NoAction(_)), Some(Closure::NoAction(_))) => {
                format!("{what}: waarom er geen actie komt, is veranderd.")
            }
            (was, is) => was_is(&what, ending(was.as_ref()), ending(is.as_ref())),
        });
    }
    said.extend(written(&format!("De notitie bij vraag {question}"), &before.note, note));
    said.join(" ")
}

/// What became of what one organisation said. A reason never stands under another letter without a word.
fn position(name: &str, was: Option<&Reply>, is: Option<&Reply>, tells_letters: bool) -> Option<String> {
    let letter = |spoken: Option<&Reply>| spoken.map_or(NOBODY_YET, |s| conversation::position(s.position));
    let (old, new) = (letter(was), letter(is));
    match (was, is) {
        (None, None) => None,
        (None, Some(_)) if !tells_letters => Some(conversation::has_answered(name)),
        (Some(was), None) => {
            let along = if was.reason.is_empty() { "" } else { ", met de toelichting" };
            Some(if tells_letters {
                sentence(&format!("{name}: was {old}, is nu {new}{along}"))
            } else {
                format!("Het antwoord van {name} is teruggenomen{along}.")
            })
        }
        (Some(Reply { position, reason }), Some(spoken)) if *position == spoken.position => {
            written(&format!("De toelichting van {name}"), reason, &spoken.reason)
        }
        (was, Some(_)) => {
            let reason = was.is_some_and(|was| !was.reason.is_empty());
            let (changed, reason_was) = if tells_letters {
                let reason_was = format!("De toelichting hoorde bij {old}: kijk of die nog klopt.");
                (was_is(name, old, new), reason_was)
            } else {
                (format!("Het antwoord van {name} is veranderd."), COVERED_REASON.to_owned())
            };
            Some(if reason { format!("{changed} {reason_was}") } else { changed })
        }
    }
}

/// What changed about the agenda: the time, or else which questions fit.
fn agenda(before: Option<&Agenda>, after: Option<&Agenda>) -> String {
    let Some(after) = after else { return "Er is geen agenda meer.".to_owned() };
    let fits = match after.items.len() {
        0 => "Er staat nog geen vraag op de agenda.".to_owned(),
        1 => format!("1 vraag op de agenda, in {}.", agenda::minutes(after.minutes)),
        count => format!("{count} vragen op de agenda, in {}.", agenda::minutes(after.minutes)),
    };
    let left_out = match after.left_out.len() {
        0 => String::new(),
        count => format!(" {}", agenda::left_out(count)),
    };
    match before {
        Some(before) if before.begin != after.begin || before.venue != after.venue => {
            let begin = after.begin.map_or_else(String::new, |begin| format!(" om {}", shown_time(begin)));
            let venue = if after.venue.is_empty() { String::new() } else { format!(" in {}", quoted(&after.venue)) };
            format!("De bijeenkomst is{begin}{venue}.")
        }
        _ => format!("{fits}{left_out}"),
    }
}

fn replaced_organisation(old: &Organisation, new: &Organisation, guide: &Guide) -> String {
    let Organisation { id: _, name, role, left, other: _ } = new;
    let mut said = Vec::new();
    if *name != old.name {
        said.push(sentence(&format!("{} heet nu {name}", old.name)));
    }
    if *role != old.role {
        let title = |organisation| role_title(organisation, guide).unwrap_or(screens::NO_ROLE);
        said.push(was_is(&format!("Rol van {name}"), title(old), title(new)));
    }
    if *left != old.left {
        let state = if *left { "niet meer" } else { "weer" };
        said.push(format!("{name} zit {state} aan tafel."));
    }
    said.join(" ")
}

fn replaced_action(old: &ActionItem, new: &ActionItem) -> String {
    let ActionItem { id: _, text, owner, due, status, carried_from: _, from: _, other: _ } = new;
    let what = if text.is_empty() { "Het nieuwe actiepunt".to_owned() } else { format!("Actiepunt {}", quoted(text)) };
    let mut said = Vec::new();
    if *status != old.status {
        said.push(was_is(&what, status_of(&old.status), status_of(status)));
    }
    if *text != old.text || *owner != old.owner || *due != old.due {
        said.push(format!("{what} is veranderd."));
    }
    said.join(" ")
}

const fn status_of(status: &ActionStatus) -> &'static str {
    match status {
        ActionStatus::Open => "nog te doen",
        ActionStatus::Done => "klaar",
        ActionStatus::Dropped(_) => "vervallen",
    }
}

fn work_format(id: &WorkFormatId, old: &WorkFormatRecord, new: &WorkFormatRecord, guide: &Guide) -> String {
    let WorkFormatRecord { prepared, outcomes, other: _ } = new;
    let format = guide.work_format(id);
    let mut said = Vec::new();
    for number in prepared.symmetric_difference(&old.prepared) {
        let preparation = format.and_then(|format| format.preparation.get(number.checked_sub(1)?));
        let words = preparation.map_or_else(|| number.to_string(), crate::content::Rich::plain);
        let (was, is) = ("nog te doen", "klaar");
        let (was, is) = if prepared.contains(number) { (was, is) } else { (is, was) };
        said.push(was_is(&quoted(&words), was, is));
    }
    let steps: BTreeSet<&usize> = outcomes.keys().chain(old.outcomes.keys()).collect();
    for step in steps {
        said.extend(written(&format!("Wat er uit stap {step} kwam,"), old.outcome(*step), new.outcome(*step)));
    }
    said.join(" ")
}

const fn ending(closure: Option<&Closure>) -> &'static str {
    match closure {
        None => "nog open",
        Some(Closure::NoAction(_)) => "geen actie",
        Some(Closure::Parked) => "geparkeerd",
    }
}

const fn citizen(spoke: Option<bool>) -> &'static str {
    match spoke {
        Some(true) => "ja",
        Some(false) => "nee",
        None => "nog niet gevraagd",
    }
}

fn was_is(what: &str, was: &str, is: &str) -> String {
    sentence(&format!("{what}: was {was}, is nu {is}"))
}

/// What became of a text: it may be private, so that not what it says is told.
fn written(what: &str, was: &str, is: &str) -> Option<String> {
    match (was, is) {
        (was, is) if was == is => None,
        ("", _) => Some(format!("{what} staat erbij.")),
        (_, "") => Some(format!("{what} is weg.")),
        _ => Some(format!("{what} is veranderd.")),
    }
}

/// The name of an organisation that is there, or was.
fn name_of(id: OrganisationId, before: &Session, after: &Session) -> String {
    let organisation = after.organisation(id).or_else(|| before.organisation(id));
    organisation.map(|organisation| organisation.name.clone()).unwrap_or_default()
}

/// A text in quotes, shortened where it is long.
fn quoted(text: &str) -> String {
    let short: String = text.chars().take(MOST).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("‘{}{more}’", short.trim_end())
}
