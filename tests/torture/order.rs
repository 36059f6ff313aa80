//! The order in which a save reaches the disk.

use std::time::{Duration, Instant};

use crate::room::{in_meeting, on_disk};
use crate::tracer::{Trace, can_trace, thread};

#[test]
fn a_save_writes_syncs_renames_and_syncs_the_folder_and_only_its_owner_can_read_what_it_writes() {
    if !can_trace() {
        return;
    }
    let (user, mut window) = in_meeting();
    let trace = Trace::of(thread(window.process(), "opslaan"), &[]);
    window.press("b");
    window.see(&["ons antwoord", "opgeslagen"]);
    let calls = trace.end();
    let folder = user.data().canonicalize().unwrap();
    let (folder, file) = (folder.to_str().unwrap(), user.file());
    let file = file.file_name().unwrap().to_str().unwrap();
    let at = |what: &str, is_it: &dyn Fn(&str) -> bool| {
        calls.iter().position(|call| is_it(call)).unwrap_or_else(|| panic!("{what} is not in:\n{}", calls.join("\n")))
    };
    let made = at("making", &|c| c.starts_with("openat(") && c.contains("O_EXCL") && c.contains(".nieuw\""));
    let written = at("writing", &|c| c.starts_with("write(") && c.contains(".nieuw>"));
    let synced = at("syncing", &|c| c.starts_with("fsync(") && c.contains(".nieuw>"));
    let renamed = at("renaming", &|c| c.starts_with("rename") && c.contains(&format!("{file}\")")));
    let folder_synced = at("syncing the folder", &|c| c.starts_with("fsync(") && c.contains(&format!("{folder}>)")));
    let order = [made, written, synced, renamed, folder_synced];
    assert!(order.is_sorted(), "{order:?}:\n{}", calls.join("\n"));
    assert!(calls[made].contains("0600"), "{}", calls[made]);
    assert!(calls[renamed].contains(".nieuw\""), "{}", calls[renamed]);
}

/// Holds each of the two syncs of a save up for a while, and works on meanwhile.
fn with_a_slow_disk(sync: u8) {
    const HELD_UP: Duration = Duration::from_millis(1500);
    let (user, mut window) = in_meeting();
    let held = format!("fsync:delay_enter={}:when={sync}", HELD_UP.as_micros());
    let trace = Trace::of(thread(window.process(), "opslaan"), &[&held]);
    let begun = Instant::now();
    window.press("b");
    window.see(&["ons antwoord", "bezig met opslaan"]);
    window.press("n");
    window.see(&["Notitie bij vraag 1.2", "bezig met opslaan"]);
    window.press("gezegd op een trage schijf");
    let typed = window.see(&["gezegd op een trage schijf"]);
    assert!(begun.elapsed() < HELD_UP && typed.contains("bezig met opslaan"), "{:?}: {typed}", begun.elapsed());
    window.see(&["gezegd op een trage schijf", "opgeslagen"]);
    assert!(begun.elapsed() >= HELD_UP, "said before it was synced: {:?}", begun.elapsed());
    trace.end();
    window.kill();
    assert_eq!(on_disk(&user).note("1.2".parse().unwrap()), "gezegd op een trage schijf");
}

#[test]
fn nothing_is_said_to_be_kept_before_the_file_is_synced_and_typing_goes_on_meanwhile() {
    if can_trace() {
        with_a_slow_disk(1);
    }
}

#[test]
fn nothing_is_said_to_be_kept_before_the_folder_is_synced_and_typing_goes_on_meanwhile() {
    if can_trace() {
        with_a_slow_disk(2);
    }
}

#[test]
fn leaving_waits_for_a_disk_that_takes_seconds() {
    if !can_trace() {
        return;
    }
    let (user, mut window) = in_meeting();
    let trace = Trace::of(thread(window.process(), "opslaan"), &["fsync:delay_enter=2500000:when=1"]);
    window.press("b");
    window.see(&["bezig met opslaan"]);
    window.press("\x11");
    window.see(&["slaat het laatste op en stopt dan"]);
    assert_eq!(window.ends_with_terminal_restored(Duration::from_secs(10)).0, 0);
    trace.end();
    assert_eq!(on_disk(&user).answer("1.2".parse().unwrap()), Some(kartrekker::content::Choice::B));
}
