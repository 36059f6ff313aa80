//! A field to type in: one line or many.

mod by_words;

use std::cell::RefCell;

use ratatui_textarea::{CursorMove, DataCursor, Input, Key, Scrolling, TextArea, WrapMode};
use unicode_segmentation::GraphemeCursor;

use super::columns::MOST_IN_A_CELL;
use super::key::{Key as Pressed, Keystroke};
use crate::clean::{clean, may_follow, on_one_line};
use crate::session::room::text as written;

/// The most bytes that a field takes: far more than a meeting says, far less than a program chokes on.
pub const MOST: usize = 200_000;

/// The most bytes that a field of one line takes, and the most lines of one of many: the screen counts both in 16 bits.
const MOST_ON_A_LINE: usize = 10_000;
const MOST_LINES: usize = 20_000;

/// What a field did not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The rest of what was pasted.
    Rest {
        /// How many characters were taken.
        kept: usize,
        /// How many there were.
        of: usize,
    },
    /// A letter or a line: it is full.
    Letter,
    /// Anything more: what it is part of is full.
    NoRoom,
}
/// How many letters, and whatever else is done at once, can be taken back.
const REMEMBERED: usize = 10_000;

/// A field to type in.
#[derive(Clone, Debug)]
pub struct Field {
    /// Behind a cell: whoever draws it gives it colours, and it remembers what of it was shown.
    area: RefCell<TextArea<'static>>,
    many_lines: bool,
    refused: Option<Refused>,
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
        area.set_max_histories(REMEMBERED);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area: RefCell::new(area), many_lines, refused: None }
    }

    /// What is in it.
    pub fn text(&self) -> String {
        self.area.borrow().lines().join("\n")
    }

    /// Selects what is in it: the first letter takes its place, an arrow keeps it.
    pub fn select(&mut self) {
        if self.length() > 0 {
            self.area.get_mut().select_all();
        }
    }

    /// Puts another text in the place of what is in it; can be undone.
    pub fn replace(&mut self, text: &str) {
        self.area.get_mut().select_all();
        self.area.get_mut().cut();
        self.area.get_mut().insert_str(text);
    }

    fn length(&self) -> usize {
        self.area.borrow().lines().iter().map(|line| line.len() + 1).sum::<usize>() - 1
    }

    /// Puts a pasted text in; true when that changed something. A field of one line makes one line of it, and keeps the
    /// spaces at its ends: they may part it from what is there.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = if self.many_lines { clean(text) } else { on_one_line(text) };
        let (room, lines) = self.room();
        let end = text.match_indices('\n').nth(lines).map_or(text.len(), |(at, _)| at);
        let kept = &text[..text.floor_char_boundary(room.min(end))];
        if kept.len() < text.len() {
            self.refused = Some(Refused::Rest { kept: kept.chars().count(), of: text.chars().count() });
        }
        self.area.get_mut().insert_str(kept)
    }

    /// What it did not take of what was typed or pasted last, told once.
    pub const fn take_refused(&mut self) -> Option<Refused> {
        self.refused.take()
    }

    /// Makes a change, unless the text would then take more bytes than these in a file: it is as it was then.
    pub fn change_within(&mut self, room: usize, change: impl FnOnce(&mut Self) -> bool) -> bool {
        if room > 2 * MOST {
            return change(self);
        }
        let before = self.clone();
        let changed = change(self);
        if changed && written(&self.text()) > written(&before.text()) + room {
            *self = Self { refused: Some(Refused::NoRoom), ..before };
            return false;
        }
        changed
    }

    /// How many bytes and lines it still takes, in the place of what is selected.
    fn room(&self) -> (usize, usize) {
        let most = if self.many_lines { MOST } else { MOST_ON_A_LINE };
        let (bytes, lines) = self.selected();
        (
            most.saturating_sub(self.length() - bytes),
            MOST_LINES.saturating_sub(self.area.borrow().lines().len() - lines),
        )
    }

    /// How many bytes, and how many ends of lines among them, are selected.
    fn selected(&self) -> (usize, usize) {
        let area = self.area.borrow();
        let Some(((first, from), (last, to))) = area.selection_range() else { return (0, 0) };
        let at = |row: usize, column: usize| -> usize {
            let line = area.lines().get(row).map_or("", String::as_str);
            line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
        };
        let whole: usize = area.lines()[first..last].iter().map(|line| line.len() + 1).sum();
        (whole + at(last, to) - at(first, from), last - first)
    }

    /// Takes a key; true when that changed the text. The keys are those of a Dutch desktop: arrows, Ctrl+Z, C, V, X, A.
    pub fn input(&mut self, input: impl Into<Input>) -> bool {
        let input = input.into();
        let Input { key, ctrl, alt, shift } = input;
        if shift && moves(&input).is_some() {
            if !self.area.get_mut().is_selecting() {
                self.area.get_mut().start_selection();
            }
        } else if moves(&input).is_some() {
            self.area.get_mut().cancel_selection();
        }
        if let Some(to) = moves(&input) {
            self.area.get_mut().move_cursor(to);
            self.leave_the_inside(if to == CursorMove::Forward { CursorMove::Forward } else { CursorMove::Back });
            return false;
        }
        match key {
            Key::Char('z') if ctrl => by_words::undo(self.area.get_mut()),
            Key::Char('y') if ctrl => by_words::redo(self.area.get_mut()),
            Key::Char('x') if ctrl => self.area.get_mut().cut(),
            Key::Char('v') if ctrl => {
                let yanked = self.area.get_mut().yank_text();
                self.paste(&yanked)
            }
            Key::Char('c') if ctrl => {
                self.area.get_mut().copy();
                false
            }
            Key::Char('a') if ctrl => {
                self.area.get_mut().select_all();
                false
            }
            Key::Backspace if ctrl || alt => self.area.get_mut().delete_word(),
            Key::Delete if ctrl => self.area.get_mut().delete_next_word(),
            Key::PageUp => self.scroll(Scrolling::PageUp),
            Key::PageDown => self.scroll(Scrolling::PageDown),
            Key::Enter if !self.many_lines => false,
            Key::Enter if self.room().1 == 0 => self.refuse(),
            Key::Tab => false,
            Key::Char(c) if !may_follow(&self.before_cursor(), c) => false,
            // Ctrl and Alt together are AltGr, with which letters such as é and € are made.
            Key::Char(_) if ctrl != alt => false,
            Key::Char(c) if c.len_utf8() > self.room().0 => self.refuse(),
            Key::Char(c) => {
                self.area.get_mut().insert_char(c);
                true
            }
            _ => self.area.get_mut().input_without_shortcuts(input),
        }
    }

    /// What stands on the line before the cursor.
    fn before_cursor(&self) -> String {
        let DataCursor(row, column) = self.area.borrow().cursor();
        self.area.borrow().lines()[row].chars().take(column).collect()
    }

    const fn refuse(&mut self) -> bool {
        self.refused = Some(Refused::Letter);
        false
    }

    /// Moves on out of a letter of many characters: with the cursor in it, an emoji falls apart.
    fn leave_the_inside(&mut self, to: CursorMove) {
        for _ in 0..MOST_IN_A_CELL {
            let DataCursor(row, column) = self.area.get_mut().cursor();
            let line = &self.area.get_mut().lines()[row];
            let at = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
            if GraphemeCursor::new(at, line.len(), true).is_boundary(line, 0).unwrap_or(true) {
                return;
            }
            self.area.get_mut().move_cursor(to);
        }
    }

    fn scroll(&mut self, by: Scrolling) -> bool {
        self.area.get_mut().scroll(by);
        false
    }

    /// Lets a face draw what the library holds of it.
    pub fn show(&self, draw: impl FnOnce(&mut TextArea<'static>)) {
        draw(&mut self.area.borrow_mut());
    }
}

impl From<Keystroke> for Input {
    fn from(Keystroke { key, ctrl, alt, shift }: Keystroke) -> Self {
        let key = match key {
            Pressed::Char(c) => Key::Char(c),
            Pressed::F(number) => Key::F(number),
            Pressed::Enter => Key::Enter,
            Pressed::Esc => Key::Esc,
            Pressed::Tab => Key::Tab,
            Pressed::Up => Key::Up,
            Pressed::Down => Key::Down,
            Pressed::Left => Key::Left,
            Pressed::Right => Key::Right,
            Pressed::PageUp => Key::PageUp,
            Pressed::PageDown => Key::PageDown,
            Pressed::Home => Key::Home,
            Pressed::End => Key::End,
            Pressed::Delete => Key::Delete,
            Pressed::Backspace => Key::Backspace,
            Pressed::BackTab | Pressed::Other => Key::Null,
        };
        Self { key, ctrl, alt, shift }
    }
}

/// Where a key moves the cursor, for the keys that do. Over words go Ctrl and Alt with an arrow, and Alt with b and f: so
/// some terminals send the arrows, and so one moves in a shell.
fn moves(input: &Input) -> Option<CursorMove> {
    let by_words = input.ctrl || input.alt;
    Some(match (&input.key, by_words) {
        (Key::Left, false) => CursorMove::Back,
        (Key::Right, false) => CursorMove::Forward,
        (Key::Left, true) => CursorMove::WordBack,
        (Key::Right, true) => CursorMove::WordForward,
        (Key::Char('b'), true) if !input.ctrl => CursorMove::WordBack,
        (Key::Char('f'), true) if !input.ctrl => CursorMove::WordForward,
        (Key::Up, _) => CursorMove::Up,
        (Key::Down, _) => CursorMove::Down,
        (Key::Home, _) if input.ctrl => CursorMove::Top,
        (Key::End, _) if input.ctrl => CursorMove::Bottom,
        (Key::Home, _) => CursorMove::Head,
        (Key::End, _) => CursorMove::End,
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
    fn a_paste_into_a_line_keeps_its_spaces_and_its_lines_become_spaces() {
        let mut field = Field::line("OverlegOost");
        for _ in 0..4 {
            field.input(key(Key::Left));
        }
        field.paste(" met de\ngemeente ");
        assert_eq!(field.text(), "Overleg met de gemeente Oost");
    }

    #[test]
    fn what_joins_an_emoji_or_letters_may_be_typed_and_nothing_else_unseen() {
        for text in ["🏳\u{FE0F}\u{200D}🌈", "می\u{200C}خواهم"] {
            let mut field = Field::line("");
            for c in text.chars() {
                field.input(key(Key::Char(c)));
            }
            assert_eq!(field.text(), text);
        }
        let mut field = Field::lines("a");
        assert!(!"\u{200D}\u{200B}\u{202E}\u{7}".chars().any(|c| field.input(key(Key::Char(c)))));
    }

    #[test]
    fn ctrl_or_alt_with_an_arrow_and_alt_with_b_and_f_move_by_words() {
        let alt = |k| Input { alt: true, ..key(k) };
        let ctrl = |k| Input { ctrl: true, ..key(k) };
        for (back, on) in [
            (alt(Key::Char('b')), alt(Key::Char('f'))),
            (alt(Key::Left), alt(Key::Right)),
            (ctrl(Key::Left), ctrl(Key::Right)),
        ] {
            let mut field = Field::line("een twee drie");
            field.input(back.clone());
            field.input(back);
            field.input(key(Key::Char('<')));
            field.input(on);
            field.input(key(Key::Char('>')));
            assert_eq!(field.text(), "een <twee >drie");
        }
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
        let (told, kept) = (field.take_refused(), field.text().chars().count());
        field.input(key(Key::Char('x')));
        assert!((MOST - 1..=MOST).contains(&field.text().len()));
        assert!(matches!(told, Some(Refused::Rest { kept: told, of: 950_000 }) if told == kept), "{told:?}");
        assert!(!field.input(key(Key::Char('x'))));
        assert_eq!((field.take_refused(), field.take_refused()), (Some(Refused::Letter), None), "told once");
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
    fn where_there_is_no_more_room_a_text_stays_as_it_is_and_can_be_made_shorter() {
        let mut field = Field::lines("een");
        assert!(field.change_within(2, |field| field.paste("xx")));
        assert!(!field.change_within(1, |field| field.paste("\"")), "it takes two bytes in a file");
        assert_eq!((field.text().as_str(), field.take_refused()), ("eenxx", Some(Refused::NoRoom)));
        assert!(field.change_within(0, |field| field.input(key(Key::Backspace))));
        assert!(field.change_within(1, |field| field.input(key(Key::Char('y')))));
        assert_eq!((field.text().as_str(), field.take_refused()), ("eenxy", None));
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
