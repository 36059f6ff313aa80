//! Letters that are written by their number: Alt is held, 0235 typed at the right of the keyboard, Alt let go. The old
//! console of Windows pastes letters that the keyboard does not have in the same way.
//!
//! They are reported as a letter that is let go without having been pressed. Not everything that looks so is one: the
//! key of a capital is let go as the small letter once Shift is up. So only what is let go while no key is down counts,
//! and of that only what an ordinary key could not be: a digit that was pressed in another window must answer nothing.

use crossterm::event::{Event, KeyCode, KeyEventKind};

/// The letter keys that are down, so that a letter that was never pressed is known.
#[derive(Debug, Default)]
pub struct AltCodes {
    down: Vec<char>,
}

impl AltCodes {
    /// The event as it is meant: what came by its number is a letter like any other.
    pub fn read(&mut self, mut event: Event) -> Event {
        match &mut event {
            Event::Key(key) => {
                if let KeyCode::Char(letter) = key.code {
                    match key.kind {
                        KeyEventKind::Press if !self.down.contains(&letter) => self.down.push(letter),
                        KeyEventKind::Release if self.is_alone(letter) => key.kind = KeyEventKind::Press,
                        KeyEventKind::Release => self.let_go(letter),
                        KeyEventKind::Press | KeyEventKind::Repeat => {}
                    }
                }
            }
            // What was down then is let go elsewhere, or was pressed there.
            Event::FocusGained | Event::FocusLost => self.down.clear(),
            Event::Mouse(_) | Event::Paste(_) | Event::Resize(..) => {}
        }
        event
    }

    fn is_alone(&self, letter: char) -> bool {
        self.down.is_empty() && !letter.is_ascii()
    }

    /// Forgets the key of a letter that was let go: this one, or the first when the keys that change letters were let go
    /// before it.
    fn let_go(&mut self, letter: char) {
        let at = self.down.iter().position(|down| *down == letter).unwrap_or(0);
        if at < self.down.len() {
            self.down.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyEvent, KeyModifiers};

    use super::*;

    fn key(letter: char, kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(KeyCode::Char(letter), KeyModifiers::NONE, kind))
    }

    /// What is written by presses (`+e`) and releases (`-e`).
    fn written(keys: &str) -> String {
        let mut codes = AltCodes::default();
        let events = keys.split(' ').map(|key_| {
            let letter = key_.chars().nth(1).unwrap();
            key(letter, if key_.starts_with('+') { KeyEventKind::Press } else { KeyEventKind::Release })
        });
        let press = |event: Event| event.as_key_press_event().and_then(|key| key.code.as_char());
        events.map(|event| codes.read(event)).filter_map(press).collect()
    }

    #[test]
    fn a_letter_that_is_let_go_without_a_press_was_written_by_its_number() {
        assert_eq!(written("+z -z -ë +r -r"), "zër");
        assert_eq!(written("-é -é +n -n"), "één");
    }

    #[test]
    fn letting_go_of_a_key_writes_nothing_whatever_is_let_go_before_it() {
        for (keys, wanted) in [("+e -e", "e"), ("+A -a", "A"), ("+? -ß", "?"), ("+a +b -a -b", "ab"), ("+É -é", "É")]
        {
            assert_eq!(written(keys), wanted, "{keys}");
        }
        assert_eq!(written("+A +a +a -a +2 -é -ë"), "Aaa2", "what is not certain writes nothing");
    }

    #[test]
    fn a_digit_that_was_pressed_in_another_window_writes_nothing() {
        assert_eq!(written("-1 -a +b"), "b");
    }

    #[test]
    fn what_was_down_when_one_went_to_another_window_does_not_stand_in_the_way() {
        let mut codes = AltCodes::default();
        codes.read(key('a', KeyEventKind::Press));
        codes.read(Event::FocusLost);
        assert!(codes.read(key('ë', KeyEventKind::Release)).is_key_press());
    }
}
