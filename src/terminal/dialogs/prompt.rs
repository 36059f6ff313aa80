//! A line of text that is asked for.

use crate::app::columns::wrap;
use crate::app::dialogs::prompt::Prompt;
use crate::app::frame_info::FrameInfo;
use crate::app::theme::{Theme, Tone};
use crate::terminal::dialog;
use crate::terminal::field;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Its columns and lines.
pub const SIZE: (u16, u16) = (72, 9);

/// Draws it over `area`; `meaning` tells what is meant by what is typed.
pub fn draw(
    prompt: &Prompt,
    meaning: Option<&str>,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
    info: &mut FrameInfo,
) {
    info.cover();
    let inner = dialog::draw(&prompt.title, SIZE, theme, area, buffer);
    let line = |y: u16| Rect { y: inner.y + y, height: u16::from(inner.height > y), ..inner };
    let place = field::beside(meaning, theme, line(1), buffer);
    field::draw(&prompt.field, theme, place, buffer, info);
    let rule = theme.signs.rule.repeat(inner.width.into());
    buffer.set_stringn(inner.x, line(2).y, rule, inner.width.into(), theme.style(Tone::Quiet));
    let (text, tone) = prompt.error.as_ref().map_or((&prompt.hint, Tone::Quiet), |error| (error, Tone::Alert));
    for (y, words) in (3..inner.height).zip(wrap(text, inner.width)) {
        buffer.set_stringn(inner.x, inner.y + y, words, inner.width.into(), theme.style(tone));
    }
}
