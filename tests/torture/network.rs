//! No socket is ever opened.

use std::fs;
use std::process::{Command, Stdio};

use crate::tracer::{can_trace, from_the_start};
use crate::user::User;
use crate::window::{LEAVING, Window};

/// What was said over a network, or to another program by a socket.
fn sockets(log: &std::path::Path) -> Vec<String> {
    let calls = fs::read_to_string(log).unwrap();
    calls.lines().filter(|call| call.contains('(')).map(str::to_owned).collect()
}

#[test]
fn no_command_opens_a_socket() {
    if !can_trace() {
        return;
    }
    let user = User::with_meeting("Partneroverleg");
    let log = user.path("aanroepen");
    let out = |name: &str| user.path(name).to_str().unwrap().to_owned();
    let commands: [&[&str]; 9] = [
        &["nieuw", "Vervolg"],
        &["lees", "1.2A"],
        &["sessies"],
        &["verslag", "Partneroverleg", "--formaat", "docx", "--uit", &out("v.docx")],
        &["verslag", "Partneroverleg", "--formaat", "pdf", "--uit", &out("v.pdf")],
        &["verslag", "Partneroverleg", "--formaat", "html", "--uit", &out("v.html")],
        &["formulier", "Partneroverleg", "--uit", &out("f.html")],
        &["controleer"],
        &["wis", "Vervolg", "--ja"],
    ];
    for arguments in commands {
        let status = Command::new("strace")
            .args(["-f", "-qq", "-e", "trace=%network", "-o"])
            .arg(&log)
            .arg(env!("CARGO_BIN_EXE_kartrekker"))
            .args(arguments)
            .arg("--gegevens")
            .arg(user.data())
            .env_clear()
            .envs(user.environment())
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success(), "{arguments:?}");
        assert_eq!(sockets(&log), [""; 0], "{arguments:?}");
    }
}

#[test]
fn the_terminal_app_opens_no_socket() {
    if !can_trace() {
        return;
    }
    let user = User::with_meeting("Partneroverleg");
    let (script, log) = from_the_start("%network", &user.path(""));
    let mut window = Window::of(&user).after(&script).open(&["open", "laatste", "--bij", "1.2"]);
    window.see(&["opgeslagen"]);
    window.press("a");
    window.see(&["ons antwoord", "opgeslagen"]);
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    // A pair within the process, by which a signal wakes a thread, leads nowhere outside.
    let outside: Vec<String> = sockets(&log).into_iter().filter(|call| !call.contains("socketpair(AF_UNIX")).collect();
    let outside: Vec<String> =
        outside.into_iter().filter(|call| call.contains(" socket(") || call.contains("connect(")).collect();
    assert_eq!(outside, [""; 0]);
}
