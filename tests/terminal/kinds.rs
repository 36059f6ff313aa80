//! Terminals of other kinds: with another name, without colours, without Unicode.

use crate::user::User;
use crate::window::{LEAVING, Setup, Window};

const OPEN: [&str; 4] = ["open", "laatste", "--bij", "1.2"];

/// Opens a meeting, answers, leaves, and gives all that was written.
fn worked_in(user: &User, setup: Setup) -> Vec<u8> {
    let mut window = setup.open(&OPEN);
    window.see(&["Weten we goed", "opgeslagen"]);
    window.press("a");
    window.see(&["ons antwoord", "opgeslagen"]);
    window.press("o");
    window.see(&["Overzicht", "Probleem scherp"]);
    window.press("\x11");
    let (code, left) = window.ends_with_terminal_restored(LEAVING);
    assert_eq!((code, left.as_str()), (0, ""));
    assert!(user.kept().contains("answer = \"a\""), "{}", user.kept());
    window.written()
}

#[test]
fn a_terminal_that_nobody_knows_is_worked_in() {
    for term in ["vt100", "linux", "iets-van-later-9", "Ω", "xterm-direct"] {
        let user = User::with_meeting("Partneroverleg");
        worked_in(&user, Window::of(&user).environment("TERM", term));
    }
}

#[test]
fn without_unicode_frames_are_of_signs_that_every_terminal_has() {
    for (name, value) in [("LANG", "C"), ("LC_ALL", "POSIX"), ("LC_ALL", "nl_NL.ISO-8859-1"), ("LANG", "")] {
        let user = User::with_meeting("Partneroverleg");
        let written = worked_in(&user, Window::of(&user).environment(name, value));
        let written = String::from_utf8(written).unwrap();
        let drawn = |c: char| ('\u{2190}'..='\u{25FF}').contains(&c);
        assert_eq!(written.chars().find(|c| drawn(*c)), None, "{name}={value}");
        assert!(written.contains("+--"), "{name}={value}");
    }
}

#[test]
fn without_colour_no_colour_is_asked_for() {
    let user = User::with_meeting("Partneroverleg");
    let coloured = |written: &[u8]| {
        let text = String::from_utf8(written.to_vec()).unwrap();
        let sequences = text.split("\x1b[").skip(1).filter_map(|rest| rest.split_once('m').map(|(codes, _)| codes));
        let codes = sequences.filter(|codes| codes.chars().all(|c| c.is_ascii_digit() || c == ';'));
        let numbers: Vec<u16> = codes.flat_map(|codes| codes.split(';')).filter_map(|code| code.parse().ok()).collect();
        // 39 and 49 bring back what the terminal has itself.
        numbers.iter().any(|code| matches!(code, 30..=38 | 40..=48 | 90..=97 | 100..=107))
    };
    assert!(coloured(&worked_in(&user, Window::of(&user))));
    let user = User::with_meeting("Partneroverleg");
    assert!(!coloured(&worked_in(&user, Window::of(&user).environment("NO_COLOR", "1"))));
}
