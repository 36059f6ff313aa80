//! Other guides: looking around in one, beginning a meeting with one, opening a meeting with its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{App, OpenMeeting, Overlay};
use crate::app::command::{Asked, Command, Place, Program};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::{Effect, Effects, Then};
use crate::app::sought::Sought;
use crate::app::view::View;
use crate::content::{Away, Guide, GuideEntry, GuideId, Reference, WorkFormatId};
use crate::text::guides as words;

/// The most guides that one looks around in on top of each other.
const DEEPEST: usize = 20;

/// What waits while one looks around in another guide: everything that belongs to the guide that one came from.
pub(super) struct Waiting {
    guide: Arc<Guide>,
    pub(super) meeting: Option<OpenMeeting>,
    place: Place,
    view: View,
    back: Vec<(Place, View)>,
    forward: Vec<(Place, View)>,
    steps: BTreeMap<WorkFormatId, usize>,
}

impl App {
    /// The guides that there are.
    pub fn guides(&self) -> &[GuideEntry] {
        &self.guides
    }

    /// Whether the user looks around in a guide from which there is a way back to another.
    pub fn is_visiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// The meeting that is open, also while one looks around in another guide.
    pub(super) fn open_meeting(&self) -> Option<&OpenMeeting> {
        self.meeting.as_ref().or_else(|| self.waiting.iter().find_map(|waiting| waiting.meeting.as_ref()))
    }

    /// The meeting that is open, to change it.
    pub(super) fn open_meeting_mut(&mut self) -> Option<&mut OpenMeeting> {
        let waiting = self.waiting.iter_mut().find_map(|waiting| waiting.meeting.as_mut());
        self.meeting.as_mut().or(waiting)
    }

    /// Goes to a place in another guide.
    pub(super) fn go_away(&mut self, to: Away) -> Effects {
        if to.guide == self.guide.id {
            return self.go(Place::of(&to.place));
        }
        Effect::FetchGuide { id: to.guide, then: Then::Visit(to.place) }.into()
    }

    /// Asks what is to be done with a guide.
    pub(super) fn ask_guide(&mut self, id: &GuideId) -> Effects {
        let Some(shelved) = self.guides.iter().find(|shelved| shelved.id == *id) else { return Effects::none() };
        let options = vec![
            (words::BEGIN_WITH.to_owned(), Command::Program(Program::TakeGuide(id.clone(), Then::Begin))),
            (words::READ.to_owned(), Command::Program(Program::TakeGuide(id.clone(), Then::Read))),
        ];
        let choose = Choose::new(shelved.title.clone(), words::about(shelved), options);
        self.overlays.push(Overlay::Choose(choose));
        Effects::none()
    }

    /// Takes another guide to work with; only where no meeting is open.
    pub(super) fn take_guide(&mut self, id: GuideId, then: Then) -> Effects {
        if id == self.guide.id { self.go_on_with(then) } else { Effect::FetchGuide { id, then }.into() }
    }

    /// A guide that was asked for is there.
    pub(super) fn guide_fetched(&mut self, guide: Guide, then: Then) -> Effects {
        if let Then::Visit(place) = &then {
            if self.waiting.len() < DEEPEST && guide.contains(place) {
                let title = guide.title.clone();
                self.visit(guide, place);
                self.message = Some(words::visiting(&title));
            }
            return Effects::none();
        }
        self.use_guide(guide);
        self.go_on_with(then)
    }

    /// Works with another guide from here on.
    pub(super) fn use_guide(&mut self, guide: Guide) {
        self.guide = Arc::new(guide);
        self.steps.clear();
    }

    fn go_on_with(&mut self, then: Then) -> Effects {
        match then {
            Then::Begin => self.ask(Asked::NewMeeting),
            Then::Example => self.create_example(),
            Then::Read => self.go(Place::Overview),
            Then::Visit(place) => self.go(Place::of(&place)),
        }
    }

    fn visit(&mut self, guide: Guide, place: &Reference) {
        let waiting = Waiting {
            place: self.place.clone(),
            view: self.leave_view(),
            guide: std::mem::replace(&mut self.guide, Arc::new(guide)),
            meeting: self.meeting.take(),
            back: std::mem::take(&mut self.back),
            forward: std::mem::take(&mut self.forward),
            steps: std::mem::take(&mut self.steps),
        };
        self.waiting.push(waiting);
        self.start_at(Place::of(place));
        if let Reference::Item(item) = place {
            self.seek(Sought::Item(item.clone()));
        }
    }

    /// Replaces a guide to which the user will come back by another version of it.
    pub(super) fn replace_waiting(&mut self, id: &GuideId, guide: Guide) {
        if let Some(waiting) = self.waiting.iter_mut().find(|waiting| waiting.guide.id == *id) {
            waiting.guide = Arc::new(guide);
        }
    }

    /// Comes back to where one was before looking around.
    pub(super) fn come_back(&mut self) -> Effects {
        let Some(waiting) = self.waiting.pop() else { return Effects::none() };
        let Waiting { guide, meeting, place, view, back, forward, steps } = waiting;
        self.start_at(place);
        (self.guide, self.meeting, self.steps) = (guide, meeting, steps);
        (self.view, self.back, self.forward) = (view, back, forward);
        // Its author may have changed it meanwhile.
        self.leave_what_is_gone();
        self.rest();
        Effects::none()
    }
}
