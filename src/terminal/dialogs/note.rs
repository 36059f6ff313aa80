//! A text of many lines, below the words that it is about.

use crate::app::columns::wrap;
use crate::app::dialogs::note::NoteEditor;
use crate::app::frame_info::FrameInfo;
use crate::app::theme::{Theme, Tone};
use crate::terminal::{dialog, field};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws it over `area`, below the words that it is about.
pub fn draw(editor: &NoteEditor, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    info.cover();
    let inner = dialog::draw(&editor.title, (92, area.height), theme, area, buffer);
    let lines = wrap(&editor.about, inner.width);
    let shown = u16::try_from(lines.len()).unwrap_or(0).min(inner.height / 3);
    for (y, line) in (inner.y..inner.y + shown).zip(&lines) {
        buffer.set_stringn(inner.x, y, line, inner.width.into(), theme.style(Tone::Quiet));
    }
    let below = if shown > 0 { shown + 1 } else { 0 };
    let place = Rect { y: inner.y + below, height: inner.height.saturating_sub(below), ..inner };
    field::draw(&editor.field, theme, place, buffer, info);
}
