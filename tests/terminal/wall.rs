//! The second window for the beamer: two real programs, each in a terminal of its own.

use std::fs;

use crate::user::User;
use crate::window::{LEAVING, Window};

/// A meeting of two organisations, open in a first window at question 1.1.
fn first(user: &User) -> Window {
    let mut window = user.open(&["--bij", "1.1"]);
    window.see(&["Gemeente aan het woord"]);
    window
}

#[test]
fn the_second_window_follows_the_first_and_shows_nothing_private() {
    let user = User::with_meeting_of("Overleg", &["Gemeente", "Welzijn"]);
    let mut first = first(&user);
    let mut wall = Window::of(&user).open(&["wand"]);
    wall.see(&["volgt het eerste venster", "Gemeente aan het woord"]);
    first.press("a");
    first.see(&["Welzijn aan het woord"]);
    wall.see(&["Welzijn aan het woord"]);
    first.press("b");
    wall.see(&["Iedereen heeft geantwoord."]);
    first.press("\r");
    wall.see(&["Verdeeld: 1 kiest A, 1 kiest B."]);
    // What is private stays away, and the wall stays where it was.
    first.press("n");
    first.see(&["Notitie"]);
    first.press("Vertrouwelijk");
    first.see(&["Vertrouwelijk"]);
    first.press("\x1b");
    first.see(&["De notitie bij vraag 1.1 staat erbij."]);
    first.press("k");
    first.see(&["Actiepunten"]);
    first.press("s");
    wall.see(&["samen"]);
    assert!(!wall.has_shown("Vertrouwelijk") && !wall.has_shown("Notitie"), "the wall never shows a note");
    // It only looks.
    wall.press("a");
    wall.see(&["Dit venster volgt het eerste en verandert niets."]);
    first.press("\x11");
    assert_eq!(first.ends_within(LEAVING), 0);
    wall.see(&["het eerste venster is dicht"]);
    wall.press("\x11");
    assert_eq!(wall.ends_within(LEAVING), 0);
    let left: Vec<String> = fs::read_dir(user.data())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert!(!left.iter().any(|name| name.contains(".wand")), "{left:?}");
}

#[test]
fn a_damaged_file_beside_the_meeting_changes_nothing_and_a_meeting_that_is_erased_is_told() {
    let user = User::with_meeting("Overleg");
    let mut wall = Window::of(&user).open(&["wand", "laatste"]);
    wall.see(&["het eerste venster is dicht"]);
    let meeting = user.file();
    let beside = meeting.with_extension("toml.wand");
    fs::write(&beside, "place = \u{7}").unwrap();
    fs::write(&beside, "place = \"summary\"\n").unwrap();
    wall.see(&["Overleg", "samen"]);
    for file in fs::read_dir(user.data()).unwrap() {
        fs::remove_file(file.unwrap().path()).unwrap();
    }
    wall.see(&["deze bijeenkomst is gewist"]);
    wall.press("\x11");
    assert_eq!(wall.ends_within(LEAVING), 0);
}
