//! Keys and clicks without sense: nothing breaks, and the file holds what the app holds.

use crossterm::event::Event;

use super::keys::key;
use super::stage::Stage;

/// How many events each run gets; there are five runs.
const EVENTS: usize = 4_000;

/// Numbers that seem random and are the same every time (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

const KEYS: [&str; 48] = [
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

/// Plays one run, and gives the window as it is at the end.
fn play(seed: u64) -> Stage {
    let mut dice = Dice(seed);
    let mut stage = Stage::in_meeting("Overleg");
    for _ in 0..EVENTS {
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
                let (width, height) = (size(&mut dice, 250), size(&mut dice, 70));
                stage.resize(width, height);
            }
            18 => stage.wheel_down(),
            _ => stage.paste(["één\ntwee", "\u{1b}[2J", "", "31-12", "x\r\ny"][dice.roll(5)]),
        }
        if stage.app.is_leaving() {
            stage = stage.again();
        }
        if let Some(session) = stage.app.session().cloned()
            && dice.roll(1_000) == 0
        {
            assert_eq!(stage.session(), session, "seed {seed}");
        }
    }
    stage
}

#[test]
fn random_keys_and_clicks_break_nothing_and_the_file_holds_what_the_app_holds() {
    let mut kept = 0;
    for seed in 1..=5 {
        let mut stage = play(seed);
        if let Some(session) = stage.app.session().cloned() {
            assert_eq!(stage.session(), session, "seed {seed}");
        }
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
