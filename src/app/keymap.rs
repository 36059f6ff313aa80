//! Which keys work now, and what they do. This one table dispatches the keys, fills the bottom line and the help.

mod dialogs;
mod places;

use super::binding::{Binding, KeyPress};
use super::command::{Command, Go, Meeting, Move, Place, Point, Program, Talk};
use super::frame_info::FrameInfo;
use super::key::Key;
use super::timer::{Timer, TimerCommand};
use super::view::Mark;
use super::{App, Overlay};
use crate::text::{keys as words, work_formats, workshop};

fn shown(keys: &[KeyPress], command: Command, label: &'static str) -> Binding {
    Binding { keys: keys.to_vec(), command, label, short: None, footer: true }
}

fn quiet(keys: &[KeyPress], command: Command, label: &'static str) -> Binding {
    Binding { footer: false, ..shown(keys, command, label) }
}

/// Makes a binding that the bottom line names only when its command would do something.
fn named(when: bool, keys: &[KeyPress], command: Command, label: &'static str) -> Binding {
    Binding { footer: when, ..shown(keys, command, label) }
}

/// The keys that work now, those of the dialog or screen on top first.
pub fn bindings(app: &App) -> Vec<Binding> {
    bindings_on(app, app.frame())
}

/// The keys that work on a frame: what some of them do depends on what is in focus there.
pub fn bindings_on(app: &App, frame: &FrameInfo) -> Vec<Binding> {
    if app.is_following() && app.overlay().is_none() {
        return while_following();
    }
    with(app, app.overlay(), frame)
}

/// The keys of the second window: all that it can do is look, and go.
fn while_following() -> Vec<Binding> {
    let mut bindings = vec![
        quiet(&[KeyPress::ctrl('q'), KeyPress::ctrl('c')], Command::Program(Program::Quit), words::QUIT),
        quiet(&[KeyPress::plain(Key::F(2))], Command::Program(Program::NextTheme), words::THEME),
    ];
    bindings.extend(moves());
    bindings
}

/// The keys of the dialog or screen below the help.
pub fn bindings_below(app: &App) -> Vec<Binding> {
    let below = app.overlays().iter().rev().find(|overlay| !matches!(overlay, Overlay::Help(_)));
    let mut bindings = with(app, below, app.frame());
    bindings.retain(|binding| {
        binding.command != Command::Program(Program::Help) && binding.command != Command::Point(Point::Activate)
    });
    // What is refused is no key that works here.
    bindings.retain(|binding| app.refusal(&app.meaning(binding.command.clone())).is_none());
    bindings
}

/// The keys that work with this dialog on top, or without one. What is refused is not named, but says why.
fn with(app: &App, overlay: Option<&Overlay>, frame: &FrameInfo) -> Vec<Binding> {
    let mut bindings =
        overlay.map_or_else(|| places::of_place(app, frame), |overlay| dialogs::of_overlay(app, overlay, frame));
    bindings.extend(everywhere(app, overlay));
    let activates = |binding: &&Binding| binding.footer && binding.command == Command::Point(Point::Activate);
    let on_enter = bindings.iter().find(activates).map(|binding| binding.label);
    for binding in &mut bindings {
        let is_enter = binding.command == Command::Point(Point::Activate);
        let meant = app.meaning_on(frame, binding.command.clone());
        binding.footer &= app.refusal(&meant).is_none() && meant != Command::Point(Point::ShowFocus);
        // What Enter does is not named twice; but the two answers are always named, both.
        let is_answer = matches!(meant, Command::Talk(Talk::Choose(..) | Talk::Speak(..)));
        binding.footer &= is_enter || is_answer || on_enter != Some(binding.label);
    }
    let save = [KeyPress::ctrl('s')];
    if app.save_has_failed() {
        bindings.insert(0, shown(&save, Command::Program(Program::Save), words::OTHER_PLACE));
    } else {
        bindings.push(quiet(&save, Command::Program(Program::Save), words::SAVE));
    }
    bindings
}

/// Enter, by what it does with what is in focus; not named where one goes somewhere first, or where it would be refused.
fn enter(app: &App, frame: &FrameInfo) -> Binding {
    let meant = app.on_enter(frame);
    let label = meant.as_ref().map_or(words::OPEN, |meant| meant.nature().on_enter);
    let view = match app.overlay() {
        None => Some(app.view()),
        Some(_) => None,
    };
    let rests = view.is_some_and(|view| view.mark != Mark::Shown) && meant == Some(Command::Point(Point::ShowFocus));
    let works = meant.is_some_and(|meant| app.refusal(&meant).is_none()) && !rests;
    named(works, &[KeyPress::plain(Key::Enter)], Command::Point(Point::Activate), label)
}

/// The key of the timer. Over a dialog it opens no other, but takes the sign away that the time is up.
fn timer(app: &App, overlay: Option<&Overlay>) -> Option<Binding> {
    let key = [KeyPress::plain(Key::F(4))];
    if app.timer().is_some_and(Timer::is_over) {
        return Some(shown(&key, Command::Timer(TimerCommand::Stop), work_formats::KEY_DISMISS));
    }
    let footer = matches!(app.place(), Place::WorkFormat(_));
    let open = Binding { footer, ..shown(&key, Command::Timer(TimerCommand::Open), work_formats::KEY_TIMER) };
    overlay.is_none().then_some(open)
}

fn moves() -> Vec<Binding> {
    [
        (Key::Up, Move::Up, words::UP),
        (Key::Down, Move::Down, words::DOWN),
        (Key::Left, Move::Left, words::LEFT),
        (Key::Right, Move::Right, words::RIGHT),
        (Key::Tab, Move::Next, words::NEXT),
        (Key::BackTab, Move::Previous, words::PREVIOUS),
        (Key::PageUp, Move::PageUp, words::PAGE_UP),
        (Key::PageDown, Move::PageDown, words::PAGE_DOWN),
        (Key::Home, Move::Top, words::TOP),
        (Key::End, Move::Bottom, words::BOTTOM),
    ]
    .map(|(code, to, label)| quiet(&[KeyPress::plain(code)], Command::Point(Point::Move(to)), label))
    .to_vec()
}

/// The keys that hold everywhere.
fn everywhere(app: &App, overlay: Option<&Overlay>) -> Vec<Binding> {
    let f1 = KeyPress::plain(Key::F(1));
    let mut bindings = Vec::new();
    if overlay.is_some_and(Overlay::is_typed_in) {
        bindings.push(quiet(&[f1], Command::Program(Program::Help), words::HELP));
        bindings.push(quiet(&[KeyPress::ctrl('q')], Command::Program(Program::Quit), words::QUIT));
        bindings.extend(timer(app, overlay));
        return bindings;
    }
    if !matches!(overlay, Some(Overlay::Help(_))) {
        bindings.push(shown(&[f1, KeyPress::letter('?')], Command::Program(Program::Help), words::HELP));
    }
    // What lies below and is being written is finished first: going elsewhere would put it away.
    let writing = app.overlays().iter().any(Overlay::is_written_in);
    if !writing {
        let (on_wall, label) = if app.is_on_wall() { (true, words::OFF_WALL) } else { (false, words::WALL) };
        // A browser keeps F5 for itself. In a list of choices a letter goes to what begins with it.
        let keys = [KeyPress::plain(Key::F(5)), KeyPress::letter('z')];
        let keys = if overlay.is_none() { &keys[..] } else { &keys[..1] };
        bindings.push(named(on_wall, keys, Command::Program(Program::ToggleWall), label));
    }
    bindings.extend(timer(app, overlay));
    if !writing {
        bindings.push(shown(&[KeyPress::letter('/'), KeyPress::ctrl('f')], Command::Go(Go::Search), words::SEARCH));
    }
    if overlay.is_none() {
        if app.can_go_forward() {
            let keys = [KeyPress::alt(Key::Right), KeyPress::letter('v')];
            bindings.push(quiet(&keys, Command::Go(Go::Forward), words::FORWARD));
        }
        bindings.push(quiet(&[KeyPress::alt(Key::Left)], Command::Go(Go::Back), words::BACK));
        bindings.push(quiet(&[KeyPress::ctrl('z')], Command::Meeting(Meeting::Undo), words::UNDO));
        bindings.push(quiet(&[KeyPress::ctrl('y')], Command::Meeting(Meeting::Redo), words::REDO));
    }
    if app.can_reload() && matches!(overlay, None | Some(Overlay::Mistakes(_))) {
        bindings.push(quiet(&[KeyPress::ctrl('r')], Command::Program(Program::Reload), workshop::RELOAD));
    }
    bindings.push(quiet(&[KeyPress::plain(Key::F(2))], Command::Program(Program::NextTheme), words::THEME));
    bindings.push(quiet(&[KeyPress::ctrl('q')], Command::Program(Program::Quit), words::QUIT));
    bindings.push(quiet(&[KeyPress::ctrl('c')], Command::Program(Program::Interrupt), words::HOW_TO_STOP));
    bindings
}
