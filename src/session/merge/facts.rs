//! Takes what comes in apart into facts.

use std::collections::BTreeSet;

use super::answers::{Answers, Said};
use super::fact::Fact;
use super::seats::{Identity, Seats};
use crate::content::QuestionId;
use crate::session::id::OrganisationId;
use crate::session::model::{ActionItem, ActionStatus, Session};
use crate::session::name::is_same;

/// What something that comes in says about this meeting.
#[derive(Default)]
pub(super) struct Brought {
    /// What has a slot of its own.
    pub facts: Vec<Fact>,
    /// What was remarked on questions without a position.
    pub remarks: Vec<Remark>,
    /// The positions that were not shown to all where they come from.
    pub covered: BTreeSet<(QuestionId, OrganisationId)>,
    /// How many action items stand here already under another id.
    pub alike: usize,
    /// How many things are of an organisation that what came in does not name: nobody knows whose they are.
    pub nobodys: usize,
}

/// What an organisation remarked on a question without a position.
pub(super) struct Remark {
    /// The question.
    pub question: QuestionId,
    /// The remark, with what the organisation is called here in front.
    pub text: String,
    /// The remark, with the name in front that came along.
    pub as_written: String,
}

/// What a meeting says, its own organisations as they are.
pub(super) fn of_our_own(session: &Session) -> Vec<Fact> {
    let mut facts = heading(session);
    facts.extend(session.organisations.iter().flat_map(|seat| {
        let role = seat.role.clone().map(|role| Fact::Role(seat.id, role));
        role.into_iter().chain([Fact::Left(seat.id, seat.left)])
    }));
    facts.extend(conversation(session, &Some).facts);
    facts.extend(session.actions.iter().flat_map(fields));
    facts
}

/// What an answer file says. An organisation that has only just come, comes with its role.
pub(super) fn of_answers(answers: &Answers, ours: &Session, seats: &mut Seats) -> Brought {
    let mut brought = Brought::default();
    let known = match answers.organisation_id {
        Some(id) if answers.session == ours.id => Identity::Form(id),
        Some(id) => Identity::Other(id),
        None => Identity::Name,
    };
    let seat = seats.seat(known, &answers.organisation);
    if let Some(role) = answers.role.clone().filter(|_| seats.is_new(seat)) {
        brought.facts.push(Fact::Role(seat, role));
    }
    for (question, said) in &answers.answers {
        match said {
            Said::Position(spoken) => {
                brought.facts.push(Fact::Position(*question, seat, spoken.clone()));
                brought.covered.insert((*question, seat));
            }
            Said::Remark(text) => brought.remarks.push(Remark {
                question: *question,
                text: format!("{}: {text}", seats.name(seat)),
                as_written: format!("{}: {text}", answers.organisation),
            }),
        }
    }
    brought
}

/// What another copy of this meeting says, or another meeting about the same guide.
pub(super) fn of_meeting(theirs: &Session, ours: &Session, seats: &mut Seats) -> Brought {
    let mut seated = Vec::new();
    let mut facts = if theirs.id == ours.id { heading(theirs) } else { Vec::new() };
    facts.extend(theirs.citizen_spoke.map(Fact::CitizenSpoke).filter(|_| theirs.id != ours.id));
    for organisation in &theirs.organisations {
        let here = ours.organisation(organisation.id).map_or("", |seat| seat.name.as_str());
        let is_two = theirs.organisations.iter().any(|other| is_same(&other.name, here));
        let known = if theirs.id == ours.id && !is_two { Identity::Copy } else { Identity::Other };
        let seat = seats.seat(known(organisation.id), &organisation.name);
        seated.push((organisation.id, seat));
        facts.extend(organisation.role.clone().map(|role| Fact::Role(seat, role)));
        facts.push(Fact::Left(seat, organisation.left));
    }
    let seat_of = |id| seated.iter().find(|(theirs, _)| *theirs == id).map(|(_, seat)| *seat);
    let said = conversation(theirs, &seat_of);
    facts.extend(said.facts);
    let mut alike = 0;
    for action in &theirs.actions {
        match ours.action(action.id) {
            None if ours.actions.iter().any(|other| is_alike(other, action)) => alike += 1,
            None => {
                facts.push(Fact::Action(Box::new(bare(action))));
                facts.extend(fields(action));
            }
            Some(_) => facts.extend(fields(action)),
        }
    }
    Brought { facts, alike, ..said }
}

/// What a meeting is, apart from what was said in it.
fn heading(session: &Session) -> Vec<Fact> {
    let spoke = session.citizen_spoke.map(Fact::CitizenSpoke);
    [Fact::Title(session.title.clone()), Fact::Date(session.date)].into_iter().chain(spoke).collect()
}

/// What was said, by the organisations of this meeting; `seat` tells which one is meant by one of that.
fn conversation(session: &Session, seat: &impl Fn(OrganisationId) -> Option<OrganisationId>) -> Brought {
    let mut brought = Brought::default();
    for (id, discussion) in &session.questions {
        for (organisation, spoken) in discussion.all_said() {
            let Some(seat) = seat(organisation) else {
                brought.nobodys += 1;
                continue;
            };
            brought.facts.push(Fact::Position(*id, seat, spoken.clone()));
            if !discussion.revealed || discussion.late.contains_key(&organisation) {
                brought.covered.insert((*id, seat));
            }
        }
        brought.facts.extend(discussion.answer.map(|answer| Fact::Answer(*id, answer)));
        brought.facts.extend(discussion.closure.clone().map(|closure| Fact::Closure(*id, closure)));
        brought.facts.extend(filled(&discussion.dissent).map(|text| Fact::Dissent(*id, text)));
        brought.facts.extend(filled(&discussion.needed).map(|text| Fact::Needed(*id, text)));
        brought.facts.extend(filled(&discussion.note).map(|text| Fact::Note(*id, text)));
    }
    for ((part, organisation), text) in &session.priorities {
        match (seat(*organisation), filled(text)) {
            (Some(seat), Some(text)) => brought.facts.push(Fact::Priority(*part, seat, text)),
            (None, Some(_)) => brought.nobodys += 1,
            (_, None) => {}
        }
    }
    for (id, record) in &session.work_formats {
        brought.facts.extend(record.prepared.iter().map(|preparation| Fact::Prepared(id.clone(), *preparation)));
        let outcomes = record.outcomes.iter().filter_map(|(step, text)| Some((step, filled(text)?)));
        brought.facts.extend(outcomes.map(|(step, text)| Fact::Outcome(id.clone(), *step, text)));
    }
    brought
}

/// Whether two action items say the same under different ids: somebody typed it twice.
fn is_alike(one: &ActionItem, other: &ActionItem) -> bool {
    !one.text.is_empty() && (&one.text, &one.owner, one.due) == (&other.text, &other.owner, other.due)
}

/// An action item without its fields: those are facts of their own, so that two sources can differ on each.
fn bare(action: &ActionItem) -> ActionItem {
    ActionItem {
        carried_from: action.carried_from,
        other: action.other.clone(),
        ..ActionItem::new(action.id, String::new(), action.from.clone())
    }
}

/// The fields of an action item that are filled in. That it is open is where every action item begins.
fn fields(action: &ActionItem) -> Vec<Fact> {
    let id = action.id;
    let text = filled(&action.text).map(|text| Fact::ActionText(id, text));
    let owner = filled(&action.owner).map(|owner| Fact::ActionOwner(id, owner));
    let due = action.due.map(|due| Fact::ActionDue(id, due));
    let status = (action.status != ActionStatus::Open).then(|| Fact::ActionStatus(id, action.status.clone()));
    [text, owner, due, status].into_iter().flatten().collect()
}

fn filled(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}
