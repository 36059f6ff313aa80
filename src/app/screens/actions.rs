//! All action items of the meeting, by day: first those of last time, then those to be done.
//!
//! ```text
//!      Wie          Wanneer      Wat
//!    □ Gemeente     15 jan 2027  De analyse delen
//! ```

use crate::app::App;
use crate::app::columns::{cell, columns_of, shortened, wrap};
use crate::app::command::{Action, Command, Go, Place};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::session::{ActionItem, ActionStatus, short_date};
use crate::text::{compare, screens as words};

/// The most columns of a name; a longer one goes on below.
const NAME: u16 = 22;
/// The most lines of a name; what is longer than any name is written out where it is changed.
const NAME_LINES: usize = 3;
/// The columns of a day.
const DAY: u16 = 12;

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.seen() else { return Page::default() };
    let mut main = vec![Block::text(Tone::Title, words::ACTIONS)];
    let (done, open): (Vec<&ActionItem>, Vec<&ActionItem>) =
        session.actions.iter().filter(|action| action.carried_from.is_none()).partition(|action| !action.is_open());
    // Those of last time stay in their place when they are ticked off, so that all are gone through in one order.
    let carried = session.carried_actions().collect();
    let widest = session.actions.iter().map(|action| columns_of(&action.owner)).max().unwrap_or(0);
    let name = widest.max(columns_of(words::NOBODY)).min(NAME);
    if !session.actions.is_empty() {
        let before = " ".repeat(columns_of(app.theme().signs.open).into());
        let heads = format!("{before} {} {} {}", cell(words::WHO, name), cell(words::WHEN, DAY), words::WHAT);
        main.push(Block::text(Tone::Quiet, heads).gap(1));
    }
    for (title, mut actions) in [(compare::FROM_LAST_TIME, carried), (words::TO_DO, open), (words::DONE, done)] {
        if actions.is_empty() {
            continue;
        }
        actions.sort_by_key(|action| (action.due.is_none(), action.due));
        main.push(Block::text(Tone::Heading, title).gap(1));
        for action in actions {
            main.push(row(app, action, name).airy());
            if let Some(from) = &action.from {
                let page = crate::report::place::title(app.guide(), &from.page());
                main.push(
                    Block::text(Tone::Quiet, words::from_page(&page))
                        .indent(columns_of(app.theme().signs.open) + name + DAY + 3),
                );
            }
        }
    }
    if session.actions.is_empty() {
        main.push(Block::text(Tone::Body, words::NO_ACTIONS).gap(1));
    }
    main.push(Block::link(words::NEW_ACTION, Command::Action(Action::New(None))).gap(1));
    if session.carried_actions().next().is_some() {
        let label = format!("{} {}", compare::REVIEWED, app.theme().signs.onward);
        main.push(Block::link(label, Command::Go(Go::To(Place::Meeting))));
    }
    Page { main, ..Page::default() }
}

/// Sets an action item in columns: whether it is done, who does it, by when, and what it is.
fn row(app: &App, action: &ActionItem, name: u16) -> Block {
    let signs = app.theme().signs;
    let text = if action.text.is_empty() { words::NO_TEXT } else { &action.text };
    let (tone, sign, text) = match &action.status {
        ActionStatus::Open => (Tone::Body, signs.open, text.to_owned()),
        ActionStatus::Done => (Tone::Quiet, signs.done, format!("{text}{}", words::IS_DONE)),
        ActionStatus::Dropped(reason) => (Tone::Quiet, signs.dropped, format!("{text}{}", words::dropped(reason))),
    };
    let owner = if action.owner.is_empty() { words::NOBODY } else { &action.owner };
    let due = action.due.map_or_else(|| words::NO_DAY.to_owned(), short_date);
    let mut lines = wrap(owner, name);
    if lines.len() > NAME_LINES {
        let rest = lines.split_off(NAME_LINES - 1).join(" ");
        lines.push(shortened(&rest, name));
    }
    let mut owner = lines.into_iter();
    let mut columns = format!("{sign} {} {}", cell(&owner.next().unwrap_or_default(), name), cell(&due, DAY));
    let below = " ".repeat(columns_of(sign).into());
    columns.extend(owner.map(|line| format!("\n{below} {line}")));
    Block::text(tone, text).bullet(columns).command(Command::Action(Action::Edit(action.id)))
}
