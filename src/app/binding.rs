//! A key that works, and what it does.

use super::command::Command;
use super::key::{Key, Keystroke};
use crate::text::keys as words;

/// A key, with Ctrl or Alt when that is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPress {
    key: Key,
    ctrl: bool,
    alt: bool,
}

impl KeyPress {
    /// Makes a key with nothing held down.
    pub(super) const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false }
    }

    /// Makes a letter or sign with nothing held down.
    pub(super) const fn letter(c: char) -> Self {
        Self::plain(Key::Char(c))
    }

    /// Makes a letter with Ctrl held down.
    pub(super) const fn ctrl(c: char) -> Self {
        Self { ctrl: true, ..Self::letter(c) }
    }

    /// Makes a key with Alt held down.
    pub(super) const fn alt(key: Key) -> Self {
        Self { alt: true, ..Self::plain(key) }
    }

    /// Whether it is Enter.
    pub fn is_enter(&self) -> bool {
        *self == Self::plain(Key::Enter)
    }

    /// Tells which key was pressed. Shift is part of the letter that it makes; capitals count as small letters where no
    /// text is typed, so that Caps Lock does not silence the keys.
    pub const fn of(Keystroke { key, ctrl, alt, shift: _ }: Keystroke) -> Self {
        let key = match key {
            Key::Char(c) => Key::Char(c.to_ascii_lowercase()),
            key => key,
        };
        Self { key, ctrl, alt }
    }

    /// Whether a browser keeps it for itself: reload, find, print, close, leave, copy, and back and forward, which come back
    /// to us in another way. What such a key means has another one too.
    pub const fn is_kept_by_browsers(&self) -> bool {
        match self.key {
            Key::F(5) => !self.ctrl && !self.alt,
            Key::Char('c' | 'f' | 'p' | 'q' | 'r' | 'w' | 'x') => self.ctrl,
            Key::Left | Key::Right => self.alt && !self.ctrl,
            _ => false,
        }
    }

    /// Gives the name of the key on the screen.
    pub fn name(&self) -> String {
        let name = match self.key {
            Key::Char(' ') => words::SPACE.to_owned(),
            Key::Char(c) => c.to_string(),
            Key::F(n) => format!("F{n}"),
            Key::Enter => "Enter".to_owned(),
            Key::Esc => "Esc".to_owned(),
            Key::Tab => "Tab".to_owned(),
            Key::BackTab => "Shift+Tab".to_owned(),
            Key::Up => "↑".to_owned(),
            Key::Down => "↓".to_owned(),
            Key::Left => "←".to_owned(),
            Key::Right => "→".to_owned(),
            Key::PageUp => "PgUp".to_owned(),
            Key::PageDown => "PgDn".to_owned(),
            Key::Home => "Home".to_owned(),
            Key::End => "End".to_owned(),
            Key::Delete => "Del".to_owned(),
            Key::Backspace => "Backspace".to_owned(),
            Key::Other => String::new(),
        };
        if self.ctrl {
            format!("Ctrl+{}", name.to_uppercase())
        } else if self.alt {
            format!("Alt+{name}")
        } else {
            name
        }
    }
}

/// One or more keys, what they do, and what that is called.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The keys; the first is the one that is named.
    pub keys: Vec<KeyPress>,
    /// What they do.
    pub command: Command,
    /// What that is called.
    pub label: &'static str,
    /// What that is called at the bottom, where that is less.
    pub short: Option<&'static str>,
    /// Whether the bottom line names it; the help names every one that is not refused.
    pub footer: bool,
}

impl Binding {
    /// Gives the first key for it that a browser does not keep for itself.
    pub fn key_in_browser(&self) -> Option<&KeyPress> {
        self.keys.iter().find(|key| !key.is_kept_by_browsers())
    }

    /// Gives the words for it on the bottom line.
    pub fn in_short(&self) -> &'static str {
        self.short.unwrap_or(self.label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_keeps_these_keys_and_no_others() {
        let keys = (1..=12).map(Key::F).chain((' '..='~').map(Key::Char)).chain([
            Key::Enter,
            Key::Esc,
            Key::Tab,
            Key::Up,
            Key::Down,
            Key::Left,
            Key::Right,
            Key::Home,
            Key::End,
        ]);
        let pressed = keys.flat_map(|key| {
            [(false, false), (true, false), (false, true)].map(|(ctrl, alt)| Keystroke { key, ctrl, alt, shift: false })
        });
        let mut kept: Vec<String> =
            pressed.map(KeyPress::of).filter(KeyPress::is_kept_by_browsers).map(|key| key.name()).collect();
        kept.sort();
        kept.dedup();
        let all = ["Alt+←", "Alt+→", "Ctrl+C", "Ctrl+F", "Ctrl+P", "Ctrl+Q", "Ctrl+R", "Ctrl+W", "Ctrl+X", "F5"];
        assert_eq!(kept, all);
    }
}
