//! The thread that writes the meeting, so that a slow disk never delays a key.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::app::effect::When;
use crate::session::Session;
use crate::session::store::{Handle, Receipt, StoreError};

/// Called from the saving thread with the number of each save and how it ended.
pub type SaverReport = Arc<dyn Fn(u64, Result<Receipt, StoreError>) + Send + Sync>;

/// How long typing may go on before it is written.
const WAIT: Duration = Duration::from_millis(600);

/// How long after a failed save it is tried again.
const RETRY: Duration = if cfg!(test) { Duration::from_millis(20) } else { Duration::from_secs(2) };

/// How long leaving the program waits for the last save.
const LAST_WAIT: Duration = Duration::from_millis(1500);

/// A meeting to be written.
pub struct Job {
    session: Box<Session>,
    number: u64,
    due: Instant,
}

/// Writes one meeting from a thread of its own, which starts when there is something to write.
pub enum Saver {
    /// Nothing was to be written yet.
    Resting {
        /// The file of the meeting.
        handle: Handle,
        /// Who is told how each save ended.
        report: SaverReport,
    },
    /// The thread runs.
    Running {
        /// What it is handed over.
        jobs: Sender<Job>,
        /// Tells, once the thread has done its last work, whether the last save went well.
        ended: Receiver<bool>,
        /// The thread.
        thread: JoinHandle<()>,
    },
    /// The system has no thread to give.
    Refused,
}

impl Saver {
    /// A saver of the meeting in a file.
    pub const fn new(handle: Handle, report: SaverReport) -> Self {
        Self::Resting { handle, report }
    }

    /// Hands over the meeting as it is now. A later one takes the place of an earlier one that was not written yet.
    /// Says whether anybody will write it.
    pub fn save(&mut self, session: Box<Session>, number: u64, when: When) -> bool {
        *self = match std::mem::replace(self, Self::Refused) {
            Self::Resting { handle, report } => Self::start(handle, report),
            other => other,
        };
        let Self::Running { jobs, .. } = self else { return false };
        let due = match when {
            When::AtOnce => Instant::now(),
            When::Soon => Instant::now() + WAIT,
        };
        // The thread only ends when this sender is gone.
        jobs.send(Job { session, number, due }).is_ok()
    }

    fn start(handle: Handle, report: SaverReport) -> Self {
        let (jobs, inbox) = channel();
        let (end, ended) = channel();
        let run = move || {
            // Nobody may be waiting any more; then nobody needs to know.
            let _ = end.send(write_jobs(handle, &inbox, &report));
        };
        match thread::Builder::new().name("opslaan".into()).spawn(run) {
            Ok(thread) => Self::Running { jobs, ended, thread },
            Err(_) => Self::Refused,
        }
    }

    /// Writes what is left and lets go of the file; gives up after a second and a half. Says whether everything is on
    /// disk.
    pub fn finish(self) -> bool {
        match self {
            Self::Resting { .. } => true,
            Self::Refused => false,
            Self::Running { jobs, ended, thread } => {
                drop(jobs);
                let written = ended.recv_timeout(LAST_WAIT);
                if written.is_ok() {
                    let _ = thread.join();
                }
                written == Ok(true)
            }
        }
    }
}

/// Saves until nobody hands over anything any more, and says whether all of it is on disk then.
fn write_jobs(mut handle: Handle, inbox: &Receiver<Job>, report: &SaverReport) -> bool {
    let mut written = true;
    let mut waiting: Option<Job> = None;
    loop {
        let next = match &waiting {
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(job) => inbox.recv_timeout(job.due.saturating_duration_since(Instant::now())),
        };
        let closing = match next {
            // What was due earlier stays due: typing on does not put the writing off for ever.
            Ok(job) => {
                let due = waiting.as_ref().map_or(job.due, |old| old.due.min(job.due));
                waiting = Some(Job { due, ..job });
                continue;
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => true,
        };
        if let Some(job) = waiting.take() {
            let result = handle.save(&job.session);
            written = result.is_ok();
            report(job.number, result);
            if !written && !closing {
                waiting = Some(Job { due: Instant::now() + RETRY, ..job });
            }
        }
        if closing {
            return written;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::session::store::Store;
    use crate::session::{Change, SessionId};
    use std::sync::Mutex;
    use uuid::Uuid;

    fn session() -> Session {
        let guide = crate::content::embedded().unwrap();
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        Session::new(SessionId::new(Uuid::from_u128(1)), "Overleg".into(), date, &guide)
    }

    #[test]
    fn what_was_typed_last_is_on_disk_when_finish_returns() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().to_owned());
        let mut session = session();
        let handle = store.create(&session).unwrap();
        let path = handle.path().to_owned();
        let reported = Arc::new(Mutex::new(Vec::new()));
        let sink = Arc::clone(&reported);
        let mut saver = Saver::new(
            handle,
            Arc::new(move |number, result| {
                sink.lock().unwrap().push((number, result.is_ok()));
            }),
        );
        for number in 1..=50 {
            session.apply(Change::SetTitle(format!("Overleg {number}")));
            saver.save(Box::new(session.clone()), number, When::Soon);
        }
        session.apply(Change::SetAnswer("1.1".parse().unwrap(), Some(Choice::A.into())));
        saver.save(Box::new(session.clone()), 51, When::AtOnce);
        assert!(saver.finish());
        assert_eq!(store.peek(&path).unwrap(), session);
        assert_eq!(reported.lock().unwrap().last(), Some(&(51, true)));
    }

    #[test]
    fn when_typing_pauses_what_was_typed_is_written_without_being_asked_for_again() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().to_owned());
        let mut session = session();
        let handle = store.create(&session).unwrap();
        let path = handle.path().to_owned();
        let (tell, told) = channel();
        let tell = Mutex::new(tell);
        let mut saver = Saver::new(
            handle,
            Arc::new(move |number, result| {
                tell.lock().unwrap().send((number, result.is_ok())).unwrap();
            }),
        );
        for number in 1..=3 {
            session.apply(Change::SetTitle(format!("Overleg {number}")));
            saver.save(Box::new(session.clone()), number, When::Soon);
        }
        assert_eq!(told.recv_timeout(Duration::from_secs(20)), Ok((3, true)), "the last one only");
        assert_eq!(store.peek(&path).unwrap(), session);
        saver.finish();
    }

    #[test]
    fn a_save_that_fails_is_reported_and_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().to_owned());
        let session = session();
        let handle = store.create(&session).unwrap();
        let path = handle.path().to_owned();
        std::fs::remove_file(&path).unwrap();
        std::fs::create_dir(&path).unwrap();
        let (tell, told) = channel();
        let tell = Mutex::new(tell);
        let mut saver = Saver::new(
            handle,
            Arc::new(move |_, result| {
                tell.lock().unwrap().send(result.is_ok()).unwrap();
            }),
        );
        let mut changed = session;
        changed.apply(Change::SetTitle("Anders".into()));
        saver.save(Box::new(changed.clone()), 1, When::AtOnce);
        assert!(!told.recv().unwrap(), "a folder stands in its place");
        std::fs::remove_dir(&path).unwrap();
        while !told.recv_timeout(Duration::from_secs(20)).unwrap() {}
        assert_eq!(store.peek(&path).unwrap(), changed);
        saver.finish();
    }
}
