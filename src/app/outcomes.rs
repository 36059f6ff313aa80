//! What came of the things that were done outside.

use std::path::PathBuf;

use super::desk::Desk;
use super::{App, OpenMeeting, Overlay, Reporting};
use crate::app::command::{Asked, Place};
use crate::app::effect::{Effect, Kept};
use crate::app::seek::Sought;
use crate::content::{Reference, Shelved};
use crate::session::Session;
use crate::session::store::{Notice, WhyReadOnly};
use crate::text::{keeping, screens as words};

impl App {
    /// The meetings that are kept were read.
    pub fn meetings_listed(&mut self, kept: Result<Vec<Kept>, String>) {
        self.kept = kept;
    }

    /// The guides that there are were looked up.
    pub fn guides_listed(&mut self, guides: Vec<Shelved>) {
        self.guides = guides;
    }

    /// A new meeting has its file.
    pub fn meeting_created(&mut self, session: Session, path: PathBuf) {
        let place = Self::first_place(&session);
        // A meeting that follows another knows its table.
        let ask = place == Place::Meeting && session.organisations.is_empty();
        self.has_opened(session, path, None, &[]);
        self.start_at(place);
        if ask {
            self.ask(Asked::NewOrganisation);
        }
    }

    /// A meeting was opened.
    pub fn meeting_opened(
        &mut self,
        session: Session,
        path: PathBuf,
        read_only: Option<WhyReadOnly>,
        notices: &[Notice],
    ) {
        let asked = self.heading_for.take();
        let place = self.place_of(asked.as_ref()).or_else(|| self.place_of(session.place.as_ref()));
        let first_place = Self::first_place(&session);
        let other_guide = (session.guide != self.guide.id).then(|| words::other_guide(session.guide.as_str()));
        self.has_opened(session, path, read_only, notices);
        self.start_at(place.unwrap_or(first_place));
        self.land();
        if let Some(Reference::Item(item)) = asked {
            self.seek(Sought::Item(item));
        }
        // Looking writes nothing; the next thing that is kept takes the place along.
        if let (Some(meeting), Some(here)) = (&mut self.meeting, self.place.reference()) {
            meeting.desk.set_place(here);
        }
        let mut said: Vec<String> = read_only
            .map(keeping::read_only)
            .into_iter()
            .chain(notices.iter().map(keeping::notice))
            .chain(other_guide)
            .collect();
        // Of two files of one kind the same is said.
        said.dedup();
        self.message = (!said.is_empty()).then(|| said.join(" "));
    }

    fn has_opened(&mut self, session: Session, path: PathBuf, read_only: Option<WhyReadOnly>, notices: &[Notice]) {
        self.waiting.clear();
        let of_others = |notice: &&Notice| notice.work_of_others().is_some();
        self.meeting = Some(OpenMeeting {
            desk: Desk::new(session),
            path,
            read_only,
            previous: None,
            work_of_others: notices.iter().filter(of_others).cloned().collect(),
            merging: None,
        });
        self.saving.begin_anew();
        self.reporting = Reporting::default();
        self.steps.clear();
        self.earlier_reasons.clear();
    }

    /// Something could not be done. A dialog that asked for it stays, with what was typed and what is wrong.
    pub fn failed(&mut self, message: String) {
        match self.overlays.last_mut() {
            Some(Overlay::Prompt(prompt)) => prompt.error = Some(message),
            _ => self.message = Some(message),
        }
    }

    /// Something was done that a dialog asked for: that one closes.
    pub(super) fn answered_well(&mut self, done: &Asked) {
        if matches!(self.overlays.last(), Some(Overlay::Prompt(prompt)) if prompt.asked == *done) {
            self.overlays.pop();
        }
    }

    /// The user or the system asks the program to leave.
    pub fn told_to_leave(&mut self) -> Vec<Effect> {
        let mut effects = self.keep_loose_day();
        self.leaving = true;
        effects.extend([Effect::Close, Effect::Quit]);
        effects
    }
}
