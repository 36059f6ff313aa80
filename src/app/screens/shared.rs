//! What more than one screen shows: links to places, lines about action items, answers in a letter.

use crate::app::App;
use crate::app::command::{Action, Agenda as Planning, Asked, Command, Dialog, Go, Place, Table, Talk};
use crate::app::page::Block;
use crate::app::theme::Tone;
use crate::content::{Inline, QuestionId, Reference, Rich};
use crate::report::place;
use crate::session::agenda::Slot;
use crate::session::progress::{is_divided, is_loose};
use crate::session::{
    ActionItem, ActionStatus, Agreement, Closure, ItemState, Outcome, Session, long_date, short_date, shown_time,
};
use crate::text::{agenda, compare, conversation, guides, screens as words};

/// A link to a place of the guide, by its name.
pub fn link(app: &App, to: &Reference) -> Block {
    let words = format!("{} {}", place::title(app.guide(), to), app.theme().signs.onward);
    Block::link(words, Command::to(to))
}

/// The links in a text, each on a line of its own, so that arrows and Enter reach them.
pub fn links_in(app: &App, text: &Rich) -> Vec<Block> {
    let line = |piece: &Inline| match piece {
        Inline::Link { target, .. } => Some(link(app, target).indent(2)),
        Inline::Away { label, to } => {
            let known = app.guides().iter().find(|shelved| shelved.id == to.guide);
            let title = known.map_or(label, |shelved| &shelved.title);
            let words = format!("{title}, {} {}", to.shown_place(), app.theme().signs.onward);
            Some(Block::link(words, Command::Go(Go::Away(to.clone()))).indent(2))
        }
        Inline::Text(_) => None,
    };
    text.pieces().iter().filter_map(line).collect()
}

/// The places in other guides that have to do with these; nothing when there are none.
pub fn elsewhere(app: &App, places: impl IntoIterator<Item = Reference>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for place in places {
        blocks.extend(app.guide().crossings(&place).iter().map(|crossing| {
            let words = format!("{} {}", place::crossing(crossing), app.theme().signs.onward);
            Block::link(words, Command::Go(Go::Away(crossing.to.clone())))
        }));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::text(Tone::Heading, guides::ELSEWHERE).gap(1));
    }
    blocks
}

/// A titled list of links; nothing when there are none.
pub fn links(app: &App, title: &str, places: &[Reference]) -> Vec<Block> {
    if places.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::text(Tone::Heading, title).gap(1)];
    blocks.extend(places.iter().map(|place| link(app, place)));
    blocks
}

/// The places that point at these, and those in other guides; nothing when there are none.
pub fn named_on(app: &App, places: impl IntoIterator<Item = Reference>) -> Vec<Block> {
    let places: Vec<Reference> = places.into_iter().collect();
    let mut blocks = elsewhere(app, places.iter().cloned());
    blocks.extend(referring(app, places));
    blocks
}

/// The places of the guide that point at these, each once; nothing when there are none.
pub fn referring(app: &App, places: impl IntoIterator<Item = Reference>) -> Vec<Block> {
    let mut from: Vec<Reference> = Vec::new();
    for place in places {
        for referrer in app.guide().referrers(&place) {
            if !from.contains(referrer) {
                from.push(referrer.clone());
            }
        }
    }
    links(app, words::NAMED_ON, &from)
}

/// An action item in a line: done or not, what, who, when.
pub fn action_line(app: &App, action: &ActionItem) -> Block {
    let signs = app.theme().signs;
    let mut words = if action.text.is_empty() { words::NO_TEXT.to_owned() } else { action.text.clone() };
    for detail in
        [Some(action.owner.clone()).filter(|o| !o.is_empty()), action.due.map(short_date)].into_iter().flatten()
    {
        words.push_str(" · ");
        words.push_str(&detail);
    }
    let (tone, sign) = match &action.status {
        ActionStatus::Open => (Tone::Body, signs.open),
        ActionStatus::Done => {
            words.push_str(words::IS_DONE);
            (Tone::Quiet, signs.done)
        }
        ActionStatus::Dropped(reason) => {
            words.push_str(&words::dropped(reason));
            (Tone::Quiet, signs.dropped)
        }
    };
    Block::text(tone, words).bullet(sign).command(Command::Action(Action::Edit(action.id)))
}

/// The action items of a question; nothing when there are none.
pub fn actions_of(app: &App, question: QuestionId) -> Vec<Block> {
    let Some(session) = app.seen() else { return Vec::new() };
    let mut blocks: Vec<Block> = session.actions_of(question).map(|action| action_line(app, action)).collect();
    if !blocks.is_empty() {
        blocks.insert(0, Block::text(Tone::Heading, words::ACTIONS_HERE).gap(1));
    }
    blocks
}

/// Tells how a question ended that was answered with A: without an action item and why, or parked. While it has no end,
/// it offers those.
pub fn closure(app: &App, question: QuestionId) -> Vec<Block> {
    // What is left to do is for who leads; on the wall nothing tells whether there is an action item.
    let Some(session) = app.seen().filter(|_| !app.is_on_wall()) else { return Vec::new() };
    let closure = session.discussion(question).closure;
    let why = Command::Dialog(Dialog::Ask(Asked::NoAction(question)));
    match closure {
        Some(Closure::Parked) => vec![
            Block::text(Tone::Strong, conversation::PARKED).gap(1),
            Block::link(conversation::UNPARK, Command::Talk(Talk::Park(question))),
        ],
        Some(closure) => vec![Block::text(Tone::Body, conversation::closure(&closure)).gap(1).command(why)],
        None if is_loose(session, question) => vec![
            Block::text(Tone::Heading, conversation::WHAT_NEXT).gap(1),
            Block::link(conversation::NO_ACTION, why),
            Block::link(conversation::PARK, Command::Talk(Talk::Park(question))),
        ],
        None => Vec::new(),
    }
}

/// The answer to a question in a letter with a sign when the table is divided, or the sign for none. While the answers
/// are covered nothing of them shows.
pub fn letter(app: &App, question: QuestionId) -> String {
    let signs = app.theme().signs;
    let Some(session) = app.seen() else { return signs.unanswered.to_owned() };
    let letter = match session.outcome(question) {
        Some(Outcome::Choice(choice)) => choice.to_string(),
        Some(Outcome::NotYet) => "?".to_owned(),
        None => signs.unanswered.to_owned(),
    };
    let divided = !app.is_covered(question) && session.tally(question).agreement() == Some(Agreement::Divided);
    if divided { format!("{letter} {}", signs.divided) } else { letter }
}

/// Gives the link to what comes after a question: the next one, the next part, or at the end the summary.
pub fn onward(app: &App, question: QuestionId) -> Block {
    let guide = app.guide();
    let onward = app.theme().signs.onward;
    let plans = app.seen().is_some_and(|session| session.plan().is_some());
    match app.next_question(Some(question)) {
        Some(next) if plans => {
            let short = guide.question(next).map_or("", |q| q.short.as_str());
            let label = format!("{} {onward}", agenda::next(next, short));
            Block::link(label, Command::Go(Go::To(Place::Question(next))))
        }
        Some(next) if next.part == question.part => {
            let short = guide.question(next).map_or("", |q| q.short.as_str());
            Block::link(
                format!("{} {onward}", words::next_question(next, short)),
                Command::Go(Go::To(Place::Question(next))),
            )
        }
        Some(next) => {
            let title = guide.part(next.part).map_or("", |part| part.title.as_str());
            Block::link(
                format!("{} {onward}", words::to_part(next.part, title)),
                Command::Go(Go::To(Place::Part(next.part))),
            )
        }
        None if app.seen().is_some() => {
            Block::link(format!("{} {onward}", words::TO_SUMMARY), Command::Go(Go::To(Place::Summary)))
        }
        None => Block::link(format!("{} {onward}", words::TO_OVERVIEW), Command::Go(Go::To(Place::Overview))),
    }
}

/// Gives the command of the first link into the meeting.
pub fn way_in(app: &App) -> Command {
    let lines = begin(app);
    let first = lines.iter().flat_map(Block::commands).next().cloned();
    first.unwrap_or(Command::Go(Go::To(Place::Overview)))
}

/// Gives the links into the meeting: to the question that comes next, and to stop the clock while it runs.
pub fn begin(app: &App) -> Vec<Block> {
    let Some(session) = app.seen() else { return Vec::new() };
    let (guide, onward) = (app.guide(), app.theme().signs.onward);
    let go = |label: String, command| Block::link(format!("{label} {onward}"), command).gap(1);
    if session.plan().is_none() {
        let (label, place) = match &session.place {
            Some(place) => (words::GO_ON, Place::of(place)),
            None => (words::BEGIN, Place::Part(guide.parts.first().map_or(1, |part| part.number))),
        };
        return vec![go(label.to_owned(), Command::Go(Go::To(place)))];
    }
    let next = app.next_question(None).and_then(|id| guide.question(id));
    let mut blocks = match next {
        Some(question) => {
            let words = if session.has_begun() { agenda::go_on_with } else { agenda::begin_with };
            vec![go(words(question.id, &question.short), Command::Agenda(Planning::Start))]
        }
        None => vec![
            Block::text(Tone::Strong, agenda::ALL_DONE).gap(1),
            go(words::TO_SUMMARY.to_owned(), Command::Go(Go::To(Place::Summary))),
        ],
    };
    if app.is_clock_running() {
        blocks.push(Block::link(agenda::PAUSE, Command::Agenda(Planning::Pause)));
    }
    blocks
}

/// Gives the link to the note of a question. It tells only how long the note is: the beamer may show this screen.
pub fn note(session: &Session, id: QuestionId) -> Block {
    let label = match session.note(id) {
        "" => words::WRITE_NOTE.to_owned(),
        note => words::note_of(note.lines().count()),
    };
    Block::link(label, Command::Talk(Talk::Note(id)))
}

/// Gives the line that tells whether anybody spoke as a citizen, as the guide asks.
pub fn citizen(session: &Session) -> Block {
    let answer = match session.citizen_spoke {
        Some(true) => conversation::YES,
        Some(false) => conversation::NO,
        None => conversation::NOT_ASKED,
    };
    let line = format!("{} {answer}", conversation::CITIZEN);
    Block::text(Tone::Body, line).command(Command::Table(Table::AskCitizen))
}

/// Gives the link to what moved since the meeting before; nothing when there is none at hand.
pub fn to_comparison(app: &App) -> Option<Block> {
    let label = compare::to_comparison(&long_date(app.previous()?.date));
    Some(Block::link(format!("{label} {}", app.theme().signs.onward), Command::Go(Go::To(Place::Comparison))))
}

/// Gives the lines of the agenda: what is done at which time, and what does not fit.
pub fn timetable(app: &App, session: &Session) -> Vec<Block> {
    let Some(plan) = &session.agenda else { return Vec::new() };
    let table = plan.timetable(&app.basis());
    let mut passed = 0;
    let mut blocks = Vec::new();
    for slot in &table.items {
        let when = plan.clock(passed).map_or_else(|| format!("{passed:>3}"), shown_time);
        let line = slot_line(app, session, *slot, &format!("{when} {:>3}", slot.minutes));
        blocks.push(line.gap(u16::from(blocks.is_empty())));
        passed += slot.minutes;
    }
    if !table.left_out.is_empty() {
        blocks.push(Block::text(Tone::Heading, agenda::DOES_NOT_FIT).gap(1));
        let left_out = table.left_out.iter().map(|id| {
            Block::text(Tone::Body, place::in_line(app.guide(), *id)).command(Command::Agenda(Planning::Toggle(*id)))
        });
        blocks.extend(left_out);
    }
    blocks
}

fn slot_line(app: &App, session: &Session, slot: Slot, when: &str) -> Block {
    let Some(question) = slot.topic.question() else {
        return Block::text(Tone::Quiet, agenda::topic(slot.topic)).bullet(when);
    };
    let state = session.item_state(app.guide(), question);
    let later = session.planned(question).is_some_and(|item| item.later);
    let mut told = place::in_line(app.guide(), question);
    let before = app.previous().is_some_and(|previous| is_divided(previous, question));
    let remarks = [
        Some(agenda::state(state)),
        (later && state == ItemState::Planned).then_some(agenda::LATER),
        (before && state == ItemState::Planned).then_some(agenda::DIVIDED),
    ];
    for remark in remarks.into_iter().flatten().filter(|remark| !remark.is_empty()) {
        told.push_str(" · ");
        told.push_str(remark);
    }
    let tone = if matches!(state, ItemState::Done | ItemState::Parked) { Tone::Quiet } else { Tone::Body };
    Block::text(tone, told).bullet(when).command(Command::Agenda(Planning::Ask(question)))
}
