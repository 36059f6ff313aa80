//! Keys and clicks without sense: nothing breaks, and the file holds what the app holds.

use crossterm::event::Event;

use kartrekker::app::command::Place;
use kartrekker::clean::is_forbidden;

use super::dice::Dice;
use super::keys::key;
use super::stage::Stage;

/// How many runs there are.
const RUNS: u64 = 20;

const KEYS: [&str; 49] = [
    "up",
    "down",
    "left",
    "right",
    "enter",
    "esc",
    "tab",
    "shift+tab",
    "pgup",
    "pgdn",
    "home",
    "end",
    "f1",
    "f2",
    "backspace",
    "del",
    "spatie",
    "ctrl+z",
    "ctrl+y",
    "ctrl+a",
    "ctrl+x",
    "ctrl+v",
    "alt+→",
    "alt+←",
    "a",
    "b",
    "n",
    "+",
    "o",
    "m",
    "k",
    "l",
    "s",
    "r",
    "i",
    "v",
    "p",
    "q",
    ".",
    ",",
    "?",
    "1",
    "-",
    "é",
    "日",
    "enter",
    "down",
    "down",
    "enter",
];

/// Plays one run of so many events, and gives the window as it is at the end.
fn play(seed: u64, events: usize) -> Stage {
    let mut dice = Dice(seed);
    let mut stage = Stage::in_meeting("Overleg");
    for event in 0..events {
        if event % 40 == 0 {
            stage.keep_frames();
        }
        match dice.roll(20) {
            0..=14 => {
                stage.event(Event::Key(key(KEYS[dice.roll(KEYS.len())])));
            }
            15..=17 => {
                let (width, height) = (stage.buffer().area.width, stage.buffer().area.height);
                let column = u16::try_from(dice.roll(width.into())).unwrap();
                let row = u16::try_from(dice.roll(height.into())).unwrap();
                stage.click_at(column, row);
            }
            18 if dice.roll(4) == 0 => {
                let size = |dice: &mut Dice, most| u16::try_from(1 + dice.roll(most)).unwrap();
                let (width, height) = (size(&mut dice, 500), size(&mut dice, 200));
                stage.resize(width, height);
            }
            18 => stage.wheel_down(),
            _ => stage.paste(
                [
                    "één\ntwee",
                    "\u{1b}[2J",
                    "",
                    "31-12",
                    "x\r\ny",
                    "👩\u{200D}👩🏽",
                    "\u{202E}\u{301}",
                    "\u{1100}\u{1161}",
                ][dice.roll(8)],
            ),
        }
        if stage.app.is_leaving() {
            stage = stage.again();
        }
        if let Some(session) = stage.app.session().cloned()
            && dice.roll(1_000) == 0
        {
            assert_eq!(stage.session(), session, "seed {seed}");
        }
        if event % 40 == 0 {
            stage.is_as_if_new();
        }
    }
    stage
}

/// Plays all runs; afterwards the file holds what the app holds, and the screen is whole.
fn play_all(events: usize) {
    let mut kept = 0;
    for seed in 1..=RUNS {
        let mut stage = play(seed, events);
        if let Some(session) = stage.app.session().cloned() {
            assert_eq!(stage.session(), session, "seed {seed}");
        }
        stage.resize(80, 24);
        for _ in 0..5 {
            stage.keys("<Esc>");
            // What was typed in vain is asked about: the last choice throws it away.
            if ["begrijp ik niet", "nog niet bewaard"].iter().any(|asked| stage.screen().contains(asked)) {
                stage.keys("<End> <Enter>");
            }
        }
        assert!(stage.app.overlay().is_none(), "seed {seed}:\n{}", stage.screen());
        let harmless = |symbol: &str| !symbol.chars().any(|c| is_forbidden(c) && c != '\u{200D}');
        assert!(
            stage.buffer().content().iter().all(|cell| harmless(cell.symbol())),
            "seed {seed}:\n{}",
            stage.screen()
        );
        // Every screen gets there, and this is what it looks like.
        // Away first, so that the page begins at its top.
        stage.go(Place::Source);
        stage.go(Place::Introduction);
        stage.says(&["Wat is dit?"]);
        stage.settle();
        let store = stage.store();
        for listed in store.list().unwrap() {
            // Every file that is left can be opened again.
            let session = store.peek(&listed.path).unwrap();
            kept += session.questions.len() + session.actions.len();
        }
    }
    assert!(kept > 0, "the runs must reach the meeting");
}

#[test]
fn random_keys_and_clicks_break_nothing_and_the_file_holds_what_the_app_holds() {
    play_all(500);
}

/// A hundred thousand in all; fewer where `KARTREKKER_FUZZ` says so.
#[test]
#[ignore = "takes long"]
fn fuzz_keys_and_clicks() {
    let asked = std::env::var("KARTREKKER_FUZZ").ok().map_or(100_000, |asked| asked.parse().expect("a number"));
    play_all(usize::try_from((asked / RUNS).clamp(1, 5_000)).unwrap());
}

#[test]
fn three_hundred_sizes_between_keys_lose_nothing() {
    let mut dice = Dice(7);
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    let before = stage.screen();
    stage.keys("n");
    for number in 0..300 {
        let size = |dice: &mut Dice, most| u16::try_from(1 + dice.roll(most)).unwrap();
        let (width, height) = (size(&mut dice, 500), size(&mut dice, 200));
        stage.resize(width, height);
        stage.types(&format!("{} ", number % 10));
    }
    let typed = "0 1 2 3 4 5 6 7 8 9 ".repeat(30);
    assert_eq!(stage.session().note("1.2".parse().unwrap()).trim(), typed.trim());
    stage.keys("<Ctrl+A> <Backspace> <Esc>");
    stage.resize(80, 24);
    stage.settle();
    assert_eq!(stage.screen(), before);
}
