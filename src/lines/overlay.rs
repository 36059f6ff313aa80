//! A dialog as lines.

use super::page::{self, Line};
use crate::app::command::{Action, Command};
use crate::app::dialogs;
use crate::app::dialogs::action::{ActionEditor, ActionField};
use crate::app::dialogs::prompt::Prompt;
use crate::app::dialogs::search::{SearchBox, leads_to};
use crate::app::field::Field;
use crate::app::page::Page;
use crate::app::{App, Overlay};
use crate::session::long_date;
use crate::text::{lines as words, screens};

/// A dialog that is read.
pub struct Dialog {
    /// What it is called: with another name it is another dialog.
    pub title: String,
    /// What stands in it.
    pub lines: Vec<Line>,
    /// What each thing in it that can be chosen stands for, where that is not a page of its own.
    pub commands: Vec<Command>,
    /// The page in it, where it is one.
    pub page: Option<Page>,
    /// What is asked below it.
    pub asks: &'static str,
}

impl Dialog {
    fn of_page(title: String, page: Page) -> Self {
        Self { title, lines: page::lines(&page), commands: Vec::new(), page: Some(page), asks: words::CHOICE }
    }

    fn of_lines(title: String, said: impl IntoIterator<Item = String>, asks: &'static str) -> Self {
        let said = said.into_iter().filter(|text| !text.is_empty());
        let lines = said.flat_map(|text| text.lines().map(Line::said).collect::<Vec<_>>()).collect();
        Self { title, lines, commands: Vec::new(), page: None, asks }
    }
}

/// Reads a dialog.
pub fn read(app: &App, overlay: &Overlay) -> Dialog {
    let title = overlay.title();
    match overlay {
        Overlay::Help(_) | Overlay::Choose(_) | Overlay::Mistakes(_) => {
            Dialog::of_page(title, dialogs::page(app).unwrap_or_default())
        }
        Overlay::Prompt(prompt) => of_prompt(title, prompt, app.day_or_time(overlay).as_deref()),
        Overlay::Note(note) => Dialog::of_lines(title, [note.about.clone(), standing_in(&note.field)], words::IN_LINES),
        Overlay::Action(editor) => of_action(&title, app, editor, app.day_or_time(overlay).as_deref()),
        Overlay::Calendar(calendar) => {
            let days: Vec<_> = calendar.weeks().into_iter().flatten().flatten().collect();
            Dialog {
                title,
                lines: days.iter().enumerate().map(|(at, day)| Line::choice(&long_date(*day), at)).collect(),
                commands: days.into_iter().map(|day| Command::Action(Action::PickDay(day))).collect(),
                page: None,
                asks: words::CHOICE,
            }
        }
        Overlay::Search(search) => of_search(title, app, search),
        Overlay::Explanation(explanation) => Dialog::of_lines(title, [explanation.why.clone()], ""),
    }
}

/// What is in a field already; nothing when that is empty.
fn standing_in(field: &Field) -> String {
    let text = field.text();
    if text.is_empty() { String::new() } else { words::stands_there(text) }
}

fn of_prompt(title: String, prompt: &Prompt, meaning: Option<&str>) -> Dialog {
    let meaning = meaning.map(words::means).unwrap_or_default();
    let said = match &prompt.error {
        Some(error) => vec![error.clone()],
        None => vec![prompt.hint.clone(), standing_in(&prompt.field), meaning],
    };
    Dialog::of_lines(title, said, words::IN_ONE_LINE)
}

/// One field of an action item at a time.
fn of_action(title: &str, app: &App, editor: &ActionEditor, meaning: Option<&str>) -> Dialog {
    let (name, field) = match editor.focus {
        ActionField::What => (screens::WHAT, &editor.fields[0]),
        ActionField::Who => (screens::WHO, &editor.fields[1]),
        ActionField::When => (screens::WHEN, &editor.fields[2]),
    };
    let advice = match (editor.focus, &editor.advice) {
        (ActionField::What, Some(advice)) => format!("{} {advice}", screens::ADVICE_IS),
        _ => String::new(),
    };
    let hint = if editor.focus == ActionField::Who { app.action_hint() } else { String::new() };
    let meaning = meaning.map(words::means).unwrap_or_default();
    let said = match &editor.error {
        Some(error) => vec![error.clone()],
        None => vec![advice, hint, standing_in(field), meaning],
    };
    Dialog::of_lines(format!("{title}, {}", name.to_lowercase()), said, words::IN_ONE_LINE)
}

fn of_search(title: String, app: &App, search: &SearchBox) -> Dialog {
    let found = &search.results.found;
    let mut lines = vec![Line::said(&search.says(&(0..found.len())))];
    lines.extend(found.iter().enumerate().map(|(at, one)| {
        let stands_in = search.stands_in(one, app.guide());
        Line::choice(&format!("{stands_in}: {} {}", one.title, one.text), at)
    }));
    Dialog {
        title,
        lines,
        commands: found.iter().map(|one| leads_to(one, app.guide())).collect(),
        page: None,
        asks: words::SEARCH,
    }
}
