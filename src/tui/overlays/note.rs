//! The note of a question: what was said, in as many lines as it takes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::content::{Question, QuestionId};
use crate::text::screens as words;
use crate::tui::frame_info::FrameInfo;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widgets::dialog;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::layout::wrap;

/// A note that is being written.
#[derive(Clone, Debug)]
pub struct NoteEditor {
    /// The question that it is about.
    pub question: QuestionId,
    /// Its text.
    pub field: Field,
    /// Whether anything was typed since it was opened.
    pub touched: bool,
}

impl NoteEditor {
    /// An editor with the note as it is.
    pub fn new(question: QuestionId, note: &str) -> Self {
        Self { question, field: Field::lines(note), touched: false }
    }
}

/// Draws it over `area`, below the question that it is about.
pub fn draw(
    editor: &NoteEditor,
    question: Option<&Question>,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
    info: &mut FrameInfo,
) {
    info.cover();
    let inner = dialog::draw(&words::note_title(editor.question), (92, area.height), theme, area, buffer);
    let lines = question.map(|question| wrap(&question.text, inner.width)).unwrap_or_default();
    let shown = u16::try_from(lines.len()).unwrap_or(0).min(inner.height / 3);
    for (y, line) in (inner.y..inner.y + shown).zip(&lines) {
        buffer.set_stringn(inner.x, y, line, inner.width.into(), theme.style(Tone::Quiet));
    }
    let below = if shown > 0 { shown + 1 } else { 0 };
    editor.field.draw(Rect { y: inner.y + below, height: inner.height.saturating_sub(below), ..inner }, buffer);
}
