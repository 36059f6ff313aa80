//! An action item that is being written: its three fields, and below them who is at the table.

use crate::app::columns::wrap;
use crate::app::dialogs::action::{ActionEditor, ActionField};
use crate::app::frame_info::FrameInfo;
use crate::app::theme::{Theme, Tone};
use crate::terminal::column::GUTTER;
use crate::terminal::dialog;
use crate::terminal::field;
use crate::text::screens as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws it over `area`; `hint` tells who is at the table, `meaning` which day is meant.
pub fn draw(
    editor: &ActionEditor,
    (hint, meaning): (&str, Option<&str>),
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
    info: &mut FrameInfo,
) {
    const LABEL: u16 = 10;
    info.cover();
    let advice = editor.advice.as_deref().unwrap_or_default();
    let mut inner = dialog::draw(words::ACTION, (84, if advice.is_empty() { 15 } else { 18 }), theme, area, buffer);
    // What it came of stands above it, until something stands in its place.
    if !advice.is_empty() && editor.fields[0].text().trim().is_empty() {
        let said = format!("{} {advice}", words::ADVICE_IS);
        let lines = wrap(&said, inner.width);
        for (y, line) in (inner.y..inner.y + 2).zip(lines) {
            buffer.set_stringn(inner.x, y, line, inner.width.into(), theme.style(Tone::Quiet));
        }
        inner = Rect { y: inner.y + 3, height: inner.height.saturating_sub(3), ..inner };
    }
    let heights = [inner.height.saturating_sub(8).clamp(1, 5), 1, 1];
    let mut y = inner.y;
    for ((field, kind), height) in editor.fields.iter().zip(ActionField::ALL).zip(heights) {
        if y + height > inner.bottom() {
            break;
        }
        let label = match kind {
            ActionField::What => words::WHAT,
            ActionField::Who => words::WHO,
            ActionField::When => words::WHEN,
        };
        if kind == editor.focus {
            buffer.set_string(inner.x, y, theme.signs.focus, theme.focus());
        }
        buffer.set_string(inner.x + GUTTER, y, label, theme.style(Tone::Strong));
        let x = inner.x + GUTTER + LABEL;
        let place = Rect { x, y, width: inner.right().saturating_sub(x), height };
        let beside = match kind {
            ActionField::What => None,
            ActionField::Who => editor.meant_name(),
            ActionField::When => meaning,
        };
        let place = field::beside(beside, theme, place, buffer);
        if kind == editor.focus {
            field::draw(field, theme, place, buffer, info);
        } else {
            field::draw_at_rest(field, theme, place, buffer);
        }
        y += height + 1;
    }
    let (text, tone) = editor.error.as_deref().map_or((hint, Tone::Quiet), |error| (error, Tone::Alert));
    for (y, line) in (y..inner.bottom()).zip(wrap(text, inner.width)) {
        buffer.set_stringn(inner.x, y, line, inner.width.into(), theme.style(tone));
    }
}
