//! The terminal is given back, and everything is kept, however one leaves.

use rustix::process::Signal;

use crate::user::User;
use crate::window::{LEAVING, Window};

#[test]
fn leaving_with_a_key_gives_the_terminal_back() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    let screen = window.screen();
    assert!(screen.alternate_screen() && screen.bracketed_paste() && screen.hide_cursor() && window.is_raw());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::PressRelease);
    window.press("\x11");
    let (code, left) = window.ends_with_terminal_restored(LEAVING);
    assert_eq!((code, left.as_str()), (0, ""));
}

#[test]
fn each_signal_to_leave_saves_what_was_typed_last_and_gives_the_terminal_back_within_two_seconds() {
    let user = User::with_meeting("Partneroverleg");
    for (signal, text) in [(Signal::TERM, "een"), (Signal::HUP, "twee"), (Signal::INT, "drie"), (Signal::QUIT, "vier")]
    {
        let mut window = user.open(&["--bij", "1.2"]);
        window.press("n");
        window.see(&["Notitie bij vraag 1.2"]);
        window.press(text);
        window.see(&[text, "bezig met opslaan"]);
        window.signal(signal);
        let (code, left) = window.ends_with_terminal_restored(LEAVING);
        assert_eq!((code, left.as_str()), (0, ""), "{signal:?}");
        assert!(user.kept().contains(text), "{signal:?}: {}", user.kept());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_that_has_stopped_reading_does_not_keep_the_program_from_leaving() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.look_away("het laatste", &["het laatste"]);
    // The help opens and closes, frame upon frame, until the terminal takes no more and the program waits for it. With
    // another key in between, for a key that is held counts once.
    window.press_apart("\x1bOP\x1b[B".repeat(300).as_bytes());
    window.signal(Signal::TERM);
    assert_eq!(window.ends_within(LEAVING), 128 + 15);
    assert!(user.kept().contains("het laatste"));
}

#[test]
fn an_error_at_the_start_leaves_the_terminal_alone() {
    let user = User::new();
    let file = user.path("een-bestand");
    std::fs::write(&file, "").unwrap();
    let mut window = Window::of(&user).data(file.join("map")).open(&["open", "laatste"]);
    let (code, left) = window.ends_with_terminal_restored(LEAVING);
    assert_eq!(code, 1);
    assert!(left.starts_with("kartrekker: ") && left.contains("geen map"), "{left}");
    assert!(!window.written().contains(&0x1b), "{left}");
}

#[test]
fn a_folder_that_cannot_be_written_is_told_of_on_the_screen_and_the_terminal_is_given_back() {
    let user = User::new();
    let file = user.path("een-bestand");
    std::fs::write(&file, "").unwrap();
    let mut window = Window::of(&user).data(file.join("map")).open(&[]);
    window.see(&["Nieuwe bijeenkomst"]);
    window.press("n");
    window.see(&["Hoe heet de bijeenkomst?"]);
    window.press("Overleg");
    window.see(&["Overleg"]);
    window.press("\r");
    // The dialog stays, with what was typed and what is wrong.
    window.see(&["Overleg", "een deel van het pad is geen", "--gegevens"]);
    window.press("\x11");
    window.see(&["Wat je typte is nog niet bewaard", "Gooi het weg"]);
    window.press("\x1b[B\r");
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
}

#[test]
fn a_program_that_stood_still_draws_everything_anew_when_it_goes_on() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    let before = window.see(&["opgeslagen"]);
    window.signal(Signal::TSTP);
    window.stands_still();
    // The last thing it wrote: the shell has its terminal.
    window.see(&[]);
    let screen = window.screen();
    assert!(!window.is_raw() && !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    window.signal(Signal::CONT);
    assert_eq!(window.see(&["opgeslagen"]), before);
    let screen = window.screen();
    assert!(window.is_raw() && screen.alternate_screen() && screen.bracketed_paste() && screen.hide_cursor());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::PressRelease);
    window.press("a");
    window.see(&["ons antwoord", "opgeslagen"]);
    window.press("\x11");
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
}

#[test]
fn a_program_that_was_stopped_unawares_takes_its_terminal_again_from_the_shell() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    let before = window.see(&["opgeslagen"]);
    window.signal(Signal::STOP);
    window.stands_still();
    window.cook();
    assert!(!window.is_raw());
    window.signal(Signal::CONT);
    assert_eq!(window.see(&["opgeslagen"]), before);
    assert!(window.is_raw());
    window.press("\x11");
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
}
