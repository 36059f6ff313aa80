//! The overview in the left column of a wide screen: every question, its answer, and where one is.

use super::shared::letter;
use crate::app::App;
use crate::app::columns::cell;
use crate::app::command::{Command, Go, Place};
use crate::app::page::Block;
use crate::app::theme::Tone;
use crate::text::screens as words;

/// The most questions that are listed here; a longer guide shows the part where one is.
const MOST: usize = 30;

/// The blocks of the column.
pub fn blocks(app: &App) -> Vec<Block> {
    let guide = app.guide();
    let here = app.place().question();
    let part_here = match app.place() {
        Place::Part(number) => Some(*number),
        _ => here.map(|question| question.part),
    };
    let all = guide.question_count() <= MOST;
    let mut blocks = Vec::new();
    for part in &guide.parts {
        let title = format!("{}  {}", part.number, part.short);
        blocks.push(Block::text(Tone::Heading, title).gap(1).command(Command::Go(Go::To(Place::Part(part.number)))));
        if !all && part_here != Some(part.number) {
            continue;
        }
        for question in &part.questions {
            let tone = if here == Some(question.id) { Tone::Strong } else { Tone::Body };
            let line = format!("{}{}", cell(&question.short, 25), letter(app, question.id));
            let command = Command::Go(Go::To(Place::Question(question.id)));
            blocks.push(Block::text(tone, line).bullet(question.id.to_string()).command(command));
        }
    }
    let overview = Block::link(words::OVERVIEW, Command::Go(Go::To(Place::Overview))).gap(1);
    blocks.push(overview);
    blocks
}
