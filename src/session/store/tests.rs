use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::session::{Change, LONGEST_TITLE, SessionId, write};

fn session(n: u128, title: &str) -> Session {
    let guide = crate::content::embedded().unwrap();
    let date = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    Session::new(SessionId::new(Uuid::from_u128(n)), title.to_owned(), date, &guide)
}

/// A folder of meetings with one in it that was saved three times, and its file.
fn kept() -> (TempDir, Store, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("bijeenkomsten"));
    let mut session = session(7, "Overleg");
    let mut handle = store.create(&session).unwrap();
    for title in ["Overleg Zuid", "Overleg Noord"] {
        session.apply(Change::SetTitle(title.to_owned()));
        handle.save(&session).unwrap();
    }
    let path = handle.path().to_owned();
    (folder, store, path)
}

/// A file in the folder of another one, with something put into its name before the ending.
fn copy(path: &Path, what: &str) -> PathBuf {
    let copy = path.with_file_name(format!("{}{what}.toml", path.file_stem().unwrap().display()));
    fs::copy(path, &copy).unwrap();
    copy
}

fn names(store: &Store) -> Vec<String> {
    let entries = fs::read_dir(store.folder()).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn find(store: &Store, typed: &str) -> Result<PathBuf, StoreError> {
    store.find(&Wanted::parse(typed)).map(|listed| listed.path)
}

#[test]
fn a_session_is_meant_before_its_copies_and_a_copy_by_its_file() {
    let (_folder, store, path) = kept();
    let copy = copy(&path, " (conflicted copy 2026-11-26)");
    let id = session(7, "").id.to_string();
    for typed in [id.as_str(), "overleg", "Overleg Noord", "laatste", &path.to_string_lossy()] {
        assert_eq!(find(&store, typed).unwrap(), path, "{typed}");
    }
    for typed in [copy.to_string_lossy(), copy.file_name().unwrap().to_string_lossy()] {
        assert_eq!(find(&store, &typed).unwrap(), copy, "{typed}");
    }
    let list = store.list().unwrap();
    assert_eq!(list.iter().map(|listed| &listed.copy_of).collect::<Vec<_>>(), [&None, &Some(path)]);
}

#[test]
fn what_an_ambiguous_title_proposes_means_one_session_when_it_is_typed() {
    let (_folder, store, path) = kept();
    drop(store.create(&session(8, "Overleg Oost")).unwrap());
    // Copies of which the title was changed elsewhere: only they have it.
    for what in [" (1)", " (2)"] {
        let copy = copy(&path, what);
        fs::write(&copy, write(&Session { title: "Samen".to_owned(), ..session(7, "") }).unwrap()).unwrap();
    }
    for (typed, count) in [("overleg", 2), ("samen", 2)] {
        let Err(StoreError::Ambiguous(meant)) = store.find(&Wanted::parse(typed)) else { panic!("{typed} is one") };
        assert_eq!(meant.len(), count);
        for meant in meant {
            assert_eq!(find(&store, &meant.typed()).unwrap(), meant.listed.path, "{}", meant.typed());
        }
    }
}

#[test]
fn erasing_takes_what_editors_and_synchronisers_made_of_a_session_and_leaves_the_others() {
    let (_folder, store, path) = kept();
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let beside = |name: String| store.folder().join(name);
    let other = store.create(&Session { follows: Some(session(7, "").id), ..session(8, "Volgende") }).unwrap();
    for what in [" (conflicted copy 2026-11-26)", ".sync-conflict-20261126-141500-ABCDEFG", "-LAPTOP-7"] {
        copy(&path, what);
    }
    for left in [format!("{name}~"), format!(".{name}.swp"), format!("#{name}#"), format!(".~lock.{name}#")] {
        fs::write(beside(left), "gezegd").unwrap();
    }
    // By its name of nothing, by what is in it of this session; whole, and broken off.
    fs::copy(&path, beside("reserve.txt".to_owned())).unwrap();
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(beside(".goutputstream-X7".to_owned()), whole.split_inclusive("date = ").next().unwrap()).unwrap();
    fs::write(beside("notities.txt".to_owned()), "van mij").unwrap();
    // By its name of this session, by what is in it of another.
    let stranger = copy(&path, "-als-voorbeeld");
    fs::write(&stranger, write(&session(9, "Nieuw")).unwrap()).unwrap();

    let family = store.erase(&path).unwrap();
    assert_eq!(family.copies.len(), 5, "{:?}", family.copies);
    assert_eq!(family.strangers, std::slice::from_ref(&stranger));
    let stays: Vec<String> =
        [other.path(), &stranger].map(|path| path.file_name().unwrap().display().to_string()).into();
    let mut expected = [stays, vec![format!("{}.slot", other.path().file_name().unwrap().display())]].concat();
    expected.push("notities.txt".to_owned());
    expected.sort();
    assert_eq!(names(&store), expected);
}

#[test]
fn erasing_that_was_stopped_by_a_version_leaves_the_session_and_can_be_done_again() {
    let (_folder, store, path) = kept();
    let first = beside(&path, "1");
    fs::remove_file(&first).unwrap();
    fs::create_dir(&first).unwrap();
    for _ in 0..2 {
        let error = store.erase(&path).unwrap_err();
        assert!(matches!(&error, StoreError::NotErased { path, .. } if *path == first), "{error:?}");
        assert_eq!(find(&store, "overleg").unwrap(), path, "it can still be found");
        assert!(!beside(&path, "2").exists(), "what can go is gone");
    }
    fs::remove_dir(&first).unwrap();
    store.erase(&path).unwrap();
    assert_eq!(names(&store), [""; 0]);
}

#[test]
fn a_copy_that_is_open_somewhere_is_not_erased_and_one_that_is_named_goes_alone() {
    let (_folder, store, path) = kept();
    let copy = copy(&path, " (1)");
    let open = store.open(&copy).unwrap();
    assert!(matches!(store.erase(&path), Err(StoreError::InUse(held)) if held == copy));
    assert!(path.exists() && beside(&path, "1").exists());
    drop(open);
    store.erase(&copy).unwrap();
    assert!(path.exists() && !copy.exists() && beside(&path, "1").exists() && beside(&path, "2").exists());
}

#[cfg(unix)]
#[test]
fn what_came_with_other_rights_is_private_once_it_is_open_and_so_are_its_versions() {
    use std::os::unix::fs::PermissionsExt;
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let (_folder, store, path) = kept();
    for entry in fs::read_dir(store.folder()).unwrap() {
        set(&entry.unwrap().path(), 0o644);
    }
    set(store.folder(), 0o755);
    let mut opened = store.open(&path).unwrap();
    for title in ["Een", "Twee", "Drie"] {
        // Another program writes in between, and gives rights as it likes.
        fs::write(&path, write(&session(7, title)).unwrap()).unwrap();
        set(&path, 0o666);
        opened.session.apply(Change::SetTitle(title.repeat(2)));
        opened.access.as_mut().unwrap().save(&opened.session).unwrap();
    }
    drop(opened);
    set(&path, 0o644);
    fs::write(&path, "stuk").unwrap();
    drop(store.open(&path).unwrap());
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(store.folder()), 0o700);
    let names = names(&store);
    assert!(names.len() == 8, "{names:?}");
    for name in names {
        assert_eq!(mode(&store.folder().join(&name)), 0o600, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_holds_more_than_meetings_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(folder.path().join("begroting.ods"), "").unwrap();
    drop(Store::at(folder.path().to_owned()).create(&session(7, "Overleg")).unwrap());
    assert_eq!(fs::metadata(folder.path()).unwrap().permissions().mode() & 0o777, 0o755);
}

#[test]
fn in_another_folder_at_the_same_path_nothing_is_written_until_the_right_one_is_back() {
    let (folder, store, path) = kept();
    let mut opened = store.open(&path).unwrap();
    let away = folder.path().join("elders");
    fs::rename(store.folder(), &away).unwrap();
    fs::create_dir(store.folder()).unwrap();
    opened.session.apply(Change::SetTitle("Nog een".to_owned()));
    let handle = opened.access.as_mut().unwrap();
    if cfg!(unix) {
        for _ in 0..2 {
            let error = handle.save(&opened.session).unwrap_err();
            assert!(matches!(&error, StoreError::OtherFolder(other) if other == store.folder()), "{error:?}");
            assert_eq!(names(&store), [""; 0]);
        }
    }
    fs::remove_dir(store.folder()).unwrap();
    fs::rename(&away, store.folder()).unwrap();
    handle.save(&opened.session).unwrap();
    assert_eq!(store.peek(&path).unwrap().title, "Nog een");
}

#[cfg(unix)]
#[test]
fn a_folder_in_which_the_session_is_as_it_was_left_is_the_right_one() {
    let (folder, store, path) = kept();
    let mut opened = store.open(&path).unwrap();
    // The disk comes back under another number: the same files, in a folder that is another one for the system.
    fs::rename(store.folder(), folder.path().join("elders")).unwrap();
    fs::create_dir(store.folder()).unwrap();
    for entry in fs::read_dir(folder.path().join("elders")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), store.folder().join(entry.file_name())).unwrap();
    }
    opened.session.apply(Change::SetTitle("Nog een".to_owned()));
    let handle = opened.access.as_mut().unwrap();
    handle.save(&opened.session).unwrap();
    assert_eq!(store.peek(&path).unwrap().title, "Nog een");
    let second = store.open(&path).unwrap();
    assert_eq!(second.access.unwrap_err(), WhyReadOnly::OpenElsewhere, "it is held there too");
}

#[test]
fn where_nothing_can_be_held_a_session_opens_to_read() {
    let (_folder, store, path) = kept();
    fs::remove_file(beside(&path, "slot")).unwrap();
    fs::create_dir(beside(&path, "slot")).unwrap();
    let opened = store.open(&path).unwrap();
    assert_eq!(opened.session.title, "Overleg Noord");
    assert!(matches!(opened.access.unwrap_err(), WhyReadOnly::NoWriting(_)));
    fs::write(&path, "stuk").unwrap();
    assert_eq!(store.open(&path).unwrap().session.title, "Overleg Zuid");
    assert_eq!(fs::read(&path).unwrap(), b"stuk", "nothing is renamed");
}

#[test]
fn a_title_of_any_length_is_cut_off_and_the_whole_of_it_is_kept() {
    let (_folder, store, path) = kept();
    let long = "Overleg ".repeat(100_000);
    let text = fs::read_to_string(&path).unwrap().replace("Overleg Noord", &long);
    fs::write(&path, &text).unwrap();
    let mut opened = store.open(&path).unwrap();
    let kept = beside(&path, "lange-titel-1");
    assert_eq!(opened.notices, [Notice::EditedByHand, Notice::LongTitle(Some(kept.clone()))]);
    assert_eq!(opened.session.title.chars().count(), LONGEST_TITLE);
    for note in ["een", "twee", "drie"] {
        opened.session.apply(Change::SetNote("1.2".parse().unwrap(), note.to_owned()));
        opened.access.as_mut().unwrap().save(&opened.session).unwrap();
    }
    assert_eq!(fs::read_to_string(&kept).unwrap(), text);
    drop(opened);
    assert_eq!(store.open(&path).unwrap().notices, [], "it is told once");
}

#[test]
fn what_others_made_of_a_session_is_told_as_long_as_it_says_something_else() {
    let (_folder, store, path) = kept();
    let copy = copy(&path, " (1)");
    let mut opened = store.open(&path).unwrap();
    assert_eq!(opened.notices, [], "the copy says the same");
    fs::write(&path, write(&session(7, "Elders")).unwrap()).unwrap();
    opened.session.apply(Change::SetTitle("Hier".to_owned()));
    let saved = opened.access.as_mut().unwrap().save(&opened.session).unwrap();
    let aside = beside(&path, "elders-gewijzigd-1");
    assert_eq!(saved.set_aside, std::slice::from_ref(&aside));
    drop(opened);
    let notices = [Notice::SetAside(aside.clone()), Notice::Copied(copy.clone())];
    assert_eq!(store.open(&path).unwrap().notices, notices);
    for (number, merged) in [aside, copy].iter().enumerate() {
        store.put_away(&path, merged).unwrap();
        assert!(!merged.exists() && beside(&path, &format!("samengevoegd-{}", number + 1)).exists());
    }
    assert_eq!(store.open(&path).unwrap().notices, []);
    assert_eq!(store.list().unwrap().len(), 1);
    store.erase(&path).unwrap();
    assert_eq!(names(&store), [""; 0]);
}
