//! An action item: what, who, when.
//!
//! ```text
//! ┌ Actiepunt ────────────────────────┐
//! │   Wat      De analyse delen       │
//! │ ▌ Wie      Gemeente               │
//! │   Wanneer  15-1                   │
//! └───────────────────────────────────┘
//! ```

use chrono::NaiveDate;

use crate::app::command::{Loose, Move};
use crate::app::field::Field;
use crate::app::key::{Key, Keystroke};
use crate::session::{ActionId, ActionItem, NoDate, Which, parse_date, typed_date};
use crate::text::days;

/// The fields of an action item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionField {
    /// What is to be done.
    What,
    /// Who does it.
    Who,
    /// When it is to be done.
    When,
}

impl ActionField {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::What, Self::Who, Self::When];
}

/// An action item that is being written.
#[derive(Clone, Debug)]
pub struct ActionEditor {
    /// Which one.
    pub id: ActionId,
    /// What is typed: what, who, when.
    pub fields: [Field; 3],
    /// Which of them is typed in.
    pub focus: ActionField,
    /// Whether anything was typed since it was opened.
    pub touched: bool,
    /// Why what is typed will not do.
    pub error: Option<String>,
    /// The advice that it came of: what is to be done as long as nothing else is typed.
    pub advice: Option<String>,
    /// Who is at the table: two letters name the only one that begins so.
    pub names: Vec<String>,
}

/// The most letters that stand for a name: more are a name of their own.
const MOST_LETTERS: usize = 2;

impl ActionEditor {
    /// Makes an editor with the action item as it is, ready to type in `focus`.
    pub fn new(action: &ActionItem, focus: ActionField) -> Self {
        let due = action.due.map(typed_date).unwrap_or_default();
        let fields = [Field::lines(&action.text), Field::line(&action.owner), Field::line(&due)];
        Self { id: action.id, fields, focus, touched: false, error: None, advice: None, names: Vec::new() }
    }

    /// Adds the advice that the action item came of, and the names of who is at the table.
    #[must_use]
    pub fn with(self, advice: Option<String>, names: Vec<String>) -> Self {
        Self { advice, names, ..self }
    }

    /// Takes the advice over where nothing was typed in its place; true when it did.
    pub fn take_advice(&mut self) -> bool {
        let [what, ..] = &mut self.fields;
        match self.advice.as_deref().filter(|_| what.text().trim().is_empty()) {
            Some(advice) => {
                what.replace(advice);
                true
            }
            None => false,
        }
    }

    /// Writes out all that was left to be written: a name, and the advice where somebody does it or by a day. True when
    /// something changed.
    pub fn finish(&mut self) -> bool {
        let named = self.complete_name();
        let [_, who, when] = &self.fields;
        let is_meant = !who.text().trim().is_empty() || !when.text().trim().is_empty();
        let taken = is_meant && self.take_advice();
        named || taken
    }

    /// Gives the name that the letters typed so far stand for.
    pub fn meant_name(&self) -> Option<&str> {
        let typed = self.fields[1].text().trim().to_lowercase();
        if typed.is_empty() || typed.chars().count() > MOST_LETTERS {
            return None;
        }
        let mut meant = self.names.iter().filter(|name| name.to_lowercase().starts_with(&typed));
        match (meant.next(), meant.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }

    /// Goes on to the day when a key begins one: a digit behind the letters that stand for a name, where there is no day
    /// yet. A digit that may be part of a name stays in it. True when it went on.
    pub fn go_on_before(&mut self, stroke: Keystroke) -> bool {
        let Keystroke { key: Key::Char(digit @ '0'..='9'), ctrl: false, alt: false, .. } = stroke else { return false };
        let who = &self.fields[1];
        let is_behind = who.cursor() == who.text().len() && who.selection().is_none();
        if self.focus != ActionField::Who || !is_behind || !self.typed_day().is_empty() {
            return false;
        }
        let longer = format!("{}{digit}", who.text().trim().to_lowercase());
        let is_of_name = self.names.iter().any(|name| name.to_lowercase().starts_with(&longer));
        let goes_on = !is_of_name && self.complete_name();
        if goes_on {
            self.focus_on(ActionField::When);
        }
        goes_on
    }

    /// Writes out the name that the letters stand for; true when there was one.
    fn complete_name(&mut self) -> bool {
        let Some(name) = self.meant_name().map(str::to_owned) else { return false };
        self.fields[1].replace(&name);
        true
    }

    /// Writes out what was left to be written in the field that is left: the advice, a name. True when it changed.
    pub fn finish_field(&mut self) -> bool {
        match self.focus {
            ActionField::What => self.take_advice(),
            ActionField::Who => self.complete_name(),
            ActionField::When => false,
        }
    }

    /// Gives the field in focus, to type in.
    pub const fn field(&mut self) -> &mut Field {
        &mut self.fields[self.focus as usize]
    }

    /// Goes to the next field; false when this is the last.
    pub fn go_on(&mut self) -> bool {
        let next = ActionField::ALL.get(self.focus as usize + 1);
        if let Some(next) = next {
            self.focus_on(*next);
        }
        next.is_some()
    }

    /// Goes to a field. In that of the day the text is selected, so that another day replaces it.
    pub fn focus_on(&mut self, field: ActionField) {
        self.focus = field;
        if field == ActionField::When {
            self.field().select();
        }
    }

    /// Goes to the field above or below; true when a name was written out on leaving its field.
    pub fn go(&mut self, to: Move) -> bool {
        let named = self.focus == ActionField::Who && self.complete_name();
        match to {
            Move::Down | Move::Next => {
                self.go_on();
            }
            Move::Up | Move::Previous => self.focus_on(ActionField::ALL[(self.focus as usize).saturating_sub(1)]),
            _ => {}
        }
        named
    }

    /// Goes to a field that somebody points at; true when a name was written out on leaving the one before.
    pub fn go_to(&mut self, field: ActionField) -> bool {
        let named = self.focus == ActionField::Who && field != ActionField::Who && self.complete_name();
        if self.focus != field {
            self.focus_on(field);
        }
        named
    }

    /// Gives the action item as it is typed now. Where the date cannot be read, it keeps the date that it had.
    pub fn apply_to(&self, action: &ActionItem, today: NaiveDate) -> ActionItem {
        let [what, who, _] = &self.fields;
        ActionItem {
            text: crate::clean::clean_line(what.text()),
            owner: who.text().trim().to_owned(),
            due: self.due(today).unwrap_or(action.due),
            ..action.clone()
        }
    }

    /// The date as it is typed: none when the field is empty.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn due(&self, today: NaiveDate) -> Result<Option<NaiveDate>, NoDate> {
        let typed = self.typed_day();
        if typed.is_empty() { Ok(None) } else { parse_date(&typed, today, Which::Next).map(Some) }
    }

    /// Gives what is typed for the date.
    pub fn typed_day(&self) -> String {
        self.fields[2].text().trim().to_owned()
    }

    /// Gives what is typed for the date and why it cannot be read, when that is so.
    pub fn unread_day(&self, today: NaiveDate) -> Option<(String, NoDate)> {
        self.due(today).err().map(|why| (self.typed_day(), why))
    }

    /// Puts what cannot be read as a date behind the text, or leaves it out; then the date that was there stays.
    pub fn settle_day(&mut self, loose: Loose, before: Option<NaiveDate>) {
        let typed = self.typed_day();
        self.finish();
        let [what, _, when] = &mut self.fields;
        match loose {
            Loose::IntoText => {
                what.replace(&days::with_day(what.text().trim(), &typed));
                when.replace("");
            }
            Loose::LeftOut => when.replace(&before.map(typed_date).unwrap_or_default()),
        }
        self.error = None;
    }

    /// Tells which day is meant by what is typed.
    pub fn meaning(&self, today: NaiveDate) -> Option<String> {
        self.due(today).ok().flatten().map(days::means_day)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    /// Makes an editor in which this is typed for who does it.
    fn typed(who: &str, names: &[&str], day: &str) -> ActionEditor {
        let action = ActionItem::new(ActionId::new(Uuid::nil()), "Bellen".to_owned(), None);
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let mut editor = ActionEditor::new(&action, ActionField::Who).with(None, names);
        editor.fields[1] = Field::line(who);
        editor.fields[2] = Field::line(day);
        editor
    }

    fn after(mut editor: ActionEditor, letter: char) -> (ActionField, String) {
        editor.go_on_before(Keystroke { key: Key::Char(letter), ctrl: false, alt: false, shift: false });
        (editor.focus, editor.fields[1].text().to_owned())
    }

    #[test]
    fn a_digit_behind_the_letters_of_a_name_begins_the_day() {
        let table = ["Gemeente", "Welzijn"];
        assert_eq!(after(typed("g", &table, ""), '1'), (ActionField::When, "Gemeente".to_owned()));
        assert_eq!(after(typed("We", &table, ""), '9'), (ActionField::When, "Welzijn".to_owned()));
    }

    #[test]
    fn a_digit_stays_in_the_name_where_it_may_be_part_of_it() {
        let stays = |editor: ActionEditor| {
            let before = editor.fields[1].text().to_owned();
            assert_eq!(after(editor, '4'), (ActionField::Who, before));
        };
        stays(typed("g", &["G4", "Welzijn"], ""));
        stays(typed("Gerda", &["Gemeente"], ""));
        stays(typed("g", &["Gemeente", "GGD"], ""));
        stays(typed("", &["Gemeente"], ""));
        stays(typed("g", &["Gemeente"], "15-1-2027"));
        assert_eq!(after(typed("g", &["Gemeente"], ""), 'e').0, ActionField::Who);
    }
}
