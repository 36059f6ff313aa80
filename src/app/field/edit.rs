//! A text with a cursor in it: what is selected, and how it changes. It knows nothing of a screen.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::history::{History, How, Replacement};

/// Which way the cursor goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the letter before.
    Back,
    /// To the letter behind.
    Forward,
    /// To the beginning of the word, or of the one before.
    WordBack,
    /// To the beginning of the next word.
    WordForward,
}

/// A text with a cursor in it.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    text: String,
    /// The cursor, in bytes; never inside a letter.
    cursor: usize,
    /// The other end of what is selected.
    anchor: Option<usize>,
    history: History,
}

impl Edit {
    /// Makes an edit of a text, with the cursor behind it and nothing to take back.
    pub fn new(text: String) -> Self {
        Self { cursor: text.len(), text, anchor: None, history: History::default() }
    }

    /// Gives the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Tells where the cursor is, in bytes.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Tells which bytes are selected; nothing when none are.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.cursor)?;
        Some(anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    /// Gives the text that is selected.
    pub fn selected(&self) -> &str {
        self.selection().map_or("", |selection| &self.text[selection])
    }

    /// Selects everything.
    pub fn select_all(&mut self) {
        (self.anchor, self.cursor) = (Some(0), self.text.len());
    }

    /// Begins to select what the cursor passes from here on, or stops that.
    pub fn hold(&mut self, selects: bool) {
        self.anchor = selects.then(|| self.anchor.unwrap_or(self.cursor));
    }

    /// Puts the cursor at a place, in bytes; inside a letter it comes before it.
    pub fn put_cursor(&mut self, at: usize) {
        let at = self.text.floor_char_boundary(at);
        self.cursor = if self.is_boundary(at) { at } else { self.before(at) };
    }

    /// Moves the cursor.
    pub fn step(&mut self, step: Step) {
        self.cursor = self.reached(step);
    }

    /// Puts a text in the place of what is selected, or at the cursor; true when that changed something.
    pub fn insert(&mut self, text: &str, how: How) -> bool {
        let range = self.selection().unwrap_or(self.cursor..self.cursor);
        let how = if range.is_empty() { how } else { How::Piece };
        self.replace(range, text, how)
    }

    /// Takes away what is selected, or else what the cursor would pass; true when that changed something.
    pub fn delete(&mut self, step: Step) -> bool {
        let how = if matches!(step, Step::Back | Step::Forward) { How::Letter } else { How::Piece };
        if let Some(selection) = self.selection() {
            return self.replace(selection, "", How::Piece);
        }
        let to = self.reached(step);
        self.replace(self.cursor.min(to)..self.cursor.max(to), "", how)
    }

    /// Takes the last word back, or whatever else was done last; true when that changed something.
    pub fn undo(&mut self) -> bool {
        self.history.undo().is_some_and(|Replacement { at, old, new }| self.swap(at, &new, &old))
    }

    /// Makes again what was taken back last; true when that changed something.
    pub fn redo(&mut self) -> bool {
        self.history.redo().is_some_and(|Replacement { at, old, new }| self.swap(at, &old, &new))
    }

    fn replace(&mut self, range: Range<usize>, new: &str, how: How) -> bool {
        self.anchor = None;
        if range.is_empty() && new.is_empty() {
            return false;
        }
        let change = Replacement { at: range.start, old: self.text[range].to_owned(), new: new.to_owned() };
        self.swap(change.at, &change.old, &change.new);
        self.history.remember(change, how);
        true
    }

    fn swap(&mut self, at: usize, old: &str, new: &str) -> bool {
        self.text.replace_range(at..at + old.len(), new);
        (self.cursor, self.anchor) = (at + new.len(), None);
        // A mark that was put behind a letter belongs to it.
        while !self.is_boundary(self.cursor) {
            self.cursor = self.behind(self.cursor);
        }
        true
    }

    fn reached(&self, step: Step) -> usize {
        match step {
            Step::Back => self.before(self.cursor),
            Step::Forward => self.behind(self.cursor),
            Step::WordBack => {
                let kind = |letter: &str| Kind::of(letter);
                let mut letters = self.text[..self.cursor].grapheme_indices(true).rev().peekable();
                while letters.next_if(|(_, letter)| kind(letter) == Kind::Blank).is_some() {}
                let Some((mut at, first)) = letters.next() else { return 0 };
                while let Some((before, _)) = letters.next_if(|(_, letter)| kind(letter) == kind(first)) {
                    at = before;
                }
                at
            }
            Step::WordForward => {
                let mut letters = self.text[self.cursor..].grapheme_indices(true).peekable();
                let first = letters.peek().map(|(_, letter)| Kind::of(letter));
                while letters.next_if(|(_, letter)| Some(Kind::of(letter)) == first).is_some() {}
                while letters.next_if(|(_, letter)| Kind::of(letter) == Kind::Blank).is_some() {}
                letters.next().map_or(self.text.len(), |(at, _)| self.cursor + at)
            }
        }
    }

    fn before(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        cursor.prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0)
    }

    fn behind(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len())
    }

    fn is_boundary(&self, at: usize) -> bool {
        self.text.is_char_boundary(at)
            && GraphemeCursor::new(at, self.text.len(), true).is_boundary(&self.text, 0).unwrap_or(true)
    }
}

/// What a letter is in moving by words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Blank,
    Sign,
    Word,
}

impl Kind {
    fn of(letter: &str) -> Self {
        match letter.chars().next() {
            Some(c) if c.is_whitespace() => Self::Blank,
            Some(c) if c.is_ascii_punctuation() => Self::Sign,
            _ => Self::Word,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Edit {
        let mut edit = Edit::default();
        for c in text.chars() {
            edit.insert(c.encode_utf8(&mut [0; 4]), How::Letter);
        }
        edit
    }

    /// What is in it after each step, up to the last.
    fn steps(edit: &mut Edit, step: fn(&mut Edit) -> bool) -> Vec<String> {
        std::iter::from_fn(|| step(edit).then(|| edit.text().to_owned())).collect()
    }

    #[test]
    fn typing_is_taken_back_and_made_again_word_by_word() {
        let mut edit = typed("Dat vinden  wij\nniet");
        assert_eq!(steps(&mut edit, Edit::undo), ["Dat vinden  wij\n", "Dat vinden  ", "Dat ", ""]);
        assert_eq!(
            steps(&mut edit, Edit::redo),
            ["Dat ", "Dat vinden  ", "Dat vinden  wij\n", "Dat vinden  wij\nniet"]
        );
    }

    #[test]
    fn what_was_deleted_letter_by_letter_comes_back_word_by_word() {
        let mut edit = typed("een twee");
        (0..6).for_each(|_| assert!(edit.delete(Step::Back)));
        assert_eq!(edit.text(), "ee");
        assert_eq!(steps(&mut edit, Edit::undo), ["een ", "een twee", "een ", ""]);
        let mut edit = typed("een twee");
        edit.put_cursor(0);
        (0..6).for_each(|_| assert!(edit.delete(Step::Forward)));
        assert_eq!(edit.text(), "ee");
        assert_eq!(steps(&mut edit, Edit::undo)[..2], ["twee", "een twee"]);
    }

    #[test]
    fn a_paste_is_one_step_and_typing_beside_it_another() {
        let mut edit = typed("eerst");
        edit.insert("geplakt en wel", How::Piece);
        "nog".chars().for_each(|c| assert!(edit.insert(&c.to_string(), How::Letter)));
        assert_eq!(steps(&mut edit, Edit::undo), ["eerstgeplakt en wel", "eerst", ""]);
    }

    #[test]
    fn typing_in_another_place_is_another_step() {
        let mut edit = typed("achter");
        edit.put_cursor(0);
        "voor".chars().for_each(|c| assert!(edit.insert(&c.to_string(), How::Letter)));
        assert_eq!(steps(&mut edit, Edit::undo), ["achter", ""]);
    }

    #[test]
    fn what_is_selected_makes_way_and_comes_back() {
        let mut edit = typed("een twee");
        edit.hold(true);
        edit.step(Step::WordBack);
        assert_eq!(edit.selected(), "twee");
        edit.insert("drie", How::Piece);
        assert_eq!((edit.text(), edit.selection()), ("een drie", None));
        assert!(edit.undo());
        assert_eq!((edit.text(), edit.cursor()), ("een twee", 8));
    }

    #[test]
    fn the_cursor_never_stands_inside_a_letter_and_a_letter_goes_as_a_whole() {
        let mut edit = typed("a🏳\u{FE0F}\u{200D}🌈e\u{301}");
        let mut places = vec![edit.cursor()];
        while edit.cursor() > 0 {
            edit.step(Step::Back);
            places.push(edit.cursor());
        }
        assert_eq!(places, [edit.text().len(), edit.text().len() - 3, 1, 0]);
        edit.put_cursor(5);
        assert_eq!(edit.cursor(), 1);
        assert!(edit.delete(Step::Forward));
        assert_eq!(edit.text(), "ae\u{301}");
    }

    #[test]
    fn by_words_it_goes_from_the_beginning_of_one_to_that_of_another_over_the_ends_of_lines() {
        let mut edit = typed("een, twee\n drie");
        let mut places = Vec::new();
        while edit.cursor() > 0 {
            edit.step(Step::WordBack);
            places.push(edit.cursor());
        }
        assert_eq!(places, [11, 5, 3, 0]);
        let mut places = Vec::new();
        while edit.cursor() < edit.text().len() {
            edit.step(Step::WordForward);
            places.push(edit.cursor());
        }
        assert_eq!(places, [3, 5, 11, 15]);
    }
}
