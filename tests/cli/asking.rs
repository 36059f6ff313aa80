//! What needs a terminal: one is made where the system has them, and taken away where the test is about that.

use crate::harness::{User, says};

#[test]
fn the_second_window_needs_a_terminal_and_the_other_ways_are_named() {
    let user = User::new();
    user.new_session("Overleg");
    says(&user.run(["wand"]).failed(1), &["geen terminal", "kartrekker lees", "kartrekker verslag"]);
}

#[cfg(unix)]
mod in_a_terminal {
    use std::io::{Read, Write};

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    use crate::harness::{User, says};

    /// Runs a command in a terminal of its own, types something, and gives the exit code and all that was on the
    /// screen.
    fn run(user: &User, term: Option<&str>, arguments: &[&str], typed: &str) -> (u32, String) {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kartrekker"));
        command.args(arguments);
        command.cwd(user.home.path());
        command.env("KARTREKKER_GEGEVENS", user.data());
        match term {
            Some(term) => command.env("TERM", term),
            None => command.env_remove("TERM"),
        }
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let mut writer = pair.master.take_writer().unwrap();
        writer.write_all(typed.as_bytes()).unwrap();
        let mut screen = Vec::new();
        // On Linux the end of a terminal is an error, and what was read before it is all there is.
        let _ = reader.read_to_end(&mut screen);
        (child.wait().unwrap().exit_code(), String::from_utf8(screen).unwrap())
    }

    #[test]
    fn a_terminal_that_can_only_print_lines_gets_plain_lines() {
        let user = User::new();
        let id = user.new_session("Overleg");
        for term in [Some("dumb"), Some(""), None] {
            for arguments in [&[][..], &["open", &id]] {
                let (code, screen) = run(&user, term, arguments, "stop\n");
                assert_eq!(code, 0, "{screen}");
                says(&screen, &["gewone regels", "TERM", "Je bent bij: ", "Alles is opgeslagen."]);
                assert!(!screen.contains('\u{1b}'), "{screen:?}");
            }
            let (code, screen) = run(&user, term, &["wand"], "");
            assert_eq!(code, 1, "{screen}");
            says(&screen, &["TERM", "kartrekker lees", "kartrekker verslag"]);
        }
    }

    #[test]
    fn erasing_asks_and_takes_only_yes_for_yes() {
        let user = User::new();
        let id = user.new_session("Overleg Almere");
        for no in ["nee\n", "\n", "y\n", "jawel\n", "\u{4}"] {
            let (code, screen) = run(&user, Some("xterm"), &["wis", "overleg"], no);
            assert_eq!(code, 0);
            says(&screen, &["‘Overleg Almere’ van 22 november 2026", "Typ ja", "niets gewist"]);
            assert!(user.file(&id).exists(), "{no:?}");
        }
        let (code, screen) = run(&user, Some("dumb"), &["wis", "overleg"], "Ja\n");
        assert_eq!(code, 0);
        says(&screen, &["Gewist: Overleg Almere"]);
        assert_eq!(user.run(["sessies", "--formaat", "json"]).json(), serde_json::json!([]));
    }
}
