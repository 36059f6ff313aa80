//! All notes of the meeting, by question.

use crate::app::App;
use crate::app::command::{Command, Go, Place, Talk};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::text::screens as words;

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.seen() else { return Page::default() };
    let mut main = vec![Block::text(Tone::Title, words::NOTES)];
    for (id, discussion) in session.questions.iter().filter(|(_, discussion)| !discussion.note.is_empty()) {
        let short = app.guide().question(*id).map_or(words::GONE, |question| question.short.as_str());
        main.push(Block::text(Tone::Heading, format!("{id}  {short}")).gap(1));
        main.push(Block::text(Tone::Body, &discussion.note).command(Command::Talk(Talk::Note(*id))));
    }
    if main.len() == 1 {
        main.push(Block::text(Tone::Body, words::NO_NOTES).gap(1));
        let to_overview = format!("{} {}", words::TO_OVERVIEW, app.theme().signs.onward);
        main.push(Block::link(to_overview, Command::Go(Go::To(Place::Overview))).gap(1));
    }
    Page { main, ..Page::default() }
}
