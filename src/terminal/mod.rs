//! FACE. Lays pages out in the cells of a terminal, and reads its keys: the folder that knows ratatui and crossterm.
//!
//! One turn of the loop: a [`Message`] comes in, [`input`] says what it means, [`App::update`](crate::app::App::update) changes the state
//! and names [`crate::app::effect::Effect`]s, [`Performer`](crate::perform::Performer) does them, [`draw::draw`] shows the state.

mod colours;
mod column;
#[cfg(windows)]
mod console;
mod dialog;
mod dialogs;
pub mod draw;
mod field;
mod frame;
mod grid;
mod guard;
pub mod ink;
pub mod input;
mod large;
mod layout;
pub mod page;
#[cfg(unix)]
mod signals;
mod stage;
mod wall;

use std::io::{self, BufWriter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use anyhow::Context as _;
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::layout::{Position, Rect};
use ratatui::{Terminal, TerminalOptions, Viewport};

#[cfg(windows)]
pub use console::{Console, console};

use crate::app::Turn;
use crate::app::happened::Happened;
use crate::app::theme::Theme;
#[cfg(windows)]
use crate::perform::closing;
use crate::perform::{Manner, Start as Conversation, heard_in_words, told_at_the_end};
use crate::session::Session;
use crate::text::failure;
use crate::watch::Watch;
use input::Keyboard;
use stage::{Reading, Shared, Stage};

/// What the terminal app starts with.
pub struct Start {
    /// The conversation.
    pub conversation: Conversation,
    /// Tells when the folder of the guide changes.
    pub watch: Option<Watch>,
    /// The meeting that is followed in a second window, instead of a meeting to begin in.
    pub follow: Option<Follow>,
}

/// What a second window follows.
pub struct Follow {
    /// The file of the meeting.
    pub meeting: PathBuf,
    /// The meeting as it is now.
    pub session: Session,
    /// Tells when it is another, or when the first window shows something else.
    pub watch: Watch,
}

/// Something that comes to the loop.
pub enum Message {
    /// The app has to hear of it.
    Turn(Turn),
    /// A second of the timer has passed.
    Tick,
    /// A second window came, which was told nothing yet.
    SecondWindow,
    /// What is on the screen may be gone.
    Redraw,
    /// Another thread changed something that the loop has to look at.
    Nudge,
    /// Nothing can be shown any more.
    Failed(anyhow::Error),
}

impl From<Happened> for Message {
    fn from(happened: Happened) -> Self {
        Self::Turn(happened.into())
    }
}

/// Runs the terminal app until the user leaves. Whatever happens, the meeting is saved and the terminal given back.
///
/// # Errors
/// When there is no terminal to draw on, when the system gives no thread or signal handler, when drawing fails, or when
/// the program itself failed (a panic); what was said until then is saved.
pub fn run(start: Start) -> anyhow::Result<()> {
    let (tell, messages) = channel();
    let (saved, shelved) = (tell.clone(), tell.clone());
    let (mut performer, mut app) = start.conversation.begin(Manner {
        // After the loop has ended nobody waits for this.
        saved: heard_in_words(move |happened| drop(saved.send(happened.into()))),
        shelved: Arc::new(move |shelf| {
            let _ = shelved.send(Happened::ShelfReady(shelf).into());
        }),
        bell: guard::bell,
        theme: Theme::of_environment(|name| std::env::var(name).ok()),
    });
    let kept_in = performer.folder().to_owned();
    let following = start.follow.map(|follow| wall::begin(follow, &mut performer, &mut app));
    let (leave, left) = channel::<()>();
    let guard = guard::TerminalGuard::take().context(failure::NO_TERMINAL)?;
    leave_on_panic(tell.clone());
    // Whatever happens from here on is heard once somebody listens, after the first frame.
    #[cfg(unix)]
    let signals = signals::hear()?;
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout()));
    // The size is asked once; another one is reported. To ask before every frame costs a tenth of a key's time.
    let whole = Rect::from((Position::ORIGIN, backend.size()?));
    let terminal = Terminal::with_options(backend, TerminalOptions { viewport: Viewport::Fixed(whole) })?;
    let shared = Shared::new(Stage::new(terminal, app, performer));
    let ended = catch_unwind(AssertUnwindSafe(|| {
        shared.show()?;
        #[cfg(unix)]
        signals::listen(signals, tell.clone(), left)?;
        #[cfg(windows)]
        {
            let tell = tell.clone();
            closing::listen(move || drop(tell.send(Happened::MustLeave.into())), left, guard::restore)?;
        }
        if let Some(watch) = start.watch {
            let tell = tell.clone();
            watch.on_each_change(move || tell.send(Happened::GuideChanged.into()).is_ok())?;
        }
        match following {
            Some(following) => following.listen(tell.clone())?,
            None => wall::await_second(kept_in, tell.clone())?,
        }
        read_input(shared.clone(), tell)?;
        shared.run(&messages)
    }));
    // From here on nothing is drawn any more, whatever is still typed.
    let kept = shared.strike().is_none_or(|mut performer| {
        performer.finish();
        performer.has_kept_all()
    });
    drop(guard);
    drop(leave);
    told_at_the_end(ended, kept)
}

/// Gives the terminal back as soon as this thread panics, should it never get to the end of [`run`]; tells the loop to
/// leave when another thread does, for without keys or saving there is no going on.
fn leave_on_panic(tell: Sender<Message>) {
    let loop_thread = thread::current().id();
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if thread::current().id() == loop_thread {
            guard::restore();
        } else {
            let _ = tell.send(Happened::MustLeave.into());
        }
        before(panic);
    }));
}

/// The terminal is gone: its window closed, the connection lost. Mostly the system tells so itself; not to a program that
/// is not the terminal's own session.
fn leave_without_terminal(tell: &Sender<Message>) {
    #[cfg(unix)]
    let told = signals::hang_up();
    #[cfg(windows)]
    let told = std::io::Result::<()>::Err(std::io::ErrorKind::Unsupported.into());
    if told.is_err() {
        let _ = tell.send(Happened::MustLeave.into());
    }
}

/// Reads what the terminal reports, and acts on it, in a thread of its own: the loop waits for saves and signals, which
/// must not wait for the rest of a key that came in half.
fn read_input<B>(stage: Shared<B>, tell: Sender<Message>) -> io::Result<()>
where
    B: Backend + Send + 'static,
    B::Error: Send + Sync + 'static,
{
    thread::Builder::new().name("toetsen".into()).spawn(move || {
        let (mut keyboard, mut patience) = (Keyboard::default(), None);
        loop {
            let Ok(heard) = keyboard.listen(patience) else {
                leave_without_terminal(&tell);
                return;
            };
            match stage.input(&heard, &tell) {
                Ok(Reading::Goes(on)) => patience = on,
                Ok(Reading::Ends) => return,
                Err(error) => {
                    let _ = tell.send(Message::Failed(error));
                    return;
                }
            }
        }
    })?;
    Ok(())
}
