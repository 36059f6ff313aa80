//! A field to type in: one line or many.

mod edit;
mod history;
mod rows;

pub use rows::{Room, column_of, row_of};

use std::ops::Range;

use super::key::{Key, Keystroke};
use crate::clean::{clean, may_follow, on_one_line};
use crate::session::room::text as written;
use edit::{Edit, Step};
use history::How;

/// The most bytes that a field takes: far more than a meeting says, far less than a program chokes on.
pub const MOST: usize = 200_000;

/// The most bytes that a field of one line takes, and the most lines of one of many: the screen counts both in 16 bits.
const MOST_ON_A_LINE: usize = 10_000;
const MOST_LINES: usize = 20_000;

/// What a field did not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overflow {
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

/// A field to type in.
#[derive(Clone, Debug)]
pub struct Field {
    edit: Edit,
    kind: Kind,
    /// The column that up and down keep to.
    column: Option<usize>,
    /// What was cut or copied, to be put back.
    cut: String,
    overflow: Option<Overflow>,
}

/// How many lines a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One.
    Line,
    /// As many as are typed.
    Lines,
}

impl Field {
    /// Makes a field of one line with a text in it.
    pub fn line(text: &str) -> Self {
        Self::new(text, Kind::Line)
    }

    /// Makes a field of one line with a text in it that is only proposed: it is selected, so that the first letter
    /// replaces it and an arrow keeps it.
    pub fn proposed(text: &str) -> Self {
        let mut field = Self::line(text);
        field.select();
        field
    }

    /// Makes a field of many lines with a text in it.
    pub fn lines(text: &str) -> Self {
        Self::new(text, Kind::Lines)
    }

    fn new(text: &str, kind: Kind) -> Self {
        Self { edit: Edit::new(text.to_owned()), kind, column: None, cut: String::new(), overflow: None }
    }

    /// Gives the text in it.
    pub fn text(&self) -> &str {
        self.edit.text()
    }

    /// Tells whether it has one line or many.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Tells where the cursor is, in bytes.
    pub const fn cursor(&self) -> usize {
        self.edit.cursor()
    }

    /// Tells which bytes are selected.
    pub fn selection(&self) -> Option<Range<usize>> {
        self.edit.selection()
    }

    /// Selects what is in it: the first letter takes its place, an arrow keeps it.
    pub fn select(&mut self) {
        self.edit.select_all();
    }

    /// Puts another text in the place of what is in it; can be undone.
    pub fn replace(&mut self, text: &str) {
        self.edit.select_all();
        self.edit.insert(text, How::Piece);
    }

    /// Puts another text in the place of what is in it, as [`Field::paste`] takes one; true when that changed something.
    pub fn write(&mut self, text: &str) -> bool {
        if text == self.text() {
            return false;
        }
        self.edit.select_all();
        self.paste(text)
    }

    /// Puts a pasted text in; true when that changed something. A field of one line makes one line of it, and keeps the
    /// spaces at its ends: they may part it from what is there.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = match self.kind {
            Kind::Lines => clean(text),
            Kind::Line => on_one_line(text),
        };
        let (room, lines) = self.room();
        let end = text.match_indices('\n').nth(lines).map_or(text.len(), |(at, _)| at);
        let kept = &text[..text.floor_char_boundary(room.min(end))];
        if kept.len() < text.len() {
            self.overflow = Some(Overflow::Rest { kept: kept.chars().count(), of: text.chars().count() });
        }
        self.column = None;
        self.edit.insert(kept, How::Piece)
    }

    /// Tells what it did not take of what was typed or pasted last, and forgets that.
    pub const fn take_overflow(&mut self) -> Option<Overflow> {
        self.overflow.take()
    }

    /// Makes a change. When the text would then take more bytes than these in a file, it stays as it was.
    pub fn change_within(&mut self, room: usize, change: impl FnOnce(&mut Self) -> bool) -> bool {
        if room > 2 * MOST {
            return change(self);
        }
        let before = self.clone();
        let changed = change(self);
        if changed && written(self.text()) > written(before.text()) + room {
            *self = Self { overflow: Some(Overflow::NoRoom), ..before };
            return false;
        }
        changed
    }

    /// Tells how many bytes and lines it still takes, in the place of what is selected.
    fn room(&self) -> (usize, usize) {
        let most = match self.kind {
            Kind::Lines => MOST,
            Kind::Line => MOST_ON_A_LINE,
        };
        let ends = |text: &str| text.matches('\n').count();
        let (all, selected) = (self.text(), self.edit.selected());
        (most.saturating_sub(all.len() - selected.len()), MOST_LINES.saturating_sub(1 + ends(all) - ends(selected)))
    }

    /// Takes a key; true when that changed the text. The keys are those of a Dutch desktop: arrows, Ctrl+Z, C, V, X, A.
    /// `shown` is the room that the field had when the key was pressed.
    pub fn input(&mut self, stroke: Keystroke, shown: Room) -> bool {
        let Keystroke { key, ctrl, alt, shift } = stroke;
        if let Some(to) = moves(stroke) {
            self.edit.hold(shift);
            self.go(to, shown);
            return false;
        }
        self.column = None;
        match key {
            Key::Char('z') if ctrl => self.edit.undo(),
            Key::Char('y') if ctrl => self.edit.redo(),
            Key::Char('x') if ctrl => {
                self.copy();
                self.edit.selection().is_some() && self.edit.delete(Step::Back)
            }
            Key::Char('v') if ctrl => {
                let cut = self.cut.clone();
                self.paste(&cut)
            }
            Key::Char('c') if ctrl => {
                self.copy();
                false
            }
            Key::Char('a') if ctrl => {
                self.edit.select_all();
                false
            }
            Key::Backspace if ctrl || alt => self.edit.delete(Step::WordBack),
            Key::Delete if ctrl => self.edit.delete(Step::WordForward),
            Key::Backspace => self.edit.delete(Step::Back),
            Key::Char('h') if ctrl && !alt => self.edit.delete(Step::Back),
            Key::Delete => self.edit.delete(Step::Forward),
            Key::Enter if self.kind == Kind::Line => false,
            Key::Enter if self.room().1 == 0 => self.refuse(),
            Key::Enter => self.edit.insert("\n", How::Letter),
            // Ctrl and Alt together are AltGr, with which letters such as é and € are made.
            Key::Char(_) if ctrl != alt => false,
            Key::Char(c) if !may_follow(self.before_cursor(), c) => false,
            Key::Char(c) if c.len_utf8() > self.room().0 => self.refuse(),
            Key::Char(c) => self.edit.insert(c.encode_utf8(&mut [0; 4]), How::Letter),
            _ => false,
        }
    }

    fn copy(&mut self) {
        if self.edit.selection().is_some() {
            self.cut = self.edit.selected().to_owned();
        }
    }

    /// Gives what stands on the line before the cursor.
    fn before_cursor(&self) -> &str {
        let before = &self.text()[..self.edit.cursor()];
        before.rsplit('\n').next().unwrap_or_default()
    }

    const fn refuse(&mut self) -> bool {
        self.overflow = Some(Overflow::Letter);
        false
    }

    /// Moves the cursor over a text that is shown in so much room.
    fn go(&mut self, to: Cursor, shown: Room) {
        let by = |rows: usize| isize::try_from(rows).unwrap_or(isize::MAX);
        let column = self.column.take();
        match to {
            Cursor::Step(step) => self.edit.step(step),
            Cursor::Top => self.edit.put_cursor(0),
            Cursor::Bottom => self.edit.put_cursor(self.text().len()),
            Cursor::Head => {
                let (rows, number) = self.row(shown);
                self.edit.put_cursor(rows[number].start);
            }
            Cursor::End => {
                let (rows, number) = self.row(shown);
                self.edit.put_cursor(rows::place_in(self.text(), &rows, number, usize::MAX));
            }
            Cursor::Up => self.go_by(-1, column, shown),
            Cursor::Down => self.go_by(1, column, shown),
            Cursor::PageUp => self.go_by(-by(shown.height.saturating_sub(1).max(1).into()), column, shown),
            Cursor::PageDown => self.go_by(by(shown.height.saturating_sub(1).max(1).into()), column, shown),
        }
    }

    /// The rows of the text in so many columns, as ranges of its bytes; a field of one line has one.
    pub fn rows(&self, width: u16) -> Vec<Range<usize>> {
        match self.kind {
            Kind::Lines => rows::rows(self.text(), width),
            Kind::Line => std::iter::once(0..self.text().len()).collect(),
        }
    }

    /// The rows of the text, and the number of the one with the cursor. What was not shown yet has no end to its rows.
    fn row(&self, shown: Room) -> (Vec<Range<usize>>, usize) {
        let rows = self.rows(if shown.width > 0 { shown.width } else { u16::MAX });
        let number = row_of(&rows, self.edit.cursor());
        (rows, number)
    }

    /// Goes so many rows down; above the first row is the beginning, and below the last the end.
    fn go_by(&mut self, by: isize, column: Option<usize>, shown: Room) {
        let (rows, number) = self.row(shown);
        let column = column.unwrap_or_else(|| column_of(self.text(), &rows[number], self.edit.cursor()));
        let place = match number.checked_add_signed(by) {
            None if number == 0 => 0,
            None => rows::place_in(self.text(), &rows, 0, column),
            Some(row) if row < rows.len() => rows::place_in(self.text(), &rows, row, column),
            Some(_) if number + 1 == rows.len() => self.text().len(),
            Some(_) => rows::place_in(self.text(), &rows, rows.len() - 1, column),
        };
        self.edit.put_cursor(place);
        self.column = Some(column);
    }
}

/// Where a key moves the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cursor {
    Step(Step),
    Up,
    Down,
    PageUp,
    PageDown,
    Head,
    End,
    Top,
    Bottom,
}

/// Where a key moves the cursor, for the keys that do. Over words go Ctrl and Alt with an arrow, and Alt with b and f: so
/// some terminals send the arrows, and so one moves in a shell.
const fn moves(Keystroke { key, ctrl, alt, shift: _ }: Keystroke) -> Option<Cursor> {
    let by_words = ctrl || alt;
    Some(match (key, by_words) {
        (Key::Left, false) => Cursor::Step(Step::Back),
        (Key::Right, false) => Cursor::Step(Step::Forward),
        (Key::Left, true) => Cursor::Step(Step::WordBack),
        (Key::Right, true) => Cursor::Step(Step::WordForward),
        (Key::Char('b'), true) if !ctrl => Cursor::Step(Step::WordBack),
        (Key::Char('f'), true) if !ctrl => Cursor::Step(Step::WordForward),
        (Key::Up, _) => Cursor::Up,
        (Key::Down, _) => Cursor::Down,
        (Key::PageUp, _) => Cursor::PageUp,
        (Key::PageDown, _) => Cursor::PageDown,
        (Key::Home, _) if ctrl => Cursor::Top,
        (Key::End, _) if ctrl => Cursor::Bottom,
        (Key::Home, _) => Cursor::Head,
        (Key::End, _) => Cursor::End,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key) -> Keystroke {
        Keystroke { key, ctrl: false, alt: false, shift: false }
    }

    fn with_ctrl(c: char) -> Keystroke {
        Keystroke { ctrl: true, ..key(Key::Char(c)) }
    }

    impl Field {
        /// Takes a key in a field of 20 columns and 4 rows.
        fn takes(&mut self, stroke: Keystroke) -> bool {
            self.input(stroke, Room { width: 20, height: 4, ..Room::default() })
        }
    }

    #[test]
    fn dutch_letters_and_lines_are_typed() {
        let mut field = Field::lines("");
        for c in "Coördinatie: één €".chars() {
            assert!(field.takes(key(Key::Char(c))));
        }
        field.takes(key(Key::Enter));
        field.takes(Keystroke { alt: true, ctrl: true, ..key(Key::Char('€')) });
        assert_eq!(field.text(), "Coördinatie: één €\n€");
    }

    #[test]
    fn a_line_stays_one_line_whatever_is_pasted() {
        let mut field = Field::line("a");
        field.paste("b\nc\u{1b}[2J");
        assert!(!field.takes(key(Key::Enter)));
        assert_eq!(field.text(), "ab c\u{FFFD}[2J");
    }

    #[test]
    fn a_paste_into_a_line_keeps_its_spaces_and_its_lines_become_spaces() {
        let mut field = Field::line("OverlegOost");
        for _ in 0..4 {
            field.takes(key(Key::Left));
        }
        field.paste(" met de\ngemeente ");
        assert_eq!(field.text(), "Overleg met de gemeente Oost");
    }

    #[test]
    fn what_joins_an_emoji_or_letters_may_be_typed_and_nothing_else_unseen() {
        for text in ["🏳\u{FE0F}\u{200D}🌈", "می\u{200C}خواهم"] {
            let mut field = Field::line("");
            for c in text.chars() {
                field.takes(key(Key::Char(c)));
            }
            assert_eq!(field.text(), text);
        }
        let mut field = Field::lines("a");
        assert!(!"\u{200D}\u{200B}\u{202E}\u{7}".chars().any(|c| field.takes(key(Key::Char(c)))));
    }

    #[test]
    fn ctrl_or_alt_with_an_arrow_and_alt_with_b_and_f_move_by_words() {
        let alt = |k| Keystroke { alt: true, ..key(k) };
        let ctrl = |k| Keystroke { ctrl: true, ..key(k) };
        for (back, on) in [
            (alt(Key::Char('b')), alt(Key::Char('f'))),
            (alt(Key::Left), alt(Key::Right)),
            (ctrl(Key::Left), ctrl(Key::Right)),
        ] {
            let mut field = Field::line("een twee drie");
            field.takes(back);
            field.takes(back);
            field.takes(key(Key::Char('<')));
            field.takes(on);
            field.takes(key(Key::Char('>')));
            assert_eq!(field.text(), "een <twee >drie");
        }
    }

    #[test]
    fn ctrl_z_takes_back_and_ctrl_y_makes_again() {
        let mut field = Field::lines("eerst");
        field.paste(" dan");
        assert!(field.takes(with_ctrl('z')));
        assert_eq!(field.text(), "eerst");
        assert!(field.takes(with_ctrl('y')));
        assert_eq!(field.text(), "eerst dan");
    }

    #[test]
    fn a_paste_of_a_megabyte_is_cut_off_at_the_limit() {
        let mut field = Field::lines("");
        field.paste(&"één regel van veel\n".repeat(50_000));
        let (told, kept) = (field.take_overflow(), field.text().chars().count());
        field.takes(key(Key::Char('x')));
        assert!((MOST - 1..=MOST).contains(&field.text().len()));
        assert!(matches!(told, Some(Overflow::Rest { kept: told, of: 950_000 }) if told == kept), "{told:?}");
        assert!(!field.takes(key(Key::Char('x'))));
        assert_eq!((field.take_overflow(), field.take_overflow()), (Some(Overflow::Letter), None), "told once");
    }

    #[test]
    fn a_paste_of_more_than_a_screen_can_count_is_cut_off() {
        let mut line = Field::line("");
        line.paste(&"x".repeat(100_000));
        assert_eq!(line.text().len(), MOST_ON_A_LINE);
        assert!(!line.takes(key(Key::Char('x'))));
        let mut lines = Field::lines("een");
        lines.paste(&"\n".repeat(100_000));
        assert_eq!(lines.text().split('\n').count(), MOST_LINES);
        assert!(!lines.takes(key(Key::Enter)) && lines.takes(key(Key::Char('x'))));
    }

    #[test]
    fn in_a_full_field_what_is_selected_makes_room() {
        for mut field in [Field::lines(""), Field::line("")] {
            field.paste(&"é een twee\n".repeat(50_000));
            field.takes(with_ctrl('a'));
            assert!(field.takes(key(Key::Char('x'))));
            assert_eq!(field.text(), "x");
        }
        let mut field = Field::lines("");
        field.paste(&"\n".repeat(MOST_LINES));
        field.takes(Keystroke { shift: true, ..key(Key::Up) });
        assert!(field.paste("een\ntwee\ndrie"));
        assert_eq!(field.text().split('\n').count(), MOST_LINES);
    }

    #[test]
    fn where_there_is_no_more_room_a_text_stays_as_it_is_and_can_be_made_shorter() {
        let mut field = Field::lines("een");
        assert!(field.change_within(2, |field| field.paste("xx")));
        assert!(!field.change_within(1, |field| field.paste("\"")), "it takes two bytes in a file");
        assert_eq!((field.take_overflow(), field.text()), (Some(Overflow::NoRoom), "eenxx"));
        assert!(field.change_within(0, |field| field.takes(key(Key::Backspace))));
        assert!(field.change_within(1, |field| field.takes(key(Key::Char('y')))));
        assert_eq!((field.take_overflow(), field.text()), (None, "eenxy"));
    }

    #[test]
    fn all_can_be_cut_and_put_back() {
        let mut field = Field::lines("een\ntwee");
        field.takes(with_ctrl('a'));
        field.takes(with_ctrl('x'));
        assert_eq!(field.text(), "");
        field.takes(with_ctrl('v'));
        assert_eq!(field.text(), "een\ntwee");
    }
}
