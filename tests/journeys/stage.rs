//! The app on a screen of our own: events go in by the path of the program, the real files are written.
//!
//! Saves are reported from a thread; the stage hears of them only in [`Stage::settle`], so that every test sees the
//! same thing every time. What may wait until typing pauses is handed over to that thread only then, to be written at
//! once: nobody here waits for a pause.

mod disk;
mod eyes;
mod frames;
mod hands;
#[cfg(unix)]
mod twin;
#[cfg(not(unix))]
#[path = "stage/no_twin.rs"]
mod twin;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use kartrekker::app::effect::{Effect, Effects, When};
use kartrekker::app::happened::Happened;
use kartrekker::app::theme::{Palette, Theme, UNICODE};
use kartrekker::app::{App, Setup, Turn};
use kartrekker::content::{self, Guide, Library, Reference};
use kartrekker::perform::Performer;
use kartrekker::session::Session;
use kartrekker::session::search::SearchableGuide;
use kartrekker::session::store::{Receipt, Store, StoreError};
use kartrekker::terminal::draw::draw_kept;
use kartrekker::terminal::input::Listener;
use kartrekker::terminal::page::PageLayout;
use kartrekker::text::failure;
use kartrekker::typed_path::{Backslash, Paths};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use tempfile::TempDir;
use twin::Twin;
use uuid::Uuid;

/// Far longer than any save takes: only a save that never comes waits so long.
const NEVER: Duration = Duration::from_secs(20);

/// The guide of the program, read once.
pub static GUIDE: LazyLock<Guide> = LazyLock::new(|| content::embedded().unwrap());

/// The colours of most terminals.
pub const DARK: Theme = Theme { palette: Palette::Dark, signs: UNICODE, colour: true };

/// A computer with a folder of meetings, which goes away with the last stage on it.
struct Computer {
    home: TempDir,
    /// The number of the last id that was made.
    ids: AtomicU64,
}

impl Computer {
    /// The folder of the meetings.
    fn meetings(&self) -> PathBuf {
        self.home.path().join("bijeenkomsten")
    }
}

/// One window with the app in it.
pub struct Stage {
    computer: Arc<Computer>,
    pub app: App,
    performer: Performer,
    terminal: Terminal<TestBackend>,
    layout: PageLayout,
    /// Whether each frame is kept to be looked at closely.
    keeps_frames: bool,
    /// The last frame that was kept; what is below the second half of a wide letter is not in it.
    drawn: Buffer,
    listener: Listener,
    now: Instant,
    reports: Receiver<(u64, Result<Receipt, StoreError>)>,
    shelves: Receiver<Vec<SearchableGuide>>,
    /// The number of the last save that was asked for and not reported yet.
    awaited: Option<u64>,
    /// The last save that may wait until typing pauses, with its number.
    soon: Option<(Box<Session>, u64)>,
    /// The same app in a browser, where that is asked for.
    twin: Twin,
}

impl Stage {
    /// The start screen of 80 by 24, on a computer without meetings.
    pub fn new() -> Self {
        Self::with(GUIDE.clone(), DARK)
    }

    /// The start screen with another guide or other colours and signs.
    pub fn with(guide: Guide, theme: Theme) -> Self {
        let computer = Arc::new(Computer { home: tempfile::tempdir().unwrap(), ids: AtomicU64::new(0) });
        let mut stage = Self::on(computer, guide, theme, None);
        // The page begins with the guide of the program, and has the signs of Unicode.
        if stage.app.guide().id == GUIDE.id && theme.signs == UNICODE {
            stage.twin = Twin::of(&stage.app, stage.computer.home.path());
        }
        stage
    }

    /// The start screen with a guide whose author is at work in this folder.
    pub fn following(folder: &Path) -> Self {
        let computer = Arc::new(Computer { home: tempfile::tempdir().unwrap(), ids: AtomicU64::new(0) });
        let guide = content::from_folder(folder).unwrap().0;
        Self::on(computer, guide, DARK, Some(folder.to_owned()))
    }

    /// A new meeting without organisations, on its own screen.
    pub fn in_meeting(title: &str) -> Self {
        let mut stage = Self::new();
        stage.new_meeting(title);
        stage
    }

    /// A second window on the same computer.
    pub fn beside(&self) -> Self {
        self.twin.parts("another window");
        Self::on(Arc::clone(&self.computer), self.app.guide().clone(), *self.app.theme(), None)
    }

    /// Leaves the program and starts it again.
    pub fn again(mut self) -> Self {
        self.keys("<Ctrl+Q>").settle();
        assert!(self.app.is_leaving());
        self.beside()
    }

    /// Leaves the program and starts it again with this guide.
    pub fn in_guide(mut self, id: &str) -> Self {
        self.keys("<Ctrl+Q>").settle();
        let guide = content::embedded_guide(id).unwrap().unwrap();
        Self::on(Arc::clone(&self.computer), guide, *self.app.theme(), None)
    }

    fn on(computer: Arc<Computer>, guide: Guide, theme: Theme, folder: Option<PathBuf>) -> Self {
        let (tell, reports) = channel();
        let tell = Mutex::new(tell);
        let store = Store::at(computer.meetings());
        let report = Arc::new(move |number, result| {
            // When the stage is gone nobody wants to know.
            let _ = tell.lock().unwrap().send((number, result));
        });
        let ids = Arc::clone(&computer);
        let (app, effects) = App::new(Setup {
            guide,
            today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            new_id: Box::new(move || {
                let id = ids.ids.fetch_add(1, Ordering::Relaxed) + 1;
                Uuid::from_u128(id.into())
            }),
            documents: computer.home.path().to_owned(),
            paths: Paths { home: Some(computer.home.path().to_owned()), backslash: Backslash::HERE },
            theme,
            folder,
        });
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        // No guides of whoever runs the tests.
        let (hand_over, shelves) = channel();
        let hand_over = Mutex::new(hand_over);
        let report_ready = Arc::new(move |ready| {
            let _ = hand_over.lock().unwrap().send(ready);
        });
        let performer = Performer::new(store, Library::default(), report, report_ready, || {});
        let (listener, now) = (Listener::default(), Instant::now());
        let mut stage = Self {
            computer,
            app,
            performer,
            terminal,
            layout: PageLayout::default(),
            keeps_frames: true,
            drawn: Buffer::default(),
            listener,
            now,
            reports,
            shelves,
            awaited: None,
            soon: None,
            twin: Twin::default(),
        };
        stage.perform(effects);
        stage.draw();
        stage.keeps_frames = false;
        stage
    }

    /// Has the app hear of what happened outside.
    pub fn hears(&mut self, happened: Happened) {
        self.twin.parts("something happens outside");
        self.turn(happened);
    }

    /// Has the app take a turn, and does what that asks for.
    fn turn(&mut self, turn: impl Into<Turn>) {
        let effects = self.app.update(turn);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Effects) {
        for effect in effects {
            let effect = match effect {
                Effect::Save { session, number, when } => {
                    self.awaited = Some(number);
                    // The later one takes the place of the earlier one, as it does with the thread that saves.
                    self.soon = None;
                    if when == When::Soon {
                        self.soon = Some((session, number));
                        continue;
                    }
                    Effect::Save { session, number, when }
                }
                other => {
                    self.typing_pauses();
                    other
                }
            };
            let fetches = matches!(&effect, Effect::FetchShelf { .. });
            let effect = match effect {
                Effect::WriteReport { path, product } => Effect::WriteReport { path: self.at_home(path), product },
                Effect::WriteDocument { path, product } => Effect::WriteDocument { path: self.at_home(path), product },
                Effect::KeepElsewhere { folder, session } => {
                    Effect::KeepElsewhere { folder: self.at_home(folder), session }
                }
                // Nothing of a test may open on somebody's desktop.
                Effect::OpenFile(path) => {
                    self.turn(Happened::FileOpened(path));
                    continue;
                }
                other => other,
            };
            if let Some(happened) = self.performer.perform(effect, &self.app) {
                self.turn(happened);
            }
            if fetches {
                let ready = self.shelves.recv_timeout(NEVER).expect("guides are made ready");
                self.turn(Happened::ShelfReady(ready));
            }
        }
    }

    /// Saves what waited until typing pauses.
    fn typing_pauses(&mut self) {
        if let Some((session, number)) = self.soon.take() {
            let save = Effect::Save { session, number, when: When::AtOnce };
            if let Some(happened) = self.performer.perform(save, &self.app) {
                self.turn(happened);
            }
        }
    }

    /// The path, or the same name in the home folder: what random keys make of a path must not land elsewhere.
    fn at_home(&self, path: PathBuf) -> PathBuf {
        self.twin.parts("each face puts files somewhere else");
        let home = self.computer.home.path();
        if path.starts_with(home) { path } else { home.join(path.file_name().unwrap_or_default()) }
    }

    fn draw(&mut self) {
        self.remembers_what_is_true();
        self.is_read_in_plain_lines();
        let mut info = None;
        self.terminal
            .draw(|frame| {
                info = Some(draw_kept(&self.app, frame, &mut self.layout));
                if self.keeps_frames {
                    self.drawn.clone_from(frame.buffer_mut());
                }
            })
            .unwrap();
        self.turn(Happened::Drawn(Box::new(info.unwrap())));
    }

    /// A file of the guide was saved while `--volg` watches.
    pub fn guide_saved(&mut self) {
        self.twin.parts("a browser watches no files");
        self.turn(Happened::GuideChanged);
        self.draw();
    }

    /// Shows the app as it is now.
    pub fn redraw(&mut self) {
        self.draw();
    }

    /// Opens a meeting as the command line does.
    pub fn open(&mut self, meeting: PathBuf, at: Option<Reference>) {
        self.twin.parts("a browser has no command line");
        self.perform(Effect::Open { path: meeting, at }.into());
        self.draw();
    }

    /// The system asks the program to leave, as when the window is closed.
    pub fn hang_up(&mut self) {
        self.hears(Happened::MustLeave);
    }

    /// Waits until the last save that was asked for is reported, and tells the app of every report.
    pub fn settle(&mut self) -> &mut Self {
        while let Some(awaited) = self.awaited {
            if self.next_report() == awaited {
                self.awaited = None;
            }
        }
        self
    }

    /// Waits for the next report of a save, and tells the app; gives its number.
    pub fn next_report(&mut self) -> u64 {
        self.typing_pauses();
        let (number, result) = self.reports.recv_timeout(NEVER).expect("a save is reported");
        self.turn(Happened::Saved(number, result.map_err(|error| failure::save_reason(&error))));
        self.draw();
        number
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.typing_pauses();
        self.performer.finish();
    }
}
