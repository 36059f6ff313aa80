//! The program asks nothing of the terminal, and does nothing while nothing happens.

use std::time::Duration;

#[cfg(target_os = "linux")]
use crate::process::{cpu_ticks, sleeps, wait_until_all_sleep};
use crate::seen::find;
use crate::user::User;

#[test]
fn the_first_frame_asks_the_terminal_nothing() {
    let user = User::with_meeting("Partneroverleg");
    let window = user.open(&[]);
    let written = window.written();
    for query in ["\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[0c", "\x1b[>c", "\x1b[?u", "\x1b]10;?", "\x1b]11;?", "\x1bP"] {
        assert_eq!(find(&written, query.as_bytes()), None, "{query:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_happens_while_nothing_happens() {
    let user = User::with_meeting("Partneroverleg");
    // Also while a folder is watched.
    let folder = user.guide();
    let window = user.open(&["--bij", "1.2", "--handreiking", folder.to_str().unwrap(), "--volg"]);
    wait_until_all_sleep(window.process());
    let work = || (window.written().len(), cpu_ticks(window.process()), sleeps(window.process(), None));
    let before = work();
    // The one test that lets time pass: there is no event to wait for that would not come.
    std::thread::sleep(Duration::from_millis(1500));
    let after = work();
    assert_eq!(after.0, before.0, "bytes written");
    assert_eq!(after.1, before.1, "CPU time");
    // One thread may just have been on its way to sleep.
    assert!(after.2 - before.2 <= 1, "{} wake-ups", after.2 - before.2);
}
