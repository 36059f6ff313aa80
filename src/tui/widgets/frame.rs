//! What stands at the same place on every screen: where one is at the top; keys and the state of saving at the bottom.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::ink;
use super::layout::{columns_of, cut};
use crate::text::screens as words;
use crate::tui::command::{Command, Move};
use crate::tui::frame_info::FrameInfo;
use crate::tui::keymap::{Binding, KeyPress};
use crate::tui::theme::{Theme, Tone};

/// The columns of the state of saving as it nearly always is.
const USUAL_STATE: u16 = 10;

/// The line at the top.
pub struct Header {
    /// The meeting, or that there is none.
    pub left: String,
    /// Where one is.
    pub right: String,
    /// The timer, when there is one.
    pub timer: Option<TimerSign>,
}

/// The timer, right above on every screen.
pub struct TimerSign {
    /// What it says.
    pub words: String,
    /// Whether it is to catch the eye.
    pub stands_out: bool,
    /// What a click on it does, if anything.
    pub command: Option<Command>,
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
    let end = header.timer.as_ref().map_or(area.right(), |sign| timer(sign, theme, buffer, info));
    let right = columns_of(&header.right);
    let x = end.saturating_sub(right + 1);
    buffer.set_string(x, area.top(), &header.right, theme.style(Tone::Quiet));
    let room = x.saturating_sub(area.left() + 3);
    buffer.set_string(area.left() + 1, area.top(), cut(&header.left, room), theme.style(Tone::Strong));
    for y in [area.top() + 1, area.bottom() - 2] {
        ink::rule(Rect { y, height: 1, ..area }, theme.signs.rule, theme.style(Tone::Quiet), buffer);
    }
    // What needs attention stays there for long: it gets room of its own, before the keys.
    let alert = footer.state.1;
    let state = columns_of(&footer.state.0).min(if alert { area.width / 4 * 3 } else { area.width / 2 });
    let kept_free = if alert { state.max(USUAL_STATE) } else { USUAL_STATE };
    keys(footer.bindings, area.right().saturating_sub(kept_free + 3), theme, buffer, info);
    if state > 0 {
        let tone = if alert { Tone::Alert } else { Tone::Quiet };
        let from = area.right().saturating_sub(state + 1);
        // A longer word than usual covers the last key for a moment: better than keys that jump.
        buffer.set_string(from.saturating_sub(2), area.bottom() - 1, "  ", theme.style(Tone::Body));
        buffer.set_string(from, area.bottom() - 1, cut(&footer.state.0, state), theme.style(tone));
    }
    Rect { y: area.y + 2, height: area.height.saturating_sub(4), ..area }
}

/// Draws the timer in the right upper corner, and gives the column where it begins.
fn timer(sign: &TimerSign, theme: &Theme, buffer: &mut Buffer, info: &mut FrameInfo) -> u16 {
    let words = format!(" {} ", sign.words);
    let width = columns_of(&words);
    let (x, y) = (buffer.area.right().saturating_sub(width), buffer.area.top());
    let style = if sign.stands_out { theme.selected() } else { theme.style(Tone::Strong) };
    buffer.set_string(x, y, &words, style);
    if let Some(command) = &sign.command {
        info.click(Rect { x, y, width, height: 1 }, command.clone());
    }
    x.saturating_sub(1)
}

/// Names the keys that the bottom line has room for, each where a click does the same. The way back and the help are
/// the last to go but for another place to save.
fn keys(bindings: &[Binding], end: u16, theme: &Theme, buffer: &mut Buffer, info: &mut FrameInfo) {
    const APART: u16 = 3;
    let y = buffer.area.bottom() - 1;
    let mut x = buffer.area.left() + 1;
    let mut shown: Vec<(&Binding, String, u16)> = Vec::new();
    for binding in bindings.iter().filter(|binding| binding.footer) {
        let key = binding.keys.first().map_or_else(String::new, KeyPress::name);
        let width = columns_of(&key) + 1 + columns_of(binding.label);
        shown.push((binding, key, width));
    }
    let stays =
        |binding: &Binding| matches!(binding.command, Command::Back | Command::Close | Command::Help | Command::Save);
    while shown.len() > 1 && x + shown.iter().map(|(.., width)| width + APART).sum::<u16>() > end + APART {
        let last = shown.iter().rposition(|(binding, ..)| !stays(binding)).unwrap_or(shown.len() - 1);
        shown.remove(last);
    }
    for (binding, key, width) in shown {
        buffer.set_string(x, y, &key, theme.style(Tone::Strong));
        buffer.set_string(x + columns_of(&key) + 1, y, binding.label, theme.style(Tone::Body));
        info.click(Rect { x, y, width, height: 1 }, binding.command.clone());
        x += width + APART;
    }
}

/// Says in the rules that there is more above or below, and where a click goes there.
pub fn more(theme: &Theme, body: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
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
