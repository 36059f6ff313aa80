//! Puts text and rules on the screen, and keeps cells small: what `Buffer::set_stringn` does, but without looking for
//! graphemes in plain ASCII, which is nearly all text and most of the time of a key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::columns::MOST_IN_A_CELL;
use crate::clean::{clean, is_forbidden};

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

/// Takes from every cell what is more than a cell holds, and what would do something to a terminal; whoever drew there.
/// Text from outside was cleaned when it came in: this is for what came in past that, such as the path of a home folder.
pub fn thin_out(buffer: &mut Buffer) {
    // Nearly every cell holds one byte, which ratatui has looked at.
    for cell in buffer.content.iter_mut().filter(|cell| cell.symbol().len() > 1) {
        let symbol = cell.symbol();
        if symbol.len() > MOST_IN_A_CELL && symbol.chars().count() > MOST_IN_A_CELL {
            let kept: String = symbol.chars().take(MOST_IN_A_CELL).collect();
            cell.set_symbol(&kept);
        }
        let symbol = cell.symbol();
        if symbol.chars().any(is_forbidden) && clean(symbol) != symbol {
            let kept: String = symbol.chars().filter(|c| !is_forbidden(*c)).collect();
            cell.set_symbol(if kept.is_empty() { " " } else { &kept });
        }
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
    fn a_cell_holds_a_whole_emoji_and_of_a_tower_of_marks_the_first() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 5, 1));
        let longest = "👩🏽‍❤️‍💋‍👨🏿";
        text((0, 0), &format!("{longest}e{}x", "\u{301}".repeat(5_000)), 5, Style::new(), &mut buffer);
        thin_out(&mut buffer);
        assert_eq!(buffer[(0, 0)].symbol(), longest);
        assert_eq!(buffer[(2, 0)].symbol(), format!("e{}", "\u{301}".repeat(31)));
        assert_eq!(buffer[(3, 0)].symbol(), "x");
    }

    #[test]
    fn what_was_drawn_uncleaned_harms_nothing_and_an_emoji_stays() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        text((0, 0), "/h\u{202E}om\u{200B}e👩‍👩‍👧", 8, Style::new(), &mut buffer);
        thin_out(&mut buffer);
        let symbols: Vec<&str> = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(symbols, ["/", "h", "o", "m", "e", "👩‍👩‍👧", " ", " "]);
    }

    #[test]
    fn a_rule_fills_its_area_and_nothing_outside_the_buffer() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 2));
        rule(Rect::new(1, 1, 9, 9), "─", Style::new(), &mut buffer);
        assert_eq!(buffer, Buffer::with_lines(["    ", " ───"]));
    }
}
