//! What was done to a text, to take it back and make it again: by words, not by letters. A name of twelve would cost twelve
//! keys otherwise.

/// How many steps can be taken back.
const REMEMBERED: usize = 1_000;

/// One piece of a text that was put in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Where, in bytes.
    pub at: usize,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

/// How a change came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Letter by letter: it goes on with the word before it.
    Letter,
    /// At once, such as a paste: a step of its own.
    Piece,
}

/// The steps that can be taken back and made again.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Replacement>,
    undone: Vec<Replacement>,
    /// Whether the last step may go on.
    open: bool,
}

impl History {
    /// Remembers a change.
    pub fn remember(&mut self, change: Replacement, how: How) {
        self.undone.clear();
        let goes_on = self.open && how == How::Letter;
        if !(goes_on && self.done.last_mut().is_some_and(|last| join(last, &change))) {
            if self.done.len() == REMEMBERED {
                self.done.remove(0);
            }
            self.done.push(change);
        }
        self.open = how == How::Letter;
    }

    /// Gives the last step, to be taken back.
    pub fn undo(&mut self) -> Option<Replacement> {
        self.open = false;
        let step = self.done.pop()?;
        self.undone.push(step.clone());
        Some(step)
    }

    /// Gives the step that was taken back last, to be made again.
    pub fn redo(&mut self) -> Option<Replacement> {
        self.open = false;
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }
}

/// Adds a letter that came or went to the step before it, where it belongs to the same word; blanks go with the word that
/// they come behind. Says whether it did.
fn join(last: &mut Replacement, next: &Replacement) -> bool {
    let came = last.old.is_empty() && next.old.is_empty();
    let went = last.new.is_empty() && next.new.is_empty();
    if came && next.at == last.at + last.new.len() && !is_new_word(&last.new, &next.new) {
        last.new.push_str(&next.new);
    } else if went && next.at + next.old.len() == last.at && !is_new_word(&next.old, &last.old) {
        // Backspace: what goes stood before what went.
        last.at = next.at;
        last.old.insert_str(0, &next.old);
    } else if went && next.at == last.at && !is_new_word(&last.old, &next.old) {
        last.old.push_str(&next.old);
    } else {
        return false;
    }
    true
}

/// Whether a new word begins with the second text, behind the first.
fn is_new_word(first: &str, second: &str) -> bool {
    first.ends_with(char::is_whitespace) && !second.starts_with(char::is_whitespace)
}
