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
}

impl ActionEditor {
    /// An editor with the action item as it is, ready to type in `focus`.
    pub fn new(action: &ActionItem, focus: ActionField) -> Self {
        let due = action.due.map(typed_date).unwrap_or_default();
        let fields = [Field::lines(&action.text), Field::line(&action.owner), Field::line(&due)];
        Self { id: action.id, fields, focus, touched: false, error: None }
    }

    /// The field in focus.
    pub const fn field(&mut self) -> &mut Field {
        &mut self.fields[self.focus as usize]
    }

    /// To the field after this one; false when this is the last.
    pub fn go_on(&mut self) -> bool {
        let next = ActionField::ALL.get(self.focus as usize + 1);
        if let Some(next) = next {
            self.focus_on(*next);
        }
        next.is_some()
    }

    /// To a field. Another day is typed over the one that is there.
    pub fn focus_on(&mut self, field: ActionField) {
        self.focus = field;
        if field == ActionField::When {
            self.field().select();
        }
    }

    /// To the field above or below.
    pub fn go(&mut self, to: Move) {
        match to {
            Move::Down | Move::Next => {
                self.go_on();
            }
            Move::Up | Move::Previous => self.focus_on(ActionField::ALL[(self.focus as usize).saturating_sub(1)]),
            _ => {}
        }
    }

    /// The action item as it is typed now. A date that cannot be read leaves the date that was.
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

    /// What is typed for the date.
    pub fn typed_day(&self) -> String {
        self.fields[2].text().trim().to_owned()
    }

    /// What is typed for the date, when it cannot be read, and why not.
    pub fn unread_day(&self, today: NaiveDate) -> Option<(String, NoDate)> {
        self.due(today).err().map(|why| (self.typed_day(), why))
    }

    /// Puts what cannot be read as a date behind the text, or leaves it out; then the date that was there stays.
    pub fn settle_day(&mut self, loose: Loose, before: Option<NaiveDate>) {
        let typed = self.typed_day();
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

    /// Which day is meant by what is typed.
    pub fn meaning(&self, today: NaiveDate) -> Option<String> {
        self.due(today).ok().flatten().map(days::means_day)
    }
}
