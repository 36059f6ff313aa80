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

#[test]
fn a_paste_of_a_megabyte_is_taken_as_far_as_a_note_goes_and_the_keys_go_on() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    let words = "samenwerken in de wijk ".repeat(44_000);
    window.press(&format!("\x1b[200~begin {words}\x1b[201~"));
    window.see(&["samenwerken", "opgeslagen"]);
    // Over the whole text, and something else in its place.
    window.press("\x01");
    window.press("opnieuw");
    window.see(&["opnieuw", "opgeslagen"]);
    window.press("\x1a");
    window.press("\x11");
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
    assert!(user.kept().contains("note = \""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_sequence_that_comes_in_two_pieces_moves_in_the_note_and_answers_nothing() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("getypt");
    window.see(&["getypt", "opgeslagen"]);
    for rest in [&b"[B"[..], b"[A", b"[H", b"[<0;5;5M"] {
        window.press_apart(b"\x1b");
        window.press_apart(rest);
    }
    window.press("!");
    window.see(&["!getypt", "opgeslagen"]);
    window.press("\x11");
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
    assert!(!user.kept().contains("answer"), "{}", user.kept());
}

#[test]
fn esc_by_itself_closes_the_note() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("\x1b");
    window.see(&["a kies A", "opgeslagen"]);
}

#[cfg(target_os = "linux")]
#[test]
fn keys_that_other_terminals_send_do_in_a_note_what_they_say() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("een twee driee");
    window.see(&["driee"]);
    // Backspace; a word back three times, each in another way; a word on.
    for keys in ["\x08", "\x1bb", "\x1bOd", "\x1b\x1b[D", "\x1bf", "-"] {
        window.press_apart(keys.as_bytes());
    }
    // An emoji in pieces.
    for piece in ["\u{1F3F3}", "\u{FE0F}", "\u{200D}", "\u{1F308}"] {
        window.press_apart(piece.as_bytes());
    }
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    assert!(user.kept().contains("een -\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}twee drie\""), "{}", user.kept());
}

#[test]
fn a_key_that_is_held_answers_once_and_that_is_said() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("bbbbbbbb");
    window.see(&["Laat de toets even los", "opgeslagen"]);
    // Once more would be on to the advice.
    window.see(&["Onderdeel 1 van 5 · vraag 2", "Enter lees B"]);
    assert!(user.kept().contains("answer = \"b\""), "{}", user.kept());
}

#[test]
fn a_text_that_a_console_sends_as_keys_answers_nothing_and_opens_nothing() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    for text in ["Bewonersraad wil graag", "\x1b[200~Bewonersraad\x1b[201~", "ba\rn"] {
        window.press(text);
        window.see(&["Deze tekst hoort in een vak.", "opgeslagen"]);
        // What was said goes with the next key.
        window.press("\x1b[B");
        window.see(&["opgeslagen"]);
    }
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    assert!(!user.kept().contains("answer"), "{}", user.kept());
}

#[test]
fn in_a_paste_without_an_end_the_screen_does_not_say_that_all_is_saved_and_all_else_works() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("\x1b[200~begonnen met plakken");
    let waiting = window.see(&["er komt nog tekst"]);
    assert!(!waiting.contains("opgeslagen"), "{waiting}");
    // After a moment it is over by itself, and keys are keys again.
    window.see(&["begonnen met plakken", "opgeslagen"]);
    window.press("!");
    window.see(&["plakken!", "opgeslagen"]);
    window.press("\x1b[200~ en nog eens");
    window.see(&["er komt nog tekst"]);
    window.resize(100, 30);
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("\x11");
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
    assert!(user.kept().contains("begonnen met plakken! en nog eens"), "{}", user.kept());
}

#[test]
fn three_hundred_sizes_in_a_row_end_with_the_screen_of_the_last() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.see(&["opgeslagen"]);
    window.press("\x1b[H");
    let before = window.see(&["Enter kies A", "opgeslagen"]);
    for number in 0..300_u16 {
        window.resize(1 + number * 37 % 200, 1 + number * 23 % 70);
        if number % 10 == 0 {
            window.press("\x1b[B");
        }
    }
    window.resize(80, 24);
    // A key that comes while the window is still too small does nothing. This line has no room at the size before.
    window.see(&["Volgende vraag: 1.3", "opgeslagen"]);
    window.press("\x1b[H");
    let lines: Vec<&str> = before.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    window.see(&lines);
    window.press("\x11");
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
}

#[test]
fn a_text_that_is_typed_in_one_go_by_a_terminal_without_pastes_is_taken_whole() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    // More than one read holds.
    window.press(&format!("{}einde", "samen werken ".repeat(400)));
    window.see(&["einde", "opgeslagen"]);
    assert!(user.kept().contains(&format!("note = \"{}einde\"", "samen werken ".repeat(400))));
}
