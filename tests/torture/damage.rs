//! Files that are damaged in every way: each opens, or it is said why, and what is damaged stays as it is.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use kartrekker::content::{Choice, embedded};
use kartrekker::session::store::{Notice, Store};
use kartrekker::session::{Change, Session, SessionId};
use uuid::Uuid;

use crate::dice::Dice;
use crate::times;

/// A folder with one meeting that was saved three times, and its file.
fn kept(folder: &Path) -> PathBuf {
    let guide = embedded().unwrap();
    let id = SessionId::new(Uuid::from_u128(5));
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut session = Session::new(id, "Overleg".into(), date, &guide);
    let mut handle = Store::at(folder.to_owned()).create(&session).unwrap();
    for question in ["1.1", "1.2", "1.3"] {
        session.apply(Change::SetAnswer(question.parse().unwrap(), Some(Choice::A.into())));
        session.apply(Change::SetNote(question.parse().unwrap(), format!("Over {question} is veel gezegd. ‘Één’ 👩‍👩‍👧.")));
        handle.save(&session).unwrap();
    }
    handle.path().to_owned()
}

/// Damages a text: bytes changed, cut out, put in, doubled, or the end gone.
fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.roll(bytes.len());
    let length = (1 + dice.roll(64)).min(bytes.len() - at);
    match dice.roll(7) {
        0 => bytes[at] ^= 1 << dice.roll(8),
        1 => bytes[at..at + length].fill(0),
        2 => bytes.truncate(at),
        3 => drop(bytes.drain(at..at + length)),
        4 => {
            let again = bytes[at..at + length].to_vec();
            bytes.splice(at..at, again);
        }
        5 => {
            for byte in &mut bytes[at..at + length] {
                *byte = u8::try_from(dice.roll(256)).unwrap();
            }
        }
        _ => bytes.swap(at, at + length - 1),
    }
}

/// Opens a damaged file, and says whether a version before it had to stand in.
fn opens_or_says_why(path: &Path, bytes: &[u8], sound: &[u8]) -> bool {
    let store = Store::at(path.parent().unwrap().to_owned());
    let opened = store.open(path).unwrap();
    let set_aside = opened.notices.iter().find_map(|notice| match notice {
        Notice::Damaged { kept_as, .. } => Some(kept_as.clone()),
        _ => None,
    });
    if let Some(kept_as) = &set_aside {
        assert_eq!(fs::read(kept_as).unwrap(), bytes, "what is damaged was touched");
    } else {
        assert_eq!(fs::read(path).unwrap(), bytes);
        let told = !opened.notices.is_empty() || opened.access.is_err();
        assert!(told || bytes == sound, "nobody is told of:\n{}", String::from_utf8_lossy(bytes));
    }
    set_aside.is_some()
}

#[test]
fn a_damaged_meeting_opens_or_says_why_and_no_damaged_byte_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = kept(folder.path());
    let sound = fs::read(&path).unwrap();
    let mut dice = Dice(1);
    let (rounds, mut stood_in) = (times(250, 1_000), 0);
    for _ in 0..rounds {
        let here = tempfile::tempdir().unwrap();
        for entry in fs::read_dir(folder.path()).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), here.path().join(entry.file_name())).unwrap();
        }
        let path = here.path().join(path.file_name().unwrap());
        let mut bytes = sound.clone();
        for _ in 0..=dice.roll(3) {
            damage(&mut bytes, &mut dice);
            if bytes.is_empty() {
                break;
            }
        }
        fs::write(&path, &bytes).unwrap();
        stood_in += usize::from(opens_or_says_why(&path, &bytes, &sound));
    }
    println!("{rounds} damaged files: for {stood_in} an older version stood in, the others opened and it was told");
    assert!(stood_in > rounds / 10 && stood_in < rounds, "{stood_in} of {rounds}: the damage is of one kind");
}

#[test]
fn a_range_of_zeroes_anywhere_in_the_file_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let path = kept(folder.path());
    let sound = fs::read(&path).unwrap();
    let (length, step) = (sound.len(), times(16, 1));
    for at in (0..length).step_by(step) {
        let mut bytes = sound.clone();
        bytes[at..(at + 16).min(length)].fill(0);
        fs::write(&path, &bytes).unwrap();
        assert!(opens_or_says_why(&path, &bytes, &sound), "at {at}");
    }
}

#[test]
fn with_every_version_damaged_it_is_said_and_nothing_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = kept(folder.path());
    let mut dice = Dice(3);
    let versions = ["", ".1", ".2"].map(|ending| {
        let mut version = path.clone().into_os_string();
        version.push(ending);
        PathBuf::from(version)
    });
    for version in &versions {
        let mut bytes = fs::read(version).unwrap();
        bytes.insert(dice.roll(bytes.len()), 0);
        fs::write(version, &bytes).unwrap();
    }
    let before = versions.each_ref().map(|version| fs::read(version).unwrap());
    assert!(Store::at(folder.path().to_owned()).open(&path).is_err());
    assert_eq!(versions.map(|version| fs::read(version).unwrap()), before);
}
