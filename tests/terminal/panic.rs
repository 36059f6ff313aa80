//! A mistake of our own.
#![cfg(debug_assertions)]

use crate::user::User;
use crate::window::{LEAVING, Window};

#[test]
fn a_panic_keeps_everything_gives_the_terminal_back_and_shows_nothing_of_the_meeting() {
    let user = User::with_meeting("Geheim overleg");
    let mut window = Window::of(&user)
        .environment("KARTREKKER_TEST_PANIEK", "teken")
        .environment("RUST_BACKTRACE", "1")
        .open(&["open", "laatste", "--bij", "1.2"]);
    window.see(&["opgeslagen"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("net getypt");
    window.see(&["net getypt", "bezig met opslaan"]);
    window.press("\x1bOP");
    let (code, left) = window.ends_with_terminal_restored(LEAVING);
    assert_eq!(code, 1);
    assert!(left.starts_with("kartrekker: ") && left.contains("bewaard") && left.contains("Doe dit:"), "{left}");
    for hidden in ["Geheim", "net getypt", "panicked", "thread", "backtrace"] {
        assert!(!left.contains(hidden), "{hidden}: {left}");
    }
    assert!(user.kept().contains("net getypt"));
}
