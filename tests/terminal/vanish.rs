//! The terminal goes away: the window is closed, the connection is lost.

use crate::user::User;
use crate::window::{LEAVING, Setup, Window};

/// Opens the note of a question and types in it.
fn window_with_note(setup: Setup, text: &str) -> Window {
    let mut window = setup.open(&["open", "laatste", "--bij", "1.2"]);
    window.see(&["opgeslagen"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press(text);
    window.see(&[text, "bezig met opslaan"]);
    window
}

#[test]
fn what_was_not_on_disk_yet_when_the_window_was_closed_is_kept() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = window_with_note(Window::of(&user), "het laatst");
    window.vanish("e", &["het laatste", "bezig met opslaan"]);
    window.ends_within(LEAVING);
    assert!(user.kept().contains("het laatste"), "{}", user.kept());
}

#[test]
fn a_program_under_nohup_does_not_live_on_without_its_window() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = window_with_note(Window::of(&user).after("trap '' HUP"), "het laatst");
    window.vanish("e", &["het laatste", "opgeslagen"]);
    window.ends_within(LEAVING);
}

#[test]
fn a_program_that_gets_no_signal_and_has_nothing_to_draw_does_not_live_on_without_its_window() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = window_with_note(Window::of(&user).after("trap '' HUP").without_hangup(), "het laatst");
    window.vanish("e", &["het laatste", "opgeslagen"]);
    window.ends_within(LEAVING);
    assert!(user.kept().contains("het laatste"), "{}", user.kept());
}
