//! Takes typing back, and makes it again, by words. The library remembers single letters: a name of twelve would cost
//! twelve keys.

use ratatui_textarea::{DataCursor, TextArea};

/// One step through what the library remembers.
type Step = fn(&mut TextArea<'static>) -> bool;

/// Takes the last word back, or whatever else was done last; true when that changed something.
pub fn undo(area: &mut TextArea<'static>) -> bool {
    by_words(area, TextArea::undo, TextArea::redo)
}

/// Makes again what was taken back; true when that changed something.
pub fn redo(area: &mut TextArea<'static>) -> bool {
    by_words(area, TextArea::redo, TextArea::undo)
}

fn by_words(area: &mut TextArea<'static>, step: Step, back: Step) -> bool {
    let mut last = match taken(area, step) {
        Taken::Nothing => return false,
        // A paste, or a piece that was cut, is a step of its own.
        Taken::Piece => return true,
        Taken::Letter(letter) => letter,
    };
    loop {
        match taken(area, step) {
            Taken::Nothing => return true,
            Taken::Letter(next) if next.goes_on_with(&last) => last = next,
            Taken::Letter(_) | Taken::Piece => {
                back(area);
                return true;
            }
        }
    }
}

/// What came or went in one step.
enum Taken {
    Nothing,
    Letter(Letter),
    Piece,
}

/// A letter that came or went.
struct Letter {
    came: bool,
    sign: char,
    at: DataCursor,
}

impl Letter {
    /// Whether this is the next letter of the same word: blanks go with the word before them.
    fn goes_on_with(&self, before: &Self) -> bool {
        let (DataCursor(row, column), DataCursor(before_row, before_column)) = (self.at, before.at);
        let near = if row == before_row { column.abs_diff(before_column) <= 1 } else { row.abs_diff(before_row) == 1 };
        let (left, right) = if self.came { (before, self) } else { (self, before) };
        let word_ends = left.sign.is_whitespace() && !right.sign.is_whitespace();
        self.came == before.came && near && !word_ends
    }
}

/// Takes a step, and tells what came or went.
fn taken(area: &mut TextArea<'static>, step: Step) -> Taken {
    let before = area.lines().join("\n");
    if !step(area) {
        return Taken::Nothing;
    }
    let after = area.lines().join("\n");
    let came = after.len() > before.len();
    let (short, long) = if came { (&before, &after) } else { (&after, &before) };
    let same = short.chars().zip(long.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let sign = long[same..].chars().next().filter(|sign| short[same..] == long[same + sign.len_utf8()..]);
    sign.map_or(Taken::Piece, |sign| Taken::Letter(Letter { came, sign, at: area.cursor() }))
}

#[cfg(test)]
mod tests {
    use ratatui_textarea::CursorMove;

    use super::*;

    fn typed(text: &str) -> TextArea<'static> {
        let mut area = TextArea::default();
        area.set_max_histories(1_000);
        text.chars().for_each(|c| area.insert_char(c));
        area
    }

    /// What is in it after each step, up to the last.
    fn steps(area: &mut TextArea<'static>, step: Step) -> Vec<String> {
        let mut seen = Vec::new();
        while step(area) {
            seen.push(area.lines().join("\n"));
        }
        seen
    }

    #[test]
    fn typing_is_taken_back_and_made_again_word_by_word() {
        let mut area = typed("Dat vinden  wij\nniet");
        assert_eq!(steps(&mut area, undo), ["Dat vinden  wij\n", "Dat vinden  ", "Dat ", ""]);
        assert_eq!(steps(&mut area, redo), ["Dat ", "Dat vinden  ", "Dat vinden  wij\n", "Dat vinden  wij\nniet"]);
    }

    #[test]
    fn what_was_deleted_letter_by_letter_comes_back_word_by_word() {
        let mut area = typed("een twee");
        (0..6).for_each(|_| {
            area.delete_char();
        });
        assert_eq!(area.lines().join("\n"), "ee");
        assert!(undo(&mut area));
        assert_eq!(area.lines().join("\n"), "een ");
        assert!(undo(&mut area));
        assert_eq!(area.lines().join("\n"), "een twee");
        assert!(undo(&mut area));
        assert_eq!(area.lines().join("\n"), "een ");
    }

    #[test]
    fn a_paste_is_one_step_and_typing_beside_it_another() {
        let mut area = typed("eerst");
        area.insert_str("geplakt en wel");
        for c in "nog".chars() {
            area.insert_char(c);
        }
        assert_eq!(steps(&mut area, undo), ["eerstgeplakt en wel", "eerst", ""]);
    }

    #[test]
    fn typing_in_another_place_is_another_step() {
        let mut area = typed("achter");
        area.move_cursor(CursorMove::Head);
        for c in "voor".chars() {
            area.insert_char(c);
        }
        assert_eq!(steps(&mut area, undo), ["achter", ""]);
    }
}
