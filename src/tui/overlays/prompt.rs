//! Asks for one line of text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::command::Asked;
use crate::tui::frame_info::FrameInfo;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widgets::dialog;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::layout::wrap;

/// A question for a line of text that is open.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What the answer is for.
    pub asked: Asked,
    /// What is asked, in the frame.
    pub title: String,
    /// How to answer, below the field.
    pub hint: String,
    /// Why the answer that was given will not do.
    pub error: Option<String>,
    /// What is typed.
    pub field: Field,
}

/// Draws it over `area`.
pub fn draw(prompt: &Prompt, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    info.cover();
    let inner = dialog::draw(&prompt.title, (72, 9), theme, area, buffer);
    let line = |y: u16| Rect { y: inner.y + y, height: u16::from(inner.height > y), ..inner };
    prompt.field.draw(line(1), buffer);
    let rule = theme.signs.rule.repeat(inner.width.into());
    buffer.set_stringn(inner.x, line(2).y, rule, inner.width.into(), theme.style(Tone::Quiet));
    let (text, tone) = prompt.error.as_ref().map_or((&prompt.hint, Tone::Quiet), |error| (error, Tone::Alert));
    for (y, words) in (3..inner.height).zip(wrap(text, inner.width)) {
        buffer.set_stringn(inner.x, inner.y + y, words, inner.width.into(), theme.style(tone));
    }
}
