//! What is wrong with the guide that its author is at work on.

use crate::app::dialogs::mistakes::Mistakes;
use crate::app::frame_info::FrameInfo;
use crate::app::theme::Theme;
use crate::terminal::dialog;
use crate::terminal::page;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws them over `area`.
pub fn draw(shown: &Mistakes, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    info.cover();
    let inner = dialog::draw(&shown.title(), (78, area.height), theme, area, buffer);
    page::draw(&shown.page(), &shown.view, theme, inner, buffer, info);
}
