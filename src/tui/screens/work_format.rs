//! A work format: what it is for, what to prepare, its steps.

use super::shared;
use crate::content::{Reference, Rich, WorkFormatId};
use crate::text::screens as words;
use crate::tui::app::App;
use crate::tui::theme::Tone;
use crate::tui::widgets::page::{Block, Page};

/// The page.
pub fn page(app: &App, id: &WorkFormatId) -> Page {
    let Some(format) = app.guide().work_format(id) else { return Page::default() };
    let mut main = vec![
        Block::text(Tone::Quiet, words::work_format(format.number)),
        Block::text(Tone::Title, &format.title),
        Block::text(Tone::Body, format.purpose.plain()).gap(1),
    ];
    main.extend(shared::links_in(app, &format.purpose));
    let mut list = |title: &str, items: &[Rich], numbered: bool| {
        if !items.is_empty() {
            main.push(Block::text(Tone::Heading, title).gap(1));
        }
        for (index, item) in items.iter().enumerate() {
            let bullet = if numbered { format!("{}", index + 1) } else { app.theme().signs.bullet.to_owned() };
            main.push(Block::text(Tone::Body, item.plain()).bullet(bullet).airy());
            main.extend(shared::links_in(app, item));
        }
    };
    list(words::PREPARATION, &format.preparation, false);
    list(words::OPENING_QUESTIONS, &format.questions, false);
    list(&format.steps_title, &format.steps, true);
    list(words::REMARKS, &format.remarks, false);
    if !format.durations.is_empty() {
        main.push(Block::text(Tone::Heading, words::DURATIONS).gap(1));
        main.extend(format.durations.iter().map(|duration| {
            Block::text(Tone::Body, words::duration(duration.step, duration.minutes, &duration.what))
                .bullet(app.theme().signs.bullet)
        }));
    }
    main.push(Block::text(Tone::Quiet, words::origin(&format.origin)).gap(1));
    let side = shared::links(app, words::WHERE_USED, app.guide().referrers(&Reference::WorkFormat(id.clone())));
    Page { main, side, ..Page::default() }
}
