//! Asks for one line of text.

use chrono::NaiveDate;

use crate::app::command::Asked;
use crate::app::field::Field;
use crate::app::timer;
use crate::session::{Change, NoDate, Which, parse_date, parse_meeting_minutes};
use crate::text::days;

/// A question for a line of text that is open.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What the answer is for.
    pub asked: Asked,
    /// What is asked, in the frame.
    pub title: String,
    /// How to answer, below the field.
    pub hint: String,
    /// Why the answer that was given will not do.
    pub error: Option<String>,
    /// What is typed.
    pub field: Field,
    /// What was in the field when it was opened.
    pub opened_with: String,
    /// Whether anything was typed since it was opened.
    pub touched: bool,
    /// What brings back what was there before, where taking out all that was typed does not.
    pub emptied: Option<Box<Change>>,
}

impl Prompt {
    /// A question with this text in the field.
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

    /// What was typed that nothing was done with yet.
    pub fn unused(&self) -> Option<String> {
        let text = self.field.text().trim().to_owned();
        let unused = !self.asked.is_text() && !text.is_empty() && text != self.opened_with.trim();
        unused.then_some(text)
    }

    /// Puts back what was in the field when it was opened.
    pub fn forget(&mut self) {
        self.field = Field::line(&self.opened_with);
    }

    /// The day that is meant, of a meeting.
    ///
    /// # Errors
    /// When what is typed cannot be read as one.
    pub fn day(&self, today: NaiveDate) -> Result<NaiveDate, NoDate> {
        parse_date(self.field.text(), today, Which::Nearest)
    }

    /// What is meant by what is typed, where people write it in many ways.
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
