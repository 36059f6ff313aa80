//! A terminal window with the program in it.

use std::io::{Read, Write};
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

#[cfg(target_os = "linux")]
use crate::process::sleeps;
use crate::seen::{LIMIT, Seen};
use crate::user::User;

/// How long leaving may take.
pub const LEAVING: Duration = Duration::from_secs(2);

/// How a window is opened.
pub struct Setup {
    size: PtySize,
    environment: Vec<(String, String)>,
    data: std::path::PathBuf,
    in_shell: Option<String>,
    own_session: bool,
}

impl Setup {
    pub fn environment(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Another folder for the meetings.
    pub fn data(mut self, folder: std::path::PathBuf) -> Self {
        self.data = folder;
        self
    }

    /// Has a shell do something first, which then becomes the program.
    pub fn after(mut self, script: &str) -> Self {
        self.in_shell = Some(format!("{script}; exec \"$0\" \"$@\""));
        self
    }

    /// The window is not the terminal of the program's session: the system sends it no SIGHUP when the window closes.
    pub fn without_hangup(mut self) -> Self {
        self.own_session = false;
        self
    }

    /// Starts the program.
    pub fn open(self, arguments: &[&str]) -> Window {
        let program = env!("CARGO_BIN_EXE_kartrekker");
        let mut command = match &self.in_shell {
            None => CommandBuilder::new(program),
            Some(script) => {
                let mut shell = CommandBuilder::new("/bin/sh");
                shell.args(["-c", script, program]);
                shell
            }
        };
        command.args(arguments);
        command.arg("--gegevens");
        command.arg(&self.data);
        command.env_clear();
        for (name, value) in &self.environment {
            command.env(name, value);
        }
        command.set_controlling_tty(self.own_session);
        let pair = native_pty_system().openpty(self.size).unwrap();
        let modes = modes(pair.master.as_ref());
        let mut child = pair.slave.spawn_command(command).unwrap();
        let pid = Pid::from_raw(child.process_id().unwrap().try_into().unwrap()).unwrap();
        // Once the program has ended nobody has this end any more, and the reader comes to the end of the output.
        drop(pair.slave);
        let (tell, ended) = channel();
        thread::spawn(move || {
            let _ = tell.send(child.wait().unwrap());
        });
        let seen = Arc::new(Seen::new(self.size.cols, self.size.rows));
        let mut window = Window {
            modes,
            keys: Some(pair.master.take_writer().unwrap()),
            reader: None,
            master: Some(pair.master),
            seen,
            next: 0,
            pid,
            ended,
            status: None,
        };
        window.read();
        window
    }
}

/// A window of a terminal, with the program in it.
pub struct Window {
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    reader: Option<JoinHandle<()>>,
    seen: Arc<Seen>,
    /// The first frame that counts as an answer to what was done last.
    next: usize,
    /// The modes of the terminal as they were before the program started.
    modes: String,
    pid: Pid,
    ended: Receiver<ExitStatus>,
    status: Option<ExitStatus>,
}

impl Window {
    /// A window of 80 by 24 for a user.
    pub fn of(user: &User) -> Setup {
        Setup {
            size: pty_size(80, 24),
            environment: user.environment(),
            data: user.data(),
            in_shell: None,
            own_session: true,
        }
    }

    /// Types. What is seen afterwards is what was drawn afterwards.
    pub fn press(&mut self, keys: &str) {
        self.press_bytes(keys.as_bytes());
    }

    /// Types bytes, and waits until the program has read them: what comes next is a read of its own.
    #[cfg(target_os = "linux")]
    #[track_caller]
    pub fn press_apart(&mut self, keys: &[u8]) {
        let before = sleeps(self.pid, Some("toetsen"));
        self.press_bytes(keys);
        let give_up = Instant::now() + LIMIT;
        // Nothing tells when a thread goes to sleep again; so this one looks.
        while sleeps(self.pid, Some("toetsen")) == before {
            assert!(Instant::now() < give_up, "the program reads no keys");
            thread::yield_now();
        }
    }

    /// Types bytes that need not be whole letters.
    pub fn press_bytes(&mut self, keys: &[u8]) {
        self.next = self.frames();
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(keys).and_then(|()| writer.flush()).unwrap();
    }

    /// Waits for a frame that holds all of these, and gives it. What is waited for next is in a later frame or in this.
    #[track_caller]
    pub fn see(&mut self, phrases: &[&str]) -> String {
        let from = self.next;
        let found = self.seen.wait(|state| {
            let frames = state.frames.iter().enumerate().skip(from);
            frames.into_iter().find(|(_, frame)| phrases.iter().all(|phrase| frame.contains(phrase))).map(|(at, _)| at)
        });
        let state = self.seen.state();
        let Some(at) = found else {
            let last = state.frames.last().map_or("", String::as_str);
            panic!("{phrases:?} was not seen in {} frames; the last is:\n{last}", state.frames.len() - from);
        };
        self.next = at;
        state.frames[at].clone()
    }

    /// Waits until so many frames were drawn since something was done last.
    #[track_caller]
    pub fn see_frames(&mut self, count: usize) {
        let wanted = self.next + count;
        assert!(self.seen.wait(|state| (state.frames.len() >= wanted).then_some(())).is_some(), "no {count} frames");
    }

    /// How many frames were drawn.
    fn frames(&self) -> usize {
        self.seen.state().frames.len()
    }

    /// Whether any frame held a phrase.
    pub fn has_shown(&self, phrase: &str) -> bool {
        self.seen.state().frames.iter().any(|frame| frame.contains(phrase))
    }

    /// Everything that the program wrote.
    pub fn written(&self) -> Vec<u8> {
        self.seen.state().bytes.clone()
    }

    /// What the terminal makes of it now: with what it is on or off.
    pub fn screen(&self) -> vt100::Screen {
        self.seen.state().parser.screen().clone()
    }

    /// Makes the window larger or smaller.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.next = self.frames();
        let size = pty_size(columns, rows);
        self.seen.resize(columns, rows);
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Sends a signal.
    pub fn signal(&mut self, signal: Signal) {
        self.next = self.frames();
        kill_process(self.pid, signal).unwrap();
    }

    /// The number of the process.
    pub fn process(&self) -> Pid {
        self.pid
    }

    /// Waits until a signal has made the program stand still.
    pub fn stands_still(&self) {
        waitid(WaitId::Pid(self.pid), WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT).unwrap();
    }

    /// Has the keys go by the line again, as a shell does while a program of its stands still.
    pub fn cook(&self) {
        self.set_modes(&["sane"]);
    }

    fn set_modes(&self, modes: &[&str]) {
        let name = self.master.as_ref().unwrap().tty_name().unwrap();
        let option = if cfg!(target_os = "linux") { "-F" } else { "-f" };
        assert!(Command::new("stty").arg(option).arg(name).args(modes).status().unwrap().success());
    }

    /// Whether keys go to the program as they are and not by the line.
    pub fn is_raw(&self) -> bool {
        !self.modes_now().contains("ICANON")
    }

    fn modes_now(&self) -> String {
        modes(self.master.as_ref().unwrap().as_ref())
    }

    /// Waits for the end of the program and of its output, and gives the exit code; 128 and more for a signal that it
    /// did not handle.
    #[track_caller]
    pub fn ends_within(&mut self, limit: Duration) -> u32 {
        let Ok(status) = self.ended.recv_timeout(limit) else { panic!("still there after {limit:?}") };
        let code = if status.signal().is_some() { 128 } else { status.exit_code() };
        self.status = Some(status);
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        code
    }

    /// Ends it at once, as a power cut does.
    pub fn kill(&mut self) {
        self.signal(Signal::KILL);
        assert_eq!(self.ends_within(LIMIT), 128);
    }

    /// What is on the screen at the end.
    #[track_caller]
    pub fn ends_with_terminal_restored(&mut self, limit: Duration) -> (u32, String) {
        let code = self.ends_within(limit);
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "pastes are plain");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is off");
        assert_eq!(screen.mouse_protocol_encoding(), vt100::MouseProtocolEncoding::Default, "the mouse is off");
        assert_eq!(self.modes_now(), self.modes, "keys go by the line again");
        (code, screen.contents())
    }

    /// Types, and stops reading what the program writes once a frame holds the phrases.
    pub fn look_away(&mut self, keys: &str, phrases: &[&str]) {
        self.seen.state().away_at = phrases.iter().map(|&phrase| phrase.to_owned()).collect();
        self.press(keys);
        self.reader.take().unwrap().join().unwrap();
    }

    /// Starts reading what the program writes.
    fn read(&mut self) {
        let mut output = self.master.as_ref().unwrap().try_clone_reader().unwrap();
        let seen = Arc::clone(&self.seen);
        self.reader = Some(thread::spawn(move || {
            let mut buffer = [0; 1 << 13];
            while let Ok(count @ 1..) = output.read(&mut buffer) {
                if seen.feed(&buffer[..count]) {
                    return;
                }
            }
            seen.end();
        }));
    }

    /// Types, and closes the window once a frame holds the phrases.
    pub fn vanish(&mut self, keys: &str, phrases: &[&str]) {
        // Otherwise closing this end types an end-of-file first.
        self.set_modes(&["eof", "undef"]);
        self.look_away(keys, phrases);
        self.keys = None;
        self.master = None;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.status.is_none() {
            // Not waited for: its number is still its own.
            let _ = kill_process(self.pid, Signal::KILL);
            let _ = self.ended.recv_timeout(LIMIT);
        }
    }
}

/// All modes of a terminal, in words.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

fn pty_size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
