//! A page of one file, as it is measured: ours, or another one.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::figures::Figures;
use crate::page::Page;

/// How long nothing is done while it is watched.
const IDLE: Duration = Duration::from_secs(3);

/// How long a page is left alone before it must be idle.
const REST: Duration = Duration::from_millis(1500);

/// What the keys of one kind took, in milliseconds.
#[derive(Default)]
pub struct Took {
    /// Until what it changed was painted.
    pub painted: Figures,
    /// In what listens to it.
    pub handled: Figures,
    /// Of the processor, in the thread of the page.
    pub worked: Figures,
}

/// A page of one file in a browser of its own.
pub struct Subject {
    pub page: Page,
}

impl Subject {
    /// Opens a file in a new browser, which makes a frame as soon as there is something to paint: what a screen refreshes
    /// itself is no cost of a page.
    pub fn open(browser: &Path, file: &Path, downloads: &Path) -> Self {
        let options = ["--disable-frame-rate-limit", "--disable-gpu-vsync", "--window-size=1280,800"];
        let mut page = Page::new_with(browser, downloads, &options);
        let script = "delete globalThis.showSaveFilePicker;".to_owned() + include_str!("took.js");
        page.browser.send("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
        page.browser.send("Page.setInterceptFileChooserDialog", &json!({ "enabled": true }));
        page.browser.send("Performance.enable", &json!({ "timeDomain": "threadTicks" }));
        page.visit_file(file);
        Self { page }
    }

    /// Opens it once more, and gives after how many milliseconds the largest thing on it was painted.
    pub fn load(&mut self) -> f64 {
        self.page.leave_and_come_back();
        std::thread::sleep(REST);
        number(&self.page.read("took.ready()"))
    }

    /// Presses a key and adds what it took.
    pub fn measure(&mut self, key: &str, took: &mut Took) {
        let before = self.metric("TaskDuration");
        self.page.press(key);
        let last = self.page.read_later("took.rest()");
        took.worked.add((self.metric("TaskDuration") - before) * 1000.0);
        took.painted.add(number(&last["painted"]));
        took.handled.add(number(&last["handled"]));
    }

    /// Presses a key, and waits until all that came of it has come to rest.
    pub fn press(&mut self, key: &str) {
        self.page.press(key);
        self.page.read_later("took.rest()");
    }

    /// Leaves it alone, and gives for how many milliseconds its thread worked in 3 seconds, and how many timers it set.
    pub fn idle(&mut self) -> (f64, f64) {
        std::thread::sleep(REST);
        let before = (self.metric("TaskDuration"), number(&self.page.read("took.timers()")));
        std::thread::sleep(IDLE);
        let after = (self.metric("TaskDuration"), number(&self.page.read("took.timers()")));
        ((after.0 - before.0) * 1000.0, after.1 - before.1)
    }

    /// The bytes of the objects of its scripts, after what nobody needs was cleared away.
    pub fn script_memory(&mut self) -> f64 {
        self.page.browser.send("HeapProfiler.collectGarbage", &json!({}));
        self.metric("JSHeapUsedSize")
    }

    /// One of the figures that the browser keeps of a page.
    fn metric(&mut self, name: &str) -> f64 {
        let all = self.page.browser.send("Performance.getMetrics", &json!({}));
        let found = all["metrics"].as_array().and_then(|all| all.iter().find(|metric| metric["name"] == name).cloned());
        found.map_or(0.0, |metric| number(&metric["value"]))
    }
}

/// A number that the browser gave.
pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}
