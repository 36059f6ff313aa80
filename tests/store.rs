//! What the store promises: nothing is lost, whatever happens to the files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use kartrekker::content::Choice;
use kartrekker::session::store::{Handle, Notice, Store, StoreError, Wanted, WhyReadOnly};
use kartrekker::session::{Change, FileError, MAX_BYTES, Session, SessionId, write};
use uuid::Uuid;

/// A store in a folder that goes away with the test.
struct Place {
    folder: tempfile::TempDir,
    store: Store,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("diep").join("bijeenkomsten"));
        Self { folder, store }
    }

    /// The names of everything in the store's folder, sorted.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.store.folder()).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn session(n: u128, title: &str) -> Session {
    let guide = kartrekker::content::embedded().unwrap();
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    Session::new(SessionId::new(Uuid::from_u128(n)), title.to_owned(), date, &guide)
}

/// A session of which `titles` were saved one after the other, and its file, which nobody holds.
fn saved(place: &Place, titles: &[&str]) -> PathBuf {
    let mut session = session(7, titles[0]);
    let mut handle = place.store.create(&session).unwrap();
    for title in &titles[1..] {
        session.apply(Change::SetTitle((*title).to_owned()));
        handle.save(&session).unwrap();
    }
    handle.path().to_owned()
}

/// `FILE.EXTENSION` beside a session's file.
fn beside(path: &Path, extension: &str) -> PathBuf {
    PathBuf::from(format!("{}.{extension}", path.display()))
}

/// The title of the session that is in a file.
fn title_in(place: &Place, path: &Path) -> String {
    place.store.peek(path).unwrap().title
}

#[test]
fn a_session_comes_back_as_it_was_saved() {
    let place = Place::new();
    let mut session = session(7, "Overleg één");
    let mut handle = place.store.create(&session).unwrap();
    session.apply(Change::SetAnswer("1.2".parse().unwrap(), Some(Choice::B.into())));
    session.apply(Change::SetNote("1.2".parse().unwrap(), "gezegd\n| # -".to_owned()));
    handle.save(&session).unwrap();
    let path = handle.path().to_owned();
    drop(handle);
    let opened = place.store.open(&path).unwrap();
    assert_eq!(opened.session, session);
    assert_eq!(opened.notices, []);
    assert!(opened.access.is_ok());
    assert!(path.file_name().unwrap().to_str().unwrap().ends_with("-overleg-een.toml"));
}

#[test]
fn the_two_versions_before_stay_and_the_third_goes() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee", "drie", "vier"]);
    assert_eq!(title_in(&place, &path), "vier");
    assert_eq!(title_in(&place, &beside(&path, "1")), "drie");
    assert_eq!(title_in(&place, &beside(&path, "2")), "twee");
}

#[test]
fn saving_what_is_on_disk_already_pushes_no_version_out() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee"]);
    let mut handle = place.store.open(&path).unwrap().access.unwrap();
    let session = place.store.peek(&path).unwrap();
    handle.save(&session).unwrap();
    handle.save(&session).unwrap();
    assert_eq!(title_in(&place, &beside(&path, "1")), "een");
    assert!(!beside(&path, "2").exists());
}

#[test]
fn a_save_that_broke_off_after_the_backup_costs_no_version_when_it_is_tried_again() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee", "drie"]);
    // What a save leaves that ended between making the backup and putting the new file in place.
    fs::rename(beside(&path, "1"), beside(&path, "2")).unwrap();
    fs::hard_link(&path, beside(&path, "1")).unwrap();
    let mut opened = place.store.open(&path).unwrap();
    opened.session.apply(Change::SetTitle("vier".to_owned()));
    opened.access.as_mut().unwrap().save(&opened.session).unwrap();
    let titles = [path.clone(), beside(&path, "1"), beside(&path, "2")].map(|path| title_in(&place, &path));
    assert_eq!(titles, ["vier", "drie", "twee"]);
}

#[test]
fn a_damaged_file_is_renamed_and_the_newest_good_version_takes_its_place() {
    for damage in [&b""[..], b"\xFF\xFE\x00garbage", b"id = \"", b"a = 1\n"] {
        let place = Place::new();
        let path = saved(&place, &["een", "twee", "drie"]);
        fs::write(&path, damage).unwrap();
        let mut opened = place.store.open(&path).unwrap();
        let kept_as = beside(&path, "beschadigd-1");
        assert_eq!(opened.session.title, "twee");
        assert_eq!(opened.notices, [Notice::Damaged { kept_as: kept_as.clone(), version: 1 }]);
        assert_eq!(fs::read(&kept_as).unwrap(), damage);
        assert_eq!(place.store.list().unwrap().len(), 1, "the session stays in the list without a save");
        opened.session.apply(Change::SetTitle("vier".to_owned()));
        opened.access.unwrap().save(&opened.session).unwrap();
        assert_eq!(title_in(&place, &path), "vier");
        assert_eq!(fs::read(&kept_as).unwrap(), damage);
    }
}

#[test]
fn a_file_cut_off_anywhere_is_seen_and_what_it_had_is_kept() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee"]);
    let whole = fs::read(&path).unwrap();
    for cut in (0..whole.len()).step_by(23) {
        fs::write(&path, &whole[..cut]).unwrap();
        let opened = place.store.open(&path).unwrap();
        assert!(!opened.notices.is_empty(), "cut at {cut}");
        drop(opened);
        fs::write(&path, &whole).unwrap();
    }
}

#[test]
fn when_the_first_backup_is_damaged_too_the_second_is_opened() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee", "drie"]);
    fs::write(&path, "").unwrap();
    fs::write(beside(&path, "1"), "[").unwrap();
    let opened = place.store.open(&path).unwrap();
    assert_eq!(opened.session.title, "een");
    assert!(matches!(opened.notices[..], [Notice::Damaged { version: 2, .. }]));
}

#[test]
fn a_file_that_is_gone_is_replaced_by_the_version_before() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee"]);
    fs::remove_file(&path).unwrap();
    assert_eq!(place.store.open(&path).unwrap().session.title, "een");
    assert_eq!(title_in(&place, &path), "een");
}

#[test]
fn without_a_good_version_nothing_is_touched() {
    for damage in [&b""[..], b"  \n", b"\x00\x1b[2J\xFF", b"title = \"half"] {
        let place = Place::new();
        let path = saved(&place, &["een"]);
        fs::write(&path, damage).unwrap();
        assert!(matches!(place.store.open(&path), Err(StoreError::Damaged { .. })), "{damage:?}");
        assert_eq!(fs::read(&path).unwrap(), damage);
    }
}

#[test]
fn a_second_window_may_look_and_not_write() {
    let place = Place::new();
    let session = session(7, "een");
    let first = place.store.create(&session).unwrap();
    let second = place.store.open(first.path()).unwrap();
    assert_eq!(second.session, session);
    assert_eq!(second.access.unwrap_err(), WhyReadOnly::OpenElsewhere);
    assert!(matches!(place.store.erase(first.path()), Err(StoreError::InUse(_))));
    let path = first.path().to_owned();
    drop(first);
    assert!(place.store.open(&path).unwrap().access.is_ok(), "the hold ends with the handle");
}

#[test]
fn a_second_window_on_a_damaged_file_renames_nothing() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee"]);
    let first: Handle = place.store.open(&path).unwrap().access.unwrap();
    fs::write(&path, "[").unwrap();
    let second = place.store.open(&path).unwrap();
    assert_eq!(second.session.title, "een");
    assert_eq!(fs::read(&path).unwrap(), b"[");
    drop(first);
}

#[test]
fn erasing_leaves_no_file_of_a_session_and_every_file_of_the_others() {
    let place = Place::new();
    let other = place.store.create(&session(8, "blijft")).unwrap().path().to_owned();
    let path = saved(&place, &["een", "twee", "drie"]);
    fs::write(beside(&path, "beschadigd-1"), "gezegd").unwrap();
    fs::write(beside(&path, "elders-gewijzigd-1"), "gezegd").unwrap();
    // What a power cut leaves of a save.
    fs::write(beside(&path, "x7Gh2a.nieuw"), "gezegd").unwrap();
    place.store.erase(&path).unwrap();
    let id = SessionId::new(Uuid::from_u128(7)).to_string();
    assert!(place.names().iter().all(|name| !name.contains(&id)), "{:?}", place.names());
    assert_eq!(title_in(&place, &other), "blijft");
}

#[cfg(target_os = "linux")]
#[test]
fn a_save_that_fails_leaves_the_file_as_it_was_and_can_be_tried_again() {
    let place = Place::new();
    let path = saved(&place, &["een"]);
    let mut opened = place.store.open(&path).unwrap();
    // A folder in the way of the backup stops the save halfway, after the temporary file was made.
    fs::create_dir(beside(&path, "1")).unwrap();
    fs::write(beside(&path, "2"), "").unwrap();
    opened.session.apply(Change::SetTitle("twee".to_owned()));
    let error = opened.access.as_mut().unwrap().save(&opened.session).unwrap_err();
    assert!(matches!(error, StoreError::Io { .. }), "{error:?}");
    assert_eq!(title_in(&place, &path), "een", "the file is as it was");
    assert!(place.names().iter().all(|name| !name.contains(".nieuw")), "{:?}", place.names());
    fs::remove_dir(beside(&path, "1")).unwrap();
    opened.access.as_mut().unwrap().save(&opened.session).unwrap();
    assert_eq!(title_in(&place, &path), "twee");
}

#[test]
fn what_another_program_wrote_is_set_aside_once() {
    let place = Place::new();
    let path = saved(&place, &["een"]);
    let mut opened = place.store.open(&path).unwrap();
    let elsewhere = fs::read_to_string(&path).unwrap().replace("een", "elders");
    fs::write(&path, &elsewhere).unwrap();
    for title in ["twee", "drie"] {
        opened.session.apply(Change::SetTitle(title.to_owned()));
        opened.access.as_mut().unwrap().save(&opened.session).unwrap();
    }
    assert_eq!(title_in(&place, &path), "drie");
    assert_eq!(fs::read_to_string(beside(&path, "elders-gewijzigd-1")).unwrap(), elsewhere);
    assert!(!beside(&path, "elders-gewijzigd-2").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_save_that_is_tried_again_and_again_sets_aside_once() {
    let place = Place::new();
    let path = saved(&place, &["een"]);
    let mut opened = place.store.open(&path).unwrap();
    fs::write(&path, "van een ander").unwrap();
    // A folder in the way of the backup stops the save halfway.
    fs::create_dir(beside(&path, "1")).unwrap();
    fs::write(beside(&path, "2"), "").unwrap();
    opened.session.apply(Change::SetTitle("twee".to_owned()));
    for _ in 0..3 {
        opened.access.as_mut().unwrap().save(&opened.session).unwrap_err();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "van een ander");
    assert!(beside(&path, "elders-gewijzigd-1").exists());
    assert!(!beside(&path, "elders-gewijzigd-2").exists());
}

#[test]
fn a_change_by_hand_is_opened_and_told() {
    let place = Place::new();
    let path = saved(&place, &["een"]);
    let text = fs::read_to_string(&path).unwrap().replace("\"een\"", "\"met de hand\"");
    fs::write(&path, text).unwrap();
    let opened = place.store.open(&path).unwrap();
    assert_eq!(opened.session.title, "met de hand");
    assert_eq!(opened.notices, [Notice::EditedByHand]);
}

#[test]
fn a_newer_format_is_shown_and_not_written() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee"]);
    let text = fs::read_to_string(&path).unwrap().replace("format = 1", "format = 99");
    fs::write(&path, &text).unwrap();
    let opened = place.store.open(&path).unwrap();
    assert_eq!(opened.session.title, "twee");
    assert_eq!(opened.access.unwrap_err(), WhyReadOnly::NewerFormat);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_newer_shape_is_not_taken_for_damage() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee"]);
    let text = "format = 99\nheading = \"anders\"\n";
    fs::write(&path, text).unwrap();
    for error in [place.store.open(&path).unwrap_err(), place.store.look(&path).unwrap_err()] {
        let newer = FileError::NewerFormat { format: 99 };
        assert!(matches!(&error, StoreError::Damaged { source, .. } if *source == newer), "{error:?}");
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "no older version takes its place");
}

#[test]
fn looking_at_a_damaged_session_gives_the_version_before_and_changes_nothing() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee"]);
    assert_eq!(place.store.look(&path).unwrap().1, 0);
    fs::write(&path, "[").unwrap();
    let (session, version) = place.store.look(&path).unwrap();
    assert_eq!((session.title.as_str(), version), ("een", 1));
    assert_eq!(fs::read(&path).unwrap(), b"[");
}

#[test]
fn a_session_is_found_by_id_by_the_start_of_its_title_and_as_the_last() {
    let place = Place::new();
    for (n, title) in [(1, "Overleg"), (2, "Overleg Almere"), (3, "Start Étage"), (4, "Start zorg")] {
        place.store.create(&session(n, title)).unwrap();
    }
    let find = |typed: &str| place.store.find(&Wanted::parse(typed)).map(|listed| title_in(&place, &listed.path));
    assert_eq!(find("00000000-0000-0000-0000-000000000003").unwrap(), "Start Étage");
    assert_eq!(find(" overleg a").unwrap(), "Overleg Almere");
    assert_eq!(find("OVERLEG").unwrap(), "Overleg", "a whole title goes before the start of a longer one");
    assert_eq!(find("start é").unwrap(), "Start Étage");
    assert_eq!(find(" laatste ").unwrap(), title_in(&place, &place.store.list().unwrap()[0].path));
    assert!(matches!(find("start"), Err(StoreError::Ambiguous(both)) if both.len() == 2));
    for nothing in ["zorg", "", "../x"] {
        assert!(matches!(find(nothing), Err(StoreError::NotFound(_))), "{nothing}");
    }
}

#[test]
fn a_damaged_session_is_found_by_the_title_that_it_had() {
    let place = Place::new();
    let path = saved(&place, &["Overleg", "Overleg Almere"]);
    fs::write(&path, "").unwrap();
    assert_eq!(place.store.find(&Wanted::parse("over")).unwrap().path, path);
}

#[test]
fn a_folder_that_is_not_there_holds_nothing_and_one_that_cannot_be_says_so() {
    let place = Place::new();
    assert_eq!(place.store.list().unwrap(), []);
    assert!(matches!(place.store.find(&Wanted::Latest), Err(StoreError::NotFound(_))));
    let file = place.folder.path().join("bestand");
    fs::write(&file, "").unwrap();
    let below_a_file = Store::at(file.join("x"));
    assert!(matches!(below_a_file.create(&session(1, "een")), Err(StoreError::Io { .. })));
}

#[test]
fn files_that_are_no_session_are_left_out() {
    let place = Place::new();
    saved(&place, &["een", "twee", "drie"]);
    for name in ["notities.toml", "LEESMIJ.txt", "ééééééééééééééééééééééééééééééééééééé.toml"]
    {
        fs::write(place.store.folder().join(name), "x").unwrap();
    }
    assert_eq!(place.store.list().unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let path = saved(&place, &["een", "twee", "drie"]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for file in [path.clone(), beside(&path, "1"), beside(&path, "2"), beside(&path, "slot")] {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    for folder in [place.store.folder(), place.store.folder().parent().unwrap()] {
        assert_eq!(mode(folder), 0o700, "{}", folder.display());
    }
}

#[test]
fn the_file_is_text_that_a_person_can_read() {
    let place = Place::new();
    let path = saved(&place, &["Overleg"]);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, write(&place.store.peek(&path).unwrap()).unwrap());
    assert!(text.starts_with("# Een bijeenkomst van Kartrekker."), "{text}");
}

#[test]
fn the_meeting_before_is_found_unless_it_is_gone_damaged_or_of_another_guide() {
    let place = Place::new();
    let old = session(1, "Toen");
    let new = Session { follows: Some(old.id), ..session(2, "Nu") };
    let path = place.store.create(&old).unwrap().path().to_owned();
    assert_eq!(place.store.previous(&new), Some(old.clone()));
    assert_eq!(place.store.previous(&old), None, "it follows none");
    assert_eq!(place.store.previous(&Session { follows: Some(old.id), ..old.clone() }), None, "it follows itself");
    let other_guide = Session { guide: "iets-anders".parse().unwrap(), ..new.clone() };
    assert_eq!(place.store.previous(&other_guide), None);
    fs::write(&path, "kapot").unwrap();
    assert_eq!(place.store.previous(&new), None);
    fs::remove_file(&path).unwrap();
    assert_eq!(place.store.previous(&new), None);
}

#[test]
fn what_would_not_be_read_again_is_not_written_and_what_was_there_stays() {
    let place = Place::new();
    let path = saved(&place, &["een", "twee"]);
    let before = (fs::read(&path).unwrap(), fs::read(beside(&path, "1")).unwrap());
    let opened = place.store.open(&path).unwrap();
    let (mut handle, mut large) = (opened.access.unwrap(), opened.session);
    large.questions.entry("1.1".parse().unwrap()).or_default().note = "x".repeat(MAX_BYTES);
    assert!(matches!(handle.save(&large), Err(StoreError::TooLarge)));
    assert_eq!((fs::read(&path).unwrap(), fs::read(beside(&path, "1")).unwrap()), before);
    drop(handle);
    // One that is too large all the same is not taken for damaged: it is left where it is.
    fs::write(&path, "x".repeat(MAX_BYTES + 1)).unwrap();
    let refused = place.store.open(&path).unwrap_err();
    assert!(matches!(refused, StoreError::Damaged { source: FileError::TooLarge, .. }), "{refused}");
    assert_eq!(fs::metadata(&path).unwrap().len(), MAX_BYTES as u64 + 1);
}
