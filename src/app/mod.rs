//! CORE. The conversation as a state machine, for any face: what a user can mean, what each screen and dialog holds, which
//! key means what, and what must be done outside. Pure: that comes back as [`Effect`]s.

mod agenda;
mod agreeing;
mod asking;
pub mod binding;
pub mod columns;
pub mod command;
mod completing;
mod conversation;
mod desk;
pub mod dialogs;
pub mod effect;
pub mod field;
mod follow;
pub mod frame_info;
mod going;
pub mod happened;
pub mod headline;
pub mod key;
pub mod keymap;
pub mod listing;
mod loose;
mod meaning;
mod meeting;
mod memo;
mod merge;
pub mod one_column;
mod outcomes;
mod overlay;
mod pace;
pub mod page;
mod pasting;
mod phase;
mod pointing;
mod preparing;
pub mod pressing;
mod preview;
mod reloading;
mod reporting;
mod saving;
pub mod screens;
mod search;
mod seek;
pub mod sought;
mod table;
mod texts;
pub mod theme;
pub mod timer;
mod timing;
mod turn;
mod update;
pub mod view;
mod visiting;
pub mod wall;
mod work_format;

use desk::Desk;
pub use meaning::Refusal;
pub use overlay::Overlay;
pub use reporting::{Preview, ReportFile, Reporting};
pub use saving::Incoming;
pub use turn::Turn;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::content::{AdviceId, Guide, GuideEntry, QuestionId, SectionId, WorkFormatId};
use crate::report::form::FormOptions;
use crate::session::search::SearchableGuide;
use crate::session::store::{Notice, WhyReadOnly};
use crate::session::{OrganisationId, Reply, Session};
use crate::text::changes;
use crate::typed_path::Paths;
use command::Place;
use effect::{Effect, Effects, FileAccess};
use frame_info::FrameInfo;
use happened::ListedMeeting;
use sought::Sought;
use theme::Theme;
use view::View;

/// How many places are remembered to go back to.
const REMEMBERED: usize = 200;

/// The meeting that is open.
struct OpenMeeting {
    desk: Desk,
    path: PathBuf,
    read_only: Option<WhyReadOnly>,
    /// The meeting that it follows, when that is at hand.
    previous: Option<Box<Session>>,
    /// What other programs made of it, in files of their own.
    work_of_others: Vec<Notice>,
    /// What came in from elsewhere and is not merged yet.
    merging: Option<merge::Merging>,
}

/// What the app is made with.
pub struct Setup {
    /// The guide.
    pub guide: Guide,
    /// The day.
    pub today: NaiveDate,
    /// Makes the ids of sessions and action items.
    pub new_id: Box<dyn FnMut() -> Uuid + Send>,
    /// Where reports go unless another place is chosen.
    pub documents: PathBuf,
    /// How paths are typed on this computer.
    pub paths: Paths,
    /// Colours and signs.
    pub theme: Theme,
    /// The folder that the guide was read from, where its author may be at work in it.
    pub folder: Option<PathBuf>,
}

/// Of an organisation that changed its answer to a question: what it answered first, and the reason that it told then.
type EarlierReasons = BTreeMap<(QuestionId, OrganisationId), Reply>;

/// The conversation.
pub struct App {
    guide: Arc<Guide>,
    today: NaiveDate,
    new_id: Box<dyn FnMut() -> Uuid + Send>,
    documents: PathBuf,
    paths: Paths,
    file_access: FileAccess,
    theme: Theme,
    meeting: Option<OpenMeeting>,
    saving: saving::Saving,
    incoming: Incoming,
    kept: Result<Vec<ListedMeeting>, String>,
    /// The guide that may change while the app runs.
    workpiece: Option<reloading::Workpiece>,
    /// The guides that there are.
    guides: Vec<GuideEntry>,
    /// Guides that are ready to be searched.
    shelf: Vec<Arc<SearchableGuide>>,
    /// What waits while one looks around in another guide, the innermost last.
    waiting: Vec<visiting::Waiting>,
    place: Place,
    view: View,
    back: Vec<(Place, View)>,
    forward: Vec<(Place, View)>,
    overlays: Vec<Overlay>,
    message: Option<String>,
    /// The phases of a meeting of which was told how they work.
    introduced: BTreeSet<phase::Phase>,
    /// The message that tells of a change, for as long as that is the last.
    undoable: Option<String>,
    reporting: Reporting,
    /// What was chosen about the answer form of the meeting that is open.
    form: FormOptions,
    /// Reasons that were told with another answer than there is now, and with which.
    earlier_reasons: EarlierReasons,
    /// The organisation that was given the word.
    speaker: Option<OrganisationId>,
    /// Whether the screen is meant for all to see.
    on_wall: bool,
    /// In the second window, whether the first is there.
    followed: Option<wall::FirstWindow>,
    /// In the second window, whether the meeting has begun.
    has_begun: bool,
    /// The last place that all may see: the second window stays there while this one is at a private place.
    last_public: Place,
    /// The step that is shown of each work format; the beginning where nothing is said.
    steps: BTreeMap<WorkFormatId, usize>,
    /// The closed sections of advice pages that somebody opened.
    unfolded: BTreeSet<(AdviceId, SectionId)>,
    timing: timing::Timing,
    clock: pace::Clock,
    frame: FrameInfo,
    memo: memo::Memo,
    leaving: bool,
}

impl App {
    /// The app on its start screen, and what must be done first.
    pub fn new(setup: Setup) -> (Self, Effects) {
        let id = &setup.guide.id;
        let workpiece = setup.folder.map(|folder| reloading::Workpiece { id: id.clone(), folder });
        let app = Self {
            guide: Arc::new(setup.guide),
            today: setup.today,
            new_id: setup.new_id,
            documents: setup.documents,
            paths: setup.paths,
            file_access: FileAccess::Paths,
            theme: setup.theme,
            meeting: None,
            saving: saving::Saving::default(),
            incoming: Incoming::default(),
            kept: Ok(Vec::new()),
            workpiece,
            guides: Vec::new(),
            shelf: Vec::new(),
            waiting: Vec::new(),
            place: Place::Home,
            view: View::default(),
            back: Vec::new(),
            forward: Vec::new(),
            overlays: Vec::new(),
            message: None,
            introduced: BTreeSet::new(),
            undoable: None,
            reporting: Reporting::default(),
            form: FormOptions::default(),
            earlier_reasons: EarlierReasons::new(),
            speaker: None,
            on_wall: false,
            followed: None,
            has_begun: false,
            last_public: Place::Home,
            steps: BTreeMap::new(),
            unfolded: BTreeSet::new(),
            timing: timing::Timing::default(),
            clock: pace::Clock::default(),
            frame: FrameInfo::default(),
            memo: memo::Memo::default(),
            leaving: false,
        };
        (app, Effects::from(Effect::ListGuides).and(Effect::ListMeetings.into()))
    }

    /// The same where files are got at in another way than by their paths.
    #[must_use]
    pub fn with_files_by(self, file_access: FileAccess) -> Self {
        Self { file_access, ..self }
    }

    /// How files are got at.
    pub const fn file_access(&self) -> FileAccess {
        self.file_access
    }

    /// The guide.
    pub fn guide(&self) -> &Guide {
        &self.guide
    }

    /// The whole meeting that is open: to work on, not to show. What is shown is [`Self::seen`].
    pub fn session(&self) -> Option<&Session> {
        self.meeting.as_ref().map(|meeting| meeting.desk.session())
    }

    /// The meeting that is open, as those who look at the screen may see it.
    pub fn seen(&self) -> Option<&Session> {
        let see = if self.on_wall { Desk::on_wall } else { Desk::at_table };
        self.meeting.as_ref().map(|meeting| see(&meeting.desk))
    }

    /// The file of the meeting that is open.
    pub fn session_path(&self) -> Option<&Path> {
        self.meeting.as_ref().map(|meeting| meeting.path.as_path())
    }

    /// The meetings that are kept, as the start screen lists them.
    pub const fn kept(&self) -> &Result<Vec<ListedMeeting>, String> {
        &self.kept
    }

    /// Colours and signs.
    pub const fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Whether the screen is meant for all to see: then nothing private is on it.
    pub const fn is_on_wall(&self) -> bool {
        self.on_wall
    }

    /// Where the app is.
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// What is in focus there.
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// The dialog on top.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlays.last()
    }

    /// All dialogs, the one on top last.
    pub fn overlays(&self) -> &[Overlay] {
        &self.overlays
    }

    /// Whether keys are letters of a text now.
    pub fn is_typing(&self) -> bool {
        self.overlay().is_some_and(Overlay::is_typed_in)
    }

    /// Whether one went back and can go forward again.
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// What the user is told just now.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// What may be added to that where there is room: how to take back what it tells of.
    pub fn way_back(&self) -> Option<&'static str> {
        (self.undoable.is_some() && self.undoable == self.message).then_some(changes::UNDO)
    }

    /// What the last frame told.
    pub const fn frame(&self) -> &FrameInfo {
        &self.frame
    }

    /// Whether a section of an advice page that is closed was opened; also when one came for an item in it.
    pub fn is_unfolded(&self, advice: AdviceId, section: &SectionId) -> bool {
        let sought = match &self.view.sought {
            Some(Sought::Item(item)) => item.advice == advice && item.section == *section,
            _ => false,
        };
        sought || self.unfolded.contains(&(advice, section.clone()))
    }

    /// Whether the user is leaving the program.
    pub const fn is_leaving(&self) -> bool {
        self.leaving
    }
}
