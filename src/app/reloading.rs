//! A guide that its author is at work on: read again when its files change, on the page where one is.

use std::path::PathBuf;
use std::sync::Arc;

use super::{App, Overlay};
use crate::app::command::Place;
use crate::app::dialogs::mistakes::Mistakes;
use crate::app::effect::{AskedBy, Effect, Effects};
use crate::content::{Finding, Guide, GuideId};
use crate::text::workshop as words;

/// The guide that may change while the app runs.
pub(super) struct Workpiece {
    /// Its id, as it was read last.
    pub(super) id: GuideId,
    /// The folder that it is read from.
    pub(super) folder: PathBuf,
}

impl App {
    /// Whether the guide on the screen can be read again.
    pub fn can_reload(&self) -> bool {
        self.workpiece.as_ref().is_some_and(|workpiece| workpiece.id == self.guide.id)
    }

    /// Asks for the guide to be read again.
    pub(super) fn reload(&self, by: AskedBy) -> Effects {
        let folder = self.workpiece.as_ref().map(|workpiece| workpiece.folder.clone());
        folder.map(|folder| Effect::ReadGuide { folder, by }).into()
    }

    /// Takes another version of a guide into use.
    pub(super) fn reloaded(&mut self, guide: Guide, by: AskedBy) {
        let Some(workpiece) = &mut self.workpiece else { return };
        let before = std::mem::replace(&mut workpiece.id, guide.id.clone());
        // What was found in the old text leads into the old text.
        self.overlays.retain(|overlay| !matches!(overlay, Overlay::Search(_) | Overlay::Mistakes(_)));
        self.shelf.retain(|other| other.guide.id != before);
        if self.guide.id != before {
            // One looks around elsewhere: it is there on coming back.
            self.replace_waiting(&before, guide);
            return;
        }
        if *self.guide == guide {
            if by == AskedBy::User {
                self.message = Some(words::NOTHING_CHANGED.to_owned());
            }
            return;
        }
        self.guide = Arc::new(guide);
        self.message = Some(words::RELOADED.to_owned());
        self.leave_what_is_gone();
    }

    /// Keeps the last good version of a guide that has mistakes now, and shows those. A user who types, or who shows
    /// the screen to all, is not disturbed.
    pub(super) fn reload_failed(&mut self, mistakes: Vec<Finding>) {
        self.overlays.retain(|overlay| !matches!(overlay, Overlay::Mistakes(_)));
        if self.is_typing() || self.on_wall {
            self.message = Some(words::broken_in_short(mistakes.len()));
        } else {
            self.overlays.push(Overlay::Mistakes(Mistakes::new(mistakes)));
        }
    }

    /// Goes to the nearest place when the present one is gone from the guide, and forgets the ways back to others that
    /// are gone.
    pub(super) fn leave_what_is_gone(&mut self) {
        let guide = &self.guide;
        let is_there = |place: &Place| place.reference().is_none_or(|reference| guide.contains(&reference));
        self.back.retain(|(place, _)| is_there(place));
        self.forward.retain(|(place, _)| is_there(place));
        if !is_there(&self.place) {
            self.place = nearest(&self.place, guide);
            self.view = super::view::View::default();
            self.message = Some(words::PLACE_GONE.to_owned());
        }
    }
}

/// Gives the place that is nearest to one that is gone.
fn nearest(place: &Place, guide: &Guide) -> Place {
    let part = |number| guide.part(number).map_or(Place::Overview, |part| Place::Part(part.number));
    match place.question() {
        Some(question) if guide.question(question).is_some() => Place::Question(question),
        Some(question) => part(question.part),
        None => Place::Overview,
    }
}
