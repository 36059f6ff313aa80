//! The app on a screen of our own: events go in by the path of the program, the real files are written.
//!
//! Saves are reported from a thread; the stage hears of them only in [`Stage::settle`], so that every test sees the
//! same thing every time. What may wait until typing pauses is handed over to that thread only then, to be written at
//! once: nobody here waits for a pause.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use crossterm::event::{Event, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use kartrekker::app::command::{Command, Go, Place};
use kartrekker::app::effect::{Effect, Effects, When};
use kartrekker::app::happened::Happened;
use kartrekker::app::screens;
use kartrekker::app::theme::{Palette, Theme, UNICODE};
use kartrekker::app::{App, Setup, Turn};
use kartrekker::clean::clean;
use kartrekker::content::{self, Guide, Library, Reference};
use kartrekker::lines;
use kartrekker::perform::Performer;
use kartrekker::session::Session;
use kartrekker::session::search::SearchableGuide;
use kartrekker::session::store::{Saved, Store, StoreError};
use kartrekker::terminal::draw::{draw, draw_kept};
use kartrekker::terminal::input::Listener;
use kartrekker::terminal::page::PageLayout;
use kartrekker::text::failure;
use kartrekker::typed_path::{Backslash, Paths};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;
use uuid::Uuid;

use super::keys;

/// Far longer than any save takes: only a save that never comes waits so long.
const NEVER: Duration = Duration::from_secs(20);

/// Between one key and the next: people take their time. What comes sooner is tried by itself.
const AT_EASE: Duration = Duration::from_secs(2);

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
    reports: Receiver<(u64, Result<Saved, StoreError>)>,
    shelves: Receiver<Vec<SearchableGuide>>,
    /// The number of the last save that was asked for and not reported yet.
    awaited: Option<u64>,
    /// The last save that may wait until typing pauses, with its number.
    soon: Option<(Box<Session>, u64)>,
}

impl Stage {
    /// The start screen of 80 by 24, on a computer without meetings.
    pub fn new() -> Self {
        Self::with(GUIDE.clone(), DARK)
    }

    /// The start screen with another guide or other colours and signs.
    pub fn with(guide: Guide, theme: Theme) -> Self {
        let computer = Arc::new(Computer { home: tempfile::tempdir().unwrap(), ids: AtomicU64::new(0) });
        Self::on(computer, guide, theme, None)
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
        let store = Store::at(computer.home.path().join("bijeenkomsten"));
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
        };
        stage.perform(effects);
        stage.draw();
        stage.keeps_frames = false;
        stage
    }

    /// Has the app take a turn, and does what that asks for.
    pub fn turn(&mut self, turn: impl Into<Turn>) {
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
        let home = self.documents();
        if path.starts_with(&home) { path } else { home.join(path.file_name().unwrap_or_default()) }
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

    /// What the app keeps of a page is what the page is; not tried on the few that are very long.
    fn remembers_what_is_true(&self) {
        let kept = self.app.page();
        if kept.main.len() < 400 {
            let made = screens::page(&self.app);
            assert!(made == *kept, "the page was kept too long:\n{kept:?}\nand is:\n{made:?}");
        }
    }

    /// The same in plain lines: nothing in them moves a cursor, or is there for the eye alone.
    fn is_read_in_plain_lines(&self) {
        if self.app.page().main.len() < 400 {
            let read = lines::read(&self.app);
            let is_seen_only = |c: char| ('\u{2500}'..='\u{25FF}').contains(&c);
            let is_amiss = |line: &&String| line.contains(is_seen_only) || clean(line) != line.as_str();
            assert_eq!(read.iter().find(is_amiss), None);
        }
    }

    /// Keeps each frame from here on, until [`Stage::is_as_if_new`] has looked at the last.
    pub fn keep_frames(&mut self) {
        self.keeps_frames = true;
        self.draw();
    }

    /// Fails where the last frame is not what it would be if none had been drawn before it; frames have to be kept.
    #[track_caller]
    pub fn is_as_if_new(&mut self) {
        self.keeps_frames = false;
        let area = self.buffer().area;
        let mut anew = Terminal::new(TestBackend::new(area.width, area.height)).unwrap();
        let mut frame = Buffer::empty(area);
        anew.draw(|at| {
            draw(&self.app, at);
            frame.clone_from(at.buffer_mut());
        })
        .unwrap();
        assert!(frame == self.drawn, "what was kept of the last frame is still in this one:\n{}", self.screen());
    }

    /// Something that the terminal reports, when all that came before is done with; gives what it meant.
    pub fn event(&mut self, event: Event) -> Option<Command> {
        self.comes(AT_EASE, &[event])
    }

    /// What comes in one read, so long after what came before; gives what was meant last.
    pub fn comes(&mut self, after: Duration, events: &[Event]) -> Option<Command> {
        self.now += after;
        self.listener.hear(events, self.now);
        let mut last = None;
        while let Some(command) = self.listener.next(&self.app) {
            last = Some(command.clone());
            self.command(command);
        }
        last
    }

    /// Keys that come in one read, so many milliseconds after what came before.
    pub fn at_once(&mut self, after: u64, keys: Vec<KeyEvent>) -> &mut Self {
        let events: Vec<Event> = keys.into_iter().map(Event::Key).collect();
        self.comes(Duration::from_millis(after), &events);
        self
    }

    /// How long the program would wait before it does something by itself.
    pub fn waits(&self) -> Option<Duration> {
        self.listener.waits(self.now)
    }

    /// Time passes, as long as the program would wait.
    pub fn passes(&mut self) -> &mut Self {
        while let Some(wait) = self.waits() {
            self.comes(wait, &[]);
        }
        self.draw();
        self
    }

    /// Carries a command out, as a key for it would.
    pub fn command(&mut self, command: Command) {
        self.turn(command);
        self.draw();
    }

    /// Presses keys; see [`keys::keys`].
    pub fn keys(&mut self, words: &str) -> &mut Self {
        self.press(keys::keys(words))
    }

    /// Types a text with its spaces.
    pub fn types(&mut self, text: &str) -> &mut Self {
        self.press(keys::letters(text))
    }

    fn press(&mut self, keys: Vec<KeyEvent>) -> &mut Self {
        for key in keys {
            self.event(Event::Key(key));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) {
        self.event(Event::Paste(text.to_owned()));
    }

    /// Clicks where a text begins on the screen.
    #[track_caller]
    pub fn click(&mut self, text: &str) {
        let (column, row) = self.find(text).unwrap_or_else(|| panic!("‘{text}’ is not on:\n{}", self.screen()));
        self.click_at(column, row);
    }

    /// Clicks on a cell; gives what that meant.
    pub fn click_at(&mut self, column: u16, row: u16) -> Option<Command> {
        let command = self.mouse(MouseEventKind::Down(MouseButton::Left), column, row);
        self.mouse(MouseEventKind::Up(MouseButton::Left), column, row);
        command
    }

    /// Turns the wheel down one notch.
    pub fn wheel_down(&mut self) {
        self.mouse(MouseEventKind::ScrollDown, 10, 10);
    }

    /// Turns the wheel up one notch.
    pub fn wheel_up(&mut self) {
        self.mouse(MouseEventKind::ScrollUp, 10, 10);
    }

    fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) -> Option<Command> {
        self.event(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
    }

    /// Gives the window another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        self.event(Event::Resize(width, height));
        self.draw();
    }

    /// A file of the guide was saved while `--volg` watches.
    pub fn guide_saved(&mut self) {
        self.turn(Happened::GuideChanged);
        self.draw();
    }

    /// Shows the app as it is now.
    pub fn redraw(&mut self) {
        self.draw();
    }

    /// Opens a meeting as the command line does.
    pub fn open(&mut self, meeting: PathBuf, at: Option<Reference>) {
        self.perform(Effect::Open { path: meeting, at }.into());
        self.draw();
    }

    /// The system asks the program to leave, as when the window is closed.
    pub fn hang_up(&mut self) {
        self.turn(Happened::MustLeave);
    }

    /// Opens a place, as a link to it would.
    pub fn go(&mut self, place: Place) {
        self.command(Command::Go(Go::To(place)));
    }

    /// Makes a meeting without organisations.
    pub fn new_meeting(&mut self, title: &str) {
        self.keys("n").types(title).keys("<Enter> <Esc>");
    }

    /// Presses an arrow until the line in focus holds a text.
    #[track_caller]
    pub fn arrow_to(&mut self, arrow: &str, text: &str) -> &mut Self {
        for _ in 0..200 {
            if self.focused().contains(text) {
                return self;
            }
            self.keys(arrow);
        }
        panic!("{arrow} never comes to ‘{text}’:\n{}", self.screen());
    }

    /// The lines in focus, from their sign on.
    pub fn focused(&self) -> String {
        let from_sign = |line: &str| line.split_once(UNICODE.focus).map(|(_, rest)| rest.trim().to_owned());
        let lines: Vec<String> = self.screen().lines().filter_map(from_sign).collect();
        lines.join(" ")
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

    /// What stands on the screen.
    pub fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// The screen as text, a line for each row, without spaces at the end.
    pub fn screen(&self) -> String {
        let rows = (0..self.buffer().area.height).map(|row| {
            let line: String = self.row(row).into_iter().map(|(_, symbol)| symbol).collect();
            line.trim_end().to_owned() + "\n"
        });
        rows.collect()
    }

    /// The cells of a row, each with its column; the second column of a wide letter is left out.
    pub fn row(&self, row: u16) -> Vec<(u16, String)> {
        let buffer = self.buffer();
        let mut cells = Vec::new();
        let mut column = 0;
        while column < buffer.area.width {
            let symbol = buffer[(column, row)].symbol();
            cells.push((column, symbol.to_owned()));
            column += u16::try_from(symbol.width().max(1)).unwrap();
        }
        cells
    }

    /// Where a text begins on the screen.
    pub fn find(&self, text: &str) -> Option<(u16, u16)> {
        (0..self.buffer().area.height).find_map(|row| {
            let cells = self.row(row);
            let line: String = cells.iter().map(|(_, symbol)| symbol.as_str()).collect();
            let at = line.find(text)?;
            let mut before = 0;
            let (column, _) = cells.iter().find(|(_, symbol)| {
                before += symbol.len();
                before > at
            })?;
            Some((*column, row))
        })
    }

    /// The last line of the screen.
    pub fn bottom(&self) -> String {
        self.screen().lines().last().unwrap_or_default().to_owned()
    }

    /// Asserts that each of some phrases is on the screen, on one line or wrapped.
    #[track_caller]
    pub fn says(&mut self, phrases: &[&str]) -> &mut Self {
        let screen = self.screen();
        let edge = |c: char| " ─│▌".contains(c);
        let unwrapped = screen.lines().map(|line| line.trim_matches(edge)).collect::<Vec<_>>().join(" ");
        for phrase in phrases {
            assert!(screen.contains(phrase) || unwrapped.contains(phrase), "‘{phrase}’ is not on:\n{screen}");
        }
        self
    }

    /// Asserts that none of some phrases is on the screen.
    #[track_caller]
    pub fn hides(&mut self, phrases: &[&str]) -> &mut Self {
        for phrase in phrases {
            assert!(!self.screen().contains(phrase), "‘{phrase}’ is on:\n{}", self.screen());
        }
        self
    }

    /// The meeting as it is on disk once everything was saved.
    pub fn session(&mut self) -> Session {
        self.settle();
        self.store().peek(self.app.session_path().unwrap()).unwrap()
    }

    /// The store of this computer.
    pub fn store(&self) -> Store {
        Store::at(self.folder())
    }

    /// The folder of the meetings.
    pub fn folder(&self) -> PathBuf {
        self.computer.home.path().join("bijeenkomsten")
    }

    /// The report that was just written.
    pub fn report(&self) -> PathBuf {
        let written = self.app.reporting().written().expect("a report was written");
        written.as_ref().expect("the report could be written").path.clone()
    }

    /// The folder where reports come.
    pub fn documents(&self) -> PathBuf {
        self.computer.home.path().to_owned()
    }

    /// The names of all files of meetings; none when there is no folder.
    pub fn files(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.folder()) else { return Vec::new() };
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.typing_pauses();
        self.performer.finish();
    }
}
