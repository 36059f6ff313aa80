//! A choice between a few things, in a box as wide as they ask.

use crate::app::columns::{columns_of, wrap};
use crate::app::dialogs::choose::Choose;
use crate::app::frame_info::FrameInfo;
use crate::app::theme::Theme;
use crate::terminal::dialog;
use crate::terminal::page;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The most columns that a box is made wider for what is told in it.
const TOLD: u16 = 50;

/// Draws it over `area`, at least as large as what it lies over where it hides that.
pub fn draw(choose: &Choose, least: (u16, u16), theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let widest = choose.options.iter().map(|(label, _)| columns_of(label)).max().unwrap_or(0);
    // What is told is as wide as it reads well; a long name of a file is not cut up then.
    let widest = widest.max(columns_of(&choose.explanation).min(TOLD));
    let width = (widest.max(columns_of(&choose.title)) + 12).clamp(40, 76).max(least.0);
    let lines = wrap(&choose.explanation, width - 10).len() + choose.options.len() + 1;
    let height = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(3).max(least.1);
    info.cover();
    let inner = dialog::draw(&choose.title, (width, height), theme, area, buffer);
    page::draw(&choose.page(), &choose.view, theme, inner, buffer, info);
}
