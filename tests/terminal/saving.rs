//! What the screen says is kept, is kept, whatever happens next.

use std::fs;
use std::time::{Duration, Instant};

use crate::user::User;
use crate::window::{LEAVING, Window};

#[test]
fn an_answer_that_is_said_to_be_kept_survives_a_power_cut_and_one_comes_back_where_one_was() {
    let user = User::with_meeting("Partneroverleg");
    for (question, answer) in [("1.1", "a"), ("1.2", "b"), ("3.1", "a"), ("1.1", "b")] {
        let mut window = user.open(&["--bij", question]);
        window.press(answer);
        window.see(&["ons antwoord", "opgeslagen"]);
        window.kill();
        let kept = user.kept();
        assert!(kept.contains(&format!("id = \"{question}\"\nanswer = \"{answer}\"\n")), "{kept}");
    }
    // Going somewhere is kept too, though the screen need not say so: leave in order.
    let mut window = user.open(&["--bij", "1.2"]);
    window.press(".");
    window.see(&["vraag 3"]);
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    user.open(&[]).see(&["Onderdeel 1 van 5 · vraag 3"]);
}

#[test]
fn a_power_cut_in_the_middle_of_anything_leaves_a_whole_file() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("a");
    window.see(&["ons antwoord", "opgeslagen"]);
    window.kill();
    for frames in [1, 2, 3, 5, 8] {
        let mut window = user.open(&["--bij", "1.2"]);
        // Letters without a key in between would be a text.
        window.press(&"b\x1b[Ba\x1b[B".repeat(4));
        window.see_frames(frames);
        window.kill();
        assert!(user.kept().contains("id = \"1.2\"\nanswer = "), "{}", user.kept());
    }
    user.open(&[]);
    let mut names = fs::read_dir(user.data()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(!names.any(|name| name.to_string_lossy().contains("beschadigd")));
}

#[test]
fn a_note_is_on_disk_within_a_second_while_its_editor_is_open() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    for text in ["eerst dit", " en dan dat"] {
        let typed = Instant::now();
        window.press(text);
        window.see(&[text, "bezig met opslaan"]);
        window.see(&["Notitie bij vraag 1.2", text, "opgeslagen"]);
        assert!(typed.elapsed() < Duration::from_secs(1), "{:?}", typed.elapsed());
        assert!(user.kept().contains(text), "{}", user.kept());
    }
    window.kill();
    assert!(user.kept().contains("eerst dit en dan dat"));
}

#[test]
fn a_second_window_may_look_and_writes_at_once_when_the_first_is_gone() {
    let user = User::with_meeting("Partneroverleg");
    let mut first = user.open(&["--bij", "1.2"]);
    let mut second = Window::of(&user).open(&["open", "laatste", "--bij", "1.2"]);
    second.see(&["alleen lezen"]);
    second.press("a");
    second.see(&["ander venster"]);
    assert!(!user.kept().contains("answer"));
    first.kill();
    second.press("\x11");
    assert_eq!(second.ends_within(LEAVING), 0);
    let mut third = user.open(&["--bij", "1.2"]);
    third.press("a");
    third.see(&["ons antwoord", "opgeslagen"]);
    assert!(user.kept().contains("answer = \"a\""));
}

#[test]
fn a_meeting_that_was_opened_from_the_command_line_is_searched_with_all_guides() {
    let user = User::with_meeting("Partneroverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("/");
    window.see(&["Zoeken"]);
    window.press("digistarter");
    window.see(&["Samen digitaal vaardig"]);
}
