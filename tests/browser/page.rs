//! A page of ours in a browser, as somebody with a keyboard meets it.

use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::{Value, json};

use crate::chromium::{Chromium, PATIENCE};

/// A page in a browser: an answer form, or the program.
pub struct Page {
    pub browser: Chromium,
    address: String,
    downloads: PathBuf,
}

/// Where a page of this name is made.
pub fn in_target(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_kartrekker")).ancestors().nth(2).unwrap().join(name)
}

/// Where the page of the program is; nothing where it was not made and none is needed.
pub fn made() -> Option<PathBuf> {
    let page = in_target("kartrekker-tests.html");
    if page.is_file() {
        return Some(page);
    }
    let needed = std::env::var_os("KARTREKKER_PAGINA").is_some_and(|said| said == "verplicht");
    assert!(!needed, "{} is not there, and KARTREKKER_PAGINA says that it must be", page.display());
    eprintln!("the page of the program is not made here: it is not tried in a browser");
    None
}

impl Page {
    /// A new browser, in which nothing is opened yet.
    pub fn new(program: &Path, downloads: &Path) -> Self {
        Self::new_with(program, downloads, &[])
    }

    /// The same, with more options of the browser.
    pub fn new_with(program: &Path, downloads: &Path, options: &[&str]) -> Self {
        let browser = Chromium::start(program, downloads, options);
        Self { browser, address: String::new(), downloads: downloads.to_owned() }
    }

    /// Opens a file in a new browser.
    pub fn open(program: &Path, form: &Path, downloads: &Path) -> Self {
        let mut page = Self::new(program, downloads);
        page.visit_file(form);
        page
    }

    /// Goes to a file, which is the page from here on.
    pub fn visit_file(&mut self, file: &Path) {
        self.address = format!("file://{}", file.to_str().unwrap().replace(' ', "%20"));
        self.visit(&self.address.clone());
    }

    /// Comes back to the page after it was left.
    pub fn reopen(&mut self) {
        self.visit(&self.address.clone());
    }

    /// Goes to an address and waits until all of the page is there.
    fn visit(&mut self, address: &str) {
        self.browser.forget("Page.loadEventFired");
        let visit = self.browser.send("Page.navigate", &json!({ "url": address }));
        assert!(visit["errorText"].is_null(), "{address}: {visit}");
        self.browser.wait_for("Page.loadEventFired");
    }

    /// Leaves the page without a word, and comes back: what somebody does who closed the wrong tab.
    pub fn leave_and_come_back(&mut self) {
        self.visit("about:blank");
        self.reopen();
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub fn read(&mut self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "returnByValue": true });
        let mut answer = self.browser.send("Runtime.evaluate", &asked);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].take()
    }

    /// The text of the one element that a selector means.
    #[track_caller]
    pub fn text(&mut self, selector: &str) -> String {
        let text = self.read(&format!("document.querySelector({}).textContent", json!(selector)));
        text.as_str().unwrap().to_owned()
    }

    /// Presses a key that types nothing, or space.
    pub fn press(&mut self, key: &str) {
        self.press_with(key, 0);
    }

    /// Goes one field back.
    pub fn press_shift_tab(&mut self) {
        self.press_with("Tab", 8);
    }

    /// Presses a key with what is held down beside it: 1 for Alt, 2 for Ctrl, 8 for Shift.
    pub fn press_with(&mut self, key: &str, modifiers: u8) {
        let (name, code, text) = match key {
            "Tab" => ("Tab", 9, ""),
            "Space" => (" ", 32, " "),
            "Enter" => ("Enter", 13, "\r"),
            "Escape" => ("Escape", 27, ""),
            "ArrowUp" => ("ArrowUp", 38, ""),
            "ArrowDown" => ("ArrowDown", 40, ""),
            "ArrowLeft" => ("ArrowLeft", 37, ""),
            "ArrowRight" => ("ArrowRight", 39, ""),
            "PageUp" => ("PageUp", 33, ""),
            "PageDown" => ("PageDown", 34, ""),
            "End" => ("End", 35, ""),
            "Home" => ("Home", 36, ""),
            "Backspace" => ("Backspace", 8, ""),
            "Delete" => ("Delete", 46, ""),
            "F1" => ("F1", 112, ""),
            "F2" => ("F2", 113, ""),
            "F3" => ("F3", 114, ""),
            "F4" => ("F4", 115, ""),
            letter if letter.chars().count() == 1 => (letter, 0, if modifiers & 2 == 0 { letter } else { "" }),
            other => panic!("{other} is no key of these tests"),
        };
        let event = |kind: &str, text: &str| {
            json!({
                "type": kind, "key": name, "code": key, "windowsVirtualKeyCode": code, "text": text,
                "modifiers": modifiers,
            })
        };
        let down = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        self.browser.send("Input.dispatchKeyEvent", &event(down, text));
        self.browser.send("Input.dispatchKeyEvent", &event("keyUp", ""));
    }

    /// Types a text into the field that has the focus, as a keyboard or a paste does.
    pub fn type_text(&mut self, text: &str) {
        self.browser.send("Input.insertText", &json!({ "text": text }));
    }

    /// Tabs on until the focus is on an element that a selector means.
    #[track_caller]
    pub fn tab_to(&mut self, selector: &str) {
        let here = format!("document.activeElement.matches({})", json!(selector));
        for _ in 0..200 {
            self.press("Tab");
            if self.read(&here) == true {
                return;
            }
        }
        panic!("Tab does not come to {selector}");
    }

    /// Waits for the file of answers with this name, and reads it.
    #[track_caller]
    pub fn downloaded(&mut self, name: &str) -> Value {
        serde_json::from_slice(&std::fs::read(self.await_download(name)).unwrap()).unwrap()
    }

    /// Waits for the file with this name, and gives where it is. A browser gives a file its name when it is whole.
    #[track_caller]
    pub fn await_download(&mut self, name: &str) -> PathBuf {
        let progress = loop {
            let progress = self.browser.wait_for("Browser.downloadProgress");
            if progress["state"] != "inProgress" {
                break progress;
            }
        };
        assert_eq!(progress["state"], "completed");
        let file = self.downloads.join(name);
        let deadline = Instant::now() + PATIENCE;
        while !file.is_file() {
            let there: Vec<_> = std::fs::read_dir(&self.downloads).unwrap().map(|e| e.unwrap().file_name()).collect();
            assert!(Instant::now() < deadline, "{name} is not among {there:?}");
            std::thread::yield_now();
        }
        file
    }

    /// Waits until an expression is true in the page.
    #[track_caller]
    pub fn wait_until(&mut self, expression: &str) {
        let deadline = Instant::now() + PATIENCE;
        while self.read(&format!("Boolean({expression})")) != true {
            assert!(Instant::now() < deadline, "never: {expression}\n{}", self.read("document.body.innerText"));
            std::thread::yield_now();
        }
    }

    /// The value that an expression comes to in the page, once it is known.
    #[track_caller]
    pub fn read_later(&mut self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.browser.send("Runtime.evaluate", &asked);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].take()
    }

    /// Asserts that the page broke no rule so far: no error, nothing refused by its policy, nothing asked of a network.
    #[track_caller]
    pub fn was_quiet(&self) {
        for method in ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"] {
            assert_eq!(self.browser.events(method), Vec::<&Value>::new(), "{method}");
        }
        for request in self.browser.events("Network.requestWillBeSent") {
            let address = request["request"]["url"].as_str().unwrap();
            let own = address.split('#').next() == Some(&self.address)
                || address == "about:blank"
                || address.starts_with("blob:");
            assert!(own, "the page asked for {address}");
        }
    }
}
