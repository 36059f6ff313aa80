//! The same journey in a browser: with `KARTREKKER_REIZEN=browser` each stage has a twin, the page of the program in a
//! Chromium of its own, that gets the same keys and must show the same. `tests/browser/journeys` runs all of them so.
//!
//! A stage parts from its twin where the faces rightly differ: where a test writes on the disk, clicks on a cell, starts the
//! program anew, or presses what a browser keeps for itself. What it did until then has been seen in both.

mod shown;

use std::cell::RefCell;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crossterm::event::{KeyEvent, KeyEventKind};
use kartrekker::app::binding::{Binding, KeyPress};
use kartrekker::app::command::{Command, Go};
use kartrekker::app::key::{Key, Keystroke};
use kartrekker::app::{App, Overlay};
use kartrekker::content::Reference;
use kartrekker::terminal::input::stroke;
use serde_json::json;
use shown::{SHOWN, bare, shown};
use tempfile::TempDir;

use crate::chromium::found;
use crate::keys;
use crate::page::{Page, made};

/// Says that journeys are made in a browser too, and nothing where they are not.
const ASKED: &str = "KARTREKKER_REIZEN";

/// Where it is noted how far each journey came in the browser.
const NOTED: &str = "KARTREKKER_REIZEN_LOGBOEK";

/// How long the page may take to show what the app shows: what it keeps it writes and reads behind the screen.
const PATIENCE: Duration = Duration::from_secs(5);

/// The day of the stage, at noon.
const TODAY: &str = "2026-11-22T12:00:00";

thread_local! {
    /// The browser of a stage that is gone: the next stage of the test gets it, emptied.
    static SPARE: RefCell<Option<(Page, TempDir)>> = const { RefCell::new(None) };
}

/// The twin of a stage, as long as they go together.
#[derive(Default)]
pub struct Twin(RefCell<Option<Together>>);

struct Together {
    page: Page,
    downloads: TempDir,
    /// How often both showed the same.
    seen: usize,
    /// The folder on the stage that documents come in, as it stands on a page.
    home: String,
    /// Whether an arrow was pressed last, or another key that goes by where things stand or by what a browser stops at.
    moved: bool,
}

impl Twin {
    /// The page of the program in a new browser; none where that is not asked for. Documents come in the folder `home` on the
    /// stage, and in none there.
    pub fn of(app: &App, home: &Path) -> Self {
        if std::env::var(ASKED).is_ok_and(|asked| asked == "browser") {
            let together = Together::begin(home);
            let twin = Self(RefCell::new(Some(together)));
            twin.shows(app);
            return twin;
        }
        Self::default()
    }

    /// The ways part here, and why.
    pub fn parts(&self, why: &str) {
        if let Some(together) = self.0.take() {
            together.note(why);
            SPARE.set(Some((together.page, together.downloads)));
        }
    }

    /// Presses the key there too, or another for the same where a browser keeps that one for itself.
    pub fn presses(&self, key: KeyEvent, app: &App) {
        let stroke = stroke(key);
        match key.kind {
            KeyEventKind::Press => {}
            KeyEventKind::Repeat => return self.parts("a key that is held"),
            KeyEventKind::Release => return,
        }
        let pressed = KeyPress::of(stroke);
        let bound = app.frame().bindings.iter().find(|binding| binding.keys.contains(&pressed));
        if app.is_typing() && bound.is_none() && is_of_field(stroke, app) {
            return self.parts("each face has its own keys in a field");
        }
        if pressed.is_enter() && app.overlay().is_none() && !app.view().is_in_sight(app.frame()) {
            return self.parts("Enter goes by what is in sight");
        }
        if !pressed.is_kept_by_browsers() {
            return self.with(|together| together.press(stroke));
        }
        match bound.and_then(free_key) {
            Some(other) => self.with(|together| together.press(other)),
            None => self.parts(&format!("a browser keeps {}", pressed.name())),
        }
    }

    /// Pastes the text there too.
    pub fn pastes(&self, text: &str) {
        self.with(|together| together.paste(text));
    }

    /// Has it do there what a command means: by a link, or by a key.
    pub fn is_told(&self, command: &Command, app: &App) {
        if let Command::Go(Go::To(place)) = command
            && let Some(reference) = place.reference()
        {
            return self.with(|together| together.follow(&reference));
        }
        let bound = app.frame().bindings.iter().find(|binding| binding.command == *command);
        match bound.and_then(free_key) {
            Some(stroke) => self.with(|together| together.press(stroke)),
            None => self.parts("a command without a key"),
        }
    }

    fn with(&self, work: impl FnOnce(&mut Together)) {
        if let Some(together) = self.0.borrow_mut().as_mut() {
            work(together);
        }
    }

    /// Fails where the page does not show what the app shows.
    #[track_caller]
    pub fn shows(&self, app: &App) {
        if app.is_leaving() {
            return self.parts("the end");
        }
        if matches!(app.overlay(), Some(Overlay::Prompt(prompt)) if prompt.asked.is_path()) {
            return self.parts("a browser has a window for files");
        }
        let in_step = self.0.borrow_mut().as_mut().is_none_or(|together| together.shows(app));
        if !in_step {
            self.parts("arrows go by where things stand");
        }
    }
}

impl Drop for Twin {
    fn drop(&mut self) {
        self.parts("the end");
    }
}

impl Together {
    fn begin(home: &Path) -> Self {
        let file = made().expect("there is a page");
        let (mut page, downloads) = SPARE.take().map_or_else(
            || {
                let downloads = tempfile::tempdir().unwrap();
                (Page::new(&found().expect("there is a Chromium"), downloads.path()), downloads)
            },
            |(mut page, downloads)| {
                page.browser.begin_anew();
                (page, downloads)
            },
        );
        let at = json!({ "source": format!(
            "delete globalThis.showSaveFilePicker;\
             const Then = Date, then = new Then('{TODAY}').getTime();\
             globalThis.Date = class extends Then {{\
                 constructor(...of) {{ if (of.length) super(...of); else super(then); }}\
                 static now() {{ return then; }}\
             }};"
        )});
        page.browser.send("Page.addScriptToEvaluateOnNewDocument", &at);
        // Side by side what stands so on the stage, and no more: where things stand counts for an arrow.
        let narrow = json!({ "width": 720, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        page.browser.send("Emulation.setDeviceMetricsOverride", &narrow);
        page.visit_file(&file);
        page.wait_until("document.querySelector('#inhoud h1')");
        Self { page, downloads, seen: 0, home: bare(&home.join("").display().to_string()), moved: false }
    }

    fn press(&mut self, stroke: Keystroke) {
        self.moved = matches!(
            stroke.key,
            Key::Up
                | Key::Down
                | Key::Left
                | Key::Right
                | Key::PageUp
                | Key::PageDown
                | Key::Home
                | Key::End
                | Key::Tab
                | Key::BackTab
        );
        let letter;
        let name = match stroke.key {
            Key::Char(' ') => "Space",
            Key::Char(c) => {
                letter = c.to_string();
                &letter
            }
            Key::Enter => "Enter",
            Key::Esc => "Escape",
            Key::Tab | Key::BackTab => "Tab",
            Key::Up => "ArrowUp",
            Key::Down => "ArrowDown",
            Key::Left => "ArrowLeft",
            Key::Right => "ArrowRight",
            Key::PageUp => "PageUp",
            Key::PageDown => "PageDown",
            Key::Home => "Home",
            Key::End => "End",
            Key::Delete => "Delete",
            Key::Backspace => "Backspace",
            Key::F(number) => {
                letter = format!("F{number}");
                &letter
            }
            Key::Other => return,
        };
        let shift = stroke.key == Key::BackTab || matches!(stroke.key, Key::Char(_)) && stroke.shift;
        let held = u8::from(stroke.alt) | u8::from(stroke.ctrl) << 1 | u8::from(shift) << 3;
        self.page.press_with(name, held);
    }

    /// Goes where a link to a part of the guide leads.
    fn follow(&mut self, reference: &Reference) {
        self.page.read(&format!("location.hash = {}", json!(format!("#{reference}"))));
    }

    fn paste(&mut self, text: &str) {
        let pasted = format!(
            "(() => {{ const data = new DataTransfer(); data.setData('text/plain', {});\
             return document.activeElement.dispatchEvent(new ClipboardEvent('paste',\
                 {{ clipboardData: data, bubbles: true, cancelable: true }})); }})()",
            json!(text)
        );
        if self.page.read(&pasted) == true {
            self.page.type_text(text);
        }
    }

    /// Waits until the page shows what the app shows; false when an arrow went on to something else there.
    #[track_caller]
    fn shows(&mut self, app: &App) -> bool {
        let wanted = shown(app, &self.home);
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mut shown = self.page.read(SHOWN);
            let spot = shown["spot"].take();
            shown.as_object_mut().unwrap().remove("spot");
            // Where an arrow goes on to something else, that may mean something else too.
            if self.moved && focus(app).is_some_and(|focus| spot != json!(focus)) {
                return false;
            }
            if shown == wanted {
                self.seen += 1;
                return true;
            }
            if Instant::now() > deadline {
                self.note("they differ");
                let at = self.page.read("document.activeElement.outerHTML");
                panic!("the page shows\n{shown}\nand the app\n{wanted}\nat {:?}; the browser is at {at}", app.place());
            }
            std::thread::yield_now();
        }
    }

    fn note(&self, why: &str) {
        let Some(file) = std::env::var_os(NOTED).map(PathBuf::from) else { return };
        let thread = std::thread::current();
        let line = format!("{}\t{}\t{why}\n", thread.name().unwrap_or_default(), self.seen);
        OpenOptions::new().create(true).append(true).open(file).unwrap().write_all(line.as_bytes()).unwrap();
    }
}

/// The number of what is in focus, of the page or of a dialog with things to choose.
fn focus(app: &App) -> Option<usize> {
    match app.overlay() {
        None => Some(app.view().focus),
        Some(Overlay::Help(view)) => Some(view.focus),
        Some(Overlay::Choose(choose)) => Some(choose.view.focus),
        Some(_) => None,
    }
}

/// Whether the key does what each face has its own way of: going through a text by its lines, or from a proposal.
fn is_of_field(stroke: Keystroke, app: &App) -> bool {
    let is_proposed = app.overlay().and_then(Overlay::field).is_some_and(|field| field.selection().is_some());
    match stroke.key {
        Key::Up | Key::Down | Key::PageUp | Key::PageDown | Key::Home | Key::End => true,
        Key::Left | Key::Right => is_proposed,
        _ => stroke.ctrl || stroke.alt,
    }
}

/// A key for it that a browser does not keep for itself.
fn free_key(binding: &Binding) -> Option<Keystroke> {
    Some(stroke(keys::key(&binding.key_in_browser()?.name())))
}
