//! The guides that there are: in the program, and those that the user took in, which the browser keeps.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use kartrekker::content::{self, Guide, GuideEntry, GuideId, GuideLocation, Library};
use kartrekker::session::Session;
use wasm_bindgen_futures::spawn_local;

use crate::browser::{self, Store};
use crate::guide_files::{File, NoGuide, of_guide};
use crate::stage;

/// The guides that there are.
#[derive(Clone, Default)]
pub struct OwnGuides(Rc<RefCell<Vec<Guide>>>);

impl OwnGuides {
    /// Every guide: those in the program first.
    pub fn list(&self) -> Vec<GuideEntry> {
        let mut list = Library::new(None).list();
        list.extend(self.0.borrow().iter().map(|guide| GuideEntry {
            id: guide.id.clone(),
            title: guide.title.clone(),
            subtitle: guide.subtitle.clone(),
            version: guide.version.clone(),
            questions: None,
            origin: GuideLocation::Folder(guide.id.as_str().into()),
        }));
        list
    }

    /// The guide with this id.
    pub fn load(&self, id: &GuideId) -> Option<Guide> {
        let own = self.0.borrow().iter().find(|guide| guide.id == *id).cloned();
        own.or_else(|| Library::new(None).load(id)?.ok())
    }

    /// The guide of a meeting, where it is another than is open and is to be had.
    pub fn of(&self, session: &Session, open: &GuideId) -> Option<Guide> {
        (session.guide != *open).then(|| self.load(&session.guide)).flatten()
    }

    /// Takes a guide in, in the place of one of the same id. Those of the program stay as they are.
    fn put(&self, guide: Guide) -> bool {
        if content::embedded_ids().any(|id| id == guide.id.as_str()) {
            return false;
        }
        let mut own = self.0.borrow_mut();
        own.retain(|other| other.id != guide.id);
        own.push(guide);
        true
    }
}

/// Reads the guides that the browser keeps, and tells of them. One that cannot be read any more is passed over.
pub fn read() {
    spawn_local(async {
        let kept = browser::pairs(Store::Guides).await.unwrap_or_default();
        let read = kept.iter().filter_map(|(_, value)| content::from_files(browser::files_in(value)).ok());
        let guides: Vec<Guide> = read.map(|(guide, _)| guide).collect();
        if guides.is_empty() {
            return;
        }
        stage::with(|stage| {
            for guide in guides {
                stage.own.put(guide);
            }
            let list = stage.own.list();
            stage.hear(kartrekker::app::happened::Happened::GuidesListed(list));
        });
    });
}

/// Takes a guide in from its files.
///
/// # Errors
/// When they are no guide, or one of the program's own.
pub async fn take(own: OwnGuides, files: Vec<File>) -> Result<Guide, NoGuide> {
    let files = of_guide(files)?;
    let value = Array::new();
    for (name, bytes) in &files {
        value.push(&Array::of2(&name.as_str().into(), &Uint8Array::from(bytes.as_slice())));
    }
    let (guide, _) = content::from_files(files)?;
    if !own.put(guide.clone()) {
        return Err(NoGuide::IdTaken(guide.id));
    }
    // Where the browser keeps nothing it is there until the page is closed.
    let _ = browser::keep(Store::Guides, guide.id.as_str(), &value).await;
    Ok(guide)
}
