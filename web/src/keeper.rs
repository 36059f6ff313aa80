//! Keeps the meeting: in the database of the browser, and in a file on disk where the user chose one. One thing is written
//! after another, and what was asked last counts.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use kartrekker::app::effect::When;
use kartrekker::app::happened::Happened;
use kartrekker::session::store::Receipt;
use kartrekker::session::{Session, write};
use kartrekker::text::{browser as words, failure};
use wasm_bindgen_futures::spawn_local;

use crate::browser::{self, DiskFile, Lock, Record, Refusal, Store};
use crate::clock;
use crate::stage::{self, later};

/// How long typing may go on before it is written, in milliseconds.
const WAIT: i32 = 600;

/// How long after a failed save it is tried again, in milliseconds.
const RETRY: i32 = 2_000;

/// Writes meetings.
#[derive(Clone, Default)]
pub struct Keeper(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    /// The meeting that is open.
    open: Option<Open>,
    /// What waits for typing to pause.
    waiting: Option<Job>,
    /// What is to be written, the first first.
    queue: VecDeque<Job>,
    /// Whether something is being written.
    is_busy: bool,
}

struct Open {
    name: String,
    /// Held until all of it is written.
    lock: Option<Rc<Lock>>,
    file: Option<BoundFile>,
}

/// A file on disk that follows the meeting.
struct BoundFile {
    file: DiskFile,
    /// What we wrote in it last: what says something else is the work of another program, and stays.
    seen: String,
    /// Why it does not follow, where it does not.
    trouble: Option<Trouble>,
}

impl BoundFile {
    /// What is told once it was chosen or written; as an error where it does not follow the meeting.
    fn told(&self) -> Result<String, String> {
        let name = self.file.name();
        self.trouble.map_or_else(|| Ok(words::bound_to(&name)), |trouble| Err(trouble.told(&name)))
    }
}

/// Why a file does not follow the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It could not be read or written, as before the browser asks once more.
    Behind,
    /// Another program wrote in it.
    Changed,
}

impl Trouble {
    fn told(self, file: &str) -> String {
        match self {
            Self::Behind => words::file_behind(file),
            Self::Changed => words::file_changed(file),
        }
    }
}

struct Job {
    name: String,
    _lock: Option<Rc<Lock>>,
    session: Box<Session>,
    number: u64,
}

impl Keeper {
    /// Works on another meeting from here on: its name in the database, its lock where it is ours, its file on disk where
    /// one is remembered, with what was kept when we wrote that last.
    pub fn open(&self, path: &Path, lock: Option<Lock>, file: Option<(DiskFile, String)>) {
        self.close();
        remember(Some(&name_of(path)));
        let file = file.map(|(file, seen)| BoundFile { file, seen, trouble: None });
        self.0.borrow_mut().open = Some(Open { name: name_of(path), lock: lock.map(Rc::new), file });
    }

    /// Whether the meeting of this name is the one that is open.
    pub fn has_open(&self, name: &str) -> bool {
        self.0.borrow().open.as_ref().is_some_and(|open| open.name == name)
    }

    /// Lets go of the meeting; what is not written yet is written all the same.
    pub fn close(&self) {
        self.hurry();
        if self.0.borrow_mut().open.take().is_some() {
            remember(None);
        }
    }

    /// Writes the meeting as it is now.
    pub fn save(&self, session: Box<Session>, number: u64, when: When) {
        let mut state = self.0.borrow_mut();
        let Some(open) = &state.open else { return };
        let job = Job { name: open.name.clone(), _lock: open.lock.clone(), session, number };
        match when {
            When::AtOnce => {
                state.waiting = None;
                state.put(job);
                drop(state);
                self.work();
            }
            When::Soon => {
                let is_new = state.waiting.is_none();
                state.waiting = Some(job);
                drop(state);
                if is_new {
                    let keeper = self.clone();
                    later(WAIT, move || keeper.hurry());
                }
            }
        }
    }

    /// Writes what waits, without waiting any longer.
    pub fn hurry(&self) {
        let waiting = self.0.borrow_mut().waiting.take();
        if let Some(job) = waiting {
            self.0.borrow_mut().put(job);
            self.work();
        }
    }

    /// Keeps the meeting in a file on disk from here on too, which the user chose for that. Gives what is to be told.
    ///
    /// # Errors
    /// When it does not follow the meeting: why.
    pub async fn bind(&self, file: DiskFile, text: String) -> Result<String, String> {
        let trouble = file.write(&text).await.is_err().then_some(Trouble::Behind);
        let bound = BoundFile { file: file.clone(), seen: text, trouble };
        let told = bound.told();
        let meeting = self.follow_with(bound).ok_or_else(|| words::NO_MEETING.to_owned())?;
        // Where that cannot be remembered it has to be chosen again after the page was closed.
        let _ = browser::keep(Store::Files, &meeting, &file.0).await;
        told
    }

    /// Has a file follow the meeting, and gives the name of that; nothing when none is open.
    fn follow_with(&self, bound: BoundFile) -> Option<String> {
        let mut state = self.0.borrow_mut();
        let open = state.open.as_mut()?;
        open.file = Some(bound);
        Some(open.name.clone())
    }

    /// The file on disk that only has to be written once more to follow the meeting again.
    pub fn file_behind(&self) -> Option<DiskFile> {
        let state = self.0.borrow();
        let bound = state.open.as_ref()?.file.as_ref()?;
        (bound.trouble == Some(Trouble::Behind)).then(|| bound.file.clone())
    }

    /// Brings that file up to date, unless another program wrote in it. Gives what is to be told.
    ///
    /// # Errors
    /// When it does not follow the meeting yet: why.
    pub async fn catch_up(&self, text: &str) -> Result<String, String> {
        let no_meeting = || words::NO_MEETING.to_owned();
        let meeting = self.0.borrow().open.as_ref().map(|open| open.name.clone()).ok_or_else(no_meeting)?;
        self.write_file(&meeting, text).await;
        let state = self.0.borrow();
        state.open.as_ref().and_then(|open| open.file.as_ref()).ok_or_else(no_meeting)?.told()
    }

    /// What is told of where the meeting is kept, and whether that needs attention.
    pub fn told(&self) -> Option<(String, bool)> {
        let state = self.0.borrow();
        Some(match &state.open.as_ref()?.file {
            None => (words::ONLY_HERE.to_owned(), false),
            Some(BoundFile { trouble: Some(trouble), file, .. }) => (trouble.told(&file.name()), true),
            Some(bound) => (words::also_in(&bound.file.name()), false),
        })
    }

    fn work(&self) {
        if std::mem::replace(&mut self.0.borrow_mut().is_busy, true) {
            return;
        }
        let keeper = self.clone();
        spawn_local(async move {
            loop {
                let Some(job) = keeper.next() else { return };
                let result = keeper.write(&job).await;
                let (number, failed) = (job.number, result.is_err());
                if failed {
                    keeper.again(job);
                }
                stage::tell(Happened::Saved(number, result));
                if failed {
                    return;
                }
            }
        });
    }

    /// The next thing to be written; nothing, and then nobody is busy.
    fn next(&self) -> Option<Job> {
        let mut state = self.0.borrow_mut();
        let job = state.queue.pop_front();
        state.is_busy = job.is_some();
        job
    }

    /// Tries again after a while, unless something newer is to be written by then.
    fn again(&self, job: Job) {
        let mut state = self.0.borrow_mut();
        if !state.queue.iter().any(|other| other.name == job.name) {
            state.queue.push_front(job);
        }
        state.is_busy = false;
        drop(state);
        let keeper = self.clone();
        later(RETRY, move || keeper.work());
    }

    /// Writes a meeting to the database and to its file. One of both is enough to have kept it.
    async fn write(&self, job: &Job) -> Result<Receipt, String> {
        let text = write(&job.session).map_err(|error| failure::save_reason(&error.into()))?;
        let record = Record { text, modified: clock::millis() };
        let kept = browser::keep_meeting(&job.name, &record).await;
        let in_file = self.write_file(&job.name, &record.text).await;
        match kept {
            Err(refusal) if !in_file => Err(reason(refusal)),
            _ => Ok(Receipt::default()),
        }
    }

    /// Brings the file on disk up to date, where there is one; true when it is. What another program wrote in it stays.
    async fn write_file(&self, meeting: &str, text: &str) -> bool {
        let bound = {
            let state = self.0.borrow();
            let bound = state.open.as_ref().filter(|open| open.name == meeting).and_then(|open| open.file.as_ref());
            bound.map(|bound| (bound.file.clone(), bound.seen.clone()))
        };
        let Some((file, seen)) = bound else { return false };
        let trouble = match file.read().await {
            Ok(now) if now != seen && now != text => Some(Trouble::Changed),
            Ok(_) => file.write(text).await.is_err().then_some(Trouble::Behind),
            Err(_) => Some(Trouble::Behind),
        };
        let is_written = trouble.is_none();
        let mut state = self.0.borrow_mut();
        let open = state.open.as_mut().filter(|open| open.name == meeting);
        if let Some(bound) = open.and_then(|open| open.file.as_mut()).filter(|bound| bound.file == file) {
            if is_written {
                text.clone_into(&mut bound.seen);
            }
            bound.trouble = trouble;
        }
        is_written
    }
}

impl State {
    /// Puts something to be written at the end; it takes the place of what was asked before about the same meeting.
    fn put(&mut self, job: Job) {
        self.queue.retain(|other| other.name != job.name);
        self.queue.push_back(job);
    }
}

/// Where the tab remembers which meeting is open in it.
const OPEN: &str = "kartrekker.open";

/// Has the tab remember which meeting is open in it, for when the page is loaded once more.
fn remember(meeting: Option<&str>) {
    let Some(Ok(Some(memory))) = web_sys::window().map(|window| window.session_storage()) else { return };
    // A browser that keeps nothing begins at the start.
    let _ = match meeting {
        Some(name) => memory.set_item(OPEN, name),
        None => memory.remove_item(OPEN),
    };
}

/// The meeting that was open in this tab before the page was loaded once more.
pub fn remembered() -> Option<String> {
    web_sys::window()?.session_storage().ok()??.get_item(OPEN).ok()?
}

/// The name of a meeting in the database.
pub fn name_of(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The path by which the app knows a meeting of this name.
pub fn path_of(name: &str) -> PathBuf {
    PathBuf::from(name)
}

/// Why the browser did not keep something, in words.
pub fn reason(refusal: Refusal) -> String {
    match refusal {
        Refusal::NoRoom => words::NO_ROOM.to_owned(),
        Refusal::NotAllowed => words::NOTHING_KEPT.to_owned(),
    }
}
