//! Where a page stands on the screen, what is in focus and how far it scrolls.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::column::{ColumnLayout, Thing};
use super::ink;
use super::layout::{Large, Space, lay_out};
use crate::app::command::{Command, Point};
use crate::app::frame_info::{Area, FrameInfo, Spot};
use crate::app::page::{Block, Page, READING_WIDTH};
use crate::app::theme::{Theme, Tone};
use crate::app::view::View;

/// From this width the side of the page stands beside it.
const WITH_SIDE: u16 = 110;

/// From this width a page for the wall has large letters.
const WALL: u16 = 120;

/// From this width the overview stands on the left.
const WITH_NAV: u16 = 150;

/// The columns of a page in an area.
struct Columns {
    nav: Option<Rect>,
    main: Rect,
    side: Option<Rect>,
}

fn columns(area: Rect, page: &Page) -> Columns {
    if page.alone {
        // What hangs on a wall is as wide as that: large letters need it.
        let most = if area.width < WALL { READING_WIDTH } else { area.width };
        let width = area.width.saturating_sub(6).min(most);
        let x = area.x + (area.width - width) / 2;
        return Columns { nav: None, main: Rect { x, width, ..area }, side: None };
    }
    let column = |x: u16, width: u16| Rect { x, width: width.min(area.right().saturating_sub(x)), ..area };
    let wide = area.width >= WITH_NAV;
    let nav = (wide && !page.nav.is_empty()).then(|| column(area.x + 3, 34));
    let left = nav.map_or(area.x + 3, |nav| nav.right() + 4);
    let room = area.right().saturating_sub(left + 3);
    if area.width < WITH_SIDE || page.side.is_empty() {
        return Columns { nav, main: column(left, room.min(READING_WIDTH)), side: None };
    }
    let main = room.saturating_sub(room / 3 + 4).min(READING_WIDTH);
    let side = column(left + main + 5, (room - main - 5).min(56));
    Columns { nav, main: column(left, main), side: Some(side) }
}

impl From<Rect> for Area {
    fn from(Rect { x, y, width, height }: Rect) -> Self {
        Self { left: x, top: y, width, height }
    }
}

/// Where everything of a page stands in an area, kept from one frame to the next: a key that only moves about costs what is
/// shown, and not what is there.
#[derive(Debug, Default)]
pub struct PageLayout {
    /// What it was made of.
    made_of: Option<MadeOf>,
    columns: Vec<ScreenColumn>,
    things: Arc<[(Spot, Command)]>,
}

/// Which page in which area, by the number of the page.
type MadeOf = (u64, Rect, Theme);

/// A column at its place on the screen.
#[derive(Debug)]
struct ScreenColumn {
    area: Rect,
    layout: ColumnLayout,
    scrolls: bool,
}

impl PageLayout {
    /// Lays a page out.
    fn of(page: &Page, area: Rect, theme: &Theme) -> Self {
        let columns = columns(area, page);
        let height = area.height;
        let lay = |height, large| lay_out(&page.main, Space { width: columns.main.width, height, large }, theme);
        let mut main = lay(height, if page.alone { Large::TextAndCards } else { Large::Text });
        if page.alone {
            // Where large letters leave no room for what was said, they go before that does: first those of the cards.
            for (room, large) in [(height, Large::Text), (0, Large::Nothing)] {
                if main.height > height {
                    main = lay(room, large);
                }
            }
            // A little above the middle is where the middle seems to be.
            main.lower(height.saturating_sub(main.height) * 2 / 5);
        }
        let width = columns.side.map_or(columns.main.width, |column| column.width);
        let side = match columns.side {
            Some(_) => filled(page, Space { width, height, large: Large::Nothing }, theme),
            None => lay_out(&page.side, Space { width, height, large: Large::Nothing }, theme),
        };
        let mut placed = Vec::new();
        match columns.side {
            Some(area) => placed.push(ScreenColumn { area, layout: side, scrolls: false }),
            None => main.append(side),
        }
        placed.insert(0, ScreenColumn { area: columns.main, layout: main, scrolls: true });
        if let Some(area) = columns.nav {
            placed.push(ScreenColumn {
                area,
                layout: lay_out(&page.nav, Space { width: area.width, height: 0, large: Large::Nothing }, theme),
                scrolls: false,
            });
        }
        let things = placed.iter().flat_map(ScreenColumn::things).collect();
        Self { made_of: None, columns: placed, things }
    }

    /// Lays a page out, unless that was done already for the page of this number.
    fn keep(&mut self, page: &Page, number: u64, area: Rect, theme: &Theme) {
        let made_of = Some((number, area, *theme));
        if self.made_of != made_of {
            *self = Self { made_of, ..Self::of(page, area, theme) };
        }
    }
}

/// The fewest blocks of what fills room to spare: a title with nothing below it tells nobody anything.
const FEWEST: usize = 3;

/// The side of a page, with as much below it of what fills room to spare as is seen whole.
fn filled(page: &Page, space: Space, theme: &Theme) -> ColumnLayout {
    let with = |count: usize| lay_out(page.side.iter().chain(&page.spare[..count]), space, theme);
    let is_title = |block: &Block| matches!(block, Block::Text(text) if text.tone == Tone::Heading);
    let counts = (FEWEST..=page.spare.len()).filter(|count| !is_title(&page.spare[count - 1]));
    let counts: Vec<usize> = std::iter::once(0).chain(counts).collect();
    // More blocks are never lower: half of what is left to try is ruled out each time.
    let fitting = counts[1..].partition_point(|count| with(*count).height <= space.height);
    with(counts[fitting])
}

impl ScreenColumn {
    /// A column of the page on the screen.
    fn on_screen(&self, x: u16) -> u16 {
        self.area.x.saturating_add(x).saturating_sub(2)
    }

    fn things(&self) -> impl Iterator<Item = (Spot, Command)> {
        self.layout.things.iter().map(|thing| {
            let Spot { left, right, lane, .. } = thing.spot;
            let (left, right) = (self.on_screen(left), self.on_screen(right));
            let lane = (self.on_screen(lane.0), self.on_screen(lane.1));
            (Spot { left, right, lane, scrolls: self.scrolls, ..thing.spot }, thing.command.clone())
        })
    }
}

/// Draws a page that stands on the screen for this frame only, and tells what stands where.
pub fn draw(page: &Page, view: &View, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    put_all(&PageLayout::of(page, area, theme), view, theme, area, buffer, info);
}

/// Draws the page of a number, and tells what stands where; `kept` is where it stood in the last frame.
pub fn draw_kept(
    (page, number): (&Page, u64),
    view: &View,
    theme: &Theme,
    (area, buffer): (Rect, &mut Buffer),
    info: &mut FrameInfo,
    kept: &mut PageLayout,
) {
    kept.keep(page, number, area, theme);
    put_all(kept, view, theme, area, buffer, info);
}

fn put_all(layout: &PageLayout, view: &View, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let Some(main) = layout.columns.first().map(|column| &column.layout) else { return };
    info.height = area.height;
    info.length = main.height;
    info.scroll = scroll_for(view, main, area.height).min(info.max_scroll());
    info.set_things(Arc::clone(&layout.things));
    let mut first = 0;
    for column in &layout.columns {
        let scroll = if column.scrolls { info.scroll } else { 0 };
        put(column, (first, view.marked()), scroll, theme, buffer, info);
        first += column.layout.things.len();
    }
    // A rule stands between two columns.
    for pair in layout.columns.iter().skip(1) {
        let x = if pair.area.x > layout.columns[0].area.x { pair.area.x - 3 } else { pair.area.right() + 1 };
        let line = if theme.signs.lines { "│" } else { "|" };
        ink::rule(Rect { x, width: 1, ..area }, line, theme.style(Tone::Quiet), buffer);
    }
}

/// The first line to show: where the view was, or else as near to that as brings the thing in focus onto the screen.
fn scroll_for(view: &View, main: &ColumnLayout, height: u16) -> u16 {
    let Some(spot) = main.things.get(view.focus).map(|thing| thing.spot).filter(|_| view.follow) else {
        return view.scroll;
    };
    if view.focus == 0 && spot.bottom <= height {
        return 0;
    }
    let lowest = spot.bottom.saturating_sub(height);
    let wanted = match (view.arriving, lowest) {
        (false, _) => view.scroll,
        (true, 0) => 0,
        (true, _) => spot.top.saturating_sub(height / 3),
    };
    wanted.clamp(lowest.min(spot.top), spot.top)
}

/// Puts a column onto the screen, from line `scroll` on. Its things are numbered from `first` on; the one with the number
/// `marked` has the sign of what is in focus.
fn put(
    column: &ScreenColumn,
    (first, marked): (usize, Option<usize>),
    scroll: u16,
    theme: &Theme,
    buffer: &mut Buffer,
    info: &mut FrameInfo,
) {
    let (layout, area) = (&column.layout, column.area);
    let row = |line: u16| line.checked_sub(scroll).filter(|row| *row < area.height).map(|row| area.y + row);
    let mut text = |x: u16, line: u16, text: &str, style| {
        if let Some(y) = row(line) {
            let x = column.on_screen(x);
            ink::text((x, y), text, area.right().saturating_sub(x), style, buffer);
        }
    };
    let first_shown = layout.pieces.partition_point(|piece| piece.y < scroll);
    let shown = layout.pieces[first_shown..].iter().take_while(|piece| piece.y < scroll.saturating_add(area.height));
    for piece in shown {
        text(piece.x, piece.y, &piece.text, piece.style);
    }
    let in_focus = marked.and_then(|marked| layout.things.get(marked.checked_sub(first)?));
    if let Some(Thing { spot, mark, .. }) = in_focus {
        for line in spot.top..spot.top.saturating_add(spot.marked) {
            text(*mark, line, theme.signs.focus, theme.focus());
        }
        info.cursor = row(spot.top).map(|y| (column.on_screen(*mark), y)).or(info.cursor);
    }
    for (number, Thing { spot, .. }) in (first..).zip(&layout.things) {
        let (top, bottom) = (spot.top.max(scroll), spot.bottom.min(scroll + area.height));
        if top < bottom {
            let place = Rect {
                x: column.on_screen(spot.left),
                y: area.y + top - scroll,
                width: spot.right - spot.left,
                height: bottom - top,
            };
            info.click(place.intersection(buffer.area), Command::Point(Point::Press(number)));
        }
    }
}
