//! The app with what it is shown on and what it acts through. There is one, and events take turns with it.

use std::cell::RefCell;
use std::path::PathBuf;

use kartrekker::app::command::{Command, Go};
use kartrekker::app::dialogs;
use kartrekker::app::effect::{Effects, FileAccess};
use kartrekker::app::happened::Happened;
use kartrekker::app::theme::{Palette, Theme, UNICODE};
use kartrekker::app::{App, Setup, Turn, one_column};
use kartrekker::content;
use kartrekker::text::browser as words;
use kartrekker::typed_path::{Backslash, Paths};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::files::Question;
use crate::journey::{Journey, Way};
use crate::keeper::Keeper;
use crate::own::OwnGuides;
use crate::paint::Paint;
use crate::wall::Wall;
use crate::{clock, html, measure};

thread_local! {
    static STAGE: RefCell<Option<Stage>> = const { RefCell::new(None) };
}

/// The app with what it is shown on and what it acts through.
pub struct Stage {
    /// The app.
    pub app: App,
    /// What writes meetings.
    pub keeper: Keeper,
    /// The guides that the user took in.
    pub own: OwnGuides,
    /// The second window.
    pub wall: Wall,
    /// What this face itself asks, over everything else.
    pub question: Option<Question>,
    /// What each thing on the screen stands for that is not on the page.
    pub clicks: Vec<Command>,
    /// The files that were chosen last to be merged.
    pub chosen: Vec<(String, Vec<u8>)>,
    paint: Paint,
    journey: Journey,
    /// The number of the waking that was asked for last: an earlier one is no longer meant.
    waking: u32,
}

/// Puts the app on the stage, and shows it.
///
/// # Errors
/// When the page is not the one that this was made for.
pub fn begin() -> Result<(), JsValue> {
    let guide = content::embedded().map_err(|error| JsValue::from(error.to_string()))?;
    let theme = Theme { palette: Palette::Plain, signs: UNICODE, colour: true };
    let now = clock::now();
    let today = kartrekker::clock::day(now).unwrap_or_default();
    let (app, effects) = App::new(Setup {
        guide,
        today,
        new_id: Box::new(clock::new_id),
        documents: PathBuf::new(),
        paths: Paths { home: None, backslash: Backslash::Escapes },
        theme,
        folder: None,
    });
    let mut stage = Stage {
        app: app.with_files_by(FileAccess::Chooser),
        keeper: Keeper::default(),
        own: OwnGuides::default(),
        wall: Wall::begin(),
        question: None,
        clicks: Vec::new(),
        chosen: Vec::new(),
        paint: Paint::begin()?,
        journey: Journey::begin(),
        waking: 0,
    };
    stage.pass_time();
    stage.carry_out(effects);
    stage.show();
    STAGE.with(|place| *place.borrow_mut() = Some(stage));
    Ok(())
}

/// Does something with the stage. Nothing while something else is: what the browser tells of what we do ourselves is no
/// news.
pub fn with<T>(work: impl FnOnce(&mut Stage) -> T) -> Option<T> {
    STAGE.with(|place| place.try_borrow_mut().ok()?.as_mut().map(work))
}

/// Has the app hear of something, and shows what came of it.
pub fn tell(happened: Happened) {
    with(|stage| stage.hear(happened));
}

/// Does something after so many milliseconds.
pub fn later(millis: i32, work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    if let Some(window) = web_sys::window() {
        // A browser that has no timers has no pages.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), millis);
    }
}

impl Stage {
    /// Has the app hear of something, and shows what came of it.
    pub fn hear(&mut self, turn: impl Into<Turn>) {
        self.pass_time();
        self.turn(turn);
        self.show();
    }

    /// Does what the user means, and shows what came of it.
    pub fn act(&mut self, command: Command) {
        let way = match self.app.meaning(command.clone()) {
            Command::Go(Go::Back) => Way::Back,
            Command::Go(Go::Forward) => Way::Forward,
            _ => Way::On,
        };
        self.journey.goes(way);
        self.hear(command);
    }

    /// Where things stand on the screen counts for what comes next, such as an arrow.
    pub fn measure(&mut self) {
        let frame = measure::measured(&self.app, &self.paint);
        self.turn(Happened::Drawn(Box::new(frame)));
    }

    /// Takes a turn without showing what came of it.
    pub fn turn(&mut self, turn: impl Into<Turn>) {
        let effects = self.app.update(turn);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Effects) {
        for effect in effects {
            if let Some(happened) = self.perform(effect) {
                self.turn(happened);
            }
        }
    }

    fn pass_time(&mut self) {
        let now = clock::now();
        self.turn(Happened::Time(now, kartrekker::clock::day(now)));
    }

    /// Shows the app as it is.
    pub fn show(&mut self) {
        if self.app.is_leaving() {
            self.paint.left();
            return;
        }
        let page = dialogs::page(&self.app);
        self.turn(Happened::Drawn(Box::new(one_column::frame(&self.app, page.as_ref()))));
        let mut screen = html::screen(&self.app, page.as_ref());
        if let Some((told, alert)) =
            self.keeper.told().filter(|_| !self.app.is_following() && !self.app.save_has_failed())
        {
            screen.state = (format!("{} · {told}", screen.state.0), screen.state.1 || alert);
        }
        if let Some(question) = &self.question {
            screen.dialog = Some(question.dialog());
        }
        self.clicks = std::mem::take(&mut screen.clicks);
        self.paint.paint(&self.app, screen);
        self.journey.follow(&self.app);
        self.wall.tell(&self.app);
        self.wake();
    }

    /// Wakes when what is shown changes by itself: while a timer or an agenda runs.
    fn wake(&mut self) {
        self.waking = self.waking.wrapping_add(1);
        let mine = self.waking;
        let Some(patience) = self.app.wakes_in() else { return };
        let millis = i32::try_from(patience.as_millis()).unwrap_or(i32::MAX).saturating_add(1);
        later(millis, move || {
            with(|stage| {
                if stage.waking == mine {
                    stage.pass_time();
                    stage.show();
                }
            });
        });
    }

    /// Tells the user that something could not be done, and why.
    pub fn fail(&mut self, why: String) {
        self.hear(Happened::Failed(why));
    }

    /// Where one is in the history of the browser, and the app.
    pub const fn journey_and_app(&mut self) -> (&mut Journey, &App) {
        (&mut self.journey, &self.app)
    }

    /// The name that the file of the meeting gets, and the text in it; nothing without a meeting.
    pub fn file(&self) -> Option<(String, String)> {
        let session = self.app.session()?;
        let text = kartrekker::session::write(session).ok()?;
        Some((kartrekker::session::store::file_name(session), text))
    }

    /// Leaves what this face asks.
    pub fn answer(&mut self) {
        self.question = None;
        self.show();
    }

    /// Says that there is no meeting to do something with.
    pub fn say_no_meeting(&mut self) {
        self.fail(words::NO_MEETING.to_owned());
    }
}
