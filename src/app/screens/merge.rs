//! What came in from elsewhere, and what differs: each conflict with its sides beside each other.
//!
//! ```text
//!    Samenvoegen
//!    • Gemeente (antwoorden-gemeente.json): 8 nieuw, 1 verschil.
//!
//!    Vraag 1.2: antwoord van Gemeente
//!    ┌ 1 ────────────┐   ┌ 2 ────────────┐
//!    │ A: te vroeg   │   │ B: kan best   │
//!    └───────────────┘   └───────────────┘
//!
//!    Voeg samen ›
//! ```

use crate::app::App;
use crate::app::command::{Asked, Command, Dialog, Go, Merge};
use crate::app::page::{Block, Card, Page};
use crate::app::theme::Tone;
use crate::content::Guide;
use crate::session::merge::{Conflict, Plan, Resolution, Side};
use crate::text::merge as words;

/// The page.
pub fn page(app: &App) -> Page {
    let mut main = vec![Block::text(Tone::Title, words::TITLE)];
    let (Some(plan), Some(gathered)) = (app.merge_plan(), app.to_merge()) else {
        main.push(Block::text(Tone::Body, words::NOTHING_OPEN).gap(1));
        let from_home = format!("{} {}", words::FROM_HOME, app.theme().signs.onward);
        main.push(Block::link(from_home, Command::Dialog(Dialog::Ask(Asked::MergePath))).gap(1));
        return Page { main, ..Page::default() };
    };
    if !app.merge_fits(plan) {
        main.push(Block::text(Tone::Alert, words::too_large(plan)));
    }
    let (guide, signs) = (app.guide(), app.theme().signs);
    let point = |tone, text: String| Block::text(tone, text).bullet(signs.bullet);
    main.extend(plan.told.iter().map(|told| point(Tone::Body, words::told(told))));
    main.extend(words::remarks(plan, guide, gathered).into_iter().map(|line| point(Tone::Body, line)));
    if !plan.added.is_empty() {
        main.push(Block::text(Tone::Heading, words::COMES_IN).gap(1));
        let subjects = plan.added.iter().map(|slot| words::subject(slot, plan.session(), guide));
        main.extend(subjects.map(|subject| point(Tone::Body, subject)));
    }
    if !plan.conflicts.is_empty() {
        main.push(Block::text(Tone::Heading, words::DIFFERENCES).gap(1));
        main.push(Block::text(Tone::Quiet, words::CHOOSE));
    }
    for (number, conflict) in plan.conflicts.iter().enumerate() {
        main.extend(of_conflict(app, plan, number, conflict));
    }
    main.push(Block::link(format!("{} {}", words::DO_IT, signs.onward), Command::Merge(Merge::Finish)).gap(1));
    main.push(Block::link(words::LEAVE_IT, Command::Go(Go::Back)));
    Page { main, ..Page::default() }
}

/// What a conflict is about, and its sides.
fn of_conflict(app: &App, plan: &Plan, number: usize, conflict: &Conflict) -> Vec<Block> {
    let guide = app.guide();
    let chosen = app.chosen(conflict);
    let card = |letter: &str, side: &Side, resolution, link: &str| {
        let command = Command::Merge(Merge::Resolve(number, resolution));
        Card {
            letter: letter.to_owned(),
            statement: value(side, guide),
            standing: Vec::new(),
            voices: vec![words::side(side, &plan.told)],
            chosen: (chosen == Some(resolution)).then(|| words::CHOSEN.to_owned()),
            command: command.clone(),
            link: (link.to_owned(), command),
        }
    };
    let cards = [
        card("1", &conflict.mine, Resolution::Keep, words::KEEP),
        card("2", &conflict.theirs, Resolution::Take(0), words::TAKE),
    ];
    let subject = words::subject(&conflict.slot(), plan.session(), guide);
    let mut blocks = vec![Block::text(Tone::Strong, subject).gap(1), Block::Cards(Box::new(cards))];
    let line = |text: String, resolution| {
        let sign = if chosen == Some(resolution) { app.theme().signs.chosen } else { "" };
        Block::link(text, Command::Merge(Merge::Resolve(number, resolution))).bullet(sign)
    };
    for (nth, side) in conflict.more.iter().enumerate() {
        let text = words::take(nth + 3, &words::side(side, &plan.told), &value(side, guide));
        blocks.push(line(text, Resolution::Take(nth + 1)));
    }
    if conflict.joined().is_some() {
        blocks.push(line(words::BOTH.to_owned(), Resolution::Both));
    }
    blocks
}

fn value(side: &Side, guide: &Guide) -> String {
    words::value(&side.fact, guide)
}
