//! From what the browser reports to what the user means. What the browser does itself, it does: typing, Tab, reloading.

use kartrekker::app::Overlay;
use kartrekker::app::binding::KeyPress;
use kartrekker::app::command::{Command, Dialog, Point, Program};
use kartrekker::app::key::{Key, Keystroke};
use kartrekker::app::pressing;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    ClipboardEvent, Element, Event, EventTarget, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, PopStateEvent,
};

use crate::measure::STEP;
use crate::stage::{self, Stage};
use crate::{files, menu, paint};

thread_local! {
    /// Whether a finger or the mouse is down: what gets the focus by that is only about to be chosen.
    static PRESSED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Listens from here on.
///
/// # Errors
/// When there is no page to listen to.
pub fn listen() -> Result<(), JsValue> {
    let document = paint::document().ok_or("no document")?;
    let window = web_sys::window().ok_or("no window")?;
    on(&document, "keydown", |event: KeyboardEvent| pressed(&event))?;
    on(&document, "click", |event: Event| clicked(&event))?;
    on(&document, "input", |event: Event| typed(&event))?;
    on(&document, "paste", |event: ClipboardEvent| pasted(&event))?;
    on(&document, "pointerdown", |_: Event| PRESSED.set(true))?;
    on(&document, "pointerup", |_: Event| PRESSED.set(false))?;
    on(&document, "pointercancel", |_: Event| PRESSED.set(false))?;
    on(&document, "focusin", |event: Event| focused(&event))?;
    on(&window, "popstate", |event: PopStateEvent| went(&event))?;
    on(&window, "pagehide", |_: Event| hurry())?;
    on(&document, "visibilitychange", |_: Event| hurry())?;
    if let Some(dialog) = document.get_element_by_id("dialoog") {
        // A gesture that closes, where no key was pressed.
        on(&dialog, "cancel", |event: Event| {
            event.prevent_default();
            stage::with(close);
        })?;
    }
    Ok(())
}

fn on<E: JsCast + wasm_bindgen::convert::FromWasmAbi + 'static>(
    target: &EventTarget,
    name: &str,
    hear: impl Fn(E) + 'static,
) -> Result<(), JsValue> {
    // What we do may be heard while something else is: giving the focus is.
    let hear = Closure::wrap(Box::new(hear) as Box<dyn Fn(E)>);
    target.add_event_listener_with_callback(name, hear.as_ref().unchecked_ref())?;
    // It listens for as long as the page is there.
    hear.forget();
    Ok(())
}

/// What lies before leaving the page: everything is written.
fn hurry() {
    stage::with(|stage| stage.keeper.hurry());
}

fn close(stage: &mut Stage) {
    if stage.question.is_some() {
        stage.answer();
    } else {
        stage.act(Command::Dialog(Dialog::Close));
    }
}

fn pressed(event: &KeyboardEvent) {
    if event.is_composing() {
        return;
    }
    let Some(stroke) = stroke(event) else { return };
    let press = KeyPress::of(stroke);
    // Tab goes through the page as it does everywhere, and a text is typed as it is everywhere.
    if press.is_kept_by_browsers() || matches!(stroke.key, Key::Tab | Key::BackTab) {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is = |selector: &str| target.as_ref().is_some_and(|target| target.matches(selector).unwrap_or(false));
    // Buttons and menus of this face answer to Enter and space by themselves.
    if matches!(stroke.key, Key::Enter | Key::Char(' ')) && is("[data-do], [data-ask], [data-face], summary, a") {
        return;
    }
    let in_field = is("[data-field]");
    stage::with(|stage| {
        if stage.question.is_some() {
            if stroke.key == Key::Esc {
                event.prevent_default();
                close(stage);
            }
            return;
        }
        let bound = stage.app.frame().bindings.iter().find(|binding| binding.keys.contains(&press));
        let command = match bound {
            Some(binding) => Some(binding.command.clone()),
            // Who types on is told that it comes nowhere.
            None if matches!(stage.app.overlay(), Some(Overlay::Explanation(_))) => {
                pressing::of_stroke(&stage.app, stroke)
            }
            None if in_field || stage.app.is_typing() => None,
            // Space on a thing chooses it, unless it means something of its own there.
            None if stroke.key == Key::Char(' ') => None,
            None => pressing::of_stroke(&stage.app, stroke),
        };
        let Some(command) = command else { return };
        event.prevent_default();
        // Who holds a key down chooses once.
        let held = event.repeat() && !stage.app.meaning(command.clone()).nature().may_repeat;
        act(stage, if held { Command::Program(Program::KeyIsHeld) } else { command });
    });
}

/// Does what a key means; what moves over the page goes by where things stand.
fn act(stage: &mut Stage, command: Command) {
    if !matches!(command, Command::Point(Point::Move(_))) {
        stage.act(command);
        return;
    }
    stage.measure();
    let before = stage.app.frame().scroll;
    stage.act(command);
    let view = stage.app.view();
    if stage.app.overlay().is_none()
        && !view.follow
        && view.scroll != before
        && let Some(window) = web_sys::window()
    {
        window.scroll_to_with_x_and_y(0.0, f64::from(view.scroll) * STEP);
    }
}

fn clicked(event: &Event) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let number = |attribute: &str| {
        let found = target.closest(&format!("[{attribute}]")).ok().flatten()?;
        found.get_attribute(attribute)?.parse::<usize>().ok()
    };
    if let Some(option) = number("data-ask") {
        stage::with(|stage| files::answered(stage, option));
    } else if let Some(spot) = number("data-spot") {
        stage::with(|stage| stage.act(Command::Point(Point::Press(spot))));
    } else if let Some(click) = number("data-do") {
        stage::with(|stage| {
            if let Some(command) = stage.clicks.get(click).cloned() {
                stage.act(command);
            }
        });
    } else if let Some(name) =
        target.closest("[data-face]").ok().flatten().and_then(|found| found.get_attribute("data-face"))
    {
        // What was chosen from the menu closes it.
        if let Some(menu) = target.closest("details").ok().flatten() {
            let _ = menu.remove_attribute("open");
        }
        if let Some(choice) = menu::Choice::of(&name) {
            stage::with(|stage| files::chosen(stage, choice));
        }
    }
}

/// The number of the field that something happened in.
fn field(event: &Event) -> Option<(usize, Element)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    Some((element.get_attribute("data-field")?.parse().ok()?, element))
}

fn typed(event: &Event) {
    let Some((number, element)) = field(event) else { return };
    let text = match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default(),
    };
    stage::with(|stage| {
        if matches!(stage.app.overlay(), Some(Overlay::Action(editor)) if editor.focus as usize != number) {
            stage.turn(Command::Point(Point::Focus(number)));
        }
        stage.act(Command::Dialog(Dialog::Write(text)));
    });
}

/// A text of more than one line that is pasted where one line is asked for may be more than one answer.
fn pasted(event: &ClipboardEvent) {
    let Some((_, element)) = field(event) else { return };
    if element.dyn_ref::<HtmlInputElement>().is_none() {
        return;
    }
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    if text.trim().lines().count() > 1 {
        event.prevent_default();
        stage::with(|stage| stage.act(Command::Dialog(Dialog::Paste(text))));
    }
}

/// The focus came somewhere by Tab or by a screen reader: the app follows.
fn focused(event: &Event) {
    if PRESSED.get() {
        return;
    }
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let number = |attribute: &str| element.get_attribute(attribute).and_then(|number| number.parse::<usize>().ok());
    if let Some(spot) = number("data-spot") {
        stage::with(|stage| {
            let here = match stage.app.overlay() {
                None => stage.app.view().marked(),
                Some(Overlay::Help(view)) => Some(view.focus),
                Some(Overlay::Choose(choose)) => Some(choose.view.focus),
                Some(_) => return,
            };
            if here != Some(spot) {
                stage.act(Command::Point(Point::Focus(spot)));
            }
        });
    } else if let Some(field) = number("data-field") {
        stage::with(|stage| {
            let Some(Overlay::Action(editor)) = stage.app.overlay() else { return };
            let here = editor.focus as usize;
            if field == here + 1 {
                // On to the next by Tab: as everywhere, what the field that is left promised is written out.
                stage.act(Command::Dialog(Dialog::Submit));
            } else if field != here {
                stage.act(Command::Point(Point::Focus(field)));
            }
        });
    }
}

fn went(event: &PopStateEvent) {
    let hash = crate::journey::hash();
    stage::with(|stage| {
        let (journey, app) = stage.journey_and_app();
        let Some(command) = journey.went(&event.state(), &hash, app) else { return };
        stage.turn(command);
        let (journey, app) = stage.journey_and_app();
        journey.arrive(app);
        stage.show();
    });
}

/// A key as the conversation knows it; nothing for what is held down beside another.
fn stroke(event: &KeyboardEvent) -> Option<Keystroke> {
    let name = event.key();
    let mut letters = name.chars();
    let key = match name.as_str() {
        "Enter" => Key::Enter,
        "Escape" => Key::Esc,
        "Tab" if event.shift_key() => Key::BackTab,
        "Tab" => Key::Tab,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Home" => Key::Home,
        "End" => Key::End,
        "Delete" => Key::Delete,
        "Backspace" => Key::Backspace,
        function if function.len() > 1 && function.starts_with('F') => Key::F(function[1..].parse().ok()?),
        _ => match (letters.next(), letters.next()) {
            (Some(letter), None) => Key::Char(letter),
            _ => return None,
        },
    };
    // On a Mac the command key is what Ctrl is elsewhere; AltGr makes letters.
    let made_by_altgr = event.get_modifier_state("AltGraph");
    Some(Keystroke {
        key,
        ctrl: (event.ctrl_key() && !made_by_altgr) || event.meta_key(),
        alt: event.alt_key() && !made_by_altgr,
        shift: event.shift_key(),
    })
}
