//! What texts cost that are far heavier than a meeting makes them: the first frame of each screen that shows them, and a
//! key there. A frame has 16 ms.

#![allow(clippy::expect_used, reason = "a bench that cannot run has nothing to measure")]

mod sample;

use std::path::PathBuf;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use divan::Bencher;
use kartrekker::app::command::{Command, Go, Place};
use kartrekker::app::happened::{Happened, Opening};
use kartrekker::app::theme::{Palette, Theme, UNICODE};
use kartrekker::app::{App, Setup};
use kartrekker::session::{ActionId, ActionItem, Change};
use kartrekker::terminal::draw;
use kartrekker::terminal::input;
use kartrekker::typed_path::{Backslash, Paths};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use uuid::Uuid;

/// The texts, by name.
const TEXTS: [&str; 5] =
    ["5,000 marks on a letter", "a word of 200,000 letters", "200,000 letters in words", "5,000 lines", "a long emoji"];

/// The screens that show them.
const SCREENS: [&str; 6] = ["question", "note", "notes", "actions", "search", "report"];

fn main() {
    divan::main();
}

fn text(name: &str) -> String {
    match name {
        "5,000 marks on a letter" => format!("een e{} twee", "\u{301}".repeat(5_000)),
        "a word of 200,000 letters" => "x".repeat(200_000),
        "200,000 letters in words" => "eenvoudig ".repeat(20_000),
        "5,000 lines" => "een regel van een notitie\n".repeat(5_000),
        _ => "\u{1F469}\u{200D}".repeat(20_000),
    }
}

/// The app at a screen, with the text as a note and as an action item.
fn app_at(screen: &str, name: &str) -> App {
    let guide = sample::guide();
    let mut session = sample::full(&guide);
    let question = "1.2".parse().expect("a question");
    session.apply(Change::SetNote(question, text(name)));
    let action = ActionItem::new(ActionId::new(Uuid::from_u128(99)), text(name).replace('\n', " "), None);
    session.apply(Change::InsertAction(0, action));
    let (mut app, _) = App::new(Setup {
        guide,
        today: sample::day(),
        new_id: Box::new(|| Uuid::from_u128(9)),
        documents: PathBuf::from("documents"),
        paths: Paths { home: None, backslash: Backslash::HERE },
        theme: Theme { palette: Palette::Dark, signs: UNICODE, colour: true },
        folder: None,
    });
    let _ = app.update(Happened::Opened(Box::new(Opening::of(session, PathBuf::from("meeting.toml")))));
    let _ = app.update(Command::Go(Go::To(match screen {
        "notes" => Place::Notes,
        "actions" => Place::Actions,
        "report" => Place::Report,
        _ => Place::Question(question),
    })));
    match screen {
        "note" => press(&mut app, KeyCode::Char('n')),
        "search" => ['/', 'e', 'e'].map(KeyCode::Char).into_iter().for_each(|code| press(&mut app, code)),
        _ => {}
    }
    app
}

fn press(app: &mut App, code: KeyCode) {
    if let Some(command) = input::translate(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)), app) {
        let _ = app.update(command);
    }
}

fn cases() -> impl Iterator<Item = String> {
    TEXTS.into_iter().flat_map(|text| SCREENS.map(|screen| format!("{text} / {screen}")))
}

fn show(app: &mut App, terminal: &mut Terminal<TestBackend>) {
    let mut info = None;
    terminal.draw(|frame| info = Some(draw::draw(app, frame))).expect("a frame");
    let _ = app.update(Happened::Drawn(Box::new(info.unwrap_or_default())));
}

#[divan::bench(args = cases(), sample_count = 20, sample_size = 1)]
fn the_first_frame(bencher: Bencher, case: &str) {
    let (text, screen) = case.split_once(" / ").expect("a text and a screen");
    let app = || (app_at(screen, text), Terminal::new(TestBackend::new(120, 40)).expect("a terminal in memory"));
    bencher.with_inputs(app).bench_local_values(|(mut app, mut terminal)| show(&mut app, &mut terminal));
}

/// Down and up in turn where one reads, a letter where one types.
#[divan::bench(args = cases(), sample_count = 20, sample_size = 1)]
fn a_key_until_it_is_drawn(bencher: Bencher, case: &str) {
    let (text, screen) = case.split_once(" / ").expect("a text and a screen");
    let (mut app, mut terminal) =
        (app_at(screen, text), Terminal::new(TestBackend::new(120, 40)).expect("a terminal in memory"));
    show(&mut app, &mut terminal);
    let codes = if screen == "note" { [KeyCode::Char('x'), KeyCode::Backspace] } else { [KeyCode::Down, KeyCode::Up] };
    let mut codes = codes.into_iter().cycle();
    bencher.bench_local(|| {
        press(&mut app, codes.next().unwrap_or(KeyCode::Down));
        show(&mut app, &mut terminal);
    });
}
