//! Files and folders that are not as they should be: one clear message, and nothing lost.

use std::fs;

use crate::harness::{User, says};

const DAMAGE: [&[u8]; 4] = [b"", b"title = \"half", b"\x00\xFF\x1b[2J garbage", b"id = 1\n"];

#[test]
fn a_damaged_session_is_told_left_alone_and_does_not_hide_the_others() {
    for damage in DAMAGE {
        let user = User::new();
        let (bad, good) = (user.new_session("Stuk"), user.new_session("Heel"));
        let file = user.file(&bad);
        fs::write(&file, damage).unwrap();

        let list = user.run(["sessies", "--formaat", "json"]);
        assert_eq!(list.code, 0);
        says(&list.err, &["let op", file.to_str().unwrap(), "Doe dit"]);
        let value: serde_json::Value = serde_json::from_str(&list.out).unwrap();
        assert_eq!((value.as_array().unwrap().len(), &value[0]["id"]), (1, &good.as_str().into()));

        for typed in [["verslag", &bad], ["open", &bad]] {
            says(&user.run(typed).failed(1), &[file.to_str().unwrap(), "niets aan veranderd"]);
        }
        assert_eq!(fs::read(&file).unwrap(), damage);

        says(&user.run(["wis", &bad, "--ja"]).done(), &["Gewist", &bad]);
        assert!(!file.exists());
    }
}

#[test]
fn a_damaged_session_with_an_older_version_gives_that_and_says_so() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let file = user.file(&id);
    fs::copy(&file, format!("{}.1", file.display())).unwrap();
    fs::write(&file, "title = \"half").unwrap();
    for typed in [&["verslag", "overleg", "--formaat", "json"][..], &["sessies", "--formaat", "json"]] {
        let ran = user.run(typed);
        assert_eq!(ran.code, 0);
        says(&ran.out, &[&id, "Overleg"]);
        says(&ran.err, &["let op", "beschadigd", "de versie daarvoor"]);
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "title = \"half", "looking changes nothing");
}

#[test]
fn a_session_of_a_newer_version_is_told_apart_from_a_damaged_one() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let file = user.file(&id);
    fs::write(&file, "format = 99\nheading = \"anders\"\n").unwrap();
    says(&user.run(["verslag", &id]).failed(1), &["nieuwere Kartrekker", "niets mis"]);
}

#[test]
fn control_characters_in_a_session_reach_no_screen_and_no_report() {
    let user = User::new();
    let id = user.new_session("Overleg");
    let file = user.file(&id);
    let text = fs::read_to_string(&file).unwrap().replace("\"Overleg\"", "\"\\u001b[2J\\u009bOver\\u202eleg\"");
    fs::write(&file, text).unwrap();
    for typed in [&["sessies"][..], &["sessies", "--formaat", "json"], &["verslag", &id], &["wis", &id]] {
        user.run(typed);
    }
    user.run(["verslag", &id, "--uit", "v.md"]).done();
    let report = fs::read_to_string(user.path("v.md")).unwrap();
    assert!(!report.chars().any(kartrekker::clean::is_forbidden), "{report:?}");
}

#[test]
fn a_data_folder_that_is_not_there_is_made_when_it_is_needed() {
    let user = User::new();
    user.run(["sessies"]).done();
    assert!(!user.data().exists(), "looking makes no folder");
    user.new_session("x");
    assert!(user.data().is_dir());
}

#[test]
fn a_data_folder_that_cannot_be_is_told_with_its_name_and_a_remedy() {
    let user = User::new();
    fs::write(user.path("bestand"), "van mij").unwrap();
    let folder = user.path("bestand").join("x");
    for typed in [&["nieuw", "x"][..], &["sessies"], &["verslag", "laatste"], &["wis", "x", "--ja"]] {
        let mut arguments = vec!["--gegevens", folder.to_str().unwrap()];
        arguments.extend(typed);
        // Windows calls a path below a file not found, and then nothing is there to list.
        if cfg!(unix) || typed[0] == "nieuw" {
            says(&user.run(arguments).failed(1), &[folder.to_str().unwrap(), "--gegevens"]);
        }
    }
    assert_eq!(fs::read_to_string(user.path("bestand")).unwrap(), "van mij");
}

#[cfg(unix)]
#[test]
fn a_data_folder_without_rights_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let user = User::new();
    let id = user.new_session("x");
    fs::set_permissions(user.data(), fs::Permissions::from_mode(0o500)).unwrap();
    // For the superuser there are no rights to lack.
    let bound = fs::write(user.data().join("proef"), "").is_err();
    if bound {
        says(&user.run(["nieuw", "y"]).failed(1), &["je mag er niet bij", "--gegevens"]);
        says(&user.run(["wis", &id, "--ja"]).failed(1), &["je mag er niet bij"]);
    }
    fs::set_permissions(user.data(), fs::Permissions::from_mode(0o700)).unwrap();
    assert!(user.file(&id).exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_message_and_a_closed_pipe_is_none() {
    let user = User::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    for typed in [&["lees"][..], &["--help"], &["voltooiing", "bash"]] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kartrekker"));
        let output = command.args(typed).stdout(full.try_clone().unwrap()).output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{message}");
        says(&message, &["de schijf is vol"]);
        assert_eq!(message.matches("kartrekker: ").count(), 1);
    }
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    for typed in [&["lees"][..], &["--help"], &["lees", "--formaat", "json"]] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kartrekker"));
        let output = command.args(typed).stdout(writer.try_clone().unwrap()).output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    }
    drop(user);
}
