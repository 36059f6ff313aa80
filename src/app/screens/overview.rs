//! All parts with their questions, and one part by itself.
//!
//! ```text
//!    1  Start en visie                       2 van 3
//!       1.1  Kartrekker en steun             B
//!       1.2  Probleem scherp                 A
//! ```

use super::shared::{self, letter};
use crate::app::App;
use crate::app::columns::{cell, columns_of};
use crate::app::command::{Asked, Command, Dialog, Go, Place};
use crate::app::page::{Block, Chips, Page};
use crate::app::theme::Tone;
use crate::content::{Answering, Part, Question, QuestionId, Reference};
use crate::session::Organisation;
use crate::session::progress::answered_in;
use crate::text::{agenda, conversation, screens as words};

/// The columns of the letter of a question, with a sign behind it.
const LETTERS: u16 = 5;

/// The page with all parts.
pub fn page(app: &App) -> Page {
    let guide = app.guide();
    let signs = app.theme().signs;
    let legend = app.seen().map(|_| words::legend(signs.divided, signs.unanswered)).unwrap_or_default();
    let mut main = vec![Block::text(Tone::Title, &guide.title).legend(legend)];
    main.extend(strip(app));
    for part in &guide.parts {
        // On a low screen all parts are in sight at once.
        main.push(part_line(app, part).airy());
        main.extend(part.questions.iter().map(|question| short_line(app, question)));
    }
    Page { main, side: aside(app), ..Page::default() }
}

/// Gives the row of links that the kartrekker needs again and again, always at the same place.
fn strip(app: &App) -> Option<Block> {
    let session = app.seen()?;
    let actions = words::actions(session.actions.len(), session.open_actions());
    let chip = |label: &str, place| (label.to_owned(), Tone::Link, Command::Go(Go::To(place)));
    let items = vec![
        chip(agenda::AGENDA, Place::Agenda),
        chip(&actions, Place::Actions),
        chip(words::SUMMARY, Place::Summary),
        chip(words::REPORT, Place::Report),
    ];
    // On the wall there is nothing of what is private.
    let items = items.into_iter().filter(|(.., command)| !app.is_on_wall() || !command.nature().is_private).collect();
    Some(Block::Chips(Chips { label: (String::new(), 0), items, width: 0, gap: 0 }))
}

fn part_line(app: &App, part: &Part) -> Block {
    let title = format!("{}  {}", part.number, part.short);
    let line = match app.seen() {
        Some(session) => {
            let state = words::answered_of(answered_in(session, part), part.questions.len());
            format!("{}{state}", cell(&title, 36))
        }
        None => title,
    };
    Block::text(Tone::Heading, line).command(Command::Go(Go::To(Place::Part(part.number))))
}

fn short_line(app: &App, question: &Question) -> Block {
    let noted = app.seen().is_some_and(|session| !session.note(question.id).is_empty());
    let state = state(app, question.id);
    let remarks =
        [number_on_agenda(app, question.id).map(agenda::on_agenda), noted.then(|| words::WITH_NOTE.to_owned())];
    let remarks: Vec<String> = remarks.into_iter().flatten().collect();
    // What is told of a question comes behind a letter in a column, and is never cut for it.
    let letters = usize::from(LETTERS).saturating_sub(usize::from(columns_of(&state)));
    let line = match remarks.as_slice() {
        [] => format!("{}{state}", cell(&question.short, 29)),
        told => format!("{}{state}{}  {}", cell(&question.short, 29), " ".repeat(letters), told.join("   ")),
    };
    let line = if app.seen().is_some() { line } else { question.short.clone() };
    Block::text(Tone::Body, line)
        .indent(3)
        .bullet(question.id.to_string())
        .command(Command::Go(Go::To(Place::Question(question.id))))
}

/// Tells how a question stands: the letter of its answer, or while that is covered how many have answered.
fn state(app: &App, id: QuestionId) -> String {
    let session = app.seen().filter(|_| app.is_covered(id));
    let answered = session.and_then(|session| Some((session, session.questions.get(&id)?.positions.len())));
    match answered {
        Some((session, answered)) if answered > 0 => words::have_answered(answered, session.asked(id).count()),
        _ => letter(app, id),
    }
}

/// The number of a question on the agenda, from 1.
fn number_on_agenda(app: &App, id: QuestionId) -> Option<usize> {
    let agenda = app.seen()?.agenda.as_ref()?;
    agenda.items.iter().position(|item| item.question == id).map(|at| at + 1)
}

/// Gives the links to everything else.
fn aside(app: &App) -> Vec<Block> {
    let onward = app.theme().signs.onward;
    let go = |label: &str, place| Block::link(format!("{label} {onward}"), Command::Go(Go::To(place)));
    let mut blocks = Vec::new();
    if app.seen().is_some() {
        blocks.push(Block::text(Tone::Heading, words::THIS_MEETING).gap(1));
        blocks.push(go(words::MEETING_AND_TABLE, Place::Meeting));
        blocks.push(go(words::NOTES, Place::Notes));
    }
    blocks.push(Block::text(Tone::Heading, words::THE_GUIDE).gap(1));
    blocks.push(go(words::ABOUT_GUIDE, Place::Introduction));
    blocks.push(go(words::ABOUT_SOURCE, Place::Source));
    blocks.push(Block::text(Tone::Heading, words::WORK_FORMATS).gap(1));
    blocks.extend(app.guide().work_formats.iter().map(|format| {
        let label = format!("{}  {}", format.number, format.title);
        go(&label, Place::WorkFormat(format.id.clone()))
    }));
    blocks
}

/// What matters most to each organisation in a part.
fn priorities(app: &App, part: u16) -> Vec<Block> {
    // On the wall there is nothing of it, and so no heading either.
    let Some(session) = app.seen().filter(|_| !app.is_on_wall()) else { return Vec::new() };
    let line = |organisation: &Organisation| {
        let ask = Command::Dialog(Dialog::Ask(Asked::Priority(part, organisation.id)));
        Some(match session.priorities.get(&(part, organisation.id)) {
            Some(text) => Block::text(Tone::Body, format!("{}: {text}", organisation.name)).command(ask),
            // Who left without a word about it is not asked any more.
            None if organisation.left => return None,
            None => Block::link(format!("{}: …", organisation.name), ask),
        })
    };
    let mut blocks: Vec<Block> = session.organisations.iter().filter_map(line).collect();
    if !blocks.is_empty() {
        blocks.insert(0, Block::text(Tone::Heading, conversation::PRIORITIES).gap(1));
    }
    blocks
}

/// The page of one part.
pub fn part_page(app: &App, number: u16) -> Page {
    let guide = app.guide();
    let Some(part) = guide.part(number) else { return Page::default() };
    let mut main = vec![
        Block::text(Tone::Quiet, words::part_of(number, guide.parts.len())),
        Block::text(Tone::Title, &part.title),
    ];
    for paragraph in &part.introduction {
        main.push(Block::text(Tone::Body, paragraph.plain()).gap(1));
        main.extend(shared::links_in(app, paragraph));
    }
    if part.answering == Answering::Each {
        main.push(Block::text(Tone::Quiet, conversation::EACH_FOR_ITSELF).gap(1));
    }
    for question in &part.questions {
        let text = match app.seen().and_then(|session| session.answer(question.id)) {
            Some(choice) => format!("{}  {}", question.text, words::answer_in_line(choice)),
            None => question.text.clone(),
        };
        let go = Command::Go(Go::To(Place::Question(question.id)));
        main.push(Block::text(Tone::Body, text).bullet(question.id.to_string()).gap(1).command(go));
    }
    main.extend(priorities(app, number));
    let roles: Vec<String> = guide.roles.iter().map(|role| role.title.to_lowercase()).collect();
    main.push(Block::text(Tone::Quiet, words::who_plays_a_part(&roles)).gap(1));
    let onward = app.theme().signs.onward;
    if let Some(next) = guide.parts.iter().find(|other| other.number > number) {
        let label = format!("{} {onward}", words::to_part(next.number, &next.title));
        main.push(Block::link(label, Command::Go(Go::To(Place::Part(next.number)))).gap(1));
    }
    main.push(Block::link(format!("{} {onward}", words::TO_OVERVIEW), Command::Go(Go::To(Place::Overview))));
    Page { main, side: shared::named_on(app, [Reference::Part(number)]), ..Page::default() }
}
