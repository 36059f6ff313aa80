//! A work format: to read, or in a meeting to lead, one step at a time.
//!
//! ```text
//!    Werkvorm 1 · Gedeeld probleembeeld          De stappen
//!                                                1 Maak samen spelregels voor ...
//!    Stap 2 van 5                                2 Leg de afbeeldingen op tafel. ...
//!    Leg de afbeeldingen op tafel. ...           3 Laat iedereen daarna met een ...
//!
//!    ▌ Schrijf op wat eruit kwam
//!      Volgende stap ›
//! ```

use super::shared;
use crate::app::App;
use crate::app::columns::shortened;
use crate::app::command::{Command, Work};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::app::timer::TimerCommand;
use crate::content::{Duration, Reference, Rich, WorkFormat, WorkFormatId};
use crate::session::WorkFormatRecord;
use crate::text::work_formats as words;

/// How much of a step its line beside another step shows, in columns.
const GLIMPSE: u16 = 54;

/// The page.
pub fn page(app: &App, id: &WorkFormatId) -> Page {
    let Some(format) = app.guide().work_format(id) else { return Page::default() };
    let record = app.seen().map(|session| session.work_format(id));
    match (record, app.step(id)) {
        (Some(record), step @ 1..) => step_page(app, format, &record, step),
        (record, _) => beginning(app, format, record.as_ref()),
    }
}

/// Everything about the work format; with the `record` of a meeting, what was prepared and what came out too.
fn beginning(app: &App, format: &WorkFormat, record: Option<&WorkFormatRecord>) -> Page {
    let signs = app.theme().signs;
    let mut main = vec![
        Block::text(Tone::Quiet, words::work_format(format.number)),
        Block::text(Tone::Title, &format.title),
        Block::text(Tone::Body, format.purpose.plain()).gap(1),
    ];
    main.extend(shared::links_in(app, &format.purpose));
    main.extend(record.iter().flat_map(|record| outcomes(format, record)));
    main.extend(list(app, words::PREPARATION, &format.preparation, |number, block| match record {
        None => block.bullet(signs.bullet),
        Some(record) => {
            let sign = if record.prepared.contains(&number) { signs.done } else { signs.open };
            block.bullet(sign).command(Command::Work(Work::TogglePreparation(format.id.clone(), number)))
        }
    }));
    main.extend(list(app, words::OPENING_QUESTIONS, &format.questions, |_, block| block.bullet(signs.bullet)));
    if record.is_some() {
        let begin = format!("{} {}", words::BEGIN, signs.onward);
        main.push(Block::link(begin, Command::Work(Work::ToStep(format.id.clone(), 1))).gap(1));
    }
    main.extend(list(app, &format.steps_title, &format.steps, |number, block| {
        let block = block.bullet(number.to_string());
        if record.is_some() { block.command(Command::Work(Work::ToStep(format.id.clone(), number))) } else { block }
    }));
    main.extend(remarks(app, format));
    if !format.durations.is_empty() {
        main.push(Block::text(Tone::Heading, words::DURATIONS).gap(1));
        main.extend(format.durations.iter().map(|duration| {
            let line = words::duration(duration.step, duration.minutes, &duration.what);
            Block::text(Tone::Body, line).bullet(signs.bullet).command(start(app, duration))
        }));
    }
    main.push(timer_link(app).gap(1));
    main.push(Block::text(Tone::Quiet, words::origin(&format.origin)).gap(1));
    Page { main, side: where_used(app, format), ..Page::default() }
}

/// One step, with what came out of it; the others beside it.
fn step_page(app: &App, format: &WorkFormat, record: &WorkFormatRecord, step: usize) -> Page {
    let Some(text) = format.steps.get(step - 1) else { return Page::default() };
    let onward = app.theme().signs.onward;
    let to_step = |step| Command::Work(Work::ToStep(format.id.clone(), step));
    let mut main = vec![
        Block::text(Tone::Quiet, words::titled(format.number, &format.title)),
        Block::text(Tone::Heading, words::step_of(step, format.steps.len())).gap(1),
        Block::text(Tone::Title, text.plain()),
    ];
    let write = Command::Work(Work::WriteOutcome(format.id.clone(), step));
    match record.outcomes.get(&step).map(String::as_str) {
        None => main.push(Block::link(words::WRITE_OUTCOME, write).gap(1)),
        // There is one, and it is not for those who see this.
        Some("") => main.push(Block::link(words::OPEN_OUTCOME, write).gap(1)),
        Some(outcome) => {
            main.push(Block::text(Tone::Heading, words::OUTCOME).gap(1));
            main.push(Block::text(Tone::Body, outcome).command(write));
        }
    }
    let next = if step < format.steps.len() { (words::NEXT_STEP, step + 1) } else { (words::TO_OUTCOMES, 0) };
    main.push(Block::link(format!("{} {onward}", next.0), to_step(next.1)).gap(1));
    let previous = if step > 1 { words::PREVIOUS_STEP } else { words::TO_BEGINNING };
    main.push(Block::link(previous, to_step(step - 1)));
    main.push(timer_link(app).gap(1));
    let proposed = format.durations.iter().filter(|duration| duration.step == step);
    main.extend(
        proposed.map(|duration| Block::link(words::start(duration.minutes, &duration.what), start(app, duration))),
    );
    main.extend(shared::links_in(app, text));
    let mut side = vec![Block::text(Tone::Heading, &format.steps_title)];
    side.extend(format.steps.iter().zip(1..).map(|(text, number)| {
        let tone = if number == step { Tone::Strong } else { Tone::Quiet };
        Block::text(tone, shortened(&text.plain(), GLIMPSE)).bullet(number.to_string()).command(to_step(number))
    }));
    side.extend(remarks(app, format));
    side.extend(where_used(app, format));
    Page { main, side, ..Page::default() }
}

/// What came out of the steps so far; nothing when nothing did.
fn outcomes(format: &WorkFormat, record: &WorkFormatRecord) -> Vec<Block> {
    let mut told = record.outcomes.iter().filter(|(_, outcome)| !outcome.is_empty()).peekable();
    if told.peek().is_none() {
        return Vec::new();
    }
    let mut blocks = vec![Block::text(Tone::Heading, words::OUTCOME).gap(1)];
    for (step, outcome) in told {
        blocks.push(Block::text(Tone::Quiet, words::step(*step)));
        blocks.push(
            Block::text(Tone::Body, outcome).command(Command::Work(Work::WriteOutcome(format.id.clone(), *step))),
        );
    }
    blocks
}

fn remarks(app: &App, format: &WorkFormat) -> Vec<Block> {
    list(app, words::REMARKS, &format.remarks, |_, block| block.bullet(app.theme().signs.bullet))
}

fn where_used(app: &App, format: &WorkFormat) -> Vec<Block> {
    let place = Reference::WorkFormat(format.id.clone());
    let mut blocks = shared::links(app, words::BELONGS_TO, app.guide().referrers(&place));
    blocks.extend(shared::elsewhere(app, [place]));
    blocks
}

/// A titled list, nothing when it is empty; `finish` gives the item with a number, from 1, its sign and its command.
fn list(app: &App, title: &str, items: &[Rich], finish: impl Fn(usize, Block) -> Block) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !items.is_empty() {
        blocks.push(Block::text(Tone::Heading, title).gap(1));
    }
    for (item, number) in items.iter().zip(1..) {
        blocks.push(finish(number, Block::text(Tone::Body, item.plain()).airy()));
        blocks.extend(shared::links_in(app, item));
    }
    blocks
}

fn start(app: &App, duration: &Duration) -> Command {
    Command::Timer(app.timer_command(duration.minutes))
}

fn timer_link(app: &App) -> Block {
    Block::link(format!("{} {}", words::TIMER, app.theme().signs.onward), Command::Timer(TimerCommand::Open))
}
