//! What a face starts with, and how it ends.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use chrono::NaiveDate;

use super::{Performer, SaverReport, ShelfReport};
use crate::app::effect::Effect;
use crate::app::happened::Happened;
use crate::app::theme::Theme;
use crate::app::{App, Setup};
use crate::clock;
use crate::content::{Guide, Library, Reference};
use crate::panic;
use crate::session::store::{OpenSession, Store};
use crate::text::{failure, saving};
use crate::typed_path::Paths;

/// How long a conversation that is asked to end by a signal gets to save and leave before the program ends without it.
/// Longer than the last save may take.
pub const PATIENCE: Duration = Duration::from_millis(1700);

/// What a conversation starts with, in whatever face.
pub struct Start {
    /// The guide.
    pub guide: Guide,
    /// The guides that there are.
    pub library: Library,
    /// Where meetings are kept.
    pub store: Store,
    /// The meeting to begin in; the start screen when there is none.
    pub open: Option<OpenSession>,
    /// Where to begin in that meeting; where it was left when nothing is said.
    pub at: Option<Reference>,
    /// The day.
    pub today: NaiveDate,
    /// The folder that the guide was read from, where it may change.
    pub folder: Option<PathBuf>,
}

/// What a face hears of from other threads, and how it looks and sounds.
pub struct Manner {
    /// Called with the number of each save and how it ended.
    pub saved: SaverReport,
    /// Called with guides that are ready to be searched.
    pub shelved: ShelfReport,
    /// Sounds its bell.
    pub bell: fn(),
    /// Its colours and signs.
    pub theme: Theme,
}

impl Start {
    /// Begins the conversation: gives what carries out its effects, and the app where it is to begin.
    pub fn begin(self, manner: Manner) -> (Performer, App) {
        let mut performer = Performer::new(self.store, self.library, manner.saved, manner.shelved, manner.bell);
        let documents = directories::UserDirs::new().and_then(|dirs| dirs.document_dir().map(PathBuf::from));
        let (mut app, effects) = App::new(Setup {
            guide: self.guide,
            today: self.today,
            new_id: Box::new(clock::new_id),
            documents: documents.or_else(|| std::env::current_dir().ok()).unwrap_or_default(),
            paths: Paths::of_user(),
            theme: manner.theme,
            folder: self.folder,
        });
        match self.open {
            // The start screen is not seen yet: it reads which meetings there are when it is.
            Some(opened) => {
                performer.carry_out(Effect::ListGuides.into(), &mut app);
                let happened = performer.begin(opened, self.at, &app);
                let effects = app.update(happened);
                performer.carry_out(effects, &mut app);
            }
            None => performer.carry_out(effects, &mut app),
        }
        (performer, app)
    }
}

/// What is to be told of a conversation that ended, or was broken off by a panic; `kept` says whether all is on disk.
///
/// # Errors
/// When it ended in an error, when something could not be saved any more, or when the program itself failed.
pub fn told_at_the_end(ended: thread::Result<anyhow::Result<()>>, kept: bool) -> anyhow::Result<()> {
    match (ended, panic::place()) {
        (Ok(result), None) if kept => result,
        (Ok(Ok(())), None) => Err(anyhow::anyhow!(saving::LEFT_UNSAVED)),
        (Ok(result), None) => result,
        (_, place) => {
            let say = if kept { failure::panicked_and_kept } else { failure::panicked_and_maybe_lost };
            Err(anyhow::anyhow!(say(place.unwrap_or_default())))
        }
    }
}

/// Has a face hear how each save ended.
pub fn heard_in_words(tell: impl Fn(Happened) + Send + Sync + 'static) -> SaverReport {
    Arc::new(move |number, result| {
        let result = result.map_err(|error| failure::save_reason(&error));
        tell(Happened::Saved(number, result));
    })
}
