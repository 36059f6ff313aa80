//! The invitation to a meeting, and handouts: where they go, and what is told when they cannot be made.

use std::fs;

use crate::harness::{User, says};

#[test]
fn the_invitation_fits_the_minutes_and_asks_to_think_ahead() {
    let user = User::new();
    user.new_session("Overleg");
    let typed = ["uitnodiging", "laatste", "--minuten", "60", "--onderdelen", "2", "--formaat", "md", "--uit", "-"];
    let invitation = user.run(typed).done();
    says(&invitation, &["# Uitnodiging: Overleg", "60 minuten", "Denk vooraf na", "Vraag 2.1", "45–60", "Bron"]);
    assert!(!invitation.contains("Vraag 1.1"), "{invitation}");
}

#[test]
fn the_invitation_tells_when_where_from_whom_and_where_the_form_goes() {
    let user = User::new();
    user.new_session("Overleg");
    let invite = |begin: &str| {
        let typed = ["uitnodiging", "laatste", "--minuten", "60", "--begin", begin, "--plaats", "Wijkcentrum"];
        let more = ["--van", "Team Noord", "--terug-naar", "noord@wijk.nl", "--formaat", "md", "--uit", "-"];
        user.run(typed.iter().chain(&more))
    };
    let said = invite("14.00").done();
    says(&said, &["14:00 tot 15:00 (60 minuten)", "Wijkcentrum", "Team Noord", "noord@wijk.nl", "14:00–14:05"]);
    says(&invite("25:00").failed(2), &["‘25:00’ is geen tijd op de klok.", "14:00"]);
}

#[test]
fn the_invitation_goes_into_the_current_folder_in_the_format_that_was_asked() {
    let user = User::new();
    user.new_session("Overleg");
    for (format, begins) in [("docx", b"PK".as_slice()), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>"), ("md", b"# ")]
    {
        let name = format!("2026-11-22 Uitnodiging Overleg.{format}");
        let typed = ["invitation", "overleg", "--minuten", "90", "--formaat", format];
        assert_eq!(user.run(typed).done(), format!("De uitnodiging staat in {name}\n"));
        assert!(fs::read(user.path(&name)).unwrap().starts_with(begins), "{format}");
    }
}

#[test]
fn minutes_that_no_meeting_has_are_told_with_which_can_be() {
    let user = User::new();
    user.new_session("Overleg");
    for minutes in ["0", "5", "481", "9 uur", "anderhalf", "-90", "99999999999"] {
        let minutes = format!("--minuten={minutes}");
        says(&user.run(["uitnodiging", "laatste", &minutes]).failed(2), &["van 15 tot en met 480"]);
    }
    says(&user.run(["uitnodiging", "laatste"]).failed(2), &["--minuten"]);
}

#[test]
fn a_page_of_the_guide_is_a_handout_in_every_format() {
    let user = User::new();
    for (format, begins) in [("docx", b"PK".as_slice()), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")] {
        let name = format!("nudge.{format}");
        let said = user.run(["lees", "werkvorm", "6", "--formaat", format, "--uit", &name]).done();
        assert_eq!(said, format!("De pagina staat in {name}\n"));
        assert!(fs::read(user.path(&name)).unwrap().starts_with(begins), "{format}");
    }
    says(&user.run(["lees", "1.2A", "--formaat", "html", "--uit", "nudge.html"]).failed(1), &["niet overschreven"]);
    // In a file it is a document: it says where its words come from, and knows of no command.
    user.run(["lees", "1.2A", "--uit", "advies.txt"]).done();
    let written = fs::read_to_string(user.path("advies.txt")).unwrap();
    says(&written, &["Bron."]);
    assert!(!written.contains("kartrekker lees"), "{written}");
}
