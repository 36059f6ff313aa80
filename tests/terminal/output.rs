//! What comes out of the program is what it draws, and nothing that a text brought along.

use std::fs;

use crate::user::User;
use crate::window::{LEAVING, Window};

/// Would ring, set the title, write the clipboard, clear the screen, turn the reading order round.
const HOSTILE: &str = "Kwaad\x07\x1b]0;titel\x07\x1b]52;c;a3dhYWQ=\x07\x1b[2J\u{9b}31m\u{202e}om\u{200b}\r";

/// All of C0 but what a shell or a terminal keeps for itself, delete, all of C1, all that turns the reading order round,
/// all that has no width, and the clipboard without an end.
fn everything() -> String {
    let codes = (0x01..=0x1F).chain(0x7F..=0x9F).chain(0x200B..=0x200F).chain(0x2028..=0x202E).chain(0x2060..=0x206F);
    let signs = codes.chain([0x061C, 0x180E, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB]).filter_map(char::from_u32);
    format!("Kwaad{}\x1b]52;c;a3dhYWQ=", signs.collect::<String>())
}

#[test]
fn a_hostile_meeting_and_a_hostile_paste_bring_nothing_to_the_terminal() {
    let user = User::with_meeting("Partneroverleg");
    let hostile = escaped(HOSTILE);
    let kept = user.kept().replace("\"Partneroverleg\"", &format!("\"{hostile}\""));
    let organisation = format!("[[organisations]]\nid = 1\nname = \"{hostile}\"\n");
    let question = format!("[[questions]]\nid = \"1.2\"\nnote = \"{hostile}\"\n");
    let id = "00000000-0000-7000-8000-000000000001";
    let action = format!("[[actions]]\nid = \"{id}\"\ntext = \"{hostile}\"\nowner = \"{hostile}\"\n");
    fs::write(user.file(), format!("{kept}\n{organisation}\n{question}\n{action}")).unwrap();
    let mut window = user.open(&["--bij", "1.2"]);
    for (keys, place) in
        [("m", "Aan tafel"), ("k", "Actiepunten"), ("l", "Notities"), ("s", "Samenvatting"), ("r", "Verslag")]
    {
        window.press(keys);
        window.see(&[place, "Kwaad"]);
    }
    window.press("o");
    window.see(&["Overzicht"]);
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    only_what_is_known(&window.written());

    let mut window = user.open(&["--bij", "1.1"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.1"]);
    window.press(&format!("\x1b[200~{}geplakt\x1b[201~", everything()));
    window.see(&["geplakt", "opgeslagen"]);
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    only_what_is_known(&window.written());
}

#[test]
fn a_hostile_guide_and_a_hostile_name_bring_nothing_to_the_terminal() {
    let user = User::with_meeting("Partneroverleg");
    let guide = user.guide();
    let file = guide.join("guide.toml");
    let text = fs::read_to_string(&file).unwrap();
    let title = text.lines().find(|line| line.starts_with("title = ")).unwrap();
    for hostile in [HOSTILE.to_owned(), escaped(HOSTILE)] {
        fs::write(&file, text.replace(title, &format!("title = \"{hostile}\""))).unwrap();
        let mut window = Window::of(&user).open(&["--handreiking", guide.to_str().unwrap()]);
        assert_eq!(window.ends_within(LEAVING), 1);
        only_what_is_known(&window.written());
        assert!(window.screen().contents().contains("guide.toml"), "{}", window.screen().contents());
    }
    let mut window = Window::of(&user).open(&["open", HOSTILE]);
    assert_eq!(window.ends_within(LEAVING), 1);
    only_what_is_known(&window.written());
}

#[test]
fn a_hostile_home_folder_brings_nothing_to_the_terminal() {
    let user = User::with_meeting("Partneroverleg");
    let home = user.path("thuis\u{202e}om\u{200b}\u{9b}31m\x1b[2J");
    fs::create_dir_all(home.join("Documents")).unwrap();
    let home = home.to_str().unwrap();
    let data = user.path("gegevens\u{202e}\x1b[2J");
    fs::rename(user.data(), &data).unwrap();
    let setup = Window::of(&user).data(data).environment("HOME", home).environment("XDG_CONFIG_HOME", "");
    let mut window = setup.open(&["open", "laatste", "--bij", "1.2"]);
    window.see(&["opgeslagen"]);
    window.press("r");
    window.see(&["Wat voor bestand"]);
    window.press("\x1b[6~");
    window.see(&["thuis"]);
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    only_what_is_known(&window.written());
}

/// The text as TOML may hold it, with every character as its number.
fn escaped(text: &str) -> String {
    let numbers: Vec<String> = text.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
    numbers.concat()
}

/// Walks through the output: text, and of all sequences only those that drawing takes.
fn only_what_is_known(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '\x1b' => {
                assert_eq!(rest.next(), Some('['), "only CSI: {:?}", rest.as_str().get(..20));
                let mut parameters = String::new();
                let last = loop {
                    match rest.next().unwrap() {
                        c @ '\x20'..='\x3f' => parameters.push(c),
                        c => break c,
                    }
                };
                if let Some(mode) = parameters.strip_prefix('?') {
                    assert!(matches!(last, 'h' | 'l'), "{parameters}{last}");
                    assert!(["25", "1000", "1006", "1049", "2004"].contains(&mode), "{parameters}{last}");
                } else {
                    assert!(matches!(last, 'm' | 'H' | 'J'), "{parameters}{last}");
                    assert!(parameters.chars().all(|c| c.is_ascii_digit() || c == ';'), "{parameters}{last}");
                }
            }
            // The terminal turns the newline of a message into these two.
            '\r' => assert_eq!(rest.next(), Some('\n')),
            c => assert!(!kartrekker::clean::is_forbidden(c) && c != '\t', "{c:?} in {:?}", rest.as_str().get(..20)),
        }
    }
}
