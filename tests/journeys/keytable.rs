//! The keys in the manual: the table of the program, as it is on each screen.
//! `cargo test --test journeys write_the_key_table -- --ignored` writes it anew into `docs/handleiding.md`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use kartrekker::app::binding::{Binding, KeyPress};
use kartrekker::app::command::{Command, Place, Point};
use kartrekker::app::keymap;

use super::conversation::{THREE, at_table};
use super::stage::Stage;

const BEGIN: &str = "<!-- begin toetsen -->\n";
const END: &str = "<!-- eind toetsen -->";

/// A key with its other names, and what it does there.
type Row = (String, &'static str);

/// Where somebody is, as the manual says it, and the keys there.
struct Screen {
    title: &'static str,
    in_meeting: bool,
    rows: Vec<Row>,
    /// The keys that move about. Where an arrow does something else, that is among the rows.
    moves: Vec<Row>,
}

impl Screen {
    fn of(title: &'static str, stage: &Stage) -> Self {
        let names =
            |keys: &[KeyPress]| keys.iter().map(|key| format!("`{}`", key.name())).collect::<Vec<_>>().join(" ");
        let bindings = keymap::bindings(&stage.app).into_iter();
        // What Enter does depends on where one stands; the manual tells that above.
        let bindings = bindings.filter(|binding| binding.command != Command::Point(Point::Activate));
        let (moves, others): (Vec<_>, Vec<_>) =
            bindings.partition(|binding| matches!(binding.command, Command::Point(Point::Move(_))));
        let rows = |bindings: Vec<Binding>| {
            bindings.into_iter().map(|binding| (names(&binding.keys), binding.label)).collect()
        };
        Self { title, in_meeting: stage.app.session().is_some(), rows: rows(others), moves: rows(moves) }
    }
}

/// The screens on which keys of their own work.
fn screens() -> Vec<Screen> {
    let question = || Place::Question("1.2".parse().unwrap());
    let at = |place: Place| {
        let mut stage = at_table(&THREE);
        stage.go(place);
        stage
    };
    let mut left = at(Place::Meeting);
    left.settle();
    let mut start = left.again();
    start.arrow_to("<Down>", "Overleg");
    let mut agenda = at(Place::Agenda);
    agenda.arrow_to("<Down>", "Een eerste bijeenkomst").keys("<Enter>").arrow_to("<Down>", "3.2  Vorm");
    let mut shown = at(question());
    shown.keys("a a b <Enter>");
    let mut choice = at(question());
    choice.keys("a a b <Enter> a");
    let mut actions = at(Place::Actions);
    actions.keys("+").types("Bellen").keys("<Esc>").arrow_to("<Down>", "Bellen");
    let nudge = || Place::WorkFormat("nudge".parse().unwrap());
    let mut step = at(nudge());
    step.arrow_to("<Down>", "Begin met stap 1").keys("<Enter>");
    let mut text = at(question());
    text.keys("n");
    let mut line = at(Place::Meeting);
    line.keys("<Home> <Enter>");
    let mut action = at(Place::Actions);
    action.keys("+");
    let mut search = at(Place::Overview);
    search.keys("/").types("geld");
    vec![
        Screen::of("Op het startscherm", &start),
        Screen::of("Bij de bijeenkomst", &at(Place::Meeting)),
        Screen::of("Bij de agenda", &agenda),
        Screen::of(
            "Bij het overzicht, een onderdeel, de notities, de samenvatting en het verslag",
            &at(Place::Overview),
        ),
        Screen::of("Bij een vraag, zolang de antwoorden zijn afgedekt", &at(question())),
        Screen::of("Bij een vraag, na het laten zien", &shown),
        Screen::of("Bij een vraag, als jullie hebben gekozen", &choice),
        Screen::of("Bij een advies", &at(Place::Advice("1.2A".parse().unwrap()))),
        Screen::of("Bij de actiepunten", &actions),
        Screen::of("Bij een werkvorm", &at(nudge())),
        Screen::of("Bij een stap van een werkvorm", &step),
        Screen::of("Bij een verschil, als je samenvoegt", &super::merge::at_difference()),
        Screen::of("In een vak voor één regel", &line),
        Screen::of("In een notitie of toelichting", &text),
        Screen::of("In een actiepunt", &action),
        Screen::of("Bij het zoeken", &search),
    ]
}

/// How many of the screens are pages; the others are fields, in which letters are letters.
const PAGES: usize = 12;

/// The table in the manual.
fn table() -> String {
    let screens = screens();
    let common = |screens: &[&Screen]| -> Vec<Row> {
        let first = screens[0].rows.iter();
        first.filter(|row| screens.iter().all(|screen| screen.rows.contains(row))).cloned().collect()
    };
    let pages: Vec<&Screen> = screens[..PAGES].iter().collect();
    let everywhere = common(&pages);
    let moves = &pages.iter().max_by_key(|screen| screen.moves.len()).unwrap().moves;
    let meetings: Vec<&Screen> = pages.iter().copied().filter(|screen| screen.in_meeting).collect();
    let told: BTreeSet<&Row> = everywhere.iter().collect();
    let mut in_meeting = common(&meetings);
    in_meeting.retain(|row| !told.contains(row));
    let mut out = String::new();
    section(&mut out, "Overal waar je geen tekst typt", &[everywhere.as_slice(), moves].concat());
    section(&mut out, "In een bijeenkomst", &in_meeting);
    for screen in &screens {
        let own: Vec<Row> =
            screen.rows.iter().filter(|row| !everywhere.contains(row) && !in_meeting.contains(row)).cloned().collect();
        section(&mut out, screen.title, &own);
    }
    out
}

fn section(out: &mut String, title: &str, rows: &[Row]) {
    if rows.is_empty() {
        return;
    }
    writeln!(out, "### {title}\n\n| toets | wat die doet |\n|---|---|").unwrap();
    for (keys, label) in rows {
        writeln!(out, "| {keys} | {label} |").unwrap();
    }
    out.push('\n');
}

fn manual() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/handleiding.md")
}

#[test]
fn the_keys_in_the_manual_are_those_of_the_program() {
    let manual = fs::read_to_string(manual()).unwrap().replace("\r\n", "\n");
    let (_, behind) = manual.split_once(BEGIN).unwrap();
    let (printed, _) = behind.split_once(END).unwrap();
    assert!(printed.trim() == table().trim(), "the manual has other keys; the program has:\n{}", table());
}

#[test]
#[ignore = "writes the table of keys in the manual anew"]
fn write_the_key_table() {
    let text = fs::read_to_string(manual()).unwrap();
    let (before, behind) = text.split_once(BEGIN).unwrap();
    let (_, after) = behind.split_once(END).unwrap();
    fs::write(manual(), format!("{before}{BEGIN}\n{}{END}{after}", table())).unwrap();
}
