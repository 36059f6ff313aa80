//! The help, over the whole of the page.

use crate::app::binding::Binding;
use crate::app::dialogs::help::page;
use crate::app::frame_info::FrameInfo;
use crate::app::theme::Theme;
use crate::app::view::View;
use crate::terminal::dialog;
use crate::terminal::page as face;
use crate::text::help as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the help over `area`, for the keys of the screen below.
pub fn draw(bindings: &[Binding], view: &View, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    info.cover();
    let inner = dialog::draw(words::TITLE, (78, area.height), theme, area, buffer);
    face::draw(&page(bindings), view, theme, inner, buffer, info);
}
