//! A window that stays open past midnight.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::user::User;
use crate::window::{LEAVING, Window};

#[test]
fn a_meeting_that_is_made_after_midnight_in_a_window_from_before_is_of_the_new_day() {
    let can = Command::new("faketime").args(["-f", "+0", "true"]).stderr(Stdio::null()).status();
    if !can.is_ok_and(|status| status.success()) {
        assert!(std::env::var_os("KARTREKKER_FAKETIME").is_none(), "faketime is not installed");
        eprintln!("passed by: faketime is not installed");
        return;
    }
    let user = User::new();
    let setup = Window::of(&user).environment("TZ", "UTC").environment("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    // An hour passes with every second: it is midnight a second after the start.
    let begun = Instant::now();
    let mut window = setup.after("exec faketime -f '@2026-11-26 23:00:00 x3600' \"$0\" \"$@\"").open(&[]);
    window.see(&["Nieuwe bijeenkomst"]);
    window.press("n");
    window.see(&["Hoe heet de bijeenkomst?"]);
    // What this is about is a time that passes.
    std::thread::sleep(Duration::from_millis(1_500).saturating_sub(begun.elapsed()));
    window.press("Nachtoverleg");
    window.see(&["Nachtoverleg"]);
    window.press("\r");
    window.see(&["Welke organisatie"]);
    window.press("\x1b");
    window.see(&["Aan tafel", "Nachtoverleg"]);
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    let kept = user.kept();
    assert!(kept.contains("date = \"2026-11-27\""), "{kept}");
}
