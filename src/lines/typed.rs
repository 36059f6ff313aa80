//! From a typed line to what is meant.

use super::overlay::Dialog as Read;
use super::page::{Line, spot_of};
use crate::app::command::{
    Action, Agenda as Planning, Asked, Command, Dialog, Go, Meeting, Merge, Place, Point, Program, Talk, Work,
};
use crate::app::field::Field;
use crate::app::key::{Key, Keystroke};
use crate::app::{App, Overlay};
use crate::clean::clean_line;
use crate::content::QuestionId;
use crate::text::lines as words;

/// What a line means.
#[derive(Debug, PartialEq, Eq)]
pub enum Meant {
    /// These, one after another.
    Commands(Vec<Command>),
    /// A key at the thing with this number on the page.
    KeyAt(usize, Command),
    /// Read this place once more.
    Again,
    /// Read what was left unread of this place.
    On,
    /// Tell how it works.
    Help,
    /// Nothing: this is to be said of it.
    Nothing(String),
}

impl From<Command> for Meant {
    fn from(command: Command) -> Self {
        Self::Commands(vec![command])
    }
}

/// What a line means where the app is; `lines` is what was read there, `dialog` what is on top of it.
pub fn meant(line: &str, app: &App, lines: &[Line], dialog: Option<&Read>) -> Meant {
    match (app.overlay(), dialog) {
        (Some(Overlay::Prompt(prompt)), _) => of_field(line, &prompt.field),
        (Some(Overlay::Action(editor)), _) => of_field(line, &editor.fields[editor.focus as usize]),
        (Some(Overlay::Note(note)), _) => of_note(line, &note.field),
        (Some(Overlay::Search(_)), Some(dialog)) => of_search(line, dialog),
        (Some(Overlay::Explanation(_)), _) => Command::Dialog(Dialog::Close).into(),
        (Some(Overlay::Help(_) | Overlay::Choose(_) | Overlay::Calendar(_) | Overlay::Mistakes(_)), Some(dialog)) => {
            of_choice(line.trim(), app, &dialog.lines, Some(dialog))
        }
        (None, _) | (Some(_), None) => of_choice(line.trim(), app, lines, None),
    }
}

/// A line where something is chosen.
fn of_choice(typed: &str, app: &App, lines: &[Line], dialog: Option<&Read>) -> Meant {
    match typed.to_lowercase().as_str() {
        "" => return on_empty(app),
        "lees" => return Meant::Again,
        "verder" => return Meant::On,
        "?" => return Meant::Help,
        "." | "t" if dialog.is_some() => return Command::Dialog(Dialog::Close).into(),
        "t" if *app.place() == Place::Home && !app.is_visiting() => {
            return Meant::Nothing(words::NO_WAY_BACK.to_owned());
        }
        "t" => return Command::Go(Go::Back).into(),
        "stop" => return Command::Program(Program::Quit).into(),
        _ => {}
    }
    let (number, key) = match typed.split_once(' ') {
        Some((number, key)) => (number.parse().ok(), key.trim()),
        None => (typed.parse().ok(), ""),
    };
    if let Some(number) = number {
        let spot = match spot_of(lines, number) {
            Ok(spot) => spot,
            Err(most) => return Meant::Nothing(words::no_such_number(number, most)),
        };
        if key.is_empty() {
            return chosen(app, spot, dialog);
        }
        return match key_named(key, app) {
            Some(command) if dialog.is_none() => Meant::KeyAt(spot, command),
            _ => unknown(typed, app),
        };
    }
    if let Some(command) = key_named(typed, app) {
        return if needs_thing(&command) { Meant::Nothing(words::needs_number(typed)) } else { command.into() };
    }
    match app.guide().find(typed).filter(|_| dialog.is_none()) {
        Some(reference) => Command::to(&reference).into(),
        None => unknown(typed, app),
    }
}

/// Nothing here; what is typed unseen is not said aloud either.
fn unknown(typed: &str, app: &App) -> Meant {
    let said = if is_private(app) { words::UNKNOWN_UNSEEN.to_owned() } else { words::unknown(&clean_line(typed)) };
    Meant::Nothing(said)
}

/// Only Enter: where all have answered the page says that Enter shows it; elsewhere it reads once more.
fn on_empty(app: &App) -> Meant {
    let is_told = |question| app.is_covered(question) && app.speaker(question).is_none();
    match app.place() {
        Place::Question(question) if app.overlay().is_none() && is_told(*question) => {
            Command::Talk(Talk::Reveal(*question)).into()
        }
        _ => Meant::Again,
    }
}

/// What choosing a thing means. An advice item makes an action item the second time: whoever typed its number meant it.
fn chosen(app: &App, spot: usize, dialog: Option<&Read>) -> Meant {
    if let Some(command) = dialog.and_then(|dialog| dialog.commands.get(spot)) {
        return command.clone().into();
    }
    let press = Command::Point(Point::Press(spot));
    let is_item = dialog.is_none() && app.page().command_of(spot).is_some_and(|command| command.item().is_some());
    if is_item && app.view().focus != spot {
        return Meant::Commands(vec![press.clone(), press]);
    }
    press.into()
}

/// What the key of this name does here. Keys that move over a screen have nothing to move over.
fn key_named(typed: &str, app: &App) -> Option<Command> {
    let named = typed.to_lowercase();
    let mut bindings = app.frame().bindings.iter().filter(|binding| !matches!(binding.command, Command::Point(_)));
    let is_it = |name: String| name.to_lowercase() == named;
    bindings.find(|binding| binding.keys.iter().any(|key| is_it(key.name()))).map(|binding| binding.command.clone())
}

/// Whether a key does something with the thing in focus, which nobody sees here.
const fn needs_thing(command: &Command) -> bool {
    matches!(
        command,
        Command::Action(Action::ToggleDoneHere | Action::DropHere | Action::RemoveHere)
            | Command::Work(Work::TogglePreparationHere)
            | Command::Merge(Merge::ResolveHere(_))
            | Command::Meeting(Meeting::FollowHere | Meeting::AskEraseHere)
            | Command::Agenda(Planning::ToggleHere)
    )
}

/// A line for a field of one line.
fn of_field(line: &str, field: &Field) -> Meant {
    let submit = Command::Dialog(Dialog::Submit);
    match line.trim() {
        // Hints name the key.
        "." | "Esc" | "esc" => Command::Dialog(Dialog::Close).into(),
        "" => submit.into(),
        "-" if !field.text().is_empty() => Meant::Commands([emptied().as_slice(), &[submit]].concat()),
        _ => Meant::Commands(vec![select_all(), Command::Dialog(Dialog::Paste(line.to_owned())), submit]),
    }
}

/// A line for a text of many.
fn of_note(line: &str, field: &Field) -> Meant {
    match line.trim() {
        "." | "Esc" | "esc" => Command::Dialog(Dialog::Close).into(),
        "-" if !field.text().is_empty() => Meant::Commands(emptied().to_vec()),
        _ => {
            let text = if field.text().is_empty() { line.to_owned() } else { format!("\n{line}") };
            let end = stroke(Key::End, true);
            Meant::Commands(vec![end, Command::Dialog(Dialog::Paste(text))])
        }
    }
}

/// A line for the search.
fn of_search(line: &str, dialog: &Read) -> Meant {
    let found = |number: usize| dialog.commands.get(number.checked_sub(1)?).cloned();
    match line.trim() {
        "." | "t" => Command::Dialog(Dialog::Close).into(),
        "" => Meant::Again,
        "?" => Meant::Help,
        typed => match typed.parse().ok().and_then(found) {
            Some(command) => command.into(),
            None => Meant::Commands(vec![select_all(), Command::Dialog(Dialog::Paste(typed.to_owned()))]),
        },
    }
}

const fn stroke(key: Key, ctrl: bool) -> Command {
    Command::Dialog(Dialog::Type(Keystroke { key, ctrl, alt: false, shift: false }))
}

const fn select_all() -> Command {
    stroke(Key::Char('a'), true)
}

const fn emptied() -> [Command; 2] {
    [select_all(), stroke(Key::Backspace, false)]
}

/// Whether a line is typed that others may not see: an answer that is covered, or the reason for it.
pub fn is_private(app: &App) -> bool {
    match app.overlay() {
        None => app.place().question().is_some_and(|question| is_answered_now(app, question)),
        Some(Overlay::Prompt(prompt)) => match prompt.asked {
            Asked::Reason(question, _) => app.is_covered(question),
            _ => false,
        },
        Some(_) => false,
    }
}

/// Whether somebody has the word at a question of which the answers are covered.
fn is_answered_now(app: &App, question: QuestionId) -> bool {
    app.is_covered(question) && app.speaker(question).is_some()
}
