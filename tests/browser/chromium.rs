//! A Chromium of our own, driven over a pipe by the `DevTools` protocol: JSON messages, each ended by a zero byte.
//!
//! A crate for this brings eighty others along; what is needed of the protocol is a handful of commands.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::{Value, json};

/// How long anything may take before a test gives up. A busy machine is slow; a working page is not.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// The names that Chromium goes by on the path.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A running browser with one page. It ends when this is dropped, with all that it started.
pub struct Chromium {
    process: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    /// Events that came while something else was waited for.
    events: VecDeque<Value>,
    session: Value,
    last_id: u64,
    /// The folder with all that the browser keeps.
    _profile: tempfile::TempDir,
}

/// Where there is a Chromium; nothing where there is none and none is needed.
pub fn found() -> Option<PathBuf> {
    let on_path = || {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
    };
    let found = std::env::var_os("CHROME").map(PathBuf::from).or_else(on_path);
    if found.is_none() {
        let needed = std::env::var_os("KARTREKKER_BROWSER").is_some_and(|said| said == "verplicht");
        assert!(!needed, "there is no Chromium, and KARTREKKER_BROWSER says that there must be");
        eprintln!("there is no Chromium here: the answer form is not tried in a browser");
    }
    found
}

impl Chromium {
    /// Starts a browser without a window, that puts what it downloads in a folder; with more options than it has here.
    pub fn start(program: &Path, downloads: &Path, more: &[&str]) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let mut user_data = OsString::from("--user-data-dir=");
        user_data.push(profile.path());
        // The browser reads commands from descriptor 3 and answers on 4; a shell can put our pipes there.
        let mut command = Command::new("sh");
        command
            .args(["-c", r#"exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#, "sh"])
            .arg(program)
            .args(["--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu"])
            // In a container, and as root, the sandbox cannot be had. The only page opened is our own.
            .args(["--no-sandbox", "--disable-dev-shm-usage"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=nl"])
            .args(more)
            .arg(user_data)
            .env("HOME", profile.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0);
        let mut process = command.spawn().unwrap();
        let to = process.stdin.take().unwrap();
        let mut answers = BufReader::new(process.stdout.take().unwrap());
        let (sender, from) = channel();
        std::thread::spawn(move || {
            let mut message = Vec::new();
            while answers.read_until(0, &mut message).is_ok_and(|length| length > 0) {
                let value = serde_json::from_slice(message.strip_suffix(&[0]).unwrap_or(&message)).unwrap();
                if sender.send(value).is_err() {
                    return;
                }
                message.clear();
            }
        });
        let events = VecDeque::new();
        let mut browser = Self { process, to, from, events, session: Value::Null, last_id: 0, _profile: profile };
        browser.attach_to(&json!({ "url": "about:blank" }));
        browser.send(
            "Browser.setDownloadBehavior",
            &json!({ "behavior": "allow", "downloadPath": downloads, "eventsEnabled": true }),
        );
        browser
    }

    /// Goes on with an empty page in which nothing is kept of before, as in a new browser and in less time.
    #[allow(dead_code, reason = "the journeys use it")]
    pub fn begin_anew(&mut self) {
        self.session = Value::Null;
        let old = self.send("Target.getTargets", &json!({}));
        for target in old["targetInfos"].as_array().unwrap().iter().filter(|target| target["type"] == "page") {
            self.send("Target.closeTarget", &json!({ "targetId": target["targetId"] }));
        }
        let context = self.send("Target.createBrowserContext", &json!({ "disposeOnDetach": true }));
        self.attach_to(&json!({ "url": "about:blank", "browserContextId": context["browserContextId"] }));
        self.events.clear();
    }

    /// Takes hold of a new page, and listens to all that it tells.
    fn attach_to(&mut self, new_target: &Value) {
        let target = self.send("Target.createTarget", new_target)["targetId"].take();
        let attached = self.send("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        self.session = attached["sessionId"].clone();
        for domain in ["Page", "Runtime", "Log", "Network", "Accessibility"] {
            self.send(&format!("{domain}.enable"), &json!({}));
        }
    }

    /// The tab that is driven.
    pub fn tab(&self) -> Value {
        self.session.clone()
    }

    /// The tab that a page opened beside its own.
    #[track_caller]
    pub fn other_tab(&mut self) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let all = self.send("Target.getTargets", &json!({}));
            let is_new = |target: &&Value| {
                target["type"] == "page"
                    && target["attached"] == false
                    && target["url"].as_str().is_some_and(|url| url.contains('#'))
            };
            if let Some(target) = all["targetInfos"].as_array().unwrap().iter().find(is_new) {
                let attach = json!({ "targetId": target["targetId"], "flatten": true });
                return self.send("Target.attachToTarget", &attach)["sessionId"].take();
            }
            assert!(Instant::now() < deadline, "no other tab came");
        }
    }

    /// Drives another tab from here on.
    pub fn turn_to(&mut self, tab: &Value) {
        self.session = tab.clone();
        self.send("Page.bringToFront", &json!({}));
    }

    /// Sends a command and gives its result.
    #[track_caller]
    pub fn send(&mut self, method: &str, parameters: &Value) -> Value {
        self.last_id += 1;
        let mut message = json!({ "id": self.last_id, "method": method, "params": parameters });
        if self.session.is_string() {
            message["sessionId"] = self.session.clone();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.to.write_all(&bytes).unwrap();
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mut answer = self.receive(deadline);
            if answer["id"] == self.last_id {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].take();
            }
            self.events.push_back(answer);
        }
    }

    /// Waits for an event, and gives what it tells. One that came earlier counts.
    #[track_caller]
    pub fn wait_for(&mut self, method: &str) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.events.iter().position(|event| event["method"] == method) {
                return self.events.remove(at).unwrap()["params"].take();
            }
            let event = self.receive(deadline);
            self.events.push_back(event);
        }
    }

    /// The events of a kind that came and were not waited for.
    pub fn events(&self, method: &str) -> Vec<&Value> {
        self.events.iter().filter(|event| event["method"] == method).map(|event| &event["params"]).collect()
    }

    /// Forgets the events of a kind.
    pub fn forget(&mut self, method: &str) {
        self.events.retain(|event| event["method"] != method);
    }

    #[track_caller]
    fn receive(&self, deadline: Instant) -> Value {
        let left = deadline.saturating_duration_since(Instant::now());
        self.from.recv_timeout(left).expect("the browser said nothing in time")
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let id = i32::try_from(self.process.id()).ok().and_then(Pid::from_raw);
        if let Some(id) = id {
            let _ = kill_process_group(id, Signal::KILL);
        }
        let _ = self.process.wait();
    }
}
