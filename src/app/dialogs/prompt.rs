//! The dialog that asks for one line of text.

use chrono::NaiveDate;

use crate::app::command::Asked;
use crate::app::field::Field;
use crate::app::timer;
use crate::session::{Change, NoDate, Which, parse_date, parse_meeting_minutes};
use crate::text::days;

/// A dialog that asks for one line of text and is open now.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What the line will be used for.
    pub asked: Asked,
    /// The question, which stands in the frame of the dialog.
    pub title: String,
    /// The words below the field that tell how to answer.
    pub hint: String,
    /// The reason why the line that was typed will not do, when Enter was pressed on one that will not.
    pub error: Option<String>,
    /// The field with what is typed.
    pub field: Field,
    /// The text that the field began with.
    pub opened_with: String,
    /// Whether the user typed anything since the dialog was opened.
    pub touched: bool,
    /// The change that brings back what the meeting had before, for the texts of which emptying the field means
    /// something else.
    pub emptied: Option<Box<Change>>,
}

impl Prompt {
    /// Makes a dialog with this text in its field.
    pub fn new(asked: Asked, (title, hint): (&str, &str), text: &str) -> Self {
        Self {
            field: if asked.is_proposed() { Field::proposed(text) } else { Field::line(text) },
            asked,
            title: title.to_owned(),
            hint: hint.to_owned(),
            error: None,
            opened_with: text.to_owned(),
            touched: false,
            emptied: None,
        }
    }

    /// Gives what was typed and would be lost when the dialog closes; nothing when nothing would.
    pub fn unused(&self) -> Option<String> {
        let text = self.field.text().trim().to_owned();
        let unused = !self.asked.is_text() && !text.is_empty() && text != self.opened_with.trim();
        unused.then_some(text)
    }

    /// Puts the text back that the field began with.
    pub fn forget(&mut self) {
        self.field = Field::line(&self.opened_with);
    }

    /// Reads what is typed as the day of a meeting.
    ///
    /// # Errors
    /// When what is typed cannot be read as one.
    pub fn day(&self, today: NaiveDate) -> Result<NaiveDate, NoDate> {
        parse_date(self.field.text(), today, Which::Nearest)
    }

    /// Tells in full which day or how much time is meant, where people write that in many ways.
    pub fn meaning(&self, today: NaiveDate) -> Option<String> {
        match self.asked {
            Asked::Date => self.day(today).ok().map(days::means_day),
            Asked::FormDue => parse_date(self.field.text(), today, Which::Next).ok().map(days::means_day),
            Asked::Minutes => timer::minutes(self.field.text()).map(days::means_minutes),
            Asked::InvitedMinutes => parse_meeting_minutes(self.field.text()).map(days::means_minutes),
            _ => None,
        }
    }
}
