//! Plain lines: a meeting through a pipe.

use std::fs;
use std::path::Path;

use crate::harness::{Ran, User, says};

/// Runs a command that reads lines; nothing that would move a cursor may come out.
fn told(user: &User, arguments: &[&str], typed: &str) -> Ran {
    let output = user.command().args(arguments).write_stdin(typed).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let ran = Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) };
    assert_eq!(ran.out.chars().find(|c| kartrekker::clean::is_forbidden(*c)), None, "{:?}", ran.out);
    ran
}

/// The meeting that the manual shows.
fn of_manual() -> String {
    let manual = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/handleiding.md")).unwrap();
    let (_, after) = manual.split_once("kartrekker --lineair < overleg.txt").unwrap();
    let (_, block) = after.split_once("```text\n").unwrap();
    let (block, _) = block.split_once("```").unwrap();
    // What stands behind a line tells what it is.
    block.lines().map(|line| line.split("   ").next().unwrap().trim_end().to_owned() + "\n").collect()
}

#[test]
fn the_meeting_of_the_manual_is_held_from_a_file_and_its_report_is_written() {
    let user = User::new();
    let out = told(&user, &["--lineair"], &of_manual()).done();
    let (covered, shown) = out.split_once("zijn nu te zien").unwrap();
    assert!(!covered.contains("Kiest "), "{covered}");
    says(shown, &["Kiest A: Gemeente", "Kiest B: Welzijn", "Gezamenlijk antwoord op 1.1: A", "Het verslag staat in"]);
    says(shown, &["Kartrekker is gestopt. Alles is opgeslagen."]);
    // Where the documents of this user are, the system says.
    let (_, report) = shown.split_once("Het verslag staat in ").unwrap();
    let written = report.split_once(".docx").unwrap().0.split_whitespace().collect::<Vec<_>>().join(" ") + ".docx";
    assert!(cfg!(windows) || Path::new(&written).starts_with(user.home.path()), "{written}");
    fs::remove_file(written).unwrap();
    let report = user.run(["verslag", "laatste"]).done();
    says(&report, &["De analyse delen", "15 jan 2027", "We hebben nog geen tijd."]);
}

#[test]
fn a_pipe_gets_plain_lines_by_itself_and_is_told_so() {
    let user = User::new();
    user.new_session("Overleg");
    for arguments in [&[][..], &["open", "laatste"], &["open", "laatste", "--bij", "1.2A"]] {
        let out = told(&user, arguments, "").done();
        assert!(out.starts_with("Kartrekker werkt nu in gewone regels: "), "{out}");
        says(&out, &["geen terminal", "Je bent bij: ", "Alles is opgeslagen."]);
    }
}

#[test]
fn plain_lines_are_asked_for_alone_with_open_and_with_nieuw() {
    let user = User::new();
    for arguments in [&["nieuw", "Overleg", "--lineair"][..], &["--lineair", "nieuw", "Overleg"]] {
        let out = told(&user, arguments, "stop\n").done();
        says(&out, &["Kartrekker werkt in gewone regels.", "Je bent bij: Bijeenkomst. Bijeenkomst: Overleg."]);
    }
    for arguments in [&["open", "laatste", "--lineair"][..], &["--lineair", "open", "laatste"]] {
        says(&told(&user, arguments, "t\n").done(), &["Bijeenkomst: Overleg.", "Je bent bij: "]);
    }
    says(&user.run(["--lineair", "sessies"]).failed(2), &["--lineair", "open of nieuw"]);
}

#[test]
fn output_that_cannot_be_written_is_told_and_output_that_nobody_reads_is_not() {
    let user = User::new();
    if cfg!(target_os = "linux") {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kartrekker"));
        let output = command.env("HOME", user.home.path()).env("KARTREKKER_GEGEVENS", user.data()).arg("--lineair");
        let output = output.stdin(std::process::Stdio::null()).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        says(&String::from_utf8(output.stderr).unwrap(), &["de schijf is vol"]);
    }
}
