//! What stands at the same place on every screen: where one is at the top; keys and the state of saving at the bottom.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::layout::columns_of;
use crate::tui::frame_info::FrameInfo;
use crate::tui::keymap::Binding;
use crate::tui::theme::{Theme, Tone};

/// The columns of the state of saving as it nearly always is.
const USUAL_STATE: u16 = 10;

/// The line at the top.
pub struct Header {
    /// The meeting, or that there is none.
    pub left: String,
    /// Where one is.
    pub right: String,
}

/// The line at the bottom.
pub struct Footer<'a> {
    /// The keys that work now.
    pub bindings: &'a [Binding],
    /// The state of saving, and whether it needs attention.
    pub state: (String, bool),
}

/// Draws both with a rule between them and the body, and gives the area of the body.
pub fn draw(header: &Header, footer: &Footer<'_>, theme: &Theme, buffer: &mut Buffer, info: &mut FrameInfo) -> Rect {
    let area = buffer.area;
    let right = columns_of(&header.right);
    let x = area.right().saturating_sub(right + 1);
    buffer.set_string(x, area.top(), &header.right, theme.style(Tone::Quiet));
    let room = x.saturating_sub(area.left() + 3);
    buffer.set_stringn(area.left() + 1, area.top(), &header.left, room.into(), theme.style(Tone::Strong));
    let rule = theme.signs.rule.repeat(area.width.into());
    for y in [area.top() + 1, area.bottom() - 2] {
        buffer.set_string(area.left(), y, &rule, theme.style(Tone::Quiet));
    }
    keys(footer.bindings, area.right().saturating_sub(USUAL_STATE + 4), theme, buffer, info);
    let state = columns_of(&footer.state.0).min(area.width / 2);
    if state > 0 {
        let tone = if footer.state.1 { Tone::Alert } else { Tone::Quiet };
        let from = area.right().saturating_sub(state + 1);
        // A longer word than usual covers the last key for a moment: better than keys that jump.
        buffer.set_string(from.saturating_sub(2), area.bottom() - 1, "  ", theme.style(Tone::Body));
        buffer.set_stringn(from, area.bottom() - 1, &footer.state.0, state.into(), theme.style(tone));
    }
    Rect { y: area.y + 2, height: area.height.saturating_sub(4), ..area }
}

/// Names the keys that the bottom line has room for, each where a click does the same.
fn keys(bindings: &[Binding], end: u16, theme: &Theme, buffer: &mut Buffer, info: &mut FrameInfo) {
    let y = buffer.area.bottom() - 1;
    let mut x = buffer.area.left() + 1;
    for binding in bindings.iter().filter(|binding| binding.footer) {
        let Some(key) = binding.keys.first().map(super::super::keymap::KeyPress::name) else { continue };
        let width = columns_of(&key) + 1 + columns_of(binding.label);
        if x + width > end {
            continue;
        }
        buffer.set_string(x, y, &key, theme.style(Tone::Strong));
        buffer.set_string(x + columns_of(&key) + 1, y, binding.label, theme.style(Tone::Body));
        info.click(Rect { x, y, width, height: 1 }, binding.command.clone());
        x += width + 3;
    }
}

/// Says in the rules that there is more above or below, and where a click goes there.
pub fn more(theme: &Theme, body: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    use crate::text::screens as words;
    use crate::tui::command::{Command, Move};
    let ends = [
        (info.scroll > 0, body.top() - 1, theme.signs.above, Command::Move(Move::PageUp)),
        (info.scroll < info.max_scroll(), body.bottom(), theme.signs.below, Command::Move(Move::PageDown)),
    ];
    for (there, y, sign, command) in ends {
        if there {
            let text = format!(" {sign} {} ", words::MORE);
            let width = columns_of(&text);
            let x = body.right().saturating_sub(width + 2);
            buffer.set_string(x, y, &text, theme.style(Tone::Strong));
            info.click(Rect { x, y, width, height: 1 }, command);
        }
    }
}
