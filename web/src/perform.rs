//! Carries effects out with what the browser has.

use std::path::PathBuf;
use std::sync::Arc;

use kartrekker::app::effect::{Effect, FileUse, Stands};
use kartrekker::app::happened::{Happened, Opening};
use kartrekker::app::listing::{LISTED, ReadMeeting, listed};
use kartrekker::content::{Guide, GuideEntry, GuideId, Reference};
use kartrekker::report::Product;
use kartrekker::session::search::SearchableGuide;
use kartrekker::session::store::{Notice, WhyReadOnly, file_name, gather_files};
use kartrekker::session::{self, Reading, Session, SessionId};
use kartrekker::text::{browser as words, failure, guides, keeping};
use wasm_bindgen_futures::spawn_local;

use crate::browser::{self, DiskFile, Lock, Record};
use crate::keeper::{name_of, path_of, reason};
use crate::own::OwnGuides;
use crate::stage::{self, Stage, later};
use crate::{clock, files};

impl Stage {
    /// Does one thing, and gives what came of it where that is known at once.
    pub fn perform(&mut self, effect: Effect) -> Option<Happened> {
        Some(match effect {
            Effect::ListGuides => Happened::GuidesListed(self.own.list()),
            Effect::ListMeetings => {
                let (guide, guides) = (self.app.guide().clone(), self.own.list());
                spawn_local(async move { stage::tell(Happened::MeetingsListed(list(&guide, &guides).await)) });
                return None;
            }
            Effect::Create(session) => {
                self.keeper.close();
                let (own, guide) = (self.own.clone(), self.app.guide().id.clone());
                spawn_local(async move { create(*session, &own, &guide).await });
                return None;
            }
            Effect::CreateFollowing { path, id, title, date } => {
                self.keeper.close();
                let (own, guide) = (self.own.clone(), self.app.guide().clone());
                spawn_local(async move {
                    match read(&name_of(&path)).await {
                        Ok(Reading { session: old, .. }) => {
                            let other = own.of(&old, &guide.id);
                            let session = Session::following(id, title, date, &old, other.as_ref().unwrap_or(&guide));
                            create(session, &own, &guide.id).await;
                        }
                        Err(why) => stage::tell(Happened::Failed(why)),
                    }
                });
                return None;
            }
            Effect::Open { path, at } => {
                self.keeper.close();
                let (own, guide) = (self.own.clone(), self.app.guide().id.clone());
                spawn_local(async move { open(path, at, &own, &guide).await });
                return None;
            }
            Effect::FetchGuide { id, then } => match self.own.load(&id) {
                Some(guide) => Happened::GuideFetched(Box::new(guide), then),
                None => Happened::Failed(guides::not_here(id.as_str())),
            },
            Effect::FetchShelf { own, others } => {
                let library = self.own.clone();
                later(0, move || fetch_shelf(own, &others, &library));
                return None;
            }
            Effect::Save { session, number, when } => {
                self.wall.tell_session(&self.app);
                self.keeper.save(session, number, when);
                return None;
            }
            Effect::Erase(path) => {
                let name = name_of(&path);
                spawn_local(async move {
                    stage::tell(match browser::erase(&name).await {
                        Ok(()) => Happened::Erased(keeping::erased(&[], &[])),
                        Err(refusal) => Happened::Failed(reason(refusal)),
                    });
                    crate::wall::tell_erased(&name);
                });
                return None;
            }
            Effect::Close => {
                self.keeper.close();
                return None;
            }
            Effect::ChooseFile(FileUse::Merge) => {
                files::choose_to_merge();
                return None;
            }
            Effect::ChooseFile(FileUse::Keep) => {
                files::save(self);
                return None;
            }
            Effect::Gather { path, accept } => {
                let gathered = gather_files(&self.chosen, self.app.session()?, accept);
                Happened::Gathered(path, Box::new(gathered))
            }
            Effect::LookAtReportPath(path) => Happened::ReportPathSeen(path, Stands::NoFolder),
            Effect::WriteReport { path, product } => {
                download(&path, &product);
                Happened::ReportWritten(Ok(path), product.remarks)
            }
            Effect::WriteDocument { path, product } => {
                download(&path, &product);
                Happened::DocumentWritten(Ok(path))
            }
            // Here nothing has a path that could be typed, no other program writes beside a meeting, and a browser opens
            // what it downloads itself; nor does it ring.
            Effect::ReadGuide { .. }
            | Effect::KeepElsewhere { .. }
            | Effect::PutAway { .. }
            | Effect::LookUpNames(_)
            | Effect::OpenFile(_)
            | Effect::Bell
            | Effect::Quit => return None,
        })
    }
}

/// Gives the user a document.
fn download(path: &std::path::Path, product: &Product) {
    let kind = match path.extension().and_then(|ending| ending.to_str()) {
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("pdf") => "application/pdf",
        Some("html") => "text/html;charset=utf-8",
        Some("json") => "application/json",
        Some("ics") => "text/calendar;charset=utf-8",
        Some("csv") => "text/csv;charset=utf-8",
        _ => "text/plain;charset=utf-8",
    };
    browser::download(&name_of(path), &product.bytes, kind);
}

async fn list(guide: &Guide, guides: &[GuideEntry]) -> Result<Vec<kartrekker::app::happened::ListedMeeting>, String> {
    let mut kept = browser::meetings().await.map_err(reason)?;
    kept.sort_by(|(_, a), (_, b)| b.modified.total_cmp(&a.modified));
    let read = kept.into_iter().take(LISTED).map(|(name, record)| ReadMeeting {
        path: path_of(&name),
        modified: kartrekker::clock::local(clock::at(record.modified)),
        copies: Vec::new(),
        session: session::read(&record.text).map(|reading| reading.session).map_err(|_| words::damaged(&name)),
    });
    Ok(listed(read.collect(), guide, guides))
}

/// Reads a meeting; or says why that cannot be.
pub async fn read(name: &str) -> Result<Reading, String> {
    Ok(read_with_text(name).await?.0)
}

/// The same, with the text that it was read from.
async fn read_with_text(name: &str) -> Result<(Reading, String), String> {
    let record = browser::meeting(name).await.map_err(reason)?.ok_or_else(|| words::GONE.to_owned())?;
    let reading = session::read(&record.text).map_err(|_| words::damaged(name))?;
    Ok((reading, record.text))
}

/// The meeting that this one follows, where it is kept here.
async fn previous(session: &Session) -> Option<Session> {
    let id: SessionId = session.follows.filter(|id| *id != session.id)?;
    let (_, record) = browser::meeting_of(id).await.ok()??;
    let previous = session::read(&record.text).ok()?.session;
    (previous.id == id && previous.guide == session.guide).then_some(previous)
}

/// Makes a new meeting, and goes on with it. Where the browser keeps nothing it goes on all the same, and says so.
async fn create(session: Session, own: &OwnGuides, guide: &GuideId) {
    let name = file_name(&session);
    let text = match session::write(&session) {
        Ok(text) => text,
        Err(error) => return stage::tell(Happened::Failed(failure::save_reason(&error.into()))),
    };
    let kept = browser::keep_meeting(&name, &Record { text, modified: clock::millis() }).await;
    let lock = Lock::take(&name).await;
    let opening = Opening {
        previous: previous(&session).await,
        guide: own.of(&session, guide),
        ..Opening::of(session, path_of(&name))
    };
    stage::with(|stage| {
        stage.keeper.open(&opening.path, lock, None);
        stage.hear(Happened::Created(Box::new(opening)));
        if let Err(refusal) = kept {
            stage.fail(reason(refusal));
        }
    });
}

/// Opens a meeting to work in, or to look at where another tab works in it.
async fn open(path: PathBuf, at: Option<Reference>, own: &OwnGuides, guide: &GuideId) {
    let name = name_of(&path);
    let (reading, text) = match read_with_text(&name).await {
        Ok(read) => read,
        Err(why) => return stage::tell(Happened::Failed(why)),
    };
    let lock = Lock::take(&name).await;
    let read_only = match (reading.newer_format, &lock) {
        (true, _) => Some(WhyReadOnly::NewerFormat),
        (false, None) => Some(WhyReadOnly::OpenElsewhere),
        (false, Some(_)) => None,
    };
    let file = DiskFile::of_meeting(&name).await.map(|file| (file, text));
    let notices = if reading.edited_by_hand { vec![Notice::EditedByHand] } else { Vec::new() };
    let opening = Opening {
        previous: previous(&reading.session).await,
        guide: own.of(&reading.session, guide),
        read_only,
        notices,
        at,
        ..Opening::of(reading.session, path)
    };
    stage::with(|stage| {
        if read_only.is_none() {
            stage.keeper.open(&opening.path, lock, file);
        }
        stage.hear(Happened::Opened(Box::new(opening)));
    });
}

/// Lists the words of guides to search in.
fn fetch_shelf(own: Option<Arc<Guide>>, others: &[GuideId], library: &OwnGuides) {
    if let Some(own) = own {
        stage::tell(Happened::ShelfReady(vec![SearchableGuide::new(own)]));
    }
    let read = others.iter().filter_map(|id| library.load(id));
    let shelf = read.map(|guide| SearchableGuide::new(Arc::new(guide))).collect();
    stage::tell(Happened::ShelfReady(shelf));
}
