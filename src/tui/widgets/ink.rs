//! Puts text and rules on the screen: what `Buffer::set_stringn` does, but without looking for graphemes in plain ASCII,
//! which is nearly all text and most of the time of a key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Puts a text at a place, in at most `room` columns and not past the right side of the buffer.
pub fn text((mut x, y): (u16, u16), text: &str, room: u16, style: Style, buffer: &mut Buffer) {
    let end = x.saturating_add(room).min(buffer.area.right());
    let (plain, rest) = text.split_at(plain_start(text));
    for letter in plain.chars() {
        if x >= end {
            return;
        }
        buffer[(x, y)].set_char(letter).set_style(style);
        x += 1;
    }
    if x < end && !rest.is_empty() {
        buffer.set_stringn(x, y, rest, (end - x).into(), style);
    }
}

/// Fills an area with one sign.
pub fn rule(area: Rect, sign: &str, style: Style, buffer: &mut Buffer) {
    for position in area.intersection(buffer.area).positions() {
        buffer[position].set_symbol(sign).set_style(style);
    }
}

/// How many bytes at the start are letters by themselves: printable ASCII, but for the last one when something else
/// follows, which may be an accent on it.
fn plain_start(text: &str) -> usize {
    match text.bytes().position(|byte| !matches!(byte, b' '..=b'~')) {
        Some(at) => at.saturating_sub(1),
        None => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Modifier;

    /// Both ways of putting the text give the same buffer.
    fn same(words: &str, x: u16, room: u16) {
        let area = Rect::new(0, 0, 12, 1);
        let style = Style::new().add_modifier(Modifier::BOLD);
        let (mut ours, mut theirs) = (Buffer::empty(area), Buffer::empty(area));
        text((x, 0), words, room, style, &mut ours);
        theirs.set_stringn(x, 0, words, room.into(), style);
        assert_eq!(ours, theirs, "{words:?} at {x} in {room}");
    }

    #[test]
    fn every_text_looks_as_ratatui_puts_it() {
        for words in [
            "",
            "kort",
            "een lange regel tekst",
            "coördinatie",
            "e\u{301}e\u{301}n",
            "a\u{301}",
            "愛 b",
            "ab 愛愛愛愛愛",
            "a\u{1b}[2J",
            "👩‍👩‍👧‍👦!",
        ] {
            for (x, room) in [(0, 12), (0, 5), (3, 40), (11, 1), (12, 4), (0, 0)] {
                same(words, x, room);
            }
        }
    }

    #[test]
    fn a_rule_fills_its_area_and_nothing_outside_the_buffer() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 2));
        rule(Rect::new(1, 1, 9, 9), "─", Style::new(), &mut buffer);
        assert_eq!(buffer, Buffer::with_lines(["    ", " ───"]));
    }
}
