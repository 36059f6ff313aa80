//! Who can read what is kept, and what is left once it is erased.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::room::{begin_meeting, go_to_question};
use crate::user::User;
use crate::window::{LEAVING, Window};

/// Every file and folder below a folder, with its rights.
fn rights(folder: &Path) -> Vec<(String, u32)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = fs::symlink_metadata(&path).unwrap().permissions().mode() & 0o777;
        found.push((path.strip_prefix(folder).unwrap().display().to_string(), mode));
        if path.is_dir() {
            found.extend(rights(&path));
        }
    }
    found
}

#[test]
fn only_the_owner_may_read_what_is_kept_whatever_rights_the_system_gives() {
    let user = User::new();
    let mut window = Window::of(&user).data(user.path("bewaard/hier")).after("umask 000").open(&[]);
    begin_meeting(&mut window, "Overleg");
    go_to_question(&mut window, "1.2");
    window.see(&["vraag 2"]);
    for key in ["a", "b", "a"] {
        window.press(key);
        window.see(&["ons antwoord", "opgeslagen"]);
    }
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    let file = fs::read_dir(user.path("bewaard/hier")).unwrap().map(|entry| entry.unwrap().path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|e| e == "toml")).unwrap();
    fs::write(&file, "stuk").unwrap();
    let mut window = Window::of(&user).data(user.path("bewaard/hier")).after("umask 000").open(&["open", "Overleg"]);
    window.see(&["beschadigd"]);
    go_to_question(&mut window, "1.3");
    window.see(&["vraag 3"]);
    window.press("a");
    window.see(&["ons antwoord", "opgeslagen"]);
    window.kill();
    let found = rights(&user.path("bewaard"));
    assert!(found.len() > 5, "{found:?}");
    for (name, mode) in found {
        // The damaged file came from elsewhere: nobody gave it rights here, and it has those that it had.
        let most = if name == "hier" { 0o700 } else { 0o600 };
        assert_eq!(mode, most, "{name} has {mode:o}");
    }
}

#[test]
fn of_a_meeting_that_is_erased_no_byte_is_left_in_our_folders() {
    let user = User::with_meeting("Geheimoverleg");
    let mut window = user.open(&["--bij", "1.2"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("diepgeheim");
    window.see(&["diepgeheim", "opgeslagen"]);
    window.press("\x1b");
    window.see(&["lees het advies", "Notitie (1 regel)"]);
    window.press("a");
    window.see(&["ons antwoord", "opgeslagen"]);
    window.press("b");
    window.see(&["ons antwoord", "opgeslagen"]);
    window.kill();
    // What a power cut, another program and a bad disk leave.
    let file = user.file();
    let kept = fs::read(&file).unwrap();
    let beside = |ending: &str| {
        let mut name = file.clone().into_os_string();
        name.push(ending);
        name
    };
    for ending in [".abcdef.nieuw", ".elders-gewijzigd-1", ".beschadigd-1"] {
        fs::write(beside(ending), &kept).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_kartrekker"));
    command.args(["wis", "Geheimoverleg", "--ja", "--gegevens"]).arg(user.data());
    command.env_clear().envs(user.environment()).stdout(Stdio::null());
    assert!(command.status().unwrap().success());
    assert_eq!(rights(&user.data()), []);
    let all = rights(&user.path(""));
    for (name, _) in all.iter().filter(|(name, _)| user.path(name).is_file()) {
        let bytes = fs::read(user.path(name)).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("geheim"), "{name}");
    }
}
