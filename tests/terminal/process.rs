//! What the system knows of the program.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Pid;

/// The CPU time that a process used, in ticks.
pub fn cpu_ticks(process: Pid) -> u64 {
    let stat = fs::read_to_string(folder(process).join("stat")).unwrap();
    let fields = stat.rsplit_once(") ").unwrap().1.split(' ');
    fields.skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum()
}

/// How often its threads went to sleep; those of one name, or all.
pub fn sleeps(process: Pid, thread: Option<&str>) -> u64 {
    let of_thread = threads(process).filter(|status| thread.is_none_or(|thread| field(status, "Name:") == thread));
    of_thread.map(|status| field(&status, "voluntary_ctxt_switches:").parse::<u64>().unwrap()).sum()
}

/// Waits until all its threads sleep: just after a frame some are still on their way.
#[track_caller]
pub fn wait_until_all_sleep(process: Pid) {
    let give_up = Instant::now() + Duration::from_secs(10);
    while !threads(process).all(|status| field(&status, "State:").starts_with('S')) {
        assert!(Instant::now() < give_up, "some thread never sleeps");
        thread::yield_now();
    }
}

/// What the system says of each of its threads.
fn threads(process: Pid) -> impl Iterator<Item = String> {
    let tasks = fs::read_dir(folder(process).join("task")).unwrap();
    tasks.map(|task| fs::read_to_string(task.unwrap().path().join("status")).unwrap())
}

fn field<'a>(status: &'a str, name: &str) -> &'a str {
    status.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim()
}

fn folder(process: Pid) -> PathBuf {
    PathBuf::from(format!("/proc/{}", process.as_raw_nonzero()))
}
