//! Kartrekker beside the smallest honest ratatui list program, both in a pseudo-terminal: the time to the first whole
//! screen, the time and the bytes of a key that moves the selection, the time of one that opens another page, the most
//! memory, and what they do when nothing happens.
//!
//! `cargo bench --bench side_by_side`; `benches/README.md` says how to read it.

#[cfg(unix)]
mod figures;
#[cfg(unix)]
mod process;
#[cfg(unix)]
mod program;
#[cfg(unix)]
#[path = "../sample/mod.rs"]
#[allow(clippy::expect_used, reason = "a bench that cannot run has nothing to measure")]
mod sample;
#[cfg(unix)]
mod subject;

#[cfg(not(unix))]
fn main() {
    println!("This comparison needs a pseudo-terminal as Unix has them.");
}

#[cfg(unix)]
fn main() -> anyhow::Result<()> {
    // `cargo test --all-targets` starts benches too, and wants them to be quick.
    if std::env::args().any(|argument| argument == "--bench") { unix::compare() } else { Ok(()) }
}

#[cfg(unix)]
mod unix {
    use std::path::{Path, PathBuf};
    use std::process::Command;
    use std::time::Duration;

    use anyhow::ensure;
    use kartrekker::session::store::Store;

    use crate::figures::{Limit, head, row};
    use crate::process::Usage;
    use crate::program::Program;
    use crate::sample;
    use crate::subject::{Measured, Subject};

    /// How often each program is started.
    const ROUNDS: usize = 40;

    /// How often each program is watched while nothing happens, and for how long.
    const WATCHES: usize = 3;
    const IDLE: Duration = Duration::from_secs(3);

    /// How long a program is left alone before it must be idle: a place in a meeting is saved within a second.
    const REST: Duration = Duration::from_millis(1500);

    /// Measures both programs and prints the tables.
    pub fn compare() -> anyhow::Result<()> {
        let list = minimal_list()?;
        let ours = PathBuf::from(env!("CARGO_BIN_EXE_kartrekker"));
        let empty = tempfile::tempdir()?;
        let full = tempfile::tempdir()?;
        let guide = sample::guide();
        drop(Store::at(full.path().to_owned()).create(&sample::full(&guide))?);
        let mut subjects =
            [Subject::list(&list)?, Subject::home(&ours, empty.path())?, Subject::meeting(&ours, full.path())?];
        for _ in 0..ROUNDS {
            for subject in &mut subjects {
                subject.round()?;
            }
        }
        for _ in 0..WATCHES {
            watch(&mut subjects)?;
        }
        print(&subjects);
        Ok(())
    }

    /// Builds the list program and gives its place.
    fn minimal_list() -> anyhow::Result<PathBuf> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            .args(["build", "--quiet", "--release", "--example", "minimal-list"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()?;
        ensure!(built.success(), "the list program could not be built");
        let folder = Path::new(env!("CARGO_BIN_EXE_kartrekker")).with_file_name("examples");
        Ok(folder.join("minimal-list"))
    }

    /// Lets all programs stand still side by side.
    fn watch(subjects: &mut [Subject]) -> anyhow::Result<()> {
        let mut programs = Vec::new();
        for subject in subjects.iter() {
            programs.push(subject.start_and_prepare()?);
        }
        for program in &mut programs {
            program.settle(REST);
        }
        let usage = |program: &Program| Usage::of(program.process()).unwrap_or_default();
        let before: Vec<_> = programs.iter().map(|program| (program.written(), usage(program))).collect();
        std::thread::sleep(IDLE);
        let after: Vec<_> = programs.iter().map(usage).collect();
        for (((subject, mut program), (written, before)), after) in
            subjects.iter_mut().zip(programs).zip(before).zip(after)
        {
            program.watch(Duration::from_millis(10));
            let (cpu, switches) = after.since(&before);
            subject.measured.watched(program.written() - written, cpu, switches);
            subject.threads.clone_from(&after.threads);
            program.leave(subject.leave)?;
        }
        Ok(())
    }

    fn print(subjects: &[Subject]) {
        let Some(list) = subjects.first() else { return };
        let part = |title: &str, unit: &str, limit: Limit, of: fn(&Measured) -> &crate::figures::Figures| {
            head(title);
            row(
                list.name,
                unit,
                of(&list.measured),
                None,
                if matches!(limit, Limit::Zero) { Limit::None } else { limit },
            );
            for subject in subjects.iter().skip(1) {
                row(subject.name, unit, of(&subject.measured), Some(of(&list.measured)), limit);
            }
        };
        println!("120 by 40; {ROUNDS} starts of each, {} keys in each start", crate::subject::KEYS);
        part("From start to first whole screen", "ms", Limit::Times(1.5), |m| &m.first);
        part("Processor time until then", "ms", Limit::None, |m| &m.first_cpu);
        part("A key until its frame is there", "ms", Limit::Times(1.25), |m| &m.key);
        part("Processor time of a key", "ms", Limit::None, |m| &m.key_cpu);
        part("Bytes of a key", "bytes", Limit::Times(1.5), |m| &m.key_bytes);
        head("A key that opens another page");
        row(list.name, "ms", &list.measured.key, None, Limit::None);
        for subject in subjects.iter().filter(|subject| subject.measured.page.median() > 0.0) {
            row(subject.name, "ms", &subject.measured.page, Some(&list.measured.key), Limit::Times(2.0));
        }
        part("The most memory", "MB", Limit::Times(3.0), |m| &m.memory);
        part("Bytes in 3 idle seconds", "bytes", Limit::Zero, |m| &m.idle_bytes);
        part("Processor time in 3 idle seconds", "ms", Limit::Zero, |m| &m.idle_cpu);
        part("Wake-ups in 3 idle seconds", "", Limit::Zero, |m| &m.idle_switches);
        println!("\nThreads");
        for subject in subjects {
            println!("  {:<34}{} ({})", subject.name, subject.threads.len(), subject.threads.join(", "));
        }
    }
}
