//! What single steps cost, without a terminal: loading, drawing, a key, saving, the report.

#![allow(clippy::expect_used, reason = "a bench that cannot run has nothing to measure")]

mod sample;
mod window;

use crossterm::event::KeyCode;
use divan::Bencher;
use kartrekker::app::command::Place;
use kartrekker::content::{self, Choice, Reference};
use kartrekker::report::{markdown, meeting};
use kartrekker::session::store::Store;
use kartrekker::session::{Change, read, write};
use window::Window;

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

/// The full meeting at a screen; without a meeting on the start screen.
fn window_at(screen: &str) -> Window {
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
    Window::at(guide, Some(session), place)
}

#[divan::bench]
fn load_the_guide() -> content::Guide {
    sample::guide()
}

#[divan::bench(args = SCREENS)]
fn draw_a_screen(bencher: Bencher, screen: &str) {
    let mut window = window_at(screen);
    bencher.bench_local(|| window.show());
}

/// Down and up in turn, so that every key changes the screen.
#[divan::bench(args = SCREENS)]
fn a_key_until_it_is_drawn(bencher: Bencher, screen: &str) {
    let mut window = window_at(screen);
    window.show();
    let mut codes = [KeyCode::Down, KeyCode::Up].into_iter().cycle();
    bencher.bench_local(|| window.press(codes.next().unwrap_or(KeyCode::Down)));
}

/// A key on an overview costs what is shown, and not how many questions there are.
#[divan::bench(args = [12, 12_000])]
fn a_key_on_an_overview_of(bencher: Bencher, questions: u16) {
    let guide = sample::guide_of(questions);
    let session = sample::full(&guide);
    let mut window = Window::at(guide, Some(session), Place::Overview);
    window.show();
    let mut codes = [KeyCode::Down, KeyCode::Up].into_iter().cycle();
    bencher.bench_local(|| window.press(codes.next().unwrap_or(KeyCode::Down)));
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
