//! What comes from the terminal: bytes in pieces, pastes, other sizes.

use rustix::process::Signal;

use crate::user::User;
use crate::window::LEAVING;

#[test]
fn a_window_that_was_tiny_for_a_moment_is_drawn_whole_again() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    let before = window.see(&["opgeslagen"]);
    window.resize(10, 5);
    window.see(&["Dit"]);
    window.resize(80, 24);
    assert_eq!(window.see(&["opgeslagen"]), before);
}

#[cfg(target_os = "linux")]
#[test]
fn keys_whose_bytes_come_one_by_one_are_understood() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    // ‘ab’, to the left, ‘é’, a paste. An escape alone is the key Esc: the byte behind it must come along.
    for piece in
        [&b"a"[..], b"b", b"\x1b[", b"D", b"\xc3", b"\xa9", b"\x1b[", b"2", b"00", b"~", b"p\x1b", b"[201", b"~"]
    {
        window.press_apart(piece);
    }
    window.see(&["aépb", "opgeslagen"]);
    assert!(user.kept().contains("aépb"), "{}", user.kept());
}

#[test]
fn a_paste_of_five_thousand_lines_is_taken() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    let lines: Vec<String> = (1..=5000).map(|number| format!("regel {number}")).collect();
    window.press(&format!("\x1b[200~{}\x1b[201~", lines.join("\r")));
    window.see(&["regel 5000", "opgeslagen"]);
    window.press("!");
    window.see(&["regel 5000!", "opgeslagen"]);
    let kept = user.kept();
    assert!(kept.contains("regel 1\nregel 2\n") && kept.contains("regel 4999\nregel 5000!"));
}

#[test]
fn a_paste_that_never_ends_does_not_keep_the_program_from_saving_and_leaving() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("getypt");
    window.see(&["getypt"]);
    window.press("\x1b[200~begonnen met plakken");
    window.signal(Signal::TERM);
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
    assert!(user.kept().contains("getypt"));
}
