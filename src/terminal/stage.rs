//! What keys, saves and signals act on: the app, the files and the screen, one thing at a time.
//!
//! Two threads take turns with it. The one that reads the terminal acts on keys itself: to hand each key over to another
//! thread costs more than drawing its frame. The other waits for everything else.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crossterm::event::Event;
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

use super::input::{Heard, Listener};
use super::page::PageLayout;
use super::{Message, draw};
use crate::app::happened::Happened;
use crate::app::{App, Turn};
use crate::clock;
use crate::perform::Performer;

/// The app with what it is shown on and what it acts through.
pub struct Stage<B: Backend> {
    terminal: Terminal<B>,
    app: App,
    performer: Performer,
    listener: Listener,
    layout: PageLayout,
}

/// What whoever reads the terminal does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Goes on; no longer than this without telling that nothing came.
    Goes(Option<Duration>),
    /// Ends.
    Ends,
}

/// A stage that threads take turns with; nothing in it once the program is leaving.
pub struct Shared<B: Backend>(Arc<Mutex<Option<Stage<B>>>>);

impl<B: Backend> Clone for Shared<B> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<B: Backend> Shared<B>
where
    B::Error: Send + Sync + 'static,
{
    /// Lets threads take turns.
    pub fn new(stage: Stage<B>) -> Self {
        Self(Arc::new(Mutex::new(Some(stage))))
    }

    /// Shows the stage as it is now.
    ///
    /// # Errors
    /// When drawing fails.
    pub fn show(&self) -> anyhow::Result<()> {
        self.with(Stage::show).transpose().map(drop)
    }

    /// Does something with the stage; nothing when it was struck. Waits for whoever has it.
    fn with<T>(&self, work: impl FnOnce(&mut Stage<B>) -> T) -> Option<T> {
        // A thread that panicked has told the loop to leave: what it left behind still has to be saved.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_mut().map(work)
    }

    /// Takes the stage away from everybody: nothing acts or draws any more. Gives what has to be finished.
    pub fn strike(&self) -> Option<Performer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().map(|stage| stage.performer)
    }

    /// Acts on what the terminal reports and shows it.
    ///
    /// # Errors
    /// When drawing fails.
    pub fn input(&self, heard: &Heard, tell: &Sender<Message>) -> anyhow::Result<Reading> {
        let acted: Option<anyhow::Result<_>> = self.with(|stage| {
            let counted = stage.app.wakes_in().is_some();
            stage.read(heard)?;
            // Who waits in the loop knows of no timer that began just now, and of no leaving.
            let news = stage.app.is_leaving() || stage.app.wakes_in().is_some() != counted;
            let goes = Reading::Goes(stage.listener.waits(Instant::now()));
            Ok((news, if stage.app.is_leaving() { Reading::Ends } else { goes }))
        });
        let Some((news, reading)) = acted.transpose()? else { return Ok(Reading::Ends) };
        let heard = !news || tell.send(Message::Nudge).is_ok();
        Ok(if heard { reading } else { Reading::Ends })
    }

    /// The loop: wait, act, show, until the user leaves or nobody is left to tell anything. It does nothing while
    /// nothing happens; while a timer runs it shows once a second.
    ///
    /// # Errors
    /// When drawing fails.
    pub fn run(&self, messages: &Receiver<Message>) -> anyhow::Result<()> {
        loop {
            let Some(patience) = self.with(|stage| stage.app.wakes_in()) else { return Ok(()) };
            let Some(message) = next_message(messages, patience) else { return Ok(()) };
            if let Message::Failed(error) = message {
                return Err(error);
            }
            let left = self.with(|stage| stage.act(message).map(|()| stage.app.is_leaving())).transpose()?;
            if left.unwrap_or(true) {
                return Ok(());
            }
        }
    }
}

impl<B: Backend> Stage<B>
where
    B::Error: Send + Sync + 'static,
{
    /// A stage with this app on it.
    pub fn new(terminal: Terminal<B>, app: App, performer: Performer) -> Self {
        Self { terminal, app, performer, listener: Listener::default(), layout: PageLayout::default() }
    }

    fn show(&mut self) -> anyhow::Result<()> {
        let mut info = None;
        self.terminal.draw(|frame| info = Some(draw::draw_kept(&self.app, frame, &mut self.layout)))?;
        self.hear(Happened::Drawn(Box::new(info.unwrap_or_default())));
        Ok(())
    }

    /// Gives the app a turn, and does what it asks for.
    fn hear(&mut self, turn: impl Into<Turn>) {
        let effects = self.app.update(turn);
        self.performer.carry_out(effects, &mut self.app);
    }

    /// Acts on what the terminal reports, one command after another.
    fn read(&mut self, heard: &Heard) -> anyhow::Result<()> {
        if heard.events.iter().any(|event| matches!(event, Event::Resize(..))) {
            self.act(Message::Redraw)?;
        }
        let mut is_shown = self.app.incoming() == heard.incoming;
        self.hear(Happened::TextComesIn(heard.incoming));
        self.listener.hear(&heard.events, heard.at);
        while let Some(command) = self.listener.next(&self.app) {
            self.act(Message::Turn(command.into()))?;
            if self.app.is_leaving() {
                return Ok(());
            }
            is_shown = true;
        }
        // What was heard may mean nothing, and time has passed.
        if is_shown && self.app.wakes_in().is_none() { Ok(()) } else { self.act(Message::Tick) }
    }

    /// Acts on one message, and shows what came of it: the next key needs the frame that it was pressed on.
    fn act(&mut self, message: Message) -> anyhow::Result<()> {
        let now = SystemTime::now();
        self.hear(Happened::Time(now, clock::day(now)));
        match message {
            Message::Redraw => {
                // Not `clear`: that asks the terminal where the cursor is, and waits for the answer.
                self.terminal.resize(Rect::from((Position::ORIGIN, self.terminal.size()?)))?;
            }
            Message::Turn(turn) => self.hear(turn),
            Message::Tick => {}
            Message::SecondWindow => self.performer.tell_wall_anew(),
            Message::Nudge | Message::Failed(_) => return Ok(()),
        }
        self.performer.tell_wall(&self.app);
        if self.app.is_leaving() { Ok(()) } else { self.show() }
    }
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

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn waiting_ends_with_a_tick_only_when_something_counts() {
        let (tell, messages) = channel();
        let now = Some(Duration::ZERO);
        assert!(matches!(next_message(&messages, now), Some(Message::Tick)));
        tell.send(Message::Redraw).unwrap();
        assert!(matches!(next_message(&messages, now), Some(Message::Redraw)), "what happened goes before the clock");
        tell.send(Message::Redraw).unwrap();
        assert!(matches!(next_message(&messages, None), Some(Message::Redraw)));
        drop(tell);
        assert!(next_message(&messages, now).is_none() && next_message(&messages, None).is_none());
    }
}
