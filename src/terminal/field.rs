//! Draws a field to type in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;

use crate::app::columns::columns_of;
use crate::app::field::Field;
use crate::app::theme::{Theme, Tone};

/// Draws a field; the cursor shows where typing goes when it is in focus.
pub fn draw(field: &Field, in_focus: bool, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    field.show(|text| {
        text.set_style(theme.ground().patch(theme.style(Tone::Body)));
        text.set_cursor_line_style(Style::new());
        text.set_cursor_style(if in_focus { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() });
        text.set_selection_style(if in_focus { theme.selected() } else { Style::new() });
        (&*text).render(area, buffer);
    });
}

/// Draws a field with what is meant by what is typed at its right end.
pub fn draw_beside(
    field: &Field,
    (in_focus, meaning): (bool, Option<&str>),
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) {
    let words = meaning.unwrap_or_default();
    let width = columns_of(words).min(area.width);
    // A blank between the two, also where the cursor stands behind the last letter.
    let room = if width == 0 { area.width } else { area.width.saturating_sub(width + 2) };
    draw(field, in_focus, theme, Rect { width: room, ..area }, buffer);
    if area.height > 0 {
        buffer.set_stringn(area.right() - width, area.y, words, width.into(), theme.style(Tone::Quiet));
    }
}
