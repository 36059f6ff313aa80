//! SHELL. Carries effects out, with the real files: [`App::update`] asks for it, [`Performer`] does it.

mod save;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use crate::app::effect::{Effect, Kept};
use crate::app::{App, Stands};
use crate::clock;
use crate::content::{self, Guide, GuideId, Library, LoadError, Placed, Problems, Severity, Shelved};
use crate::export;
use crate::report::Product;
use crate::session::progress::how_far;
use crate::session::search::Indexed;
use crate::session::store::{Opened, Store, StoreError, gather};
use crate::session::{Session, namesakes};
use crate::text::failure::{self, ToldIn};
use crate::text::{guides, keeping, screens as words};
use save::{Saver, SaverReport};

/// How many meetings the start screen lists.
const LISTED: usize = 12;

/// Does what the app asks for, with the real files.
pub struct Performer {
    store: Store,
    library: Library,
    saver: Option<Saver>,
    report: SaverReport,
    shelved: ShelfReport,
    bell: fn(),
    kept: bool,
}

/// Called from a thread of its own with guides that are ready to be searched.
pub type ShelfReport = Arc<dyn Fn(Vec<Indexed>) + Send + Sync>;

impl Performer {
    /// A performer that keeps meetings in `store`, has guides from `library`, and reports every save through `report` and
    /// guides that are ready to be searched through `shelved`; `bell` sounds the bell of the face.
    pub const fn new(store: Store, library: Library, report: SaverReport, shelved: ShelfReport, bell: fn()) -> Self {
        Self { store, library, saver: None, report, shelved, bell, kept: true }
    }

    /// Does one thing and tells the app what came of it.
    pub fn perform(&mut self, effect: Effect, app: &mut App) {
        match effect {
            Effect::ListMeetings => {
                let guides = self.library.list();
                app.meetings_listed(self.list(app.guide(), &guides));
                app.guides_listed(guides);
            }
            Effect::Create(session) => self.create(*session, app),
            Effect::CreateFollowing { path, id, title, date } => match self.store.look(&path) {
                Ok((old, _)) => {
                    self.take_guide_of(&old, app);
                    let session = Session::following(id, title, date, &old, app.guide());
                    self.create(session, app);
                }
                Err(error) => app.failed(failure::in_a_line(failure::of_store(&error, ToldIn::App))),
            },
            Effect::Open(path) => {
                self.finish();
                match self.store.open(&path) {
                    Ok(opened) => {
                        self.take_guide_of(&opened.session, app);
                        self.begin(opened, app);
                    }
                    Err(error) => app.failed(failure::in_a_line(failure::of_store(&error, ToldIn::App))),
                }
            }
            Effect::FetchGuide { id, then } => match self.library.load(&id) {
                Some(Ok(guide)) => app.guide_fetched(guide, then),
                Some(Err(_)) => app.failed(guides::broken(id.as_str())),
                None => app.failed(guides::not_here(id.as_str())),
            },
            Effect::FetchShelf { own, others } => self.fetch_shelf(own, others),
            Effect::ReadGuide { folder, asked } => match content::from_folder(&folder) {
                Ok((guide, _)) => app.reloaded(guide, asked),
                Err(error) => app.reload_failed(mistakes(error)),
            },
            Effect::Save { session, number, at_once } => {
                let saver = self.saver.as_mut();
                if !saver.is_some_and(|saver| saver.save(session, number, at_once)) {
                    // Who cannot save leads to nothing that has to be done outside.
                    let _ = app.saved(number, Err(failure::NOT_SAVING.to_owned()));
                }
            }
            Effect::KeepElsewhere { folder, session } => match Store::at(folder).create(&session) {
                Ok(handle) => {
                    let path = handle.path().to_owned();
                    // The place that fails may take for ever: nobody waits for it.
                    self.saver = Some(Saver::new(handle, self.report.clone()));
                    app.kept_elsewhere(&path);
                }
                Err(error) => app.failed(failure::in_a_line(failure::of_store(&error, ToldIn::App))),
            },
            Effect::Close => self.finish(),
            Effect::Gather { path, anyway } => {
                let gathered = app.session().map(|session| gather(std::slice::from_ref(&path), session, anyway));
                if let Some(gathered) = gathered {
                    app.gathered(path, gathered);
                }
            }
            // What stays where it is will be told of again.
            Effect::PutAway { meeting, merged } => drop(self.store.put_away(&meeting, &merged)),
            Effect::LookAtReportPath(path) => {
                let stands = if path.is_dir() { Stands::Folder } else { Stands::NoFolder };
                app.report_path_seen(path, stands);
            }
            Effect::WriteReport { path, product } => {
                app.report_written(write(&path, &product), product.remarks);
            }
            Effect::WriteDocument { path, product } => {
                app.document_written(write(&path, &product));
            }
            Effect::OpenFile(path) => {
                let opened = open::that_detached(&path).is_ok();
                app.file_opened(&path, opened);
            }
            Effect::Bell => (self.bell)(),
            Effect::Quit => {}
        }
    }

    /// Writes what is not written yet and lets go of the meeting.
    pub fn finish(&mut self) {
        if let Some(saver) = self.saver.take() {
            self.kept &= saver.finish();
        }
    }

    /// Whether everything was on disk each time that a meeting was let go of.
    pub const fn has_kept_all(&self) -> bool {
        self.kept
    }

    /// Reads guides and lists their words in a thread of its own; without one they are not searched.
    fn fetch_shelf(&self, own: Option<Arc<Guide>>, others: Vec<GuideId>) {
        let (library, report) = (self.library.clone(), Arc::clone(&self.shelved));
        let work = move || {
            if let Some(own) = own {
                report(vec![Indexed::new(own)]);
            }
            // One that cannot be read is not searched.
            let read = others.iter().filter_map(|id| library.load(id)?.ok());
            report(read.map(|guide| Indexed::new(Arc::new(guide))).collect());
        };
        let _ = thread::Builder::new().name("zoeken".into()).spawn(work);
    }

    /// Has the app work with the guide of a meeting, where that is to be had.
    fn take_guide_of(&self, session: &Session, app: &mut App) {
        if session.guide != app.guide().id
            && let Some(Ok(guide)) = self.library.load(&session.guide)
        {
            app.use_guide(guide);
        }
    }

    /// Goes on with a meeting that was opened.
    pub fn begin(&mut self, opened: Opened, app: &mut App) {
        let Opened { session, access, notices, path } = opened;
        let access = access.map(|handle| {
            self.saver = Some(Saver::new(handle, self.report.clone()));
        });
        let previous = self.store.previous(&session);
        // Who came straight here has not seen the start screen, which lists them too.
        app.guides_listed(self.library.list());
        app.meeting_opened(session, path, access.err(), &notices);
        app.previous_read(previous);
    }

    fn create(&mut self, session: Session, app: &mut App) {
        self.finish();
        match self.store.create(&session) {
            Ok(handle) => {
                let path = handle.path().to_owned();
                self.saver = Some(Saver::new(handle, self.report.clone()));
                let previous = self.store.previous(&session);
                app.meeting_created(session, path);
                app.previous_read(previous);
            }
            Err(error) => app.failed(failure::in_a_line(failure::of_store(&error, ToldIn::App))),
        }
    }

    fn list(&self, guide: &Guide, guides: &[Shelved]) -> Result<Vec<Kept>, String> {
        let list = self.store.list().map_err(|error| failure::in_a_line(failure::of_store(&error, ToldIn::App)))?;
        let read = list.into_iter().take(LISTED).map(|listed| (self.store.peek(&listed.path), listed));
        let read: Vec<_> = read.collect();
        let names: Vec<_> = read.iter().flat_map(|(session, _)| session).map(|s| (s.title.as_str(), s.date)).collect();
        let mut namesakes = namesakes(&names).into_iter();
        let kept = read.into_iter().map(|(session, listed)| match session {
            Ok(session) => {
                let mut details = details(&session, guide, guides);
                if namesakes.next().unwrap_or_default() || listed.copy_of.is_some() {
                    let table: Vec<&str> = session.table().map(|organisation| organisation.name.as_str()).collect();
                    let told = keeping::told_apart(clock::local(listed.modified), &table);
                    details = [vec![details], told].concat().join(" · ");
                }
                let title = if listed.copy_of.is_some() { keeping::copy(&session.title) } else { session.title };
                Kept { path: listed.path, title: Ok(title), details }
            }
            Err(error) => Kept { title: Err(damage(&error)), details: String::new(), path: listed.path },
        });
        Ok(kept.collect())
    }
}

/// The date of a meeting and how far it is; with its guide when that is not the one that is open.
fn details(session: &Session, guide: &Guide, guides: &[Shelved]) -> String {
    let own = session.guide == guide.id;
    let shelved = guides.iter().find(|shelved| shelved.id == session.guide);
    let title = shelved.filter(|_| !own).map(|shelved| shelved.title.as_str());
    words::meeting_details(title, session.date, how_far(session, guide, guides), session.open_actions())
}

/// What keeps a guide from being used.
fn mistakes(error: LoadError) -> Vec<Placed> {
    let said = failure::of_guide(&error);
    let problems = match error {
        LoadError::Problems(problems) => problems,
        _ => Problems::of_folder(said.unwrap_or_default()),
    };
    problems.placed().filter(|placed| placed.severity == Severity::Error).collect()
}

/// Writes a document to a new file and gives where, or says why it could not.
fn write(path: &Path, product: &Product) -> Result<PathBuf, String> {
    export::write_beside(path, &product.bytes)
        .map_err(|error| failure::in_a_line(failure::not_exported(path, &error, ToldIn::App)))
}

fn damage(error: &StoreError) -> String {
    let file = match error {
        StoreError::Damaged { path, .. } | StoreError::Io { path, .. } => path.file_name().map(|n| n.to_string_lossy()),
        _ => None,
    };
    words::damaged_meeting(&file.unwrap_or_default())
}
