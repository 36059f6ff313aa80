//! What an author works with: checking, with warnings, and again at every save.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::harness::{User, says};

/// How long a test waits before it gives up.
const PATIENCE: Duration = Duration::from_mins(1);

/// A check that goes on at every save.
struct Following {
    child: Child,
    out: Receiver<String>,
    err: Receiver<String>,
}

/// Every line that comes out of a pipe, as it comes.
fn lines(pipe: impl Read + Send + 'static) -> Receiver<String> {
    let (tell, lines) = channel();
    thread::spawn(move || BufReader::new(pipe).lines().try_for_each(|line| tell.send(line.unwrap())));
    lines
}

impl Following {
    fn start(user: &User, folder: &Path, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kartrekker"))
            .arg("controleer")
            .arg(folder)
            .arg("--volg")
            .args(more)
            .env("HOME", user.home.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (out, err) = (lines(child.stdout.take().unwrap()), lines(child.stderr.take().unwrap()));
        let following = Self { child, out, err };
        says(&following.err.recv_timeout(PATIENCE).unwrap(), &["zodra je een bestand opslaat", "Ctrl+C"]);
        following
    }

    /// Everything on stdout up to the first line with these words.
    #[track_caller]
    fn until(&self, words: &str) -> String {
        let mut all = String::new();
        loop {
            let line = self.out.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("‘{words}’ did not come after:\n{all}"));
            all.push_str(&line);
            all.push('\n');
            if line.contains(words) {
                return all;
            }
        }
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn replace(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    let changed = text.replacen(from, to, 1);
    assert_ne!(changed, text);
    fs::write(file, changed).unwrap();
}

#[test]
fn a_warning_shows_its_line_and_fails_only_when_asked_to_be_strict() {
    let user = User::new();
    let folder = user.guide();
    replace(&folder.join("guide.toml"), "\nlicence =", "\n# licence =");
    let folder = folder.to_str().unwrap();
    let text = user.run(["controleer", folder]).done();
    says(&text, &["guide.toml:", "let op: Bij de bron ontbreekt `licence`", "doe dit:", "geen fouten, 1 keer let op"]);
    let json = user.run(["controleer", folder, "--formaat", "json"]).json();
    assert_eq!((&json["errors"], &json["warnings"]), (&0.into(), &1.into()));
    assert_eq!(
        (&json["problems"][0]["severity"], &json["problems"][0]["file"]),
        (&"warning".into(), &"guide.toml".into())
    );
    assert!(json["problems"][0]["line"].as_u64().unwrap() > 1 && json["problems"][0]["column"].is_u64());
    says(&user.run(["controleer", folder, "--streng"]).failed(1), &["1 keer let op"]);
    assert_eq!(user.run(["controleer", folder, "--streng", "--formaat", "json"]).code, 1);
    // The guide can be used all the same.
    user.run(["lees", "bron", "--handreiking", folder]).done();
}

#[test]
fn a_save_is_checked_at_once_also_one_that_renames() {
    let user = User::new();
    let folder = user.guide();
    let file = folder.join("part-1-start.toml");
    let following = Following::start(&user, &folder, &[]);
    following.until("geen fouten");
    replace(&file, "id = \"1.2\"", "id = \"1.1\"");
    says(&following.until("1 fout"), &["opnieuw gecontroleerd ──", "Er is al een vraag met het id ‘1.1’"]);
    // As many editors save: another file, put in the place of the old one.
    let text = fs::read_to_string(&file).unwrap();
    let beside = folder.join("4913~");
    fs::write(&beside, text.replacen("id = \"1.1\"\nshort = \"Probleem", "id = \"1.2\"\nshort = \"Probleem", 1))
        .unwrap();
    fs::rename(beside, &file).unwrap();
    says(&following.until("geen fouten"), &["opnieuw gecontroleerd"]);
}

#[test]
fn for_a_program_each_check_is_a_line() {
    let user = User::new();
    let folder = user.guide();
    let following = Following::start(&user, &folder, &["--formaat", "json"]);
    let first = following.until("problems");
    assert_eq!(serde_json::from_str::<Value>(&first).unwrap()["errors"], 0);
    replace(&folder.join("part-1-start.toml"), "id = \"1.2\"", "id = \"1.1\"");
    let second: Value = serde_json::from_str(&following.until("problems")).unwrap();
    assert_eq!((&second["format"], &second["errors"]), (&1.into(), &1.into()));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_and_is_no_failure() {
    use rustix::process::{Pid, Signal, kill_process};
    let user = User::new();
    let folder = user.guide();
    let mut following = Following::start(&user, &folder, &[]);
    kill_process(Pid::from_child(&following.child), Signal::INT).unwrap();
    assert_eq!(following.child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_folder_that_is_not_there_is_not_waited_for() {
    says(&User::new().run(["controleer", "nergens", "--volg"]).failed(1), &["nergens: bestaat niet"]);
}

/// The files in a folder, and in the folders in it.
fn files_in(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for path in fs::read_dir(inner).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                names.push(path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    names.sort();
    names
}

#[test]
fn a_new_guide_is_whole_and_has_nothing_to_mend_but_what_it_asks_to_write_over() {
    let user = User::new();
    says(&user.run(["handreiking", "nieuw", "Onze Wijk"]).done(), &["Onze Wijk", "kartrekker controleer", "--volg"]);
    let folder = user.path("Onze Wijk");
    assert_eq!(
        files_in(&folder),
        [
            "guide.toml",
            "part-1-samen-beginnen.toml",
            "schema/guide.schema.json",
            "schema/part.schema.json",
            "schema/work-formats.schema.json",
            "work-formats.toml"
        ]
    );
    // All that is left to do is to write over what it begins with, and only that is said.
    let json = user.run(["controleer", "Onze Wijk", "--formaat", "json"]).json();
    assert_eq!((&json["errors"], &json["warnings"]), (&0.into(), &1.into()), "{json:#}");
    let told = &json["problems"][0];
    says(told["message"].as_str().unwrap(), &["Hier staat nog de tekst waarmee een nieuwe handreiking begint"]);
    says(told["remedy"].as_str().unwrap(), &["De andere: guide.toml regel", "work-formats.toml regel"]);
    user.run(["controleer", "Onze Wijk", "--streng"]).failed(1);
    let guide = user.run(["lees", "--formaat", "json", "--handreiking", "Onze Wijk"]).json();
    assert_eq!((&guide["id"], guide["parts"].as_array().unwrap().len()), (&"onze-wijk".into(), 1));
    // What is there already stays as it is.
    fs::write(folder.join("guide.toml"), "van mij").unwrap();
    says(&user.run(["handreiking", "nieuw", "Onze Wijk"]).failed(1), &["Onze Wijk", "niets overschreven"]);
    assert_eq!(fs::read_to_string(folder.join("guide.toml")).unwrap(), "van mij");
    fs::write(user.path("bestand"), "").unwrap();
    user.run(["handreiking", "nieuw", "bestand"]).failed(1);
}

#[test]
fn a_copy_has_every_file_and_an_id_of_its_own() {
    let user = User::new();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/logt-u-even-in");
    user.run(["handreiking", "kopie", "logt-u-even-in", "van-ons"]).done();
    let copy = user.path("van-ons");
    for name in files_in(&shipped) {
        let text = fs::read_to_string(copy.join(&name)).unwrap();
        let original = fs::read_to_string(shipped.join(&name)).unwrap();
        let expected =
            original.replacen("id = \"logt-u-even-in\"", "id = \"van-ons\"", usize::from(name == "guide.toml"));
        assert!(text.ends_with(&expected), "{name}");
    }
    assert_eq!(user.run(["lees", "--formaat", "json", "--handreiking", "van-ons"]).json()["id"], "van-ons");
    assert_eq!(user.run(["controleer", "van-ons", "--formaat", "json"]).json()["errors"], 0);
    // Of a folder too, and under another name.
    user.run(["guide", "copy", "van-ons", "nog-een", "--id", "derde"]).done();
    assert_eq!(files_in(&user.path("nog-een")), files_in(&copy));
    assert_eq!(user.run(["lees", "--formaat", "json", "--handreiking", "nog-een"]).json()["id"], "derde");
    fs::write(copy.join("part-9.toml"), b"\xFF").unwrap();
    says(&user.run(["handreiking", "kopie", "van-ons", "vierde"]).failed(1), &["part-9.toml"]);
    assert!(!user.path("vierde").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn the_list_says_which_guides_there_are_and_where() {
    let user = User::new();
    let own = user.path("config/kartrekker/handreikingen/van-ons");
    user.run(["handreiking", "nieuw", own.to_str().unwrap()]).done();
    let text = user.run(["handreiking", "lijst"]).done();
    says(
        &text,
        &["logt-u-even-in  ", "in het programma", "van-ons  Mijn handreiking · versie 0.1.0 · ", own.to_str().unwrap()],
    );
    let json = user.run(["guide", "list", "--formaat", "json"]).json();
    assert_eq!((&json[0]["id"], &json[0]["folder"]), (&"logt-u-even-in".into(), &Value::Null));
    let last = json.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["id"], &last["folder"], &last["version"]),
        (&"van-ons".into(), &own.to_str().unwrap().into(), &"0.1.0".into())
    );
}
