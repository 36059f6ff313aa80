//! A box over the page.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Clear, Widget};

use crate::app::columns::cut;
use crate::app::theme::{Theme, Tone};

/// Draws an empty box of at most this size at the bottom of an area, with a title, and gives the area within it.
pub fn draw(title: &str, (width, height): (u16, u16), theme: &Theme, area: Rect, buffer: &mut Buffer) -> Rect {
    let width = width.min(area.width.saturating_sub(4));
    let height = height.min(area.height);
    let x = area.x + (area.width - width) / 2;
    // At the bottom: what it is about stays in sight above it.
    let y = area.bottom() - height;
    let frame = Rect { x, y, width, height };
    // A column free on both sides sets the box apart from the words below it.
    let cleared = Rect { x: x.saturating_sub(1), width: width + 2, ..frame }.intersection(area);
    Clear.render(cleared, buffer);
    buffer.set_style(cleared, theme.ground());
    let block = Block::bordered()
        .border_set(border(theme))
        .border_style(theme.style(Tone::Quiet))
        .title(format!(" {} ", cut(title, width.saturating_sub(4))))
        .title_style(theme.style(Tone::Strong));
    let inner = block.inner(frame);
    block.render(frame, buffer);
    Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
}

/// The line characters of a box, or signs that every terminal has.
fn border(theme: &Theme) -> ratatui::symbols::border::Set<'static> {
    if theme.signs.lines {
        return ratatui::symbols::border::PLAIN;
    }
    ratatui::symbols::border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    }
}
