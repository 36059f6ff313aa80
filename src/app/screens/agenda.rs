//! What the meeting plans: its time, its questions in their order, and choosing those.
//!
//! ```text
//!    Agenda
//!    Duur     90 minuten
//!    Begin    14:00
//!
//!    Begin met vraag 1.1: Kartrekker en steun ›
//!
//!     14:00   5  Welkom
//!     14:05  10  1.1  Kartrekker en steun
//!
//!    Neem een route
//!    Eerste gesprek · wie nog niet begon · 5 vragen in 90 minuten
//!
//!    Kies zelf de vragen
//!    1  Start en visie
//!    [x] 1.1  Kartrekker en steun
//! ```

use super::shared;
use crate::app::App;
use crate::app::columns::cell;
use crate::app::command::{Agenda as Planning, Asked, Command, Dialog};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::content::Question;
use crate::session::agenda::{Agenda, USUAL};
use crate::session::shown_time;
use crate::text::agenda as words;

/// The columns of a label.
const LABEL: u16 = 9;

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.seen() else { return Page::default() };
    let mut main = vec![Block::text(Tone::Title, words::AGENDA)];
    let empty = Agenda::empty(USUAL);
    let agenda = session.agenda.as_ref();
    main.extend(frame(agenda.unwrap_or(&empty)));
    if agenda.is_some() {
        main.extend(shared::begin(app));
        main.extend(shared::timetable(app, session));
    }
    main.extend(routes(app));
    main.push(Block::text(Tone::Heading, words::CHOOSE).gap(1));
    main.push(Block::text(Tone::Quiet, words::HOW_TO_CHOOSE));
    for part in &app.guide().parts {
        main.push(Block::text(Tone::Quiet, format!("{}  {}", part.number, part.short)).gap(1));
        main.extend(part.questions.iter().map(|question| tick(app, agenda, question)));
    }
    if agenda.is_some() {
        main.push(Block::link(words::NONE, Command::Agenda(Planning::Clear)).gap(1));
    }
    Page { main, ..Page::default() }
}

/// How long, when and where.
fn frame(agenda: &Agenda) -> [Block; 3] {
    let line = |label, value: &str, asked| {
        Block::text(Tone::Body, format!("{}{value}", cell(label, LABEL))).command(Command::Dialog(Dialog::Ask(asked)))
    };
    let begin = agenda.clock(0).map_or_else(|| words::NOT_KNOWN.to_owned(), shown_time);
    let venue = if agenda.venue.is_empty() { words::NOT_KNOWN } else { &agenda.venue };
    [
        line(words::MINUTES, &words::minutes(agenda.minutes), Asked::AgendaMinutes).gap(1),
        line(words::BEGIN, &begin, Asked::AgendaBegin),
        line(words::VENUE, venue, Asked::AgendaVenue),
    ]
}

/// The selections that can be taken as a whole.
fn routes(app: &App) -> Vec<Block> {
    let guide = app.guide();
    let onward = app.theme().signs.onward;
    let link = |label: &str, planning| Block::link(format!("{label} {onward}"), Command::Agenda(planning));
    let mut blocks = vec![Block::text(Tone::Heading, words::ROUTES).gap(1)];
    if app.previous().is_some() {
        blocks.push(link(words::REST, Planning::TakeRest));
    }
    blocks.extend(guide.routes.iter().map(|route| {
        let label = words::route(&route.title, &route.for_whom, route.questions.len(), route.minutes);
        link(&label, Planning::TakeRoute(route.id.clone()))
    }));
    blocks.push(link(words::ALL, Planning::TakeAll));
    blocks
}

/// A question that can be ticked.
fn tick(app: &App, agenda: Option<&Agenda>, question: &Question) -> Block {
    let signs = app.theme().signs;
    let is_chosen = agenda.is_some_and(|agenda| agenda.has(question.id));
    let fits = agenda.is_some_and(|agenda| agenda.item(question.id).is_some());
    let sign = if is_chosen { signs.done } else { signs.open };
    let remark = if is_chosen && !fits { format!(" · {}", words::DOES_NOT_FIT.to_lowercase()) } else { String::new() };
    Block::text(Tone::Body, format!("{}  {}{remark}", question.id, question.short))
        .bullet(sign)
        .command(Command::Agenda(Planning::Toggle(question.id)))
}
