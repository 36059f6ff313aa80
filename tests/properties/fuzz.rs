//! Readers and writers against files that are nearly right.
//!
//! Each test tries a few hundred cases. The same at length: `cargo test --release --test properties -- --ignored fuzz`, of
//! which `KARTREKKER_FUZZ` says how many cases each reader and each writer gets (100,000 when nothing is said; a Word file
//! and a PDF, which take a hundred times as long as the others, get one for every hundred). Case 17 of a test is the
//! same on every computer: what fails is named with its number, and `KARTREKKER_FUZZ_FROM=17` begins there.

use std::env;
use std::path::Path;
use std::sync::LazyLock;
use std::thread;

use chrono::DateTime;
use kartrekker::clean::{clean, is_forbidden};
use kartrekker::content::{Guide, LoadError, embedded, from_files};
use kartrekker::report::form::{self, FormOptions};
use kartrekker::report::{Format, FormatError, Selection, comparison, json, page, plain, write};
use kartrekker::session::merge::{Content, Incoming, Plan, Resolution};
use kartrekker::session::{Session, compare, read, write};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::mutate::{Dice, mutated};
use super::{any, cases};

static GUIDE: LazyLock<Guide> = LazyLock::new(|| embedded().unwrap());

/// How many cases the long run tries; for one that takes so many times as long, the less.
fn many(cost: u64) -> u64 {
    let asked = env::var("KARTREKKER_FUZZ").ok().map_or(100_000, |asked| asked.parse().expect("a number of cases"));
    (asked / cost).max(1)
}

/// Says which case it was when a case panics.
struct Told(u64);

impl Drop for Told {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("this was case {}", self.0);
        }
    }
}

/// Tries so many cases.
fn each(count: u64, mut test: impl FnMut(&mut Dice)) {
    let first: u64 = env::var("KARTREKKER_FUZZ_FROM").ok().map_or(0, |first| first.parse().expect("a case"));
    for case in first..count {
        let told = Told(case);
        test(&mut Dice::new(case));
        drop(told);
    }
}

/// A small guide in which every kind of thing is there once.
fn guide_files() -> Vec<(String, Vec<u8>)> {
    let guide = r#"
id = "klein"
version = "1.0.0"
date = "2026-11-22"
language = "nl"
title = "Klein"
subtitle = "Een kleine handreiking"
[[introduction]]
title = "Wat is dit?"
paragraphs = ["Zie [de vraag](question:1.1) en [een werkvorm](work-format:rondje)."]
[source]
title = "Bron"
makers = ["Gemeente"]
partners = ["Welzijn"]
commissioned_by = "Gemeente"
original = "Het origineel."
adaptation = "Bewerkt."
update_policy = "Nooit."
interests = ["Geen."]
licence = "Vrij."
[[source.literature]]
text = "Een boek."
used_on = ["question:1.1"]
[[roles]]
id = "burgers"
title = "Burgers"
[[sections]]
id = "tips"
title = "Tips"
singular = "tip"
explanation = "Wat helpt."
"#;
    let part = r#"
number = 1
title = "Begin"
short = "Begin"
[[questions]]
id = "1.1"
short = "Steun"
text = "Is er steun?"
[questions.a]
statement = "Nog niet."
voices = [{ role = "burgers", text = "Wat is dit?" }]
introduction = "Zoek steun."
tips = ["Vraag het.", "Doe [dit](work-format:rondje)."]
work_formats = ["rondje"]
see_also = ["advice:1.1B"]
editorial_notes = ["Let op."]
[questions.b]
statement = "Ja."
introduction = "Ga zo door."
tips = ["Blijf praten."]
"#;
    let formats = r#"
[[work_formats]]
id = "rondje"
number = 1
title = "Rondje"
purpose = "Iedereen hoort elkaar."
preparation = ["Zet stoelen klaar."]
questions = ["Wat vind je?"]
steps_title = "Stappen"
steps = ["Iedereen zegt iets.", "Sluit af."]
remarks = ["Kort."]
origin = "Onbekend."
durations = [{ step = 1, minutes = 10, what = "praten" }]
"#;
    [("guide.toml", guide), ("part-1.toml", part), ("work-formats.toml", formats)]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .to_vec()
}

/// A number of meetings of every kind, and the texts of their files.
fn meetings(count: usize) -> (Vec<Session>, Vec<Vec<u8>>) {
    let mut runner = TestRunner::new(cases(1));
    let sessions: Vec<Session> = (0..count).map(|_| any::session().new_tree(&mut runner).unwrap().current()).collect();
    let files = sessions.iter().map(|session| write(session).unwrap().into_bytes()).collect();
    (sessions, files)
}

fn answer_files() -> Vec<Vec<u8>> {
    let file = json!({
        "kind": "kartrekker-antwoorden", "format": 1, "session": "00000000-0000-0000-0000-000000000007",
        "session_title": "Overleg", "guide": "logt-u-even-in", "guide_version": "1.1.0", "saved": "2026-11-22T14:03:00Z",
        "organisation": "Gemeente", "organisation_id": 1, "role": "burgers",
        "answers": [
            { "question": "1.1", "position": "a", "note": "eerst een plan" },
            { "question": "1.2", "position": "unsure" },
            { "question": "2.1", "position": null, "note": "komt later" },
        ],
    });
    vec![file.to_string().into_bytes(), format!("\u{FEFF}{file:#}").into_bytes()]
}

/// A file of these, made wrong.
fn wrong(dice: &mut Dice, files: &[Vec<u8>]) -> Vec<u8> {
    let (seed, other) = (&files[dice.roll(files.len())], &files[dice.roll(files.len())]);
    mutated(dice, seed, other)
}

#[track_caller]
fn is_harmless(text: &str) {
    let harm = text.chars().find(|c| is_forbidden(*c) && !matches!(c, '\u{200C}' | '\u{200D}'));
    assert_eq!(harm, None, "{text:?}");
}

/// A guide is read whole, or every mistake is told with its place.
fn guides(count: u64) {
    let good = guide_files();
    let sound = from_files(good.clone()).map_err(|error| match error {
        LoadError::Problems(problems) => problems.render(),
        other => other.to_string(),
    });
    let (guide, _) = sound.unwrap_or_else(|said| panic!("the guide to begin with is wrong:\n{said}"));
    assert_eq!(guide.question_count(), 1);
    let mut read = 0_u64;
    each(count, |dice| {
        let mut files = good.clone();
        let (at, other) = (dice.roll(files.len()), dice.roll(files.len()));
        files[at].1 = mutated(dice, &good[at].1, &good[other].1);
        match from_files(files) {
            Ok((guide, warnings)) => {
                read += 1;
                assert!(!warnings.has_errors());
                let whole = page::whole(&guide, page::ReadIn::Document);
                is_harmless(&plain::render(&whole, 60));
                is_harmless(&json::guide(&guide).to_string());
            }
            Err(LoadError::Problems(problems)) => {
                assert!(problems.has_errors());
                is_harmless(&problems.render());
                assert!(problems.placed().all(|placed| !placed.message.is_empty() && !placed.remedy.is_empty()));
            }
            Err(other) => panic!("{other}"),
        }
    });
    assert!(count < 100 || read > 0, "some mistakes are none");
}

/// The files of the guide in the program, made wrong.
fn shipped_guides(count: u64) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/logt-u-even-in");
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| Path::new(name).extension().is_some_and(|extension| extension == "toml"));
    names.sort();
    let good: Vec<_> =
        names.into_iter().map(|name| (name.clone(), std::fs::read(folder.join(name)).unwrap())).collect();
    each(count, |dice| {
        let mut files = good.clone();
        let (at, other) = (dice.roll(files.len()), dice.roll(files.len()));
        files[at].1 = mutated(dice, &good[at].1, &good[other].1);
        if let Err(LoadError::Problems(problems)) = from_files(files) {
            is_harmless(&problems.render());
        }
    });
}

/// A file of a meeting is read and written again as it was, or it is none.
fn sessions(count: u64) {
    let (_, files) = meetings(200);
    let mut opened = 0_u64;
    each(count, |dice| {
        let bytes = wrong(dice, &files);
        let Ok(text) = std::str::from_utf8(&bytes) else { return };
        let Ok(reading) = read(text) else { return };
        opened += 1;
        // As texts: a field of a later version may be `nan`, which no other is equal to.
        let written = write(&reading.session).unwrap();
        let again = read(&written).unwrap();
        assert_eq!(write(&again.session).unwrap(), written);
        assert!(!again.edited_by_hand && !again.newer_format);
    });
    assert!(count < 100 || opened > 0, "some mistakes are none");
}

/// An answer file is read with clean words in it, and merged into a meeting, or it is refused.
fn answers(count: u64) {
    let (meetings, _) = meetings(50);
    let files = answer_files();
    let mut taken = 0_u64;
    each(count, |dice| {
        let bytes = wrong(dice, &files);
        let Ok(incoming) = Incoming::read("een".into(), &bytes) else { return };
        if let Content::Answers(answers) = &incoming.content {
            is_harmless(&answers.organisation);
            is_harmless(&format!("{:?}", answers.answers));
        }
        taken += 1;
        let ours = &meetings[dice.roll(meetings.len())];
        let plan = Plan::of(ours, &GUIDE, &[incoming]);
        let choices = vec![Resolution::Both; plan.conflicts.len()];
        let merged = plan.outcome(&choices);
        assert_eq!(read(&write(&merged).unwrap()).unwrap().session, merged);
    });
    assert!(count < 100 || taken > 0, "some mistakes are none");
}

/// A meeting as a file made wrong says it, or as it is.
fn any_meeting(dice: &mut Dice, sessions: &[Session], files: &[Vec<u8>]) -> Session {
    let bytes = wrong(dice, files);
    let read = std::str::from_utf8(&bytes).ok().and_then(|text| read(text).ok());
    read.map_or_else(|| sessions[dice.roll(sessions.len())].clone(), |reading| reading.session)
}

/// Every report of a meeting in a format; with the one before, and anonymous, in turn.
fn reports(format: Format, count: u64) {
    let (sessions, files) = meetings(200);
    each(count, |dice| {
        let session = any_meeting(dice, &sessions, &files);
        let previous = Some(&sessions[dice.roll(sessions.len())]).filter(|_| dice.roll(2) == 0);
        let selection = if dice.roll(4) == 0 { Selection::anonymous() } else { Selection::all() };
        let product = match write::report(format, &session, &GUIDE, previous, &selection, DateTime::UNIX_EPOCH) {
            Err(FormatError::NothingOpen | FormatError::NoDates) if matches!(format, Format::Ics | Format::Tasks) => {
                return;
            }
            product => product.unwrap(),
        };
        assert!(!product.bytes.is_empty());
        if !matches!(format, Format::Docx | Format::Pdf) {
            let text = String::from_utf8(product.bytes).unwrap();
            is_harmless(&text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n"));
        }
    });
}

/// The form, the comparison and the plain text of the screens and the command line.
fn other_documents(count: u64) {
    let (sessions, files) = meetings(200);
    each(count, |dice| {
        let session = any_meeting(dice, &sessions, &files);
        let other = &sessions[dice.roll(sessions.len())];
        let document = comparison::document(&compare(other, &session, &GUIDE), &GUIDE);
        let width = 1 + dice.roll(120);
        is_harmless(&clean(&plain::render(&document, width)));
        if dice.roll(10) == 0 {
            let form = form::render(&session, &GUIDE, &FormOptions::default());
            is_harmless(&String::from_utf8(form.bytes).unwrap());
        }
    });
}

/// The short run and the long run of the same.
macro_rules! runs {
    ($($short:ident, $long:ident: $run:expr, $few:expr, $cost:expr;)+) => {
        $(
            #[test]
            fn $short() {
                let run: fn(u64) = $run;
                run($few);
            }

            #[test]
            #[ignore = "takes long; see above"]
            fn $long() {
                let run: fn(u64) = $run;
                run(many($cost));
            }
        )+
    };
}

runs! {
    a_guide_is_read_or_every_mistake_in_it_is_told, fuzz_guides: guides, 1_000, 1;
    the_guide_in_the_program_made_wrong_is_told_of, fuzz_shipped_guides: shipped_guides, 40, 20;
    a_meeting_is_read_and_written_again_or_is_none, fuzz_meetings: sessions, 2_000, 1;
    an_answer_file_is_merged_or_refused, fuzz_answer_files: answers, 2_000, 1;
    every_meeting_makes_a_page, fuzz_html: |count| reports(Format::Html, count), 100, 1;
    every_meeting_makes_markdown, fuzz_markdown: |count| reports(Format::Markdown, count), 200, 1;
    every_meeting_makes_a_table, fuzz_csv: |count| reports(Format::Csv, count), 200, 1;
    every_meeting_makes_a_calendar, fuzz_ics: |count| reports(Format::Ics, count), 200, 1;
    every_meeting_makes_a_list_of_tasks, fuzz_tasks: |count| reports(Format::Tasks, count), 200, 1;
    every_meeting_makes_json, fuzz_json: |count| reports(Format::Json, count), 200, 1;
    every_meeting_makes_a_form_and_a_comparison, fuzz_forms_and_comparisons: other_documents, 100, 1;
    every_meeting_makes_a_word_file, fuzz_docx: |count| reports(Format::Docx, count), 10, 100;
    every_meeting_makes_a_pdf, fuzz_pdf: |count| reports(Format::Pdf, count), 10, 100;
}
