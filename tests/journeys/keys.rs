//! Keys as words, the way a manual writes them: `n Overleg <Enter> <Ctrl+Z>`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The keys that a line of words stands for. Spaces between words are not typed: `<spatie>` is.
pub fn keys(line: &str) -> Vec<KeyEvent> {
    let word = |word: &str| match word.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
        Some(name) if !name.is_empty() => vec![key(name)],
        _ => letters(word),
    };
    line.split_whitespace().flat_map(word).collect()
}

/// A text as it is typed, with its spaces and newlines.
pub fn letters(text: &str) -> Vec<KeyEvent> {
    let letter = |c: char| match c {
        '\n' => key("enter"),
        c => KeyEvent::new(KeyCode::Char(c), if c.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE }),
    };
    text.chars().map(letter).collect()
}

/// A key by the name that stands on the screen, in capital or small letters.
pub fn key(name: &str) -> KeyEvent {
    let name = name.to_lowercase();
    let (modifiers, name) = match name.split_once('+') {
        Some(("ctrl", rest)) => (KeyModifiers::CONTROL, rest),
        Some(("alt", rest)) => (KeyModifiers::ALT, rest),
        Some(("shift", "tab")) => return KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT),
        _ => (KeyModifiers::NONE, name.as_str()),
    };
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "spatie" => KeyCode::Char(' '),
        "backspace" => KeyCode::Backspace,
        "del" => KeyCode::Delete,
        "up" | "↑" => KeyCode::Up,
        "down" | "↓" => KeyCode::Down,
        "left" | "←" => KeyCode::Left,
        "right" | "→" => KeyCode::Right,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "f1" => KeyCode::F(1),
        "f2" => KeyCode::F(2),
        "f3" => KeyCode::F(3),
        "f4" => KeyCode::F(4),
        "f5" => KeyCode::F(5),
        one if one.chars().count() == 1 => KeyCode::Char(one.chars().next().unwrap()),
        other => panic!("there is no key {other}"),
    };
    KeyEvent::new(code, modifiers)
}
