//! What is done in the page, and what is printed of it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::figures::{Figures, Limit, head, row};
use crate::meeting::{ORGANISATIONS, QUESTIONS, files};
use crate::page::in_target;
use crate::subject::{Subject, Took};
use crate::{chromium, subject};

/// How often each key is pressed.
const TIMES: usize = 40;

/// How often a page is opened.
const LOADS: usize = 10;

/// The key that takes a letter away.
const BACK: &str = "Backspace";

/// How many milliseconds a key may take until it is painted.
const KEY: f64 = 16.0;

/// How many megabytes the program may take.
const MEMORY: f64 = 64.0;

/// Measures the page, and beside it another file where one is named.
pub fn measure() -> Result<()> {
    let browser = chromium::found().context("there is no Chromium here")?;
    let file = in_target("kartrekker.html");
    anyhow::ensure!(file.is_file(), "{} is not there: cargo run -p web-page --release makes it", file.display());
    let folder = tempfile::tempdir()?;
    let mut ours = Subject::open(&browser, &file, folder.path());
    let others = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).map(PathBuf::from);
    let mut others: Vec<(String, Subject)> =
        others.map(|file| (name(&file), Subject::open(&browser, &file, folder.path()))).collect();
    let mut loads = vec![Figures::default(); others.len() + 1];
    for _ in 0..LOADS {
        loads[0].add(ours.load());
        for ((_, other), loads) in others.iter_mut().zip(&mut loads[1..]) {
            loads.add(other.load());
        }
    }
    bring_in(&mut ours, folder.path())?;
    println!("{QUESTIONS} questions, {ORGANISATIONS} organisations; each key {TIMES} times");
    let all = keys(&mut ours);
    head("A key until it is painted");
    for (name, took) in &all {
        row(name, "ms", &took.painted, None, Limit::Most(KEY));
    }
    head("The work of the page itself in that");
    for (name, took) in &all {
        row(name, "ms", &took.handled, None, Limit::None);
    }
    head("Processor time of its thread for that");
    for (name, took) in &all {
        row(name, "ms", &took.worked, None, Limit::None);
    }
    make_pdf(&mut ours);
    head("Memory, a PDF made");
    let megabytes = |bytes: f64| one(bytes / 1_000_000.0);
    let memory = subject::number(&ours.page.read("took.memory()"));
    row("of the program", "MB", &megabytes(memory), None, Limit::Most(MEMORY));
    row("of its scripts", "MB", &megabytes(ours.script_memory()), None, Limit::None);
    for (name, other) in &mut others {
        row(&format!("{name}: of its scripts"), "MB", &megabytes(other.script_memory()), None, Limit::None);
    }
    head("In 3 idle seconds");
    others.insert(0, ("kartrekker.html".to_owned(), ours));
    for (name, subject) in &mut others {
        let (worked, timers) = subject.idle();
        row(&format!("{name}: work"), "ms", &one(worked), None, Limit::None);
        row(&format!("{name}: timers"), "", &one(timers), None, Limit::Zero);
    }
    head("Opened until the largest is painted");
    for ((name, _), loads) in others.iter().zip(&loads) {
        row(name, "ms", loads, None, Limit::None);
    }
    Ok(())
}

fn name(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn one(figure: f64) -> Figures {
    let mut figures = Figures::default();
    figures.add(figure);
    figures
}

/// Opens the guide and the meeting, and goes to the overview.
fn bring_in(ours: &mut Subject, folder: &Path) -> Result<()> {
    let (guide, (name, text)) = files()?;
    let written = |(name, text): (String, String)| -> Result<PathBuf> {
        let file = folder.join(name);
        std::fs::write(&file, text)?;
        Ok(file)
    };
    let guide: Vec<PathBuf> = guide.into_iter().map(written).collect::<Result<_>>()?;
    open(ours, &guide);
    ours.page.wait_until("document.getElementById('melding').textContent.includes('staat nu op het startscherm')");
    ours.press("Escape");
    open(ours, &[written((name, text))?]);
    ours.page.wait_until("document.body.innerText.includes('Partneroverleg Waterwijk')");
    Ok(())
}

/// Has the page open files.
fn open(ours: &mut Subject, files: &[PathBuf]) {
    ours.page.browser.send(
        "Runtime.evaluate",
        &json!({ "expression": "document.querySelector('[data-face=open]').click()", "userGesture": true }),
    );
    let asked = ours.page.browser.wait_for("Page.fileChooserOpened");
    let files = json!({ "files": files, "backendNodeId": asked["backendNodeId"] });
    ours.page.browser.send("DOM.setFileInputFiles", &files);
}

/// What each key takes.
fn keys(ours: &mut Subject) -> Vec<(&'static str, Took)> {
    let mut all = Vec::new();
    let mut of = |name: &'static str, before: &[&str], key: &[&str], after: &[&str], ours: &mut Subject| {
        let mut took = Took::default();
        for at in 0..TIMES {
            for key in before {
                ours.press(key);
            }
            ours.measure(key[at % key.len()], &mut took);
            for key in after {
                ours.press(key);
            }
        }
        all.push((name, took));
    };
    ours.press("o");
    of("an arrow on the overview", &[], &["ArrowDown", "ArrowDown", "ArrowUp"], &[], ours);
    of("overview to summary", &["o"], &["s"], &[], ours);
    of("an arrow on the summary", &[], &["ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"], &[], ours);
    of("overview to report", &["o"], &["r"], &[], ours);
    of("an arrow on the report", &[], &["ArrowDown", "ArrowUp"], &[], ours);
    of("overview to actions", &["o"], &["k"], &[], ours);
    of("overview to notes", &["o"], &["l"], &[], ours);
    let question = ["2", ".", "1", "Enter"];
    of("overview to question", &["o", "2", ".", "1"], &["Enter"], &[], ours);
    of("question to overview", &[], &["o"], &question, ours);
    of("question to advice", &[], &["a"], &["Escape"], ours);
    of("the field of a note", &[], &["n"], &["Escape"], ours);
    ours.press("n");
    of("a letter in a note", &[], &["e", "n", " "], &[], ours);
    ours.press("Escape");
    of("the field of search", &[], &["/"], &["Escape"], ours);
    ours.press("/");
    let letters = ["s", "t", "e", "u", "n", BACK, BACK, BACK, BACK, BACK];
    of("a letter in search", &[], &letters, &[], ours);
    ours.press("Escape");
    all
}

/// Makes the report as a PDF.
fn make_pdf(ours: &mut Subject) {
    ours.press("r");
    for button in ["Pdf", "Maak het verslag"] {
        let found =
            format!("[...document.querySelectorAll('#inhoud button')].find((b) => b.innerText.startsWith('{button}'))");
        ours.page.wait_until(&found);
        ours.page.read(&format!("{found}.click()"));
    }
    // Whether the notes go along is asked once.
    ours.press("Enter");
    ours.page.wait_until("document.getElementById('inhoud').innerText.includes('bij je downloads')");
}
