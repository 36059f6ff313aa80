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
    use std::sync::mpsc::channel;
    use std::time::Duration;

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

    /// Works in a terminal, and types each line only once what it answers to is on the screen; gives the exit code and all
    /// that was on the screen.
    fn converse(user: &User, answers: &[(&str, &str)]) -> (u32, String) {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kartrekker"));
        command.arg("--lineair");
        command.cwd(user.home.path());
        command.env("KARTREKKER_GEGEVENS", user.data());
        command.env("HOME", user.home.path());
        command.env("TERM", "xterm-256color");
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let (mut reader, mut writer) = (pair.master.try_clone_reader().unwrap(), pair.master.take_writer().unwrap());
        let (tell, pieces) = channel();
        std::thread::spawn(move || {
            let mut room = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut room) {
                let _ = tell.send(room[..length].to_vec());
            }
        });
        let mut screen = Vec::new();
        for (seen, typed) in answers {
            let from = screen.len();
            while !String::from_utf8_lossy(&screen[from..]).contains(seen) {
                screen.extend(pieces.recv_timeout(Duration::from_secs(20)).expect(seen));
            }
            writer.write_all(typed.as_bytes()).unwrap();
        }
        let code = child.wait().unwrap().exit_code();
        while let Ok(piece) = pieces.recv_timeout(Duration::from_secs(20)) {
            screen.extend(piece);
        }
        (code, String::from_utf8(screen).unwrap())
    }

    #[test]
    fn in_plain_lines_what_is_typed_is_not_shown_while_it_is_covered_and_shown_again_after() {
        let (code, screen) = converse(
            &User::new(),
            &[
                ("Je keuze:", "n\n"),
                ("Typ één regel", "Overleg\n"),
                ("Typ één regel", "Gemeente\n"),
                ("Je keuze:", "7\n"),
                ("Typ één regel", "Welzijn\n"),
                ("Je keuze:", "7\n"),
                ("Typ één regel", ".\n"),
                ("Je keuze:", "1.1\n"),
                ("typ a, b, w of x.", "wzw\n"),
                ("typ a, b, w of x.", "a\n"),
                ("typ a, b, w of x.", "b\n"),
                ("Je keuze:", "?\n"),
                ("Je keuze:", "\u{3}"),
            ],
        );
        assert_eq!(code, 0, "{screen}");
        says(&screen, &["Overleg\r\n", "Dat kan hier niet.", "Gemeente heeft geantwoord", "?\r\nZo werkt het."]);
        says(&screen, &["Alles is opgeslagen."]);
        assert!(!screen.contains("wzw") && !screen.contains('\u{1b}'), "{screen}");
        let (_, covered) = screen.split_once("Dat kan hier niet.").unwrap();
        let (covered, _) = covered.split_once("Gemeente heeft geantwoord").unwrap();
        assert!(!covered.lines().any(|line| line.trim() == "a"), "{covered}");
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
