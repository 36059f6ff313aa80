//! All notes of the meeting, by question.

use crate::text::screens as words;
use crate::tui::app::App;
use crate::tui::command::Command;
use crate::tui::theme::Tone;
use crate::tui::widgets::page::{Block, Page};

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.seen() else { return Page::default() };
    let mut main = vec![Block::text(Tone::Title, words::NOTES)];
    for (id, discussion) in session.questions.iter().filter(|(_, discussion)| !discussion.note.is_empty()) {
        let short = app.guide().question(*id).map_or(words::GONE, |question| question.short.as_str());
        main.push(Block::text(Tone::Heading, format!("{id}  {short}")).gap(1));
        main.push(Block::text(Tone::Body, &discussion.note).command(Command::Note(*id)));
    }
    if main.len() == 1 {
        main.push(Block::text(Tone::Body, words::NO_NOTES).gap(1));
    }
    Page { main, ..Page::default() }
}
