//! What stands on each screen. A screen is a function from the app to a [`Page`]; it keeps no state of its own.

mod actions;
mod advice;
mod agenda;
mod comparison;
mod home;
mod meeting;
mod merge;
mod nav;
mod notes;
mod overview;
mod question;
mod reading;
mod report;
mod shared;
mod summary;
mod work_format;

pub use question::{at_table, reason};
pub use shared::way_in;

use super::App;
use super::command::{Command, Go, Place};
use super::page::{Block, Page};
use super::theme::Tone;
use crate::content::Reference;
use crate::report::place;
use crate::text::{agenda as agenda_words, compare, merge as merge_words, screens as words, work_formats};

/// Gives the page of the place where the app is. What the user came to find can be in focus on it.
pub fn page(app: &App) -> Page {
    let mut page = of_place(app);
    if let Some(sought) = &app.view().sought {
        page.make_reachable(sought, &Command::Go(Go::To(app.place().clone())));
    }
    page
}

fn of_place(app: &App) -> Page {
    let page = match app.place() {
        Place::Home => return home::page(app),
        Place::Meeting => meeting::page(app),
        Place::Agenda => agenda::page(app),
        Place::Overview => return overview::page(app),
        Place::Part(number) => overview::part_page(app, *number),
        Place::Question(id) => question::page(app, *id),
        Place::Advice(id) => advice::page(app, *id),
        Place::WorkFormat(id) => work_format::page(app, id),
        Place::Introduction => reading::introduction(app),
        Place::Source => reading::source(app),
        // One may have come back to it, or turned the view for the wall on here.
        Place::Notes | Place::Actions | Place::Report | Place::Merge if app.is_on_wall() => {
            Page { main: vec![Block::text(Tone::Body, words::NOT_ON_WALL)], ..Page::default() }
        }
        Place::Notes => notes::page(app),
        Place::Actions => actions::page(app),
        Place::Summary => summary::page(app),
        Place::Report => report::page(app),
        Place::Comparison => comparison::page(app),
        Place::Merge => merge::page(app),
    };
    if app.is_on_wall() {
        let main = on_the_wall(page.main);
        let main = if app.is_following() { only_to_look_at(main) } else { main };
        return Page { main, alone: true, ..Page::default() };
    }
    Page { nav: nav::blocks(app), ..page }
}

/// Takes the links to what is private away from a page. Other text stays, to be read.
fn on_the_wall(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().filter_map(|block| block.without(|command| command.nature().is_private)).collect()
}

/// Takes all links away from a page, for the second window, in which nobody can choose.
fn only_to_look_at(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().filter_map(Block::to_look_at).collect()
}

/// Tells where the app is, for the line at the top: how far along the agenda once the meeting has begun, and otherwise
/// where in the guide.
pub fn here(app: &App) -> String {
    let place = place_name(app);
    match app.standing() {
        Some(standing) if standing.number.is_some() || place.is_empty() => agenda_words::standing(&standing),
        Some(standing) => format!("{place} · {}", agenda_words::standing(&standing)),
        None => place,
    }
}

/// Gives the name of the place where the app is.
fn place_name(app: &App) -> String {
    let guide = app.guide();
    match app.place() {
        Place::Question(id) => words::question_of(id.part, guide.parts.len(), id.number),
        Place::Advice(id) => {
            format!("{} · {}", words::part_of(id.question.part, guide.parts.len()), words::advice(*id))
        }
        Place::Part(number) => words::part_of(*number, guide.parts.len()),
        Place::WorkFormat(id) => guide.work_format(id).map_or_else(String::new, |format| match app.step(id) {
            0 => work_formats::work_format(format.number),
            step => work_formats::at_step(format.number, step, format.steps.len()),
        }),
        Place::Home => String::new(),
        Place::Meeting => words::MEETING.to_owned(),
        Place::Agenda => agenda_words::AGENDA.to_owned(),
        Place::Overview => words::OVERVIEW.to_owned(),
        Place::Notes => words::NOTES.to_owned(),
        Place::Actions => words::ACTIONS.to_owned(),
        Place::Summary => words::SUMMARY.to_owned(),
        Place::Report => words::REPORT.to_owned(),
        Place::Comparison => compare::TITLE.to_owned(),
        Place::Merge => merge_words::TITLE.to_owned(),
        Place::Introduction => place::title(guide, &Reference::Introduction),
        Place::Source => place::title(guide, &Reference::Source),
    }
}
