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
use crate::app::command::{Action, Command, Go, Place, Work};
use crate::app::page::{Block, Chips, Page};
use crate::app::theme::Tone;
use crate::content::{Advice, AdviceId, Folded, Item, Reference, Section, Term};
use crate::session::{Origin, Session};
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
    // Enter goes on from here; who wants to do something with the advice goes down into it.
    main.extend(app.seen().map(|_| shared::onward(app, id.question).gap(1)));
    if !advice.introduction.is_empty() {
        main.push(Block::text(Tone::Body, advice.introduction.plain()).gap(1));
        main.extend(shared::links_in(app, &advice.introduction));
    }
    for note in &advice.editorial_notes {
        main.push(Block::text(Tone::Body, words::editorial_note(&note.plain())).gap(1));
    }
    for section in &advice.sections {
        main.extend(section_blocks(app, id, section));
    }
    Page { main, side: side(app, id), ..Page::default() }
}

/// A section: its title and its items; the title alone where it is closed.
fn section_blocks(app: &App, id: AdviceId, section: &Section) -> Vec<Block> {
    let kind = app.guide().section(&section.kind);
    let title = kind.map_or("", |kind| kind.title.as_str());
    let signs = app.theme().signs;
    let mut blocks = Vec::new();
    if kind.is_some_and(|kind| kind.closed) {
        let unfold = Command::Go(Go::Unfold(id, section.kind.clone()));
        let is_open = app.is_unfolded(id, &section.kind);
        let sign = if is_open { signs.below } else { signs.onward };
        let label = words::closed_section(title, section.items.len());
        blocks.push(Block::text(Tone::Heading, label).bullet(sign).command(unfold).gap(1));
        if !is_open {
            return blocks;
        }
    } else if kind.is_some_and(|kind| kind.ticked)
        && let Some(session) = app.seen()
    {
        let ticked = section.items.iter().filter(|item| session.ticks.contains(&item.id)).count();
        blocks.push(Block::text(Tone::Heading, words::ticked(title, ticked, section.items.len())).gap(1));
        blocks.extend(section.items.iter().flat_map(|item| tick(app, session, item)));
        return blocks;
    } else {
        blocks.push(Block::text(Tone::Heading, title).gap(1));
    }
    blocks.extend(section.items.iter().flat_map(|item| item_blocks(app, item)));
    blocks
}

/// An item of a checklist.
fn tick(app: &App, session: &Session, item: &Item) -> Vec<Block> {
    let signs = app.theme().signs;
    let sign = if session.ticks.contains(&item.id) { signs.done } else { signs.open };
    let toggle = Command::Work(Work::ToggleItem(item.id.clone()));
    let text = Block::text(Tone::Body, item.text.plain()).bullet(sign).airy().item(item.id.clone()).command(toggle);
    [vec![text], shared::links_in(app, &item.text)].concat()
}

/// The terms of the guide that the page uses, each to be looked up.
fn terms(app: &App, advice: &Advice) -> Vec<Block> {
    let items = advice.all_items().map(|item| item.text.plain());
    let texts: Vec<String> = items.chain([advice.introduction.plain()]).collect();
    let texts: Vec<Folded<'_>> = texts.iter().map(|text| Folded::of(text)).collect();
    let is_used = |term: &Term| texts.iter().any(|text| term.is_in(text));
    let chip = |(number, term): (usize, &Term)| (term.term.clone(), Tone::Link, Command::Go(Go::Explain(number)));
    let used = app.guide().terms.iter().enumerate().filter(|(_, term)| is_used(term));
    let items: Vec<_> = used.map(chip).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let chips = Chips { label: (String::new(), 0), items, width: 0, gap: 0 };
    vec![Block::text(Tone::Heading, words::TERMS).gap(1), Block::Chips(chips)]
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
    blocks.extend(terms(app, advice));
    blocks.extend(shared::links(app, words::SEE_ALSO, &advice.see_also));
    let items = advice.all_items().map(|item| Reference::Item(item.id.clone()));
    let here: Vec<Reference> = std::iter::once(Reference::Advice(id)).chain(items).collect();
    let question = Reference::Question(id.question);
    blocks.extend(shared::elsewhere(app, std::iter::once(question).chain(here.iter().cloned())));
    blocks.extend(shared::referring(app, here));
    blocks.extend(shared::actions_of(app, id.question));
    blocks.extend(shared::closure(app, id.question));
    blocks.extend(app.seen().map(|session| shared::note(session, id.question).gap(1)));
    let other = AdviceId { choice: id.choice.other(), ..id };
    let to_other = format!("{} {onward}", words::to_advice(other.choice));
    blocks.push(Block::text(Tone::Heading, words::ONWARD).gap(1));
    blocks.push(Block::link(to_other, Command::Go(Go::To(Place::Advice(other)))));
    blocks.push(Block::link(
        format!("{} {onward}", words::to_question(id.question)),
        Command::Go(Go::To(Place::Question(id.question))),
    ));
    if app.seen().is_none() {
        blocks.push(shared::onward(app, id.question));
    }
    blocks
}
