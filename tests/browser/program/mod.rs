//! The whole program in one page. `cargo run -p web-page -- tests` makes that page; without it these tests say so and pass,
//! unless `KARTREKKER_PAGINA` is `verplicht`.

mod access;
mod guide;
mod keeping;
mod meeting;
mod second;

use std::path::PathBuf;

use serde_json::json;

use crate::chromium::found;
use crate::meeting::Meeting;
use crate::page::{Page, made};

/// The program in a browser, with a folder for what is downloaded and a meeting of the terminal beside it.
struct Program {
    page: Page,
    meeting: Meeting,
}

impl Program {
    /// Opens it in a new browser with an empty profile. Files cannot be chosen by a test: they are downloaded.
    fn open() -> Option<Self> {
        Self::open_after("delete globalThis.showSaveFilePicker")
    }

    /// The same after a script has run in the page.
    fn open_after(script: &str) -> Option<Self> {
        let (browser, file) = (found()?, made()?);
        let meeting = Meeting::new("Uit de terminal");
        let mut page = Page::new(&browser, &meeting.downloads());
        page.browser.send("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
        page.browser.send("Page.setInterceptFileChooserDialog", &json!({ "enabled": true }));
        page.visit_file(&file);
        let mut program = Self { page, meeting };
        program.is_ready();
        Some(program)
    }

    /// Waits until the program has begun.
    #[track_caller]
    fn is_ready(&mut self) {
        self.page.wait_until("document.querySelector('#inhoud h1')");
    }

    /// Presses keys one after another.
    fn keys(&mut self, keys: &[&str]) {
        for key in keys {
            self.page.press(key);
        }
    }

    /// Types a text into the field of the dialog that asks this, and Enter.
    #[track_caller]
    fn answer(&mut self, question: &str, text: &str) {
        self.asks(question);
        self.page.type_text(text);
        self.page.press("Enter");
    }

    /// Waits until a dialog asks this, and has the focus.
    #[track_caller]
    fn asks(&mut self, question: &str) {
        let said = format!("document.getElementById('dialoogkop')?.textContent.includes({})", json!(question));
        self.page.wait_until(&said);
        self.page.wait_until("document.getElementById('dialoog').contains(document.activeElement)");
    }

    /// Waits until the page says this somewhere.
    #[track_caller]
    fn says(&mut self, words: &str) {
        self.page.wait_until(&format!("document.body.innerText.includes({})", json!(words)));
    }

    /// Waits until all is saved.
    #[track_caller]
    fn is_saved(&mut self) {
        self.page.wait_until("document.getElementById('bewaard').textContent.startsWith('opgeslagen')");
    }

    /// Makes a new meeting with organisations at the table, and goes to its first question.
    #[track_caller]
    fn begin(&mut self, title: &str, organisations: &[&str]) {
        self.page.press("n");
        self.answer("Hoe heet de bijeenkomst", title);
        for name in organisations {
            self.answer("Welke organisatie", name);
            self.asks("Welke rol");
            self.page.press("Enter");
        }
        self.asks("Welke organisatie");
        self.page.press("Escape");
        self.page.press("o");
        self.says("Kartrekker en steun");
        self.page.press("Enter");
        self.says("lees het advies");
    }

    /// Clicks on what the menu of this face calls so.
    #[track_caller]
    fn choose_in_menu(&mut self, name: &str) {
        let selector = format!("[data-face={name}]");
        self.page.tab_to(".menu summary");
        self.page.press("Enter");
        self.page.tab_to(&selector);
        self.page.press("Enter");
    }

    /// Has the file chosen that the page asks for.
    #[track_caller]
    fn give_file(&mut self, file: &std::path::Path) {
        self.give_files(&[file.to_owned()]);
    }

    /// Has the files chosen that the page asks for.
    #[track_caller]
    fn give_files(&mut self, files: &[PathBuf]) {
        let asked = self.page.browser.wait_for("Page.fileChooserOpened");
        let files = json!({ "files": files, "backendNodeId": asked["backendNodeId"] });
        self.page.browser.send("DOM.setFileInputFiles", &files);
    }
}
