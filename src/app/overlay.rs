//! The dialogs that can lie over a screen.

use super::dialogs::action::ActionEditor;
use super::dialogs::calendar::Calendar;
use super::dialogs::choose::Choose;
use super::dialogs::explanation::Explanation;
use super::dialogs::mistakes::Mistakes;
use super::dialogs::note::NoteEditor;
use super::dialogs::prompt::Prompt;
use super::dialogs::search::SearchBox;
use super::field::Field;
use super::view::View;
use crate::text::{help, screens, search};

/// A dialog that lies over the screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// What the keys do.
    Help(View),
    /// A choice.
    Choose(Choose),
    /// A line of text.
    Prompt(Prompt),
    /// The note of a question, or what came out of a step.
    Note(NoteEditor),
    /// An action item.
    Action(Box<ActionEditor>),
    /// A month to pick a date from, over an action item.
    Calendar(Calendar),
    /// The search.
    Search(Box<SearchBox>),
    /// What is wrong with a guide that was changed.
    Mistakes(Mistakes),
    /// Why something is not done here.
    Explanation(Explanation),
}

impl Overlay {
    /// Whether keys are letters of a text in it, or of one that would have been.
    pub const fn is_typed_in(&self) -> bool {
        self.is_written_in() || matches!(self, Self::Search(_) | Self::Explanation(_))
    }

    /// Whether what is typed in it is to be kept or used.
    pub const fn is_written_in(&self) -> bool {
        matches!(self, Self::Prompt(_) | Self::Note(_) | Self::Action(_))
    }

    /// The fields in it that are typed in, from the first.
    pub fn fields(&self) -> Vec<&Field> {
        match self {
            Self::Prompt(prompt) => vec![&prompt.field],
            Self::Note(note) => vec![&note.field],
            Self::Search(search) => vec![&search.field],
            Self::Action(editor) => editor.fields.iter().collect(),
            Self::Help(_) | Self::Choose(_) | Self::Calendar(_) | Self::Mistakes(_) | Self::Explanation(_) => {
                Vec::new()
            }
        }
    }

    /// The field that has the focus; nothing where none is typed in.
    pub fn field(&self) -> Option<&Field> {
        let number = if let Self::Action(editor) = self { editor.focus as usize } else { 0 };
        self.fields().into_iter().nth(number)
    }

    /// What it is called, for every face.
    pub fn title(&self) -> String {
        match self {
            Self::Help(_) => help::TITLE.to_owned(),
            Self::Choose(choose) => choose.title.clone(),
            Self::Prompt(prompt) => prompt.title.clone(),
            Self::Note(note) => note.title.clone(),
            Self::Action(_) => screens::ACTION.to_owned(),
            Self::Calendar(calendar) => calendar.title(),
            Self::Search(_) => search::TITLE.to_owned(),
            Self::Mistakes(mistakes) => mistakes.title(),
            Self::Explanation(_) => screens::NOT_HERE.to_owned(),
        }
    }
}
