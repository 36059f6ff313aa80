//! All action items of the meeting: first those of last time, then those to be done.

use super::shared::action_line;
use crate::app::App;
use crate::app::command::{Action, Command, Go, Place};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::session::ActionItem;
use crate::text::{compare, screens as words};

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.seen() else { return Page::default() };
    let mut main = vec![Block::text(Tone::Title, words::ACTIONS)];
    let (done, open): (Vec<&ActionItem>, Vec<&ActionItem>) =
        session.actions.iter().filter(|action| action.carried_from.is_none()).partition(|action| !action.is_open());
    // Those of last time stay in their place when they are ticked off, so that all are gone through in one order.
    let carried = session.carried_actions().collect();
    for (title, actions) in [(compare::FROM_LAST_TIME, carried), (words::TO_DO, open), (words::DONE, done)] {
        if !actions.is_empty() {
            main.push(Block::text(Tone::Heading, title).gap(1));
        }
        for action in actions {
            main.push(action_line(app, action).airy());
            if let Some(from) = &action.from {
                let page = crate::report::place::title(app.guide(), &from.page());
                main.push(Block::text(Tone::Quiet, words::from_page(&page)).indent(2));
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
