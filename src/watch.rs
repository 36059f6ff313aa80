//! Tells when files change: those of a guide for the command line and the screens, those of a meeting for the second window.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::content::is_guide_file;

/// How long nothing may happen for a save to be over: editors write in several steps.
const SETTLED: Duration = Duration::from_millis(100);

/// The same for what this program writes itself: in one step, and somebody waits to see it.
const AT_ONCE: Duration = Duration::from_millis(8);

/// A watch on the files in one folder; it ends when it is dropped.
pub struct Watch {
    changes: Receiver<()>,
    settled: Duration,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches the `.toml` files in a folder, also those that are yet to be made. The folder is watched and not the files:
    /// many editors save by putting another file in the place of the old one.
    ///
    /// # Errors
    /// When the folder is not there, or when the system can watch no more.
    pub fn on(folder: &Path) -> Result<Self, notify::Error> {
        Self::of(folder, SETTLED, is_guide_file)
    }

    /// Calls this after each change, from a thread of its own that sleeps until then; until it says that nobody wants to
    /// know any more.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn on_each_change(self, tell: impl Fn() -> bool + Send + 'static) -> io::Result<()> {
        thread::Builder::new().name("volgen".into()).spawn(move || while self.wait() && tell() {})?;
        Ok(())
    }

    /// Watches files of one folder that this program writes itself.
    ///
    /// # Errors
    /// As [`Watch::on`].
    pub fn on_files(folder: &Path, files: &[PathBuf]) -> Result<Self, notify::Error> {
        let own: Vec<String> =
            files.iter().filter_map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned())).collect();
        Self::of(folder, AT_ONCE, move |name| own.iter().any(|own| own == name))
    }

    /// Watches the files of one folder that this says to be looked at, by their names.
    ///
    /// # Errors
    /// As [`Watch::on`].
    pub fn on_those(folder: &Path, are: impl Fn(&str) -> bool + Send + 'static) -> Result<Self, notify::Error> {
        Self::of(folder, AT_ONCE, are)
    }

    fn of(
        folder: &Path,
        settled: Duration,
        is_ours: impl Fn(&str) -> bool + Send + 'static,
    ) -> Result<Self, notify::Error> {
        let (tell, changes) = channel();
        let mut watcher = notify::recommended_watcher(move |event: Result<Event, notify::Error>| {
            // What could not be told may have been a change.
            if event.map_or(true, |event| is_change(&event, &is_ours)) {
                let _ = tell.send(());
            }
        })?;
        watcher.watch(folder, RecursiveMode::NonRecursive)?;
        Ok(Self { changes, settled, _watcher: watcher })
    }

    /// Waits until something was changed and no more changes come. Says whether there will be more to wait for.
    pub fn wait(&self) -> bool {
        if self.changes.recv().is_err() {
            return false;
        }
        while self.changes.recv_timeout(self.settled).is_ok() {}
        true
    }
}

/// Whether a file that is watched may read otherwise than before. To read one is no change: otherwise every check would be the
/// reason for the next.
fn is_change(event: &Event, is_ours: &dyn Fn(&str) -> bool) -> bool {
    let touched = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    };
    let ours = |path: &PathBuf| path.file_name().and_then(OsStr::to_str).is_some_and(is_ours);
    event.need_rescan() || (touched && event.paths.iter().any(ours))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use notify::event::RemoveKind;

    use super::*;

    #[test]
    fn a_save_is_told_once_whether_it_writes_or_renames() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("guide.toml");
        let watch = Watch::on(folder.path()).unwrap();
        fs::write(&file, "a").unwrap();
        assert!(watch.wait());
        fs::write(folder.path().join("guide.toml~"), "b").unwrap();
        fs::rename(folder.path().join("guide.toml~"), &file).unwrap();
        assert!(watch.wait());
        fs::remove_file(&file).unwrap();
        assert!(watch.wait());
    }

    #[test]
    fn to_read_a_file_or_to_write_another_is_no_change() {
        let event =
            |kind, name: &str| is_change(&Event::new(kind).add_path(Path::new("map").join(name)), &is_guide_file);
        let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
        assert!(event(written, "guide.toml") && event(EventKind::Remove(RemoveKind::File), "part-1.toml"));
        for name in [".guide.toml.swp", ".guide.toml", "NOTES.md", "guide.toml~", "map"] {
            assert!(!event(written, name), "{name}");
        }
        for read in [AccessKind::Read, AccessKind::Open(AccessMode::Read), AccessKind::Close(AccessMode::Read)] {
            assert!(!event(EventKind::Access(read), "guide.toml"), "{read:?}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_watched() {
        assert!(Watch::on(Path::new("/nergens/te/vinden")).is_err());
    }
}
