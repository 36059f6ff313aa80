//! The page of advice that goes with an answer. Choosing an item makes an action item of it.
//!
//! ```text
//!    1.2  Weten we goed welke problemen ...?
//!    Advies bij antwoord A
//!
//!    Randvoorwaarden
//!    ▌ • Neem de tijd om ...
//!        □ Analyse delen · Gemeente · 15 jan 2027
//! ```

use super::shared;
use crate::app::App;
use crate::app::command::{Action, Command, Go, Place, Talk};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::content::{AdviceId, Item, Reference};
use crate::session::Origin;
use crate::text::screens as words;

/// The page.
pub fn page(app: &App, id: AdviceId) -> Page {
    let guide = app.guide();
    let (Some(question), Some(advice)) = (guide.question(id.question), guide.advice(id)) else {
        return Page::default();
    };
    let mut main = vec![
        Block::text(Tone::Quiet, &question.text).bullet(id.question.to_string()),
        Block::text(Tone::Title, words::advice_title(id.choice)).gap(1),
        Block::text(Tone::Strong, &advice.statement),
    ];
    if !advice.introduction.is_empty() {
        main.push(Block::text(Tone::Body, advice.introduction.plain()).gap(1));
        main.extend(shared::links_in(app, &advice.introduction));
    }
    for note in &advice.editorial_notes {
        main.push(Block::text(Tone::Body, words::editorial_note(&note.plain())).gap(1));
    }
    for section in &advice.sections {
        let title = guide.section(&section.kind).map_or("", |kind| kind.title.as_str());
        main.push(Block::text(Tone::Heading, title).gap(1));
        for item in &section.items {
            main.extend(item_blocks(app, item));
        }
    }
    Page { main, side: side(app, id), ..Page::default() }
}

fn item_blocks(app: &App, item: &Item) -> Vec<Block> {
    let text = Block::text(Tone::Body, item.text.plain()).bullet(app.theme().signs.bullet).airy().item(item.id.clone());
    let Some(session) = app.seen() else {
        return [vec![text], shared::links_in(app, &item.text)].concat();
    };
    let make = Command::Action(Action::New(Some(Origin::Item(item.id.clone()))));
    let mut blocks = vec![text.command(make)];
    blocks.extend(shared::links_in(app, &item.text));
    blocks.extend(session.actions_from(&item.id).map(|action| shared::action_line(app, action).indent(2)));
    blocks
}

fn side(app: &App, id: AdviceId) -> Vec<Block> {
    let guide = app.guide();
    let onward = app.theme().signs.onward;
    let Some(advice) = guide.advice(id) else { return Vec::new() };
    let formats: Vec<Reference> = advice.work_formats.iter().cloned().map(Reference::WorkFormat).collect();
    let mut blocks = shared::links(app, words::WORK_FORMATS, &formats);
    blocks.extend(shared::links(app, words::SEE_ALSO, &advice.see_also));
    let items = advice.all_items().map(|item| Reference::Item(item.id.clone()));
    let here: Vec<Reference> = std::iter::once(Reference::Advice(id)).chain(items).collect();
    let question = Reference::Question(id.question);
    blocks.extend(shared::elsewhere(app, std::iter::once(question).chain(here.iter().cloned())));
    blocks.extend(shared::referring(app, here));
    blocks.extend(shared::actions_of(app, id.question));
    blocks.extend(shared::closure(app, id.question));
    let note = app.seen().map(|session| session.note(id.question));
    if let Some(note) = note.filter(|note| !note.is_empty()) {
        blocks.push(Block::text(Tone::Heading, words::NOTE).gap(1));
        blocks.push(Block::text(Tone::Body, note).command(Command::Talk(Talk::Note(id.question))));
    }
    let other = AdviceId { choice: id.choice.other(), ..id };
    let to_other = format!("{} {onward}", words::to_advice(other.choice));
    blocks.push(Block::text(Tone::Heading, words::ONWARD).gap(1));
    blocks.push(Block::link(to_other, Command::Go(Go::To(Place::Advice(other)))));
    blocks.push(Block::link(
        format!("{} {onward}", words::to_question(id.question)),
        Command::Go(Go::To(Place::Question(id.question))),
    ));
    blocks.push(shared::onward(app, id.question));
    blocks
}
