//! What one piece of the bytes of a terminal is: a letter, a key, a click.

use std::borrow::Cow;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use termina::Parser;
use termina::event as theirs;

/// The byte that sequences begin with.
pub const ESC: u8 = 0x1B;

/// What the bytes that came begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A piece of so many bytes, whether it means anything or not.
    Whole(usize),
    /// A letter of which the rest is still to come.
    HalfLetter,
    /// The key Esc, or a sequence of which the rest is still to come.
    HalfSequence,
}

/// The longest sequence; what is longer is none.
const LONGEST: usize = 4_096;

/// What the bytes begin with; there is one at least.
pub fn first_piece(bytes: &[u8]) -> Piece {
    match bytes {
        [ESC, rest @ ..] => longer(1, sequence(rest)),
        [0xC2..=0xDF, rest @ ..] => longer(1, letter(1, rest)),
        [0xE0..=0xEF, rest @ ..] => longer(1, letter(2, rest)),
        [0xF0..=0xF4, rest @ ..] => longer(1, letter(3, rest)),
        _ => Piece::Whole(1),
    }
}

const fn longer(by: usize, piece: Piece) -> Piece {
    match piece {
        Piece::Whole(length) => Piece::Whole(length + by),
        half => half,
    }
}

/// The other bytes of a letter in UTF-8.
fn letter(more: usize, rest: &[u8]) -> Piece {
    let good = rest.iter().take(more).take_while(|byte| (0x80..0xC0).contains(*byte)).count();
    if good == rest.len() && good < more { Piece::HalfLetter } else { Piece::Whole(good) }
}

/// What stands behind ESC.
fn sequence(rest: &[u8]) -> Piece {
    match rest {
        [] | [ESC] => Piece::HalfSequence,
        // Alt with a key that is a sequence itself, as rxvt sends it; otherwise the first ESC is a key.
        [ESC, after @ ..] if matches!(after[0], b'[' | b'O') => longer(1, sequence(after)),
        [ESC, ..] => Piece::Whole(0),
        [b'[', b'['] => Piece::HalfSequence,
        // A function key of the Linux console.
        [b'[', b'[', ..] => Piece::Whole(3),
        // A click, as terminals tell it that know nothing newer.
        [b'[', b'M', after @ ..] => {
            if after.len() < 3 {
                Piece::HalfSequence
            } else {
                Piece::Whole(5)
            }
        }
        [b'[', after @ ..] => longer(1, until(after, |byte| (0x40..0x7F).contains(&byte))),
        [b'O', after @ ..] => longer(1, until(after, |byte| byte.is_ascii_alphabetic())),
        [b']' | b'P' | b'_' | b'^' | b'X', after @ ..] => longer(1, text(after)),
        rest => match first_piece(rest) {
            Piece::HalfLetter => Piece::HalfSequence,
            piece => piece,
        },
    }
}

/// Parameters, and the byte that ends a sequence. Something else does not belong to it.
fn until(rest: &[u8], ends: impl Fn(u8) -> bool) -> Piece {
    match rest.iter().position(|byte| !(0x20..0x40).contains(byte)) {
        Some(at) if ends(rest[at]) => Piece::Whole(at + 1),
        Some(at) => Piece::Whole(at),
        None if rest.len() > LONGEST => Piece::Whole(rest.len()),
        None => Piece::HalfSequence,
    }
}

/// A text that a terminal answers with, which ends with BEL or ESC \.
fn text(rest: &[u8]) -> Piece {
    let end = rest.iter().position(|&byte| byte == 0x07 || byte == ESC);
    match end {
        Some(at) if rest[at] == 0x07 => Piece::Whole(at + 1),
        Some(at) if rest.get(at + 1) == Some(&b'\\') => Piece::Whole(at + 2),
        Some(at) if at + 1 < rest.len() => Piece::Whole(at),
        None if rest.len() > LONGEST => Piece::Whole(rest.len()),
        _ => Piece::HalfSequence,
    }
}

/// What a whole piece means, if anything.
pub fn meaning(piece: &[u8], parser: &mut Parser) -> Option<Event> {
    if let [ESC, ESC, ..] = piece {
        let event = meaning(&piece[1..], parser)?;
        return Some(match event {
            Event::Key(key) => Event::Key(KeyEvent { modifiers: key.modifiers | KeyModifiers::ALT, ..key }),
            event => event,
        });
    }
    parser.parse(&as_most_terminals_send(piece), false);
    let event = parser.pop();
    if event.is_none() {
        // It keeps what it does not understand.
        *parser = Parser::default();
    }
    match event? {
        theirs::Event::Key(key) => key_of(key),
        theirs::Event::Mouse(mouse) => Some(Event::Mouse(mouse_of(mouse))),
        _ => None,
    }
}

/// The same key as most terminals send it.
fn as_most_terminals_send(piece: &[u8]) -> Cow<'_, [u8]> {
    let with = |number: &[u8], modifier: u8, end: u8| Cow::Owned([b"\x1b[", number, b";", &[modifier, end]].concat());
    match piece {
        // What Backspace is in some terminals.
        [before @ .., 0x08] => Cow::Owned([before, b"\x7f"].concat()),
        // Arrows with Ctrl and with Shift, of rxvt.
        [ESC, b'O', arrow @ b'a'..=b'd'] => with(b"1", b'5', arrow.to_ascii_uppercase()),
        [ESC, b'[', arrow @ b'a'..=b'd'] => with(b"1", b'2', arrow.to_ascii_uppercase()),
        // Other keys with them.
        [ESC, b'[', number @ .., b'^'] => with(number, b'5', b'~'),
        [ESC, b'[', number @ .., b'@'] => with(number, b'6', b'~'),
        [ESC, b'O', modifier @ b'2'..=b'8', end] => with(b"1", *modifier, *end),
        // Enter on the number pad.
        [ESC, b'O', b'M'] => Cow::Borrowed(b"\r"),
        piece => Cow::Borrowed(piece),
    }
}

fn key_of(key: theirs::KeyEvent) -> Option<Event> {
    let code = match key.code {
        theirs::KeyCode::Char(c) => KeyCode::Char(c),
        theirs::KeyCode::Enter => KeyCode::Enter,
        theirs::KeyCode::Backspace => KeyCode::Backspace,
        theirs::KeyCode::Tab => KeyCode::Tab,
        theirs::KeyCode::BackTab => KeyCode::BackTab,
        theirs::KeyCode::Escape => KeyCode::Esc,
        theirs::KeyCode::Left => KeyCode::Left,
        theirs::KeyCode::Right => KeyCode::Right,
        theirs::KeyCode::Up => KeyCode::Up,
        theirs::KeyCode::Down => KeyCode::Down,
        theirs::KeyCode::Home => KeyCode::Home,
        theirs::KeyCode::End => KeyCode::End,
        theirs::KeyCode::PageUp => KeyCode::PageUp,
        theirs::KeyCode::PageDown => KeyCode::PageDown,
        theirs::KeyCode::Insert => KeyCode::Insert,
        theirs::KeyCode::Delete => KeyCode::Delete,
        theirs::KeyCode::Function(number) => KeyCode::F(number),
        _ => return None,
    };
    let kind = match key.kind {
        theirs::KeyEventKind::Press => KeyEventKind::Press,
        theirs::KeyEventKind::Release => KeyEventKind::Release,
        theirs::KeyEventKind::Repeat => KeyEventKind::Repeat,
    };
    Some(Event::Key(KeyEvent::new_with_kind(code, modifiers_of(key.modifiers), kind)))
}

fn modifiers_of(modifiers: theirs::Modifiers) -> KeyModifiers {
    [
        (theirs::Modifiers::SHIFT, KeyModifiers::SHIFT),
        (theirs::Modifiers::CONTROL, KeyModifiers::CONTROL),
        (theirs::Modifiers::ALT, KeyModifiers::ALT),
        (theirs::Modifiers::SUPER, KeyModifiers::SUPER),
        (theirs::Modifiers::META, KeyModifiers::META),
    ]
    .into_iter()
    .filter(|(theirs, _)| modifiers.contains(*theirs))
    .map(|(_, ours)| ours)
    .collect()
}

fn mouse_of(mouse: theirs::MouseEvent) -> MouseEvent {
    let button = |button| match button {
        theirs::MouseButton::Left => MouseButton::Left,
        theirs::MouseButton::Right => MouseButton::Right,
        theirs::MouseButton::Middle => MouseButton::Middle,
    };
    let kind = match mouse.kind {
        theirs::MouseEventKind::Down(which) => MouseEventKind::Down(button(which)),
        theirs::MouseEventKind::Up(which) => MouseEventKind::Up(button(which)),
        theirs::MouseEventKind::Drag(which) => MouseEventKind::Drag(button(which)),
        theirs::MouseEventKind::Moved => MouseEventKind::Moved,
        theirs::MouseEventKind::ScrollDown => MouseEventKind::ScrollDown,
        theirs::MouseEventKind::ScrollUp => MouseEventKind::ScrollUp,
        theirs::MouseEventKind::ScrollLeft => MouseEventKind::ScrollLeft,
        theirs::MouseEventKind::ScrollRight => MouseEventKind::ScrollRight,
    };
    MouseEvent { kind, column: mouse.column, row: mouse.row, modifiers: modifiers_of(mouse.modifiers) }
}
