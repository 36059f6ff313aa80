//! What texts cost that are far heavier than a meeting makes them: the first frame of each screen that shows them, and a
//! key there. A frame has 16 ms.

#![allow(clippy::expect_used, reason = "a bench that cannot run has nothing to measure")]

mod sample;
mod window;

use crossterm::event::KeyCode;
use divan::Bencher;
use kartrekker::app::command::Place;
use kartrekker::session::{ActionId, ActionItem, Change};
use uuid::Uuid;
use window::Window;

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

/// A screen, with the text as a note and as an action item.
fn window_at(screen: &str, name: &str) -> Window {
    let guide = sample::guide();
    let mut session = sample::full(&guide);
    let question = "1.2".parse().expect("a question");
    session.apply(Change::SetNote(question, text(name)));
    let action = ActionItem::new(ActionId::new(Uuid::from_u128(99)), text(name).replace('\n', " "), None);
    session.apply(Change::InsertAction(0, action));
    let place = match screen {
        "notes" => Place::Notes,
        "actions" => Place::Actions,
        "report" => Place::Report,
        _ => Place::Question(question),
    };
    let mut window = Window::at(guide, Some(session), place);
    let keys: &[char] = match screen {
        "note" => &['n'],
        "search" => &['/', 'e', 'e'],
        _ => &[],
    };
    if !keys.is_empty() {
        window.show();
        for key in keys {
            window.press(KeyCode::Char(*key));
        }
    }
    window
}

fn cases() -> impl Iterator<Item = String> {
    TEXTS.into_iter().flat_map(|text| SCREENS.map(|screen| format!("{text} / {screen}")))
}

#[divan::bench(args = cases(), sample_count = 20, sample_size = 1)]
fn the_first_frame(bencher: Bencher, case: &str) {
    let (text, screen) = case.split_once(" / ").expect("a text and a screen");
    bencher.with_inputs(|| window_at(screen, text)).bench_local_values(|mut window| window.show());
}

/// Down and up in turn where one reads, a letter where one types.
#[divan::bench(args = cases(), sample_count = 20, sample_size = 1)]
fn a_key_until_it_is_drawn(bencher: Bencher, case: &str) {
    let (text, screen) = case.split_once(" / ").expect("a text and a screen");
    let mut window = window_at(screen, text);
    window.show();
    let codes = if screen == "note" { [KeyCode::Char('x'), KeyCode::Backspace] } else { [KeyCode::Down, KeyCode::Up] };
    let mut codes = codes.into_iter().cycle();
    bencher.bench_local(|| window.press(codes.next().unwrap_or(KeyCode::Down)));
}
