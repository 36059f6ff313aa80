//! Follows the first window from a second one: reads the meeting again whenever it is saved, and what the first window tells.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::thread;

use super::{Follow, Message};
use crate::app::App;
use crate::app::happened::{Happened, Opening};
use crate::app::wall::{WallNews, WallView};
use crate::perform::Performer;
use crate::session::store::{Store, WhyReadOnly, ask_for_wall, is_waiting_wall, told_to_wall, wait_until_free};
use crate::watch::Watch;

/// A second window that has begun to follow.
pub struct Following {
    meeting: PathBuf,
    watch: Watch,
}

/// Opens the meeting to be looked at only, as the first window shows it.
pub fn begin(follow: Follow, performer: &mut Performer, app: &mut App) -> Following {
    let Follow { meeting, session, watch } = follow;
    let previous = performer.previous(&session);
    let read_only = Some(WhyReadOnly::OpenElsewhere);
    let opening = Opening { read_only, previous, ..Opening::of(session, meeting.clone()) };
    let effects = app.update(Happened::Opened(Box::new(opening)));
    performer.carry_out(effects, app);
    let view = WallView::parse(&told_to_wall(&meeting)).unwrap_or_default();
    let effects = app.update(Happened::Wall(WallNews::View(view)));
    performer.carry_out(effects, app);
    Following { meeting, watch }
}

impl Following {
    /// Tells what changes, from threads of their own that sleep until something does.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn listen(self, tell: Sender<Message>) -> io::Result<()> {
        wait_for_end(self.meeting.clone(), tell.clone())?;
        thread::Builder::new().name("wand".into()).spawn(move || {
            let store = Store::at(self.meeting.parent().map(PathBuf::from).unwrap_or_default());
            let (mut seen, mut told) = (None, String::new());
            while self.watch.wait() {
                if !self.meeting.exists() {
                    // A file that is replaced is there again in a moment; one that was erased never.
                    if store.list().is_ok() && !self.meeting.exists() {
                        let _ = tell.send(Happened::Wall(WallNews::Erased).into());
                    }
                    continue;
                }
                // Another second window that closed took it away.
                let _ = ask_for_wall(&self.meeting);
                if let Ok((session, _)) = store.look(&self.meeting)
                    && seen.as_ref() != Some(&session)
                {
                    seen = Some(session.clone());
                    let news = WallNews::Session(Box::new(session));
                    if tell.send(Happened::Wall(news).into()).is_err() {
                        return;
                    }
                }
                let text = told_to_wall(&self.meeting);
                if text != told
                    && let Some(view) = WallView::parse(&text)
                {
                    told = text;
                    let was_alone = tell.send(Happened::Wall(WallNews::View(view)).into());
                    if was_alone.is_err() || wait_for_end(self.meeting.clone(), tell.clone()).is_err() {
                        return;
                    }
                }
            }
        })?;
        Ok(())
    }
}

/// Tells the loop of the first window when a second one comes, which has to hear where the first is. Without a folder yet,
/// or where nothing can be watched, it hears that when what the first shows is something else.
pub fn await_second(folder: PathBuf, tell: Sender<Message>) -> io::Result<()> {
    thread::Builder::new().name("tweede".into()).spawn(move || {
        let inside = folder.clone();
        let Ok(watch) = Watch::on_those(&folder, move |name| is_waiting_wall(&inside, name)) else { return };
        while watch.wait() && tell.send(Message::SecondWindow).is_ok() {}
    })?;
    Ok(())
}

/// Tells when nobody works in the meeting any more: the system lets go of its lock then, however that came.
fn wait_for_end(meeting: PathBuf, tell: Sender<Message>) -> io::Result<()> {
    thread::Builder::new().name("eerste".into()).spawn(move || {
        if wait_until_free(&meeting).is_ok() {
            let _ = tell.send(Happened::Wall(WallNews::Alone).into());
        }
    })?;
    Ok(())
}
