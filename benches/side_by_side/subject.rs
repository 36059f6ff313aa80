//! What is measured: a program, the way to a list in it, and the figures.

use std::path::Path;
use std::time::Duration;

use anyhow::ensure;
use portable_pty::CommandBuilder;

use crate::figures::Figures;
use crate::process::{Usage, peak_memory};
use crate::program::Program;

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";
const CTRL_Q: &str = "\x11";

/// How many keys are pressed in each start.
pub const KEYS: usize = 32;

/// How often each way between two pages is gone in each start.
const TURNS: usize = 4;

/// After this much silence a program has drawn what it had to draw.
const STILL: Duration = Duration::from_millis(300);

/// Between two keys: as long as it takes to see that no more bytes come.
const BETWEEN: Duration = Duration::from_millis(4);

/// The figures of one subject.
#[derive(Default)]
pub struct Measured {
    pub first: Figures,
    pub first_cpu: Figures,
    pub key: Figures,
    pub key_cpu: Figures,
    pub key_bytes: Figures,
    pub page: Figures,
    pub memory: Figures,
    pub idle_bytes: Figures,
    pub idle_cpu: Figures,
    pub idle_switches: Figures,
}

impl Measured {
    /// Adds what one watch of an idle program saw.
    pub fn watched(&mut self, bytes: usize, cpu: Duration, switches: u64) {
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let (bytes, switches) = (bytes as f64, switches as f64);
        self.idle_bytes.add(bytes);
        self.idle_cpu.add(milliseconds(cpu));
        self.idle_switches.add(switches);
    }
}

/// A program and the way to a list in it.
pub struct Subject {
    pub name: &'static str,
    command: CommandBuilder,
    /// What is pressed to come to the list.
    way: &'static str,
    /// What is pressed to leave the program.
    pub leave: &'static str,
    /// The words of its first whole screen.
    first: String,
    /// The screens of the list, from the first thing in focus to the last.
    list: Vec<String>,
    /// The keys that go to another page from the list and back, and the screens that they show.
    pages: Vec<(&'static str, String)>,
    pub measured: Measured,
    pub threads: Vec<String>,
}

impl Subject {
    /// The list program.
    pub fn list(program: &Path) -> anyhow::Result<Self> {
        Self::learn("minimal list", CommandBuilder::new(program), ("", "q"), &["Als het stroef gaat"], &[])
    }

    /// The start screen, with no meeting kept yet.
    pub fn home(program: &Path, data: &Path) -> anyhow::Result<Self> {
        let expected = ["Nieuwe bijeenkomst", "Lees de handreiking", "Stoppen"];
        Self::learn("kartrekker: start screen", in_folder(program, data), ("", CTRL_Q), &expected, &[])
    }

    /// The overview of a meeting in which everything was done.
    pub fn meeting(program: &Path, data: &Path) -> anyhow::Result<Self> {
        let mut command = in_folder(program, data);
        command.args(["open", "laatste"]);
        let expected = ["Partneroverleg Waterwijk", "Aan tafel"];
        Self::learn("kartrekker: open, overview", command, ("o", CTRL_Q), &expected, &["m", "o"])
    }

    /// Runs the program once to see what its screens look like.
    fn learn(
        name: &'static str,
        mut command: CommandBuilder,
        (way, leave): (&'static str, &'static str),
        expected: &[&str],
        turns: &[&'static str],
    ) -> anyhow::Result<Self> {
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env_remove("NO_COLOR");
        command.env_remove("COLORFGBG");
        let mut program = Program::start(command.clone())?;
        program.settle(STILL);
        let first = program.words();
        for words in expected {
            ensure!(first.contains(words), "{name}: `{words}` is not on the first screen:\n{first}");
        }
        if !way.is_empty() {
            program.press(way)?;
            program.settle(STILL);
        }
        let mut list = vec![program.words()];
        loop {
            program.press(DOWN)?;
            program.settle(STILL);
            let words = program.words();
            if list.last() == Some(&words) {
                break;
            }
            list.push(words);
        }
        ensure!(list.len() > 2, "{name}: there is no list to walk over");
        let mut pages = Vec::new();
        for key in turns {
            program.press(key)?;
            program.settle(STILL);
            pages.push((*key, program.words()));
        }
        program.leave(leave)?;
        let (measured, threads) = (Measured::default(), Vec::new());
        Ok(Self { name, command, way, leave, first, list, pages, measured, threads })
    }

    /// Starts the program and goes to the list.
    pub fn start_and_prepare(&self) -> anyhow::Result<Program> {
        let mut program = Program::start(self.command.clone())?;
        program.wait_for(&self.first)?;
        self.prepare(&mut program)?;
        Ok(program)
    }

    fn prepare(&self, program: &mut Program) -> anyhow::Result<()> {
        if !self.way.is_empty() {
            program.press(self.way)?;
            program.wait_for(&self.list[0])?;
        }
        program.settle(BETWEEN * 4);
        Ok(())
    }

    /// Measures one start and the keys in it.
    pub fn round(&mut self) -> anyhow::Result<()> {
        let mut program = Program::start(self.command.clone())?;
        let there = program.wait_for(&self.first)?;
        self.measured.first.add(milliseconds(there - program.started()));
        let cpu = |program: &Program| Usage::of(program.process()).unwrap_or_default().cpu;
        self.measured.first_cpu.add(milliseconds(cpu(&program)));
        self.prepare(&mut program)?;
        let last = self.list.len() - 1;
        // Down to the last thing and up again, and so on.
        let walk = (1..=last).map(|to| (DOWN, to)).chain((0..last).rev().map(|to| (UP, to))).cycle();
        for (key, to) in walk.take(KEYS) {
            let (written, used) = (program.written(), cpu(&program));
            let pressed = program.press(key)?;
            let there = program.wait_for(&self.list[to])?;
            program.settle(BETWEEN);
            self.measured.key.add(milliseconds(there - pressed));
            self.measured.key_cpu.add(milliseconds(cpu(&program).saturating_sub(used)));
            #[expect(clippy::cast_precision_loss, reason = "small numbers")]
            self.measured.key_bytes.add((program.written() - written) as f64);
        }
        for (key, page) in std::iter::repeat_n(&self.pages, TURNS).flatten() {
            let pressed = program.press(key)?;
            let there = program.wait_for(page)?;
            program.settle(BETWEEN);
            self.measured.page.add(milliseconds(there - pressed));
        }
        self.measured.memory.add(peak_memory(program.process()).unwrap_or_default());
        program.leave(self.leave)
    }
}

fn in_folder(program: &Path, data: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env("KARTREKKER_GEGEVENS", data);
    command
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
