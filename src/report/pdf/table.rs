//! Lays a table out: columns as wide as what stands in them asks for, and rows that break between their lines only
//! where they must.

use super::flow::{Flow, SIZE};
use super::lines::Run;
use super::pages::{BOTTOM, Ink, SIDE, Slab, TEXT_WIDTH, TOP};
use super::passages::Piece;
use super::tags::{Role, Tree};
use crate::report::columns;
use crate::report::letters::Face;
use crate::report::model::{Table, Words};

/// Between two columns, in points.
const GAP: f32 = 12.0;
/// How thick the line below a row is, in points.
const RULE: f32 = 0.6;
/// How thick the line below the titles is, in points.
const TITLE_RULE: f32 = 1.2;
/// A cell that is no wider than this stays on one line, so that a date or the name of a page is not broken.
const SHORT_CELL: f32 = 80.0;

/// What stands in a cell, below each other.
type Cell = Vec<Piece>;

impl Flow<'_> {
    /// The table below what is there.
    pub(super) fn table(&mut self, table: &Table) {
        if table.header.is_empty() {
            return;
        }
        let node = self.tree.add(Tree::ROOT, Role::Table);
        let head = self.tree.add(node, Role::TableHead);
        let titles: Vec<Words> = table.header.iter().map(|title| title.as_str().into()).collect();
        let titles = self.cells(head, &titles, titles.len(), true);
        let body = self.tree.add(node, Role::TableBody);
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for row in &table.rows {
            rows.push(self.cells(body, row, titles.len(), false));
        }
        let columns = places(&titles, &rows);
        let before = self.before(6.0);
        let begun = self.slabs.len();
        let mut title_slabs = self.row(&titles, &columns, TITLE_RULE);
        if let Some(first) = title_slabs.first_mut() {
            first.before = before;
        }
        for slab in &mut title_slabs {
            slab.keep = true;
        }
        let number = self.titles.len();
        self.slabs.extend(title_slabs.iter().cloned());
        self.titles.push(title_slabs);
        for (at, row) in rows.iter().enumerate() {
            let mut slabs = self.row(row, &columns, RULE);
            for slab in &mut slabs {
                slab.table = Some(number);
            }
            // No row alone below the titles, or alone on the last page.
            if let Some(last) = slabs.last_mut() {
                last.keep = rows.len() > 1 && (at == 0 || at + 2 == rows.len());
            }
            self.slabs.extend(slabs);
        }
        if rows.is_empty()
            && let Some(last) = self.slabs[begun..].last_mut()
        {
            last.keep = false;
        }
    }

    /// The cells of a row, as many as there are columns.
    fn cells(&mut self, within: usize, cells: &[Words], columns: usize, title: bool) -> Vec<Cell> {
        let row = self.tree.add(within, Role::Row);
        let (role, face) = if title { (Role::ColumnTitle, Face::Bold) } else { (Role::Cell, Face::Regular) };
        let mut texts = Vec::with_capacity(columns);
        for at in 0..columns {
            let node = self.tree.add(row, role.clone());
            let mut words = cells.get(at).cloned().unwrap_or_default();
            if words.plain().trim().is_empty() {
                // A cell with nothing in it would not be in the structure, and the others would move up.
                words = "\u{A0}".into();
            }
            texts.push(if words.is_plain_line() {
                vec![Piece::plain(self.text(node, &words, face, SIZE))]
            } else {
                self.pieces(node, &words, TEXT_WIDTH)
            });
        }
        texts
    }

    /// A row as slabs: the first lines of all cells, their second lines, and so on.
    fn row(&self, cells: &[Cell], columns: &[(f32, f32)], rule: f32) -> Vec<Slab> {
        let lines = |(cell, (x, width)): (&Cell, &(f32, f32))| -> Vec<Vec<Run>> {
            cell.iter().flat_map(|piece| piece.lines(*x, *width)).collect()
        };
        let cells: Vec<Vec<Vec<Run>>> = cells.iter().zip(columns).map(lines).collect();
        let count = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let (line, room) = (self.line_height(SIZE), self.spacing.row);
        // A row stays whole, unless it is so high that half a page would stay empty.
        let lines = f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        let whole = lines * line < (BOTTOM - TOP) / 2.0;
        let slab = |at: usize| {
            let above = if at == 0 { room } else { 0.0 };
            let mut height = above + line;
            let beside = cells.iter().filter_map(|cell| cell.get(at)).cloned();
            let mut ink: Vec<Ink> = beside.flat_map(|line| self.ink(line, above)).collect();
            if at + 1 == count {
                ink.push(Ink::Bar { x: SIDE, y: height + room, width: TEXT_WIDTH, height: rule });
                height += room + rule;
            }
            let keep = at + 1 < count && (whole || at == 0 || at + 2 == count);
            Slab { height, ink, keep, ..Slab::default() }
        };
        (0..count).map(slab).collect()
    }
}

/// Where every column begins and how wide it is.
fn places(titles: &[Cell], rows: &[Vec<Cell>]) -> Vec<(f32, f32)> {
    let wide = |cell: &Cell| cell.iter().map(Piece::width).fold(0.0, f32::max);
    let word = |cell: &Cell| cell.iter().map(Piece::widest_word).fold(1.0, f32::max);
    let needs = |cell: &Cell| if wide(cell) <= SHORT_CELL { wide(cell).max(1.0) } else { word(cell) };
    let all = || rows.iter().map(Vec::as_slice).chain([titles]);
    let least: Vec<f32> = (0..titles.len())
        .map(|column| all().filter_map(|row| row.get(column)).map(needs).fold(1.0, f32::max))
        .collect();
    let wanted: Vec<Vec<f32>> = all().map(|row| row.iter().map(wide).collect()).collect();
    let gaps = GAP * f32::from(u16::try_from(titles.len().saturating_sub(1)).unwrap_or(u16::MAX));
    let mut x = SIDE;
    let place = |width: f32| {
        let begun = x;
        x += width + GAP;
        (begun, width)
    };
    columns::widths(&least, &wanted, (TEXT_WIDTH - gaps).max(1.0)).into_iter().map(place).collect()
}
