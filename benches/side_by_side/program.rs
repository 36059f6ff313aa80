//! A program in a pseudo-terminal of 120 by 40, with what it wrote and when.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

const COLUMNS: u16 = 120;
const ROWS: u16 = 40;

/// How long a program may be silent while something is expected of it.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running program, and its screen.
pub struct Program {
    parser: Parser,
    chunks: Receiver<(Instant, Vec<u8>)>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    /// Dropping this would hang up.
    _terminal: Box<dyn MasterPty + Send>,
    started: Instant,
    written: usize,
}

impl Program {
    /// Starts a program.
    pub fn start(command: CommandBuilder) -> anyhow::Result<Self> {
        let size = PtySize { rows: ROWS, cols: COLUMNS, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size)?;
        let mut reader = pair.master.try_clone_reader()?;
        let keyboard = pair.master.take_writer()?;
        let (tell, chunks) = channel();
        // Only reads and looks at the clock: making sense of the bytes is not part of what is measured.
        thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                if tell.send((Instant::now(), buffer[..length].to_vec())).is_err() {
                    return;
                }
            }
        });
        let started = Instant::now();
        let child = pair.slave.spawn_command(command)?;
        let at_least_one = |n| NonZeroU16::new(n).context("a side of the terminal");
        let parser = Parser::new(at_least_one(ROWS)?, at_least_one(COLUMNS)?, 0);
        Ok(Self { parser, chunks, keyboard, child, _terminal: pair.master, started, written: 0 })
    }

    /// When it was started.
    pub const fn started(&self) -> Instant {
        self.started
    }

    /// How many bytes it has written.
    pub const fn written(&self) -> usize {
        self.written
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap_or(0)
    }

    /// The words on its screen. A blank that was written counts as one that was not.
    pub fn words(&self) -> String {
        let contents = self.parser.screen().contents();
        contents.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
    }

    /// Types something, and gives the moment just before.
    pub fn press(&mut self, keys: &str) -> anyhow::Result<Instant> {
        let before = Instant::now();
        self.keyboard.write_all(keys.as_bytes())?;
        self.keyboard.flush()?;
        Ok(before)
    }

    /// Waits until these words are on its screen, and gives the moment at which the last piece of them came.
    pub fn wait_for(&mut self, words: &str) -> anyhow::Result<Instant> {
        loop {
            let Ok((at, chunk)) = self.chunks.recv_timeout(PATIENCE) else {
                bail!("the expected screen did not come; this is there instead:\n{}", self.words());
            };
            self.take(&chunk);
            if self.words() == words {
                return Ok(at);
            }
        }
    }

    /// Takes in what it writes until it has been silent for a while.
    pub fn settle(&mut self, silence: Duration) {
        while let Ok((_, chunk)) = self.chunks.recv_timeout(silence) {
            self.take(&chunk);
        }
    }

    /// Takes in what it writes for this long.
    pub fn watch(&mut self, time: Duration) {
        let end = Instant::now() + time;
        loop {
            match self.chunks.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok((_, chunk)) => self.take(&chunk),
                Err(RecvTimeoutError::Timeout) => return,
                // It ended: what remains of the time passes without it.
                Err(RecvTimeoutError::Disconnected) => {
                    return thread::sleep(end.saturating_duration_since(Instant::now()));
                }
            }
        }
    }

    /// Asks it to leave with this key, and waits until it has.
    pub fn leave(mut self, key: &str) -> anyhow::Result<()> {
        self.press(key)?;
        while self.chunks.recv_timeout(PATIENCE).is_ok() {}
        if self.child.try_wait()?.is_none() {
            self.child.kill()?;
            self.child.wait()?;
        }
        Ok(())
    }

    fn take(&mut self, chunk: &[u8]) {
        self.written += chunk.len();
        self.parser.process(chunk);
    }
}
