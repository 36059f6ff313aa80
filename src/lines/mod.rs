//! FACE. The conversation in plain lines: for who listens to it or feels it, for a pipe, for a terminal that can only print
//! lines. No cursor that moves, no colours, no frames.
//!
//! One turn: a line comes in, `typed` says what it means, [`App::update`](crate::app::App::update) changes the state,
//! [`Performer`](crate::perform::Performer) does what that asks for, and the `Dialogue` says what changed.

mod dialogue;
mod hidden;
mod overlay;
pub mod page;
#[cfg(unix)]
mod signals;
mod typed;

use std::io::{self, BufRead, ErrorKind, Read as _, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::App;
use crate::app::happened::Happened;
use crate::app::theme::Theme;
#[cfg(windows)]
use crate::perform::closing;
use crate::perform::{Manner, Start, heard_in_words, told_at_the_end};
use crate::text::lines as words;
use crate::watch::Watch;
use dialogue::Dialogue;

/// The most bytes of a line; of a longer one the rest is the next line.
const MOST: u64 = 1 << 20;

/// How long is waited for what a step began, such as a save, before the next line is asked for.
const PATIENCE: Duration = Duration::from_millis(250);

/// Why the conversation is in plain lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody asked for it.
    AskedFor,
    /// Input or output is no terminal.
    NoTerminal,
    /// The terminal can only print lines.
    DumbTerminal,
    /// The window is of a console of Windows that is too old to draw in.
    OldConsole,
}

impl Why {
    const fn told(self) -> &'static str {
        match self {
            Self::AskedFor => words::ASKED_FOR,
            Self::NoTerminal => words::NO_TERMINAL,
            Self::DumbTerminal => words::DUMB_TERMINAL,
            Self::OldConsole => words::OLD_CONSOLE,
        }
    }
}

/// Something that comes to the loop.
enum Message {
    /// A line was typed.
    Line(Vec<u8>),
    /// There will be no more lines.
    End,
    /// This happened.
    Happened(Happened),
}

impl From<Happened> for Message {
    fn from(happened: Happened) -> Self {
        Self::Happened(happened)
    }
}

/// Converses in lines until the user leaves, the input ends, or nobody reads the output any more. Whatever happens, all that
/// was said is saved. `watch` tells when the folder of the guide changes.
///
/// # Errors
/// When output cannot be written for another reason than that nobody reads it, when something could not be saved, when the
/// system gives no thread or signal handler, or when the program itself failed (a panic).
pub fn run(
    start: Start,
    watch: Option<Watch>,
    why: Why,
    input: impl BufRead + Send + 'static,
    out: impl Write,
) -> anyhow::Result<()> {
    let (tell, messages) = channel();
    let (saved, shelved) = (tell.clone(), tell.clone());
    let (performer, app) = start.begin(Manner {
        // After the loop has ended nobody waits for this.
        saved: heard_in_words(move |happened| drop(saved.send(happened.into()))),
        shelved: Arc::new(move |shelf| drop(shelved.send(Happened::ShelfReady(shelf).into()))),
        // That the time is up is said in words.
        bell: || {},
        theme: Theme::PLAIN_LINES,
    });
    let mut dialogue = Dialogue::new(performer, app, out);
    let (leave, left) = channel::<()>();
    let ended = catch_unwind(AssertUnwindSafe(|| {
        #[cfg(unix)]
        signals::listen(tell.clone(), left)?;
        #[cfg(windows)]
        {
            let tell = tell.clone();
            closing::listen(move || drop(tell.send(Happened::MustLeave.into())), left, hidden::show)?;
        }
        if let Some(watch) = watch {
            let tell = tell.clone();
            watch.on_each_change(move || tell.send(Happened::GuideChanged.into()).is_ok())?;
        }
        let ask = read_lines(input, tell)?;
        dialogue.say(why.told())?;
        converse(&mut dialogue, &messages, &ask)
    }));
    dialogue.leave();
    // How the last saves ended.
    while let Ok(message) = messages.try_recv() {
        if let Message::Happened(happened @ Happened::Saved(..)) = message {
            dialogue.hear(happened);
        }
    }
    let parted = dialogue.part();
    drop(leave);
    let ended = ended.map(|result| without_closed_pipe(result.and_then(|()| Ok(parted?))));
    told_at_the_end(ended, dialogue.has_kept_all())
}

/// The same, but that nobody reads the output any more is no failure.
fn without_closed_pipe(result: anyhow::Result<()>) -> anyhow::Result<()> {
    let is_closed = |error: &anyhow::Error| {
        error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
    };
    if result.as_ref().is_err_and(is_closed) { Ok(()) } else { result }
}

/// Everything that is read where the app is: the dialog on top, or else the page.
pub fn read(app: &App) -> Vec<String> {
    match app.overlay().map(|overlay| overlay::read(app, overlay)) {
        Some(dialog) => std::iter::once(dialog.title).chain(page::numbered(&dialog.lines)).collect(),
        None => page::numbered(&page::lines(app.page())),
    }
}

/// Reads a line whenever one is asked for, in a thread of its own: the loop also waits for saves, signals and the clock.
fn read_lines(mut input: impl BufRead + Send + 'static, tell: Sender<Message>) -> io::Result<Sender<()>> {
    let (ask, asked) = channel();
    thread::Builder::new().name("regels".into()).spawn(move || {
        for () in asked {
            let mut line = Vec::new();
            let message = match (&mut input).take(MOST).read_until(b'\n', &mut line) {
                Ok(1..) => Message::Line(line),
                // What cannot be read is at its end.
                Ok(0) | Err(_) => Message::End,
            };
            if tell.send(message).is_err() {
                return;
            }
        }
    })?;
    Ok(ask)
}

/// The loop: say what is new, ask, wait, act.
fn converse<W: Write>(
    dialogue: &mut Dialogue<W>,
    messages: &Receiver<Message>,
    ask: &Sender<()>,
) -> anyhow::Result<()> {
    dialogue.pass_time()?;
    dialogue.tell()?;
    loop {
        dialogue.ask()?;
        if ask.send(()).is_err() {
            return Ok(());
        }
        let Some(line) = next_line(dialogue, messages)? else { return Ok(()) };
        match String::from_utf8(line) {
            Ok(line) => {
                let line = line.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
                let said = dialogue.step(line)?;
                settle(dialogue, messages);
                if said == dialogue::Said::NotYet {
                    dialogue.tell()?;
                }
            }
            Err(_) => dialogue.say(words::NOT_TEXT)?,
        }
        if dialogue.app().is_leaving() {
            return Ok(());
        }
    }
}

/// Waits for a line; tells meanwhile of what happens. None when there will be no more, or when the program must leave.
fn next_line<W: Write>(dialogue: &mut Dialogue<W>, messages: &Receiver<Message>) -> anyhow::Result<Option<Vec<u8>>> {
    loop {
        let message = match dialogue.app().wakes_in() {
            None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(patience) => messages.recv_timeout(patience),
        };
        match message {
            Ok(Message::Line(line)) => return Ok(Some(line)),
            Ok(Message::End) | Err(RecvTimeoutError::Disconnected) => return Ok(None),
            Ok(Message::Happened(happened)) => {
                dialogue.pass_time()?;
                dialogue.hear(happened);
                if dialogue.app().is_leaving() {
                    return Ok(None);
                }
                dialogue.tell_news()?;
            }
            Err(RecvTimeoutError::Timeout) => dialogue.pass_time()?,
        }
    }
}

/// Waits a moment for what a step began, so that what came of it is told with it. No line comes in meanwhile: none was asked
/// for.
fn settle<W: Write>(dialogue: &mut Dialogue<W>, messages: &Receiver<Message>) {
    let end = Instant::now() + PATIENCE;
    while dialogue.is_waiting() && !dialogue.app().is_leaving() {
        match messages.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(Message::Happened(happened)) => dialogue.hear(happened),
            Ok(Message::Line(_) | Message::End) | Err(_) => return,
        }
    }
}
