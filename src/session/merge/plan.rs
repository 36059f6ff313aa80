//! What a merge would do: what comes in new, what is here already, and what the user must choose.

use std::collections::{BTreeMap, BTreeSet};

use super::apply::difference;
use super::fact::{BETWEEN_TEXTS, Fact, Match, Slot, Standing, holds, join};
use super::facts::{Brought, Remark, of_answers, of_meeting, of_our_own};
use super::incoming::{Content, Incoming};
use super::seats::{Seating, Seats};
use crate::content::{Guide, QuestionId};
use crate::session::change::Change;
use crate::session::id::{ActionId, OrganisationId};
use crate::session::model::{Organisation, Session};
use crate::session::room::{room, size};

/// What a merge would do. Nothing is changed yet.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What came in, in the order in which it is told.
    pub told: Vec<IncomingSummary>,
    /// What two sides say differently.
    pub conflicts: Vec<Conflict>,
    /// What meetings bring that nobody contradicts; what answer files bring is only counted.
    pub added: Vec<Slot>,
    /// The questions about which something new comes in and which the guide does not have. It is kept.
    pub orphans: BTreeSet<QuestionId>,
    /// Who was taken for whom, where that does not speak for itself.
    pub seatings: Vec<Seating>,
    /// The questions of which the positions were shown, and to which something comes in that stays covered.
    pub waiting: BTreeSet<QuestionId>,
    /// The meeting with all that nobody contradicts.
    settled: Session,
    /// The organisations that were not there before.
    newcomers: Vec<OrganisationId>,
    /// What is added to notes once those are chosen.
    remarks: Vec<(QuestionId, String)>,
    /// The questions on which all positions come from meetings in which they were shown to all.
    shown: Vec<QuestionId>,
    /// The positions that were not shown everywhere they come from.
    covered: BTreeSet<(QuestionId, OrganisationId)>,
}

/// What is told of something that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingSummary {
    /// What it is called: the name of its file.
    pub name: String,
    /// The organisation that answered; nothing for a whole meeting.
    pub organisation: Option<String>,
    /// How many things in it are new here.
    pub added: usize,
    /// How many are here already.
    pub same: usize,
    /// How many are said differently here, or by something else that came in.
    pub conflicts: usize,
    /// How many bytes of text it has.
    pub bytes: usize,
    /// How many are of an organisation that it does not name, so that they cannot be placed.
    pub nobodys: usize,
}

/// What is said differently by two sides, or by more.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What is here; where there is nothing, what came in first.
    pub mine: Side,
    /// What came in.
    pub theirs: Side,
    /// What else came in.
    pub more: Vec<Side>,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// What it says.
    pub fact: Fact,
    /// Whether it is here already.
    pub here: bool,
    /// Which of [`Plan::told`] say so.
    pub from: Vec<usize>,
}

/// What the user chooses in a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// Keep what is here.
    Keep,
    /// Take what came in: the first that differs at 0, the next at 1.
    Take(usize),
    /// All of it, one after the other. Where only one of them can be, what is here is kept.
    Both,
}

impl Conflict {
    /// What it is about.
    #[must_use]
    pub fn slot(&self) -> Slot {
        self.mine.fact.slot()
    }

    /// All sides, what is kept first.
    pub fn sides(&self) -> impl Iterator<Item = &Side> {
        [&self.mine, &self.theirs].into_iter().chain(&self.more)
    }

    /// All of it, one after the other; nothing where only one of them can be.
    #[must_use]
    pub fn joined(&self) -> Option<Fact> {
        self.sides().skip(1).try_fold(self.mine.fact.clone(), |both, side| both.joined(&side.fact))
    }

    fn chosen(&self, resolution: Resolution) -> Fact {
        let taken = match resolution {
            Resolution::Keep => None,
            Resolution::Take(nth) => self.sides().nth(nth + 1).map(|side| side.fact.clone()),
            Resolution::Both => self.joined(),
        };
        taken.unwrap_or_else(|| self.mine.fact.clone())
    }

    /// The last thing that came in.
    #[must_use]
    pub const fn last(&self) -> Resolution {
        Resolution::Take(self.more.len())
    }
}

impl Plan {
    /// What merging these into a meeting would do. The order in which they are given does not matter: what was saved
    /// earlier goes first, and else what comes first in the alphabet.
    ///
    /// Two answer files of one organisation are compared like any two things that came in, whatever form they were
    /// made with: the later one may be a correction, or a colleague's.
    #[must_use]
    pub fn of(ours: &Session, guide: &Guide, incoming: &[Incoming]) -> Self {
        let mut incoming: Vec<&Incoming> = incoming.iter().collect();
        incoming.sort_by_key(|one| (saved(one), &one.name));
        let mut seats = Seats::of(ours);
        let brought: Vec<Brought> = incoming.iter().map(|one| taken_apart(one, ours, &mut seats)).collect();
        let mut told: Vec<IncomingSummary> =
            incoming.iter().zip(&brought).map(|(one, brought)| heading(one, brought)).collect();
        let shown = shown(ours, &brought);

        let mut settled = ours.clone();
        settled.organisations.extend_from_slice(seats.newcomers());
        let newcomers = seats.newcomers().iter().map(|seat| seat.id).collect();
        let mut plan = Self {
            told: Vec::new(),
            conflicts: Vec::new(),
            added: Vec::new(),
            orphans: BTreeSet::new(),
            seatings: seats.told(),
            waiting: BTreeSet::new(),
            settled,
            newcomers,
            remarks: Vec::new(),
            shown,
            covered: brought.iter().flat_map(|brought| brought.covered.iter().copied()).collect(),
        };
        let mine: BTreeMap<Slot, Fact> = of_our_own(ours).into_iter().map(|fact| (fact.slot(), fact)).collect();
        let mut slots: BTreeMap<Slot, Vec<(usize, Fact)>> = BTreeMap::new();
        for (source, brought) in brought.into_iter().enumerate() {
            for fact in brought.facts {
                slots.entry(fact.slot()).or_default().push((source, fact));
            }
            for Remark { question, text, as_written } in brought.remarks {
                let is_here = |remark: &str| holds(ours.note(question), remark, &[BETWEEN_TEXTS]);
                if is_here(&text) || is_here(&as_written) {
                    told[source].same += 1;
                    continue;
                }
                told[source].added += 1;
                plan.remarks.push((question, text));
                plan.orphans.extend(Some(question).filter(|id| guide.question(*id).is_none()));
            }
        }
        for (slot, facts) in slots {
            plan.settle(&slot, mine.get(&slot), facts, &mut told, guide);
        }
        plan.told = told;
        plan
    }

    /// Decides about one slot: nothing new, something that fills it, or a conflict.
    fn settle(
        &mut self,
        slot: &Slot,
        mine: Option<&Fact>,
        facts: Vec<(usize, Fact)>,
        told: &mut [IncomingSummary],
        guide: &Guide,
    ) {
        let is_here = |fact: &Fact| mine.is_some_and(|mine| mine.compare(fact) == Match::Same);
        // The fields of a new action item, and the role with which an organisation comes to the table, are not told apart
        // from it.
        let is_detail = action(slot).is_some_and(|id| self.added.contains(&Slot::Action(id)));
        let sources: Vec<(usize, bool)> = facts.iter().map(|(source, fact)| (*source, is_here(fact))).collect();
        let mut sides: Vec<Side> = Vec::new();
        sides.extend(mine.map(|fact| Side { fact: fact.clone(), here: true, from: Vec::new() }));
        for (source, fact) in facts {
            if let Some(side) = sides.iter_mut().find(|side| side.fact.compare(&fact) == Match::Same) {
                side.from.push(source);
            } else if let Some(side) = sides.iter_mut().find(|side| side.fact.compare(&fact) == Match::More) {
                side.from.push(source);
                side.fact = fact;
            } else {
                sides.push(Side { fact, here: false, from: vec![source] });
            }
        }
        let differ = sides.len() > 1;
        for (source, here) in &sources {
            let told = &mut told[*source];
            if !differ && (is_detail || (matches!(slot, Slot::Role(_)) && told.organisation.is_some())) {
                continue;
            }
            match (here, differ) {
                (true, _) => told.same += 1,
                (false, true) => told.conflicts += 1,
                (false, false) => told.added += 1,
            }
        }
        if !differ && sources.iter().all(|(_, here)| *here) {
            return;
        }
        self.orphans.extend(question(slot).filter(|id| guide.question(*id).is_none()));
        if self.standing(slot) == Standing::Covered {
            let is_shown = |id: &QuestionId| self.settled.questions.get(id).is_some_and(|said| said.revealed);
            self.waiting.extend(question(slot).filter(is_shown));
        }
        let mut sides = sides.into_iter();
        match (sides.next(), sides.next()) {
            (Some(mine), Some(theirs)) => self.conflicts.push(Conflict { mine, theirs, more: sides.collect() }),
            (Some(side), None) => {
                if !is_detail && side.from.iter().any(|source| told[*source].organisation.is_none()) {
                    self.added.push(slot.clone());
                }
                let standing = self.standing(slot);
                side.fact.put(&mut self.settled, standing);
            }
            _ => {}
        }
    }

    /// The meeting with all that nobody contradicts, and with what was chosen in each conflict; where nothing was
    /// chosen, what is here is kept.
    #[must_use]
    pub fn outcome(&self, choices: &[Resolution]) -> Session {
        let mut session = self.settled.clone();
        let choices = choices.iter().copied().chain(std::iter::repeat(Resolution::Keep));
        for (conflict, resolution) in self.conflicts.iter().zip(choices) {
            conflict.chosen(resolution).put(&mut session, self.standing(&conflict.slot()));
        }
        for (question, remark) in &self.remarks {
            let note = &mut session.questions.entry(*question).or_default().note;
            *note = if note.is_empty() { remark.clone() } else { join(note, remark, &[BETWEEN_TEXTS]) };
        }
        for question in &self.shown {
            session.questions.entry(*question).or_default().show();
        }
        session
    }

    /// Whether what comes into a slot was covered anywhere.
    fn standing(&self, slot: &Slot) -> Standing {
        match slot {
            Slot::Position(question, seat) if self.covered.contains(&(*question, *seat)) => Standing::Covered,
            _ => Standing::Open,
        }
    }

    /// The change that merging makes, to be made and taken back as one; nothing when there is nothing to change.
    #[must_use]
    pub fn change(&self, ours: &Session, choices: &[Resolution]) -> Option<Change> {
        difference(ours, &self.outcome(choices))
    }

    /// Whether the meeting still has room for it, with what was chosen. A merge that adds nothing always has.
    #[must_use]
    pub fn fits(&self, ours: &Session, choices: &[Resolution]) -> bool {
        let after = self.outcome(choices);
        room(&after) > 0 || size(&after) <= size(ours)
    }

    /// The organisations that come to the table.
    pub fn newcomers(&self) -> impl Iterator<Item = &Organisation> {
        self.settled.organisations.iter().filter(|seat| self.newcomers.contains(&seat.id))
    }

    /// The meeting to look up in what organisations and action items are called.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.settled
    }
}

/// Takes something apart that came in.
fn taken_apart(incoming: &Incoming, ours: &Session, seats: &mut Seats) -> Brought {
    match &incoming.content {
        Content::Answers(answers) => of_answers(answers, ours, seats),
        Content::Meeting(meeting) => of_meeting(meeting, ours, seats),
    }
}

fn heading(incoming: &Incoming, brought: &Brought) -> IncomingSummary {
    let organisation = match &incoming.content {
        Content::Answers(answers) => Some(answers.organisation.clone()),
        Content::Meeting(_) => None,
    };
    let (same, nobodys) = (brought.alike, brought.nobodys);
    let bytes = match &incoming.content {
        Content::Answers(answers) => answers.answers.values().map(|said| said.text().len()).sum(),
        Content::Meeting(meeting) => size(meeting),
    };
    IncomingSummary { name: incoming.name.clone(), organisation, added: 0, same, conflicts: 0, bytes, nobodys }
}

/// When it was saved, to put it in order.
fn saved(incoming: &Incoming) -> Option<chrono::DateTime<chrono::FixedOffset>> {
    match &incoming.content {
        Content::Answers(answers) => answers.saved,
        Content::Meeting(_) => None,
    }
}

/// The questions on which nobody has a position here, and all that come in were shown to all where they were given. A
/// position that was covered anywhere stays covered.
fn shown(ours: &Session, brought: &[Brought]) -> Vec<QuestionId> {
    let mut shown: BTreeMap<QuestionId, bool> = BTreeMap::new();
    for brought in brought {
        for fact in &brought.facts {
            if let Fact::Position(question, seat, _) = fact {
                *shown.entry(*question).or_insert(true) &= !brought.covered.contains(&(*question, *seat));
            }
        }
    }
    let nobody_here = |id: &QuestionId| ours.questions.get(id).is_none_or(|said| said.all_said().is_empty());
    shown.into_iter().filter(|(id, is_shown)| *is_shown && nobody_here(id)).map(|(id, _)| id).collect()
}

/// The action item of which a slot is a field.
const fn action(slot: &Slot) -> Option<ActionId> {
    match slot {
        Slot::ActionText(id) | Slot::ActionOwner(id) | Slot::ActionDue(id) | Slot::ActionStatus(id) => Some(*id),
        _ => None,
    }
}

/// The question that a slot is about.
const fn question(slot: &Slot) -> Option<QuestionId> {
    match slot {
        Slot::Position(question, _)
        | Slot::Answer(question)
        | Slot::Dissent(question)
        | Slot::Needed(question)
        | Slot::Closure(question)
        | Slot::Note(question) => Some(*question),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
