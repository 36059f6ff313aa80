//! All action items of the meeting: those to be done first.

use super::shared::action_line;
use crate::session::ActionItem;
use crate::text::screens as words;
use crate::tui::app::App;
use crate::tui::command::Command;
use crate::tui::theme::Tone;
use crate::tui::widgets::page::{Block, Page};

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.session() else { return Page::default() };
    let mut main = vec![Block::text(Tone::Title, words::ACTIONS)];
    let (done, open): (Vec<&ActionItem>, Vec<&ActionItem>) =
        session.actions.iter().partition(|action| !action.is_open());
    for (title, actions) in [(words::TO_DO, open), (words::DONE, done)] {
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
    main.push(Block::link(words::NEW_ACTION, Command::NewAction(None)).gap(1));
    Page { main, ..Page::default() }
}
