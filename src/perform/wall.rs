//! The thread that tells the second window what the first one shows, so that a slow disk never delays a key.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::app::wall::WallView;
use crate::session::store::{tell_wall, wall_waits};

/// What a second window has to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallPost {
    /// The file of the meeting that is open.
    pub meeting: PathBuf,
    /// What the first window shows of it.
    pub view: WallView,
}

/// Hands over what the second window has to know to a thread of its own, which starts when there is something to tell.
#[derive(Default)]
pub struct WallTeller {
    posts: Option<Sender<Option<WallPost>>>,
    /// What was handed over last: the same again wakes nobody.
    last: Option<WallPost>,
}

impl WallTeller {
    /// Hands over what the first window shows now; nothing where no meeting is open. Waits for no disk. A later post takes
    /// the place of an earlier one that was not written yet.
    pub fn tell(&mut self, post: Option<WallPost>) {
        if self.last == post {
            return;
        }
        if self.posts.is_none() && post.is_some() {
            self.posts = start();
        }
        // A second window is a help only: without a thread it stays as it is.
        if self.posts.as_ref().is_some_and(|posts| posts.send(post.clone()).is_err()) {
            self.posts = None;
        }
        self.last = post;
    }

    /// Hands over the next post even where it is the same as the one before: somebody came who was told nothing yet.
    pub fn forget(&mut self) {
        self.last = None;
    }
}

/// Starts the thread, which ends when the sender is gone; gives nothing when the system has no thread to give.
fn start() -> Option<Sender<Option<WallPost>>> {
    let (posts, inbox) = channel();
    let write = |meeting: &Path, view: &WallView| tell_wall(meeting, &view.to_text());
    let run = move || deliver(&inbox, wall_waits, write);
    thread::Builder::new().name("vertellen".into()).spawn(run).ok().map(|_| posts)
}

/// Writes each post that says something else than the one before it, or for which somebody `waits` who was told nothing
/// yet. Ends when nobody hands over anything any more.
fn deliver(inbox: &Receiver<Option<WallPost>>, waits: impl Fn(&Path) -> bool, mut write: impl FnMut(&Path, &WallView)) {
    let mut told: Option<WallPost> = None;
    while let Ok(first) = inbox.recv() {
        let latest = inbox.try_iter().last().unwrap_or(first);
        if let Some(post) = &latest
            && (told != latest || waits(&post.meeting))
        {
            write(&post.meeting, &post.view);
        }
        told = latest;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    use super::*;
    use crate::session::store::{ask_for_wall, told_to_wall, wall_file};

    /// Far longer than any of this takes: only what never comes is waited for so long.
    const LONG: Duration = Duration::from_secs(20);

    fn post(meeting: &Path, place: &str) -> WallPost {
        let view = WallView::parse(&format!("place = \"{place}\"")).unwrap();
        WallPost { meeting: meeting.to_owned(), view }
    }

    #[test]
    fn while_the_disk_stands_still_nobody_waits_and_afterwards_only_the_latest_is_written() {
        let (posts, inbox) = channel();
        let (begun, begins) = channel();
        let (go_on, goes_on) = channel();
        let written = Arc::new(Mutex::new(Vec::new()));
        let sink = Arc::clone(&written);
        let disk = thread::spawn(move || {
            deliver(
                &inbox,
                |_| false,
                |_, view| {
                    begun.send(()).unwrap();
                    goes_on.recv().unwrap();
                    sink.lock().unwrap().push(view.clone());
                },
            );
        });
        let mut teller = WallTeller { posts: Some(posts), last: None };
        let meeting = Path::new("overleg.toml");
        teller.tell(Some(post(meeting, "overview")));
        begins.recv_timeout(LONG).unwrap();
        // The disk is busy with the first from here on: that these return shows that nobody waits for it.
        for place in ["question:1.1", "question:1.2", "summary"] {
            teller.tell(Some(post(meeting, place)));
        }
        go_on.send(()).unwrap();
        begins.recv_timeout(LONG).unwrap();
        go_on.send(()).unwrap();
        drop((teller, go_on));
        // One that is written beyond these two finds nobody who lets it go on.
        disk.join().unwrap();
        let latest = ["overview", "summary"].map(|place| post(meeting, place).view);
        assert_eq!(*written.lock().unwrap(), latest);
    }

    #[test]
    fn what_is_the_same_is_written_once_and_again_for_a_window_that_was_told_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let meeting = folder.path().join("overleg.toml");
        let (posts, inbox) = channel();
        let (asked, done) = channel();
        let written = asked.clone();
        let disk = thread::spawn(move || {
            let waits = |meeting: &Path| {
                let waits = wall_waits(meeting);
                asked.send(if waits { "waits" } else { "knows" }).unwrap();
                waits
            };
            deliver(&inbox, waits, |meeting, view| {
                tell_wall(meeting, &view.to_text());
                written.send("written").unwrap();
            });
        });
        let mut teller = WallTeller { posts: Some(posts), last: None };
        let mut tell = |place: &str, comes: &[&str]| {
            teller.tell(Some(post(&meeting, place)));
            // The same again wakes nobody, unless somebody came.
            teller.tell(Some(post(&meeting, place)));
            teller.forget();
            let came: Vec<_> = comes.iter().map(|_| done.recv_timeout(LONG).unwrap()).collect();
            assert_eq!(came, comes, "{place}");
        };
        tell("overview", &["written"]);
        assert!(!wall_file(&meeting).exists(), "there is no second window");
        ask_for_wall(&meeting).unwrap();
        tell("overview", &["waits", "written"]);
        tell("overview", &["knows"]);
        assert!(told_to_wall(&meeting).contains("overview"));
        tell("summary", &["written"]);
        assert!(told_to_wall(&meeting).contains("summary"));
        drop(teller);
        disk.join().unwrap();
        assert!(done.recv().is_err(), "nothing more is done");
    }

    #[test]
    fn a_thread_starts_only_once_a_meeting_is_open() {
        let mut teller = WallTeller::default();
        teller.tell(None);
        assert!(teller.posts.is_none());
        teller.tell(Some(post(Path::new("nergens/overleg.toml"), "overview")));
        assert!(teller.posts.is_some());
    }
}
