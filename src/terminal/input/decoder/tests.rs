//! Bytes in whatever pieces, at whatever times.

use super::*;

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn plain(code: KeyCode) -> Event {
    key(code, KeyModifiers::NONE)
}

/// What comes of bytes that come in pieces, each so many milliseconds after the one before; at the end nothing comes
/// for long.
fn heard(pieces: &[(u64, &[u8])]) -> Vec<Event> {
    let mut decoder = Decoder::default();
    let mut now = Instant::now();
    let mut events = Vec::new();
    for (after, piece) in pieces {
        let comes = now + Duration::from_millis(*after);
        while let Some(wait) = decoder.waits(now).filter(|wait| now + *wait < comes) {
            now += wait;
            events.extend(decoder.hear(&[], now));
        }
        now = comes;
        events.extend(decoder.hear(piece, now));
    }
    while let Some(wait) = decoder.waits(now) {
        assert!(!wait.is_zero(), "waits for nothing");
        now += wait;
        events.extend(decoder.hear(&[], now));
    }
    events
}

fn at_once(bytes: &[u8]) -> Vec<Event> {
    heard(&[(0, bytes)])
}

#[test]
fn a_sequence_in_pieces_is_the_key_that_it_is_whole() {
    let keys: [&[u8]; 8] =
        [b"\x1b[B", b"\x1bOA", b"\x1b[1;5D", b"\x1b[5~", b"\x1b[15~", b"\x1b[<0;5;7M", b"\x1b[[A", b"\x1b[M !!"];
    for bytes in keys {
        let whole = at_once(bytes);
        assert_eq!(whole.len(), 1, "{bytes:?}");
        for at in 1..bytes.len() {
            for gap in [0, 1, 20, 45, 49] {
                let (first, rest) = bytes.split_at(at);
                assert_eq!(heard(&[(0, first), (gap, rest)]), whole, "{bytes:?} at {at} after {gap} ms");
            }
        }
    }
}

#[test]
fn the_rest_of_a_sequence_that_comes_too_late_is_no_letter() {
    for bytes in [b"\x1b[B".as_slice(), b"\x1bOA", b"\x1b[1;5A", b"\x1b[<0;5;7M"] {
        for at in 1..bytes.len() {
            let (first, rest) = bytes.split_at(at);
            for gap in [60, 300, 900] {
                let events = heard(&[(0, first), (gap, rest)]);
                let letter = |event: &&Event| matches!(event, Event::Key(key) if matches!(key.code, KeyCode::Char(_)));
                let letters = events.iter().filter(letter).count();
                // Of Esc with one byte behind it nobody can tell, and Alt with a bracket means nothing here.
                let unsure = (at == 1 && rest.len() == 1) || at == 2;
                assert!(letters == 0 || unsure && letters == 1, "{bytes:?} at {at} after {gap} ms: {events:?}");
            }
        }
    }
}

#[test]
fn esc_is_a_key_after_a_moment_and_twice_is_two() {
    assert_eq!(at_once(b"\x1b"), [plain(KeyCode::Esc)]);
    assert_eq!(at_once(b"\x1b\x1b"), [plain(KeyCode::Esc), plain(KeyCode::Esc)]);
    assert_eq!(heard(&[(0, b"\x1b"), (200, b"a")]), [plain(KeyCode::Esc), plain(KeyCode::Char('a'))]);
    let mut decoder = Decoder::default();
    let now = Instant::now();
    assert_eq!(decoder.hear(b"\x1b", now), []);
    assert_eq!(decoder.waits(now), Some(REST));
    assert_eq!(decoder.hear(b"", now + REST), [plain(KeyCode::Esc)]);
    assert_eq!(decoder.waits(now + REST), None);
}

#[test]
fn keys_of_other_terminals_are_the_keys_that_they_are() {
    let (ctrl, alt, shift) = (KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SHIFT);
    for (bytes, expected) in [
        (b"\x08".as_slice(), plain(KeyCode::Backspace)),
        (b"\x7f", plain(KeyCode::Backspace)),
        (b"\x1b\x08", key(KeyCode::Backspace, alt)),
        (b"\x1bb", key(KeyCode::Char('b'), alt)),
        (b"\x1bf", key(KeyCode::Char('f'), alt)),
        (b"\x1bOd", key(KeyCode::Left, ctrl)),
        (b"\x1bOc", key(KeyCode::Right, ctrl)),
        (b"\x1b[d", key(KeyCode::Left, shift)),
        (b"\x1b\x1b[D", key(KeyCode::Left, alt)),
        (b"\x1b\x1bOC", key(KeyCode::Right, alt)),
        (b"\x1b[1;3C", key(KeyCode::Right, alt)),
        (b"\x1b[3^", key(KeyCode::Delete, ctrl)),
        (b"\x1b[Z", key(KeyCode::BackTab, shift)),
        (b"\x1b[97;5u", key(KeyCode::Char('a'), ctrl)),
        (b"\x1b\xc3\xa9", key(KeyCode::Char('é'), alt)),
        (b"\x1bOM", plain(KeyCode::Enter)),
        (b"\x1b[", key(KeyCode::Char('['), alt)),
    ] {
        assert_eq!(at_once(bytes), [expected], "{bytes:?}");
    }
    let click =
        MouseEvent { kind: MouseEventKind::Down(MouseButton::Left), column: 4, row: 6, modifiers: KeyModifiers::NONE };
    assert_eq!(at_once(b"\x1b[<0;5;7M"), [Event::Mouse(click)]);
}

#[test]
fn what_terminals_answer_to_others_is_no_key() {
    for bytes in [
        b"\x1b]11;rgb:0000/0000/0000\x07".as_slice(),
        b"\x1b]11;rgb:0000/0000/0000\x1b\\",
        b"\x1bP>|xterm(390)\x1b\\",
        b"\x1b[?64;1;2c",
        b"\x1b[>41;390;0c",
        b"\x1b[12;40R",
        b"\x1b[I",
        b"\x1b[201~",
        b"\x1b[999;999;999~",
        b"\x1b[?x",
        b"\xff\xfe\x80",
    ] {
        // A key that means something may look like an answer.
        let events: Vec<_> =
            at_once(bytes).into_iter().filter(|event| *event != key(KeyCode::F(3), KeyModifiers::NONE)).collect();
        assert_eq!(events, [], "{bytes:?}");
    }
}

#[test]
fn letters_in_pieces_are_whole_however_long_it_takes() {
    let wanted: Vec<Event> = "aé€🏳".chars().map(|c| plain(KeyCode::Char(c))).collect();
    let bytes = "aé€🏳".as_bytes();
    let pieces: Vec<(u64, &[u8])> = bytes.iter().map(|byte| (3_000, std::slice::from_ref(byte))).collect();
    assert_eq!(heard(&pieces), wanted);
}

#[test]
fn a_paste_is_one_text_in_whatever_pieces_it_comes() {
    let bytes = b"a\x1b[200~een\rtwee \x1b[B\x1b[201~b";
    let wanted = [plain(KeyCode::Char('a')), Event::Paste("een\rtwee \u{1b}[B".to_owned()), plain(KeyCode::Char('b'))];
    for at in 1..bytes.len() {
        let (first, rest) = bytes.split_at(at);
        for gap in [0, 40, 700] {
            // Of a sequence that it begins or ends with, the rest comes sooner.
            let in_text = (8..=20).contains(&at);
            if gap < 50 || in_text {
                assert_eq!(heard(&[(0, first), (gap, rest)]), wanted, "at {at} after {gap} ms");
            }
        }
    }
}

#[test]
fn a_paste_without_an_end_is_over_when_nothing_comes_for_a_second() {
    let begun = b"\x1b[200~begonnen";
    let pasted = Event::Paste("begonnen".to_owned());
    assert_eq!(heard(&[(0, begun), (1_001, b"a")]), [pasted.clone(), plain(KeyCode::Char('a'))]);
    assert_eq!(heard(&[(0, begun), (900, b" en verder"), (900, b"")]), [Event::Paste("begonnen en verder".to_owned())]);
    assert_eq!(at_once(b"\x1b[200~begonnen\x1b[20"), [pasted]);
}

#[test]
fn ctrl_q_by_itself_is_a_key_also_in_a_paste() {
    let leave = key(KeyCode::Char('q'), KeyModifiers::CONTROL);
    let pasted = |text: &str| Event::Paste(text.to_owned());
    assert_eq!(heard(&[(0, b"\x1b[200~een"), (300, b"\x11")]), [pasted("een"), leave]);
    assert_eq!(at_once(b"\x1b[200~een\x11twee\x1b[201~"), [pasted("een\u{11}twee")]);
}

#[test]
fn a_slow_paste_is_told_of_until_it_ends() {
    let mut decoder = Decoder::default();
    let began = Instant::now();
    let at = |ms| began + Duration::from_millis(ms);
    decoder.hear(b"\x1b[200~een", at(0));
    assert!(!decoder.is_in_slow_paste(), "most come at once");
    decoder.hear(b"", at(50));
    assert!(decoder.is_in_slow_paste());
    assert_eq!(decoder.waits(at(50)), Some(Duration::from_millis(950)));
    decoder.hear(b" twee", at(300));
    assert!(decoder.is_in_slow_paste());
    decoder.hear(b"\x1b[201~", at(310));
    assert!(!decoder.is_in_slow_paste());
}

#[test]
fn an_endless_paste_takes_no_more_than_a_field_does() {
    let mut decoder = Decoder::default();
    let now = Instant::now();
    decoder.hear(b"\x1b[200~", now);
    for _ in 0..1_000 {
        decoder.hear(&[b'x'; 1 << 12], now);
    }
    let events = decoder.hear(b"\x1b[201~", now);
    assert!(matches!(&events[..], [Event::Paste(text)] if text.len() == MOST_PASTED));
}

proptest::proptest! {
    #[test]
    fn any_bytes_in_any_pieces_are_taken_and_nothing_is_waited_for_without_end(
        pieces in proptest::collection::vec(
            (0..2_000_u64, proptest::collection::vec(proptest::sample::select(
                b"\x1b\x1b\x1b[[OMP]<;?200~201~~AaBdu^@$M\x07\x08\x11\r\n\\ \xc3\xa9\xe2\xf0\x80\xff1597".to_vec()), 0..12)),
            0..12),
    ) {
        let pieces: Vec<(u64, &[u8])> = pieces.iter().map(|(after, piece)| (*after, piece.as_slice())).collect();
        heard(&pieces);
    }
}
