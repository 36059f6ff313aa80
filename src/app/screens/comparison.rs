//! Then and now: what moved since the meeting that this one follows.
//!
//! ```text
//!    Toen en nu
//!    Toen: Partneroverleg (22 november 2026)
//!    Nu: Vervolgoverleg (20 januari 2027)
//!
//!    Vraag 1.2: Probleem scherp
//!    • Het gezamenlijke antwoord ging van A naar B.
//! ```

use crate::app::App;
use crate::app::command::{Action, Command, Go, Place};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::report::comparison::{About, meeting, sections};
use crate::session::{Session, compare};
use crate::text::compare as words;
use crate::text::places::labelled;
use crate::text::screens;

/// The page.
pub fn page(app: &App) -> Page {
    let (Some(old), Some(new)) = (app.previous_seen(), app.seen()) else { return Page::default() };
    let guide = app.guide();
    let comparison = compare(&old, new, guide);
    let line = |label, session: &Session| Block::text(Tone::Body, labelled(label, &meeting(session).plain()));
    let mut main = vec![Block::text(Tone::Title, words::TITLE), line(words::THEN, &old), line(words::NOW, new)];
    if comparison.is_unchanged() {
        main.push(Block::text(Tone::Body, words::UNCHANGED).gap(1));
        main.push(Block::text(Tone::Body, words::HOW_TO_CHANGE));
        let to_overview = format!("{} {}", screens::TO_OVERVIEW, app.theme().signs.onward);
        main.push(Block::link(to_overview, Command::Go(Go::To(Place::Overview))).gap(1));
    }
    for section in sections(&comparison, guide) {
        let heading = Block::text(Tone::Heading, section.title).gap(1);
        main.push(match section.question {
            Some(question) => heading.command(Command::Go(Go::To(Place::Question(question)))),
            None => heading,
        });
        for line in section.lines {
            let text = Block::text(Tone::Body, line.words.plain()).bullet(app.theme().signs.bullet);
            main.push(match line.about {
                Some(About::Question(question)) => text.command(Command::Go(Go::To(Place::Question(question)))),
                Some(About::Action(action)) => text.command(Command::Action(Action::Edit(action))),
                None => text,
            });
        }
    }
    Page { main, ..Page::default() }
}
