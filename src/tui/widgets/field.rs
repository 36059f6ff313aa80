//! A field to type in: one line or many.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, DataCursor, Input, Key, Scrolling, TextArea, WrapMode};
use unicode_segmentation::GraphemeCursor;

use super::by_words;
use super::ink::MOST_IN_A_CELL;
use super::layout::columns_of;
use crate::clean::{clean, clean_line};
use crate::tui::theme::{Theme, Tone};

/// The most bytes that a field takes: far more than a meeting says, far less than a program chokes on.
pub const MOST: usize = 200_000;

/// The most bytes that a field of one line takes, and the most lines of one of many: the screen counts both in 16 bits.
const MOST_ON_A_LINE: usize = 10_000;
const MOST_LINES: usize = 20_000;

/// How many letters, and whatever else is done at once, can be taken back.
const REMEMBERED: usize = 10_000;

/// A field to type in.
#[derive(Clone, Debug)]
pub struct Field {
    area: TextArea<'static>,
    many_lines: bool,
}

impl Field {
    /// A field of one line with a text in it.
    pub fn line(text: &str) -> Self {
        Self::new(vec![text.to_owned()], false)
    }

    /// A field of one line with a text in it that is only proposed: it is selected, so that the first letter takes its
    /// place and an arrow keeps it.
    pub fn proposed(text: &str) -> Self {
        let mut field = Self::line(text);
        field.select();
        field
    }

    /// A field of many lines with a text in it.
    pub fn lines(text: &str) -> Self {
        Self::new(text.split('\n').map(str::to_owned).collect(), true)
    }

    fn new(lines: Vec<String>, many_lines: bool) -> Self {
        let mut area = TextArea::new(lines);
        area.set_wrap_mode(if many_lines { WrapMode::WordOrGlyph } else { WrapMode::None });
        area.set_cursor_line_style(Style::new());
        area.set_max_histories(REMEMBERED);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area, many_lines }
    }

    /// What is in it.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Selects what is in it: the first letter takes its place, an arrow keeps it.
    pub fn select(&mut self) {
        if self.length() > 0 {
            self.area.select_all();
        }
    }

    /// Puts another text in the place of what is in it; can be undone.
    pub fn replace(&mut self, text: &str) {
        self.area.select_all();
        self.area.cut();
        self.area.insert_str(text);
    }

    fn length(&self) -> usize {
        self.area.lines().iter().map(|line| line.len() + 1).sum::<usize>() - 1
    }

    /// Puts a pasted text in; true when that changed something. A field of one line makes one line of it.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = if self.many_lines { clean(text) } else { clean_line(text) };
        let (room, lines) = self.room();
        let end = text.match_indices('\n').nth(lines).map_or(text.len(), |(at, _)| at);
        self.area.insert_str(&text[..text.floor_char_boundary(room.min(end))])
    }

    /// How many bytes and lines it still takes, in the place of what is selected.
    fn room(&self) -> (usize, usize) {
        let most = if self.many_lines { MOST } else { MOST_ON_A_LINE };
        let (bytes, lines) = self.selected();
        (most.saturating_sub(self.length() - bytes), MOST_LINES.saturating_sub(self.area.lines().len() - lines))
    }

    /// How many bytes, and how many ends of lines among them, are selected.
    fn selected(&self) -> (usize, usize) {
        let Some(((first, from), (last, to))) = self.area.selection_range() else { return (0, 0) };
        let at = |row: usize, column: usize| -> usize {
            let line = self.area.lines().get(row).map_or("", String::as_str);
            line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
        };
        let whole: usize = self.area.lines()[first..last].iter().map(|line| line.len() + 1).sum();
        (whole + at(last, to) - at(first, from), last - first)
    }

    /// Takes a key; true when that changed the text. The keys are those of a Dutch desktop: arrows, Ctrl+Z, C, V, X, A.
    pub fn input(&mut self, input: Input) -> bool {
        let Input { key, ctrl, alt, shift } = input;
        if shift && moves(&input).is_some() {
            if !self.area.is_selecting() {
                self.area.start_selection();
            }
        } else if moves(&input).is_some() {
            self.area.cancel_selection();
        }
        if let Some(to) = moves(&input) {
            self.area.move_cursor(to);
            self.leave_the_inside(if to == CursorMove::Forward { CursorMove::Forward } else { CursorMove::Back });
            return false;
        }
        match key {
            Key::Char('z') if ctrl => by_words::undo(&mut self.area),
            Key::Char('y') if ctrl => by_words::redo(&mut self.area),
            Key::Char('x') if ctrl => self.area.cut(),
            Key::Char('v') if ctrl => {
                let yanked = self.area.yank_text();
                self.paste(&yanked)
            }
            Key::Char('c') if ctrl => {
                self.area.copy();
                false
            }
            Key::Char('a') if ctrl => {
                self.area.select_all();
                false
            }
            Key::Backspace if ctrl || alt => self.area.delete_word(),
            Key::Delete if ctrl => self.area.delete_next_word(),
            Key::PageUp => self.scroll(Scrolling::PageUp),
            Key::PageDown => self.scroll(Scrolling::PageDown),
            Key::Enter if !self.many_lines || self.room().1 == 0 => false,
            Key::Tab => false,
            Key::Char(c) if crate::clean::is_forbidden(c) || c.len_utf8() > self.room().0 => false,
            // Ctrl and Alt together are AltGr, with which letters such as é and € are made.
            Key::Char(_) if ctrl != alt => false,
            Key::Char(c) => {
                self.area.insert_char(c);
                true
            }
            _ => self.area.input_without_shortcuts(input),
        }
    }

    /// Moves on out of a letter of many characters: with the cursor in it, an emoji falls apart.
    fn leave_the_inside(&mut self, to: CursorMove) {
        for _ in 0..MOST_IN_A_CELL {
            let DataCursor(row, column) = self.area.cursor();
            let line = &self.area.lines()[row];
            let at = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
            if GraphemeCursor::new(at, line.len(), true).is_boundary(line, 0).unwrap_or(true) {
                return;
            }
            self.area.move_cursor(to);
        }
    }

    fn scroll(&mut self, by: Scrolling) -> bool {
        self.area.scroll(by);
        false
    }

    /// Gives it the colours of the theme; the cursor shows where typing goes when it is in focus.
    pub fn dress(&mut self, theme: &Theme, in_focus: bool) {
        self.area.set_style(theme.ground().patch(theme.style(Tone::Body)));
        let cursor = if in_focus { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
        self.area.set_cursor_style(cursor);
        let selected = if in_focus { theme.selected() } else { Style::new() };
        self.area.set_selection_style(selected);
    }

    /// Draws it.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) {
        (&self.area).render(area, buffer);
    }
}

/// Draws a field with what is meant by what is typed at its right end.
pub fn draw_beside(field: &Field, meaning: Option<&str>, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let words = meaning.unwrap_or_default();
    let width = columns_of(words).min(area.width);
    // A blank between the two, also where the cursor stands behind the last letter.
    let room = if width == 0 { area.width } else { area.width.saturating_sub(width + 2) };
    field.draw(Rect { width: room, ..area }, buffer);
    if area.height > 0 {
        buffer.set_stringn(area.right() - width, area.y, words, width.into(), theme.style(Tone::Quiet));
    }
}

/// Where a key moves the cursor, for the keys that do.
fn moves(input: &Input) -> Option<CursorMove> {
    Some(match (&input.key, input.ctrl) {
        (Key::Left, false) => CursorMove::Back,
        (Key::Right, false) => CursorMove::Forward,
        (Key::Left, true) => CursorMove::WordBack,
        (Key::Right, true) => CursorMove::WordForward,
        (Key::Up, _) => CursorMove::Up,
        (Key::Down, _) => CursorMove::Down,
        (Key::Home, false) => CursorMove::Head,
        (Key::End, false) => CursorMove::End,
        (Key::Home, true) => CursorMove::Top,
        (Key::End, true) => CursorMove::Bottom,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key) -> Input {
        Input { key, ctrl: false, alt: false, shift: false }
    }

    fn with_ctrl(c: char) -> Input {
        Input { ctrl: true, ..key(Key::Char(c)) }
    }

    #[test]
    fn dutch_letters_and_lines_are_typed() {
        let mut field = Field::lines("");
        for c in "Coördinatie: één €".chars() {
            assert!(field.input(key(Key::Char(c))));
        }
        field.input(key(Key::Enter));
        field.input(Input { alt: true, ctrl: true, ..key(Key::Char('€')) });
        assert_eq!(field.text(), "Coördinatie: één €\n€");
    }

    #[test]
    fn a_line_stays_one_line_whatever_is_pasted() {
        let mut field = Field::line("a");
        field.paste("b\nc\u{1b}[2J");
        assert!(!field.input(key(Key::Enter)));
        assert_eq!(field.text(), "ab c\u{FFFD}[2J");
    }

    #[test]
    fn ctrl_z_takes_back_and_ctrl_y_makes_again() {
        let mut field = Field::lines("eerst");
        field.paste(" dan");
        assert!(field.input(with_ctrl('z')));
        assert_eq!(field.text(), "eerst");
        assert!(field.input(with_ctrl('y')));
        assert_eq!(field.text(), "eerst dan");
    }

    #[test]
    fn a_paste_of_a_megabyte_is_cut_off_at_the_limit() {
        let mut field = Field::lines("");
        field.paste(&"één regel van veel\n".repeat(50_000));
        field.input(key(Key::Char('x')));
        assert!((MOST - 1..=MOST).contains(&field.text().len()));
        assert!(!field.input(key(Key::Char('x'))));
    }

    #[test]
    fn a_paste_of_more_than_a_screen_can_count_is_cut_off() {
        let mut line = Field::line("");
        line.paste(&"x".repeat(100_000));
        assert_eq!(line.text().len(), MOST_ON_A_LINE);
        assert!(!line.input(key(Key::Char('x'))));
        let mut lines = Field::lines("een");
        lines.paste(&"\n".repeat(100_000));
        assert_eq!(lines.text().split('\n').count(), MOST_LINES);
        assert!(!lines.input(key(Key::Enter)) && lines.input(key(Key::Char('x'))));
    }

    #[test]
    fn in_a_full_field_what_is_selected_makes_room() {
        for mut field in [Field::lines(""), Field::line("")] {
            field.paste(&"é een twee\n".repeat(50_000));
            field.input(with_ctrl('a'));
            assert!(field.input(key(Key::Char('x'))));
            assert_eq!(field.text(), "x");
        }
        let mut field = Field::lines("");
        field.paste(&"\n".repeat(MOST_LINES));
        field.input(Input { shift: true, ..key(Key::Up) });
        assert!(field.paste("een\ntwee\ndrie"));
        assert_eq!(field.text().split('\n').count(), MOST_LINES);
    }

    #[test]
    fn all_can_be_cut_and_put_back() {
        let mut field = Field::lines("een\ntwee");
        field.input(with_ctrl('a'));
        field.input(with_ctrl('x'));
        assert_eq!(field.text(), "");
        field.input(with_ctrl('v'));
        assert_eq!(field.text(), "een\ntwee");
    }
}
