//! SHELL. Carries effects out, with the real files: [`App::update`] asks for it, [`Performer`] does it, and the app hears what came of it.

#[cfg(windows)]
pub mod closing;
mod holder;
mod listing;
mod save;
mod start;
mod wall;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use crate::app::App;
use crate::app::effect::{Effect, Effects, Stands};
use crate::app::happened::{Happened, Opening};
use crate::content::{self, Finding, Guide, GuideId, Library, LoadError, Problems, Reference, Severity};
use crate::export;
use crate::folder;
use crate::report::Product;
use crate::session::Session;
use crate::session::search::SearchableGuide;
use crate::session::store::{Handle, Holder, OpenSession, Store, StoreError, gather};
use crate::text::failure::{self, ToldIn};
use crate::text::{guides, keeping};
use listing::list;
use save::Saver;
pub use save::SaverReport;
pub use start::{Manner, PATIENCE, Start, heard_in_words, told_at_the_end};
use wall::{WallPost, WallTeller};

/// Does what the app asks for, with the real files.
pub struct Performer {
    store: Store,
    library: Library,
    saver: Option<Saver>,
    report: SaverReport,
    shelved: ShelfReport,
    bell: fn(),
    kept: bool,
    teller: WallTeller,
}

/// Called from a thread of its own with guides that are ready to be searched.
pub type ShelfReport = Arc<dyn Fn(Vec<SearchableGuide>) + Send + Sync>;

impl Performer {
    /// A performer that keeps meetings in `store`, has guides from `library`, and reports every save through `report` and
    /// guides that are ready to be searched through `shelved`; `bell` sounds the bell of the face.
    pub fn new(store: Store, library: Library, report: SaverReport, shelved: ShelfReport, bell: fn()) -> Self {
        Self { store, library, saver: None, report, shelved, bell, kept: true, teller: WallTeller::default() }
    }

    /// Does what the app asks for, and has it hear what came of each thing, until nothing is left to be done.
    pub fn carry_out(&mut self, effects: Effects, app: &mut App) {
        for effect in effects {
            if let Some(happened) = self.perform(effect, app) {
                let more = app.update(happened);
                self.carry_out(more, app);
            }
        }
    }

    /// The meeting that this one follows, where it is at hand.
    pub fn previous(&self, session: &Session) -> Option<Session> {
        self.store.previous(session)
    }

    /// Where meetings are kept.
    pub fn folder(&self) -> &Path {
        self.store.folder()
    }

    /// Has a second window told what this one shows, where that is something else than before; waits for no disk.
    pub fn tell_wall(&mut self, app: &App) {
        let post = |view| Some(WallPost { meeting: app.session_path()?.to_owned(), view });
        self.teller.tell(app.wall_view().and_then(post));
    }

    /// Has the next telling be heard also by a second window that was told nothing yet.
    pub fn tell_wall_anew(&mut self) {
        self.teller.forget();
    }

    /// Does one thing, and gives what came of it where that is known at once.
    pub fn perform(&mut self, effect: Effect, app: &App) -> Option<Happened> {
        Some(match effect {
            Effect::ListGuides => Happened::GuidesListed(self.library.list()),
            Effect::ListMeetings => Happened::MeetingsListed(list(&self.store, app.guide(), app.guides())),
            Effect::Create(session) => self.create(*session),
            Effect::CreateFollowing { path, id, title, date } => match self.store.look(&path) {
                Ok((old, _)) => {
                    let guide = self.guide_of(&old, app);
                    let session = Session::following(id, title, date, &old, guide.as_ref().unwrap_or(app.guide()));
                    match self.create(session) {
                        Happened::Created(opening) => Happened::Created(Box::new(Opening { guide, ..*opening })),
                        failed => failed,
                    }
                }
                Err(error) => failed(&error),
            },
            Effect::Open { path, at } => {
                self.finish();
                match self.store.open(&path) {
                    Ok(opened) => self.begin(opened, at, app),
                    Err(error) => failed(&error),
                }
            }
            Effect::FetchGuide { id, then } => match self.library.load(&id) {
                Some(Ok(guide)) => Happened::GuideFetched(Box::new(guide), then),
                Some(Err(_)) => Happened::Failed(guides::broken(id.as_str())),
                None => Happened::Failed(guides::not_here(id.as_str())),
            },
            Effect::FetchShelf { own, others } => {
                self.fetch_shelf(own, others);
                return None;
            }
            Effect::ReadGuide { folder, by } => match content::from_folder(&folder) {
                Ok((guide, _)) => Happened::GuideRead(Box::new(guide), by),
                Err(error) => Happened::GuideBroken(mistakes(error)),
            },
            Effect::Save { session, number, when } => {
                let saver = self.saver.as_mut();
                if saver.is_some_and(|saver| saver.save(session, number, when)) {
                    return None;
                }
                Happened::Saved(number, Err(failure::NOT_SAVING.to_owned()))
            }
            Effect::KeepElsewhere { folder, session } => match Store::at(folder).create(&session) {
                Ok(handle) => {
                    let path = handle.path().to_owned();
                    // The place that fails may take for ever: nobody waits for it.
                    self.hold(handle, holder::myself().as_ref());
                    Happened::KeptElsewhere(path)
                }
                Err(error) => failed(&error),
            },
            Effect::Erase(path) => match self.store.erase(&path) {
                Ok(family) => {
                    // What a report left that was stopped half-way is of nobody knows which meeting.
                    export::clear_left(self.store.folder());
                    Happened::Erased(keeping::erased(&family.copies, &family.strangers))
                }
                Err(error) => failed(&error),
            },
            Effect::Close => {
                self.finish();
                return None;
            }
            Effect::Gather { path, accept } => {
                let gathered = gather(std::slice::from_ref(&path), app.session()?, accept);
                Happened::Gathered(path, Box::new(gathered))
            }
            Effect::PutAway { meeting, merged } => {
                // What stays where it is will be told of again.
                let _ = self.store.put_away(&meeting, &merged);
                return None;
            }
            Effect::LookAtReportPath(path) => {
                let stands = if path.is_dir() { Stands::Folder } else { Stands::NoFolder };
                Happened::ReportPathSeen(path, stands)
            }
            Effect::LookUpNames(path) => {
                let names = folder::names_like(&path);
                Happened::NamesFound(path, names)
            }
            Effect::WriteReport { path, product } => Happened::ReportWritten(write(&path, &product), product.remarks),
            Effect::WriteDocument { path, product } => Happened::DocumentWritten(write(&path, &product)),
            Effect::OpenFile(path) if open::that_detached(&path).is_ok() => Happened::FileOpened(path),
            Effect::OpenFile(path) => Happened::FileNotOpened(path),
            Effect::Bell => {
                (self.bell)();
                return None;
            }
            // Here files are named by their paths: none is chosen.
            Effect::ChooseFile(_) | Effect::Quit => return None,
        })
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
                report(vec![SearchableGuide::new(own)]);
            }
            // One that cannot be read is not searched.
            let read = others.iter().filter_map(|id| library.load(id)?.ok());
            report(read.map(|guide| SearchableGuide::new(Arc::new(guide))).collect());
        };
        let _ = thread::Builder::new().name("zoeken".into()).spawn(work);
    }

    /// The guide of a meeting, where it is another than is open and is to be had.
    fn guide_of(&self, session: &Session, app: &App) -> Option<Guide> {
        let other = session.guide != app.guide().id;
        other.then(|| self.library.load(&session.guide)?.ok()).flatten()
    }

    /// Goes on with a meeting that was opened.
    pub fn begin(&mut self, opened: OpenSession, at: Option<Reference>, app: &App) -> Happened {
        let OpenSession { session, access, mut notices, path } = opened;
        let (before, me) = (Holder::of(&path), holder::myself());
        notices.extend(holder::notice(before, me.as_ref(), access.as_ref().err().copied()));
        let access = access.map(|handle| self.hold(handle, me.as_ref()));
        let (guide, previous) = (self.guide_of(&session, app), self.store.previous(&session));
        Happened::Opened(Box::new(Opening {
            guide,
            previous,
            read_only: access.err(),
            notices,
            at,
            ..Opening::of(session, path)
        }))
    }

    /// Saves in this file from here on, and tells others that it is open.
    fn hold(&mut self, mut handle: Handle, me: Option<&Holder>) {
        if let Some(me) = me {
            handle.claim(me);
        }
        self.saver = Some(Saver::new(handle, self.report.clone()));
    }

    fn create(&mut self, session: Session) -> Happened {
        self.finish();
        match self.store.create(&session) {
            Ok(handle) => {
                let path = handle.path().to_owned();
                self.hold(handle, holder::myself().as_ref());
                let previous = self.store.previous(&session);
                Happened::Created(Box::new(Opening { previous, ..Opening::of(session, path) }))
            }
            Err(error) => failed(&error),
        }
    }
}

/// What the store could not do.
fn failed(error: &StoreError) -> Happened {
    Happened::Failed(failure::in_a_line(failure::of_store(error, ToldIn::App)))
}

/// What keeps a guide from being used.
fn mistakes(error: LoadError) -> Vec<Finding> {
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
