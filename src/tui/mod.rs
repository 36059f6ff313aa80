//! SHELL. The terminal app: the only folder that knows ratatui and crossterm.
//!
//! One turn of the loop: a [`Message`] comes in, [`input`] says what it means, [`app::App::update`] changes the state
//! and names [`effect::Effect`]s, [`effect::Performer`] does them, [`draw::draw`] shows the state.

pub mod app;
pub mod command;
pub mod draw;
pub mod effect;
mod frame_info;
pub mod input;
pub mod keymap;
mod overlays;
mod save;
mod screens;
#[cfg(unix)]
mod signals;
mod terminal;
pub mod theme;
pub mod timer;
#[cfg(unix)]
mod vanish;
mod widgets;

use std::io::{self, BufWriter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Context as _;
use chrono::NaiveDate;
use crossterm::event::{self, Event};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::layout::{Position, Rect};
use ratatui::{Terminal, TerminalOptions, Viewport};
use uuid::Uuid;

use crate::content::{Guide, Reference};
use crate::panic;
use crate::session::store::{Store, StoreError};
use crate::text::failure;
use app::{App, Setup};
use effect::{Effect, Performer};
use theme::Theme;

/// What the terminal app starts with.
pub struct Start {
    /// The guide.
    pub guide: Guide,
    /// Where meetings are kept.
    pub store: Store,
    /// The file of the meeting to open; the start screen when there is none.
    pub open: Option<PathBuf>,
    /// Where to begin in that meeting; where it was left when nothing is said.
    pub at: Option<Reference>,
    /// The day.
    pub today: NaiveDate,
}

/// Something that happened outside the loop.
pub enum Message {
    /// The terminal reports a key, a click, a paste or another size.
    Input(Event),
    /// A second of the timer has passed.
    Tick,
    /// A save ended.
    Saved(u64, Result<(), StoreError>),
    /// What is on the screen may be gone.
    Redraw,
    /// The system or the terminal wants the program to leave.
    Leave,
}

/// Runs the terminal app until the user leaves. Whatever happens, the meeting is saved and the terminal given back.
///
/// # Errors
/// When there is no terminal to draw on, when the system gives no thread or signal handler, when drawing fails, or when
/// the program itself failed (a panic); what was said until then is saved.
pub fn run(start: Start) -> anyhow::Result<()> {
    let (tell, messages) = channel();
    let saved = tell.clone();
    let mut performer = Performer::new(
        start.store,
        Arc::new(move |number, result| {
            // After the loop has ended nobody waits for this.
            let _ = saved.send(Message::Saved(number, result));
        }),
    );
    let documents = directories::UserDirs::new().and_then(|dirs| dirs.document_dir().map(PathBuf::from));
    let (mut app, mut effects) = App::new(Setup {
        guide: start.guide,
        today: start.today,
        new_id: Box::new(Uuid::now_v7),
        documents: documents.or_else(|| std::env::current_dir().ok()).unwrap_or_default(),
        theme: Theme::of_environment(|name| std::env::var(name).ok()),
    });
    if let Some(path) = start.open {
        effects = app.start_in(path, start.at);
    }
    perform(effects, &mut performer, &mut app);
    let (leave, left) = channel::<()>();
    let guard = terminal::TerminalGuard::take().context(failure::NO_TERMINAL)?;
    leave_on_panic(tell.clone());
    #[cfg(unix)]
    {
        signals::listen(tell.clone(), left)?;
        vanish::watch()?;
    }
    #[cfg(not(unix))]
    drop(left);
    read_input(tell)?;
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout()));
    // The size is asked once; another one is reported. To ask before every frame costs a tenth of a key's time.
    let whole = Rect::from((Position::ORIGIN, backend.size()?));
    let mut terminal = Terminal::with_options(backend, TerminalOptions { viewport: Viewport::Fixed(whole) })?;
    let ended = catch_unwind(AssertUnwindSafe(|| turn(&mut terminal, &mut app, &mut performer, &messages)));
    performer.finish();
    drop(terminal);
    drop(guard);
    drop(leave);
    match (ended, panic::place()) {
        (Ok(result), None) => result,
        (_, place) => {
            let say =
                if performer.has_kept_all() { failure::panicked_and_kept } else { failure::panicked_and_maybe_lost };
            Err(anyhow::anyhow!(say(place.unwrap_or_default())))
        }
    }
}

/// Gives the terminal back as soon as this thread panics, should it never get to the end of [`run`]; tells the loop to
/// leave when another thread does, for without keys or saving there is no going on.
fn leave_on_panic(tell: Sender<Message>) {
    let loop_thread = thread::current().id();
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if thread::current().id() == loop_thread {
            terminal::restore();
        } else {
            let _ = tell.send(Message::Leave);
        }
        before(panic);
    }));
}

/// Reads what the terminal reports in a thread of its own, so that the loop can also wait for saves and signals.
fn read_input(tell: Sender<Message>) -> io::Result<()> {
    // Has crossterm listen for other sizes before the first frame is drawn: one that came in between would be missed.
    event::poll(Duration::ZERO)?;
    thread::Builder::new().name("toetsen".into()).spawn(move || {
        loop {
            let message = event::read().map_or(Message::Leave, Message::Input);
            let last = matches!(message, Message::Leave);
            if tell.send(message).is_err() || last {
                return;
            }
        }
    })?;
    Ok(())
}

/// The loop: draw, wait, act. It does nothing while nothing happens; while a timer runs it draws once a second.
///
/// # Errors
/// When drawing fails.
pub fn turn<B: Backend>(
    terminal: &mut Terminal<B>,
    app: &mut App,
    performer: &mut Performer,
    messages: &Receiver<Message>,
) -> anyhow::Result<()>
where
    B::Error: Send + Sync + 'static,
{
    while !app.is_leaving() {
        let mut info = None;
        terminal.draw(|frame| info = Some(draw::draw(app, frame)))?;
        app.drawn(info.unwrap_or_default());
        // What came in meanwhile is acted upon before the next frame; a key needs the frame that it was pressed on.
        loop {
            let Some(message) = next_message(messages, app.wakes_in()) else { return Ok(()) };
            let counted = tell_time(app, performer);
            if matches!(message, Message::Redraw | Message::Input(Event::Resize(..))) {
                // Not `clear`: that asks the terminal where the cursor is, and waits for the answer.
                terminal.resize(Rect::from((Position::ORIGIN, terminal.size()?)))?;
                break;
            }
            if act(message, app, performer) || counted {
                break;
            }
        }
    }
    Ok(())
}

/// Waits for something to happen; while a timer runs, no longer than until what it shows changes. Nothing when nobody
/// is left to tell anything.
fn next_message(messages: &Receiver<Message>, patience: Option<Duration>) -> Option<Message> {
    let Some(patience) = patience else { return messages.recv().ok() };
    match messages.recv_timeout(patience) {
        Ok(message) => Some(message),
        Err(RecvTimeoutError::Timeout) => Some(Message::Tick),
        Err(RecvTimeoutError::Disconnected) => None,
    }
}

/// Tells the app what time it is before it acts, and says whether a timer shows that.
fn tell_time(app: &mut App, performer: &mut Performer) -> bool {
    let counts = app.wakes_in().is_some();
    let effects = app.tick(SystemTime::now());
    perform(effects, performer, app);
    counts
}

/// Acts on one message, and says whether there is something new to draw.
fn act(message: Message, app: &mut App, performer: &mut Performer) -> bool {
    let effects = match message {
        Message::Redraw | Message::Tick => return true,
        Message::Input(event) => match input::translate(event, app) {
            Some(command) => app.update(command),
            None => return false,
        },
        Message::Saved(number, result) => {
            app.saved(number, result.map_err(|error| failure::save_reason(&error)));
            return true;
        }
        Message::Leave => app.told_to_leave(),
    };
    perform(effects, performer, app);
    true
}

fn perform(effects: Vec<Effect>, performer: &mut Performer, app: &mut App) {
    for effect in effects {
        performer.perform(effect, app);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_ends_with_a_tick_only_when_something_counts() {
        let (tell, messages) = channel();
        let now = Some(Duration::ZERO);
        assert!(matches!(next_message(&messages, now), Some(Message::Tick)));
        tell.send(Message::Leave).unwrap();
        assert!(matches!(next_message(&messages, now), Some(Message::Leave)), "what happened goes before the clock");
        tell.send(Message::Leave).unwrap();
        assert!(matches!(next_message(&messages, None), Some(Message::Leave)));
        drop(tell);
        assert!(next_message(&messages, now).is_none() && next_message(&messages, None).is_none());
    }
}
