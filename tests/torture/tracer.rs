//! `strace`, which watches the system calls of the program, delays them or makes them fail.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

/// Whether system calls can be watched here; where they must be, it is a failure when they cannot.
pub fn can_trace() -> bool {
    let mut command = Command::new("strace");
    let can =
        command.args(["-qq", "-o", "/dev/null", "true"]).stderr(Stdio::null()).status().is_ok_and(|s| s.success());
    let must = std::env::var_os("KARTREKKER_STRACE").is_some_and(|value| value == "verplicht");
    assert!(can || !must, "strace is not installed, or may not look");
    if !can {
        eprintln!("passed by: strace is not installed, or may not look");
    }
    can
}

/// The thread of a program that has this name.
pub fn thread(process: Pid, name: &str) -> Pid {
    let tasks = fs::read_dir(format!("/proc/{}/task", process.as_raw_nonzero())).unwrap();
    let task = tasks
        .map(|task| task.unwrap())
        .find(|task| fs::read_to_string(task.path().join("comm")).is_ok_and(|comm| comm.trim() == name))
        .unwrap_or_else(|| panic!("no thread is called {name}"));
    Pid::from_raw(task.file_name().to_str().unwrap().parse().unwrap()).unwrap()
}

/// A running `strace`.
pub struct Trace {
    child: Child,
    log: tempfile::NamedTempFile,
}

impl Trace {
    /// Watches one thread from now on; what is done to its calls is told in `expressions` (`fsync:error=EIO`).
    pub fn of(thread: Pid, expressions: &[&str]) -> Self {
        let log = tempfile::NamedTempFile::new().unwrap();
        let mut command = Command::new("strace");
        command.args(["-y", "-s", "64", "-o"]).arg(log.path());
        for expression in expressions {
            command.arg("-e").arg(format!("inject={expression}"));
        }
        command.args(["-p", &thread.as_raw_nonzero().to_string()]).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        assert!(line.contains("attached"), "{line}");
        Self { child, log }
    }

    /// Looks away, and gives the calls that were made, a line each.
    pub fn end(mut self) -> Vec<String> {
        // Of a program that has ended it has let go by itself.
        let _ = kill_process(Pid::from_child(&self.child), Signal::INT);
        self.child.wait().unwrap();
        fs::read_to_string(self.log.path()).unwrap().lines().map(str::to_owned).collect()
    }
}

/// Has `strace` start a program, and gives the script for it and the file that will hold the calls.
pub fn from_the_start(calls: &str, folder: &std::path::Path) -> (String, PathBuf) {
    let log = folder.join("aanroepen");
    (format!("exec strace -f -o {} -e trace={calls} \"$0\" \"$@\"", log.display()), log)
}
