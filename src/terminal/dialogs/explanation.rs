//! Why something is not done here.

use crate::app::columns::wrap;
use crate::app::dialogs::explanation::Explanation;
use crate::app::frame_info::FrameInfo;
use crate::app::theme::{Theme, Tone};
use crate::terminal::dialog;
use crate::text::screens as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws it over `area`.
pub fn draw(explanation: &Explanation, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    const WIDTH: u16 = 64;
    info.cover();
    let room = WIDTH.min(area.width.saturating_sub(4)).saturating_sub(4);
    // A sentence on each line: it is read in passing.
    let why = explanation.why.replace(". ", ".\n");
    let lines: Vec<(String, Tone)> = wrap(&why, room)
        .into_iter()
        .map(|line| (line, Tone::Body))
        .chain([(String::new(), Tone::Body)])
        .chain(wrap(words::TYPING_DOES_NOTHING, room).into_iter().map(|line| (line, Tone::Quiet)))
        .collect();
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = dialog::draw(words::NOT_HERE, (WIDTH, height), theme, area, buffer);
    for (y, (line, tone)) in (inner.y..inner.bottom()).zip(lines) {
        buffer.set_stringn(inner.x, y, line, inner.width.into(), theme.style(tone));
    }
}
