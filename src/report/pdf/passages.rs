//! Lays out what was typed: lines and lists below each other, in a paragraph, a note or the cell of a table.

use super::flow::{Flow, INDENT, SIZE};
use super::lines::{Run, Text};
use super::pages::{SIDE, Slab, TEXT_WIDTH};
use super::tags::Role;
use crate::report::letters::Face;
use crate::report::model::Words;
use crate::report::typed::Passage;

/// Between the sign of an item and what it says, in points.
const BEHIND_SIGN: f32 = 6.0;

/// What stands by itself on one line or more: a line that was typed, or an item of a list with its sign.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    sign: Option<Text>,
    text: Text,
    /// How far the words stand in, in points.
    indent: f32,
}

impl Piece {
    /// Words without a sign.
    pub fn plain(text: Text) -> Self {
        Self { sign: None, text, indent: 0.0 }
    }

    /// How wide it is on one line, in points.
    pub fn width(&self) -> f32 {
        self.indent + self.text.width()
    }

    /// How wide it is at least when no word is broken, in points.
    pub fn widest_word(&self) -> f32 {
        self.indent + self.text.widest_word()
    }

    /// Its lines, as those of [`Text::lines`]; the sign stands in front of the first.
    pub fn lines(&self, x: f32, width: f32) -> Vec<Vec<Run>> {
        let mut lines = self.text.lines(x + self.indent, width - self.indent);
        let room = self.sign.as_ref().map_or(0.0, sign_room);
        let sign = self.sign.iter().flat_map(|sign| sign.lines(x + self.indent - room, room)).next();
        if let (Some(line), Some(sign)) = (lines.first_mut(), sign) {
            line.splice(0..0, sign);
        }
        lines
    }
}

/// The room in front of an item with this sign, in points.
fn sign_room(sign: &Text) -> f32 {
    (sign.width() + BEHIND_SIGN).max(INDENT)
}

impl Flow<'_> {
    /// Lines and lists within `node`, so far from the left edge of the text.
    pub(super) fn passages(&mut self, node: usize, words: &Words, indent: f32, before: f32) {
        let mut before = before;
        for piece in self.pieces(node, words, TEXT_WIDTH - indent) {
            let lines = piece.lines(SIDE + indent, TEXT_WIDTH - indent);
            if lines.is_empty() {
                self.slabs.push(Slab { height: self.line_height(SIZE) / 2.0, ..Slab::default() });
            } else {
                self.set(lines, SIZE, before);
            }
            before = 0.0;
        }
    }

    /// The pieces of lines and lists, for a room of a width; what they are goes into the structure within `node`.
    pub(super) fn pieces(&mut self, node: usize, words: &Words, room: f32) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for passage in words.passages() {
            match passage {
                Passage::Lines(lines) => {
                    for line in lines {
                        let node = self.tree.add(node, Role::Paragraph);
                        let text = self.text(node, &line, Face::Regular, SIZE);
                        pieces.push(Piece { sign: None, text, indent: own_indent(&line).min(room / 2.0) });
                    }
                }
                Passage::List { depth, first, items } => {
                    let list = self.tree.add(node, Role::List(first.is_some()));
                    let deep = INDENT * f32::from(u8::try_from(depth).unwrap_or(u8::MAX));
                    for (number, item) in (first.unwrap_or(1)..).zip(&items) {
                        let node = self.tree.add(list, Role::Item);
                        let sign_node = self.tree.add(node, Role::Label);
                        let sign = if first.is_some() { format!("{number}.") } else { "•".to_owned() };
                        let sign = self.label(sign_node, &sign);
                        let body = self.tree.add(node, Role::Body);
                        let text = self.text(body, item, Face::Regular, SIZE);
                        let indent = deep + sign_room(&sign);
                        pieces.push(Piece { sign: Some(sign), text, indent });
                    }
                }
            }
        }
        pieces
    }
}

/// How far the spaces in front of a line put it in, in points.
fn own_indent(line: &Words) -> f32 {
    let plain = line.plain();
    let spaces = plain.len() - plain.trim_start_matches(' ').len();
    f32::from(u16::try_from(spaces).unwrap_or(u16::MAX)) * SIZE * 0.3
}
