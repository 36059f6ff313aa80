//! What stands at the same place on every screen: where one is at the top; keys and the state of saving at the bottom.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::ink;
use crate::app::binding::{Binding, KeyPress};
use crate::app::columns::{columns_of, cut};
use crate::app::command::{Command, Dialog, Go, Move, Point, Program};
use crate::app::frame_info::FrameInfo;
use crate::app::headline::{Headline, TimerSign};
use crate::app::theme::{Theme, Tone};
use crate::text::screens as words;

/// The columns between two keys.
const APART: u16 = 3;

/// The columns of the bar that tells how much of the time is gone.
const BAR: u16 = 16;

/// The columns of the state of saving as it nearly always is.
const USUAL_STATE: u16 = 10;

/// The line at the bottom.
pub struct Footer<'a> {
    /// The keys that work now.
    pub bindings: &'a [Binding],
    /// The state of saving, and whether it needs attention.
    pub state: (String, bool),
}

/// The area between them.
pub const fn body(area: Rect) -> Rect {
    Rect { y: area.y + 2, height: area.height.saturating_sub(4), ..area }
}

/// Draws both, with a rule between them and the body.
pub fn draw(header: &Headline, footer: &Footer<'_>, theme: &Theme, buffer: &mut Buffer, info: &mut FrameInfo) {
    let area = buffer.area;
    let end = header.timer.as_ref().map_or(area.right(), |sign| timer(sign, theme, buffer, info));
    let right = columns_of(&header.right);
    let x = end.saturating_sub(right + 1);
    buffer.set_string(x, area.top(), &header.right, theme.style(Tone::Quiet));
    let room = x.saturating_sub(area.left() + 3);
    let left = cut(&header.left, room);
    buffer.set_string(area.left() + 1, area.top(), &left, theme.style(Tone::Strong));
    if let Some((gone, of)) = header.progress
        && let Some(bar) = x.checked_sub(BAR + 2).filter(|bar| *bar > area.left() + columns_of(&left) + 2)
    {
        let full = (u32::from(gone.min(of)) * u32::from(BAR)).div_ceil(u32::from(of.max(1)));
        for at in 0..BAR {
            let (sign, tone) =
                if u32::from(at) < full { (theme.signs.gone, Tone::Strong) } else { (theme.signs.left, Tone::Quiet) };
            buffer.set_string(bar + at, area.top(), sign, theme.style(tone));
        }
    }
    for y in [area.top() + 1, area.bottom() - 2] {
        ink::rule(Rect { y, height: 1, ..area }, theme.signs.rule, theme.style(Tone::Quiet), buffer);
    }
    // What needs attention stays there for long: it gets room of its own, before the keys.
    let alert = footer.state.1;
    // A column at each side, and two between a key and the state.
    let most = if alert { area.width.saturating_sub(first_key(footer.bindings) + 4) } else { area.width / 2 };
    let words = cut(&footer.state.0, most.min(area.width / 4 * 3));
    let state = columns_of(&words);
    let kept_free = if alert { state.max(USUAL_STATE) } else { USUAL_STATE };
    let end = area.right().saturating_sub(kept_free + 3);
    // A longer word than usual takes the place of the last key for a moment: better than keys that jump.
    let whole = area.right().saturating_sub(state + 3).min(end);
    keys(footer.bindings, (end, whole), theme, buffer, info);
    if state > 0 {
        let tone = if alert { Tone::Alert } else { Tone::Quiet };
        let from = area.right().saturating_sub(state + 1);
        buffer.set_stringn(from, area.bottom() - 1, &words, state.into(), theme.style(tone));
    }
}

/// The columns of the key that stays whatever there is to tell.
fn first_key(bindings: &[Binding]) -> u16 {
    let columns = |binding: &Binding| named(binding).1;
    bindings.iter().find(|binding| binding.footer && stays(binding)).map_or(0, columns)
}

/// The name of a key of the bottom line, and the columns that it takes with what it does.
fn named(binding: &Binding) -> (String, u16) {
    let key = binding.keys.first().map_or_else(String::new, KeyPress::name);
    let width = columns_of(&key) + 1 + columns_of(binding.in_short());
    (key, width)
}

/// Whether a key is among the last to go where there is little room: the ways out, the help, another place to save.
const fn stays(binding: &Binding) -> bool {
    matches!(
        binding.command,
        Command::Go(Go::Back)
            | Command::Dialog(Dialog::Close)
            | Command::Program(Program::Help | Program::Save | Program::ToggleWall)
    )
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

/// Names the keys that have room up to `end`, each where a click does the same; those that would come behind `whole` are
/// left out, so that none is cut off.
fn keys(bindings: &[Binding], (end, whole): (u16, u16), theme: &Theme, buffer: &mut Buffer, info: &mut FrameInfo) {
    let y = buffer.area.bottom() - 1;
    let mut x = buffer.area.left() + 1;
    let offered: Vec<(&Binding, String, u16)> = bindings
        .iter()
        .filter(|binding| binding.footer)
        .map(|binding| {
            let (key, width) = named(binding);
            (binding, key, width)
        })
        .collect();
    let mut room = (end + APART).saturating_sub(x);
    let mut fits = |width: u16| {
        let fits = width + APART <= room;
        room -= if fits { width + APART } else { 0 };
        fits
    };
    let kept: Vec<bool> = offered.iter().map(|(binding, _, width)| stays(binding) && fits(*width)).collect();
    let kept = offered.iter().zip(kept).map(|((_, _, width), kept)| kept || fits(*width)).collect::<Vec<_>>();
    let shown = offered.into_iter().zip(kept).filter_map(|(key, kept)| kept.then_some(key));
    for (binding, key, width) in shown {
        if x + width > whole {
            break;
        }
        // What Enter does comes next, and stands out.
        let is_next = binding.keys.first().is_some_and(KeyPress::is_enter);
        let (of_key, of_label) = if is_next {
            (theme.selected(), theme.selected())
        } else {
            (theme.style(Tone::Strong), theme.style(Tone::Body))
        };
        buffer.set_string(x, y, format!("{key} "), of_key);
        buffer.set_string(x + columns_of(&key) + 1, y, binding.in_short(), of_label);
        info.click(Rect { x, y, width, height: 1 }, binding.command.clone());
        x += width + APART;
    }
}

/// Says in the rules that there is more above or below, and where a click goes there.
pub fn more(theme: &Theme, body: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let ends = [
        (info.scroll > 0, body.top() - 1, theme.signs.above, Command::Point(Point::Move(Move::PageUp))),
        (
            info.scroll < info.max_scroll(),
            body.bottom(),
            theme.signs.below,
            Command::Point(Point::Move(Move::PageDown)),
        ),
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
