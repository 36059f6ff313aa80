//! What single steps cost, without a terminal: loading, drawing, a key, saving, the report.

#![allow(clippy::expect_used, reason = "a bench that cannot run has nothing to measure")]

mod sample;

use std::path::PathBuf;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use divan::{Bencher, black_box};
use kartrekker::app::command::{Command, Go, Place};
use kartrekker::app::happened::{Happened, Opening};
use kartrekker::app::theme::{Palette, Theme, UNICODE};
use kartrekker::app::{App, Setup};
use kartrekker::content::{self, Choice, Reference};
use kartrekker::report::{markdown, meeting};
use kartrekker::session::store::Store;
use kartrekker::session::{Change, read, write};
use kartrekker::terminal::draw;
use kartrekker::terminal::input;
use kartrekker::typed_path::{Backslash, Paths};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use uuid::Uuid;

/// The screens, by the names in the table of results.
const SCREENS: [&str; 11] = [
    "home",
    "meeting",
    "overview",
    "part",
    "question",
    "advice",
    "work format",
    "notes",
    "actions",
    "summary",
    "report",
];

fn main() {
    divan::main();
}

/// The app in the full meeting, at a screen; without a meeting on the start screen.
fn app_at(screen: &str) -> App {
    let guide = sample::guide();
    let session = sample::full(&guide);
    let reference = |text: &str| -> Place { Place::of(&text.parse::<Reference>().expect("a reference")) };
    let place = match screen {
        "home" => Place::Home,
        "meeting" => Place::Meeting,
        "overview" => Place::Overview,
        "part" => Place::Part(4),
        "question" => reference("question:2.1"),
        "advice" => reference("advice:1.2A"),
        "work format" => Place::WorkFormat(guide.work_formats[1].id.clone()),
        "notes" => Place::Notes,
        "actions" => Place::Actions,
        "summary" => Place::Summary,
        _ => Place::Report,
    };
    let (mut app, _) = App::new(Setup {
        guide,
        today: sample::day(),
        new_id: Box::new(|| Uuid::from_u128(9)),
        documents: PathBuf::from("documents"),
        paths: Paths { home: None, backslash: Backslash::HERE },
        theme: Theme { palette: Palette::Dark, signs: UNICODE, colour: true },
        folder: None,
    });
    if place != Place::Home {
        let _ = app.update(Happened::Opened(Box::new(Opening::of(session, PathBuf::from("meeting.toml")))));
        let _ = app.update(Command::Go(Go::To(place)));
    }
    app
}

fn terminal() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(120, 40)).expect("a terminal in memory")
}

fn show(app: &mut App, terminal: &mut Terminal<TestBackend>) {
    let mut info = None;
    terminal.draw(|frame| info = Some(draw::draw(app, frame))).expect("a frame");
    let _ = app.update(Happened::Drawn(Box::new(info.unwrap_or_default())));
}

#[divan::bench]
fn load_the_guide() -> content::Guide {
    sample::guide()
}

#[divan::bench(args = SCREENS)]
fn draw_a_screen(bencher: Bencher, screen: &str) {
    let (mut app, mut terminal) = (app_at(screen), terminal());
    bencher.bench_local(|| show(&mut app, &mut terminal));
}

/// Down and up in turn, so that every key changes the screen.
#[divan::bench(args = SCREENS)]
fn a_key_until_it_is_drawn(bencher: Bencher, screen: &str) {
    let (mut app, mut terminal) = (app_at(screen), terminal());
    show(&mut app, &mut terminal);
    let mut codes = [KeyCode::Down, KeyCode::Up].into_iter().cycle();
    bencher.bench_local(|| {
        let event = Event::Key(KeyEvent::new(codes.next().unwrap_or(KeyCode::Down), KeyModifiers::NONE));
        if let Some(command) = input::translate(event, &app) {
            drop(black_box(app.update(command)));
        }
        show(&mut app, &mut terminal);
    });
}

#[divan::bench]
fn write_a_meeting_as_text(bencher: Bencher) {
    let session = sample::full(&sample::guide());
    bencher.bench_local(|| write(&session));
}

#[divan::bench]
fn read_a_meeting_from_text(bencher: Bencher) {
    let text = write(&sample::full(&sample::guide())).expect("a meeting can be written");
    bencher.bench_local(|| read(&text));
}

/// With fsync of the file and of the folder, each time something else.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn save_a_meeting_on_disk(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut session = sample::full(&sample::guide());
    let mut handle = Store::at(folder.path().to_owned()).create(&session).expect("a meeting on disk");
    let question = "1.1".parse().expect("a question");
    let mut answers = [Choice::B, Choice::A].into_iter().cycle();
    bencher.bench_local(|| {
        session.apply(Change::SetAnswer(question, answers.next().map(Into::into)));
        handle.save(&session)
    });
}

#[divan::bench]
fn render_the_markdown_report(bencher: Bencher) {
    let guide = sample::guide();
    let session = sample::full(&guide);
    bencher.bench_local(|| markdown::render(&meeting::meeting(&session, &guide, None)));
}
