//! Disks that are full, broken, closed off or gone: it is said at once, work goes on, and once the fault is over all of
//! it is on disk.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use kartrekker::content::Choice;

use crate::room::{AFTER_A_KILL, begin_meeting, endings, go_to_question, in_meeting, on_disk};
use crate::seen::LIMIT;
use crate::tracer::{Trace, can_trace, thread};
use crate::user::User;
use crate::window::{LEAVING, Window};

/// Within what time a fault is said.
const SAID: Duration = Duration::from_secs(1);

/// Answers and writes while saving fails for this reason.
fn work_on(window: &mut Window, reason: &str) {
    let begun = Instant::now();
    window.press("b");
    window.see(&["ons antwoord", &format!("NIET OPGESLAGEN: {reason}")]);
    assert!(begun.elapsed() < SAID, "said after {:?}", begun.elapsed());
    window.press("n");
    window.see(&["Notitie bij vraag 1.2"]);
    window.press("tijdens de storing");
    window.see(&["tijdens de storing", "NIET OPGESLAGEN"]);
    window.press("\x1b");
    window.see(&["Notitie (1 regel)", "andere plek"]);
}

/// All that was done while saving failed is on disk, and nothing else is beside it.
fn all_is_kept(user: &User, window: &mut Window) {
    window.see(&["opgeslagen", "Notitie (1 regel)"]);
    window.kill();
    let session = on_disk(user);
    assert_eq!(session.answer("1.2".parse().unwrap()), Some(Choice::B));
    assert_eq!(session.note("1.2".parse().unwrap()), "tijdens de storing");
    assert_eq!(endings(user), AFTER_A_KILL);
}

/// Has system calls of the thread that saves fail for a while.
#[track_caller]
fn survives(fault: &str, reason: &str) {
    if !can_trace() {
        return;
    }
    let (user, mut window) = in_meeting();
    let trace = Trace::of(thread(window.process(), "opslaan"), &[fault]);
    work_on(&mut window, reason);
    trace.end();
    all_is_kept(&user, &mut window);
}

#[test]
fn a_disk_that_is_full() {
    survives("write:error=ENOSPC", "de schijf is vol");
}

#[test]
fn a_disk_without_room_for_one_more_file() {
    survives("openat:error=ENOSPC", "de schijf is vol");
}

#[test]
fn room_on_the_disk_that_is_used_up() {
    survives("write:error=EDQUOT", "je ruimte op de schijf is op");
}

#[test]
fn a_file_that_does_not_reach_the_disk() {
    survives("fsync:error=EIO", "de schijf werkt niet goed");
}

#[test]
fn a_folder_that_does_not_reach_the_disk() {
    survives("fsync:error=EIO:when=2+2", "de schijf werkt niet goed");
}

#[test]
fn a_disk_that_breaks_while_it_is_written() {
    survives("write:error=EIO", "de schijf werkt niet goed");
}

#[test]
fn a_folder_that_may_not_be_written() {
    survives("openat:error=EACCES", "je mag er niet bij");
}

#[test]
fn a_disk_that_has_become_read_only() {
    survives("openat:error=EROFS", "de schijf is alleen te lezen");
}

#[test]
fn a_file_that_may_not_be_replaced() {
    survives("rename,renameat,renameat2:error=EACCES", "je mag er niet bij");
}

#[test]
fn a_file_that_seems_to_be_on_another_disk() {
    survives("rename,renameat,renameat2:error=EXDEV", "het kan hier niet worden verplaatst");
}

#[test]
fn a_disk_on_which_a_file_has_one_name_is_no_fault() {
    if !can_trace() {
        return;
    }
    let (user, mut window) = in_meeting();
    let trace = Trace::of(thread(window.process(), "opslaan"), &["link,linkat:error=EPERM"]);
    window.press("b");
    window.see(&["ons antwoord", "opgeslagen"]);
    trace.end();
    window.kill();
    assert_eq!(on_disk(&user).answer("1.2".parse().unwrap()), Some(Choice::B));
    assert_eq!(endings(&user), AFTER_A_KILL);
}

#[test]
fn a_disk_on_which_a_file_has_one_name_and_that_is_full_pushes_no_version_out() {
    if !can_trace() {
        return;
    }
    let (user, mut window) = in_meeting();
    let versions = || [".1", ".2"].map(|ending| fs::read(format!("{}{ending}", user.file().display())).ok());
    window.press("b");
    window.see(&["B  ● ons antwoord", "opgeslagen"]);
    let before = versions();
    // The new version still has room; the copy of the one before, which comes next, has not.
    let full = ["link,linkat:error=EPERM", "write:error=ENOSPC:when=2+2", "copy_file_range:error=ENOSPC"];
    let trace = Trace::of(thread(window.process(), "opslaan"), &full);
    window.press("a");
    window.see(&["NIET OPGESLAGEN: de schijf is vol"]);
    window.kill();
    trace.end();
    let [first, second] = versions();
    assert_eq!(first, None, "half a version is none");
    assert_eq!(second, before[0], "the version before is kept");
    assert_eq!(on_disk(&user).answer("1.2".parse().unwrap()), Some(Choice::B));
}

/// Sets the largest size of a file that the program may write.
fn limit(window: &Window, size: &str) {
    let pid = window.process().as_raw_nonzero().to_string();
    assert!(
        Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={size}:unlimited")]).status().unwrap().success()
    );
}

#[test]
fn a_limit_on_the_size_of_files_is_told_and_does_not_end_the_program() {
    let (user, mut window) = in_meeting();
    limit(&window, "100");
    work_on(&mut window, "een bestand mag hier niet zo groot worden");
    limit(&window, "unlimited");
    all_is_kept(&user, &mut window);
}

/// A window on a disk of its own, of so many bytes and files, in a meeting; nothing where this may not be done.
fn on_a_small_disk(user: &User, options: &str) -> Option<Window> {
    let may = Command::new("unshare").args(["-rm", "true"]).output().is_ok_and(|output| output.status.success());
    if !may {
        eprintln!("passed by: a disk of one's own is not allowed");
        return None;
    }
    fs::create_dir(user.data()).unwrap();
    let script = format!(
        "exec unshare -rm sh -c 'mount -t tmpfs -o {options} klein {} && exec \"$0\" \"$@\"' \"$0\" \"$@\"",
        user.data().display()
    );
    let mut window = Window::of(user).after(&script).open(&[]);
    begin_meeting(&mut window, "Overleg");
    window.press("o");
    window.see(&["Probleem scherp"]);
    Some(window)
}

/// The folder of the meetings as the program sees it, on its own disk.
fn inside(user: &User, window: &Window) -> std::path::PathBuf {
    let root = format!("/proc/{}/root", window.process().as_raw_nonzero());
    std::path::Path::new(&root).join(user.data().strip_prefix("/").unwrap())
}

/// Has the meeting kept in another folder, where saving fails.
#[track_caller]
fn chooses_another_place(window: &mut Window, folder: &Path) {
    window.press("\x13");
    window.see(&["Waar moet de bijeenkomst heen?"]);
    window.press("\x01");
    window.press(&folder.display().to_string());
    window.see(&["/stick"]);
    window.press("\r");
    window.see(&["De bijeenkomst staat nu in", "opgeslagen"]);
}

/// Answers question 1.2, which cannot be saved, and has the meeting go on in another place.
fn moves_to_another_place(user: &User, mut window: Window) {
    let stick = user.path("stick");
    go_to_question(&mut window, "1.2");
    window.see(&["vraag 2"]);
    let begun = Instant::now();
    window.press("a");
    window.see(&["NIET OPGESLAGEN: de schijf is vol", "Ctrl+S andere plek"]);
    assert!(begun.elapsed() < SAID, "said after {:?}", begun.elapsed());
    chooses_another_place(&mut window, &stick);
    window.press("b");
    window.see(&["ons antwoord", "opgeslagen"]);
    window.press("\x11");
    assert_eq!(window.ends_with_terminal_restored(LEAVING).0, 0);
    let kept = fs::read_dir(&stick).unwrap().map(|entry| entry.unwrap().path());
    let file = kept.into_iter().find(|path| path.extension().is_some_and(|e| e == "toml")).unwrap();
    assert!(fs::read_to_string(file).unwrap().contains("id = \"1.2\"\nanswer = \"b\"\n"));
}

#[test]
fn on_a_disk_that_really_is_full_the_meeting_goes_on_in_another_place() {
    let user = User::new();
    let Some(window) = on_a_small_disk(&user, "size=256k") else { return };
    let mut filling = File::create(inside(&user, &window).join("vol")).unwrap();
    while filling.write_all(&[0; 512]).is_ok() {}
    moves_to_another_place(&user, window);
}

#[test]
fn on_a_disk_that_takes_no_more_files_the_meeting_goes_on_in_another_place() {
    let user = User::new();
    let Some(window) = on_a_small_disk(&user, "nr_inodes=24") else { return };
    let folder = inside(&user, &window);
    let mut number = 0;
    while File::create(folder.join(format!("vol-{number}"))).is_ok() {
        number += 1;
    }
    moves_to_another_place(&user, window);
}

#[test]
fn on_a_disk_that_is_taken_away_nothing_is_written_into_what_is_left_of_its_folder() {
    let user = User::new();
    let Some(mut window) = on_a_small_disk(&user, "size=4m") else { return };
    go_to_question(&mut window, "1.2");
    window.see(&["vraag 2", "opgeslagen"]);
    let pid = window.process().as_raw_nonzero().to_string();
    let status = Command::new("nsenter")
        .args(["--preserve-credentials", "-U", "-m", "-t", &pid, "umount", "-l"])
        .arg(user.data())
        .status();
    assert!(status.unwrap().success());
    window.press("a");
    window.see(&["NIET OPGESLAGEN: de schijf met deze map is weg", "Ctrl+S andere plek"]);
    assert_eq!(fs::read_dir(user.data()).unwrap().count(), 0);
    chooses_another_place(&mut window, &user.path("stick"));
}

/// Opens the meeting where system calls on its lock fail, and changes nothing.
#[track_caller]
fn opens_to_read(fault: &str, reason: &str) {
    if !can_trace() {
        return;
    }
    let user = User::with_meeting("Partneroverleg");
    let before = user.kept();
    let mut lock = user.file().into_os_string();
    lock.push(".slot");
    let script =
        format!("exec strace -f -qq -o /dev/null -P {} -e inject={fault} \"$0\" \"$@\"", lock.to_str().unwrap());
    let mut window = Window::of(&user).after(&script).open(&["open", "laatste", "--bij", "1.2"]);
    window.see(&[reason, "Hier kun je alleen lezen.", "vraag 2", "alleen lezen"]);
    window.press("a");
    window.see(&["Hier kun je alleen lezen."]);
    window.press("\x11");
    assert_eq!(window.ends_within(LEAVING), 0);
    assert_eq!(user.kept(), before);
}

#[test]
fn a_meeting_on_a_disk_that_is_only_to_be_read_opens_to_read() {
    opens_to_read("openat:error=EROFS", "is niet te schrijven: de schijf is");
}

#[test]
fn a_meeting_on_a_disk_without_locks_opens_to_read() {
    opens_to_read("flock:error=ENOLCK", "niet te zien of een ander venster");
}

#[test]
fn what_another_program_writes_while_a_save_runs_is_set_aside_and_told() {
    if !can_trace() {
        return;
    }
    let (user, mut window) = in_meeting();
    let file = user.file();
    let trace = Trace::of(thread(window.process(), "opslaan"), &["link,linkat:delay_enter=700000:when=1"]);
    window.press("b");
    window.see(&["bezig met opslaan"]);
    // The save has looked at the file once its new version lies beside it.
    let begun = Instant::now();
    while endings(&user).iter().all(|ending| !ending.contains(".nieuw")) {
        assert!(begun.elapsed() < LIMIT, "no save began");
    }
    std::thread::sleep(Duration::from_millis(100));
    let elsewhere = user.kept() + "# van een ander\n";
    fs::write(&file, &elsewhere).unwrap();
    window.see(&["Een ander programma schreef ook in deze bijeenkomst.", "opgeslagen"]);
    trace.end();
    window.kill();
    let mut aside = file.into_os_string();
    aside.push(".elders-gewijzigd-1");
    assert_eq!(fs::read_to_string(aside).unwrap(), elsewhere);
    assert!(user.kept().contains("answer = \"b\""));
}

#[test]
fn a_command_that_cannot_save_says_so_at_once_and_leaves_nothing_half_made() {
    if !can_trace() {
        return;
    }
    for (fault, reason) in [
        ("write:error=ENOSPC:when=1", "de schijf is vol"),
        ("fsync:error=EIO", "de schijf werkt niet goed"),
        ("rename,renameat,renameat2:error=EACCES", "je mag er niet bij"),
    ] {
        let user = User::new();
        let begun = Instant::now();
        let output = Command::new("strace")
            .args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("inject={fault}"), env!("CARGO_BIN_EXE_kartrekker")])
            .args(["nieuw", "Overleg", "--gegevens"])
            .arg(user.data())
            .env_clear()
            .envs(user.environment())
            .output()
            .unwrap();
        assert!(begun.elapsed() < LIMIT);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{fault}: {said}");
        assert!(said.starts_with("kartrekker: ") && said.contains(reason), "{fault}: {said}");
        assert!(endings(&user).iter().all(|ending| ending == ".slot"), "{fault}: {:?}", endings(&user));
    }
}
