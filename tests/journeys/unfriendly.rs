//! A guide and a meeting full of text that would harm a terminal: none of it reaches the screen.

use std::fs;
use std::path::Path;

use kartrekker::app::command::Place;
use kartrekker::clean::{MARK, is_forbidden};
use kartrekker::content::{self, LoadError};

use super::stage::Stage;
use super::whole::places;

/// What a hostile text holds, in the escapes of TOML: moving the cursor, a title, C1, turning the reading order round.
const HOSTILE: &str = r"\u001b[2J\u001b]0;weg\u0007\u009b31m\u202eomgekeerd\u2066\u200b\u007f";

/// All of C0, delete, all of C1, all that turns the reading order round, and all that has no width.
fn everything() -> String {
    let codes = (0x00..=0x1F).chain(0x7F..=0x9F).chain(0x200B..=0x200F).chain(0x2028..=0x202E).chain(0x2060..=0x206F);
    let codes = codes.chain([0x061C, 0x180E, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF]);
    codes.filter_map(char::from_u32).collect()
}

/// Asserts that nothing on the screen can do harm.
#[track_caller]
fn is_harmless(stage: &Stage) {
    for cell in stage.buffer().content() {
        assert!(!cell.symbol().chars().any(is_forbidden), "{:?} on:\n{}", cell.symbol(), stage.screen());
        assert!(!cell.symbol().contains('\n') && !cell.symbol().contains('\t'), "{:?}", cell.symbol());
    }
}

#[test]
fn a_guide_with_hostile_text_in_any_field_is_refused_so_that_none_of_it_can_be_drawn() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/logt-u-even-in");
    let folder = tempfile::tempdir().unwrap();
    let names = ["guide.toml", "part-1-start.toml", "part-2-financing.toml", "work-formats.toml"];
    let mut fields = 0;
    for entry in fs::read_dir(&shipped).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    for name in names {
        let text = fs::read_to_string(shipped.join(name)).unwrap();
        let mut seen: Vec<&str> = Vec::new();
        for line in text.lines() {
            // Every key with a text, and every kind of list, once.
            let Some(at) = line.find('"').filter(|at| !line.starts_with('#') && !seen.contains(&&line[..*at])) else {
                continue;
            };
            seen.push(&line[..at]);
            let hostile = text.replacen(line, &line.replacen('"', &format!("\"{HOSTILE}"), 1), 1);
            fs::write(folder.path().join(name), hostile).unwrap();
            let refused = matches!(content::from_folder(folder.path()), Err(LoadError::Problems(_)));
            assert!(refused, "{name}: {line}");
            fields += 1;
        }
        fs::write(folder.path().join(name), text).unwrap();
    }
    assert!(fields > 30, "{fields}");
    assert!(content::from_folder(folder.path()).is_ok());
}

#[test]
fn no_control_or_bidirectional_character_that_is_pasted_is_drawn() {
    let mut stage = Stage::new();
    let paste = &format!("\u{1b}[2J\u{1b}]52;c;a3dhYWQ={}kwaad\ttab\r\nregel", everything());
    // A name is not that long.
    let (first, second) = paste.split_at(paste.char_indices().nth(90).unwrap().0);
    stage.keys("n");
    stage.paste(first);
    is_harmless(&stage);
    stage.keys("<Enter>");
    // Of many lines: each an organisation.
    stage.paste(second);
    is_harmless(&stage);
    stage.keys("<Enter> <Esc>");
    assert!(stage.app.session().is_some());
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a n");
    stage.paste(paste);
    is_harmless(&stage);
    stage.keys("<Esc>");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("+");
    stage.paste(paste);
    is_harmless(&stage);
    stage.keys("<Enter>");
    stage.paste(paste);
    stage.keys("<Enter>");
    is_harmless(&stage);
    stage.paste(paste);
    stage.keys("<Enter>");
    is_harmless(&stage);
    stage.keys("<Esc>").says(&["Deze dag begrijp ik niet"]);
    is_harmless(&stage);
    stage.arrow_to("<Down>", "Bewaar het in de tekst").keys("<Enter>");
    assert!(stage.app.overlay().is_none());
    for (width, height) in [(80, 24), (200, 60)] {
        stage.resize(width, height);
        for place in places() {
            stage.go(place.clone());
            is_harmless(&stage);
            stage.keys("<F1>");
            is_harmless(&stage);
            stage.keys("<Esc>");
        }
    }
    stage.go(Place::Question("1.2".parse().unwrap()));
    assert!(stage.screen().contains(MARK), "the marks are gone:\n{}", stage.screen());
}

#[test]
fn a_file_of_a_meeting_with_hostile_text_or_a_hostile_name_is_harmless() {
    let mut stage = Stage::in_meeting("Overleg");
    let path = stage.app.session_path().unwrap().to_owned();
    stage.keys("<Enter> Gemeente <Enter> <Enter> <Esc>").settle();
    assert_eq!(stage.session().organisations.len(), 1);
    let mut stage = stage.again();
    let text = fs::read_to_string(&path).unwrap();
    let numbers: Vec<String> = everything().chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
    let named_so = format!("{HOSTILE}{}", numbers.concat());
    let hostile =
        text.replace("\"Overleg\"", &format!("\"{named_so}\"")).replace("\"Gemeente\"", &format!("\"{named_so}\""));
    fs::write(&path, hostile + &format!("unknown = \"{HOSTILE}\"\n")).unwrap();
    // Windows has no names with what controls a terminal.
    let control = if cfg!(windows) { "" } else { "\u{1b}" };
    let named = format!("00000000-0000-0000-0000-0000000000ff-{control}[2J\u{202E}.toml");
    fs::write(stage.folder().join(named), "rommel = [").unwrap();
    stage = stage.beside();
    stage.says(&["niet te lezen"]);
    is_harmless(&stage);
    stage.arrow_to("<Up>", "niet te lezen").keys("<Enter>").says(&["beschadigd"]);
    is_harmless(&stage);
    stage.open(path, None);
    for place in [Place::Meeting, Place::Summary, Place::Report] {
        stage.go(place);
        assert!(stage.app.session().is_some());
        is_harmless(&stage);
    }
}

#[test]
fn a_key_acts_when_it_is_pressed_and_not_when_it_is_let_go() {
    use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("n");
    for kind in [KeyEventKind::Release, KeyEventKind::Repeat, KeyEventKind::Press, KeyEventKind::Release] {
        let key = KeyEvent::new_with_kind(KeyCode::Char('x'), KeyModifiers::NONE, kind);
        assert_eq!(stage.event(Event::Key(key)).is_some(), kind == KeyEventKind::Press, "{kind:?}");
    }
    assert_eq!(stage.session().note("1.2".parse().unwrap()), "x");
}
