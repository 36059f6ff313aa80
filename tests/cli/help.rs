//! Help and wrong command lines: all in Dutch.

use crate::harness::{User, says};

const COMMANDS: [(&str, &str); 15] = [
    ("overzicht", "overview"),
    ("voorbeeld", "example"),
    ("nieuw", "new"),
    ("open", "open"),
    ("lees", "show"),
    ("bijeenkomsten", "sessies"),
    ("bijeenkomsten", "sessions"),
    ("verslag", "report"),
    ("formulier", "form"),
    ("samenvoegen", "merge"),
    ("controleer", "check"),
    ("handreiking", "guide"),
    ("wis", "erase"),
    ("handleiding", "manual"),
    ("voltooiing", "completions"),
];

/// Words of `clap` that a Dutch reader should never meet.
const ENGLISH: [&str; 22] = [
    "Usage",
    "usage",
    "Options",
    "OPTIONS",
    "Commands",
    "COMMAND]",
    "Arguments",
    "Print",
    "default",
    "alias",
    "possible",
    "env:",
    "error:",
    "tip:",
    "For more",
    "required",
    "provided",
    "invalid",
    "unexpected",
    "argument",
    "found",
    "value ",
];

#[track_caller]
fn is_dutch(text: &str) {
    for english in ENGLISH {
        assert!(!text.contains(english), "‘{english}’ is in:\n{text}");
    }
}

#[test]
fn help_is_in_dutch_and_names_every_command_with_its_english_name() {
    let user = User::new();
    for flag in ["-h", "--help"] {
        let help = user.run([flag]).done();
        is_dutch(&help);
        says(&help, &["Gebruik: kartrekker", "Opdrachten:", "Opties:", "--handreiking", "--gegevens", "--version"]);
        for (dutch, english) in COMMANDS {
            assert!(help.lines().any(|line| line.contains(dutch) && line.contains(english)), "{dutch}: {help}");
        }
    }
}

#[test]
fn every_command_explains_itself_in_dutch_under_both_names() {
    let user = User::new();
    for (dutch, english) in COMMANDS {
        let help = user.run([dutch, "--help"]).done();
        is_dutch(&help);
        says(&help, &[&format!("Gebruik: kartrekker {dutch}"), "Laat deze uitleg zien"]);
        assert_eq!(user.run([english, "-h"]).done(), help);
    }
}

#[test]
fn a_command_within_a_command_explains_itself_too() {
    let user = User::new();
    for (dutch, english) in [("nieuw", "new"), ("kopie", "copy"), ("lijst", "list")] {
        let help = user.run(["handreiking", dutch, "--help"]).done();
        is_dutch(&help);
        says(&help, &[&format!("Gebruik: kartrekker handreiking {dutch}"), "Laat deze uitleg zien"]);
        assert_eq!(user.run(["guide", english, "-h"]).done(), help);
    }
    is_dutch(&user.run(["handreiking"]).done());
}

#[test]
fn the_version_is_a_name_and_a_number() {
    let version = format!("kartrekker {}\n", env!("CARGO_PKG_VERSION"));
    for flag in ["-V", "--version"] {
        assert_eq!(User::new().run([flag]).done(), version);
    }
}

#[test]
fn a_wrong_command_line_is_told_in_dutch_with_what_to_do() {
    let user = User::new();
    for (typed, phrases) in [
        (&["lezen"][..], &["De opdracht ‘lezen’ bestaat niet", "Bedoel je ‘lees’?"][..]),
        (&["help"], &["De opdracht ‘help’ bestaat niet", "kartrekker --help"]),
        (&["nieuw"], &["ontbreekt nog: TITEL", "kartrekker nieuw --help"]),
        (&["new"], &["ontbreekt nog: TITEL", "kartrekker nieuw --help"]),
        (&["nieuw", "a", "b"], &["‘b’ is hier te veel", "aanhalingstekens"]),
        (&["nieuw", "a", "--datun", "1-1"], &["‘--datun’ is hier niet bekend", "‘--datum’"]),
        (&["nieuw", "a", "-x"], &["‘-x’ is hier niet bekend", "kartrekker nieuw --help"]),
        (&["nieuw", "a", "--datum"], &["Achter --datum ontbreekt de waarde"]),
        (&["nieuw", "a", "--datum", "31-2"], &["‘31-2’ is geen datum", "2027-01-15"]),
        (&["nieuw", " "], &["De titel is leeg"]),
        (&["nieuw", "a", "--organisatie", "=burgers"], &["ontbreekt de naam"]),
        (&["lees", "--formaat", "doc"], &["‘doc’ kan niet bij --formaat", "tekst, markdown, json, docx, html, pdf"]),
        (&["sessies", "--formaat"], &["Achter --formaat ontbreekt de waarde", "tekst, json"]),
        (&["verslag", "x", "--formaat", "doc"], &["docx, pdf, html, md, csv, ics, taken, json"]),
        (&["wis", "x", "--ja=nee"], &["Bij --ja hoort geen waarde"]),
        (&["wis", "x", "--ja", "--ja"], &["--ja staat er meer dan één keer"]),
        (&["voltooiing", "tcsh"], &["bash, elvish, fish, powershell, zsh"]),
        (&["voltooiing"], &["ontbreekt nog: SHELL"]),
        (&["handreiking", "nieuw"], &["ontbreekt nog: MAP", "kartrekker handreiking nieuw --help"]),
        (&["guide", "copy", "x"], &["ontbreekt nog: MAP", "kartrekker handreiking kopie --help"]),
        (&["handreiking", "weg"], &["De opdracht ‘weg’ bestaat niet"]),
        (&["handreiking", "nieuw", "!!"], &["‘!!’", "--id mijn-handreiking"]),
        (&["handreiking", "nieuw", "a", "--id", "A b"], &["‘A b’", "--id mijn-handreiking"]),
        (&["handreiking", "nieuw", "logt-u-even-in"], &["al van een handreiking in het programma"]),
        (&["handreiking", "kopie", "nergens", "a"], &["‘nergens’", "logt-u-even-in"]),
        (&["controleer", "--volg"], &["Bij --volg hoort een handreiking in een map"]),
        (&["--gegevens", ""], &["Achter --gegevens ontbreekt de waarde"]),
    ] {
        let message = user.run(typed).failed(2);
        is_dutch(&message);
        says(&message, phrases);
    }
    assert!(!user.data().exists(), "a wrong command line makes nothing");
}

#[test]
fn a_role_that_is_not_there_brings_the_roles_that_are() {
    let message = User::new().run(["nieuw", "a", "--organisatie", "Gemeente=baas"]).failed(2);
    says(&message, &["‘baas’", "burgers", "zorgprofessionals", "welzijnsprofessionals", "platformontwikkelaars"]);
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_told_in_dutch() {
    use std::os::unix::ffi::OsStrExt;
    let bytes = std::ffi::OsStr::from_bytes(b"\xFF");
    let message = User::new().run([std::ffi::OsStr::new("nieuw"), bytes]).failed(2);
    is_dutch(&message);
    says(&message, &["geen tekst"]);
}

#[test]
fn control_characters_from_the_command_line_are_not_printed_back() {
    let user = User::new();
    for typed in [
        &["lees", "\u{1b}[2J"][..],
        &["\u{1b}]0;x\u{7}"],
        &["lees", "--formaat", "\u{202e}"],
        &["nieuw", "x", "--\u{9b}31m"],
        &["--handreiking", "\u{1b}[31m", "lees"],
        &["nieuw", "x", "--organisatie", "A=\u{1b}[31m"],
    ] {
        says(&user.run(typed).failed(2), &["\u{FFFD}"]);
    }
}

#[test]
fn completions_are_there_for_every_shell() {
    let user = User::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = user.run(["voltooiing", shell]).done();
        says(&script, &["kartrekker", "KARTREKKER_AANVULLEN"]);
        assert_eq!(user.run(["completions", shell]).done(), script);
    }
}

#[test]
fn the_help_shows_first_what_people_do_first_and_each_line_of_it_is_a_command_that_there_is() {
    let user = User::new();
    let help = user.run(["--help"]).done();
    let (first, rest) = help.split_once("Gebruik: kartrekker").unwrap();
    let lines: Vec<&str> = first.lines().filter_map(|line| line.strip_prefix("  kartrekker")).collect();
    assert_eq!(lines.len(), 5, "{first}");
    for line in lines {
        let command = line.split_whitespace().next().filter(|_| line.starts_with(' ') && !line.starts_with("   "));
        // The first is the program alone.
        assert!(command.is_none_or(|name| rest.contains(&format!("\n  {name} "))), "{line}");
    }
    assert!(!user.run(["lees", "--help"]).done().contains("het eerst"), "only the help of the program");
}
