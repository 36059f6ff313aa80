//! Where a page stands on the screen, what is in focus and how far it scrolls.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::ink;
use super::layout::{Laid, lay_out};
use crate::app::command::{Command, Point};
use crate::app::frame_info::{Area, FrameInfo, Spot};
use crate::app::page::{Page, READING_WIDTH};
use crate::app::theme::{Theme, Tone};
use crate::app::view::View;

/// From this width the side of the page stands beside it.
const WITH_SIDE: u16 = 110;

/// From this height there is room between the items of a list.
const ROOMY: u16 = 32;

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
        let width = area.width.saturating_sub(6).min(READING_WIDTH);
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

/// Draws a page and tells what stands where.
pub fn draw(page: &Page, view: &View, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let columns = columns(area, page);
    let mut count = 0;
    let roomy = area.height >= ROOMY;
    let mark = view.marked();
    let mut main = lay_out(&page.main, (columns.main.width, roomy), mark, &mut count, theme);
    let width = columns.side.map_or(columns.main.width, |column| column.width);
    let mut side = Some(lay_out(&page.side, (width, roomy), mark, &mut count, theme));
    if columns.side.is_none() {
        main.append(side.take().unwrap_or_default());
    }
    let nav = columns.nav.map(|column| lay_out(&page.nav, (column.width, false), mark, &mut count, theme));
    info.height = area.height;
    info.length = main.height;
    info.scroll = scroll_for(view, &main, area.height).min(info.max_scroll());
    put(&main, columns.main, info.scroll, true, buffer, info);
    for (laid, column) in [(side, columns.side), (nav, columns.nav)] {
        if let (Some(laid), Some(column)) = (laid, column) {
            put(&laid, column, 0, false, buffer, info);
        }
    }
    for beside in [columns.side.map(|side| side.x - 3), columns.nav.map(|nav| nav.right() + 1)].into_iter().flatten() {
        let line = if theme.signs.lines { "│" } else { "|" };
        ink::rule(Rect { x: beside, width: 1, ..area }, line, theme.style(Tone::Quiet), buffer);
    }
}

/// The first line to show: where the view was, or else as near to that as brings the thing in focus onto the screen.
fn scroll_for(view: &View, main: &Laid, height: u16) -> u16 {
    let Some((spot, _)) = main.spots.get(view.focus).filter(|_| view.follow) else { return view.scroll };
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

/// Puts what was laid out onto the screen, from line `scroll` on.
fn put(laid: &Laid, column: Rect, scroll: u16, scrolls: bool, buffer: &mut Buffer, info: &mut FrameInfo) {
    let row = |line: u16| line.checked_sub(scroll).filter(|row| *row < column.height).map(|row| column.y + row);
    for piece in &laid.pieces {
        if let Some(y) = row(piece.y) {
            let x = column.x.saturating_add(piece.x).saturating_sub(2);
            let room = column.right().saturating_sub(x);
            ink::text((x, y), &piece.text, room, piece.style, buffer);
        }
    }
    for (spot, command) in &laid.spots {
        let from_left = |x: u16| column.x.saturating_add(x).saturating_sub(2);
        let press = Command::Point(Point::Press(info.count()));
        let lane = (from_left(spot.lane.0), from_left(spot.lane.1));
        let on_screen = Spot { left: from_left(spot.left), right: from_left(spot.right), lane, scrolls, ..*spot };
        info.add(on_screen, command.clone());
        let (top, bottom) = (spot.top.max(scroll), spot.bottom.min(scroll + column.height));
        if top < bottom {
            let area = Rect {
                x: from_left(spot.left),
                y: column.y + top - scroll,
                width: spot.right - spot.left,
                height: bottom - top,
            };
            info.click(area.intersection(buffer.area), press);
        }
    }
}
