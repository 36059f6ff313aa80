//! Where the blocks of a column stand: lines of text at places, and the spots that can be chosen.

use ratatui::style::Style;

use crate::app::columns::{cell, columns_of, cut, wrap};
use crate::app::command::Command;
use crate::app::frame_info::Spot;
use crate::app::page::{Block, Card, Chips, Text};
use crate::app::theme::{Theme, Tone};

/// Columns that a page keeps free on the left for the sign of the thing in focus.
pub const GUTTER: u16 = 2;

/// The columns between a name in a table and what stands behind it.
const BEHIND_NAME: u16 = 3;

/// From this width two cards stand side by side.
const CARDS_BESIDE: u16 = 56;

/// A run of text at a place in its column.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The column, counted from the gutter.
    pub x: u16,
    /// The line.
    pub y: u16,
    /// The text.
    pub text: String,
    /// How it looks.
    pub style: Style,
}

/// A column with everything in its place.
#[derive(Clone, Debug, Default)]
pub struct ColumnLayout {
    /// The text, line by line.
    pub pieces: Vec<Piece>,
    /// What can be chosen, in order.
    pub things: Vec<Thing>,
    /// How many lines it takes.
    pub height: u16,
}

/// Something that can be chosen.
#[derive(Clone, Debug)]
pub struct Thing {
    /// Where it stands.
    pub spot: Spot,
    /// The column of the sign that it has while it is in focus, from its first line on.
    pub mark: u16,
    /// What it stands for.
    pub command: Command,
}

impl ColumnLayout {
    /// Sets another column below this one, with an empty line between.
    pub fn append(&mut self, other: Self) {
        if other.height == 0 {
            return;
        }
        let down = self.height.saturating_add(1);
        self.pieces.extend(other.pieces.into_iter().map(|piece| Piece { y: piece.y.saturating_add(down), ..piece }));
        self.things.extend(other.things.into_iter().map(|thing| {
            let Spot { top, bottom, .. } = thing.spot;
            let spot = Spot { top: top.saturating_add(down), bottom: bottom.saturating_add(down), ..thing.spot };
            Thing { spot, ..thing }
        }));
        self.height = down.saturating_add(other.height);
    }

    fn piece(&mut self, x: u16, y: u16, text: impl Into<String>, style: Style) {
        self.pieces.push(Piece { x, y, text: text.into(), style });
    }

    /// Adds what can be chosen; while it is in focus its sign stands at the left of all its lines, unless something else is
    /// said.
    fn thing(&mut self, (left, right): (u16, u16), (top, bottom): (u16, u16), command: &Command) -> &mut Thing {
        let spot = Spot { left, top, right, bottom, scrolls: true, marked: bottom - top, lane: (left, right) };
        self.things.push(Thing { spot, mark: left, command: command.clone() });
        let last = self.things.len() - 1;
        &mut self.things[last]
    }
}

/// Lays blocks out in a column of `width`. Where the screen is `roomy`, blocks that like air get it.
pub fn lay_out(blocks: &[Block], (width, roomy): (u16, bool), theme: &Theme) -> ColumnLayout {
    let mut column = Column { laid: ColumnLayout::default(), width: width.max(10), roomy, theme };
    for block in blocks {
        match block {
            Block::Text(text) => column.text(text),
            Block::Cards(cards) => column.cards(cards),
            Block::Chips(chips) => column.chips(chips),
        }
    }
    // Two cards stand beside each other; what stands on one line is put there in the order in which it came.
    column.laid.pieces.sort_by_key(|piece| piece.y);
    column.laid
}

struct Column<'a> {
    laid: ColumnLayout,
    width: u16,
    roomy: bool,
    theme: &'a Theme,
}

impl Column<'_> {
    fn text(&mut self, text: &Text) {
        let gap = if self.laid.height == 0 { 0 } else { text.gap.max(u16::from(text.airy && self.roomy)) };
        let top = self.laid.height.saturating_add(gap);
        let sign = self.sign(text);
        let bullet = columns_of(&sign);
        let hang = if bullet == 0 { 0 } else { bullet + 1 };
        let x = GUTTER + text.indent;
        let lines = wrap(&text.words, self.width.saturating_sub(text.indent + hang));
        let style = self.theme.style(text.tone);
        let step = if text.spaced && self.roomy { 2 } else { 1 };
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).max(1).saturating_mul(step);
        let bottom = top.saturating_add(height);
        if bullet > 0 {
            let tone = if text.tone == Tone::Quiet { Tone::Quiet } else { Tone::Body };
            self.laid.piece(x, top, sign, self.theme.style(tone));
        }
        for (y, line) in (top..bottom).step_by(step.into()).zip(lines) {
            self.laid.piece(x + hang, y, line, style);
        }
        if let Some(command) = &text.command {
            self.laid.thing((x - GUTTER, self.width + GUTTER), (top, bottom), command);
        }
        self.laid.height = bottom;
    }

    /// What stands before the first line of a text: its sign, and in a table the name in front of that.
    fn sign(&self, text: &Text) -> String {
        let Some(name) = &text.name else { return text.bullet.clone() };
        let room = self.width.saturating_sub(text.indent + name.behind + BEHIND_NAME);
        let name = cell(&name.words, name.longest.min(room));
        format!("{name}{}{}", " ".repeat(BEHIND_NAME.into()), text.bullet)
    }

    /// Sets chips side by side, each with room for the sign of the thing in focus before it.
    fn chips(&mut self, chips: &Chips) {
        let mut y = if self.laid.height == 0 { 0 } else { self.laid.height + chips.gap };
        let start = GUTTER + chips.label.1;
        let mut x = start;
        self.laid.piece(GUTTER, y, chips.label.0.clone(), self.theme.style(Tone::Body));
        for (words, tone, command) in &chips.items {
            let width = columns_of(words).max(chips.width).min(self.width);
            if x > start && x + width > self.width + GUTTER {
                y += 1;
                x = start;
            }
            self.laid.piece(x, y, cut(words, width), self.theme.style(*tone));
            // Up and down come to every row of chips, whatever stands right above or below it.
            let lane = (0, self.width + GUTTER);
            self.laid.thing((x - GUTTER, x + width), (y, y + 1), command).spot.lane = lane;
            x += width + 3;
        }
        self.laid.height = y + 1;
    }

    fn cards(&mut self, cards: &[Card; 2]) {
        let top = if self.laid.height == 0 { 0 } else { self.laid.height + 1 };
        let beside = self.width >= CARDS_BESIDE;
        let width = if beside { (self.width - 3) / 2 } else { self.width };
        let bodies = cards.each_ref().map(|card| card_lines(card, width, self.roomy));
        let tallest = bodies.iter().map(Vec::len).max().unwrap_or(0);
        let mut y = top;
        for (index, (card, mut lines)) in cards.iter().zip(bodies).enumerate() {
            if beside {
                lines.resize(tallest, (String::new(), Tone::Body));
            }
            let x = if beside && index == 1 { GUTTER + width + 3 } else { GUTTER };
            let bottom = self.card(card, lines, (x, if beside { top } else { y }), width);
            y = bottom;
        }
        self.laid.height = y;
    }

    /// Draws a card with its left upper corner at `(x, y)`, and gives the line below it.
    fn card(&mut self, card: &Card, lines: Vec<(String, Tone)>, (x, y): (u16, u16), width: u16) -> u16 {
        // What was chosen stands out; what is in focus only has the mark beside it that everything in focus has.
        let chosen = card.chosen.is_some();
        let [across, down, corners] = match (self.theme.signs.lines, chosen) {
            (false, false) => ["-", "|", "++++"],
            (false, true) => ["=", "|", "++++"],
            (true, false) => ["─", "│", "┌┐└┘"],
            (true, true) => ["━", "┃", "┏┓┗┛"],
        };
        let corner = |n: usize| corners.chars().nth(n).unwrap_or('+');
        let style = self.theme.style(if chosen { Tone::Strong } else { Tone::Quiet });
        let plain = |width: u16| across.repeat(width.into());
        self.laid.piece(x, y, format!("{}{}{}", corner(0), plain(width - 2), corner(1)), style);
        let letter = if chosen { self.theme.selected() } else { self.theme.style(Tone::Strong) };
        self.laid.piece(x + 2, y, format!(" {} ", card.letter), letter);
        if let Some(chosen) = &card.chosen {
            self.laid.piece(
                x + 5,
                y,
                format!(" {} {chosen} ", self.theme.signs.chosen),
                self.theme.style(Tone::Strong),
            );
        }
        let mut line = y + 1;
        for (text, tone) in lines {
            self.laid.piece(x, line, down, style);
            self.laid.piece(x + 2, line, text, self.theme.style(tone));
            self.laid.piece(x + width - 1, line, down, style);
            line += 1;
        }
        let thing = self.laid.thing((x, x + width), (y, line), &card.command);
        (thing.spot.marked, thing.mark) = (1, x - GUTTER);
        self.laid.piece(x, line, down, style);
        self.laid.piece(x + width - 1, line, down, style);
        self.laid.piece(x + 4, line, card.link.0.clone(), self.theme.style(Tone::Link));
        self.laid.thing((x, x + width), (line, line + 1), &card.link.1).mark = x + 2;
        self.laid.piece(x, line + 1, format!("{}{}{}", corner(2), plain(width - 2), corner(3)), style);
        line + 2
    }
}

/// The lines within a card, without its frame.
fn card_lines(card: &Card, width: u16, roomy: bool) -> Vec<(String, Tone)> {
    let inner = width.saturating_sub(4);
    let lines = |text: &str, tone| wrap(text, inner).into_iter().map(move |line| (line, tone));
    let mut all: Vec<(String, Tone)> = lines(&card.statement, Tone::Strong).collect();
    for (index, voice) in card.voices.iter().enumerate() {
        // On a low screen the voices stand closer, so that both answers stay whole.
        if roomy || index == 0 {
            all.push((String::new(), Tone::Body));
        }
        all.extend(lines(voice, Tone::Body));
    }
    all.push((String::new(), Tone::Body));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::Program;
    use crate::app::theme::{Palette, UNICODE};

    const THEME: Theme = Theme { palette: Palette::Plain, signs: UNICODE, colour: false };

    #[test]
    fn what_can_be_chosen_stands_in_the_order_of_the_blocks_with_its_sign_at_its_left() {
        let blocks = [
            Block::link("een", Command::Program(Program::Help)),
            Block::text(Tone::Body, "tussen"),
            Block::link("twee", Command::Program(Program::Quit)).indent(3),
        ];
        let laid = lay_out(&blocks, (40, false), &THEME);
        let things: Vec<_> = laid.things.iter().map(|thing| (thing.spot.top, thing.mark, &thing.command)).collect();
        let (help, quit) = (Command::Program(Program::Help), Command::Program(Program::Quit));
        assert_eq!(things, [(0, 0, &help), (2, 3, &quit)]);
    }
}
