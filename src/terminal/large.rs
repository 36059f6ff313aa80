//! Letters of several cells, for a wall: made by `tui-big-text`, read back as lines of text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use crate::app::columns::wrap;

/// The columns and the lines of a letter.
const LETTER: (u16, u16) = (4, 4);

/// The lines of a text in large letters, in so many columns; nothing when it would take more than `height` lines, or has a
/// letter that there is not in large.
pub fn lines(text: &str, width: u16, height: u16) -> Option<Vec<String>> {
    let plain: String = text.chars().map(plain).collect();
    if width < LETTER.0 * LEAST || !plain.chars().all(is_known) {
        return None;
    }
    let rows = wrap(&plain, width / LETTER.0);
    let tall = u16::try_from(rows.len()).ok()?.checked_mul(LETTER.1)?;
    if tall > height || rows.iter().any(|row| row.chars().count() > usize::from(width / LETTER.0)) {
        return None;
    }
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, tall));
    let lines: Vec<Line<'_>> = rows.iter().map(|row| Line::from(row.as_str())).collect();
    BigText::builder().pixel_size(PixelSize::Quadrant).lines(lines).build().render(buffer.area, &mut buffer);
    let line = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    Some((0..tall).map(line).collect())
}

/// The fewest letters of a line: with less a text is a column of pieces of words.
const LEAST: u16 = 21;

/// Signs of a text that large letters have otherwise.
const fn plain(c: char) -> char {
    match c {
        '’' | '‘' => '\'',
        '–' | '—' | '‑' => '-',
        '\u{A0}' => ' ',
        c => c,
    }
}

/// Whether there is a large letter of it: those of Western Europe.
const fn is_known(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A1}'..='\u{FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_has_room_is_set_in_letters_of_four_by_four() {
        let lines = lines("Doen we dit samen? Eén ding tegelijk", 120, 40).unwrap();
        assert_eq!(lines.len(), 8, "{lines:#?}");
        assert!(lines.iter().all(|line| line.chars().count() <= 120));
        assert!(lines[1].contains('█') || lines[1].contains('▌'), "{lines:#?}");
    }

    #[test]
    fn what_has_no_room_or_no_letters_is_not_set_large() {
        assert_eq!(lines("Kort", 80, 40), None, "too narrow to read");
        assert_eq!(lines(&"woord ".repeat(60), 120, 40), None, "too tall");
        assert_eq!(lines("日本", 200, 60), None);
        assert_eq!(lines(&"x".repeat(60), 120, 40).map(|lines| lines.len()), Some(8), "a long word is broken");
    }
}
