//! Says why something is not done here. It takes what is typed behind it: who meant to write goes on writing, and
//! letters that were meant for a text must do nothing else.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::text::screens as words;
use crate::tui::frame_info::FrameInfo;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widgets::dialog;
use crate::tui::widgets::layout::wrap;

/// Something that was refused.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Why, and what to do.
    pub why: String,
    /// Whether anything was typed since: then Enter belongs to what was typed.
    pub typed: bool,
}

impl Refused {
    /// Nothing typed yet.
    pub const fn new(why: String) -> Self {
        Self { why, typed: false }
    }
}

/// Draws it over `area`.
pub fn draw(refused: &Refused, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    const WIDTH: u16 = 64;
    info.cover();
    let room = WIDTH.min(area.width.saturating_sub(4)).saturating_sub(4);
    // A sentence on each line: it is read in passing.
    let why = refused.why.replace(". ", ".\n");
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
