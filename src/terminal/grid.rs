//! Where a grid stands in its column: names down, short signs across, in as many stretches as the width asks for.

use super::column::{ColumnLayout, GUTTER, Thing};
use crate::app::columns::{columns_of, wrap};
use crate::app::page::Matrix;
use crate::app::theme::{Theme, Tone};

/// The columns of a name that the columns of a stretch leave free; a longer name goes on below.
const NAME: u16 = 20;
/// The fewest columns of a cell: a sign or two, and room for the mark of the thing in focus.
const CELL: u16 = 4;
/// The most columns of a cell, where there is room.
const WIDE_CELL: u16 = 7;
/// The columns that a line between two cells takes.
const LINE: u16 = 2;

/// Where the columns of a grid stand.
struct Columns {
    /// The columns of the names.
    name: u16,
    /// The columns of a cell.
    cell: u16,
    /// How many cells stand beside each other.
    per: usize,
    /// The cells before which a line stands; none where that has no room.
    breaks: Vec<usize>,
}

impl Columns {
    fn of(matrix: &Matrix, width: u16) -> Self {
        let cells = matrix.rows.iter().flat_map(|row| &row.cells).map(|(sign, _)| sign);
        let least = matrix.heads.iter().chain(cells).map(|words| columns_of(words) + 1).max().unwrap_or(0).max(CELL);
        let widest = matrix.rows.iter().map(|row| columns_of(&row.name)).max().unwrap_or(0);
        let count = matrix.heads.len();
        let room = width.saturating_sub(widest.min(NAME) + 2);
        let fitting = usize::from(room / least).max(1);
        // As many in each stretch, so that the last is not a single one.
        let per = count.div_ceil(count.div_ceil(fitting).max(1)).max(1);
        let beside = u16::try_from(per).unwrap_or(u16::MAX);
        let lines = u16::try_from(matrix.breaks.len()).unwrap_or(u16::MAX).saturating_mul(LINE);
        let is_lined = per >= count && beside.saturating_mul(least).saturating_add(lines) <= room;
        let breaks = if is_lined { matrix.breaks.clone() } else { Vec::new() };
        let lines = if is_lined { lines } else { 0 };
        let cell = (room.saturating_sub(lines) / beside).clamp(least, WIDE_CELL.max(least));
        let taken = cell.saturating_mul(beside).saturating_add(lines);
        Self { name: widest.min(width.saturating_sub(taken + 2)).max(4), cell, per, breaks }
    }

    /// Where a cell of a stretch begins.
    fn at(&self, column: usize) -> u16 {
        let lines = self.breaks.iter().filter(|at| **at <= column).count();
        let number = |count: usize| u16::try_from(count).unwrap_or(0);
        GUTTER + self.name + 2 + self.cell * number(column) + LINE * number(lines)
    }

    /// The columns of a whole stretch.
    fn whole(&self) -> u16 {
        self.at(self.per - 1) + self.cell - GUTTER
    }
}

/// Sets a grid below what is there.
pub fn lay_out(matrix: &Matrix, laid: &mut ColumnLayout, width: u16, theme: &Theme) {
    let mut y = if laid.height == 0 { 0 } else { laid.height + matrix.gap };
    let columns = Columns::of(matrix, width);
    let line = |laid: &mut ColumnLayout, y: u16| {
        let sign = if theme.signs.lines { "│" } else { "|" };
        for at in &columns.breaks {
            laid.piece(columns.at(*at) - 2, y, sign.to_owned(), theme.style(Tone::Quiet));
        }
    };
    // The order of the things is that of the page: row by row, whatever stretch a cell is in.
    let mut things: Vec<Vec<Thing>> = vec![Vec::new(); matrix.rows.len()];
    for (stretch, heads) in matrix.heads.chunks(columns.per).enumerate() {
        y += u16::from(stretch > 0);
        for (column, head) in heads.iter().enumerate() {
            laid.piece(columns.at(column), y, head.clone(), theme.style(Tone::Heading));
        }
        line(laid, y);
        y += 1;
        for (row, things) in matrix.rows.iter().zip(&mut things) {
            if row.is_sum {
                let rule = theme.signs.rule.repeat(usize::from(columns.whole()).saturating_sub(2));
                laid.piece(GUTTER, y, rule, theme.style(Tone::Quiet));
                y += 1;
            }
            let names = wrap(&row.name, columns.name);
            let bottom = y + u16::try_from(names.len()).unwrap_or(u16::MAX).max(1);
            for (y, name) in (y..bottom).zip(names) {
                laid.piece(GUTTER, y, name, theme.style(row.tone));
            }
            for y in y..bottom {
                line(laid, y);
            }
            let cells = row.cells.iter().skip(stretch * columns.per).take(columns.per);
            for (column, (sign, command)) in cells.enumerate() {
                let x = columns.at(column);
                laid.piece(x, y, sign.clone(), theme.style(row.tone));
                laid.thing((x - 1, x + columns.cell - 1), (y, y + 1), command).mark = x - 1;
                things.extend(laid.things.pop());
            }
            y = bottom;
        }
    }
    laid.things.extend(things.into_iter().flatten());
    laid.height = y;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::{Command, Program};
    use crate::app::page::MatrixRow;
    use crate::app::theme::{Palette, UNICODE};

    const THEME: Theme = Theme { palette: Palette::Plain, signs: UNICODE, colour: false };

    fn matrix(columns: usize, names: &[&str]) -> Matrix {
        let row = |name: &&str| MatrixRow {
            name: (*name).to_owned(),
            tone: Tone::Body,
            is_sum: false,
            cells: vec![("A≠".to_owned(), Command::Program(Program::Help)); columns],
        };
        let heads = (1..=columns).map(|number| format!("4.{number}")).collect();
        Matrix { heads, breaks: (3..columns).step_by(3).collect(), rows: names.iter().map(row).collect(), gap: 0 }
    }

    #[test]
    fn nothing_of_a_grid_stands_beyond_its_width_and_every_head_is_there_once() {
        let names = ["Gemeente", "Stichting Welzijn Noordoostelijk Rivierengebied"];
        for columns in [1, 2, 7, 12, 31] {
            for width in 14..140 {
                let mut laid = ColumnLayout::default();
                lay_out(&matrix(columns, &names), &mut laid, width, &THEME);
                let beyond = laid.pieces.iter().find(|piece| piece.x + columns_of(&piece.text) > width + GUTTER);
                assert!(beyond.is_none(), "{columns} in {width}: {beyond:?}");
                let heads = laid.pieces.iter().filter(|piece| piece.text.starts_with("4."));
                assert_eq!(heads.count(), columns);
                assert_eq!(laid.things.len(), 2 * columns);
            }
        }
    }

    #[test]
    fn the_things_of_a_grid_stand_in_the_order_of_its_rows_also_in_two_stretches() {
        let mut laid = ColumnLayout::default();
        lay_out(&matrix(12, &["Gemeente", "Welzijn"]), &mut laid, 80, &THEME);
        let tops: Vec<u16> = laid.things.iter().map(|thing| thing.spot.top).collect();
        assert_eq!(tops, [[1; 12].to_vec(), [2; 12].to_vec()].concat(), "all fit");
        let mut laid = ColumnLayout::default();
        lay_out(&matrix(12, &["Gemeente", "Welzijn"]), &mut laid, 40, &THEME);
        let tops: Vec<u16> = laid.things.iter().map(|thing| thing.spot.top).collect();
        assert_eq!(tops, [[1; 6], [5; 6], [2; 6], [6; 6]].concat());
    }
    #[test]
    fn a_line_stands_before_what_begins_with_another_part_where_there_is_room_for_all_lines() {
        let lines = |width| {
            let mut laid = ColumnLayout::default();
            lay_out(&matrix(12, &["Gemeente", "Welzijn"]), &mut laid, width, &THEME);
            laid.pieces.iter().filter(|piece| piece.text == "│").map(|piece| piece.x).collect::<Vec<u16>>()
        };
        // Three parts begin behind the first; a line goes down the heads and both rows.
        let all = lines(80);
        assert_eq!(all.len(), 9, "{all:?}");
        assert_eq!(all[..3], all[3..6]);
        assert_eq!(lines(60), Vec::<u16>::new());
    }
}
