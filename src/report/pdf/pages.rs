//! Divides what is laid out over pages.

use super::lines::Run;

/// How wide a page is, in points: A4.
pub(super) const WIDTH: f32 = 595.28;
/// How high a page is, in points.
pub(super) const HEIGHT: f32 = 841.89;
/// The room left and right of the text, in points.
pub(super) const SIDE: f32 = 54.0;
/// The room above the text, in points.
pub(super) const TOP: f32 = 46.0;
/// Where the text ends, in points from the top of the page.
pub(super) const BOTTOM: f32 = HEIGHT - 54.0;
/// Where the line of the foot stands, in points from the top of the page.
pub(super) const FOOT: f32 = HEIGHT - 30.0;
/// How wide the text is, in points.
pub(super) const TEXT_WIDTH: f32 = WIDTH - 2.0 * SIDE;

/// Something that is drawn. Heights are from the top of its slab, in points.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ink {
    /// Words, with the height of the line that they stand on.
    Run(Run, f32),
    /// A filled rectangle that says nothing.
    Bar { x: f32, y: f32, width: f32, height: f32 },
    /// The figure with this number, as wide and high as this.
    Figure { number: usize, node: usize, width: f32, height: f32 },
}

/// A piece of a page that is never broken: mostly a line, or the lines beside each other in a row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Slab {
    /// The room above it, unless a page begins with it.
    pub before: f32,
    /// How high it is.
    pub height: f32,
    /// What is drawn.
    pub ink: Vec<Ink>,
    /// Whether the slab behind it must be on the same page.
    pub keep: bool,
    /// Whether it begins a page.
    pub new_page: bool,
    /// The table that it is a row of, by its number: the titles of that come above it on a new page.
    pub table: Option<usize>,
    /// The heading that begins here, by its number.
    pub heading: Option<usize>,
    /// Whether it only repeats what was told on an earlier page.
    pub repeats: bool,
}

/// A page: slabs, each with the height of its top.
pub(super) type Page = Vec<(f32, Slab)>;

/// The slabs on pages; `titles` are the rows with column titles of the tables. There is always a page.
pub(super) fn divide(slabs: Vec<Slab>, titles: &[Vec<Slab>]) -> Vec<Page> {
    let heights = group_heights(&slabs);
    let mut pages = Pages { done: Vec::new(), page: Vec::new(), y: TOP };
    for (slab, group) in slabs.into_iter().zip(heights) {
        // A group that no page can hold is broken where it must be.
        let wanted = if group > BOTTOM - TOP { slab.height } else { group };
        let begun = !pages.page.is_empty();
        if begun && (slab.new_page || pages.y + slab.before + wanted > BOTTOM) {
            pages.turn();
            pages.repeat(slab.table.and_then(|table| titles.get(table)));
        }
        pages.put(slab);
    }
    pages.done.push(pages.page);
    pages.done
}

/// How high each slab is together with those behind it that must be on the same page.
fn group_heights(slabs: &[Slab]) -> Vec<f32> {
    let mut heights = vec![0.0; slabs.len()];
    let mut behind = 0.0;
    for (at, slab) in slabs.iter().enumerate().rev() {
        let next = slabs.get(at + 1).filter(|next| slab.keep && !next.new_page);
        heights[at] = slab.height + next.map_or(0.0, |next| next.before + behind);
        behind = heights[at];
    }
    heights
}

/// Pages under construction.
struct Pages {
    done: Vec<Page>,
    page: Page,
    y: f32,
}

impl Pages {
    fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.y = TOP;
    }

    fn put(&mut self, slab: Slab) {
        let top = if self.page.is_empty() { self.y } else { self.y + slab.before };
        self.y = top + slab.height;
        self.page.push((top, slab));
    }

    /// Puts the titles of a table again; titles that would take a third of the page are told once.
    fn repeat(&mut self, titles: Option<&Vec<Slab>>) {
        let height = |titles: &&Vec<Slab>| titles.iter().map(|slab| slab.height).sum::<f32>();
        for slab in titles.filter(|titles| height(titles) < (BOTTOM - TOP) / 3.0).into_iter().flatten() {
            self.put(Slab { repeats: true, before: 0.0, ..slab.clone() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slab(height: f32) -> Slab {
        Slab { height, ..Slab::default() }
    }

    fn counts(slabs: Vec<Slab>) -> Vec<usize> {
        divide(slabs, &[]).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_page_is_filled_and_the_room_above_its_first_slab_is_gone() {
        let slabs = vec![Slab { before: 10.0, ..slab(100.0) }; 14];
        let pages = divide(slabs, &[]);
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [6, 6, 2]);
        assert!(pages.iter().all(|page| (page[0].0 - TOP).abs() < 0.01));
    }

    #[test]
    fn what_must_stay_together_goes_to_the_next_page_together() {
        let mut slabs = vec![slab(100.0); 9];
        (slabs[5].keep, slabs[6].keep) = (true, true);
        assert_eq!(counts(slabs), [5, 4]);
    }

    #[test]
    fn a_group_that_no_page_can_hold_is_broken_but_its_end_stays_together() {
        let slabs = (0..9).map(|at| Slab { keep: at < 8, ..slab(100.0) }).collect();
        assert_eq!(counts(slabs), [2, 7]);
    }

    #[test]
    fn titles_come_back_above_the_rows_on_a_new_page_only() {
        let row = |at: usize| Slab { table: (at > 0).then_some(0), ..slab(100.0) };
        let titles = vec![vec![slab(50.0)]];
        let pages = divide((0..12).map(row).collect(), &titles);
        let repeated: Vec<usize> =
            pages.iter().map(|page| page.iter().filter(|(_, slab)| slab.repeats).count()).collect();
        assert_eq!(repeated, [0, 1]);
        assert!((pages[1][1].0 - TOP - 50.0).abs() < 0.01);
    }

    #[test]
    fn nothing_is_one_empty_page() {
        assert_eq!(counts(Vec::new()), [0]);
    }
}
