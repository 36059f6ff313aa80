//! What the system tells about a process: its threads, their time and how often they were woken.

use std::fs;
use std::path::Path;
use std::time::Duration;

/// The threads of a process at one moment.
#[derive(Clone, Debug, Default)]
pub struct Usage {
    /// Their names, the first one's first.
    pub threads: Vec<String>,
    /// The time that they spent on a processor together.
    pub cpu: Duration,
    /// How often they went to sleep or were put aside together.
    pub switches: u64,
}

impl Usage {
    /// What a process used so far; nothing where the system has no `/proc` as Linux has.
    pub fn of(process: u32) -> Option<Self> {
        let mut usage = Self::default();
        let mut tasks: Vec<_> = fs::read_dir(format!("/proc/{process}/task"))
            .ok()?
            .filter_map(Result::ok)
            .map(|task| task.path())
            .collect();
        tasks.sort();
        for task in tasks {
            usage.threads.push(fs::read_to_string(task.join("comm")).ok()?.trim().to_owned());
            usage.cpu += nanoseconds(&task)?;
            usage.switches += switches(&task)?;
        }
        Some(usage)
    }

    /// What was used since an earlier moment.
    pub fn since(&self, earlier: &Self) -> (Duration, u64) {
        (self.cpu.saturating_sub(earlier.cpu), self.switches.saturating_sub(earlier.switches))
    }
}

/// The first number in `schedstat`: the time on a processor, in nanoseconds.
fn nanoseconds(task: &Path) -> Option<Duration> {
    let text = fs::read_to_string(task.join("schedstat")).ok()?;
    text.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

fn switches(task: &Path) -> Option<u64> {
    let text = fs::read_to_string(task.join("status")).ok()?;
    let counts =
        text.lines().filter_map(|line| line.split_once("ctxt_switches:")).map(|(_, count)| count.trim().parse::<u64>());
    counts.sum::<Result<_, _>>().ok()
}

/// The most memory that a process had at once so far, in megabytes; nothing where the system has no `/proc` as Linux has.
pub fn peak_memory(process: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}
