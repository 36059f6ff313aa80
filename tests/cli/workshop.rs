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
const PATIENCE: Duration = Duration::from_secs(60);

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
