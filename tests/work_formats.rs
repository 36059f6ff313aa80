//! Leading a work format, from keys and clicks to the screen, and the timer on every screen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use chrono::NaiveDate;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use kartrekker::app::command::{Command, Go, Place};
use kartrekker::app::effect::{Effect, Effects, When};
use kartrekker::app::happened::{Happened, Opening};
use kartrekker::app::theme::{Palette, Theme, UNICODE};
use kartrekker::app::{App, Setup, Turn};
use kartrekker::content;
use kartrekker::session::{Session, SessionId, WorkFormatRecord};
use kartrekker::terminal::draw::draw;
use kartrekker::terminal::input::translate;
use kartrekker::typed_path::{Backslash, Paths};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use uuid::Uuid;

/// A window with the app in it, and a clock that stands still until it is moved.
struct Window {
    app: App,
    terminal: Terminal<TestBackend>,
    now: SystemTime,
    /// What was to be done outside since the last look.
    effects: Effects,
}

impl Window {
    /// A work format, without a meeting.
    fn reading(format: &str) -> Self {
        let theme = Theme { palette: Palette::Dark, signs: UNICODE, colour: true };
        let (app, _) = App::new(Setup {
            guide: content::embedded().unwrap(),
            today: day(),
            new_id: Box::new(|| Uuid::from_u128(2)),
            documents: PathBuf::new(),
            paths: Paths { home: None, backslash: Backslash::HERE },
            theme,
            folder: None,
        });
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let mut window = Self { app, terminal, now, effects: Effects::none() };
        window.pass(0);
        window.go(format);
        window
    }

    /// A work format in a meeting.
    fn leading(format: &str) -> Self {
        let mut window = Self::reading(format);
        let id = SessionId::new(Uuid::from_u128(1));
        let session = Session::new(id, "Overleg".into(), day(), window.app.guide());
        window.turn(Happened::Opened(Box::new(Opening::of(session, PathBuf::from("overleg.toml")))));
        window.go(format);
        window
    }

    fn go(&mut self, place: &str) {
        let place = self.app.guide().find(place).unwrap_or_else(|| panic!("{place}"));
        self.open(Place::of(&place));
    }

    fn turn(&mut self, turn: impl Into<Turn>) {
        let more = self.app.update(turn);
        self.effects = std::mem::take(&mut self.effects).and(more);
    }

    fn open(&mut self, place: Place) {
        self.turn(Command::Go(Go::To(place)));
        self.draw();
    }

    fn draw(&mut self) {
        let mut info = None;
        self.terminal.draw(|frame| info = Some(draw(&self.app, frame))).unwrap();
        self.turn(Happened::Drawn(Box::new(info.unwrap())));
    }

    fn event(&mut self, event: Event) {
        if let Some(command) = translate(event, &self.app) {
            self.turn(command);
        }
        self.draw();
    }

    fn key(&mut self, code: KeyCode) -> &mut Self {
        self.event(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self
    }

    fn undo(&mut self) {
        self.event(Event::Key(KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL)));
    }

    fn types(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.key(if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) });
        }
        self
    }

    #[track_caller]
    fn click(&mut self, text: &str) {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(row, line)| Some((line.split_once(text)?.0, row)));
        let (before, row) = found.unwrap_or_else(|| panic!("‘{text}’ is not on:\n{screen}"));
        let (column, row) = (u16::try_from(before.chars().count()).unwrap(), u16::try_from(row).unwrap());
        let kind = MouseEventKind::Down(MouseButton::Left);
        self.event(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
    }

    /// Lets so many seconds pass.
    fn pass(&mut self, seconds: u64) {
        self.now += Duration::from_secs(seconds);
        self.turn(Happened::Time(self.now, None));
        self.draw();
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        self.draw();
    }

    fn screen(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>() + "\n";
        (0..buffer.area.height).map(row).collect()
    }

    /// The right end of the line at the top.
    fn corner(&self) -> String {
        self.screen().lines().next().unwrap().trim_end().rsplit("   ").next().unwrap().to_owned()
    }

    #[track_caller]
    fn says(&mut self, phrases: &[&str]) -> &mut Self {
        for phrase in phrases {
            assert!(self.screen().contains(phrase), "‘{phrase}’ is not on:\n{}", self.screen());
        }
        self
    }

    #[track_caller]
    fn hides(&mut self, phrases: &[&str]) -> &mut Self {
        for phrase in phrases {
            assert!(!self.screen().contains(phrase), "‘{phrase}’ is on:\n{}", self.screen());
        }
        self
    }

    fn record(&self, format: &str) -> WorkFormatRecord {
        self.app.session().unwrap().work_format(&format.parse().unwrap())
    }

    /// Sets a timer of so many minutes, typed.
    fn set_timer(&mut self, minutes: &str) -> &mut Self {
        self.key(KeyCode::F(4));
        self.click("Kies zelf een aantal minuten");
        self.types(minutes).key(KeyCode::Enter)
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

const PROBLEM: &str = "shared-problem";
const PROBLEM_PAGE: &str = "work-format:shared-problem";

#[test]
fn preparations_are_ticked_with_space_enter_and_a_click_and_undone() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.says(&["□ Nodig de belanghebbenden", "spatie vink aan of uit"]).key(KeyCode::Char(' '));
    window.says(&["■ Nodig de belanghebbenden"]).click("Zoek afbeeldingen");
    assert_eq!(window.record(PROBLEM).prepared, [1, 2].into());
    assert!(matches!(window.effects.iter().last(), Some(Effect::Save { when: When::AtOnce, .. })));
    window.key(KeyCode::Enter).undo();
    assert_eq!(window.record(PROBLEM).prepared, [1, 2].into(), "Enter turned the second off, and that was undone");
    window.key(KeyCode::Up).key(KeyCode::Enter).says(&["□ Nodig de belanghebbenden", "■ Zoek"]);
}

#[test]
fn the_steps_are_walked_with_arrows_and_with_enter_to_the_end_and_back() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.click("Begin met stap 1");
    window.says(&["Stap 1 van 5", "Werkvorm 1 · stap 1 van 5"]).hides(&["Voorbereiden"]);
    window.key(KeyCode::Right).key(KeyCode::Right).says(&["Stap 3 van 5", "Laat iedereen daarna"]);
    window.key(KeyCode::Left).says(&["Stap 2 van 5"]);
    window.key(KeyCode::Down);
    for step in 3..=5 {
        window.key(KeyCode::Enter).says(&[&format!("Stap {step} van 5")]);
    }
    window.says(&["Klaar: bekijk wat eruit kwam"]).key(KeyCode::Enter).says(&["Voorbereiden"]);
}

#[test]
fn on_a_wide_screen_the_other_steps_and_the_pages_that_name_it_stand_beside() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.resize(200, 60);
    window.click("Begin met stap 1");
    window.says(&["5 Schrijf de beelden op", "Deze werkvorm hoort bij", "Advies 1.2A"]);
    window.click("Schrijf de beelden op");
    window.says(&["Stap 5 van 5"]);
}

#[test]
fn what_came_out_of_a_step_is_kept_while_it_is_typed_and_undone_at_once() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.key(KeyCode::Char('.')).key(KeyCode::Right).key(KeyCode::Char('n'));
    window.says(&["Werkvorm 1, stap 2: wat kwam eruit?", "Leg de afbeeldingen op tafel."]);
    window.types("een brug\neen muur q n");
    assert_eq!(window.record(PROBLEM).outcome(2), "een brug\neen muur q n");
    let Some(Effect::Save { session, when: When::Soon, .. }) = window.effects.iter().last() else {
        panic!("what is typed is saved within a second");
    };
    assert_eq!(session.work_format(&PROBLEM.parse().unwrap()).outcome(2), "een brug\neen muur q n");
    window.key(KeyCode::Esc).says(&["Wat eruit kwam", "een brug", "een muur q n"]);
    window.key(KeyCode::Right).hides(&["een brug"]).key(KeyCode::Left).says(&["een brug"]);
    window.key(KeyCode::Enter).types("!").key(KeyCode::Esc).says(&["een muur q n!"]).undo();
    assert_eq!(window.record(PROBLEM).outcome(2), "een brug\neen muur q n");
    window.undo();
    assert!(window.record(PROBLEM).is_empty());
}

#[test]
fn the_wall_shows_the_step_and_not_what_was_written() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.key(KeyCode::Char('.')).key(KeyCode::Char('n')).types("geheim").key(KeyCode::Esc).says(&["geheim"]);
    window.key(KeyCode::F(5)).says(&["Stap 1 van 5"]).hides(&["geheim"]);
    window.key(KeyCode::Left).says(&["Voorbereiden"]).hides(&["geheim"]);
    window.key(KeyCode::F(5)).says(&["geheim"]);
}

#[test]
fn it_opens_from_a_page_that_names_it_and_back_returns() {
    let mut window = Window::leading("1.2A");
    window.resize(200, 60);
    window.click("Werkvorm 1: Gedeeld");
    window.says(&["Begin met stap 1"]).key(KeyCode::Char('.')).key(KeyCode::Esc);
    assert_eq!(*window.app.place(), Place::of(&"advice:1.2A".parse().unwrap()));
}

#[test]
fn without_a_meeting_it_is_a_page_to_read_with_a_timer() {
    let mut window = Window::reading(PROBLEM_PAGE);
    window.hides(&["□", "Begin met stap 1"]).key(KeyCode::Char('.')).key(KeyCode::Char('n')).says(&["• Nodig"]);
    window.key(KeyCode::F(4)).says(&["5 minuten, uit de handreiking (stap 3)"]).key(KeyCode::Enter);
    assert_eq!(window.corner(), "nog 5:00");
}

#[test]
fn the_timer_is_on_every_screen_and_goes_on_when_one_looks_elsewhere() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.set_timer("4").says(&["De tijd loopt: 4 minuten."]);
    window.pass(40);
    for place in [Place::Home, Place::Overview, Place::Summary, Place::Notes, Place::Report, Place::Source] {
        window.open(place.clone());
        for (width, height) in [(60, 16), (80, 24), (200, 60)] {
            window.resize(width, height);
            assert_eq!(window.corner(), "nog 3:20", "{place:?} at {width} by {height}");
        }
    }
    window.go("1.2");
    window.key(KeyCode::Char('n')).types("een notitie");
    assert_eq!(window.corner(), "nog 3:20", "over a dialog too");
    window.pass(1);
    assert_eq!(window.corner(), "nog 3:19");
}

#[test]
fn nothing_wakes_the_program_unless_a_timer_runs() {
    let mut window = Window::leading(PROBLEM_PAGE);
    assert_eq!(window.app.wakes_in(), None);
    window.set_timer("1");
    assert_eq!(window.app.wakes_in(), Some(Duration::from_secs(1)));
    window.key(KeyCode::F(4)).key(KeyCode::Enter);
    assert_eq!((window.app.wakes_in(), window.corner()), (None, "tijd staat stil, nog 1:00".into()));
    window.pass(3_600);
    window.key(KeyCode::F(4)).key(KeyCode::Enter);
    assert_eq!((window.app.wakes_in(), window.corner()), (Some(Duration::from_secs(1)), "nog 1:00".into()));
    window.pass(60);
    assert_eq!(window.app.wakes_in(), None, "the end stays on the screen by itself");
}

#[test]
fn the_end_is_seen_until_it_is_dismissed_also_after_the_laptop_slept() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.set_timer("5");
    window.pass(8 * 3_600);
    window.says(&["De tijd is om: 5 minuten. Druk op F4"]);
    assert_eq!(window.corner(), "De tijd is om");
    window.go("1.2");
    window.key(KeyCode::Char('n')).types("nog iets").says(&["De tijd is om: 5 minuten."]).key(KeyCode::F(4));
    window.says(&["nog iets", "Notitie bij vraag 1.2"]).hides(&["De tijd is om"]);
    assert!(window.app.timer().is_none());
}

#[test]
fn a_click_on_the_timer_opens_it_and_a_click_on_its_end_takes_it_away() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.set_timer("5").click("nog 5:00");
    window.says(&["Zet de tijd even stil"]).click("Stop met tijd bijhouden");
    assert!(window.app.timer().is_none());
    window.set_timer("1");
    window.pass(60);
    window.click("De tijd is om");
    window.hides(&["De tijd is om"]);
}

#[test]
fn the_bell_sounds_once_and_only_when_it_was_switched_on() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.set_timer("1").pass(61);
    assert!(!window.effects.iter().any(|effect| effect == &Effect::Bell));
    window.key(KeyCode::F(4)).key(KeyCode::F(4)).click("Geluid als de tijd om is: uit");
    window.says(&["Geluid als de tijd om is: aan"]).key(KeyCode::Esc).set_timer("1").pass(61);
    window.pass(5);
    assert_eq!(window.effects.iter().filter(|effect| **effect == Effect::Bell).count(), 1);
}

#[test]
fn minutes_that_cannot_be_are_refused_with_what_can() {
    let mut window = Window::leading(PROBLEM_PAGE);
    for wrong in ["0", "241", "9999", "vijf", "-1", "1,5"] {
        window.set_timer(wrong);
        window.says(&[&format!("‘{wrong}’ kan niet."), "van 1 tot en met 240"]).key(KeyCode::Esc);
    }
    window.set_timer("").says(&["Er staat nog niets."]).key(KeyCode::Esc);
    assert!(window.app.timer().is_none());
    window.set_timer("240");
    assert_eq!(window.corner(), "nog 240:00");
}

#[test]
fn a_duration_of_the_source_never_takes_the_place_of_a_timer_in_use() {
    let mut window = Window::leading(PROBLEM_PAGE);
    window.click("Begin met stap 1");
    window.key(KeyCode::Right).key(KeyCode::Right).click("Start 5 minuten, uit de handreiking");
    assert_eq!(window.corner(), "nog 5:00");
    window.pass(30);
    window.click("Start 5 minuten, uit de handreiking");
    window.says(&["De tijd van 5 minuten loopt."]);
    assert_eq!(window.corner(), "nog 4:30");
}
