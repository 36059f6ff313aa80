//! A guide that its author saves while the app follows it.

use std::fs;

use crate::user::User;

#[test]
fn a_save_is_on_the_screen_without_a_key_and_a_broken_one_is_told() {
    let user = User::with_meeting("Overleg");
    let folder = user.guide();
    let file = folder.join("part-1-start.toml");
    let good = fs::read_to_string(&file).unwrap();
    let mut window = user.open(&["--handreiking", folder.to_str().unwrap(), "--volg", "--bij", "1.2"]);
    window.see(&["Weten we goed welke problemen"]);
    // As many editors save: another file, put in the place of the old one.
    let beside = folder.join("part-1-start.toml~");
    fs::write(&beside, good.replace("Weten we goed welke problemen", "Weten we scherp welke zorgen")).unwrap();
    fs::rename(&beside, &file).unwrap();
    window.see(&["Weten we scherp welke zorgen", "opnieuw gelezen"]);
    fs::write(&file, good.replacen("id = \"1.3\"", "id = \"1.2\"", 1)).unwrap();
    window.see(&["De handreiking heeft 1 fout", "part-1-start.toml, regel"]);
    window.press("\x1b");
    window.see(&["Weten we scherp welke zorgen"]);
    fs::write(&file, &good).unwrap();
    window.see(&["Weten we goed welke problemen", "opgeslagen"]);
    // The key does the same without waiting for anything.
    window.press("\x12");
    window.see(&["niets veranderd"]);
}
