//! Draws a field to type in.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::app::columns::columns_of;
use crate::app::field::{Field, Kind, Room, column_of, row_of};
use crate::app::frame_info::FrameInfo;
use crate::app::theme::{Theme, Tone};

/// Where the cursor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Here,
    Elsewhere,
}

/// Draws the field that is typed in, with its cursor; the frame remembers what of it was shown, so that it scrolls no more
/// than it has to.
pub fn draw(field: &Field, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let rows = field.rows(area.width);
    info.field = shown(field, &rows, info.field, area);
    put(field, &rows, info.field, Focus::Here, theme, area, buffer);
    let row = row_of(&rows, field.cursor());
    let column = column_of(field.text(), &rows[row], field.cursor()).saturating_sub(info.field.left);
    let at = |offset: usize, most: u16| u16::try_from(offset).unwrap_or(u16::MAX).min(most.saturating_sub(1));
    let below = row.saturating_sub(info.field.top);
    info.cursor = Some((area.x + at(column, area.width), area.y + at(below, area.height)));
}

/// Draws a field that is not typed in now: as it begins.
pub fn draw_at_rest(field: &Field, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let room = Room { width: area.width, height: area.height, ..Room::default() };
    put(field, &field.rows(area.width), room, Focus::Elsewhere, theme, area, buffer);
}

/// The part of an area that a field has beside what is meant by what is typed, which is drawn at its right end.
pub fn beside(meaning: Option<&str>, theme: &Theme, area: Rect, buffer: &mut Buffer) -> Rect {
    let words = meaning.unwrap_or_default();
    let width = columns_of(words).min(area.width);
    if width == 0 || area.height == 0 {
        return area;
    }
    buffer.set_stringn(area.right() - width, area.y, words, width.into(), theme.style(Tone::Quiet));
    // A blank between the two, also where the cursor stands behind the last letter.
    Rect { width: area.width.saturating_sub(width + 2), ..area }
}

/// What is shown of a field in an area: what was shown before, as far as the cursor is in it.
fn shown(field: &Field, rows: &[Range<usize>], before: Room, area: Rect) -> Room {
    let (width, height) = (usize::from(area.width.max(1)), usize::from(area.height.max(1)));
    let row = row_of(rows, field.cursor());
    let into_sight = |first: usize, at: usize, room: usize, all: usize| {
        first.clamp((at + 1).saturating_sub(room), at).min(all.saturating_sub(room))
    };
    let left = match field.kind() {
        Kind::Lines => 0,
        Kind::Line => {
            let column = column_of(field.text(), &rows[0], field.cursor());
            into_sight(before.left, column, width, field.text().width() + 1)
        }
    };
    let top = into_sight(before.top, row, height, rows.len());
    Room { width: area.width, height: area.height, top, left }
}

fn put(field: &Field, rows: &[Range<usize>], room: Room, focus: Focus, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let in_focus = focus == Focus::Here;
    let ground = theme.ground().patch(theme.style(Tone::Body));
    let cursor = ground.add_modifier(Modifier::REVERSED);
    let selection = field.selection().filter(|_| in_focus).unwrap_or_default();
    let here = row_of(rows, field.cursor());
    buffer.set_style(area, ground);
    let width = usize::from(area.width);
    for (number, (row, y)) in (room.top..).zip(rows[room.top.min(rows.len())..].iter().zip(area.y..area.bottom())) {
        let mut column = 0;
        let mut letter_at = |column: usize, letter: &str, style: Style| {
            let Some(from_left) = column.checked_sub(room.left).filter(|at| at + letter.width() <= width) else {
                return;
            };
            let x = area.x + u16::try_from(from_left).unwrap_or(u16::MAX);
            buffer.set_stringn(x, y, letter, letter.width(), style);
        };
        for (at, letter) in field.text()[row.clone()].grapheme_indices(true) {
            let at = row.start + at;
            let style = match (in_focus && at == field.cursor(), selection.contains(&at)) {
                (true, _) => cursor,
                (false, true) => theme.selected(),
                (false, false) => ground,
            };
            letter_at(column, letter, style);
            column += letter.width();
        }
        if in_focus && number == here && field.cursor() == row.end {
            // Blanks may hang over the end of a row.
            letter_at(column.min(room.left + width.saturating_sub(1)), " ", cursor);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::{Key, Keystroke};
    use crate::app::theme::{Palette, UNICODE};

    const THEME: Theme = Theme { palette: Palette::Dark, signs: UNICODE, colour: true };

    /// Draws a field of 10 columns and 3 rows: what is shown, with the cursor as a mark.
    fn drawn(field: &Field, info: &mut FrameInfo) -> Vec<String> {
        let area = Rect::new(0, 0, 10, 3);
        let mut buffer = Buffer::empty(area);
        draw(field, &THEME, area, &mut buffer, info);
        let cell = |x, y| {
            let cell = &buffer[(x, y)];
            if cell.modifier.contains(Modifier::REVERSED) {
                format!("[{}]", cell.symbol())
            } else {
                cell.symbol().into()
            }
        };
        (0..3).map(|y| (0..10).map(|x| cell(x, y)).collect::<String>().trim_end().to_owned()).collect()
    }

    fn press(field: &mut Field, info: &FrameInfo, key: Key) {
        field.input(Keystroke { key, ctrl: false, alt: false, shift: false }, info.field);
    }

    #[test]
    fn a_text_is_shown_around_the_cursor_and_scrolls_no_more_than_it_has_to() {
        let mut field = Field::lines("een twee drie vier vijf zes zeven");
        let mut info = FrameInfo::default();
        assert_eq!(drawn(&field, &mut info), ["drie vier", "vijf zes", "zeven[ ]"]);
        press(&mut field, &info, Key::Up);
        press(&mut field, &info, Key::Up);
        assert_eq!(
            drawn(&field, &mut info),
            ["drie [v]ier", "vijf zes", "zeven"],
            "what is in sight stays where it is"
        );
        press(&mut field, &info, Key::Up);
        assert_eq!(drawn(&field, &mut info), ["een t[w]ee", "drie vier", "vijf zes"]);
    }

    #[test]
    fn a_line_is_shown_as_far_as_it_fits_with_the_cursor_in_it() {
        let mut field = Field::line("Partneroverleg Oost");
        let mut info = FrameInfo::default();
        assert_eq!(drawn(&field, &mut info)[0], "rleg Oost[ ]");
        (0..12).for_each(|_| press(&mut field, &info, Key::Left));
        assert_eq!(drawn(&field, &mut info)[0], "[o]verleg Oo");
        press(&mut field, &info, Key::Right);
        assert_eq!(drawn(&field, &mut info)[0], "o[v]erleg Oo");
        let short = Field::line("kort");
        assert_eq!(drawn(&short, &mut info)[0], "kort[ ]", "another field begins at its beginning");
    }
}
