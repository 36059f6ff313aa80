//! A meeting that is going on in a window, and what is left of it on disk.

use std::fs;

use kartrekker::session::Session;
use kartrekker::session::store::Store;

use crate::user::User;
use crate::window::Window;

/// A user with a meeting, at question 1.2, whose first answer is on disk: the thread that saves runs.
pub fn in_meeting() -> (User, Window) {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("a");
    window.see(&["ons antwoord", "opgeslagen"]);
    (user, window)
}

/// Begins a meeting without organisations from the start screen.
pub fn begin_meeting(window: &mut Window, title: &str) {
    window.see(&["Nieuwe bijeenkomst"]);
    window.press("n");
    window.see(&["Hoe heet de bijeenkomst?"]);
    window.press(title);
    window.see(&[title]);
    window.press("\r");
    window.see(&["Welke organisatie"]);
    window.press("\x1b");
    window.see(&["Aan tafel", title, "opgeslagen"]);
}

/// The meeting as it is on disk. It opens, and nothing has to be told of it.
#[track_caller]
pub fn on_disk(user: &User) -> Session {
    let opened = Store::at(user.data()).open(&user.file()).unwrap();
    assert_eq!(opened.notices, []);
    opened.session
}

/// The endings of what is there after a program was killed: the meeting, two versions before it, who had it open, the lock.
pub const AFTER_A_KILL: [&str; 5] = ["", ".1", ".2", ".open", ".slot"];

/// The endings of the names of all files of the meeting: what comes after `.toml`.
pub fn endings(user: &User) -> Vec<String> {
    let names = fs::read_dir(user.data()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut endings: Vec<String> = names.map(|name| name.split_once(".toml").unwrap().1.to_owned()).collect();
    endings.sort();
    endings
}

/// Goes to a question by the search.
pub fn go_to_question(window: &mut Window, question: &str) {
    window.press("/");
    window.see(&["Zoeken"]);
    window.press(question);
    window.see(&["Zoeken", &format!("Vraag {question}"), "gevonden"]);
    window.press("\r");
}
