//! The meeting as a whole, at a glance: each question's answer, the actions, what is loose.
//!
//! ```text
//!    Partneroverleg                         1    2    3
//!    1  Start en visie                      B    A    ·
//!    2  Financiering                        A    ·
//! ```

use super::shared::{action_line, letter};
use crate::session::long_date;
use crate::session::progress::{answered, missing_roles, orphans};
use crate::text::screens as words;
use crate::tui::app::App;
use crate::tui::command::{Command, Place};
use crate::tui::theme::Tone;
use crate::tui::widgets::layout::pad;
use crate::tui::widgets::page::{Block, Page};

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.session() else { return Page::default() };
    let guide = app.guide();
    let mut main = vec![
        Block::text(Tone::Title, &session.title),
        Block::text(Tone::Body, long_date(session.date)),
        Block::text(Tone::Body, words::discussed(answered(session, guide), guide.question_count())).gap(1),
    ];
    for part in &guide.parts {
        let answers: String = part.questions.iter().map(|question| pad(&letter(app, question.id), 5)).collect();
        let line = format!("{}{}", pad(&part.short, 32), answers.trim_end());
        let go = Command::Go(Place::Part(part.number));
        let gap = u16::from(part.number == 1);
        main.push(Block::text(Tone::Body, line).bullet(part.number.to_string()).gap(gap).command(go));
    }
    main.push(Block::text(Tone::Quiet, words::legend(app.theme().signs.unanswered)).gap(1));
    let mut loose = Vec::new();
    let unowned = session.actions.iter().filter(|action| action.is_open() && action.owner.is_empty()).count();
    let undated = session.actions.iter().filter(|action| action.is_open() && action.due.is_none()).count();
    loose.extend((unowned > 0).then(|| words::without_owner(unowned)));
    loose.extend((undated > 0).then(|| words::without_date(undated)));
    let missing: Vec<String> = missing_roles(session, guide).iter().map(|role| role.title.to_lowercase()).collect();
    if !session.organisations.is_empty() && !missing.is_empty() {
        loose.push(words::missing_roles(&missing));
    }
    loose.extend(orphans(session, guide).into_iter().map(words::orphan));
    main.push(Block::text(Tone::Heading, words::ACTIONS).gap(1));
    if session.actions.is_empty() {
        main.push(Block::text(Tone::Body, words::NO_ACTIONS));
    }
    main.extend(session.actions.iter().map(|action| action_line(app, action)));
    if !loose.is_empty() {
        main.push(Block::text(Tone::Heading, words::LOOSE_ENDS).gap(1));
        main.extend(loose.into_iter().map(|line| Block::text(Tone::Body, line).bullet(app.theme().signs.bullet)));
    }
    let onward = app.theme().signs.onward;
    main.push(Block::link(format!("{} {onward}", words::MAKE_REPORT), Command::Go(Place::Report)).gap(1));
    Page { main, ..Page::default() }
}
