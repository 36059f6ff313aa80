//! The meeting as a whole, at a glance: each question's answer, the actions, what is loose.
//!
//! ```text
//!    Partneroverleg
//!    1  Start en visie        1.1 B    1.2 A ≠    1.3 ·
//!    2  Financiering          2.1 ?    2.2 ·
//!
//!    A, B gezamenlijk antwoord   ? nog geen   ≠ verdeeld   · nog open
//! ```

use super::shared::{action_line, citizen, letter, to_comparison};
use crate::app::App;
use crate::app::command::{Command, Go, Place};
use crate::app::page::{Block, Chips, Page};
use crate::app::theme::Tone;
use crate::content::Question;
use crate::session::long_date;
use crate::session::progress::{answered, is_loose, missing_roles, orphans};
use crate::text::screens as words;

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.seen() else { return Page::default() };
    let guide = app.guide();
    let mut main = vec![
        Block::text(Tone::Title, &session.title),
        Block::text(Tone::Body, long_date(session.date)),
        Block::text(Tone::Body, words::discussed(answered(session, guide), guide.question_count())).gap(1),
    ];
    for part in &guide.parts {
        let chip = |question: &Question| {
            let words = format!("{} {}", question.id, letter(app, question.id));
            (words, Tone::Strong, Command::Go(Go::To(Place::Question(question.id))))
        };
        main.push(Block::Chips(Chips {
            label: (format!("{}  {}", part.number, part.short), 28),
            items: part.questions.iter().map(chip).collect(),
            width: 9,
            gap: u16::from(part.number == 1),
        }));
    }
    let signs = app.theme().signs;
    main.push(Block::text(Tone::Quiet, words::legend(signs.divided, signs.unanswered)).gap(1));
    if app.is_on_wall() {
        return Page { main, ..Page::default() };
    }
    if !session.organisations.is_empty() {
        main.push(citizen(session));
    }
    let mut loose = Vec::new();
    let unowned = session.actions.iter().filter(|action| action.is_open() && action.owner.is_empty()).count();
    let undated = session.actions.iter().filter(|action| action.is_open() && action.due.is_none()).count();
    loose.extend((unowned > 0).then(|| words::without_owner(unowned)));
    loose.extend((undated > 0).then(|| words::without_date(undated)));
    let missing: Vec<String> = missing_roles(session, guide).iter().map(|role| role.title.to_lowercase()).collect();
    if !session.organisations.is_empty() && !missing.is_empty() {
        loose.push(words::missing_roles(&missing));
    }
    let undecided = guide.questions().filter(|question| is_loose(session, question.id));
    loose.extend(undecided.map(|question| words::undecided(question.id, &question.short)));
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
    main.extend(to_comparison(app).map(|link| link.gap(1)));
    main.push(Block::link(format!("{} {onward}", words::MAKE_REPORT), Command::Go(Go::To(Place::Report))).gap(1));
    Page { main, ..Page::default() }
}
