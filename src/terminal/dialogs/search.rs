//! The search: a field, and below it what is found.

use crate::app::columns::{columns_of, cut, wrap};
use crate::app::dialogs::search::{SearchBox, leads_to};
use crate::app::frame_info::FrameInfo;
use crate::app::theme::{Theme, Tone};
use crate::content::Guide;
use crate::content::search::MarkedText;
use crate::session::search::Found;
use crate::terminal::column::GUTTER;
use crate::terminal::{dialog, field};
use crate::text::search as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::ops::Range;

/// The lines of a result, and those between two where there is room.
const LINES: u16 = 2;

/// From this height there is an empty line between results.
const ROOMY: u16 = 32;

/// Draws it over `area`.
pub fn draw(search: &SearchBox, guide: &Guide, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let inner = dialog::draw(words::TITLE, (104, area.height), theme, area, buffer);
    field::draw(&search.field, theme, Rect { height: 1.min(inner.height), ..inner }, buffer, info);
    let rule = theme.signs.rule.repeat(inner.width.into());
    buffer.set_stringn(inner.x, inner.y + 1, rule, inner.width.into(), theme.style(Tone::Quiet));
    let gap = u16::from(area.height >= ROOMY);
    let shown_below = |said: u16| {
        let room = inner.height.saturating_sub(2 + said);
        search.shown(usize::from((room + gap) / (LINES + gap)).max(1))
    };
    let said = |shown: &Range<usize>| wrap(&search.says(shown), inner.width);
    // What is said names what is shown, and what is shown has the room that is left below it.
    let shown = shown_below(u16::try_from(said(&shown_below(1)).len()).unwrap_or(1));
    let mut y = inner.y + 2;
    for line in said(&shown) {
        buffer.set_stringn(inner.x, y, line, inner.width.into(), theme.style(Tone::Quiet));
        y += 1;
    }
    for (number, found) in shown.clone().zip(&search.results.found[shown]) {
        let row = Rect { y, height: LINES, ..inner }.intersection(inner);
        if row.height < LINES {
            break;
        }
        result(search, found, guide, theme, row, buffer);
        if number == search.focus {
            for y in row.top()..row.bottom() {
                buffer.set_string(row.x, y, theme.signs.focus, theme.focus());
            }
        }
        info.click(row, leads_to(found, guide));
        y = y.saturating_add(LINES + gap);
    }
}

/// Draws one result: where it stands and its title; below it the words around what was found.
fn result(search: &SearchBox, found: &Found, guide: &Guide, theme: &Theme, row: Rect, buffer: &mut Buffer) {
    let left = row.x + GUTTER;
    let stands_in = search.stands_in(found, guide);
    buffer.set_string(left, row.y, cut(&stands_in, row.right().saturating_sub(left)), theme.style(Tone::Quiet));
    let marked =
        |text: &str, room: u16| MarkedText::new(text, &search.query, search.results.closeness).cut(room.into());
    if !found.title.is_empty() {
        let separator = " · ";
        let x = left + columns_of(&stands_in);
        let title = x + columns_of(separator);
        if title + 8 < row.right() {
            buffer.set_string(x, row.y, separator, theme.style(Tone::Quiet));
            let cut = marked(&found.title, row.right() - title);
            put(&cut, (title, row.y), row.right(), theme.style(Tone::Body), buffer);
        }
    }
    let cut = marked(&found.text, row.right().saturating_sub(left));
    put(&cut, (left, row.y + 1), row.right(), theme.style(Tone::Body), buffer);
}

/// Writes a text with what was found in it.
fn put(marked: &MarkedText, (mut x, y): (u16, u16), end: u16, style: Style, buffer: &mut Buffer) {
    for (piece, found) in marked.pieces() {
        let style = if found { Theme::found(style) } else { style };
        let room = end.saturating_sub(x);
        (x, _) = buffer.set_stringn(x, y, piece, room.into(), style);
    }
}
