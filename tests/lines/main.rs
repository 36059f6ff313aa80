//! Conversations in plain lines, from strings, with the real files.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{self, BufReader, Cursor, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use kartrekker::app::command::{Command, Go, Place, PlaceKind};
use kartrekker::app::theme::Theme;
use kartrekker::clean::is_forbidden;
use kartrekker::content::{Library, embedded};
use kartrekker::lines::{Why, page, run};
use kartrekker::perform::{Manner, Start};
use kartrekker::session::store::Store;
use tempfile::TempDir;

fn start(folder: &Path) -> Start {
    Start {
        guide: embedded().unwrap(),
        library: Library::default(),
        store: Store::at(folder.to_owned()),
        open: None,
        at: None,
        today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        folder: None,
    }
}

/// What is said when these bytes are typed; how it ended.
fn ends(home: &TempDir, typed: impl Into<Vec<u8>>) -> (String, anyhow::Result<()>) {
    let mut out = Vec::new();
    let input = BufReader::new(Cursor::new(typed.into()));
    let ended = run(start(home.path()), None, Why::AskedFor, input, &mut out);
    let said = String::from_utf8(out).unwrap();
    assert_eq!(said.chars().find(|c| *c != '\n' && is_seen_only(*c)), None, "{said}");
    (said, ended)
}

/// The same where it ends well.
fn said(home: &TempDir, typed: &str) -> String {
    let (said, ended) = ends(home, typed);
    ended.unwrap();
    said
}

/// Signs that say nothing to who listens, and what would move the cursor.
fn is_seen_only(c: char) -> bool {
    is_forbidden(c)
        || ('\u{2190}'..='\u{21FF}').contains(&c)
        || ('\u{2500}'..='\u{25FF}').contains(&c)
        || matches!(c, '›' | '•' | '·' | '|')
}

/// What is kept in the only meeting.
fn kept(home: &TempDir) -> String {
    let files = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path());
    let mut meetings = files.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let kept = fs::read_to_string(meetings.next().unwrap()).unwrap();
    assert_eq!(meetings.next(), None);
    kept
}

const MEETING: &str = "n\nOverleg Oost\nGemeente\n5\nWelzijn\n3\n.\n";

#[test]
fn every_place_is_read_without_signs_or_escapes_and_its_numbers_are_its_choices() {
    let home = tempfile::tempdir().unwrap();
    said(&home, &format!("{MEETING}1.1\na\nb\n\na\n+\nDelen\nGemeente\n1-2\nstop\n"));
    let store = Store::at(home.path().to_owned());
    let path = store.list().unwrap()[0].path.clone();
    let opened = store.open(&path).unwrap();
    let guide = embedded().unwrap();
    let (mut performer, mut app) = Start { open: Some(opened), ..start(home.path()) }.begin(Manner {
        saved: Arc::new(|_, _| {}),
        shelved: Arc::new(|_| {}),
        bell: || {},
        theme: Theme::PLAIN_LINES,
    });
    let mut kinds = Vec::new();
    for place in Place::all(&guide).into_iter().filter(|place| *place != Place::Home) {
        let effects = app.update(Command::Go(Go::To(place.clone())));
        performer.carry_out(effects, &mut app);
        let lines = page::lines(app.page());
        for line in &lines {
            assert_eq!(line.text.chars().find(|c| is_seen_only(*c)), None, "{place:?}: {line:?}");
            assert!(!line.text.is_empty(), "{place:?}");
        }
        let spots: Vec<usize> = lines.iter().filter_map(|line| line.spot).collect();
        assert!(spots.iter().all(|spot| app.page().command_of(*spot).is_some()), "{place:?}");
        assert!(spots.is_sorted(), "{place:?}");
        kinds.push(app.place().kind());
    }
    let unseen = PlaceKind::ALL.iter().filter(|kind| **kind != PlaceKind::Home && !kinds.contains(kind));
    assert!(
        unseen.clone().all(|kind| matches!(kind, PlaceKind::Comparison | PlaceKind::Merge)),
        "{:?}",
        unseen.count()
    );
    performer.finish();
}

#[test]
fn a_whole_meeting_is_held_and_covered_answers_are_not_said_before_they_are_shown() {
    let home = tempfile::tempdir().unwrap();
    let said = said(
        &home,
        &format!(
            "{MEETING}1.1\na\nb\n\nb\nn\nWe spraken lang.\nOok over geld.\n.\n+\nDe analyse delen\nGemeente\n15-1\nstop\n"
        ),
    );
    let (covered, shown) = said.split_once("zijn nu te zien").unwrap();
    assert!(
        covered.contains("Gemeente, typ a, b, w of x.") && covered.contains("Welzijn: heeft geantwoord"),
        "{covered}"
    );
    assert!(!covered.contains("Kiest A"), "{covered}");
    for phrase in ["Kiest A: Gemeente", "Kiest B: Welzijn", "Gezamenlijk antwoord op 1.1: B", "De analyse delen"] {
        assert!(shown.contains(phrase), "{phrase}: {shown}");
    }
    assert!(shown.ends_with("Kartrekker is gestopt. Alles is opgeslagen.\n"), "{shown}");
    let kept = kept(&home);
    for phrase in ["We spraken lang.", "Ook over geld.", "De analyse delen", "2027-01-15", "answer = \"b\""] {
        assert!(kept.contains(phrase), "{phrase}: {kept}");
    }
}

#[test]
fn what_is_half_typed_when_the_input_ends_is_kept() {
    let home = tempfile::tempdir().unwrap();
    said(&home, &format!("{MEETING}1.1\nn\nZonder punt"));
    assert!(kept(&home).contains("Zonder punt"));
}

#[test]
fn a_line_that_means_nothing_is_told_in_one_line_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    for (typed, told) in [
        ("foo", "‘foo’ kan hier niet."),
        ("99", "Hier is geen keuze 99."),
        ("0", "Hier is geen keuze 0."),
        ("9.9", "‘9.9’ kan hier niet."),
        ("1 foo", "‘1 foo’ kan hier niet."),
        ("t", "Terug kan hier niet"),
        ("\u{1b}[2J", "kan hier niet."),
    ] {
        let said = said(&home, &format!("{typed}\n"));
        let (_, after) = said.split_once("Je keuze:\n").unwrap();
        let answer: Vec<&str> = after.lines().collect();
        assert!(answer[0].contains(told) && answer[1] == "Je keuze:" && answer.len() == 3, "{typed}: {answer:?}");
    }
    let (said, ended) = ends(&home, b"\xff\xfe\n".as_slice());
    assert!(ended.is_ok() && said.contains("geen leesbare tekst"), "{said}");
    assert_eq!(fs::read_dir(home.path()).map_or(0, Iterator::count), 0);
}

#[test]
fn what_is_typed_amiss_while_covered_is_not_said_aloud() {
    let home = tempfile::tempdir().unwrap();
    let said = said(&home, &format!("{MEETING}1.1\naaa\n"));
    assert!(said.contains("Dat kan hier niet.") && !said.contains("aaa"), "{said}");
}

#[test]
fn a_key_that_needs_a_choice_asks_for_its_number_and_takes_it() {
    let home = tempfile::tempdir().unwrap();
    let said = said(&home, &format!("{MEETING}1.1\n+\nEen\n\n\n+\nTwee\n\n\nk\nx\n2 spatie\nstop\n"));
    assert!(said.contains("zoals 3 x."), "{said}");
    assert!(said.contains("Actiepunt ‘Twee’: was nog te doen, is nu klaar."), "{said}");
}

#[test]
fn a_text_is_left_emptied_or_replaced() {
    let note = |typed: &str| {
        let home = tempfile::tempdir().unwrap();
        said(&home, &format!("{MEETING}1.1\nn\nOud\n.\nn\n{typed}.\nstop\n"));
        kept(&home)
    };
    for (typed, there) in [("", "note = \"Oud\""), ("-\nNieuw\n", "note = \"Nieuw\""), ("Erbij\n", "Oud\nErbij")] {
        let kept = note(typed);
        assert!(kept.contains(there), "{typed}: {kept}");
    }
}

#[test]
fn the_search_reads_what_was_found_and_a_number_goes_there() {
    let home = tempfile::tempdir().unwrap();
    let said = said(&home, "2\n/\nmandaat\n1\nstop\n");
    let (_, found) = said.split_once("Typ woorden om te zoeken").unwrap();
    assert!(found.contains("gevonden.") && found.contains("\n1. "), "{found}");
    assert!(found.matches("Je bent bij:").count() == 1, "{found}");
}

/// Lines as somebody types them, and before the last ones a folder takes the place of the meeting.
struct Sabotaged {
    lines: std::vec::IntoIter<&'static str>,
    folder: PathBuf,
}

impl Read for Sabotaged {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let line = match self.lines.next() {
            Some("weg\n") => {
                let is_meeting = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "toml");
                let paths = fs::read_dir(&self.folder)?.map(|entry| entry.map(|entry| entry.path()));
                for meeting in paths.collect::<io::Result<Vec<_>>>()?.iter().filter(|path| is_meeting(path)) {
                    fs::remove_file(meeting)?;
                    fs::create_dir(meeting)?;
                }
                self.lines.next()
            }
            line => line,
        };
        let line = line.unwrap_or_default().as_bytes();
        room[..line.len()].copy_from_slice(line);
        Ok(line.len())
    }
}

#[test]
fn a_save_that_fails_is_told_with_its_reason_and_the_end_is_no_success() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("bijeenkomsten");
    let lines = vec!["n\n", "Overleg\n", ".\n", "1.1\n", "weg\n", "a\n", "4.1\n"].into_iter();
    let mut out = Vec::new();
    let input = BufReader::new(Sabotaged { lines, folder: folder.clone() });
    let ended = run(start(&folder), None, Why::AskedFor, input, &mut out);
    let said = String::from_utf8(out).unwrap();
    assert_eq!(said.matches("NIET OPGESLAGEN: ").count(), 1, "{said}");
    assert!(said.ends_with("Kartrekker is gestopt.\n") && ended.is_err(), "{said}");
}

#[test]
fn output_that_nobody_reads_is_no_failure_and_all_is_kept() {
    struct Closed(usize);
    impl Write for Closed {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.saturating_sub(1);
            if self.0 == 0 { Err(ErrorKind::BrokenPipe.into()) } else { Ok(bytes.len()) }
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let home = tempfile::tempdir().unwrap();
    said(&home, &format!("{MEETING}stop\n"));
    let input = BufReader::new(Cursor::new(b"3\n1.1\na\n".to_vec()));
    run(start(home.path()), None, Why::AskedFor, input, Closed(40)).unwrap();
}
