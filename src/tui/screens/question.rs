//! A question, large, with its two answers side by side.
//!
//! ```text
//!    1.2  Weten we goed welke problemen ...?
//!
//!    ┌ A ────────────────────┐   ┌ B ────────────────────┐
//!    │ Hier is nog werk      │   │ Dit is ons helder     │
//!    │ lees het advies ›     │   │ lees het advies ›     │
//!    └───────────────────────┘   └───────────────────────┘
//! ```

use super::shared;
use crate::content::{AdviceId, Choice, Question, QuestionId, Reference};
use crate::session::Origin;
use crate::text::screens as words;
use crate::tui::app::App;
use crate::tui::command::{Command, Place};
use crate::tui::theme::Tone;
use crate::tui::widgets::page::{Block, Card, Page};

/// The page.
pub fn page(app: &App, id: QuestionId) -> Page {
    let Some(question) = app.guide().question(id) else { return Page::default() };
    let mut main = vec![
        Block::text(Tone::Title, &question.text).bullet(id.to_string()),
        Block::Cards(Box::new(Choice::BOTH.map(|choice| card(app, question, choice)))),
    ];
    let mut side = Vec::new();
    if let Some(session) = app.session() {
        let note = session.note(id);
        if note.is_empty() {
            main.push(Block::link(words::WRITE_NOTE, Command::Note(id)).gap(1));
        } else {
            main.push(Block::text(Tone::Heading, words::NOTE).gap(1));
            main.push(Block::text(Tone::Body, note).command(Command::Note(id)));
        }
        side.extend(shared::actions_of(app, id));
        main.push(Block::link(words::NEW_ACTION, Command::NewAction(Some(Origin::Question(id)))));
        if session.answer(id).is_some() {
            main.push(Block::link(words::CLEAR_ANSWER, Command::ClearAnswer(id)));
        }
    }
    main.push(shared::onward(app, id));
    side.extend(shared::links(app, words::NAMED_ON, app.guide().referrers(&Reference::Question(id))));
    Page { main, side, ..Page::default() }
}

fn card(app: &App, question: &Question, choice: Choice) -> Card {
    let advice = question.advice(choice);
    let place = Place::Advice(AdviceId { question: question.id, choice });
    let chosen = app.session().and_then(|session| session.answer(question.id)) == Some(choice);
    let voice = |voice: &crate::content::Voice| {
        let role = voice.role.as_ref().and_then(|id| app.guide().role(id));
        words::voice(&voice.text, role.map(|role| role.title.as_str()))
    };
    Card {
        letter: choice.to_string(),
        statement: advice.statement.clone(),
        voices: advice.voices.iter().map(voice).collect(),
        chosen: chosen.then(|| words::OUR_ANSWER.to_owned()),
        command: Command::Choose(question.id, choice),
        link: (format!("{} {}", words::READ_ADVICE, app.theme().signs.onward), Command::Go(place)),
    }
}
