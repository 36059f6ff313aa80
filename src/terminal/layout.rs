//! Where the blocks of a column stand: lines of text at places, and the spots that can be chosen.

use super::column::{ColumnLayout, GUTTER};
use super::{grid, large};
use crate::app::columns::{columns_of, cut, wrap};
use crate::app::page::{Block, Card, Chips, Text};
use crate::app::theme::{Theme, Tone};

/// From this width two cards stand side by side.
const CARDS_BESIDE: u16 = 56;

/// The room that a column has.
#[derive(Clone, Copy, Debug)]
pub struct Space {
    /// Its columns.
    pub width: u16,
    /// The lines that are seen of it at once.
    pub height: u16,
    /// What may be set in letters of several cells.
    pub large: Large,
}

/// What may be set in letters of several cells, where it asks for those.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Large {
    /// Nothing: all is to fit.
    Nothing,
    /// A text.
    Text,
    /// A text, and what the cards say.
    TextAndCards,
}

/// From this height there is room between the items of a list.
const ROOMY: u16 = 32;

/// Lays blocks out in a column. Where that is high enough, blocks that like air get it.
pub fn lay_out<'b>(blocks: impl IntoIterator<Item = &'b Block>, space: Space, theme: &Theme) -> ColumnLayout {
    let (width, roomy) = (space.width.max(10), space.height >= ROOMY);
    let mut column = Column { laid: ColumnLayout::default(), space: Space { width, ..space }, width, roomy, theme };
    for block in blocks {
        match block {
            Block::Text(text) => column.text(text),
            Block::Cards(cards) => column.cards(cards),
            Block::Chips(chips) => column.chips(chips),
            Block::Matrix(matrix) => grid::lay_out(matrix, &mut column.laid, width, theme),
        }
    }
    // Two cards stand beside each other; what stands on one line is put there in the order in which it came.
    column.laid.pieces.sort_by_key(|piece| piece.y);
    column.laid
}

struct Column<'a> {
    laid: ColumnLayout,
    space: Space,
    width: u16,
    roomy: bool,
    theme: &'a Theme,
}

impl Column<'_> {
    fn text(&mut self, text: &Text) {
        let gap = if self.laid.height == 0 { 0 } else { text.gap.max(u16::from(text.airy && self.roomy)) };
        let top = self.laid.height.saturating_add(gap);
        let bullet = text.bullet.lines().map(columns_of).max().unwrap_or(0);
        let hang = if bullet == 0 { 0 } else { bullet + 1 };
        let x = GUTTER + text.indent;
        let style = self.theme.style(text.tone);
        // Two thirds of the screen leave room for the answers.
        let whole = || format!("{} {}", text.bullet, text.words);
        let may_be_large = text.large && self.space.large != Large::Nothing;
        let large = may_be_large.then(|| large::lines(whole().trim(), self.width, self.space.height / 3 * 2)).flatten();
        let step = if text.large && large.is_none() && self.roomy { 2 } else { 1 };
        let (x, hang) = if large.is_some() { (x, 0) } else { (x, hang) };
        let bullet = if large.is_some() { 0 } else { bullet };
        let lines = large.unwrap_or_else(|| wrap(&text.words, self.width.saturating_sub(text.indent + hang)));
        let count = lines.len().max(if bullet == 0 { 1 } else { text.bullet.lines().count() });
        let height = u16::try_from(count).unwrap_or(u16::MAX).saturating_mul(step);
        let mut bottom = top.saturating_add(height);
        if bullet > 0 {
            let tone = if text.tone == Tone::Quiet { Tone::Quiet } else { Tone::Body };
            for (y, line) in (top..).zip(text.bullet.lines()) {
                self.laid.piece(x, y, line.to_owned(), self.theme.style(tone));
            }
        }
        let end = (x + hang).saturating_add(lines.last().map_or(0, |line| columns_of(line)));
        for (y, line) in (top..bottom).step_by(step.into()).zip(lines) {
            self.laid.piece(x + hang, y, line, style);
        }
        if !text.legend.is_empty() {
            bottom = self.legend(&text.legend, end, bottom);
        }
        if let Some(command) = &text.command {
            self.laid.thing((x - GUTTER, self.width + GUTTER), (top, bottom), command);
        }
        self.laid.height = bottom;
    }

    /// Puts what signs mean at the right of the line that ends at column `end` above `bottom`, or else below it; gives the
    /// line below it.
    fn legend(&mut self, legend: &str, end: u16, bottom: u16) -> u16 {
        let style = self.theme.style(Tone::Quiet);
        let from = (self.width + GUTTER).saturating_sub(columns_of(legend));
        if end.saturating_add(3) <= from {
            self.laid.piece(from, bottom - 1, legend.to_owned(), style);
            return bottom;
        }
        let mut y = bottom;
        for line in wrap(legend, self.width) {
            self.laid.piece(GUTTER, y, line, style);
            y += 1;
        }
        y
    }

    /// Sets chips side by side, each with room for the sign of the thing in focus before it.
    fn chips(&mut self, chips: &Chips) {
        let mut y = if self.laid.height == 0 { 0 } else { self.laid.height + chips.gap };
        self.laid.piece(GUTTER, y, chips.label.0.clone(), self.theme.style(Tone::Body));
        let widest = chips.items.iter().map(|(words, ..)| columns_of(words)).max().unwrap_or(0);
        let fits = chips.label.1 + widest <= self.width;
        // Where a whole one does not fit behind what stands before them, they all go below it.
        let start = if fits { GUTTER + chips.label.1 } else { GUTTER };
        y += u16::from(!fits && !chips.label.0.is_empty());
        let mut x = start;
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
        let [first, second] = self.statements(cards, width.saturating_sub(4));
        let bodies =
            [card_lines(&cards[0], first, width, self.roomy), card_lines(&cards[1], second, width, self.roomy)];
        let tallest = bodies.iter().map(Vec::len).max().unwrap_or(0);
        let mut y = top;
        for (index, (card, mut lines)) in cards.iter().zip(bodies).enumerate() {
            if beside {
                lines.resize_with(tallest, CardLine::default);
            }
            let x = if beside && index == 1 { GUTTER + width + 3 } else { GUTTER };
            let bottom = self.card(card, lines, (x, if beside { top } else { y }), width);
            y = bottom;
        }
        self.laid.height = y;
    }

    /// The lines of what two cards say, in letters of one size: large where both have room for that.
    fn statements(&self, cards: &[Card; 2], width: u16) -> [Vec<String>; 2] {
        let normal = || cards.each_ref().map(|card| wrap(&card.statement, width));
        if self.space.large != Large::TextAndCards {
            return normal();
        }
        match cards.each_ref().map(|card| large::lines(&card.statement, width, self.space.height / 2)) {
            [Some(first), Some(second)] => [first, second],
            [None, _] | [_, None] => normal(),
        }
    }

    /// Draws a card with its left upper corner at `(x, y)`, and gives the line below it.
    fn card(&mut self, card: &Card, lines: Vec<CardLine>, (x, y): (u16, u16), width: u16) -> u16 {
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
        let mut stands: Vec<(u16, u16)> = Vec::new();
        for CardLine { text, tone, indent, begins } in lines {
            self.laid.piece(x, line, down, style);
            self.laid.piece(x + 2 + indent, line, text, self.theme.style(tone));
            self.laid.piece(x + width - 1, line, down, style);
            if begins {
                stands.push((line, line));
            }
            line += 1;
            if let Some(stand) = stands.last_mut().filter(|_| indent > 0) {
                stand.1 = line;
            }
        }
        let below = stands.first().map_or(line, |(top, _)| *top);
        let thing = self.laid.thing((x, x + width), (y, below), &card.command);
        (thing.spot.marked, thing.mark) = (1, x - GUTTER);
        for (stand, (top, bottom)) in card.standing.iter().zip(stands) {
            self.laid.thing((x, x + width), (top, bottom), &stand.command).mark = x + 2;
        }
        // Where nobody can choose anything there is no way on.
        if card.link.0.is_empty() {
            self.laid.thing((x, x + width), (line, line), &card.link.1);
        } else {
            self.laid.piece(x, line, down, style);
            self.laid.piece(x + width - 1, line, down, style);
            self.laid.piece(x + 4, line, card.link.0.clone(), self.theme.style(Tone::Link));
            self.laid.thing((x, x + width), (line, line + 1), &card.link.1).mark = x + 2;
            line += 1;
        }
        self.laid.piece(x, line, format!("{}{}{}", corner(2), plain(width - 2), corner(3)), style);
        line + 1
    }
}

/// A line within a card.
#[derive(Clone, Default)]
struct CardLine {
    text: String,
    tone: Tone,
    /// Columns from the left.
    indent: u16,
    /// Whether somebody who stands there begins with it.
    begins: bool,
}

/// The columns that the sign of what is in focus takes within a card.
const WITHIN: u16 = 2;

/// The lines within a card that says this, without its frame.
fn card_lines(card: &Card, statement: Vec<String>, width: u16, roomy: bool) -> Vec<CardLine> {
    let inner = width.saturating_sub(4);
    let lines = |text: &str, tone, indent| {
        let line = move |text| CardLine { text, tone, indent, begins: false };
        wrap(text, inner.saturating_sub(indent)).into_iter().map(line)
    };
    let says = |text| CardLine { text, tone: Tone::Strong, ..CardLine::default() };
    let mut all: Vec<CardLine> = statement.into_iter().map(says).collect();
    for (index, voice) in card.voices.iter().enumerate() {
        // On a low screen the voices stand closer, so that both answers stay whole.
        if roomy || index == 0 {
            all.push(CardLine::default());
        }
        all.extend(lines(voice, Tone::Body, 0));
    }
    for (index, stand) in card.standing.iter().enumerate() {
        if index == 0 {
            all.push(CardLine::default());
        }
        let begin = all.len();
        all.extend(lines(&stand.name, stand.tone, WITHIN));
        all[begin].begins = true;
        if !stand.reason.is_empty() {
            all.extend(lines(&stand.reason, Tone::Quiet, WITHIN));
        }
    }
    if !card.link.0.is_empty() {
        all.push(CardLine::default());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::{Command, Program};
    use crate::app::theme::{Palette, UNICODE};

    const THEME: Theme = Theme { palette: Palette::Plain, signs: UNICODE, colour: false };

    #[test]
    fn what_can_be_chosen_stands_in_the_order_of_the_blocks_with_its_sign_at_its_left() {
        let blocks = [
            Block::link("een", Command::Program(Program::Help)),
            Block::text(Tone::Body, "tussen"),
            Block::link("twee", Command::Program(Program::Quit)).indent(3),
        ];
        let laid = lay_out(&blocks, Space { width: 40, height: 20, large: Large::Nothing }, &THEME);
        let things: Vec<_> = laid.things.iter().map(|thing| (thing.spot.top, thing.mark, &thing.command)).collect();
        let (help, quit) = (Command::Program(Program::Help), Command::Program(Program::Quit));
        assert_eq!(things, [(0, 0, &help), (2, 3, &quit)]);
    }
    /// The pieces of what is laid out in so much room: their place and their text.
    fn pieces(block: &Block, space: Space) -> Vec<(u16, u16, String)> {
        let laid = lay_out([block], space, &THEME);
        laid.pieces.into_iter().map(|piece| (piece.x, piece.y, piece.text)).collect()
    }

    #[test]
    fn what_signs_mean_stands_at_the_end_of_the_line_where_it_fits_and_otherwise_below_it() {
        let block = Block::text(Tone::Title, "Titel").legend("A ons antwoord");
        let of_width = |width| pieces(&block, Space { width, height: 20, large: Large::Nothing });
        assert_eq!(of_width(40)[1], (GUTTER + 26, 0, "A ons antwoord".to_owned()));
        assert_eq!(of_width(20)[1], (GUTTER, 1, "A ons antwoord".to_owned()));
        assert_eq!(lay_out([&block], Space { width: 20, height: 20, large: Large::Nothing }, &THEME).height, 2);
    }

    #[test]
    fn two_cards_are_set_in_letters_of_one_size_large_only_where_both_have_room() {
        let card = |letter: &str, statement: String| Card {
            letter: letter.to_owned(),
            statement,
            voices: Vec::new(),
            standing: Vec::new(),
            chosen: None,
            command: Command::Program(Program::Help),
            link: ("lees het advies".to_owned(), Command::Program(Program::Quit)),
        };
        let says = |second: &str, large| {
            let cards = [card("A", "Dit kan beter.".to_owned()), card("B", second.to_owned())];
            let block = Block::Cards(Box::new(cards));
            let all = pieces(&block, Space { width: 200, height: 60, large });
            all.iter().any(|(_, _, text)| text.contains("Dit kan beter."))
        };
        assert!(!says("Dit gaat goed.", Large::TextAndCards), "both are large");
        assert!(says("Dit gaat goed.", Large::Text), "cards are not to be large");
        assert!(says(&"Dit gaat heel erg goed. ".repeat(20), Large::TextAndCards), "one has no room");
    }
}
