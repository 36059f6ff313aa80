//! Every way into the program, with everything that harms a terminal: none of it comes out on stdout or stderr.
#![cfg(target_os = "linux")]

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::path::Path;

use crate::harness::{User, says};

/// What harms, in groups: all of C0, delete, all of C1 as characters and as the bytes of another encoding, writing to the
/// clipboard without an end, all that turns the reading order round, all that has no width.
fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let text = |codes: &[u32]| codes.iter().filter_map(|code| char::from_u32(*code)).collect::<String>().into_bytes();
    let range = |from: u32, to: u32| (from..=to).collect::<Vec<u32>>();
    let both = [range(0x202A, 0x202E), range(0x2066, 0x2069), vec![0x061C, 0x200E, 0x200F, 0x2028, 0x2029]].concat();
    let none = [range(0x200B, 0x200D), range(0x2060, 0x2064), range(0xFFF9, 0xFFFB), vec![0x180E, 0xFEFF]].concat();
    vec![
        ("C0", text(&range(0x01, 0x1F))),
        ("delete", b"\x7f".to_vec()),
        ("C1", text(&range(0x80, 0x9F))),
        ("C1 as bytes", (0x80..=0x9F).collect()),
        ("clipboard", b"\x1b]52;c;a3dhYWQ=".to_vec()),
        ("reading order", text(&both)),
        ("no width", text(&none)),
    ]
}

/// The escapes of TOML and JSON for a text, so that a file may hold it whole; bytes that are no text stay as they are.
fn escaped(bytes: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let escapes: Vec<String> = text.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
    escapes.concat().into_bytes()
}

/// Whether a character would do something to a terminal but move on to the next place or line. Not asked of the program itself.
fn harms(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

fn with(before: &str, bytes: &[u8], after: &str) -> OsString {
    OsString::from_vec([before.as_bytes(), bytes, after.as_bytes()].concat())
}

/// Runs a command, and asserts that nothing harmful came out, whatever it said.
#[track_caller]
fn harmless<A: AsRef<OsStr>>(user: &User, what: &str, environment: &[(&str, &OsStr)], arguments: &[A]) -> String {
    let mut command = user.command();
    let output = command.args(arguments).envs(environment.iter().copied()).output().unwrap();
    let said = [&output.stdout, &output.stderr].map(|bytes| match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => panic!("{what}: no UTF-8 came out: {error}"),
    });
    for text in &said {
        let harm = text.chars().find(|c| harms(*c));
        assert_eq!(harm, None, "{what}: {text:?}");
    }
    assert!(output.status.code().is_some_and(|code| code < 100), "{what}: {said:?}");
    said.concat()
}

#[test]
fn nothing_on_the_command_line_harms_a_terminal() {
    let user = User::new();
    let id = user.new_session("Overleg");
    for (kind, bytes) in hostile() {
        let evil = with("x", &bytes, "y");
        let words: &[&[&str]] = &[
            &[],
            &["--formaat"],
            &["lees"],
            &["lees", "--formaat"],
            &["lees", "1.2", "--handreiking"],
            &["open"],
            &["open", "laatste", "--bij"],
            &["verslag"],
            &["verslag", &id, "--formaat"],
            &["verslag", &id, "--zonder"],
            &["verslag", &id, "--uit"],
            &["verslag", "--sinds"],
            &["nieuw", "Overleg", "--datum"],
            &["nieuw", "Overleg", "--organisatie"],
            &["nieuw"],
            &["samenvoegen", &id],
            &["samenvoegen", &id, "--papier"],
            &["samenvoegen", &id, "--bij-verschil"],
            &["controleer"],
            &["formulier"],
            &["formulier", &id, "--organisatie"],
            &["uitnodiging"],
            &["vergelijk", &id],
            &["wis"],
            &["voltooiing"],
            &["--gegevens"],
            &["sessies", "--gegevens"],
            &["sessies"],
            &["help"],
        ];
        for before in words {
            let mut arguments: Vec<OsString> = before.iter().map(OsString::from).collect();
            arguments.push(evil.clone());
            harmless(&user, &format!("{kind} after {before:?}"), &[], &arguments);
            *arguments.last_mut().unwrap() = with("--", &bytes, "=z");
            harmless(&user, &format!("{kind} as an option after {before:?}"), &[], &arguments);
        }
    }
    // What was made of them is listed, and reported on.
    for typed in [&["sessies"][..], &["sessies", "--formaat", "json"]] {
        harmless(&user, "the list", &[], typed);
    }
    for listed in fs::read_dir(user.data()).unwrap() {
        let name = listed.unwrap().file_name();
        let name = name.to_str().expect("a title becomes a plain name");
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c)), "{name:?}");
        let id = &name[..36];
        for format in ["md", "html", "csv", "ics", "taken", "json", "txt"] {
            let typed = ["verslag", id, "--formaat", format];
            let mut command = user.command();
            let output = command.args(typed).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            // A table begins with a mark for Excel, a calendar has the line ends of its format.
            let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text).replace("\r\n", "\n");
            assert_eq!(text.chars().find(|c| harms(*c)), None, "{format}: {text:?}");
        }
    }
}

#[test]
fn nothing_in_the_environment_harms_a_terminal() {
    let user = User::new();
    let names =
        ["KARTREKKER_GEGEVENS", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TERM", "LANG", "LC_ALL", "COLUMNS"];
    for (kind, bytes) in hostile() {
        for name in names {
            // A path that cannot be, so that there is something to say of it.
            let evil = with("/dev/null/", &bytes, "");
            for typed in
                [&["nieuw", "x"][..], &["sessies"], &["wis", "x"], &["lees", "1.2"], &["--help"], &["open", "x"]]
            {
                let environment = [("KARTREKKER_GEGEVENS", OsStr::new("")), (name, evil.as_os_str())];
                harmless(&user, &format!("{kind} in {name} with {typed:?}"), &environment, typed);
            }
        }
    }
}

#[test]
fn nothing_in_a_guide_harms_a_terminal() {
    for (kind, bytes) in hostile() {
        let user = User::new();
        let folder = user.guide();
        let part = folder.join("part-1-start.toml");
        let good = fs::read(&part).unwrap();
        let line = |before: &str, bytes: &[u8], after: &str| {
            [before.as_bytes(), bytes, after.as_bytes(), b"\n".as_slice(), &good].concat()
        };
        let places = [
            ("a key", line("\"sleutel", &escaped(&bytes), "\" = 1")),
            ("a bare key", line("sleutel", &bytes, " = 1")),
            ("a raw key", line("\"", &bytes, "\" = 1")),
            ("a comment", line("# ", &bytes, "")),
            ("a broken line", line("kapot ", &bytes, " = = \"")),
            ("a raw value", line("x = \"", &bytes, "\"")),
            ("an id", replaced(&good, "id = \"1.1\"", "id = \"1.1", &escaped(&bytes))),
            ("a text", replaced(&good, "title = \"", "title = \"", &escaped(&bytes))),
            ("a link", replaced(&good, "question:1.1", "question:", &escaped(&bytes))),
        ];
        for (place, text) in places {
            fs::write(&part, text).unwrap();
            checked(&user, &folder, &format!("{kind} in {place}"));
        }
        fs::write(&part, &good).unwrap();
        let named = folder.join(with("x", &bytes, ".toml"));
        fs::write(&named, "x = 1").unwrap();
        checked(&user, &folder, &format!("{kind} in the name of a file"));
        fs::remove_file(&named).unwrap();
        let named = folder.join(with("part-9-", &bytes, ".toml"));
        fs::write(&named, "x = \"").unwrap();
        checked(&user, &folder, &format!("{kind} in the name of a part"));
        fs::remove_file(&named).unwrap();
        let moved = user.home.path().join(with("map", &bytes, ""));
        fs::rename(&folder, &moved).unwrap();
        checked(&user, &moved, &format!("{kind} in the name of a folder"));
    }
}

/// The bytes with the first of these words made into others and the hostile ones behind.
fn replaced(good: &[u8], from: &str, to: &str, bytes: &[u8]) -> Vec<u8> {
    let at = good.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
    let after = if from == to { &b""[..] } else { b"\"" };
    [&good[..at], to.as_bytes(), bytes, after, &good[at + from.len()..]].concat()
}

/// Has a guide checked and read in every way.
#[track_caller]
fn checked(user: &User, folder: &Path, what: &str) {
    let folder = folder.as_os_str();
    let plain = OsStr::new;
    for typed in [
        &[plain("controleer"), folder][..],
        &[plain("controleer"), folder, plain("--formaat"), plain("json")],
        &[plain("lees"), plain("--handreiking"), folder],
        &[plain("lees"), plain("--handreiking"), folder, plain("--formaat"), plain("json")],
    ] {
        harmless(user, what, &[], typed);
    }
}

#[test]
fn nothing_in_the_file_or_the_name_of_a_meeting_harms_a_terminal() {
    for (kind, bytes) in hostile() {
        let user = User::new();
        let id = user.new_session("Overleg");
        let file = user.file(&id);
        let good = fs::read(&file).unwrap();
        let more = |before: &str, bytes: &[u8], after: &str| {
            [good.as_slice(), before.as_bytes(), bytes, after.as_bytes(), b"\n"].concat()
        };
        let places = [
            ("the title", replaced(&good, "title = \"", "title = \"", &escaped(&bytes))),
            ("a raw title", replaced(&good, "title = \"", "title = \"", &bytes)),
            ("the guide", replaced(&good, "guide = \"logt-u-even-in\"", "guide = \"", &escaped(&bytes))),
            ("an unknown key", more("\"nieuw", &escaped(&bytes), "\" = 1")),
            ("a comment", more("# ", &bytes, "")),
            ("a broken line", more("kapot ", &bytes, " = = ")),
            ("an organisation", more("[[organisations]]\nid = 1\nname = \"", &escaped(&bytes), "\"")),
            ("a role", more("[[organisations]]\nid = 1\nname = \"a\"\nown_role = \"", &escaped(&bytes), "\"")),
            ("a note", more("[[questions]]\nid = \"1.2\"\nnote = \"", &escaped(&bytes), "\"")),
            ("a question", more("[[questions]]\nid = \"", &escaped(&bytes), "\"")),
        ];
        for (place, text) in places {
            fs::write(&file, text).unwrap();
            for typed in [
                &["sessies"][..],
                &["sessies", "--formaat", "json"],
                &["verslag", &id],
                &["verslag", &id, "--formaat", "json"],
                &["open", &id],
                &["wis", &id],
                &["vergelijk", &id, &id],
                &["samenvoegen", &id, file.to_str().unwrap()],
            ] {
                harmless(&user, &format!("{kind} in {place} with {typed:?}"), &[], typed);
            }
        }
        fs::remove_file(&file).unwrap();
        for text in [good.as_slice(), b"kapot = ["] {
            let named = user.data().join(with(&format!("{id}-"), &bytes, ".toml"));
            fs::write(&named, text).unwrap();
            for typed in [&["sessies"][..], &["verslag", "laatste"], &["verslag", &id], &["wis", &id]] {
                harmless(&user, &format!("{kind} in the name of a file"), &[], typed);
            }
        }
    }
}

#[test]
fn nothing_in_an_answer_file_or_its_name_harms_a_terminal() {
    for (kind, bytes) in hostile() {
        let user = User::new();
        let id = user.new_session("Overleg");
        let evil = escaped(&bytes);
        let answers = |field: &str, value: &[u8]| {
            let mut fields = vec![
                ("kind", b"kartrekker-antwoorden".to_vec()),
                ("guide", b"logt-u-even-in".to_vec()),
                ("session", id.clone().into_bytes()),
                ("organisation", b"Welzijn".to_vec()),
                ("note", b"een".to_vec()),
                ("question", b"1.1".to_vec()),
                ("role", b"buur".to_vec()),
            ];
            for (name, text) in &mut fields {
                if *name == field {
                    text.extend(value);
                }
            }
            let of = |name: &str| fields.iter().find(|(other, _)| *other == name).unwrap().1.clone();
            let mut file = b"{\"format\":1".to_vec();
            for name in ["kind", "guide", "session", "organisation", "role"] {
                file.extend([b",\"", name.as_bytes(), b"\":\"", &of(name), b"\""].concat());
            }
            let answer =
                [&b",\"answers\":[{\"position\":\"a\",\"question\":\""[..], &of("question"), b"\",\"note\":\""];
            file.extend([&answer.concat(), of("note").as_slice(), b"\"}]}"].concat());
            file
        };
        let path = user.path("antwoord.json");
        for field in ["kind", "guide", "session", "organisation", "role", "question", "note"] {
            for value in [evil.as_slice(), bytes.as_slice(), br"\ud800\udc00\ud800"] {
                fs::write(&path, answers(field, value)).unwrap();
                let typed = ["samenvoegen", &id, path.to_str().unwrap()];
                harmless(&user, &format!("{kind} in {field}"), &[], &typed);
            }
        }
        harmless(&user, kind, &[], &["verslag", &id]);
        fs::write(&path, answers("", b"")).unwrap();
        let named = user.home.path().join(with("antwoord", &bytes, ".json"));
        fs::rename(&path, &named).unwrap();
        let typed = [OsStr::new("samenvoegen"), OsStr::new(&id), named.as_os_str()];
        says(&harmless(&user, &format!("{kind} in the name"), &[], &typed), &["Welzijn"]);
        fs::write(&named, "{").unwrap();
        harmless(&user, &format!("{kind} in the name of a broken file"), &[], &typed);
        let folder = user.home.path().join(with("map", &bytes, ""));
        fs::create_dir(&folder).unwrap();
        let typed = [OsStr::new("samenvoegen"), OsStr::new(&id), folder.as_os_str()];
        says(&harmless(&user, &format!("{kind} in the name of a folder"), &[], &typed), &["geen antwoordbestand"]);
    }
}
