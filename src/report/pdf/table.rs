//! Lays a table out: columns as wide as what stands in them asks for, and rows that break between their lines only
//! where they must.

use super::flow::{Flow, SIZE};
use super::letters::Face;
use super::lines::{Run, Text};
use super::pages::{BOTTOM, Ink, SIDE, Slab, TEXT_WIDTH, TOP};
use super::tags::{Role, Tree};
use crate::report::model::{Table, Words};

/// Between two columns, in points.
const GAP: f32 = 12.0;
/// How thick the line below a row is, in points.
const RULE: f32 = 0.6;
/// How thick the line below the titles is, in points.
const TITLE_RULE: f32 = 1.2;

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
        let mut rows: Vec<Vec<Text>> = Vec::new();
        for row in &table.rows {
            rows.push(self.cells(body, row, titles.len(), false));
        }
        let columns = columns(&titles, &rows);
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
    fn cells(&mut self, within: usize, cells: &[Words], columns: usize, title: bool) -> Vec<Text> {
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
            texts.push(self.text(node, &words, face, SIZE));
        }
        texts
    }

    /// A row as slabs: the first lines of all cells, their second lines, and so on.
    fn row(&self, cells: &[Text], columns: &[(f32, f32)], rule: f32) -> Vec<Slab> {
        let cells: Vec<Vec<Vec<Run>>> =
            cells.iter().zip(columns).map(|(text, (x, width))| text.lines(*x, *width)).collect();
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
fn columns(titles: &[Text], rows: &[Vec<Text>]) -> Vec<(f32, f32)> {
    let count = titles.len();
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column)).chain(titles.get(column));
    let widest = |measure: fn(&Text) -> f32| -> Vec<f32> {
        (0..count).map(|column| cells(column).map(measure).fold(1.0, f32::max)).collect()
    };
    let gaps = GAP * f32::from(u16::try_from(count.saturating_sub(1)).unwrap_or(u16::MAX));
    let widths = shared(&widest(Text::widest_word), &widest(Text::width), (TEXT_WIDTH - gaps).max(1.0));
    let mut x = SIDE;
    let place = |width: f32| {
        let begun = x;
        x += width + GAP;
        (begun, width)
    };
    widths.into_iter().map(place).collect()
}

/// Shares the room among columns that want to be at least as wide as their widest word, and best as wide as all that
/// they hold. Those that ask for no more than an equal share get what they ask, and the others share the rest.
fn shared(least: &[f32], best: &[f32], room: f32) -> Vec<f32> {
    let count = |columns: usize| f32::from(u16::try_from(columns).unwrap_or(u16::MAX)).max(1.0);
    // A word that is wider than its share of the room is broken, rather than push the others aside.
    let squeezed = least.iter().sum::<f32>() > room;
    let even = room / count(least.len());
    let least = |column: usize| if squeezed { least[column].min(even) } else { least[column] };
    let mut widths: Vec<Option<f32>> = vec![None; best.len()];
    loop {
        let given: f32 = widths.iter().flatten().sum();
        let open: Vec<usize> = (0..best.len()).filter(|column| widths[*column].is_none()).collect();
        let share = (room - given) / count(open.len());
        let modest = open.iter().find(|column| best[**column] <= share).map(|column| (*column, best[*column]));
        let proud = || open.iter().find(|column| least(**column) > share).map(|column| (*column, least(*column)));
        match modest.or_else(proud) {
            Some((column, width)) => widths[column] = Some(width),
            None => return widths.into_iter().map(|width| width.unwrap_or(share)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_fit_are_as_wide_as_what_they_hold() {
        assert_eq!(shared(&[10.0, 20.0], &[30.0, 40.0], 100.0), [30.0, 40.0]);
    }

    #[test]
    fn a_column_with_little_gets_what_it_asks_and_the_others_share_the_rest() {
        assert_eq!(shared(&[10.0, 20.0, 20.0], &[20.0, 300.0, 180.0], 100.0), [20.0, 40.0, 40.0]);
        assert_eq!(shared(&[50.0, 20.0], &[300.0, 90.0], 90.0), [50.0, 40.0], "no word is broken without need");
    }

    #[test]
    fn a_word_wider_than_the_page_leaves_room_for_the_other_columns() {
        let widths = shared(&[30.0, 2000.0], &[60.0, 2000.0], 100.0);
        assert!(widths[0] >= 30.0 && (widths.iter().sum::<f32>() - 100.0).abs() < 0.01, "{widths:?}");
    }
}
